/* gloss-html-meta.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-html-tree.h"

G_BEGIN_DECLS

/**
 * GlossHtmlMeta:
 * @title: (nullable): the headline
 * @byline: (nullable): who wrote it, without “By”
 * @published: (nullable): when, in ISO 8601
 * @site: (nullable): the name of the site or paper
 * @language: (nullable): a language tag
 * @uri: (nullable): the address that the page gives itself
 *
 * What a page tells about the article on it.
 */
typedef struct
{
  char *title;
  char *byline;
  char *published;
  char *site;
  char *language;
  char *uri;
} GlossHtmlMeta;

GlossHtmlMeta *gloss_html_meta_new   (const GlossHtmlTree *tree,
                                      const char          *uri);
void           gloss_html_meta_free  (GlossHtmlMeta       *self);

/* See gloss-html-words.c. */
char          *gloss_html_parse_date (const char          *text);
char          *gloss_html_clean_name (const char          *text);
double         gloss_html_likeness   (const char          *a,
                                      const char          *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossHtmlMeta, gloss_html_meta_free)

G_END_DECLS
