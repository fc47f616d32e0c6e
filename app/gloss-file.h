/* gloss-file.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The only writer of a person's data. See gloss-file.c for the steps. */
gboolean  gloss_file_save        (GFile                *file,
                                  GBytes               *contents,
                                  GError              **error);
void      gloss_file_save_async  (GFile                *file,
                                  GBytes               *contents,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
gboolean  gloss_file_save_finish (GFile                *file,
                                  GAsyncResult         *result,
                                  GError              **error);
/* After a new name in it; gloss_file_save() does that itself */
gboolean  gloss_file_sync_folder (GFile                *folder,
                                  GError              **error);
/* Reads a whole file of at most max_size bytes; errors are GLOSS_ERROR. */
GBytes   *gloss_file_read        (GFile                *file,
                                  gsize                 max_size,
                                  GCancellable         *cancellable,
                                  GError              **error);
/* For those who read in another way */
gboolean  gloss_file_fail_read   (GError              **error,
                                  GFile                *file,
                                  int                   number);

G_END_DECLS
