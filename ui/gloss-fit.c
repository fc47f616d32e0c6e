/* gloss-fit.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-fit"

#include "gloss-fit.h"

/**
 * gloss_fit_height:
 * @scroller: what scrolls in a popover
 * @most: the height from which on it scrolls
 *
 * Makes @scroller as high as what is in it. By itself it would ask that for
 * its height without a width, as if no line of it had to wrap.
 */
void
gloss_fit_height (GtkScrolledWindow *scroller,
                  int                most)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (scroller), GTK_TYPE_POPOVER);
  int height;
  int width;

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));
  g_return_if_fail (popover != NULL);

  gtk_widget_measure (gtk_popover_get_child (GTK_POPOVER (popover)), GTK_ORIENTATION_HORIZONTAL, -1,
                      NULL, &width, NULL, NULL);
  gtk_widget_measure (gtk_scrolled_window_get_child (scroller), GTK_ORIENTATION_VERTICAL, width,
                      NULL, &height, NULL, NULL);
  /* A scroll bar that may come is reckoned with in its least height, which is more than a line's. */
  gtk_scrolled_window_set_policy (scroller, GTK_POLICY_NEVER,
                                  height > most ? GTK_POLICY_AUTOMATIC : GTK_POLICY_EXTERNAL);
  height = MIN (height, most);
  gtk_scrolled_window_set_min_content_height (scroller, -1);
  gtk_scrolled_window_set_max_content_height (scroller, height);
  gtk_scrolled_window_set_min_content_height (scroller, height);
}
