/* gloss-file-state.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss"

#include "gloss-file-state.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>

/* No file has it, nor is it that of a file that is not there. */
#define UNKNOWN -1

GlossFileState
gloss_file_state_get (GFile *file)
{
  return gloss_file_state_get_at (AT_FDCWD, g_file_peek_path (file));
}

/* Of very many files: finding the way to their folder, or making a GFile, takes longer than this. */
GlossFileState
gloss_file_state_get_at (int         folder,
                         const char *path)
{
  GlossFileState state;
  struct stat info;

  memset (&state, 0, sizeof state);
  if (path == NULL)
    return state;
  if (fstatat (folder, path, &info, 0) != 0)
    {
      state.nanoseconds = errno == ENOENT || errno == ENOTDIR ? 0 : UNKNOWN;
      return state;
    }

  state.device = info.st_dev;
  state.inode = info.st_ino;
  state.size = info.st_size;
  state.seconds = info.st_mtim.tv_sec;
  state.nanoseconds = info.st_mtim.tv_nsec;

  return state;
}

/**
 * gloss_file_state_is_none:
 * @self: a state
 *
 * Returns: whether there was no file, for sure
 */
gboolean
gloss_file_state_is_none (const GlossFileState *self)
{
  static const GlossFileState none;

  return gloss_file_state_equal (self, &none);
}

/* What could not be told is the same as nothing, not even as itself. */
gboolean
gloss_file_state_equal (const GlossFileState *a,
                        const GlossFileState *b)
{
  return a->device == b->device
         && a->inode == b->inode
         && a->size == b->size
         && a->seconds == b->seconds
         && a->nanoseconds == b->nanoseconds
         && a->nanoseconds != UNKNOWN;
}
