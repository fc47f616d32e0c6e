/* test-library-broken.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Entries that cannot be read, now or ever */

#include "library-entries.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "gloss-error.h"

static void
test_a_broken_entry_is_left_out_and_left_alone (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *broken = enter (self->library, "file:///a.txt", "Nobody sails.");
  g_autofree char *path = path_of (self, broken, "article.json");
  g_autofree char *other = NULL;
  g_autofree char *after = NULL;

  assert_true (g_file_set_contents (path, "{ half", -1, NULL));
  assert_found (self->library, "file:///a.txt", "Nobody sails.", NULL);
  other = enter (self->library, "file:///a.txt", "Nobody sails.");

  assert_string_not_equal (other, broken);
  assert_true (g_file_get_contents (path, &after, NULL, NULL));
  assert_string_equal (after, "{ half");
}

static void
add_notes (LibraryFixture *self,
           const char     *id,
           const char     *source)
{
  g_autofree char *path = path_of (self, id, "annotations.json");
  g_autofree char *notes = g_strdup_printf ("{\"first\": {\"items\": [{\"target\": {\"source\": \"%s\"}}]}}", source);

  write_file (path, notes);
}

/* Neither found nor made anew, whatever the address is that @text is opened from */
static void
assert_not_entered (LibraryFixture *self,
                    const char     *uri,
                    const char     *text,
                    const char     *name)
{
  g_autoptr (GlossArticle) article = new_article (uri, text);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GlossLibrary) afresh = gloss_library_new (gloss_library_get_folder (self->library));
      GlossLibrary *library = i == 0 ? self->library : afresh;
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) same_error = NULL;

      assert_null (gloss_library_enter (library, article, &error));
      assert_non_null (strstr (error->message, name));
      assert_null (gloss_library_find (library, article, &same_error));
      assert_string_equal (same_error->message, error->message);
    }
}

static void
test_the_notes_of_a_broken_entry_are_not_replaced_by_an_empty_one (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = enter (self->library, "file:///a.txt", "Nobody sails.");
  g_autofree char *path = path_of (self, id, "article.json");
  g_autofree char *other = NULL;
  g_autofree char *again = NULL;
  g_autofree char *good = NULL;
  g_autofree char *newer = NULL;

  add_notes (self, id, "file:///a.txt");
  assert_true (g_file_get_contents (path, &good, NULL, NULL));
  newer = g_strconcat ("{\"version\": 99, ", good + 1, NULL);

  write_file (path, "{ half");
  assert_not_entered (self, "file:///a.txt", "Nobody sails.", path);
  assert_not_entered (self, "file:///a.txt", "A text that it has now.", path);
  assert_not_entered (self, "file:///moved.txt", "Nobody sails.", path);
  write_file (path, newer);
  assert_not_entered (self, "file:///a.txt", "A text that it has now.", path);

  other = enter (self->library, "file:///b.txt", "Somebody sails.");
  assert_string_not_equal (other, id);
  write_file (path, good);
  again = enter (self->library, "file:///a.txt", "Nobody sails.");
  assert_string_equal (again, id);
  assert_int_equal (count_entries (self), 2);
}

/* As if only the bytes were left to tell */
static void
test_the_notes_of_a_broken_entry_are_known_by_the_bytes_of_any_version (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = enter (self->library, "file:///a.txt", "Nobody sails.");
  g_autofree char *same = enter (self->library, "file:///a.txt", "Everybody sails.");
  g_autofree char *path = path_of (self, id, "article.json");
  g_autofree char *previous = path_of (self, id, "article.json~");
  g_autofree char *other = NULL;

  assert_string_equal (same, id);
  add_notes (self, id, "file:///a.txt");
  write_file (path, "{ half");
  assert_int_equal (g_remove (previous), 0);
  assert_not_entered (self, "file:///b.txt", "Nobody sails.", path);
  assert_not_entered (self, "file:///b.txt", "Everybody sails.", path);

  other = enter (self->library, "file:///b.txt", "Somebody sails.");
  assert_string_not_equal (other, id);
}

/* In its place and at its time, so that the file seems to be the same */
static void
write_first_byte (const char *path,
                  char        byte)
{
  struct stat info;
  FILE *file;

  assert_int_equal (stat (path, &info), 0);
  file = fopen (path, "r+");
  assert_non_null (file);
  assert_int_equal (fputc (byte, file), byte);
  assert_int_equal (fclose (file), 0);
  assert_int_equal (utimensat (AT_FDCWD, path, (struct timespec[]) { info.st_atim, info.st_mtim }, 0), 0);
}

/* As when the reading went wrong and not the file */
static void
test_an_entry_that_was_taken_for_broken_is_found_with_its_notes (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = enter (self->library, "file:///a.txt", "Nobody sails.");
  g_autofree char *path = path_of (self, id, "article.json");
  g_autoptr (GlossLibrary) afresh = gloss_library_new (gloss_library_get_folder (self->library));
  g_autofree char *again = NULL;

  add_notes (self, id, "file:///a.txt");
  write_first_byte (path, '?');
  assert_found (afresh, "file:///b.txt", "Somebody sails.", NULL);
  write_first_byte (path, '{');

  assert_found (afresh, "file:///a.txt", "Another text.", id);
  again = enter (afresh, "file:///a.txt", "Nobody sails.");
  assert_string_equal (again, id);
  assert_int_equal (count_entries (self), 1);
}

