/* gloss-html-meta.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-html-meta.h"

#include <gio/gio.h>
#include <string.h>

#include "gloss-front-line.h"
#include "gloss-html-hints.h"
#include "gloss-html-ld.h"

/* How much of a headline has to be in what the page calls itself. */
#define MIN_LIKENESS 0.6

/* In bytes; longer text is no headline, no byline, no date. */
#define MAX_TITLE 2000
#define MAX_BYLINE 160
#define MAX_DATE 120

/* With more headings of one kind a page has a list of them, and the first ones may be the title. */
#define MAX_HEADINGS 1000

typedef enum
{
  TAG_TITLE,
  TAG_AUTHOR,
  TAG_DATE,
  TAG_SITE,
  TAG_LANGUAGE,
  TAG_URI,
  N_TAG_FIELDS,
} TagField;

/* Those that are surer stand first. */
static const struct
{
  const char *name;
  TagField    field;
} meta_names[] = {
  { "og:title", TAG_TITLE },
  { "twitter:title", TAG_TITLE },
  { "dc.title", TAG_TITLE },
  { "author", TAG_AUTHOR },
  { "article:author", TAG_AUTHOR },
  { "sailthru.author", TAG_AUTHOR },
  { "parsely-author", TAG_AUTHOR },
  { "dcterms.creator", TAG_AUTHOR },
  { "dc.creator", TAG_AUTHOR },
  { "byl", TAG_AUTHOR },
  { "article:published_time", TAG_DATE },
  { "article:published", TAG_DATE },
  { "article.published", TAG_DATE },
  { "datepublished", TAG_DATE },
  { "published_at", TAG_DATE },
  { "pubdate", TAG_DATE },
  { "pub_date", TAG_DATE },
  { "publish-date", TAG_DATE },
  { "parsely-pub-date", TAG_DATE },
  { "sailthru.date", TAG_DATE },
  { "dcterms.date", TAG_DATE },
  { "dc.date", TAG_DATE },
  { "dc.date.issued", TAG_DATE },
  { "date", TAG_DATE },
  { "og:site_name", TAG_SITE },
  { "application-name", TAG_SITE },
  { "og:locale", TAG_LANGUAGE },
  { "og:url", TAG_URI },
};

typedef struct
{
  const GlossHtmlTree *tree;
  GlossHtmlLd         *ld;
  const char          *meta[N_TAG_FIELDS];
  guint                rank[N_TAG_FIELDS];
  char                *document_title;
  GlossHtmlMeta       *result;
} Reader;

static gboolean
has_text (const char *text)
{
  return text != NULL && text[strspn (text, " \t\r\n")] != '\0';
}

static const char *
meta_name (const GlossHtmlTree *tree,
           guint                node)
{
  static const GlossHtmlAttr attrs[] = {
    GLOSS_HTML_ATTR_PROPERTY, GLOSS_HTML_ATTR_NAME, GLOSS_HTML_ATTR_ITEMPROP,
  };

  for (guint i = 0; i < G_N_ELEMENTS (attrs); i++)
    {
      const char *name = gloss_html_tree_attr (tree, node, attrs[i]);

      if (name != NULL)
        return name;
    }

  return NULL;
}

/* Authors and sites that are addresses name nobody. */
static gboolean
is_usable (TagField    field,
           const char *content)
{
  g_autofree char *name = NULL;

  if (!has_text (content))
    return FALSE;
  if (field == TAG_URI || field == TAG_DATE)
    return TRUE;

  name = gloss_html_clean_name (content);

  return field == TAG_TITLE || name != NULL;
}

static void
take_meta (Reader *self,
           guint   node)
{
  const char *name = meta_name (self->tree, node);
  const char *content = gloss_html_tree_attr (self->tree, node, GLOSS_HTML_ATTR_CONTENT);

  if (name == NULL || content == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (meta_names); i++)
    {
      TagField field = meta_names[i].field;

      if (g_ascii_strcasecmp (name, meta_names[i].name) != 0 || !is_usable (field, content))
        continue;
      if (self->meta[field] == NULL || i < self->rank[field])
        {
          self->meta[field] = content;
          self->rank[field] = i;
        }
    }
}

