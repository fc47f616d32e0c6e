/* test-store.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "gloss-error.h"
#include "gloss-util.h"
#include "test-wait.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_a_missing_file_is_an_empty_list (void **state)
{
  Fixture *self = *state;

  assert_true (load_store (self->store, NULL));
  assert_int_equal (gloss_annotation_list_get_n (self->list), 0);
  assert_int_equal (gloss_store_get_state (self->store), GLOSS_SAVED);
  assert_true (gloss_store_flush (self->store, NULL));
  assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
}

static void
test_each_change_is_saved_and_said (void **state)
{
  Fixture *self = *state;

  load_store (self->store, NULL);
  put_note (self->list, "a", "one");
  assert_int_equal (gloss_store_get_state (self->store), GLOSS_SAVING);
  wait_for_state (self->store, GLOSS_SAVED);
  assert_note (self->file, "a", "one");

  gloss_annotation_set_note (gloss_annotation_list_lookup (self->list, "a"), "two");
  assert_int_equal (gloss_store_get_state (self->store), GLOSS_SAVING);
  wait_for_state (self->store, GLOSS_SAVED);
  assert_note (self->file, "a", "two");

  gloss_annotation_list_remove (self->list, "a", NULL);
  wait_for_state (self->store, GLOSS_SAVED);
  assert_note (self->file, "a", NULL);
}

static void
test_what_was_saved_is_loaded (void **state)
{
  Fixture *self = *state;
  g_autoptr (GlossAnnotationList) again = gloss_annotation_list_new ();
  g_autoptr (GlossStore) other = gloss_store_new (again, self->file, NULL, NULL);
  guint n;

  put_note (self->list, "a", "one");
  put_note (self->list, "b", "two");
  gloss_annotation_list_remove (self->list, "b", NULL);
  assert_true (gloss_store_flush (self->store, NULL));

  assert_true (load_store (other, NULL));
  assert_int_equal (gloss_store_get_state (other), GLOSS_SAVED);
  assert_string_equal (gloss_annotation_get_note (gloss_annotation_list_lookup (again, "a")), "one");
  gloss_annotation_list_get_tombstones (again, &n);
  assert_int_equal (n, 1);
}

static void
test_many_changes_at_once_are_saved_together (void **state)
{
  Fixture *self = *state;
  guint n_states = 0;

  load_store (self->store, NULL);
  g_signal_connect_swapped (self->store, "notify::state", G_CALLBACK (count_cb), &n_states);
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *id = g_strdup_printf ("n%u", i);

      put_note (self->list, id, "x");
    }

  wait_for_state (self->store, GLOSS_SAVED);
  assert_int_equal (n_states, 2);
  assert_note (self->file, "n999", "x");
}

static void
test_typing_is_saved_later_but_at_once_when_asked (void **state)
{
  Fixture *self = *state;

  load_store (self->store, NULL);
  gloss_store_set_delay (self->store, 60 * 60 * 1000);
  put_note (self->list, "a", "one");
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  assert_int_equal (gloss_store_get_state (self->store), GLOSS_SAVING);
  assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));

  assert_true (gloss_store_flush (self->store, NULL));
  assert_int_equal (gloss_store_get_state (self->store), GLOSS_SAVED);
  assert_note (self->file, "a", "one");

  put_note (self->list, "a", "two");
  gloss_store_set_delay (self->store, 0);
  wait_for_state (self->store, GLOSS_SAVED);
  assert_note (self->file, "a", "two");
}

typedef struct
{
  gboolean  done;
  gboolean  saved;
  GError   *error;
} Answer;

static void
flushed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Answer *answer = user_data;

  answer->saved = gloss_store_flush_finish (GLOSS_STORE (source), result, &answer->error);
  answer->done = TRUE;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Answer *answer = user_data;

  answer->saved = gloss_store_load_finish (GLOSS_STORE (source), result, &answer->error);
  answer->done = TRUE;
}

static gboolean
is_answered (gpointer answer)
{
  return ((Answer *) answer)->done;
}

static void
test_a_flush_ends_when_all_until_then_is_on_disk (void **state)
{
  Fixture *self = *state;
  Answer first = { 0 };
  Answer second = { 0 };

  load_store (self->store, NULL);
  gloss_store_set_delay (self->store, 60 * 60 * 1000);
  put_note (self->list, "a", "one");
  gloss_store_flush_async (self->store, NULL, flushed_cb, &first);
  put_note (self->list, "b", "two");
  gloss_store_flush_async (self->store, NULL, flushed_cb, &second);

  wait_until (is_answered, &second);
  assert_true (first.done && first.saved && second.saved);
  assert_note (self->file, "b", "two");

  second.done = FALSE;
  gloss_store_flush_async (self->store, NULL, flushed_cb, &second);
  wait_until (is_answered, &second);
  assert_true (second.saved);
}

static void
test_a_flush_waits_for_the_thread_that_writes (void **state)
{
  Fixture *self = *state;
  Answer answer = { 0 };

  load_store (self->store, NULL);
  put_note (self->list, "a", "one");
  gloss_store_flush_async (self->store, NULL, flushed_cb, &answer);
  put_note (self->list, "b", "two");
  assert_true (gloss_store_flush (self->store, NULL));

  assert_int_equal (gloss_store_get_state (self->store), GLOSS_SAVED);
  assert_note (self->file, "a", "one");
  assert_note (self->file, "b", "two");
  wait_until (is_answered, &answer);
  assert_true (answer.saved);
}

static void
test_what_cannot_be_saved_is_tried_again (void **state)
{
  Fixture *self = *state;
  g_autoptr (GError) error = NULL;
  Answer answer = { 0 };

  load_store (self->store, NULL);
  assert_int_equal (g_mkdir (self->path, 0700), 0);

  put_note (self->list, "a", "one");
  wait_for_state (self->store, GLOSS_NOT_SAVED);
  assert_non_null (gloss_store_get_error (self->store));
  assert_non_null (strstr (gloss_store_get_error (self->store)->message, "annotations.json"));
  assert_false (gloss_store_flush (self->store, &error));
  assert_int_equal (error->domain, GLOSS_ERROR);
  assert_int_equal (gloss_store_get_state (self->store), GLOSS_NOT_SAVED);

  gloss_store_flush_async (self->store, NULL, flushed_cb, &answer);
  wait_until (is_answered, &answer);
  assert_false (answer.saved);
  g_clear_error (&answer.error);

  g_rmdir (self->path);
  put_note (self->list, "b", "two");
  assert_int_equal (gloss_store_get_state (self->store), GLOSS_SAVING);
  wait_for_state (self->store, GLOSS_SAVED);
  assert_null (gloss_store_get_error (self->store));
  assert_note (self->file, "a", "one");
  assert_note (self->file, "b", "two");
}

static void
test_a_flush_tries_again_without_a_change (void **state)
{
  Fixture *self = *state;

  load_store (self->store, NULL);
  assert_int_equal (g_mkdir (self->path, 0700), 0);
  put_note (self->list, "a", "one");
  wait_for_state (self->store, GLOSS_NOT_SAVED);

  g_rmdir (self->path);
  assert_true (gloss_store_flush (self->store, NULL));
  assert_int_equal (gloss_store_get_state (self->store), GLOSS_SAVED);
  assert_note (self->file, "a", "one");
}

static void
assert_left_alone (Fixture    *self,
                   const char *text,
                   gsize       size,
                   int         code)
{
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  g_autoptr (GlossStore) store = gloss_store_new (list, self->file, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) flush_error = NULL;
  g_autofree char *after = NULL;
  gsize size_after;

  assert_true (g_file_set_contents (self->path, text, size, NULL));
  assert_false (load_store (store, &error));
  assert_true (g_error_matches (error, GLOSS_ERROR, code));
  assert_non_null (strstr (error->message, self->path));
  assert_int_equal (gloss_store_get_state (store), GLOSS_READ_ONLY);

  put_note (list, "a", "one");
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  assert_false (gloss_store_flush (store, &flush_error));
  assert_true (g_error_matches (flush_error, GLOSS_ERROR, code));
  assert_int_equal (gloss_store_get_state (store), GLOSS_READ_ONLY);
  g_clear_object (&store);

  assert_true (g_file_get_contents (self->path, &after, &size_after, NULL));
  assert_int_equal (size_after, size);
  assert_memory_equal (after, text, size);
}

static void
test_a_cut_file_is_reported_and_left_as_it_is (void **state)
{
  Fixture *self = *state;
  g_autofree char *text = NULL;
  gsize size;

  put_note (self->list, "a", "one");
  gloss_annotation_list_remove (self->list, "a", NULL);
  put_note (self->list, "b", "two");
  assert_true (gloss_store_flush (self->store, NULL));
  assert_true (g_file_get_contents (self->path, &text, &size, NULL));

  for (gsize cut = 0; cut < size - 2; cut += 50)
    assert_left_alone (self, text, cut, GLOSS_ERROR_INVALID);
}

static void
test_a_newer_file_is_left_as_it_is (void **state)
{
  static const char text[] = "{\"type\": \"AnnotationCollection\", \"gloss:version\": 2}";

  assert_left_alone (*state, text, strlen (text), GLOSS_ERROR_NEWER_VERSION);
}

static void
test_what_is_no_file_is_read_only (void **state)
{
  Fixture *self = *state;
  g_autoptr (GError) error = NULL;

  assert_int_equal (g_mkdir (self->path, 0700), 0);
  assert_false (load_store (self->store, &error));
  assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_UNREADABLE));
  assert_int_equal (gloss_store_get_state (self->store), GLOSS_READ_ONLY);
}

static void
test_a_repaired_file_can_be_loaded_again (void **state)
{
  Fixture *self = *state;

  assert_true (g_file_set_contents (self->path, "{", 1, NULL));
  assert_false (load_store (self->store, NULL));
  put_note (self->list, "mine", "m");

  assert_true (g_file_set_contents (self->path, "{\"type\": \"AnnotationCollection\", \"first\": {\"items\": "
                                                "[{\"id\": \"theirs\", \"bodyValue\": \"t\", \"target\": \"s\"}]}}", -1, NULL));
  assert_true (load_store (self->store, NULL));
  wait_for_state (self->store, GLOSS_SAVED);
  assert_note (self->file, "mine", "m");
  assert_note (self->file, "theirs", "t");
}

static void
test_what_another_program_wrote_is_merged (void **state)
{
  Fixture *self = *state;
  g_autoptr (GlossAnnotationList) others = gloss_annotation_list_new ();
  g_autoptr (GlossStore) other = gloss_store_new (others, self->file, NULL, NULL);

  put_note (self->list, "both", "x");
  put_note (self->list, "deleted", "x");
  put_note (self->list, "edited", "x");
  assert_true (gloss_store_flush (self->store, NULL));
  assert_true (load_store (other, NULL));

  gloss_annotation_list_remove (others, "deleted", NULL);
  put_note (others, "edited", "theirs");
  put_note (others, "both", "theirs");
  put_note (others, "new", "theirs");
  assert_true (gloss_store_flush (other, NULL));

  put_note (self->list, "both", "mine");
  put_note (self->list, "newer", "mine");
  assert_true (gloss_store_flush (self->store, NULL));

  assert_null (gloss_annotation_list_lookup (self->list, "deleted"));
  assert_string_equal (gloss_annotation_get_note (gloss_annotation_list_lookup (self->list, "edited")), "theirs");
  assert_non_null (gloss_annotation_list_lookup (self->list, "new"));
  assert_note (self->file, "newer", "mine");
  assert_note (self->file, "edited", "theirs");
  assert_int_equal (gloss_store_get_state (self->store), GLOSS_SAVED);

  /* both versions of the one that both have edited, and four others */
  assert_int_equal (gloss_annotation_list_get_n (self->list), 5);

  put_note (others, "last", "theirs");
  assert_true (gloss_store_flush (other, NULL));
  assert_int_equal (gloss_annotation_list_get_n (others), 6);
}

