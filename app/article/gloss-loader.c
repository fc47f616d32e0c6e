/* gloss-loader.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-loader.h"

#include <glib/gi18n.h>

#include "gloss-error.h"

/**
 * gloss_source_begin:
 * @source: what is to become an article
 *
 * Returns: (transfer full): a builder that knows where the article comes from
 */
GlossArticleBuilder *
gloss_source_begin (const GlossSource *source)
{
  GlossArticleBuilder *builder = gloss_article_builder_new ();

  gloss_article_builder_set_source (builder, source->bytes);
  gloss_article_builder_set (builder, GLOSS_FIELD_URI, source->uri);
  gloss_article_builder_set (builder, GLOSS_FIELD_SOURCE_TYPE, source->content_type);

  return builder;
}

/**
 * gloss_source_end:
 * @source: what became an article
 * @builder: what gloss_source_begin() returned, filled
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the article; %NULL with
 *   %GLOSS_ERROR_EMPTY if there is no text in it
 */
GlossArticle *
gloss_source_end (const GlossSource    *source,
                  GlossArticleBuilder  *builder,
                  GError              **error)
{
  GlossArticle *article = gloss_article_builder_end (builder);

  if (article == NULL)
    g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_EMPTY,
                 /* Translators: %s is the name of a file */
                 _("There is no text in “%s”."), source->name);

  return article;
}
