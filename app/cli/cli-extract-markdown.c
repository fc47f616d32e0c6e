/* cli-extract-markdown.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-cli"

#include "cli-extract.h"

#include <string.h>

#include "gloss-markdown.h"

/* How many marks may begin or end at one place and still be nested in the right way */
#define MAX_OPEN 8

typedef struct
{
  GlossArticle    *article;
  GString         *out;
  const GlossMark *marks;
  guint            n_marks;
  guint            next;
  const GlossMark *open[MAX_OPEN];
  guint            n_open;
} Writer;

static void
append_front_matter (GlossArticle *article,
                     GString      *out)
{
  const struct
  {
    const char *key;
    const char *value;
  } lines[] = {
    { "title", gloss_article_get_title (article) },
    { "author", gloss_article_get_byline (article) },
    { "site", gloss_article_get_site (article) },
    { "source", gloss_article_get_uri (article) },
    { "published", gloss_article_get_published (article) },
    { "language", gloss_article_get_language (article) },
  };

  g_string_append (out, "---\n");
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i].value != NULL)
      {
        g_autofree char *value = gloss_yaml_dup_string (lines[i].value);

        g_string_append_printf (out, "%s: %s\n", lines[i].key, value);
      }
  g_string_append (out, "---\n");
}

static void
append_prefix (const GlossBlock *block,
               GString          *out)
{
  switch (block->kind)
    {
    case GLOSS_BLOCK_TITLE:
      g_string_append (out, "# ");
      break;

    case GLOSS_BLOCK_HEADING:
      for (guint i = 0; i < MAX (block->level, 2); i++)
        g_string_append_c (out, '#');
      g_string_append_c (out, ' ');
      break;

    case GLOSS_BLOCK_QUOTATION:
    case GLOSS_BLOCK_EMBED:
      g_string_append (out, "> ");
      break;

    case GLOSS_BLOCK_LIST_ITEM:
      for (guint i = 1; i < block->level; i++)
        g_string_append (out, "   ");
      if (block->ordinal > 0)
        g_string_append_printf (out, "%u. ", block->ordinal);
      else
        g_string_append (out, "- ");
      break;

    case GLOSS_BLOCK_PREFORMATTED:
      g_string_append (out, "    ");
      break;

    default:
      break;
    }
}

/* What would end an address between angle brackets, or be read as something else, is written in hexadecimal. */
static void
append_target (GString    *out,
               const char *target)
{
  for (const char *p = target; *p != '\0'; p++)
    {
      if (g_ascii_iscntrl (*p) || strchr ("<>\\", *p) != NULL)
        g_string_append_printf (out, "%%%02X", (guint) (guchar) *p);
      else
        g_string_append_c (out, *p);
    }
}

static void
end_mark (Writer          *self,
          const GlossMark *mark)
{
  if (mark->kind != GLOSS_MARK_LINK)
    {
      g_string_append (self->out, mark->kind == GLOSS_MARK_BOLD ? "**" : "*");
      return;
    }

  g_string_append (self->out, "](<");
  append_target (self->out, mark->target);
  g_string_append (self->out, ">)");
}

static void
begin_mark (Writer          *self,
            const GlossMark *mark)
{
  g_string_append (self->out, mark->kind == GLOSS_MARK_LINK ? "[" :
                   mark->kind == GLOSS_MARK_BOLD ? "**" : "*");
}

/* The end of the innermost mark that is open, or of the block */
static guint
next_edge (const Writer *self,
           guint         end)
{
  if (self->n_open > 0)
    end = MIN (end, self->open[self->n_open - 1]->range.end);
  if (self->next < self->n_marks)
    end = MIN (end, self->marks[self->next].range.begin);

  return end;
}

static void
append_words (Writer     *self,
              GlossRange  range,
              gboolean    at_start)
{
  GlossText *text = gloss_article_get_text (self->article);
  GlossSpan span = gloss_text_span_of_range (text, range);
  g_autofree char *words = g_strndup (gloss_text_get_utf8 (text) + span.begin, span.end - span.begin);

  if (at_start)
    gloss_markdown_append_escaped (self->out, words);
  else
    gloss_markdown_append_inline (self->out, words);
}

/* Marks that overlap without nesting cannot be written: the later one is left out. */
static void
open_marks (Writer *self,
            guint   at)
{
  for (; self->next < self->n_marks && self->marks[self->next].range.begin <= at; self->next++)
    {
      const GlossMark *mark = &self->marks[self->next];

      if (mark->range.begin < at || self->n_open == MAX_OPEN ||
          (self->n_open > 0 && self->open[self->n_open - 1]->range.end < mark->range.end))
        continue;

      begin_mark (self, mark);
      self->open[self->n_open++] = mark;
    }
}

static void
append_inline (Writer           *self,
               const GlossBlock *block)
{
  guint at = block->range.begin;

  while (at < block->range.end)
    {
      guint edge;

      open_marks (self, at);
      edge = next_edge (self, block->range.end);
      if (edge > at)
        append_words (self, (GlossRange) { at, edge }, at == block->range.begin && self->n_open == 0);
      at = edge;
      while (self->n_open > 0 && self->open[self->n_open - 1]->range.end == at)
        end_mark (self, self->open[--self->n_open]);
    }
}

/**
 * cli_extract_markdown:
 * @article: an article
 * @out: takes it in Markdown, what is known about it first
 */
void
cli_extract_markdown (GlossArticle *article,
                      GString      *out)
{
  Writer self = { .article = article, .out = out };
  const GlossBlock *blocks;
  guint n_blocks;

  self.marks = gloss_article_get_marks (article, &self.n_marks);
  blocks = gloss_article_get_blocks (article, &n_blocks);
  append_front_matter (article, out);

  for (guint i = 0; i < n_blocks; i++)
    {
      gboolean joined = i > 0 && blocks[i].kind == blocks[i - 1].kind &&
        (blocks[i].kind == GLOSS_BLOCK_LIST_ITEM || blocks[i].kind == GLOSS_BLOCK_PREFORMATTED);

      if (!joined)
        g_string_append_c (out, '\n');
      append_prefix (&blocks[i], out);
      if (blocks[i].kind == GLOSS_BLOCK_PREFORMATTED)
        {
          g_autofree char *line = cli_dup_block_text (article, &blocks[i]);

          g_string_append (out, line);
        }
      else
        append_inline (&self, &blocks[i]);
      g_string_append_c (out, '\n');
    }
}
