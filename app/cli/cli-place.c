/* cli-place.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-cli"

#include "cli-article.h"
#include "cli-notes.h"
#include "cli-output.h"

#include "gloss-placement.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

/* What is asked for besides the notes */
typedef struct
{
  char *was;
  char *now;
} Texts;

static void
texts_clear (Texts *self)
{
  g_free (self->was);
  g_free (self->now);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Texts, texts_clear)

/* Returns: (transfer full) (nullable): the text; says why there is none */
static GlossText *
load_text (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossArticle) article = cli_load_article (path, &error);

  if (article != NULL)
    return gloss_text_ref (gloss_article_get_text (article));

  cli_complain (cli_display_name (path), error);

  return NULL;
}

/* A note on the whole article is where it was. */
static GlossPlaced
find_place (GlossPlacer     *placer,
            GlossAnnotation *note)
{
  const GlossAnchor *anchor = gloss_annotation_get_anchor (note);

  if (anchor == NULL)
    return (GlossPlaced) { { 0, 0 }, GLOSS_PLACED, 1 };

  return gloss_placer_find (placer, anchor);
}

static JsonNode *
describe (const GlossText   *now,
          GlossAnnotation   *note,
          const GlossPlaced *placed)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *words = gloss_text_dup_range (now, placed->range);
  gboolean has_place = placed->placement != GLOSS_UNPLACED;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "id");
  json_builder_add_string_value (builder, gloss_annotation_get_id (note));
  json_builder_set_member_name (builder, "status");
  json_builder_add_string_value (builder, gloss_placement_get_name (placed->placement));
  if (has_place)
    {
      json_builder_set_member_name (builder, "start");
      json_builder_add_int_value (builder, placed->range.begin);
      json_builder_set_member_name (builder, "end");
      json_builder_add_int_value (builder, placed->range.end);
      json_builder_set_member_name (builder, "exact");
      json_builder_add_string_value (builder, words);
    }
  json_builder_set_member_name (builder, "score");
  json_builder_add_double_value (builder, (double) (int) (placed->score * 1000 + 0.5) / 1000);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static void
write_places (GlossText           *was,
              GlossText           *now,
              GlossAnnotationList *notes,
              CliOutput           *output)
{
  g_autoptr (GlossPlacer) placer = gloss_placer_new (now, was);
  guint n_notes = gloss_annotation_list_get_n (notes);
  gboolean wanted = TRUE;

  for (guint i = 0; i < n_notes && wanted; i++)
    {
      GlossAnnotation *note = gloss_annotation_list_get (notes, i);
      GlossPlaced placed = find_place (placer, note);
      g_autoptr (JsonNode) node = describe (now, note, &placed);
      g_autofree char *json = json_to_string (node, FALSE);
      g_autofree char *line = g_strconcat (json, "\n", NULL);

      wanted = cli_output_write (output, line, -1);
    }
}

static CliStatus
place (const Texts      *texts,
       const CliOptions *options)
{
  const char *path = options->files[0];
  g_autoptr (GlossText) now = load_text (texts->now);
  g_autoptr (GlossText) was = NULL;
  g_autoptr (GlossAnnotationList) notes = NULL;
  g_autoptr (CliOutput) output = NULL;
  g_autoptr (GError) error = NULL;

  if (now == NULL)
    return CLI_FAILED;
  if (texts->was != NULL && (was = load_text (texts->was)) == NULL)
    return CLI_FAILED;

  notes = cli_load_notes (path, &error);
  if (notes == NULL)
    {
      cli_complain (cli_display_name (path), error);
      return CLI_FAILED;
    }

  output = cli_output_new (options);
  write_places (was, now, notes, output);

  return cli_output_end (output) ? CLI_DONE : CLI_FAILED;
}

static CliStatus
run_place (int    argc,
           char **argv)
{
  g_auto (CliOptions) options = { 0 };
  g_auto (Texts) texts = { 0 };
  const GOptionEntry entries[] = {
    { "was", 0, 0, G_OPTION_ARG_FILENAME, &texts.was,
      N_("The article that the notes were made on"), N_("FILE") },
    { "now", 0, 0, G_OPTION_ARG_FILENAME, &texts.now, N_("The article as it is now"), N_("FILE") },
    G_OPTION_ENTRY_NULL
  };

  if (!cli_options_parse (&options, &cli_place, entries, argc, argv))
    return CLI_USAGE;
  if (texts.now == NULL)
    return cli_usage (&cli_place, _("Where? Give --now, and --was if there is the old text."));
  if (g_strv_length (options.files) != 1)
    return cli_usage (&cli_place, _("One file of notes, please."));
  if (options.format != NULL && !g_str_equal (options.format, "jsonl"))
    return cli_usage (&cli_place, _("--format takes “jsonl”."));

  return place (&texts, &options);
}

const CliCommand cli_place = {
  .name = "place",
  .arguments = N_("NOTES"),
  .summary = N_("Where notes are after a revision; changes nothing (format: jsonl)"),
  .run = run_place,
};
