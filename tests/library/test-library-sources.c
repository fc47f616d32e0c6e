/* test-library-sources.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The bytes that the text of an article was made from */

#include "library-entries.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* As @json, of the entry, names it */
static void
assert_named_source (LibraryFixture *self,
                     const char     *id,
                     const char     *json,
                     const char     *contents)
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
count_sources (LibraryFixture *self,
               const char     *id)
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
  LibraryFixture *self = *state;
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
  LibraryFixture *self = *state;
  g_autofree char *id = enter (self->library, "file:///a.txt", "Nobody sails.");
  g_autoptr (GlossEntry) changed = enter_entry (self->library, "file:///a.txt", "Everybody sails.");
  g_autoptr (GlossEntry) again = enter_entry (self->library, "file:///a.txt", "Everybody sails.");
  g_autoptr (GlossLibrary) afresh = gloss_library_new (gloss_library_get_folder (self->library));
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
  LibraryFixture *self = *state;

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
  LibraryFixture *self = *state;
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
  LibraryFixture *self = *state;
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

int
main (void)
{
#define TEST(name) cmocka_unit_test_setup_teardown (name, library_fixture_set_up, library_fixture_tear_down)
  const struct CMUnitTest tests[] = {
    TEST (test_the_bytes_of_each_version_are_kept),
    TEST (test_a_file_that_has_changed_is_found_with_its_own_bytes),
    TEST (test_bytes_that_are_there_are_not_kept_twice),
    TEST (test_the_bytes_of_an_entry_that_does_not_name_them_are_kept),
    TEST (test_no_file_elsewhere_passes_for_the_bytes),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
