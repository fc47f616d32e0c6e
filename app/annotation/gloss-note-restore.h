/* gloss-note-restore.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Brings the notes of an older copy of a file into it */
gboolean gloss_note_restore (GFile   *file,
                             GFile   *copy,
                             guint   *n_restored,
                             GError **error);

G_END_DECLS
