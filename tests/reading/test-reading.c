/* test-reading.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "reading-fixture.h"

#include "gloss-kind.h"

static GlossActor *
find_actor (GlossReading *reading,
            const char   *name)
{
  GListModel *actors = gloss_reading_get_actors (reading);
  guint i;

  for (i = 0; i < g_list_model_get_n_items (actors); i++)
    {
      g_autoptr (GlossActor) actor = g_list_model_get_item (actors, i);

      if (g_str_equal (gloss_actor_get_name (actor), name))
        return actor;
    }

  return NULL;
}

static const char *
speaker_at (GlossReading *reading,
            const char   *words)
{
  GlossQuote *quote = gloss_reading_get_quote_at (reading, range_of (reading, words).begin);

  return quote != NULL ? gloss_quote_get_speaker_name (quote) : "no quote";
}

static void
note_state_cb (GlossReading *reading,
               GParamSpec   *pspec,
               GString      *states)
{
  g_string_append_printf (states, "%d", gloss_reading_get_analysis_state (reading));
}

static void
count_changes_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  guint      *n_changes)
{
  (*n_changes)++;
}

static void
test_an_analysis_fills_the_lists_and_tells_its_state (void **state)
{
  g_autoptr (GlossArticle) article = article_new ();
  g_autoptr (GlossReading) reading = gloss_reading_new (article, NULL);
  g_autoptr (GString) states = g_string_new (NULL);

  assert_int_equal (gloss_reading_get_analysis_state (reading), GLOSS_ANALYSIS_NONE);
  assert_null (gloss_reading_get_analysis (reading));
  g_signal_connect (reading, "notify::analysis-state", G_CALLBACK (note_state_cb), states);
  analyze (reading);

  assert_string_equal (states->str, "12");
  assert_non_null (gloss_reading_get_analysis (reading));
  assert_non_null (find_actor (reading, "Mara Olin"));
  assert_string_equal (speaker_at (reading, "“The bridge"), "Mara Olin");
  assert_string_equal (speaker_at (reading, "“I would"), "Tomas Reik");
}

static void
test_a_newer_request_drops_the_answer_of_the_older (void **state)
{
  g_autoptr (GlossArticle) article = article_new ();
  g_autoptr (GlossReading) reading = gloss_reading_new (article, NULL);
  g_autoptr (GAsyncResult) older = NULL;
  g_autoptr (GAsyncResult) newer = NULL;
  g_autoptr (GError) error = NULL;

  gloss_reading_analyze_async (reading, NULL, take_result_cb, &older);
  gloss_reading_analyze_async (reading, NULL, take_result_cb, &newer);
  wait_for_result (&older);
  wait_for_result (&newer);

  assert_false (gloss_reading_analyze_finish (reading, older, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  assert_true (gloss_reading_analyze_finish (reading, newer, NULL));
  assert_int_equal (gloss_reading_get_analysis_state (reading), GLOSS_ANALYSIS_READY);
}

static void
test_a_cancelled_analysis_leaves_nothing (void **state)
{
  g_autoptr (GlossArticle) article = article_new ();
  g_autoptr (GlossReading) reading = gloss_reading_new (article, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  gloss_reading_analyze_async (reading, cancellable, take_result_cb, &result);
  g_cancellable_cancel (cancellable);
  wait_for_result (&result);

  assert_false (gloss_reading_analyze_finish (reading, result, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  assert_int_equal (gloss_reading_get_analysis_state (reading), GLOSS_ANALYSIS_NONE);
  assert_int_equal (g_list_model_get_n_items (gloss_reading_get_actors (reading)), 0);
}

static void
test_a_reading_that_nobody_has_any_more_goes_at_once (void **state)
{
  g_autoptr (GlossArticle) article = article_new ();
  GlossReading *reading = gloss_reading_new (article, NULL);
  g_autoptr (GlossReading) other = NULL;
  GWeakRef weak;

  g_weak_ref_init (&weak, reading);
  gloss_reading_analyze_async (reading, NULL, NULL, NULL);
  g_object_unref (reading);
  assert_null (g_weak_ref_get (&weak));
  g_weak_ref_clear (&weak);

  /* Its thread ends while this one works: the late answer finds nobody. */
  other = analyzed_reading ();
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
test_a_second_analysis_keeps_the_objects (void **state)
{
  g_autoptr (GlossReading) reading = analyzed_reading ();
  GlossActor *before = find_actor (reading, "Mara Olin");
  guint n_changes = 0;

  g_signal_connect (gloss_reading_get_actors (reading), "items-changed",
                    G_CALLBACK (count_changes_cb), &n_changes);
  g_signal_connect (gloss_reading_get_quotes (reading), "items-changed",
                    G_CALLBACK (count_changes_cb), &n_changes);
  analyze (reading);

  assert_ptr_equal (find_actor (reading, "Mara Olin"), before);
  assert_int_equal (n_changes, 0);
}

