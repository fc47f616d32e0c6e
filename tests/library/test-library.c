/* test-library.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library-entries.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "gloss-error.h"
#include "gloss-library-list.h"
#include "gloss-library.h"
#include "test-wait.h"

#define N_PROCESSES 4
#define N_MANY 1000

static void
test_finding_makes_nothing (void **state)
{
  LibraryFixture *self = *state;

  assert_found (self->library, "https://courier.example/1", "Nobody sails.", NULL);
  assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
}

static void
test_entering_puts_all_of_it_on_disk (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = enter (self->library, "https://courier.example/1", "Nobody sails.");
  g_autofree char *article_path = path_of (self, id, "article.json");
  g_autofree char *source_path = path_of (self, id, "source.txt");
  g_autofree char *notes_path = path_of (self, id, "annotations.json");
  g_autofree char *source = NULL;
  g_autoptr (GlossArticle) article = new_article ("https://courier.example/1", "Nobody sails.");
  g_autoptr (GlossEntry) entry = gloss_library_find (self->library, article, NULL);
  struct stat info;

  assert_true (g_file_test (article_path, G_FILE_TEST_IS_REGULAR));
  assert_true (g_file_get_contents (source_path, &source, NULL, NULL));
  assert_string_equal (source, "Nobody sails.");
  assert_int_equal (stat (self->path, &info), 0);
  assert_int_equal (info.st_mode & 0777, 0700);

  assert_string_equal (g_file_peek_path (gloss_entry_get_annotations_file (entry)), notes_path);
  assert_string_equal (gloss_article_get_digest (gloss_entry_get_article (entry)), gloss_article_get_digest (article));
}

static void
test_an_article_is_found_by_address_path_and_digest (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *web = enter (self->library, "https://courier.example/1", "Nobody sails.");
  g_autofree char *file = enter (self->library, "file:///home/ada/b%20c.txt", "Everybody sails.");
  g_autofree char *pasted = enter (self->library, NULL, "Somebody sails.");

  for (guint i = 0; i < 2; i++)
    {
      /* as it is in the memory of this process, and afresh */
      g_autoptr (GlossLibrary) afresh = gloss_library_new (gloss_library_get_folder (self->library));
      GlossLibrary *library = i == 0 ? self->library : afresh;

      assert_found (library, "https://courier.example/1", "Another text.", web);
      assert_found (library, "file:///home/ada/b%20c.txt", "Another text.", file);
      assert_found (library, "https://elsewhere.example/", "Everybody sails.", file);
      assert_found (library, NULL, "Somebody sails.", pasted);
      assert_found (library, NULL, "Another text.", NULL);
      /* the address counts more than the text */
      assert_found (library, "https://courier.example/1", "Everybody sails.", web);
    }

  assert_int_equal (count_entries (self), 3);
}

static const char *
text_of (GlossArticle *article)
{
  return gloss_text_get_utf8 (gloss_article_get_text (article));
}

static void
assert_older (GlossEntry *entry,
              guint       index,
              const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossArticle) older = gloss_entry_load_older (entry, index, &error);

  if (older == NULL)
    fail_msg ("%s", error->message);
  assert_non_null (strstr (text_of (older), words));
}

static void
test_a_changed_article_is_a_new_version_and_older_texts_are_kept (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = enter (self->library, "file:///a.txt", "Nobody sails.");
  g_autoptr (GlossEntry) second = enter_entry (self->library, "file:///a.txt", "Everybody sails.");
  g_autoptr (GlossEntry) third = enter_entry (self->library, "file:///a.txt", "Who sails?");
  g_autoptr (GlossEntry) again = enter_entry (self->library, "file:///a.txt", "Who sails?");

  assert_string_equal (gloss_entry_get_id (second), id);
  assert_true (gloss_entry_is_revised (second));
  assert_int_equal (gloss_entry_get_n_older (second), 1);
  assert_non_null (strstr (text_of (gloss_entry_get_article (second)), "Everybody sails."));
  assert_older (second, 0, "Nobody sails.");

  assert_int_equal (gloss_entry_get_n_older (third), 2);
  assert_older (third, 0, "Everybody sails.");
  assert_older (third, 1, "Nobody sails.");

  assert_false (gloss_entry_is_revised (again));
  assert_int_equal (gloss_entry_get_n_older (again), 2);
}

