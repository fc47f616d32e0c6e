/* test-lookup.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What articles are found by is kept in a file, which nobody may depend on. */

#include "library-articles.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "gloss-article-json.h"
#include "gloss-json.h"
#include "gloss-lookup-cache.h"
#include "gloss-lookup.h"
#include "gloss-tree.h"
#include "test-folder.h"

/* More than are read again each time */
#define N_ARTICLES 60
#define N_FEW 10
#define N_PROCESSES 4
#define N_ROUNDS 5

typedef struct
{
  char      *top;
  GFile     *folder;
  GFile     *cache;
  GPtrArray *ids;
} Fixture;

static char *
path_of (Fixture *self,
         guint    number)
{
  return g_build_filename (g_file_peek_path (self->folder), g_ptr_array_index (self->ids, number), "article.json", NULL);
}

static void
write_file (const char *path,
            const char *contents,
            gsize       size)
{
  g_autofree char *folder = g_path_get_dirname (path);

  assert_int_equal (g_mkdir_with_parents (folder, 0700), 0);
  assert_true (g_file_set_contents_full (path, contents, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL));
}

/* What it is opened from and its text have the number in them, and so has the text that it had. */
static void
write_article (Fixture    *self,
               guint       number,
               const char *site)
{
  g_autofree char *uri = g_strdup_printf ("https://%s.example/%03u", site, number);
  g_autofree char *file = g_strdup_printf ("/home/ada/%03u.txt", number);
  g_autofree char *text = g_strdup_printf ("Nobody sails %u.", number);
  g_autofree char *older = g_strdup_printf ("older-%u", number);
  g_autofree char *path = path_of (self, number);
  const char *uris[] = { uri, NULL };
  const char *paths[] = { file, NULL };
  g_autoptr (GlossArticle) article = new_article (uri, text);
  g_autoptr (JsonNode) node = gloss_article_to_json (article, uris, paths);
  JsonArray *digests = json_array_new ();
  g_autoptr (GBytes) bytes = NULL;

  json_array_add_string_element (digests, older);
  json_object_set_array_member (json_node_get_object (node), "olderDigests", digests);
  bytes = gloss_json_write (node);
  write_file (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
add_articles (Fixture *self,
              guint    n)
{
  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (self->ids, g_uuid_string_random ());
      write_article (self, self->ids->len - 1, "courier");
    }
}

static int
set_up (void **state)
{
  Fixture *self = g_new (Fixture, 1);

  self->top = test_folder_new ();
  self->folder = g_file_new_build_filename (self->top, "library", NULL);
  self->cache = g_file_new_build_filename (self->top, "cache", "gloss", "lookup", NULL);
  self->ids = g_ptr_array_new_with_free_func (g_free);
  *state = self;

  return 0;
}

static int
tear_down (void **state)
{
  Fixture *self = *state;

  test_folder_free (self->top);
  g_object_unref (self->folder);
  g_object_unref (self->cache);
  g_ptr_array_unref (self->ids);
  g_free (self);

  return 0;
}

/* As a program that was just started */
static GlossLookup *
look (Fixture *self)
{
  GlossLookup *lookup = gloss_lookup_new (self->folder, self->cache);

  assert_true (gloss_lookup_refresh (lookup, NULL));

  return lookup;
}

static gboolean
is_at (GlossLookup *lookup,
       const char  *uri,
       const char  *id)
{
  return g_strcmp0 (gloss_lookup_find (lookup, uri, NULL, NULL), id) == 0;
}

static gboolean
finds (GlossLookup *lookup,
       guint        number,
       const char  *id)
{
  g_autofree char *uri = g_strdup_printf ("https://courier.example/%03u", number);
  g_autofree char *path = g_strdup_printf ("/home/ada/%03u.txt", number);
  g_autofree char *text = g_strdup_printf ("Nobody sails %u.", number);
  g_autofree char *older = g_strdup_printf ("older-%u", number);
  g_autoptr (GlossArticle) article = new_article (NULL, text);

  return is_at (lookup, uri, id)
         && g_strcmp0 (gloss_lookup_find (lookup, NULL, path, NULL), id) == 0
         && g_strcmp0 (gloss_lookup_find (lookup, NULL, NULL, gloss_article_get_digest (article)), id) == 0
         && g_strcmp0 (gloss_lookup_find (lookup, NULL, NULL, older), id) == 0;
}

static gboolean
finds_all (Fixture *self)
{
  g_autoptr (GlossLookup) lookup = look (self);

  for (guint i = 0; i < self->ids->len; i++)
    {
      if (!finds (lookup, i, g_ptr_array_index (self->ids, i)))
        return FALSE;
    }

  return gloss_lookup_find (lookup, "https://courier.example/", "/home/ada", "older") == NULL;
}

static gboolean
holds (GBytes     *bytes,
       const char *words)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i + strlen (words) <= size; i++)
    {
      if (memcmp (data + i, words, strlen (words)) == 0)
        return TRUE;
    }

  return FALSE;
}