static GlossRange
nowhere (void)
{
  return (GlossRange) { 0, 0 };
}

static void
test_a_correction_is_shown_undone_and_redone (void **state)
{
  g_autoptr (GlossReading) reading = analyzed_reading ();
  GlossActor *mara = find_actor (reading, "Mara Olin");

  gloss_reading_correct (reading, range_of (reading, "Mara Olin"), GLOSS_CORRECTION_RENAME,
                         GLOSS_SUBJECT_ACTOR, "Mara J. Olin", nowhere ());
  assert_string_equal (gloss_actor_get_name (mara), "Mara J. Olin");
  assert_int_equal (gloss_actor_get_status (mara), GLOSS_CORRECTED);
  assert_string_equal (speaker_at (reading, "“The bridge"), "Mara J. Olin");

  assert_true (gloss_reading_undo (reading, NULL));
  assert_string_equal (gloss_actor_get_name (mara), "Mara Olin");
  assert_int_equal (gloss_actor_get_status (mara), GLOSS_SUGGESTED);

  assert_true (gloss_reading_redo (reading, NULL));
  assert_string_equal (gloss_actor_get_name (mara), "Mara J. Olin");

  /* It is applied to every analysis afresh. */
  analyze (reading);
  assert_string_equal (gloss_actor_get_name (mara), "Mara J. Olin");
}

static void
test_a_correction_made_before_the_analysis_waits_for_it (void **state)
{
  g_autoptr (GlossArticle) article = article_new ();
  g_autoptr (GlossReading) reading = gloss_reading_new (article, NULL);

  gloss_reading_correct (reading, range_of (reading, "“I would rather take the ferry.”"),
                         GLOSS_CORRECTION_SPEAKER, GLOSS_SUBJECT_QUOTE, NULL,
                         range_of (reading, "Mara Olin"));
  analyze (reading);
  assert_string_equal (speaker_at (reading, "“I would"), "Mara Olin");
}

static void
test_saying_otherwise_changes_the_correction (void **state)
{
  g_autoptr (GlossReading) reading = analyzed_reading ();
  GlossRange mara = range_of (reading, "Mara Olin");
  GlossAnnotation *first;
  GlossAnnotation *second;

  first = gloss_reading_correct (reading, mara, GLOSS_CORRECTION_REJECT,
                                 GLOSS_SUBJECT_ACTOR, NULL, nowhere ());
  assert_null (find_actor (reading, "Mara Olin"));
  second = gloss_reading_correct (reading, mara, GLOSS_CORRECTION_CONFIRM,
                                  GLOSS_SUBJECT_ACTOR, NULL, nowhere ());

  assert_ptr_equal (first, second);
  assert_int_equal (gloss_annotation_list_get_n (gloss_reading_get_annotations (reading)), 1);
  assert_int_equal (gloss_actor_get_status (find_actor (reading, "Mara Olin")), GLOSS_CONFIRMED);
}

static void
test_edges_moved_twice_are_one_correction (void **state)
{
  g_autoptr (GlossReading) reading = analyzed_reading ();
  GlossRange found = range_of (reading, "“The bridge will hold,”");
  GlossRange once = { found.begin, found.end + 5 };
  GlossRange twice = { found.begin, found.end + 10 };
  GlossAnnotation *annotation;
  GlossQuote *quote;

  gloss_reading_correct (reading, once, GLOSS_CORRECTION_EDGES, GLOSS_SUBJECT_QUOTE, NULL, found);
  gloss_history_seal (gloss_reading_get_history (reading));
  annotation = gloss_reading_correct (reading, twice, GLOSS_CORRECTION_EDGES,
                                      GLOSS_SUBJECT_QUOTE, NULL, once);

  assert_int_equal (gloss_annotation_list_get_n (gloss_reading_get_annotations (reading)), 1);
  assert_int_equal (gloss_annotation_get_range (annotation).end, twice.end);
  assert_int_equal (gloss_annotation_get_correction (annotation)->other->range.end, found.end);
  quote = gloss_reading_get_quote_at (reading, found.begin);
  assert_int_equal (gloss_quote_get_range (quote).end, twice.end);

  gloss_reading_undo (reading, NULL);
  quote = gloss_reading_get_quote_at (reading, found.begin);
  assert_int_equal (gloss_quote_get_range (quote).end, once.end);
}

