/* gloss-page-geometry.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-private.h"

/* Rectangles are kept for what was seen lately: a few screens full. */
#define MOST_KEPT 4000

static guint
hash_range (gconstpointer key)
{
  const GlossRange *range = key;

  return range->begin * 31 + range->end;
}

static gboolean
equal_ranges (gconstpointer a,
              gconstpointer b)
{
  const GlossRange *one = a;
  const GlossRange *two = b;

  return one->begin == two->begin && one->end == two->end;
}

/**
 * gloss_page_forget_geometry:
 * @self: a page
 *
 * To be called when the text may have been laid out anew.
 */
void
gloss_page_forget_geometry (GlossPage *self)
{
  if (self->rects == NULL)
    self->rects = g_hash_table_new_full (hash_range, equal_ranges, g_free,
                                         (GDestroyNotify) g_array_unref);
  g_hash_table_remove_all (self->rects);
  if (self->margin_texts != NULL)
    g_hash_table_remove_all (self->margin_texts);
}

/**
 * gloss_page_get_visible_range:
 * @self: a page
 *
 * Returns: the paragraphs that can be seen at least in part, in code points
 */
GlossRange
gloss_page_get_visible_range (GlossPage *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle seen;
  GtkTextIter begin;
  GtkTextIter end;

  if (!gloss_range_is_empty (self->drawn))
    return self->drawn;

  gtk_text_view_get_visible_rect (view, &seen);
  gtk_text_view_get_line_at_y (view, &begin, seen.y, NULL);
  gtk_text_view_get_line_at_y (view, &end, seen.y + seen.height, NULL);
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);

  return (GlossRange) {
    (guint) gtk_text_iter_get_offset (&begin),
    (guint) gtk_text_iter_get_offset (&end),
  };
}

/* The last character of a display line is often the space at which it was
 * broken: it is not part of what is seen. */
static void
step_back_over_space (GtkTextIter       *iter,
                      const GtkTextIter *limit)
{
  gtk_text_iter_backward_char (iter);
  while (gtk_text_iter_compare (iter, limit) > 0 &&
         g_unichar_isspace (gtk_text_iter_get_char (iter)))
    gtk_text_iter_backward_char (iter);
}

/* From @begin to @end, which are on one display line. A glyph that runs from
 * right to left has a negative width. */
static GdkRectangle
area_on_line (GtkTextView       *view,
              const GtkTextIter *begin,
              const GtkTextIter *end)
{
  GtkTextIter last = *end;
  GdkRectangle from;
  GdkRectangle to;
  int left;
  int right;

  step_back_over_space (&last, begin);
  gloss_page_locate (view, begin, &from);
  gloss_page_locate (view, &last, &to);
  left = MIN (MIN (from.x, from.x + from.width), MIN (to.x, to.x + to.width));
  right = MAX (MAX (from.x, from.x + from.width), MAX (to.x, to.x + to.width));

  return (GdkRectangle) { left, from.y, right - left, from.height };
}

/* One rectangle for each display line of a stretch that is in one paragraph;
 * relative to the top of the paragraph, which may yet move. */
static GArray *
measure (GlossPage  *self,
         GlossRange  range,
         int         top)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GArray *rects = g_array_new (FALSE, FALSE, sizeof (GlossPageRect));
  GtkTextIter iter;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) range.begin);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) range.end);
  while (gtk_text_iter_compare (&iter, &end) < 0)
    {
      GtkTextIter next = iter;
      GlossPageRect rect = { .first = rects->len == 0 };

      if (!gtk_text_view_forward_display_line (view, &next) ||
          gtk_text_iter_compare (&next, &end) >= 0 ||
          gtk_text_iter_compare (&next, &iter) <= 0)
        {
          next = end;
          rect.last = TRUE;
        }
      rect.area = area_on_line (view, &iter, &next);
      rect.area.y -= top;
      g_array_append_val (rects, rect);
      iter = next;
    }
  return rects;
}

static GArray *
lookup (GlossPage  *self,
        GlossRange  range,
        int         top)
{
  GArray *rects = g_hash_table_lookup (self->rects, &range);

  if (rects == NULL)
    {
      if (g_hash_table_size (self->rects) > MOST_KEPT)
        g_hash_table_remove_all (self->rects);
      rects = measure (self, range, top);
      g_hash_table_insert (self->rects, g_memdup2 (&range, sizeof range), rects);
    }
  return rects;
}

/* Adds what of @range is in the paragraph that holds @begin.
 * Returns: where the next paragraph begins */
static guint
add_paragraph (GlossPage  *self,
               GlossRange  range,
               guint       begin,
               GArray     *rects)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter;
  GtkTextIter line_end;
  GlossRange part = { begin, range.end };
  const GArray *own;
  int top;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, (int) begin);
  line_end = iter;
  if (!gtk_text_iter_ends_line (&line_end))
    gtk_text_iter_forward_to_line_end (&line_end);
  part.end = MIN (part.end, (guint) gtk_text_iter_get_offset (&line_end));

  gtk_text_view_get_line_yrange (view, &iter, &top, NULL);
  own = lookup (self, part, top);
  for (guint i = 0; i < own->len; i++)
    {
      GlossPageRect rect = g_array_index (own, GlossPageRect, i);

      rect.area.y += top;
      rect.first = rect.first && part.begin == range.begin;
      rect.last = rect.last && part.end == range.end;
      g_array_append_val (rects, rect);
    }
  return MAX (part.end, begin) + 1;
}

