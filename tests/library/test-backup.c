/* test-backup.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What comes back out of a backup, and to what */

#include "backup-fixture.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "gloss-error.h"
#include "gloss-library-care.h"
#include "gloss-library-list.h"
#include "gloss-tree.h"

/* What the window says of that it stays in its file as it is */
#define ODD_ITEM "{ \"type\": \"Annotation\", \"id\": \"urn:odd\", \"body\": 42 }"
#define OTHER_ODD_ITEM "{ \"type\": \"Annotation\", \"id\": \"urn:odd\", \"body\": 43 }"


static void
delete_file (LibraryFixture *self,
             const char     *id,
             const char     *name)
{
  g_autofree char *path = g_build_filename (self->path, id, name, NULL);

  assert_int_equal (g_unlink (path), 0);
}

static GlossAnnotationList *
read_notes (LibraryFixture *self,
            const char     *id)
{
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  g_autofree char *contents = library_fixture_get_notes (self, id);
  g_autoptr (GBytes) bytes = g_bytes_new (contents, strlen (contents));
  g_autoptr (GlossNoteFile) file = gloss_note_file_parse (bytes, "notes", list, NULL);

  assert_non_null (file);

  return g_steal_pointer (&list);
}

static void
assert_note (GlossAnnotationList *list,
             const char          *id,
             const char          *note)
{
  GlossAnnotation *annotation = gloss_annotation_list_lookup (list, id);

  assert_non_null (annotation);
  assert_string_equal (gloss_annotation_get_note (annotation), note);
}

/* Before the one note that the article has */
static void
put_odd_item (LibraryFixture *self,
              const char     *id,
              const char     *item)
{
  g_autofree char *notes = library_fixture_get_notes (self, id);
  g_autoptr (GString) text = g_string_new (notes);
  g_autofree char *items = g_strconcat ("\"items\": [ ", item, ", ", NULL);

  assert_int_equal (g_string_replace (text, "\"items\": [", items, 1), 1);
  library_fixture_add_notes (self, id, text->str);
}

static void
assert_n_unread (LibraryFixture *self,
                 const char     *id,
                 guint           n)
{
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  g_autofree char *contents = library_fixture_get_notes (self, id);
  g_autoptr (GBytes) bytes = g_bytes_new (contents, strlen (contents));
  g_autoptr (GlossNoteFile) file = gloss_note_file_parse_most (bytes, "notes", list, NULL);

  assert_non_null (file);
  assert_int_equal (gloss_note_file_get_n_unread (file), n);
  assert_note (list, FIRST, "of the backup");
  assert_note (list, SECOND, "of today");
}

static GlossBackupCounts
restore (LibraryFixture *self)
{
  g_autoptr (GFile) folder = get_folder (self);
  g_autoptr (GlossBackup) backup = gloss_backup_new (self->library, folder);
  g_autoptr (GError) error = NULL;

  if (!gloss_backup_restore (backup, NULL, &error))
    fail_msg ("%s", error->message);

  return gloss_backup_get_counts (backup);
}

static void
assert_contents (LibraryFixture *self,
                 const char     *id,
                 const char     *name,
                 const char     *contents)
{
  g_autofree char *path = g_build_filename (self->path, id, name, NULL);
  g_autofree char *found = NULL;

  assert_true (g_file_get_contents (path, &found, NULL, NULL));
  assert_string_equal (found, contents);
}

static void
assert_source (LibraryFixture *self,
               const char     *id,
               const char     *contents)
{
  g_autoptr (GlossEntry) entry = gloss_library_load (self->library, id, NULL);
  g_autoptr (GFile) file = gloss_entry_dup_source_file (entry);
  g_autofree char *name = g_file_get_basename (file);

  assert_contents (self, id, name, contents);
}

static void
test_a_backup_brings_everything_back (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = library_fixture_enter (self, URI, "Nobody sails.");
  g_autofree char *newer = library_fixture_enter (self, URI, "Everybody sails.");
  g_autoptr (GlossArticle) article = new_article (URI, "Everybody sails.");
  g_autoptr (GlossEntry) entry = NULL;
  g_autofree char *notes = NULL;

  library_fixture_add_notes (self, id, "{ \"mine\": true }");
  assert_int_equal (make (self).n_articles, 1);
  assert_true (gloss_tree_delete (self->path));
  assert_int_equal (restore (self).n_articles, 1);

  entry = gloss_library_find (self->library, article, NULL);
  assert_non_null (entry);
  assert_string_equal (gloss_entry_get_id (entry), id);
  assert_int_equal (gloss_entry_get_n_older (entry), 1);
  notes = library_fixture_get_notes (self, id);
  assert_string_equal (notes, "{ \"mine\": true }");
  assert_source (self, id, "Everybody sails.");
  assert_contents (self, id, "source.txt", "Nobody sails.");
}

