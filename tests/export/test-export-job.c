/* test-export-job.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-export-job.h"
#include "library-articles.h"
#include "many-notes.h"
#include "test-folder.h"
#include "test-wait.h"

#define URI "https://courier.example/2026/ferry"

static void
test_a_thread_writes_the_same_bytes (void **state)
{
  g_autoptr (GlossReading) reading = many_notes_reading_new (URI, 7);
  GlossExportItem item = { reading, NULL };
  GlossExportOptions options = { &item, 1, GLOSS_EXPORT_NOTES | GLOSS_EXPORT_QUOTES | GLOSS_EXPORT_ACTORS };
  guint n_exporters = 0;
  const GlossExporter *const *exporters = gloss_exporters_get (&n_exporters);
  guint i;

  many_notes_analyze (reading);
  for (i = 0; i < n_exporters; i++)
    {
      g_autoptr (GlossMeter) meter = gloss_meter_new ();
      g_autoptr (GAsyncResult) result = NULL;
      GlossExportCount count = { 0 };
      GlossExportCount threaded = { 0 };
      g_autoptr (GBytes) expected = gloss_exporter_write (exporters[i], &options, &count, NULL);
      g_autoptr (GBytes) bytes = NULL;

      gloss_export_write_async (exporters[i], &options, meter, NULL, take_result_cb, &result);
      wait_for_result (&result);
      bytes = gloss_export_write_finish (result, &threaded, NULL);
      assert_true (g_bytes_equal (bytes, expected));
      assert_memory_equal (&threaded, &count, sizeof count);
      assert_float_equal (gloss_meter_get_fraction (meter), 1.0, 0.001);
    }
}

/* Whoever goes on reading while a file is written changes the next file. */
static void
test_what_is_noted_meanwhile_is_not_in_the_file (void **state)
{
  g_autoptr (GlossReading) reading = many_notes_reading_new (URI, 7);
  GlossAnnotationList *list = gloss_reading_get_annotations (reading);
  GlossExportItem item = { reading, NULL };
  GlossExportOptions options = { &item, 1, GLOSS_EXPORT_NOTES };
  const GlossExporter *exporter = gloss_exporter_find ("json");
  GlossExportCount count = { 0 };
  g_autoptr (GBytes) expected = gloss_exporter_write (exporter, &options, &count, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) bytes = NULL;

  gloss_export_write_async (exporter, &options, NULL, NULL, take_result_cb, &result);
  while (gloss_annotation_list_get_n (list) > 0)
    {
      g_autofree char *id = g_strdup (gloss_annotation_get_id (gloss_annotation_list_get (list, 0)));

      gloss_annotation_set_note (gloss_annotation_list_get (list, 0), "Changed");
      gloss_annotation_list_remove (list, id, "2026-04-01T00:00:00Z");
    }
  wait_for_result (&result);
  bytes = gloss_export_write_finish (result, &count, NULL);

  assert_true (g_bytes_equal (bytes, expected));
}

static void
test_what_was_cancelled_is_no_file (void **state)
{
  g_autoptr (GlossReading) reading = many_notes_reading_new (URI, 7);
  GlossExportItem item = { reading, NULL };
  GlossExportOptions options = { &item, 1, GLOSS_EXPORT_NOTES };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GlossExportCount count = { 0 };

  gloss_export_write_async (gloss_exporter_find ("html"), &options, NULL, cancellable, take_result_cb, &result);
  g_cancellable_cancel (cancellable);
  wait_for_result (&result);

  assert_null (gloss_export_write_finish (result, &count, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

static GlossEntry *
enter (GlossLibrary *library,
       const char   *name)
{
  g_autofree char *uri = g_strconcat ("https://courier.example/", name, NULL);
  g_autofree char *text = g_strdup_printf ("“We waited for %s,” said Mara Olin in %s.", name, name);
  g_autoptr (GlossArticle) article = new_article (uri, text);
  GlossEntry *entry = gloss_library_enter (library, article, NULL);

  assert_non_null (entry);

  return entry;
}

static GPtrArray *
gather (GlossSession     *session,
        GlossExportFlags  flags,
        GlossMeter       *meter,
        guint            *n_failed)
{
  g_autoptr (GAsyncResult) result = NULL;
  GPtrArray *readings;

  gloss_export_gather_async (session, flags, meter, NULL, take_result_cb, &result);
  wait_for_result (&result);
  readings = gloss_export_gather_finish (result, n_failed, NULL);
  assert_non_null (readings);

  return readings;
}

static void
test_a_library_is_gathered_without_what_cannot_be_read (void **state)
{
  char *path = test_folder_new ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GlossLibrary) library = gloss_library_new (folder);
  g_autoptr (GlossSession) session = gloss_session_new (library);
  g_autoptr (GlossEntry) first = enter (library, "wind");
  g_autoptr (GlossEntry) second = enter (library, "Lindmark");
  g_autoptr (GlossEntry) broken = enter (library, "ferries");
  g_autoptr (GlossMeter) meter = gloss_meter_new ();
  g_autoptr (GPtrArray) readings = NULL;
  guint n_failed = 0;
  guint i;

  assert_true (g_file_set_contents (g_file_peek_path (gloss_entry_get_annotations_file (broken)), "{", -1, NULL));
  readings = gather (session, GLOSS_EXPORT_NOTES | GLOSS_EXPORT_QUOTES, meter, &n_failed);

  assert_int_equal (readings->len, 2);
  assert_int_equal (n_failed, 1);
  assert_float_equal (gloss_meter_get_fraction (meter), 1.0, 0.001);
  for (i = 0; i < readings->len; i++)
    assert_true (g_list_model_get_n_items (gloss_reading_get_quotes (g_ptr_array_index (readings, i))) > 0);
  g_clear_pointer (&readings, g_ptr_array_unref);
  test_folder_free (path);
}

static void
test_gathering_can_be_ended (void **state)
{
  char *path = test_folder_new ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GlossLibrary) library = gloss_library_new (folder);
  g_autoptr (GlossSession) session = gloss_session_new (library);
  g_autoptr (GlossEntry) entry = enter (library, "wind");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint n_failed = 0;

  gloss_export_gather_async (session, GLOSS_EXPORT_NOTES, NULL, cancellable, take_result_cb, &result);
  g_cancellable_cancel (cancellable);
  wait_for_result (&result);

  assert_null (gloss_export_gather_finish (result, &n_failed, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  test_folder_free (path);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_a_thread_writes_the_same_bytes),
    cmocka_unit_test (test_what_is_noted_meanwhile_is_not_in_the_file),
    cmocka_unit_test (test_what_was_cancelled_is_no_file),
    cmocka_unit_test (test_a_library_is_gathered_without_what_cannot_be_read),
    cmocka_unit_test (test_gathering_can_be_ended),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
