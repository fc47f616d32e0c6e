/* gloss-note-chooser.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gloss-page.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_NOTE_CHOOSER (gloss_note_chooser_get_type ())

/**
 * GlossNoteChooser:
 *
 * The notes on the same words, one row each: which of them is meant? Enter and
 * N edit it, T its tags, Delete removes it, digits colour it. The one whose row
 * has the keys stands out in the article.
 */
G_DECLARE_FINAL_TYPE (GlossNoteChooser, gloss_note_chooser, GLOSS, NOTE_CHOOSER, GtkPopover)

GtkWidget *gloss_note_chooser_new     (GlossPage        *page);
void       gloss_note_chooser_offer   (GlossNoteChooser *self,
                                       GPtrArray        *notes,
                                       gboolean          tags_first);
gboolean   gloss_note_chooser_is_lost (GlossNoteChooser *self);

G_END_DECLS
