/* test-worker.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include <glib/gstdio.h>
#include <string.h>

#include "gloss-error.h"
#include "gloss-wire.h"
#include "gloss-worker.h"
#include "test-folder.h"

#define PROSE \
  "<p>Four ferries were held in Vellby on Thursday, because nobody could see the far shore, the office said, " \
  "and nobody knew for how long they would be held, nor what it would cost.</p>"

static GlossArticle *
load (GlossWorker   *worker,
      const char    *html,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (html, strlen (html));
  GlossSource source = { .bytes = bytes, .uri = "https://a.example/b", .name = "a.html" };

  return gloss_worker_load (worker, &source, cancellable, error);
}

static void
test_an_article_comes_back_whole (void **state)
{
  static const char html[] = "<html lang=en><h1>Fog</h1>" PROSE "<p><b>Sea</b> and <a href=/c>foam</a>.</p>";
  g_autoptr (GlossWorker) worker = gloss_worker_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossArticle) article = load (worker, html, NULL, &error);
  guint n_marks;
  const GlossMark *marks;
  gsize size;

  assert_null (error);
  assert_string_equal (gloss_article_get_title (article), "Fog");
  assert_string_equal (gloss_article_get_uri (article), "https://a.example/b");
  assert_string_equal (gloss_article_get_language (article), "en");
  assert_memory_equal (g_bytes_get_data (gloss_article_get_source (article), &size), html, strlen (html));
  assert_int_equal (size, strlen (html));
  marks = gloss_article_get_marks (article, &n_marks);
  assert_int_equal (n_marks, 2);
  assert_string_equal (marks[1].target, "https://a.example/c");
}

static void
test_one_worker_reads_many_pages_and_errors_between_them (void **state)
{
  g_autoptr (GlossWorker) worker = gloss_worker_new ();

  for (guint i = 0; i < 120; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GlossArticle) article = load (worker, i % 3 == 0 ? "<html>" : "<html>" PROSE, NULL, &error);

      if (i % 3 == 0)
        assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_NO_ARTICLE));
      else
        assert_non_null (article);
    }
}

static const struct
{
  const char *program;
  int         code;
  const char *beginning;
} broken[] = {
  { "/nowhere/gloss-worker", GLOSS_ERROR_UNREADABLE, "The program that reads pages cannot be started: " },
  { "/bin/true", GLOSS_ERROR_INVALID, "“a.html” is too much to read." },
  { "/bin/cat", GLOSS_ERROR_INVALID, "" },
};

static void
test_a_worker_that_fails_is_an_error (void **state)
{
  g_autofree char *long_page = g_strnfill (4 * 1024 * 1024, 'a');

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GlossWorker) worker = gloss_worker_new ();
      g_autoptr (GError) error = NULL;

      g_setenv ("GLOSS_WORKER", broken[i].program, TRUE);
      assert_null (load (worker, i == 1 ? long_page : "<html>", NULL, &error));
      g_unsetenv ("GLOSS_WORKER");
      assert_true (g_error_matches (error, GLOSS_ERROR, broken[i].code));
      assert_true (g_str_has_prefix (error->message, broken[i].beginning));
    }
}

static gpointer
cancel_thread (gpointer data)
{
  g_cancellable_cancel (data);

  return NULL;
}

/* It never answers, so that only the cancellation can end this. */
static void
test_waiting_for_a_worker_can_be_cancelled (void **state)
{
  char *folder = test_folder_new ();
  g_autofree char *program = g_build_filename (folder, "mute", NULL);
  g_autoptr (GlossWorker) worker = gloss_worker_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GThread *thread;

  g_file_set_contents (program, "#!/bin/sh\nexec 9>&1 >/dev/null\nexec cat\n", -1, NULL);
  g_chmod (program, 0700);
  g_setenv ("GLOSS_WORKER", program, TRUE);
  thread = g_thread_new ("cancel", cancel_thread, cancellable);
  assert_null (load (worker, "<html>", cancellable, &error));
  g_thread_join (thread);
  g_unsetenv ("GLOSS_WORKER");
  test_folder_free (folder);

  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

/* The worker may be taken over by what it reads: nothing that it says is believed. */
static void
test_answers_are_checked (void **state)
{
  static const char *const answers[] = {
    "", "7", "{}", "[", "{\"version\":1,\"canonicalVersion\":1,\"text\":\"a\",\"blocks\":[]}",
    "{\"version\":1,\"canonicalVersion\":1,\"text\":\"a\",\"blocks\":[{\"kind\":\"title\",\"begin\":0,\"end\":9}]}",
  };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a", 1);
  GlossSource source = { .bytes = bytes, .name = "a.html" };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr (GVariant) answer = g_variant_ref_sink (g_variant_new (GLOSS_WIRE_RESULT, TRUE, 0, answers[i]));
      g_autoptr (GError) error = NULL;

      assert_null (gloss_wire_unpack_result (answer, &source, &error));
      assert_int_equal (error->domain, GLOSS_ERROR);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_an_article_comes_back_whole),
    cmocka_unit_test (test_one_worker_reads_many_pages_and_errors_between_them),
    cmocka_unit_test (test_a_worker_that_fails_is_an_error),
    cmocka_unit_test (test_waiting_for_a_worker_can_be_cancelled),
    cmocka_unit_test (test_answers_are_checked),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
