/* test-loader-markdown.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include <string.h>

#include "canonical.h"
#include "gloss-entity.h"
#include "gloss-error.h"

static const struct
{
  const char *markdown;
  const char *blocks;  /* NULL: there is no text */
} cases[] = {
  { "", NULL },
  { "\n\n", NULL },
  { "***\n---\n> \n- \n", NULL },
  { "<!-- fog -->", NULL },
  { "fog", "title: fog\n" },
  { "# fog\nsea", "title: fog\nparagraph: sea\n" },
  { "fog\n===\nsea\n---\n", "title: fog\nheading 2: sea\n" },
  { "## fog\n\nsea", "title: fog\nparagraph: sea\n" },
  { "# fog\n# sea\n### foam", "title: fog\nheading 1: sea\nheading 3: foam\n" },
  { "kicker\n\n# fog\n\nsea", "title: fog\nparagraph: kicker\nparagraph: sea\n" },
  { "![a](b)\n\n# fog\n\nsea", "title: fog\ncaption: a\nparagraph: sea\n" },
  { "> a\n\n# fog", "title: fog\nquotation: a\n" },
  { "a\n\nb\n\nc\n\nd\n\n# fog", "title: a\nparagraph: b\nparagraph: c\nparagraph: d\nheading 1: fog\n" },
  { "# fog\n\nBy Jane Roe\n\n14 March 2024\n\nsea",
    "title: fog\nbyline: By Jane Roe\ndateline: 14 March 2024\nparagraph: sea\n" },
  { "# fog\n\n3. c\n4. d\n", "title: fog\nitem 1 #3: c\nitem 1 #4: d\n" },
  { "# fog\n\n- a\n  1. b\n     > c\n- d", "title: fog\nitem 1: a\nitem 2 #1: b\nquotation: c\nitem 1: d\n" },
  { "# fog\n\n> - a\n>\n>   b\n>\n> c", "title: fog\nitem 1: a\nparagraph: b\nquotation: c\n" },
  { "# fog\n\na\\\nb", "title: fog\nparagraph: a\nparagraph: b\n" },
  { "# fog\n\n- a\\\n  b", "title: fog\nitem 1: a b\n" },
  { "# fog\n\na<br/>b <i>c</i>", "title: fog\nparagraph: a\nparagraph: b c\n" },
  { "# fog\n\nx <script>a</script> y", "title: fog\nparagraph: x y\n" },
  { "# fog\n\n<p>\na *b*\n</p>\n\nsea", "title: fog\nparagraph: a b\nparagraph: sea\n" },
  { "# fog\n\n<style>\np {}\n\nq {}\n</style>\n\nsea", "title: fog\nparagraph: sea\n" },
  { "# fog\n\n|a|b|\n|---|---|\n|c\td|\n", "title: fog\nrow: a\tb\nrow: c d\n" },
  { "# fog\n\n|a|b|\n|---|---|\n| |d|\n", "title: fog\nrow: a\tb\nrow: \td\n" },
  { "# fog\n\n    a\n\n      b\n", "title: fog\npreformatted: a\npreformatted:   b\n" },
  { "# fog\n\n```\n\ta\n```\n", "title: fog\npreformatted:     a\n" },
  { "# fog\r\rsea\r\nfoam", "title: fog\nparagraph: sea foam\n" },
  { "# \n\nfog", "title: fog\n" },
  { "# 霧\n\n港は\n閉鎖 and\nb", "title: 霧\nparagraph: 港は閉鎖 and b\n" },
  { "\xEF\xBB\xBF# fog", "title: fog\n" },
};

static void
test_markdown_becomes_blocks (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GlossArticle) article = load_bytes (cases[i].markdown, strlen (cases[i].markdown),
                                                     "a.md", &error);
      g_autofree char *description = article != NULL ? describe (article) : NULL;

      if (cases[i].blocks == NULL)
        assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_EMPTY));
      else if (g_strcmp0 (description, cases[i].blocks) != 0)
        fail_msg ("%s\nbecame\n%s", cases[i].markdown, description);
    }
}

static void
test_a_whole_article_becomes_the_blocks_beside_it (void **state)
{
  g_autoptr (GlossArticle) article = load_fixture ("harbour", ".md");

  check_fixture ("harbour", ".md");
  assert_string_equal (gloss_article_get_title (article), "Fog holds the ferries in Vellby");
  assert_string_equal (gloss_article_get_byline (article), "Jane Roe");
  assert_string_equal (gloss_article_get_published (article), "2024-03-14");
  assert_string_equal (gloss_article_get_site (article), "www.vellby.example");
  assert_string_equal (gloss_article_get_language (article), "en-GB");
  assert_string_equal (gloss_article_get_source_type (article), "text/markdown");
}

static const struct
{
  const char *markdown;
  const char *title;
  const char *byline;
  const char *first;  /* block */
} front_cases[] = {
  { "---\ntitle: Fog\n---\nsea", "Fog", NULL, "title: Fog\nparagraph: sea\n" },
  { "---\r\ntitle: 'Fog'\r\nauthor: \"Jane Roe\"\r\n---\r\nsea", "Fog", "Jane Roe",
    "title: Fog\nbyline: Jane Roe\nparagraph: sea\n" },
  { "---\ntitle: Fog\n...\n\n# Fog\n\nsea", "Fog", NULL, "title: Fog\nparagraph: sea\n" },
  { "---\ntitle: Fog\n---\n# Other\n", "Fog", NULL, "title: Fog\nheading 1: Other\n" },
  { "---\nauthor: Jane Roe\n---\n# Fog\n", "Fog", "Jane Roe", "title: Fog\n" },
  { "---\ntitle: |\n  Fog\n---\nsea", "sea", NULL, "title: sea\n" },
  { "---\ntitle:\n---\nsea", "sea", NULL, "title: sea\n" },
  { "---\nNo front matter: this\n---\n", "No front matter: this", NULL, "title: No front matter: this\n" },
  { "---\n---\nsea", "sea", NULL, "title: sea\n" },
  { "---\ntitle: unclosed\n", "title: unclosed", NULL, "title: title: unclosed\n" },
};

