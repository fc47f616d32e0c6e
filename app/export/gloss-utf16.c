/* gloss-utf16.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-utf16.h"

/* Offsets of the code points that are two units; they are few in most texts. */
struct _GlossUtf16
{
  GArray *pairs;
};

GlossUtf16 *
gloss_utf16_new (const GlossText *text)
{
  GlossUtf16 *self = g_new0 (GlossUtf16, 1);
  const char *p;
  guint offset = 0;

  self->pairs = g_array_new (FALSE, FALSE, sizeof (guint));
  for (p = gloss_text_get_utf8 (text); *p != '\0'; p = g_utf8_next_char (p))
    {
      /* The first byte of four */
      if ((guchar) *p >= 0xF0)
        g_array_append_val (self->pairs, offset);
      offset++;
    }

  return self;
}

void
gloss_utf16_free (GlossUtf16 *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->pairs);
  g_free (self);
}

/**
 * gloss_utf16_from_offset:
 * @self: the units of a text
 * @offset: in code points
 *
 * Returns: @offset in units
 */
guint
gloss_utf16_from_offset (const GlossUtf16 *self,
                         guint             offset)
{
  guint low = 0;
  guint high = self->pairs->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->pairs, guint, middle) < offset)
        low = middle + 1;
      else
        high = middle;
    }

  return offset + low;
}

/**
 * gloss_utf16_to_offset:
 * @self: the units of a text
 * @units: in UTF-16 units; between the two of one code point is before it
 *
 * Returns: @units in code points
 */
guint
gloss_utf16_to_offset (const GlossUtf16 *self,
                       guint             units)
{
  guint low = 0;
  guint high = self->pairs->len;

  /* How many pairs end at or before it: the one at index i ends at its offset + i + 2. */
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if ((guint64) g_array_index (self->pairs, guint, middle) + middle + 2 <= units)
        low = middle + 1;
      else
        high = middle;
    }
  if (low < self->pairs->len && g_array_index (self->pairs, guint, low) + low + 1 == units)
    units--;

  return units - low;
}
