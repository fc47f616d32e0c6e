/* test-article-builder.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "canonical.h"
#include "gloss-article-builder.h"

/* An article of one block. */
static GlossArticle *
build_one (GlossBlockKind  kind,
           const char     *text)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_article_builder_new ();

  gloss_article_builder_begin_block (builder, kind, kind == GLOSS_BLOCK_LIST_ITEM, 0);
  gloss_article_builder_add_text (builder, text, -1);

  return gloss_article_builder_end (builder);
}

static const char *
get_utf8 (GlossArticle *article)
{
  return gloss_text_get_utf8 (gloss_article_get_text (article));
}

/* "bold[the words] link[more](address)", in the order of the article. */
static char *
describe_marks (GlossArticle *article)
{
  static const char *const names[] = { "bold", "italic", "link" };
  GString *description = g_string_new (NULL);
  guint n_marks;
  const GlossMark *marks = gloss_article_get_marks (article, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    {
      g_autofree char *words = gloss_text_dup_range (gloss_article_get_text (article),
                                                     marks[i].range);

      g_string_append_printf (description, "%s%s[%s]", i > 0 ? " " : "", names[marks[i].kind], words);
      if (marks[i].target != NULL)
        g_string_append_printf (description, "(%s)", marks[i].target);
    }

  return g_string_free (description, FALSE);
}

static const struct
{
  GlossBlockKind  kind;
  const char     *text;
  const char     *canonical;  /* NULL: nothing is left */
} cases[] = {
  { GLOSS_BLOCK_PARAGRAPH, "", NULL },
  { GLOSS_BLOCK_PARAGRAPH, " \t\r\n\f\v ", NULL },
  { GLOSS_BLOCK_PARAGRAPH, "\u00A0\u202F\u3000", NULL },
  { GLOSS_BLOCK_PARAGRAPH, "\u2028\u2029\xC2\x85", NULL },
  { GLOSS_BLOCK_PARAGRAPH, "\uFEFF\uFFFC\x01\x7F\xC2\x80", NULL },
  { GLOSS_BLOCK_PARAGRAPH, "fog", "fog" },
  { GLOSS_BLOCK_PARAGRAPH, "  fog \r\n on\tthe\v\fsea ", "fog on the sea" },
  { GLOSS_BLOCK_PARAGRAPH, "one\u2028two\u2029three\xC2\x85" "four", "one two three four" },
  { GLOSS_BLOCK_PARAGRAPH, "a\uFEFFb\uFFFCc\x1B" "d\xC2\x9F" "e\uFFFE", "abcde" },
  { GLOSS_BLOCK_PARAGRAPH, "10\u00A0000\u202Fkm", "10\u00A0000\u202Fkm" },
  { GLOSS_BLOCK_PARAGRAPH, "10\u00A0 000", "10 000" },
  { GLOSS_BLOCK_PARAGRAPH, "\u00A0fog\u3000", "fog" },
  { GLOSS_BLOCK_PARAGRAPH, "e\u0301 \u212B", "e\u0301 \u212B" },
  { GLOSS_BLOCK_PARAGRAPH, "👩\u200D🚒 می\u200Cخواهم \u200Eab", "👩\u200D🚒 می\u200Cخواهم \u200Eab" },
  { GLOSS_BLOCK_PARAGRAPH, "har\u00ADbour", "har\u00ADbour" },
  { GLOSS_BLOCK_TABLE_ROW, " Vellby \t  12  \t 9 ", "Vellby\t12\t9" },
  { GLOSS_BLOCK_TABLE_ROW, "\tno  name\t\t3\t", "\tno name\t\t3" },
  { GLOSS_BLOCK_TABLE_ROW, " \t \t ", NULL },
  { GLOSS_BLOCK_PREFORMATTED, "  two  spaces  ", "  two  spaces" },
  { GLOSS_BLOCK_PREFORMATTED, "\ta\tbc", "        a       bc" },
  { GLOSS_BLOCK_PREFORMATTED, "one\n\n  two\r\n", "one\n  two" },
  { GLOSS_BLOCK_PREFORMATTED, "   \n\t\n", NULL },
};

static void
test_text_is_made_canonical (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossArticle) article = build_one (cases[i].kind, cases[i].text);

      if (cases[i].canonical == NULL)
        {
          assert_null (article);
          continue;
        }

      assert_non_null (article);
      assert_string_equal (get_utf8 (article), cases[i].canonical);
      check_canonical (article);
    }
}

/* What was stored is built again from its canonical text, so that must not change it. */
static void
test_canonical_text_stays_as_it_is (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (cases[i].canonical != NULL)
      {
        g_autoptr (GlossArticle) article = build_one (cases[i].kind, cases[i].canonical);

        assert_string_equal (get_utf8 (article), cases[i].canonical);
      }
}

