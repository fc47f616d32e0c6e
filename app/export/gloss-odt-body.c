/* gloss-odt-body.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The text of an article with its highlights, and its notes as comments. A comment begins and ends
 * where its words do, be it in the middle of another; a highlight that says nothing is a bookmark,
 * so that it can be found by its number. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-odt-body.h"

#include "gloss-export-id.h"
#include "gloss-layers.h"
#include "gloss-markup.h"
#include "gloss-odt-note.h"
#include "gloss-odt-text.h"

#include <glib/gi18n.h>

typedef struct
{
  GString               *out;
  const GlossExportPart *part;
  guint                  first_number;
  guint                  next;   /* the first of the placed notes that has not begun */
  GArray                *begun;  /* element-type guint: indexes of those that have not ended */
} Body;

static gboolean
is_comment (GlossAnnotation *note)
{
  return *gloss_annotation_get_note (note) != '\0' || *gloss_annotation_get_tags (note) != NULL;
}

static char *
dup_bookmark (guint number)
{
  /* Translators: the name of a bookmark; %u is the number of a highlight */
  return g_strdup_printf (_("Highlight %u"), number);
}

static void
append_fact (GString    *out,
             const char *element,
             const char *fact)
{
  if (fact != NULL && *fact != '\0')
    gloss_markup_append_element (out, element, fact);
}

static void
append_tags (GString           *out,
             const char *const *tags)
{
  if (*tags == NULL)
    return;

  g_string_append (out, "<text:p text:style-name=\"Tags\">");
  for (; *tags != NULL; tags++)
    {
      g_string_append (out, "#<text:span>");
      gloss_odt_append_text (out, *tags);
      g_string_append_printf (out, "</text:span>%s", tags[1] != NULL ? " " : "");
    }
  g_string_append (out, "</text:p>");
}

static void
append_comment (GString         *out,
                GlossAnnotation *note)
{
  g_autofree char *created = gloss_export_dup_time (gloss_annotation_get_created (note));

  g_string_append (out, "<office:annotation");
  gloss_markup_append_value (out, "office:name", gloss_annotation_get_id (note));
  g_string_append_c (out, '>');
  append_fact (out, "dc:creator", gloss_annotation_get_creator (note));
  append_fact (out, "dc:date", created);
  gloss_odt_append_note_words (out, gloss_annotation_get_note (note));
  append_tags (out, gloss_annotation_get_tags (note));
  g_string_append (out, "</office:annotation>");
}

/**
 * gloss_odt_append_note_begin:
 * @out: (inout): where to
 * @note: a note
 * @number: its number
 *
 * Appends what says that the words of the note begin, and the note.
 */
void
gloss_odt_append_note_begin (GString         *out,
                             GlossAnnotation *note,
                             guint            number)
{
  g_autofree char *bookmark = dup_bookmark (number);

  if (is_comment (note))
    {
      append_comment (out, note);
      return;
    }

  g_string_append (out, "<text:bookmark-start");
  gloss_markup_append_value (out, "text:name", bookmark);
  g_string_append (out, "/>");
}

void
gloss_odt_append_note_end (GString         *out,
                           GlossAnnotation *note,
                           guint            number)
{
  g_autofree char *bookmark = dup_bookmark (number);
  gboolean comment = is_comment (note);

  g_string_append (out, comment ? "<office:annotation-end" : "<text:bookmark-end");
  gloss_markup_append_value (out, comment ? "office:name" : "text:name",
                             comment ? gloss_annotation_get_id (note) : bookmark);
  g_string_append (out, "/>");
}

static GlossAnnotation *
get_note (Body  *self,
          guint  index)
{
  return g_ptr_array_index (self->part->placed, index);
}

static void
begin_notes (Body  *self,
             guint  offset)
{
  for (; self->next < self->part->placed->len; self->next++)
    {
      GlossAnnotation *note = get_note (self, self->next);

      if (gloss_annotation_get_range (note).begin > offset)
        return;
      gloss_odt_append_note_begin (self->out, note, self->first_number + self->next);
      g_array_append_val (self->begun, self->next);
    }
}

static void
end_notes (Body  *self,
           guint  offset)
{
  guint i = 0;

  while (i < self->begun->len)
    {
      guint index = g_array_index (self->begun, guint, i);
      GlossAnnotation *note = get_note (self, index);

      if (gloss_annotation_get_range (note).end > offset)
        {
          i++;
          continue;
        }
      gloss_odt_append_note_end (self->out, note, self->first_number + index);
      g_array_remove_index (self->begun, i);
    }
}

/* A note that lies on a line feed alone begins and ends in one place. */
static void
pass_notes (Body  *self,
            guint  offset)
{
  end_notes (self, offset);
  begin_notes (self, offset);
  end_notes (self, offset);
}