/* What was in the backup, what is in the library when it is restored, and what is there then */
static void
test_of_a_note_that_is_in_both_the_later_one_stays (void **state)
{
  static const struct { const char *then; const char *now; const char *stays; guint n_notes; } cases[] = {
    { MORNING, NOON, "now", 0 },
    { NOON, NOON, "now", 0 },
    { EVENING, NOON, "then", 1 },
  };
  LibraryFixture *self = *state;
  g_autofree char *id = library_fixture_enter (self, URI, "Nobody sails.");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossAnnotationList) list = NULL;

      write_note (self, id, FIRST, "then", cases[i].then);
      make (self);
      write_note (self, id, FIRST, "now", cases[i].now);
      assert_int_equal (restore (self).n_notes, cases[i].n_notes);

      list = read_notes (self, id);
      assert_int_equal (gloss_annotation_list_get_n (list), 1);
      assert_note (list, FIRST, cases[i].stays);
    }
}

static void
test_notes_come_to_those_that_are_there (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = library_fixture_enter (self, URI, "Nobody sails.");
  g_autoptr (GlossAnnotationList) list = NULL;
  GlossBackupCounts counts;

  write_note (self, id, FIRST, "of the backup", MORNING);
  make (self);
  write_note (self, id, SECOND, "of today", NOON);
  counts = restore (self);

  assert_int_equal (counts.n_articles, 0);
  assert_int_equal (counts.n_notes, 1);
  list = read_notes (self, id);
  assert_int_equal (gloss_annotation_list_get_n (list), 2);
  assert_note (list, FIRST, "of the backup");
  assert_note (list, SECOND, "of today");
}

/* It is open, and nothing was written on it yet. */
static void
test_notes_come_to_one_that_has_none_as_they_were_written (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = library_fixture_enter (self, URI, "Nobody sails.");
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  g_autoptr (GlossNoteFile) file = gloss_note_file_new (URI, "The boats of tomorrow");
  g_autofree char *then = NULL;
  g_autofree char *now = NULL;

  put_note (list, FIRST, "of the backup", MORNING);
  write_notes_to (self, id, file, list);
  then = library_fixture_get_notes (self, id);
  make (self);
  delete_file (self, id, "annotations.json");

  assert_int_equal (restore (self).n_notes, 1);
  now = library_fixture_get_notes (self, id);
  assert_string_equal (now, then);
}

static void
test_a_note_that_was_deleted_since_comes_back (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = library_fixture_enter (self, URI, "Nobody sails.");
  g_autoptr (GlossAnnotationList) list = NULL;
  g_autoptr (GlossAnnotationList) now = NULL;
  guint n_tombstones;

  write_note (self, id, FIRST, "of the backup", MORNING);
  make (self);
  list = read_notes (self, id);
  assert_true (gloss_annotation_list_remove (list, FIRST, NOON));
  write_notes (self, id, list);
  assert_int_equal (restore (self).n_notes, 1);

  now = read_notes (self, id);
  assert_note (now, FIRST, "of the backup");
  assert_true (g_strcmp0 (gloss_annotation_get_modified (gloss_annotation_list_get (now, 0)), NOON) > 0);
  gloss_annotation_list_get_tombstones (now, &n_tombstones);
  assert_int_equal (n_tombstones, 0);
}

static void
test_a_note_that_cannot_be_read_stays_and_comes_and_keeps_none_away (void **state)
{
  static const struct { const char *then; const char *now; guint n_notes; guint n_unread; } cases[] = {
    { NULL, ODD_ITEM, 1, 1 },
    { ODD_ITEM, NULL, 2, 1 },
    { ODD_ITEM, ODD_ITEM, 1, 1 },
    { ODD_ITEM, OTHER_ODD_ITEM, 2, 2 },
    { ODD_ITEM ", " OTHER_ODD_ITEM, OTHER_ODD_ITEM, 2, 2 },
    { "null, 1", "null", 2, 2 },
  };
  LibraryFixture *self = *state;
  g_autofree char *id = library_fixture_enter (self, URI, "Nobody sails.");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      write_note (self, id, FIRST, "of the backup", MORNING);
      if (cases[i].then != NULL)
        put_odd_item (self, id, cases[i].then);
      make (self);
      write_note (self, id, SECOND, "of today", NOON);
      if (cases[i].now != NULL)
        put_odd_item (self, id, cases[i].now);

      assert_int_equal (restore (self).n_notes, cases[i].n_notes);
      assert_n_unread (self, id, cases[i].n_unread);
      assert_int_equal (restore (self).n_notes, 0);
    }
}

