/* gloss-page-handles.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The ends of a mark as the pointer takes them. */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-private.h"

/* In pixels */
#define REACH_X 5
#define REACH_Y 7
#define NOTE_PAD_X 2
#define NOTE_PAD_Y 3
#define STEM 2
#define KNOB 9

/* So much of what the pointer is outside the view is scrolled with each frame */
#define SCROLLED_PART 0.2

/* Between two characters: upright, without a width */
static GdkRectangle
edge_area (GlossPage  *self,
           GlossRange  range,
           gboolean    end)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle area;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter,
                                      (int) (end ? range.end - 1 : range.begin));
  gloss_page_locate (view, &iter, &area);
  /* A glyph that runs from right to left has a negative width. */
  if (end)
    area.x += area.width;
  area.width = 0;
  return area;
}

static gboolean
reaches (GlossPage  *self,
         GlossRange  range,
         gboolean    end,
         int         x,
         int         y)
{
  GdkRectangle area = edge_area (self, range, end);

  return ABS (area.x - x) <= REACH_X && y >= area.y - REACH_Y &&
         y <= area.y + area.height + REACH_Y;
}

/* Sorted marks: the last that is reached is the innermost, unless one is the reader's own choice. */
static gboolean
look_for_edge (GlossPage  *self,
               GArray     *marks,
               int         x,
               int         y,
               GObject   **item,
               gboolean   *end)
{
  GlossRange range;
  GObject *edged = gloss_page_get_edged (self, &range);

  for (guint i = 0; i < marks->len; i++)
    {
      const GlossPageMark *mark = &g_array_index (marks, GlossPageMark, i);
      gboolean at_end = reaches (self, mark->range, TRUE, x, y);

      if ((*item != NULL && *item == edged) ||
          (!at_end && !reaches (self, mark->range, FALSE, x, y)))
        continue;
      *item = mark->item;
      *end = at_end;
    }
  return *item != NULL;
}

/* A few characters to both sides: an edge is between them. */
static GlossRange
around (guint offset)
{
  return (GlossRange) { offset > 1 ? offset - 2 : 0, offset + 2 };
}

/* Ends of notes can always be taken, those of the quote that is being corrected as well; not where
 * some of the text is hidden, and GTK 4.8 finds places wrongly from a point. */
static gboolean
edge_at (GlossPage  *self,
         double      x,
         double      y,
         GObject   **item,
         gboolean   *end)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  g_autoptr (GArray) marks = NULL;
  GtkTextIter iter;
  int left;
  int top;

  *item = NULL;
  if (self->reading == NULL || self->hidden->len > 0)
    return FALSE;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &left, &top);
  gtk_text_view_get_iter_at_location (view, &iter, left, top);
  marks = gloss_page_marks_in_range (gloss_page_layer_get_marks (self->notes),
                                     around ((guint) gtk_text_iter_get_offset (&iter)));
  if (!(gloss_page_get_layers (self) & GLOSS_LAYER_NOTES))
    g_array_set_size (marks, 0);
  if (self->open_quote != NULL)
    {
      GlossPageMark mark = { gloss_quote_get_range (self->open_quote), self->open_quote };

      g_array_append_val (marks, mark);
    }
  return look_for_edge (self, marks, left, top, item, end);
}

/**
 * gloss_page_point_at_edge:
 * @self: a page
 * @x: where the pointer is, in coordinates of the widget
 * @y: likewise
 *
 * Returns: whether an end of a mark can be taken there
 */
gboolean
gloss_page_point_at_edge (GlossPage *self,
                          double     x,
                          double     y)
{
  GObject *item;
  gboolean end;

  edge_at (self, x, y, &item, &end);
  if (item != self->pointed_edge)
    {
      self->pointed_edge = item;
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  return item != NULL || self->edge_held;
}

/* Dragging */

/* Between which characters the pointer is, seen from where it took the edge */
static void
follow_pointer (GlossPage *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter;
  int trailing;
  int x;
  int y;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET,
                                         (int) self->edge_x, (int) self->edge_y, &x, &y);
  gtk_text_view_get_iter_at_position (view, &iter, &trailing,
                                      x + self->edge_shift_x, y + self->edge_shift_y);
  gtk_text_iter_forward_chars (&iter, trailing);
  gloss_page_drag_edge (self, (guint) gtk_text_iter_get_offset (&iter), self->edge_by_letter);
}

/* A pointer above or below the view pulls more of the text into it. */
static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  GlossPage *self = GLOSS_PAGE (widget);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));
  double beyond = MIN (self->edge_y, 0) + MAX (self->edge_y - gtk_widget_get_height (widget), 0);

  if (self->edge_moved && beyond != 0)
    {
      gtk_adjustment_set_value (adjustment,
                                gtk_adjustment_get_value (adjustment) + beyond * SCROLLED_PART);
      follow_pointer (self);
    }
  return G_SOURCE_CONTINUE;
}