static GBytes *
read_cache (Fixture *self)
{
  char *contents = NULL;
  gsize size;

  assert_true (g_file_get_contents (g_file_peek_path (self->cache), &contents, &size, NULL));

  return g_bytes_new_take (contents, size);
}

/* Another address, as long, by a program that leaves no trace */
static void
move_unseen (Fixture    *self,
             guint       number,
             const char *from,
             const char *to)
{
  g_autofree char *path = path_of (self, number);
  g_autofree char *contents = NULL;
  struct stat info;
  FILE *file;
  char *at;

  assert_int_equal (stat (path, &info), 0);
  assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  at = strstr (contents, from);
  assert_non_null (at);
  memcpy (at, to, strlen (to));
  file = fopen (path, "r+");
  assert_non_null (file);
  assert_int_equal (fwrite (contents, strlen (contents), 1, file), 1);
  assert_int_equal (fclose (file), 0);
  assert_int_equal (utimensat (AT_FDCWD, path, (struct timespec[]) { info.st_atim, info.st_mtim }, 0), 0);
}

static void
test_all_are_found_with_the_file_as_without (void **state)
{
  Fixture *self = *state;
  struct stat info;

  add_articles (self, N_ARTICLES);
  assert_true (finds_all (self));
  assert_int_equal (stat (g_file_peek_path (self->cache), &info), 0);
  assert_int_equal (info.st_mode & 0777, 0600);
  assert_true (finds_all (self));
}

static void
test_what_has_not_changed_is_not_read_again (void **state)
{
  Fixture *self = *state;
  g_autoptr (GlossLookup) afresh = NULL;

  add_articles (self, N_ARTICLES);
  assert_true (finds_all (self));
  move_unseen (self, 7, "courier", "gazette");
  assert_true (finds_all (self));

  assert_int_equal (g_unlink (g_file_peek_path (self->cache)), 0);
  afresh = look (self);
  assert_true (is_at (afresh, "https://gazette.example/007", g_ptr_array_index (self->ids, 7)));
}

static void
test_what_others_change_add_and_forget_is_seen (void **state)
{
  Fixture *self = *state;

  add_articles (self, N_ARTICLES);
  assert_true (finds_all (self));
  for (guint round = 0; round < 2; round++)
    {
      g_autofree char *path = path_of (self, round);
      g_autofree char *forgotten = g_path_get_dirname (path);
      g_autofree char *uri = g_strdup_printf ("https://gazette.example/%03u", N_ARTICLES - 1 - round);
      g_autoptr (GlossLookup) lookup = NULL;

      write_article (self, N_ARTICLES - 1 - round, "gazette");
      add_articles (self, 1);
      assert_true (gloss_tree_delete (forgotten));

      lookup = look (self);
      assert_true (is_at (lookup, uri, g_ptr_array_index (self->ids, N_ARTICLES - 1 - round)));
      assert_true (finds (lookup, self->ids->len - 1, g_ptr_array_index (self->ids, self->ids->len - 1)));
      assert_true (finds (lookup, round, NULL));
      assert_true (finds (lookup, 30, g_ptr_array_index (self->ids, 30)));
    }
}

