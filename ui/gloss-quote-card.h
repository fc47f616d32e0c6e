/* gloss-quote-card.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "gloss-page.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_QUOTE_CARD (gloss_quote_card_get_type ())

/**
 * GlossQuoteCard:
 *
 * Who says what stands at a place of the page, and why the machine thinks so.
 */
G_DECLARE_FINAL_TYPE (GlossQuoteCard, gloss_quote_card, GLOSS, QUOTE_CARD, AdwBin)

GtkWidget *gloss_quote_card_new      (GlossPage      *page);
void       gloss_quote_card_describe (GlossQuoteCard *self,
                                      GlossQuote     *quote);

G_END_DECLS
