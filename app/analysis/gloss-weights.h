/* gloss-weights.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-model.h"

G_BEGIN_DECLS

/* A section of weights, little-endian:
 *
 *   0  u32  number of rows
 *   4  u32  width of a row: one signed byte for each label, padded with 0
 *   8  u32  n: there are 2 to the n slots
 *  12  u32  scale: the weights were multiplied by it before they were rounded, times 1024
 *  16       48 bytes of 0
 *  64       the slots, u32 each: 0, or a 12-bit mark and the number of a row from 1
 *           the rows, from the next multiple of 64 on
 *
 * The slot of a feature is the high bits of its hash, or one of the GLOSS_WEIGHTS_PROBES - 1 after it.
 */
#define GLOSS_WEIGHTS_HEADER_SIZE 64
#define GLOSS_WEIGHTS_PROBES      48
#define GLOSS_WEIGHTS_ROW_BITS    20
#define GLOSS_WEIGHTS_ROW_MASK    ((1u << GLOSS_WEIGHTS_ROW_BITS) - 1)
#define GLOSS_WEIGHTS_SCALE_UNIT  1024

/**
 * GlossWeights:
 *
 * Rows of weights that are found by the hash of a feature; a view into a
 * model, valid as long as that is.
 */
typedef struct
{
  const guint32 *slots;
  const gint8   *rows;
  guint          n_rows;
  guint          width;
  guint          shift;
  guint          n_slots;
  guint          scale;
} GlossWeights;

gboolean gloss_weights_init (GlossWeights     *self,
                             const GlossModel *model,
                             const char       *section,
                             guint             width);

/* Asks for what gloss_weights_find() will look at, so that the processor waits for all of it at once. */
static inline void
gloss_weights_prefetch (const GlossWeights *self,
                        const guint64      *features,
                        guint               n_features)
{
  for (guint i = 0; i < n_features; i++)
    __builtin_prefetch (&self->slots[features[i] >> self->shift]);
}

/**
 * gloss_weights_find:
 * @self: weights
 * @hash: a feature
 *
 * Returns: (nullable): the row of the feature, or %NULL if nothing is known about it
 */
static inline const gint8 *
gloss_weights_find (const GlossWeights *self,
                    guint64             hash)
{
  guint at = hash >> self->shift;
  guint32 mark = (guint32) hash >> GLOSS_WEIGHTS_ROW_BITS;
  guint i;

  for (i = 0; i < GLOSS_WEIGHTS_PROBES; i++)
    {
      guint32 slot = GUINT32_FROM_LE (self->slots[(at + i) & (self->n_slots - 1)]);
      guint32 row = slot & GLOSS_WEIGHTS_ROW_MASK;

      if (slot == 0)
        return NULL;
      if (slot >> GLOSS_WEIGHTS_ROW_BITS == mark && row - 1 < self->n_rows)
        return self->rows + (gsize) (row - 1) * self->width;
    }

  return NULL;
}

/**
 * gloss_weights_sum:
 * @self: weights, one in a row
 * @features: hashes
 * @n_features: how many
 *
 * Returns: the sum of the weights of the features
 */
static inline int
gloss_weights_sum (const GlossWeights *self,
                   const guint64      *features,
                   guint               n_features)
{
  int sum = 0;

  gloss_weights_prefetch (self, features, n_features);
  for (guint i = 0; i < n_features; i++)
    {
      const gint8 *row = gloss_weights_find (self, features[i]);

      sum += row != NULL ? *row : 0;
    }
  return sum;
}

G_END_DECLS
