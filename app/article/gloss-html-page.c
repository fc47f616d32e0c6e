/* gloss-html-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-html-page.h"

#include <string.h>

#include "gloss-html-hints.h"

GlossHtmlPage *
gloss_html_page_new (const GlossHtmlTree *tree)
{
  GlossHtmlPage *self = g_new0 (GlossHtmlPage, 1);

  self->tree = tree;
  self->stats = g_new0 (GlossHtmlStat, tree->n_nodes);
  for (guint i = 0; i < tree->n_nodes; i++)
    {
      guint parent = tree->nodes[i].parent;

      self->stats[i].hints = gloss_html_hints_of_node (tree, i);
      self->stats[i].block = parent == 0 || gloss_html_tag_is_block (tree->nodes[parent].tag)
                             ? parent : self->stats[parent].block;
    }

  return self;
}

void
gloss_html_page_free (GlossHtmlPage *self)
{
  g_free (self->stats);
  g_free (self);
}

static gboolean
is_hidden (const GlossHtmlTree *tree,
           guint                node)
{
  const char *style = gloss_html_tree_attr (tree, node, GLOSS_HTML_ATTR_STYLE);
  const char *none;

  if (gloss_html_tree_attr (tree, node, GLOSS_HTML_ATTR_HIDDEN) != NULL ||
      g_strcmp0 (gloss_html_tree_attr (tree, node, GLOSS_HTML_ATTR_ARIA_HIDDEN), "true") == 0)
    return TRUE;
  if (style == NULL)
    return FALSE;

  none = strstr (style, "display");
  if (none != NULL)
    {
      none += strlen ("display");
      none += strspn (none, " :");
    }

  return (none != NULL && g_str_has_prefix (none, "none")) || strstr (style, "visibility:hidden") != NULL;
}

/* What cannot hold the words of an article. */
static gboolean
is_furniture (GlossHtmlTag tag)
{
  switch (tag)
    {
    case GLOSS_HTML_BUTTON:
    case GLOSS_HTML_HEAD:
    case GLOSS_HTML_IFRAME:
    case GLOSS_HTML_INPUT:
    case GLOSS_HTML_LINK:
    case GLOSS_HTML_MEDIA:
    case GLOSS_HTML_META:
    case GLOSS_HTML_NAV:
    case GLOSS_HTML_SCRIPT:
    case GLOSS_HTML_SELECT:
    case GLOSS_HTML_TITLE:
      return TRUE;

    default:
      return FALSE;
    }
}

/* Whether it is named as something else, and by no means as an article. */
static gboolean
is_unlikely (const GlossHtmlPage *self,
             guint                node)
{
  const GlossHtmlNode *element = &self->tree->nodes[node];
  guint hints = self->stats[node].hints;

  switch (element->tag)
    {
    case GLOSS_HTML_ASIDE:
    case GLOSS_HTML_FOOTER:
      return TRUE;

    case GLOSS_HTML_A:
    case GLOSS_HTML_ARTICLE:
    case GLOSS_HTML_BODY:
    case GLOSS_HTML_HTML:
    case GLOSS_HTML_MAIN:
      return FALSE;

    default:
      return (hints & GLOSS_HTML_HINT_UNLIKELY) != 0 && (hints & GLOSS_HTML_HINT_GOOD) == 0;
    }
}

static gboolean
is_dropped (const GlossHtmlPage *self,
            guint                node)
{
  GlossHtmlTag tag = self->tree->nodes[node].tag;

  if (tag == GLOSS_HTML_TEXT || tag == GLOSS_HTML_BODY || tag == GLOSS_HTML_HTML)
    return FALSE;
  if (is_furniture (tag))
    return TRUE;
  if (self->trust != GLOSS_HTML_BLIND && is_hidden (self->tree, node))
    return TRUE;

  return self->trust == GLOSS_HTML_STRICT && is_unlikely (self, node);
}

static void
mark_dropped (GlossHtmlPage *self)
{
  const GlossHtmlNode *nodes = self->tree->nodes;
  guint i = 0;

  while (i < self->tree->n_nodes)
    {
      gboolean dropped = is_dropped (self, i);
      guint end = dropped ? nodes[i].end : i + 1;

      for (; i < end; i++)
        self->stats[i].dropped = dropped;
    }
}

static void
measure_text (const char *text,
              guint      *chars,
              guint      *commas)
{
  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    {
      if (*p <= ' ' || (*p & 0xC0) == 0x80)
        continue;

      *chars += 1;
      if (*p == ',' || (*p == 0xEF && p[1] == 0xBC && p[2] == 0x8C) ||
          (*p == 0xE3 && p[1] == 0x80 && p[2] == 0x81))
        *commas += 1;
    }
}

static void
count_leaves (GlossHtmlPage *self)
{
  const GlossHtmlNode *nodes = self->tree->nodes;
  guint link_end = 0;

  for (guint i = 0; i < self->tree->n_nodes; i++)
    {
      GlossHtmlStat *stat = &self->stats[i];

      stat->chars = stat->link_chars = stat->commas = 0;
      stat->own_chars = stat->own_commas = stat->own_breaks = stat->n_paragraphs = 0;
      if (stat->dropped)
        continue;

      if (nodes[i].tag == GLOSS_HTML_A && i >= link_end)
        link_end = nodes[i].end;
      if (nodes[i].tag == GLOSS_HTML_BR)
        self->stats[stat->block].own_breaks++;
      if (nodes[i].tag == GLOSS_HTML_P)
        stat->n_paragraphs = 1;
      if (nodes[i].tag != GLOSS_HTML_TEXT)
        continue;

      measure_text (nodes[i].text, &stat->chars, &stat->commas);
      stat->link_chars = i < link_end ? stat->chars : 0;
      if (stat->chars > 0)
        {
          GlossHtmlStat *block = &self->stats[stat->block];

          block->own_chars += stat->chars;
          block->own_commas += stat->commas;
        }
    }
}

/**
 * gloss_html_page_measure:
 * @self: a page
 * @trust: how much to believe
 *
 * Finds what cannot be part of an article, and counts the rest.
 */
void
gloss_html_page_measure (GlossHtmlPage  *self,
                         GlossHtmlTrust  trust)
{
  const GlossHtmlNode *nodes = self->tree->nodes;

  self->trust = trust;
  mark_dropped (self);
  count_leaves (self);

  for (guint i = self->tree->n_nodes - 1; i > 0; i--)
    {
      GlossHtmlStat *parent = &self->stats[nodes[i].parent];

      parent->chars += self->stats[i].chars;
      parent->link_chars += self->stats[i].link_chars;
      parent->commas += self->stats[i].commas;
      parent->n_paragraphs += self->stats[i].n_paragraphs;
    }
}

double
gloss_html_page_link_density (const GlossHtmlPage *self,
                              guint                node)
{
  const GlossHtmlStat *stat = &self->stats[node];

  return stat->chars > 0 ? (double) stat->link_chars / stat->chars : 0;
}
