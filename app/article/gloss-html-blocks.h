/* gloss-html-blocks.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-article-builder.h"
#include "gloss-html-page.h"

G_BEGIN_DECLS

/**
 * GlossHtmlBlock:
 * @first: its first text
 * @end: behind its last text
 * @element: the innermost block that holds it
 * @kind: what it is
 * @level: of a heading or a list item
 * @ordinal: of an item of an ordered list
 * @chars: its length in characters without white space
 * @link_chars: how much of it is in links
 * @text: its words, with single spaces
 * @dropped: whether it is not part of the article
 *
 * A run of text that stands on lines of its own.
 */
typedef struct
{
  guint           first;
  guint           end;
  guint           element;
  GlossBlockKind  kind;
  guint           level;
  guint           ordinal;
  guint           chars;
  guint           link_chars;
  char           *text;
  guint           dropped : 1;
} GlossHtmlBlock;

GArray *gloss_html_blocks_collect (GlossHtmlPage        *page,
                                   const GArray         *roots,
                                   gboolean              whole);
void    gloss_html_blocks_emit    (const GlossHtmlPage  *page,
                                   const GlossHtmlBlock *block,
                                   GUri                 *base,
                                   GlossArticleBuilder  *builder);

/* See gloss-html-sift.c. */
void    gloss_html_blocks_sift    (const GlossHtmlPage  *page,
                                   GArray               *blocks,
                                   const char           *title);

G_END_DECLS
