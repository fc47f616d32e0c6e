/* gloss-parse-nitf.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What newsrooms send each other: NITF, and NewsML-G2, which holds NITF, a web page or plain text. */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-parse.h"

#include <string.h>

#include "gloss-html-load.h"
#include "gloss-html-meta.h"
#include "gloss-news.h"

/* Elements that are blocks, and of what kind */
static const struct
{
  const char     *name;
  GlossBlockKind  kind;
  guint           level;
} blocks[] = {
  { "p", GLOSS_BLOCK_PARAGRAPH, 0 },
  { "hl2", GLOSS_BLOCK_HEADING, 2 },
  { "h1", GLOSS_BLOCK_HEADING, 1 },
  { "h2", GLOSS_BLOCK_HEADING, 2 },
  { "h3", GLOSS_BLOCK_HEADING, 3 },
  { "li", GLOSS_BLOCK_LIST_ITEM, 1 },
  { "bq", GLOSS_BLOCK_QUOTATION, 0 },
  { "blockquote", GLOSS_BLOCK_QUOTATION, 0 },
  { "media-caption", GLOSS_BLOCK_CAPTION, 0 },
  { "pre", GLOSS_BLOCK_PREFORMATTED, 0 },
};

/* Elements that tell about the article; the first that has text wins. */
static const struct
{
  const char *name;
  GlossField  field;
} fields[] = {
  { "hl1", GLOSS_FIELD_TITLE },
  { "headline", GLOSS_FIELD_TITLE },
  { "title", GLOSS_FIELD_TITLE },
  { "by", GLOSS_FIELD_BYLINE },
  { "byline", GLOSS_FIELD_BYLINE },
  { "distributor", GLOSS_FIELD_SITE },
  { "infoSource", GLOSS_FIELD_SITE },
  { "story.date", GLOSS_FIELD_PUBLISHED },
  { "date.issue", GLOSS_FIELD_PUBLISHED },
  { "versionCreated", GLOSS_FIELD_PUBLISHED },
  { "contentCreated", GLOSS_FIELD_PUBLISHED },
};

static char *
dup_value (const GlossXml *xml,
           guint           node)
{
  const char *norm = gloss_xml_attr (xml, node, "norm");
  char *text = g_strstrip (gloss_xml_dup_text (xml, node));

  if (*text != '\0' || norm == NULL)
    return text;

  g_free (text);

  return g_strdup (norm);
}

static char *
refine (GlossField  field,
        char       *value)
{
  char *refined = NULL;

  if (field == GLOSS_FIELD_PUBLISHED)
    refined = gloss_html_parse_date (value);
  else if (field == GLOSS_FIELD_BYLINE)
    refined = gloss_html_clean_name (value);
  else
    return value;

  g_free (value);

  return refined;
}

/* Returns the title, which the first block repeats. */
static char *
set_metadata (GlossArticleBuilder *builder,
              const GlossXml      *xml)
{
  gboolean known[GLOSS_N_FIELDS] = { FALSE };
  const char *language = gloss_xml_attr (xml, 0, "lang");
  char *title = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      guint node = gloss_xml_find (xml, 0, fields[i].name);
      g_autofree char *value = node != 0 ? dup_value (xml, node) : NULL;

      if (value == NULL || *value == '\0' || known[fields[i].field])
        continue;

      value = refine (fields[i].field, g_steal_pointer (&value));
      gloss_article_builder_set (builder, fields[i].field, value);
      known[fields[i].field] = value != NULL;
      if (fields[i].field == GLOSS_FIELD_TITLE)
        title = g_steal_pointer (&value);
    }
  gloss_article_builder_set (builder, GLOSS_FIELD_LANGUAGE, language);
  gloss_article_builder_set (builder, GLOSS_FIELD_SOURCE_TYPE, "application/xml");

  return title;
}

/* Which of @blocks an element is; their number for none */
static guint
find_row (const char *name)
{
  guint row = 0;

  while (row < G_N_ELEMENTS (blocks) && !g_str_equal (blocks[row].name, name))
    row++;

  return row;
}

/* The innermost block that @text is in, 0 if it is in none, and which of @blocks it counts as. A paragraph in a
 * quotation, or in another block, is of that kind. */
static guint
find_block (const GlossXml *xml,
            guint           body,
            guint           text,
            guint          *row)
{
  guint block = 0;

  for (guint node = gloss_xml_get (xml, text)->parent; node > body; node = gloss_xml_get (xml, node)->parent)
    {
      guint found = find_row (gloss_xml_get (xml, node)->name);

      if (found == G_N_ELEMENTS (blocks))
        continue;

      block = block != 0 ? block : node;
      *row = found;
      if (blocks[found].kind != GLOSS_BLOCK_PARAGRAPH)
        break;
    }

  return block;
}

/* The text in blocks; what stands between them is white space and what tells about pictures. */
static void
add_body (GlossArticleBuilder *builder,
          const GlossXml      *xml,
          guint                body)
{
  guint open = 0;

  for (guint i = body + 1; i < gloss_xml_get (xml, body)->end; i++)
    {
      const char *text = gloss_xml_get (xml, i)->text;
      guint row = 0;
      guint block = text != NULL ? find_block (xml, body, i, &row) : 0;

      if (block == 0)
        continue;

      if (block != open)
        gloss_article_builder_begin_block (builder, blocks[row].kind, blocks[row].level, 0);
      open = block;
      gloss_article_builder_add_text (builder, text, -1);
    }
  gloss_article_builder_end_block (builder);
}

/* What is no XML: a web page, or plain text, whatever else it says it is */
static gboolean
add_data (GlossArticleBuilder  *builder,
          const GlossXml       *xml,
          guint                 data,
          GCancellable         *cancellable,
          GError              **error)
{
  const char *type = gloss_xml_attr (xml, data, "contenttype");
  g_autofree char *text = gloss_xml_dup_text (xml, data);

  if (!gloss_news_is_type (type, "text/html") && !gloss_news_is_type (type, "application/xhtml+xml"))
    return gloss_loader_read_text (builder, text, strlen (text), cancellable, error);

  gloss_html_add_page (builder, text, strlen (text), NULL);

  return TRUE;
}

GlossArticle *
gloss_parse_nitf (const GlossSource  *source,
                  GCancellable       *cancellable,
                  GError            **error)
{
  static const char *const bodies[] = { "body.content", "inlineXML", "inlineData", "body" };
  g_autoptr (GlossArticleBuilder) builder = gloss_source_begin (source);
  g_autoptr (GlossXml) xml = gloss_news_parse (source, error);
  g_autofree char *title = NULL;
  guint body = 0;

  if (xml == NULL)
    return NULL;

  title = set_metadata (builder, xml);
  gloss_news_add_block (builder, GLOSS_BLOCK_TITLE, title);
  for (guint i = 0; i < G_N_ELEMENTS (bodies) && body == 0; i++)
    body = gloss_xml_find (xml, 0, bodies[i]);

  if (body != 0 && !g_str_equal (gloss_xml_get (xml, body)->name, "inlineData"))
    add_body (builder, xml, body);
  else if (body != 0 && !add_data (builder, xml, body, cancellable, error))
    return NULL;

  return gloss_source_end (source, builder, error);
}
