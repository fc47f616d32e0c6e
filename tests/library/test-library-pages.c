/* test-library-pages.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Pages of the web: what makes two of them one article, and what leads to one */

#include "library-entries.h"

#include <string.h>

/* One says first that it needs JavaScript, the other that it needs it, too. */
static void
test_two_pages_that_gave_the_same_text_stay_two_articles (void **state)
{
  LibraryFixture *self = *state;
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
  LibraryFixture *self = *state;
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
  LibraryFixture *self = *state;
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
  LibraryFixture *self = *state;
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
assert_leads_to (LibraryFixture *self,
                 const char     *uri,
                 const char     *id)
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
  LibraryFixture *self = *state;
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
  LibraryFixture *self = *state;
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

int
main (void)
{
#define TEST(name) cmocka_unit_test_setup_teardown (name, library_fixture_set_up, library_fixture_tear_down)
  const struct CMUnitTest tests[] = {
    TEST (test_two_pages_that_gave_the_same_text_stay_two_articles),
    TEST (test_a_page_is_found_by_its_text_from_another_address_of_it),
    TEST (test_a_file_that_was_a_page_is_not_another_page_too),
    TEST (test_pages_that_share_an_article_go_on_doing_so),
    TEST (test_an_address_that_leads_elsewhere_leads_to_the_last_article),
    TEST (test_of_the_addresses_that_lead_to_an_article_the_newest_are_kept),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
