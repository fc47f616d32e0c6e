/* test-library-faults.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library-articles.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

#include "faults.h"
#include "gloss-library-correct.h"
#include "gloss-library-list.h"
#include "gloss-lock.h"
#include "test-folder.h"

/* Entering an article makes fewer calls than this. */
#define MANY 300
#define URI "https://courier.example/1"

static const int numbers[] = { ENOSPC, EMFILE };

static const char *
text_of (GlossArticle *article)
{
  return gloss_text_get_utf8 (gloss_article_get_text (article));
}

static gboolean
enter (GlossLibrary *library,
       const char   *text)
{
  g_autoptr (GlossArticle) article = new_article (URI, text);
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossEntry) entry = gloss_library_enter (library, article, &error);

  if (entry == NULL)
    assert_non_null (error);
  else
    assert_non_null (strstr (text_of (gloss_entry_get_article (entry)), text));

  return entry != NULL;
}

/* Whether some version of the entry has the text */
static gboolean
has_text (GlossEntry *entry,
          const char *text)
{
  for (guint i = 0; i < gloss_entry_get_n_older (entry); i++)
    {
      g_autoptr (GlossArticle) older = gloss_entry_load_older (entry, i, NULL);

      assert_non_null (older);
      if (strstr (text_of (older), text) != NULL)
        return TRUE;
    }

  return strstr (text_of (gloss_entry_get_article (entry)), text) != NULL;
}

static void
assert_found_with (GFile      *folder,
                   const char *text)
{
  g_autoptr (GlossLibrary) afresh = gloss_library_new (folder);
  g_autoptr (GlossArticle) article = new_article (URI, text);
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossEntry) entry = gloss_library_find (afresh, article, &error);

  if (entry == NULL)
    fail_msg ("%s", error != NULL ? error->message : "not found");
  assert_true (has_text (entry, text));
}

/* The bytes of an article of these tests are its second line. */
static void
assert_source (GlossEntry *entry)
{
  g_autoptr (GFile) file = gloss_entry_dup_source_file (entry);
  g_autofree char *bytes = NULL;

  assert_true (g_file_get_contents (g_file_peek_path (file), &bytes, NULL, NULL));
  assert_true (g_str_has_suffix (text_of (gloss_entry_get_article (entry)), bytes));
}

/* As another program finds it */
static void
assert_source_of_text (GFile *folder)
{
  g_autoptr (GlossLibrary) afresh = gloss_library_new (folder);
  g_autoptr (GlossEntry) entry = gloss_library_find_uri (afresh, URI, NULL);

  assert_non_null (entry);
  assert_source (entry);
}

static guint
count_sources (GlossLibrary *library)
{
  g_autoptr (GlossEntry) entry = gloss_library_find_uri (library, URI, NULL);
  g_autoptr (GDir) dir = g_dir_open (g_file_peek_path (gloss_entry_get_folder (entry)), 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_prefix (name, "source");

  return n;
}

/* Of the text; one of which not even the folder is said to be on disk counts */
static guint
count_versions (GlossLibrary *library)
{
  g_autoptr (GlossEntry) entry = gloss_library_find_uri (library, URI, NULL);

  return gloss_entry_get_n_older (entry) + 1;
}

static void
assert_one_entry (GlossLibrary *library)
{
  g_autoptr (GPtrArray) ids = gloss_library_list_ids (library);

  assert_int_equal (ids->len, 1);
}

/* Returns: whether there was a call to fail */
static gboolean
fail_once (guint nth,
           int   number)
{
  char *top = test_folder_new ();
  g_autoptr (GFile) folder = g_file_new_build_filename (top, "library", NULL);
  g_autoptr (GlossLibrary) library = gloss_library_new (folder);
  gboolean entered, fired;

  assert_true (enter (library, "Nobody sails."));
  fault_arm (nth, number);
  entered = enter (library, "Everybody sails.");
  fired = fault_disarm ();

  assert_found_with (folder, "Nobody sails.");
  assert_source_of_text (folder);
  if (entered)
    assert_found_with (folder, "Everybody sails.");
  assert_true (enter (library, "Everybody sails."));
  assert_found_with (folder, "Nobody sails.");
  assert_found_with (folder, "Everybody sails.");
  assert_source_of_text (folder);
  assert_int_equal (count_sources (library), 2);
  assert_one_entry (library);
  test_folder_free (top);

  return fired;
}

static void
test_any_call_of_a_new_version_may_fail_once_and_no_text_is_lost (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      guint nth = 1;

      while (nth < MANY && fail_once (nth, numbers[i]))
        nth++;

      assert_in_range (nth, 20, MANY - 1);
    }
}

