/* cli-edit.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Changing and removing notes that are there. */

#define G_LOG_DOMAIN "gloss-cli"

#include "cli-article.h"
#include "cli-filter.h"
#include "cli-output.h"

#include "gloss-error.h"

#include <glib/gi18n.h>
#include <string.h>

#define URN "urn:uuid:"

/* What shall be another, NULL what shall stay */
typedef struct
{
  char      *note;
  char     **tags;
  gboolean   no_tags;
  char      *color;
} Wish;

static void
wish_clear (Wish *wish)
{
  g_free (wish->note);
  g_strfreev (wish->tags);
  g_free (wish->color);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_clear)

/* By its id, with or without what all ids begin with */
static GlossAnnotation *
find_note (GlossReading  *reading,
           const char    *id,
           GError       **error)
{
  GlossAnnotationList *list = gloss_reading_get_annotations (reading);
  g_autofree char *urn = g_strconcat (URN, id, NULL);
  GlossAnnotation *note = NULL;

  if (g_utf8_validate (id, -1, NULL))
    note = gloss_annotation_list_lookup (list, id);
  if (note == NULL && g_utf8_validate (id, -1, NULL))
    note = gloss_annotation_list_lookup (list, urn);
  if (note != NULL)
    return note;

  g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_NO_MATCH,
               /* Translators: %s is an id */
               _("There is no note “%s” on it."), id);

  return NULL;
}

/* All notes that are named, or none of them */
static GPtrArray *
find_notes (GlossReading       *reading,
            const char *const  *ids,
            GError            **error)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);

  for (; *ids != NULL; ids++)
    {
      GlossAnnotation *note = find_note (reading, *ids, error);

      if (note == NULL)
        return NULL;
      g_ptr_array_add (notes, g_object_ref (note));
    }

  return g_steal_pointer (&notes);
}

static void
change (GlossReading    *reading,
        GlossAnnotation *note,
        gpointer         data)
{
  static const char *const none[] = { NULL };
  const Wish *wish = data;
  GlossColor color = GLOSS_COLOR_YELLOW;

  if (wish->note != NULL)
    gloss_reading_set_note (reading, note, wish->note);
  if (wish->tags != NULL || wish->no_tags)
    gloss_reading_set_tags (reading, note, wish->tags != NULL ? (const char *const *) wish->tags : none);
  if (wish->color != NULL && cli_parse_color (&cli_edit, wish->color, &color))
    gloss_reading_set_color (reading, note, color);
}

static void
remove_note (GlossReading    *reading,
             GlossAnnotation *note,
             gpointer         data)
{
  gloss_reading_remove (reading, note);
}

/* Does it to each note that is named; all of it is on disk when this ends. */
static gboolean
act_on_notes (const CliOptions  *options,
              void (*act)(GlossReading *reading, GlossAnnotation *note, gpointer data),
              gpointer           data,
              GError           **error)
{
  g_autoptr (GlossReading) reading = cli_open_reading (options, options->files[0], 0, error);
  g_autoptr (GPtrArray) notes = NULL;

  if (reading == NULL)
    return FALSE;

  notes = find_notes (reading, (const char *const *) options->files + 1, error);
  if (notes == NULL)
    return FALSE;

  for (guint i = 0; i < notes->len; i++)
    act (reading, g_ptr_array_index (notes, i), data);

  return gloss_store_flush (gloss_reading_get_store (reading), error);
}

static CliStatus
end (const CliOptions *options,
     const GError     *error)
{
  if (error == NULL)
    return CLI_DONE;

  cli_complain (cli_display_name (options->files[0]), error);

  return CLI_FAILED;
}

static CliStatus
check_and_edit (const CliOptions *options,
                Wish             *wish)
{
  g_autoptr (GError) error = NULL;
  GlossColor color;

  if (!cli_check_utf8 (&cli_edit, "--note", wish->note) || !cli_take_tags (&cli_edit, wish->tags))
    return CLI_USAGE;
  if (wish->color != NULL && !cli_parse_color (&cli_edit, wish->color, &color))
    return CLI_USAGE;
  if (wish->tags != NULL && wish->no_tags)
    return cli_usage (&cli_edit, _("--tag does not go with --no-tags."));
  if (wish->note == NULL && wish->tags == NULL && !wish->no_tags && wish->color == NULL)
    return cli_usage (&cli_edit, _("What shall change? Give --note, --tag, --no-tags or --color."));
  if (g_strv_length (options->files) != 2)
    return cli_usage (&cli_edit, _("One file and the id of a note, please."));

  act_on_notes (options, change, wish, &error);

  return end (options, error);
}

static CliStatus
run_edit (int    argc,
          char **argv)
{
  g_auto (CliOptions) options = { 0 };
  g_auto (Wish) wish = { 0 };
  const GOptionEntry entries[] = {
    { "note", 'n', 0, G_OPTION_ARG_FILENAME, &wish.note,
      N_("What to note instead, in Markdown"), N_("TEXT") },
    { "tag", 't', 0, G_OPTION_ARG_FILENAME_ARRAY, &wish.tags,
      N_("A tag instead of those that are there; may be given again"), N_("TAG") },
    { "no-tags", 0, 0, G_OPTION_ARG_NONE, &wish.no_tags, N_("Take all tags away"), NULL },
    { "color", 'c', 0, G_OPTION_ARG_FILENAME, &wish.color,
      N_("The colour of the highlight"), N_("COLOR") },
    G_OPTION_ENTRY_NULL
  };

  if (!cli_options_parse (&options, &cli_edit, entries, argc, argv))
    return CLI_USAGE;

  return check_and_edit (&options, &wish);
}

static CliStatus
run_remove (int    argc,
            char **argv)
{
  g_auto (CliOptions) options = { 0 };
  g_autoptr (GError) error = NULL;

  if (!cli_options_parse (&options, &cli_remove, NULL, argc, argv))
    return CLI_USAGE;
  if (g_strv_length (options.files) < 2)
    return cli_usage (&cli_remove, _("One file and the ids of notes, please."));

  act_on_notes (&options, remove_note, NULL, &error);

  return end (&options, error);
}

const CliCommand cli_edit = {
  .name = "edit",
  .arguments = N_("FILE ID"),
  .summary = N_("Change a note: its text, its tags, its colour"),
  .run = run_edit,
};

const CliCommand cli_remove = {
  .name = "remove",
  .arguments = N_("FILE ID…"),
  .summary = N_("Remove notes from an article"),
  .run = run_remove,
};
