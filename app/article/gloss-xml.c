/* gloss-xml.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-xml.h"

#include <string.h>

/* Deeper documents are made to do harm. */
#define MAX_DEPTH 500

struct _GlossXml
{
  GArray *nodes;
  guint   parent;
  guint   depth;
};

static void
clear_node (gpointer data)
{
  GlossXmlNode *node = data;

  g_free (node->name);
  g_free (node->text);
  g_strfreev (node->attributes);
}

static guint
add_node (GlossXml     *self,
          GlossXmlNode  node)
{
  node.parent = self->parent;
  node.end = self->nodes->len + 1;
  g_array_append_val (self->nodes, node);

  return self->nodes->len - 1;
}

static const char *
local_name (const char *name)
{
  const char *colon = strchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

static void
start_element (GMarkupParseContext  *context,
               const char           *name,
               const char          **names,
               const char          **values,
               gpointer              user_data,
               GError              **error)
{
  GlossXml *self = user_data;
  g_autoptr (GStrvBuilder) attributes = g_strv_builder_new ();
  GlossXmlNode node = { .name = g_strdup (local_name (name)) };

  if (self->depth++ > MAX_DEPTH)
    {
      g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "too deep");
      g_free (node.name);
      return;
    }

  for (guint i = 0; names[i] != NULL; i++)
    g_strv_builder_add_many (attributes, local_name (names[i]), values[i], NULL);
  node.attributes = g_strv_builder_end (attributes);
  self->parent = add_node (self, node);
}

static void
end_element (GMarkupParseContext  *context,
             const char           *name,
             gpointer              user_data,
             GError              **error)
{
  GlossXml *self = user_data;
  GlossXmlNode *node = &g_array_index (self->nodes, GlossXmlNode, self->parent);

  self->depth--;
  node->end = self->nodes->len;
  self->parent = node->parent;
}

static void
add_text (GMarkupParseContext  *context,
          const char           *text,
          gsize                 length,
          gpointer              user_data,
          GError              **error)
{
  GlossXml *self = user_data;

  /* The first node is the root, whatever stands before it. */
  if (self->depth > 0)
    add_node (self, (GlossXmlNode) { .text = g_strndup (text, length) });
}

/**
 * gloss_xml_new:
 * @text: (array length=length): a document in UTF-8
 * @length: its length in bytes
 * @error: a #GMarkupError, without a name of the file
 *
 * Returns: (transfer full) (nullable): the document
 */
GlossXml *
gloss_xml_new (const char  *text,
               gsize        length,
               GError     **error)
{
  static const GMarkupParser parser = { start_element, end_element, add_text, NULL, NULL };
  g_autoptr (GlossXml) self = g_new0 (GlossXml, 1);
  g_autoptr (GMarkupParseContext) context = NULL;

  self->nodes = g_array_new (FALSE, FALSE, sizeof (GlossXmlNode));
  g_array_set_clear_func (self->nodes, clear_node);
  context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, self, NULL);
  if (!g_markup_parse_context_parse (context, text, (gssize) length, error) ||
      !g_markup_parse_context_end_parse (context, error))
    return NULL;

  if (self->nodes->len == 0)
    {
      g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_EMPTY, "no element");
      return NULL;
    }

  return g_steal_pointer (&self);
}

void
gloss_xml_free (GlossXml *self)
{
  g_clear_pointer (&self->nodes, g_array_unref);
  g_free (self);
}

const GlossXmlNode *
gloss_xml_get (const GlossXml *self,
               guint           node)
{
  return &g_array_index (self->nodes, GlossXmlNode, node);
}

guint
gloss_xml_get_n (const GlossXml *self)
{
  return self->nodes->len;
}

/**
 * gloss_xml_find:
 * @self: a document
 * @within: the index of an element
 * @name: without the prefix of its namespace
 *
 * Returns: the index of the first element of that name in it, not itself; 0 if there is none
 */
guint
gloss_xml_find (const GlossXml *self,
                guint           within,
                const char     *name)
{
  for (guint i = within + 1; i < gloss_xml_get (self, within)->end; i++)
    if (g_strcmp0 (gloss_xml_get (self, i)->name, name) == 0)
      return i;

  return 0;
}

const char *
gloss_xml_attr (const GlossXml *self,
                guint           node,
                const char     *name)
{
  char **attributes = gloss_xml_get (self, node)->attributes;

  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    if (g_str_equal (attributes[i], name))
      return attributes[i + 1];

  return NULL;
}

/**
 * gloss_xml_dup_text:
 * @self: a document
 * @node: the index of an element
 *
 * Returns: (transfer full): all text in it, as it stands
 */
char *
gloss_xml_dup_text (const GlossXml *self,
                    guint           node)
{
  GString *text = g_string_new (NULL);

  for (guint i = node; i < gloss_xml_get (self, node)->end; i++)
    if (gloss_xml_get (self, i)->text != NULL)
      g_string_append (text, gloss_xml_get (self, i)->text);

  return g_string_free (text, FALSE);
}
