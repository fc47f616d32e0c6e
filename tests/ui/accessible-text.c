/* accessible-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A module for the library below the toolkit, as accessible-places.c: it tells the accessibility bus what is in a
 * text view, as GTK 4.8 does. Later GTK leaves out what is hidden and counts it all the same, and has no place for
 * what has no width, as the end of a line. */

#include <gtk/gtk.h>

void   g_io_module_load   (GIOModule *module);
void   g_io_module_unload (GIOModule *module);
char **g_io_module_query  (void);

static GBytes *
get_contents (GtkAccessibleText *accessible,
              guint              start,
              guint              end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (accessible));
  GtkTextIter begin;
  GtkTextIter after;
  char *text;

  gtk_text_buffer_get_iter_at_offset (buffer, &begin, (int) start);
  gtk_text_buffer_get_iter_at_offset (buffer, &after, end == G_MAXUINT ? -1 : (int) end);
  text = gtk_text_buffer_get_text (buffer, &begin, &after, TRUE);

  return g_bytes_new_take (text, strlen (text) + 1);
}

/* Of one letter, which is all that the driver asks for */
static gboolean
get_extents (GtkAccessibleText *accessible,
             guint              start,
             guint              end,
             graphene_rect_t   *extents)
{
  GtkTextView *view = GTK_TEXT_VIEW (accessible);
  GdkRectangle place;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, (int) start);
  gtk_text_view_get_iter_location (view, &iter, &place);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &place.x, &place.y);
  graphene_rect_init (extents, (float) place.x, (float) place.y, (float) place.width, (float) place.height);

  return TRUE;
}

static void
mend_text (gpointer data,
           gpointer interface)
{
  GtkAccessibleTextInterface *self = interface;

  if (self->g_iface.g_type != GTK_TYPE_ACCESSIBLE_TEXT ||
      !g_type_is_a (self->g_iface.g_instance_type, GTK_TYPE_TEXT_VIEW))
    return;

  self->get_contents = get_contents;
  self->get_extents = get_extents;
}

void
g_io_module_load (GIOModule *module)
{
  g_type_module_use (G_TYPE_MODULE (module));  /* stays, though it brings no type */
  g_type_add_interface_check (NULL, mend_text);
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
