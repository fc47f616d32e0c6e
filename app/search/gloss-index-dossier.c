/* gloss-index-dossier.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What somebody said, and who else has written it, over all articles. */

#define G_LOG_DOMAIN "gloss-search"

#include "gloss-index-private.h"

#include "gloss-alignment.h"
#include "gloss-hit-private.h"

/* Quotes that have a word in common are compared, so many at most. */
#define N_CANDIDATES 60

/* What two quotes have in common at least to be the same: words, and the share of the longer one's */
#define MIN_COMMON_WORDS 4
#define MIN_COMMON_SHARE 0.6

/**
 * gloss_index_list_sayings:
 * @self: an index
 * @key: whose: see gloss_index_dup_key()
 * @error: why it cannot be read
 *
 * Somebody is known by name alone: two people of one name are not told apart
 * here, so each saying tells which article it is from.
 *
 * Returns: (transfer full) (element-type GlossHit) (nullable): all that is
 *   said under that name, of the newest article first
 */
GPtrArray *
gloss_index_list_sayings (GlossIndex  *self,
                          const char  *key,
                          GError     **error)
{
  GlossDatabase *database;
  GPtrArray *hits;

  g_return_val_if_fail (GLOSS_IS_INDEX (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  database = gloss_index_lock (self, error);
  if (database == NULL)
    return NULL;

  hits = gloss_index_collect_hits (database, gloss_database_prepare (database,
                                                                     "SELECT " GLOSS_HIT_COLUMNS ", words.body, " GLOSS_LISTING_COLUMNS
                                                                     " FROM place JOIN words ON words.rowid = place.row JOIN article ON article.row = place.article"
                                                                     " WHERE place.who = ?1 AND place.who <> '' AND place.kind = ?2"
                                                                     " ORDER BY article.published DESC, article.opened DESC, article.row, place.begin", "su",
                                                                     key, (guint) GLOSS_HIT_QUOTE), error);
  gloss_index_unlock (self);

  return hits;
}

/* Any of its words: those that are in few quotes weigh most. */
static char *
dup_any_of (const char *words)
{
  g_autoptr (GString) query = g_string_new (NULL);
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *p = words; ; p = g_utf8_next_char (p))
    {
      gunichar code = *p != '\0' ? g_utf8_get_char (p) : ' ';

      if (g_unichar_isalnum (code))
        g_string_append_unichar (word, code);
      else if (word->len > 0)
        {
          g_string_append_printf (query, "%s\"%s\"", query->len > 0 ? " OR " : "", word->str);
          g_string_truncate (word, 0);
        }
      if (*p == '\0')
        break;
    }

  return g_string_free (g_steal_pointer (&query), FALSE);
}

static guint
count_words (const GlossWords *words)
{
  guint n = 0;

  for (guint i = 0; i < words->n_items; i++)
    n += words->items[i].is_word;

  return n;
}

static gboolean
is_alike (const char *a,
          const char *b)
{
  g_autoptr (GlossFold) fold_a = gloss_fold_new (a);
  g_autoptr (GlossFold) fold_b = gloss_fold_new (b);
  GlossAlignment *alignment = gloss_alignment_new (fold_a, fold_b);
  guint n_longer = MAX (count_words (alignment->was), count_words (alignment->now));
  guint n_common = 0;

  for (guint i = 0; i < alignment->was->n_items; i++)
    n_common += alignment->was->items[i].is_word && alignment->to_now[i].place != GLOSS_UNMATCHED
      && alignment->to_now[i].round == 0;
  gloss_alignment_free (alignment);

  return n_common >= MIN_COMMON_WORDS && n_common >= MIN_COMMON_SHARE * n_longer;
}

static GPtrArray *
list_candidates (GlossIndex  *self,
                 const char  *id,
                 const char  *query,
                 GError     **error)
{
  GlossDatabase *database = gloss_index_lock (self, error);
  GPtrArray *hits;

  if (database == NULL)
    return NULL;

  hits = gloss_index_collect_hits (database, gloss_database_prepare (database,
                                                                     "SELECT " GLOSS_HIT_COLUMNS ", words.body, " GLOSS_LISTING_COLUMNS
                                                                     " FROM words JOIN place ON place.row = words.rowid JOIN article ON article.row = place.article"
                                                                     " WHERE words MATCH ?1 AND place.kind = ?2 AND article.id <> ?3 ORDER BY words.rank LIMIT ?4", "susu",
                                                                     query, (guint) GLOSS_HIT_QUOTE, id, (guint) N_CANDIDATES), error);
  gloss_index_unlock (self);

  return hits;
}

/**
 * gloss_index_list_alike:
 * @self: an index
 * @id: the article that @words are quoted in, which is left out
 * @words: what somebody is quoted with
 * @error: why it cannot be read
 *
 * Blocks; any thread may call it.
 *
 * Returns: (transfer full) (element-type GlossHit) (nullable): quotes of
 *   other articles that say much the same, the most alike first
 */
GPtrArray *
gloss_index_list_alike (GlossIndex  *self,
                        const char  *id,
                        const char  *words,
                        GError     **error)
{
  g_autofree char *query = NULL;
  g_autoptr (GPtrArray) candidates = NULL;
  GPtrArray *alike;

  g_return_val_if_fail (GLOSS_IS_INDEX (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);

  alike = g_ptr_array_new_with_free_func (g_object_unref);
  query = dup_any_of (words);
  if (*query == '\0')
    return alike;

  candidates = list_candidates (self, id, query, error);
  if (candidates == NULL)
    {
      g_ptr_array_unref (alike);
      return NULL;
    }

  for (guint i = 0; i < candidates->len; i++)
    {
      GlossHit *hit = g_ptr_array_index (candidates, i);

      if (is_alike (words, gloss_hit_get_words (hit)))
        g_ptr_array_add (alike, g_object_ref (hit));
    }

  return alike;
}

/* What is asked for: the sayings under the name @words, or where there is @id, what is like them */
typedef struct
{
  char *id;
  char *words;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->id);
  g_free (question->words);
  g_free (question);
}

static void
list_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Question *question = task_data;
  GError *error = NULL;
  GPtrArray *hits;

  if (g_task_return_error_if_cancelled (task))
    return;

  hits = question->id != NULL ? gloss_index_list_alike (source_object, question->id, question->words, &error)
                              : gloss_index_list_sayings (source_object, question->words, &error);
  gloss_index_return_hits (task, hits, error);
}

static void
ask (GlossIndex          *self,
     const char          *id,
     const char          *words,
     GCancellable        *cancellable,
     GAsyncReadyCallback  callback,
     gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Question *question = g_new0 (Question, 1);

  question->id = g_strdup (id);
  question->words = g_strdup (words);
  g_task_set_source_tag (task, ask);
  g_task_set_task_data (task, question, question_free);
  g_task_run_in_thread (task, list_in_thread);
}

void
gloss_index_list_sayings_async (GlossIndex          *self,
                                const char          *key,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_return_if_fail (GLOSS_IS_INDEX (self));
  g_return_if_fail (key != NULL);

  ask (self, NULL, key, cancellable, callback, user_data);
}

void
gloss_index_list_alike_async (GlossIndex          *self,
                              const char          *id,
                              const char          *words,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (GLOSS_IS_INDEX (self));
  g_return_if_fail (id != NULL);
  g_return_if_fail (words != NULL);

  ask (self, id, words, cancellable, callback, user_data);
}
