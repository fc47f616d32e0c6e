/* test-library-care.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "gloss-error.h"
#include "gloss-library-care.h"
#include "gloss-pasted.h"
#include "test-folder.h"
#include "test-wait.h"

#define A_DAY (24 * 60 * 60)

/* As if it had been opened so long ago */
static void
age (LibraryFixture *self,
     const char     *id,
     guint           days)
{
  g_autofree char *path = g_build_filename (self->path, id, NULL);
  struct timespec then[2];

  clock_gettime (CLOCK_REALTIME, &then[0]);
  then[0].tv_sec -= (time_t) days * A_DAY + 60;
  then[1] = then[0];
  assert_int_equal (utimensat (AT_FDCWD, path, then, 0), 0);
}

static void
test_the_size_tells_of_articles_notes_and_bytes (void **state)
{
  LibraryFixture *self = *state;
  GlossLibrarySize empty = gloss_library_measure (self->library);
  g_autofree char *one = library_fixture_enter (self, "https://courier.example/1", "Nobody sails.");
  g_autofree char *two = library_fixture_enter (self, "https://courier.example/2", "Everybody sails.");
  GlossLibrarySize before, after;

  assert_int_equal (empty.n_articles, 0);
  assert_int_equal (empty.n_bytes, 0);

  before = gloss_library_measure (self->library);
  library_fixture_add_notes (self, two, "{}");
  after = gloss_library_measure (self->library);

  assert_int_equal (before.n_articles, 2);
  assert_int_equal (before.n_with_notes, 0);
  assert_int_equal (after.n_with_notes, 1);
  assert_true (after.n_bytes > before.n_bytes);
  assert_true (before.n_bytes > 0);
}

static void
test_what_is_forgotten_is_not_found_until_it_is_remembered (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = library_fixture_enter (self, "https://courier.example/1", "Nobody sails.");
  g_autofree char *notes = g_build_filename (self->path, id, "annotations.json", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  library_fixture_add_notes (self, id, "{ \"mine\": true }");
  assert_true (gloss_library_forget (self->library, id, &error));
  assert_false (library_fixture_finds (self, "https://courier.example/1"));
  assert_int_equal (gloss_library_measure (self->library).n_articles, 0);

  /* Not so soon */
  assert_int_equal (gloss_library_tidy (self->library, 1), 0);

  assert_true (gloss_library_remember (self->library, id, &error));
  assert_true (library_fixture_finds (self, "https://courier.example/1"));
  assert_true (g_file_get_contents (notes, &contents, NULL, NULL));
  assert_string_equal (contents, "{ \"mine\": true }");
}

static void
test_what_is_forgotten_for_good_takes_no_room (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = library_fixture_enter (self, "https://courier.example/1", "Nobody sails.");
  g_autofree char *half = library_fixture_enter (self, "https://courier.example/2", "Everybody sails.");
  g_autofree char *article = g_build_filename (self->path, ".forgotten", half, "article.json", NULL);
  g_autofree char *folder = g_build_filename (self->path, ".forgotten", half, NULL);

  library_fixture_add_notes (self, id, "{}");
  assert_true (gloss_library_forget (self->library, id, NULL));
  assert_true (gloss_library_forget (self->library, half, NULL));
  /* as if the power had gone while it was being deleted */
  assert_int_equal (g_remove (article), 0);

  assert_int_equal (gloss_library_forget_for_good (self->library), 2);
  assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  assert_false (gloss_library_remember (self->library, id, NULL));
}

static void
test_forgetting_what_is_not_there_is_an_error (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = library_fixture_enter (self, "https://courier.example/1", "Nobody sails.");
  g_autofree char *other = g_uuid_string_random ();
  g_autoptr (GError) error = NULL;

  assert_false (gloss_library_forget (self->library, other, &error));
  assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_NOT_SAVED));
  assert_non_null (strstr (error->message, other));
  assert_true (library_fixture_finds (self, "https://courier.example/1"));
}

/* By a link that leads to itself, which even the superuser cannot follow */
static void
test_notes_that_cannot_be_looked_at_keep_their_article (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = library_fixture_enter (self, "https://courier.example/1", "Nobody sails.");
  g_autofree char *notes = g_build_filename (self->path, id, "annotations.json", NULL);

  assert_int_equal (symlink ("annotations.json", notes), 0);
  age (self, id, 400);
  assert_int_equal (gloss_library_tidy (self->library, 30), 0);
  assert_true (library_fixture_finds (self, "https://courier.example/1"));
  assert_int_equal (gloss_library_measure (self->library).n_with_notes, 1);
}

static void
test_what_was_never_finished_goes_after_a_day (void **state)
{
  static const struct { guint age; gboolean notes; gboolean stays; } cases[] = {
    { 0, FALSE, TRUE },
    { 1, FALSE, FALSE },
    { 400, TRUE, TRUE },
  };
  LibraryFixture *self = *state;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = library_fixture_enter (self, "https://courier.example/1", "Nobody sails.");
      g_autofree char *folder = g_build_filename (self->path, id, NULL);
      g_autofree char *article = g_build_filename (folder, "article.json", NULL);

      assert_int_equal (g_remove (article), 0);
      if (cases[i].notes)
        library_fixture_add_notes (self, id, "{}");
      age (self, id, cases[i].age);
      assert_int_equal (gloss_library_tidy (self->library, 0), !cases[i].stays);
      assert_int_equal (g_file_test (folder, G_FILE_TEST_EXISTS), cases[i].stays);
    }
}

