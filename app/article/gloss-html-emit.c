/* gloss-html-emit.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-html-blocks.h"

#include <string.h>

/**
 * Style:
 * @bold: whether a text is bold
 * @italic: whether it is italic
 * @link: the element of the link that it is in, or 0
 *
 * How a text is marked by what it is in.
 */
typedef struct
{
  gboolean bold;
  gboolean italic;
  guint    link;
} Style;

static Style
find_style (const GlossHtmlPage *page,
            guint                node)
{
  const GlossHtmlNode *nodes = page->tree->nodes;
  Style style = { FALSE, FALSE, 0 };

  for (node = nodes[node].parent; node != 0; node = nodes[node].parent)
    {
      style.bold = style.bold || nodes[node].tag == GLOSS_HTML_B;
      style.italic = style.italic || nodes[node].tag == GLOSS_HTML_I;
      if (style.link == 0 && nodes[node].tag == GLOSS_HTML_A)
        style.link = node;
      if (gloss_html_tag_is_block (nodes[node].tag))
        break;
    }

  return style;
}

/* An address that a reader can follow: of the web or of mail, never a program. */
static char *
resolve (GUri       *base,
         const char *href)
{
  g_autoptr (GUri) uri = NULL;
  const char *scheme;

  if (href == NULL || *href == '\0' || *href == '#')
    return NULL;

  uri = base != NULL
        ? g_uri_parse_relative (base, href, G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED, NULL)
        : g_uri_parse (href, G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED, NULL);
  if (uri == NULL)
    return NULL;

  scheme = g_uri_get_scheme (uri);
  if (!g_str_equal (scheme, "http") && !g_str_equal (scheme, "https") && !g_str_equal (scheme, "mailto"))
    return NULL;

  return g_uri_to_string (uri);
}

static void
end_marks (GlossArticleBuilder *builder,
           const Style         *now,
           const Style         *next)
{
  if (now->italic && !next->italic)
    gloss_article_builder_end_mark (builder, GLOSS_MARK_ITALIC);
  if (now->bold && !next->bold)
    gloss_article_builder_end_mark (builder, GLOSS_MARK_BOLD);
  if (now->link != 0 && now->link != next->link)
    gloss_article_builder_end_mark (builder, GLOSS_MARK_LINK);
}

static void
begin_marks (const GlossHtmlPage *page,
             GlossArticleBuilder *builder,
             GUri                *base,
             const Style         *now,
             const Style         *next)
{
  if (next->link != 0 && next->link != now->link)
    {
      g_autofree char *target = resolve (base, gloss_html_tree_attr (page->tree, next->link, GLOSS_HTML_ATTR_HREF));

      gloss_article_builder_begin_mark (builder, GLOSS_MARK_LINK, target);
    }
  if (next->bold && !now->bold)
    gloss_article_builder_begin_mark (builder, GLOSS_MARK_BOLD, NULL);
  if (next->italic && !now->italic)
    gloss_article_builder_begin_mark (builder, GLOSS_MARK_ITALIC, NULL);
}

/* All of a heading is bold as it is: that is no mark. */
static Style
style_in (const GlossHtmlPage  *page,
          const GlossHtmlBlock *block,
          guint                 node)
{
  Style style = find_style (page, node);

  if (block->kind == GLOSS_BLOCK_HEADING || block->kind == GLOSS_BLOCK_TITLE)
    style.bold = FALSE;

  return style;
}

/* A TAB parts cells only where one ends. */
static void
add_words (GlossArticleBuilder *builder,
           GlossBlockKind       kind,
           const char          *text)
{
  g_autofree char *copy = NULL;

  if (kind != GLOSS_BLOCK_TABLE_ROW || strchr (text, '\t') == NULL)
    {
      gloss_article_builder_add_text (builder, text, -1);
      return;
    }

  copy = g_strdelimit (g_strdup (text), "\t", ' ');
  gloss_article_builder_add_text (builder, copy, -1);
}

static gboolean
begins_cell (GlossHtmlTag tag)
{
  return tag == GLOSS_HTML_TD || tag == GLOSS_HTML_TH;
}

/**
 * gloss_html_blocks_emit:
 * @page: a page
 * @block: one of its blocks
 * @base: (nullable): the address that links start from
 * @builder: takes the block
 */
void
gloss_html_blocks_emit (const GlossHtmlPage  *page,
                        const GlossHtmlBlock *block,
                        GUri                 *base,
                        GlossArticleBuilder  *builder)
{
  const GlossHtmlNode *nodes = page->tree->nodes;
  const Style plain = { FALSE, FALSE, 0 };
  Style now = plain;
  guint n_cells = 0;

  gloss_article_builder_begin_block (builder, block->kind, block->level, block->ordinal);
  for (guint i = block->first; i < block->end; i++)
    {
      Style next;

      if (page->stats[i].dropped)
        continue;
      if (nodes[i].tag == GLOSS_HTML_BR)
        gloss_article_builder_add_text (builder, "\n", 1);
      else if (block->kind == GLOSS_BLOCK_TABLE_ROW && begins_cell (nodes[i].tag) && n_cells++ > 0)
        gloss_article_builder_add_text (builder, "\t", 1);
      if (nodes[i].tag != GLOSS_HTML_TEXT)
        continue;

      next = style_in (page, block, i);
      end_marks (builder, &now, &next);
      begin_marks (page, builder, base, &now, &next);
      add_words (builder, block->kind, nodes[i].text);
      now = next;
    }
  end_marks (builder, &now, &plain);
  gloss_article_builder_end_block (builder);
}
