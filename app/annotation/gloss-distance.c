/* gloss-distance.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* G. Myers, “A fast bit-vector algorithm for approximate string matching based on dynamic
 * programming” (Journal of the ACM 46, 1999), with the blocks of H. Hyyrö, “A bit-vector algorithm
 * for computing Levenshtein and Damerau edit distances” (Nordic Journal of Computing 10, 2003). */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-distance.h"

#include <string.h>

#define BLOCK 64

/* What is read behind a context, in parts of its length: words may have been put in. */
#define EXTRA 4

struct _GlossPattern
{
  guint       n_chars;
  guint       n_blocks;
  gboolean    is_backwards;

  /* For each letter of the pattern, a row of bits: where it stands. Row 0 has none. */
  GArray     *rows;
  guint       ascii[128];
  GHashTable *others;

  /* The column of the matrix: differences from one character of the pattern to the next */
  guint64    *plus;
  guint64    *minus;
};

static guint
find_row (const GlossPattern *self,
          guint               code)
{
  if (code < 128)
    return self->ascii[code];

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->others, GUINT_TO_POINTER (code)));
}

static guint
add_row (GlossPattern *self,
         guint         code)
{
  guint row = find_row (self, code);

  if (row != 0)
    return row;

  row = self->rows->len / self->n_blocks;
  g_array_set_size (self->rows, self->rows->len + self->n_blocks);
  if (code < 128)
    self->ascii[code] = row;
  else
    g_hash_table_insert (self->others, GUINT_TO_POINTER (code), GUINT_TO_POINTER (row));

  return row;
}

static GlossPattern *
pattern_new (const GlossFolded *chars,
             guint              n_chars,
             gboolean           is_backwards)
{
  GlossPattern *self = g_new0 (GlossPattern, 1);

  self->n_chars = n_chars;
  self->n_blocks = MAX (1, (n_chars + BLOCK - 1) / BLOCK);
  self->is_backwards = is_backwards;
  self->rows = g_array_new (FALSE, TRUE, sizeof (guint64));
  self->others = g_hash_table_new (NULL, NULL);
  self->plus = g_new (guint64, self->n_blocks);
  self->minus = g_new (guint64, self->n_blocks);

  g_array_set_size (self->rows, self->n_blocks);
  for (guint i = 0; i < n_chars; i++)
    {
      guint row = add_row (self, chars[is_backwards ? n_chars - 1 - i : i].code);
      guint block = row * self->n_blocks + i / BLOCK;

      g_array_index (self->rows, guint64, block) |= G_GUINT64_CONSTANT (1) << (i % BLOCK);
    }

  return self;
}

GlossPattern *
gloss_pattern_new (const GlossFolded *chars,
                   guint              n_chars)
{
  return pattern_new (chars, n_chars, FALSE);
}

/* For what stands before a place: it is read from the place to the left. */
GlossPattern *
gloss_pattern_new_backwards (const GlossFolded *chars,
                             guint              n_chars)
{
  return pattern_new (chars, n_chars, TRUE);
}

void
gloss_pattern_free (GlossPattern *self)
{
  g_array_unref (self->rows);
  g_hash_table_unref (self->others);
  g_free (self->plus);
  g_free (self->minus);
  g_free (self);
}

guint
gloss_pattern_get_n_chars (const GlossPattern *self)
{
  return self->n_chars;
}

static void
reset (GlossPattern *self)
{
  for (guint i = 0; i < self->n_blocks; i++)
    {
      self->plus[i] = G_MAXUINT64;
      self->minus[i] = 0;
    }
}

/* One block of one column. @in and the result: the difference that enters at its top, and that
 * leaves at @bottom. */
