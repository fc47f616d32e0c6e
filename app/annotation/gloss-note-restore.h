/* gloss-note-restore.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Whether the notes are there and nobody can tell what they are; @error says why then */
gboolean gloss_notes_are_damaged (GFile   *file,
                                  GError **error);
/* Brings the notes of an older copy of a file into it */
gboolean gloss_note_restore      (GFile   *file,
                                  GFile   *copy,
                                  guint   *n_restored,
                                  GError **error);

G_END_DECLS
