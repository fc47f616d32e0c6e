/* test-importers.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-csv.h"
#include "gloss-error.h"
#include "gloss-exporter.h"
#include "gloss-importer.h"
#include "gloss-utf16.h"
#include "many-notes.h"


#include <string.h>

#define URI "https://courier.example/2026/ferry"

static GBytes *
write_as (GlossReading     *reading,
          const char       *format,
          GlossExportFlags  flags)
{
  GlossExportItem item = { reading, NULL };
  GlossExportOptions options = { &item, 1, flags };
  GlossExportCount count = { 0 };

  return gloss_exporter_write (gloss_exporter_find (format), &options, &count, NULL);
}

static GlossImportCount
import_bytes (GlossReading *reading,
              GBytes       *bytes,
              const char   *expected_format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossImport) import = gloss_import_new (NULL, bytes, "notes", &error);
  GlossImportCount count = { 0 };

  assert_null (error);
  assert_string_equal (gloss_import_get_importer (import)->id, expected_format);
  gloss_import_apply (import, reading, &count);

  return count;
}

static GlossImportCount
import_text (GlossReading *reading,
             const char   *text,
             const char   *expected_format)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return import_bytes (reading, bytes, expected_format);
}

static void
assert_same (GlossAnnotation *a,
             GlossAnnotation *b,
             gboolean         with_color)
{
  GlossRange x = gloss_annotation_get_range (a);
  GlossRange y = gloss_annotation_get_range (b);

  assert_string_equal (gloss_annotation_get_id (a), gloss_annotation_get_id (b));
  assert_string_equal (gloss_annotation_get_note (a), gloss_annotation_get_note (b));
  assert_true (g_strv_equal (gloss_annotation_get_tags (a), gloss_annotation_get_tags (b)));
  assert_string_equal (gloss_annotation_get_creator (a), gloss_annotation_get_creator (b));
  assert_string_equal (gloss_annotation_get_created (a), gloss_annotation_get_created (b));
  assert_string_equal (gloss_annotation_get_modified (a), gloss_annotation_get_modified (b));
  assert_true (gloss_anchor_equal (gloss_annotation_get_anchor (a), gloss_annotation_get_anchor (b)) ||
               (gloss_annotation_get_anchor (a) == NULL && gloss_annotation_get_anchor (b) == NULL));
  assert_int_equal (x.begin, y.begin);
  assert_int_equal (x.end, y.end);
  assert_int_equal (gloss_annotation_get_placement (a), gloss_annotation_get_placement (b));
  if (with_color)
    assert_int_equal (gloss_annotation_get_color (a), gloss_annotation_get_color (b));
  else
    assert_int_equal (gloss_annotation_get_color (b), GLOSS_COLOR_YELLOW);
}

static void
assert_round_trip (const char *format,
                   gboolean    with_color)
{
  g_autoptr (GlossReading) from = many_notes_reading_new (URI, 7);
  g_autoptr (GlossReading) to = many_notes_reading_empty (URI);
  g_autoptr (GBytes) bytes = write_as (from, format, GLOSS_EXPORT_NOTES);
  GlossImportCount count = import_bytes (to, bytes, format);
  GlossAnnotationList *list = gloss_reading_get_annotations (from);
  guint i;

  assert_int_equal (count.n_notes, MANY_NOTES);
  assert_int_equal (count.n_new, MANY_NOTES);
  assert_int_equal (gloss_annotation_list_get_n (list), MANY_NOTES);
  for (i = 0; i < MANY_NOTES; i++)
    {
      GlossAnnotation *note = gloss_annotation_list_get (list, i);
      GlossAnnotation *other = gloss_annotation_list_lookup (gloss_reading_get_annotations (to),
                                                             gloss_annotation_get_id (note));

      assert_non_null (other);
      assert_same (note, other, with_color);
    }

  count = import_bytes (to, bytes, format);
  assert_int_equal (count.n_known, MANY_NOTES);
  assert_int_equal (count.n_new + count.n_changed, 0);
}

static void
test_web_annotations_bring_back_all_that_was_written (void **state)
{
  assert_round_trip ("json", TRUE);
  assert_null (gloss_exporter_find ("json")->cannot_say);
}

static void
test_hypothesis_brings_back_all_but_the_colours (void **state)
{
  assert_round_trip ("hypothesis", FALSE);
  assert_string_equal (gloss_exporter_find ("hypothesis")->cannot_say, "Hypothesis has no colours.");
  assert_string_equal (gloss_importer_find ("hypothesis")->cannot_say, "Hypothesis has no colours.");
}

static void
test_corrections_go_along_and_findings_do_not (void **state)
{
  g_autoptr (GlossReading) from = many_notes_reading_new (URI, 7);
  g_autoptr (GlossReading) to = many_notes_reading_empty (URI);
  g_autoptr (GBytes) bytes = NULL;
  GlossImportCount count;

  many_notes_analyze (from);
  gloss_reading_correct (from, (GlossRange) { 6, 10 }, GLOSS_CORRECTION_ADD, GLOSS_SUBJECT_ACTOR,
                         "place", (GlossRange) { 0, 0 });
  bytes = write_as (from, "json", GLOSS_EXPORT_NOTES | GLOSS_EXPORT_QUOTES | GLOSS_EXPORT_ACTORS);
  count = import_bytes (to, bytes, "json");

  assert_int_equal (count.n_new, MANY_NOTES);
  assert_int_equal (count.n_corrections, 1);
  assert_int_equal (g_list_model_get_n_items (gloss_reading_get_notes (to)), MANY_NOTES);
  assert_int_equal (gloss_annotation_list_get_n (gloss_reading_get_annotations (to)), MANY_NOTES + 1);
}

#define NOTE(modified, text) \
  "{ \"@context\": \"http://www.w3.org/ns/anno.jsonld\", \"id\": \"urn:x:1\", \"type\": \"Annotation\"," \
  " \"created\": \"2026-01-01T00:00:00Z\", \"modified\": \"" modified "\"," \
                                                                      " \"bodyValue\": \"" text "\", \"target\": \"" URI "\" }"

static void
test_what_is_newer_counts (void **state)
{
  g_autoptr (GlossReading) reading = many_notes_reading_empty (URI);
  GlossAnnotationList *list = gloss_reading_get_annotations (reading);

  assert_int_equal (import_text (reading, NOTE ("2026-01-02T00:00:00Z", "two"), "json").n_new, 1);
  assert_int_equal (import_text (reading, NOTE ("2026-01-01T00:00:00Z", "one"), "json").n_known, 1);
  assert_string_equal (gloss_annotation_get_note (gloss_annotation_list_get (list, 0)), "two");
  assert_int_equal (import_text (reading, NOTE ("2026-01-03T00:00:00Z", "three"), "json").n_changed, 1);
  assert_string_equal (gloss_annotation_get_note (gloss_annotation_list_get (list, 0)), "three");

  gloss_annotation_list_remove (list, "urn:x:1", "2026-01-04T00:00:00Z");
  assert_int_equal (import_text (reading, NOTE ("2026-01-03T00:00:00Z", "three"), "json").n_deleted, 1);
  assert_int_equal (gloss_annotation_list_get_n (list), 0);
  assert_int_equal (import_text (reading, NOTE ("2026-01-05T00:00:00Z", "five"), "json").n_new, 1);
}

static void
test_an_import_is_one_step_that_keeps_places (void **state)
{
  g_autoptr (GlossReading) from = many_notes_reading_new (URI, 7);
  g_autoptr (GlossReading) to = many_notes_reading_empty (URI);
  g_autoptr (GBytes) bytes = write_as (from, "json", GLOSS_EXPORT_NOTES);
  GlossAnnotationList *list = gloss_reading_get_annotations (to);
  guint n_skipped = 0;
  guint i;

  import_bytes (to, bytes, "json");
  assert_string_equal (gloss_history_get_undo_label (gloss_reading_get_history (to)), "Import notes");
  assert_true (gloss_reading_undo (to, &n_skipped));
  assert_int_equal (n_skipped, 0);
  assert_int_equal (gloss_annotation_list_get_n (list), 0);
  assert_int_equal (import_bytes (to, bytes, "json").n_deleted, MANY_NOTES);

  assert_true (gloss_reading_redo (to, &n_skipped));
  assert_int_equal (gloss_annotation_list_get_n (list), MANY_NOTES);
  for (i = 0; i < MANY_NOTES; i++)
    {
      GlossAnnotation *note = gloss_annotation_list_get (gloss_reading_get_annotations (from), i);
      GlossAnnotation *other = gloss_annotation_list_lookup (list, gloss_annotation_get_id (note));

      assert_int_equal (gloss_annotation_get_range (note).begin, gloss_annotation_get_range (other).begin);
      assert_int_equal (gloss_annotation_get_placement (note), gloss_annotation_get_placement (other));
    }
}

static void
test_what_came_is_told_in_a_sentence (void **state)
{
  static const struct
  {
    GlossImportCount  count;
    const char       *text;
  } rows[] = {
    { { .n_new = 1 }, "1 note added" },
    { { .n_new = 12, .n_known = 3, .n_unplaced = 1 }, "12 notes added, already here: 3, unplaced: 1" },
    { { .n_known = 2 }, "0 notes added, already here: 2" },
    { { .n_changed = 1, .n_deleted = 4, .n_elsewhere = 1, .n_corrections = 2 },
      "0 notes added, updated: 1, deleted here before: 4, on other articles: 1, corrections: 2" },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = gloss_import_count_dup_text (&rows[i].count);

      assert_string_equal (text, rows[i].text);
    }
}

static void
test_other_articles_notes_stay_where_they_are (void **state)
{
  g_autoptr (GlossReading) reading = many_notes_reading_empty (URI);
  GlossImportCount count;

  count = import_text (reading,
                       "[{ \"id\": \"urn:x:1\", \"type\": \"Annotation\", \"target\": \"http://www.courier.example/2026/ferry/#top\" },"
                       " { \"id\": \"urn:x:2\", \"type\": \"Annotation\", \"target\": \"https://courier.example/other\" }]",
                       "json");
  assert_int_equal (count.n_notes, 2);
  assert_int_equal (count.n_new, 1);
  assert_int_equal (count.n_elsewhere, 1);

  /* All of one other article: whoever imports it means it. */
  count = import_text (reading,
                       "[{ \"id\": \"urn:x:3\", \"type\": \"Annotation\", \"target\": \"https://mirror.example/ferry\" }]",
                       "json");
  assert_int_equal (count.n_new, 1);
}

