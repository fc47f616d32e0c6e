/* test-file.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "gloss-error.h"
#include "gloss-file.h"
#include "gloss-tree.h"
#include "test-folder.h"

typedef struct
{
  char  *folder;
  char  *path;
  GFile *file;
} Fixture;

static int
set_up (void **state)
{
  Fixture *self = g_new (Fixture, 1);

  self->folder = test_folder_new ();
  self->path = g_build_filename (self->folder, "notes.json", NULL);
  self->file = g_file_new_for_path (self->path);
  *state = self;

  return 0;
}

static guint
count_entries (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static int
tear_down (void **state)
{
  Fixture *self = *state;

  test_folder_free (self->folder);
  g_free (self->path);
  g_object_unref (self->file);
  g_free (self);

  return 0;
}

static gboolean
save (GFile       *file,
      const char  *text,
      GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return gloss_file_save (file, bytes, error);
}

static void
assert_content (const char *path,
                const char *expected)
{
  g_autofree char *content = NULL;

  assert_true (g_file_get_contents (path, &content, NULL, NULL));
  assert_string_equal (content, expected);
}

static void
assert_not_saved (GFile      *file,
                  const char *name)
{
  g_autoptr (GError) error = NULL;

  assert_false (save (file, "new", &error));
  assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_NOT_SAVED));
  assert_non_null (strstr (error->message, name));
}

static void
test_it_makes_and_replaces_and_keeps_the_previous (void **state)
{
  Fixture *self = *state;
  g_autofree char *previous = g_strconcat (self->path, "~", NULL);

  assert_true (save (self->file, "one", NULL));
  assert_content (self->path, "one");
  assert_false (g_file_test (previous, G_FILE_TEST_EXISTS));

  assert_true (save (self->file, "two", NULL));
  assert_content (self->path, "two");
  assert_content (previous, "one");

  assert_true (save (self->file, "", NULL));
  assert_content (self->path, "");
  assert_content (previous, "two");
  assert_int_equal (count_entries (self->folder), 2);
}

static void
test_a_previous_version_that_is_the_file_itself_is_no_trouble (void **state)
{
  Fixture *self = *state;
  g_autofree char *previous = g_strconcat (self->path, "~", NULL);

  save (self->file, "one", NULL);
  assert_int_equal (link (self->path, previous), 0);
  assert_true (save (self->file, "two", NULL));

  assert_content (previous, "one");
  assert_int_equal (count_entries (self->folder), 2);
}

static void
test_the_mode_is_kept (void **state)
{
  static const mode_t modes[] = { 0600, 0640, 0644, 0755 };
  Fixture *self = *state;

  save (self->file, "one", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      struct stat info;

      assert_int_equal (chmod (self->path, modes[i]), 0);
      assert_true (save (self->file, "two", NULL));
      assert_int_equal (stat (self->path, &info), 0);
      assert_int_equal (info.st_mode & 07777, modes[i]);
    }
}

static void
test_a_link_is_followed (void **state)
{
  Fixture *self = *state;
  g_autofree char *target = g_build_filename (self->folder, "target.json", NULL);

  assert_true (g_file_set_contents (target, "one", -1, NULL));
  assert_int_equal (symlink (target, self->path), 0);
  assert_true (save (self->file, "two", NULL));

  assert_true (g_file_test (self->path, G_FILE_TEST_IS_SYMLINK));
  assert_content (target, "two");
}

/* A link to a place where there is nothing yet, over a link that says where it is from where it is */
static void
test_a_link_to_nothing_makes_what_it_leads_to (void **state)
{
  Fixture *self = *state;
  g_autofree char *link_path = g_build_filename (self->folder, "link.json", NULL);
  g_autofree char *target = g_build_filename (self->folder, "target.json", NULL);

  assert_int_equal (symlink (target, link_path), 0);
  assert_int_equal (symlink ("link.json", self->path), 0);
  assert_true (save (self->file, "one", NULL));

  assert_true (g_file_test (self->path, G_FILE_TEST_IS_SYMLINK));
  assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
  assert_content (target, "one");
  assert_int_equal (count_entries (self->folder), 3);
}

/* To a folder that is not there, and to itself */
static void
test_a_link_that_leads_nowhere_is_an_error (void **state)
{
  static const char *const targets[] = { "missing/target.json", "notes.json" };
  Fixture *self = *state;

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      assert_int_equal (symlink (targets[i], self->path), 0);
      assert_not_saved (self->file, targets[i]);
      assert_true (g_file_test (self->path, G_FILE_TEST_IS_SYMLINK));
      assert_int_equal (count_entries (self->folder), 1);
      unlink (self->path);
    }
}

