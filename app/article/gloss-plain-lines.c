/* gloss-plain-lines.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-plain.h"

#include <string.h>

#define TAB_WIDTH 8
#define MAX_DIGITS 3
#define MIN_RULE 3
#define MAX_INDENT 80

static const char *const bullets[] = { "-", "*", "+", "•", "‣", "◦", "▪", "●" };

/* What is known while the text is cut. */
typedef struct
{
  GlossPlain *plain;
  GArray     *lines;
  guint       blank : 1;
} Cutter;

/* Bytes of the line end at @p: LF, CR, CR LF, FF, NEL, LS or PS; 0 if there is none. */
static guint
line_end_length (const char *p,
                 const char *end)
{
  if (*p == '\n' || *p == '\f')
    return 1;
  if (*p == '\r')
    return p + 1 < end && p[1] == '\n' ? 2 : 1;
  if (*p == '\xC2' && p + 1 < end && p[1] == '\x85')
    return 2;
  if (*p == '\xE2' && end - p >= 3 && p[1] == '\x80' && (p[2] == '\xA8' || p[2] == '\xA9'))
    return 3;

  return 0;
}

static gboolean
is_space_at (const char *p)
{
  return g_unichar_isspace (g_utf8_get_char (p));
}

static guint
advance (guint       column,
         const char *p)
{
  gunichar c;

  if (*p == '\t')
    return column + TAB_WIDTH - column % TAB_WIDTH;
  if ((guchar) *p < 0x80)
    return column + 1;

  c = g_utf8_get_char (p);
  if (g_unichar_iszerowidth (c))
    return column;

  return column + (g_unichar_iswide (c) ? 2 : 1);
}

static guint
columns_between (const char *p,
                 const char *end,
                 guint       column)
{
  for (; p < end && column < G_MAXUINT16; p = g_utf8_next_char (p))
    column = advance (column, p);

  return MIN (column, G_MAXUINT16);
}

static const char *
trim_end (const char *begin,
          const char *end)
{
  while (end > begin)
    {
      const char *last = g_utf8_prev_char (end);

      if (!is_space_at (last))
        break;
      end = last;
    }

  return end;
}

static const char *
skip_spaces (const char *p,
             const char *end,
             guint      *column)
{
  for (; p < end && is_space_at (p); p = g_utf8_next_char (p))
    *column = MIN (advance (*column, p), G_MAXUINT16);

  return p;
}

/* The `>` of quoted mail, with at most one space before each. */
static const char *
skip_quote_marks (const char *p,
                  const char *end,
                  guint      *column,
                  guint8     *depth)
{
  *depth = 0;

  while (*depth < G_MAXUINT8)
    {
      const char *mark = p < end && *p == ' ' ? p + 1 : p;

      if (mark >= end || *mark != '>')
        break;
      *column += mark + 1 - p;
      p = mark + 1;
      (*depth)++;
    }

  return p;
}

/* Bytes of a bullet or a number with its dot, without the space behind; 0 if there is none. */
static guint
marker_length (const char *p,
               const char *end,
               GlossLine  *line)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (end - p > (gssize) strlen (bullets[i]) && g_str_has_prefix (p, bullets[i]))
      {
        line->kind = GLOSS_LINE_BULLET;
        return strlen (bullets[i]);
      }

  line->number = 0;
  for (; n < MAX_DIGITS && p + n < end && g_ascii_isdigit (p[n]); n++)
    line->number = line->number * 10 + g_ascii_digit_value (p[n]);
  if (n == 0 || p + n + 1 >= end || (p[n] != '.' && p[n] != ')'))
    return 0;

  line->kind = GLOSS_LINE_NUMBER;

  return n + 1;
}

/* Takes the list marker off the line, if it has one and words behind it. */
static void
take_marker (const char *text,
             GlossLine  *line)
{
  const char *p = text + line->begin;
  const char *end = text + line->end;
  guint length = marker_length (p, end, line);
  const char *words = p + length;

  while (length > 0 && words < end && (*words == ' ' || *words == '\t') && words - p < G_MAXUINT8)
    words++;

  if (length == 0 || words == p + length || words == end)
    {
      line->kind = GLOSS_LINE_TEXT;
      return;
    }

  line->marker = words - p;
  line->begin += line->marker;
}

static void
give_marker_back (GlossLine *line)
{
  line->begin -= line->marker;
  line->marker = 0;
  line->kind = GLOSS_LINE_TEXT;
}

/* A line drawn with one character; returns that character, or 0. */
static char
get_rule (const char *p,
          const char *end)
{
  char c = *p;
  guint n = 0;

  if (strchr ("=-_*~#+", c) == NULL)
    return '\0';

  for (; p < end; p++)
    {
      if (*p != c && *p != ' ')
        return '\0';
      n += *p == c;
    }

  /* Two dashes part a mail from its signature. */
  return n >= MIN_RULE || (n == 2 && c == '-') ? c : '\0';
}

