/* test-exporters.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-article-builder.h"
#include "gloss-exporter.h"
#include "test-wait.h"

#include <string.h>

#define ALL (GLOSS_EXPORT_NOTES | GLOSS_EXPORT_QUOTES | GLOSS_EXPORT_ACTORS)

#define ID(n) "urn:uuid:0000000" n "-0000-4000-8000-000000000000"

static GlossArticle *
article_new (void)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_article_builder_new ();

  gloss_article_builder_set (builder, GLOSS_FIELD_TITLE, "Bridge \"closed\": #1");
  gloss_article_builder_set (builder, GLOSS_FIELD_BYLINE, "Ines Dahl");
  gloss_article_builder_set (builder, GLOSS_FIELD_SITE, "The Harbour Post");
  gloss_article_builder_set (builder, GLOSS_FIELD_URI, "https://post.example/bridge");
  gloss_article_builder_set (builder, GLOSS_FIELD_PUBLISHED, "2026-03-14");
  gloss_article_builder_set (builder, GLOSS_FIELD_LANGUAGE, "en");
  gloss_article_builder_add_block (builder, GLOSS_BLOCK_TITLE, "Bridge \"closed\": #1");
  gloss_article_builder_add_block (builder, GLOSS_BLOCK_PARAGRAPH, "“The *old* bridge is shut,” Mara Olin said.");
  gloss_article_builder_add_block (builder, GLOSS_BLOCK_PARAGRAPH, "It was late.");

  return gloss_article_builder_end (builder);
}

typedef struct
{
  const char *id;
  const char *words;
  const char *note;
  const char *tags;
} Made;

static void
put (GlossReading *reading,
     const Made   *made)
{
  GlossText *text = gloss_reading_get_text (reading);
  const char *utf8 = gloss_text_get_utf8 (text);
  const char *hit = made->words != NULL ? strstr (utf8, made->words) : NULL;
  GlossAnchor lost = { { 0, 0 }, (char *) made->words, (char *) "", (char *) "" };
  g_autoptr (GlossAnchor) anchor = NULL;
  g_autoptr (GlossAnnotation) annotation = NULL;
  g_auto (GStrv) tags = g_strsplit (made->tags, ",", -1);
  GlossSpan span = { 0, 0 };

  if (hit != NULL)
    {
      span = (GlossSpan) { (gsize) (hit - utf8), (gsize) (hit - utf8) + strlen (made->words) };
      anchor = gloss_anchor_new (text, gloss_text_range_of_span (text, span));
    }
  else if (made->words != NULL)
    anchor = gloss_anchor_copy (&lost);

  annotation = gloss_annotation_new_with_id (made->id, anchor);
  gloss_annotation_set_note (annotation, made->note);
  gloss_annotation_set_tags (annotation, (const char *const *) tags);
  gloss_annotation_set_created (annotation, "2026-03-15T10:00:00Z");
  gloss_annotation_list_put (gloss_reading_get_annotations (reading), annotation);
}

/* In an order that is not the one in which they are to be written */
static const Made made[] = {
  { ID ("3"), "It was late", "Says *who*?\n\nAsk.\n", "" },
  { ID ("4"), "words that are gone", "Lost", "old" },
  { ID ("2"), "*old* bridge", "", "town hall,water" },
  { ID ("1"), NULL, "On all of it", "" },
};

static int
set_up (void **state)
{
  g_autoptr (GlossArticle) article = article_new ();
  GlossReading *reading = gloss_reading_new (article, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (made); i++)
    put (reading, &made[i]);
  gloss_reading_analyze_async (reading, NULL, take_result_cb, &result);
  wait_for_result (&result);
  assert_true (gloss_reading_analyze_finish (reading, result, NULL));
  *state = reading;

  return 0;
}

static int
tear_down (void **state)
{
  g_object_unref (*state);

  return 0;
}

static char *
write_as (GlossReading     *reading,
          const char       *id,
          GListModel       *notes,
          GlossExportFlags  flags,
          GlossExportCount *count)
{
  const GlossExporter *exporter = gloss_exporter_find (id);
  GlossExportItem item = { reading, notes };
  GlossExportOptions options = { &item, 1, flags };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize size = 0;
  const char *text;

  assert_non_null (exporter);
  bytes = gloss_exporter_write (exporter, &options, count, &error);
  assert_null (error);
  text = g_bytes_get_data (bytes, &size);

  return g_strndup (text, size);
}

#define MARKDOWN_HEAD \
  "---\n" \
  "title: \"Bridge \\\"closed\\\": #1\"\n" \
  "author: \"Ines Dahl\"\n" \
  "source: \"https://post.example/bridge\"\n" \
  "site: \"The Harbour Post\"\n" \
  "published: \"2026-03-14\"\n"

