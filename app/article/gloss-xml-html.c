/* gloss-xml-html.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-xml.h"

/* Elements that have no end in HTML: “</br>” would be another line break. */
static const char *const void_elements[] = {
  "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
};

static gboolean
has_end (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (void_elements); i++)
    if (g_str_equal (void_elements[i], name))
      return FALSE;

  return TRUE;
}

static void
append_escaped (GString    *html,
                const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (html, escaped);
}

static void
append_start (GString            *html,
              const GlossXmlNode *node)
{
  g_string_append_printf (html, "<%s", node->name);
  for (guint i = 0; node->attributes[i] != NULL; i += 2)
    {
      g_string_append_printf (html, " %s=\"", node->attributes[i]);
      append_escaped (html, node->attributes[i + 1]);
      g_string_append_c (html, '"');
    }
  g_string_append_c (html, '>');
}

/* Ends the elements from @open upwards that end before @next. Returns: the one that is open then */
static guint
append_ends (GString        *html,
             const GlossXml *xml,
             guint           open,
             guint           root,
             guint           next)
{
  while (open != root && gloss_xml_get (xml, open)->end <= next)
    {
      const GlossXmlNode *node = gloss_xml_get (xml, open);

      if (has_end (node->name))
        g_string_append_printf (html, "</%s>", node->name);
      open = node->parent;
    }

  return open;
}

/**
 * gloss_xml_dup_html:
 * @self: a document
 * @node: the index of an element
 *
 * Returns: (transfer full): what is in it, without itself, as a piece of a web page: with
 *   all elements, their names being without prefixes
 */
char *
gloss_xml_dup_html (const GlossXml *self,
                    guint           node)
{
  GString *html = g_string_new (NULL);
  guint end = gloss_xml_get (self, node)->end;
  guint open = node;

  for (guint i = node + 1; i < end; i++)
    {
      const GlossXmlNode *child = gloss_xml_get (self, i);

      open = append_ends (html, self, open, node, i);
      if (child->text != NULL)
        append_escaped (html, child->text);
      else
        {
          append_start (html, child);
          open = i;
        }
    }
  append_ends (html, self, open, node, end);

  return g_string_free (html, FALSE);
}
