/* cli-export.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-cli"

#include "cli-article.h"
#include "cli-filter.h"
#include "cli-output.h"
#include "cli-safe.h"

#include "gloss-exporter.h"
#include "gloss-library-list.h"

#include <glib/gi18n.h>
#include <stdio.h>

typedef struct
{
  CliFilter filter;
  gboolean  all;
  gboolean  no_notes;
  gboolean  no_quotes;
  gboolean  actors;
  gboolean  bom;
} Wish;

/* What is exported: readings, and for each of them the notes that pass the filter */
typedef struct
{
  GPtrArray *readings;
  GPtrArray *notes;
} Taken;

static void
taken_clear (Taken *self)
{
  g_ptr_array_unref (self->readings);
  g_ptr_array_unref (self->notes);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Taken, taken_clear)

static GlossExportFlags
get_flags (const Wish *wish)
{
  GlossExportFlags flags = 0;

  if (!wish->no_notes)
    flags |= GLOSS_EXPORT_NOTES;
  if (!wish->no_quotes)
    flags |= GLOSS_EXPORT_QUOTES;
  if (wish->actors)
    flags |= GLOSS_EXPORT_ACTORS;
  if (wish->bom)
    flags |= GLOSS_EXPORT_BOM;

  return flags;
}

static CliOpen
get_open (const Wish *wish)
{
  return wish->no_quotes && !wish->actors ? 0 : CLI_OPEN_ANALYZE;
}

static void
tell_count (const GlossExportCount *count)
{
  /* Translators: how many notes were written, of how many */
  fprintf (stderr, ngettext ("%u of %u note", "%u of %u notes", count->n_notes),
           count->n_written, count->n_notes);
  if (count->n_unplaced > 0)
    /* Translators: goes on from “3 of 3 notes” */
    fprintf (stderr, _("; unplaced: %u"), count->n_unplaced);
  fputc ('\n', stderr);
}

static void
tell_losses (const GlossExporter *exporter)
{
  if (exporter->cannot_say != NULL)
    fprintf (stderr, "%s\n", _(exporter->cannot_say));
}

static void
take (Taken        *self,
      const Wish   *wish,
      GlossReading *reading)
{
  g_ptr_array_add (self->readings, g_object_ref (reading));
  g_ptr_array_add (self->notes, cli_filter_apply (&wish->filter, reading));
}

static gboolean
take_file (Taken            *self,
           const CliOptions *options,
           const Wish       *wish,
           const char       *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossReading) reading = cli_open_reading (options, path, get_open (wish), &error);

  if (reading != NULL)
    take (self, wish, reading);
  else
    cli_complain (cli_display_name (path), error);

  return reading != NULL;
}

static gboolean
take_entry (Taken      *self,
            const Wish *wish,
            GlossEntry *entry)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossReading) reading = cli_open_entry (entry, get_open (wish), &error);

  if (reading != NULL)
    take (self, wish, reading);
  else
    cli_complain (gloss_entry_get_id (entry), error);

  return reading != NULL;
}

static void
error_free (gpointer data)
{
  g_error_free (data);
}

/* One article that cannot be read does not keep the others from being exported, but is said. */
static gboolean
take_library (Taken            *self,
              const CliOptions *options,
              const Wish       *wish)
{
  g_autoptr (GlossLibrary) library = cli_open_library (options);
  g_autoptr (GPtrArray) errors = g_ptr_array_new_with_free_func (error_free);
  g_autoptr (GPtrArray) entries = gloss_library_list (library, errors);
  gboolean whole = errors->len == 0;
  guint i;

  for (i = 0; i < errors->len; i++)
    cli_complain (NULL, g_ptr_array_index (errors, i));
  for (i = 0; i < entries->len; i++)
    whole &= take_entry (self, wish, g_ptr_array_index (entries, i));

  return whole;
}

static GBytes *
make_bytes (const Taken          *taken,
            const CliOptions     *options,
            const Wish           *wish,
            const GlossExporter  *exporter,
            GlossExportCount     *count,
            GError              **error)
{
  g_autofree GlossExportItem *items = g_new0 (GlossExportItem, taken->readings->len + 1);
  GlossExportOptions what = { items, taken->readings->len, get_flags (wish) };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GFile) file = NULL;
  guint i;

  for (i = 0; i < taken->readings->len; i++)
    {
      items[i].reading = g_ptr_array_index (taken->readings, i);
      items[i].notes = g_ptr_array_index (taken->notes, i);
    }

  bytes = gloss_exporter_write (exporter, &what, count, error);
  if (bytes == NULL || options->output == NULL || g_str_equal (options->output, "-"))
    return g_steal_pointer (&bytes);

  file = g_file_new_for_commandline_arg (options->output);

  return gloss_exporter_merge (exporter, file, bytes, error);
}

