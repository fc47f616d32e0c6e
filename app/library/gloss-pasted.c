/* gloss-pasted.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-library"

#include "gloss-pasted.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "gloss-error.h"
#include "gloss-file.h"
#include "gloss-util.h"

/* What somebody reads is nobody else's business. */
#define FOLDER_MODE 0700

typedef struct
{
  GBytes *bytes;
  char   *extension;
} Pasted;

static void
pasted_free (gpointer data)
{
  Pasted *pasted = data;

  g_bytes_unref (pasted->bytes);
  g_free (pasted->extension);
  g_free (pasted);
}

static char *
dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "gloss", "pasted", NULL);
}

/* The same text is the same file, so that its notes are found again. */
static GFile *
save (const Pasted  *pasted,
      GError       **error)
{
  g_autofree char *folder = dup_folder ();
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, pasted->bytes);
  g_autofree char *name = g_strdup_printf ("%.16s.%s", digest, pasted->extension);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);

  if (g_mkdir_with_parents (folder, FOLDER_MODE) != 0)
    {
      g_autofree char *display = g_filename_display_name (folder);

      g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_NOT_SAVED,
                   /* Translators: the first %s is a folder, the second says why */
                   _("The folder “%s” could not be made: %s"), display, g_strerror (errno));
      return NULL;
    }

  return gloss_file_save (file, pasted->bytes, error) ? g_steal_pointer (&file) : NULL;
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  GFile *file = save (task_data, &error);

  gloss_task_return_object (task, file, error);
}

/**
 * gloss_pasted_save_async:
 * @bytes: what was pasted
 * @extension: how its file's name ends, `html` or `txt`
 * @callback: called when it is on disk
 * @user_data: for @callback
 */
void
gloss_pasted_save_async (GBytes              *bytes,
                         const char          *extension,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Pasted *pasted = g_new0 (Pasted, 1);

  pasted->bytes = g_bytes_ref (bytes);
  pasted->extension = g_strdup (extension);
  g_task_set_source_tag (task, gloss_pasted_save_async);
  g_task_set_task_data (task, pasted, pasted_free);
  g_task_run_in_thread (task, save_in_thread);
}

GFile *
gloss_pasted_save_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, gloss_pasted_save_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
is_own (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *own = dup_folder ();

  return g_str_equal (folder, own);
}

/**
 * gloss_pasted_has:
 * @file: any file or address
 *
 * Returns: whether it holds what was pasted, all of which is meant
 */
gboolean
gloss_pasted_has (GFile *file)
{
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  return g_file_peek_path (file) != NULL && is_own (g_file_peek_path (file));
}

/**
 * gloss_pasted_forget:
 * @path: of any file
 *
 * Deletes it if it holds what was pasted, and what is left of having pasted that twice. Any other file
 * is not ours. Blocks.
 */
void
gloss_pasted_forget (const char *path)
{
  g_autofree char *previous = NULL;

  g_return_if_fail (path != NULL);

  previous = g_strconcat (path, "~", NULL);
  if (!is_own (path))
    return;

  g_unlink (path);
  g_unlink (previous);
}