/* In a file there can be no folder. */
static void
test_a_folder_with_a_name_in_other_bytes_is_named_in_letters (void **state)
{
  Fixture *self = *state;
  g_autofree char *folder = g_build_filename (self->path, "b\xe4nke", NULL);
  const GlossTreeRules rules = { NULL, NULL, NULL, NULL };
  g_autoptr (GError) error = NULL;

  assert_true (save (self->file, "one", NULL));
  assert_false (gloss_tree_copy (self->folder, folder, &rules, &error));
  assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_NOT_SAVED));
  assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
test_the_longest_name_can_be_saved (void **state)
{
  Fixture *self = *state;
  g_autofree char *name = g_strnfill (255, 'n');
  g_autoptr (GFile) file = g_file_new_build_filename (self->folder, name, NULL);

  assert_true (save (file, "one", NULL));
  assert_true (save (file, "two", NULL));
  assert_content (g_file_peek_path (file), "two");
  assert_int_equal (count_entries (self->folder), 1);
}

static void
test_what_cannot_be_replaced_is_left_alone (void **state)
{
  Fixture *self = *state;
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);
  g_autoptr (GFile) below_a_file = g_file_get_child (self->file, "below.json");
  g_autoptr (GFile) nowhere = g_file_new_build_filename (self->folder, "no", "folder.json", NULL);
  g_autoptr (GFile) device = g_file_new_for_path ("/dev/full");

  save (self->file, "one", NULL);

  assert_not_saved (folder, self->folder);
  assert_not_saved (below_a_file, "below.json");
  assert_not_saved (nowhere, "folder.json");
  assert_not_saved (device, "/dev/full");

  assert_content (self->path, "one");
  assert_int_equal (count_entries (self->folder), 1);
  assert_true (g_file_test ("/dev/full", G_FILE_TEST_EXISTS));
  assert_false (g_file_test ("/dev/full", G_FILE_TEST_IS_REGULAR));
}

static void
test_a_write_protected_file_is_left_alone (void **state)
{
  Fixture *self = *state;

  if (geteuid () == 0)
    skip ();

  save (self->file, "one", NULL);
  g_chmod (self->path, 0400);
  assert_not_saved (self->file, "notes.json");
  g_chmod (self->path, 0600);

  g_chmod (self->folder, 0500);
  assert_not_saved (self->file, "notes.json");
  g_chmod (self->folder, 0700);

  assert_content (self->path, "one");
}

static void
test_a_full_disk_leaves_the_old_version_and_nothing_else (void **state)
{
  Fixture *self = *state;
  g_autofree char *large = g_strnfill (100000, 'x');
  g_autoptr (GError) error = NULL;
  struct rlimit before, small;
  gboolean saved;

  save (self->file, "one", NULL);
  save (self->file, "two", NULL);

  signal (SIGXFSZ, SIG_IGN);
  assert_int_equal (getrlimit (RLIMIT_FSIZE, &before), 0);
  small = before;
  small.rlim_cur = 50000;
  setrlimit (RLIMIT_FSIZE, &small);
  saved = save (self->file, large, &error);
  setrlimit (RLIMIT_FSIZE, &before);

  assert_false (saved);
  assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_NOT_SAVED));
  assert_content (self->path, "two");
  assert_int_equal (count_entries (self->folder), 2);
}

/* Saves versions of many sizes, each of one letter, and tells of each that is saved. */
static void
write_for_ever (GFile *file,
                int    pipe)
{
  for (guint i = 0;; i++)
    {
      g_autofree char *text = g_strnfill (1 + i * 7919 % 60000, 'a' + i % 26);
      char letter = text[0];

      if (!save (file, text, NULL) || write (pipe, &letter, 1) != 1)
        _exit (1);
    }
}

static void
kill_while_writing (Fixture *self,
                    guint    n_saves)
{
  g_autofree char *content = NULL;
  char letter, last = 0;
  int ends[2];
  gsize size;
  pid_t child;

  assert_int_equal (pipe (ends), 0);
  child = fork ();
  assert_true (child >= 0);
  if (child == 0)
    write_for_ever (self->file, ends[1]);

  close (ends[1]);
  for (guint i = 0; i < n_saves; i++)
    assert_int_equal (read (ends[0], &last, 1), 1);

  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
  while (read (ends[0], &letter, 1) == 1)
    last = letter;
  close (ends[0]);

  assert_true (g_file_get_contents (self->path, &content, &size, NULL));
  for (gsize i = 0; i < size; i++)
    assert_int_equal (content[i], content[0]);
  /* The one that was told last, or the next, which was saved but not told any more */
  assert_in_range ((content[0] - last + 26) % 26, 0, 1);
}

