/* test-loader-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include <string.h>

#include "canonical.h"
#include "gloss-error.h"
#include "gloss-front-line.h"
#include "gloss-plain.h"

/* Each shape of text file has its blocks written beside it. */
static const char *const shapes[] = {
  "paragraphs", "lines", "wrapped", "indented", "short-lines", "mail", "lists", "underlined",
  "line-ends", "line-ends-2", "front", "wrapped-title", "hyphens", "german", "japanese", "verse",
  "hanging",
};

static void
test_shapes_become_the_blocks_beside_them (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    check_fixture (shapes[i], ".txt");
}

static const struct
{
  const char *text;
  const char *blocks;
} small_cases[] = {
  { "fog", "title: fog\n" },
  { "\n\n  fog  \n\n", "title: fog\n" },
  { "> fog", "quotation: fog\n" },
  { "fog\n>\n> sea\n>> foam\n", "title: fog\nquotation: sea\nquotation: foam\n" },
  { "fog\n\n-\n- \n* a\n1.\n", "title: fog\nparagraph: -\nparagraph: -\nparagraph: * a\nparagraph: 1.\n" },
  { "fog\n\n* a\n* b\n", "title: fog\nitem 1: a\nitem 1: b\n" },
  { "fog\n\n* a\n\n* b\n  more\n", "title: fog\nitem 1: a\nitem 1: b more\n" },
  { "fog\n\n• a\n    • b\n    • c\n• d", "title: fog\nitem 1: a\nitem 2: b\nitem 2: c\nitem 1: d\n" },
  { "fog\n\n1) a\n2) b\n", "title: fog\nitem 1 #1: a\nitem 1 #2: b\n" },
  { "fog\n\n7. März war Montag.\n", "title: fog\nparagraph: 7. März war Montag.\n" },
  { "fog\n===\nsea", "title: fog\nparagraph: sea\n" },
  { "fog\n\nsea\n-------------------------\nfoam", "title: fog\nparagraph: sea\nparagraph: foam\n" },
  { "====\n----\n", NULL },
  { "fog\fsea", "title: fog\nparagraph: sea\n" },
  { "fog\r\n\r\n\r\nsea\r\n", "title: fog\nparagraph: sea\n" },
  { "fog\x1B", "title: fog\n" },
  { "By Jane Roe", "title: By Jane Roe\n" },
};

static void
test_small_texts_become_blocks (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (small_cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GlossArticle) article = load_bytes (small_cases[i].text, strlen (small_cases[i].text),
                                                     "a.txt", &error);
      g_autofree char *description = article != NULL ? describe (article) : NULL;

      if (small_cases[i].blocks == NULL)
        assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_EMPTY));
      else
        assert_string_equal (description, small_cases[i].blocks);
    }
}

static void
test_a_very_long_first_line_is_a_paragraph (void **state)
{
  g_autofree char *text = g_strnfill (5000, 'x');
  g_autofree char *description = describe_string (text, "a.txt");

  assert_true (g_str_has_prefix (description, "paragraph: xxx"));
}

static const struct
{
  const char *line;
  const char *byline;
} bylines[] = {
  { "By Jane Roe", "Jane Roe" },
  { "BY JANE ROE", "JANE ROE" },
  { "By Jane Roe and Peter van Dam in Vellby", "Jane Roe and Peter van Dam in Vellby" },
  { "By John Holm Jr.", "John Holm Jr." },
  { "Von Anna Lindqvist", "Anna Lindqvist" },
  { "Por María José de la Cruz", "María José de la Cruz" },
  { "By Ōta 太郎", "Ōta 太郎" },
  { "By", NULL },
  { "By ", NULL },
  { "Byron Holm", NULL },
  { "By the time they came, it was over", NULL },
  { "By Friday Everything May Be Different.", NULL },
  { "By 1987", NULL },
  { "By Holm:", NULL },
  { "By “Holm”", NULL },
  { "", NULL },
};

static void
test_bylines_are_told_from_sentences (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (bylines); i++)
    {
      g_autofree char *byline = gloss_front_line_parse_byline (bylines[i].line);

      if (bylines[i].byline != NULL)
        assert_string_equal (byline, bylines[i].byline);
      else
        assert_null (byline);
    }
}

