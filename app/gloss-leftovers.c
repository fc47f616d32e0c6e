/* gloss-leftovers.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A program that is killed while it saves leaves its temporary file. The next one deletes it, but
 * never one that is being written: that is locked, and young. */

#define G_LOG_DOMAIN "gloss"

#include "gloss-leftovers.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define PREFIX ".gloss-"
#define SUFFIX ".tmp"
#define N_DIGITS 16

/* Short, since the name of the file itself may be as long as names can be. */
char *
gloss_leftover_dup_name (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_strdup_printf ("%s/" PREFIX "%08x%08x" SUFFIX, folder, g_random_int (), g_random_int ());
}

void
gloss_leftover_hold (int fd)
{
  /* Where there are no locks, a young file is left alone all the same. */
  while (flock (fd, LOCK_EX | LOCK_NB) != 0 && errno == EINTR)
    continue;
}

static gboolean
is_temporary_name (const char *name)
{
  const char *digits = name + strlen (PREFIX);

  return strlen (name) == strlen (PREFIX) + N_DIGITS + strlen (SUFFIX)
         && g_str_has_prefix (name, PREFIX)
         && strspn (digits, "0123456789abcdef") == N_DIGITS
         && g_str_has_suffix (name, SUFFIX);
}

/* By both times: a second link to an old file is as young as the link. */
static gboolean
is_old (int   fd,
        guint min_age)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  struct stat info;

  return fstat (fd, &info) == 0
         && S_ISREG (info.st_mode)
         && now - MAX (info.st_mtime, info.st_ctime) >= (gint64) min_age;
}

static gboolean
clean (const char *path,
       guint       min_age)
{
  int fd = open (path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  gboolean deleted;

  if (fd < 0)
    return FALSE;

  deleted = is_old (fd, min_age) && flock (fd, LOCK_EX | LOCK_NB) == 0 && unlink (path) == 0;
  close (fd);

  return deleted;
}

/**
 * gloss_leftovers_clean:
 * @folder: a folder that files are saved in
 * @min_age: in seconds; younger files are left alone
 *
 * Deletes temporary files of programs that were killed while they saved. Their
 * names are made by gloss_file_save() alone, and no other file is touched.
 *
 * Returns: how many were deleted
 */
guint
gloss_leftovers_clean (GFile *folder,
                       guint  min_age)
{
  const char *folder_path = g_file_peek_path (folder);
  g_autoptr (GDir) dir = folder_path != NULL ? g_dir_open (folder_path, 0, NULL) : NULL;
  const char *name;
  guint n_deleted = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = NULL;

      if (!is_temporary_name (name))
        continue;
      path = g_build_filename (folder_path, name, NULL);
      n_deleted += clean (path, min_age);
    }

  return n_deleted;
}