static void
assert_step (GlossReading *reading,
             const char   *label)
{
  assert_string_equal (gloss_history_get_undo_label (gloss_reading_get_history (reading)), label);
}

static void
test_each_act_is_one_step_with_a_name (void **state)
{
  static const char *const tags[] = { "water", NULL };
  g_autoptr (GlossReading) reading = analyzed_reading ();
  GlossRange words = range_of (reading, "town hall");
  GlossAnnotation *note = gloss_reading_highlight (reading, words, GLOSS_COLOR_GREEN);
  guint n_steps = 0;

  assert_step (reading, "Highlight");
  gloss_reading_set_color (reading, note, GLOSS_COLOR_RED);
  assert_step (reading, "Colour");
  gloss_reading_set_tags (reading, note, tags);
  assert_step (reading, "Tags");
  gloss_reading_remove (reading, note);
  assert_step (reading, "Remove highlight");
  gloss_reading_annotate (reading, words, GLOSS_COLOR_BLUE, NULL, tags);
  assert_step (reading, "Tag");
  note = gloss_reading_annotate (reading, nowhere (), GLOSS_COLOR_BLUE, "On all of it", NULL);
  assert_step (reading, "Note");
  assert_null (gloss_annotation_get_anchor (note));
  gloss_reading_remove (reading, note);
  assert_step (reading, "Remove note");

  while (gloss_reading_undo (reading, NULL))
    n_steps++;
  assert_int_equal (n_steps, 7);
  assert_int_equal (gloss_annotation_list_get_n (gloss_reading_get_annotations (reading)), 0);
}

static void
test_typing_is_one_step_until_it_is_sealed (void **state)
{
  g_autoptr (GlossReading) reading = analyzed_reading ();
  GlossAnnotation *note = gloss_reading_highlight (reading, range_of (reading, "hall"),
                                                   GLOSS_COLOR_YELLOW);

  gloss_reading_set_note (reading, note, "W");
  gloss_reading_set_note (reading, note, "Wh");
  gloss_reading_set_note (reading, note, "Why");
  gloss_history_seal (gloss_reading_get_history (reading));
  gloss_reading_set_note (reading, note, "Why here?");

  gloss_reading_undo (reading, NULL);
  assert_string_equal (gloss_annotation_get_note (note), "Why");
  gloss_reading_undo (reading, NULL);
  assert_string_equal (gloss_annotation_get_note (note), "");
}

static void
test_a_note_says_who_made_it_and_when (void **state)
{
  g_autoptr (GlossReading) reading = analyzed_reading ();
  GlossAnnotation *note = gloss_reading_highlight (reading, range_of (reading, "Añada"),
                                                   GLOSS_COLOR_YELLOW);

  assert_string_not_equal (gloss_annotation_get_creator (note), "");
  assert_string_not_equal (gloss_annotation_get_created (note), "");
  assert_string_not_equal (gloss_annotation_get_modified (note), "");
  assert_string_equal (gloss_annotation_get_exact (note), "Añada");
  assert_int_equal (gloss_annotation_get_range (note).end, 5);
}

static void
test_a_copied_passage_says_where_it_is_from (void **state)
{
  static const struct { const char *words; const char *expected; } cases[] = {
    { "“The bridge will hold,”",
      "“The bridge will hold,” — Mara Olin, Añada opens a bridge (The Harbour Post, 2026-03-14)" },
    { "bridge will",
      "“bridge will” — Mara Olin, Añada opens a bridge (The Harbour Post, 2026-03-14)" },
    { "Friday in the town",
      "“Friday in the town” — Añada opens a bridge (The Harbour Post, 2026-03-14)" },
    { "hold,” Mara",
      "“hold,” Mara” — Añada opens a bridge (The Harbour Post, 2026-03-14)" },
  };
  g_autoptr (GlossReading) reading = analyzed_reading ();
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = gloss_reading_dup_attribution (reading,
                                                             range_of (reading, cases[i].words));

      assert_string_equal (text, cases[i].expected);
    }
}

