/* gloss-weights.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-weights.h"

static guint32
read_u32 (const guint8 *data,
          guint         i)
{
  return GUINT32_FROM_LE (((const guint32 *) data)[i]);
}

/**
 * gloss_weights_init:
 * @self: (out caller-allocates): the weights
 * @model: the model that they are in
 * @section: the name of their section
 * @width: how wide their rows must be
 *
 * Finds weights in a model.
 *
 * Returns: %FALSE if the model has no such section or its sizes are not right
 */
gboolean
gloss_weights_init (GlossWeights     *self,
                    const GlossModel *model,
                    const char       *section,
                    guint             width)
{
  gsize size;
  const guint8 *data = gloss_model_get_section (model, section, &size);
  guint bits;
  gsize rows_at;

  if (data == NULL || size < GLOSS_WEIGHTS_HEADER_SIZE)
    return FALSE;

  self->n_rows = read_u32 (data, 0);
  self->width = read_u32 (data, 1);
  bits = read_u32 (data, 2);
  self->scale = read_u32 (data, 3);
  if (self->width != width || bits < 4 || bits > 24 || self->n_rows >= GLOSS_WEIGHTS_ROW_MASK || self->scale == 0)
    return FALSE;

  self->n_slots = 1u << bits;
  self->shift = 64 - bits;
  rows_at = GLOSS_WEIGHTS_HEADER_SIZE + (gsize) self->n_slots * sizeof (guint32);
  if (rows_at + (gsize) self->n_rows * width > size)
    return FALSE;

  self->slots = (const guint32 *) (data + GLOSS_WEIGHTS_HEADER_SIZE);
  self->rows = (const gint8 *) (data + rows_at);
  return TRUE;
}