static void
test_an_article_is_found_by_a_text_that_it_had (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = enter (self->library, "file:///a.txt", "Nobody sails.");
  g_autofree char *again = enter (self->library, "file:///a.txt", "Everybody sails.");

  assert_string_equal (again, id);
  assert_found (self->library, "file:///copy.txt", "Nobody sails.", id);
  assert_found (self->library, "file:///copy.txt", "Somebody sails.", NULL);
}

static void
test_a_version_that_cannot_be_kept_stops_the_new_one (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = enter (self->library, "file:///a.txt", "Nobody sails.");
  g_autofree char *versions = path_of (self, id, "versions");
  g_autofree char *path = path_of (self, id, "article.json");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GlossArticle) article = new_article ("file:///a.txt", "Everybody sails.");
  g_autoptr (GError) error = NULL;

  assert_true (g_file_get_contents (path, &before, NULL, NULL));
  assert_true (g_file_set_contents (versions, "in the way", -1, NULL));
  assert_null (gloss_library_enter (self->library, article, &error));
  assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_NOT_SAVED));
  assert_true (g_file_get_contents (path, &after, NULL, NULL));
  assert_string_equal (after, before);
}

static void
test_a_moved_file_is_found_by_its_new_path_from_then_on (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = enter (self->library, "file:///a.txt", "Nobody sails.");
  g_autofree char *moved = enter (self->library, "file:///b.txt", "Nobody sails.");
  g_autofree char *web = enter (self->library, "https://courier.example/1", "Nobody sails.");

  assert_string_equal (moved, id);
  assert_string_equal (web, id);
  assert_found (self->library, "file:///b.txt", "Another text.", id);
  assert_found (self->library, "file:///a.txt", "Another text.", id);
  assert_found (self->library, "https://courier.example/1", "Another text.", id);
  assert_int_equal (count_entries (self), 1);
}

static void
test_unknown_members_outlive_a_new_path (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = enter (self->library, "file:///a.txt", "Nobody sails.");
  g_autofree char *path = path_of (self, id, "article.json");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *moved = NULL;

  assert_true (g_file_get_contents (path, &before, NULL, NULL));
  changed = g_strconcat ("{\"shelf\": 7, ", before + 1, NULL);
  assert_true (g_file_set_contents (path, changed, -1, NULL));

  moved = enter (self->library, "file:///b.txt", "Nobody sails.");
  assert_string_equal (moved, id);
  assert_true (g_file_get_contents (path, &after, NULL, NULL));
  assert_non_null (strstr (after, "\"shelf\": 7"));
  assert_non_null (strstr (after, "\"/b.txt\""));
}

static void
test_a_library_that_cannot_be_made_is_an_error (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *data = g_path_get_dirname (self->path);
  g_autoptr (GlossArticle) article = new_article (NULL, "Nobody sails.");
  g_autoptr (GError) error = NULL;

  assert_true (g_file_set_contents (data, "a file where a folder should be", -1, NULL));
  assert_null (gloss_library_enter (self->library, article, &error));
  assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_NOT_SAVED));
  assert_non_null (strstr (error->message, self->path));
}

static int
enter_once (GFile *folder)
{
  g_autoptr (GlossLibrary) library = gloss_library_new (folder);
  g_autoptr (GlossArticle) article = new_article ("file:///a.txt", "Nobody sails.");
  g_autoptr (GlossEntry) entry = gloss_library_enter (library, article, NULL);

  return entry == NULL;
}