static void
test_markdown_is_what_obsidian_reads (void **state)
{
  static const char expected[] =
    MARKDOWN_HEAD
    "created: \"2026-03-15T10:00:00Z\"\n"
    "tags:\n"
    "  - \"old\"\n"
    "  - \"town-hall\"\n"
    "  - \"water\"\n"
    "---\n"
    "\n"
    "%% gloss %%\n"
    "\n"
    "# Bridge \"closed\": \\#1\n"
    "\n"
    "On all of it\n"
    "\n"
    "^gloss-00000001\n"
    "\n"
    "> \\*old\\* bridge\n"
    "\n"
    "#town-hall #water\n"
    "\n"
    "^gloss-00000002\n"
    "\n"
    "> It was late\n"
    "\n"
    "Says *who*?\n"
    "\n"
    "Ask.\n"
    "\n"
    "^gloss-00000003\n"
    "\n"
    "## Quotes\n"
    "\n"
    "> [!quote] Mara Olin (machine)\n"
    "> “The \\*old\\* bridge is shut,”\n"
    "\n"
    "## Actors\n"
    "\n"
    "- Mara Olin (person, machine)\n"
    "\n"
    "## Notes without a place\n"
    "\n"
    "> words that are gone\n"
    "\n"
    "Lost\n"
    "\n"
    "#old\n"
    "\n"
    "^gloss-00000004\n"
    "\n"
    "%% gloss %%\n";
  GlossExportCount count = { 0 };
  g_autofree char *text = write_as (*state, "markdown", NULL, ALL, &count);

  assert_string_equal (text, expected);
  assert_int_equal (count.n_notes, 4);
  assert_int_equal (count.n_written, 4);
  assert_int_equal (count.n_unplaced, 1);
}

static void
test_plain_text_is_to_be_read_as_it_is (void **state)
{
  static const char expected[] =
    "Bridge \"closed\": #1\n"
    "Ines Dahl\n"
    "The Harbour Post\n"
    "2026-03-14\n"
    "https://post.example/bridge\n"
    "\n"
    "On the whole article\n"
    "    On all of it\n"
    "\n"
    "“*old* bridge”\n"
    "    Tags: town hall, water\n"
    "\n"
    "“It was late”\n"
    "    Says *who*?\n"
    "\n"
    "    Ask.\n"
    "\n"
    "Quotes\n"
    "\n"
    "Mara Olin (machine):\n"
    "    “The *old* bridge is shut,”\n"
    "\n"
    "Actors\n"
    "\n"
    "Mara Olin (person, machine)\n"
    "\n"
    "Notes without a place\n"
    "\n"
    "“words that are gone”\n"
    "    Lost\n"
    "    Tags: old\n";
  GlossExportCount count = { 0 };
  g_autofree char *text = write_as (*state, "text", NULL, ALL, &count);

  assert_string_equal (text, expected);
  assert_int_equal (count.n_written, 4);
}

static void
test_only_the_notes_that_were_asked_for_are_written (void **state)
{
  GlossReading *reading = *state;
  g_autoptr (GListStore) some = g_list_store_new (GLOSS_TYPE_ANNOTATION);
  GlossExportCount count = { 0 };
  g_autofree char *text = NULL;

  g_list_store_append (some, gloss_annotation_list_lookup (gloss_reading_get_annotations (reading),
                                                           ID ("2")));
  text = write_as (reading, "markdown", G_LIST_MODEL (some), GLOSS_EXPORT_NOTES, &count);

  assert_int_equal (count.n_notes, 1);
  assert_int_equal (count.n_written, 1);
  assert_int_equal (count.n_unplaced, 0);
  assert_non_null (strstr (text, "^gloss-00000002"));
  assert_null (strstr (text, "^gloss-00000003"));
  assert_null (strstr (text, "## Quotes"));
  assert_null (strstr (text, "\"old\""));
}

static void
test_no_notes_is_a_whole_file_too (void **state)
{
  g_autoptr (GListStore) none = g_list_store_new (GLOSS_TYPE_ANNOTATION);
  GlossExportCount count = { 1, 1, 1, 1, 1 };
  g_autofree char *text = write_as (*state, "markdown", G_LIST_MODEL (none), GLOSS_EXPORT_NOTES, &count);

  assert_string_equal (text, MARKDOWN_HEAD "---\n\n%% gloss %%\n\n# Bridge \"closed\": \\#1\n\n%% gloss %%\n");
  assert_int_equal (count.n_notes, 0);
  assert_int_equal (count.n_written, 0);
  assert_int_equal (count.n_unplaced, 0);
}

