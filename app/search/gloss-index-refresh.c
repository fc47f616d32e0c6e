/* gloss-index-refresh.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Brings the index to what is in the library's files. */

#define G_LOG_DOMAIN "gloss-search"

#include "gloss-index-private.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "gloss-library-list.h"
#include "gloss-model-file.h"

/* So many articles are written at once: what a cancelled refreshing has done stays done. */
#define N_AT_ONCE 100

typedef struct
{
  GlossIndex    *index;
  GlossDatabase *database;
  GlossModel    *model;    /* nullable; opened when the first article needs it */
  GHashTable    *known;    /* id: state, of the articles in the index */
  GPtrArray     *changed;  /* ids */
  gboolean       has_model;
  gboolean       has_forgotten;
} Refresh;

static void
refresh_clear (Refresh *refresh)
{
  g_clear_pointer (&refresh->database, gloss_database_free);
  g_clear_pointer (&refresh->model, gloss_model_unref);
  g_clear_pointer (&refresh->known, g_hash_table_unref);
  g_clear_pointer (&refresh->changed, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Refresh, refresh_clear)

static gboolean
read_known (Refresh  *refresh,
            GError  **error)
{
  sqlite3_stmt *statement = gloss_database_prepare (refresh->database, "SELECT id, state FROM article", "");
  g_autoptr (GError) trouble = NULL;

  while (gloss_database_step (refresh->database, statement, &trouble))
    g_hash_table_insert (refresh->known, g_strdup ((const char *) sqlite3_column_text (statement, 0)),
                         g_strdup ((const char *) sqlite3_column_text (statement, 1)));
  if (trouble == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&trouble));

  return FALSE;
}

/* The folder of an article is touched whenever it is opened. */
static gboolean
write_opened (Refresh     *refresh,
              const char  *id,
              GError     **error)
{
  GFile *library = gloss_library_get_folder (gloss_index_get_library (refresh->index));
  g_autofree char *path = g_build_filename (g_file_peek_path (library), id, NULL);
  struct stat info;

  if (g_stat (path, &info) != 0)
    return TRUE;

  return gloss_database_do (refresh->database, gloss_database_prepare (refresh->database,
                                                                       "UPDATE article SET opened = ?1 WHERE id = ?2 AND opened <> ?1", "is",
                                                                       (gint64) info.st_mtime, id), error);
}

/* A deleted row is only marked as such in the lists of words, with the words still there, until the
 * lists are put together anew. */
static gboolean
purge_words (Refresh  *refresh,
             GError  **error)
{
  return gloss_database_run (refresh->database, "INSERT INTO heads (heads) VALUES ('optimize');"
                                                "INSERT INTO words (words) VALUES ('optimize')", error);
}

static gboolean
remove_gone (Refresh  *refresh,
             GError  **error)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, refresh->known);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (!gloss_index_remove_article (refresh->database, id, error))
        return FALSE;
      refresh->has_forgotten = TRUE;
    }

  return !refresh->has_forgotten || purge_words (refresh, error);
}

/* Finds what is new or has changed, forgets what has gone, notes when the others were opened. */
static gboolean
compare (Refresh  *refresh,
         GError  **error)
{
  GlossLibrary *library = gloss_index_get_library (refresh->index);
  g_autoptr (GPtrArray) ids = gloss_library_list_ids (library);

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      g_autofree char *state = gloss_index_dup_state (library, id);

      if (g_strcmp0 (g_hash_table_lookup (refresh->known, id), state) != 0)
        g_ptr_array_add (refresh->changed, g_strdup (id));
      else if (!write_opened (refresh, id, error))
        return FALSE;
      g_hash_table_remove (refresh->known, id);
    }

  return remove_gone (refresh, error);
}

static GlossModel *
get_model (Refresh *refresh)
{
  if (!refresh->has_model)
    refresh->model = gloss_model_file_open (NULL);
  refresh->has_model = TRUE;

  return refresh->model;
}

