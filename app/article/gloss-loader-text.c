/* gloss-loader-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-loader.h"

#include "gloss-article-builder.h"
#include "gloss-decode.h"
#include "gloss-front-line.h"
#include "gloss-plain.h"

/* A first line that is longer, in bytes, is a paragraph; the article has a title nevertheless. */
#define MAX_TITLE 400

/* How many lines a wrapped title has at most, and how much shorter than the text it may be. */
#define MAX_TITLE_LINES 3

/* Byline and date stand among the first lines, before the first long one. */
#define MAX_FRONT_LINES 8
#define MAX_FRONT_LINE 200

#define MAX_DEPTH 8

/* How often it is looked whether to stop, in units. */
#define UNITS_PER_CHECK 4096

typedef struct
{
  GlossPlain          *plain;
  GlossArticleBuilder *builder;
  GString             *unit;
  guint                has_front : 1;  /* whether the text begins with a title, and has byline and date below it */
  guint                has_byline : 1;
  guint                has_date : 1;

  /* The indents of the list items that the one at hand is nested in. */
  guint                indents[MAX_DEPTH];
  guint                depth;
} TextLoader;

static char *
dup_line (const GlossPlain *plain,
          guint             i)
{
  const GlossLine *line = &plain->lines[i];

  return g_strndup (plain->text + line->begin, line->end - line->begin);
}

/* Only the first byline and the first date count. */
static gboolean
take_byline (TextLoader *self,
             const char *text)
{
  g_autofree char *byline = gloss_front_line_parse_byline (text);

  if (byline == NULL || self->has_byline)
    return FALSE;

  gloss_article_builder_set (self->builder, GLOSS_FIELD_BYLINE, byline);
  self->has_byline = TRUE;

  return TRUE;
}

static gboolean
take_date (TextLoader *self,
           const char *text)
{
  g_autofree char *published = NULL;

  if (self->has_date || !gloss_front_line_parse_date (text, &published))
    return FALSE;

  gloss_article_builder_set (self->builder, GLOSS_FIELD_PUBLISHED, published);
  self->has_date = TRUE;

  return TRUE;
}

/* Marks byline and date line, so that they are not taken for wrapped text. */
static void
find_front_lines (TextLoader *self)
{
  GlossPlain *plain = self->plain;

  for (guint i = 1; i < MIN (plain->n_lines, MAX_FRONT_LINES); i++)
    {
      GlossLine *line = &plain->lines[i];
      g_autofree char *text = NULL;

      if (line->end - line->begin > MAX_FRONT_LINE)
        return;
      if (line->marker > 0 || line->quote > 0)
        continue;

      text = dup_line (plain, i);
      if (take_byline (self, text))
        line->kind = GLOSS_LINE_BYLINE;
      else if (take_date (self, text))
        line->kind = GLOSS_LINE_DATE;
    }
}

/* Whether the title goes on in the line behind @i: it breaks in mid-sentence, or for want of room. */
static gboolean
title_goes_on (const GlossPlain *plain,
               guint             i)
{
  const GlossLine *line = &plain->lines[i];
  const GlossLine *next = line + 1;

  if (i + 1 >= plain->n_lines || next->blank_before || next->kind != GLOSS_LINE_TEXT)
    return FALSE;
  if (next->quote > 0 || line->underline > 0 || gloss_plain_ends_sentence (plain, line))
    return FALSE;

  return g_unichar_islower (gloss_plain_first_char (plain, next)) ||
         gloss_plain_is_full (plain, line, next, plain->margin / 4);
}

/* The line behind the title. A title of several lines has a blank line behind it. */
static guint
end_of_title (GlossPlain *plain)
{
  guint end = 1;

  if (plain->margin == 0)
    return 1;

  while (title_goes_on (plain, end - 1))
    end++;

  if (end > 1 && end <= MAX_TITLE_LINES && end < plain->n_lines && plain->lines[end].blank_before)
    return end;

  /* Text that was wrapped at the margin from the first line on begins with a paragraph. */
  return end > MAX_TITLE_LINES ? gloss_plain_end_of_unit (plain, 0) : 1;
}

/* How deep an item is, by the indents of the items above it. */
static guint
find_depth (TextLoader *self,
            guint       indent)
{
  while (self->depth > 0 && self->indents[self->depth - 1] > indent)
    self->depth--;

  if (self->depth == 0 || (self->indents[self->depth - 1] < indent && self->depth < MAX_DEPTH))
    self->indents[self->depth++] = indent;

  return self->depth;
}

