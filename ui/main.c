/* main.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-config.h"

#include <locale.h>

#include <glib/gi18n.h>

#include "gloss-application.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (GlossApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, GLOSS_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = gloss_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