/* Web Annotation Data Model, 5.2: a page has one annotation at the least. */
static void
test_a_collection_of_nothing_has_no_page (void **state)
{
  g_autoptr (GListStore) none = g_list_store_new (GLOSS_TYPE_ANNOTATION);
  GlossExportCount count = { 0 };
  g_autofree char *empty = write_as (*state, "json", G_LIST_MODEL (none), GLOSS_EXPORT_NOTES, &count);
  g_autofree char *full = write_as (*state, "json", NULL, GLOSS_EXPORT_NOTES, &count);

  assert_non_null (strstr (empty, "\"AnnotationCollection\""));
  assert_null (strstr (empty, "\"first\""));
  assert_non_null (strstr (full, "\"first\""));
}

/* Who reads the file has the text of today, and none of those before. */
static void
test_a_note_that_was_carried_over_is_written_where_it_is_now (void **state)
{
  static const Made carried = { ID ("5"), "It was late", "Carried", "" };
  static const GlossPlacement placements[] = { GLOSS_PLACED, GLOSS_EDITED, GLOSS_MOVED };
  GlossReading *reading = *state;
  GlossAnnotationList *list = gloss_reading_get_annotations (reading);
  g_autoptr (GListStore) some = g_list_store_new (GLOSS_TYPE_ANNOTATION);
  GlossAnnotation *note;

  put (reading, &carried);
  note = gloss_annotation_list_lookup (list, carried.id);
  g_list_store_append (some, note);
  for (guint i = 0; i < G_N_ELEMENTS (placements); i++)
    {
      GlossExportCount count = { 0 };
      g_autofree char *text = NULL;

      gloss_annotation_list_place (list, note, (GlossRange) { 0, 6 }, placements[i]);
      text = write_as (reading, "json", G_LIST_MODEL (some), GLOSS_EXPORT_NOTES, &count);
      assert_non_null (strstr (text, "\"exact\": \"Bridge\""));
      assert_non_null (strstr (text, "\"start\": 0,"));
      assert_non_null (strstr (text, "\"end\": 6"));
      assert_null (strstr (text, "sourceDate"));
      assert_string_equal (gloss_annotation_get_exact (note), "It was late");
    }
  gloss_annotation_list_remove (list, carried.id, "2026-03-16T00:00:00Z");
}

static void
test_corrections_are_no_notes (void **state)
{
  GlossReading *reading = *state;
  GlossExportCount count = { 0 };
  g_autofree char *text = NULL;

  gloss_reading_correct (reading, (GlossRange) { 0, 6 }, GLOSS_CORRECTION_ADD,
                         GLOSS_SUBJECT_ACTOR, "place", (GlossRange) { 0, 0 });
  text = write_as (reading, "markdown", NULL, GLOSS_EXPORT_NOTES, &count);
  gloss_reading_undo (reading, NULL);

  assert_int_equal (count.n_notes, 4);
}

static void
test_an_id_of_another_program_has_a_block_id_too (void **state)
{
  static const Made foreign = { "https://notes.example/7", "late", "Foreign", "" };
  GlossReading *reading = *state;
  GlossExportCount count = { 0 };
  g_autofree char *text = NULL;
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, foreign.id, -1);
  g_autofree char *block_id = g_strdup_printf ("Foreign\n\n^gloss-%.8s\n", digest);

  put (reading, &foreign);
  text = write_as (reading, "markdown", NULL, GLOSS_EXPORT_NOTES, &count);
  gloss_annotation_list_remove (gloss_reading_get_annotations (reading), foreign.id,
                                "2026-03-16T00:00:00Z");

  assert_non_null (strstr (text, block_id));
}

static void
test_each_format_is_found_by_its_name (void **state)
{
  guint n_exporters = 0;
  const GlossExporter *const *exporters = gloss_exporters_get (&n_exporters);
  guint i;

  assert_int_equal (n_exporters, 8);
  for (i = 0; i < n_exporters; i++)
    assert_ptr_equal (gloss_exporter_find (exporters[i]->id), exporters[i]);
  assert_null (gloss_exporter_find ("stone"));
  assert_null (gloss_exporter_find (NULL));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_markdown_is_what_obsidian_reads),
    cmocka_unit_test (test_plain_text_is_to_be_read_as_it_is),
    cmocka_unit_test (test_only_the_notes_that_were_asked_for_are_written),
    cmocka_unit_test (test_no_notes_is_a_whole_file_too),
    cmocka_unit_test (test_a_collection_of_nothing_has_no_page),
    cmocka_unit_test (test_a_note_that_was_carried_over_is_written_where_it_is_now),
    cmocka_unit_test (test_corrections_are_no_notes),
    cmocka_unit_test (test_an_id_of_another_program_has_a_block_id_too),
    cmocka_unit_test (test_each_format_is_found_by_its_name),
  };

  return cmocka_run_group_tests (tests, set_up, tear_down);
}