static void
test_what_is_added_is_found_without_a_look_at_the_others (void **state)
{
  Fixture *self = *state;
  g_autoptr (GlossLookup) lookup = NULL;

  add_articles (self, 2);
  lookup = look (self);
  add_articles (self, 2);
  gloss_lookup_add (lookup, g_ptr_array_index (self->ids, 3));
  assert_true (finds (lookup, 3, g_ptr_array_index (self->ids, 3)));
  assert_true (finds (lookup, 2, NULL));

  write_article (self, 3, "gazette");
  gloss_lookup_add (lookup, g_ptr_array_index (self->ids, 3));
  assert_true (is_at (lookup, "https://gazette.example/003", g_ptr_array_index (self->ids, 3)));
  assert_true (is_at (lookup, "https://courier.example/003", NULL));
  assert_true (finds (lookup, 0, g_ptr_array_index (self->ids, 0)));
}

static void
test_what_was_forgotten_is_not_in_the_file (void **state)
{
  Fixture *self = *state;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;

  add_articles (self, N_ARTICLES);
  assert_true (finds_all (self));
  before = read_cache (self);
  path = path_of (self, 3);
  folder = g_path_get_dirname (path);
  assert_true (gloss_tree_delete (folder));
  gloss_lookup_free (look (self));
  after = read_cache (self);

  assert_true (holds (before, "https://courier.example/003"));
  assert_false (holds (after, "https://courier.example/003"));
}

static void
test_what_could_not_be_read_is_tried_again (void **state)
{
  Fixture *self = *state;

  add_articles (self, N_ARTICLES);
  move_unseen (self, 5, "{", "?");
  assert_false (finds_all (self));
  assert_true (g_file_query_exists (self->cache, NULL));
  move_unseen (self, 5, "?", "{");
  assert_true (finds_all (self));
}

static void
test_an_entry_answers_to_what_it_is_found_by_alone (void **state)
{
  Fixture *self = *state;
  g_autoptr (GlossLookup) lookup = NULL;
  const char *first, *second;

  add_articles (self, 2);
  lookup = look (self);
  first = g_ptr_array_index (self->ids, 0);
  second = g_ptr_array_index (self->ids, 1);

  assert_true (gloss_lookup_answers_to (lookup, first, "https://courier.example/000", NULL));
  assert_false (gloss_lookup_answers_to (lookup, second, "https://courier.example/000", NULL));
  assert_false (gloss_lookup_answers_to (lookup, first, "https://courier.example/000", "/tmp/new.txt"));
  assert_false (gloss_lookup_answers_to (lookup, first, "https://elsewhere.example/", NULL));
  assert_true (gloss_lookup_answers_to (lookup, first, NULL, NULL));
}

static void
test_the_text_that_an_article_has_is_known_with_how_many_it_had (void **state)
{
  Fixture *self = *state;
  g_autoptr (GlossArticle) article = new_article ("https://courier.example/000", "Nobody sails 0.");
  const char *digest = gloss_article_get_digest (article);
  g_autoptr (GlossLookup) lookup = NULL;
  guint n_older;

  add_articles (self, 2);
  lookup = look (self);

  assert_true (gloss_lookup_has_text (lookup, g_ptr_array_index (self->ids, 0), digest, &n_older));
  assert_int_equal (n_older, 1);
  assert_false (gloss_lookup_has_text (lookup, g_ptr_array_index (self->ids, 0), "older-0", &n_older));
  assert_false (gloss_lookup_has_text (lookup, g_ptr_array_index (self->ids, 1), digest, &n_older));
}

