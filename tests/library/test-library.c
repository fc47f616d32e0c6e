/* test-library.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library-articles.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "gloss-error.h"
#include "gloss-library-list.h"
#include "gloss-library.h"
#include "test-folder.h"
#include "test-wait.h"

#define N_PROCESSES 4
#define N_MANY 1000

typedef struct
{
  char         *top;
  char         *path;
  GFile        *folder;
  GlossLibrary *library;
} Fixture;

static int
set_up (void **state)
{
  Fixture *self = g_new (Fixture, 1);

  self->top = test_folder_new ();
  self->path = g_build_filename (self->top, "data", "library", NULL);
  self->folder = g_file_new_for_path (self->path);
  self->library = gloss_library_new (self->folder);
  *state = self;

  return 0;
}

static int
tear_down (void **state)
{
  Fixture *self = *state;

  test_folder_free (self->top);
  g_free (self->path);
  g_object_unref (self->folder);
  g_object_unref (self->library);
  g_free (self);

  return 0;
}

static guint
count_entries (Fixture *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->path, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += g_uuid_string_is_valid (name);

  return n;
}

static char *
enter (GlossLibrary *library,
       const char   *uri,
       const char   *text)
{
  g_autoptr (GlossArticle) article = new_article (uri, text);
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossEntry) entry = gloss_library_enter (library, article, &error);

  if (entry == NULL)
    fail_msg ("%s", error->message);

  return g_strdup (gloss_entry_get_id (entry));
}

static void
assert_found (GlossLibrary *library,
              const char   *uri,
              const char   *text,
              const char   *id)
{
  g_autoptr (GlossArticle) article = new_article (uri, text);
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossEntry) entry = gloss_library_find (library, article, &error);

  assert_null (error);
  if (id == NULL)
    {
      assert_null (entry);
      return;
    }

  assert_non_null (entry);
  assert_string_equal (gloss_entry_get_id (entry), id);
}

static char *
path_of (Fixture    *self,
         const char *id,
         const char *name)
{
  return g_build_filename (self->path, id, name, NULL);
}

static void
write_file (const char *path,
            const char *contents)
{
  assert_true (g_file_set_contents (path, contents, -1, NULL));
}

static void
test_finding_makes_nothing (void **state)
{
  Fixture *self = *state;

  assert_found (self->library, "https://courier.example/1", "Nobody sails.", NULL);
  assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
}

static void
test_entering_puts_all_of_it_on_disk (void **state)
{
  Fixture *self = *state;
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
  Fixture *self = *state;
  g_autofree char *web = enter (self->library, "https://courier.example/1", "Nobody sails.");
  g_autofree char *file = enter (self->library, "file:///home/ada/b%20c.txt", "Everybody sails.");
  g_autofree char *pasted = enter (self->library, NULL, "Somebody sails.");

  for (guint i = 0; i < 2; i++)
    {
      /* as it is in the memory of this process, and afresh */
      g_autoptr (GlossLibrary) afresh = gloss_library_new (self->folder);
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

static GlossEntry *
enter_entry (GlossLibrary *library,
             const char   *uri,
             const char   *text)
{
  g_autoptr (GlossArticle) article = new_article (uri, text);
  g_autoptr (GError) error = NULL;
  GlossEntry *entry = gloss_library_enter (library, article, &error);

  if (entry == NULL)
    fail_msg ("%s", error->message);

  return entry;
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
  Fixture *self = *state;
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
assert_contents (const char *path,
                 const char *contents)
{
  g_autofree char *found = NULL;

  assert_true (g_file_get_contents (path, &found, NULL, NULL));
  assert_string_equal (found, contents);
}

static void
assert_source (GlossEntry *entry,
               const char *contents)
{
  g_autoptr (GFile) file = gloss_entry_dup_source_file (entry);

  assert_contents (g_file_peek_path (file), contents);
}

/* As @json, of the entry, names it */
static void
assert_named_source (Fixture    *self,
                     const char *id,
                     const char *json,
                     const char *contents)
{
  g_autofree char *path = path_of (self, id, json);
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *source = NULL;

  assert_true (g_file_get_contents (path, &text, NULL, NULL));
  node = json_from_string (text, NULL);
  assert_true (json_object_has_member (json_node_get_object (node), "source"));
  source = path_of (self, id, json_object_get_string_member (json_node_get_object (node), "source"));
  assert_contents (source, contents);
}

/* @value: (nullable): of @member; %NULL takes it away */
static void
set_member (const char *path,
            const char *member,
            const char *value)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (JsonNode) node = NULL;

  assert_true (g_file_get_contents (path, &before, NULL, NULL));
  node = json_from_string (before, NULL);
  if (value != NULL)
    json_object_set_string_member (json_node_get_object (node), member, value);
  else
    json_object_remove_member (json_node_get_object (node), member);
  after = json_to_string (node, TRUE);
  assert_true (g_file_set_contents (path, after, -1, NULL));
}

