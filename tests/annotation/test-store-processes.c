/* test-store-processes.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-fixture.h"

#include "gloss-util.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_RUNS 40
#define N_WRITERS 3
#define N_NOTES 30
#define N_EDITS 60

/* The bars of "./dev proof", which has the time */
#define N_RUNS_PROOF 1000
#define N_EDITS_PROOF 1000

/*
 * Children are forked before this process has a thread or a main loop of its
 * own, and make their stores themselves.
 */

static guint
choose (guint short_form,
        guint proof)
{
  return g_getenv ("GLOSS_PROOF") != NULL ? proof : short_form;
}

/* Edits one note for ever, in the loop as a window does, and tells of each edit that is said to be saved. */
static void
edit_for_ever (const char *path,
               int         pipe)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  g_autoptr (GlossStore) store = gloss_store_new (list, file, NULL, NULL);

  if (!load_store (store, NULL))
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
  guint n_runs = choose (N_RUNS, N_RUNS_PROOF);

  for (guint i = 0; i < n_runs; i++)
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

  if (!load_store (store, NULL))
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

/* A tag of its own on a note that the other process edits too */
static void
tag_note (GlossAnnotationList *list,
          const char          *id,
          const char          *tag)
{
  GlossAnnotation *note = gloss_annotation_list_lookup (list, id);
  g_autoptr (GlossAnnotation) after = gloss_annotation_copy (note);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) tags = NULL;

  g_strv_builder_addv (builder, (const char **) gloss_annotation_get_tags (note));
  g_strv_builder_add (builder, tag);
  tags = g_strv_builder_end (builder);
  gloss_annotation_set_tags (after, (const char *const *) tags);
  gloss_annotation_list_put (list, after);
}

/* In turns: another note, a note of its own changed, a tag on the note that both have */
static int
edit_in_turns (const char *path,
               guint       writer,
               guint       n_edits)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  g_autoptr (GlossStore) store = gloss_store_new (list, file, NULL, NULL);
  g_autofree char *own = g_strdup_printf ("own-%u", writer);

  if (!load_store (store, NULL))
    return 1;

  for (guint i = 0; i < n_edits; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u-%u", writer, i);

      if (i % 3 == 0)
        put_note (list, name, "new");
      else if (i % 3 == 1)
        put_note (list, own, name);
      else
        tag_note (list, "shared", name);
      if (!gloss_store_flush (store, NULL))
        return 1;
    }

  return 0;
}

static void
assert_edits (GlossAnnotationList *list,
              guint                writer,
              guint                n_edits)
{
  const char *const *tags = gloss_annotation_get_tags (gloss_annotation_list_lookup (list, "shared"));
  g_autofree char *own = g_strdup_printf ("own-%u", writer);
  g_autofree char *last = NULL;

  for (guint i = 0; i < n_edits; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u-%u", writer, i);

      if (i % 3 == 0)
        assert_non_null (gloss_annotation_list_lookup (list, name));
      else if (i % 3 == 1)
        gloss_set_str (&last, name);
      else
        assert_true (g_strv_contains (tags, name));
    }

  assert_string_equal (gloss_annotation_get_note (gloss_annotation_list_lookup (list, own)), last);
}

static void
test_two_programs_that_edit_one_article_lose_no_edit (void **state)
{
  Fixture *self = *state;
  guint n_edits = choose (N_EDITS, N_EDITS_PROOF);
  g_autoptr (GlossAnnotationList) list = NULL;
  pid_t children[2];

  put_note (self->list, "shared", "both");
  assert_true (gloss_store_flush (self->store, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      children[i] = fork ();
      assert_true (children[i] >= 0);
      if (children[i] == 0)
        _exit (edit_in_turns (self->path, i, n_edits));
    }

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int status;

      assert_int_equal (waitpid (children[i], &status, 0), children[i]);
      assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
    }

  list = read_back (self->file);
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    assert_edits (list, i, n_edits);
  /* and no conflict was seen where there was none: the new notes, two own ones, the shared one */
  assert_int_equal (gloss_annotation_list_get_n (list), 2 * ((n_edits + 2) / 3) + 3);
  print_message ("%u edits by two programs\n", 2 * n_edits);
}

int
main (void)
{
#define TEST(name) cmocka_unit_test_setup_teardown (name, store_set_up, store_tear_down)
  const struct CMUnitTest tests[] = {
    TEST (test_killed_at_any_moment_what_was_said_to_be_saved_is_there),
    TEST (test_programs_that_write_at_once_lose_nothing),
    TEST (test_two_programs_that_edit_one_article_lose_no_edit),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
