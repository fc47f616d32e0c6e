/* gloss-file.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss"

#include "gloss-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "gloss-error.h"
#include "gloss-leftovers.h"

#define READ_CHUNK 65536
#define MAX_NAME_TRIES 100

/* As many as the kernel follows; more of them are an error */
#define MAX_LINKS 40

static gboolean
fail (GError     **error,
      const char  *path,
      const char  *reason)
{
  g_autofree char *name = g_filename_display_name (path);

  /* Translators: the first %s is a file, the second says why */
  g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_NOT_SAVED,
               _("“%s” could not be saved: %s"), name, reason);

  return FALSE;
}

static gboolean
fail_errno (GError     **error,
            const char  *path,
            int          saved_errno)
{
  return fail (error, path, g_strerror (saved_errno));
}

/* (nullable): where a link leads to; %NULL if @path is none */
static char *
dup_link_target (const char *path)
{
  g_autofree char *target = g_file_read_link (path, NULL);
  g_autofree char *folder = NULL;

  if (target == NULL || g_path_is_absolute (target))
    return g_steal_pointer (&target);

  folder = g_path_get_dirname (path);

  return g_build_filename (folder, target, NULL);
}

/* A link is followed, so that the file it leads to is replaced, or made, and not the link. */
static char *
resolve (const char *path)
{
  g_autofree char *at = g_strdup (path);

  for (guint i = 0; i < MAX_LINKS; i++)
    {
      char *resolved = realpath (at, NULL);
      char *next = g_strdup (resolved);

      free (resolved);
      if (next != NULL)
        return next;

      next = dup_link_target (at);
      if (next == NULL)
        break;
      g_free (at);
      at = next;
    }

  return g_steal_pointer (&at);
}

static gboolean
check_target (const char   *path,
              struct stat  *info,
              gboolean     *exists,
              GError      **error)
{
  *exists = stat (path, info) == 0;
  if (!*exists)
    return errno == ENOENT ? TRUE : fail_errno (error, path, errno);

  if (S_ISDIR (info->st_mode))
    return fail_errno (error, path, EISDIR);
  if (!S_ISREG (info->st_mode))
    return fail (error, path, _("it is not a file that can be replaced"));
  if (access (path, W_OK) != 0)
    return fail_errno (error, path, errno);

  return TRUE;
}

static int
open_temporary (const char  *path,
                char       **temporary)
{
  for (guint i = 0; i < MAX_NAME_TRIES; i++)
    {
      g_autofree char *name = gloss_leftover_dup_name (path);
      int fd = open (name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);

      if (fd >= 0)
        {
          gloss_leftover_hold (fd);
          *temporary = g_steal_pointer (&name);
          return fd;
        }

      if (errno != EEXIST)
        return -1;
    }

  return -1;
}

static gboolean
write_all (int     fd,
           GBytes *contents)
{
  gsize size;
  const char *at = g_bytes_get_data (contents, &size);

  while (size > 0)
    {
      ssize_t n = write (fd, at, size);

      if (n < 0 && errno != EINTR)
        return FALSE;

      if (n > 0)
        {
          at += n;
          size -= n;
        }
    }

  return TRUE;
}

static gboolean
sync_fd (int fd)
{
  int result;

  do
    result = fsync (fd);
  while (result != 0 && errno == EINTR);

  return result == 0;
}

static gboolean
sync_folder (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean synced;
  int saved_errno;

  if (fd < 0)
    return FALSE;

  /* File systems that know no such thing say EINVAL. */
  synced = sync_fd (fd) || errno == EINVAL;
  saved_errno = errno;
  close (fd);
  errno = saved_errno;

  return synced;
}

/* Writes, closes @fd in any case, and leaves errno as the first failure set it. */
static gboolean
fill_temporary (int                fd,
                GBytes            *contents,
                const struct stat *info)
{
  gboolean filled = (info == NULL || fchmod (fd, info->st_mode & 07777) == 0)
    && write_all (fd, contents)
    && sync_fd (fd);
  int saved_errno = errno;

  if (close (fd) != 0 && filled)
    return FALSE;

  errno = saved_errno;

  return filled;
}

/* Keeps the version that is about to be replaced as NAME~. A second link to it,
 * so that there is no moment without either. Where a file system has no links
 * the save goes on without: it is the more important one. */
static void
keep_previous (const char *path)
{
  g_autofree char *previous = g_strconcat (path, "~", NULL);
  g_autofree char *link_name = gloss_leftover_dup_name (path);

  if (link (path, link_name) != 0)
    {
      g_debug ("No link to the previous version of “%s”: %s", path, g_strerror (errno));
      return;
    }

  if (rename (link_name, previous) != 0)
    g_debug ("The previous version of “%s” is not kept: %s", path, g_strerror (errno));

  /* Still there if the rename failed, or if both were the same file before. */
  unlink (link_name);
}

static gboolean
save_to_path (const char  *given_path,
              GBytes      *contents,
              GError     **error)
{
  g_autofree char *path = resolve (given_path);
  g_autofree char *temporary = NULL;
  g_autofree char *folder = g_path_get_dirname (path);
  struct stat info;
  gboolean exists;
  int fd;

  if (!check_target (path, &info, &exists, error))
    return FALSE;

  fd = open_temporary (path, &temporary);
  if (fd < 0)
    return fail_errno (error, path, errno);

  if (fill_temporary (fd, contents, exists ? &info : NULL))
    {
      if (exists)
        keep_previous (path);
      if (rename (temporary, path) == 0)
        return sync_folder (folder) || fail_errno (error, path, errno);
    }

  fail_errno (error, path, errno);
  unlink (temporary);

  return FALSE;
}

