/* test-library-care.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library-articles.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "gloss-error.h"
#include "gloss-library-care.h"
#include "gloss-tree.h"
#include "test-folder.h"

#define A_DAY (24 * 60 * 60)

typedef struct
{
  char         *top;
  char         *path;
  GlossLibrary *library;
} Fixture;

static int
set_up (void **state)
{
  Fixture *self = g_new (Fixture, 1);
  g_autoptr (GFile) folder = NULL;

  self->top = test_folder_new ();
  self->path = g_build_filename (self->top, "library", NULL);
  folder = g_file_new_for_path (self->path);
  self->library = gloss_library_new (folder);
  *state = self;

  return 0;
}

static int
tear_down (void **state)
{
  Fixture *self = *state;

  test_folder_free (self->top);
  g_free (self->path);
  g_object_unref (self->library);
  g_free (self);

  return 0;
}

static char *
enter (Fixture    *self,
       const char *uri,
       const char *text)
{
  g_autoptr (GlossArticle) article = new_article (uri, text);
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossEntry) entry = gloss_library_enter (self->library, article, &error);

  if (entry == NULL)
    fail_msg ("%s", error->message);

  return g_strdup (gloss_entry_get_id (entry));
}

static gboolean
is_found (GlossLibrary *library,
          const char   *uri)
{
  g_autoptr (GlossArticle) article = new_article (uri, "A text that nobody has read");
  g_autoptr (GlossEntry) entry = gloss_library_find (library, article, NULL);

  return entry != NULL;
}

static void
add_notes (Fixture    *self,
           const char *id,
           const char *notes)
{
  g_autofree char *path = g_build_filename (self->path, id, "annotations.json", NULL);

  assert_true (g_file_set_contents (path, notes, -1, NULL));
}

/* As if it had been opened so long ago */
static void
age (Fixture    *self,
     const char *id,
     guint       days)
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
  Fixture *self = *state;
  GlossLibrarySize empty = gloss_library_measure (self->library);
  g_autofree char *one = enter (self, "https://courier.example/1", "Nobody sails.");
  g_autofree char *two = enter (self, "https://courier.example/2", "Everybody sails.");
  GlossLibrarySize before, after;

  assert_int_equal (empty.n_articles, 0);
  assert_int_equal (empty.n_bytes, 0);

  before = gloss_library_measure (self->library);
  add_notes (self, two, "{}");
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
  Fixture *self = *state;
  g_autofree char *id = enter (self, "https://courier.example/1", "Nobody sails.");
  g_autofree char *notes = g_build_filename (self->path, id, "annotations.json", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  add_notes (self, id, "{ \"mine\": true }");
  assert_true (gloss_library_forget (self->library, id, &error));
  assert_false (is_found (self->library, "https://courier.example/1"));
  assert_int_equal (gloss_library_measure (self->library).n_articles, 0);

  /* Not so soon */
  assert_int_equal (gloss_library_tidy (self->library, 1), 0);

  assert_true (gloss_library_remember (self->library, id, &error));
  assert_true (is_found (self->library, "https://courier.example/1"));
  assert_true (g_file_get_contents (notes, &contents, NULL, NULL));
  assert_string_equal (contents, "{ \"mine\": true }");
}

static void
test_what_is_forgotten_for_good_takes_no_room (void **state)
{
  Fixture *self = *state;
  g_autofree char *id = enter (self, "https://courier.example/1", "Nobody sails.");
  g_autofree char *half = enter (self, "https://courier.example/2", "Everybody sails.");
  g_autofree char *article = g_build_filename (self->path, ".forgotten", half, "article.json", NULL);
  g_autofree char *folder = g_build_filename (self->path, ".forgotten", half, NULL);

  add_notes (self, id, "{}");
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
  Fixture *self = *state;
  g_autofree char *id = enter (self, "https://courier.example/1", "Nobody sails.");
  g_autofree char *other = g_uuid_string_random ();
  g_autoptr (GError) error = NULL;

  assert_false (gloss_library_forget (self->library, other, &error));
  assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_NOT_SAVED));
  assert_non_null (strstr (error->message, other));
  assert_true (is_found (self->library, "https://courier.example/1"));
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
  Fixture *self = *state;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *uri = g_strdup_printf ("https://courier.example/%u", i);
      g_autofree char *id = enter (self, uri, uri);

      if (cases[i].notes)
        add_notes (self, id, "{}");
      age (self, id, cases[i].age);
      assert_int_equal (gloss_library_tidy (self->library, cases[i].keep), !cases[i].stays);
      assert_int_equal (is_found (self->library, uri), cases[i].stays);
      assert_true (!is_found (self->library, uri) || gloss_library_forget (self->library, id, NULL));
    }
}

