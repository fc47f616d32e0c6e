/* gloss-note-filter.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gloss-note-query.h"
#include "gloss-reading.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_NOTE_FILTER (gloss_note_filter_get_type ())

/**
 * GlossNoteFilter:
 *
 * Where a reader says which notes to list, in which order, and whose to see
 * at all.
 *
 * Signal `changed`: something else is asked for.
 */
G_DECLARE_FINAL_TYPE (GlossNoteFilter, gloss_note_filter, GLOSS, NOTE_FILTER, GtkPopover)

void            gloss_note_filter_set_reading (GlossNoteFilter *self,
                                               GlossReading    *reading);
/* (transfer none) */
GlossNoteQuery *gloss_note_filter_get_query   (GlossNoteFilter *self);
gboolean        gloss_note_filter_get_by_time (GlossNoteFilter *self);
void            gloss_note_filter_refresh     (GlossNoteFilter *self);
void            gloss_note_filter_clear       (GlossNoteFilter *self);

G_END_DECLS
