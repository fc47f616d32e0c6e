/* gloss-html-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-html-tree.h"

G_BEGIN_DECLS

/**
 * GlossHtmlTrust:
 * @GLOSS_HTML_STRICT: drops what is named as something else, and what is hidden
 * @GLOSS_HTML_LENIENT: does not go by names when it drops
 * @GLOSS_HTML_BLIND: does not go by names at all, and takes what is hidden
 *
 * How much of what a page says about its parts is believed.
 */
typedef enum
{
  GLOSS_HTML_STRICT,
  GLOSS_HTML_LENIENT,
  GLOSS_HTML_BLIND,
} GlossHtmlTrust;

/**
 * GlossHtmlStat:
 * @chars: how much text is in an element, in code points without white space
 * @link_chars: how much of it is in links
 * @commas: how many commas
 * @own_chars: how much text is in it, but in no block within it
 * @own_commas: the same
 * @own_breaks: line breaks likewise
 * @n_paragraphs: how many paragraphs are in it
 * @hints: what its names tell, #GlossHtmlHint flags
 * @block: the innermost block that it is in, not itself
 * @dropped: it is no part of an article, nor is anything in it
 */
typedef struct
{
  guint chars;
  guint link_chars;
  guint commas;
  guint own_chars;
  guint own_commas;
  guint own_breaks;
  guint n_paragraphs;
  guint hints;
  guint block;
  guint dropped : 1;
} GlossHtmlStat;

/**
 * GlossHtmlPage:
 * @tree: (transfer none): the page
 * @stats: one for each node
 *
 * A page and what was measured in it.
 */
typedef struct
{
  const GlossHtmlTree *tree;
  GlossHtmlStat       *stats;
  GlossHtmlTrust       trust;
} GlossHtmlPage;

GlossHtmlPage *gloss_html_page_new          (const GlossHtmlTree *tree);
void           gloss_html_page_free         (GlossHtmlPage       *self);
void           gloss_html_page_measure      (GlossHtmlPage       *self,
                                             GlossHtmlTrust       trust);
double         gloss_html_page_link_density (const GlossHtmlPage *self,
                                             guint                node);

/* See gloss-html-container.c. */
GArray        *gloss_html_page_find_article (GlossHtmlPage       *self,
                                             guint               *n_chars);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossHtmlPage, gloss_html_page_free)

G_END_DECLS
