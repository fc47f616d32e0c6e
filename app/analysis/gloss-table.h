/* gloss-table.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-model.h"

G_BEGIN_DECLS

/* A section that maps hashes to small numbers, little-endian:
 *
 *   0  u32  n: there are 2 to the n slots
 *   4  u32  how many low bits of a slot hold the number
 *   8       56 bytes of 0
 *  64       the slots, u32 each: 0, or bits of the hash above and the number, not 0, below
 *
 * The slot of a hash is its high bits, or one of the GLOSS_TABLE_PROBES - 1 after it.
 */
#define GLOSS_TABLE_HEADER_SIZE 64
#define GLOSS_TABLE_PROBES      48

/**
 * GlossTable:
 *
 * A view of such a section, valid as long as its model. All 0, it is empty.
 */
typedef struct
{
  const guint32 *slots;
  guint          n_slots;
  guint          shift;
  guint          value_bits;
} GlossTable;

gboolean gloss_table_init (GlossTable       *self,
                           const GlossModel *model,
                           const char       *section);

/**
 * gloss_table_find:
 * @self: a table
 * @hash: what is looked up
 *
 * A hash that is not in the table is taken for one that is in about one of
 * 2 to the (32 − value bits) cases.
 *
 * Returns: its number, or 0
 */
static inline guint
gloss_table_find (const GlossTable *self,
                  guint64           hash)
{
  guint at;
  guint32 mark = (guint32) hash >> self->value_bits;
  guint i;

  if (self->slots == NULL)
    return 0;

  at = hash >> self->shift;
  for (i = 0; i < GLOSS_TABLE_PROBES; i++)
    {
      guint32 slot = GUINT32_FROM_LE (self->slots[(at + i) & (self->n_slots - 1)]);

      if (slot == 0)
        return 0;
      if (slot >> self->value_bits == mark)
        return slot & ((1u << self->value_bits) - 1);
    }

  return 0;
}

G_END_DECLS
