/* test-article-json.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library-articles.h"

#include "gloss-article-json.h"
#include "gloss-error.h"
#include "gloss-json.h"

static char *
dup_written (GlossArticle      *article,
             const char *const *uris,
             const char *const *paths)
{
  g_autoptr (JsonNode) node = gloss_article_to_json (article, uris, paths);
  g_autoptr (GBytes) bytes = gloss_json_write (node);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static GlossArticle *
read_text (const char   *text,
           char       ***uris,
           char       ***paths,
           GError      **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (JsonNode) node = gloss_json_load (bytes, "article.json", error);

  return node != NULL ? gloss_article_from_json (node, "article.json", uris, paths, error) : NULL;
}

static char *
read_golden (void)
{
  g_autofree char *path =
    g_build_filename (g_getenv ("GLOSS_TEST_SRCDIR"), "fixtures", "formats", "article.json", NULL);
  char *text = NULL;

  assert_true (g_file_get_contents (path, &text, NULL, NULL));

  return text;
}

static void
test_the_golden_file_is_written_as_it_was_read (void **state)
{
  g_autofree char *text = read_golden ();
  g_auto (GStrv) uris = NULL;
  g_auto (GStrv) paths = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossArticle) article = read_text (text, &uris, &paths, &error);
  g_autofree char *written = NULL;

  if (article == NULL)
    fail_msg ("%s", error->message);
  written = dup_written (article, (const char *const *) uris, (const char *const *) paths);
  assert_string_equal (written, text);
}

static void
test_an_article_is_written_as_the_golden_file (void **state)
{
  static const char *const uris[] = {
    "https://quellmouth-courier.example/2026/03/harbour", "https://m.quellmouth-courier.example/harbour", NULL,
  };
  static const char *const paths[] = { "/home/ada/Häfen/harbour.md", NULL };
  g_autoptr (GlossArticle) article = new_full_article ();
  g_autofree char *text = read_golden ();
  g_autofree char *written = dup_written (article, uris, paths);

  assert_string_equal (written, text);
}

static void
test_an_article_is_the_same_when_it_is_read (void **state)
{
  g_autoptr (GlossArticle) article = new_full_article ();
  g_autofree char *text = dup_written (article, NULL, NULL);
  g_autoptr (GlossArticle) again = read_text (text, NULL, NULL, NULL);
  const GlossBlock *blocks;
  const GlossMark *marks;
  guint n;

  assert_non_null (again);
  assert_string_equal (gloss_article_get_digest (again), gloss_article_get_digest (article));
  assert_string_equal (gloss_article_get_byline (again), "Ida Marlow");
  assert_string_equal (gloss_article_get_language (again), "en");
  assert_string_equal (gloss_article_get_source_type (again), "text/markdown");
  assert_string_equal (gloss_article_get_extent (again), GLOSS_EXTENT_PAGE);
  assert_null (gloss_article_get_uri (again));

  blocks = gloss_article_get_blocks (again, &n);
  assert_int_equal (n, 13);
  assert_int_equal (blocks[6].kind, GLOSS_BLOCK_LIST_ITEM);
  assert_int_equal (blocks[6].ordinal, 3);

  marks = gloss_article_get_marks (again, &n);
  assert_int_equal (n, 3);
  assert_int_equal (marks[1].kind, GLOSS_MARK_LINK);
  assert_string_equal (marks[1].target, "https://pilots.example/?a=1&b=“2”");
}

static void
test_a_path_becomes_the_address_of_its_file (void **state)
{
  static const char *const paths[] = { "/home/ada/a b.md", NULL };
  g_autoptr (GlossArticle) article = new_full_article ();
  g_autofree char *text = dup_written (article, NULL, paths);
  g_autoptr (GlossArticle) again = read_text (text, NULL, NULL, NULL);

  assert_string_equal (gloss_article_get_uri (again), "file:///home/ada/a%20b.md");
}

static void
test_what_is_wrong_is_named_by_its_place (void **state)
{
  static const struct
  {
    const char *text;
    const char *where;
    int         code;
  } cases[] = {
    { "[]", "should be an object", GLOSS_ERROR_INVALID },
    { "{", "line 1, column 2", GLOSS_ERROR_INVALID },
    { "{}", ": /text: ", GLOSS_ERROR_INVALID },
    { "{\"version\": 2}", "newer", GLOSS_ERROR_NEWER_VERSION },
    { "{\"canonicalVersion\": 2}", "newer", GLOSS_ERROR_NEWER_VERSION },
    { "{\"version\": \"1\"}", ": /version: ", GLOSS_ERROR_INVALID },
    { "{\"uris\": {}}", ": /uris: ", GLOSS_ERROR_INVALID },
    { "{\"paths\": [\"/a\", 1]}", ": /paths/1: ", GLOSS_ERROR_INVALID },
    { "{\"title\": 1}", ": /title: ", GLOSS_ERROR_INVALID },
    { "{\"text\": \"abc\"}", ": /text: ", GLOSS_ERROR_INVALID },
    { "{\"text\": \"abc\", \"blocks\": [1]}", ": /blocks/0: ", GLOSS_ERROR_INVALID },
    { "{\"text\": \"abc\", \"blocks\": [{\"kind\": \"poem\", \"end\": 3}]}", ": /blocks/0/kind: ", GLOSS_ERROR_INVALID },
    { "{\"text\": \"abc\", \"blocks\": [{\"kind\": \"title\", \"end\": 4}]}", ": /blocks/0/end: ", GLOSS_ERROR_INVALID },
    { "{\"text\": \"abc\", \"blocks\": [{\"kind\": \"title\", \"begin\": 2, \"end\": 1}]}", ": /blocks/0/end: ",
      GLOSS_ERROR_INVALID },
    { "{\"text\": \"abc\", \"blocks\": [{\"kind\": \"title\", \"begin\": -2, \"end\": 1}]}", ": /blocks/0/begin: ",
      GLOSS_ERROR_INVALID },
    { "{\"text\": \"abc\", \"blocks\": [{\"kind\": \"title\", \"end\": 3}, {\"kind\": \"title\", \"end\": 3}]}",
      ": /blocks/1/begin: ", GLOSS_ERROR_INVALID },
    { "{\"text\": \"abc\", \"blocks\": [{\"kind\": \"title\", \"end\": 2}]}", ": /text: ", GLOSS_ERROR_INVALID },
    { "{\"text\": \"a  b\", \"blocks\": [{\"kind\": \"title\", \"end\": 4}]}", ": /text: ", GLOSS_ERROR_INVALID },
    { "{\"text\": \"abc\", \"digest\": \"0\", \"blocks\": [{\"kind\": \"title\", \"end\": 3}]}", ": /digest: ",
      GLOSS_ERROR_INVALID },
    { "{\"text\": \"abc\", \"marks\": [{\"kind\": \"blink\", \"end\": 3}]}", ": /marks/0/kind: ", GLOSS_ERROR_INVALID },
    { "{\"text\": \"abc\", \"marks\": [{\"kind\": \"link\", \"end\": 3, \"target\": 3}]}", ": /marks/0/target: ",
      GLOSS_ERROR_INVALID },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      assert_null (read_text (cases[i].text, NULL, NULL, &error));
      if (!g_error_matches (error, GLOSS_ERROR, cases[i].code) || strstr (error->message, cases[i].where) == NULL
          || strstr (error->message, "article.json") == NULL)
        fail_msg ("“%s” is not in “%s”", cases[i].where, error->message);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_the_golden_file_is_written_as_it_was_read),
    cmocka_unit_test (test_an_article_is_written_as_the_golden_file),
    cmocka_unit_test (test_an_article_is_the_same_when_it_is_read),
    cmocka_unit_test (test_a_path_becomes_the_address_of_its_file),
    cmocka_unit_test (test_what_is_wrong_is_named_by_its_place),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
