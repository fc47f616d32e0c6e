/* gloss-parse-feed.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* RSS and Atom: the first item of a feed, whose text is a piece of a web page or, in Atom, may be plain. Elements of
 * other vocabularies, such as those about its pictures, may have the same names as theirs. */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-parse.h"

#include <string.h>

#include "gloss-html-load.h"
#include "gloss-html-meta.h"
#include "gloss-news.h"

typedef enum
{
  OWN,          /* of RSS or Atom itself */
  ATOM,
  CONTENT,
  DUBLIN_CORE,
} Vocabulary;

/* How the address of a vocabulary begins, and the prefix that everybody uses for it: some mistype the address. */
static const struct
{
  const char *space;
  const char *prefix;
} vocabularies[] = {
  [ATOM] = { "http://www.w3.org/2005/Atom", "atom" },
  [CONTENT] = { "http://purl.org/rss/1.0/modules/content", "content" },
  [DUBLIN_CORE] = { "http://purl.org/dc/", "dc" },
};

/* How the text of an item is written */
typedef enum
{
  PAGE,      /* a piece of a web page that was escaped */
  ELEMENTS,  /* one that was not */
  PLAIN,
} Form;

typedef struct
{
  const char *name;
  Vocabulary  vocabulary;
} Term;

typedef struct
{
  const GlossXml *xml;
  guint           head;  /* the element that tells about the feed */
} Feed;

static const Term titles[] = { { "title", OWN }, { "title", DUBLIN_CORE } };
static const Term authors[] = { { "creator", DUBLIN_CORE }, { "author", OWN } };
static const Term names[] = { { "name", OWN } };
static const Term dates[] = { { "pubDate", OWN }, { "published", OWN }, { "date", DUBLIN_CORE }, { "updated", OWN } };
static const Term bodies[] = {
  { "encoded", CONTENT },
  { "content", OWN },
  { "description", OWN },
  { "summary", OWN },
  { "description", DUBLIN_CORE },
};

static gboolean
is_of (const Feed         *self,
       const GlossXmlNode *node,
       Vocabulary          vocabulary)
{
  /* What says nothing of its vocabulary may be of any. */
  if (node->space == NULL)
    return TRUE;
  if (vocabulary == OWN)
    return g_strcmp0 (node->space, gloss_xml_get (self->xml, self->head)->space) == 0 || is_of (self, node, ATOM);

  return g_str_has_prefix (node->space, vocabularies[vocabulary].space) ||
         g_strcmp0 (node->prefix, vocabularies[vocabulary].prefix) == 0;
}

static gboolean
is_term (const Feed         *self,
         const GlossXmlNode *node,
         const Term         *term)
{
  return g_strcmp0 (node->name, term->name) == 0 && is_of (self, node, term->vocabulary);
}

static char *
dup_text (const Feed *self,
          guint       node)
{
  return node != 0 ? g_strstrip (gloss_xml_dup_text (self->xml, node)) : NULL;
}

/* Right in @within, the first that has text; 0 if there is none */
static guint
find_term (const Feed *self,
           guint       within,
           const Term *term)
{
  guint end = gloss_xml_get (self->xml, within)->end;

  for (guint node = within + 1; node < end; node = gloss_xml_get (self->xml, node)->end)
    {
      g_autofree char *text = is_term (self, gloss_xml_get (self->xml, node), term) ? dup_text (self, node) : NULL;

      if (text != NULL && *text != '\0')
        return node;
    }

  return 0;
}

static guint
find_first (const Feed *self,
            guint       within,
            const Term  terms[],
            guint       n_terms)
{
  guint node = 0;

  for (guint i = 0; i < n_terms && node == 0; i++)
    node = find_term (self, within, &terms[i]);

  return node;
}

static guint
find_author (const Feed *self,
             guint       item)
{
  guint author = find_first (self, item, authors, G_N_ELEMENTS (authors));
  guint name = author != 0 ? find_first (self, author, names, G_N_ELEMENTS (names)) : 0;

  return name != 0 ? name : author;
}

static gboolean
is_atom (const Feed         *self,
         const GlossXmlNode *node)
{
  if (g_str_equal (gloss_xml_get (self->xml, 0)->name, "feed"))
    return is_of (self, node, OWN);

  return node->space != NULL && is_of (self, node, ATOM);
}

static gboolean
has_elements (const Feed *self,
              guint       node)
{
  for (guint i = node + 1; i < gloss_xml_get (self->xml, node)->end; i++)
    if (gloss_xml_get (self->xml, i)->name != NULL)
      return TRUE;

  return FALSE;
}