/* One article that cannot be read does not keep the others from being found. */
static gboolean
write_changed (Refresh       *refresh,
               const char    *id,
               GCancellable  *cancellable,
               GError       **error)
{
  GlossLibrary *library = gloss_index_get_library (refresh->index);
  g_autoptr (GError) trouble = NULL;
  g_autoptr (GlossIndexSource) source =
    gloss_index_source_load (library, id, get_model (refresh), cancellable, &trouble);

  if (g_error_matches (trouble, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&trouble));
      return FALSE;
    }
  if (source == NULL)
    {
      g_debug ("Not indexed: %s", trouble->message);
      return gloss_index_remove_article (refresh->database, id, error);
    }

  return gloss_index_write_article (refresh->database, source, error)
         && write_opened (refresh, id, error);
}

static gboolean
commit_and_begin (Refresh       *refresh,
                  GCancellable  *cancellable,
                  GError       **error)
{
  return gloss_database_run (refresh->database, "COMMIT", error)
         && gloss_database_begin (refresh->database, cancellable, error);
}

static gboolean
write_all (Refresh       *refresh,
           GCancellable  *cancellable,
           GError       **error)
{
  guint n = refresh->changed->len;

  for (guint i = 0; i < n; i++)
    {
      gloss_index_set_progress (refresh->index, i, n);
      if (!write_changed (refresh, g_ptr_array_index (refresh->changed, i), cancellable, error))
        return FALSE;
      if ((i + 1) % N_AT_ONCE == 0 && !commit_and_begin (refresh, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

/* What was done by the time it was called off is whole, and stays. Where something failed an article may
 * be half written. */
static void
end_writing (Refresh      *refresh,
             const GError *trouble)
{
  gboolean whole = trouble == NULL || g_error_matches (trouble, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  gloss_database_run (refresh->database, whole ? "COMMIT" : "ROLLBACK", NULL);
}

static gboolean
refresh_now (GlossIndex    *self,
             GCancellable  *cancellable,
             GError       **error)
{
  g_auto (Refresh) refresh = { .index = self };
  g_autoptr (GError) trouble = NULL;
  gboolean done;

  refresh.database = gloss_index_connect (self, error);
  if (refresh.database == NULL)
    return FALSE;

  refresh.known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  refresh.changed = g_ptr_array_new_with_free_func (g_free);
  if (!gloss_database_begin (refresh.database, cancellable, error))
    return FALSE;

  /* What was forgotten is gone whatever comes after. */
  done = read_known (&refresh, &trouble) && compare (&refresh, &trouble)
    && (!refresh.has_forgotten || commit_and_begin (&refresh, cancellable, &trouble))
    && write_all (&refresh, cancellable, &trouble);
  end_writing (&refresh, trouble);
  /* The words are in what was written before, too, until that is in the file and cut off. */
  if (refresh.has_forgotten)
    gloss_database_run (refresh.database, "PRAGMA wal_checkpoint (TRUNCATE)", NULL);
  gloss_index_set_progress (self, 0, 0);
  if (!done)
    g_propagate_error (error, g_steal_pointer (&trouble));

  return done;
}

/**
 * gloss_index_refresh:
 * @self: an index
 * @cancellable: (nullable): to end it early; what was done by then stays done
 * @error: why it did not work
 *
 * Reads the articles of the library that are new or have changed since the
 * last time. Blocks, also while another thread refreshes it, which leaves
 * little to do; any thread may call it.
 *
 * Returns: whether all of them are in the index now, but for those that
 *   cannot be read
 */
gboolean
gloss_index_refresh (GlossIndex    *self,
                     GCancellable  *cancellable,
                     GError       **error)
{
  GlossTurn *turn;
  gboolean done;

  g_return_val_if_fail (GLOSS_IS_INDEX (self), FALSE);

  turn = gloss_index_get_turn (self);
  if (!gloss_turn_take (turn, cancellable, error))
    return FALSE;

  done = refresh_now (self, cancellable, error);
  gloss_turn_give (turn);

  return done;
}

static void
refresh_in_thread (GTask        *task,
                   gpointer      source_object,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  GError *error = NULL;

  if (gloss_index_refresh (source_object, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
gloss_index_refresh_async (GlossIndex          *self,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GLOSS_IS_INDEX (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gloss_index_refresh_async);
  g_task_run_in_thread (task, refresh_in_thread);
}

gboolean
gloss_index_refresh_finish (GlossIndex    *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