static void
test_hypothesis_is_read_leniently (void **state)
{
  g_autoptr (GlossReading) reading = many_notes_reading_empty (URI);
  GlossAnnotationList *list = gloss_reading_get_annotations (reading);
  GlossAnnotation *note;
  GlossAnnotation *reply;
  GlossImportCount count;

  count = import_text (reading,
                       "{\"rows\": [{\"id\": \"Ab-1\", \"user\": \"acct:ada@hypothes.is\", \"uri\": \"" URI "\","
                                                                                                            " \"created\": \"2026-01-01T10:00:00+02:00\", \"text\": \"Hm\", \"tags\": [\"x y\", \"\", 3],"
                                                                                                            " \"document\": {\"title\": \"T\"}, \"target\": [{\"selector\": ["
                                                                                                            "  {\"type\": \"RangeSelector\"}, {\"type\": \"TextPositionSelector\", \"start\": 9999, \"end\": 1},"
                                                                                                            "  {\"type\": \"TextQuoteSelector\", \"exact\": \"the pilot kept\"}]}]},"
                                                                                                            " {\"id\": \"Ab-2\", \"references\": [\"Ab-1\"], \"uri\": \"" URI "\", \"text\": \"Yes\","
                                                                                                                                                                              " \"document\": {\"title\": \"T\"}, \"target\": [{}]}]}",
                       "hypothesis");
  assert_int_equal (count.n_new, 2);
  assert_int_equal (count.n_unplaced, 0);

  note = gloss_annotation_list_lookup (list, "https://hypothes.is/a/Ab-1");
  reply = gloss_annotation_list_lookup (list, "https://hypothes.is/a/Ab-2");
  assert_string_equal (gloss_annotation_get_creator (note), "ada");
  assert_string_equal (gloss_annotation_get_created (note), "2026-01-01T08:00:00Z");
  assert_string_equal (gloss_annotation_get_tags (note)[0], "x y");
  assert_null (gloss_annotation_get_tags (note)[1]);
  assert_string_equal (gloss_annotation_get_exact (reply), "the pilot kept");
  assert_false (gloss_range_is_empty (gloss_annotation_get_range (reply)));
}

