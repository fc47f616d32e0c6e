/* gloss-train-crf.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-name-features.h"
#include "gloss-train-weights.h"

G_BEGIN_DECLS

/**
 * GlossCrfStretch:
 * @first: its first token among all
 * @n: how many tokens it has
 * @weight: how much it counts
 *
 * A stretch of tokens that may be in names.
 */
typedef struct
{
  guint first;
  guint n;
  float weight;
} GlossCrfStretch;

/**
 * GlossCrfData:
 * @stretches: of #GlossCrfStretch
 * @labels: guint8 for each token
 * @starts: guint for each token: where its features begin in @features
 * @features: guint, numbers of rows
 * @offsets: (nullable): float, a row of scores for each token that are added
 *
 * What a model is learned from.
 */
typedef struct
{
  GArray *stretches;
  GArray *labels;
  GArray *starts;
  GArray *features;
  GArray *offsets;
} GlossCrfData;

typedef struct
{
  guint   n_rounds;
  double  rate;
  double  decay;
  double  dropout;
  guint32 seed;
} GlossCrfOptions;

GlossCrfData *gloss_crf_data_new  (void);
void          gloss_crf_data_free (GlossCrfData          *self);
double        gloss_crf_learn     (const GlossCrfData    *data,
                                   GlossTrainWeights     *weights,
                                   const guint           *transitions,
                                   const GlossCrfOptions *options);
void          gloss_crf_decode    (const GlossCrfData    *data,
                                   GlossTrainWeights     *weights,
                                   const guint           *transitions,
                                   guint8                *labels,
                                   float                 *scores);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossCrfData, gloss_crf_data_free)

G_END_DECLS