/* Whether the rule under the last line underlines it: that stands alone and is about as wide. */
static void
take_rule (Cutter *self,
           char    rule,
           guint   width)
{
  GlossLine *above;

  if (self->lines->len == 0 || self->blank || strchr ("=-~", rule) == NULL)
    return;

  above = &g_array_index (self->lines, GlossLine, self->lines->len - 1);
  if (above->blank_before && above->quote == 0 && above->width <= 2 * width && width <= 2 * above->width)
    {
      if (above->marker > 0)
        give_marker_back (above);
      above->underline = rule == '=' ? 1 : rule == '-' ? 2 : 3;
    }
}

static void
take_line (Cutter     *self,
           const char *p,
           const char *end)
{
  const char *text = self->plain->text;
  GlossLine line = { 0, };
  guint column = 0;
  guint edge;
  char rule;

  end = trim_end (p, end);
  p = skip_quote_marks (p, end, &column, &line.quote);
  edge = column;
  p = skip_spaces (p, end, &column);
  if (p == end)
    {
      self->blank = TRUE;
      return;
    }

  line.begin = p - text;
  line.end = end - text;
  line.indent = MIN (column - MIN (column, edge), G_MAXUINT16);
  line.width = columns_between (p, end, column);
  line.blank_before = self->blank;

  rule = get_rule (p, end);
  if (rule != '\0')
    {
      take_rule (self, rule, line.width);
      self->blank = TRUE;
      return;
    }

  take_marker (text, &line);
  g_array_append_val (self->lines, line);
  self->blank = FALSE;
}

static void
cut (Cutter *self)
{
  const char *p = self->plain->text;
  const char *end = p + self->plain->length;
  const char *begin = p;

  while (p < end)
    {
      guint length = line_end_length (p, end);

      if (length == 0)
        {
          p++;
          continue;
        }

      take_line (self, begin, p);
      if (*p == '\f')
        self->blank = TRUE;
      p += length;
      begin = p;
    }

  take_line (self, begin, end);
}

/* Whether two lines with markers are items of one list, one after the other. */
static gboolean
are_neighbours (const GlossPlain *self,
                const GlossLine  *one,
                const GlossLine  *two)
{
  if (one->quote != two->quote)
    return FALSE;
  if (one->kind == GLOSS_LINE_NUMBER)
    return two->number == one->number + 1;

  return self->text[one->begin - one->marker] == self->text[two->begin - two->marker];
}

/* Compares a marked line with the one before it of the same kind and indent. */
static void
check_marker (GlossPlain  *self,
              GlossLine  **before,
              GlossLine   *line)
{
  GlossLine *other = *before;

  if (other != NULL && are_neighbours (self, other, line))
    {
      other->in_list = TRUE;
      line->in_list = TRUE;
    }

  /* A number out of order does not interrupt a list. */
  if (other == NULL || !other->in_list || line->in_list ||
      line->kind == GLOSS_LINE_BULLET || line->number <= 1)
    *before = line;
}

/* A dash or a number that happens to begin a line is no list: that takes two items. */
static void
check_markers (GlossPlain *self)
{
  GlossLine *bulleted[MAX_INDENT + 1] = { NULL, };
  GlossLine *numbered[MAX_INDENT + 1] = { NULL, };

  for (guint i = 0; i < self->n_lines; i++)
    {
      GlossLine *line = &self->lines[i];
      guint indent = MIN (line->indent, MAX_INDENT);

      if (line->kind == GLOSS_LINE_BULLET)
        check_marker (self, &bulleted[indent], line);
      else if (line->kind == GLOSS_LINE_NUMBER)
        check_marker (self, &numbered[indent], line);
    }

  for (guint i = 0; i < self->n_lines; i++)
    if (self->lines[i].marker > 0 && !self->lines[i].in_list)
      give_marker_back (&self->lines[i]);
}

/**
 * gloss_plain_new:
 * @text: valid UTF-8, which must outlive the result
 * @length: its length in bytes
 *
 * Cuts the text into lines and sees what each line alone, or with its
 * neighbours, tells: quotation depth, list marker, underlined heading.
 */
GlossPlain *
gloss_plain_new (const char *text,
                 gsize       length)
{
  GlossPlain *self = g_new0 (GlossPlain, 1);
  Cutter cutter = { self, g_array_new (FALSE, FALSE, sizeof (GlossLine)), TRUE };

  self->text = text;
  self->length = length;
  cut (&cutter);

  self->n_lines = cutter.lines->len;
  self->lines = (GlossLine *) (gpointer) g_array_free (cutter.lines, FALSE);
  check_markers (self);

  return self;
}

void
gloss_plain_free (GlossPlain *self)
{
  g_clear_pointer (&self->hyphens, g_hash_table_unref);
  g_free (self->lines);
  g_free (self);
}

gunichar
gloss_plain_first_char (const GlossPlain *self,
                        const GlossLine  *line)
{
  return g_utf8_get_char (self->text + line->begin);
}

gunichar
gloss_plain_last_char (const GlossPlain *self,
                       const GlossLine  *line)
{
  return g_utf8_get_char (g_utf8_prev_char (self->text + line->end));
}
