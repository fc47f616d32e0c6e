/* cli-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-cli"

#include "cli-article.h"
#include "cli-filter.h"
#include "cli-output.h"
#include "cli-safe.h"

#include "gloss-json.h"

#include <glib/gi18n.h>

static const char *const placements[] = { "placed", "edited", "moved", "unplaced" };

static JsonArray *
tags_to_json (GlossAnnotation *note)
{
  const char *const *tag = gloss_annotation_get_tags (note);
  JsonArray *array = json_array_new ();

  for (; *tag != NULL; tag++)
    json_array_add_string_element (array, *tag);

  return array;
}

static JsonObject *
note_to_json (GlossAnnotation *note)
{
  JsonObject *object = json_object_new ();
  GlossRange range = gloss_annotation_get_range (note);

  json_object_set_string_member (object, "id", gloss_annotation_get_id (note));
  json_object_set_string_member (object, "status",
                                 placements[gloss_annotation_get_placement (note)]);
  json_object_set_int_member (object, "start", range.begin);
  json_object_set_int_member (object, "end", range.end);
  json_object_set_string_member (object, "exact", gloss_annotation_get_exact (note));
  json_object_set_string_member (object, "color",
                                 gloss_color_to_name (gloss_annotation_get_color (note)));
  json_object_set_string_member (object, "note", gloss_annotation_get_note (note));
  json_object_set_array_member (object, "tags", tags_to_json (note));
  json_object_set_string_member (object, "creator", gloss_annotation_get_creator (note));
  json_object_set_string_member (object, "created", gloss_annotation_get_created (note));
  json_object_set_string_member (object, "modified", gloss_annotation_get_modified (note));

  return object;
}

static void
write_json (CliOutput  *output,
            GListModel *notes)
{
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (JsonNode) node = json_node_alloc ();
  g_autoptr (GBytes) bytes = NULL;
  guint n_notes = g_list_model_get_n_items (notes);
  gsize size = 0;
  const char *json;
  guint i;

  for (i = 0; i < n_notes; i++)
    {
      g_autoptr (GlossAnnotation) note = g_list_model_get_item (notes, i);

      json_array_add_object_element (array, note_to_json (note));
    }

  json_node_init_array (node, array);
  bytes = gloss_json_write (node);
  json = g_bytes_get_data (bytes, &size);
  cli_output_write (output, json, (gssize) size);
}

static void
append_indented (GString    *out,
                 const char *text)
{
  g_autofree char *safe = cli_dup_safe_text (text);
  g_auto (GStrv) lines = g_strsplit (safe, "\n", -1);
  guint i;

  for (i = 0; lines[i] != NULL; i++)
    g_string_append_printf (out, "  %s\n", lines[i]);
}

static void
append_head (GString         *out,
             GlossAnnotation *note,
             gboolean         colored)
{
  GlossRange range = gloss_annotation_get_range (note);
  const char *const *tag = gloss_annotation_get_tags (note);
  g_autofree char *id = cli_dup_safe_line (gloss_annotation_get_id (note));

  g_string_append_printf (out, colored ? "\033[2m%s\033[0m" : "%s", id);
  if (!gloss_range_is_empty (range))
    g_string_append_printf (out, " %u-%u", range.begin, range.end);
  if (gloss_annotation_get_placement (note) != GLOSS_PLACED)
    g_string_append_printf (out, " %s", placements[gloss_annotation_get_placement (note)]);
  g_string_append_printf (out, " %s", gloss_color_to_name (gloss_annotation_get_color (note)));
  for (; *tag != NULL; tag++)
    {
      g_autofree char *safe = cli_dup_safe_line (*tag);

      g_string_append_printf (out, " #%s", safe);
    }
  g_string_append_c (out, '\n');
}

static void
write_text (CliOutput  *output,
            GListModel *notes)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint n_notes = g_list_model_get_n_items (notes);
  guint i;

  for (i = 0; i < n_notes; i++)
    {
      g_autoptr (GlossAnnotation) note = g_list_model_get_item (notes, i);
      g_autofree char *quoted = NULL;

      append_head (out, note, cli_output_is_colored (output));
      /* Translators: %s is a passage of an article, to stand between quotation marks */
      quoted = g_strdup_printf (_("“%s”"), gloss_annotation_get_exact (note));
      if (gloss_annotation_get_anchor (note) != NULL)
        append_indented (out, quoted);
      if (*gloss_annotation_get_note (note) != '\0')
        append_indented (out, gloss_annotation_get_note (note));
    }

  cli_output_write (output, out->str, (gssize) out->len);
}

static CliStatus
list (const CliOptions *options,
      const CliFilter  *filter)
{
  g_autoptr (CliOutput) output = cli_output_new (options);
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossReading) reading = cli_open_reading (options, options->files[0], 0, &error);
  g_autoptr (GListModel) notes = NULL;

  if (reading == NULL)
    {
      cli_complain (cli_display_name (options->files[0]), error);
      return CLI_FAILED;
    }

  notes = cli_filter_apply (filter, reading);
  if (g_strcmp0 (options->format, "json") == 0)
    write_json (output, notes);
  else
    write_text (output, notes);

  return cli_output_end (output) ? CLI_DONE : CLI_FAILED;
}

static CliStatus
run_list (int    argc,
          char **argv)
{
  static const char *const formats[] = { "text", "json", NULL };
  g_auto (CliOptions) options = { 0 };
  g_auto (CliFilter) filter = { 0 };
  const GOptionEntry entries[] = { CLI_FILTER_ENTRIES (&filter), G_OPTION_ENTRY_NULL };

  if (!cli_options_parse (&options, &cli_list, entries, argc, argv))
    return CLI_USAGE;
  if (!cli_filter_check (&filter, &cli_list))
    return CLI_USAGE;
  if (g_strv_length (options.files) != 1)
    return cli_usage (&cli_list, _("One file, please."));
  if (options.format != NULL && !g_strv_contains (formats, options.format))
    return cli_usage (&cli_list, _("--format takes “text” or “json”."));

  return list (&options, &filter);
}

const CliCommand cli_list = {
  .name = "list",
  .arguments = N_("FILE"),
  .summary = N_("The notes on an article, in its order (formats: text, json)"),
  .run = run_list,
};
