/* test-reading-corrections.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "reading-fixture.h"

#include "gloss-util.h"

static GlossActor *
actor_at (GlossReading *reading,
          const char   *words)
{
  return gloss_reading_get_actor_at (reading, range_of (reading, words).begin);
}

static GlossQuote *
quote_at (GlossReading *reading,
          const char   *words)
{
  return gloss_reading_get_quote_at (reading, range_of (reading, words).begin);
}

static const char *
undo_label (GlossReading *reading)
{
  return gloss_history_get_undo_label (gloss_reading_get_history (reading));
}

/* Each act on its own reading: what it is called, and what undoing it leaves. */

static gboolean
rename_mara (GlossReading *reading)
{
  return gloss_reading_rename_actor (reading, actor_at (reading, "Mara Olin"), " M. Olin ");
}

static gboolean
retype_mara (GlossReading *reading)
{
  return gloss_reading_retype_actor (reading, actor_at (reading, "Mara Olin"),
                                     GLOSS_ACTOR_ORGANIZATION);
}

static gboolean
merge_mara (GlossReading *reading)
{
  return gloss_reading_merge_actor (reading, actor_at (reading, "Mara Olin"),
                                    actor_at (reading, "Tomas Reik"));
}

static gboolean
split_mara (GlossReading *reading)
{
  return gloss_reading_split_actor (reading, actor_at (reading, "Mara Olin"),
                                    range_of (reading, "Mara Olin laughed").begin);
}

static gboolean
reject_mara (GlossReading *reading)
{
  return gloss_reading_judge_actor (reading, actor_at (reading, "Mara Olin"), FALSE);
}

static gboolean
confirm_mara (GlossReading *reading)
{
  return gloss_reading_judge_actor (reading, actor_at (reading, "Mara Olin"), TRUE);
}

static gboolean
mark_hall (GlossReading *reading)
{
  return gloss_reading_mark_actor (reading, range_of (reading, "town hall"), GLOSS_ACTOR_PLACE);
}

static gboolean
credit_tomas (GlossReading *reading)
{
  return gloss_reading_set_speaker (reading, quote_at (reading, "“The bridge"),
                                    actor_at (reading, "Tomas Reik"), NULL);
}

static gboolean
credit_a_name (GlossReading *reading)
{
  return gloss_reading_set_speaker (reading, quote_at (reading, "“The bridge"), NULL, " Ada ");
}

static gboolean
credit_nobody (GlossReading *reading)
{
  return gloss_reading_set_speaker (reading, quote_at (reading, "“The bridge"), NULL, NULL);
}

static gboolean
retype_quote (GlossReading *reading)
{
  return gloss_reading_retype_quote (reading, quote_at (reading, "“The bridge"),
                                     GLOSS_QUOTE_MIXED);
}

static gboolean
reject_quote (GlossReading *reading)
{
  return gloss_reading_judge_quote (reading, quote_at (reading, "“The bridge"), FALSE);
}

static gboolean
confirm_quote (GlossReading *reading)
{
  return gloss_reading_judge_quote (reading, quote_at (reading, "“The bridge"), TRUE);
}

static gboolean
mark_laughing (GlossReading *reading)
{
  return gloss_reading_mark_quote (reading, range_of (reading, "laughed"));
}

static gboolean
move_edges (GlossReading *reading)
{
  return gloss_reading_mark_quote (reading, range_of (reading, "bridge will hold,”"));
}

/* Everything that corrections can change, as one line */
static char *
describe (GlossReading *reading)
{
  GListModel *actors = gloss_reading_get_actors (reading);
  GListModel *quotes = gloss_reading_get_quotes (reading);
  GString *all = g_string_new (NULL);
  guint i;

  for (i = 0; i < g_list_model_get_n_items (actors); i++)
    {
      g_autoptr (GlossActor) actor = g_list_model_get_item (actors, i);

      g_string_append_printf (all, "%s %d %u %d; ", gloss_actor_get_name (actor),
                              gloss_actor_get_kind (actor), gloss_actor_get_n_mentions (actor),
                              gloss_actor_get_status (actor));
    }
  for (i = 0; i < g_list_model_get_n_items (quotes); i++)
    {
      g_autoptr (GlossQuote) quote = g_list_model_get_item (quotes, i);

      g_string_append_printf (all, "%s %d by %s %d; ", gloss_quote_get_words (quote),
                              gloss_quote_get_kind (quote), gloss_quote_get_speaker_name (quote),
                              gloss_quote_get_status (quote));
    }

  return g_string_free (all, FALSE);
}

