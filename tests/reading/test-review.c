/* test-review.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "reading-fixture.h"

#include "gloss-review.h"

static void
count_cb (GlossReview *review,
          GParamSpec  *pspec,
          guint       *n)
{
  (*n)++;
}

static char *
words_of (GlossReading *reading,
          GlossReview  *review)
{
  return gloss_text_dup_range (gloss_reading_get_text (reading), gloss_review_get_range (review));
}

/* All that is left, from where it is to where it comes back */
static char *
walk (GlossReading *reading,
      GlossReview  *review,
      gboolean      backwards)
{
  GString *all = g_string_new (NULL);
  guint n = gloss_review_get_n_left (review);
  guint i;

  for (i = 0; i < n; i++)
    {
      g_autofree char *words = words_of (reading, review);

      g_string_append_printf (all, "%s|", words);
      gloss_review_move (review, backwards);
    }

  return g_string_free (all, FALSE);
}

static void
test_suggestions_come_in_the_order_of_the_text_and_the_ends_meet (void **state)
{
  g_autoptr (GlossReading) reading = analyzed_reading ();
  g_autoptr (GlossReview) review = gloss_review_new (reading);
  g_autofree char *forwards = walk (reading, review, FALSE);
  g_autofree char *again = walk (reading, review, FALSE);
  g_autofree char *backwards = walk (reading, review, TRUE);

  assert_string_equal (forwards, again);
  assert_non_null (strstr (forwards, "“The bridge will hold,”|Mara Olin|Tomas Reik|“I would"));
  assert_non_null (strstr (backwards, "Tomas Reik|Mara Olin|“The bridge will hold,”|"));
}

static void
go_to (GlossReading *reading,
       GlossReview  *review,
       const char   *words)
{
  for (guint i = 0; i < gloss_review_get_n_left (review); i++)
    {
      g_autofree char *here = words_of (reading, review);

      if (g_str_equal (here, words))
        return;
      gloss_review_move (review, FALSE);
    }
  fail_msg ("“%s” is not suggested", words);
}

static void
test_a_verdict_goes_on_and_undoing_it_comes_back (void **state)
{
  g_autoptr (GlossReading) reading = analyzed_reading ();
  g_autoptr (GlossReview) review = gloss_review_new (reading);
  guint n_left = gloss_review_get_n_left (review);
  guint n_notified = 0;
  g_autofree char *next = NULL;
  g_autofree char *undone = NULL;

  go_to (reading, review, "“The bridge will hold,”");
  g_signal_connect (review, "notify::n-left", G_CALLBACK (count_cb), &n_notified);
  assert_true (gloss_review_judge (review, TRUE));
  assert_int_equal (gloss_review_get_n_left (review), n_left - 1);
  assert_int_equal (n_notified, 1);
  next = words_of (reading, review);
  assert_string_equal (next, "Mara Olin");

  gloss_review_move (review, FALSE);
  gloss_reading_undo (reading, NULL);
  assert_int_equal (gloss_review_get_n_left (review), n_left);
  undone = words_of (reading, review);
  assert_string_equal (undone, "“The bridge will hold,”");
}

static void
test_a_rejected_suggestion_is_gone_and_comes_back_with_undo (void **state)
{
  g_autoptr (GlossReading) reading = analyzed_reading ();
  g_autoptr (GlossReview) review = gloss_review_new (reading);
  guint n_left = gloss_review_get_n_left (review);
  g_autofree char *undone = NULL;

  go_to (reading, review, "Tomas Reik");
  assert_true (gloss_review_judge (review, FALSE));
  assert_null (gloss_reading_get_actor_at (reading, range_of (reading, "Tomas Reik").begin));
  assert_int_equal (gloss_review_get_n_left (review), n_left - 1);
  gloss_reading_undo (reading, NULL);
  undone = words_of (reading, review);
  assert_string_equal (undone, "Tomas Reik");
}

static void
test_when_all_is_judged_nothing_is_left (void **state)
{
  g_autoptr (GlossReading) reading = analyzed_reading ();
  g_autoptr (GlossReview) review = gloss_review_new (reading);
  guint n_judged = 0;
  guint n = gloss_review_get_n_left (review);

  while (n_judged <= n && gloss_review_judge (review, TRUE))
    n_judged++;
  assert_int_equal (n_judged, n);
  assert_int_equal (gloss_review_get_n_left (review), 0);
  assert_null (gloss_review_get_item (review));
  assert_true (gloss_range_is_empty (gloss_review_get_range (review)));
  gloss_review_move (review, FALSE);
  assert_null (gloss_review_get_item (review));
}

static void
test_before_the_analysis_nothing_is_left_and_after_it_all (void **state)
{
  g_autoptr (GlossArticle) article = article_new ();
  g_autoptr (GlossReading) reading = gloss_reading_new (article, NULL);
  g_autoptr (GlossReview) review = gloss_review_new (reading);

  assert_int_equal (gloss_review_get_n_left (review), 0);
  analyze (reading);
  assert_true (gloss_review_get_n_left (review) > 3);
  assert_non_null (gloss_review_get_item (review));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_suggestions_come_in_the_order_of_the_text_and_the_ends_meet),
    cmocka_unit_test (test_a_verdict_goes_on_and_undoing_it_comes_back),
    cmocka_unit_test (test_a_rejected_suggestion_is_gone_and_comes_back_with_undo),
    cmocka_unit_test (test_when_all_is_judged_nothing_is_left),
    cmocka_unit_test (test_before_the_analysis_nothing_is_left_and_after_it_all),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
