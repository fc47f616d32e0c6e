/* gloss-article-ahead.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-article.h"

G_BEGIN_DECLS

/**
 * GlossArticleAhead:
 *
 * An article that is read in a thread before anybody asks for it: while the
 * toolkit starts, which takes longer than reading.
 */
typedef struct _GlossArticleAhead GlossArticleAhead;

GlossArticleAhead *gloss_article_ahead_new   (GFile              *file);
void               gloss_article_ahead_free  (GlossArticleAhead  *self);
gboolean           gloss_article_ahead_is_of (GlossArticleAhead  *self,
                                              GFile              *file);
GlossArticle      *gloss_article_ahead_wait  (GlossArticleAhead  *self,
                                              GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossArticleAhead, gloss_article_ahead_free)

G_END_DECLS
