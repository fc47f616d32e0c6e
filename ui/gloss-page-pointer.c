/* gloss-page-pointer.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-private.h"

/* How long the pointer rests before it is told what is under it */
#define REST_MILLISECONDS 450

/* A name in the margin stands for its speaker. */
static gboolean
click_margin (GlossPage *self,
              double     x,
              double     y)
{
  GObject *item = gloss_page_get_margin_item_at (self, x, y);
  GlossActor *speaker;

  if (item == NULL)
    return FALSE;

  if (GLOSS_IS_ANNOTATION (item))
    {
      gloss_page_edit_note (self, GLOSS_ANNOTATION (item));
      return TRUE;
    }
  speaker = gloss_quote_get_speaker (GLOSS_QUOTE (item));
  gloss_page_set_selected_actor (self, speaker == self->selected_actor ? NULL : speaker);
  return TRUE;
}

static gboolean
click_note (GlossPage *self,
            double     x,
            double     y)
{
  guint offset;

  return gloss_page_offset_at (self, x, y, &offset) && gloss_page_open_note_at (self, offset);
}

static GlossActor *
actor_at (GlossPage *self,
          double     x,
          double     y)
{
  const GlossPageMark *mark;
  guint offset;

  if (!(gloss_page_get_layers (self) & GLOSS_LAYER_ACTORS) || !gloss_page_offset_at (self, x, y, &offset))
    return NULL;
  mark = gloss_page_marks_innermost_at (gloss_page_layer_get_marks (self->actors), offset);
  return mark != NULL ? mark->item : NULL;
}

/* Somebody's name makes them stand out, a second click on it or one elsewhere ends that. */
static void
click_actor (GlossPage *self,
             double     x,
             double     y)
{
  GlossActor *actor = actor_at (self, x, y);

  gloss_page_set_selected_actor (self, actor == self->selected_actor ? NULL : actor);
}

/* A click in a note opens it, one on a link elsewhere follows it; with Ctrl
 * the link has the precedence. */
static void
click (GlossPage       *self,
       double           x,
       double           y,
       GdkModifierType  state)
{
  const char *target = gloss_page_get_link_at (self, x, y);

  if (click_margin (self, x, y))
    return;
  if (target != NULL && (state & GDK_CONTROL_MASK))
    gloss_page_open_link (self, target);
  else if (click_note (self, x, y))
    return;
  else if (target != NULL)
    gloss_page_open_link (self, target);
  else
    click_actor (self, x, y);
}

static gboolean
was_dragged (GlossPage *self,
             double     x,
             double     y)
{
  return gtk_drag_check_threshold (GTK_WIDGET (self), (int) self->pressed_x,
                                   (int) self->pressed_y, (int) x, (int) y);
}

static void
release (GlossPage       *self,
         double           x,
         double           y,
         GdkModifierType  state)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  self->pressed = FALSE;
  if (gtk_text_buffer_get_has_selection (buffer))
    {
      /* The first click of two chose who is named; the second is for the word. */
      if (!was_dragged (self, x, y))
        gloss_page_set_selected_actor (self, NULL);
      gloss_page_update_bar (self);
    }
  else if (!was_dragged (self, x, y) && !(state & GDK_SHIFT_MASK))
    click (self, x, y, state);
}

static void
press (GlossPage *self,
       double     x,
       double     y)
{
  self->pressed = TRUE;
  self->pressed_x = x;
  self->pressed_y = y;
  gloss_page_stop_going (self);
  gloss_page_hide_card (self);
}

/* Events tell where they are in the window's surface. */
static gboolean
get_position (GtkWidget *widget,
              GdkEvent  *event,
              double    *x,
              double    *y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  double surface_x;
  double surface_y;

  if (native == NULL || !gdk_event_get_position (event, x, y))
    return FALSE;

  gtk_native_get_surface_transform (native, &surface_x, &surface_y);
  return gtk_widget_translate_coordinates (GTK_WIDGET (native), widget,
                                           *x - surface_x, *y - surface_y, x, y);
}

/* What rests is the pointer on some words, or the caret that a key has moved. */
static gboolean
rested_cb (gpointer user_data)
{
  GlossPage *self = GLOSS_PAGE (user_data);
  guint offset;

  self->card_timer = 0;
  if (self->resting_caret)
    {
      if (gloss_page_get_caret (self) != self->caret_before)
        gloss_page_show_card_at_caret (self);
    }
  else if (!self->card_stays && self->pending_card == NULL &&
           gloss_page_offset_at (self, self->pointer_x, self->pointer_y, &offset))
    gloss_page_show_card (self, offset);
  return G_SOURCE_REMOVE;
}

/**
 * gloss_page_stop_resting:
 * @self: a page
 *
 * What the pointer or the caret rests on is told no more.
 */
void
gloss_page_stop_resting (GlossPage *self)
{
  g_clear_handle_id (&self->card_timer, g_source_remove);
}

static void
start_resting (GlossPage *self,
               gboolean   caret)
{
  gloss_page_stop_resting (self);
  self->resting_caret = caret;
  self->card_timer = g_timeout_add (REST_MILLISECONDS, rested_cb, self);
}