/* All of these have the same text. @uri: (nullable): what it is found by */
static void
add_page (Fixture    *self,
          const char *uri)
{
  const char *uris[] = { uri, NULL };
  const char *paths[] = { NULL };
  g_autoptr (GlossArticle) article = new_article (uri, "Please sail.");
  g_autoptr (JsonNode) node = gloss_article_to_json (article, uris, paths);
  g_autoptr (GBytes) bytes = gloss_json_write (node);
  g_autofree char *path = NULL;

  g_ptr_array_add (self->ids, g_uuid_string_random ());
  path = path_of (self, self->ids->len - 1);
  write_file (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static const char *
find_page (GlossLookup *lookup,
           const char  *uri)
{
  g_autoptr (GlossArticle) article = new_article (uri, "Please sail.");

  return gloss_lookup_find (lookup, uri, NULL, gloss_article_get_digest (article));
}

static void
test_a_text_decides_only_where_addresses_do_not (void **state)
{
  static const char *const anybody[] = { NULL, "sftp://courier.example/1" };
  Fixture *self = *state;
  g_autoptr (GlossLookup) pages = NULL;
  g_autoptr (GlossLookup) all = NULL;

  add_page (self, "https://courier.example/1");
  add_page (self, "https://courier.example/2");
  pages = look (self);
  assert_string_equal (find_page (pages, "https://courier.example/1?fbclid=1"), g_ptr_array_index (self->ids, 0));
  assert_string_equal (find_page (pages, "https://courier.example/2?fbclid=1"), g_ptr_array_index (self->ids, 1));
  assert_null (find_page (pages, "https://courier.example/3"));
  for (guint i = 0; i < G_N_ELEMENTS (anybody); i++)
    assert_non_null (find_page (pages, anybody[i]));

  add_page (self, "sftp://courier.example/1");
  add_page (self, NULL);
  all = look (self);
  assert_true (find_page (all, "https://courier.example/3") != NULL);
  assert_string_not_equal (find_page (all, "https://courier.example/3"), g_ptr_array_index (self->ids, 0));
  assert_string_not_equal (find_page (all, "https://courier.example/3"), g_ptr_array_index (self->ids, 1));
}

static void
test_few_articles_make_no_file (void **state)
{
  Fixture *self = *state;

  add_articles (self, N_FEW);
  assert_true (finds_all (self));
  assert_false (g_file_query_exists (self->cache, NULL));
}

static void
test_a_damaged_file_is_ignored_and_made_again (void **state)
{
  Fixture *self = *state;
  g_autoptr (GBytes) good = NULL;
  gsize size;

  add_articles (self, N_ARTICLES);
  assert_true (finds_all (self));
  good = read_cache (self);
  size = g_bytes_get_size (good);

  for (gsize i = 0; i < 12; i++)
    {
      g_autofree char *bad = g_memdup2 (g_bytes_get_data (good, NULL), size);
      g_autoptr (GBytes) again = NULL;
      gsize place = i < 8 ? i : (i - 7) * size / 4 - 1;

      /* cut off there, or another byte there */
      write_file (g_file_peek_path (self->cache), bad, place);
      assert_true (finds_all (self));
      bad[place] ^= 1;
      write_file (g_file_peek_path (self->cache), bad, size);
      assert_true (finds_all (self));
      again = read_cache (self);
      assert_int_equal (g_bytes_get_size (again), size);
    }
}

static void
test_records_end_where_the_bytes_do (void **state)
{
  const GlossLookupRecord record = { .id = "id", .names = "ua\0db\0", .size = sizeof "ua\0db\0" };
  g_autoptr (GByteArray) records = gloss_lookup_cache_new ();

  gloss_lookup_cache_add (records, &record);
  for (guint n = 0; n <= records->len; n++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (records->data, n);
      GlossLookupRecord found;
      gsize at = 0;

      assert_int_equal (gloss_lookup_cache_next (bytes, &at, &found), n == records->len);
      if (n == records->len)
        {
          assert_string_equal (found.id, "id");
          assert_int_equal (found.size, record.size);
          assert_memory_equal (found.names, record.names, record.size);
          assert_false (gloss_lookup_cache_next (bytes, &at, &found));
        }
    }
}

static void
test_all_are_found_where_nothing_can_be_written (void **state)
{
  Fixture *self = *state;
  g_autofree char *in_the_way = g_build_filename (self->top, "cache", NULL);

  add_articles (self, N_ARTICLES);
  write_file (in_the_way, "a file", strlen ("a file"));
  assert_true (finds_all (self));
  assert_int_equal (g_unlink (in_the_way), 0);
  assert_int_equal (g_mkdir_with_parents (g_file_peek_path (self->cache), 0700), 0);
  assert_true (finds_all (self));
}

static int
look_again_and_again (Fixture *self)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      if (!finds_all (self))
        return 1;
      g_unlink (g_file_peek_path (self->cache));
    }

  return finds_all (self) ? 0 : 1;
}

