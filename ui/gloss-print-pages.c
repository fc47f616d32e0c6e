/* gloss-print-pages.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The article and its notes, a line below the other, and a page behind the other. */

#define G_LOG_DOMAIN "gloss-print"

#include "gloss-print-layout-private.h"

#include <glib/gi18n.h>

#include "gloss-print-notes.h"
#include "gloss-print-text.h"

/* In points */
#define HEADING_SPACE 16.0
#define HEADING_SIZE 14.0
#define INDENT 20.0
#define BAR_DISTANCE 8.0

static const PangoColor quote_bar = { 0x8C00, 0x8C00, 0x8C00 };

/* A block of the article while its lines are added */
typedef struct
{
  const GlossBlock *block;
  GArray           *numbers;  /* element-type GlossPrintNumber */
  guint             next;     /* the first that is on no line yet */
} Words;

double
gloss_print_layout_get_column (const GlossPrintLayout *self)
{
  return self->width - 2 * GLOSS_PRINT_MARGIN;
}

double
gloss_print_layout_get_bottom (const GlossPrintLayout *self)
{
  return self->height - GLOSS_PRINT_MARGIN - GLOSS_PRINT_FOOT_HEIGHT;
}

static void
begin_page (GlossPrintLayout *self)
{
  self->n_pages++;
  self->y = GLOSS_PRINT_MARGIN + GLOSS_PRINT_HEAD_HEIGHT;
}

/* Whether any word of a quote is on this line of a block */
static gboolean
is_quoted (GlossPrintLayout *self,
           const GlossBlock *block,
           PangoLayoutLine  *line)
{
  GListModel *quotes = gloss_reading_get_quotes (self->reading);
  const char *text = pango_layout_get_text (line->layout);
  guint begin;
  guint end;

  /* The numbers of notes move the words by a few letters at most: a bar is as high as its lines. */
  begin = block->range.begin + (guint) g_utf8_strlen (text, line->start_index);
  end = begin + (guint) g_utf8_strlen (text + line->start_index, line->length);
  for (guint i = self->quote; i < g_list_model_get_n_items (quotes); i++)
    {
      g_autoptr (GlossQuote) quote = g_list_model_get_item (quotes, i);
      GlossRange range = gloss_quote_get_range (quote);

      if (range.begin >= MIN (end, block->range.end))
        return FALSE;
      if (range.end > begin)
        return TRUE;
      if (range.end <= block->range.begin)
        self->quote = i + 1;
    }

  return FALSE;
}

/* The numbers of notes that stand on a line: beside it goes what they say. */
static void
add_places (GlossPrintLayout     *self,
            Words                *words,
            const GlossPrintLine *added)
{
  guint end = (guint) (added->line->start_index + added->line->length);

  for (; words->next < words->numbers->len; words->next++)
    {
      GlossPrintNumber *number = &g_array_index (words->numbers, GlossPrintNumber, words->next);
      GlossPrintPlace place = { number->note, added->page, self->y };

      if (number->end > end)
        return;
      g_array_append_val (self->places, place);
    }
}

static void
add_line (GlossPrintLayout *self,
          PangoLayoutIter  *iter,
          Words            *words,
          double            x)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  PangoRectangle logical;
  GlossPrintLine added = { line, x, 0, 0, 0, 0, quote_bar };
  double ascent;

  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  added.height = pango_units_to_double (logical.height);
  ascent = pango_units_to_double (pango_layout_iter_get_baseline (iter) - logical.y);
  if (self->y + added.height > gloss_print_layout_get_bottom (self))
    begin_page (self);

  added.x += pango_units_to_double (logical.x);
  added.baseline = self->y + ascent;
  added.page = self->n_pages - 1;
  if (words != NULL && is_quoted (self, words->block, line))
    added.bar_x = GLOSS_PRINT_MARGIN - BAR_DISTANCE;
  if (words != NULL)
    add_places (self, words, &added);
  self->y += added.height;
  g_array_append_val (self->lines, added);
}

