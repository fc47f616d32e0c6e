/* test-store-faults.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-fixture.h"

#include <errno.h>

#include "faults.h"

/* A save makes fewer calls than this. */
#define MANY 200

static const int numbers[] = { ENOSPC, EACCES, EIO };

static const char *
get_note (GlossAnnotationList *list,
          const char          *id)
{
  GlossAnnotation *annotation = gloss_annotation_list_lookup (list, id);

  assert_non_null (annotation);

  return gloss_annotation_get_note (annotation);
}

static void
assert_nothing_left (Fixture *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    assert_false (g_str_has_suffix (name, ".tmp"));
}

/* What is on disk is the old version or the new one, whole, and the new one if that was said. */
static void
assert_sound (Fixture    *self,
              gboolean    saved,
              const char *old,
              const char *new)
{
  g_autoptr (GlossAnnotationList) there = read_back (self->file);

  assert_int_equal (gloss_annotation_list_get_n (there), 1);
  if (saved || strcmp (get_note (there, "a"), old) != 0)
    assert_string_equal (get_note (there, "a"), new);
}

/* Returns: whether there was a call to fail */
static gboolean
fail_once (Fixture *self,
           guint    nth,
           int      number)
{
  g_autofree char *old = g_strdup_printf ("before %u", nth);
  g_autofree char *new = g_strdup_printf ("after %u", nth);
  g_autoptr (GError) error = NULL;
  gboolean saved, fired;

  put_note (self->list, "a", old);
  assert_true (gloss_store_flush (self->store, NULL));

  put_note (self->list, "a", new);
  fault_arm (nth, number);
  saved = gloss_store_flush (self->store, &error);
  fired = fault_disarm ();

  assert_sound (self, saved, old, new);
  assert_nothing_left (self);
  assert_string_equal (get_note (self->list, "a"), new);
  assert_int_equal (gloss_store_get_state (self->store), saved ? GLOSS_SAVED : GLOSS_NOT_SAVED);
  if (!saved)
    assert_non_null (strstr (error->message, self->path));

  assert_true (gloss_store_flush (self->store, NULL));
  assert_sound (self, TRUE, old, new);
  assert_int_equal (gloss_annotation_list_get_n (self->list), 1);

  return fired;
}

static void
test_any_call_of_a_save_may_fail_once_and_nothing_is_lost (void **state)
{
  Fixture *self = *state;
  guint n_faults = 0;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      guint nth = 1;

      while (nth < MANY && fail_once (self, nth, numbers[i]))
        nth++;

      assert_in_range (nth, 10, MANY - 1);
      n_faults += nth - 1;
    }

  print_message ("%u faults\n", n_faults);
}

/* What was typed after a save that failed, and is saved with the next one, is no conflict with itself. */
static void
test_going_on_after_a_fault_makes_no_conflict (void **state)
{
  Fixture *self = *state;

  for (guint nth = 1; nth < MANY; nth++)
    {
      gboolean fired;

      put_note (self->list, "a", "one");
      assert_true (gloss_store_flush (self->store, NULL));
      put_note (self->list, "a", "two");
      fault_arm (nth, EIO);
      gloss_store_flush (self->store, NULL);
      fired = fault_disarm ();
      put_note (self->list, "a", "three");
      assert_true (gloss_store_flush (self->store, NULL));
      assert_sound (self, TRUE, "", "three");
      if (!fired)
        return;
    }

  fail_msg ("no save is so long");
}

/* With the edit of another program to be merged */
static void
test_a_fault_while_merging_loses_nobodys_notes (void **state)
{
  Fixture *self = *state;
  gboolean fired = TRUE;

  put_note (self->list, "a", "start");
  assert_true (gloss_store_flush (self->store, NULL));

  for (guint nth = 1; fired; nth++)
    {
      g_autofree char *id = g_strdup_printf ("theirs %u", nth);
      g_autofree char *note = g_strdup_printf ("mine %u", nth);
      g_autoptr (GlossAnnotationList) others = gloss_annotation_list_new ();
      g_autoptr (GlossStore) other = gloss_store_new (others, self->file, NULL, NULL);

      assert_true (load_store (other, NULL));
      put_note (others, id, "theirs");
      assert_true (gloss_store_flush (other, NULL));

      put_note (self->list, "a", note);
      fault_arm (nth, ENOSPC);
      gloss_store_flush (self->store, NULL);
      fired = fault_disarm ();
      assert_note (self->file, id, "theirs");

      assert_true (gloss_store_flush (self->store, NULL));
      assert_note (self->file, id, "theirs");
      assert_note (self->file, "a", note);
      assert_int_equal (gloss_annotation_list_get_n (self->list), nth + 1);
    }
}

int
main (void)
{
#define TEST(name) cmocka_unit_test_setup_teardown (name, store_set_up, store_tear_down)
  const struct CMUnitTest tests[] = {
    TEST (test_any_call_of_a_save_may_fail_once_and_nothing_is_lost),
    TEST (test_going_on_after_a_fault_makes_no_conflict),
    TEST (test_a_fault_while_merging_loses_nobodys_notes),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
