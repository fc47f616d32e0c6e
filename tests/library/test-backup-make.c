/* test-backup-make.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What comes into a backup, and how it is told */

#include "backup-fixture.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "gloss-error.h"
#include "gloss-library-list.h"
#include "gloss-tree.h"
#include "test-folder.h"
#include "test-wait.h"

/* As one that leads to itself: nobody can read it. */
static void
test_of_a_library_that_cannot_be_read_no_backup_is_made_and_no_list (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = library_fixture_enter (self, URI, "Nobody sails.");
  g_autofree char *aside = g_strconcat (self->path, ".aside", NULL);
  g_autofree char *name = g_path_get_basename (self->path);
  char *elsewhere = test_folder_new ();
  g_autoptr (GFile) folder = g_file_new_for_path (elsewhere);
  g_autoptr (GlossBackup) backup = gloss_backup_new (self->library, folder);
  g_autoptr (GPtrArray) errors = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;

  assert_int_equal (g_rename (self->path, aside), 0);
  assert_int_equal (symlink (name, self->path), 0);
  assert_false (gloss_backup_make (backup, NULL, &error));
  assert_non_null (strstr (error->message, self->path));
  entries = gloss_library_list (self->library, errors);
  assert_int_equal (entries->len, 0);
  assert_int_equal (errors->len, 1);

  assert_int_equal (g_unlink (self->path), 0);
  assert_int_equal (g_rename (aside, self->path), 0);
  assert_true (gloss_backup_make (backup, NULL, NULL));
  test_folder_free (elsewhere);
}

/* @is_made: whether nothing is told */
static void
make_again (LibraryFixture *self,
            gboolean        is_made,
            const char     *told)
{
  g_autoptr (GFile) folder = get_folder (self);
  g_autoptr (GlossBackup) backup = gloss_backup_new (self->library, folder);
  g_autoptr (GError) error = NULL;

  assert_int_equal (gloss_backup_make (backup, NULL, &error), is_made);
  if (!is_made)
    assert_non_null (strstr (error->message, told));
}

static char *
get_copy (LibraryFixture *self,
          const char     *id,
          const char     *name)
{
  g_autofree char *path = g_build_filename (self->top, "backup", id, name, NULL);
  char *contents = NULL;

  assert_true (g_file_get_contents (path, &contents, NULL, NULL));

  return contents;
}

static void
test_of_what_is_damaged_by_now_the_sound_copy_stays (void **state)
{
  static const struct { const char *name; const char *text; gboolean stays; } cases[] = {
    { "annotations.json", "", TRUE },
    { "annotations.json", "{ half of", TRUE },
    { "annotations.json", "{ \"type\": \"AnnotationCollection\", \"gloss:version\": 999 }", FALSE },
    { "article.json", "{ half of", TRUE },
    { "article.json", "{ \"generator\": \"half of it\" }", TRUE },
    { "article.json", "{ \"version\": 999 }", FALSE },
  };
  LibraryFixture *self = *state;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = library_fixture_enter (self, URI, "Nobody sails.");
      g_autofree char *other = library_fixture_enter (self, OTHER_URI, "Everybody sails.");
      g_autofree char *path = g_build_filename (self->path, id, cases[i].name, NULL);
      g_autofree char *then = NULL;
      g_autofree char *now = NULL;
      g_autofree char *others = NULL;

      write_note (self, id, FIRST, "of the backup", MORNING);
      make (self);
      then = get_copy (self, id, cases[i].name);
      assert_true (g_file_set_contents (path, cases[i].text, -1, NULL));
      write_note (self, other, SECOND, "of today", NOON);
      make_again (self, !cases[i].stays, id);

      now = get_copy (self, id, cases[i].name);
      assert_string_equal (now, cases[i].stays ? then : cases[i].text);
      others = get_copy (self, other, "annotations.json");
      assert_non_null (strstr (others, "of today"));
      assert_true (gloss_tree_delete (self->path));
    }
}

static void
test_of_a_link_what_it_leads_to_is_copied (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = library_fixture_enter (self, URI, "Nobody sails.");
  g_autofree char *path = g_build_filename (self->path, id, "annotations.json", NULL);
  g_autofree char *elsewhere = g_build_filename (self->top, "elsewhere", NULL);
  g_autofree char *copy = g_build_filename (self->top, "backup", id, "annotations.json", NULL);
  g_autofree char *contents = NULL;

  write_note (self, id, FIRST, "of the backup", MORNING);
  assert_int_equal (g_rename (path, elsewhere), 0);
  assert_int_equal (symlink (elsewhere, path), 0);
  make (self);

  assert_false (g_file_test (copy, G_FILE_TEST_IS_SYMLINK));
  contents = get_copy (self, id, "annotations.json");
  assert_non_null (strstr (contents, "of the backup"));
}

static void
test_a_link_that_leads_to_no_file_is_told (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = library_fixture_enter (self, URI, "Nobody sails.");
  g_autofree char *other = library_fixture_enter (self, OTHER_URI, "Everybody sails.");
  g_autofree char *path = g_build_filename (self->path, id, "annotations.json", NULL);
  g_autofree char *missing = g_build_filename (self->top, "missing", NULL);
  const char *const targets[] = { missing, self->top, "/dev/null", "annotations.json" };

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_autoptr (GFile) folder = get_folder (self);
      g_autofree char *article = NULL;
      g_autofree char *others = NULL;

      assert_int_equal (symlink (targets[i], path), 0);
      make_again (self, FALSE, path);
      article = get_copy (self, id, "article.json");
      others = get_copy (self, other, "article.json");
      assert_int_equal (g_unlink (path), 0);
      assert_true (gloss_tree_delete (g_file_peek_path (folder)));
    }
}