static void
test_processes_that_enter_at_once_make_one_entry (void **state)
{
  LibraryFixture *self = *state;
  pid_t children[N_PROCESSES];

  for (guint i = 0; i < N_PROCESSES; i++)
    {
      children[i] = fork ();
      assert_true (children[i] >= 0);
      if (children[i] == 0)
        _exit (enter_once (gloss_library_get_folder (self->library)));
    }

  for (guint i = 0; i < N_PROCESSES; i++)
    {
      int status;

      assert_int_equal (waitpid (children[i], &status, 0), children[i]);
      assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
    }

  assert_int_equal (count_entries (self), 1);
}

static void
entered_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GlossEntry **entry = user_data;

  *entry = gloss_library_enter_finish (GLOSS_LIBRARY (source), result, NULL);
}

static gboolean
is_entered (gpointer entry)
{
  return *(GlossEntry **) entry != NULL;
}

static void
test_entering_in_threads_makes_one_entry (void **state)
{
  LibraryFixture *self = *state;
  g_autoptr (GlossArticle) article = new_article ("file:///a.txt", "Nobody sails.");
  GlossEntry *entries[3] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    gloss_library_enter_async (self->library, article, NULL, NULL, entered_cb, &entries[i]);

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      wait_until (is_entered, &entries[i]);
      assert_string_equal (gloss_entry_get_id (entries[i]), gloss_entry_get_id (entries[0]));
    }

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_object_unref (entries[i]);
  assert_int_equal (count_entries (self), 1);
}

/* Puts copies of one entry's files there, under other names: making them one by one would sync each. */
static void
fill (LibraryFixture *self,
      const char     *id)
{
  g_autofree char *path = path_of (self, id, "article.json");
  g_autofree char *text = NULL;

  assert_true (g_file_get_contents (path, &text, NULL, NULL));

  for (guint i = 0; i < N_MANY; i++)
    {
      g_autofree char *name = g_uuid_string_random ();
      g_autofree char *folder = g_build_filename (self->path, name, NULL);
      g_autofree char *file = g_build_filename (folder, "article.json", NULL);
      g_auto (GStrv) parts = g_strsplit (text, "/a.txt", 2);
      g_autofree char *other = g_strdup_printf ("%s/%u.txt%s", parts[0], i, parts[1]);

      assert_int_equal (g_mkdir (folder, 0700), 0);
      assert_true (g_file_set_contents_full (file, other, -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
    }
}

static void
test_a_thousand_entries_are_no_burden (void **state)
{
  LibraryFixture *self = *state;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *id = NULL;
  gint64 start, afresh, again;

  for (guint i = 0; i < 500; i++)
    g_string_append_printf (text, "Sentence number %u. ", i);
  id = enter (self->library, "file:///a.txt", text->str);
  fill (self, id);

  start = g_get_monotonic_time ();
  assert_found (self->library, "file:///a.txt", "Another text.", id);
  afresh = g_get_monotonic_time ();
  assert_found (self->library, "file:///a.txt", "Another text.", id);
  again = g_get_monotonic_time ();

  print_message ("1,000 entries: %" G_GINT64_FORMAT " ms, then %" G_GINT64_FORMAT " ms\n",
                 (afresh - start) / 1000, (again - afresh) / 1000);
  assert_true (again - start < 20 * G_USEC_PER_SEC);
}

int
main (void)
{
#define TEST(name) cmocka_unit_test_setup_teardown (name, library_fixture_set_up, library_fixture_tear_down)
  const struct CMUnitTest tests[] = {
    TEST (test_processes_that_enter_at_once_make_one_entry),
    TEST (test_finding_makes_nothing),
    TEST (test_entering_puts_all_of_it_on_disk),
    TEST (test_an_article_is_found_by_address_path_and_digest),
    TEST (test_a_changed_article_is_a_new_version_and_older_texts_are_kept),
    TEST (test_an_article_is_found_by_a_text_that_it_had),
    TEST (test_a_version_that_cannot_be_kept_stops_the_new_one),
    TEST (test_a_moved_file_is_found_by_its_new_path_from_then_on),
    TEST (test_unknown_members_outlive_a_new_path),
    TEST (test_a_library_that_cannot_be_made_is_an_error),
    TEST (test_entering_in_threads_makes_one_entry),
    TEST (test_a_thousand_entries_are_no_burden),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
