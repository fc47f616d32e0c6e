/* gloss-train-weights.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-train-weights.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "gloss-table.h"
#include "gloss-train-writer.h"
#include "gloss-weights.h"

#define FIRST_SLOTS (1u << 16)

/* Weights beyond this share of all are cut off, so that a few large ones do not coarsen the rest. */
#define KEPT_SHARE 0.9999

struct _GlossTrainWeights
{
  guint   width;
  GArray *features;
  GArray *values;
  guint  *slots;
  guint   n_slots;
};

/* A row that is to be packed. */
typedef struct
{
  guint64 feature;
  guint   row;
  float   size;
} Packed;

GlossTrainWeights *
gloss_train_weights_new (guint width)
{
  GlossTrainWeights *self = g_new0 (GlossTrainWeights, 1);

  self->width = width;
  self->features = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->values = g_array_new (FALSE, TRUE, sizeof (float));
  self->n_slots = FIRST_SLOTS;
  self->slots = g_new0 (guint, self->n_slots);
  return self;
}

void
gloss_train_weights_free (GlossTrainWeights *self)
{
  g_array_unref (self->features);
  g_array_unref (self->values);
  g_free (self->slots);
  g_free (self);
}

/* The slot of a feature, or the free one where it belongs. Slots hold numbers from 1. */
static guint
find_slot (const GlossTrainWeights *self,
           guint64                  feature)
{
  guint at = feature & (self->n_slots - 1);

  while (self->slots[at] != 0 && g_array_index (self->features, guint64, self->slots[at] - 1) != feature)
    at = (at + 1) & (self->n_slots - 1);

  return at;
}

static void
grow (GlossTrainWeights *self)
{
  guint i;

  g_free (self->slots);
  self->n_slots *= 2;
  self->slots = g_new0 (guint, self->n_slots);
  for (i = 0; i < self->features->len; i++)
    self->slots[find_slot (self, g_array_index (self->features, guint64, i))] = i + 1;
}

/**
 * gloss_train_weights_intern:
 * @self: weights
 * @feature: a hash
 *
 * Returns: the number of the feature's row; a new one holds zeros
 */
guint
gloss_train_weights_intern (GlossTrainWeights *self,
                            guint64            feature)
{
  guint slot = find_slot (self, feature);

  if (self->slots[slot] != 0)
    return self->slots[slot] - 1;

  g_array_append_val (self->features, feature);
  g_array_set_size (self->values, self->features->len * self->width);
  self->slots[slot] = self->features->len;
  if (self->features->len * 2 > self->n_slots)
    grow (self);

  return self->features->len - 1;
}

/**
 * gloss_train_weights_peek:
 * @self: weights
 * @feature: a hash
 *
 * Returns: (nullable): the row of the feature, or %NULL if it was not met
 */
const float *
gloss_train_weights_peek (const GlossTrainWeights *self,
                          guint64                  feature)
{
  guint slot = find_slot (self, feature);

  return self->slots[slot] == 0 ? NULL : gloss_train_weights_get_row (self, self->slots[slot] - 1);
}

guint
gloss_train_weights_get_n (const GlossTrainWeights *self)
{
  return self->features->len;
}

/* Valid until the next feature is met. */
float *
gloss_train_weights_get_row (const GlossTrainWeights *self,
                             guint                    row)
{
  return &g_array_index (self->values, float, (gsize) row * self->width);
}

/**
 * gloss_train_weights_get_scale:
 * @self: weights
 *
 * Returns: the most that all of them can be multiplied by so that they fit into a signed byte
 */
double
gloss_train_weights_get_scale (const GlossTrainWeights *self)
{
  float highest = 0;
  gsize i;

  for (i = 0; i < self->values->len; i++)
    highest = MAX (highest, fabsf (g_array_index (self->values, float, i)));

  return highest > 0 ? 127 / highest : 1;
}

/* How much a row tells: how far its weights are apart, or how far from 0 its only one is. */
static float
get_size (const GlossTrainWeights *self,
          guint                    row)
{
  const float *values = gloss_train_weights_get_row (self, row);
  float lowest = self->width > 1 ? values[0] : MIN (values[0], 0);
  float highest = self->width > 1 ? values[0] : MAX (values[0], 0);
  guint i;

  for (i = 1; i < self->width; i++)
    {
      lowest = MIN (lowest, values[i]);
      highest = MAX (highest, values[i]);
    }

  return highest - lowest;
}

