/* gloss-leftovers.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Seconds after which a temporary file that nobody holds belongs to a program that was killed */
#define GLOSS_LEFTOVER_AGE 60

/* Returns: (transfer full): a new name for a temporary file in the folder of @path */
char  *gloss_leftover_dup_name (const char *path);
/* Says that @fd is being written, for as long as it is open */
void   gloss_leftover_hold     (int         fd);
/* Deletes what killed programs have left in @folder. Returns: how many files */
guint  gloss_leftovers_clean   (GFile      *folder,
                                guint       min_age);

G_END_DECLS