static void
test_actors_are_found_at_their_words_only (void **state)
{
  g_autoptr (GlossReading) reading = analyzed_reading ();
  GlossRange mara = range_of (reading, "Mara Olin");

  assert_string_equal (gloss_actor_get_name (gloss_reading_get_actor_at (reading, mara.begin)),
                       "Mara Olin");
  assert_non_null (gloss_reading_get_actor_at (reading, mara.end - 1));
  assert_null (gloss_reading_get_actor_at (reading, mara.end));
  assert_null (gloss_reading_get_actor_at (reading, 1000000));
}

static void
test_without_an_entry_nothing_is_stored_and_loading_is_done (void **state)
{
  g_autoptr (GlossArticle) article = article_new ();
  g_autoptr (GlossReading) reading = gloss_reading_new (article, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  GlossSaveState save_state = GLOSS_SAVED;

  gloss_reading_load_notes_async (reading, NULL, take_result_cb, &result);
  wait_for_result (&result);
  assert_true (gloss_reading_load_notes_finish (reading, result, NULL));
  assert_null (gloss_reading_get_store (reading));
  g_object_get (reading, "save-state", &save_state, NULL);
  assert_int_equal (save_state, GLOSS_READ_ONLY);
}

/* As the store does with what another program has written */
static void
test_an_annotation_from_elsewhere_is_put_on_its_words (void **state)
{
  g_autoptr (GlossArticle) article = article_new ();
  g_autoptr (GlossReading) reading = gloss_reading_new (article, NULL);
  GlossRange hall = range_of (reading, "town hall");
  GlossAnchor moved = { { 3, 12 }, (char *) "town hall", (char *) "in the ", (char *) "." };
  GlossAnchor lost = { { 3, 9 }, (char *) "market", (char *) "in the ", (char *) "." };
  g_autoptr (GlossAnnotation) found = gloss_annotation_new (&moved);
  g_autoptr (GlossAnnotation) missing = gloss_annotation_new (&lost);

  gloss_annotation_list_put (gloss_reading_get_annotations (reading), found);
  gloss_annotation_list_put (gloss_reading_get_annotations (reading), missing);

  assert_int_equal (gloss_annotation_get_placement (found), GLOSS_PLACED);
  assert_int_equal (gloss_annotation_get_range (found).begin, hall.begin);
  assert_int_equal (gloss_annotation_get_placement (missing), GLOSS_UNPLACED);
}

static void
test_kinds_have_the_names_that_are_stored (void **state)
{
  GlossActorKind actor = GLOSS_ACTOR_PERSON;
  GlossQuoteKind quote = GLOSS_QUOTE_DIRECT;

  assert_true (gloss_actor_kind_from_name ("place", &actor));
  assert_int_equal (actor, GLOSS_ACTOR_PLACE);
  assert_true (gloss_quote_kind_from_name ("indirect", &quote));
  assert_int_equal (quote, GLOSS_QUOTE_INDIRECT);
  assert_false (gloss_actor_kind_from_name ("direct", &actor));
  assert_false (gloss_quote_kind_from_name (NULL, &quote));
  assert_string_equal (gloss_actor_kind_to_name (GLOSS_ACTOR_ORGANIZATION), "organization");
  assert_string_equal (gloss_quote_kind_to_name (GLOSS_QUOTE_MIXED), "mixed");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_an_analysis_fills_the_lists_and_tells_its_state),
    cmocka_unit_test (test_a_newer_request_drops_the_answer_of_the_older),
    cmocka_unit_test (test_a_cancelled_analysis_leaves_nothing),
    cmocka_unit_test (test_a_reading_that_nobody_has_any_more_goes_at_once),
    cmocka_unit_test (test_a_second_analysis_keeps_the_objects),
    cmocka_unit_test (test_a_correction_is_shown_undone_and_redone),
    cmocka_unit_test (test_a_correction_made_before_the_analysis_waits_for_it),
    cmocka_unit_test (test_saying_otherwise_changes_the_correction),
    cmocka_unit_test (test_edges_moved_twice_are_one_correction),
    cmocka_unit_test (test_each_act_is_one_step_with_a_name),
    cmocka_unit_test (test_typing_is_one_step_until_it_is_sealed),
    cmocka_unit_test (test_a_note_says_who_made_it_and_when),
    cmocka_unit_test (test_a_copied_passage_says_where_it_is_from),
    cmocka_unit_test (test_actors_are_found_at_their_words_only),
    cmocka_unit_test (test_without_an_entry_nothing_is_stored_and_loading_is_done),
    cmocka_unit_test (test_an_annotation_from_elsewhere_is_put_on_its_words),
    cmocka_unit_test (test_kinds_have_the_names_that_are_stored),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
