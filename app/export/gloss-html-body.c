/* gloss-html-body.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The text of an article with everything that lies over it. Marks overlap as they like, elements
 * may not: each block is cut where a mark begins or ends, and each piece has elements of its own. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-config.h"

#include "gloss-html-body.h"

#include "gloss-label.h"
#include "gloss-markup.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In the order in which elements stand in each other, outside first */
typedef enum
{
  LAYER_QUOTE,
  LAYER_ACTOR,
  LAYER_LINK,
  LAYER_BOLD,
  LAYER_ITALIC,
  LAYER_NOTE,
} LayerKind;

typedef struct
{
  GlossRange  range;
  LayerKind   kind;
  const void *item;    /* a quote, an actor, a mark, a note */
  guint       number;  /* of a note */
} Layer;

typedef struct
{
  GString   *out;
  GlossText *text;
  GArray    *layers;  /* element-type Layer, by begin */
  guint      next;    /* the first that has not begun */
  GPtrArray *open;    /* element-type Layer: those that lie over this block */
} Body;

/* In the order of GlossActorKind */
static const char *const actor_classes[] = { "person", "organization", "place" };

static int
compare_layers (gconstpointer a,
                gconstpointer b)
{
  const Layer *x = a;
  const Layer *y = b;

  if (x->range.begin != y->range.begin)
    return x->range.begin < y->range.begin ? -1 : 1;
  if (x->range.end != y->range.end)
    return x->range.end > y->range.end ? -1 : 1;
  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;

  return x->number < y->number ? -1 : x->number > y->number;
}

static void
add_layer (GArray     *layers,
           GlossRange  range,
           LayerKind   kind,
           const void *item,
           guint       number)
{
  Layer layer = { range, kind, item, number };

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
        add_layer (layers, marks[i].range, LAYER_BOLD, &marks[i], 0);
      else if (marks[i].kind == GLOSS_MARK_ITALIC)
        add_layer (layers, marks[i].range, LAYER_ITALIC, &marks[i], 0);
      else if (gloss_markup_is_safe_link (marks[i].target))
        add_layer (layers, marks[i].range, LAYER_LINK, &marks[i], 0);
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

      add_layer (layers, gloss_quote_get_range (quote), LAYER_QUOTE, quote, 0);
    }
  for (i = 0; i < part->actors->len; i++)
    {
      GlossActor *actor = g_ptr_array_index (part->actors, i);
      guint n_mentions = 0;
      const GlossMention *mentions = gloss_actor_get_mentions (actor, &n_mentions);

      for (k = 0; k < n_mentions; k++)
        add_layer (layers, mentions[k].range, LAYER_ACTOR, actor, 0);
    }
}

static GArray *
layers_new (const GlossExportPart *part,
            guint                  first_number)
{
  GArray *layers = g_array_new (FALSE, FALSE, sizeof (Layer));
  guint i;

  add_marks (layers, part->article);
  add_found (layers, part);
  for (i = 0; i < part->placed->len; i++)
    {
      GlossAnnotation *note = g_ptr_array_index (part->placed, i);

      add_layer (layers, gloss_annotation_get_range (note), LAYER_NOTE, note, first_number + i);
    }
  g_array_sort (layers, compare_layers);

  return layers;
}

static void
open_actor (GString    *out,
            GlossActor *actor)
{
  g_string_append_printf (out, "<span class=\"actor %s\"",
                          actor_classes[gloss_actor_get_kind (actor)]);
  gloss_markup_append_value (out, "title", gloss_actor_get_name (actor));
  g_string_append_c (out, '>');
}

/* Each piece names its note: several elements cannot have one id. */
static void
open_note (GString     *out,
           const Layer *layer)
{
  GlossColor color = gloss_annotation_get_color ((GlossAnnotation *) layer->item);

  g_string_append_printf (out, "<mark class=\"%s\" data-note=\"%u\">",
                          gloss_color_to_name (color), layer->number);
}

static void
open_layer (GString     *out,
            const Layer *layer)
{
  switch (layer->kind)
    {
    case LAYER_QUOTE:
      g_string_append (out, "<span class=\"said\"");
      gloss_markup_append_value (out, "title", gloss_label_of_speaker ((GlossQuote *) layer->item));
      g_string_append_c (out, '>');
      break;
    case LAYER_ACTOR:
      open_actor (out, (GlossActor *) layer->item);
      break;
    case LAYER_LINK:
      g_string_append (out, "<a rel=\"noreferrer\"");
      gloss_markup_append_value (out, "href", ((const GlossMark *) layer->item)->target);
      g_string_append_c (out, '>');
      break;
    case LAYER_BOLD:
      g_string_append (out, "<b>");
      break;
    case LAYER_ITALIC:
      g_string_append (out, "<i>");
      break;
    case LAYER_NOTE:
    default:
      open_note (out, layer);
    }
}