static guint
count_sources (Fixture    *self,
               const char *id)
{
  g_autofree char *path = path_of (self, id, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_prefix (name, "source");

  return n;
}

static void
test_the_bytes_of_each_version_are_kept (void **state)
{
  Fixture *self = *state;
  g_autoptr (GlossEntry) first = enter_entry (self->library, "https://courier.example/1", "Nobody sails.");
  g_autoptr (GlossEntry) second = enter_entry (self->library, "https://courier.example/1", "Everybody sails.");
  g_autoptr (GlossEntry) third = enter_entry (self->library, "https://courier.example/1", "Who sails?");
  const char *id = gloss_entry_get_id (first);

  assert_source (first, "Nobody sails.");
  assert_source (second, "Everybody sails.");
  assert_source (third, "Who sails?");
  assert_named_source (self, id, "versions/1.json", "Nobody sails.");
  assert_named_source (self, id, "versions/2.json", "Everybody sails.");
  assert_named_source (self, id, "article.json", "Who sails?");
  assert_int_equal (count_sources (self, id), 3);
}

/* The second time the file is known without its article.json being read. */
static void
test_a_file_that_has_changed_is_found_with_its_own_bytes (void **state)
{
  Fixture *self = *state;
  g_autofree char *id = enter (self->library, "file:///a.txt", "Nobody sails.");
  g_autoptr (GlossEntry) changed = enter_entry (self->library, "file:///a.txt", "Everybody sails.");
  g_autoptr (GlossEntry) again = enter_entry (self->library, "file:///a.txt", "Everybody sails.");
  g_autoptr (GlossLibrary) afresh = gloss_library_new (self->folder);
  g_autoptr (GlossEntry) elsewhere = enter_entry (afresh, "file:///a.txt", "Everybody sails.");

  assert_source (changed, "Everybody sails.");
  assert_source (again, "Everybody sails.");
  assert_source (elsewhere, "Everybody sails.");
  assert_named_source (self, id, "versions/1.json", "Nobody sails.");
}

static void
test_bytes_that_are_there_are_not_kept_twice (void **state)
{
  static const char *const texts[] = { "Nobody sails.", "Everybody sails.", "Nobody sails.", "Everybody sails." };
  Fixture *self = *state;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GlossEntry) entry = enter_entry (self->library, "https://courier.example/1", texts[i]);

      assert_source (entry, texts[i]);
      assert_int_equal (count_sources (self, gloss_entry_get_id (entry)), MIN (i + 1, 2));
    }
}

/* As versions of this program wrote it that had one file for all of an article's versions */
static void
test_the_bytes_of_an_entry_that_does_not_name_them_are_kept (void **state)
{
  Fixture *self = *state;
  g_autofree char *id = enter (self->library, "https://courier.example/1", "Nobody sails.");
  g_autofree char *path = path_of (self, id, "article.json");
  g_autoptr (GlossEntry) old = NULL;
  g_autoptr (GlossEntry) changed = NULL;

  set_member (path, "source", NULL);
  old = enter_entry (self->library, "https://courier.example/1", "Nobody sails.");
  assert_source (old, "Nobody sails.");
  changed = enter_entry (self->library, "https://courier.example/1", "Everybody sails.");

  assert_source (changed, "Everybody sails.");
  assert_named_source (self, id, "versions/1.json", "Nobody sails.");
}