static void
let_go (GlossPage *self)
{
  self->edge_held = FALSE;
  if (self->edge_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->edge_tick);
  self->edge_tick = 0;
}

/**
 * gloss_page_press_edge:
 * @self: a page
 * @x: where the pointer is, in coordinates of the widget
 * @y: likewise
 *
 * Returns: whether it took an end of a mark there
 */
gboolean
gloss_page_press_edge (GlossPage *self,
                       double     x,
                       double     y)
{
  GdkRectangle area;
  GObject *item;
  gboolean end;
  int left;
  int top;

  if (!edge_at (self, x, y, &item, &end))
    return FALSE;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  gloss_page_take_edge (self, item, end);
  area = edge_area (self, self->edged_range, end);
  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET,
                                         (int) x, (int) y, &left, &top);
  self->edge_shift_x = area.x - left;
  self->edge_shift_y = area.y + area.height / 2 - top;
  self->edge_held = TRUE;
  self->edge_moved = FALSE;
  self->edge_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
  return TRUE;
}

/**
 * gloss_page_move_edge:
 * @self: a page of which the pointer holds an edge
 * @x: where the pointer is, in coordinates of the widget
 * @y: likewise
 * @letter: whether it may be inside a word
 */
void
gloss_page_move_edge (GlossPage *self,
                      double     x,
                      double     y,
                      gboolean   letter)
{
  if (!self->edge_moved &&
      !gtk_drag_check_threshold (GTK_WIDGET (self), (int) self->pressed_x, (int) self->pressed_y,
                                 (int) x, (int) y))
    return;

  /* What is selected would hide where the mark is. */
  if (!self->edge_moved)
    gloss_page_set_caret (self, gloss_page_get_caret (self));
  self->edge_moved = TRUE;
  self->edge_x = x;
  self->edge_y = y;
  self->edge_by_letter = letter;
  follow_pointer (self);
}

/**
 * gloss_page_release_edge:
 * @self: a page of which the pointer holds an edge
 *
 * Returns: whether it was moved at all; else it was a click
 */
gboolean
gloss_page_release_edge (GlossPage *self)
{
  let_go (self);
  if (self->edge_moved)
    gloss_page_put_edge (self);
  return self->edge_moved;
}

/**
 * gloss_page_cancel_edge:
 * @self: a page
 *
 * Returns: whether there was an edge in the pointer's hold
 */
gboolean
gloss_page_cancel_edge (GlossPage *self)
{
  if (!self->edge_held)
    return FALSE;

  let_go (self);
  self->pressed = FALSE;
  gloss_page_give_edge_up (self);
  return TRUE;
}

/* Drawing */

static void
fill (GtkSnapshot   *snapshot,
      int            x,
      int            y,
      int            width,
      int            height,
      const GdkRGBA *color)
{
  gloss_page_fill_rounded (snapshot, &(GdkRectangle) { x, y, width, height },
                           width / 2.0, width / 2.0, color);
}

/* A begin has its knob on top, an end below: both can be told and taken where they meet. */
static void
draw_handle (GlossPage     *self,
             GtkSnapshot   *snapshot,
             GlossRange     range,
             gboolean       end,
             const GdkRGBA *color)
{
  GdkRectangle area = edge_area (self, range, end);
  int outwards = end != self->mirrored ? NOTE_PAD_X : -NOTE_PAD_X;
  int x = area.x + outwards;
  int top = area.y - NOTE_PAD_Y;
  int bottom = area.y + area.height + NOTE_PAD_Y;

  fill (snapshot, x - STEM / 2, top, STEM, bottom - top, color);
  fill (snapshot, x - KNOB / 2, (end ? bottom : top) - KNOB / 2, KNOB, KNOB, color);
}

/**
 * gloss_page_draw_handles:
 * @self: a page
 * @snapshot: where to draw
 * @visible: the paragraphs that can be seen
 *
 * The ends of the mark that the reader is at.
 */
void
gloss_page_draw_handles (GlossPage   *self,
                         GtkSnapshot *snapshot,
                         GlossRange   visible)
{
  GlossRange range = { 0, 0 };
  GObject *item = gloss_page_get_edged (self, &range);
  const GdkRGBA *color;

  if (gloss_range_is_empty (range) || self->hidden->len > 0)
    return;

  color = GLOSS_IS_QUOTE (item)
    ? &self->colors.quote
    : &self->colors.note_line[gloss_annotation_get_color (GLOSS_ANNOTATION (item))];
  if (range.begin >= visible.begin && range.begin < visible.end)
    draw_handle (self, snapshot, range, FALSE, color);
  if (range.end > visible.begin && range.end <= visible.end)
    draw_handle (self, snapshot, range, TRUE, color);
}
