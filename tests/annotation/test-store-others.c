/* test-store-others.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "gloss-file-state.h"
#include "gloss-leftovers.h"
#include "test-wait.h"

/* A second program on the same file */
typedef struct
{
  GlossAnnotationList *list;
  GlossStore          *store;
} Other;

static Other
other_new (Fixture *self)
{
  Other other = { gloss_annotation_list_new (), NULL };

  other.store = gloss_store_new (other.list, self->file, NULL, NULL);
  assert_true (load_store (other.store, NULL));

  return other;
}

static void
other_clear (Other *other)
{
  g_clear_object (&other->store);
  g_clear_object (&other->list);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Other, other_clear)

typedef struct
{
  GlossAnnotationList *list;
  const char          *id;
  const char          *note;
} Awaited;

static gboolean
has_note (gpointer data)
{
  const Awaited *awaited = data;
  GlossAnnotation *annotation = gloss_annotation_list_lookup (awaited->list, awaited->id);

  return annotation != NULL && g_str_equal (gloss_annotation_get_note (annotation), awaited->note);
}

static void
wait_for_note (GlossAnnotationList *list,
               const char          *id,
               const char          *note)
{
  Awaited awaited = { list, id, note };

  wait_until (has_note, &awaited);
}

static void
test_what_another_program_writes_comes_by_itself (void **state)
{
  Fixture *self = *state;
  g_auto (Other) other = { NULL, NULL };

  put_note (self->list, "a", "mine");
  assert_true (gloss_store_flush (self->store, NULL));
  gloss_store_watch (self->store);

  other = other_new (self);
  put_note (other.list, "b", "theirs");
  assert_true (gloss_store_flush (other.store, NULL));
  wait_for_note (self->list, "b", "theirs");

  put_note (other.list, "b", "theirs again");
  assert_true (gloss_store_flush (other.store, NULL));
  wait_for_note (self->list, "b", "theirs again");
  assert_int_equal (gloss_annotation_list_get_n (self->list), 2);
  assert_int_equal (gloss_store_get_state (self->store), GLOSS_SAVED);
}

static void
test_a_file_that_comes_later_is_read_too (void **state)
{
  Fixture *self = *state;
  g_auto (Other) other = { NULL, NULL };

  assert_true (load_store (self->store, NULL));
  gloss_store_watch (self->store);
  other = other_new (self);
  put_note (other.list, "b", "theirs");
  assert_true (gloss_store_flush (other.store, NULL));
  wait_for_note (self->list, "b", "theirs");
}

static void
test_half_a_file_of_another_program_takes_nothing_away (void **state)
{
  Fixture *self = *state;
  g_autofree char *after = NULL;

  put_note (self->list, "a", "mine");
  assert_true (gloss_store_flush (self->store, NULL));
  gloss_store_watch (self->store);
  assert_true (g_file_set_contents (self->path, "{ half", -1, NULL));

  put_note (self->list, "a", "mine again");
  wait_for_state (self->store, GLOSS_NOT_SAVED);
  assert_true (g_file_get_contents (self->path, &after, NULL, NULL));
  assert_string_equal (after, "{ half");
  assert_non_null (strstr (gloss_store_get_error (self->store)->message, self->path));
  assert_int_equal (gloss_annotation_list_get_n (self->list), 1);
}

static void
test_a_broken_file_that_is_mended_can_be_written_again (void **state)
{
  Fixture *self = *state;
  g_autofree char *good = NULL;

  put_note (self->list, "a", "old");
  assert_true (gloss_store_flush (self->store, NULL));
  assert_true (g_file_get_contents (self->path, &good, NULL, NULL));
  assert_true (g_file_set_contents (self->path, "{ half", -1, NULL));

  {
    g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
    g_autoptr (GlossStore) store = gloss_store_new (list, self->file, NULL, NULL);

    assert_false (load_store (store, NULL));
    assert_int_equal (gloss_store_get_state (store), GLOSS_READ_ONLY);
    gloss_store_watch (store);
    assert_true (g_file_set_contents (self->path, good, -1, NULL));
    wait_for_note (list, "a", "old");
    assert_int_equal (gloss_store_get_state (store), GLOSS_SAVED);
  }
}

static void
test_what_failed_is_tried_again_without_being_asked (void **state)
{
  Fixture *self = *state;
  g_autofree char *aside = g_strconcat (self->folder, "-aside", NULL);

  gloss_store_set_retry (self->store, 20);
  put_note (self->list, "a", "first");
  assert_true (gloss_store_flush (self->store, NULL));

  assert_int_equal (g_rename (self->folder, aside), 0);
  put_note (self->list, "a", "second");
  wait_for_state (self->store, GLOSS_NOT_SAVED);
  wait_for_state (self->store, GLOSS_SAVING);
  wait_for_state (self->store, GLOSS_NOT_SAVED);

  assert_int_equal (g_rename (aside, self->folder), 0);
  wait_for_state (self->store, GLOSS_SAVED);
  assert_note (self->file, "a", "second");
}