static void
test_text_may_come_in_pieces (void **state)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_article_builder_new ();
  g_autoptr (GlossArticle) article = NULL;
  static const char *const pieces[] = { " ", "The ", "", " fog", "\n", "lif", "ts", " " };

  gloss_article_builder_begin_block (builder, GLOSS_BLOCK_PARAGRAPH, 0, 0);
  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    gloss_article_builder_add_text (builder, pieces[i], -1);
  gloss_article_builder_end_block (builder);
  article = gloss_article_builder_end (builder);

  assert_string_equal (get_utf8 (article), "The fog lifts");
}

static void
test_blocks_are_the_lines_of_the_text (void **state)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_article_builder_new ();
  g_autoptr (GlossArticle) article = NULL;
  g_autofree char *description = NULL;

  gloss_article_builder_begin_block (builder, GLOSS_BLOCK_TITLE, 0, 0);
  gloss_article_builder_add_text (builder, "Fähren liegen fest", -1);
  gloss_article_builder_add_block (builder, GLOSS_BLOCK_PARAGRAPH, "  ");
  gloss_article_builder_add_text (builder, "Loose.", -1);
  gloss_article_builder_end_block (builder);
  gloss_article_builder_begin_block (builder, GLOSS_BLOCK_LIST_ITEM, 2, 7);
  gloss_article_builder_add_text (builder, "🗳 vote", -1);
  assert_int_equal (gloss_article_builder_get_n_blocks (builder), 3);
  article = gloss_article_builder_end (builder);

  check_canonical (article);
  description = describe (article);
  assert_string_equal (description,
                       "title: Fähren liegen fest\nparagraph: Loose.\nitem 2 #7: 🗳 vote\n");
}

static void
test_nothing_makes_no_article (void **state)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_article_builder_new ();

  gloss_article_builder_set (builder, GLOSS_FIELD_TITLE, "Only a title is no article");
  gloss_article_builder_begin_mark (builder, GLOSS_MARK_LINK, "https://vellby.example/");
  gloss_article_builder_begin_block (builder, GLOSS_BLOCK_PARAGRAPH, 0, 0);
  assert_int_equal (gloss_article_builder_get_n_blocks (builder), 0);
  assert_null (gloss_article_builder_end (builder));
}

static void
test_fields_are_properties_in_one_line (void **state)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_article_builder_new ();
  g_autoptr (GlossArticle) article = NULL;
  g_autoptr (GBytes) source = g_bytes_new_static ("fog", 3);
  g_autofree char *title = NULL;
  g_autofree char *digest = NULL;

  gloss_article_builder_set (builder, GLOSS_FIELD_URI, "file:///fog.txt");
  gloss_article_builder_set (builder, GLOSS_FIELD_TITLE, "  Fog\n\nholds\u2028 ");
  gloss_article_builder_set (builder, GLOSS_FIELD_BYLINE, "Jane Roe");
  gloss_article_builder_set (builder, GLOSS_FIELD_BYLINE, " \n ");
  gloss_article_builder_set (builder, GLOSS_FIELD_SOURCE_TYPE, "text/plain");
  gloss_article_builder_set_source (builder, source);
  gloss_article_builder_add_text (builder, "fog", -1);
  article = gloss_article_builder_end (builder);

  g_object_get (article, "title", &title, "digest", &digest, NULL);
  assert_string_equal (title, "Fog holds");
  assert_string_equal (digest,
                       "b04216546057e8659fecdec71043ffe7e3220178fa3df37650d6fdbb631dcda8");
  assert_string_equal (gloss_article_get_uri (article), "file:///fog.txt");
  assert_null (gloss_article_get_byline (article));
  assert_null (gloss_article_get_language (article));
  assert_string_equal (gloss_article_get_source_type (article), "text/plain");
  assert_ptr_equal (gloss_article_get_source (article), source);
}

static void
test_a_missing_title_is_the_first_block_cut_short (void **state)
{
  g_autofree char *long_line = g_strnfill (1000, 'x');
  g_autoptr (GlossArticle) brief = build_one (GLOSS_BLOCK_TABLE_ROW, "Fog\tand\tice");
  g_autoptr (GlossArticle) verbose = build_one (GLOSS_BLOCK_PARAGRAPH, long_line);

  assert_string_equal (gloss_article_get_title (brief), "Fog and ice");
  assert_int_equal (g_utf8_strlen (gloss_article_get_title (verbose), -1), 201);
}