/* In RSS a text is always a page that was escaped; in Atom it says what it is, plain if it says nothing. */
static Form
find_form (const Feed *self,
           guint       node)
{
  const char *type = gloss_xml_attr (self->xml, node, "type");

  if (!is_atom (self, gloss_xml_get (self->xml, node)))
    return PAGE;
  if (has_elements (self, node) ||
      gloss_news_is_type (type, "xhtml") || gloss_news_is_type (type, "application/xhtml+xml"))
    return ELEMENTS;
  if (type == NULL || gloss_news_is_type (type, "text") || gloss_news_is_type (type, "text/plain"))
    return PLAIN;

  return PAGE;
}

/* As it is written there */
static char *
dup_source (const Feed *self,
            guint       node,
            Form        form)
{
  return form == ELEMENTS ? gloss_xml_dup_html (self->xml, node) : dup_text (self, node);
}

/* What is on a page, in one line */
static char *
dup_line_of_page (const char *page)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_article_builder_new ();
  g_autoptr (GlossArticle) article = NULL;

  gloss_html_add_page (builder, page, strlen (page), NULL);
  article = gloss_article_builder_end (builder);

  return article != NULL
         ? g_strdelimit (g_strdup (gloss_text_get_utf8 (gloss_article_get_text (article))), "\n", ' ')
         : NULL;
}

/* The words of a title or a name, which may be written as a page, too */
static char *
dup_line (const Feed *self,
          guint       node)
{
  Form form = node != 0 ? find_form (self, node) : PLAIN;
  g_autofree char *source = node != 0 ? dup_source (self, node, form) : NULL;

  return form == PLAIN ? g_steal_pointer (&source) : dup_line_of_page (source);
}

static void
set_field (GlossArticleBuilder *builder,
           GlossField           field,
           const Feed          *feed,
           guint                node)
{
  g_autofree char *line = dup_line (feed, node);
  g_autofree char *date = line != NULL && field == GLOSS_FIELD_PUBLISHED ? gloss_html_parse_date (line) : NULL;

  gloss_article_builder_set (builder, field, field == GLOSS_FIELD_PUBLISHED ? date : line);
}

static gboolean
add_body (GlossArticleBuilder  *builder,
          const Feed           *feed,
          guint                 node,
          GCancellable         *cancellable,
          GError              **error)
{
  Form form = find_form (feed, node);
  g_autofree char *text = dup_source (feed, node, form);

  if (form == PLAIN)
    return gloss_loader_read_text (builder, text, strlen (text), cancellable, error);

  gloss_html_add_page (builder, text, strlen (text), NULL);

  return TRUE;
}

static gboolean
read_item (GlossArticleBuilder  *builder,
           const Feed           *feed,
           guint                 item,
           GCancellable         *cancellable,
           GError              **error)
{
  g_autofree char *title = dup_line (feed, find_first (feed, item, titles, G_N_ELEMENTS (titles)));
  guint body = find_first (feed, item, bodies, G_N_ELEMENTS (bodies));

  set_field (builder, GLOSS_FIELD_SITE, feed, find_first (feed, feed->head, titles, G_N_ELEMENTS (titles)));
  set_field (builder, GLOSS_FIELD_BYLINE, feed, find_author (feed, item));
  set_field (builder, GLOSS_FIELD_PUBLISHED, feed, find_first (feed, item, dates, G_N_ELEMENTS (dates)));
  gloss_article_builder_set (builder, GLOSS_FIELD_TITLE, title);
  gloss_news_add_block (builder, GLOSS_BLOCK_TITLE, title);

  return body == 0 || add_body (builder, feed, body, cancellable, error);
}

/* In RSS the feed is told about in an element of its own, which has the namespace of the items even in RSS 1.0. */
static Feed
find_head (const GlossXml *xml)
{
  gboolean is_atom = g_str_equal (gloss_xml_get (xml, 0)->name, "feed");

  return (Feed) { xml, is_atom ? 0 : gloss_xml_find (xml, 0, "channel") };
}

static guint
find_anywhere (const Feed *self,
               const Term *term)
{
  for (guint node = 1; node < gloss_xml_get_n (self->xml); node++)
    if (is_term (self, gloss_xml_get (self->xml, node), term))
      return node;

  return 0;
}

static guint
find_item (const Feed *self)
{
  guint item = find_anywhere (self, &(const Term) { "item", OWN });

  return item != 0 ? item : find_anywhere (self, &(const Term) { "entry", OWN });
}

GlossArticle *
gloss_parse_feed (const GlossSource  *source,
                  GCancellable       *cancellable,
                  GError            **error)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_source_begin (source);
  g_autoptr (GlossXml) xml = gloss_news_parse (source, error);
  Feed feed;
  guint item;

  if (xml == NULL)
    return NULL;

  feed = find_head (xml);
  item = find_item (&feed);
  if (item != 0 && !read_item (builder, &feed, item, cancellable, error))
    return NULL;

  gloss_article_builder_set (builder, GLOSS_FIELD_SOURCE_TYPE, "application/xml");

  return gloss_source_end (source, builder, error);
}
