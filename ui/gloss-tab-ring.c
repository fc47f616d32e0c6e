/* gloss-tab-ring.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-tab-ring"

#include "gloss-tab-ring.h"

/* So that the next one to have the keys is the first or the last again */
static void
forget_focus (GtkWidget *popover)
{
  GtkWidget *widget = gtk_root_get_focus (gtk_widget_get_root (popover));

  for (; widget != NULL && widget != popover; widget = gtk_widget_get_parent (widget))
    gtk_widget_set_focus_child (widget, NULL);
  gtk_widget_set_focus_child (popover, NULL);
}

static gboolean
key_pressed_cb (GtkWidget       *popover,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  GtkRoot *root = gtk_widget_get_root (popover);
  GtkWidget *before = gtk_root_get_focus (root);
  GtkDirectionType direction = (state & GDK_SHIFT_MASK) != 0 ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD;

  if (key != GDK_KEY_Tab && key != GDK_KEY_KP_Tab && key != GDK_KEY_ISO_Left_Tab)
    return GDK_EVENT_PROPAGATE;
  if ((state & GDK_CONTROL_MASK) != 0)
    return GDK_EVENT_PROPAGATE;

  /* Backwards from the first one, the popover would take the keys itself and give them to that again. */
  if (!gtk_widget_child_focus (popover, direction) || gtk_root_get_focus (root) == before)
    {
      forget_focus (popover);
      gtk_widget_child_focus (popover, direction);
    }
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
