/* test-view-lists.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-view-lists.h"

/* Ada and Bo speak in turn: 0-3 and 10-12 are their mentions. */
static const char article[] = "Ada says A. Bo says B. Cy says C.";

typedef struct
{
  guint n_signals;
  guint position;
  guint removed;
  guint added;
} Changes;

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  gpointer    user_data)
{
  Changes *changes = user_data;

  changes->n_signals++;
  changes->position = position;
  changes->removed = removed;
  changes->added = added;
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          gpointer    user_data)
{
  (*(guint *) user_data)++;
}

static void
add_speaker (GlossView *view,
             guint      begin,
             guint      end,
             guint      quote_begin)
{
  guint actor = gloss_view_add_actor (view, GLOSS_ACTOR_PERSON);
  guint quote = gloss_view_add_quote (view, (GlossRange) { quote_begin, quote_begin + 1 },
                                      GLOSS_QUOTE_DIRECT);

  gloss_view_add_mention (view, (GlossRange) { begin, end }, GLOSS_MENTION_NAME, actor);
  gloss_view_get_quote (view, quote)->speaker_range = (GlossRange) { begin, end };
}

static GlossView *
view_new (gboolean with_bo)
{
  g_autoptr (GlossText) text = gloss_text_new (article, -1);
  GlossView *view = gloss_view_new (text);

  add_speaker (view, 0, 3, 9);
  if (with_bo)
    add_speaker (view, 12, 14, 20);
  add_speaker (view, 23, 25, 31);
  gloss_view_settle (view);

  return view;
}

static void
test_a_view_is_shown_in_document_order (void **state)
{
  g_autoptr (GlossView) view = view_new (TRUE);
  g_autoptr (GlossViewLists) lists = gloss_view_lists_new ();
  g_autoptr (GlossQuote) quote = NULL;

  gloss_view_lists_show (lists, view);
  assert_int_equal (g_list_model_get_n_items (gloss_view_lists_get_actors (lists)), 3);
  quote = g_list_model_get_item (gloss_view_lists_get_quotes (lists), 1);
  assert_string_equal (gloss_quote_get_words (quote), "B");
  assert_string_equal (gloss_quote_get_speaker_name (quote), "Bo");
  assert_int_equal (gloss_actor_get_n_quotes (gloss_quote_get_speaker (quote)), 1);
}

static void
test_the_same_view_again_changes_nothing (void **state)
{
  g_autoptr (GlossView) view = view_new (TRUE);
  g_autoptr (GlossView) again = view_new (TRUE);
  g_autoptr (GlossViewLists) lists = gloss_view_lists_new ();
  g_autoptr (GlossActor) actor = NULL;
  Changes changes = { 0 };
  guint n_notifications = 0;

  gloss_view_lists_show (lists, view);
  actor = g_list_model_get_item (gloss_view_lists_get_actors (lists), 0);
  g_signal_connect (gloss_view_lists_get_actors (lists), "items-changed",
                    G_CALLBACK (items_changed_cb), &changes);
  g_signal_connect (gloss_view_lists_get_quotes (lists), "items-changed",
                    G_CALLBACK (items_changed_cb), &changes);
  g_signal_connect (actor, "notify", G_CALLBACK (count_cb), &n_notifications);

  gloss_view_lists_show (lists, again);
  assert_int_equal (changes.n_signals, 0);
  assert_int_equal (n_notifications, 0);
}

static void
test_what_comes_and_goes_is_told_exactly (void **state)
{
  g_autoptr (GlossView) with_bo = view_new (TRUE);
  g_autoptr (GlossView) without_bo = view_new (FALSE);
  g_autoptr (GlossViewLists) lists = gloss_view_lists_new ();
  Changes changes = { 0 };

  gloss_view_lists_show (lists, with_bo);
  g_signal_connect (gloss_view_lists_get_actors (lists), "items-changed",
                    G_CALLBACK (items_changed_cb), &changes);

  gloss_view_lists_show (lists, without_bo);
  assert_int_equal (changes.n_signals, 1);
  assert_int_equal (changes.position, 1);
  assert_int_equal (changes.removed, 1);
  assert_int_equal (changes.added, 0);

  gloss_view_lists_show (lists, with_bo);
  assert_int_equal (changes.n_signals, 2);
  assert_int_equal (changes.position, 1);
  assert_int_equal (changes.removed, 0);
  assert_int_equal (changes.added, 1);
}

