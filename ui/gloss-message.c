/* gloss-message.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A heading is laid out by the toolkit in two labels, of which the one in larger letters is shown where its words
 * fit in one line. Its height is asked for in widths that it does not fit in, of which GTK warns from 4.12 on. */

#define G_LOG_DOMAIN "gloss-message"

#include "gloss-message.h"

/* In pixels: more than the widest letter, or the sign that words are left out */
#define LEAST_WIDTH 48

/* It is still shown only where no words have to be left out. */
static void
let_heading_shrink (GtkWidget *widget)
{
  gboolean is_larger = gtk_widget_has_css_class (widget, "title-2");

  if (GTK_IS_LABEL (widget) && is_larger)
    gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_END);
  if (GTK_IS_LABEL (widget) && (is_larger || gtk_widget_has_css_class (widget, "title-4")))
    gtk_widget_set_size_request (widget, LEAST_WIDTH, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    let_heading_shrink (child);
}

/**
 * gloss_message_new:
 * @parent: the window it belongs to
 * @heading: what it is about
 * @body: (nullable): what else there is to say
 *
 * Returns: (transfer none): a dialog that is not shown yet
 */
AdwMessageDialog *
gloss_message_new (GtkWindow  *parent,
                   const char *heading,
                   const char *body)
{
  GtkWidget *dialog;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);

  dialog = adw_message_dialog_new (parent, heading, body);
  let_heading_shrink (dialog);

  return ADW_MESSAGE_DIALOG (dialog);
}

/* A window is measured with its shadow, which is as high as the bar that a desktop keeps for itself. */
static int
get_screen_height (GtkWindow *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  GdkMonitor *monitor = gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface);
  GdkRectangle place;

  if (monitor == NULL)
    return G_MAXINT;

  gdk_monitor_get_geometry (monitor, &place);
  return place.height;
}

static int
get_height (GtkWidget *widget)
{
  int width;
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

/* @height: that is left for what is in it */
static GtkWidget *
create_scroller (GtkWidget *child,
                 int        height)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), MAX (1, height));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);

  return scroller;
}

/**
 * gloss_message_fit:
 * @dialog: a dialog that has all it will have and is not shown yet
 *
 * Lets what was added to @dialog scroll where all of it would be higher than
 * the screen: the buttons are at the bottom, and nothing else leads to them.
 */
void
gloss_message_fit (AdwMessageDialog *dialog)
{
  GtkWidget *extra;
  int over;

  g_return_if_fail (ADW_IS_MESSAGE_DIALOG (dialog));

  extra = adw_message_dialog_get_extra_child (dialog);
  over = get_height (GTK_WIDGET (dialog)) - get_screen_height (gtk_window_get_transient_for (GTK_WINDOW (dialog)));
  if (extra == NULL || over <= 0)
    return;

  g_object_ref (extra);
  adw_message_dialog_set_extra_child (dialog, NULL);
  adw_message_dialog_set_extra_child (dialog, create_scroller (extra, get_height (extra) - over));
  g_object_unref (extra);
}