static int
advance_block (guint64 *plus,
               guint64 *minus,
               guint64  equal,
               int      in,
               guint64  bottom)
{
  guint64 vertical = equal | *minus;
  guint64 horizontal;
  guint64 up;
  guint64 down;
  int out;

  if (in < 0)
    equal |= 1;
  horizontal = (((equal & *plus) + *plus) ^ *plus) | equal;
  up = *minus | ~(horizontal | *plus);
  down = *plus & horizontal;
  out = (up & bottom) != 0 ? 1 : (down & bottom) != 0 ? -1 : 0;

  up = (up << 1) | (in > 0);
  down = (down << 1) | (in < 0);
  *plus = down | ~(vertical | up);
  *minus = up & vertical;

  return out;
}

/* Returns: by how much the distance of the whole pattern changes with this character */
static int
advance (GlossPattern *self,
         guint         code,
         int           in)
{
  const guint64 *row = &g_array_index (self->rows, guint64,
                                       find_row (self, code) * self->n_blocks);
  guint last = self->n_blocks - 1;

  for (guint i = 0; i < last; i++)
    in = advance_block (&self->plus[i], &self->minus[i], row[i], in,
                        G_GUINT64_CONSTANT (1) << (BLOCK - 1));

  return advance_block (&self->plus[last], &self->minus[last], row[last], in,
                        G_GUINT64_CONSTANT (1) << ((self->n_chars - 1) % BLOCK));
}

/**
 * gloss_pattern_search:
 * @self: a pattern
 * @text: where to look
 * @max_errors: what a hit may have
 *
 * Returns: (transfer full) (element-type GlossHit): the best of each place
 *   where the text is near enough
 */
GArray *
gloss_pattern_search (GlossPattern    *self,
                      const GlossFold *text,
                      guint            max_errors)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (GlossHit));
  guint n_errors = self->n_chars;

  if (self->n_chars == 0)
    return hits;

  reset (self);
  for (guint i = 0; i < text->n_chars; i++)
    {
      GlossHit hit = { i + 1, 0 };
      GlossHit *last = hits->len > 0 ? &g_array_index (hits, GlossHit, hits->len - 1) : NULL;

      n_errors += (guint) advance (self, text->chars[i].code, 0);
      if (n_errors > max_errors)
        continue;
      hit.n_errors = n_errors;
      if (last == NULL || hit.end - last->end > self->n_chars / 2)
        g_array_append_val (hits, hit);
      else if (n_errors < last->n_errors)
        *last = hit;
    }

  return hits;
}

/**
 * gloss_pattern_distance:
 * @self: a pattern
 * @chars: (array length=n_chars): what to compare with all of it
 * @n_chars: how many
 *
 * Returns: how many letters differ
 */
guint
gloss_pattern_distance (GlossPattern      *self,
                        const GlossFolded *chars,
                        guint              n_chars)
{
  guint n_errors = self->n_chars;

  if (self->n_chars == 0)
    return n_chars;

  reset (self);
  for (guint i = 0; i < n_chars; i++)
    n_errors += (guint) advance (self, chars[i].code, 1);

  return n_errors;
}

/**
 * gloss_pattern_agreement:
 * @self: a pattern; one that reads backwards is held against what stands before the place
 * @text: a text
 * @at: the place, in folded characters
 *
 * Returns: 1 if exactly the pattern stands beside the place, 0 if nothing of it
 */
double
gloss_pattern_agreement (GlossPattern    *self,
                         const GlossFold *text,
                         guint            at)
{
  guint n_chars = self->n_chars + self->n_chars / EXTRA;
  guint n_errors = self->n_chars;
  guint least = self->n_chars;

  if (self->n_chars == 0)
    return 0;

  n_chars = MIN (n_chars, self->is_backwards ? at : text->n_chars - at);
  reset (self);
  for (guint i = 0; i < n_chars; i++)
    {
      guint code = text->chars[self->is_backwards ? at - 1 - i : at + i].code;

      n_errors += (guint) advance (self, code, 1);
      least = MIN (least, n_errors);
    }

  return 1.0 - (double) least / self->n_chars;
}
