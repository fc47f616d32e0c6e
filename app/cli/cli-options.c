/* cli-options.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-cli"

#include "gloss-config.h"

#include "cli-options.h"

#include "cli-safe.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>

/* Arguments are taken as bytes and checked to be UTF-8 where they are text, so that they mean
 * the same in every locale. */
static GOptionContext *
context_new (CliOptions         *self,
             const CliCommand   *command,
             const GOptionEntry *entries)
{
  const GOptionEntry shared[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME, &self->library,
      N_("Folder of the library, instead of the user’s"), N_("DIR") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &self->format,
      N_("How to write the result"), N_("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output,
      N_("Write to this file, whole or not at all"), N_("FILE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->files, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };
  /* What stands for an empty text is the head of the translation. */
  const char *arguments = *command->arguments != '\0' ? _(command->arguments) : "";
  GOptionContext *context = g_option_context_new (arguments);

  g_option_context_set_summary (context, _(command->summary));
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, shared, GETTEXT_PACKAGE);
  g_option_context_set_help_enabled (context, FALSE);

  return context;
}

/* GLib's own way prints by the locale's encoding; output is UTF-8. */
static gboolean
wants_help (int    argc,
            char **argv)
{
  int i;

  for (i = 1; i < argc && !g_str_equal (argv[i], "--"); i++)
    {
      if (g_str_equal (argv[i], "--help") || g_str_equal (argv[i], "-h"))
        return TRUE;
    }

  return FALSE;
}

static void
print_help (const CliCommand *command,
            GOptionContext   *context)
{
  g_autofree char *name = g_strdup_printf ("gloss-cli %s", command->name);
  g_autofree char *help = NULL;

  g_set_prgname (name);
  help = g_option_context_get_help (context, TRUE, NULL);
  fputs (help, stdout);
}

/**
 * cli_options_parse:
 * @self: zeroed options
 * @command: the command
 * @entries: (nullable): what this command takes besides
 * @argc: number of arguments
 * @argv: the arguments; the first is the command's name
 *
 * Prints the help where that is asked for, and ends the program; says what
 * is wrong with the arguments.
 *
 * Returns: whether they are right
 */
gboolean
cli_options_parse (CliOptions          *self,
                   const CliCommand    *command,
                   const GOptionEntry  *entries,
                   int                  argc,
                   char               **argv)
{
  g_autoptr (GOptionContext) context = context_new (self, command, entries);
  g_auto (GStrv) arguments = g_new0 (char *, (gsize) argc + 1);
  g_autoptr (GError) error = NULL;
  int i;

  if (wants_help (argc, argv))
    {
      print_help (command, context);
      exit (ferror (stdout) != 0 || fflush (stdout) != 0 ? CLI_FAILED : CLI_DONE);
    }

  for (i = 0; i < argc; i++)
    arguments[i] = g_strdup (argv[i]);
  if (!g_option_context_parse_strv (context, &arguments, &error))
    {
      cli_usage (command, "%s", error->message);
      return FALSE;
    }
  if (self->files == NULL)
    self->files = g_new0 (char *, 1);

  return TRUE;
}

void
cli_options_clear (CliOptions *self)
{
  g_free (self->library);
  g_free (self->format);
  g_free (self->output);
  g_strfreev (self->files);
}

/**
 * cli_check_utf8:
 * @command: the command
 * @option: name of an option, with its dashes
 * @value: (nullable): what was given for it
 *
 * Returns: whether @value is text; says so if it is not
 */
gboolean
cli_check_utf8 (const CliCommand *command,
                const char       *option,
                const char       *value)
{
  if (value == NULL || g_utf8_validate (value, -1, NULL))
    return TRUE;

  /* Translators: %s is an option, such as --tag */
  cli_usage (command, _("What follows %s is not UTF-8."), option);

  return FALSE;
}

/**
 * cli_usage:
 * @command: the command
 * @format: what is wrong, a sentence
 * @...: for @format
 *
 * Returns: the status for wrong usage
 */
CliStatus
cli_usage (const CliCommand *command,
           const char       *format,
           ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  fprintf (stderr, "gloss-cli: %s: %s\n", command->name, message);
  /* Translators: %s is the name of a command */
  fprintf (stderr, _("Try “gloss-cli %s --help”."), command->name);
  fputc ('\n', stderr);

  return CLI_USAGE;
}

/**
 * cli_complain:
 * @name: (nullable): the file, as the user wrote it; %NULL where @error names it
 * @error: what is wrong with it
 */
void
cli_complain (const char   *name,
              const GError *error)
{
  /* A message may cite what stands in the file. */
  g_autofree char *safe_name = cli_dup_safe_line (name != NULL ? name : "");
  g_autofree char *message = cli_dup_safe_text (error->message);

  if (name == NULL)
    fprintf (stderr, "gloss-cli: %s\n", message);
  else
    fprintf (stderr, "gloss-cli: %s: %s\n", safe_name, message);
}