static void
open_layer (GString          *out,
            const GlossLayer *layer)
{
  switch (layer->kind)
    {
    case GLOSS_LAYER_LINK:
      g_string_append (out, "<text:a xlink:type=\"simple\"");
      gloss_markup_append_value (out, "xlink:href", ((const GlossMark *) layer->item)->target);
      g_string_append (out, " text:style-name=\"Internet_20_link\">");
      break;
    case GLOSS_LAYER_BOLD:
      g_string_append (out, "<text:span text:style-name=\"Strong_20_Emphasis\">");
      break;
    case GLOSS_LAYER_ITALIC:
      g_string_append (out, "<text:span text:style-name=\"Emphasis\">");
      break;
    case GLOSS_LAYER_NOTE:
      g_string_append_printf (out, "<text:span text:style-name=\"Highlight_20_%s\">",
                              gloss_color_to_name (gloss_annotation_get_color ((GlossAnnotation *) layer->item)));
      break;
    case GLOSS_LAYER_QUOTE:
    case GLOSS_LAYER_ACTOR:
    default:
      g_string_append (out, "<text:span>");
    }
}

static void
append_piece (gpointer    data,
              GlossRange  piece,
              const char *words,
              GPtrArray  *over)
{
  Body *self = data;
  guint i;

  pass_notes (self, piece.begin);
  for (i = 0; i < over->len; i++)
    open_layer (self->out, g_ptr_array_index (over, i));
  gloss_odt_append_text (self->out, words);
  for (i = over->len; i-- > 0;)
    {
      const GlossLayer *layer = g_ptr_array_index (over, i);

      g_string_append (self->out, layer->kind == GLOSS_LAYER_LINK ? "</text:a>" : "</text:span>");
    }
}

static const char *const styles[] = {
  [GLOSS_BLOCK_BYLINE] = "Byline",
  [GLOSS_BLOCK_DATELINE] = "Byline",
  [GLOSS_BLOCK_PARAGRAPH] = "Text_20_body",
  [GLOSS_BLOCK_QUOTATION] = "Quotations",
  [GLOSS_BLOCK_LIST_ITEM] = "Text_20_body",
  [GLOSS_BLOCK_CAPTION] = "Caption",
  [GLOSS_BLOCK_TABLE_ROW] = "Text_20_body",
  [GLOSS_BLOCK_PREFORMATTED] = "Preformatted_20_Text",
  [GLOSS_BLOCK_EMBED] = "Quotations",
  [GLOSS_BLOCK_QUESTION] = "Question",
};

static const char *
begin_block (GString          *out,
             const GlossBlock *block)
{
  if (block->kind == GLOSS_BLOCK_TITLE || block->kind == GLOSS_BLOCK_HEADING)
    {
      guint level = block->kind == GLOSS_BLOCK_TITLE ? 1 : CLAMP (block->level, 2, 3);

      g_string_append_printf (out, "<text:h text:style-name=\"Heading_20_%u\" text:outline-level=\"%u\">", level, level);
      return "</text:h>\n";
    }
  if (block->kind != GLOSS_BLOCK_LIST_ITEM)
    {
      g_string_append_printf (out, "<text:p text:style-name=\"%s\">", styles[block->kind]);
      return "</text:p>\n";
    }

  if (block->ordinal > 0)
    g_string_append_printf (out, "<text:list text:style-name=\"Numbers\"><text:list-item text:start-value=\"%u\">",
                            block->ordinal);
  else
    g_string_append (out, "<text:list text:style-name=\"Bullets\"><text:list-item>");
  g_string_append_printf (out, "<text:p text:style-name=\"%s\">", styles[block->kind]);

  return "</text:p></text:list-item></text:list>\n";
}

/**
 * gloss_odt_append_body:
 * @out: (inout): where to
 * @part: an article with its notes
 * @first_number: the number of the first of its notes
 *
 * Appends the blocks of the article with the notes on words of it; those on
 * all of it must have been written.
 */
void
gloss_odt_append_body (GString               *out,
                       const GlossExportPart *part,
                       guint                  first_number)
{
  g_autoptr (GlossLayers) layers = gloss_layers_new (part, first_number);
  g_autoptr (GArray) begun = g_array_new (FALSE, FALSE, sizeof (guint));
  Body self = { out, part, first_number, 0, begun };
  guint n_blocks = 0;
  const GlossBlock *blocks = gloss_article_get_blocks (part->article, &n_blocks);
  guint i;

  while (self.next < part->placed->len && gloss_range_is_empty (gloss_annotation_get_range (get_note (&self, self.next))))
    self.next++;

  for (i = 0; i < n_blocks; i++)
    {
      const char *end = begin_block (out, &blocks[i]);

      gloss_layers_open (layers, blocks[i].range);
      gloss_layers_cut (layers, blocks[i].range, append_piece, &self);
      if (i + 1 == n_blocks)
        pass_notes (&self, G_MAXUINT);
      else
        end_notes (&self, blocks[i].range.end);
      g_string_append (out, end);
    }
}
