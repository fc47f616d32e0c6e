/* gloss-word-form.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-word-form.h"

#include "gloss-char.h"
#include "gloss-hash.h"

/* What follows in a longer word says nothing about its kind. */
#define MOST_CHARS 40

/* The most bytes that a character of small letters takes. */
#define BYTES_PER_CHAR 6

enum {
  SHAPE_UPPER = 1,
  SHAPE_LOWER,
  SHAPE_DIGIT,
  SHAPE_STOP,
  SHAPE_QUOTE,
  SHAPE_HYPHEN,
  SHAPE_LETTER,
  SHAPE_OTHER,
};

#define SHAPE_BITS 4
#define MOST_SHAPES 8

/* A word in small letters and where its characters begin. */
typedef struct
{
  char     bytes[MOST_CHARS * BYTES_PER_CHAR];
  guint    starts[MOST_CHARS + 1];
  guint    n_chars;
  guint32  shape;
  guint    n_shapes;
  guint    last_shape;
  gboolean doubled;
} Letters;

static guint
shape_of (GlossChar c)
{
  switch (c.class)
    {
    case GLOSS_CHAR_UPPER:
      return SHAPE_UPPER;
    case GLOSS_CHAR_LOWER:
      return SHAPE_LOWER;
    case GLOSS_CHAR_DIGIT:
      return SHAPE_DIGIT;
    case GLOSS_CHAR_QUOTE:
      return SHAPE_QUOTE;
    case GLOSS_CHAR_LETTER:
    case GLOSS_CHAR_IDEOGRAPH:
      return SHAPE_LETTER;
    case GLOSS_CHAR_PUNCTUATION:
      return c.code == '.' ? SHAPE_STOP : c.code == '-' ? SHAPE_HYPHEN : SHAPE_OTHER;
    case GLOSS_CHAR_SPACE:
    case GLOSS_CHAR_NEWLINE:
    case GLOSS_CHAR_MARK:
    case GLOSS_CHAR_SYMBOL:
    default:
      return SHAPE_OTHER;
    }
}

/* Runs of one kind count once, capitals at most twice: `Olin` is Xx, `NATO` XX, `U.S.` X.X. */
static void
add_shape (Letters *self,
           guint    shape)
{
  gboolean repeated = shape == self->last_shape;

  if (repeated && (shape != SHAPE_UPPER || self->doubled))
    return;
  if (self->n_shapes == MOST_SHAPES)
    return;

  self->shape |= shape << (SHAPE_BITS * self->n_shapes++);
  self->doubled = repeated;
  self->last_shape = shape;
}

static void
add_char (Letters   *self,
          GlossChar  c)
{
  guint at = self->starts[self->n_chars];
  gunichar code = c.code;

  if (c.class == GLOSS_CHAR_UPPER)
    code = g_unichar_tolower (code);
  else if (c.class == GLOSS_CHAR_DIGIT)
    code = '0';
  else if (code == 0x2019)
    code = '\'';

  if (code < 128)
    self->bytes[at++] = code;
  else
    at += g_unichar_to_utf8 (code, self->bytes + at);

  self->starts[++self->n_chars] = at;
  add_shape (self, shape_of (c));
}

static void
read_letters (Letters    *self,
              const char *bytes,
              gsize       length)
{
  gsize at = 0;

  self->starts[0] = 0;
  self->n_chars = 0;
  self->shape = 0;
  self->n_shapes = 0;
  self->last_shape = 0;
  self->doubled = FALSE;

  while (at < length && self->n_chars < MOST_CHARS)
    {
      GlossChar c = gloss_char_at (bytes, length, at);

      add_char (self, c);
      at += c.n_bytes;
    }
}

static guint64
hash_chars (const Letters *self,
            guint          first,
            guint          end)
{
  return gloss_hash_bytes (self->bytes + self->starts[first], self->starts[end] - self->starts[first]);
}

/**
 * gloss_word_form_init:
 * @self: (out caller-allocates): what is found
 * @bytes: the bytes of a token
 * @length: how many
 */
void
gloss_word_form_init (GlossWordForm *self,
                      const char    *bytes,
                      gsize          length)
{
  Letters letters;
  guint i;

  read_letters (&letters, bytes, length);
  self->exact = gloss_hash_bytes (bytes, MIN (length, MOST_CHARS * BYTES_PER_CHAR));
  self->lower = hash_chars (&letters, 0, letters.n_chars);
  self->shape = letters.shape;

  for (i = 0; i < GLOSS_WORD_FORM_AFFIXES; i++)
    {
      gboolean fits = letters.n_chars > i;

      self->prefixes[i] = fits ? hash_chars (&letters, 0, i + 1) : 0;
      self->suffixes[i] = fits ? hash_chars (&letters, letters.n_chars - i - 1, letters.n_chars) : 0;
    }
}

/**
 * gloss_word_form_hash_lower:
 * @bytes: the bytes of a word
 * @length: how many
 *
 * Returns: the same as @lower of #GlossWordForm
 */
guint64
gloss_word_form_hash_lower (const char *bytes,
                            gsize       length)
{
  Letters letters;

  read_letters (&letters, bytes, length);
  return hash_chars (&letters, 0, letters.n_chars);
}
