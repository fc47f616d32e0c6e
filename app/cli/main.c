/* main.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-cli"

#include "gloss-config.h"

#include "cli-limits.h"
#include "cli-options.h"
#include "gloss-language.h"

#include <glib/gi18n.h>
#include <signal.h>
#include <stdio.h>

static const CliCommand *const commands[] = {
  &cli_analyze,
  &cli_extract,
  &cli_trim,
  &cli_annotate,
  &cli_list,
  &cli_edit,
  &cli_remove,
  &cli_export,
  &cli_import,
  &cli_place,
  &cli_merge,
  &cli_check,
  &cli_library,
  &cli_search,
  &cli_dossier,
};

static void
print_usage (FILE *stream)
{
  guint i;

  fprintf (stream, "%s\n  gloss-cli %s\n\n%s\n\n%s\n",
           _("Usage:"), _("COMMAND [OPTION…] FILE…"),
           _("Who is in an article, who said what, and what you noted on it."), _("Commands:"));
  for (i = 0; i < G_N_ELEMENTS (commands); i++)
    fprintf (stream, "  %-10s %s\n", commands[i]->name, _(commands[i]->summary));
  fprintf (stream, "\n%s\n", _("“gloss-cli COMMAND --help” says more. FILE may be “-”."));
}

static const CliCommand *
find_command (const char *name)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (commands[i]->name, name))
        return commands[i];
    }

  return NULL;
}

static CliStatus
run (int    argc,
     char **argv)
{
  const CliCommand *command;

  if (argc < 2)
    {
      print_usage (stderr);
      return CLI_USAGE;
    }
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"))
    {
      print_usage (stdout);
      return CLI_DONE;
    }
  if (g_str_equal (argv[1], "--version"))
    {
      fputs ("gloss-cli " GLOSS_VERSION "\n", stdout);
      return CLI_DONE;
    }

  command = find_command (argv[1]);
  if (command != NULL)
    return command->run (argc - 1, argv + 1);

  /* Translators: %s is what the user typed instead of a command */
  fprintf (stderr, _("gloss-cli: There is no command “%s”."), argv[1]);
  fputs ("\n\n", stderr);
  print_usage (stderr);

  return CLI_USAGE;
}

int
main (int    argc,
      char **argv)
{
  CliStatus status;

  gloss_language_init ();

  /* A reader of a pipe that goes away is an error of write(), not the end of a save. */
  signal (SIGPIPE, SIG_IGN);
  g_set_prgname ("gloss-cli");
  cli_mind_limits ();

  status = run (argc, argv);
  if (fflush (stdout) != 0 && status == CLI_DONE)
    status = CLI_FAILED;

  return (int) status;
}
