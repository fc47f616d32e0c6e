/* gloss-train-tagger.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-tagger.h"
#include "gloss-train-trees.h"
#include "gloss-train-weights.h"
#include "gloss-train-writer.h"

G_BEGIN_DECLS

void   gloss_train_tagger       (GlossTrees       **trees,
                                 guint              n_trees,
                                 GlossTrainTable   *classes,
                                 guint              n_rounds,
                                 GlossModelWriter  *writer);
double gloss_train_score_tagger (GlossModel        *model,
                                 const GlossTrees  *trees);

G_END_DECLS
