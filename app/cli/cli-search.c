/* cli-search.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* search and dossier: what is in all articles of the library. */

#define G_LOG_DOMAIN "gloss-cli"

#include "cli-hits.h"

#include <glib/gi18n.h>

/* For people; who wants all of them narrows the words. */
#define N_MOST 500

/* Returns: (transfer full) (element-type GlossHit) (nullable) */
typedef GPtrArray *(*Find) (GlossIndex  *index,
                            const char  *words,
                            GError     **error);

static GPtrArray *
find_words (GlossIndex  *index,
            const char  *words,
            GError     **error)
{
  return gloss_index_search (index, words, GLOSS_HIT_ANY, N_MOST, error);
}

static GPtrArray *
find_sayings (GlossIndex  *index,
              const char  *words,
              GError     **error)
{
  g_autofree char *key = gloss_index_dup_key (words);

  return gloss_index_list_sayings (index, key, error);
}

static CliStatus
find_and_write (const CliOptions *options,
                const CliCommand *command,
                Find              find)
{
  g_autofree char *words = g_strjoinv (" ", options->files);
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossIndex) index = cli_open_index (options, &error);
  g_autoptr (GPtrArray) hits = index != NULL ? find (index, words, &error) : NULL;
  g_autoptr (CliOutput) output = NULL;

  if (hits == NULL)
    {
      cli_complain (command->name, error);
      return CLI_FAILED;
    }

  output = cli_output_new (options);
  cli_write_hits (output, options, hits);

  return cli_output_end (output) ? CLI_DONE : CLI_FAILED;
}

static CliStatus
run (const CliCommand  *command,
     Find               find,
     int                argc,
     char             **argv)
{
  g_auto (CliOptions) options = { 0 };

  if (!cli_options_parse (&options, command, NULL, argc, argv))
    return CLI_USAGE;
  if (options.files[0] == NULL)
    return cli_usage (command, _("What to look for?"));
  if (options.format != NULL && !g_str_equal (options.format, "text") && !g_str_equal (options.format, "json"))
    return cli_usage (command, _("--format takes “text” or “json”."));

  for (int i = 0; options.files[i] != NULL; i++)
    {
      if (!cli_check_utf8 (command, command->arguments, options.files[i]))
        return CLI_USAGE;
    }

  return find_and_write (&options, command, find);
}

static CliStatus
run_search (int    argc,
            char **argv)
{
  return run (&cli_search, find_words, argc, argv);
}

static CliStatus
run_dossier (int    argc,
             char **argv)
{
  return run (&cli_dossier, find_sayings, argc, argv);
}

const CliCommand cli_search = {
  .name = "search",
  .arguments = N_("WORDS…"),
  .summary = N_("Articles, quotes, actors, notes and tags of the library with these words"),
  .run = run_search,
};

const CliCommand cli_dossier = {
  .name = "dossier",
  .arguments = N_("NAME"),
  .summary = N_("All that somebody said, in all articles of the library"),
  .run = run_dossier,
};