static void
read_tags (Reader *self)
{
  const GlossHtmlTree *tree = self->tree;

  for (guint i = 0; i < tree->n_nodes; i++)
    switch (tree->nodes[i].tag)
      {
      case GLOSS_HTML_META:
        take_meta (self, i);
        break;

      case GLOSS_HTML_TITLE:
        if (self->document_title == NULL)
          self->document_title = gloss_html_tree_dup_text (tree, i, MAX_TITLE);
        break;

      case GLOSS_HTML_LINK:
        if (self->result->uri == NULL && gloss_html_tree_attr_has (tree, i, GLOSS_HTML_ATTR_REL, "canonical"))
          self->result->uri = g_strdup (gloss_html_tree_attr (tree, i, GLOSS_HTML_ATTR_HREF));
        break;

      default:
        break;
      }
}

static char *
dup_host (const char *address)
{
  g_autoptr (GUri) uri = address != NULL ? g_uri_parse (address, G_URI_FLAGS_PARSE_RELAXED, NULL) : NULL;
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  if (host == NULL || *host == '\0' || g_str_equal (g_uri_get_scheme (uri), "file"))
    return NULL;

  return g_strdup (g_str_has_prefix (host, "www.") ? host + 4 : host);
}

/* Where the name of the site begins in “Headline | Site”; NULL if there is none. */
static const char *
find_suffix (const char  *title,
             const char **name)
{
  static const char *const parts[] = { " | ", " – ", " — ", " - ", " :: ", " « ", " » ", " · " };
  const char *last = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *part = g_strrstr (title, parts[i]);

      if (part != NULL && part > last)
        {
          last = part;
          *name = part + strlen (parts[i]);
        }
    }

  return last != title ? last : NULL;
}

static void
find_site (Reader     *self,
           const char *address)
{
  const char *name = NULL;

  if (self->meta[TAG_SITE] != NULL)
    self->result->site = gloss_html_clean_name (self->meta[TAG_SITE]);
  if (self->result->site == NULL && self->ld->publisher != NULL)
    self->result->site = gloss_html_clean_name (self->ld->publisher);
  if (self->result->site == NULL && self->document_title != NULL &&
      find_suffix (self->document_title, &name) != NULL && strlen (name) <= 40)
    self->result->site = g_strdup (name);
  if (self->result->site == NULL)
    self->result->site = dup_host (self->result->uri);
  if (self->result->site == NULL)
    self->result->site = dup_host (self->meta[TAG_URI]);
  if (self->result->site == NULL)
    self->result->site = dup_host (address);
}

/* How like @heading is to what the page is called in its head; below 0 if it is called nothing. */
static double
likeness_to_names (const Reader *self,
                   const char   *heading)
{
  const char *const names[] = { self->ld->headline, self->meta[TAG_TITLE], self->document_title };
  double best = -1;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (has_text (names[i]))
      best = MAX (best, gloss_html_likeness (heading, names[i]));

  return best;
}

static gboolean
is_site_name (const Reader *self,
              const char   *heading)
{
  return self->result->site != NULL && gloss_html_likeness (heading, self->result->site) >= 0.99;
}

static char *
find_heading (const Reader *self,
              GlossHtmlTag  tag)
{
  g_autofree char *best = NULL;
  double best_likeness = 0;
  guint n_headings = 0;
  guint n_seen = 0;

  for (guint i = 0; i < self->tree->n_nodes && n_seen < MAX_HEADINGS; i++)
    {
      g_autofree char *text = NULL;
      double likeness;

      if (self->tree->nodes[i].tag != tag)
        continue;
      n_seen++;
      text = gloss_html_tree_dup_text (self->tree, i, MAX_TITLE);
      if (*text == '\0' || strlen (text) > MAX_TITLE || is_site_name (self, text))
        continue;

      n_headings++;
      likeness = likeness_to_names (self, text);
      if (best == NULL || (likeness > best_likeness && strlen (text) >= strlen (best) / 2) ||
          (likeness >= MIN_LIKENESS && best_likeness < MIN_LIKENESS))
        {
          g_free (best);
          best = g_steal_pointer (&text);
          best_likeness = likeness;
        }
    }

  if (best != NULL && (best_likeness >= MIN_LIKENESS || (n_headings == 1 && tag == GLOSS_HTML_H1)))
    return g_steal_pointer (&best);

  return NULL;
}

