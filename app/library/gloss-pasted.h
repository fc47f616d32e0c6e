/* gloss-pasted.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Keeps what was pasted as a file, so that it can be opened again like any other. */
void      gloss_pasted_save_async  (GBytes               *bytes,
                                    const char           *extension,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
GFile    *gloss_pasted_save_finish (GAsyncResult         *result,
                                    GError              **error);
gboolean  gloss_pasted_has         (GFile                *file);
void      gloss_pasted_forget      (const char           *path);

G_END_DECLS
