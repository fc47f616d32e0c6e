/* gloss-selectors-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-distance.h"
#include "gloss-selectors.h"

G_BEGIN_DECLS

/* Letters that words need to be looked for with errors, without what stood around them */
#define GLOSS_LONG_ENOUGH 24

/* What one side must agree for the words to be where they were at once */
#define GLOSS_GOOD_SIDE 0.9

typedef struct
{
  guint  begin;  /* in folded characters of the text */
  guint  end;
  double quote;
  double before;
  double after;
  double score;
} GlossSelectorCandidate;

typedef struct
{
  const GlossFold   *text;
  const GlossGrams  *grams;
  const GlossAnchor *anchor;
  GlossFold         *exact;
  GlossFold         *prefix;
  GlossFold         *suffix;
  GlossFold         *joined;
  GlossRange         in_joined;  /* the words, in code points */
  GlossPattern      *quote;
  GlossPattern      *before;
  GlossPattern      *after;
  GArray            *candidates;
} GlossSelectorSearch;

gboolean                      gloss_selectors_is_vetoed (const GlossSelectorSearch    *self,
                                                         const GlossSelectorCandidate *candidate);
const GlossSelectorCandidate *gloss_selectors_choose    (GlossSelectorSearch          *self);

G_END_DECLS