/* The title in the head has the name of the site at its end more often than not. */
static char *
dup_without_site (const Reader *self,
                  const char   *title)
{
  const char *name = NULL;
  const char *suffix = find_suffix (title, &name);

  if (suffix == NULL || self->result->site == NULL || gloss_html_likeness (name, self->result->site) < 0.5)
    return g_strdup (title);

  return g_strndup (title, suffix - title);
}

static void
find_title (Reader *self)
{
  const char *const names[] = { self->meta[TAG_TITLE], self->ld->headline, self->document_title };

  self->result->title = find_heading (self, GLOSS_HTML_H1);
  if (self->result->title == NULL)
    self->result->title = find_heading (self, GLOSS_HTML_H2);
  for (guint i = 0; i < G_N_ELEMENTS (names) && self->result->title == NULL; i++)
    if (has_text (names[i]))
      self->result->title = dup_without_site (self, names[i]);
}

static void
add_name (GString    *names,
          const char *text)
{
  g_autofree char *name = gloss_html_clean_name (text);

  if (name == NULL || strstr (names->str, name) != NULL)
    return;

  if (names->len > 0)
    g_string_append (names, ", ");
  g_string_append (names, name);
}

/* An element that is marked up as the author, or is named so and reads like a byline. */
static gboolean
is_author (const GlossHtmlTree *tree,
           guint                node)
{
  const GlossHtmlNode *element = &tree->nodes[node];

  if (element->n_attrs == 0 || element->tag == GLOSS_HTML_META || element->tag == GLOSS_HTML_LINK)
    return FALSE;

  return gloss_html_tree_attr_has (tree, node, GLOSS_HTML_ATTR_ITEMPROP, "author") ||
         gloss_html_tree_attr_has (tree, node, GLOSS_HTML_ATTR_REL, "author");
}

static char *
find_byline_in_page (const Reader *self,
                     gboolean (*matches)(const GlossHtmlTree *tree, guint node))
{
  for (guint i = 0; i < self->tree->n_nodes; i++)
    {
      g_autofree char *text = NULL;
      g_autofree char *byline = NULL;

      if (!matches (self->tree, i))
        continue;
      text = gloss_html_tree_dup_text (self->tree, i, MAX_BYLINE);
      if (*text == '\0' || strlen (text) > MAX_BYLINE)
        continue;

      byline = gloss_front_line_parse_byline (text);
      if (byline != NULL || matches == is_author)
        return byline != NULL ? g_steal_pointer (&byline) : gloss_html_clean_name (text);
    }

  return NULL;
}

static gboolean
is_named_byline (const GlossHtmlTree *tree,
                 guint                node)
{
  return tree->nodes[node].n_attrs > 0 && tree->nodes[node].tag != GLOSS_HTML_META &&
         (gloss_html_hints_of_node (tree, node) & GLOSS_HTML_HINT_BYLINE) != 0;
}

static void
find_byline (Reader *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->ld->authors->len; i++)
    add_name (names, g_ptr_array_index (self->ld->authors, i));
  if (names->len == 0 && self->meta[TAG_AUTHOR] != NULL)
    add_name (names, self->meta[TAG_AUTHOR]);

  if (names->len > 0)
    self->result->byline = g_strdup (names->str);
  else
    self->result->byline = find_byline_in_page (self, is_author);
  if (self->result->byline == NULL)
    self->result->byline = find_byline_in_page (self, is_named_byline);
}

