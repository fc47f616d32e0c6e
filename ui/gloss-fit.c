/* gloss-fit.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-fit"

#include "gloss-fit.h"

/* What a popover has around its content, and what is left of the window beside it, in pixels */
#define AROUND 32

/* What an item of a menu has beside its words, in pixels */
#define BESIDE_WORDS 76

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

/**
 * gloss_fit_get_room:
 * @widget: what is in a window
 *
 * Returns: how wide what is in a popover may be, in pixels
 */
int
gloss_fit_get_room (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), 0);

  return MAX (0, gtk_widget_get_width (GTK_WIDGET (gtk_widget_get_root (widget))) - AROUND);
}

/* Later libadwaita multiplies the sizes of a clamp by how much letters are enlarged, if it is not told otherwise;
 * its name for that is not known yet to the one that we build with. */
static void
count_in_pixels (AdwClamp *clamp)
{
  const int pixels = 0;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (clamp), "unit") != NULL)
    g_object_set (clamp, "unit", pixels, NULL);
}

/**
 * gloss_fit_width:
 * @popover: what has an AdwClamp in it and is about to be shown
 *
 * Makes @popover no wider than the window, if it can be so narrow. By itself
 * it would take the width that it wants from the screen, and the toolkit
 * would cut off below what has more lines then.
 */
void
gloss_fit_width (GtkPopover *popover)
{
  AdwClamp *clamp;
  int width;

  g_return_if_fail (GTK_IS_POPOVER (popover));
  g_return_if_fail (ADW_IS_CLAMP (gtk_popover_get_child (popover)));

  clamp = ADW_CLAMP (gtk_popover_get_child (popover));
  gtk_widget_measure (adw_clamp_get_child (clamp), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  width = MIN (width, gloss_fit_get_room (GTK_WIDGET (popover)));
  count_in_pixels (clamp);
  adw_clamp_set_maximum_size (clamp, width);
  adw_clamp_set_tightening_threshold (clamp, width);
}

/**
 * gloss_fit_get_letters:
 * @widget: whose letters they are
 * @width: in pixels
 *
 * Returns: how many letters a label reckons to be so wide
 */
int
gloss_fit_get_letters (GtkWidget *widget,
                       int        width)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int letter = MAX (pango_font_metrics_get_approximate_char_width (metrics),
                    pango_font_metrics_get_approximate_digit_width (metrics));

  pango_font_metrics_unref (metrics);

  return width * PANGO_SCALE / MAX (1, letter);
}

/* @width: for the words and what is after them in an item of a menu */
static void
let_wrap (GtkLabel *label,
          int       width)
{
  for (GtkWidget *after = gtk_widget_get_next_sibling (GTK_WIDGET (label)); after != NULL;
       after = gtk_widget_get_next_sibling (after))
    {
      int wanted;

      gtk_widget_measure (after, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wanted, NULL, NULL);
      width -= gtk_widget_should_layout (after) ? wanted : 0;
    }
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_xalign (label, 0);
  gtk_label_set_max_width_chars (label, MAX (1, gloss_fit_get_letters (GTK_WIDGET (label), width)));
}

static void
let_items_wrap (GtkWidget *widget,
                int        width)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_widget_get_css_name (widget), "label")
      && g_str_equal (gtk_widget_get_css_name (parent), "modelbutton"))
    let_wrap (GTK_LABEL (widget), width);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    let_items_wrap (child, width);
}

/**
 * gloss_fit_menu:
 * @menu: a menu that is about to be shown
 *
 * Lets its items have more lines where they are wider than the window.
 */
void
gloss_fit_menu (GtkPopover *menu)
{
  GtkWidget *scroller;
  int room;
  int width;

  g_return_if_fail (GTK_IS_POPOVER_MENU (menu));

  scroller = gtk_popover_get_child (menu);
  room = gloss_fit_get_room (GTK_WIDGET (menu));
  gtk_widget_measure (scroller, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  if (width <= room)
    return;

  let_items_wrap (scroller, room - BESIDE_WORDS);
  gloss_fit_height (GTK_SCROLLED_WINDOW (scroller),
                    gtk_widget_get_height (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (menu)))));
}

/**
 * gloss_fit_allocate:
 * @child: a widget in one that lays its children out by itself
 * @place: where it goes if words run from left to right, in pixels
 * @width: of its parent, in pixels
 *
 * Gives @child its place; where words run from right to left, from the other side.
 */
void
gloss_fit_allocate (GtkWidget          *child,
                    const GdkRectangle *place,
                    int                 width)
{
  GtkAllocation allocation = *place;

  g_return_if_fail (GTK_IS_WIDGET (child));

  if (gtk_widget_get_direction (gtk_widget_get_parent (child)) == GTK_TEXT_DIR_RTL)
    allocation.x = width - place->x - place->width;
  gtk_widget_size_allocate (child, &allocation, -1);
}
