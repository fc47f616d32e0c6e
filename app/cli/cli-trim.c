/* cli-trim.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-cli"

#include "cli-article.h"
#include "cli-output.h"

#include "gloss-error.h"
#include "gloss-library-correct.h"

#include <glib/gi18n.h>
#include <string.h>

/* Returns: whether there are such words; @range is where they are first */
static gboolean
find_words (GlossEntry  *entry,
            const char  *words,
            GlossRange  *range,
            GError     **error)
{
  GlossText *text = gloss_article_get_text (gloss_entry_get_article (entry));
  const char *utf8 = gloss_text_get_utf8 (text);
  const char *at = strstr (utf8, words);
  GlossSpan span;

  if (at == NULL)
    {
      g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_NO_MATCH, _("“%s” is not in the article."), words);
      return FALSE;
    }

  span = (GlossSpan) { (gsize) (at - utf8), (gsize) (at - utf8) + strlen (words) };
  *range = gloss_text_range_of_span (text, span);

  return TRUE;
}

/* All is left out or nothing. Returns: (transfer full) (nullable): the entry without the first block
 * with each of @words */
static GlossEntry *
leave_out (GlossLibrary  *library,
           GlossEntry    *entry,
           char         **words,
           GError       **error)
{
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (GlossRange));
  GlossRange range;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (!find_words (entry, words[i], &range, error))
        return NULL;
      g_array_append_val (ranges, range);
    }

  return gloss_library_leave_out (library, entry, (const GlossRange *) ranges->data, ranges->len, error);
}

/* @words: what to leave out; nothing: puts all back. Returns: (transfer full) (nullable): the entry */
static GlossEntry *
trim (GlossLibrary  *library,
      const char    *path,
      char         **words,
      GError       **error)
{
  g_autoptr (GlossArticle) article = cli_load_article (path, error);
  g_autoptr (GlossEntry) entry = article != NULL ? gloss_library_enter (library, article, error) : NULL;

  if (entry == NULL)
    return NULL;

  return words[0] == NULL ? gloss_library_put_back (library, entry, 0, G_MAXUINT, error)
                          : leave_out (library, entry, words, error);
}

static CliStatus
trim_and_tell (const CliOptions *options)
{
  g_autoptr (GlossLibrary) library = cli_open_library (options);
  g_autoptr (CliOutput) output = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossEntry) entry = trim (library, options->files[0], options->files + 1, &error);
  g_autofree char *told = NULL;
  guint n;

  if (entry == NULL)
    {
      cli_complain (cli_display_name (options->files[0]), error);
      return CLI_FAILED;
    }

  n = gloss_entry_get_n_left_out (entry);
  told = g_strdup_printf (ngettext ("%u paragraph left out\n", "%u paragraphs left out\n", n), n);
  output = cli_output_new (options);
  cli_output_write (output, told, -1);

  return cli_output_end (output) ? CLI_DONE : CLI_FAILED;
}

static CliStatus
run_trim (int    argc,
          char **argv)
{
  g_auto (CliOptions) options = { 0 };
  gboolean put_back = FALSE;
  const GOptionEntry entries[] = {
    { "put-back", 0, 0, G_OPTION_ARG_NONE, &put_back, N_("Put all that was left out back"), NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!cli_options_parse (&options, &cli_trim, entries, argc, argv))
    return CLI_USAGE;
  if (options.files[0] == NULL)
    return cli_usage (&cli_trim, _("Which file?"));
  if (put_back != (options.files[1] == NULL))
    return cli_usage (&cli_trim, _("Give words of what to leave out, or --put-back."));
  for (guint i = 1; options.files[i] != NULL; i++)
    {
      if (options.files[i][0] == '\0')
        return cli_usage (&cli_trim, _("Give words of what to leave out, or --put-back."));
      if (!cli_check_utf8 (&cli_trim, _("WORDS"), options.files[i]))
        return CLI_USAGE;
    }

  return trim_and_tell (&options);
}

const CliCommand cli_trim = {
  .name = "trim",
  .arguments = N_("FILE [WORDS…]"),
  .summary = N_("Leave what is no part of an article out of it, whenever it is opened"),
  .run = run_trim,
};
