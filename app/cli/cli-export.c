/* cli-export.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-cli"

#include "gloss-config.h"

#include "cli-article.h"
#include "cli-filter.h"
#include "cli-output.h"

#include "gloss-exporter.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

typedef struct
{
  CliFilter filter;
  gboolean  no_quotes;
  gboolean  actors;
} Wish;

static void
tell_count (const GlossExportCount *count)
{
  /* Translators: how many notes were written, of how many */
  fprintf (stderr, ngettext ("%u of %u note", "%u of %u notes", count->n_notes),
           count->n_written, count->n_notes);
  if (count->n_unplaced > 0)
    /* Translators: goes on from “3 of 3 notes” */
    fprintf (stderr, ngettext ("; %u unplaced", "; %u unplaced", count->n_unplaced),
             count->n_unplaced);
  fputc ('\n', stderr);
}

static GBytes *
export_file (const CliOptions     *options,
             const Wish           *wish,
             const GlossExporter  *exporter,
             GlossExportCount     *count,
             GError              **error)
{
  CliOpen flags = wish->no_quotes && !wish->actors ? 0 : CLI_OPEN_ANALYZE;
  g_autoptr (GlossReading) reading = cli_open_reading (options, options->files[0], flags, error);
  g_autoptr (GListModel) notes = NULL;
  GlossExportOptions what = { NULL, !wish->no_quotes, wish->actors };

  if (reading == NULL)
    return NULL;

  notes = cli_filter_apply (&wish->filter, reading);
  what.notes = notes;

  return exporter->write (reading, &what, count, error);
}

static CliStatus
export (const CliOptions    *options,
        const Wish          *wish,
        const GlossExporter *exporter)
{
  g_autoptr (CliOutput) output = cli_output_new (options);
  g_autoptr (GError) error = NULL;
  GlossExportCount count = { 0 };
  g_autoptr (GBytes) bytes = export_file (options, wish, exporter, &count, &error);
  gsize size = 0;
  const char *text;

  if (bytes == NULL)
    {
      cli_complain (cli_display_name (options->files[0]), error);
      return CLI_FAILED;
    }

  text = g_bytes_get_data (bytes, &size);
  cli_output_write (output, text, (gssize) size);
  if (!cli_output_end (output))
    return CLI_FAILED;
  tell_count (&count);

  return count.n_written == count.n_notes ? CLI_DONE : CLI_FAILED;
}

static CliStatus
say_formats (void)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  guint n_exporters = 0;
  const GlossExporter *const *exporters = gloss_exporters_get (&n_exporters);
  guint i;

  for (i = 0; i < n_exporters; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", exporters[i]->id);

  /* Translators: %s is a list of names of formats */
  return cli_usage (&cli_export, _("--format takes one of: %s."), ids->str);
}

static CliStatus
run_export (int    argc,
            char **argv)
{
  g_auto (CliOptions) options = { 0 };
  Wish wish = { .no_quotes = FALSE };
  const GOptionEntry entries[] = {
    CLI_FILTER_ENTRIES (&wish.filter),
    { "no-quotes", 0, 0, G_OPTION_ARG_NONE, &wish.no_quotes,
      N_("Leave out who said what"), NULL },
    { "actors", 0, 0, G_OPTION_ARG_NONE, &wish.actors,
      N_("Add who is in the article"), NULL },
    G_OPTION_ENTRY_NULL
  };
  const GlossExporter *exporter;
  CliStatus status = CLI_USAGE;

  if (cli_options_parse (&options, &cli_export, entries, argc, argv) &&
      cli_filter_check (&wish.filter, &cli_export))
    {
      exporter = gloss_exporter_find (options.format != NULL ? options.format : "markdown");
      if (g_strv_length (options.files) != 1)
        status = cli_usage (&cli_export, _("One file, please."));
      else if (exporter == NULL)
        status = say_formats ();
      else
        status = export (&options, &wish, exporter);
    }
  cli_filter_clear (&wish.filter);

  return status;
}

const CliCommand cli_export = {
  .name = "export",
  .arguments = "FILE",
  .summary = N_("Notes and quotes for other programs (formats: markdown, text)"),
  .run = run_export,
};
