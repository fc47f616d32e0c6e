/* gloss-html-body.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The text of an article with everything that lies over it. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-html-body.h"

#include "gloss-label.h"
#include "gloss-layers.h"
#include "gloss-markup.h"
#include "gloss-note-html.h"

#include <glib/gi18n.h>

/* In the order of GlossActorKind */
static const char *const actor_classes[] = { "person", "organization", "place" };

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
open_note (GString          *out,
           const GlossLayer *layer)
{
  GlossColor color = gloss_annotation_get_color ((GlossAnnotation *) layer->item);

  g_string_append_printf (out, "<mark class=\"%s\" data-note=\"%u\">",
                          gloss_color_to_name (color), layer->number);
}

static void
open_layer (GString          *out,
            const GlossLayer *layer)
{
  switch (layer->kind)
    {
    case GLOSS_LAYER_QUOTE:
      g_string_append (out, "<span class=\"said\"");
      gloss_markup_append_value (out, "title", gloss_label_of_speaker ((GlossQuote *) layer->item));
      g_string_append_c (out, '>');
      break;
    case GLOSS_LAYER_ACTOR:
      open_actor (out, (GlossActor *) layer->item);
      break;
    case GLOSS_LAYER_LINK:
      g_string_append (out, "<a rel=\"noreferrer\"");
      gloss_markup_append_value (out, "href", ((const GlossMark *) layer->item)->target);
      g_string_append_c (out, '>');
      break;
    case GLOSS_LAYER_BOLD:
      g_string_append (out, "<b>");
      break;
    case GLOSS_LAYER_ITALIC:
      g_string_append (out, "<i>");
      break;
    case GLOSS_LAYER_NOTE:
    default:
      open_note (out, layer);
    }
}

static void
close_layer (GString          *out,
             const GlossLayer *layer)
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
append_reference (GString          *out,
                  const GlossLayer *layer,
                  guint             end)
{
  g_autofree char *label = NULL;

  if (layer->kind != GLOSS_LAYER_NOTE || layer->range.end != end ||
      !has_words ((GlossAnnotation *) layer->item))
    return;

  /* Translators: %u is the number of a note, said by a screen reader */
  label = g_strdup_printf (_("Note %u"), layer->number);
  g_string_append_printf (out, "<sup><a href=\"#n%u\"", layer->number);
  gloss_markup_append_value (out, "aria-label", label);
  g_string_append_printf (out, ">%u</a></sup>", layer->number);
}

static void
append_piece (gpointer    data,
              GlossRange  piece,
              const char *words,
              GPtrArray  *over)
{
  GString *out = data;
  guint i;

  for (i = 0; i < over->len; i++)
    open_layer (out, g_ptr_array_index (over, i));
  gloss_markup_append (out, words, -1);
  for (i = over->len; i-- > 0;)
    close_layer (out, g_ptr_array_index (over, i));
  for (i = 0; i < over->len; i++)
    append_reference (out, g_ptr_array_index (over, i), piece.end);
}

/**
 * gloss_html_append_note:
 * @out: (inout): where to
 * @note: a note
 * @number: its number
 * @with_passage: with the words it is on, where it does not stand beside them
 *
 * What the reader wrote is shown as Markdown; what looks like HTML is words.
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
      g_string_append (out, "<div class=\"words\">\n");
      gloss_note_html_append (out, gloss_annotation_get_note (note));
      g_string_append (out, "</div>\n");
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
is_beside (const GlossLayer *layer,
           GlossRange        range)
{
  if (layer->kind != GLOSS_LAYER_NOTE || layer->range.end > range.end + 1)
    return FALSE;

  return has_words ((GlossAnnotation *) layer->item) || layer->range.begin >= range.end;
}

/* The notes whose words end in this block */
static void
append_notes (GString    *out,
              GPtrArray  *open,
              GlossRange  range)
{
  gboolean any = FALSE;
  guint i;

  for (i = 0; i < open->len; i++)
    {
      GlossLayer *layer = g_ptr_array_index (open, i);

      if (!is_beside (layer, range))
        continue;
      if (!any)
        g_string_append (out, "<div class=\"notes\">\n");
      gloss_html_append_note (out, (GlossAnnotation *) layer->item, layer->number, FALSE);
      any = TRUE;
    }
  if (any)
    g_string_append (out, "</div>\n");
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
append_block (GString          *out,
              GlossLayers      *layers,
              const GlossBlock *block)
{
  GPtrArray *open = gloss_layers_open (layers, block->range);

  g_string_append (out, "<div class=\"row\">\n");

  if (block->kind == GLOSS_BLOCK_LIST_ITEM && block->ordinal > 0)
    {
      g_string_append_printf (out, "<ol start=\"%u\"><li>", block->ordinal);
      gloss_layers_cut (layers, block->range, append_piece, out);
      g_string_append (out, "</li></ol>\n");
    }
  else
    {
      g_string_append (out, elements[block->kind].begin);
      gloss_layers_cut (layers, block->range, append_piece, out);
      g_string_append_printf (out, "%s\n", elements[block->kind].end);
    }

  append_notes (out, open, block->range);
  g_string_append (out, "</div>\n");
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
  g_autoptr (GlossLayers) layers = gloss_layers_new (part, first_number);
  guint n_blocks = 0;
  const GlossBlock *blocks = gloss_article_get_blocks (part->article, &n_blocks);
  guint i;

  for (i = 0; i < n_blocks; i++)
    append_block (out, layers, &blocks[i]);
}