static void
test_processes_that_write_at_once_find_all (void **state)
{
  Fixture *self = *state;
  g_autoptr (GBytes) records = NULL;
  pid_t children[N_PROCESSES];

  add_articles (self, N_ARTICLES);
  for (guint i = 0; i < N_PROCESSES; i++)
    {
      children[i] = fork ();
      assert_true (children[i] >= 0);
      if (children[i] == 0)
        _exit (look_again_and_again (self));
    }

  for (guint i = 0; i < N_PROCESSES; i++)
    {
      int status;

      assert_int_equal (waitpid (children[i], &status, 0), children[i]);
      assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
    }

  assert_true (finds_all (self));
  records = gloss_lookup_cache_load (self->cache);
  assert_non_null (records);
}

/* White space behind it is part of the file, but of nothing that is known of it. */
static void
lengthen_article (Fixture *self,
                  guint    number,
                  gsize    size)
{
  g_autofree char *path = path_of (self, number);
  g_autofree char *contents = NULL;
  g_autofree char *space = g_strnfill (size, ' ');
  g_autoptr (GString) longer = NULL;

  assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  longer = g_string_new (contents);
  g_string_append (longer, space);
  write_file (path, longer->str, longer->len);
}

static void
test_one_long_article_is_worth_a_file_and_one_short_one_is_not (void **state)
{
  Fixture *self = *state;

  add_articles (self, 1);
  gloss_lookup_free (look (self));
  assert_false (g_file_query_exists (self->cache, NULL));

  lengthen_article (self, 0, 1024 * 1024);
  gloss_lookup_free (look (self));
  assert_true (g_file_query_exists (self->cache, NULL));
}

#define TEST(name) cmocka_unit_test_setup_teardown (name, set_up, tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
    TEST (test_all_are_found_with_the_file_as_without),
    TEST (test_what_has_not_changed_is_not_read_again),
    TEST (test_what_others_change_add_and_forget_is_seen),
    TEST (test_what_is_added_is_found_without_a_look_at_the_others),
    TEST (test_what_was_forgotten_is_not_in_the_file),
    TEST (test_what_could_not_be_read_is_tried_again),
    TEST (test_an_entry_answers_to_what_it_is_found_by_alone),
    TEST (test_the_text_that_an_article_has_is_known_with_how_many_it_had),
    TEST (test_a_text_decides_only_where_addresses_do_not),
    TEST (test_few_articles_make_no_file),
    TEST (test_a_damaged_file_is_ignored_and_made_again),
    TEST (test_all_are_found_where_nothing_can_be_written),
    TEST (test_processes_that_write_at_once_find_all),
    TEST (test_one_long_article_is_worth_a_file_and_one_short_one_is_not),
    cmocka_unit_test (test_records_end_where_the_bytes_do),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
