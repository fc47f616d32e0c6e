/* gloss-html-blocks.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-html-blocks.h"

#include <stdlib.h>

#include "gloss-html-hints.h"

/* An element that holds a larger share of the article is part of it, whatever it is called. */
#define MAX_CHROME_SHARE 0.3

/* Longer ones, in characters, are text whatever they are called. */
#define MAX_CAPTION 600
#define MAX_BYLINE 160

/* Of a table that is there for its cells and not for the layout */
#define MIN_CELLS 4
#define MAX_CELL 120

/* A list that lies deeper counts as one that lies so deep. */
#define MAX_LEVEL 8

/* With more commas than this it is prose. */
#define MANY_COMMAS 10

typedef struct
{
  GlossHtmlPage  *page;
  GArray         *blocks;
  guint           n_chars;  /* of all that may belong to the article */
  gboolean        whole;

  GlossHtmlBlock  run;
  gboolean        has_run;
  guint           row_end;  /* of the table row that is one block */
  guint           data_table_end;

  /* The ordered list at hand, the item in it that was counted last, and how many stand before that */
  guint           list;
  guint           item;
  guint           n_items;
} Collector;

static void
clear_block (gpointer data)
{
  GlossHtmlBlock *block = data;

  g_free (block->text);
}

static gboolean
is_list (GlossHtmlTag tag)
{
  return tag == GLOSS_HTML_UL || tag == GLOSS_HTML_OL;
}

/* Goes on from the item that was counted last, so that a long list is gone through once. */
static guint
count_items (Collector *self,
             guint      list,
             guint      item)
{
  const GlossHtmlNode *nodes = self->page->tree->nodes;

  if (self->list != list || self->item > item)
    {
      self->list = list;
      self->item = list + 1;
      self->n_items = 0;
    }
  for (; self->item < item; self->item = nodes[self->item].end)
    self->n_items += nodes[self->item].tag == GLOSS_HTML_LI;

  return self->n_items;
}

static void
take_item (Collector      *self,
           guint           item,
           GlossHtmlBlock *block)
{
  const GlossHtmlNode *nodes = self->page->tree->nodes;
  guint list = nodes[item].parent;
  const char *start = gloss_html_tree_attr (self->page->tree, list, GLOSS_HTML_ATTR_START);

  block->kind = GLOSS_BLOCK_LIST_ITEM;
  for (guint node = list; node != 0 && block->level < MAX_LEVEL; node = nodes[node].parent)
    block->level += is_list (nodes[node].tag);
  block->level = MAX (block->level, 1);

  if (nodes[list].tag != GLOSS_HTML_OL)
    return;

  block->ordinal = start != NULL ? (guint) CLAMP (atoi (start), 1, 100000) : 1;
  block->ordinal += count_items (self, list, item);
}

/* What @node, which the block is in, makes of it; FALSE if that tells nothing. */
static gboolean
take_kind (Collector      *self,
           guint           node,
           GlossHtmlBlock *block)
{
  const GlossHtmlNode *nodes = self->page->tree->nodes;
  guint hints = self->page->stats[node].hints;
  gboolean is_short = block->chars <= MAX_CAPTION;

  if (gloss_html_tag_is_heading (nodes[node].tag))
    {
      block->kind = GLOSS_BLOCK_HEADING;
      block->level = nodes[node].tag - GLOSS_HTML_H1 + 1;
    }
  else if (nodes[node].tag == GLOSS_HTML_LI)
    take_item (self, node, block);
  else if (nodes[node].tag == GLOSS_HTML_PRE)
    block->kind = GLOSS_BLOCK_PREFORMATTED;
  else if (nodes[node].tag == GLOSS_HTML_BLOCKQUOTE)
    block->kind = hints & GLOSS_HTML_HINT_EMBED ? GLOSS_BLOCK_EMBED : GLOSS_BLOCK_QUOTATION;
  else if (nodes[node].tag == GLOSS_HTML_FIGCAPTION || nodes[node].tag == GLOSS_HTML_FIGURE)
    block->kind = GLOSS_BLOCK_CAPTION;
  else if (is_short && (hints & GLOSS_HTML_HINT_CAPTION))
    block->kind = GLOSS_BLOCK_CAPTION;
  else if (block->chars <= MAX_BYLINE && (hints & GLOSS_HTML_HINT_BYLINE))
    block->kind = GLOSS_BLOCK_BYLINE;
  else if (block->chars <= MAX_BYLINE && (hints & GLOSS_HTML_HINT_DATE))
    block->kind = GLOSS_BLOCK_DATELINE;
  else
    return FALSE;

  return TRUE;
}

