/* gloss-parse-feed.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* RSS and Atom: the first item of a feed, whose text is a piece of a web page. */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-parse.h"

#include <string.h>

#include "gloss-html-load.h"
#include "gloss-html-meta.h"
#include "gloss-news.h"

static char *
dup_first (const GlossXml    *xml,
           guint              within,
           const char *const  names[],
           guint              n_names)
{
  for (guint i = 0; i < n_names; i++)
    {
      guint node = gloss_xml_find (xml, within, names[i]);
      g_autofree char *text = node != 0 ? g_strstrip (gloss_xml_dup_text (xml, node)) : NULL;

      if (text != NULL && *text != '\0')
        return g_steal_pointer (&text);
    }

  return NULL;
}

static void
set_field (GlossArticleBuilder *builder,
           GlossField           field,
           const GlossXml      *xml,
           guint                within,
           const char *const    names[],
           guint                n_names)
{
  g_autofree char *text = dup_first (xml, within, names, n_names);
  g_autofree char *date = text != NULL && field == GLOSS_FIELD_PUBLISHED ? gloss_html_parse_date (text) : NULL;

  gloss_article_builder_set (builder, field, field == GLOSS_FIELD_PUBLISHED ? date : text);
}

static void
read_item (GlossArticleBuilder *builder,
           const GlossXml      *xml,
           guint                item)
{
  static const char *const titles[] = { "title" };
  static const char *const authors[] = { "creator", "name", "author" };
  static const char *const dates[] = { "pubDate", "published", "date", "updated" };
  static const char *const bodies[] = { "encoded", "content", "description", "summary" };
  g_autofree char *title = dup_first (xml, item, titles, G_N_ELEMENTS (titles));
  g_autofree char *body = dup_first (xml, item, bodies, G_N_ELEMENTS (bodies));

  set_field (builder, GLOSS_FIELD_SITE, xml, 0, titles, G_N_ELEMENTS (titles));
  set_field (builder, GLOSS_FIELD_BYLINE, xml, item, authors, G_N_ELEMENTS (authors));
  set_field (builder, GLOSS_FIELD_PUBLISHED, xml, item, dates, G_N_ELEMENTS (dates));
  gloss_article_builder_set (builder, GLOSS_FIELD_TITLE, title);
  gloss_news_add_block (builder, GLOSS_BLOCK_TITLE, title);
  if (body != NULL)
    gloss_html_add_page (builder, body, strlen (body), NULL);
}

GlossArticle *
gloss_parse_feed (const GlossSource  *source,
                  GCancellable       *cancellable,
                  GError            **error)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_source_begin (source);
  g_autoptr (GlossXml) xml = gloss_news_parse (source, error);
  guint item;

  if (xml == NULL)
    return NULL;

  item = gloss_xml_find (xml, 0, "item");
  if (item == 0)
    item = gloss_xml_find (xml, 0, "entry");
  if (item != 0)
    read_item (builder, xml, item);
  gloss_article_builder_set (builder, GLOSS_FIELD_SOURCE_TYPE, "application/xml");

  return gloss_source_end (source, builder, error);
}
