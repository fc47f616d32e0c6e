/* gloss-plain-wrap.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-plain.h"

/* Nobody wraps wider or narrower. */
#define MAX_MARGIN 90
#define MIN_MARGIN 40

/* How ragged the ends of wrapped lines are, in columns. */
#define RAGGED 12

/* By how much a line may miss the margin although the next word would have fitted. */
#define SLACK 4

/* What happens on from line to line. */
typedef struct
{
  guint n_pairs;
  guint n_full;
  guint n_running_on;  /* full, and in the middle of a sentence */
} Tally;

static gboolean
is_closing (gunichar c)
{
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201C || c == 0x201D ||
         c == 0x2018 || c == 0x2019 || c == 0x00BB || c == 0x00AB || c == 0x300D;
}

static gboolean
is_terminal (gunichar c)
{
  return c == '.' || c == '!' || c == '?' || c == ':' || c == 0x2026 || c == 0x3002 ||
         c == 0xFF01 || c == 0xFF1F || c == 0x061F || c == 0x06D4 || c == 0x0964;
}

gboolean
gloss_plain_ends_sentence (const GlossPlain *self,
                           const GlossLine  *line)
{
  const char *begin = self->text + line->begin;
  const char *p = g_utf8_prev_char (self->text + line->end);

  while (p > begin && is_closing (g_utf8_get_char (p)))
    p = g_utf8_prev_char (p);

  return is_terminal (g_utf8_get_char (p));
}

/* Columns of what would have had to fit on the line before; counting beyond the margin is idle. */
static guint
first_word_width (const GlossPlain *self,
                  const GlossLine  *line)
{
  const char *p = self->text + line->begin - line->marker;
  const char *end = self->text + line->end;
  guint width = 0;

  for (; p < end && width < MAX_MARGIN; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        break;
      if (g_unichar_iswide (c))
        return width + 2;
      width++;
    }

  return width;
}

/**
 * gloss_plain_is_full:
 * @self: a plain text that has a margin
 * @line: a line
 * @next: the line behind it
 * @slack: how far off the margin still counts, in columns
 *
 * Returns: whether @line reaches so far that the first word of @next did not fit any more
 */
gboolean
gloss_plain_is_full (const GlossPlain *self,
                     const GlossLine  *line,
                     const GlossLine  *next,
                     guint             slack)
{
  return line->width + 1 + first_word_width (self, next) + slack > self->margin;
}

/* Whether nothing but their words can part the two lines. */
static gboolean
are_pair (const GlossLine *line,
          const GlossLine *next)
{
  if (next->blank_before || next->quote != line->quote || line->underline > 0)
    return FALSE;
  if (next->kind != GLOSS_LINE_TEXT)
    return FALSE;

  return line->kind != GLOSS_LINE_BYLINE && line->kind != GLOSS_LINE_DATE;
}

static Tally
tally (const GlossPlain *self,
       guint             first,
       guint             end)
{
  Tally result = { 0, };

  for (guint i = first; i + 1 < end; i++)
    {
      const GlossLine *line = &self->lines[i];
      gboolean full;

      if (!are_pair (line, line + 1))
        continue;

      full = gloss_plain_is_full (self, line, line + 1, SLACK);
      result.n_pairs++;
      result.n_full += full;
      result.n_running_on += full && !gloss_plain_ends_sentence (self, line);
    }

  return result;
}

/* The right end of the narrow band in which most lines end that another one follows. */
static guint
find_densest_band (const GlossPlain *self)
{
  guint counts[MAX_MARGIN + 1] = { 0, };
  guint in_band = 0;
  guint most = 0;
  guint margin = 0;

  for (guint i = 1; i + 1 < self->n_lines; i++)
    if (self->lines[i].width <= MAX_MARGIN && are_pair (&self->lines[i], &self->lines[i + 1]))
      counts[self->lines[i].width]++;

  for (guint width = 0; width <= MAX_MARGIN; width++)
    {
      in_band += counts[width];
      if (width >= RAGGED)
        in_band -= counts[width - RAGGED];
      if (width >= MIN_MARGIN && in_band >= most && counts[width] > 0)
        {
          most = in_band;
          margin = width;
        }
    }

  return margin;
}

