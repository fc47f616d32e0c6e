/* gloss-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-text"

#include "gloss-text.h"

#include <string.h>

#include "gloss-utf8.h"

/* Code points between two entries of the index: 3 % of memory at most, a walk of 128 on average. */
#define STEP 256

/* So many bytes are counted before it is known whether one of them is in the index. */
#define STRIDE 64

struct _GlossText
{
  char  *utf8;
  gsize  n_bytes;
  guint  n_chars;

  /* Where every STEP-th code point begins; NULL when all is ASCII and a byte is a code point. */
  gsize *index;
  guint  n_index;
};

static inline gboolean
begins_char (char byte)
{
  return ((guchar) byte & 0xC0) != 0x80;
}

/* Plain enough for the compiler to do many bytes at once. */
static guint
count_chars (const char *utf8,
             gsize       n_bytes)
{
  guint n = 0;

  for (gsize i = 0; i < n_bytes; i++)
    n += begins_char (utf8[i]);

  return n;
}

/* @n: how many code points begin before @begin */
static void
index_stride (GlossText *self,
              gsize      begin,
              gsize      end,
              guint      n)
{
  for (gsize i = begin; i < end; i++)
    {
      if (!begins_char (self->utf8[i]))
        continue;
      if (n % STEP == 0)
        self->index[n / STEP] = i;
      n++;
    }
}

/* Counting is much faster than looking for the bytes of the index, of which most strides have none. */
static void
build_index (GlossText *self)
{
  guint n = 0;

  self->n_index = self->n_chars / STEP + 1;
  self->index = g_new (gsize, self->n_index);

  for (gsize i = 0; i < self->n_bytes; i += STRIDE)
    {
      gsize end = MIN (i + STRIDE, self->n_bytes);
      guint n_here = count_chars (self->utf8 + i, end - i);

      if (n % STEP == 0 || n % STEP + n_here > STEP)
        index_stride (self, i, end, n);
      n += n_here;
    }

  if (n % STEP == 0)
    self->index[n / STEP] = self->n_bytes;
}

/* The last entry of the index that is not behind @byte. */
static guint
find_entry (const GlossText *self,
            gsize            byte)
{
  guint low = 0;
  guint high = self->n_index;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (self->index[middle] <= byte)
        low = middle;
      else
        high = middle;
    }

  return low;
}

static void
gloss_text_finalize (gpointer data)
{
  GlossText *self = data;

  g_free (self->utf8);
  g_free (self->index);
}

/**
 * gloss_text_new:
 * @utf8: (array length=length): valid UTF-8 without NUL; it is copied
 * @length: its length in bytes, or -1 if it ends in NUL
 *
 * That the text is valid is a precondition: whoever reads bytes from outside
 * converts and checks them first. Less than 4 GB are taken.
 *
 * Returns: (transfer full): a text; %NULL, after a critical warning, if @utf8 is not valid
 */
GlossText *
gloss_text_new (const char *utf8,
                gssize      length)
{
  GlossText *self;
  gsize n_bytes;

  g_return_val_if_fail (utf8 != NULL, NULL);
  g_return_val_if_fail (length >= -1, NULL);

  n_bytes = length < 0 ? strlen (utf8) : (gsize) length;

  g_return_val_if_fail (n_bytes < G_MAXUINT, NULL);
  g_return_val_if_fail (gloss_utf8_validate (utf8, n_bytes, NULL), NULL);

  self = g_atomic_rc_box_new0 (GlossText);
  self->utf8 = g_strndup (utf8, n_bytes);
  self->n_bytes = n_bytes;
  self->n_chars = count_chars (utf8, n_bytes);

  if (self->n_chars < self->n_bytes)
    build_index (self);

  return self;
}

GlossText *
gloss_text_ref (GlossText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
gloss_text_unref (GlossText *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, gloss_text_finalize);
}

/**
 * gloss_text_get_utf8:
 * @self: a text
 *
 * Returns: (transfer none): all of it, ending in NUL
 */
const char *
gloss_text_get_utf8 (const GlossText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->utf8;
}

gsize
gloss_text_get_n_bytes (const GlossText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_bytes;
}

guint
gloss_text_get_n_chars (const GlossText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_chars;
}

/**
 * gloss_text_offset_of_byte:
 * @self: a text
 * @byte: a position in bytes, up to and including the length
 *
 * A byte within a code point stands for the code point's beginning. Takes
 * the same time wherever the byte is, but for a binary search of the index.
 *
 * Returns: the position in code points
 */
guint
gloss_text_offset_of_byte (const GlossText *self,
                           gsize            byte)
{
  guint entry;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (byte <= self->n_bytes, self->n_chars);

  if (self->index == NULL)
    return (guint) byte;

  while (byte < self->n_bytes && !begins_char (self->utf8[byte]))
    byte--;

  entry = find_entry (self, byte);

  return entry * STEP + count_chars (self->utf8 + self->index[entry], byte - self->index[entry]);
}

/**
 * gloss_text_byte_of_offset:
 * @self: a text
 * @offset: a position in code points, up to and including the length
 *
 * Returns: the position in bytes
 */
gsize
gloss_text_byte_of_offset (const GlossText *self,
                           guint            offset)
{
  const char *place;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (offset <= self->n_chars, self->n_bytes);

  if (self->index == NULL)
    return offset;

  place = self->utf8 + self->index[offset / STEP];
  for (guint i = offset % STEP; i > 0; i--)
    place = g_utf8_next_char (place);

  return place - self->utf8;
}

GlossRange
gloss_text_range_of_span (const GlossText *self,
                          GlossSpan        span)
{
  return (GlossRange) {
    gloss_text_offset_of_byte (self, span.begin),
    gloss_text_offset_of_byte (self, span.end),
  };
}

GlossSpan
gloss_text_span_of_range (const GlossText *self,
                          GlossRange       range)
{
  return (GlossSpan) {
    gloss_text_byte_of_offset (self, range.begin),
    gloss_text_byte_of_offset (self, range.end),
  };
}

/**
 * gloss_text_dup_range:
 * @self: a text
 * @range: a stretch of it in code points
 *
 * Returns: (transfer full): the words in @range; "" if it is empty
 */
char *
gloss_text_dup_range (const GlossText *self,
                      GlossRange       range)
{
  return gloss_text_dup_span (self, gloss_text_span_of_range (self, range));
}

/**
 * gloss_text_dup_span:
 * @self: a text
 * @span: a stretch of it in bytes
 *
 * Returns: (transfer full): the words in @span; "" if it is empty
 */
char *
gloss_text_dup_span (const GlossText *self,
                     GlossSpan        span)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (span.end <= self->n_bytes, NULL);

  if (gloss_span_is_empty (span))
    return g_strdup ("");

  return g_strndup (self->utf8 + span.begin, span.end - span.begin);
}
