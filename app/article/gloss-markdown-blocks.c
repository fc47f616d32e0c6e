/* gloss-markdown-blocks.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which blocks of an article the containers and lines of Markdown make: the title, byline and date
 * at its front, items of lists, quotations, cells of a row. What parses it is elsewhere. */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-markdown-blocks.h"

#include <string.h>

#include "gloss-front-line.h"
#include "gloss-plain.h"

/* A first paragraph that is longer, in bytes, is no title. */
#define MAX_TITLE 400

/* So many blocks may stand before a heading that is the title nevertheless. */
#define MAX_BEFORE_TITLE 3

/* Byline and date are among the first blocks. */
#define MAX_FRONT_BLOCKS 6

/* Deeper lists look no deeper. */
#define MAX_DEPTH 8

typedef struct
{
  GlossMarkdownContainer kind;
  guint                  next;       /* number of the next item; of an item, its own number or 0 */
  guint                  begun : 1;  /* an item whose first block has been written */
} Container;

static Container *
get_innermost (GlossMarkdownBlocks *self)
{
  if (self->containers->len == 0)
    return NULL;

  return &g_array_index (self->containers, Container, self->containers->len - 1);
}

static void
begin_block (GlossMarkdownBlocks *self,
             GlossBlockKind       kind,
             guint                level,
             guint                ordinal)
{
  self->kind = kind;
  self->in_block = TRUE;
  self->soft_break = FALSE;
  self->last = 0;
  self->n_cells = 0;
  gloss_article_builder_begin_block (self->builder, kind, level, ordinal);
}

/* Byline and date line are known by all of their words. */
static void
check_front_block (GlossMarkdownBlocks *self)
{
  const char *text = gloss_article_builder_peek_block (self->builder);
  g_autofree char *byline = NULL;
  g_autofree char *published = NULL;

  if (!self->has_byline)
    byline = gloss_front_line_parse_byline (text);

  if (byline != NULL)
    {
      self->has_byline = TRUE;
      gloss_article_builder_set (self->builder, GLOSS_FIELD_BYLINE, byline);
      gloss_article_builder_set_kind (self->builder, GLOSS_BLOCK_BYLINE);
    }
  else if (!self->has_date && gloss_front_line_parse_date (text, &published))
    {
      self->has_date = TRUE;
      gloss_article_builder_set (self->builder, GLOSS_FIELD_PUBLISHED, published);
      gloss_article_builder_set_kind (self->builder, GLOSS_BLOCK_DATELINE);
    }
}

/* A line end within a paragraph is a space, but not in Chinese and Japanese. */
static void
flush_soft_break (GlossMarkdownBlocks *self,
                  gunichar             next)
{
  if (self->soft_break && (self->last == 0 || gloss_plain_needs_space (self->last, next)))
    gloss_article_builder_add_text (self->builder, " ", 1);

  self->soft_break = FALSE;
}

void
gloss_markdown_blocks_init (GlossMarkdownBlocks *self,
                            GlossArticleBuilder *builder,
                            GlossMarkdownKnown   known)
{
  *self = (GlossMarkdownBlocks) {
    .builder = builder,
    .containers = g_array_new (FALSE, FALSE, sizeof (Container)),
    .has_title = (known & GLOSS_MARKDOWN_TITLE) != 0,
    .has_byline = (known & GLOSS_MARKDOWN_BYLINE) != 0,
    .has_date = (known & GLOSS_MARKDOWN_DATE) != 0,
  };
}

void
gloss_markdown_blocks_clear (GlossMarkdownBlocks *self)
{
  g_clear_pointer (&self->containers, g_array_unref);
}

/**
 * gloss_markdown_blocks_push:
 * @self: blocks
 * @kind: what begins
 * @first: the number of the first item of a numbered list
 */
void
gloss_markdown_blocks_push (GlossMarkdownBlocks    *self,
                            GlossMarkdownContainer  kind,
                            guint                   first)
{
  Container container = { kind, first, FALSE };

  gloss_markdown_blocks_end (self);
  g_array_append_val (self->containers, container);
  if (kind == GLOSS_MARKDOWN_BULLETS || kind == GLOSS_MARKDOWN_NUMBERS)
    self->list_depth++;
}

void
gloss_markdown_blocks_push_item (GlossMarkdownBlocks *self)
{
  Container *list = get_innermost (self);

  gloss_markdown_blocks_push (self, GLOSS_MARKDOWN_ITEM,
                              list->kind == GLOSS_MARKDOWN_NUMBERS ? list->next++ : 0);
}

void
gloss_markdown_blocks_pop (GlossMarkdownBlocks *self)
{
  Container *container = get_innermost (self);

  gloss_markdown_blocks_end (self);
  if (container->kind == GLOSS_MARKDOWN_BULLETS || container->kind == GLOSS_MARKDOWN_NUMBERS)
    self->list_depth--;
  g_array_set_size (self->containers, self->containers->len - 1);
}

