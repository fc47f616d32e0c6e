/* gloss-news.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-news.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gloss-error.h"
#include "gloss-html-charset.h"

/**
 * gloss_news_parse:
 * @source: a document of XML
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the document
 */
GlossXml *
gloss_news_parse (const GlossSource  *source,
                  GError            **error)
{
  g_autoptr (GError) cause = NULL;
  gsize length;
  g_autofree char *text = gloss_html_decode (source, &length, error);
  GlossXml *xml;

  if (text == NULL)
    return NULL;

  xml = gloss_xml_new (text, length, &cause);
  if (xml == NULL)
    g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_INVALID,
                 /* Translators: the first %s is the name of a file, the second says what is wrong in it */
                 _("“%s” is damaged: %s"), source->name, cause->message);

  return xml;
}

void
gloss_news_add_block (GlossArticleBuilder *builder,
                      GlossBlockKind       kind,
                      const char          *text)
{
  if (text == NULL)
    return;

  gloss_article_builder_add_block (builder, kind, text);
}

/**
 * gloss_news_is_type:
 * @type: (nullable): what an attribute says: a MIME type, perhaps with parameters
 * @name: the type without them, in lower case
 *
 * Returns: whether it is that type
 */
gboolean
gloss_news_is_type (const char *type,
                    const char *name)
{
  gsize length = strlen (name);

  if (type == NULL || g_ascii_strncasecmp (type, name, length) != 0)
    return FALSE;

  return type[length] == '\0' || type[length] == ';' || g_ascii_isspace (type[length]);
}
