/* test-store-processes.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-fixture.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_RUNS 40
#define N_WRITERS 3
#define N_NOTES 30

/*
 * Children are forked before this process has a thread or a main loop of its
 * own, and make their stores themselves.
 */

/* Edits one note for ever, in the loop as a window does, and tells of each edit that is said to be saved. */
static void
edit_for_ever (const char *path,
               int         pipe)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  g_autoptr (GlossStore) store = gloss_store_new (list, file, NULL, NULL);

  if (!gloss_store_load (store, NULL))
    _exit (1);

  for (guint32 i = 1;; i++)
    {
      g_autofree char *note = g_strdup_printf ("%u", i);

      put_note (list, "edited", note);
      while (gloss_store_get_state (store) == GLOSS_SAVING)
        g_main_context_iteration (NULL, TRUE);

      if (gloss_store_get_state (store) != GLOSS_SAVED || write (pipe, &i, sizeof i) != sizeof i)
        _exit (1);
    }
}

static guint32
kill_an_editor (const char *path,
                guint       n_edits)
{
  guint32 told, last = 0;
  int ends[2];
  pid_t child;

  assert_int_equal (pipe (ends), 0);
  child = fork ();
  assert_true (child >= 0);
  if (child == 0)
    edit_for_ever (path, ends[1]);

  close (ends[1]);
  for (guint i = 0; i < n_edits; i++)
    assert_int_equal (read (ends[0], &last, sizeof last), sizeof last);

  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
  while (read (ends[0], &told, sizeof told) == sizeof told)
    last = told;
  close (ends[0]);

  return last;
}

static void
test_killed_at_any_moment_what_was_said_to_be_saved_is_there (void **state)
{
  Fixture *self = *state;

  for (guint i = 0; i < N_RUNS; i++)
    {
      guint32 last = kill_an_editor (self->path, 1 + g_random_int_range (0, 10));
      g_autoptr (GlossAnnotationList) list = read_back (self->file);
      const char *note = gloss_annotation_get_note (gloss_annotation_list_lookup (list, "edited"));
      guint64 there = g_ascii_strtoull (note, NULL, 10);

      /* That one, or the next, which was on disk but not told any more */
      assert_in_range (there, last, last + 1);
    }
}

static int
write_notes (const char *path,
             guint       writer)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  g_autoptr (GlossStore) store = gloss_store_new (list, file, NULL, NULL);

  if (!gloss_store_load (store, NULL))
    return 1;

  for (guint i = 0; i < N_NOTES; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u-%u", writer, i);

      put_note (list, id, "x");
      if (!gloss_store_flush (store, NULL))
        return 1;
    }

  return 0;
}

static void
test_programs_that_write_at_once_lose_nothing (void **state)
{
  Fixture *self = *state;
  g_autoptr (GlossAnnotationList) list = NULL;
  pid_t children[N_WRITERS];

  for (guint i = 0; i < N_WRITERS; i++)
    {
      children[i] = fork ();
      assert_true (children[i] >= 0);
      if (children[i] == 0)
        _exit (write_notes (self->path, i));
    }

  for (guint i = 0; i < N_WRITERS; i++)
    {
      int status;

      assert_int_equal (waitpid (children[i], &status, 0), children[i]);
      assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
    }

  list = read_back (self->file);
  assert_int_equal (gloss_annotation_list_get_n (list), N_WRITERS * N_NOTES);
}

int
main (void)
{
#define TEST(name) cmocka_unit_test_setup_teardown (name, store_set_up, store_tear_down)
  const struct CMUnitTest tests[] = {
    TEST (test_killed_at_any_moment_what_was_said_to_be_saved_is_there),
    TEST (test_programs_that_write_at_once_lose_nothing),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