static void
test_no_file_elsewhere_passes_for_the_bytes (void **state)
{
  Fixture *self = *state;
  g_autofree char *id = enter (self->library, "https://courier.example/1", "Nobody sails.");
  g_autofree char *path = path_of (self, id, "article.json");
  const char *names[] = { "/etc/passwd", "../source.txt", "source/../../secret", "annotations.json", "" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GlossEntry) entry = NULL;

      set_member (path, "source", names[i]);
      entry = enter_entry (self->library, "https://courier.example/1", "Nobody sails.");
      assert_source (entry, "Nobody sails.");
    }
}

static void
test_an_article_is_found_by_a_text_that_it_had (void **state)
{
  Fixture *self = *state;
  g_autofree char *id = enter (self->library, "file:///a.txt", "Nobody sails.");
  g_autofree char *again = enter (self->library, "file:///a.txt", "Everybody sails.");

  assert_string_equal (again, id);
  assert_found (self->library, "file:///copy.txt", "Nobody sails.", id);
  assert_found (self->library, "file:///copy.txt", "Somebody sails.", NULL);
}

static void
test_a_version_that_cannot_be_kept_stops_the_new_one (void **state)
{
  Fixture *self = *state;
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
  Fixture *self = *state;
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

/* One says first that it needs JavaScript, the other that it needs it, too. */
static void
test_two_pages_that_gave_the_same_text_stay_two_articles (void **state)
{
  Fixture *self = *state;
  g_autoptr (GlossEntry) first = enter_entry (self->library, "https://courier.example/1", "Please sail.");
  g_autoptr (GlossEntry) second = enter_entry (self->library, "https://courier.example/2", "Please sail.");
  g_autoptr (GlossEntry) first_later = enter_entry (self->library, "https://courier.example/1", "Nobody sails.");
  g_autoptr (GlossEntry) second_later = enter_entry (self->library, "https://courier.example/2", "Everybody sails.");
  g_autofree char *third = enter (self->library, "https://gazette.example/", "Please sail.");

  assert_string_not_equal (gloss_entry_get_id (first), gloss_entry_get_id (second));
  assert_string_equal (gloss_entry_get_id (first_later), gloss_entry_get_id (first));
  assert_string_equal (gloss_entry_get_id (second_later), gloss_entry_get_id (second));
  assert_int_equal (gloss_entry_get_n_older (first_later), 1);
  assert_int_equal (gloss_entry_get_n_older (second_later), 1);
  assert_source (first_later, "Nobody sails.");
  assert_source (second_later, "Everybody sails.");
  assert_found (self->library, "https://courier.example/1", "Another text.", gloss_entry_get_id (first));
  assert_found (self->library, "https://courier.example/3", "Nobody sails.", NULL);
  assert_int_equal (count_entries (self), 3);
}

static void
test_a_page_is_found_by_its_text_from_another_address_of_it (void **state)
{
  static const char *const others[] = {
    "http://www.courier.example/1/?utm_source=letter#top",
    "file:///saved.html",
    NULL,
  };
  Fixture *self = *state;
  g_autofree char *id = enter (self->library, "https://courier.example/1", "Nobody sails.");

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *again = enter (self->library, others[i], "Nobody sails.");

      assert_string_equal (again, id);
      if (others[i] != NULL)
        assert_found (self->library, others[i], "Another text.", id);
    }

  assert_found (self->library, "https://courier.example/1?page=2", "Nobody sails.", NULL);
}

static void
test_a_file_that_was_a_page_is_not_another_page_too (void **state)
{
  Fixture *self = *state;
  g_autofree char *file = enter (self->library, "file:///a.txt", "Nobody sails.");
  g_autofree char *page = enter (self->library, "https://courier.example/1", "Nobody sails.");
  g_autofree char *other = enter (self->library, "https://courier.example/2", "Nobody sails.");

  assert_string_equal (page, file);
  assert_string_not_equal (other, file);
}

/* As earlier versions of this program made them */
static void
test_pages_that_share_an_article_go_on_doing_so (void **state)
{
  Fixture *self = *state;
  g_autofree char *id = enter (self->library, "https://courier.example/1", "Nobody sails.");
  g_autofree char *path = path_of (self, id, "article.json");
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *shared = NULL;
  g_autofree char *again = NULL;

  assert_true (g_file_get_contents (path, &text, NULL, NULL));
  parts = g_strsplit (text, "\"https://courier.example/1\"", 2);
  shared = g_strjoinv ("\"https://courier.example/1\", \"https://courier.example/2\"", parts);
  write_file (path, shared);

  again = enter (self->library, "https://courier.example/2", "Everybody sails.");
  assert_string_equal (again, id);
  assert_found (self->library, "https://courier.example/1", "Another text.", id);
  assert_found (self->library, "https://courier.example/2", "Another text.", id);
}