/**
 * gloss_page_add_rects:
 * @self: a page
 * @range: a stretch of text; only its visible paragraphs are looked at
 * @rects: (element-type GlossPageRect): takes one rectangle for each display
 *   line
 */
void
gloss_page_add_rects (GlossPage  *self,
                      GlossRange  range,
                      GArray     *rects)
{
  GlossRange visible = gloss_page_get_visible_range (self);
  guint begin = MAX (range.begin, visible.begin);
  guint end = MIN (range.end, visible.end);

  while (begin < end)
    {
      GlossRange part = gloss_page_next_shown (self, (GlossRange) { begin, end });

      if (gloss_range_is_empty (part))
        return;
      part.end = MIN (part.end, range.end);
      for (begin = part.begin; begin < part.end;)
        begin = add_paragraph (self, self->hidden->len > 0 ? part : range, begin, rects);
      begin = MAX (begin, part.end);
    }
}

/**
 * gloss_page_get_area:
 * @self: a page
 * @range: a stretch of text
 *
 * Returns: what encloses its visible part, in buffer coordinates; without
 *   height if none of it is visible
 */
GdkRectangle
gloss_page_get_area (GlossPage  *self,
                     GlossRange  range)
{
  g_autoptr (GArray) rects = g_array_new (FALSE, FALSE, sizeof (GlossPageRect));
  GdkRectangle area = { 0, 0, 0, 0 };

  gloss_page_add_rects (self, range, rects);
  for (guint i = 0; i < rects->len; i++)
    {
      const GlossPageRect *rect = &g_array_index (rects, GlossPageRect, i);

      if (i == 0)
        area = rect->area;
      else
        gdk_rectangle_union (&area, &rect->area, &area);
    }
  return area;
}

/**
 * gloss_page_get_block_at:
 * @self: a page
 * @offset: a code point
 *
 * Returns: (transfer none) (nullable): the last block that begins at @offset
 *   or before
 */
const GlossBlock *
gloss_page_get_block_at (GlossPage *self,
                         guint      offset)
{
  guint low = 0;
  guint high = 0;
  const GlossBlock *blocks;

  if (self->reading == NULL)
    return NULL;

  blocks = gloss_article_get_blocks (gloss_reading_get_article (self->reading), &high);
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (blocks[middle].range.begin <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 ? &blocks[low - 1] : NULL;
}

/**
 * gloss_page_mirror_x:
 * @self: a page
 * @x: the left edge of something on a page that is read from left to right
 * @width: of it
 *
 * Returns: where it is on this page, which may be read from right to left
 */
int
gloss_page_mirror_x (GlossPage *self,
                     int        x,
                     int        width)
{
  return self->mirrored ? 2 * self->column_x + self->column_width - x - width : x;
}

static GdkRectangle
character_area (GlossPage *self,
                guint      offset)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle area;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, (int) offset);
  gloss_page_locate (view, &iter, &area);
  /* A glyph that runs from right to left has a negative width. */
  if (area.width < 0)
    {
      area.x += area.width;
      area.width = -area.width;
    }
  return area;
}

/* Returns: the first character of the display line at @y, which is in @paragraph */
static guint
find_display_line (GlossPage  *self,
                   GlossRange  paragraph,
                   int         y)
{
  guint low = paragraph.begin;
  guint high = paragraph.end;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      GdkRectangle area = character_area (self, middle);

      if (area.y + area.height <= y)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Character by character, where some of them are hidden: GTK 4.8 warns there, and finds another one. */
static gboolean
find_character (GlossPage  *self,
                GlossRange  paragraph,
                int         x,
                int         y,
                guint      *offset)
{
  for (guint i = find_display_line (self, paragraph, y); i < paragraph.end; i++)
    {
      GdkRectangle area = character_area (self, i);

      if (area.y > y)
        return FALSE;
      if (!gloss_page_is_hidden (self, i) && gdk_rectangle_contains_point (&area, x, y))
        {
          *offset = i;
          return TRUE;
        }
    }
  return FALSE;
}

static GlossRange
paragraph_at (GlossPage *self,
              int        y)
{
  GtkTextIter begin;
  GtkTextIter end;

  gtk_text_view_get_line_at_y (GTK_TEXT_VIEW (self), &begin, y, NULL);
  end = begin;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);

  return (GlossRange) {
    (guint) gtk_text_iter_get_offset (&begin), (guint) gtk_text_iter_get_offset (&end),
  };
}

static gboolean
is_whole (GlossPage  *self,
          GlossRange  paragraph)
{
  GlossRange shown = gloss_page_next_shown (self, paragraph);

  return shown.begin <= paragraph.begin && shown.end >= paragraph.end;
}

/**
 * gloss_page_offset_at:
 * @self: a page
 * @x: in coordinates of the widget
 * @y: in coordinates of the widget
 * @offset: (out): the character there, in code points
 *
 * Returns: whether there is a character at that very point
 */
gboolean
gloss_page_offset_at (GlossPage *self,
                      double     x,
                      double     y,
                      guint     *offset)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GlossRange paragraph;
  GtkTextIter iter;
  int buffer_x;
  int buffer_y;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y,
                                         &buffer_x, &buffer_y);
  paragraph = paragraph_at (self, buffer_y);
  if (!is_whole (self, paragraph))
    return find_character (self, paragraph, buffer_x, buffer_y, offset);
  if (!gtk_text_view_get_iter_at_position (view, &iter, NULL, buffer_x, buffer_y))
    return FALSE;

  *offset = (guint) gtk_text_iter_get_offset (&iter);
  return TRUE;
}