/* On another computer the same article has another folder. */
static void
test_an_article_is_the_same_by_its_address_and_by_its_text (void **state)
{
  static const struct { const char *uri; const char *text; gboolean same; } cases[] = {
    { URI, "Everybody sails.", TRUE },
    { NULL, "Nobody sails.", TRUE },
    { URI "#top", "Nobody sails.", TRUE },
    { OTHER_URI, "Nobody sails.", FALSE },
    { OTHER_URI, "Somebody sails.", FALSE },
  };
  LibraryFixture *self = *state;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = library_fixture_enter (self, URI, "Nobody sails.");
      g_autofree char *other = NULL;
      g_autoptr (GFile) folder = get_folder (self);

      write_note (self, id, FIRST, "of the backup", MORNING);
      make (self);
      assert_true (gloss_tree_delete (self->path));
      other = library_fixture_enter (self, cases[i].uri, cases[i].text);
      assert_int_equal (restore (self).n_articles, !cases[i].same);
      assert_int_equal (gloss_library_measure (self->library).n_articles, cases[i].same ? 1 : 2);
      if (cases[i].same)
        {
          g_autoptr (GlossAnnotationList) list = read_notes (self, other);

          assert_note (list, FIRST, "of the backup");
        }
      assert_true (gloss_tree_delete (self->path));
      assert_true (gloss_tree_delete (g_file_peek_path (folder)));
    }
}

/* As a backup of two computers has it, or one from before and after an article was forgotten */
static void
test_an_article_that_is_twice_in_the_backup_comes_once (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = library_fixture_enter (self, URI, "Nobody sails.");
  g_autofree char *other = NULL;
  g_autoptr (GPtrArray) ids = NULL;
  g_autoptr (GlossAnnotationList) list = NULL;
  GlossBackupCounts counts;

  write_note (self, id, FIRST, "of one computer", MORNING);
  make (self);
  assert_true (gloss_tree_delete (self->path));
  other = library_fixture_enter (self, URI, "Everybody sails.");
  write_note (self, other, SECOND, "of the other", NOON);
  make (self);
  assert_true (gloss_tree_delete (self->path));
  counts = restore (self);

  assert_int_equal (counts.n_articles, 1);
  assert_int_equal (counts.n_notes, 1);
  ids = gloss_library_list_ids (self->library);
  assert_int_equal (ids->len, 1);
  list = read_notes (self, g_ptr_array_index (ids, 0));
  assert_note (list, FIRST, "of one computer");
  assert_note (list, SECOND, "of the other");
}

static void
test_notes_that_cannot_be_read_are_left_alone_and_the_others_come (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *broken = library_fixture_enter (self, URI, "Nobody sails.");
  g_autofree char *sound = library_fixture_enter (self, OTHER_URI, "Everybody sails.");
  g_autoptr (GFile) folder = get_folder (self);
  g_autoptr (GlossBackup) backup = gloss_backup_new (self->library, folder);
  g_autoptr (GError) error = NULL;
  g_autofree char *notes = NULL;

  write_note (self, broken, FIRST, "of the backup", MORNING);
  write_note (self, sound, SECOND, "of the backup", MORNING);
  make (self);
  library_fixture_add_notes (self, broken, "{ half of");
  assert_true (gloss_library_forget (self->library, sound, NULL));

  assert_false (gloss_backup_restore (backup, NULL, &error));
  assert_non_null (strstr (error->message, broken));
  assert_int_equal (gloss_backup_get_counts (backup).n_articles, 1);
  notes = library_fixture_get_notes (self, broken);
  assert_string_equal (notes, "{ half of");
  assert_true (library_fixture_finds (self, OTHER_URI));
}