static guint
count_wide_lines (const GlossPlain *self)
{
  guint n = 0;

  for (guint i = 0; i < self->n_lines; i++)
    n += self->lines[i].width > MAX_MARGIN;

  return n;
}

/**
 * gloss_plain_find_margin:
 * @self: a plain text
 *
 * Finds out whether the lines were wrapped by hand, and where. Wrapped lines
 * end close to the margin, because the next word did not fit, and most of
 * them in the middle of a sentence; lines that are paragraphs do neither. The
 * first line is no evidence, because it is the title.
 */
void
gloss_plain_find_margin (GlossPlain *self)
{
  Tally all;

  self->margin = find_densest_band (self);
  if (self->margin == 0)
    return;

  all = tally (self, 1, self->n_lines);
  if (count_wide_lines (self) * 10 > self->n_lines ||
      all.n_full * 10 < all.n_pairs * 4 ||
      all.n_running_on * 10 < all.n_pairs * 3 ||
      all.n_running_on == 0)
    self->margin = 0;
}

/* The line behind the last of the lines that no blank line or change of quotation depth parts. */
static guint
end_of_stretch (const GlossPlain *self,
                guint             first)
{
  guint i = first + 1;

  while (i < self->n_lines &&
         !self->lines[i].blank_before &&
         self->lines[i].quote == self->lines[first].quote)
    i++;

  return i;
}

/* Whether all lines but the first are indented alike, as in a bibliography. */
static gboolean
is_hanging (const GlossPlain *self,
            guint             first,
            guint             end)
{
  const GlossLine *lines = self->lines;

  if (end - first < 2 || lines[first + 1].indent <= lines[first].indent)
    return FALSE;

  for (guint i = first + 2; i < end; i++)
    if (lines[i].indent != lines[first + 1].indent)
      return FALSE;

  return end - first > 2 || gloss_plain_is_full (self, &lines[first], &lines[first + 1], SLACK);
}

/* What was wrapped by hand where the indents tell the paragraphs. */
static gboolean
begins_paragraph (const GlossPlain *self,
                  const GlossLine  *line,
                  const GlossLine  *next)
{
  guint much = MAX (SLACK, self->margin / 7);

  if (next->indent > line->indent && !self->stretch_hanging)
    return TRUE;
  if (g_unichar_islower (gloss_plain_first_char (self, next)) || gloss_plain_is_full (self, line, next, much))
    return FALSE;

  return gloss_plain_ends_sentence (self, line) || line->width * 2 < self->margin;
}

/* The lines of an item belong together if they are indented, or run on. */
static guint
end_of_item (const GlossPlain *self,
             guint             first)
{
  const GlossLine *item = &self->lines[first];
  guint i = first + 1;

  for (; i < self->n_lines; i++)
    {
      const GlossLine *line = &self->lines[i];

      if (!are_pair (line - 1, line))
        break;
      if (line->indent <= item->indent &&
          (self->margin == 0 || !gloss_plain_is_full (self, line - 1, line, SLACK)))
        break;
    }

  return i;
}

/* Where lines do not reach the margin, as in verse or addresses, each stands for itself. */
static void
enter_stretch (GlossPlain *self,
               guint       first)
{
  Tally here;

  self->stretch_end = end_of_stretch (self, first);
  here = tally (self, first, self->stretch_end);
  self->stretch_wrapped = here.n_full * 10 >= here.n_pairs * 4;
  self->stretch_hanging = is_hanging (self, first, self->stretch_end);
}

/**
 * gloss_plain_end_of_unit:
 * @self: a plain text
 * @first: a line at which a unit begins: a paragraph, an item, a heading
 *
 * Must be called for one unit after the other, from the top.
 *
 * Returns: the line behind the last of the unit
 */
guint
gloss_plain_end_of_unit (GlossPlain *self,
                         guint       first)
{
  const GlossLine *lines = self->lines;
  guint i;

  if (lines[first].marker > 0)
    return end_of_item (self, first);
  if (self->margin == 0)
    return first + 1;

  if (first >= self->stretch_end)
    enter_stretch (self, first);
  if (!self->stretch_wrapped)
    return first + 1;

  for (i = first + 1; i < self->stretch_end; i++)
    if (!are_pair (&lines[i - 1], &lines[i]) ||
        begins_paragraph (self, &lines[i - 1], &lines[i]))
      break;

  return i;
}