static void
find_kind (Collector      *self,
           GlossHtmlBlock *block)
{
  const GlossHtmlNode *nodes = self->page->tree->nodes;

  for (guint node = block->first; node != 0 && nodes[node].tag != GLOSS_HTML_BODY; node = nodes[node].parent)
    {
      /* What is around most of the page tells nothing about one line of it. */
      if (self->page->stats[node].chars > self->n_chars * MAX_CHROME_SHARE &&
          self->page->stats[node].chars > block->chars * 3)
        return;
      if (self->page->stats[node].chars < block->chars)
        continue;
      if (take_kind (self, node, block))
        return;
    }
}

static char *
dup_run (const GlossHtmlPage *page,
         guint                first,
         guint                end)
{
  GString *text = g_string_new (NULL);
  gboolean space = FALSE;

  for (guint i = first; i < end; i++)
    {
      const GlossHtmlNode *node = &page->tree->nodes[i];

      space = space || node->tag == GLOSS_HTML_BR;
      if (node->tag == GLOSS_HTML_TEXT && !page->stats[i].dropped)
        gloss_html_append_words (text, node->text, G_MAXSIZE, &space);
    }

  return g_string_free (text, FALSE);
}

static void
flush (Collector *self)
{
  GlossHtmlBlock *run = &self->run;

  if (!self->has_run)
    return;

  self->has_run = FALSE;
  if (run->chars == 0)
    return;

  run->text = dup_run (self->page, run->first, run->end);
  if (run->kind != GLOSS_BLOCK_TABLE_ROW)
    find_kind (self, run);
  g_array_append_vals (self->blocks, run, 1);
}

static void
begin_run (Collector *self,
           guint      node)
{
  self->has_run = TRUE;
  self->run = (GlossHtmlBlock) {
    .first = node,
    .end = node,
    .element = self->page->stats[node].block,
    .kind = GLOSS_BLOCK_PARAGRAPH,
  };
}

static void
add_text (Collector *self,
          guint      node)
{
  const GlossHtmlStat *stat = &self->page->stats[node];
  gboolean in_row = node < self->row_end;

  if (self->has_run && !in_row && self->page->stats[node].block != self->run.element)
    flush (self);
  if (!self->has_run)
    {
      if (stat->chars == 0)
        return;
      begin_run (self, node);
    }

  self->run.end = node + 1;
  self->run.chars += stat->chars;
  self->run.link_chars += stat->link_chars;
}

/* Two line breaks part paragraphs. */
static void
add_break (Collector *self,
           guint      node)
{
  const GlossHtmlNode *nodes = self->page->tree->nodes;
  guint next = node + 1;

  while (next < self->page->tree->n_nodes && nodes[next].tag == GLOSS_HTML_TEXT &&
         self->page->stats[next].chars == 0)
    next++;

  if (next < self->page->tree->n_nodes && nodes[next].tag == GLOSS_HTML_BR && self->has_run &&
      node >= self->row_end)
    flush (self);
}

static gboolean
is_data_table (const GlossHtmlPage *page,
               guint                table)
{
  const GlossHtmlNode *nodes = page->tree->nodes;
  guint n_cells = 0;
  guint n_rows = 0;

  for (guint i = table + 1; i < nodes[table].end; i++)
    {
      if (nodes[i].tag == GLOSS_HTML_TABLE)
        return FALSE;
      if (nodes[i].tag == GLOSS_HTML_TD || nodes[i].tag == GLOSS_HTML_TH)
        n_cells++;
      n_rows += nodes[i].tag == GLOSS_HTML_TR;
    }

  return n_cells >= MIN_CELLS && n_cells > n_rows && page->stats[table].chars <= n_cells * MAX_CELL;
}

