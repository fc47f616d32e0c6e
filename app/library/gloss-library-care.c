/* gloss-library-care.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What becomes of articles after they were read: how much room they take, how they are forgotten. */

#define G_LOG_DOMAIN "gloss-library"

#include "gloss-library-care.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "gloss-entry-delete.h"
#include "gloss-entry-private.h"
#include "gloss-error.h"
#include "gloss-file.h"
#include "gloss-library-list.h"
#include "gloss-lock.h"
#include "gloss-tree.h"

#define FOLDER_MODE 0700
#define FORGOTTEN ".forgotten"

/* Seconds that a forgotten article can come back at least */
#define GRACE (24 * 60 * 60)
#define SECONDS_A_DAY (24 * 60 * 60)

static const char *
get_path (GlossLibrary *self)
{
  return g_file_peek_path (gloss_library_get_folder (self));
}

static gboolean
fail_errno (GError     **error,
            const char  *path,
            int          saved_errno)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_NOT_SAVED,
               /* Translators: the first %s is a folder, the second says why */
               _("“%s” could not be moved: %s"), name, g_strerror (saved_errno));

  return FALSE;
}

/* Whoever has noted something once may have deleted it since, but that is theirs to keep or forget. */
static gboolean
has_notes (const char *library,
           const char *id)
{
  g_autofree char *path = g_build_filename (library, id, NULL);

  return gloss_entry_has_notes (path);
}

GlossLibrarySize
gloss_library_measure (GlossLibrary *self)
{
  GlossLibrarySize size = { 0, 0, 0 };
  g_autoptr (GPtrArray) ids = NULL;

  g_return_val_if_fail (GLOSS_IS_LIBRARY (self), size);

  ids = gloss_library_list_ids (self);
  size.n_articles = ids->len;
  size.n_bytes = gloss_tree_measure (get_path (self));
  for (guint i = 0; i < ids->len; i++)
    size.n_with_notes += has_notes (get_path (self), g_ptr_array_index (ids, i));

  return size;
}

static void
measure_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  GlossLibrarySize size = gloss_library_measure (source);

  g_task_return_pointer (task, g_memdup2 (&size, sizeof size), g_free);
}

void
gloss_library_measure_async (GlossLibrary        *self,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GLOSS_IS_LIBRARY (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, gloss_library_measure_async);
  g_task_run_in_thread (task, measure_in_thread);
}

GlossLibrarySize
gloss_library_measure_finish (GlossLibrary *self,
                              GAsyncResult *result)
{
  g_autofree GlossLibrarySize *size = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), ((GlossLibrarySize) { 0, 0, 0 }));

  size = g_task_propagate_pointer (G_TASK (result), NULL);

  return *size;
}

/* Moves one entry from one folder to another, both of the library. */
static gboolean
move (GlossLibrary  *self,
      const char    *id,
      const char    *from,
      const char    *to,
      GError       **error)
{
  g_autoptr (GlossLock) lock = gloss_library_lock (self, error);
  g_autofree char *old = g_build_filename (get_path (self), from, id, NULL);
  g_autofree char *target = g_build_filename (get_path (self), to, NULL);
  g_autofree char *new = g_build_filename (target, id, NULL);
  g_autoptr (GFile) target_folder = g_file_new_for_path (target);

  if (lock == NULL)
    return FALSE;
  if (g_mkdir_with_parents (target, FOLDER_MODE) != 0 || g_rename (old, new) != 0)
    return fail_errno (error, old, errno);

  return gloss_file_sync_folder (target_folder, error)
         && gloss_file_sync_folder (gloss_library_get_folder (self), error);
}

gboolean
gloss_library_forget (GlossLibrary  *self,
                      const char    *id,
                      GError       **error)
{
  g_return_val_if_fail (GLOSS_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (g_uuid_string_is_valid (id), FALSE);

  return move (self, id, "", FORGOTTEN, error);
}

gboolean
gloss_library_remember (GlossLibrary  *self,
                        const char    *id,
                        GError       **error)
{
  g_return_val_if_fail (GLOSS_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (g_uuid_string_is_valid (id), FALSE);

  return move (self, id, FORGOTTEN, "", error);
}

typedef struct
{
  char  *id;
  GFile *file;
} Article;

static void
article_free (gpointer data)
{
  Article *article = data;

  g_free (article->id);
  g_clear_object (&article->file);
  g_free (article);
}

static void
forget_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Article *article = task_data;
  g_autofree char *id = article->id != NULL ? g_strdup (article->id)
                                            : gloss_library_find_id (source, article->file);
  GError *error = NULL;

  if (id == NULL || gloss_library_forget (source, id, &error))
    g_task_return_pointer (task, g_steal_pointer (&id), g_free);
  else
    g_task_return_error (task, error);
}

void
gloss_library_forget_async (GlossLibrary        *self,
                            const char          *id,
                            GFile               *file,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Article *article = g_new0 (Article, 1);

  g_return_if_fail (GLOSS_IS_LIBRARY (self));

  article->id = g_strdup (id);
  article->file = g_object_ref (file);
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, gloss_library_forget_async);
  g_task_set_task_data (task, article, article_free);
  g_task_run_in_thread (task, forget_in_thread);
}

