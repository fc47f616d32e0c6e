/* cli-check.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-cli"

#include "cli-article.h"
#include "cli-notes.h"
#include "cli-output.h"

#include <glib/gi18n.h>

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
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossAnnotationList) list = cli_load_notes (path, &error);
  g_autofree char *line = NULL;

  if (list == NULL)
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
  .arguments = N_("NOTES…"),
  .summary = N_("Whether a file of notes is sound, and where it is not"),
  .run = run_check,
};
