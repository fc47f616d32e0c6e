/* gloss-icons-ahead.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-icons-ahead.h"

#include <gtk/gtk.h>

static gpointer
read_in_thread (gpointer data)
{
  g_autoptr (GtkIconTheme) theme = data;

  gtk_icon_theme_has_icon (theme, "open-menu-symbolic");

  return NULL;
}

/**
 * gloss_icons_read_ahead:
 *
 * Lists the icons there are, in a thread of its own, while the first window is
 * built. The toolkit begins that in a thread, too, but throws the list away as
 * soon as a library or the program adds its own icons, and then makes it again
 * when the first button is drawn: the reader would wait ten milliseconds for
 * it. An icon theme locks itself, so that one who asks earlier waits.
 */
void
gloss_icons_read_ahead (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  g_thread_unref (g_thread_new ("icons", read_in_thread, g_object_ref (theme)));
}
