/* gloss-quote-scan.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-quote-scan.h"

#include <string.h>

/* Words that begin with an apostrophe, without it. */
static const char *const elisions[] = {
  "em", "tis", "twas", "til", "till", "cause", "bout", "round", "n", "cos", "fraid", "nother",
};

static GlossMarkKind
kind_of_wide (gunichar c)
{
  switch (c)
    {
    case 0x201c: return GLOSS_MARK_DOUBLE_LEFT;
    case 0x201d: return GLOSS_MARK_DOUBLE_RIGHT;
    case 0x201e: return GLOSS_MARK_DOUBLE_LOW;
    case 0x00ab: return GLOSS_MARK_GUILLEMET_LEFT;
    case 0x00bb: return GLOSS_MARK_GUILLEMET_RIGHT;
    case 0x300c: return GLOSS_MARK_CORNER_LEFT;
    case 0x300d: return GLOSS_MARK_CORNER_RIGHT;
    case 0x300e: return GLOSS_MARK_WHITE_CORNER_LEFT;
    case 0x300f: return GLOSS_MARK_WHITE_CORNER_RIGHT;
    case 0x2018: return GLOSS_MARK_SINGLE_LEFT;
    case 0x2019: return GLOSS_MARK_SINGLE_RIGHT;
    case 0x201a: return GLOSS_MARK_SINGLE_LOW;
    case 0x2039: return GLOSS_MARK_ANGLE_LEFT;
    case 0x203a: return GLOSS_MARK_ANGLE_RIGHT;
    default: return GLOSS_MARK_NOTHING;
    }
}

/* Which mark begins at @at, and how many bytes it takes. */
static GlossMarkKind
mark_at (const char *at,
         gsize       n_left,
         gsize      *length)
{
  gboolean doubled = n_left > 1 && at[0] == at[1];

  *length = 1;
  switch (*at)
    {
    case '"':
      return GLOSS_MARK_DOUBLE;
    case '\'':
      *length = doubled ? 2 : 1;
      return doubled ? GLOSS_MARK_TWO_SINGLES : GLOSS_MARK_SINGLE;
    case '`':
      *length = doubled ? 2 : 1;
      return doubled ? GLOSS_MARK_TWO_GRAVES : GLOSS_MARK_GRAVE;
    case '\xc2':
    case '\xe2':
    case '\xe3':
      *length = g_utf8_skip[(guchar) *at];
      return kind_of_wide (g_utf8_get_char (at));
    default:
      return GLOSS_MARK_NOTHING;
    }
}

static gboolean
is_single (GlossMarkKind kind)
{
  return kind >= GLOSS_MARK_SINGLE && kind <= GLOSS_MARK_GRAVE;
}

static gboolean
is_open_edge (gunichar c)
{
  return c == 0 || g_unichar_isspace (c) || (c < 128 && strchr ("([{/-=\"'`>*_~|:", (int) c)) ||
         (c >= 0x2010 && c <= 0x201f) || c == 0xab || c == 0x2039 || c == 0x2022;
}

static gboolean
is_close_edge (gunichar c)
{
  return c == 0 || g_unichar_isspace (c) || (c != '$' && c != '#' && c != '@' && g_unichar_ispunct (c));
}

static gboolean
is_blank (gunichar c)
{
  return c == 0 || g_unichar_isspace (c);
}

/* "'90s", "'em", "rock 'n' roll": an apostrophe in front of a word. */
static gboolean
is_elision (const char *after,
            gsize       n_left)
{
  gsize n = 0;

  while (n < n_left && g_ascii_isdigit (after[n]))
    n++;
  if (n == 2 && (n == n_left || !g_ascii_isalnum (after[n]) || after[n] == 's'))
    return TRUE;
  if (n > 0)
    return FALSE;

  while (n < n_left && n < 8 && g_ascii_isalpha (after[n]))
    n++;
  for (guint i = 0; i < G_N_ELEMENTS (elisions); i++)
    if (strlen (elisions[i]) == n && g_ascii_strncasecmp (after, elisions[i], n) == 0)
      return TRUE;
  return FALSE;
}

/* An apostrophe inside or in front of a word, or feet. */
static gboolean
is_apostrophe (const GlossMark *mark,
               const char      *after,
               gsize            n_left)
{
  if (!is_single (mark->kind) || mark->kind == GLOSS_MARK_GRAVE)
    return FALSE;
  if (g_unichar_isalnum (mark->left) && g_unichar_isalnum (mark->right))
    return TRUE;
  if (g_unichar_isdigit (mark->left) && mark->kind == GLOSS_MARK_SINGLE &&
      !is_close_edge (mark->right))
    return TRUE;
  return mark->opens && is_elision (after, n_left);
}

/* Six feet two: 6'2". */
static gboolean
is_prime (const GlossMark *mark,
          const char      *at,
          gsize            n_before)
{
  gsize n = 1;

  if (mark->kind != GLOSS_MARK_DOUBLE || !g_unichar_isdigit (mark->left))
    return FALSE;
  while (n <= n_before && n <= 4 && (g_ascii_isdigit (at[-(gssize) n]) || at[-(gssize) n] == '.'))
    n++;
  return n <= n_before && at[-(gssize) n] == '\'';
}

static void
look_around (GlossMark  *mark,
             const char *utf8,
             gsize       begin,
             gsize       end)
{
  if (mark->span.begin > begin)
    mark->left = g_utf8_get_char (g_utf8_prev_char (utf8 + mark->span.begin));
  if (mark->span.end < end)
    mark->right = g_utf8_get_char (utf8 + mark->span.end);

  mark->opens = is_open_edge (mark->left) && !is_blank (mark->right);
  mark->closes = !is_blank (mark->left) && is_close_edge (mark->right);
  mark->weak = mark->left == 's' && is_blank (mark->right);
}

static void
add_mark (GArray     *marks,
          GlossMark   mark,
          const char *utf8,
          gsize       begin,
          gsize       end)
{
  look_around (&mark, utf8, begin, end);
  if (is_apostrophe (&mark, utf8 + mark.span.end, end - mark.span.end) ||
      is_prime (&mark, utf8 + mark.span.begin, mark.span.begin - begin))
    return;
  g_array_append_val (marks, mark);
}

/**
 * gloss_quote_scan_paragraph:
 * @utf8: the text
 * @n_bytes: its length in bytes
 * @begin: the first byte of a paragraph
 * @marks: (element-type GlossMark): where the marks of the paragraph are added
 *
 * Returns: the end of the paragraph: the byte of its line end, or @n_bytes
 */
gsize
gloss_quote_scan_paragraph (const char *utf8,
                            gsize       n_bytes,
                            gsize       begin,
                            GArray     *marks)
{
  const char *line_end = memchr (utf8 + begin, '\n', n_bytes - begin);
  gsize end = line_end != NULL ? (gsize) (line_end - utf8) : n_bytes;
  gsize length = 1;

  for (gsize at = begin; at < end; at += length)
    {
      GlossMarkKind kind = mark_at (utf8 + at, end - at, &length);

      if (kind != GLOSS_MARK_NOTHING)
        add_mark (marks, (GlossMark) { .span = { at, at + length }, .kind = kind }, utf8, begin, end);
    }
  return end;
}
