/* gloss-html-ld.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-html-ld.h"

#include <string.h>

#include "gloss-json.h"

/* Nobody names more; a list that is longer is one of something else. */
#define MAX_AUTHORS 12

/* How deep an article may stand in the data, in objects and arrays. */
#define MAX_DEPTH 8

typedef struct
{
  GlossHtmlLd *ld;
  GHashTable  *by_id;  /* what the others refer to */
  GPtrArray   *articles;
} Reader;

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

/* The depth is bounded, so that this may call itself. */
static void
visit (Reader   *self,
       JsonNode *node,
       guint     depth)
{
  if (depth > MAX_DEPTH)
    return;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        visit (self, json_array_get_element (array, i), depth + 1);
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      const char *id = get_string (object, "@id");
      JsonObjectIter iter;
      JsonNode *value;

      if (id != NULL && json_object_has_member (object, "name"))
        g_hash_table_insert (self->by_id, g_strdup (id), object);
      if (is_article (object))
        g_ptr_array_add (self->articles, object);

      json_object_iter_init (&iter, object);
      while (json_object_iter_next (&iter, NULL, &value))
        if (!JSON_NODE_HOLDS_VALUE (value))
          visit (self, value, depth + 1);
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
 *
 * Data that is no sound JSON is passed over.
 *
 * Returns: (transfer full): what is known, perhaps nothing
 */
GlossHtmlLd *
gloss_html_ld_new (const GlossHtmlTree *tree)
{
  GlossHtmlLd *self = g_new0 (GlossHtmlLd, 1);
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  g_autoptr (GHashTable) by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) articles = g_ptr_array_new ();
  Reader reader = { self, by_id, articles };

  self->authors = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < tree->n_nodes; i++)
    if (tree->nodes[i].tag == GLOSS_HTML_SCRIPT)
      load_script (tree, i, documents);

  for (guint i = 0; i < documents->len; i++)
    visit (&reader, g_ptr_array_index (documents, i), 0);
  for (guint i = 0; i < articles->len; i++)
    take_article (&reader, g_ptr_array_index (articles, i));

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
