/* gloss-html-ld.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-html-ld.h"

#include <string.h>

#include "gloss-html-meta.h"
#include "gloss-json.h"

/* Nobody names more; a list that is longer is one of something else. */
#define MAX_AUTHORS 12

/* How deep an article may stand in the data, in objects and arrays. */
#define MAX_DEPTH 8

/* A page that tells of more articles is a list; the first are looked at. */
#define MAX_ARTICLES 200

/* How much of a headline has to be in what the page is called. */
#define MIN_LIKENESS 0.6

/* Where an article may state its address, the surest first */
typedef enum
{
  ADDRESS_URL,
  ADDRESS_PAGE,
  ADDRESS_ID,
  N_ADDRESSES,
} Address;

/**
 * Article:
 * @object: what is said about it
 * @is_aside: whether it stands in something that the page is not about, such as a list of other articles
 * @addresses: (nullable): without what makes no difference
 */
typedef struct
{
  JsonObject *object;
  gboolean    is_aside;
  char       *addresses[N_ADDRESSES];
} Article;

typedef struct
{
  GlossHtmlLd *ld;
  GHashTable  *by_id;  /* what the others refer to */
  GArray      *articles;
} Reader;

static void
clear_article (gpointer data)
{
  Article *article = data;

  for (guint i = 0; i < N_ADDRESSES; i++)
    g_free (article->addresses[i]);
}

static const char *
get_string (JsonObject *object,
            const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node) && json_array_get_length (json_node_get_array (node)) > 0)
    node = json_array_get_element (json_node_get_array (node), 0);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
         ? json_node_get_string (node) : NULL;
}

static gboolean
is_article_type (const char *type)
{
  return type != NULL && (g_str_has_suffix (type, "Article") || g_str_has_suffix (type, "Posting") ||
                          g_str_equal (type, "Report"));
}

static gboolean
is_article (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "@type");
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return is_article_type (get_string (object, "@type"));

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_VALUE (element) && json_node_get_value_type (element) == G_TYPE_STRING &&
          is_article_type (json_node_get_string (element)))
        return TRUE;
    }

  return FALSE;
}

/* An address without what makes no difference; NULL if it is none of the web. */
static char *
fold_address (const char *address)
{
  g_autoptr (GUri) uri = address != NULL ? g_uri_parse (address, G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED, NULL)
                                         : NULL;
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;
  const char *path, *query;
  int length;

  if (host == NULL || !g_str_has_prefix (g_uri_get_scheme (uri), "http"))
    return NULL;

  host += g_ascii_strncasecmp (host, "www.", 4) == 0 ? 4 : 0;
  path = g_uri_get_path (uri);
  length = (int) strlen (path);
  length -= g_str_has_suffix (path, "/");
  query = g_uri_get_query (uri);

  return g_strdup_printf ("%s%.*s?%s", host, length, path, query != NULL ? query : "");
}

/* Either the page's address or an object that has it. */
static const char *
get_page (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "mainEntityOfPage");
  const char *id;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return get_string (object, "mainEntityOfPage");

  id = get_string (json_node_get_object (node), "@id");

  return id != NULL ? id : get_string (json_node_get_object (node), "url");
}

static void
add_article (Reader     *self,
             JsonObject *object,
             gboolean    is_aside)
{
  Article article = { object, is_aside, { NULL } };

  if (self->articles->len == MAX_ARTICLES)
    return;

  article.addresses[ADDRESS_URL] = fold_address (get_string (object, "url"));
  article.addresses[ADDRESS_PAGE] = fold_address (get_page (object));
  article.addresses[ADDRESS_ID] = fold_address (get_string (object, "@id"));
  g_array_append_val (self->articles, article);
}

/* Whether what stands there is what the page is about. */
static gboolean
is_main_member (const char *member)
{
  return g_str_equal (member, "@graph") || g_str_has_prefix (member, "mainEntity");
}

/* The depth is bounded, so that this may call itself. */
static void
visit (Reader   *self,
       JsonNode *node,
       guint     depth,
       gboolean  is_aside)
{
  if (depth > MAX_DEPTH)
    return;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        visit (self, json_array_get_element (array, i), depth + 1, is_aside);
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      const char *id = get_string (object, "@id");
      JsonObjectIter iter;
      const char *member;
      JsonNode *value;

      if (id != NULL && json_object_has_member (object, "name"))
        g_hash_table_insert (self->by_id, g_strdup (id), object);
      if (is_article (object))
        add_article (self, object, is_aside);

      json_object_iter_init (&iter, object);
      while (json_object_iter_next (&iter, &member, &value))
        if (!JSON_NODE_HOLDS_VALUE (value))
          visit (self, value, depth + 1, is_aside || !is_main_member (member));
    }
}

/* The name of a person or an organisation, who may be given by it, in an object, or by reference. */
static const char *
find_name (Reader   *self,
           JsonNode *node)
{
  JsonObject *object;
  const char *id;

  if (JSON_NODE_HOLDS_VALUE (node))
    return json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return NULL;

  object = json_node_get_object (node);
  id = get_string (object, "@id");
  if (!json_object_has_member (object, "name") && id != NULL)
    object = g_hash_table_lookup (self->by_id, id);

  return object != NULL ? get_string (object, "name") : NULL;
}

static void
add_author (Reader   *self,
            JsonNode *node)
{
  const char *name = find_name (self, node);

  if (name != NULL && *name != '\0' && self->ld->authors->len < MAX_AUTHORS)
    g_ptr_array_add (self->ld->authors, g_strdup (name));
}