static void
assert_leads_to (Fixture    *self,
                 const char *uri,
                 const char *id)
{
  g_autoptr (GlossLibrary) afresh = gloss_library_new (gloss_library_get_folder (self->library));
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autofree char *found = gloss_library_find_id (self->library, file);
  g_autoptr (GlossEntry) entry = gloss_library_find_uri (afresh, uri, NULL);

  if (id == NULL)
    {
      assert_null (found);
      assert_null (entry);
      return;
    }

  assert_string_equal (found, id);
  assert_string_equal (gloss_entry_get_id (entry), id);
}

static void
test_an_address_that_leads_elsewhere_leads_to_the_last_article (void **state)
{
  static const char newest[] = "https://courier.example/newest";
  Fixture *self = *state;
  g_autofree char *first = enter (self->library, "https://courier.example/1", "Nobody sails.");
  g_autofree char *second = enter (self->library, "https://courier.example/2", "Everybody sails.");
  g_autofree char *own = NULL;

  assert_leads_to (self, newest, NULL);
  for (guint i = 0; i < 2; i++)
    {
      const char *id = i == 0 ? first : second;
      g_autoptr (GlossEntry) entry = gloss_library_find_uri (self->library, i == 0 ? "https://courier.example/1"
                                                                                   : "https://courier.example/2", NULL);

      assert_true (gloss_library_add_asked (self->library, entry, newest, NULL));
      assert_true (gloss_library_add_asked (self->library, entry, newest, NULL));
      assert_leads_to (self, newest, id);
    }

  /* It is no article's own: what is there itself is another one, and comes first. */
  assert_found (self->library, newest, "Somebody sails.", NULL);
  own = enter (self->library, newest, "Somebody sails.");
  assert_leads_to (self, newest, own);
  assert_int_equal (count_entries (self), 3);
}

static void
test_of_the_addresses_that_lead_to_an_article_the_newest_are_kept (void **state)
{
  Fixture *self = *state;
  g_autofree char *id = enter (self->library, "https://courier.example/1", "Nobody sails.");
  g_autoptr (GlossEntry) entry = gloss_library_find_uri (self->library, "https://courier.example/1", NULL);

  for (guint i = 0; i <= 20; i++)
    {
      g_autofree char *uri = g_strdup_printf ("https://short.example/%u", i);

      assert_true (gloss_library_add_asked (self->library, entry, uri, NULL));
    }

  assert_leads_to (self, "https://short.example/0", NULL);
  assert_leads_to (self, "https://short.example/1", id);
  assert_leads_to (self, "https://short.example/20", id);
  g_free (enter (self->library, "https://courier.example/1", "Now somebody sails."));
  assert_leads_to (self, "https://short.example/20", id);
}

static void
test_unknown_members_outlive_a_new_path (void **state)
{
  Fixture *self = *state;
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
test_a_broken_entry_is_left_out_and_left_alone (void **state)
{
  Fixture *self = *state;
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
add_notes (Fixture    *self,
           const char *id,
           const char *source)
{
  g_autofree char *path = path_of (self, id, "annotations.json");
  g_autofree char *notes = g_strdup_printf ("{\"first\": {\"items\": [{\"target\": {\"source\": \"%s\"}}]}}", source);

  write_file (path, notes);
}

/* Neither found nor made anew, whatever the address is that @text is opened from */
static void
assert_not_entered (Fixture    *self,
                    const char *uri,
                    const char *text,
                    const char *name)
{
  g_autoptr (GlossArticle) article = new_article (uri, text);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GlossLibrary) afresh = gloss_library_new (self->folder);
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
  Fixture *self = *state;
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
  Fixture *self = *state;
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
  Fixture *self = *state;
  g_autofree char *id = enter (self->library, "file:///a.txt", "Nobody sails.");
  g_autofree char *path = path_of (self, id, "article.json");
  g_autoptr (GlossLibrary) afresh = gloss_library_new (self->folder);
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
  Fixture *self = *state;
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
copy_entry (Fixture    *self,
            const char *id)
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
  Fixture *self = *state;
  g_autofree char *id = enter (self->library, "file:///a.txt", "Nobody sails.");
  g_autofree char *copy = copy_entry (self, id);
  const char *first = strcmp (id, copy) < 0 ? id : copy;
  const char *second = strcmp (id, copy) < 0 ? copy : id;
  const char *expected[] = { first, second, first };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (GlossLibrary) afresh = gloss_library_new (self->folder);

      if (i > 0)
        add_notes (self, i == 1 ? second : first, "file:///a.txt");
      assert_found (afresh, "file:///a.txt", "Another text.", expected[i]);
    }
}

