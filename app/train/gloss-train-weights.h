/* gloss-train-weights.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GlossTrainWeights:
 *
 * Rows of weights that grow while features are met: each feature, known by
 * its hash, gets a number, in the order in which they come.
 */
typedef struct _GlossTrainWeights GlossTrainWeights;

GlossTrainWeights *gloss_train_weights_new       (guint                    width);
void               gloss_train_weights_free      (GlossTrainWeights       *self);
guint              gloss_train_weights_intern    (GlossTrainWeights       *self,
                                                  guint64                  feature);
const float       *gloss_train_weights_peek      (const GlossTrainWeights *self,
                                                  guint64                  feature);
guint              gloss_train_weights_get_n     (const GlossTrainWeights *self);
float             *gloss_train_weights_get_row   (const GlossTrainWeights *self,
                                                  guint                    row);
double             gloss_train_weights_get_scale (const GlossTrainWeights *self);
GBytes            *gloss_train_weights_pack      (const GlossTrainWeights *self,
                                                  guint                    max_rows,
                                                  float                    least,
                                                  double                  *scale);

/**
 * GlossTrainTable:
 *
 * Gathers a section that #GlossTable reads.
 */
typedef struct _GlossTrainTable GlossTrainTable;

GlossTrainTable *gloss_train_table_new  (guint                  value_bits);
void             gloss_train_table_free (GlossTrainTable       *self);
void             gloss_train_table_add  (GlossTrainTable       *self,
                                         guint64                hash,
                                         guint                  bits);
guint            gloss_train_table_get  (const GlossTrainTable *self,
                                         guint64                hash);
GBytes          *gloss_train_table_pack (const GlossTrainTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossTrainWeights, gloss_train_weights_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossTrainTable, gloss_train_table_free)

G_END_DECLS