static void
test_opening_an_article_again_makes_it_young (void **state)
{
  Fixture *self = *state;
  g_autofree char *id = enter (self, "https://courier.example/1", "Nobody sails.");
  g_autofree char *again = NULL;

  age (self, id, 400);
  again = enter (self, "https://courier.example/1", "Nobody sails.");
  assert_string_equal (again, id);
  assert_int_equal (gloss_library_tidy (self->library, 30), 0);
}

static void
test_a_backup_brings_everything_back (void **state)
{
  Fixture *self = *state;
  g_autofree char *id = enter (self, "https://courier.example/1", "Nobody sails.");
  g_autofree char *newer = enter (self, "https://courier.example/1", "Everybody sails.");
  g_autofree char *backup_path = g_build_filename (self->top, "backup", NULL);
  g_autofree char *notes = g_build_filename (self->path, id, "annotations.json", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GFile) backup = g_file_new_for_path (backup_path);
  g_autoptr (GlossArticle) article = new_article ("https://courier.example/1", "Everybody sails.");
  g_autoptr (GlossEntry) entry = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  add_notes (self, id, "{ \"mine\": true }");
  assert_true (gloss_library_back_up (self->library, backup, &n, &error));
  assert_int_equal (n, 1);

  assert_true (gloss_tree_delete (self->path));
  assert_true (gloss_library_restore (self->library, backup, &n, &error));
  assert_int_equal (n, 1);
  entry = gloss_library_find (self->library, article, &error);
  assert_non_null (entry);
  assert_string_equal (gloss_entry_get_id (entry), id);
  assert_int_equal (gloss_entry_get_n_older (entry), 1);
  assert_true (g_file_get_contents (notes, &contents, NULL, NULL));
  assert_string_equal (contents, "{ \"mine\": true }");
}

static void
test_restoring_touches_nothing_that_is_there (void **state)
{
  Fixture *self = *state;
  g_autofree char *id = enter (self, "https://courier.example/1", "Nobody sails.");
  g_autofree char *backup_path = g_build_filename (self->top, "backup", NULL);
  g_autofree char *notes = g_build_filename (self->path, id, "annotations.json", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GFile) backup = g_file_new_for_path (backup_path);
  guint n;

  add_notes (self, id, "old");
  assert_true (gloss_library_back_up (self->library, backup, &n, NULL));
  add_notes (self, id, "new");
  assert_true (gloss_library_restore (self->library, backup, &n, NULL));

  assert_int_equal (n, 0);
  assert_true (g_file_get_contents (notes, &contents, NULL, NULL));
  assert_string_equal (contents, "new");
}

static void
test_a_backup_that_cannot_be_written_is_an_error (void **state)
{
  Fixture *self = *state;
  g_autofree char *id = enter (self, "https://courier.example/1", "Nobody sails.");
  g_autofree char *backup_path = g_build_filename (self->top, "backup", NULL);
  g_autoptr (GFile) backup = g_file_new_for_path (backup_path);
  g_autoptr (GError) error = NULL;
  guint n;

  assert_true (g_file_set_contents (backup_path, "in the way", -1, NULL));
  assert_false (gloss_library_back_up (self->library, backup, &n, &error));
  assert_non_null (strstr (error->message, backup_path));
}

int
main (void)
{
#define TEST(name) cmocka_unit_test_setup_teardown (name, set_up, tear_down)
  const struct CMUnitTest tests[] = {
    TEST (test_the_size_tells_of_articles_notes_and_bytes),
    TEST (test_what_is_forgotten_is_not_found_until_it_is_remembered),
    TEST (test_what_is_forgotten_for_good_takes_no_room),
    TEST (test_forgetting_what_is_not_there_is_an_error),
    TEST (test_articles_without_notes_go_after_their_days),
    TEST (test_opening_an_article_again_makes_it_young),
    TEST (test_a_backup_brings_everything_back),
    TEST (test_restoring_touches_nothing_that_is_there),
    TEST (test_a_backup_that_cannot_be_written_is_an_error),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
