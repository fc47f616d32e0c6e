/* gloss-article-builder.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-article.h"

G_BEGIN_DECLS

/**
 * GlossArticleBuilder:
 *
 * Puts an article together, block by block, and keeps the promises of the
 * canonical text: one block a line, title first, LF only, no controls, no
 * empty blocks, white space folded (but in preformatted blocks and between
 * the cells of a table row).
 */
typedef struct _GlossArticleBuilder GlossArticleBuilder;

typedef enum
{
  GLOSS_FIELD_URI,
  GLOSS_FIELD_TITLE,     /* metadata; the title block is added by begin_block() as others are */
  GLOSS_FIELD_BYLINE,
  GLOSS_FIELD_SITE,
  GLOSS_FIELD_PUBLISHED,
  GLOSS_FIELD_LANGUAGE,
  GLOSS_FIELD_SOURCE_TYPE,
  GLOSS_FIELD_EXTENT,    /* GLOSS_EXTENT_PAGE or nothing */
  GLOSS_N_FIELDS,
} GlossField;

GlossArticleBuilder *gloss_article_builder_new          (void);
void                 gloss_article_builder_free         (GlossArticleBuilder *self);
void                 gloss_article_builder_set          (GlossArticleBuilder *self,
                                                         GlossField           field,
                                                         const char          *value);
void                 gloss_article_builder_set_source   (GlossArticleBuilder *self,
                                                         GBytes              *source);
/* A block of text without marks; its level and ordinal are 0 */
void                 gloss_article_builder_add_block    (GlossArticleBuilder *self,
                                                         GlossBlockKind       kind,
                                                         const char          *text);
void                 gloss_article_builder_begin_block  (GlossArticleBuilder *self,
                                                         GlossBlockKind       kind,
                                                         guint                level,
                                                         guint                ordinal);
void                 gloss_article_builder_add_text     (GlossArticleBuilder *self,
                                                         const char          *utf8,
                                                         gssize               length);
void                 gloss_article_builder_begin_mark   (GlossArticleBuilder *self,
                                                         GlossMarkKind        kind,
                                                         const char          *target);
void                 gloss_article_builder_end_mark     (GlossArticleBuilder *self,
                                                         GlossMarkKind        kind);
const char          *gloss_article_builder_peek_block   (GlossArticleBuilder *self);
void                 gloss_article_builder_set_kind     (GlossArticleBuilder *self,
                                                         GlossBlockKind       kind);
void                 gloss_article_builder_end_block    (GlossArticleBuilder *self);
void                 gloss_article_builder_move_first   (GlossArticleBuilder *self);
guint                gloss_article_builder_get_n_blocks (GlossArticleBuilder *self);
/* Returns: (transfer full) (nullable): %NULL when no block has any text */
GlossArticle        *gloss_article_builder_end          (GlossArticleBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossArticleBuilder, gloss_article_builder_free)

G_END_DECLS