/* An article that is on a disk that is not there at the moment, and a file of somebody's */
static void
test_what_is_no_unfinished_entry_stays (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = library_fixture_enter (self, "https://courier.example/1", "Nobody sails.");
  g_autofree char *article = g_build_filename (self->path, id, "article.json", NULL);
  g_autofree char *other = g_uuid_string_random ();
  g_autofree char *file = g_build_filename (self->path, other, NULL);

  assert_int_equal (g_remove (article), 0);
  assert_int_equal (symlink ("/not/there/article.json", article), 0);
  assert_true (g_file_set_contents (file, "somebody's", -1, NULL));
  age (self, id, 400);
  age (self, other, 400);
  assert_int_equal (gloss_library_tidy (self->library, 0), 0);
  assert_true (g_file_test (file, G_FILE_TEST_EXISTS));
}

static void
test_articles_without_notes_go_after_their_days (void **state)
{
  static const struct { guint age; gboolean notes; guint keep; gboolean stays; } cases[] = {
    { 0, FALSE, 30, TRUE },
    { 29, FALSE, 30, TRUE },
    { 30, FALSE, 30, FALSE },
    { 400, FALSE, 30, FALSE },
    { 400, TRUE, 30, TRUE },
    { 400, FALSE, 0, TRUE },
    { 400, TRUE, 0, TRUE },
  };
  LibraryFixture *self = *state;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *uri = g_strdup_printf ("https://courier.example/%u", i);
      g_autofree char *id = library_fixture_enter (self, uri, uri);

      if (cases[i].notes)
        library_fixture_add_notes (self, id, "{}");
      age (self, id, cases[i].age);
      assert_int_equal (gloss_library_tidy (self->library, cases[i].keep), !cases[i].stays);
      assert_int_equal (library_fixture_finds (self, uri), cases[i].stays);
      assert_true (!library_fixture_finds (self, uri) || gloss_library_forget (self->library, id, NULL));
    }
}

static void
test_opening_an_article_again_makes_it_young (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = library_fixture_enter (self, "https://courier.example/1", "Nobody sails.");
  g_autofree char *again = NULL;

  age (self, id, 400);
  again = library_fixture_enter (self, "https://courier.example/1", "Nobody sails.");
  assert_string_equal (again, id);
  assert_int_equal (gloss_library_tidy (self->library, 30), 0);
}

/* Returns: (transfer full): the file in which it is kept */
static GFile *
paste (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GAsyncResult) result = NULL;

  gloss_pasted_save_async (bytes, "txt", take_result_cb, &result);
  wait_for_result (&result);

  return gloss_pasted_save_finish (result, NULL);
}

static void
test_what_was_pasted_goes_with_its_article (void **state)
{
  static const struct { gboolean forget, again, stays; } cases[] = {
    { TRUE, FALSE, FALSE },
    { FALSE, FALSE, FALSE },
    { TRUE, TRUE, TRUE },
  };
  LibraryFixture *self = *state;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("Nobody sails %u.", i);
      g_autoptr (GFile) file = paste (text);
      g_autoptr (GFile) twice = paste (text);
      g_autofree char *uri = g_file_get_uri (file);
      g_autofree char *id = library_fixture_enter (self, uri, text);
      g_autofree char *previous = g_strconcat (g_file_peek_path (file), "~", NULL);
      g_autofree char *own = g_build_filename (self->top, "own.txt", NULL);
      g_autofree char *own_uri = g_filename_to_uri (own, NULL, NULL);
      g_autofree char *same = library_fixture_enter (self, own_uri, text);

      assert_string_equal (id, same);
      assert_true (gloss_pasted_has (file));
      assert_false (gloss_pasted_has (gloss_library_get_folder (self->library)));
      assert_true (g_file_set_contents (own, text, -1, NULL));
      if (cases[i].forget)
        assert_true (gloss_library_forget (self->library, id, NULL));
      else
        age (self, id, 2);
      if (cases[i].again)
        g_free (library_fixture_enter (self, uri, text));

      assert_int_equal (gloss_library_forget_for_good (self->library), cases[i].forget);
      assert_int_equal (gloss_library_tidy (self->library, 1), !cases[i].forget);
      assert_int_equal (g_file_query_exists (file, NULL), cases[i].stays);
      assert_int_equal (g_file_test (previous, G_FILE_TEST_EXISTS), cases[i].stays);
      assert_true (g_file_test (own, G_FILE_TEST_EXISTS));
    }
}

int
main (void)
{
#define TEST(name) cmocka_unit_test_setup_teardown (name, library_fixture_set_up, library_fixture_tear_down)
  const struct CMUnitTest tests[] = {
    TEST (test_the_size_tells_of_articles_notes_and_bytes),
    TEST (test_what_is_forgotten_is_not_found_until_it_is_remembered),
    TEST (test_what_is_forgotten_for_good_takes_no_room),
    TEST (test_forgetting_what_is_not_there_is_an_error),
    TEST (test_notes_that_cannot_be_looked_at_keep_their_article),
    TEST (test_what_was_never_finished_goes_after_a_day),
    TEST (test_what_is_no_unfinished_entry_stays),
    TEST (test_articles_without_notes_go_after_their_days),
    TEST (test_opening_an_article_again_makes_it_young),
    TEST (test_what_was_pasted_goes_with_its_article),
  };
  char *home = test_folder_new ();
  int result;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  result = cmocka_run_group_tests (tests, NULL, NULL);
  test_folder_free (home);

  return result;
}
