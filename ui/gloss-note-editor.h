/* gloss-note-editor.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gloss-reading.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_NOTE_EDITOR (gloss_note_editor_get_type ())

/**
 * GlossNoteEditor:
 *
 * One note in a popover: its words, tags and colour. All of it is written to
 * the reading as it is typed; closing ends the undo step of the typing.
 *
 * Signal `remove` (GlossAnnotation): the reader wants the note gone.
 */
G_DECLARE_FINAL_TYPE (GlossNoteEditor, gloss_note_editor, GLOSS, NOTE_EDITOR, GtkPopover)

GtkWidget       *gloss_note_editor_new      (void);
/* @annotation: (nullable): what to edit in @reading */
void             gloss_note_editor_edit     (GlossNoteEditor *self,
                                             GlossReading    *reading,
                                             GlossAnnotation *annotation);
GlossAnnotation *gloss_note_editor_get_note (GlossNoteEditor *self);
/* Where the caret goes when the popover opens */
void             gloss_note_editor_start_in (GlossNoteEditor *self,
                                             gboolean         in_tags);

G_END_DECLS