static const struct
{
  gboolean    (*act) (GlossReading *reading);
  const char *label;
  const char *shows;
} acts[] = {
  { rename_mara, "Rename actor", "M. Olin 0 2 2; " },
  { retype_mara, "Change kind of actor", "Mara Olin 1 2 2; " },
  { merge_mara, "Merge actors", "0 3 2; " },
  { split_mara, "Split actor", "Mara Olin 0 1 2; " },
  { reject_mara, "Not an actor", "hold,” 0 by  0; " },
  { confirm_mara, "Confirm actor", "Mara Olin 0 2 1; " },
  { mark_hall, "Mark actor", "town hall 2 1 2; " },
  { credit_tomas, "Change speaker", "hold,” 0 by Tomas Reik 2; " },
  { credit_a_name, "Change speaker", "hold,” 0 by Ada 2; " },
  { credit_nobody, "Change speaker", "hold,” 0 by  2; " },
  { retype_quote, "Change kind of quote", "hold,” 1 by Mara Olin 2; " },
  { reject_quote, "Not a quote", NULL },
  { confirm_quote, "Confirm quote", "hold,” 0 by Mara Olin 1; " },
  { mark_laughing, "Mark quote", "laughed 2 by  2; " },
  { move_edges, "Change edges of quote", "; bridge will hold,” 0 by Mara Olin 2; " },
};

static void
test_each_correction_is_one_step_with_its_name (void **state)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_autoptr (GlossReading) reading = analyzed_reading ();
      g_autofree char *before = describe (reading);
      g_autofree char *changed = NULL;
      g_autofree char *after = NULL;

      assert_true (acts[i].act (reading));
      assert_string_equal (undo_label (reading), acts[i].label);
      changed = describe (reading);
      if (acts[i].shows != NULL)
        assert_non_null (strstr (changed, acts[i].shows));
      assert_string_not_equal (changed, before);

      assert_true (gloss_reading_undo (reading, NULL));
      assert_null (undo_label (reading));
      after = describe (reading);
      assert_string_equal (after, before);
    }
}

static void
test_what_says_nothing_is_no_step (void **state)
{
  g_autoptr (GlossReading) reading = analyzed_reading ();
  GlossActor *mara = actor_at (reading, "Mara Olin");
  GlossActor *tomas = actor_at (reading, "Tomas Reik");
  GlossQuote *quote = quote_at (reading, "“The bridge");

  assert_false (gloss_reading_rename_actor (reading, mara, "  "));
  assert_false (gloss_reading_rename_actor (reading, mara, "Mara Olin"));
  assert_false (gloss_reading_retype_actor (reading, mara, GLOSS_ACTOR_PERSON));
  assert_false (gloss_reading_merge_actor (reading, mara, mara));
  assert_false (gloss_reading_split_actor (reading, tomas,
                                           range_of (reading, "Tomas Reik").begin));
  assert_false (gloss_reading_split_actor (reading, mara,
                                           range_of (reading, "Tomas Reik").begin));
  assert_false (gloss_reading_retype_quote (reading, quote, GLOSS_QUOTE_DIRECT));
  assert_false (gloss_reading_mark_quote (reading, gloss_quote_get_range (quote)));
  assert_false (gloss_reading_mark_quote (reading, (GlossRange) { 3, 3 }));
  assert_false (gloss_reading_mark_actor (reading, (GlossRange) { 0, 0 }, GLOSS_ACTOR_PERSON));
  assert_null (undo_label (reading));
}