void
gloss_markdown_blocks_begin (GlossMarkdownBlocks *self,
                             GlossBlockKind       kind)
{
  begin_block (self, kind, 0, 0);
}

/**
 * gloss_markdown_blocks_begin_flow:
 * @self: blocks
 *
 * Begins what stands directly in an item, a quotation or the page.
 */
void
gloss_markdown_blocks_begin_flow (GlossMarkdownBlocks *self)
{
  Container *container = get_innermost (self);

  if (container != NULL && container->kind == GLOSS_MARKDOWN_ITEM && !container->begun)
    {
      container->begun = TRUE;
      begin_block (self, GLOSS_BLOCK_LIST_ITEM, CLAMP (self->list_depth, 1, MAX_DEPTH), container->next);
    }
  else if (container != NULL && container->kind == GLOSS_MARKDOWN_QUOTE)
    begin_block (self, GLOSS_BLOCK_QUOTATION, 0, 0);
  else
    begin_block (self, GLOSS_BLOCK_PARAGRAPH, 0, 0);
}

void
gloss_markdown_blocks_begin_heading (GlossMarkdownBlocks *self,
                                     guint                level)
{
  guint n_blocks = gloss_article_builder_get_n_blocks (self->builder);

  if (level == 1 && !self->has_title && n_blocks <= MAX_BEFORE_TITLE && self->containers->len == 0)
    {
      self->has_title = TRUE;
      self->in_title = TRUE;
      begin_block (self, GLOSS_BLOCK_TITLE, 0, 0);
    }
  else
    begin_block (self, GLOSS_BLOCK_HEADING, level, 0);
}

void
gloss_markdown_blocks_begin_cell (GlossMarkdownBlocks *self)
{
  if (self->n_cells++ > 0)
    gloss_article_builder_add_text (self->builder, "\t", 1);
  self->last = 0;
}

/**
 * gloss_markdown_blocks_end:
 * @self: blocks
 *
 * Ends the block that is written, if any, and says what it is in the front of
 * the article.
 */
void
gloss_markdown_blocks_end (GlossMarkdownBlocks *self)
{
  guint n_blocks = gloss_article_builder_get_n_blocks (self->builder);
  const char *text;

  if (!self->in_block)
    return;

  text = gloss_article_builder_peek_block (self->builder);
  if (n_blocks == 1 && *text != '\0' && strnlen (text, MAX_TITLE + 1) <= MAX_TITLE &&
      (self->kind == GLOSS_BLOCK_PARAGRAPH || self->kind == GLOSS_BLOCK_HEADING))
    gloss_article_builder_set_kind (self->builder, GLOSS_BLOCK_TITLE);
  else if (n_blocks > 1 && n_blocks <= MAX_FRONT_BLOCKS && self->kind == GLOSS_BLOCK_PARAGRAPH)
    check_front_block (self);

  gloss_article_builder_end_block (self->builder);
  self->in_block = FALSE;
  self->silent = FALSE;
}

/**
 * gloss_markdown_blocks_end_heading:
 * @self: blocks
 *
 * The title goes first even if a picture or a line stands before it.
 */
void
gloss_markdown_blocks_end_heading (GlossMarkdownBlocks *self)
{
  gboolean late = self->in_title && gloss_article_builder_get_n_blocks (self->builder) > 1 &&
    *gloss_article_builder_peek_block (self->builder) != '\0';

  gloss_markdown_blocks_end (self);
  self->in_title = FALSE;
  if (late)
    gloss_article_builder_move_first (self->builder);
}

/**
 * gloss_markdown_blocks_add:
 * @self: blocks
 * @piece: what is said next in the block; changed where it has tabs, which only
 *   part the cells of a row
 */
void
gloss_markdown_blocks_add (GlossMarkdownBlocks *self,
                           GString             *piece)
{
  if (piece->len == 0)
    return;

  if (self->kind == GLOSS_BLOCK_TABLE_ROW)
    g_strdelimit (piece->str, "\t", ' ');

  flush_soft_break (self, g_utf8_get_char (piece->str));
  gloss_article_builder_add_text (self->builder, piece->str, piece->len);
  self->last = g_utf8_get_char (g_utf8_prev_char (piece->str + piece->len));
}

/**
 * gloss_markdown_blocks_break_line:
 * @self: blocks
 *
 * Lines of verse and addresses each stand for themselves; elsewhere a block
 * has one line.
 */
void
gloss_markdown_blocks_break_line (GlossMarkdownBlocks *self)
{
  if (self->kind == GLOSS_BLOCK_PARAGRAPH || self->kind == GLOSS_BLOCK_QUOTATION)
    {
      GlossBlockKind kind = self->kind;

      gloss_markdown_blocks_end (self);
      begin_block (self, kind, 0, 0);
    }
  else
    gloss_article_builder_add_text (self->builder, " ", 1);
}