static void
close_layer (GString     *out,
             const Layer *layer)
{
  static const char *const ends[] = { "</span>", "</span>", "</a>", "</b>", "</i>", "</mark>" };

  g_string_append (out, ends[layer->kind]);
}

static gboolean
has_words (GlossAnnotation *note)
{
  return *gloss_annotation_get_note (note) != '\0' || *gloss_annotation_get_tags (note) != NULL;
}

/* Where a note ends stands its number, which leads to what it says. */
static void
append_reference (GString     *out,
                  const Layer *layer,
                  guint        end)
{
  g_autofree char *label = NULL;

  if (layer->kind != LAYER_NOTE || layer->range.end != end ||
      !has_words ((GlossAnnotation *) layer->item))
    return;

  /* Translators: %u is the number of a note, said by a screen reader */
  label = g_strdup_printf (_("Note %u"), layer->number);
  g_string_append_printf (out, "<sup><a href=\"#n%u\"", layer->number);
  gloss_markup_append_value (out, "aria-label", label);
  g_string_append_printf (out, ">%u</a></sup>", layer->number);
}

static gboolean
covers (const Layer *layer,
        GlossRange   piece)
{
  return layer->range.begin <= piece.begin && layer->range.end >= piece.end;
}

static void
append_piece (Body       *self,
              GlossRange  piece)
{
  g_autoptr (GPtrArray) over = g_ptr_array_new ();
  g_autofree char *words = gloss_text_dup_range (self->text, piece);
  LayerKind kind;
  guint i;

  for (kind = LAYER_QUOTE; kind <= LAYER_NOTE; kind++)
    for (i = 0; i < self->open->len; i++)
      {
        Layer *layer = g_ptr_array_index (self->open, i);

        if (layer->kind == kind && covers (layer, piece))
          g_ptr_array_add (over, layer);
      }

  for (i = 0; i < over->len; i++)
    open_layer (self->out, g_ptr_array_index (over, i));
  gloss_markup_append (self->out, words, -1);
  for (i = over->len; i-- > 0;)
    close_layer (self->out, g_ptr_array_index (over, i));
  for (i = 0; i < over->len; i++)
    append_reference (self->out, g_ptr_array_index (over, i), piece.end);
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

static void
append_words (Body       *self,
              GlossRange  range)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (guint));
  guint begin = range.begin;
  guint i;

  for (i = 0; i < self->open->len; i++)
    {
      Layer *layer = g_ptr_array_index (self->open, i);

      add_point (points, range, layer->range.begin);
      add_point (points, range, layer->range.end);
    }
  g_array_append_val (points, range.end);
  g_array_sort (points, compare_points);

  for (i = 0; i < points->len; i++)
    {
      guint end = g_array_index (points, guint, i);

      if (end > begin)
        append_piece (self, (GlossRange) { begin, end });
      begin = end;
    }
}

/* Keeps in self->open what lies over @range or the line feed behind it */
static void
open_layers (Body       *self,
             GlossRange  range)
{
  guint i;

  for (i = self->open->len; i-- > 0;)
    {
      Layer *layer = g_ptr_array_index (self->open, i);

      if (layer->range.end <= range.begin)
        g_ptr_array_remove_index (self->open, i);
    }
  for (; self->next < self->layers->len; self->next++)
    {
      Layer *layer = &g_array_index (self->layers, Layer, self->next);

      if (layer->range.begin > range.end)
        break;
      if (layer->range.end > range.begin)
        g_ptr_array_add (self->open, layer);
    }
}

/**
 * gloss_html_append_note:
 * @out: (inout): where to
 * @note: a note
 * @number: its number
 * @with_passage: with the words it is on, where it does not stand beside them
 *
 * What the reader wrote is shown as it was typed: nothing in it is markup.
 */
