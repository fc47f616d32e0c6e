/* gloss-page-card.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gloss-quote.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_PAGE_CARD (gloss_page_card_get_type ())

/**
 * GlossPageCard:
 *
 * Tells what is under the pointer or at the caret: the actor, the quote with
 * its speaker, and how that is known. It takes neither focus nor clicks.
 */
G_DECLARE_FINAL_TYPE (GlossPageCard, gloss_page_card, GLOSS, PAGE_CARD, GtkPopover)

GtkWidget *gloss_page_card_new      (void);
void       gloss_page_card_describe (GlossPageCard *self,
                                     GlossActor    *actor,
                                     GlossQuote    *quote);

G_END_DECLS