char *
gloss_library_forget_finish (GlossLibrary  *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
remember_in_thread (GTask        *task,
                    gpointer      source,
                    gpointer      task_data,
                    GCancellable *cancellable)
{
  GError *error = NULL;

  if (gloss_library_remember (source, task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
gloss_library_remember_async (GlossLibrary        *self,
                              const char          *id,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GLOSS_IS_LIBRARY (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, gloss_library_remember_async);
  g_task_set_task_data (task, g_strdup (id), g_free);
  g_task_run_in_thread (task, remember_in_thread);
}

gboolean
gloss_library_remember_finish (GlossLibrary  *self,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Seconds since the folder was moved (its ctime), or since the article was opened (its mtime) */
static gint64
get_age (const char *path,
         gboolean    since_move)
{
  struct stat info;

  if (g_stat (path, &info) != 0)
    return 0;

  return g_get_real_time () / G_USEC_PER_SEC - (since_move ? info.st_ctime : info.st_mtime);
}

static guint
tidy_forgotten (GlossLibrary *self,
                gint64        min_age)
{
  g_autofree char *folder = g_build_filename (get_path (self), FORGOTTEN, NULL);
  g_autoptr (GPtrArray) ids = gloss_library_list_folder (folder, FALSE);
  guint n_deleted = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (ids, i), NULL);

      if (get_age (path, TRUE) >= min_age)
        n_deleted += gloss_entry_delete (gloss_library_get_folder (self), path);
    }

  return n_deleted;
}

/* Whether there is nothing of that name for sure, not even a link that leads nowhere at the moment */
static gboolean
lacks (const char *folder,
       const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  struct stat info;

  return g_lstat (path, &info) != 0 && errno == ENOENT;
}

/* A program that was killed while it made an entry, before article.json, which nobody finds therefore */
static gboolean
is_unfinished (const char *path)
{
  struct stat info;

  return g_lstat (path, &info) == 0 && S_ISDIR (info.st_mode)
         && lacks (path, "article.json")
         && lacks (path, "annotations.json");
}

static guint
tidy_unfinished (GlossLibrary *self,
                 gint64        min_age)
{
  g_autoptr (GPtrArray) ids = gloss_library_list_folder (get_path (self), FALSE);
  guint n_deleted = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autofree char *path = g_build_filename (get_path (self), g_ptr_array_index (ids, i), NULL);

      if (is_unfinished (path) && get_age (path, FALSE) >= min_age)
        n_deleted += gloss_entry_delete (gloss_library_get_folder (self), path);
    }

  return n_deleted;
}

static guint
tidy_unannotated (GlossLibrary *self,
                  guint         keep_days)
{
  g_autoptr (GPtrArray) ids = gloss_library_list_ids (self);
  guint n_deleted = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      g_autofree char *path = g_build_filename (get_path (self), id, NULL);

      if (!has_notes (get_path (self), id) && get_age (path, FALSE) >= (gint64) keep_days * SECONDS_A_DAY)
        n_deleted += gloss_entry_delete (gloss_library_get_folder (self), path);
    }

  return n_deleted;
}

guint
gloss_library_tidy (GlossLibrary *self,
                    guint         keep_days)
{
  g_autoptr (GlossLock) lock = NULL;
  guint n_deleted;

  g_return_val_if_fail (GLOSS_IS_LIBRARY (self), 0);

  if (!g_file_test (get_path (self), G_FILE_TEST_IS_DIR))
    return 0;

  lock = gloss_library_lock (self, NULL);
  if (lock == NULL)
    return 0;

  n_deleted = tidy_forgotten (self, GRACE) + tidy_unfinished (self, GRACE);
  if (keep_days > 0)
    n_deleted += tidy_unannotated (self, keep_days);

  return n_deleted;
}

/* Deletes what was forgotten, however short ago: it cannot come back.
 * Returns: how many articles */
guint
gloss_library_forget_for_good (GlossLibrary *self)
{
  g_autoptr (GlossLock) lock = NULL;

  g_return_val_if_fail (GLOSS_IS_LIBRARY (self), 0);

  lock = gloss_library_lock (self, NULL);

  return lock != NULL ? tidy_forgotten (self, 0) : 0;
}

static void
tidy_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  guint n_deleted = gloss_library_tidy (source, GPOINTER_TO_UINT (task_data));

  if (n_deleted > 0)
    g_debug ("%u articles are gone from the library", n_deleted);
  g_task_return_boolean (task, TRUE);
}

/* Nobody waits for it; what it does not get done it does the next time. */
void
gloss_library_tidy_in_background (GlossLibrary *self,
                                  guint         keep_days)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GLOSS_IS_LIBRARY (self));

  task = g_task_new (self, NULL, NULL, NULL);
  g_task_set_source_tag (task, gloss_library_tidy_in_background);
  g_task_set_task_data (task, GUINT_TO_POINTER (keep_days), NULL);
  g_task_run_in_thread (task, tidy_in_thread);
}
