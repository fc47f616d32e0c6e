/* gloss-language.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-config.h"

#include "gloss-language.h"

#include <glib/gi18n.h>
#include <locale.h>

/**
 * gloss_language_init:
 *
 * Lets the program speak the language of whoever runs it. What it says is read from the folder of the
 * variable GLOSS_LOCALEDIR, so that a program that is not installed can be heard, else from the installed one.
 */
void
gloss_language_init (void)
{
  const char *named = g_getenv ("GLOSS_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, named != NULL ? named : GLOSS_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  /* GLib makes the locale in which it reads numbers when it reads the first one. Who reads one in another thread
   * meanwhile is told that it is none, so that this is done before there are threads. */
  g_ascii_strtoll ("0", NULL, 10);
}