/* One that is only named by the reader has no words to point at. */
static void
test_an_actor_without_words_cannot_be_corrected_but_can_speak (void **state)
{
  g_autoptr (GlossReading) reading = analyzed_reading ();
  GlossActor *ada;

  assert_true (credit_a_name (reading));
  ada = gloss_quote_get_speaker (quote_at (reading, "“The bridge"));
  assert_int_equal (gloss_actor_get_n_mentions (ada), 0);
  assert_false (gloss_reading_rename_actor (reading, ada, "Ida"));
  assert_false (gloss_reading_judge_actor (reading, ada, FALSE));
  assert_false (gloss_reading_merge_actor (reading, ada, actor_at (reading, "Mara Olin")));

  assert_true (gloss_reading_set_speaker (reading, quote_at (reading, "“I would"), ada, NULL));
  assert_ptr_equal (gloss_quote_get_speaker (quote_at (reading, "“I would")), ada);
}

/* What is said later counts more, and times are kept in milliseconds. */
static void
wait_for_the_clock (void)
{
  g_autofree char *before = gloss_now_utc ();
  g_autofree char *now = gloss_now_utc ();

  while (g_str_equal (before, now))
    {
      g_free (now);
      now = gloss_now_utc ();
    }
}

static void
test_a_marked_quote_has_the_kind_of_its_words (void **state)
{
  static const struct { const char *words; GlossQuoteKind kind; } cases[] = {
    { "laughed", GLOSS_QUOTE_INDIRECT },
    { "on Friday in the town hall", GLOSS_QUOTE_INDIRECT },
    { "“The bridge will hold,”", GLOSS_QUOTE_DIRECT },
    { "“The bridge will hold,” Mara Olin said", GLOSS_QUOTE_MIXED },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossReading) reading = analyzed_reading ();
      GlossQuote *found = quote_at (reading, "“The bridge");

      assert_true (gloss_reading_judge_quote (reading, found, FALSE));
      wait_for_the_clock ();
      assert_true (gloss_reading_mark_quote (reading, range_of (reading, cases[i].words)));
      assert_int_equal (gloss_quote_get_kind (quote_at (reading, cases[i].words)), cases[i].kind);
    }
}

static void
test_a_quote_ends_with_its_paragraph (void **state)
{
  g_autoptr (GlossReading) reading = analyzed_reading ();
  GlossRange hall = range_of (reading, "the town hall.");
  GlossRange longer = { hall.begin, hall.end + 8 };

  assert_true (gloss_reading_mark_quote (reading, longer));
  assert_string_equal (gloss_quote_get_words (quote_at (reading, "the town hall.")),
                       "the town hall.");
}

static void
test_words_over_two_quotes_are_a_quote_of_their_own (void **state)
{
  g_autoptr (GlossReading) reading = analyzed_reading ();

  assert_true (gloss_reading_mark_quote (reading, range_of (reading, "laughed")));
  wait_for_the_clock ();
  assert_null (gloss_reading_get_quote_in (reading,
                                           range_of (reading, "ferry.” Mara Olin laughed")));
  assert_true (gloss_reading_mark_quote (reading, range_of (reading, "ferry.” Mara Olin laughed")));
  assert_string_equal (undo_label (reading), "Mark quote");
  assert_string_equal (gloss_quote_get_words (quote_at (reading, "laughed")),
                       "ferry.” Mara Olin laughed");
}

static void
test_what_the_reader_said_is_certain_and_an_unknown_speaker_never (void **state)
{
  g_autoptr (GlossReading) reading = analyzed_reading ();
  GlossQuote *quote = quote_at (reading, "“The bridge");

  assert_false (gloss_quote_is_uncertain (quote));
  assert_true (credit_nobody (reading));
  assert_true (gloss_quote_is_uncertain (quote));
  assert_true (credit_tomas (reading));
  assert_false (gloss_quote_is_uncertain (quote));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_each_correction_is_one_step_with_its_name),
    cmocka_unit_test (test_what_says_nothing_is_no_step),
    cmocka_unit_test (test_an_actor_without_words_cannot_be_corrected_but_can_speak),
    cmocka_unit_test (test_a_marked_quote_has_the_kind_of_its_words),
    cmocka_unit_test (test_a_quote_ends_with_its_paragraph),
    cmocka_unit_test (test_words_over_two_quotes_are_a_quote_of_their_own),
    cmocka_unit_test (test_what_the_reader_said_is_certain_and_an_unknown_speaker_never),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
