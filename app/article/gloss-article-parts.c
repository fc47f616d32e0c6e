/* gloss-article-parts.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Makes an article again of its text and of where its blocks and marks are in it. */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-article-parts.h"

/* Where a mark begins or ends */
typedef struct
{
  guint            offset;
  guint            rank;  /* at one offset: ends, the inner first, then beginnings, the outer first */
  gboolean         begins;
  const GlossMark *mark;
} Edge;

static int
compare_edges (gconstpointer a,
               gconstpointer b)
{
  const Edge *x = a;
  const Edge *y = b;

  if (x->offset != y->offset)
    return x->offset < y->offset ? -1 : 1;
  if (x->begins != y->begins)
    return x->begins ? 1 : -1;

  return x->rank < y->rank ? -1 : x->rank > y->rank;
}

static GArray *
new_edges (const GArray *marks)
{
  GArray *edges = g_array_sized_new (FALSE, FALSE, sizeof (Edge), 2 * marks->len);

  for (guint i = 0; i < marks->len; i++)
    {
      const GlossMark *mark = &g_array_index (marks, GlossMark, i);
      Edge both[] = {
        { mark->range.begin, i, TRUE, mark },
        { mark->range.end, marks->len - i, FALSE, mark },
      };

      g_array_append_vals (edges, both, G_N_ELEMENTS (both));
    }

  g_array_sort (edges, compare_edges);

  return edges;
}

static void
add_text (GlossArticleBuilder *builder,
          GlossText           *text,
          guint                begin,
          guint                end)
{
  g_autofree char *piece = NULL;

  if (begin >= end)
    return;

  piece = gloss_text_dup_range (text, (GlossRange) { begin, end });
  gloss_article_builder_add_text (builder, piece, -1);
}

/* @next: (inout): the first edge that has not been passed */
static void
build_block (GlossArticleBuilder *builder,
             GlossText           *text,
             const GlossBlock    *block,
             const GArray        *edges,
             guint               *next)
{
  guint offset = block->range.begin;

  gloss_article_builder_begin_block (builder, block->kind, block->level, block->ordinal);

  for (; *next < edges->len; (*next)++)
    {
      const Edge *edge = &g_array_index (edges, Edge, *next);

      if (edge->offset > block->range.end || (edge->offset == block->range.end && edge->begins))
        break;

      add_text (builder, text, offset, edge->offset);
      offset = MAX (offset, edge->offset);
      if (edge->begins)
        gloss_article_builder_begin_mark (builder, edge->mark->kind, edge->mark->target);
      else
        gloss_article_builder_end_mark (builder, edge->mark->kind);
    }

  add_text (builder, text, offset, block->range.end);
  gloss_article_builder_end_block (builder);
}

/**
 * gloss_article_parts_add:
 * @builder: a builder
 * @text: what the blocks and marks are ranges of
 * @blocks: (element-type GlossBlock): in their order
 * @marks: (element-type GlossMark): of two that begin and end together, the outer first
 *
 * Says to the builder what had to be said to get them. Where they contradict
 * each other, other text may come out.
 */
void
gloss_article_parts_add (GlossArticleBuilder *builder,
                         GlossText           *text,
                         const GArray        *blocks,
                         const GArray        *marks)
{
  g_autoptr (GArray) edges = new_edges (marks);
  guint next = 0;

  for (guint i = 0; i < blocks->len; i++)
    build_block (builder, text, &g_array_index (blocks, GlossBlock, i), edges, &next);
}
