/* gloss-article.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gloss-text.h"

G_BEGIN_DECLS

typedef enum
{
  GLOSS_BLOCK_TITLE,
  GLOSS_BLOCK_BYLINE,
  GLOSS_BLOCK_DATELINE,
  GLOSS_BLOCK_PARAGRAPH,
  GLOSS_BLOCK_HEADING,
  GLOSS_BLOCK_QUOTATION,
  GLOSS_BLOCK_LIST_ITEM,
  GLOSS_BLOCK_CAPTION,
  GLOSS_BLOCK_TABLE_ROW,
  GLOSS_BLOCK_PREFORMATTED,
  GLOSS_BLOCK_EMBED,
  GLOSS_BLOCK_QUESTION,
} GlossBlockKind;

/* The extent of an article that is all text of its page */
#define GLOSS_EXTENT_PAGE "page"

/**
 * GlossBlock:
 * @range: its line of the canonical text, without the line feed
 * @kind: what it is
 * @level: of a heading 1 to 6, of a list item its depth from 1; else 0
 * @ordinal: the number of an item of an ordered list; else 0
 */
typedef struct
{
  GlossRange     range;
  GlossBlockKind kind;
  guint          level;
  guint          ordinal;
} GlossBlock;

typedef enum
{
  GLOSS_MARK_BOLD,
  GLOSS_MARK_ITALIC,
  GLOSS_MARK_LINK,
} GlossMarkKind;

/**
 * GlossMark:
 * @range: the marked words
 * @kind: how they are marked
 * @target: (nullable): the address of a link
 */
typedef struct
{
  GlossRange     range;
  GlossMarkKind  kind;
  char          *target;
} GlossMark;

#define GLOSS_TYPE_ARTICLE (gloss_article_get_type ())

G_DECLARE_FINAL_TYPE (GlossArticle, gloss_article, GLOSS, ARTICLE, GObject)

/* Made by a GlossArticleBuilder; properties: uri, title, byline, site, published, language, digest */
const char       *gloss_article_get_uri         (GlossArticle   *self);
const char       *gloss_article_get_title       (GlossArticle   *self);
const char       *gloss_article_get_byline      (GlossArticle   *self);
const char       *gloss_article_get_site        (GlossArticle   *self);
const char       *gloss_article_get_published   (GlossArticle   *self);
const char       *gloss_article_get_language    (GlossArticle   *self);
const char       *gloss_article_get_digest      (GlossArticle   *self);
GlossText        *gloss_article_get_text        (GlossArticle   *self);
const GlossBlock *gloss_article_get_blocks      (GlossArticle   *self,
                                                 guint          *n_blocks);
const GlossMark  *gloss_article_get_marks       (GlossArticle   *self,
                                                 guint          *n_marks);
GBytes           *gloss_article_get_source      (GlossArticle   *self);
const char       *gloss_article_get_source_type (GlossArticle   *self);
const char       *gloss_article_get_extent      (GlossArticle   *self);
/* @keep: for each block, whether it is kept. Returns: (transfer full) (nullable): %NULL when none is */
GlossArticle     *gloss_article_select          (GlossArticle   *self,
                                                 const gboolean *keep);

G_END_DECLS