/* A page that is another one at each opening, on a disk that is full again and again */
static void
test_what_could_not_become_a_version_leaves_no_bytes (void **state)
{
  for (guint nth = 1; nth < MANY; nth++)
    {
      char *top = test_folder_new ();
      g_autoptr (GFile) folder = g_file_new_build_filename (top, "library", NULL);
      g_autoptr (GlossLibrary) library = gloss_library_new (folder);
      gboolean entered, fired;

      assert_true (enter (library, "Nobody sails."));
      fault_arm (nth, ENOSPC);
      entered = enter (library, "Everybody sails.");
      fired = fault_disarm ();
      if (!entered)
        assert_in_range (count_sources (library), 1, count_versions (library));
      test_folder_free (top);
      if (!fired)
        break;
    }
}

static GlossEntry *
dup_entry (GlossLibrary *library)
{
  g_autoptr (GError) error = NULL;
  GlossEntry *entry = gloss_library_find_uri (library, URI, &error);

  if (entry == NULL)
    fail_msg ("%s", error != NULL ? error->message : "not found");

  return entry;
}

/* Leaves out what is left, or puts back what is not; @entry is replaced where that succeeds. */
static gboolean
turn (GlossLibrary  *library,
      GlossEntry   **entry,
      gboolean       leave_out)
{
  guint n_chars = gloss_text_get_n_chars (gloss_article_get_text (gloss_entry_get_article (*entry)));
  const GlossRange end = { n_chars, n_chars };
  g_autoptr (GError) error = NULL;
  GlossEntry *after = leave_out ? gloss_library_leave_out (library, *entry, &end, 1, &error)
                                : gloss_library_put_back (library, *entry, 0, G_MAXUINT, &error);

  if (after == NULL)
    {
      assert_non_null (error);
      return FALSE;
    }

  g_object_unref (*entry);
  *entry = after;

  return TRUE;
}

/* As another program finds it: the text, and what is said to be left out of it, belong together, and all
 * of it comes back. */
static void
assert_consistent (GFile *folder)
{
  g_autoptr (GlossLibrary) afresh = gloss_library_new (folder);
  g_autoptr (GlossEntry) entry = dup_entry (afresh);
  gboolean shown = strstr (text_of (gloss_entry_get_article (entry)), "Nobody sails.") != NULL;

  assert_int_equal (gloss_entry_get_n_left_out (entry), shown ? 0 : 1);
  assert_true (turn (afresh, &entry, FALSE));
  assert_non_null (strstr (text_of (gloss_entry_get_article (entry)), "Nobody sails."));
  assert_true (turn (afresh, &entry, TRUE));
  assert_null (strstr (text_of (gloss_entry_get_article (entry)), "Nobody sails."));
}

/* @leave_out: else it is putting back that fails. Returns: whether there was a call to fail */
static gboolean
fail_correction (guint    nth,
                 int      number,
                 gboolean leave_out)
{
  char *top = test_folder_new ();
  g_autoptr (GFile) folder = g_file_new_build_filename (top, "library", NULL);
  g_autoptr (GlossLibrary) library = gloss_library_new (folder);
  g_autoptr (GlossEntry) entry = NULL;
  gboolean done, fired;

  assert_true (enter (library, "Nobody sails."));
  entry = dup_entry (library);
  if (!leave_out)
    assert_true (turn (library, &entry, TRUE));
  fault_arm (nth, number);
  done = turn (library, &entry, leave_out);
  fired = fault_disarm ();

  if (done)
    assert_int_equal (gloss_entry_get_n_left_out (entry), leave_out ? 1 : 0);
  assert_consistent (folder);
  test_folder_free (top);

  return fired;
}

static void
test_any_call_of_a_correction_may_fail_once_and_text_and_choice_agree (void **state)
{
  for (guint i = 0; i < 2 * G_N_ELEMENTS (numbers); i++)
    {
      guint nth = 1;

      while (nth < MANY && fail_correction (nth, numbers[i / 2], i % 2 == 0))
        nth++;

      assert_in_range (nth, 20, MANY - 1);
    }
}