static void
test_a_file_that_was_damaged_meanwhile_is_not_replaced (void **state)
{
  Fixture *self = *state;
  g_autofree char *after = NULL;

  put_note (self->list, "a", "one");
  assert_true (gloss_store_flush (self->store, NULL));
  assert_true (g_file_set_contents (self->path, "half {", -1, NULL));

  put_note (self->list, "a", "two");
  wait_for_state (self->store, GLOSS_NOT_SAVED);
  assert_true (g_error_matches (gloss_store_get_error (self->store), GLOSS_ERROR, GLOSS_ERROR_INVALID));
  assert_true (g_file_get_contents (self->path, &after, NULL, NULL));
  assert_string_equal (after, "half {");

  g_remove (self->path);
  assert_true (gloss_store_flush (self->store, NULL));
  assert_note (self->file, "a", "two");
}

static void
test_a_file_that_vanished_is_written_again (void **state)
{
  Fixture *self = *state;

  put_note (self->list, "a", "one");
  assert_true (gloss_store_flush (self->store, NULL));
  g_remove (self->path);
  put_note (self->list, "b", "two");
  assert_true (gloss_store_flush (self->store, NULL));

  assert_note (self->file, "a", "one");
  assert_note (self->file, "b", "two");
}

static void
test_loading_in_a_thread_keeps_what_was_written_meanwhile (void **state)
{
  Fixture *self = *state;
  g_autoptr (GlossAnnotationList) again = gloss_annotation_list_new ();
  g_autoptr (GlossStore) other = gloss_store_new (again, self->file, NULL, NULL);
  Answer answer = { 0 };

  put_note (self->list, "a", "one");
  assert_true (gloss_store_flush (self->store, NULL));

  gloss_store_load_async (other, NULL, NULL, NULL, loaded_cb, &answer);
  put_note (again, "b", "two");
  wait_until (is_answered, &answer);
  assert_true (answer.saved);
  wait_for_state (other, GLOSS_SAVED);
  assert_int_equal (gloss_annotation_list_get_n (again), 2);
  assert_note (self->file, "b", "two");
}

