/* cli-merge.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-cli"

#include "cli-article.h"
#include "cli-notes.h"
#include "cli-output.h"
#include "cli-safe.h"

#include "gloss-merge.h"
#include "gloss-note-file.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* A file of notes: what is in it, and how it is written again */
typedef struct
{
  GlossAnnotationList *list;
  GlossNoteFile       *file;
} Notes;

static void
notes_clear (Notes *self)
{
  g_clear_object (&self->list);
  g_clear_pointer (&self->file, gloss_note_file_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Notes, notes_clear)

/* Says what is wrong with the file if it cannot be read. */
static gboolean
load (Notes      *self,
      const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cli_read_notes (path, &error);

  self->list = gloss_annotation_list_new ();
  if (bytes != NULL)
    self->file = gloss_note_file_parse (bytes, cli_display_name (path), self->list, &error);
  if (self->file == NULL)
    cli_complain (cli_display_name (path), error);

  return self->file != NULL;
}

static gboolean
has (GHashTable      *notes,
     GlossAnnotation *note)
{
  return g_hash_table_contains (notes, gloss_annotation_get_id (note));
}

static void
tell_conflict (GlossAnnotation *note)
{
  const char *says = gloss_annotation_get_note (note);
  g_autofree char *id = cli_dup_safe_line (gloss_annotation_get_id (note));
  g_autofree char *words = cli_dup_safe_text (*says != '\0' ? says : gloss_annotation_get_exact (note));

  /* Translators: the first %s is an id, the second what the note says or is on */
  fprintf (stderr, _("Conflict, both are kept: %s “%s”"), id, words);
  fputc ('\n', stderr);
}

/* Both texts of a conflict are in the result; the one under a new id is the earlier one. */
static void
tell_conflicts (GlossAnnotationList *result,
                GHashTable          *mine,
                GHashTable          *theirs)
{
  guint n = gloss_annotation_list_get_n (result);

  for (guint i = 0; i < n; i++)
    {
      GlossAnnotation *note = gloss_annotation_list_get (result, i);

      if (!has (mine, note) && !has (theirs, note))
        tell_conflict (note);
    }
}

static void
tell_counts (guint n_mine,
             guint n_theirs,
             guint n_result)
{
  /* Translators: numbers of notes in the first file, in the second one, and in both together */
  fprintf (stderr, _("Notes: %u in the first file, %u in the second, %u together"), n_mine, n_theirs, n_result);
  fputc ('\n', stderr);
}

static CliStatus
merge (const CliOptions *options,
       const char       *base_path)
{
  g_auto (Notes) mine = { NULL, NULL };
  g_auto (Notes) theirs = { NULL, NULL };
  g_auto (Notes) common = { NULL, NULL };
  g_autoptr (GHashTable) base = NULL;
  g_autoptr (GHashTable) my_ids = NULL;
  g_autoptr (GHashTable) their_ids = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CliOutput) output = NULL;
  guint n_mine;
  gsize size;

  if (!load (&mine, options->files[0]) || !load (&theirs, options->files[1])
      || (base_path != NULL && !load (&common, base_path)))
    return CLI_FAILED;

  if (common.list == NULL)
    common.list = gloss_annotation_list_new ();
  base = gloss_merge_new_base (common.list);
  my_ids = gloss_merge_new_base (mine.list);
  their_ids = gloss_merge_new_base (theirs.list);
  n_mine = gloss_annotation_list_get_n (mine.list);
  gloss_merge (mine.list, theirs.list, base);

  output = cli_output_new (options);
  bytes = gloss_note_file_write (mine.file, mine.list);
  cli_output_write (output, g_bytes_get_data (bytes, &size), (gssize) g_bytes_get_size (bytes));
  if (!cli_output_end (output))
    return CLI_FAILED;

  tell_conflicts (mine.list, my_ids, their_ids);
  tell_counts (n_mine, gloss_annotation_list_get_n (theirs.list), gloss_annotation_list_get_n (mine.list));

  return CLI_DONE;
}

static CliStatus
run_merge (int    argc,
           char **argv)
{
  g_auto (CliOptions) options = { 0 };
  g_autofree char *base = NULL;
  const GOptionEntry entries[] = {
    { "base", 0, 0, G_OPTION_ARG_FILENAME, &base,
      N_("The notes that both began with; what only one has changed is no conflict then"), N_("NOTES") },
    G_OPTION_ENTRY_NULL
  };

  if (!cli_options_parse (&options, &cli_merge, entries, argc, argv))
    return CLI_USAGE;
  if (g_strv_length (options.files) != 2)
    return cli_usage (&cli_merge, _("Two files of notes, please."));
  if (options.format != NULL && !g_str_equal (options.format, "json"))
    return cli_usage (&cli_merge, _("--format takes “json”."));

  return merge (&options, base);
}

const CliCommand cli_merge = {
  .name = "merge",
  .arguments = N_("NOTES NOTES"),
  .summary = N_("Two files of notes on one article as one; of a conflict both texts are kept"),
  .run = run_merge,
};