static void
test_readwise_is_read_by_the_names_of_its_columns (void **state)
{
  static const char table[] =
    "\xEF\xBB\xBF" "Highlight,Color,Note,Book Title,Tags,Highlighted at\r\n"
                   "\"the pilot kept\",blue,\"Says \"\"who\"\"?\nReally\",\"Ferry <b>\"\"Aurelia\"\"</b> & the 3 pilots’ *long* night\","
                   "\"a, b c\",2026-01-01 10:00:00+00:00\r\n"
                   "it was,,,\"Ferry <b>\"\"Aurelia\"\"</b> & the 3 pilots’ *long* night\",,\r\n"
                   "elsewhere,,,Another book,,\r\n"
                   "\r\n";
  g_autoptr (GlossReading) reading = many_notes_reading_empty (URI);
  GListModel *notes = gloss_reading_get_notes (reading);
  GlossImportCount count = import_text (reading, table, "readwise");
  g_autoptr (GlossAnnotation) note = NULL;

  assert_int_equal (count.n_notes, 3);
  assert_int_equal (count.n_new, 2);
  assert_int_equal (count.n_elsewhere, 1);
  /* Its words stand there twice: nothing is guessed. */
  assert_int_equal (count.n_unplaced, 1);
  note = g_list_model_get_item (notes, 1);
  assert_string_equal (gloss_annotation_get_exact (note), "the pilot kept");
  assert_string_equal (gloss_annotation_get_note (note), "Says \"who\"?\nReally");
  assert_string_equal (gloss_annotation_get_tags (note)[1], "b c");
  assert_int_equal (gloss_annotation_get_color (note), GLOSS_COLOR_BLUE);
  assert_string_equal (gloss_annotation_get_created (note), "2026-01-01T10:00:00Z");
  assert_int_equal (import_text (reading, table, "readwise").n_known, 2);
}

