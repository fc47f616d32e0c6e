/* gloss-shares.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-quote.h"

G_BEGIN_DECLS

/**
 * GlossShare:
 * @speaker: (nullable): who; %NULL if unknown
 * @n_quotes: how many quotes are theirs
 * @n_words: how many words are in them
 * @share: of all quoted words, 0 to 1
 * @rank: 0 for whoever has most words; the unknown speaker comes last
 */
typedef struct
{
  GlossActor *speaker;
  guint       n_quotes;
  guint       n_words;
  double      share;
  guint       rank;
} GlossShare;

/**
 * GlossShares:
 *
 * Who is quoted in an article, and how much: immutable, counted from its
 * quotes.
 */
typedef struct _GlossShares GlossShares;

GlossShares      *gloss_shares_new    (GListModel        *quotes);
void              gloss_shares_free   (GlossShares       *self);
guint             gloss_shares_get_n  (const GlossShares *self);
/* By rank */
const GlossShare *gloss_shares_get    (const GlossShares *self,
                                       guint              rank);
/* NULL if the quote was not there when it was counted */
const GlossShare *gloss_shares_lookup (const GlossShares *self,
                                       GlossQuote        *quote);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossShares, gloss_shares_free)

G_END_DECLS
