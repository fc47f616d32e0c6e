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

/* No document that is meant to be read has more namespaces in one place; each element looks through them. */
#define MAX_BINDINGS 100

/* How many bytes of prefixes and namespaces are kept in one piece. */
#define STRINGS 512

/* What a prefix stands for, NULL being the empty one, in the element at that depth */
typedef struct
{
  const char *prefix;
  const char *space;
  guint       depth;
} Binding;

struct _GlossXml
{
  GArray       *nodes;
  GArray       *bindings;
  GStringChunk *strings;
  guint         parent;
  guint         depth;
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

/* Equal strings are the same afterwards; the empty one is NULL. */
static const char *
intern (GlossXml   *self,
        const char *string)
{
  return *string != '\0' ? g_string_chunk_insert_const (self->strings, string) : NULL;
}

static const char *
intern_prefix (GlossXml   *self,
               const char *name)
{
  const char *colon = strchr (name, ':');
  g_autofree char *prefix = colon != NULL ? g_strndup (name, (gsize) (colon - name)) : NULL;

  return prefix != NULL ? intern (self, prefix) : NULL;
}

/* Whether an attribute says what a prefix stands for: “xmlns” or “xmlns:prefix”. */
static gboolean
is_binding (const char *name)
{
  return g_str_equal (name, "xmlns") || g_str_has_prefix (name, "xmlns:");
}

static void
bind_prefix (GlossXml   *self,
             const char *name,
             const char *space)
{
  const char *colon = strchr (name, ':');
  Binding binding = { .depth = self->depth };

  if (self->bindings->len == MAX_BINDINGS)
    return;

  binding.prefix = colon != NULL ? intern (self, colon + 1) : NULL;
  binding.space = intern (self, space);
  g_array_append_val (self->bindings, binding);
}

static void
unbind_prefixes (GlossXml *self)
{
  while (self->bindings->len > 0 &&
         g_array_index (self->bindings, Binding, self->bindings->len - 1).depth > self->depth)
    g_array_set_size (self->bindings, self->bindings->len - 1);
}

/* The address that a prefix, an interned one, stands for here; else the prefix itself */
static const char *
find_space (const GlossXml *self,
            const char     *prefix)
{
  for (guint i = self->bindings->len; i > 0; i--)
    {
      const Binding *binding = &g_array_index (self->bindings, Binding, i - 1);

      if (binding->prefix == prefix)
        return binding->space != NULL ? binding->space : prefix;
    }

  return prefix;
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
    if (is_binding (names[i]))
      bind_prefix (self, names[i], values[i]);
    else
      g_strv_builder_add_many (attributes, local_name (names[i]), values[i], NULL);
  node.attributes = g_strv_builder_end (attributes);
  node.prefix = intern_prefix (self, name);
  node.space = find_space (self, node.prefix);
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
  unbind_prefixes (self);
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
  self->bindings = g_array_new (FALSE, FALSE, sizeof (Binding));
  self->strings = g_string_chunk_new (STRINGS);
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
  g_clear_pointer (&self->bindings, g_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
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
