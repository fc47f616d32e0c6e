/* gloss-spoken.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the toolkit leaves unsaid to those who listen, or says badly */

#define G_LOG_DOMAIN "gloss-spoken"

#include "gloss-spoken.h"

static void
name_text (AdwEntryRow *row)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (row))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                                  -1);
}

/**
 * gloss_spoken_tell_entry:
 * @row: one that is not shown yet
 *
 * Lets a listener know that @row has the keys. It is the text inside it that
 * has them, and the toolkit hides that.
 */
void
gloss_spoken_tell_entry (AdwEntryRow *row)
{
  g_return_if_fail (ADW_IS_ENTRY_ROW (row));

  g_object_set (gtk_editable_get_delegate (GTK_EDITABLE (row)),
                "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  name_text (row);
  g_signal_connect_object (row, "notify::title", G_CALLBACK (name_text), row, G_CONNECT_SWAPPED);
}

/**
 * gloss_spoken_name_keys:
 * @widget: what the toolkit made
 *
 * A button whose label marks a key is called by that label twice, first with
 * the mark in it. Leaves the one without, on @widget and all that is in it.
 */
void
gloss_spoken_name_keys (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (GTK_IS_BUTTON (widget) && gtk_button_get_use_underline (GTK_BUTTON (widget)))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gloss_spoken_name_keys (child);
}

static gboolean
is_menu_item (GtkWidget *widget)
{
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));

  return role == GTK_ACCESSIBLE_ROLE_MENU_ITEM || role == GTK_ACCESSIBLE_ROLE_MENU_ITEM_CHECKBOX ||
         role == GTK_ACCESSIBLE_ROLE_MENU_ITEM_RADIO;
}

static gboolean
name_item (GSignalInvocationHint *hint,
           guint                  n_values,
           const GValue          *values,
           gpointer               user_data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);
  GtkWidget *child = is_menu_item (widget) ? gtk_widget_get_first_child (widget) : NULL;

  while (child != NULL && !(GTK_IS_LABEL (child) && gtk_widget_get_visible (child)))
    child = gtk_widget_get_next_sibling (child);
  if (child != NULL)
    {
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_text (GTK_LABEL (child)),
                                      -1);
    }

  return G_SOURCE_CONTINUE;
}

/**
 * gloss_spoken_name_menus:
 *
 * From GTK 4.10 on an item of a menu is named by its label, which has no place
 * among what is told, so that the item has no name. From now on it is given one
 * whenever it comes on the screen; nobody but the toolkit has the items at hand.
 */
void
gloss_spoken_name_menus (void)
{
  g_autoptr (GTypeClass) widget_class = g_type_class_ref (GTK_TYPE_WIDGET);

  g_signal_add_emission_hook (g_signal_lookup ("map", G_TYPE_FROM_CLASS (widget_class)), 0, name_item, NULL, NULL);
}