static const struct
{
  const char *line;
  const char *iso8601;
} dates[] = {
  { "14 March 2024", "2024-03-14" },
  { "March 14, 2024", "2024-03-14" },
  { "Mar 14, 2024", "2024-03-14" },
  { "Thursday, 14 March 2024", "2024-03-14" },
  { "Thursday 14 March 2024", "2024-03-14" },
  { "Vellby, Thursday, March 14, 2024", "2024-03-14" },
  { "Published: 14 March 2024", "2024-03-14" },
  { "Updated on 29 February 2024", "2024-02-29" },
  { "14. März 2024", "2024-03-14" },
  { "Donnerstag, 14. März 2024", "2024-03-14" },
  { "14 mars 2024", "2024-03-14" },
  { "14 de marzo de 2024", "2024-03-14" },
  { "14 марта 2024", "2024-03-14" },
  { "2024-03-14", "2024-03-14" },
  { "2024-03-14T09:30:00Z", "2024-03-14T09:30:00Z" },
  { "2024-03-14 09:30:00", "2024-03-14T09:30:00Z" },
  { "14.03.2024", "2024-03-14" },
  { "14/3/2024", "2024-03-14" },
  { "3/14/2024", "2024-03-14" },
  { "3/3/2024", "2024-03-03" },
  { "3/4/2024", NULL },
  { "31.02.2024", NULL },
  { "30 February 2024", NULL },
  { "14 March", NULL },
  { "14 March 2024 was a Thursday", NULL },
  { "VELLBY, 14 March 2024 (Harbour Wire) — The ferries", NULL },
  { "Room 2024", NULL },
  { "1.2.3.4", NULL },
  { "2024-13-01", NULL },
  { "0-0-0", NULL },
  { "", NULL },
};

static void
test_date_lines_become_iso_8601 (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *iso8601 = NULL;
      gboolean is_date = gloss_front_line_parse_date (dates[i].line, &iso8601);

      if (g_strcmp0 (iso8601, dates[i].iso8601) != 0)
        fail_msg ("“%s” became %s", dates[i].line, iso8601);
      assert_int_equal (is_date, dates[i].iso8601 != NULL);
    }
}

static void
test_front_lines_are_metadata (void **state)
{
  g_autoptr (GlossArticle) article = load_fixture ("front", ".txt");

  assert_string_equal (gloss_article_get_title (article), "Fog holds the ferries in Vellby");
  assert_string_equal (gloss_article_get_byline (article), "Jane Roe and Peter van Dam");
  assert_string_equal (gloss_article_get_published (article), "2024-03-14");
  assert_string_equal (gloss_article_get_source_type (article), "text/plain");
  assert_true (g_str_has_prefix (gloss_article_get_uri (article), "file:///"));
  assert_null (gloss_article_get_language (article));
}

/* What stands before the text, in memory, is not read as its last letter. */
static void
test_a_line_that_is_a_hyphen_divides_no_word (void **state)
{
  static const char memory[] = "x\xE2\x80\x90\nbour";
  g_autoptr (GlossPlain) plain = gloss_plain_new (memory + 1, strlen (memory) - 1);

  gloss_plain_find_hyphens (plain);

  assert_null (plain->hyphens);
}

static const struct
{
  const char *text;
  const char *blocks;
} bodies[] = {
  { "sea\n\nfoam", "title: fog\nparagraph: sea\nparagraph: foam\n" },
  { "sea\nfoam\nsalt", "title: fog\nparagraph: sea\nparagraph: foam\nparagraph: salt\n" },
  { "sea\nBy Jane Roe\n14 March 2024\n",
    "title: fog\nparagraph: sea\nparagraph: By Jane Roe\nparagraph: 14 March 2024\n" },
  { "sea\n===\n\n> foam\n\n* a\n* b\n", "title: fog\nheading 1: sea\nquotation: foam\nitem 1: a\nitem 1: b\n" },
  { "", "title: fog\n" },
};

static void
test_text_below_a_title_has_no_title_of_its_own (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr (GlossArticleBuilder) builder = gloss_article_builder_new ();
      g_autoptr (GlossArticle) article = NULL;
      g_autofree char *description = NULL;

      gloss_article_builder_add_block (builder, GLOSS_BLOCK_TITLE, "fog");
      assert_true (gloss_loader_read_text (builder, bodies[i].text, strlen (bodies[i].text), NULL, NULL));
      article = gloss_article_builder_end (builder);
      check_canonical (article);
      description = describe (article);
      assert_string_equal (description, bodies[i].blocks);
      assert_null (gloss_article_get_byline (article));
      assert_null (gloss_article_get_published (article));
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_shapes_become_the_blocks_beside_them),
    cmocka_unit_test (test_small_texts_become_blocks),
    cmocka_unit_test (test_a_very_long_first_line_is_a_paragraph),
    cmocka_unit_test (test_bylines_are_told_from_sentences),
    cmocka_unit_test (test_date_lines_become_iso_8601),
    cmocka_unit_test (test_front_lines_are_metadata),
    cmocka_unit_test (test_a_line_that_is_a_hyphen_divides_no_word),
    cmocka_unit_test (test_text_below_a_title_has_no_title_of_its_own),
  };

  return cmocka_run_group_tests_name ("loader-text", tests, NULL, NULL);
}
