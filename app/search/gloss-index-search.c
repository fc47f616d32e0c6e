/* gloss-index-search.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-search"

#include "gloss-index-private.h"

#include "gloss-hit-private.h"
#include "gloss-index-query.h"

/* Rows that are looked at for one that is shown: a quote is found in its paragraph too */
#define N_SPARE 3

/* Words of the text around what was looked for */
#define N_AROUND "28"

/* Those that the index took up last come first, in the order of the table: to weigh all that a common
 * word is found in takes as long as to read all of it. */
#define FROM_TABLE(table) \
  "SELECT " GLOSS_HIT_COLUMNS ", snippet (" table ", 0, '" GLOSS_HIT_BEGIN "', '" GLOSS_HIT_END "', '…', " N_AROUND "), " \
  GLOSS_LISTING_COLUMNS " FROM " table " JOIN place ON place.row = " table ".rowid" \
                                                                           " JOIN article ON article.row = place.article" \
                                                                           " WHERE " table " MATCH ?1 AND (?2 >> place.kind) & 1 ORDER BY " table ".rowid DESC LIMIT ?3"

static GPtrArray *
hits_new (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

/* Returns: (transfer full) (element-type GlossHit) (nullable): the rows of @statement */
GPtrArray *
gloss_index_collect_hits (GlossDatabase  *database,
                          sqlite3_stmt   *statement,
                          GError        **error)
{
  g_autoptr (GPtrArray) hits = hits_new ();
  g_autoptr (GError) trouble = NULL;

  while (gloss_database_step (database, statement, &trouble))
    g_ptr_array_add (hits, gloss_hit_new (statement));
  if (trouble == NULL)
    return g_steal_pointer (&hits);

  g_propagate_error (error, g_steal_pointer (&trouble));

  return NULL;
}

/**
 * gloss_index_list:
 * @self: an index
 * @error: why it cannot be read
 *
 * Blocks; any thread may call it.
 *
 * Returns: (transfer full) (element-type GlossListing) (nullable): all
 *   articles, the one that was opened last first
 */
GPtrArray *
gloss_index_list (GlossIndex  *self,
                  GError     **error)
{
  g_autoptr (GPtrArray) listings = hits_new ();
  g_autoptr (GError) trouble = NULL;
  GlossDatabase *database;
  sqlite3_stmt *statement;

  g_return_val_if_fail (GLOSS_IS_INDEX (self), NULL);

  database = gloss_index_lock (self, error);
  if (database == NULL)
    return NULL;

  statement = gloss_database_prepare (database, "SELECT " GLOSS_LISTING_COLUMNS " FROM article"
                                                                                " ORDER BY opened DESC, id", "");
  while (gloss_database_step (database, statement, &trouble))
    g_ptr_array_add (listings, gloss_listing_new (statement, 0));
  gloss_index_unlock (self);

  if (trouble == NULL)
    return g_steal_pointer (&listings);
  g_propagate_error (error, g_steal_pointer (&trouble));

  return NULL;
}

static gboolean
holds (GlossHit *paragraph,
       GlossHit *quote)
{
  GlossRange outer = gloss_hit_get_range (paragraph);
  GlossRange inner = gloss_hit_get_range (quote);

  return gloss_hit_get_kind (quote) == GLOSS_HIT_QUOTE
         && outer.begin <= inner.begin && inner.end <= outer.end
         && g_str_equal (gloss_listing_get_id (gloss_hit_get_listing (paragraph)),
                         gloss_listing_get_id (gloss_hit_get_listing (quote)));
}

/* The paragraph around a quote says no more than the quote, and one actor is one however often met. */
static gboolean
says_nothing_new (GPtrArray  *hits,
                  GHashTable *actors,
                  GlossHit   *hit)
{
  if (gloss_hit_get_kind (hit) == GLOSS_HIT_ACTOR)
    return !g_hash_table_add (actors, (char *) gloss_hit_get_key (hit));

  for (guint i = 0; gloss_hit_get_kind (hit) == GLOSS_HIT_TEXT && i < hits->len; i++)
    {
      if (holds (hit, g_ptr_array_index (hits, i)))
        return TRUE;
    }

  return FALSE;
}

static GPtrArray *
choose (GPtrArray *hits,
        guint      n_most)
{
  g_autoptr (GHashTable) actors = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *chosen = hits_new ();

  for (guint i = 0; i < hits->len && chosen->len < n_most; i++)
    {
      GlossHit *hit = g_ptr_array_index (hits, i);

      if (!says_nothing_new (hits, actors, hit))
        g_ptr_array_add (chosen, g_object_ref (hit));
    }

  return chosen;
}

/* The kinds in the order that they are shown in */
static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  static const int weights[] = {
    [GLOSS_HIT_TITLE] = 0,
    [GLOSS_HIT_ACTOR] = 1,
    [GLOSS_HIT_NOTE] = 2,
    [GLOSS_HIT_TAG] = 3,
    [GLOSS_HIT_QUOTE] = 4,
    [GLOSS_HIT_TEXT] = 5,
  };

  return weights[gloss_hit_get_kind (*(GlossHit *const *) a)] - weights[gloss_hit_get_kind (*(GlossHit *const *) b)];
}

