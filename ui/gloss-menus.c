/* gloss-menus.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The menus of a window. They are the same in every window but for what can be undone, and the toolkit
 * does not free the items of a menu that it built from a template: so they are built once and shared. */

#include "gloss-menus.h"

#include <glib/gi18n.h>

#include "gloss-appearance.h"
#include "gloss-fit.h"
#include "gloss-legend.h"

static GMenuModel *
get_shared (const char *id)
{
  static GtkBuilder *builder = NULL;

  if (builder == NULL)
    builder = gtk_builder_new_from_resource ("/org/glossreader/Gloss/ui/gloss-menus.ui");

  return G_MENU_MODEL (gtk_builder_get_object (builder, id));
}

/* The legend below a widget */
static void
fit_legend (GtkWidget *widget)
{
  if (GLOSS_IS_LEGEND (widget))
    {
      gloss_legend_fit (GLOSS_LEGEND (widget), gloss_fit_get_room (widget));
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    fit_legend (child);
}

/* What is behind a button is made when it is asked for: few of them are, and a window would be there later. */
static void
make_marks_cb (GtkMenuButton *button,
               gpointer       user_data)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    {
      gtk_menu_button_set_menu_model (button, get_shared ("marks_menu"));
      gtk_popover_menu_add_child (GTK_POPOVER_MENU (gtk_menu_button_get_popover (button)),
                                  gloss_legend_new (user_data), "legend");
    }
  fit_legend (GTK_WIDGET (gtk_menu_button_get_popover (button)));
  gloss_fit_menu (gtk_menu_button_get_popover (button));
}

/**
 * gloss_menus_add_marks:
 * @button: a button
 * @page: the page that draws the marks; outlives @button
 *
 * Puts behind @button the menu of what is marked in the article and how it is
 * read, with what the marks mean.
 */
void
gloss_menus_add_marks (GtkMenuButton *button,
                       GlossPage     *page)
{
  gtk_menu_button_set_create_popup_func (button, make_marks_cb, page, NULL);
}

static void
make_appearance_cb (GtkMenuButton *button,
                    gpointer       user_data)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, g_object_new (GLOSS_TYPE_APPEARANCE, "settings", user_data, NULL));
  gloss_fit_width (gtk_menu_button_get_popover (button));
}

/**
 * gloss_menus_add_appearance:
 * @button: a button
 * @settings: what the reader chooses is kept there
 *
 * Puts behind @button how the page looks.
 */
void
gloss_menus_add_appearance (GtkMenuButton *button,
                            GSettings     *settings)
{
  gtk_menu_button_set_create_popup_func (button, make_appearance_cb, g_object_ref (settings), g_object_unref);
  /* What takes the focus is the button in a menu button, which would be read out as “A a”. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (button))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Appearance"),
                                  -1);
}

static void
make_primary_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    {
      g_autoptr (GMenu) menu = g_menu_new ();

      g_menu_append_section (menu, NULL, get_shared ("articles_menu"));
      g_menu_append_section (menu, NULL, G_MENU_MODEL (user_data));
      g_menu_append_section (menu, NULL, get_shared ("article_menu"));
      g_menu_append_section (menu, NULL, get_shared ("program_menu"));
      gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
    }
  gloss_fit_menu (gtk_menu_button_get_popover (button));
}

/**
 * gloss_menus_add_primary:
 * @button: a button
 * @history: the window's own section, for gloss_menus_update_history()
 *
 * Puts behind @button the main menu of a window: sections that all windows
 * share, and @history.
 */
void
gloss_menus_add_primary (GtkMenuButton *button,
                         GMenu         *history)
{
  gtk_menu_button_set_create_popup_func (button, make_primary_cb, g_object_ref (history), g_object_unref);
}

/* Items of a menu cannot be changed, only replaced: left alone where they say the same already. */
static void
set_step (GMenu      *menu,
          int         position,
          const char *text,
          const char *action,
          const char *accel)
{
  g_autoptr (GMenuItem) item = NULL;
  g_autofree char *shown = NULL;

  if (position < g_menu_model_get_n_items (G_MENU_MODEL (menu)))
    {
      g_menu_model_get_item_attribute (G_MENU_MODEL (menu), position, G_MENU_ATTRIBUTE_LABEL, "s", &shown);
      if (g_strcmp0 (shown, text) == 0)
        return;

      g_menu_remove (menu, position);
    }

  item = g_menu_item_new (text, action);
  g_menu_item_set_attribute (item, "accel", "s", accel);
  g_menu_insert_item (menu, position, item);
}

/**
 * gloss_menus_update_history:
 * @history: the section of a window's main menu
 * @undo_label: (nullable): what would be undone
 * @redo_label: (nullable): what would be done again
 *
 * Names in the menu what would be undone and done again.
 */
void
gloss_menus_update_history (GMenu      *history,
                            const char *undo_label,
                            const char *redo_label)
{
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  if (undo_label != NULL)
    /* Translators: %s is what was done, such as “Highlight” */
    undo = g_strdup_printf (_("Undo: %s"), undo_label);
  if (redo_label != NULL)
    /* Translators: %s is what was done, such as “Highlight” */
    redo = g_strdup_printf (_("Redo: %s"), redo_label);

  set_step (history, 0, undo != NULL ? undo : _("Undo"), "win.undo", "<Control>z");
  set_step (history, 1, redo != NULL ? redo : _("Redo"), "win.redo", "<Control><Shift>z");
}
