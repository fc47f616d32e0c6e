/* gloss-quote-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-quote.h"
#include "gloss-view.h"

G_BEGIN_DECLS

GlossQuote *gloss_quote_new        (void);
void        gloss_quote_update     (GlossQuote           *self,
                                    GlossText            *text,
                                    const GlossViewQuote *quote,
                                    GlossActor           *speaker);
void        gloss_quote_set_status (GlossQuote           *self,
                                    GlossStatus           status);

G_END_DECLS