static int
compare_size (gconstpointer a,
              gconstpointer b)
{
  const Packed *first = a;
  const Packed *second = b;

  if (first->size != second->size)
    return first->size < second->size ? 1 : -1;

  return first->feature < second->feature ? -1 : first->feature > second->feature;
}

static GArray *
choose_rows (const GlossTrainWeights *self,
             guint                    max_rows,
             float                    least)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (Packed));
  guint i;

  for (i = 0; i < self->features->len; i++)
    {
      Packed packed = { g_array_index (self->features, guint64, i), i, get_size (self, i) };

      if (packed.size >= least && packed.size > 0)
        g_array_append_val (chosen, packed);
    }

  g_array_sort (chosen, compare_size);
  if (chosen->len > max_rows)
    g_array_set_size (chosen, max_rows);

  return chosen;
}

static int
compare_float (const void *a,
               const void *b)
{
  float first = *(const float *) a;
  float second = *(const float *) b;

  return (first > second) - (first < second);
}

/* What the weights are multiplied by, so that nearly all of them fit into a signed byte. */
static double
find_scale (const GlossTrainWeights *self,
            const GArray            *chosen)
{
  gsize n = (gsize) chosen->len * self->width;
  g_autofree float *sizes = g_new (float, MAX (n, 1));
  guint i;
  guint j;

  for (i = 0; i < chosen->len; i++)
    for (j = 0; j < self->width; j++)
      sizes[(gsize) i * self->width + j] =
        fabsf (gloss_train_weights_get_row (self, g_array_index (chosen, Packed, i).row)[j]);

  qsort (sizes, n, sizeof (float), compare_float);
  if (n == 0 || sizes[(gsize) ((n - 1) * KEPT_SHARE)] <= 0)
    return 1;

  return 127 / sizes[(gsize) ((n - 1) * KEPT_SHARE)];
}

/* A hash that is to be placed, with its number from 1. */
typedef struct
{
  guint64 hash;
  guint32 number;
} Placed;

static int
compare_placed (const void *a,
                const void *b)
{
  guint64 first = ((const Placed *) a)->hash;
  guint64 second = ((const Placed *) b)->hash;

  return (first > second) - (first < second);
}

/* Puts sorted hashes into slots; sorted, all are about equally far from their own slot. */
static gboolean
fill_slots (const Placed *placed,
            guint         n_placed,
            guint         probes,
            guint         bits,
            guint32      *slots)
{
  guint n_slots = 1u << bits;
  guint i;
  guint probe;

  for (i = 0; i < n_placed; i++)
    {
      guint home = placed[i].hash >> (64 - bits);

      for (probe = 0; probe < probes; probe++)
        if (slots[(home + probe) & (n_slots - 1)] == 0)
          break;
      if (probe == probes)
        return FALSE;
      slots[(home + probe) & (n_slots - 1)] = placed[i].number;
    }

  return TRUE;
}

/* Places hashes in slots by their high bits; doubles the slots until each finds a place near its own. */
static guint32 *
place (const guint64 *hashes,
       guint          n_hashes,
       guint          probes,
       guint         *bits)
{
  g_autofree Placed *placed = g_new (Placed, n_hashes + 1);
  guint i;

  for (i = 0; i < n_hashes; i++)
    placed[i] = (Placed) { hashes[i], i + 1 };
  qsort (placed, n_hashes, sizeof (Placed), compare_placed);

  for (*bits = 4; *bits < 24; (*bits)++)
    {
      g_autofree guint32 *slots = NULL;

      if (n_hashes > (1u << *bits))
        continue;
      slots = g_new0 (guint32, 1u << *bits);
      if (fill_slots (placed, n_hashes, probes, *bits, slots))
        return g_steal_pointer (&slots);
    }

  g_assert_not_reached ();
}

static void
append_rows (const GlossTrainWeights *self,
             const GArray            *chosen,
             double                   scale,
             GByteArray              *section)
{
  guint i;
  guint j;

  for (i = 0; i < chosen->len; i++)
    {
      const float *values = gloss_train_weights_get_row (self, g_array_index (chosen, Packed, i).row);

      for (j = 0; j < self->width; j++)
        {
          gint8 value = CLAMP (lround (values[j] * scale), -127, 127);

          g_byte_array_append (section, (const guint8 *) &value, 1);
        }
    }
}