static void
test_a_rejected_actor_leaves_the_list_and_says_so (void **state)
{
  g_autoptr (GlossView) view = view_new (TRUE);
  g_autoptr (GlossViewLists) lists = gloss_view_lists_new ();
  g_autoptr (GlossActor) bo = NULL;
  g_autoptr (GlossQuote) quote = NULL;

  gloss_view_lists_show (lists, view);
  bo = g_list_model_get_item (gloss_view_lists_get_actors (lists), 1);
  quote = g_list_model_get_item (gloss_view_lists_get_quotes (lists), 1);

  gloss_view_get_actor (view, 1)->rejected = TRUE;
  gloss_view_settle (view);
  gloss_view_lists_show (lists, view);

  assert_int_equal (g_list_model_get_n_items (gloss_view_lists_get_actors (lists)), 2);
  assert_int_equal (gloss_actor_get_status (bo), GLOSS_REJECTED);
  assert_int_equal (g_list_model_get_n_items (gloss_view_lists_get_quotes (lists)), 3);
  assert_null (gloss_quote_get_speaker (quote));
  assert_string_equal (gloss_quote_get_speaker_name (quote), "");
}

static void
test_a_new_name_is_notified_once_by_actor_and_quote (void **state)
{
  g_autoptr (GlossView) view = view_new (TRUE);
  g_autoptr (GlossViewLists) lists = gloss_view_lists_new ();
  g_autoptr (GlossActor) ada = NULL;
  g_autoptr (GlossQuote) quote = NULL;
  GlossViewActor *found = gloss_view_get_actor (view, 0);
  guint n_names = 0;
  guint n_speakers = 0;

  gloss_view_lists_show (lists, view);
  ada = g_list_model_get_item (gloss_view_lists_get_actors (lists), 0);
  quote = g_list_model_get_item (gloss_view_lists_get_quotes (lists), 0);
  g_signal_connect (ada, "notify::name", G_CALLBACK (count_cb), &n_names);
  g_signal_connect (quote, "notify::speaker-name", G_CALLBACK (count_cb), &n_speakers);

  g_free (found->name);
  found->name = g_strdup ("Ada Quill");
  found->renamed = TRUE;
  gloss_view_settle (view);
  gloss_view_lists_show (lists, view);

  assert_string_equal (gloss_actor_get_name (ada), "Ada Quill");
  assert_int_equal (n_names, 1);
  assert_int_equal (n_speakers, 1);
}

static void
test_the_innermost_mention_is_found_at_an_offset (void **state)
{
  g_autoptr (GlossView) view = view_new (TRUE);
  guint outer = gloss_view_add_actor (view, GLOSS_ACTOR_ORGANIZATION);
  guint found;

  gloss_view_add_mention (view, (GlossRange) { 9, 22 }, GLOSS_MENTION_DESCRIPTION, outer);
  gloss_view_settle (view);

  found = gloss_view_mention_at (view, 13);
  assert_int_equal (gloss_view_get_mention (view, found)->range.begin, 12);
  found = gloss_view_mention_at (view, 15);
  assert_int_equal (gloss_view_get_mention (view, found)->range.begin, 9);
  assert_int_equal (gloss_view_mention_at (view, 22), GLOSS_NONE);
  assert_int_equal (gloss_view_mention_at (view, 8), GLOSS_NONE);
  assert_int_equal (gloss_view_mention_at (view, 1000), GLOSS_NONE);
  assert_int_equal (gloss_view_quote_at (view, 20), 1);
  assert_int_equal (gloss_view_quote_at (view, 21), GLOSS_NONE);
  assert_int_equal (gloss_view_quote_at (view, 0), GLOSS_NONE);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_a_view_is_shown_in_document_order),
    cmocka_unit_test (test_the_same_view_again_changes_nothing),
    cmocka_unit_test (test_what_comes_and_goes_is_told_exactly),
    cmocka_unit_test (test_a_rejected_actor_leaves_the_list_and_says_so),
    cmocka_unit_test (test_a_new_name_is_notified_once_by_actor_and_quote),
    cmocka_unit_test (test_the_innermost_mention_is_found_at_an_offset),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