static void
test_an_article_that_is_damaged_is_mended_and_one_of_a_newer_version_is_not (void **state)
{
  static const struct { const char *text; gboolean mended; } cases[] = {
    { "{ half of", TRUE },
    { "{ \"generator\": \"half of it\" }", TRUE },
    { "{ \"version\": 999 }", FALSE },
  };
  LibraryFixture *self = *state;
  g_autofree char *id = library_fixture_enter (self, URI, "Nobody sails.");
  g_autofree char *path = g_build_filename (self->path, id, "article.json", NULL);
  g_autofree char *previous = g_strconcat (path, "~", NULL);
  g_autofree char *whole = NULL;

  write_note (self, id, FIRST, "of the backup", MORNING);
  make (self);
  assert_true (g_file_get_contents (path, &whole, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *now = NULL;
      g_autofree char *kept = NULL;

      assert_true (g_file_set_contents (path, cases[i].text, -1, NULL));
      restore (self);
      assert_true (g_file_get_contents (path, &now, NULL, NULL));
      assert_string_equal (now, cases[i].mended ? whole : cases[i].text);
      if (cases[i].mended)
        assert_true (g_file_get_contents (previous, &kept, NULL, NULL));
      assert_true (kept == NULL || g_str_equal (kept, cases[i].text));
    }
}

/* The text that comes back is one that the article had when the backup was made. */
static void
test_what_is_mended_has_the_bytes_of_its_text (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = library_fixture_enter (self, URI, "Nobody sails.");
  g_autofree char *path = g_build_filename (self->path, id, "article.json", NULL);
  g_autofree char *later = NULL;

  make (self);
  later = library_fixture_enter (self, URI, "Everybody sails.");
  assert_string_equal (later, id);
  assert_true (g_file_set_contents (path, "{ half of", -1, NULL));
  restore (self);
  assert_source (self, id, "Nobody sails.");
}

static void
test_an_article_that_was_lost_comes_to_the_notes_that_are_there (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = library_fixture_enter (self, URI, "Nobody sails.");
  g_autoptr (GlossAnnotationList) list = NULL;
  GlossBackupCounts counts;

  write_note (self, id, FIRST, "of the backup", MORNING);
  make (self);
  write_note (self, id, SECOND, "of today", NOON);
  delete_file (self, id, "article.json");
  counts = restore (self);

  assert_int_equal (counts.n_articles, 1);
  assert_int_equal (counts.n_notes, 1);
  assert_true (library_fixture_finds (self, URI));
  list = read_notes (self, id);
  assert_note (list, FIRST, "of the backup");
  assert_note (list, SECOND, "of today");
}

static void
test_an_article_that_was_lost_comes_to_notes_that_cannot_be_read (void **state)
{
  LibraryFixture *self = *state;
  g_autofree char *id = library_fixture_enter (self, URI, "Nobody sails.");
  g_autoptr (GFile) folder = get_folder (self);
  g_autoptr (GlossBackup) backup = gloss_backup_new (self->library, folder);
  g_autoptr (GError) error = NULL;
  g_autofree char *notes = NULL;

  write_note (self, id, FIRST, "of the backup", MORNING);
  make (self);
  library_fixture_add_notes (self, id, "{ half of");
  delete_file (self, id, "article.json");

  assert_false (gloss_backup_restore (backup, NULL, &error));
  assert_non_null (strstr (error->message, id));
  assert_true (library_fixture_finds (self, URI));
  notes = library_fixture_get_notes (self, id);
  assert_string_equal (notes, "{ half of");
}

static void
test_a_folder_without_articles_is_no_backup (void **state)
{
  LibraryFixture *self = *state;
  g_autoptr (GFile) folder = g_file_new_for_path (self->top);
  g_autoptr (GlossBackup) backup = gloss_backup_new (self->library, folder);
  g_autoptr (GError) error = NULL;

  assert_false (gloss_backup_restore (backup, NULL, &error));
  assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_NOT_FOUND));
  assert_non_null (strstr (error->message, self->top));
}

int
main (void)
{
#define TEST(name) cmocka_unit_test_setup_teardown (name, library_fixture_set_up, library_fixture_tear_down)
  const struct CMUnitTest tests[] = {
    TEST (test_a_backup_brings_everything_back),
    TEST (test_of_a_note_that_is_in_both_the_later_one_stays),
    TEST (test_notes_come_to_those_that_are_there),
    TEST (test_notes_come_to_one_that_has_none_as_they_were_written),
    TEST (test_a_note_that_was_deleted_since_comes_back),
    TEST (test_a_note_that_cannot_be_read_stays_and_comes_and_keeps_none_away),
    TEST (test_an_article_is_the_same_by_its_address_and_by_its_text),
    TEST (test_an_article_that_is_twice_in_the_backup_comes_once),
    TEST (test_notes_that_cannot_be_read_are_left_alone_and_the_others_come),
    TEST (test_an_article_that_is_damaged_is_mended_and_one_of_a_newer_version_is_not),
    TEST (test_what_is_mended_has_the_bytes_of_its_text),
    TEST (test_an_article_that_was_lost_comes_to_the_notes_that_are_there),
    TEST (test_an_article_that_was_lost_comes_to_notes_that_cannot_be_read),
    TEST (test_a_folder_without_articles_is_no_backup),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
