/* test-backup.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library-fixture.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "gloss-annotation-list.h"
#include "gloss-backup.h"
#include "gloss-error.h"
#include "gloss-library-care.h"
#include "gloss-library-list.h"
#include "gloss-note-file.h"
#include "gloss-tree.h"
#include "test-folder.h"
#include "test-wait.h"

#define URI "https://courier.example/1"
#define OTHER_URI "https://courier.example/2"
#define MORNING "2026-03-01T08:00:00Z"
#define NOON "2026-03-01T12:00:00Z"
#define EVENING "2026-03-01T18:00:00Z"

/* Notes that are there twice have the same name. */
#define FIRST "urn:uuid:11111111-1111-4111-8111-111111111111"
#define SECOND "urn:uuid:22222222-2222-4222-8222-222222222222"

/* What the window says of that it stays in its file as it is */
#define ODD_ITEM "{ \"type\": \"Annotation\", \"id\": \"urn:odd\", \"body\": 42 }"
#define OTHER_ODD_ITEM "{ \"type\": \"Annotation\", \"id\": \"urn:odd\", \"body\": 43 }"

static GFile *
get_folder (LibraryFixture *self)
{
  return g_file_new_build_filename (self->top, "backup", NULL);
}

static void
put_note (GlossAnnotationList *list,
          const char          *id,
          const char          *note,
          const char          *modified)
{
  g_autoptr (GlossAnnotation) annotation = gloss_annotation_new_with_id (id, NULL);

  gloss_annotation_set_note (annotation, note);
  gloss_annotation_set_modified (annotation, modified);
  gloss_annotation_list_put (list, annotation);
}

static void
write_notes_to (LibraryFixture      *self,
                const char          *id,
                GlossNoteFile       *file,
                GlossAnnotationList *list)
{
  g_autoptr (GBytes) bytes = gloss_note_file_write (file, list);
  g_autofree char *contents = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  library_fixture_add_notes (self, id, contents);
}

static void
write_notes (LibraryFixture      *self,
             const char          *id,
             GlossAnnotationList *list)
{
  g_autoptr (GlossNoteFile) file = gloss_note_file_new (NULL, NULL);

  write_notes_to (self, id, file, list);
}

/* One note is all that the article has. */
static void
write_note (LibraryFixture *self,
            const char     *id,
            const char     *note_id,
            const char     *note,
            const char     *modified)
{
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();

  put_note (list, note_id, note, modified);
  write_notes (self, id, list);
}

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
make (LibraryFixture *self)
{
  g_autoptr (GFile) folder = get_folder (self);
  g_autoptr (GlossBackup) backup = gloss_backup_new (self->library, folder);
  g_autoptr (GError) error = NULL;

  if (!gloss_backup_make (backup, NULL, &error))
    fail_msg ("%s", error->message);

  return gloss_backup_get_counts (backup);
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
    TEST (test_of_a_library_that_cannot_be_read_no_backup_is_made_and_no_list),
    TEST (test_of_what_is_damaged_by_now_the_sound_copy_stays),
    TEST (test_of_a_link_what_it_leads_to_is_copied),
    TEST (test_a_link_that_leads_to_no_file_is_told),
    TEST (test_a_folder_without_articles_is_no_backup),
    TEST (test_a_backup_that_cannot_be_written_is_an_error),
    TEST (test_a_backup_is_outside_of_the_library),
    TEST (test_a_backup_is_on_a_disk),
    TEST (test_its_progress_is_told_to_its_end),
    TEST (test_it_can_be_cancelled),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
