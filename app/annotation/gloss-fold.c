/* gloss-fold.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-fold.h"

#define ELLIPSIS 0x2026

/* Seen by nobody: soft hyphen, joiners, marks of direction, variation selectors */
static gboolean
is_ignored (gunichar code)
{
  return code == 0x00AD || code == 0xFEFF ||
         (code >= 0x200B && code <= 0x200F) ||
         (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2060 && code <= 0x2069) ||
         (code >= 0xFE00 && code <= 0xFE0F);
}

static gunichar
fold_quote_or_dash (gunichar code)
{
  switch (code)
    {
    case 0x00AB: case 0x00BB: case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0x2033:
    case 0xFF02:
      return '"';
    case '`': case 0x00B4: case 0x02BC: case 0x2018: case 0x2019: case 0x201A: case 0x201B:
    case 0x2032: case 0x2039: case 0x203A: case 0xFF07:
      return '\'';
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212:
      return '-';
    default:
      return code;
    }
}

/* Returns: what it is compared as, or 0 if it is ignored */
static gunichar
fold_char (gunichar code)
{
  if (code < 0x80)
    {
      if (g_ascii_isspace (code))
        return ' ';
      return code == '`' ? '\'' : (gunichar) g_ascii_tolower (code);
    }
  if (is_ignored (code))
    return 0;
  if (g_unichar_isspace (code))
    return ' ';

  return fold_quote_or_dash (g_unichar_tolower (code));
}

static gboolean
is_break (gunichar code)
{
  return code == '\n' || code == '\r' || code == 0x2028 || code == 0x2029;
}

static gboolean
ends_in_two_dots (const GlossFold *self)
{
  const GlossFolded *end = self->chars + self->n_chars;

  return self->n_chars >= 2 && end[-1].code == '.' && end[-2].code == '.';
}

/* Two spaces are one, two hyphens a dash, a letter and its accent one letter, three full stops an
 * ellipsis. Returns: whether @next was joined to what stands before it. */
static gboolean
join (GlossFold         *self,
      const GlossFolded *next)
{
  GlossFolded *last = self->n_chars > 0 ? &self->chars[self->n_chars - 1] : NULL;
  gunichar composed;

  if (last == NULL)
    return FALSE;

  if (next->code == '.' && ends_in_two_dots (self))
    {
      self->n_chars--;
      last = &self->chars[self->n_chars - 1];
      last->code = ELLIPSIS;
    }
  else if (g_unichar_compose (last->code, next->code, &composed))
    last->code = composed & 0x1FFFFF;
  else if (last->code != next->code || (next->code != ' ' && next->code != '-'))
    return FALSE;

  last->is_break |= next->is_break;
  last->end = next->end;

  return TRUE;
}

/**
 * gloss_fold_new:
 * @utf8: valid UTF-8
 *
 * Returns: (transfer full): the folded text
 */
GlossFold *
gloss_fold_new (const char *utf8)
{
  GlossFold *self = g_new0 (GlossFold, 1);
  guint offset = 0;

  self->chars = g_new (GlossFolded, g_utf8_strlen (utf8, -1) + 1);

  for (; *utf8 != '\0'; utf8 = g_utf8_next_char (utf8), offset++)
    {
      gunichar code = g_utf8_get_char (utf8);
      GlossFolded next = { fold_char (code) & 0x1FFFFF, is_break (code), offset, offset + 1 };

      if (next.code != 0 && !join (self, &next))
        self->chars[self->n_chars++] = next;
    }

  return self;
}

void
gloss_fold_free (GlossFold *self)
{
  g_free (self->chars);
  g_free (self);
}

/**
 * gloss_fold_index:
 * @self: a folded text
 * @offset: a position in the text it was made of, in code points
 *
 * Returns: the first folded character that ends behind @offset
 */
guint
gloss_fold_index (const GlossFold *self,
                  guint            offset)
{
  guint low = 0;
  guint high = self->n_chars;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->chars[middle].end <= offset)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}
