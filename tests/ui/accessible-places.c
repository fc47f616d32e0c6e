/* accessible-places.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A module for the library below the toolkit, which driver.py loads into the program: it tells the accessibility
 * bus where widgets are, as GTK 4.8 does. From 4.10 on GTK adds up where each one begins in the one around it and
 * leaves out the padding of that one, so that a mouse that goes by it misses; and of what was never on the screen
 * it tells a size that is whatever lay in memory. */

#include <gtk/gtk.h>

#include <math.h>

void   g_io_module_load   (GIOModule *module);
void   g_io_module_unload (GIOModule *module);
char **g_io_module_query  (void);

static gboolean
get_bounds (GtkAccessible *accessible,
            int           *x,
            int           *y,
            int           *width,
            int           *height)
{
  GtkWidget *widget = GTK_WIDGET (accessible);
  GtkWidget *parent = gtk_widget_get_parent (widget);
  graphene_point_t origin = GRAPHENE_POINT_INIT (0, 0), place = origin;
  gboolean is_shown = gtk_widget_get_mapped (widget);

  if (parent != NULL && is_shown && !gtk_widget_compute_point (widget, parent, &origin, &place))
    place = origin;
  *x = (int) floorf (place.x);
  *y = (int) floorf (place.y);
  *width = is_shown ? gtk_widget_get_width (widget) : 0;
  *height = is_shown ? gtk_widget_get_height (widget) : 0;

  return TRUE;
}

/* The page of a stack is no widget: where it lies its child lies, which tells that itself. */
static gboolean
get_bounds_of_page (GtkAccessible *accessible,
                    int           *x,
                    int           *y,
                    int           *width,
                    int           *height)
{
  g_autoptr (GtkAccessible) child = gtk_accessible_get_first_accessible_child (accessible);

  *width = *height = 0;
  if (child != NULL)
    gtk_accessible_get_bounds (child, x, y, width, height);
  *x = *y = 0;

  return TRUE;
}

static void
mend_bounds (gpointer data,
             gpointer interface)
{
  GtkAccessibleInterface *self = interface;

  if (self->g_iface.g_type == GTK_TYPE_ACCESSIBLE)
    self->get_bounds = g_type_is_a (self->g_iface.g_instance_type, GTK_TYPE_WIDGET) ? get_bounds : get_bounds_of_page;
}

void
g_io_module_load (GIOModule *module)
{
  g_type_module_use (G_TYPE_MODULE (module));  /* stays, though it brings no type */
  g_type_add_interface_check (NULL, mend_bounds);
}

void
g_io_module_unload (GIOModule *module)
{
}

char **
g_io_module_query (void)
{
  return g_new0 (char *, 1);
}
