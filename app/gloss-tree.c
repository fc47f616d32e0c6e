/* gloss-tree.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss"

#include "gloss-tree.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "gloss-error.h"
#include "gloss-file.h"

#define FOLDER_MODE 0700
#define MAX_FILE_SIZE 2000000000

/* What stat() counts in, whatever the file system's blocks are */
#define BLOCK_SIZE 512

static gboolean
is_folder (const char *path)
{
  struct stat info;

  return lstat (path, &info) == 0 && S_ISDIR (info.st_mode);
}

/**
 * gloss_tree_measure:
 * @path: a folder, or a file
 *
 * Returns: how many bytes all of it takes on disk
 */
guint64
gloss_tree_measure (const char *path)
{
  g_autoptr (GDir) dir = is_folder (path) ? g_dir_open (path, 0, NULL) : NULL;
  struct stat info;
  const char *name;
  guint64 size;

  if (lstat (path, &info) != 0)
    return 0;

  size = (guint64) info.st_blocks * BLOCK_SIZE;
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      size += gloss_tree_measure (child);
    }

  return size;
}

/**
 * gloss_tree_delete:
 * @path: a folder, or a file
 *
 * Returns: whether nothing is left of it
 */
gboolean
gloss_tree_delete (const char *path)
{
  g_autoptr (GDir) dir = is_folder (path) ? g_dir_open (path, 0, NULL) : NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      gloss_tree_delete (child);
    }

  return g_remove (path) == 0;
}

/* What is there and cannot be read is asked about like what has another content. */
static gboolean
is_to_be_saved (const char           *from,
                const char           *to,
                GBytes               *bytes,
                const GlossTreeRules *rules)
{
  g_autoptr (GFile) file = g_file_new_for_path (to);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) there = gloss_file_read (file, MAX_FILE_SIZE, NULL, &error);

  if (there != NULL && g_bytes_equal (there, bytes))
    return FALSE;
  if (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_NOT_FOUND))
    return TRUE;

  return rules->may_replace == NULL || rules->may_replace (from, to, rules->user_data);
}

static gboolean
copy_file (const char            *from,
           const char            *to,
           const GlossTreeRules  *rules,
           GError               **error)
{
  g_autoptr (GFile) old = g_file_new_for_path (from);
  g_autoptr (GFile) new = g_file_new_for_path (to);
  g_autoptr (GBytes) bytes = gloss_file_read (old, MAX_FILE_SIZE, NULL, error);

  if (bytes == NULL)
    return FALSE;

  return !is_to_be_saved (from, to, bytes, rules) || gloss_file_save (new, bytes, error);
}

/* Locks, what was being written and what is kept of it belong to the programs that run. */
static gboolean
is_passing (const char *name)
{
  return *name == '.' || g_str_has_suffix (name, "~");
}

/* Or a link that leads to one */
static gboolean
is_file (const char  *path,
         GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  struct stat info;

  if (stat (path, &info) != 0)
    return gloss_file_fail_read (error, file, errno);
  if (S_ISREG (info.st_mode))
    return TRUE;

  return gloss_file_fail_read (error, file, S_ISDIR (info.st_mode) ? EISDIR : EOPNOTSUPP);
}

static gboolean
copy_child (const char            *from,
            const char            *to,
            const char            *name,
            const GlossTreeRules  *rules,
            GError               **error)
{
  g_autofree char *old = g_build_filename (from, name, NULL);
  g_autofree char *new = g_build_filename (to, name, NULL);
  g_autoptr (GError) cause = NULL;

  if (is_folder (old))
    return gloss_tree_copy (old, new, rules, error);
  if (is_file (old, &cause))
    return copy_file (old, new, rules, error);

  if (rules->left_out != NULL)
    rules->left_out (cause, rules->user_data);

  return TRUE;
}

static gboolean
make_folder (const char  *path,
             GError     **error)
{
  g_autofree char *name = NULL;
  int saved_errno;

  if (g_mkdir_with_parents (path, FOLDER_MODE) == 0)
    return TRUE;

  saved_errno = errno;
  name = g_filename_display_name (path);
  g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_NOT_SAVED,
               /* Translators: the first %s is a folder, the second says why */
               _("The folder “%s” could not be made: %s"), name, g_strerror (saved_errno));

  return FALSE;
}

/**
 * gloss_tree_copy:
 * @from: a folder
 * @to: where to; made if it is not there
 * @rules: how
 * @error: why not all of it was copied
 *
 * Hidden files and backups are left out. Of a link to a file, the file is copied,
 * under the name of the link. Each file is on disk when this ends.
 *
 * Returns: whether all of it was copied, but for what was told to be left out
 */
gboolean
gloss_tree_copy (const char            *from,
                 const char            *to,
                 const GlossTreeRules  *rules,
                 GError               **error)
{
  g_autoptr (GDir) dir = g_dir_open (from, 0, error);
  const char *name;

  if (dir == NULL || !make_folder (to, error))
    return FALSE;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (!is_passing (name) && g_strcmp0 (name, rules->last) != 0 && !copy_child (from, to, name, rules, error))
        return FALSE;
    }

  if (rules->last != NULL)
    {
      g_autofree char *path = g_build_filename (from, rules->last, NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return copy_child (from, to, rules->last, rules, error);
    }

  return TRUE;
}