static void
test_an_entry_whose_text_is_damaged_is_an_error_once_it_is_needed (void **state)
{
  Fixture *self = *state;
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
  Fixture *self = *state;
  g_autofree char *id = enter (self->library, "file:///a.txt", "Nobody sails.");
  g_autofree char *path = path_of (self, id, "article.json");

  assert_found (self->library, "file:///a.txt", "", id);
  g_remove (path);
  assert_found (self->library, "file:///a.txt", "Nobody sails.", NULL);
}

static void
test_a_library_that_cannot_be_made_is_an_error (void **state)
{
  Fixture *self = *state;
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
  Fixture *self = *state;
  pid_t children[N_PROCESSES];

  for (guint i = 0; i < N_PROCESSES; i++)
    {
      children[i] = fork ();
      assert_true (children[i] >= 0);
      if (children[i] == 0)
        _exit (enter_once (self->folder));
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
  Fixture *self = *state;
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
fill (Fixture    *self,
      const char *id)
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
  Fixture *self = *state;
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
#define TEST(name) cmocka_unit_test_setup_teardown (name, set_up, tear_down)
  const struct CMUnitTest tests[] = {
    TEST (test_processes_that_enter_at_once_make_one_entry),
    TEST (test_finding_makes_nothing),
    TEST (test_entering_puts_all_of_it_on_disk),
    TEST (test_an_article_is_found_by_address_path_and_digest),
    TEST (test_a_changed_article_is_a_new_version_and_older_texts_are_kept),
    TEST (test_the_bytes_of_each_version_are_kept),
    TEST (test_a_file_that_has_changed_is_found_with_its_own_bytes),
    TEST (test_bytes_that_are_there_are_not_kept_twice),
    TEST (test_the_bytes_of_an_entry_that_does_not_name_them_are_kept),
    TEST (test_no_file_elsewhere_passes_for_the_bytes),
    TEST (test_an_article_is_found_by_a_text_that_it_had),
    TEST (test_a_version_that_cannot_be_kept_stops_the_new_one),
    TEST (test_a_moved_file_is_found_by_its_new_path_from_then_on),
    TEST (test_two_pages_that_gave_the_same_text_stay_two_articles),
    TEST (test_a_page_is_found_by_its_text_from_another_address_of_it),
    TEST (test_a_file_that_was_a_page_is_not_another_page_too),
    TEST (test_pages_that_share_an_article_go_on_doing_so),
    TEST (test_an_address_that_leads_elsewhere_leads_to_the_last_article),
    TEST (test_of_the_addresses_that_lead_to_an_article_the_newest_are_kept),
    TEST (test_unknown_members_outlive_a_new_path),
    TEST (test_a_broken_entry_is_left_out_and_left_alone),
    TEST (test_the_notes_of_a_broken_entry_are_not_replaced_by_an_empty_one),
    TEST (test_the_notes_of_a_broken_entry_are_known_by_the_bytes_of_any_version),
    TEST (test_an_entry_that_was_taken_for_broken_is_found_with_its_notes),
    TEST (test_an_entry_that_cannot_be_read_for_a_while_is_not_made_again),
    TEST (test_of_two_entries_for_one_article_the_one_with_notes_is_found),
    TEST (test_an_entry_whose_text_is_damaged_is_an_error_once_it_is_needed),
    TEST (test_an_unfinished_entry_is_not_found),
    TEST (test_a_library_that_cannot_be_made_is_an_error),
    TEST (test_entering_in_threads_makes_one_entry),
    TEST (test_a_thousand_entries_are_no_burden),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
