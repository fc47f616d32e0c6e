/* gloss-looks.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Gloss as the desktop of somebody else would show it, for pictures: mirrored where GLOSS_MIRRORED is
 * set, with letters of GLOSS_DPI dots to the inch. GTK 4.8 takes neither from the environment. */

#include <stdlib.h>

#include "gloss-application.h"
#include "gloss-language.h"
#include "gloss-settings.h"

static void
startup_cb (GApplication *application,
            gpointer      user_data)
{
  const char *dpi = g_getenv ("GLOSS_DPI");

  if (g_getenv ("GLOSS_MIRRORED") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  if (dpi != NULL)
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", atoi (dpi) * PANGO_SCALE, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GSettings) settings = gloss_settings_new ();
  g_autoptr (GlossApplication) application = NULL;

  gloss_language_init ();
  if (settings == NULL)
    return EXIT_FAILURE;

  g_set_application_name ("Gloss");
  application = gloss_application_new (settings);
  g_signal_connect (application, "startup", G_CALLBACK (startup_cb), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