static void
test_a_backup_that_cannot_be_written_is_an_error (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = library_fixture_enter (self, URI, "Nobody sails.");
  g_autoptr (GFile) folder = get_folder (self);
  g_autoptr (GlossBackup) backup = gloss_backup_new (self->library, folder);
  g_autoptr (GError) error = NULL;

  assert_true (g_file_set_contents (g_file_peek_path (folder), "in the way", -1, NULL));
  assert_false (gloss_backup_make (backup, NULL, &error));
  assert_non_null (strstr (error->message, g_file_peek_path (folder)));
}

/* How an act in a thread went */
typedef struct
{
  gboolean  over;
  gboolean  done;
  GError   *error;
  double    last_progress;
} Act;

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Act *act = user_data;

  act->done = gloss_backup_make_finish (GLOSS_BACKUP (source), result, &act->error);
  act->over = TRUE;
}

static void
progress_cb (GlossBackup *backup,
             GParamSpec  *pspec,
             Act         *act)
{
  g_object_get (backup, "progress", &act->last_progress, NULL);
}

static gboolean
is_at_its_end (gpointer user_data)
{
  Act *act = user_data;

  return act->over && (act->error != NULL || act->last_progress >= 1.0);
}

static void
test_its_progress_is_told_to_its_end (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = library_fixture_enter (self, URI, "Nobody sails.");
  g_autofree char *other = library_fixture_enter (self, OTHER_URI, "Everybody sails.");
  g_autoptr (GFile) folder = get_folder (self);
  g_autoptr (GlossBackup) backup = gloss_backup_new (self->library, folder);
  Act act = { 0 };

  g_signal_connect (backup, "notify::progress", G_CALLBACK (progress_cb), &act);
  gloss_backup_make_async (backup, NULL, made_cb, &act);
  wait_until (is_at_its_end, &act);

  assert_true (act.done);
  assert_int_equal (gloss_backup_get_counts (backup).n_articles, 2);
}

static void
test_it_can_be_cancelled (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = library_fixture_enter (self, URI, "Nobody sails.");
  g_autoptr (GFile) folder = get_folder (self);
  g_autoptr (GlossBackup) backup = gloss_backup_new (self->library, folder);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Act act = { 0 };

  g_cancellable_cancel (cancellable);
  gloss_backup_make_async (backup, cancellable, made_cb, &act);
  wait_until (is_at_its_end, &act);

  assert_false (act.done);
  assert_true (g_error_matches (act.error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  assert_int_equal (gloss_backup_get_counts (backup).n_articles, 0);
  g_clear_error (&act.error);
}

/* Of itself it would be none, and in an article it would be copied with it, again and again. */
static void
test_a_backup_is_outside_of_the_library (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = library_fixture_enter (self, URI, "Nobody sails.");
  GFile *library = gloss_library_get_folder (self->library);
  g_autoptr (GFile) article = g_file_get_child (library, id);
  g_autoptr (GFile) within = g_file_resolve_relative_path (article, "a/b");
  g_autoptr (GFile) around = g_file_resolve_relative_path (article, "../a");
  GFile *const folders[] = { library, article, within, around };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autoptr (GlossBackup) backup = gloss_backup_new (self->library, folders[i]);
      g_autoptr (GError) error = NULL;

      assert_false (gloss_backup_make (backup, NULL, &error));
      assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_NOT_SAVED));
      assert_non_null (strstr (error->message, "is in the library itself"));
    }
  assert_false (g_file_query_exists (within, NULL));
}

static void
test_a_backup_is_on_a_disk (void **state)
{
  LibraryFixture *self = *state;
  g_autoptr (GFile) folder = g_file_new_for_uri ("sftp://a.example/library");
  g_autoptr (GlossBackup) backup = gloss_backup_new (self->library, folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) restore_error = NULL;

  assert_false (gloss_backup_make (backup, NULL, &error));
  assert_string_equal (error->message, "A backup is a folder on a disk.");
  assert_false (gloss_backup_restore (backup, NULL, &restore_error));
  assert_string_equal (restore_error->message, "A backup is a folder on a disk.");
}

int
main (void)
{
#define TEST(name) cmocka_unit_test_setup_teardown (name, library_fixture_set_up, library_fixture_tear_down)
  const struct CMUnitTest tests[] = {
    TEST (test_of_a_library_that_cannot_be_read_no_backup_is_made_and_no_list),
    TEST (test_of_what_is_damaged_by_now_the_sound_copy_stays),
    TEST (test_of_a_link_what_it_leads_to_is_copied),
    TEST (test_a_link_that_leads_to_no_file_is_told),
    TEST (test_a_backup_that_cannot_be_written_is_an_error),
    TEST (test_a_backup_is_outside_of_the_library),
    TEST (test_a_backup_is_on_a_disk),
    TEST (test_its_progress_is_told_to_its_end),
    TEST (test_it_can_be_cancelled),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
