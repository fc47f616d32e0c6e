/* gloss-selection-bar.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gloss-reader.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_SELECTION_BAR (gloss_selection_bar_get_type ())

/**
 * GlossSelectionBar:
 *
 * The small bar next to selected text. It never takes the focus: everything
 * in it is an action of its target, which has keys of its own.
 */
G_DECLARE_FINAL_TYPE (GlossSelectionBar, gloss_selection_bar, GLOSS, SELECTION_BAR, GtkPopover)

GtkWidget *gloss_selection_bar_new          (GtkWidget         *target);
void       gloss_selection_bar_set_reader   (GlossSelectionBar *self,
                                             GlossReader       *reader);
void       gloss_selection_bar_set_in_quote (GlossSelectionBar *self,
                                             gboolean           in_quote);
void       gloss_selection_bar_set_room     (GlossSelectionBar *self,
                                             int                room);

G_END_DECLS
