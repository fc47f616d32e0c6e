/* gloss-note-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "gloss-annotation.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_NOTE_ROW (gloss_note_row_get_type ())

/*
 * A note in a list. Property: annotation. Its buttons activate note-list.edit
 * and note-list.remove with the id of the annotation.
 */
G_DECLARE_FINAL_TYPE (GlossNoteRow, gloss_note_row, GLOSS, NOTE_ROW, AdwBin)

G_END_DECLS
