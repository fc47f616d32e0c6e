/* gloss-quote-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "gloss-shares.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_QUOTE_ROW (gloss_quote_row_get_type ())

/* A quote in the side pane, with its speaker above it where a speaker begins */
G_DECLARE_FINAL_TYPE (GlossQuoteRow, gloss_quote_row, GLOSS, QUOTE_ROW, AdwBin)

void        gloss_quote_row_show        (GlossQuoteRow    *self,
                                         GlossQuote       *quote);
GlossQuote *gloss_quote_row_get_quote   (GlossQuoteRow    *self);
void        gloss_quote_row_set_heading (GlossQuoteRow    *self,
                                         const GlossShare *share);

G_END_DECLS
