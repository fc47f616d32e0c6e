/* gloss-file-state.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <sys/types.h>

G_BEGIN_DECLS

/* What tells one version of a file from another. That there is no file is a version too; that the system
 * did not say what there is is none. */
typedef struct
{
  dev_t  device;
  ino_t  inode;
  off_t  size;
  gint64 seconds;
  gint64 nanoseconds;
} GlossFileState;

GlossFileState gloss_file_state_get     (GFile                *file);
GlossFileState gloss_file_state_get_at  (int                   folder,
                                         const char           *path);
gboolean       gloss_file_state_is_none (const GlossFileState *self);
gboolean       gloss_file_state_equal   (const GlossFileState *a,
                                         const GlossFileState *b);

G_END_DECLS
