/* gloss-char.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GlossCharClass:
 * @GLOSS_CHAR_SPACE: parts words and means nothing else
 * @GLOSS_CHAR_NEWLINE: ends a paragraph
 * @GLOSS_CHAR_UPPER: an upper-case or title-case letter
 * @GLOSS_CHAR_LOWER: a lower-case letter
 * @GLOSS_CHAR_LETTER: a letter without case
 * @GLOSS_CHAR_IDEOGRAPH: a letter that is a word of its own
 * @GLOSS_CHAR_DIGIT: a digit or another number
 * @GLOSS_CHAR_MARK: belongs to the character before it
 * @GLOSS_CHAR_QUOTE: a quotation mark or an apostrophe
 * @GLOSS_CHAR_PUNCTUATION: any other punctuation
 * @GLOSS_CHAR_SYMBOL: everything else
 */
typedef enum
{
  GLOSS_CHAR_SPACE,
  GLOSS_CHAR_NEWLINE,
  GLOSS_CHAR_UPPER,
  GLOSS_CHAR_LOWER,
  GLOSS_CHAR_LETTER,
  GLOSS_CHAR_IDEOGRAPH,
  GLOSS_CHAR_DIGIT,
  GLOSS_CHAR_MARK,
  GLOSS_CHAR_QUOTE,
  GLOSS_CHAR_PUNCTUATION,
  GLOSS_CHAR_SYMBOL,
} GlossCharClass;

/**
 * GlossChar:
 * @code: the code point; U+FFFD where the bytes are no UTF-8
 * @n_bytes: how many bytes it takes, at least 1
 * @class: what it is
 *
 * One character as it stands in a text.
 */
typedef struct
{
  gunichar       code;
  guint          n_bytes;
  GlossCharClass class;
} GlossChar;

GlossChar gloss_char_at (const char *text,
                         gsize       length,
                         gsize       at);

static inline gboolean
gloss_char_is_letter (GlossCharClass class)
{
  return class >= GLOSS_CHAR_UPPER && class <= GLOSS_CHAR_LETTER;
}

static inline gboolean
gloss_char_is_word (GlossCharClass class)
{
  return gloss_char_is_letter (class) || class == GLOSS_CHAR_DIGIT || class == GLOSS_CHAR_MARK;
}

G_END_DECLS
