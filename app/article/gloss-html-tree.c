/* gloss-html-tree.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-html-tree.h"

#include <string.h>

const char *const gloss_html_attr_names[GLOSS_HTML_N_ATTRS] = {
  "aria-hidden", "class", "content", "datetime", "hidden", "href", "id", "itemprop", "lang", "name", "property",
  "rel", "role", "start", "style",
};

void
gloss_html_tree_free (GlossHtmlTree *self)
{
  g_clear_pointer (&self->nodes, g_free);
  g_clear_pointer (&self->attrs, g_free);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_free (self);
}

/**
 * gloss_html_tree_attr:
 * @self: a tree
 * @node: the index of an element
 * @attr: which one
 *
 * Returns: (transfer none) (nullable): its value; "" for one that has none
 */
const char *
gloss_html_tree_attr (const GlossHtmlTree *self,
                      guint                node,
                      GlossHtmlAttr        attr)
{
  const GlossHtmlNode *element = &self->nodes[node];

  for (guint i = 0; i < element->n_attrs; i++)
    if (self->attrs[element->first_attr + i].attr == attr)
      return self->attrs[element->first_attr + i].value;

  return NULL;
}

/**
 * gloss_html_tree_attr_has:
 * @self: a tree
 * @node: the index of an element
 * @attr: an attribute whose value is a list of words
 * @word: a word, compared without regard to case
 *
 * Returns: whether @word is one of them
 */
gboolean
gloss_html_tree_attr_has (const GlossHtmlTree *self,
                          guint                node,
                          GlossHtmlAttr        attr,
                          const char          *word)
{
  const char *p = gloss_html_tree_attr (self, node, attr);
  gsize length = strlen (word);

  while (p != NULL && *p != '\0')
    {
      gsize n;

      p += strspn (p, " \t\r\n\f");
      n = strcspn (p, " \t\r\n\f");
      if (n == length && g_ascii_strncasecmp (p, word, n) == 0)
        return TRUE;
      p += n;
    }

  return FALSE;
}

/**
 * gloss_html_tree_find:
 * @self: a tree
 * @tag: what is sought
 *
 * Returns: the index of the first of its kind; 0 if there is none
 */
guint
gloss_html_tree_find (const GlossHtmlTree *self,
                      GlossHtmlTag         tag)
{
  for (guint i = 0; i < self->n_nodes; i++)
    if (self->nodes[i].tag == tag)
      return i;

  return 0;
}

/**
 * gloss_html_append_words:
 * @words: takes them
 * @text: a text of a page
 * @max: stops when there are more bytes than these
 * @space: (inout): whether there was white space, or something that is as good, before @text; then behind it
 *
 * Appends @text with one space for each run of white space, and none at the ends.
 */
void
gloss_html_append_words (GString    *words,
                         const char *text,
                         gsize       max,
                         gboolean   *space)
{
  const char *p = text;

  while (*p != '\0' && words->len <= max)
    {
      const char *word = p;

      while (*p != '\0' && (gsize) (p - word) <= max && !g_unichar_isspace (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      if (p == word)
        {
          *space = TRUE;
          p = g_utf8_next_char (p);
          continue;
        }

      if (*space && words->len > 0)
        g_string_append_c (words, ' ');
      *space = FALSE;
      g_string_append_len (words, word, p - word);
    }
}

/**
 * gloss_html_tree_dup_text:
 * @self: a tree
 * @node: the index of an element
 * @max: how many bytes are of interest
 *
 * Returns: (transfer full): all words in it, with one space for each run of
 *   white space and none at the ends; of what is longer than @max, a beginning
 *   that is so, too
 */
char *
gloss_html_tree_dup_text (const GlossHtmlTree *self,
                          guint                node,
                          gsize                max)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean space = FALSE;

  for (guint i = node; i < self->nodes[node].end && text->len <= max; i++)
    {
      space = space || self->nodes[i].tag == GLOSS_HTML_BR || gloss_html_tag_is_block (self->nodes[i].tag);
      if (self->nodes[i].tag == GLOSS_HTML_TEXT)
        gloss_html_append_words (text, self->nodes[i].text, max, &space);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * gloss_html_tag_is_block:
 * @tag: a tag
 *
 * Returns: whether such an element begins on a line of its own
 */
gboolean
gloss_html_tag_is_block (GlossHtmlTag tag)
{
  switch (tag)
    {
    case GLOSS_HTML_TEXT:
    case GLOSS_HTML_OTHER:
    case GLOSS_HTML_A:
    case GLOSS_HTML_B:
    case GLOSS_HTML_BASE:
    case GLOSS_HTML_BR:
    case GLOSS_HTML_BUTTON:
    case GLOSS_HTML_I:
    case GLOSS_HTML_IMG:
    case GLOSS_HTML_INPUT:
    case GLOSS_HTML_LABEL:
    case GLOSS_HTML_LINK:
    case GLOSS_HTML_META:
    case GLOSS_HTML_SCRIPT:
    case GLOSS_HTML_SELECT:
    case GLOSS_HTML_SUP:
    case GLOSS_HTML_TIME:
      return FALSE;

    default:
      return TRUE;
    }
}

gboolean
gloss_html_tag_is_heading (GlossHtmlTag tag)
{
  return tag >= GLOSS_HTML_H1 && tag <= GLOSS_HTML_H6;
}
