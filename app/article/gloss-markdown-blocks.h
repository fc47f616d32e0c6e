/* gloss-markdown-blocks.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-article-builder.h"

G_BEGIN_DECLS

typedef enum
{
  GLOSS_MARKDOWN_TITLE = 1 << 0,
  GLOSS_MARKDOWN_BYLINE = 1 << 1,
  GLOSS_MARKDOWN_DATE = 1 << 2,
} GlossMarkdownKnown;

typedef enum
{
  GLOSS_MARKDOWN_QUOTE,
  GLOSS_MARKDOWN_BULLETS,
  GLOSS_MARKDOWN_NUMBERS,
  GLOSS_MARKDOWN_ITEM,
} GlossMarkdownContainer;

/**
 * GlossMarkdownBlocks:
 * @builder: what the blocks are written with
 * @containers: the lists, items and quotations that what comes stands in
 * @kind: of the block that is written
 * @n_cells: of the row that is written
 * @last: the last character of the block; 0 if there is none
 * @in_block: whether a block is written
 * @silent: whether what comes is not said until the block ends
 * @soft_break: whether a line has ended in it, so that what comes may be parted from it by a space
 */
typedef struct
{
  GlossArticleBuilder *builder;
  GArray              *containers;
  guint                list_depth;
  GlossBlockKind       kind;
  guint                n_cells;
  gunichar             last;
  guint                has_title : 1;
  guint                has_byline : 1;
  guint                has_date : 1;
  guint                in_title : 1;
  guint                in_block : 1;
  guint                silent : 1;
  guint                soft_break : 1;
} GlossMarkdownBlocks;

void gloss_markdown_blocks_init          (GlossMarkdownBlocks    *self,
                                          GlossArticleBuilder    *builder,
                                          GlossMarkdownKnown      known);
void gloss_markdown_blocks_clear         (GlossMarkdownBlocks    *self);

void gloss_markdown_blocks_push          (GlossMarkdownBlocks    *self,
                                          GlossMarkdownContainer  kind,
                                          guint                   first);
void gloss_markdown_blocks_push_item     (GlossMarkdownBlocks    *self);
void gloss_markdown_blocks_pop           (GlossMarkdownBlocks    *self);

void gloss_markdown_blocks_begin         (GlossMarkdownBlocks    *self,
                                          GlossBlockKind          kind);
void gloss_markdown_blocks_begin_flow    (GlossMarkdownBlocks    *self);
void gloss_markdown_blocks_begin_heading (GlossMarkdownBlocks    *self,
                                          guint                   level);
void gloss_markdown_blocks_begin_cell    (GlossMarkdownBlocks    *self);
void gloss_markdown_blocks_end           (GlossMarkdownBlocks    *self);
void gloss_markdown_blocks_end_heading   (GlossMarkdownBlocks    *self);

void gloss_markdown_blocks_add           (GlossMarkdownBlocks    *self,
                                          GString                *piece);
void gloss_markdown_blocks_break_line    (GlossMarkdownBlocks    *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GlossMarkdownBlocks, gloss_markdown_blocks_clear)

G_END_DECLS