/* Adds what is found to @hits. */
static gboolean
find (GlossDatabase  *database,
      const char     *query,
      guint           kinds,
      guint           n_most,
      GPtrArray      *hits,
      GError        **error)
{
  static const char *const tables[] = { FROM_TABLE ("heads"), FROM_TABLE ("words") };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      sqlite3_stmt *statement = gloss_database_prepare (database, tables[i], "suu", query, kinds, n_most * N_SPARE);
      GPtrArray *more = gloss_index_collect_hits (database, statement, error);

      if (more == NULL)
        return FALSE;
      g_ptr_array_extend_and_steal (hits, more);
    }
  g_ptr_array_sort (hits, compare_hits);

  return TRUE;
}

/**
 * gloss_index_search:
 * @self: an index
 * @words: what to look for: see gloss_index_query_new()
 * @kinds: where: the sum of 1 << #GlossHitKind
 * @n_most: so many at most
 * @error: why it cannot be read
 *
 * Blocks; any thread may call it.
 *
 * Returns: (transfer full) (element-type GlossHit) (nullable): what was found, the best first
 */
GPtrArray *
gloss_index_search (GlossIndex  *self,
                    const char  *words,
                    guint        kinds,
                    guint        n_most,
                    GError     **error)
{
  g_autofree char *query = NULL;
  g_autoptr (GPtrArray) hits = hits_new ();
  GlossDatabase *database;
  gboolean good;

  g_return_val_if_fail (GLOSS_IS_INDEX (self), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  query = gloss_index_query_new (words);
  if (query == NULL)
    return hits_new ();

  database = gloss_index_lock (self, error);
  if (database == NULL)
    return NULL;

  good = find (database, query, kinds, n_most, hits, error);
  gloss_index_unlock (self);

  return good ? choose (hits, n_most) : NULL;
}

typedef struct
{
  char  *words;
  guint  kinds;
  guint  n_most;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_free (search->words);
  g_free (search);
}

void
gloss_index_return_hits (GTask     *task,
                         GPtrArray *hits,
                         GError    *error)
{
  if (hits != NULL)
    g_task_return_pointer (task, hits, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
search_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Search *search = task_data;
  GError *error = NULL;
  GPtrArray *hits;

  /* Whoever types fast has asked for something else by now. */
  if (g_task_return_error_if_cancelled (task))
    return;

  hits = gloss_index_search (source_object, search->words, search->kinds, search->n_most, &error);
  gloss_index_return_hits (task, hits, error);
}

void
gloss_index_search_async (GlossIndex          *self,
                          const char          *words,
                          guint                kinds,
                          guint                n_most,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Search *search;

  g_return_if_fail (GLOSS_IS_INDEX (self));
  g_return_if_fail (words != NULL);

  search = g_new0 (Search, 1);
  search->words = g_strdup (words);
  search->kinds = kinds;
  search->n_most = n_most;

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gloss_index_search_async);
  g_task_set_task_data (task, search, search_free);
  g_task_run_in_thread (task, search_in_thread);
}

GPtrArray *
gloss_index_hits_finish (GlossIndex    *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