static void
test_a_flush_hears_that_loading_failed (void **state)
{
  Fixture *self = *state;
  Answer load = { 0 };
  Answer flush = { 0 };

  assert_true (g_file_set_contents (self->path, "{", 1, NULL));
  gloss_store_load_async (self->store, NULL, NULL, NULL, loaded_cb, &load);
  put_note (self->list, "a", "one");
  gloss_store_flush_async (self->store, NULL, flushed_cb, &flush);
  wait_until (is_answered, &load);
  wait_until (is_answered, &flush);

  assert_false (load.saved);
  assert_false (flush.saved);
  g_clear_error (&load.error);
  g_clear_error (&flush.error);
}

static void
test_what_was_written_before_loading_failed_is_saved_once_it_works (void **state)
{
  Fixture *self = *state;
  Answer load = { 0 };

  assert_true (g_file_set_contents (self->path, "{", 1, NULL));
  gloss_store_load_async (self->store, NULL, NULL, NULL, loaded_cb, &load);
  put_note (self->list, "a", "one");
  wait_until (is_answered, &load);
  assert_false (load.saved);
  g_clear_error (&load.error);

  assert_true (g_file_set_contents (self->path, "{\"type\": \"AnnotationCollection\"}", -1, NULL));
  assert_true (load_store (self->store, NULL));
  wait_for_state (self->store, GLOSS_SAVED);
  assert_note (self->file, "a", "one");
}