static void
begin_block (TextLoader      *self,
             const GlossLine *line)
{
  GlossBlockKind kind = GLOSS_BLOCK_PARAGRAPH;
  guint level = 0;

  if (line->marker > 0)
    {
      kind = GLOSS_BLOCK_LIST_ITEM;
      level = find_depth (self, line->indent);
    }
  else if (self->has_front && line == self->plain->lines && self->unit->len <= MAX_TITLE && line->quote == 0)
    kind = GLOSS_BLOCK_TITLE;
  else if (line->underline > 0)
    {
      kind = GLOSS_BLOCK_HEADING;
      level = line->underline;
    }
  else if (line->quote > 0)
    kind = GLOSS_BLOCK_QUOTATION;
  else if (line->kind == GLOSS_LINE_BYLINE)
    kind = GLOSS_BLOCK_BYLINE;
  else if (line->kind == GLOSS_LINE_DATE)
    kind = GLOSS_BLOCK_DATELINE;

  if (kind != GLOSS_BLOCK_LIST_ITEM)
    self->depth = 0;

  gloss_article_builder_begin_block (self->builder, kind, level,
                                     line->kind == GLOSS_LINE_NUMBER ? line->number : 0);
}

static void
add_unit (TextLoader *self,
          guint       first,
          guint       end)
{
  g_string_truncate (self->unit, 0);
  for (guint i = first; i < end; i++)
    gloss_plain_append_joined (self->plain, self->unit, i);

  begin_block (self, &self->plain->lines[first]);
  gloss_article_builder_add_text (self->builder, self->unit->str, self->unit->len);
  gloss_article_builder_end_block (self->builder);
}

/* FALSE if it was cancelled. */
static gboolean
add_units (TextLoader    *self,
           GCancellable  *cancellable,
           GError       **error)
{
  GlossPlain *plain = self->plain;
  guint n_units = 0;

  for (guint first = 0; first < plain->n_lines;)
    {
      gboolean is_title = self->has_front && first == 0;
      guint end = is_title ? end_of_title (plain) : gloss_plain_end_of_unit (plain, first);

      if (n_units++ % UNITS_PER_CHECK == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      add_unit (self, first, end);
      first = end;
    }

  return TRUE;
}

/**
 * gloss_loader_read_text:
 * @builder: takes the blocks
 * @text: (array length=length): plain text in UTF-8
 * @length: its length in bytes
 * @cancellable: (nullable): cancels
 * @error: return location
 *
 * Joins lines that were wrapped, and words that were hyphenated for it. The
 * first line is the title, and byline and date are below it, unless @builder
 * has a block already: then the text is that of an article whose title is known.
 *
 * Returns: %FALSE if it was cancelled
 */
gboolean
gloss_loader_read_text (GlossArticleBuilder  *builder,
                        const char           *text,
                        gsize                 length,
                        GCancellable         *cancellable,
                        GError              **error)
{
  g_autoptr (GlossPlain) plain = gloss_plain_new (text, length);
  g_autoptr (GString) unit = g_string_new (NULL);
  TextLoader self = { .plain = plain, .builder = builder, .unit = unit };

  self.has_front = gloss_article_builder_get_n_blocks (builder) == 0;
  if (self.has_front)
    find_front_lines (&self);
  gloss_plain_find_margin (plain);
  if (plain->margin > 0)
    gloss_plain_find_hyphens (plain);

  return add_units (&self, cancellable, error);
}

static gboolean
matches_text (const GlossSource *source)
{
  return TRUE;
}

static GlossArticle *
load_text (const GlossSource  *source,
           GCancellable       *cancellable,
           GError            **error)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_source_begin (source);
  g_autofree char *text = NULL;
  gsize length;

  text = gloss_decode (source, &length, error);
  if (text == NULL)
    return NULL;

  if (!gloss_loader_read_text (builder, text, length, cancellable, error))
    return NULL;

  gloss_article_builder_set (builder, GLOSS_FIELD_SOURCE_TYPE, "text/plain");

  return gloss_source_end (source, builder, error);
}

const GlossLoader gloss_loader_text = { "text", matches_text, load_text };