void
gloss_html_append_note (GString         *out,
                        GlossAnnotation *note,
                        guint            number,
                        gboolean         with_passage)
{
  const char *const *tag = gloss_annotation_get_tags (note);

  g_string_append_printf (out, "<aside class=\"note %s\" id=\"n%u\"",
                          gloss_color_to_name (gloss_annotation_get_color (note)), number);
  gloss_markup_append_value (out, "data-id", gloss_annotation_get_id (note));
  g_string_append_printf (out, ">\n<p class=\"number\">%u</p>\n", number);

  if (with_passage && *gloss_annotation_get_exact (note) != '\0')
    gloss_markup_append_element (out, "blockquote", gloss_annotation_get_exact (note));
  if (*gloss_annotation_get_note (note) != '\0')
    {
      g_string_append (out, "<p class=\"words\">");
      gloss_markup_append (out, gloss_annotation_get_note (note), -1);
      g_string_append (out, "</p>\n");
    }
  if (*tag != NULL)
    g_string_append (out, "<p class=\"tags\">");
  for (; *tag != NULL; tag++)
    {
      gloss_markup_append_element (out, "span", *tag);
      g_string_append (out, tag[1] != NULL ? " " : "</p>\n");
    }

  g_string_append (out, "</aside>\n");
}

/* A highlight says nothing beside its words, unless there are none of them to be seen. */
static gboolean
is_beside (const Layer *layer,
           GlossRange   range)
{
  if (layer->kind != LAYER_NOTE || layer->range.end > range.end + 1)
    return FALSE;

  return has_words ((GlossAnnotation *) layer->item) || layer->range.begin >= range.end;
}

/* The notes whose words end in this block */
static void
append_notes (Body       *self,
              GlossRange  range)
{
  gboolean any = FALSE;
  guint i;

  for (i = 0; i < self->open->len; i++)
    {
      Layer *layer = g_ptr_array_index (self->open, i);

      if (!is_beside (layer, range))
        continue;
      if (!any)
        g_string_append (self->out, "<div class=\"notes\">\n");
      gloss_html_append_note (self->out, (GlossAnnotation *) layer->item, layer->number, FALSE);
      any = TRUE;
    }
  if (any)
    g_string_append (self->out, "</div>\n");
}

typedef struct
{
  const char *begin;
  const char *end;
} Element;

static const Element elements[] = {
  [GLOSS_BLOCK_TITLE] = { "<h1>", "</h1>" },
  [GLOSS_BLOCK_BYLINE] = { "<p class=\"byline\">", "</p>" },
  [GLOSS_BLOCK_DATELINE] = { "<p class=\"byline\">", "</p>" },
  [GLOSS_BLOCK_PARAGRAPH] = { "<p>", "</p>" },
  [GLOSS_BLOCK_HEADING] = { "<h2>", "</h2>" },
  [GLOSS_BLOCK_QUOTATION] = { "<blockquote>", "</blockquote>" },
  [GLOSS_BLOCK_LIST_ITEM] = { "<ul><li>", "</li></ul>" },
  [GLOSS_BLOCK_CAPTION] = { "<p class=\"caption\">", "</p>" },
  [GLOSS_BLOCK_TABLE_ROW] = { "<p class=\"cells\">", "</p>" },
  [GLOSS_BLOCK_PREFORMATTED] = { "<pre>", "</pre>" },
  [GLOSS_BLOCK_EMBED] = { "<blockquote>", "</blockquote>" },
  [GLOSS_BLOCK_QUESTION] = { "<p><strong>", "</strong></p>" },
};

static void
append_block (Body             *self,
              const GlossBlock *block)
{
  open_layers (self, block->range);
  g_string_append (self->out, "<div class=\"row\">\n");

  if (block->kind == GLOSS_BLOCK_LIST_ITEM && block->ordinal > 0)
    {
      g_string_append_printf (self->out, "<ol start=\"%u\"><li>", block->ordinal);
      append_words (self, block->range);
      g_string_append (self->out, "</li></ol>\n");
    }
  else
    {
      g_string_append (self->out, elements[block->kind].begin);
      append_words (self, block->range);
      g_string_append_printf (self->out, "%s\n", elements[block->kind].end);
    }

  append_notes (self, block->range);
  g_string_append (self->out, "</div>\n");
}

/**
 * gloss_html_append_body:
 * @out: (inout): where to
 * @part: an article with its notes
 * @first_number: the number of the first of its notes
 *
 * Appends the blocks of the article, each with its notes behind it.
 */
void
gloss_html_append_body (GString               *out,
                        const GlossExportPart *part,
                        guint                  first_number)
{
  g_autoptr (GArray) layers = layers_new (part, first_number);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  Body self = { out, gloss_reading_get_text (part->reading), layers, 0, open };
  guint n_blocks = 0;
  const GlossBlock *blocks = gloss_article_get_blocks (part->article, &n_blocks);
  guint i;

  for (i = 0; i < n_blocks; i++)
    append_block (&self, &blocks[i]);
}