static void
test_killed_at_any_moment_a_whole_version_is_there (void **state)
{
  Fixture *self = *state;

  for (guint i = 0; i < 40; i++)
    kill_while_writing (self, 1 + g_random_int_range (0, 12));
}

typedef struct
{
  GMainLoop *loop;
  gboolean   saved;
  GError    *error;
} Waiting;

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Waiting *waiting = user_data;

  waiting->saved = gloss_file_save_finish (G_FILE (source), result, &waiting->error);
  g_main_loop_quit (waiting->loop);
}

static void
test_it_saves_in_a_thread (void **state)
{
  Fixture *self = *state;
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("one", 3);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  Waiting waiting = { loop, FALSE, NULL };

  gloss_file_save_async (self->file, bytes, NULL, saved_cb, &waiting);
  g_main_loop_run (loop);
  assert_true (waiting.saved);
  assert_content (self->path, "one");

  g_cancellable_cancel (cancelled);
  gloss_file_save_async (self->file, bytes, cancelled, saved_cb, &waiting);
  g_main_loop_run (loop);
  assert_false (waiting.saved);
  assert_true (g_error_matches (waiting.error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  g_clear_error (&waiting.error);
}

static void
test_it_reads_up_to_a_size (void **state)
{
  Fixture *self = *state;
  g_autofree char *large = g_strnfill (200000, 'x');
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  save (self->file, large, NULL);
  bytes = gloss_file_read (self->file, 200000, NULL, NULL);
  assert_int_equal (g_bytes_get_size (bytes), 200000);
  assert_memory_equal (g_bytes_get_data (bytes, NULL), large, 200000);

  assert_null (gloss_file_read (self->file, 199999, NULL, &error));
  assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_TOO_LARGE));
  assert_non_null (strstr (error->message, "notes.json"));
}

static void
test_reading_says_why_not (void **state)
{
  Fixture *self = *state;
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);
  g_autoptr (GFile) endless = g_file_new_for_path ("/dev/zero");
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) no_file = NULL;
  g_autoptr (GError) no_end = NULL;
  g_autoptr (GError) stopped = NULL;

  assert_null (gloss_file_read (self->file, 100, NULL, &missing));
  assert_true (g_error_matches (missing, GLOSS_ERROR, GLOSS_ERROR_NOT_FOUND));
  assert_non_null (strstr (missing->message, "notes.json"));

  assert_null (gloss_file_read (folder, 100, NULL, &no_file));
  assert_true (g_error_matches (no_file, GLOSS_ERROR, GLOSS_ERROR_UNREADABLE));

  assert_null (gloss_file_read (endless, 100000, NULL, &no_end));
  assert_true (g_error_matches (no_end, GLOSS_ERROR, GLOSS_ERROR_TOO_LARGE));

  g_cancellable_cancel (cancelled);
  assert_null (gloss_file_read (endless, 100000, cancelled, &stopped));
  assert_true (g_error_matches (stopped, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

int
main (void)
{
#define TEST(name) cmocka_unit_test_setup_teardown (name, set_up, tear_down)
  const struct CMUnitTest tests[] = {
    TEST (test_it_makes_and_replaces_and_keeps_the_previous),
    TEST (test_a_previous_version_that_is_the_file_itself_is_no_trouble),
    TEST (test_the_mode_is_kept),
    TEST (test_a_link_is_followed),
    TEST (test_a_link_to_nothing_makes_what_it_leads_to),
    TEST (test_a_link_that_leads_nowhere_is_an_error),
    TEST (test_a_folder_with_a_name_in_other_bytes_is_named_in_letters),
    TEST (test_the_longest_name_can_be_saved),
    TEST (test_what_cannot_be_replaced_is_left_alone),
    TEST (test_a_write_protected_file_is_left_alone),
    TEST (test_a_full_disk_leaves_the_old_version_and_nothing_else),
    TEST (test_killed_at_any_moment_a_whole_version_is_there),
    TEST (test_it_saves_in_a_thread),
    TEST (test_it_reads_up_to_a_size),
    TEST (test_reading_says_why_not),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