static void
test_bad_files_are_told_and_bring_nothing (void **state)
{
  static const struct { const char *text; int code; const char *message; } cases[] = {
    { "", GLOSS_ERROR_INVALID, "“notes” is no file of notes that Gloss knows." },
    { "{}", GLOSS_ERROR_INVALID, "“notes” is no file of notes that Gloss knows." },
    { "[]", GLOSS_ERROR_INVALID, "“notes” is no file of notes that Gloss knows." },
    { "<html>", GLOSS_ERROR_INVALID, "“notes” is no file of notes that Gloss knows." },
    { "{\"type\": \"AnnotationCollection\", \"gloss:version\": 99}", GLOSS_ERROR_NEWER_VERSION, NULL },
    { "{\"type\": \"AnnotationPage\", \"items\": [{}]}", GLOSS_ERROR_INVALID, NULL },
    { "{\"type\": \"AnnotationPage\", \"items\": 3}", GLOSS_ERROR_INVALID, NULL },
    { "{\"annotations\": [3]}", GLOSS_ERROR_INVALID, NULL },
    { "{\"annotations\": [{\"text\": \"no id\"}]}", GLOSS_ERROR_INVALID, NULL },
    { "{\"annotations\": [", GLOSS_ERROR_INVALID, NULL },
    { "Highlight,Note\n\"open,\n", GLOSS_ERROR_INVALID, "“notes”, line 2: a quotation mark is not closed." },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].text, strlen (cases[i].text));
      g_autoptr (GError) error = NULL;

      assert_null (gloss_import_new (NULL, bytes, "notes", &error));
      assert_true (g_error_matches (error, GLOSS_ERROR, cases[i].code));
      if (cases[i].message != NULL)
        assert_string_equal (error->message, cases[i].message);
    }
}

static void
test_tables_are_split_where_the_standard_says (void **state)
{
  static const struct { const char *text; const char *cells; } cases[] = {
    { "", "" },
    { "a,b\r\nc", "a|b|/c|/" },
    { "a\nb\rc\r\n", "a|/b|/c|/" },
    { "\"a,\"\"b\"\"\r\nc\",\n", "a,\"b\"\r\nc||/" },
    { ",", "||/" },
    { "\"\",x", "|x|/" },
  };
  guint i;
  guint k;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint line = 0;
      g_autoptr (GPtrArray) rows = gloss_csv_parse (cases[i].text, &line);
      g_autoptr (GString) cells = g_string_new (NULL);

      for (k = 0; k < rows->len; k++)
        {
          char **cell = g_ptr_array_index (rows, k);

          for (; *cell != NULL; cell++)
            g_string_append_printf (cells, "%s|", *cell);
          g_string_append_c (cells, '/');
        }
      assert_string_equal (cells->str, cases[i].cells);
    }
}

static void
test_units_of_browsers_are_converted_both_ways (void **state)
{
  g_autoptr (GlossText) text = gloss_text_new ("a😀b😀😀c", -1);
  g_autoptr (GlossUtf16) units = gloss_utf16_new (text);
  static const guint expected[] = { 0, 1, 3, 4, 6, 8, 9 };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      assert_int_equal (gloss_utf16_from_offset (units, i), expected[i]);
      assert_int_equal (gloss_utf16_to_offset (units, expected[i]), i);
    }
  assert_int_equal (gloss_utf16_to_offset (units, 2), 1);
  assert_int_equal (gloss_utf16_to_offset (units, 7), 4);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_web_annotations_bring_back_all_that_was_written),
    cmocka_unit_test (test_hypothesis_brings_back_all_but_the_colours),
    cmocka_unit_test (test_corrections_go_along_and_findings_do_not),
    cmocka_unit_test (test_what_is_newer_counts),
    cmocka_unit_test (test_an_import_is_one_step_that_keeps_places),
    cmocka_unit_test (test_what_came_is_told_in_a_sentence),
    cmocka_unit_test (test_other_articles_notes_stay_where_they_are),
    cmocka_unit_test (test_hypothesis_is_read_leniently),
    cmocka_unit_test (test_readwise_is_read_by_the_names_of_its_columns),
    cmocka_unit_test (test_bad_files_are_told_and_bring_nothing),
    cmocka_unit_test (test_tables_are_split_where_the_standard_says),
    cmocka_unit_test (test_units_of_browsers_are_converted_both_ways),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