/* What leads to itself can be read by nobody, not even by the superuser. */
static void
hide (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *aside = g_strconcat (path, ".aside", NULL);

  assert_int_equal (g_rename (path, aside), 0);
  assert_int_equal (symlink (name, path), 0);
}

static void
show (const char *path)
{
  g_autofree char *aside = g_strconcat (path, ".aside", NULL);

  assert_int_equal (g_rename (aside, path), 0);
}

static void
test_an_entry_that_cannot_be_read_for_a_while_is_not_made_again (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = enter (self->library, "file:///a.txt", "Nobody sails.");
  g_autofree char *path = path_of (self, id, "article.json");
  g_autofree char *notes = path_of (self, id, "annotations.json");
  g_autofree char *other = NULL;
  g_autofree char *again = NULL;

  add_notes (self, id, "file:///a.txt");
  hide (path);
  assert_not_entered (self, "file:///a.txt", "Nobody sails.", path);
  other = enter (self->library, "file:///b.txt", "Somebody sails.");
  assert_string_not_equal (other, id);

  hide (notes);
  assert_not_entered (self, "file:///c.txt", "They may be notes on this.", path);
  show (notes);
  show (path);

  again = enter (self->library, "file:///a.txt", "Nobody sails.");
  assert_string_equal (again, id);
  assert_found (self->library, "file:///a.txt", "Another text.", id);
  assert_int_equal (count_entries (self), 2);
}

/* Whatever made the second one */
static char *
copy_entry (LibraryFixture *self,
            const char     *id)
{
  char *copy = g_uuid_string_random ();
  g_autofree char *path = path_of (self, id, "article.json");
  g_autofree char *copy_path = path_of (self, copy, "article.json");
  g_autofree char *folder = g_path_get_dirname (copy_path);
  g_autofree char *contents = NULL;

  assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  assert_int_equal (g_mkdir (folder, 0700), 0);
  write_file (copy_path, contents);

  return copy;
}

static void
test_of_two_entries_for_one_article_the_one_with_notes_is_found (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = enter (self->library, "file:///a.txt", "Nobody sails.");
  g_autofree char *copy = copy_entry (self, id);
  const char *first = strcmp (id, copy) < 0 ? id : copy;
  const char *second = strcmp (id, copy) < 0 ? copy : id;
  const char *expected[] = { first, second, first };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (GlossLibrary) afresh = gloss_library_new (gloss_library_get_folder (self->library));

      if (i > 0)
        add_notes (self, i == 1 ? second : first, "file:///a.txt");
      assert_found (afresh, "file:///a.txt", "Another text.", expected[i]);
    }
}

static void
test_an_entry_whose_text_is_damaged_is_an_error_once_it_is_needed (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = enter (self->library, "file:///a.txt", "Nobody sails.");
  g_autofree char *path = path_of (self, id, "article.json");
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GlossArticle) article = new_article ("file:///a.txt", "Somebody sails.");
  g_autoptr (GError) error = NULL;
  char *at;

  assert_true (g_file_get_contents (path, &text, NULL, NULL));
  at = strstr (text, "sails");
  *at = 'w';
  assert_true (g_file_set_contents (path, text, -1, NULL));

  again = enter (self->library, "file:///a.txt", "Nobody sails.");
  assert_string_equal (again, id);
  assert_null (gloss_library_enter (self->library, article, &error));
  assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_INVALID));
  assert_non_null (strstr (error->message, path));
  assert_int_equal (count_entries (self), 1);
}

static void
test_an_unfinished_entry_is_not_found (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = enter (self->library, "file:///a.txt", "Nobody sails.");
  g_autofree char *path = path_of (self, id, "article.json");

  assert_found (self->library, "file:///a.txt", "", id);
  g_remove (path);
  assert_found (self->library, "file:///a.txt", "Nobody sails.", NULL);
}

int
main (void)
{
#define TEST(name) cmocka_unit_test_setup_teardown (name, library_fixture_set_up, library_fixture_tear_down)
  const struct CMUnitTest tests[] = {
    TEST (test_a_broken_entry_is_left_out_and_left_alone),
    TEST (test_the_notes_of_a_broken_entry_are_not_replaced_by_an_empty_one),
    TEST (test_the_notes_of_a_broken_entry_are_known_by_the_bytes_of_any_version),
    TEST (test_an_entry_that_was_taken_for_broken_is_found_with_its_notes),
    TEST (test_an_entry_that_cannot_be_read_for_a_while_is_not_made_again),
    TEST (test_of_two_entries_for_one_article_the_one_with_notes_is_found),
    TEST (test_an_entry_whose_text_is_damaged_is_an_error_once_it_is_needed),
    TEST (test_an_unfinished_entry_is_not_found),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
