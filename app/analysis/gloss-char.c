/* gloss-char.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-char.h"

#define S GLOSS_CHAR_SPACE
#define N GLOSS_CHAR_NEWLINE
#define U GLOSS_CHAR_UPPER
#define L GLOSS_CHAR_LOWER
#define D GLOSS_CHAR_DIGIT
#define Q GLOSS_CHAR_QUOTE
#define P GLOSS_CHAR_PUNCTUATION
#define Y GLOSS_CHAR_SYMBOL

static const guint8 ascii_classes[128] = {
  S, S, S, S, S, S, S, S, S, S, N, S, S, S, S, S,
  S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S,
  S, P, Q, Y, Y, P, P, Q, P, P, P, Y, P, P, P, P,
  D, D, D, D, D, D, D, D, D, D, P, P, Y, Y, Y, P,
  Y, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U,
  U, U, U, U, U, U, U, U, U, U, U, P, P, P, Y, P,
  Q, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
  L, L, L, L, L, L, L, L, L, L, L, P, Y, P, Y, S,
};

#undef S
#undef N
#undef U
#undef L
#undef D
#undef Q
#undef P
#undef Y

static GlossCharClass
classify_letter (gunichar code)
{
  GUnicodeScript script;

  if (g_unichar_isupper (code) || g_unichar_istitle (code))
    return GLOSS_CHAR_UPPER;
  if (g_unichar_islower (code))
    return GLOSS_CHAR_LOWER;

  script = g_unichar_get_script (code);
  if (script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA)
    return GLOSS_CHAR_IDEOGRAPH;

  return GLOSS_CHAR_LETTER;
}

static gboolean
is_quote (gunichar code)
{
  return (code >= 0x2018 && code <= 0x201f) || code == 0xab || code == 0xbb ||
         code == 0x2039 || code == 0x203a || (code >= 0x300c && code <= 0x300f) ||
         code == 0xff02 || code == 0xff07;
}

/* Joiners, the soft hyphen and direction marks do not part words; the zero-width space and the
 * byte order mark do. */
static GlossCharClass
classify_format (gunichar code)
{
  return code == 0x200b || code == 0xfeff ? GLOSS_CHAR_SPACE : GLOSS_CHAR_MARK;
}

static GlossCharClass
classify (gunichar code)
{
  if (code < 128)
    return ascii_classes[code];
  if (is_quote (code))
    return GLOSS_CHAR_QUOTE;

  switch (g_unichar_type (code))
    {
    case G_UNICODE_UPPERCASE_LETTER:
    case G_UNICODE_TITLECASE_LETTER:
    case G_UNICODE_LOWERCASE_LETTER:
    case G_UNICODE_MODIFIER_LETTER:
    case G_UNICODE_OTHER_LETTER:
      return classify_letter (code);

    case G_UNICODE_DECIMAL_NUMBER:
    case G_UNICODE_LETTER_NUMBER:
    case G_UNICODE_OTHER_NUMBER:
      return GLOSS_CHAR_DIGIT;

    case G_UNICODE_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
    case G_UNICODE_NON_SPACING_MARK:
      return GLOSS_CHAR_MARK;

    case G_UNICODE_CONNECT_PUNCTUATION:
    case G_UNICODE_DASH_PUNCTUATION:
    case G_UNICODE_CLOSE_PUNCTUATION:
    case G_UNICODE_FINAL_PUNCTUATION:
    case G_UNICODE_INITIAL_PUNCTUATION:
    case G_UNICODE_OTHER_PUNCTUATION:
    case G_UNICODE_OPEN_PUNCTUATION:
      return GLOSS_CHAR_PUNCTUATION;

    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
      return GLOSS_CHAR_NEWLINE;

    case G_UNICODE_CONTROL:
    case G_UNICODE_SPACE_SEPARATOR:
      return GLOSS_CHAR_SPACE;

    case G_UNICODE_FORMAT:
      return classify_format (code);

    case G_UNICODE_UNASSIGNED:
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_SURROGATE:
    case G_UNICODE_CURRENCY_SYMBOL:
    case G_UNICODE_MODIFIER_SYMBOL:
    case G_UNICODE_MATH_SYMBOL:
    case G_UNICODE_OTHER_SYMBOL:
    default:
      return GLOSS_CHAR_SYMBOL;
    }
}

/**
 * gloss_char_at:
 * @text: bytes, UTF-8 or not
 * @length: how many
 * @at: where the character begins
 *
 * Reads one character. Past the end it is a newline of one byte, so that a caller may look ahead;
 * a byte that is no UTF-8 is one symbol.
 */
GlossChar
gloss_char_at (const char *text,
               gsize       length,
               gsize       at)
{
  GlossChar result = { .n_bytes = 1, .class = GLOSS_CHAR_NEWLINE };
  guchar first;

  if (at >= length)
    return result;

  first = text[at];
  if (first < 128)
    {
      result.code = first;
      result.class = ascii_classes[first];
      return result;
    }

  result.code = g_utf8_get_char_validated (text + at, MIN (length - at, 4));
  if (result.code >= 0x110000)
    {
      result.code = 0xfffd;
      result.class = GLOSS_CHAR_SYMBOL;
      return result;
    }

  result.n_bytes = g_unichar_to_utf8 (result.code, NULL);
  result.class = classify (result.code);
  return result;
}
