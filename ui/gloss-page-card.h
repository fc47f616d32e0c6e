/* gloss-page-card.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gloss-page.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_PAGE_CARD (gloss_page_card_get_type ())

/**
 * GlossPageCard:
 *
 * What is known about a place of the page: an actor or a quote, and the notes
 * there. It shows without taking the focus; keys can be led into it.
 *
 * Signal `left`: the pointer went off it.
 */
G_DECLARE_FINAL_TYPE (GlossPageCard, gloss_page_card, GLOSS, PAGE_CARD, GtkPopover)

GtkWidget *gloss_page_card_new            (GlossPage     *page);
void       gloss_page_card_describe       (GlossPageCard *self,
                                           GObject       *item,
                                           GlossRange     range,
                                           GPtrArray     *notes);
gboolean   gloss_page_card_has_pointer    (GlossPageCard *self);
void       gloss_page_card_forget_pointer (GlossPageCard *self);

G_END_DECLS