static void
take_authors (Reader     *self,
              JsonObject *article)
{
  JsonNode *node = json_object_get_member (article, "author");
  JsonArray *array;

  if (node == NULL)
    node = json_object_get_member (article, "creator");
  if (node == NULL || self->ld->authors->len > 0)
    return;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      add_author (self, node);
      return;
    }

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    add_author (self, json_array_get_element (array, i));
}

static void
take_string (char       **field,
             JsonObject  *object,
             const char  *member)
{
  const char *value = get_string (object, member);

  if (*field == NULL && value != NULL && *value != '\0')
    *field = g_strdup (value);
}

static void
take_article (Reader     *self,
              JsonObject *article)
{
  JsonNode *publisher = json_object_get_member (article, "publisher");

  take_string (&self->ld->headline, article, "headline");
  take_string (&self->ld->published, article, "datePublished");
  take_string (&self->ld->language, article, "inLanguage");
  take_authors (self, article);
  if (publisher != NULL && self->ld->publisher == NULL)
    {
      const char *name = find_name (self, publisher);

      if (name != NULL && *name != '\0')
        self->ld->publisher = g_strdup (name);
    }
}

static gboolean
has_address (const Article *article,
             const char    *address)
{
  for (guint i = 0; i < N_ADDRESSES && address != NULL; i++)
    if (g_strcmp0 (article->addresses[i], address) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_called (const Article *article,
           const char    *title)
{
  const char *headline = get_string (article->object, "headline");

  return title != NULL && headline != NULL && gloss_html_likeness (headline, title) >= MIN_LIKENESS;
}

/* How sure it is that this is the article on the page; 0 if it is another. */
static guint
rate_article (const Article        *article,
              const GlossHtmlNames *names)
{
  for (guint i = 0; i < G_N_ELEMENTS (names->addresses); i++)
    {
      g_autofree char *address = fold_address (names->addresses[i]);

      if (has_address (article, address))
        return article->is_aside ? 4 : 5;
    }

  for (guint i = 0; i < G_N_ELEMENTS (names->titles); i++)
    if (is_called (article, names->titles[i]))
      return article->is_aside ? 2 : 3;

  return article->is_aside ? 0 : 1;
}

static gboolean
is_same (const Article *one,
         const Article *other)
{
  const char *headline = get_string (one->object, "headline");

  if (headline != NULL && g_strcmp0 (headline, get_string (other->object, "headline")) == 0)
    return TRUE;
  if (one->addresses[ADDRESS_URL] != NULL && other->addresses[ADDRESS_URL] != NULL)
    return g_str_equal (one->addresses[ADDRESS_URL], other->addresses[ADDRESS_URL]);

  for (guint i = 0; i < N_ADDRESSES; i++)
    if (has_address (one, other->addresses[i]))
      return TRUE;

  return FALSE;
}

/* Takes the facts about one article, though they may stand in several places. */
static void
take_main_article (Reader               *self,
                   const GlossHtmlNames *names)
{
  const Article *main_article = NULL;
  guint best = 0;

  for (guint i = 0; i < self->articles->len; i++)
    {
      const Article *article = &g_array_index (self->articles, Article, i);
      guint rate = rate_article (article, names);

      if (rate > best)
        {
          main_article = article;
          best = rate;
        }
    }
  if (main_article == NULL)
    return;

  take_article (self, main_article->object);
  for (guint i = 0; i < self->articles->len; i++)
    {
      const Article *article = &g_array_index (self->articles, Article, i);

      if (is_same (main_article, article))
        take_article (self, article->object);
    }
}

/* Many pages break lines within strings, which JSON does not allow. */
static GBytes *
clean (const char *text)
{
  char *copy = g_strdup (text);

  for (char *p = copy; *p != '\0'; p++)
    if ((guchar) *p < 0x20)
      *p = ' ';

  return g_bytes_new_take (copy, strlen (copy));
}

static void
load_script (const GlossHtmlTree *tree,
             guint                script,
             GPtrArray           *documents)
{
  guint text = script + 1;
  g_autoptr (GBytes) bytes = NULL;
  JsonNode *node;

  if (text >= tree->nodes[script].end || tree->nodes[text].tag != GLOSS_HTML_TEXT)
    return;

  bytes = clean (tree->nodes[text].text);
  node = gloss_json_load (bytes, "JSON-LD", NULL);
  if (node != NULL)
    g_ptr_array_add (documents, node);
}

/**
 * gloss_html_ld_new:
 * @tree: a page
 * @names: what it is known by
 *
 * Of several articles it is the one with the page's address, else the one with
 * its title, else the first that is no part of something else. Data that is no
 * sound JSON is passed over.
 *
 * Returns: (transfer full): what is known, perhaps nothing
 */
GlossHtmlLd *
gloss_html_ld_new (const GlossHtmlTree  *tree,
                   const GlossHtmlNames *names)
{
  GlossHtmlLd *self = g_new0 (GlossHtmlLd, 1);
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  g_autoptr (GHashTable) by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) articles = g_array_new (FALSE, FALSE, sizeof (Article));
  Reader reader = { self, by_id, articles };

  g_array_set_clear_func (articles, clear_article);
  self->authors = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < tree->n_nodes; i++)
    if (tree->nodes[i].tag == GLOSS_HTML_SCRIPT)
      load_script (tree, i, documents);

  for (guint i = 0; i < documents->len; i++)
    visit (&reader, g_ptr_array_index (documents, i), 0, FALSE);
  take_main_article (&reader, names);

  return self;
}

void
gloss_html_ld_free (GlossHtmlLd *self)
{
  g_free (self->headline);
  g_free (self->publisher);
  g_free (self->published);
  g_free (self->language);
  g_clear_pointer (&self->authors, g_ptr_array_unref);
  g_free (self);
}
