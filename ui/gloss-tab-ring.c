/* gloss-tab-ring.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-tab-ring"

#include "gloss-tab-ring.h"

/* What scrolls takes the keys itself where there is nothing more to give them to. */
static gboolean
takes_keys (GtkWidget *widget)
{
  return gtk_widget_get_focusable (widget) && gtk_widget_get_can_focus (widget) &&
         gtk_widget_is_sensitive (widget) && !GTK_IS_SCROLLED_WINDOW (widget) && !GTK_IS_LIST_BOX (widget);
}

/* Returns: (transfer none) (nullable): the first control of @widget, or going backwards the last one */
static GtkWidget *
find_end (GtkWidget *widget,
          gboolean   backwards)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (!backwards && takes_keys (widget))
    return widget;

  for (GtkWidget *child = backwards ? gtk_widget_get_last_child (widget) : gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = backwards ? gtk_widget_get_prev_sibling (child) : gtk_widget_get_next_sibling (child))
    found = find_end (child, backwards);

  return found == NULL && takes_keys (widget) ? widget : found;
}

static gboolean
key_pressed_cb (GtkWidget       *popover,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  GtkRoot *root = gtk_widget_get_root (popover);
  GtkWidget *child = gtk_popover_get_child (GTK_POPOVER (popover));
  GtkWidget *before = gtk_root_get_focus (root);
  GtkDirectionType direction = (state & GDK_SHIFT_MASK) != 0 ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD;

  if (key != GDK_KEY_Tab && key != GDK_KEY_KP_Tab && key != GDK_KEY_ISO_Left_Tab)
    return GDK_EVENT_PROPAGATE;
  if ((state & GDK_CONTROL_MASK) != 0)
    return GDK_EVENT_PROPAGATE;

  /* At the ends the popover, or what scrolls in it, would take the keys and not let go of them. */
  if (!gtk_widget_child_focus (child, direction) || gtk_root_get_focus (root) == before ||
      !takes_keys (gtk_root_get_focus (root)))
    gtk_widget_grab_focus (find_end (child, direction == GTK_DIR_TAB_BACKWARD));
  return GDK_EVENT_STOP;
}

/**
 * gloss_tab_ring_add:
 * @popover: one on the page
 *
 * Lets Tab go round the controls of @popover. The toolkit would hand it on to
 * the parent of the popover, which knows only the page.
 */
void
gloss_tab_ring_add (GtkWidget *popover)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (GTK_IS_POPOVER (popover));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), popover, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (popover, keys);
}

/**
 * gloss_tab_ring_pass:
 * @widget: one with a single child at most and its own idea of where the keys come in
 * @direction: where they go
 *
 * What a class with a `grab_focus` of its own does to move the keys. The
 * toolkit would call that at the ends of @widget, and so never let them out.
 *
 * Returns: whether the keys are in @widget still
 */
gboolean
gloss_tab_ring_pass (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  return child != NULL && gtk_widget_child_focus (child, direction);
}
