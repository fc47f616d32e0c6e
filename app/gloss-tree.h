/* gloss-tree.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Folders with all that is in them; links are never followed. */
guint64  gloss_tree_measure (const char  *path);
gboolean gloss_tree_delete  (const char  *path);
gboolean gloss_tree_copy    (const char  *from,
                             const char  *to,
                             const char  *last,
                             GError     **error);

G_END_DECLS
