/* gloss-html-parse.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The only file that knows the parser. */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-html-tree.h"

#include <gumbo.h>
#include <string.h>

#include "gloss-html-trim.h"

/* How many bytes of text are kept in one piece. */
#define CHUNK (64 * 1024)

typedef struct
{
  GArray       *nodes;
  GArray       *attrs;
  GStringChunk *strings;
} Copy;

/* What stands for each tag of the parser; for those that are not named, nothing of interest */
static const GlossHtmlTag tags[GUMBO_TAG_LAST] = {
  [GUMBO_TAG_A] = GLOSS_HTML_A,
  [GUMBO_TAG_ADDRESS] = GLOSS_HTML_ADDRESS,
  [GUMBO_TAG_ARTICLE] = GLOSS_HTML_ARTICLE,
  [GUMBO_TAG_ASIDE] = GLOSS_HTML_ASIDE,
  [GUMBO_TAG_AUDIO] = GLOSS_HTML_MEDIA,
  [GUMBO_TAG_B] = GLOSS_HTML_B,
  [GUMBO_TAG_BASE] = GLOSS_HTML_BASE,
  [GUMBO_TAG_BLOCKQUOTE] = GLOSS_HTML_BLOCKQUOTE,
  [GUMBO_TAG_BODY] = GLOSS_HTML_BODY,
  [GUMBO_TAG_BR] = GLOSS_HTML_BR,
  [GUMBO_TAG_BUTTON] = GLOSS_HTML_BUTTON,
  [GUMBO_TAG_CENTER] = GLOSS_HTML_DIV,
  [GUMBO_TAG_CITE] = GLOSS_HTML_I,
  [GUMBO_TAG_DD] = GLOSS_HTML_DD,
  [GUMBO_TAG_DETAILS] = GLOSS_HTML_DIV,
  [GUMBO_TAG_DIV] = GLOSS_HTML_DIV,
  [GUMBO_TAG_DL] = GLOSS_HTML_DL,
  [GUMBO_TAG_DT] = GLOSS_HTML_DT,
  [GUMBO_TAG_EM] = GLOSS_HTML_I,
  [GUMBO_TAG_FIELDSET] = GLOSS_HTML_FIELDSET,
  [GUMBO_TAG_FIGCAPTION] = GLOSS_HTML_FIGCAPTION,
  [GUMBO_TAG_FIGURE] = GLOSS_HTML_FIGURE,
  [GUMBO_TAG_FOOTER] = GLOSS_HTML_FOOTER,
  [GUMBO_TAG_FORM] = GLOSS_HTML_FORM,
  [GUMBO_TAG_H1] = GLOSS_HTML_H1,
  [GUMBO_TAG_H2] = GLOSS_HTML_H2,
  [GUMBO_TAG_H3] = GLOSS_HTML_H3,
  [GUMBO_TAG_H4] = GLOSS_HTML_H4,
  [GUMBO_TAG_H5] = GLOSS_HTML_H5,
  [GUMBO_TAG_H6] = GLOSS_HTML_H6,
  [GUMBO_TAG_HEAD] = GLOSS_HTML_HEAD,
  [GUMBO_TAG_HEADER] = GLOSS_HTML_HEADER,
  [GUMBO_TAG_HR] = GLOSS_HTML_HR,
  [GUMBO_TAG_HTML] = GLOSS_HTML_HTML,
  [GUMBO_TAG_I] = GLOSS_HTML_I,
  [GUMBO_TAG_IFRAME] = GLOSS_HTML_IFRAME,
  [GUMBO_TAG_IMG] = GLOSS_HTML_IMG,
  [GUMBO_TAG_INPUT] = GLOSS_HTML_INPUT,
  [GUMBO_TAG_LABEL] = GLOSS_HTML_LABEL,
  [GUMBO_TAG_LI] = GLOSS_HTML_LI,
  [GUMBO_TAG_LINK] = GLOSS_HTML_LINK,
  [GUMBO_TAG_MAIN] = GLOSS_HTML_MAIN,
  [GUMBO_TAG_META] = GLOSS_HTML_META,
  [GUMBO_TAG_NAV] = GLOSS_HTML_NAV,
  [GUMBO_TAG_OL] = GLOSS_HTML_OL,
  [GUMBO_TAG_P] = GLOSS_HTML_P,
  [GUMBO_TAG_PRE] = GLOSS_HTML_PRE,
  [GUMBO_TAG_SCRIPT] = GLOSS_HTML_SCRIPT,
  [GUMBO_TAG_SECTION] = GLOSS_HTML_SECTION,
  [GUMBO_TAG_SELECT] = GLOSS_HTML_SELECT,
  [GUMBO_TAG_STRONG] = GLOSS_HTML_B,
  [GUMBO_TAG_SUP] = GLOSS_HTML_SUP,
  [GUMBO_TAG_TABLE] = GLOSS_HTML_TABLE,
  [GUMBO_TAG_TD] = GLOSS_HTML_TD,
  [GUMBO_TAG_TEXTAREA] = GLOSS_HTML_SELECT,
  [GUMBO_TAG_TH] = GLOSS_HTML_TH,
  [GUMBO_TAG_TIME] = GLOSS_HTML_TIME,
  [GUMBO_TAG_TITLE] = GLOSS_HTML_TITLE,
  [GUMBO_TAG_TR] = GLOSS_HTML_TR,
  [GUMBO_TAG_UL] = GLOSS_HTML_UL,
  [GUMBO_TAG_VIDEO] = GLOSS_HTML_MEDIA,
};

