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

/* As long as a page may be, and longer */
#define LARGE (20 * 1024 * 1024)
#define TOO_LARGE (100 * 1024 * 1024)

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

/* @unit, @n times, and then the words that are to be read; each number of these makes one that differs. */
static const struct
{
  const char *before;
  const char *unit;
  guint       n;
  const char *after;
} hostile[] = {
  { "<html>", "<div>", 200000, ">" PROSE },
  { "<html>", "<div>fog<b>", 50000, PROSE },
  { "<html>", "</div></p></b>", 200000, PROSE },
  { "<html><div", " a%u=b", 50000, ">" PROSE },
  { "<html><div", " class=a%u", 50000, ">" PROSE },
  { "<html>", "<script type=application/ld+json>[{\"@type\":\"Article\"}]</script>", 20000, PROSE },
  { "<html><script type=application/ld+json>", "[", 200000, "</script>" PROSE },
  { "<html>", "<meta name=author content=a%u>", 20000, PROSE },
  { "<html>", "<!-- %u -->", 100000, PROSE },
  { "<html>", "&", 200000, PROSE },
  { "<html>", "<table><tr><td>", 20000, "</table>" PROSE },
  { "<html><p class='", "article-", 50000, "'>" PROSE },
};

static char *
make_hostile (guint i)
{
  g_autoptr (GString) html = g_string_new (hostile[i].before);
  g_auto (GStrv) around = g_strsplit (hostile[i].unit, "%u", 2);

  for (guint k = 0; k < hostile[i].n; k++)
    if (around[1] != NULL)
      g_string_append_printf (html, "%s%u%s", around[0], k, around[1]);
    else
      g_string_append (html, around[0]);
  g_string_append (html, hostile[i].after);

  return g_string_free (g_steal_pointer (&html), FALSE);
}

static void
test_what_a_hostile_page_says_is_read (void **state)
{
  g_autoptr (GlossWorker) worker = gloss_worker_new ();

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autofree char *html = make_hostile (i);
      g_autoptr (GError) error = NULL;
      g_autoptr (GlossArticle) article = load (worker, html, NULL, &error);

      if (article == NULL)
        fail_msg ("%s: %s", hostile[i].unit, error->message);
      if (strstr (gloss_text_get_utf8 (gloss_article_get_text (article)), "nobody could see the far shore") == NULL)
        fail_msg ("%s: the text is not there", hostile[i].unit);
    }
}

/* What is looked at for itself, and so deep that to take all the words in each would take minutes */
static const char *const nested[] = {
  "<div rel=author>", "<div class=byline>", "<h1><i>", "<time>", "<div itemprop=datePublished>", "<span>",
};

static void
test_the_words_in_many_elements_are_not_taken_for_each (void **state)
{
  g_autoptr (GlossWorker) worker = gloss_worker_new ();

  for (guint i = 0; i < G_N_ELEMENTS (nested); i++)
    {
      g_autoptr (GString) html = g_string_new ("<html><title>Fog</title>");
      g_autoptr (GError) error = NULL;
      g_autoptr (GlossArticle) article = NULL;

      for (guint k = 0; k < 390; k++)
        g_string_append (html, nested[i]);
      for (guint k = 0; k < 50000; k++)
        g_string_append (html, "Four ferries were held in Vellby, the office said, because nobody could see the far shore.<br>");

      article = load (worker, html->str, NULL, &error);
      if (article == NULL)
        fail_msg ("%s: %s", nested[i], error->message);
      assert_string_equal (gloss_article_get_title (article), "Fog");
      assert_null (gloss_article_get_byline (article));
    }
}

/* What fills a page to its end, with what is said of it */
static const struct
{
  char        filling;
  gsize       size;
  int         code;
  const char *message;
} stuffed[] = {
  { '\0', LARGE, GLOSS_ERROR_NO_ARTICLE, "There is no article on the page “a.html”." },
  { ' ', LARGE, GLOSS_ERROR_NO_ARTICLE, "There is no article on the page “a.html”." },
  { '<', LARGE / 10, GLOSS_ERROR_NO_ARTICLE, "There is no article on the page “a.html”." },
  { '\1', LARGE, GLOSS_ERROR_NOT_TEXT, "“a.html” is not a text that Gloss can read." },
  { 'a', TOO_LARGE, GLOSS_ERROR_TOO_LARGE, "“a.html” is larger than 20 MB." },
};

static void
test_a_page_full_of_nothing_ends_in_a_sentence (void **state)
{
  static const char head[] = "<html>";
  g_autoptr (GlossWorker) worker = gloss_worker_new ();

  for (guint i = 0; i < G_N_ELEMENTS (stuffed); i++)
    {
      char *data = g_malloc (stuffed[i].size);
      g_autoptr (GBytes) bytes = g_bytes_new_take (data, stuffed[i].size);
      GlossSource source = { .bytes = bytes, .name = "a.html" };
      g_autoptr (GError) error = NULL;

      memset (data, stuffed[i].filling, stuffed[i].size);
      memcpy (data, head, strlen (head));
      assert_null (gloss_worker_load (worker, &source, NULL, &error));
      assert_string_equal (error->message, stuffed[i].message);
      assert_true (g_error_matches (error, GLOSS_ERROR, stuffed[i].code));
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
    cmocka_unit_test (test_what_a_hostile_page_says_is_read),
    cmocka_unit_test (test_the_words_in_many_elements_are_not_taken_for_each),
    cmocka_unit_test (test_a_page_full_of_nothing_ends_in_a_sentence),
    cmocka_unit_test (test_a_worker_that_fails_is_an_error),
    cmocka_unit_test (test_waiting_for_a_worker_can_be_cancelled),
    cmocka_unit_test (test_answers_are_checked),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
