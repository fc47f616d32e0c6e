/* test-page-edges.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "page-fixture.h"

#include <adwaita.h>

#include "gloss-article-builder.h"

static GlossAnnotation *
highlight (PageFixture *self,
           const char  *words)
{
  return gloss_reading_highlight (self->reading, page_fixture_words (self, words),
                                  GLOSS_COLOR_YELLOW);
}

static void
press (PageFixture *self,
       const char  *actions)
{
  g_auto (GStrv) all = g_strsplit (actions, " ", -1);

  for (guint i = 0; all[i] != NULL; i++)
    {
      g_autofree char *action = g_strconcat ("edge.", all[i], NULL);

      assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), action, NULL));
    }
}

static void
test_keys_move_edges_over_words_and_what_is_between_them (void **state)
{
  static const struct
  {
    const char *words;
    const char *actions;
    const char *expected;
  } cases[] = {
    { "was found", "end-right", "was found in" },
    { "was found", "end-left", "was" },
    { "was found", "end-left end-left", "was" },
    { "was found", "begin-right", "found" },
    { "was found", "begin-right begin-right", "found" },
    { "was found", "begin-left", ", was found" },
    { "was found", "end-right-letter", "was found i" },
    { "was found", "end-left-letter", "was foun" },
    { "was found", "begin-left-letter", ", was found" },
    { "was found", "begin-right-letter begin-right-letter begin-right-letter", "found" },
    { "in May", "end-right", "in May." },
    { "in May", "end-right end-right", "in May. The" },
    { "in May.", "end-left end-left", "in" },
    { "The CRACK", "end-left end-left end-left", "The" },
    { "CRACK grew.", "end-right", "CRACK grew.\nA" },
    { "We are", "begin-left", "“We are" },
    { "“We are", "begin-right begin-left", "“We are" },
    { "🌉", "end-right begin-left", ", 🌉 or" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PageFixture) self = page_fixture_new (page_fixture_article ());
      GlossAnnotation *note = highlight (self, cases[i].words);

      page_fixture_put_caret (self, gloss_annotation_get_range (note).begin);
      press (self, cases[i].actions);
      if (!g_str_equal (gloss_annotation_get_exact (note), cases[i].expected))
        fail_msg ("%s, %s: “%s”", cases[i].words, cases[i].actions,
                  gloss_annotation_get_exact (note));
    }
}

static void
test_a_quote_does_not_leave_its_paragraph (void **state)
{
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_article ());
  GlossRange words = page_fixture_words (self, "“We are not going to gamble with anybody’s life,”");
  GlossQuote *quote;

  page_fixture_put_caret (self, words.begin);
  press (self, "begin-left begin-left");
  quote = gloss_reading_get_quote_at (self->reading, words.begin);
  assert_int_equal (gloss_quote_get_range (quote).begin, words.begin);
  press (self, "begin-right");
  quote = gloss_reading_get_quote_at (self->reading, words.begin + 1);
  assert_int_equal (gloss_quote_get_range (quote).begin, words.begin + 1);
}

/* The caret comes to another note, but the keys stay with the one they have begun with. */
static void
test_of_notes_that_overlap_the_current_one_moves (void **state)
{
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_article ());
  GlossAnnotation *first = highlight (self, "was found");
  GlossAnnotation *other = highlight (self, "in May");

  page_fixture_put_caret (self, gloss_annotation_get_range (first).begin);
  press (self, "end-right end-right end-right");
  assert_string_equal (gloss_annotation_get_exact (first), "was found in May.");
  assert_string_equal (gloss_annotation_get_exact (other), "in May");

  page_fixture_put_caret (self, gloss_annotation_get_range (other).begin);
  press (self, "end-left");
  assert_string_equal (gloss_annotation_get_exact (other), "in");
}

static void
test_on_a_page_from_right_to_left_left_is_forward (void **state)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_article_builder_new ();
  g_autoptr (PageFixture) self = NULL;
  GlossAnnotation *note;

  gloss_article_builder_set (builder, GLOSS_FIELD_LANGUAGE, "he");
  gloss_article_builder_begin_block (builder, GLOSS_BLOCK_TITLE, 0, 0);
  gloss_article_builder_add_text (builder, "הגשר של ולבי נסגר שוב", -1);
  gloss_article_builder_end_block (builder);
  self = page_fixture_new (gloss_article_builder_end (builder));
  note = highlight (self, "של ולבי");
  page_fixture_put_caret (self, gloss_annotation_get_range (note).begin);

  press (self, "end-left");
  assert_string_equal (gloss_annotation_get_exact (note), "של ולבי נסגר");
  press (self, "begin-right");
  assert_string_equal (gloss_annotation_get_exact (note), "הגשר של ולבי נסגר");
}

static void
test_after_an_undo_the_keys_begin_again (void **state)
{
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_article ());
  GlossAnnotation *note = highlight (self, "was found");

  page_fixture_put_caret (self, gloss_annotation_get_range (note).begin);
  press (self, "end-right");
  gloss_reading_undo (self->reading, NULL);
  assert_string_equal (gloss_annotation_get_exact (note), "was found");
  gloss_reading_undo (self->reading, NULL);
  press (self, "end-right");
  assert_int_equal (gloss_annotation_list_get_n (gloss_reading_get_annotations (self->reading)), 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_keys_move_edges_over_words_and_what_is_between_them),
    cmocka_unit_test (test_a_quote_does_not_leave_its_paragraph),
    cmocka_unit_test (test_of_notes_that_overlap_the_current_one_moves),
    cmocka_unit_test (test_on_a_page_from_right_to_left_left_is_forward),
    cmocka_unit_test (test_after_an_undo_the_keys_begin_again),
  };

  if (!gtk_init_check ())
    return 77;
  adw_init ();

  return cmocka_run_group_tests (tests, NULL, NULL);
}
