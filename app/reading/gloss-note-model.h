/* gloss-note-model.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-annotation-list.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_NOTE_MODEL (gloss_note_model_get_type ())

/**
 * GlossNoteModel:
 *
 * The annotations of a list that people see as notes: those that are no
 * corrections. In the order of the list.
 */
G_DECLARE_FINAL_TYPE (GlossNoteModel, gloss_note_model, GLOSS, NOTE_MODEL, GObject)

GlossNoteModel *gloss_note_model_new (GlossAnnotationList *list);

G_END_DECLS
