/* gloss-layers.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-layers.h"

#include "gloss-markup.h"

struct _GlossLayers
{
  GlossText *text;
  GArray    *layers;  /* element-type GlossLayer, by begin */
  guint      next;    /* the first that has not begun */
  GPtrArray *open;    /* element-type GlossLayer: those that lie over this block */
};

static int
compare_layers (gconstpointer a,
                gconstpointer b)
{
  const GlossLayer *x = a;
  const GlossLayer *y = b;

  if (x->range.begin != y->range.begin)
    return x->range.begin < y->range.begin ? -1 : 1;
  if (x->range.end != y->range.end)
    return x->range.end > y->range.end ? -1 : 1;
  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;

  return x->number < y->number ? -1 : x->number > y->number;
}

static void
add_layer (GArray         *layers,
           GlossRange      range,
           GlossLayerKind  kind,
           const void     *item,
           guint           number)
{
  GlossLayer layer = { range, kind, item, number };

  if (!gloss_range_is_empty (range))
    g_array_append_val (layers, layer);
}

static void
add_marks (GArray       *layers,
           GlossArticle *article)
{
  guint n_marks = 0;
  const GlossMark *marks = gloss_article_get_marks (article, &n_marks);
  guint i;

  for (i = 0; i < n_marks; i++)
    {
      if (marks[i].kind == GLOSS_MARK_BOLD)
        add_layer (layers, marks[i].range, GLOSS_LAYER_BOLD, &marks[i], 0);
      else if (marks[i].kind == GLOSS_MARK_ITALIC)
        add_layer (layers, marks[i].range, GLOSS_LAYER_ITALIC, &marks[i], 0);
      else if (gloss_markup_is_safe_link (marks[i].target))
        add_layer (layers, marks[i].range, GLOSS_LAYER_LINK, &marks[i], 0);
    }
}

static void
add_found (GArray                *layers,
           const GlossExportPart *part)
{
  guint i;
  guint k;

  for (i = 0; i < part->quotes->len; i++)
    {
      GlossQuote *quote = g_ptr_array_index (part->quotes, i);

      add_layer (layers, gloss_quote_get_range (quote), GLOSS_LAYER_QUOTE, quote, 0);
    }
  for (i = 0; i < part->actors->len; i++)
    {
      GlossActor *actor = g_ptr_array_index (part->actors, i);
      guint n_mentions = 0;
      const GlossMention *mentions = gloss_actor_get_mentions (actor, &n_mentions);

      for (k = 0; k < n_mentions; k++)
        add_layer (layers, mentions[k].range, GLOSS_LAYER_ACTOR, actor, 0);
    }
}

static GArray *
list_layers (const GlossExportPart *part,
             guint                  first_number)
{
  GArray *layers = g_array_new (FALSE, FALSE, sizeof (GlossLayer));
  guint i;

  add_marks (layers, part->article);
  add_found (layers, part);
  for (i = 0; i < part->placed->len; i++)
    {
      GlossAnnotation *note = g_ptr_array_index (part->placed, i);

      add_layer (layers, gloss_annotation_get_range (note), GLOSS_LAYER_NOTE, note, first_number + i);
    }
  g_array_sort (layers, compare_layers);

  return layers;
}

/**
 * gloss_layers_new:
 * @part: an article with what is written of it; must outlive the layers
 * @first_number: the number of the first of its notes
 *
 * Returns: (transfer full): all that lies over its text
 */
GlossLayers *
gloss_layers_new (const GlossExportPart *part,
                  guint                  first_number)
{
  GlossLayers *self = g_new0 (GlossLayers, 1);

  self->text = gloss_article_get_text (part->article);
  self->layers = list_layers (part, first_number);
  self->open = g_ptr_array_new ();

  return self;
}

void
gloss_layers_free (GlossLayers *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->layers);
  g_ptr_array_unref (self->open);
  g_free (self);
}

/**
 * gloss_layers_open:
 * @self: all layers
 * @block: the range of a block, behind that of the last call
 *
 * Returns: (transfer none) (element-type GlossLayer): what lies over the block
 *   or the line feed behind it
 */
GPtrArray *
gloss_layers_open (GlossLayers *self,
                   GlossRange   block)
{
  guint i;

  for (i = self->open->len; i-- > 0;)
    {
      GlossLayer *layer = g_ptr_array_index (self->open, i);

      if (layer->range.end <= block.begin)
        g_ptr_array_remove_index (self->open, i);
    }
  for (; self->next < self->layers->len; self->next++)
    {
      GlossLayer *layer = &g_array_index (self->layers, GlossLayer, self->next);

      if (layer->range.begin > block.end)
        break;
      if (layer->range.end > block.begin)
        g_ptr_array_add (self->open, layer);
    }

  return self->open;
}

static gboolean
covers (const GlossLayer *layer,
        GlossRange        piece)
{
  return layer->range.begin <= piece.begin && layer->range.end >= piece.end;
}

static void
write_piece (GlossLayers    *self,
             GlossRange      piece,
             GlossPieceFunc  func,
             gpointer        out)
{
  g_autoptr (GPtrArray) over = g_ptr_array_new ();
  g_autofree char *words = gloss_text_dup_range (self->text, piece);
  GlossLayerKind kind;
  guint i;

  for (kind = GLOSS_LAYER_QUOTE; kind <= GLOSS_LAYER_NOTE; kind++)
    for (i = 0; i < self->open->len; i++)
      {
        GlossLayer *layer = g_ptr_array_index (self->open, i);

        if (layer->kind == kind && covers (layer, piece))
          g_ptr_array_add (over, layer);
      }

  func (out, piece, words, over);
}

static int
compare_points (gconstpointer a,
                gconstpointer b)
{
  guint x = *(const guint *) a;
  guint y = *(const guint *) b;

  return x < y ? -1 : x > y;
}

static void
add_point (GArray     *points,
           GlossRange  within,
           guint       point)
{
  if (point > within.begin && point < within.end)
    g_array_append_val (points, point);
}

/**
 * gloss_layers_cut:
 * @self: all layers
 * @block: the range that gloss_layers_open() was called with last
 * @func: writes a piece
 * @out: where to, for @func
 *
 * Has the words of the block written, cut so that each layer lies over all of
 * a piece or none of it.
 */
void
gloss_layers_cut (GlossLayers    *self,
                  GlossRange      block,
                  GlossPieceFunc  func,
                  gpointer        out)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (guint));
  guint begin = block.begin;
  guint i;

  for (i = 0; i < self->open->len; i++)
    {
      GlossLayer *layer = g_ptr_array_index (self->open, i);

      add_point (points, block, layer->range.begin);
      add_point (points, block, layer->range.end);
    }
  g_array_append_val (points, block.end);
  g_array_sort (points, compare_points);

  for (i = 0; i < points->len; i++)
    {
      guint end = g_array_index (points, guint, i);

      if (end > begin)
        write_piece (self, (GlossRange) { begin, end }, func, out);
      begin = end;
    }
}
