/* gloss-menus.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The menus of a window. They are the same in every window but for what can be undone, and the toolkit
 * does not free the items of a menu that it built from a template: so they are built once and shared. */

#include "gloss-menus.h"

#include <glib/gi18n.h>

static GMenuModel *
get_shared (const char *id)
{
  static GtkBuilder *builder = NULL;

  if (builder == NULL)
    builder = gtk_builder_new_from_resource ("/org/glossreader/Gloss/ui/gloss-menus.ui");

  return G_MENU_MODEL (gtk_builder_get_object (builder, id));
}

/**
 * gloss_menus_get_marks:
 *
 * Gets the menu of what is marked in the article and how it is read. It has a place for a widget:
 * “legend”.
 *
 * Returns: (transfer none): the menu, shared by all windows
 */
GMenuModel *
gloss_menus_get_marks (void)
{
  return get_shared ("marks_menu");
}

/**
 * gloss_menus_new_primary:
 * @history: the window's own section, for gloss_menus_update_history()
 *
 * Creates the main menu of a window, from sections that all windows share and from @history.
 *
 * Returns: (transfer full): the menu
 */
GMenuModel *
gloss_menus_new_primary (GMenu *history)
{
  GMenu *menu = g_menu_new ();

  g_menu_append_section (menu, NULL, get_shared ("articles_menu"));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (history));
  g_menu_append_section (menu, NULL, get_shared ("article_menu"));
  g_menu_append_section (menu, NULL, get_shared ("program_menu"));

  return G_MENU_MODEL (menu);
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