static GlossHtmlTag
find_tag (const GumboNode *node)
{
  GumboTag tag = node->v.element.tag;
  GlossHtmlTag ours = tag < GUMBO_TAG_LAST ? tags[tag] : GLOSS_HTML_OTHER;

  /* No element is a text. */
  return ours != GLOSS_HTML_TEXT ? ours : GLOSS_HTML_OTHER;
}

static void
copy_attributes (Copy            *self,
                 const GumboNode *node,
                 GlossHtmlNode   *copy)
{
  const GumboVector *vector = &node->v.element.attributes;

  copy->first_attr = self->attrs->len;
  for (guint i = 0; i < vector->length; i++)
    {
      const GumboAttribute *attribute = vector->data[i];

      for (guint k = 0; k < GLOSS_HTML_N_ATTRS; k++)
        if (g_str_equal (attribute->name, gloss_html_attr_names[k]))
          {
            GlossHtmlAttrValue value = { k, g_string_chunk_insert (self->strings, attribute->value) };

            g_array_append_val (self->attrs, value);
            copy->n_attrs++;
          }
    }
}

/* Returns whether there may be nodes in it. */
static gboolean
copy_node (Copy            *self,
           const GumboNode *node,
           guint            parent)
{
  GlossHtmlNode copy = { .parent = parent, .end = self->nodes->len + 1 };

  switch (node->type)
    {
    case GUMBO_NODE_ELEMENT:
    case GUMBO_NODE_TEMPLATE:
      copy.tag = find_tag (node);
      copy_attributes (self, node, &copy);
      g_array_append_val (self->nodes, copy);
      return TRUE;

    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_WHITESPACE:
    case GUMBO_NODE_CDATA:
      copy.tag = GLOSS_HTML_TEXT;
      copy.text = node->type == GUMBO_NODE_WHITESPACE
                  ? " " : g_string_chunk_insert (self->strings, node->v.text.text);
      g_array_append_val (self->nodes, copy);
      return FALSE;

    default:
      return FALSE;
    }
}

static const GumboNode *
first_child (const GumboNode *node)
{
  return node->v.element.children.length > 0 ? node->v.element.children.data[0] : NULL;
}

static const GumboNode *
next_sibling (const GumboNode *node)
{
  const GumboVector *siblings = &node->parent->v.element.children;
  guint next = (guint) node->index_within_parent + 1;

  return next < siblings->length ? siblings->data[next] : NULL;
}

/* Without recursion, because a page may be as deep as it likes. */
static void
copy_tree (Copy            *self,
           const GumboNode *root)
{
  const GumboNode *node = root;
  guint parent = 0;

  while (node != NULL)
    {
      guint index = self->nodes->len;
      const GumboNode *next = NULL;

      if (copy_node (self, node, parent))
        next = first_child (node);
      if (next != NULL)
        {
          parent = index;
          node = next;
          continue;
        }

      while (node != root && (next = next_sibling (node)) == NULL)
        {
          node = node->parent;
          g_array_index (self->nodes, GlossHtmlNode, parent).end = self->nodes->len;
          parent = g_array_index (self->nodes, GlossHtmlNode, parent).parent;
        }
      node = next;
    }
}

/**
 * gloss_html_tree_new:
 * @html: (array length=length): a web page in UTF-8
 * @length: its length in bytes
 *
 * Parses the page as a browser does, but for what gloss_html_trim() takes
 * away before.
 *
 * Returns: (transfer full): its tree, which has one node at least
 */
GlossHtmlTree *
gloss_html_tree_new (const char *html,
                     gsize       length)
{
  GlossHtmlTree *self = g_new0 (GlossHtmlTree, 1);
  g_autoptr (GString) trimmed = gloss_html_trim (html, length);
  GumboOptions options = kGumboDefaultOptions;
  GumboOutput *output;
  Copy copy;

  options.max_errors = 0;
  output = gumbo_parse_with_options (&options, trimmed->str, trimmed->len);

  copy.nodes = g_array_sized_new (FALSE, FALSE, sizeof (GlossHtmlNode), 1024);
  copy.attrs = g_array_sized_new (FALSE, FALSE, sizeof (GlossHtmlAttrValue), 1024);
  copy.strings = g_string_chunk_new (CHUNK);
  copy_tree (&copy, output->root);
  gumbo_destroy_output (&options, output);

  self->n_nodes = copy.nodes->len;
  self->nodes = (GlossHtmlNode *) (gpointer) g_array_free (copy.nodes, FALSE);
  self->attrs = (GlossHtmlAttrValue *) (gpointer) g_array_free (copy.attrs, FALSE);
  self->strings = copy.strings;

  return self;
}
