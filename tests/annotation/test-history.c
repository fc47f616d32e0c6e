/* test-history.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-history.h"

typedef struct
{
  GlossAnnotationList *list;
  GlossHistory        *history;
} Fixture;

static int
set_up (void **state)
{
  Fixture *self = g_new (Fixture, 1);

  self->list = gloss_annotation_list_new ();
  self->history = gloss_history_new (self->list);
  *state = self;

  return 0;
}

static int
tear_down (void **state)
{
  Fixture *self = *state;

  g_object_unref (self->history);
  g_object_unref (self->list);
  g_free (self);

  return 0;
}

static GPtrArray *
one_change (GlossAnnotation *before,
            GlossAnnotation *after)
{
  GPtrArray *changes = g_ptr_array_new ();

  g_ptr_array_add (changes, gloss_change_new (before, after));

  return changes;
}

static void
add (Fixture    *self,
     const char *id)
{
  g_autoptr (GlossAnnotation) annotation = gloss_annotation_new_with_id (id, NULL);

  gloss_history_commit (self->history, "Add", NULL, one_change (NULL, annotation));
}

static void
set_note (Fixture    *self,
          const char *id,
          const char *note,
          const char *merge_key)
{
  GlossAnnotation *before = gloss_annotation_list_lookup (self->list, id);
  g_autoptr (GlossAnnotation) after = gloss_annotation_copy (before);

  gloss_annotation_set_note (after, note);
  gloss_history_commit (self->history, note, merge_key, one_change (before, after));
}

static const char *
note_of (Fixture    *self,
         const char *id)
{
  return gloss_annotation_get_note (gloss_annotation_list_lookup (self->list, id));
}

static void
test_nothing_done_nothing_to_undo (void **state)
{
  Fixture *self = *state;
  guint n_skipped = 7;

  assert_null (gloss_history_get_undo_label (self->history));
  assert_null (gloss_history_get_redo_label (self->history));
  assert_false (gloss_history_undo (self->history, &n_skipped));
  assert_int_equal (n_skipped, 0);
  assert_false (gloss_history_redo (self->history, NULL));
}

static void
test_adding_is_undone_and_done_again (void **state)
{
  Fixture *self = *state;
  guint n_tombstones;

  add (self, "a");
  assert_string_equal (gloss_history_get_undo_label (self->history), "Add");

  assert_true (gloss_history_undo (self->history, NULL));
  assert_int_equal (gloss_annotation_list_get_n (self->list), 0);
  gloss_annotation_list_get_tombstones (self->list, &n_tombstones);
  assert_int_equal (n_tombstones, 1);
  assert_string_equal (gloss_history_get_redo_label (self->history), "Add");

  assert_true (gloss_history_redo (self->history, NULL));
  assert_non_null (gloss_annotation_list_lookup (self->list, "a"));
  gloss_annotation_list_get_tombstones (self->list, &n_tombstones);
  assert_int_equal (n_tombstones, 0);
}

static void
test_deleting_is_undone_with_all_of_it (void **state)
{
  Fixture *self = *state;
  GlossAnchor anchor = { { 3, 7 }, (char *) "tide", (char *) "", (char *) "" };
  g_autoptr (GlossAnnotation) annotation = gloss_annotation_new (&anchor);
  g_autoptr (GlossAnnotation) before = NULL;
  const char *id = gloss_annotation_get_id (annotation);

  gloss_annotation_set_note (annotation, "n");
  gloss_annotation_place (annotation, (GlossRange) { 5, 9 }, GLOSS_MOVED);
  gloss_annotation_list_put (self->list, annotation);
  before = gloss_annotation_copy (annotation);

  gloss_history_commit (self->history, "Delete", NULL, one_change (annotation, NULL));
  assert_null (gloss_annotation_list_lookup (self->list, id));
  gloss_history_undo (self->history, NULL);

  assert_true (gloss_annotation_equal (gloss_annotation_list_lookup (self->list, id), before));
  assert_int_equal (gloss_annotation_get_range (gloss_annotation_list_lookup (self->list, id)).begin, 5);
}

static void
test_what_is_there_already_becomes_a_step_with_its_own_times (void **state)
{
  Fixture *self = *state;
  g_autoptr (GlossAnnotation) annotation = gloss_annotation_new_with_id ("a", NULL);

  gloss_annotation_set_modified (annotation, "2026-01-02T00:00:00Z");
  gloss_annotation_list_put (self->list, annotation);
  gloss_history_record (self->history, "Import", one_change (annotation, annotation));
  assert_null (gloss_history_get_undo_label (self->history));

  gloss_history_record (self->history, "Import", one_change (NULL, annotation));
  assert_string_equal (gloss_history_get_undo_label (self->history), "Import");
  assert_string_equal (gloss_annotation_get_modified (annotation), "2026-01-02T00:00:00Z");

  assert_true (gloss_history_undo (self->history, NULL));
  assert_null (gloss_annotation_list_lookup (self->list, "a"));
  assert_true (gloss_history_redo (self->history, NULL));
  assert_non_null (gloss_annotation_list_lookup (self->list, "a"));
}

static void
test_typing_in_one_note_is_one_step (void **state)
{
  Fixture *self = *state;

  add (self, "a");
  set_note (self, "a", "h", "note a");
  set_note (self, "a", "hi", "note a");
  gloss_history_seal (self->history);
  set_note (self, "a", "hi!", "note a");

  gloss_history_undo (self->history, NULL);
  assert_string_equal (note_of (self, "a"), "hi");
  gloss_history_undo (self->history, NULL);
  assert_string_equal (note_of (self, "a"), "");
  gloss_history_redo (self->history, NULL);
  assert_string_equal (note_of (self, "a"), "hi");
  assert_string_equal (gloss_history_get_undo_label (self->history), "hi");
}

static void
test_another_key_or_an_undo_ends_the_row (void **state)
{
  Fixture *self = *state;

  add (self, "a");
  add (self, "b");
  set_note (self, "a", "1", "note a");
  set_note (self, "b", "2", "note b");
  set_note (self, "a", "3", "note a");
  gloss_history_undo (self->history, NULL);
  assert_string_equal (note_of (self, "a"), "1");
  assert_string_equal (note_of (self, "b"), "2");

  gloss_history_undo (self->history, NULL);
  assert_string_equal (note_of (self, "b"), "");

  set_note (self, "a", "4", "note a");
  gloss_history_undo (self->history, NULL);
  assert_string_equal (note_of (self, "a"), "1");
}

static void
test_a_row_that_ends_where_it_began_is_no_step (void **state)
{
  Fixture *self = *state;

  add (self, "a");
  set_note (self, "a", "x", "note a");
  set_note (self, "a", "", "note a");
  assert_string_equal (gloss_history_get_undo_label (self->history), "Add");

  set_note (self, "a", "", NULL);
  assert_string_equal (gloss_history_get_undo_label (self->history), "Add");
}

static void
test_a_row_does_not_swallow_what_came_from_elsewhere (void **state)
{
  Fixture *self = *state;

  add (self, "a");
  set_note (self, "a", "mine", "note a");
  gloss_annotation_set_note (gloss_annotation_list_lookup (self->list, "a"), "theirs");
  set_note (self, "a", "theirs and mine", "note a");

  gloss_history_undo (self->history, NULL);
  assert_string_equal (note_of (self, "a"), "theirs");
}

static void
test_what_changed_elsewhere_is_skipped_and_counted (void **state)
{
  Fixture *self = *state;
  GPtrArray *changes = g_ptr_array_new ();
  guint n_skipped = 0;

  add (self, "a");
  add (self, "b");

  for (const char *id = "ab"; *id != '\0'; id++)
    {
      GlossAnnotation *before = gloss_annotation_list_lookup (self->list, (char[]) { *id, 0 });
      g_autoptr (GlossAnnotation) after = gloss_annotation_copy (before);

      gloss_annotation_set_color (after, GLOSS_COLOR_RED);
      g_ptr_array_add (changes, gloss_change_new (before, after));
    }

  gloss_history_commit (self->history, "Colour", NULL, changes);
  gloss_annotation_set_note (gloss_annotation_list_lookup (self->list, "a"), "from elsewhere");

  assert_true (gloss_history_undo (self->history, &n_skipped));
  assert_int_equal (n_skipped, 1);
  assert_int_equal (gloss_annotation_get_color (gloss_annotation_list_lookup (self->list, "a")), GLOSS_COLOR_RED);
  assert_int_equal (gloss_annotation_get_color (gloss_annotation_list_lookup (self->list, "b")), GLOSS_COLOR_YELLOW);

  assert_true (gloss_history_redo (self->history, &n_skipped));
  assert_int_equal (n_skipped, 1);
  assert_string_equal (note_of (self, "a"), "from elsewhere");
  assert_int_equal (gloss_annotation_get_color (gloss_annotation_list_lookup (self->list, "b")), GLOSS_COLOR_RED);
}

static void
test_a_deletion_elsewhere_is_not_undone (void **state)
{
  Fixture *self = *state;
  guint n_skipped = 0;

  add (self, "a");
  set_note (self, "a", "n", NULL);
  gloss_annotation_list_remove (self->list, "a", NULL);

  assert_true (gloss_history_undo (self->history, &n_skipped));
  assert_int_equal (n_skipped, 1);
  assert_int_equal (gloss_annotation_list_get_n (self->list), 0);
}

static void
test_a_new_step_forgets_what_was_undone (void **state)
{
  Fixture *self = *state;

  add (self, "a");
  gloss_history_undo (self->history, NULL);
  add (self, "b");

  assert_null (gloss_history_get_redo_label (self->history));
  assert_false (gloss_history_redo (self->history, NULL));
}

static void
test_each_step_stamps_the_time (void **state)
{
  Fixture *self = *state;
  g_autoptr (GlossAnnotation) annotation = gloss_annotation_new_with_id ("a", NULL);

  gloss_annotation_set_modified (annotation, "2001-01-01T00:00:00Z");
  gloss_history_commit (self->history, "Add", NULL, one_change (NULL, annotation));

  assert_string_not_equal (gloss_annotation_get_modified (gloss_annotation_list_lookup (self->list, "a")),
                           "2001-01-01T00:00:00Z");
}

static void
notified_cb (guint *n)
{
  (*n)++;
}

static void
test_labels_notify (void **state)
{
  Fixture *self = *state;
  gboolean can_undo = FALSE;
  gboolean can_redo = TRUE;
  guint n_undo = 0;
  guint n_redo = 0;

  g_signal_connect_swapped (self->history, "notify::undo-label", G_CALLBACK (notified_cb), &n_undo);
  g_signal_connect_swapped (self->history, "notify::can-redo", G_CALLBACK (notified_cb), &n_redo);
  add (self, "a");
  g_object_get (self->history, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  assert_true (can_undo);
  assert_false (can_redo);

  gloss_history_undo (self->history, NULL);
  assert_int_equal (n_undo, 2);
  assert_int_equal (n_redo, 2);
}

int
main (void)
{
#define TEST(name) cmocka_unit_test_setup_teardown (name, set_up, tear_down)
  const struct CMUnitTest tests[] = {
    TEST (test_nothing_done_nothing_to_undo),
    TEST (test_adding_is_undone_and_done_again),
    TEST (test_deleting_is_undone_with_all_of_it),
    TEST (test_what_is_there_already_becomes_a_step_with_its_own_times),
    TEST (test_typing_in_one_note_is_one_step),
    TEST (test_another_key_or_an_undo_ends_the_row),
    TEST (test_a_row_that_ends_where_it_began_is_no_step),
    TEST (test_a_row_does_not_swallow_what_came_from_elsewhere),
    TEST (test_what_changed_elsewhere_is_skipped_and_counted),
    TEST (test_a_deletion_elsewhere_is_not_undone),
    TEST (test_a_new_step_forgets_what_was_undone),
    TEST (test_each_step_stamps_the_time),
    TEST (test_labels_notify),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