static void
test_letting_go_of_the_store_saves (void **state)
{
  Fixture *self = *state;

  gloss_store_set_delay (self->store, 60 * 60 * 1000);
  put_note (self->list, "a", "one");
  g_clear_object (&self->store);

  assert_note (self->file, "a", "one");
}

static void
test_unknown_members_of_the_file_stay (void **state)
{
  Fixture *self = *state;
  g_autofree char *after = NULL;

  assert_true (g_file_set_contents (self->path, "{\"type\": \"AnnotationCollection\", \"extra\": 42}", -1, NULL));
  assert_true (load_store (self->store, NULL));
  put_note (self->list, "a", "one");
  assert_true (gloss_store_flush (self->store, NULL));

  assert_true (g_file_get_contents (self->path, &after, NULL, NULL));
  assert_non_null (strstr (after, "\"extra\": 42"));
}

int
main (void)
{
#define TEST(name) cmocka_unit_test_setup_teardown (name, store_set_up, store_tear_down)
  const struct CMUnitTest tests[] = {
    TEST (test_a_missing_file_is_an_empty_list),
    TEST (test_each_change_is_saved_and_said),
    TEST (test_what_was_saved_is_loaded),
    TEST (test_many_changes_at_once_are_saved_together),
    TEST (test_typing_is_saved_later_but_at_once_when_asked),
    TEST (test_a_flush_ends_when_all_until_then_is_on_disk),
    TEST (test_a_flush_waits_for_the_thread_that_writes),
    TEST (test_what_cannot_be_saved_is_tried_again),
    TEST (test_a_flush_tries_again_without_a_change),
    TEST (test_a_cut_file_is_reported_and_left_as_it_is),
    TEST (test_a_newer_file_is_left_as_it_is),
    TEST (test_what_is_no_file_is_read_only),
    TEST (test_a_repaired_file_can_be_loaded_again),
    TEST (test_what_another_program_wrote_is_merged),
    TEST (test_a_file_that_was_damaged_meanwhile_is_not_replaced),
    TEST (test_a_file_that_vanished_is_written_again),
    TEST (test_loading_in_a_thread_keeps_what_was_written_meanwhile),
    TEST (test_a_flush_hears_that_loading_failed),
    TEST (test_what_was_written_before_loading_failed_is_saved_once_it_works),
    TEST (test_letting_go_of_the_store_saves),
    TEST (test_unknown_members_of_the_file_stay),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