/* A file and a program get each byte; a terminal, nothing that it would obey. */
static void
write_bytes (CliOutput *output,
             GBytes    *bytes)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *valid = NULL;
  g_autofree char *safe = NULL;

  if (!cli_output_is_terminal (output))
    {
      cli_output_write (output, data, (gssize) size);
      return;
    }

  valid = g_utf8_make_valid (data, (gssize) size);
  safe = cli_dup_safe_text (valid);
  cli_output_write (output, safe, -1);
}

static CliStatus
write_taken (const Taken         *taken,
             const CliOptions    *options,
             const Wish          *wish,
             const GlossExporter *exporter)
{
  g_autoptr (CliOutput) output = cli_output_new (options);
  g_autoptr (GError) error = NULL;
  GlossExportCount count = { 0 };
  g_autoptr (GBytes) bytes = make_bytes (taken, options, wish, exporter, &count, &error);

  if (bytes == NULL)
    {
      cli_complain (NULL, error);
      return CLI_FAILED;
    }

  write_bytes (output, bytes);
  if (!cli_output_end (output))
    return CLI_FAILED;
  tell_losses (exporter);
  tell_count (&count);

  return count.n_written == count.n_notes ? CLI_DONE : CLI_FAILED;
}

static CliStatus
export (const CliOptions    *options,
        const Wish          *wish,
        const GlossExporter *exporter)
{
  g_auto (Taken) taken = {
    g_ptr_array_new_with_free_func (g_object_unref),
    g_ptr_array_new_with_free_func (g_object_unref),
  };
  gboolean whole = TRUE;
  guint i;

  if (wish->all)
    whole = take_library (&taken, options, wish);
  for (i = 0; options->files[i] != NULL; i++)
    {
      if (!take_file (&taken, options, wish, options->files[i]))
        return CLI_FAILED;
    }

  if (write_taken (&taken, options, wish, exporter) != CLI_DONE)
    return CLI_FAILED;

  return whole ? CLI_DONE : CLI_FAILED;
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
check_and_export (const CliOptions *options,
                  const Wish       *wish)
{
  const GlossExporter *exporter;

  exporter = gloss_exporter_find (options->format != NULL ? options->format : "markdown");
  if (exporter == NULL)
    return say_formats ();
  if (wish->all && options->files[0] != NULL)
    return cli_usage (&cli_export, _("Either files or --all, please."));
  if (!wish->all && options->files[0] == NULL)
    return cli_usage (&cli_export, _("One file or more, please."));

  return export (options, wish, exporter);
}

static CliStatus
run_export (int    argc,
            char **argv)
{
  g_auto (CliOptions) options = { 0 };
  Wish wish = { .all = FALSE };
  const GOptionEntry entries[] = {
    CLI_FILTER_ENTRIES (&wish.filter),
    { "all", 'a', 0, G_OPTION_ARG_NONE, &wish.all, N_("Every article of the library"), NULL },
    { "no-notes", 0, 0, G_OPTION_ARG_NONE, &wish.no_notes, N_("Leave out the notes"), NULL },
    { "no-quotes", 0, 0, G_OPTION_ARG_NONE, &wish.no_quotes,
      N_("Leave out who said what"), NULL },
    { "actors", 0, 0, G_OPTION_ARG_NONE, &wish.actors,
      N_("Add who is in the article"), NULL },
    { "bom", 0, 0, G_OPTION_ARG_NONE, &wish.bom,
      N_("Begin a table with a byte order mark, for spreadsheets"), NULL },
    G_OPTION_ENTRY_NULL
  };
  CliStatus status = CLI_USAGE;

  if (cli_options_parse (&options, &cli_export, entries, argc, argv) &&
      cli_filter_check (&wish.filter, &cli_export))
    status = check_and_export (&options, &wish);
  cli_filter_clear (&wish.filter);

  return status;
}

const CliCommand cli_export = {
  .name = "export",
  .arguments = N_("FILE…"),
  .summary = N_("Notes and quotes for other programs (formats: markdown, html, odt, text, csv, json, hypothesis, qdpx)"),
  .run = run_export,
};