/* The date that an element stands for: what it says for machines, else its words. */
static char *
find_date_at (const GlossHtmlTree *tree,
              guint                node)
{
  const char *stated = gloss_html_tree_attr (tree, node, GLOSS_HTML_ATTR_DATETIME);
  g_autofree char *text = NULL;

  if (stated == NULL)
    stated = gloss_html_tree_attr (tree, node, GLOSS_HTML_ATTR_CONTENT);
  if (stated != NULL)
    return gloss_html_parse_date (stated);

  text = gloss_html_tree_dup_text (tree, node, MAX_DATE);

  return gloss_html_parse_date (text);
}

/* How sure it is that an element is the date of the article; 0 if it is none. */
static guint
rate_date (const GlossHtmlTree *tree,
           guint                node)
{
  const GlossHtmlNode *element = &tree->nodes[node];

  if (element->n_attrs == 0 && element->tag != GLOSS_HTML_TIME)
    return 0;
  if (gloss_html_tree_attr_has (tree, node, GLOSS_HTML_ATTR_ITEMPROP, "datePublished"))
    return 3;
  if (element->tag == GLOSS_HTML_TIME)
    return 2;

  return element->tag != GLOSS_HTML_META && element->end - node < 24 &&
         (gloss_html_hints_of_node (tree, node) & GLOSS_HTML_HINT_DATE) != 0;
}

static char *
find_date_in_page (const GlossHtmlTree *tree)
{
  g_autofree char *best = NULL;
  guint best_rate = 0;

  for (guint i = 0; i < tree->n_nodes && best_rate < 3; i++)
    {
      guint rate = rate_date (tree, i);
      g_autofree char *date = rate > best_rate ? find_date_at (tree, i) : NULL;

      if (date == NULL)
        continue;

      g_free (best);
      best = g_steal_pointer (&date);
      best_rate = rate;
    }

  return g_steal_pointer (&best);
}

static void
find_date (Reader *self)
{
  const char *const stated[] = { self->ld->published, self->meta[TAG_DATE] };

  for (guint i = 0; i < G_N_ELEMENTS (stated) && self->result->published == NULL; i++)
    if (has_text (stated[i]))
      self->result->published = gloss_html_parse_date (stated[i]);

  if (self->result->published == NULL)
    self->result->published = find_date_in_page (self->tree);
}

static void
find_language (Reader *self)
{
  guint html = gloss_html_tree_find (self->tree, GLOSS_HTML_HTML);
  const char *language = gloss_html_tree_attr (self->tree, html, GLOSS_HTML_ATTR_LANG);

  if (!has_text (language))
    language = self->ld->language;
  if (!has_text (language))
    language = self->meta[TAG_LANGUAGE];
  if (!has_text (language) || strlen (language) > 35)
    return;

  self->result->language = g_strdelimit (g_strstrip (g_strdup (language)), "_", '-');
}

static GlossHtmlLd *
read_ld (const Reader *self,
         const char   *address)
{
  const GlossHtmlNames names = {
    { address, self->result->uri, self->meta[TAG_URI] },
    { self->meta[TAG_TITLE], self->document_title },
  };

  return gloss_html_ld_new (self->tree, &names);
}

/**
 * gloss_html_meta_new:
 * @tree: a page
 * @uri: (nullable): where it was read from
 *
 * Reads JSON-LD, the tags in the head, and what the page shows, and takes for
 * each what is surest.
 *
 * Returns: (transfer full): what is known, perhaps nothing
 */
GlossHtmlMeta *
gloss_html_meta_new (const GlossHtmlTree *tree,
                     const char          *uri)
{
  g_autoptr (GlossHtmlLd) ld = NULL;
  Reader self = { .tree = tree };

  self.result = g_new0 (GlossHtmlMeta, 1);
  read_tags (&self);
  self.ld = ld = read_ld (&self, uri);
  find_site (&self, uri);
  find_title (&self);
  find_byline (&self);
  find_date (&self);
  find_language (&self);
  g_free (self.document_title);

  return self.result;
}

void
gloss_html_meta_free (GlossHtmlMeta *self)
{
  g_free (self->title);
  g_free (self->byline);
  g_free (self->published);
  g_free (self->site);
  g_free (self->language);
  g_free (self->uri);
  g_free (self);
}
