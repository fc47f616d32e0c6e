/* gloss-card-labels.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-quote.h"

G_BEGIN_DECLS

/* What kinds and states are called, translated, each with a capital letter */
const char *gloss_card_of_actor        (GlossActor     *actor);
const char *gloss_card_of_quote_kind   (GlossQuoteKind  kind);
const char *gloss_card_of_quote_status (GlossStatus     status);
char       *gloss_card_dup_speaker     (GlossQuote     *quote);

G_END_DECLS
