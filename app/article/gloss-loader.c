/* gloss-loader.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-loader.h"

#include <glib/gi18n.h>

#include "gloss-error.h"
#include "gloss-magic.h"

/* Asked in this order; the last one takes every text. */
static const GlossLoader *const loaders[] = {
  &gloss_loader_pdf,
  &gloss_loader_epub,
  &gloss_loader_mhtml,
  &gloss_loader_feed,
  &gloss_loader_nitf,
  &gloss_loader_html,
  &gloss_loader_markdown,
  &gloss_loader_text,
};

static gboolean
check_kind (const GlossSource  *source,
            GError            **error)
{
  g_autofree char *kind = NULL;

  kind = gloss_magic_describe (source->bytes, source->name);
  if (kind != NULL)
    {
      g_set_error_literal (error, GLOSS_ERROR, GLOSS_ERROR_NOT_TEXT, kind);
      return FALSE;
    }

  return TRUE;
}

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
  gloss_article_builder_set (builder, GLOSS_FIELD_EXTENT, source->whole ? GLOSS_EXTENT_PAGE : NULL);

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

/**
 * gloss_source_check_size:
 * @size: in bytes
 * @name: of a file, to be told
 * @error: return location
 *
 * Returns: whether that is not too much for an article
 */
gboolean
gloss_source_check_size (guint64      size,
                         const char  *name,
                         GError     **error)
{
  if (size <= GLOSS_MAX_SOURCE_SIZE)
    return TRUE;

  g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_TOO_LARGE,
               /* Translators: %s is the name of a file, %d a number */
               _("“%s” is larger than %d MB."), name, GLOSS_MAX_SOURCE_SIZE / (1024 * 1024));

  return FALSE;
}

/**
 * gloss_loader_find:
 * @source: bytes that were read already
 * @error: return location
 *
 * Goes by what it is, before its name.
 *
 * Returns: (transfer none) (nullable): who reads it; %NULL with a sentence
 *   where it is known to be something that no loader takes
 */
const GlossLoader *
gloss_loader_find (const GlossSource  *source,
                   GError            **error)
{
  guint i = 0;

  if (!gloss_source_check_size (g_bytes_get_size (source->bytes), source->name, error))
    return NULL;

  while (i + 1 < G_N_ELEMENTS (loaders) && !loaders[i]->matches (source))
    i++;

  return loaders[i]->load == NULL || check_kind (source, error) ? loaders[i] : NULL;
}