/* Each has changed something else of one note. */
static void
test_edits_of_different_things_of_one_note_are_both_kept (void **state)
{
  Fixture *self = *state;
  static const char *const tags[] = { "theirs", NULL };
  g_auto (Other) other = { NULL, NULL };
  g_autoptr (GlossAnnotation) their = NULL;
  g_autoptr (GlossAnnotationList) there = NULL;
  GlossAnnotation *merged;

  put_note (self->list, "a", "start");
  assert_true (gloss_store_flush (self->store, NULL));
  other = other_new (self);

  their = gloss_annotation_copy (gloss_annotation_list_lookup (other.list, "a"));
  gloss_annotation_set_tags (their, tags);
  gloss_annotation_set_color (their, GLOSS_COLOR_BLUE);
  gloss_annotation_list_put (other.list, their);
  assert_true (gloss_store_flush (other.store, NULL));

  put_note (self->list, "a", "mine");
  assert_true (gloss_store_flush (self->store, NULL));

  there = read_back (self->file);
  assert_int_equal (gloss_annotation_list_get_n (there), 1);
  merged = gloss_annotation_list_lookup (there, "a");
  assert_string_equal (gloss_annotation_get_note (merged), "mine");
  assert_int_equal (gloss_annotation_get_color (merged), GLOSS_COLOR_BLUE);
  assert_true (g_strv_equal (gloss_annotation_get_tags (merged), tags));
}

static void
test_two_texts_of_one_note_are_both_kept_and_the_conflict_can_be_seen (void **state)
{
  Fixture *self = *state;
  static const char *const conflict[] = { "conflict", NULL };
  g_auto (Other) other = { NULL, NULL };
  guint n_mine = 0;
  guint n_theirs = 0;

  put_note (self->list, "a", "start");
  assert_true (gloss_store_flush (self->store, NULL));
  other = other_new (self);
  put_note (other.list, "a", "theirs");
  assert_true (gloss_store_flush (other.store, NULL));
  put_note (self->list, "a", "mine");
  assert_true (gloss_store_flush (self->store, NULL));

  assert_int_equal (gloss_annotation_list_get_n (self->list), 2);
  for (guint i = 0; i < 2; i++)
    {
      GlossAnnotation *note = gloss_annotation_list_get (self->list, i);

      n_mine += g_str_equal (gloss_annotation_get_note (note), "mine");
      n_theirs += g_str_equal (gloss_annotation_get_note (note), "theirs");
      assert_int_equal (g_strv_equal (gloss_annotation_get_tags (note), conflict),
                        !g_str_equal (gloss_annotation_get_id (note), "a"));
    }
  assert_int_equal (n_mine, 1);
  assert_int_equal (n_theirs, 1);

  /* Both programs agree from then on. */
  assert_true (load_store (other.store, NULL));
  assert_int_equal (gloss_annotation_list_get_n (other.list), 2);
  put_note (other.list, "b", "more");
  assert_true (gloss_store_flush (other.store, NULL));
  assert_int_equal (gloss_annotation_list_get_n (other.list), 3);
}

static char *
leave (Fixture    *self,
       const char *name)
{
  char *path = g_build_filename (self->folder, name, NULL);

  assert_true (g_file_set_contents (path, "half", -1, NULL));

  return path;
}

static void
test_only_what_killed_programs_left_is_cleaned_up (void **state)
{
  Fixture *self = *state;
  static const char *const others[] = {
    ".gloss-0123456789abcdeg.tmp", ".gloss-0123456789abcde.tmp", ".gloss-0123456789abcdef.tmp~",
    "gloss-0123456789abcdef.tmp", "annotations.json", ".annotations.json.lock",
  };
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);
  g_autofree char *left = leave (self, ".gloss-0123456789abcdef.tmp");
  g_autofree char *held = leave (self, ".gloss-fedcba9876543210.tmp");
  int fd = open (held, O_RDWR | O_CLOEXEC);

  gloss_leftover_hold (fd);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_free (leave (self, others[i]));

  assert_int_equal (gloss_leftovers_clean (folder, GLOSS_LEFTOVER_AGE), 0);
  assert_int_equal (gloss_leftovers_clean (folder, 0), 1);
  assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
  assert_true (g_file_test (held, G_FILE_TEST_EXISTS));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, others[i], NULL);

      assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
    }

  close (fd);
  assert_int_equal (gloss_leftovers_clean (folder, 0), 1);
}

int
main (void)
{
#define TEST(name) cmocka_unit_test_setup_teardown (name, store_set_up, store_tear_down)
  const struct CMUnitTest tests[] = {
    TEST (test_what_another_program_writes_comes_by_itself),
    TEST (test_a_file_that_comes_later_is_read_too),
    TEST (test_half_a_file_of_another_program_takes_nothing_away),
    TEST (test_a_broken_file_that_is_mended_can_be_written_again),
    TEST (test_what_failed_is_tried_again_without_being_asked),
    TEST (test_edits_of_different_things_of_one_note_are_both_kept),
    TEST (test_two_texts_of_one_note_are_both_kept_and_the_conflict_can_be_seen),
    TEST (test_only_what_killed_programs_left_is_cleaned_up),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
