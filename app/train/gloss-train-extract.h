/* gloss-train-extract.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-train-name-articles.h"
#include "gloss-train-crf.h"

G_BEGIN_DECLS

/**
 * GlossExtractPlace:
 * @article: the number of an article
 * @token: one of its tokens
 */
typedef struct
{
  guint article;
  guint token;
} GlossExtractPlace;

/**
 * GlossExtract:
 * @crf: stretches and labels; their features once these have numbers
 * @hashes: guint64, the features of all tokens, before they have numbers
 * @places: of #GlossExtractPlace, where each token stands
 * @guesses: of #GlossNameGuess, one for each token, without labels
 * @n_names: how many names there are
 * @n_lost: how many stretches had a name that goes beyond them
 *
 * What is learned from, taken out of articles.
 */
typedef struct
{
  GlossCrfData *crf;
  GArray       *hashes;
  GArray       *places;
  GArray       *guesses;
  guint         n_names;
  guint         n_lost;
} GlossExtract;

GlossExtract      *gloss_extract_new          (GlossModel         *base,
                                               GPtrArray          *articles);
void               gloss_extract_free         (GlossExtract       *self);
GlossTrainWeights *gloss_extract_make_weights (const GlossExtract *self,
                                               guint              *transitions);
void               gloss_extract_number       (GlossExtract       *self,
                                               GlossTrainWeights  *weights);
GBytes            *gloss_extract_small        (GPtrArray          *articles);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossExtract, gloss_extract_free)

G_END_DECLS