/**
 * gloss_train_weights_pack:
 * @self: weights
 * @max_rows: how many rows to keep at most, those that tell most
 * @least: rows whose weights are all within this of each other are dropped
 * @scale: (inout): what to multiply the weights by; if it is 0, it is chosen and told
 *
 * Returns: (transfer full): a section that #GlossWeights reads
 */
GBytes *
gloss_train_weights_pack (const GlossTrainWeights *self,
                          guint                    max_rows,
                          float                    least,
                          double                  *scale)
{
  g_autoptr (GArray) chosen = choose_rows (self, MIN (max_rows, GLOSS_WEIGHTS_ROW_MASK - 1), least);
  g_autofree guint64 *hashes = g_new (guint64, chosen->len + 1);
  g_autofree guint32 *slots = NULL;
  GByteArray *section = g_byte_array_new ();
  guint bits;
  guint i;

  if (*scale <= 0)
    *scale = find_scale (self, chosen);
  for (i = 0; i < chosen->len; i++)
    hashes[i] = g_array_index (chosen, Packed, i).feature;
  slots = place (hashes, chosen->len, GLOSS_WEIGHTS_PROBES, &bits);

  gloss_train_append_u32 (section, chosen->len);
  gloss_train_append_u32 (section, self->width);
  gloss_train_append_u32 (section, bits);
  gloss_train_append_u32 (section, MAX (1, lround (*scale * GLOSS_WEIGHTS_SCALE_UNIT)));
  gloss_train_pad (section, GLOSS_WEIGHTS_HEADER_SIZE);

  for (i = 0; i < 1u << bits; i++)
    {
      guint32 slot = slots[i];

      if (slot != 0)
        slot |= ((guint32) hashes[slot - 1] >> GLOSS_WEIGHTS_ROW_BITS) << GLOSS_WEIGHTS_ROW_BITS;
      gloss_train_append_u32 (section, slot);
    }

  append_rows (self, chosen, *scale, section);
  return g_byte_array_free_to_bytes (section);
}

struct _GlossTrainTable
{
  guint              value_bits;
  GlossTrainWeights *hashes;
  GArray            *values;
};

GlossTrainTable *
gloss_train_table_new (guint value_bits)
{
  GlossTrainTable *self = g_new0 (GlossTrainTable, 1);

  self->value_bits = value_bits;
  self->hashes = gloss_train_weights_new (1);
  self->values = g_array_new (FALSE, TRUE, sizeof (guint));
  return self;
}

void
gloss_train_table_free (GlossTrainTable *self)
{
  gloss_train_weights_free (self->hashes);
  g_array_unref (self->values);
  g_free (self);
}

/**
 * gloss_train_table_add:
 * @self: a table
 * @hash: what is looked up
 * @bits: bits that are set in its number
 */
void
gloss_train_table_add (GlossTrainTable *self,
                       guint64          hash,
                       guint            bits)
{
  guint i = gloss_train_weights_intern (self->hashes, hash);

  g_assert (bits < 1u << self->value_bits);

  if (i >= self->values->len)
    g_array_set_size (self->values, i + 1);
  g_array_index (self->values, guint, i) |= bits;
}

guint
gloss_train_table_get (const GlossTrainTable *self,
                       guint64                hash)
{
  guint slot = self->hashes->slots[find_slot (self->hashes, hash)];

  return slot == 0 ? 0 : g_array_index (self->values, guint, slot - 1);
}

/**
 * gloss_train_table_pack:
 * @self: a table
 *
 * Returns: (transfer full): a section that #GlossTable reads
 */
GBytes *
gloss_train_table_pack (const GlossTrainTable *self)
{
  const guint64 *hashes = (const guint64 *) self->hashes->features->data;
  GByteArray *section = g_byte_array_new ();
  g_autofree guint32 *slots = NULL;
  guint bits;
  guint i;

  slots = place (hashes, self->values->len, GLOSS_TABLE_PROBES, &bits);
  gloss_train_append_u32 (section, bits);
  gloss_train_append_u32 (section, self->value_bits);
  gloss_train_pad (section, GLOSS_TABLE_HEADER_SIZE);

  for (i = 0; i < 1u << bits; i++)
    {
      guint32 slot = slots[i];

      if (slot != 0)
        slot = ((guint32) hashes[slot - 1] >> self->value_bits) << self->value_bits |
          g_array_index (self->values, guint, slot - 1);
      gloss_train_append_u32 (section, slot);
    }

  return g_byte_array_free_to_bytes (section);
}
