/* gloss-clipboard.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean  gloss_clipboard_offers      (GdkClipboard         *clipboard,
                                       const char           *mime_type);
void      gloss_clipboard_read_async  (GdkClipboard         *clipboard,
                                       const char           *mime_type,
                                       gsize                 max_size,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
GBytes   *gloss_clipboard_read_finish (GAsyncResult         *result,
                                       GError              **error);

G_END_DECLS
