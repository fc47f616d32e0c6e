/* test-reading-edges.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "reading-fixture.h"

static const char *
undo_label (GlossReading *reading)
{
  return gloss_history_get_undo_label (gloss_reading_get_history (reading));
}

static GlossQuote *
quote_at (GlossReading *reading,
          const char   *words)
{
  return gloss_reading_get_quote_at (reading, range_of (reading, words).begin);
}

static gboolean
move_quote (GlossReading *reading,
            const char   *from,
            const char   *to)
{
  return gloss_reading_set_quote_range (reading, quote_at (reading, from), range_of (reading, to));
}

static guint
n_annotations (GlossReading *reading)
{
  return gloss_annotation_list_get_n (gloss_reading_get_annotations (reading));
}

/* Notes */

static void
test_moving_an_edge_word_by_word_is_one_step (void **state)
{
  g_autoptr (GlossReading) reading = analyzed_reading ();
  GlossAnnotation *note = gloss_reading_highlight (reading, range_of (reading, "will hold"),
                                                   GLOSS_COLOR_BLUE);

  gloss_reading_set_range (reading, note, range_of (reading, "bridge will hold"));
  gloss_reading_set_range (reading, note, range_of (reading, "The bridge will hold"));
  assert_string_equal (gloss_annotation_get_exact (note), "The bridge will hold");
  assert_int_equal (gloss_annotation_get_range (note).begin,
                    range_of (reading, "The bridge").begin);

  gloss_reading_undo (reading, NULL);
  assert_string_equal (gloss_annotation_get_exact (note), "will hold");
  assert_int_equal (gloss_annotation_get_range (note).begin,
                    range_of (reading, "will hold").begin);
}

static void
test_a_moved_edge_renews_the_words_around_it (void **state)
{
  g_autoptr (GlossReading) reading = analyzed_reading ();
  GlossAnnotation *note = gloss_reading_highlight (reading, range_of (reading, "will hold"),
                                                   GLOSS_COLOR_BLUE);
  const GlossAnchor *anchor;

  gloss_reading_set_range (reading, note, range_of (reading, "bridge will"));
  anchor = gloss_annotation_get_anchor (note);
  assert_string_equal (anchor->exact, "bridge will");
  assert_true (g_str_has_suffix (anchor->prefix, "“The "));
  assert_true (g_str_has_prefix (anchor->suffix, " hold,”"));
}

static void
test_the_step_tells_which_end_was_moved (void **state)
{
  static const struct { const char *words; const char *label; } cases[] = {
    { "will hold,” Mara", "Move end of mark" },
    { "bridge will hold", "Move beginning of mark" },
    { "Mara Olin", "Move mark" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossReading) reading = analyzed_reading ();
      GlossAnnotation *note = gloss_reading_highlight (reading, range_of (reading, "will hold"),
                                                       GLOSS_COLOR_BLUE);

      gloss_reading_set_range (reading, note, range_of (reading, cases[i].words));
      assert_string_equal (undo_label (reading), cases[i].label);
    }
}

static void
test_an_edge_that_is_moved_back_leaves_no_step (void **state)
{
  g_autoptr (GlossReading) reading = analyzed_reading ();
  GlossAnnotation *note = gloss_reading_highlight (reading, range_of (reading, "will hold"),
                                                   GLOSS_COLOR_BLUE);

  gloss_reading_set_range (reading, note, range_of (reading, "bridge will hold"));
  gloss_reading_set_range (reading, note, range_of (reading, "will hold"));
  assert_string_equal (undo_label (reading), "Highlight");
}

/* Quotes */

static void
test_the_edges_of_a_quote_are_moved_in_one_step (void **state)
{
  g_autoptr (GlossReading) reading = analyzed_reading ();

  assert_true (move_quote (reading, "“The bridge", "“The bridge will hold"));
  assert_true (move_quote (reading, "“The bridge", "“The bridge will"));
  assert_string_equal (gloss_quote_get_words (quote_at (reading, "“The bridge")),
                       "“The bridge will");
  assert_string_equal (undo_label (reading), "Change edges of quote");
  assert_int_equal (n_annotations (reading), 1);

  gloss_reading_undo (reading, NULL);
  assert_string_equal (gloss_quote_get_words (quote_at (reading, "“The bridge")),
                       "“The bridge will hold,”");
  assert_null (undo_label (reading));
  gloss_reading_redo (reading, NULL);
  assert_string_equal (gloss_quote_get_words (quote_at (reading, "“The bridge")),
                       "“The bridge will");
}

static void
test_after_a_seal_the_edges_of_a_quote_are_another_step (void **state)
{
  g_autoptr (GlossReading) reading = analyzed_reading ();

  assert_true (move_quote (reading, "“The bridge", "“The bridge will hold"));
  gloss_history_seal (gloss_reading_get_history (reading));
  assert_true (move_quote (reading, "“The bridge", "“The bridge will"));
  gloss_reading_undo (reading, NULL);
  assert_string_equal (gloss_quote_get_words (quote_at (reading, "“The bridge")),
                       "“The bridge will hold");
}

static void
test_a_quote_with_its_own_edges_again_needs_no_correction (void **state)
{
  g_autoptr (GlossReading) reading = analyzed_reading ();

  assert_true (move_quote (reading, "“The bridge", "“The bridge will"));
  assert_true (move_quote (reading, "“The bridge", "“The bridge will hold,”"));
  assert_int_equal (n_annotations (reading), 0);
  assert_null (undo_label (reading));
  assert_string_equal (gloss_quote_get_words (quote_at (reading, "“The bridge")),
                       "“The bridge will hold,”");
}

static void
test_a_quote_keeps_within_its_paragraph_and_some_words (void **state)
{
  g_autoptr (GlossReading) reading = analyzed_reading ();
  GlossQuote *quote = quote_at (reading, "“The bridge");
  GlossRange range = gloss_quote_get_range (quote);
  GlossRange beyond = { range.begin, range_of (reading, "Tomas Reik said").end };
  GlossRange inverted = { range.end, range.begin };

  assert_false (gloss_reading_set_quote_range (reading, quote, range));
  assert_false (gloss_reading_set_quote_range (reading, quote, beyond));
  assert_false (gloss_reading_set_quote_range (reading, quote, inverted));
  assert_int_equal (n_annotations (reading), 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_moving_an_edge_word_by_word_is_one_step),
    cmocka_unit_test (test_a_moved_edge_renews_the_words_around_it),
    cmocka_unit_test (test_the_step_tells_which_end_was_moved),
    cmocka_unit_test (test_an_edge_that_is_moved_back_leaves_no_step),
    cmocka_unit_test (test_the_edges_of_a_quote_are_moved_in_one_step),
    cmocka_unit_test (test_after_a_seal_the_edges_of_a_quote_are_another_step),
    cmocka_unit_test (test_a_quote_with_its_own_edges_again_needs_no_correction),
    cmocka_unit_test (test_a_quote_keeps_within_its_paragraph_and_some_words),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
