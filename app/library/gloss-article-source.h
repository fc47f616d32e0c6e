/* gloss-article-source.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "gloss-article.h"

G_BEGIN_DECLS

/* The files of the bytes that the texts of one entry were made from; @folder is the entry's. */

/* Returns: (transfer full) (nullable): the name that @object, an article.json, gives */
char     *gloss_article_source_dup_told    (JsonObject    *object);
/* Returns: (transfer full): the name where article.json gives none */
char     *gloss_article_source_dup_default (GlossArticle  *article);
/* Says in @object what the file is, if there is one. */
void      gloss_article_source_tell        (JsonObject    *object,
                                            const char    *name);
/* So that @object, the article.json of @folder, gives the name of the file even if it gave none and there is one */
void      gloss_article_source_settle      (JsonObject    *object,
                                            GFile         *folder);
/* Blocks. Returns: whether the bytes of @article are in a file of @folder */
gboolean  gloss_article_source_is_kept     (GFile         *folder,
                                            GlossArticle  *article);
gboolean  gloss_article_source_keep        (GFile         *folder,
                                            GlossArticle  *article,
                                            char         **name,
                                            gboolean      *is_new,
                                            GError       **error);

G_END_DECLS
