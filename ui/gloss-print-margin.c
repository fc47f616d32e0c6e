/* gloss-print-margin.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Notes beside the text: each begins at the line that its number is on, or below the one before it,
 * and goes on at the next page where it must. */

#define G_LOG_DOMAIN "gloss-print"

#include "gloss-print-layout-private.h"

#include "gloss-print-notes.h"

/* In points */
#define GAP 24.0
#define BAR_DISTANCE 7.0
#define NOTE_SPACE 7.0
#define MIN_NOTES 110.0
#define MAX_NOTES 220.0
#define MIN_TEXT 250.0

/* Of what text and notes have together */
#define SHARE 0.3

/* Where the next note may begin */
typedef struct
{
  guint  page;
  double y;
} Cursor;

static double
get_notes_width (double column)
{
  return CLAMP (column * SHARE, MIN_NOTES, MAX_NOTES);
}

/**
 * gloss_print_margin_get_width:
 * @column: what there is for text and notes, in points
 *
 * Returns: how much of it the notes and the gap before them take; 0 if too
 *   little were left for the text
 */
double
gloss_print_margin_get_width (double column)
{
  double width = get_notes_width (column) + GAP;

  return column - width >= MIN_TEXT ? width : 0;
}

static gboolean
add_line (GlossPrintLayout *self,
          PangoLayoutIter  *iter,
          Cursor           *cursor,
          PangoColor        color)
{
  double x = GLOSS_PRINT_MARGIN + self->text_width + GAP;
  GlossPrintLine added = { pango_layout_iter_get_line_readonly (iter), x, 0, 0, 0, x - BAR_DISTANCE, color };
  PangoRectangle logical;

  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  added.height = pango_units_to_double (logical.height);
  if (cursor->y + added.height > gloss_print_layout_get_bottom (self))
    *cursor = (Cursor) { cursor->page + 1, GLOSS_PRINT_MARGIN + GLOSS_PRINT_HEAD_HEIGHT };
  if (cursor->page >= self->n_pages)
    return FALSE;

  added.x += pango_units_to_double (logical.x);
  added.baseline = cursor->y + pango_units_to_double (pango_layout_iter_get_baseline (iter) - logical.y);
  added.page = cursor->page;
  cursor->y += added.height;
  g_array_append_val (self->margin_lines, added);

  return TRUE;
}

/* Returns: whether there was room for all of it; otherwise none of it is there */
static gboolean
add_note (GlossPrintLayout *self,
          GlossPrintNote   *note,
          Cursor           *cursor)
{
  g_autoptr (PangoLayout) piece = NULL;
  PangoLayoutIter *iter;
  PangoColor color = { 0 };
  guint n_lines = self->margin_lines->len;
  gboolean fits;

  piece = gloss_print_sidenote_new (self->context, note,
                                    get_notes_width (gloss_print_layout_get_column (self)));
  pango_color_parse (&color, gloss_color_to_css (gloss_annotation_get_color (note->annotation)));
  iter = pango_layout_get_iter (piece);
  do
    fits = add_line (self, iter, cursor, color);
  while (fits && pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);

  if (fits)
    g_ptr_array_add (self->pieces, g_steal_pointer (&piece));
  else
    g_array_set_size (self->margin_lines, n_lines);

  return fits;
}

static void
move_to (Cursor                *cursor,
         const GlossPrintPlace *place)
{
  if (place->page > cursor->page)
    *cursor = (Cursor) { place->page, place->y };
  else if (place->page == cursor->page)
    cursor->y = MAX (cursor->y, place->y);
}

/**
 * gloss_print_margin_add:
 * @self: pages that have the article
 *
 * Puts the notes beside it, until one finds no room on the pages that there
 * are; what comes after the article goes below them.
 *
 * Returns: how many are there
 */
guint
gloss_print_margin_add (GlossPrintLayout *self)
{
  Cursor cursor = { 0, 0 };
  guint i;

  for (i = 0; i < self->places->len; i++)
    {
      GlossPrintPlace *place = &g_array_index (self->places, GlossPrintPlace, i);
      GlossPrintNote *note = &g_array_index (self->notes, GlossPrintNote, place->note);
      Cursor was = cursor;

      move_to (&cursor, place);
      note->beside = add_note (self, note, &cursor);
      if (!note->beside)
        {
          cursor = was;
          break;
        }
      cursor.y += NOTE_SPACE;
    }
  if (cursor.page + 1 == self->n_pages)
    self->y = MAX (self->y, cursor.y);

  return i;
}
