/* cli-import.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-cli"

#include "cli-article.h"
#include "cli-notes.h"
#include "cli-output.h"

#include "gloss-importer.h"

#include <glib/gi18n.h>

static GlossImport *
read_import (const GlossImporter  *importer,
             const char           *path,
             GError              **error)
{
  g_autoptr (GBytes) bytes = cli_read_notes (path, error);

  if (bytes == NULL)
    return NULL;

  return gloss_import_new (importer, bytes, cli_display_name (path), error);
}

static gboolean
apply (GlossReading  *reading,
       GlossImport   *import,
       CliOutput     *output,
       GError       **error)
{
  const GlossImporter *importer = gloss_import_get_importer (import);
  GlossImportCount count = { 0 };
  g_autofree char *text = NULL;
  g_autofree char *report = NULL;

  gloss_import_apply (import, reading, &count);
  if (!gloss_store_flush (gloss_reading_get_store (reading), error))
    return FALSE;

  text = gloss_import_count_dup_text (&count);
  report = g_strconcat (text, "\n", NULL);
  cli_output_write (output, report, -1);
  if (importer->cannot_say != NULL)
    {
      g_autofree char *losses = g_strdup_printf ("%s\n", _(importer->cannot_say));

      cli_output_write (output, losses, -1);
    }

  return TRUE;
}

/* What is wrong with a file of notes must not leave an entry in the library. */
static GlossReading *
enter (const CliOptions  *options,
       GError           **error)
{
  g_autoptr (GlossReading) reading = cli_open_reading (options, options->files[0], 0, error);

  return reading != NULL ? cli_enter_reading (options, reading, error) : NULL;
}

static gboolean
import_file (const CliOptions     *options,
             const GlossImporter  *importer,
             const char           *path,
             CliOutput            *output,
             GlossReading        **reading)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossImport) import = read_import (importer, path, &error);

  if (import != NULL && *reading == NULL)
    {
      *reading = enter (options, &error);
      path = options->files[0];
    }
  if (error == NULL && apply (*reading, import, output, &error))
    return TRUE;

  cli_complain (cli_display_name (path), error);

  return FALSE;
}

static CliStatus
import (const CliOptions    *options,
        const GlossImporter *importer)
{
  g_autoptr (CliOutput) output = cli_output_new (options);
  g_autoptr (GlossReading) reading = NULL;
  guint i;

  for (i = 1; options->files[i] != NULL; i++)
    {
      if (!import_file (options, importer, options->files[i], output, &reading))
        return CLI_FAILED;
    }

  return cli_output_end (output) ? CLI_DONE : CLI_FAILED;
}

static CliStatus
say_formats (void)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  guint n_importers = 0;
  const GlossImporter *const *importers = gloss_importers_get (&n_importers);
  guint i;

  for (i = 0; i < n_importers; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", importers[i]->id);

  /* Translators: %s is a list of names of formats */
  return cli_usage (&cli_import, _("--format takes one of: %s."), ids->str);
}

static CliStatus
run_import (int    argc,
            char **argv)
{
  g_auto (CliOptions) options = { 0 };
  const GlossImporter *importer;

  if (!cli_options_parse (&options, &cli_import, NULL, argc, argv))
    return CLI_USAGE;

  importer = gloss_importer_find (options.format);
  if (options.format != NULL && importer == NULL)
    return say_formats ();
  if (g_strv_length (options.files) < 2)
    return cli_usage (&cli_import, _("An article and one file of notes or more, please."));

  return import (&options, importer);
}

const CliCommand cli_import = {
  .name = "import",
  .arguments = N_("FILE NOTES…"),
  .summary = N_("Notes of other programs (formats: json, hypothesis, readwise)"),
  .run = run_import,
};