/* Takes @piece. A heading stays with the lines under it. */
static void
add_piece (GlossPrintLayout *self,
           PangoLayout      *piece,
           Words            *words,
           double            space,
           double            indent,
           gboolean          keep)
{
  PangoLayoutIter *iter = pango_layout_get_iter (piece);
  int height;

  g_ptr_array_add (self->pieces, piece);
  pango_layout_get_size (piece, NULL, &height);
  if (self->y > GLOSS_PRINT_MARGIN + GLOSS_PRINT_HEAD_HEIGHT)
    self->y += space;
  if (keep && self->y + pango_units_to_double (height) * 3 > gloss_print_layout_get_bottom (self))
    begin_page (self);

  do
    add_line (self, iter, words, GLOSS_PRINT_MARGIN + indent);
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static double
get_indent (const GlossBlock *block)
{
  switch (block->kind)
    {
    case GLOSS_BLOCK_QUOTATION:
    case GLOSS_BLOCK_EMBED:
      return INDENT;
    case GLOSS_BLOCK_LIST_ITEM:
      return INDENT * MAX (block->level, 1);
    case GLOSS_BLOCK_TITLE:
    case GLOSS_BLOCK_BYLINE:
    case GLOSS_BLOCK_DATELINE:
    case GLOSS_BLOCK_PARAGRAPH:
    case GLOSS_BLOCK_HEADING:
    case GLOSS_BLOCK_CAPTION:
    case GLOSS_BLOCK_TABLE_ROW:
    case GLOSS_BLOCK_PREFORMATTED:
    case GLOSS_BLOCK_QUESTION:
    default:
      return 0;
    }
}

static void
add_block (GlossPrintLayout *self,
           const GlossBlock *block)
{
  double indent = MIN (get_indent (block), self->text_width / 2);
  gboolean heading = block->kind == GLOSS_BLOCK_HEADING;
  g_autoptr (GArray) numbers = gloss_print_numbers_new (self->reading, block, self->notes);
  Words words = { block, numbers, 0 };
  PangoLayout *piece = gloss_print_block_new (self->context, self->reading, block, self->notes,
                                              self->text_width - indent);

  add_piece (self, piece, &words, heading ? HEADING_SPACE : GLOSS_PRINT_BLOCK_SPACE, indent, heading);
}

static void
add_heading (GlossPrintLayout *self,
             const char       *text)
{
  double column = gloss_print_layout_get_column (self);

  add_piece (self, gloss_print_line_new (self->context, text, HEADING_SIZE, TRUE, column),
             NULL, HEADING_SPACE, 0, TRUE);
}

static void
add_endnotes (GlossPrintLayout *self,
              gboolean          placed,
              const char       *heading)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->notes->len; i++)
    {
      GlossPrintNote *note = &g_array_index (self->notes, GlossPrintNote, i);
      gboolean has_place = gloss_annotation_get_placement (note->annotation) != GLOSS_UNPLACED;

      if (note->number == 0 || note->beside || has_place != placed)
        continue;
      if (!any)
        add_heading (self, heading);
      any = TRUE;
      add_piece (self, gloss_print_endnote_new (self->context, note, gloss_print_layout_get_column (self)),
                 NULL, GLOSS_PRINT_BLOCK_SPACE, 0, FALSE);
    }
}

/* A note on all of the article is beside its first line. */
static void
add_article_places (GlossPrintLayout *self)
{
  for (guint i = 0; i < self->notes->len; i++)
    {
      GlossPrintNote *note = &g_array_index (self->notes, GlossPrintNote, i);
      GlossPrintPlace place = { i, 0, self->y };

      if (note->number > 0 && gloss_annotation_get_placement (note->annotation) != GLOSS_UNPLACED &&
          gloss_range_is_empty (note->range))
        g_array_append_val (self->places, place);
    }
}

/**
 * gloss_print_layout_make_pages:
 * @self: a layout without pages
 *
 * Makes all of them. Notes go beside the text if there is room beside it; those
 * that do not find any are at the end, as are those without a place.
 */
void
gloss_print_layout_make_pages (GlossPrintLayout *self)
{
  guint n_blocks = 0;
  const GlossBlock *blocks = gloss_article_get_blocks (gloss_reading_get_article (self->reading),
                                                       &n_blocks);
  guint n_beside = 0;

  begin_page (self);
  add_article_places (self);
  for (guint i = 0; i < n_blocks; i++)
    add_block (self, &blocks[i]);
  if (self->text_width < gloss_print_layout_get_column (self))
    n_beside = gloss_print_margin_add (self);
  add_endnotes (self, TRUE, n_beside > 0 ? _("More notes") : _("Notes"));
  add_endnotes (self, FALSE, _("Notes without a place"));
}
