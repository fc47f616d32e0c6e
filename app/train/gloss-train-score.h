/* gloss-train-score.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-train-trees.h"

G_BEGIN_DECLS

/**
 * GlossScore:
 * @n_gold: how many there are
 * @n_found: how many the program found
 * @n_right: how many of them are right
 *
 * A count that a precision, a recall and an F1 come from.
 */
typedef struct
{
  guint n_gold;
  guint n_found;
  guint n_right;
} GlossScore;

void gloss_score_print  (const GlossScore *self,
                         const char       *label);
void gloss_score_spans  (GlossScore       *self,
                         const GlossSpan  *gold,
                         guint             n_gold,
                         const GlossSpan  *found,
                         guint             n_found);
void gloss_score_tokens (const GlossTrees *trees,
                         const char       *label);

G_END_DECLS