static gboolean
save_elsewhere (GFile   *file,
                GBytes  *contents,
                GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *name = g_file_get_parse_name (file);
  gsize size;
  const char *data = g_bytes_get_data (contents, &size);

  if (g_file_replace_contents (file, data, size, NULL, TRUE, G_FILE_CREATE_NONE, NULL, NULL, &local_error))
    return TRUE;

  return fail (error, name, local_error->message);
}

/**
 * gloss_file_save:
 * @file: where to
 * @contents: the whole new content
 * @error: GLOSS_ERROR_NOT_SAVED
 *
 * Replaces a file, or makes it, so that at every moment, whatever stops, either
 * the old or the new version is there and whole: writes a temporary file in the
 * same folder, syncs it, links the previous version as NAME~, renames the
 * temporary file and syncs the folder. The mode of the previous version is
 * kept; links are followed; what is no regular file or write-protected is not
 * replaced. After a failure the file is as it was.
 *
 * Returns: whether all is on disk
 */
gboolean
gloss_file_save (GFile   *file,
                 GBytes  *contents,
                 GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (contents != NULL, FALSE);

  if (g_file_is_native (file))
    return save_to_path (g_file_peek_path (file), contents, error);

  return save_elsewhere (file, contents, error);
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, &error)
      || !gloss_file_save (source, task_data, &error))
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* Cancelling helps only before the writing starts: what is on disk is never said not to be. */
void
gloss_file_save_async (GFile               *file,
                       GBytes              *contents,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (contents != NULL);

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, gloss_file_save_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, g_bytes_ref (contents), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, save_in_thread);
}

gboolean
gloss_file_save_finish (GFile         *file,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
gloss_file_sync_folder (GFile   *folder,
                        GError **error)
{
  const char *path;

  g_return_val_if_fail (G_IS_FILE (folder), FALSE);

  path = g_file_peek_path (folder);

  return path == NULL || sync_folder (path) || fail_errno (error, path, errno);
}

static void
set_read_error (GError       **error,
                GFile         *file,
                const GError  *cause)
{
  g_autofree char *name = g_file_get_parse_name (file);

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_error_copy (cause));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    /* Translators: %s is a file */
    g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_NOT_FOUND, _("There is no file “%s”."), name);
  else
    /* Translators: the first %s is a file, the second says why */
    g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_UNREADABLE,
                 _("“%s” could not be read: %s"), name, cause->message);
}

/**
 * gloss_file_fail_read:
 * @error: (out): set to what gloss_file_read() says of such a file
 * @file: a file, or a folder
 * @number: what the system said, such as `EIO`
 *
 * Returns: FALSE, always
 */
gboolean
gloss_file_fail_read (GError **error,
                      GFile   *file,
                      int      number)
{
  g_autoptr (GError) cause = g_error_new_literal (G_IO_ERROR, g_io_error_from_errno (number), g_strerror (number));

  set_read_error (error, file, cause);

  return FALSE;
}

static GBytes *
too_large (GError **error,
           GFile   *file,
           gsize    max_size)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *size = g_format_size (max_size);

  /* Translators: the first %s is a file, the second a size such as “20 MB” */
  g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_TOO_LARGE,
               _("“%s” is larger than %s, which is as much as can be opened."), name, size);

  return NULL;
}

/* Reads until the end, or one byte more than @max_size. */
static GByteArray *
read_stream (GInputStream  *stream,
             gsize          max_size,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (GByteArray) array = g_byte_array_new ();

  for (;;)
    {
      guint have = array->len;
      gsize wanted = MIN (READ_CHUNK, max_size - have + 1);
      gssize n;

      g_byte_array_set_size (array, have + wanted);
      n = g_input_stream_read (stream, array->data + have, wanted, cancellable, error);
      if (n < 0)
        return NULL;

      g_byte_array_set_size (array, have + n);
      if (n == 0 || array->len > max_size)
        return g_steal_pointer (&array);
    }
}

static GInputStream *
open_special (const char  *path,
              GError     **error)
{
  int fd = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  int saved_errno = errno;

  if (fd >= 0)
    return g_unix_input_stream_new (fd, TRUE);

  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (saved_errno),
                       g_strerror (saved_errno));

  return NULL;
}

/* Opening a named pipe waits for whoever writes to it, and nothing could cancel that. */
static GInputStream *
open_stream (GFile         *file,
             GCancellable  *cancellable,
             GError       **error)
{
  const char *path = g_file_peek_path (file);
  struct stat info;

  if (path != NULL && stat (path, &info) == 0 && (S_ISFIFO (info.st_mode) || S_ISCHR (info.st_mode)))
    return open_special (path, error);

  return G_INPUT_STREAM (g_file_read (file, cancellable, error));
}

/**
 * gloss_file_read:
 * @file: a file
 * @max_size: in bytes, less than 4 GB
 * @cancellable: (nullable): to stop it
 * @error: GLOSS_ERROR_NOT_FOUND, _UNREADABLE, _TOO_LARGE, or G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the whole file; %NULL on error
 */
GBytes *
gloss_file_read (GFile         *file,
                 gsize          max_size,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GByteArray) array = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (max_size < G_MAXUINT - READ_CHUNK, NULL);

  stream = open_stream (file, cancellable, &cause);
  if (stream != NULL)
    array = read_stream (stream, max_size, cancellable, &cause);

  if (array == NULL)
    {
      set_read_error (error, file, cause);
      return NULL;
    }

  if (array->len > max_size)
    return too_large (error, file, max_size);

  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}
