/* gloss-table.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-table.h"

/**
 * gloss_table_init:
 * @self: (out caller-allocates): the table
 * @model: the model that it is in
 * @section: the name of its section
 *
 * Finds a table in a model.
 *
 * Returns: %FALSE, and an empty table, if the model has no such section or its sizes are not right
 */
gboolean
gloss_table_init (GlossTable       *self,
                  const GlossModel *model,
                  const char       *section)
{
  gsize size;
  const guint32 *data = gloss_model_get_section (model, section, &size);
  guint bits;
  guint value_bits;

  *self = (GlossTable) { 0 };
  if (data == NULL || size < GLOSS_TABLE_HEADER_SIZE)
    return FALSE;

  bits = GUINT32_FROM_LE (data[0]);
  value_bits = GUINT32_FROM_LE (data[1]);
  if (bits < 4 || bits > 24 || value_bits < 1 || value_bits > 24 ||
      size - GLOSS_TABLE_HEADER_SIZE != ((gsize) 1 << bits) * sizeof (guint32))
    return FALSE;

  self->value_bits = value_bits;
  self->n_slots = 1u << bits;
  self->shift = 64 - bits;
  self->slots = data + GLOSS_TABLE_HEADER_SIZE / sizeof (guint32);
  return TRUE;
}
