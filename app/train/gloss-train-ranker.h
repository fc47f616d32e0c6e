/* gloss-train-ranker.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GlossTrainRanker:
 *
 * Learns to choose one of several places by the sum of the weights of its
 * features: a multinomial logistic model, trained by AdaGrad (Duchi, Hazan
 * and Singer 2011).
 */
typedef struct _GlossTrainRanker GlossTrainRanker;

GlossTrainRanker *gloss_train_ranker_new        (void);
void              gloss_train_ranker_free       (GlossTrainRanker *self);
void              gloss_train_ranker_add_place  (GlossTrainRanker *self,
                                                 const guint64    *features,
                                                 guint             n_features);
void              gloss_train_ranker_end_choice (GlossTrainRanker *self,
                                                 guint             right);
void              gloss_train_ranker_learn      (GlossTrainRanker *self,
                                                 guint             n_rounds,
                                                 const char       *label);
GBytes           *gloss_train_ranker_pack       (GlossTrainRanker *self,
                                                 guint             max_rows,
                                                 float             least);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossTrainRanker, gloss_train_ranker_free)

G_END_DECLS
