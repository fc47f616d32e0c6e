/* main.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-config.h"

#include <glib/gi18n.h>

#include "gloss-application.h"
#include "gloss-language.h"
#include "gloss-settings.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (GlossApplication) application = NULL;
  g_autoptr (GSettings) settings = NULL;

  gloss_language_init ();
  g_set_application_name ("Gloss");

  settings = gloss_settings_new ();
  if (settings == NULL)
    {
      g_printerr (_("gloss: The settings schema is not installed; from a build folder, "
                    "set GSETTINGS_SCHEMA_DIR to its data folder.\n"));
      return EXIT_FAILURE;
    }

  application = gloss_application_new (settings);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