static void
test_an_entry_that_could_not_be_made_is_made_the_next_time (void **state)
{
  gboolean fired = TRUE;

  for (guint nth = 1; fired; nth++)
    {
      char *top = test_folder_new ();
      g_autoptr (GFile) folder = g_file_new_build_filename (top, "library", NULL);
      g_autoptr (GlossLibrary) library = gloss_library_new (folder);

      fault_arm (nth, ENOSPC);
      enter (library, "Nobody sails.");
      fired = fault_disarm ();
      assert_true (enter (library, "Nobody sails."));
      assert_found_with (folder, "Nobody sails.");
      test_folder_free (top);
    }
}

/* Returns: whether there was a call to be killed at */
static gboolean
kill_while_entering (GFile      *folder,
                     const char *text,
                     guint       nth)
{
  pid_t child = fork ();
  int status;

  assert_true (child >= 0);
  if (child == 0)
    {
      g_autoptr (GlossLibrary) library = gloss_library_new (folder);

      fault_arm_end (nth);
      _exit (enter (library, text) ? 0 : 1);
    }
  assert_int_equal (waitpid (child, &status, 0), child);
  assert_true (WIFSIGNALED (status) || WEXITSTATUS (status) == 0);

  return WIFSIGNALED (status);
}

/* A library in which somebody else is killed at its @nth call. Returns: whether it came to that many */
typedef gboolean (*KillFunc) (GlossLibrary *library,
                              GFile        *folder,
                              guint         nth);

static void
kill_at_each_call (KillFunc kill_at)
{
  gboolean killed = TRUE;
  guint nth;

  for (nth = 1; killed; nth++)
    {
      char *top = test_folder_new ();
      g_autoptr (GFile) folder = g_file_new_build_filename (top, "library", NULL);
      g_autoptr (GlossLibrary) library = gloss_library_new (folder);

      killed = kill_at (library, folder, nth);
      test_folder_free (top);
    }

  assert_in_range (nth, 20, MANY);
}

static gboolean
kill_first (GlossLibrary *library,
            GFile        *folder,
            guint         nth)
{
  gboolean killed = kill_while_entering (folder, "Nobody sails.", nth);

  assert_true (enter (library, "Nobody sails."));
  assert_found_with (folder, "Nobody sails.");
  assert_one_entry (library);

  return killed;
}

static void
test_wherever_programs_are_killed_while_they_enter_there_is_one_entry (void **state)
{
  kill_at_each_call (kill_first);
}

static gboolean
kill_second (GlossLibrary *library,
             GFile        *folder,
             guint         nth)
{
  gboolean killed;

  assert_true (enter (library, "Nobody sails."));
  killed = kill_while_entering (folder, "Everybody sails.", nth);
  assert_found_with (folder, "Nobody sails.");
  assert_source_of_text (folder);
  assert_true (enter (library, "Everybody sails."));
  assert_found_with (folder, "Nobody sails.");
  assert_source_of_text (folder);
  assert_int_equal (count_sources (library), 2);

  return killed;
}

static void
test_wherever_programs_are_killed_text_and_bytes_agree (void **state)
{
  kill_at_each_call (kill_second);
}

static gboolean
can_lock (GFile *file)
{
  int fd = open (g_file_peek_path (file), O_RDWR);
  gboolean locked = flock (fd, LOCK_EX | LOCK_NB) == 0;

  assert_int_equal (close (fd), 0);

  return locked;
}

static void
test_a_lock_that_cannot_be_had_at_once_is_waited_for (void **state)
{
  static const int passing[] = { EMFILE, ENFILE, ENOMEM, EINTR };

  for (guint i = 0; i < G_N_ELEMENTS (passing); i++)
    {
      char *top = test_folder_new ();
      g_autoptr (GFile) file = g_file_new_build_filename (top, ".lock", NULL);
      GlossLock *lock;

      fault_arm (1, passing[i]);
      lock = gloss_lock_new (file, NULL);
      assert_true (fault_disarm ());
      assert_non_null (lock);
      assert_false (can_lock (file));
      gloss_lock_free (lock);
      assert_true (can_lock (file));
      test_folder_free (top);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_any_call_of_a_new_version_may_fail_once_and_no_text_is_lost),
    cmocka_unit_test (test_what_could_not_become_a_version_leaves_no_bytes),
    cmocka_unit_test (test_any_call_of_a_correction_may_fail_once_and_text_and_choice_agree),
    cmocka_unit_test (test_a_lock_that_cannot_be_had_at_once_is_waited_for),
    cmocka_unit_test (test_an_entry_that_could_not_be_made_is_made_the_next_time),
    cmocka_unit_test (test_wherever_programs_are_killed_while_they_enter_there_is_one_entry),
    cmocka_unit_test (test_wherever_programs_are_killed_text_and_bytes_agree),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