/* An end of a mark is taken before any text is selected there. */
static gboolean
watch_edge (GlossPage *self,
            GdkEvent  *event,
            double     x,
            double     y)
{
  GdkEventType type = gdk_event_get_event_type (event);
  GdkModifierType state = gdk_event_get_modifier_state (event);
  guint offset;

  if (type == GDK_BUTTON_PRESS && gdk_button_event_get_button (event) == GDK_BUTTON_PRIMARY)
    {
      if (!gloss_page_press_edge (self, x, y))
        return FALSE;
      press (self, x, y);
      return TRUE;
    }
  if (!self->edge_held || (type != GDK_MOTION_NOTIFY && type != GDK_BUTTON_RELEASE))
    return FALSE;

  if (type == GDK_MOTION_NOTIFY)
    {
      gloss_page_move_edge (self, x, y, (state & GDK_ALT_MASK) != 0);
      return TRUE;
    }
  self->pressed = FALSE;
  if (!gloss_page_release_edge (self))
    {
      if (gloss_page_offset_at (self, x, y, &offset))
        gloss_page_set_caret (self, offset);
      click (self, x, y, state);
    }
  return TRUE;
}

/* The menu is about what is under the pointer, or what is selected there; it has what the bar offers. */
static void
ask_for_menu (GlossPage *self,
              GdkEvent  *event)
{
  GlossRange selected;
  guint offset;
  double x;
  double y;

  gloss_page_hide_bar (self);
  if (!get_position (GTK_WIDGET (self), event, &x, &y) || !gloss_page_offset_at (self, x, y, &offset))
    return;

  if (!gloss_page_get_selected_range (self, &selected) || offset < selected.begin || offset >= selected.end)
    gloss_page_set_caret (self, offset);
}

/* After a layout the toolkit takes a pointer that rests on a popover to be on the page, and leads
 * there what is pressed and let go. */
static gboolean
is_for_popover (GlossPage *self,
                GdkEvent  *event)
{
  GtkNative *native = gtk_native_get_for_surface (gdk_event_get_surface (event));

  return native != NULL && native != gtk_widget_get_native (GTK_WIDGET (self)) &&
         !gtk_widget_is_ancestor (GTK_WIDGET (native), GTK_WIDGET (self));
}

/* The text view's own gestures take every press for themselves, so events
 * are watched on their way to them, and only kept from them if not meant for them. */
static gboolean
watch_cb (GtkEventControllerLegacy *controller,
          GdkEvent                 *event,
          GlossPage                *self)
{
  GdkEventType type = gdk_event_get_event_type (event);
  double x;
  double y;

  if ((type == GDK_BUTTON_PRESS || type == GDK_BUTTON_RELEASE) && is_for_popover (self, event))
    return GDK_EVENT_STOP;
  if (type == GDK_SCROLL || type == GDK_KEY_PRESS)
    {
      gloss_page_stop_going (self);
      gloss_page_hide_card (self);
      gloss_page_stop_resting (self);
    }
  if (type == GDK_KEY_PRESS)
    {
      self->caret_before = gloss_page_get_caret (self);
      start_resting (self, TRUE);
    }
  if (type == GDK_BUTTON_PRESS && gdk_event_triggers_context_menu (event))
    ask_for_menu (self, event);
  if (type == GDK_GRAB_BROKEN)
    gloss_page_cancel_edge (self);
  if (!get_position (GTK_WIDGET (self), event, &x, &y))
    return GDK_EVENT_PROPAGATE;
  if (watch_edge (self, event, x, y))
    return GDK_EVENT_STOP;
  if ((type != GDK_BUTTON_PRESS && type != GDK_BUTTON_RELEASE) ||
      gdk_button_event_get_button (event) != GDK_BUTTON_PRIMARY)
    return GDK_EVENT_PROPAGATE;

  if (type == GDK_BUTTON_PRESS)
    press (self, x, y);
  else if (self->pressed)
    release (self, x, y, gdk_event_get_modifier_state (event));
  return GDK_EVENT_PROPAGATE;
}

/* The text is in a child widget, whose cursor is the one that shows. */
static void
update_cursor (GlossPage *self,
               double     x,
               double     y)
{
  GtkWidget *child = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  const char *cursor = "text";

  if (gloss_page_point_at_edge (self, x, y))
    cursor = "col-resize";
  else if (gloss_page_get_link_at (self, x, y) != NULL ||
           gloss_page_get_margin_item_at (self, x, y) != NULL)
    cursor = "pointer";
  if (child != NULL && child != GTK_WIDGET (self))
    gtk_widget_set_cursor_from_name (child, cursor);
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           GlossPage                *self)
{
  if (x == self->pointer_x && y == self->pointer_y)
    return;

  self->pointer_inside = TRUE;
  self->pointer_x = x;
  self->pointer_y = y;
  update_cursor (self, x, y);
  gloss_page_point_at_link (self, gloss_page_get_link_at (self, x, y));
  gloss_page_leave_card (self);
  gloss_page_stop_resting (self);
  if (!self->pressed)
    start_resting (self, FALSE);
}

static void
leave_cb (GtkEventControllerMotion *controller,
          GlossPage                *self)
{
  self->pointer_inside = FALSE;
  if (!self->resting_caret)
    gloss_page_stop_resting (self);
  gloss_page_point_at_link (self, NULL);
  gloss_page_leave_card (self);
}

/**
 * gloss_page_cover:
 * @self: a page that something else comes to stand over
 *
 * Takes away what floats over the page, and what was about to.
 */
void
gloss_page_cover (GlossPage *self)
{
  g_return_if_fail (GLOSS_IS_PAGE (self));

  gloss_page_stop_resting (self);
  gloss_page_hide_card (self);
  gloss_page_hide_bar (self);
}

/**
 * gloss_page_add_controllers:
 * @self: a page
 */
void
gloss_page_add_controllers (GlossPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *watch = gtk_event_controller_legacy_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_event_controller_set_propagation_phase (watch, GTK_PHASE_CAPTURE);
  g_signal_connect_object (watch, "event", G_CALLBACK (watch_cb), self, 0);
  gtk_widget_add_controller (widget, watch);

  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, 0);
  gtk_widget_add_controller (widget, motion);
}
