/* write-exports.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Writes two articles with their notes to a folder, in every format, and as plain JSON what the
 * notes are; test-readers.py reads each format with another program's eyes and compares. */

#include "many-notes.h"

#include "gloss-exporter.h"

#include <json-glib/json-glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const uris[] = {
  "https://courier.example/2026/ferry?a=1&b=\"2\"",
  "https://courier.example/2026/ferry-2",
};

static void
save (const char *folder,
      const char *name,
      GBytes     *bytes)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  if (!g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error))
    g_error ("%s", error->message);
}

static JsonArray *
new_tags (GlossAnnotation *note)
{
  const char *const *tag = gloss_annotation_get_tags (note);
  JsonArray *tags = json_array_new ();

  for (; *tag != NULL; tag++)
    json_array_add_string_element (tags, *tag);

  return tags;
}

static JsonObject *
new_note (GlossAnnotation *note)
{
  GlossRange range = gloss_annotation_get_range (note);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", gloss_annotation_get_id (note));
  json_object_set_string_member (object, "exact", gloss_annotation_get_exact (note));
  json_object_set_string_member (object, "note", gloss_annotation_get_note (note));
  json_object_set_array_member (object, "tags", new_tags (note));
  json_object_set_string_member (object, "colour", gloss_color_to_name (gloss_annotation_get_color (note)));
  json_object_set_string_member (object, "creator", gloss_annotation_get_creator (note));
  json_object_set_string_member (object, "created", gloss_annotation_get_created (note));
  json_object_set_boolean_member (object, "article", gloss_annotation_get_anchor (note) == NULL);
  json_object_set_boolean_member (object, "unplaced",
                                  gloss_annotation_get_placement (note) == GLOSS_UNPLACED);
  json_object_set_int_member (object, "begin", range.begin);
  json_object_set_int_member (object, "end", range.end);

  return object;
}

static JsonObject *
new_article (GlossReading *reading)
{
  GListModel *notes = gloss_reading_get_notes (reading);
  JsonObject *object = json_object_new ();
  JsonArray *array = json_array_new ();
  guint i;

  for (i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (GlossAnnotation) note = g_list_model_get_item (notes, i);

      json_array_add_object_element (array, new_note (note));
    }
  json_object_set_string_member (object, "text", gloss_text_get_utf8 (gloss_reading_get_text (reading)));
  json_object_set_string_member (object, "uri", gloss_article_get_uri (gloss_reading_get_article (reading)));
  json_object_set_int_member (object, "quotes", g_list_model_get_n_items (gloss_reading_get_quotes (reading)));
  json_object_set_int_member (object, "actors", g_list_model_get_n_items (gloss_reading_get_actors (reading)));
  json_object_set_array_member (object, "notes", array);

  return object;
}

static void
save_truth (const char            *folder,
            const GlossExportItem *items,
            guint                  n_items)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_ARRAY);
  g_autoptr (GBytes) bytes = NULL;
  JsonArray *array = json_array_new ();
  char *text;
  guint i;

  for (i = 0; i < n_items; i++)
    json_array_add_object_element (array, new_article (items[i].reading));
  json_node_take_array (root, array);
  text = json_to_string (root, TRUE);
  bytes = g_bytes_new_take (text, strlen (text));
  save (folder, "truth.json", bytes);
}

static void
save_all (const char               *folder,
          const char               *prefix,
          const GlossExportOptions *options)
{
  guint n_exporters = 0;
  const GlossExporter *const *exporters = gloss_exporters_get (&n_exporters);
  guint i;

  for (i = 0; i < n_exporters; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s.%s", prefix, exporters[i]->id);
      g_autoptr (GError) error = NULL;
      GlossExportCount count = { 0 };
      g_autoptr (GBytes) bytes = gloss_exporter_write (exporters[i], options, &count, &error);

      if (bytes == NULL)
        g_error ("%s", error->message);
      g_assert_cmpuint (count.n_written, ==, count.n_notes);
      save (folder, name, bytes);
    }
}

/* What the reader says, with a name and a time that are the same in every run */
static void
correct (GlossReading *reading)
{
  g_autoptr (GlossAnchor) anchor = gloss_anchor_new (gloss_reading_get_text (reading), (GlossRange) { 6, 10 });
  g_autoptr (GlossAnnotation) annotation = gloss_annotation_new_with_id ("urn:uuid:correction", anchor);
  g_autoptr (GlossCorrection) correction = gloss_correction_new (GLOSS_CORRECTION_ADD, GLOSS_SUBJECT_ACTOR,
                                                                 "organization", NULL);

  gloss_annotation_set_correction (annotation, correction);
  gloss_annotation_set_created (annotation, "2026-03-01T10:00:00Z");
  gloss_annotation_set_modified (annotation, "2026-03-01T10:00:00Z");
  gloss_annotation_list_put (gloss_reading_get_annotations (reading), annotation);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GlossReading) first = many_notes_reading_new (uris[0], 1);
  g_autoptr (GlossReading) second = many_notes_reading_new (uris[1], 2);
  GlossExportItem items[] = { { first, NULL }, { second, NULL } };
  GlossExportOptions one = { items, 1, GLOSS_EXPORT_NOTES };
  GlossExportOptions two = { items, 2, GLOSS_EXPORT_NOTES | GLOSS_EXPORT_QUOTES | GLOSS_EXPORT_ACTORS };

  if (argc != 2)
    return EXIT_FAILURE;

  many_notes_analyze (first);
  many_notes_analyze (second);
  correct (first);
  save_truth (argv[1], items, 2);
  save_all (argv[1], "one", &one);
  save_all (argv[1], "two", &two);

  return EXIT_SUCCESS;
}