/* A line of a script: what to do with the builder. "[b" begins bold, "]b" ends it, "/" is a new paragraph. */
static void
play (GlossArticleBuilder *builder,
      const char          *step)
{
  GlossMarkKind kind = step[1] == 'b' ? GLOSS_MARK_BOLD
                     : step[1] == 'i' ? GLOSS_MARK_ITALIC
                                      : GLOSS_MARK_LINK;

  if (step[0] == '[')
    gloss_article_builder_begin_mark (builder, kind, kind == GLOSS_MARK_LINK ? step + 1 : NULL);
  else if (step[0] == ']')
    gloss_article_builder_end_mark (builder, kind);
  else if (step[0] == '/')
    gloss_article_builder_begin_block (builder, GLOSS_BLOCK_PARAGRAPH, 0, 0);
  else
    gloss_article_builder_add_text (builder, step, -1);
}

static const struct
{
  const char *steps;
  const char *marks;
} mark_cases[] = {
  { "[b|]b|fog", "" },
  { "fog |[b|  |]b|bank", "" },
  { "[b|fog|]b", "bold[fog]" },
  { "the |[b| fog |]b| bank", "bold[fog]" },
  { "[b|one|[i| two|]i| three|]b", "bold[one two three] italic[two]" },
  { "[b|one|[i| two|]b| three|]i", "bold[one two] italic[two three]" },
  { "[b|one|[b|two|]b|three|]b", "bold[onetwothree] bold[two]" },
  { "[https://vellby.example/|Vellby|]l| and on", "link[Vellby](https://vellby.example/)" },
  { "[i|one|/|two|]i|three", "italic[one] italic[two]" },
  { "[l|one|/| |/|two", "link[one](l) link[two](l)" },
  { "]b|fog|[b", "" },
  { "ä|[b|ö🗳|]b|ü", "bold[ö🗳]" },
  { "[b|/|fog", "bold[fog]" },
};

static void
test_marks_cover_their_words (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (mark_cases); i++)
    {
      g_autoptr (GlossArticleBuilder) builder = gloss_article_builder_new ();
      g_autoptr (GlossArticle) article = NULL;
      g_autofree char *marks = NULL;
      g_auto (GStrv) steps = g_strsplit (mark_cases[i].steps, "|", -1);

      gloss_article_builder_begin_block (builder, GLOSS_BLOCK_PARAGRAPH, 0, 0);
      for (guint step = 0; steps[step] != NULL; step++)
        play (builder, steps[step]);
      if (gloss_article_builder_get_n_blocks (builder) > 0)
        play (builder, "/");
      article = gloss_article_builder_end (builder);

      check_canonical (article);
      marks = describe_marks (article);
      assert_string_equal (marks, mark_cases[i].marks);
    }
}

static void
test_absurdly_nested_marks_stay_balanced (void **state)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_article_builder_new ();
  g_autoptr (GlossArticle) article = NULL;
  guint n_marks;

  for (guint i = 0; i < 1000; i++)
    gloss_article_builder_begin_mark (builder, GLOSS_MARK_BOLD, NULL);
  gloss_article_builder_add_text (builder, "deep ", -1);
  for (guint i = 0; i < 1000; i++)
    gloss_article_builder_end_mark (builder, GLOSS_MARK_BOLD);
  gloss_article_builder_add_text (builder, "shallow", -1);
  article = gloss_article_builder_end (builder);

  check_canonical (article);
  assert_int_equal (gloss_article_get_marks (article, &n_marks)->range.end, 4);
  assert_in_range (n_marks, 1, 100);
}

static void
test_a_builder_may_be_dropped_half_way (void **state)
{
  GlossArticleBuilder *builder = gloss_article_builder_new ();

  gloss_article_builder_set (builder, GLOSS_FIELD_SITE, "Harbour Wire");
  gloss_article_builder_begin_mark (builder, GLOSS_MARK_LINK, "https://vellby.example/");
  gloss_article_builder_add_text (builder, "fog", -1);
  gloss_article_builder_end_mark (builder, GLOSS_MARK_LINK);
  gloss_article_builder_begin_mark (builder, GLOSS_MARK_LINK, "https://vellby.example/");
  gloss_article_builder_free (builder);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_text_is_made_canonical),
    cmocka_unit_test (test_canonical_text_stays_as_it_is),
    cmocka_unit_test (test_text_may_come_in_pieces),
    cmocka_unit_test (test_blocks_are_the_lines_of_the_text),
    cmocka_unit_test (test_nothing_makes_no_article),
    cmocka_unit_test (test_fields_are_properties_in_one_line),
    cmocka_unit_test (test_a_missing_title_is_the_first_block_cut_short),
    cmocka_unit_test (test_marks_cover_their_words),
    cmocka_unit_test (test_absurdly_nested_marks_stay_balanced),
    cmocka_unit_test (test_a_builder_may_be_dropped_half_way),
  };

  return cmocka_run_group_tests_name ("article-builder", tests, NULL, NULL);
}
