/* gloss-note-list.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-reading-view.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_NOTE_LIST (gloss_note_list_get_type ())

/* The reader's notes, with a search. Properties: reading, page. */
G_DECLARE_FINAL_TYPE (GlossNoteList, gloss_note_list, GLOSS, NOTE_LIST, GlossReadingView)

/* (transfer none): the notes that the search leaves */
GListModel *gloss_note_list_get_shown (GlossNoteList *self);

G_END_DECLS
