/* gloss-shortcuts.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-shortcuts"

#include "gloss-shortcuts.h"

#include <glib/gi18n.h>

/* What a title may be pressed to, in letters */
#define NARROWEST 8

/* In pixels, where a title stands above the keys: between both, and below them */
#define TITLE_SPACING 3
#define ROW_SPACING 9

static void
name (GtkWidget  *widget,
      const char *words)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* The toolkit has words for what it shows as an icon alone, and names the choice of a section after nothing. */
static void
name_buttons (GtkWidget *window,
              GtkWidget *widget)
{
  if (GTK_IS_MENU_BUTTON (widget))
    name (widget, gtk_window_get_title (GTK_WINDOW (window)));
  else if (GTK_IS_TOGGLE_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL)
    name (widget, g_dgettext ("gtk40", "Search Shortcuts"));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_buttons (window, child);
}

/* The longest title, the widest section and the entry for searching say how narrow the window can
 * be; a telephone is narrower. Titles cannot wrap: the toolkit gives each row the height of one line. */
static void
let_be_narrow (GtkWidget *widget)
{
  if (GTK_IS_STACK (widget))
    gtk_stack_set_hhomogeneous (GTK_STACK (widget), FALSE);
  if (GTK_IS_SEARCH_ENTRY (widget))
    {
      gtk_widget_set_size_request (widget, -1, -1);
      gtk_editable_set_width_chars (GTK_EDITABLE (widget), NARROWEST);
    }

  if (GTK_IS_LABEL (widget) && gtk_widget_get_ancestor (widget, GTK_TYPE_SHORTCUTS_SHORTCUT) != NULL
      && gtk_widget_get_ancestor (widget, GTK_TYPE_SHORTCUT_LABEL) == NULL)
    {
      gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (widget), NARROWEST);
      gtk_widget_set_tooltip_text (widget, gtk_label_get_label (GTK_LABEL (widget)));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    let_be_narrow (child);
}

/* Where keys and title have no room beside each other, the title stands above the keys. */
static void
stack_titles (GtkWidget *widget)
{
  GtkWidget *row;

  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    {
      row = gtk_widget_get_first_child (widget);
      gtk_orientable_set_orientation (GTK_ORIENTABLE (row), GTK_ORIENTATION_VERTICAL);
      gtk_box_set_spacing (GTK_BOX (row), TITLE_SPACING);
      gtk_box_reorder_child_after (GTK_BOX (row), gtk_widget_get_last_child (row), NULL);
      gtk_widget_set_margin_bottom (row, ROW_SPACING);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    stack_titles (child);
}

/**
 * gloss_shortcuts_new:
 * @narrow: whether it is for a narrow window
 *
 * Returns: (transfer floating): the window that tells the keys, which lives until it is destroyed
 */
GtkShortcutsWindow *
gloss_shortcuts_new (gboolean narrow)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/org/glossreader/Gloss/ui/gloss-shortcuts.ui");
  GtkWidget *window = GTK_WIDGET (gtk_builder_get_object (builder, "help_overlay"));

  let_be_narrow (window);
  if (narrow)
    stack_titles (window);
  name_buttons (window, window);

  return GTK_SHORTCUTS_WINDOW (window);
}
