/* cli-check.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-cli"

#include "gloss-config.h"

#include "cli-article.h"
#include "cli-output.h"

#include "gloss-file.h"
#include "gloss-json.h"
#include "gloss-note-file.h"

#include <glib/gi18n-lib.h>

static GBytes *
read_notes (const char  *path,
            GError     **error)
{
  g_autoptr (GFile) file = NULL;

  if (g_str_equal (path, "-"))
    return cli_read_input (error);

  file = g_file_new_for_commandline_arg (path);

  return gloss_file_read (file, GLOSS_JSON_MAX_SIZE, NULL, error);
}

static char *
describe (const char          *name,
          GlossAnnotationList *list)
{
  guint n_annotations = gloss_annotation_list_get_n (list);
  g_autofree char *count = g_strdup_printf (ngettext ("%u annotation", "%u annotations",
                                                      n_annotations), n_annotations);

  /* Translators: the name of a file, and “3 annotations” */
  return g_strdup_printf (_("%s: sound, %s\n"), name, count);
}

static gboolean
check (const char *path,
       CliOutput  *output)
{
  const char *name = cli_display_name (path);
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = read_notes (path, &error);
  g_autoptr (GlossNoteFile) notes = NULL;
  g_autofree char *line = NULL;

  if (bytes != NULL)
    notes = gloss_note_file_parse (bytes, name, list, &error);
  if (notes == NULL)
    {
      cli_complain (name, error);
      return FALSE;
    }

  line = describe (name, list);
  cli_output_write (output, line, -1);

  return TRUE;
}

static CliStatus
run_check (int    argc,
           char **argv)
{
  g_auto (CliOptions) options = { 0 };
  g_autoptr (CliOutput) output = NULL;
  gboolean sound = TRUE;
  guint i;

  if (!cli_options_parse (&options, &cli_check, NULL, argc, argv))
    return CLI_USAGE;
  if (options.files[0] == NULL)
    return cli_usage (&cli_check, _("Which file?"));
  if (options.format != NULL && !g_str_equal (options.format, "text"))
    return cli_usage (&cli_check, _("--format takes “text”."));

  output = cli_output_new (&options);
  for (i = 0; options.files[i] != NULL; i++)
    sound &= check (options.files[i], output);

  return cli_output_end (output) && sound ? CLI_DONE : CLI_FAILED;
}

const CliCommand cli_check = {
  .name = "check",
  .arguments = "NOTES…",
  .summary = N_("Whether a file of notes is sound, and where it is not"),
  .run = run_check,
};
