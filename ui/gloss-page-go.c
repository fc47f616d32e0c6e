/* gloss-page-go.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-private.h"

#include <adwaita.h>

/* The heights of lines that were never shown are not known: after loading a
 * long text the target moves while they are measured, frame by frame. It has
 * been reached when it stood still for so many frames. */
#define CALM_FRAMES 6

/* Where in the view the target comes to stand, from its top */
#define ALIGN_TOP 0.0
#define ALIGN_READ 0.3

/* Between these parts of the view a place is read well as it is. */
#define WELL_FROM 0.06
#define WELL_TO 0.72

#define LIT_MILLISECONDS 1600

static GtkAdjustment *
get_adjustment (GlossPage *self)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));
}

/* Returns: the top of the target's line, as a value of the adjustment; that of the whole text
 * is the margin's above it */
static double
target_top (GlossPage *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter;
  GdkRectangle place;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter,
                                      (int) self->target);
  gloss_page_locate (view, &iter, &place);
  return gtk_text_iter_is_start (&iter) ? 0 : place.y + gtk_text_view_get_top_margin (view);
}

static double
target_value (GlossPage     *self,
              GtkAdjustment *adjustment)
{
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);
  double top = target_top (self);

  if (self->target_align != ALIGN_TOP &&
      top >= value + WELL_FROM * page && top <= value + WELL_TO * page)
    return value;

  return CLAMP (top - self->target_align * page,
                0, MAX (0, gtk_adjustment_get_upper (adjustment) - page));
}

/* Moves a step nearer. Returns: whether it stands still */
static gboolean
approach (GlossPage     *self,
          GtkAdjustment *adjustment)
{
  double upper = gtk_adjustment_get_upper (adjustment);
  double value = target_value (self, adjustment);
  gboolean still = upper == self->target_upper &&
    ABS (value - gtk_adjustment_get_value (adjustment)) < 1;

  self->target_upper = upper;
  if (!still)
    gtk_adjustment_set_value (adjustment, value);
  return still;
}

static gboolean
go_on_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  GlossPage *self = GLOSS_PAGE (widget);
  GtkAdjustment *adjustment = get_adjustment (self);

  if (adjustment == NULL || gtk_widget_get_height (widget) == 0)
    return G_SOURCE_CONTINUE;

  self->target_calm = approach (self, adjustment) ? self->target_calm + 1 : 0;
  if (self->target_calm < CALM_FRAMES)
    return G_SOURCE_CONTINUE;

  self->target_tick = 0;
  gloss_page_arrived (self);
  return G_SOURCE_REMOVE;
}

/**
 * gloss_page_scroll_to:
 * @self: a page
 * @offset: a code point
 * @align: where it comes to stand: 0 at the top of the view, 1 at the bottom
 *
 * Scrolls there now and again until all heights above are known, or until
 * the reader scrolls.
 */
void
gloss_page_scroll_to (GlossPage *self,
                      guint      offset,
                      double     align)
{
  gloss_page_fill_to (self, offset);
  /* Whoever goes to what is hidden wants to see it. */
  if (gloss_page_is_hidden (self, offset))
    gloss_page_set_mode (self, GLOSS_MODE_ALL);

  self->target = offset;
  self->target_align = align;
  self->target_upper = -1;
  self->target_calm = 0;
  if (self->target_tick == 0)
    self->target_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), go_on_cb, NULL, NULL);
}

/**
 * gloss_page_stop_going:
 * @self: a page
 *
 * The reader has taken over.
 */
void
gloss_page_stop_going (GlossPage *self)
{
  if (self->target_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->target_tick);
  self->target_tick = 0;
}

static void
light_cb (double     strength,
          GlossPage *self)
{
  self->shown_strength = strength;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Where nothing may move, what was gone to stays lit until the caret leaves. */
static void
light_up (GlossPage  *self,
          GlossRange  range)
{
  self->shown = range;
  if (self->shown_animation == NULL)
    {
      AdwAnimationTarget *target =
        adw_callback_animation_target_new ((AdwAnimationTargetFunc) light_cb, self, NULL);

      self->shown_animation = adw_timed_animation_new (GTK_WIDGET (self), 1, 0,
                                                       LIT_MILLISECONDS, target);
    }
  adw_animation_reset (self->shown_animation);
  adw_animation_play (self->shown_animation);
  if (!adw_get_enable_animations (GTK_WIDGET (self)))
    light_cb (1, self);
}

/**
 * gloss_page_go_to:
 * @self: a page
 * @range: where, in code points
 *
 * Scrolls there, however long the text and however fresh, puts the caret at
 * its begin and lights the range up for a moment. What can be seen well
 * already is not moved.
 */
void
gloss_page_go_to (GlossPage  *self,
                  GlossRange  range)
{
  g_return_if_fail (GLOSS_IS_PAGE (self));

  if (self->reading == NULL)
    return;

  gloss_page_set_caret (self, range.begin);
  gloss_page_scroll_to (self, range.begin, ALIGN_READ);
  light_up (self, range);
}

/**
 * gloss_page_get_position:
 * @self: a page
 *
 * Returns: the first character of the line at the top of the view, in code
 *   points: where the reader is
 */
guint
gloss_page_get_position (GlossPage *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle seen;
  GtkTextIter iter;

  g_return_val_if_fail (GLOSS_IS_PAGE (self), 0);

  if (self->target_tick != 0 && self->target_align == ALIGN_TOP)
    return self->target;

  gtk_text_view_get_visible_rect (view, &seen);
  if (seen.y <= 0)
    return 0;
  gtk_text_view_get_iter_at_location (view, &iter, self->column_x, seen.y);
  gtk_text_view_backward_display_line_start (view, &iter);
  return (guint) gtk_text_iter_get_offset (&iter);
}

/**
 * gloss_page_set_position:
 * @self: a page
 * @offset: a code point
 *
 * Brings the line that holds @offset to the top of the view.
 */
void
gloss_page_set_position (GlossPage *self,
                         guint      offset)
{
  g_return_if_fail (GLOSS_IS_PAGE (self));

  gloss_page_scroll_to (self, offset, ALIGN_TOP);
}