static void
test_front_matter_is_read_where_it_is_simple (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (front_cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GlossArticle) article = load_bytes (front_cases[i].markdown,
                                                     strlen (front_cases[i].markdown), "a.md", &error);
      g_autofree char *description = NULL;

      assert_null (error);
      description = describe (article);
      assert_string_equal (description, front_cases[i].first);
      assert_string_equal (gloss_article_get_title (article), front_cases[i].title);
      assert_int_equal (g_strcmp0 (gloss_article_get_byline (article), front_cases[i].byline), 0);
    }
}

static void
test_marks_cover_their_words (void **state)
{
  static const char markdown[] = "# fog\n\n**a *b*** [c &amp; d](http://e.example/?f&amp;g) []() **** [x]()";
  g_autoptr (GlossArticle) article = load_bytes (markdown, strlen (markdown), "a.md", NULL);
  guint n_marks;
  const GlossMark *marks = gloss_article_get_marks (article, &n_marks);
  g_autofree char *link = NULL;

  assert_int_equal (n_marks, 3);
  assert_int_equal (marks[0].kind, GLOSS_MARK_BOLD);
  assert_int_equal (marks[1].kind, GLOSS_MARK_ITALIC);
  assert_int_equal (marks[2].kind, GLOSS_MARK_LINK);
  assert_string_equal (marks[2].target, "http://e.example/?f&g");
  link = gloss_text_dup_range (gloss_article_get_text (article), marks[2].range);
  assert_string_equal (link, "c & d");
}

static const struct
{
  const char *text;
  const char *name;
  gboolean    markdown;
} matches[] = {
  { "*fog*", "a.md", TRUE },
  { "*fog*", "A.MARKDOWN", TRUE },
  { "*fog*", "a.txt", FALSE },
  { "*fog*", ".md", FALSE },
  { "*fog*", "standard input", FALSE },
  { "# fog\n*sea*", "a.txt", TRUE },
  { "---\ntitle: fog\n---\n*sea*", "standard input", TRUE },
  { "#fog *sea*", "a.txt", FALSE },
};

static void
test_content_tells_markdown_before_the_name (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (matches); i++)
    {
      g_autoptr (GlossArticle) article = load_bytes (matches[i].text, strlen (matches[i].text),
                                                     matches[i].name, NULL);

      assert_string_equal (gloss_article_get_source_type (article),
                           matches[i].markdown ? "text/markdown" : "text/plain");
    }
}

static const struct
{
  const char *entity;
  const char *text;
} entities[] = {
  { "&amp;", "&" }, { "&Eacute;", "É" }, { "&zwnj;", "\u200C" }, { "&AElig;", "Æ" },
  { "&NotEqualTilde;", "≂̸" }, { "&#65;", "A" }, { "&#x1F5F3;", "🗳" }, { "&#0;", "\uFFFD" },
  { "&#xD800;", "\uFFFD" }, { "&#99999999;", "\uFFFD" }, { "&nosuch;", "&nosuch;" }, { "&;", "&;" },
};

static void
test_entities_are_characters (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      gloss_entity_append (text, entities[i].entity, strlen (entities[i].entity));
      assert_string_equal (text->str, entities[i].text);
    }
}

static const struct
{
  const char *head;
  const char *pattern;
} heavy[] = {
  { "", "[a][b]\n" }, { "", "[a](b\n" }, { "", "[" }, { "a ", "*" }, { "", "*a " }, { "", "> " },
  { "", "- > " }, { "", "http://a.example " }, { "", "<a\n" }, { "", "![" }, { "", "`` ` " },
  { "|a|b|c|d|e|f|g|h|\n|---|---|---|---|---|---|---|---|\n", "|\n" }, { "", "[a]: b\n" },
  { "[a]: http://a.example/?long-long-long-long-long-long-long\n\n", "[a]" },
};

/* With an algorithm of the square this would take minutes. */
static void
test_a_hostile_text_is_read_in_seconds (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (heavy); i++)
    {
      g_autoptr (GString) text = g_string_new (heavy[i].head);
      g_autoptr (GError) error = NULL;
      g_autoptr (GlossArticle) article = NULL;

      while (text->len < 1000 * 1000)
        g_string_append (text, heavy[i].pattern);
      article = load_bytes (text->str, text->len, "a.md", &error);
      assert_true (article != NULL || g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_EMPTY));
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_markdown_becomes_blocks),
    cmocka_unit_test (test_a_whole_article_becomes_the_blocks_beside_it),
    cmocka_unit_test (test_front_matter_is_read_where_it_is_simple),
    cmocka_unit_test (test_marks_cover_their_words),
    cmocka_unit_test (test_content_tells_markdown_before_the_name),
    cmocka_unit_test (test_entities_are_characters),
    cmocka_unit_test (test_a_hostile_text_is_read_in_seconds),
  };

  return cmocka_run_group_tests_name ("loader-markdown", tests, NULL, NULL);
}