static int
weigh_name (const GlossHtmlPage *page,
            guint                node)
{
  guint hints = page->stats[node].hints;

  return !!(hints & GLOSS_HTML_HINT_GOOD) - !!(hints & GLOSS_HTML_HINT_BAD);
}

/* Lists of links, boxes of teasers, and forms */
static gboolean
is_box (const GlossHtmlPage *page,
        guint                node)
{
  const GlossHtmlStat *stat = &page->stats[node];
  GlossHtmlTag tag = page->tree->nodes[node].tag;
  double density = gloss_html_page_link_density (page, node);
  int weight = weigh_name (page, node);

  switch (tag)
    {
    case GLOSS_HTML_ASIDE:
    case GLOSS_HTML_FOOTER:
      return TRUE;

    case GLOSS_HTML_FORM:
    case GLOSS_HTML_FIELDSET:
      return stat->commas < MANY_COMMAS;

    case GLOSS_HTML_UL:
    case GLOSS_HTML_OL:
      return stat->commas < MANY_COMMAS && (density > 0.5 || (density > 0.3 && weight < 0));

    case GLOSS_HTML_DIV:
    case GLOSS_HTML_SECTION:
    case GLOSS_HTML_TABLE:
      return stat->commas < MANY_COMMAS && (density > (weight > 0 ? 0.6 : 0.45) || (weight < 0 && (density > 0.2 || stat->n_paragraphs < 2)));

    default:
      return FALSE;
    }
}

/* Whether @node and all in it is no part of the article, though it stands in it. */
static gboolean
is_chrome (const Collector *self,
           guint            node)
{
  const GlossHtmlStat *stat = &self->page->stats[node];

  if (self->whole || stat->chars == 0 || stat->chars > self->n_chars * MAX_CHROME_SHARE)
    return FALSE;
  if ((stat->hints & GLOSS_HTML_HINT_CHROME) && self->page->tree->nodes[node].tag != GLOSS_HTML_A)
    return TRUE;

  return is_box (self->page, node);
}

static guint
enter_node (Collector *self,
            guint      node)
{
  const GlossHtmlNode *nodes = self->page->tree->nodes;
  GlossHtmlTag tag = nodes[node].tag;

  if (tag == GLOSS_HTML_TEXT)
    {
      add_text (self, node);
      return node + 1;
    }
  if (tag == GLOSS_HTML_BR)
    {
      add_break (self, node);
      return node + 1;
    }
  if (is_chrome (self, node))
    {
      if (gloss_html_tag_is_block (tag))
        flush (self);
      for (guint i = node; i < nodes[node].end; i++)
        self->page->stats[i].dropped = TRUE;
      return nodes[node].end;
    }

  if (tag == GLOSS_HTML_TABLE && is_data_table (self->page, node))
    self->data_table_end = nodes[node].end;
  if (tag == GLOSS_HTML_TR && node < self->data_table_end)
    {
      flush (self);
      begin_run (self, node);
      self->run.kind = GLOSS_BLOCK_TABLE_ROW;
      self->row_end = nodes[node].end;
    }
  else if (gloss_html_tag_is_block (tag) && node >= self->row_end)
    flush (self);

  return node + 1;
}

/**
 * gloss_html_blocks_collect:
 * @page: a page, measured
 * @roots: (element-type guint): the elements to look into
 * @whole: takes everything, teasers and forms too
 *
 * What is left out is marked as dropped in the page.
 *
 * Returns: (transfer full) (element-type GlossHtmlBlock): the blocks in order
 */
GArray *
gloss_html_blocks_collect (GlossHtmlPage *page,
                           const GArray  *roots,
                           gboolean       whole)
{
  Collector self = { .page = page, .whole = whole };

  self.blocks = g_array_new (FALSE, FALSE, sizeof (GlossHtmlBlock));
  g_array_set_clear_func (self.blocks, clear_block);
  for (guint i = 0; i < roots->len; i++)
    self.n_chars += page->stats[g_array_index (roots, guint, i)].chars;

  for (guint i = 0; i < roots->len; i++)
    {
      guint root = g_array_index (roots, guint, i);
      guint node = root;

      while (node < page->tree->nodes[root].end)
        node = page->stats[node].dropped ? node + 1 : enter_node (&self, node);
      flush (&self);
    }

  return self.blocks;
}
