/* test-store-damage.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-fixture.h"

#include <string.h>

#define SEED 20260301
#define N_CUT 50
#define N_FLIPPED 80
#define N_WRONG 60
#define DEPTH 100000

/* What came of one kind of damage: a flipped bit may make another text, and still a sound file */
typedef struct
{
  guint n_files;
  guint n_refused;
} Tally;

static char *
read_sample (gsize *length)
{
  g_autofree char *path = g_build_filename (g_getenv ("GLOSS_TEST_SRCDIR"), "fixtures", "formats",
                                            "annotations.json", NULL);
  char *contents = NULL;

  assert_true (g_file_get_contents (path, &contents, length, NULL));

  return contents;
}

static void
assert_bytes (const char *path,
              const char *bytes,
              gsize       length)
{
  g_autofree char *there = NULL;
  gsize n = 0;

  assert_true (g_file_get_contents (path, &there, &n, NULL));
  assert_int_equal (n, length);
  assert_memory_equal (there, bytes, length);
}

/* A place is a line, or a member by JSON Pointer; what is wrong with the whole of it has none. */
static void
assert_names_the_place (const char *message,
                        const char *path)
{
  const char *rest = strstr (message, path);
  gboolean has_place;

  assert_non_null (rest);
  rest += strlen (path);
  has_place = strstr (rest, "line ") != NULL || strchr (rest, '/') != NULL;
  if (!has_place && strstr (rest, "this should be an object") == NULL)
    fail_msg ("no place: %s", message);
}

static void
try_file (Fixture    *self,
          const char *bytes,
          gsize       length,
          Tally      *tally)
{
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  g_autoptr (GlossStore) store = gloss_store_new (list, self->file, NULL, NULL);
  g_autoptr (GError) error = NULL;

  assert_true (g_file_set_contents (self->path, bytes, (gssize) length, NULL));
  tally->n_files++;
  if (load_store (store, &error))
    {
      put_note (list, "new", "one more");
      assert_true (gloss_store_flush (store, NULL));
      assert_note (self->file, "new", "one more");
      return;
    }

  tally->n_refused++;
  assert_names_the_place (error->message, self->path);
  assert_int_equal (gloss_store_get_state (store), GLOSS_READ_ONLY);
  put_note (list, "new", "one more");
  assert_false (gloss_store_flush (store, NULL));
  assert_int_equal (gloss_annotation_list_get_n (list), 1);
  assert_bytes (self->path, bytes, length);
}

static void
test_files_that_were_cut (void **state)
{
  gsize length;
  g_autofree char *sample = read_sample (&length);
  Tally tally = { 0, 0 };

  for (guint i = 0; i < N_CUT; i++)
    try_file (*state, sample, (length - 2) * i / N_CUT, &tally);

  assert_int_equal (tally.n_refused, N_CUT);
}

static void
test_files_with_flipped_bits (void **state)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  gsize length;
  g_autofree char *sample = read_sample (&length);
  Tally tally = { 0, 0 };

  for (guint i = 0; i < N_FLIPPED; i++)
    {
      gsize at = (gsize) g_rand_int_range (random, 0, (gint) length);
      char was = sample[at];

      sample[at] = (char) (was ^ (1 << g_rand_int_range (random, 0, 8)));
      try_file (*state, sample, length, &tally);
      sample[at] = was;
    }

  assert_in_range (tally.n_refused, 1, N_FLIPPED);
}

/* Values of members, one after the other, are replaced by what does not belong there. */
static void
test_files_with_values_of_wrong_types (void **state)
{
  static const char *const values[] = {
    "null", "0", "-1", "true", "[]", "{}", "\"\"", "[[\"x\"]]", "{\"x\": 1}", "1e308",
    "12345678901234567890123", "1e400",
  };
  g_autoptr (GRegex) member = g_regex_new ("\"([A-Za-z:@]+)\": (\"[^\"]*\"|[0-9]+|\\[|\\{)", 0, 0, NULL);
  gsize length;
  g_autofree char *sample = read_sample (&length);
  g_autoptr (GMatchInfo) match = NULL;
  Tally tally = { 0, 0 };

  g_regex_match (member, sample, 0, &match);
  for (guint i = 0; i < N_WRONG && g_match_info_matches (match); i++)
    {
      g_autoptr (GString) damaged = g_string_new (NULL);
      int begin, end;

      g_match_info_fetch_pos (match, 2, &begin, &end);
      g_string_append_len (damaged, sample, begin);
      g_string_append (damaged, values[i % G_N_ELEMENTS (values)]);
      g_string_append (damaged, sample + end);
      try_file (*state, damaged->str, damaged->len, &tally);
      g_match_info_next (match, NULL);
    }

  assert_int_equal (tally.n_files, N_WRONG);
  assert_in_range (tally.n_refused, 1, N_WRONG);
}

/* One annotation that cannot be read is not the end of the others, and stays as it is. */
static void
test_an_odd_annotation_stays_in_the_file (void **state)
{
  static const char *const odd[] = {
    "7", "{}", "{\"id\": 7,  \"x\": [ 1 ]}", "{\"id\": \"b\"}", "{\"id\": \"a\", \"target\": \"s:2\"}",
    "{\"id\": \"b\", \"target\": \"s:1\", \"created\": 2026}",
    "{\"id\": \"b\", \"target\": \"s:1\", \"gloss:correction\": \"guess\"}",
  };
  Fixture *self = *state;

  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"type\": \"AnnotationCollection\", \"first\": {\"items\": "
                                               "[{\"id\": \"a\", \"target\": \"s:1\"}, %s]}}", odd[i]);

      for (guint round = 0; round < 2; round++)
        {
          g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
          g_autoptr (GlossStore) store = gloss_store_new (list, self->file, NULL, NULL);
          g_autofree char *written = NULL;

          if (round == 0)
            assert_true (g_file_set_contents (self->path, text, -1, NULL));
          assert_true (load_store (store, NULL));
          assert_int_equal (gloss_annotation_list_get_n (list), round + 1);
          put_note (list, round == 0 ? "new" : "newer", "one more");
          assert_true (gloss_store_flush (store, NULL));
          assert_true (g_file_get_contents (self->path, &written, NULL, NULL));
          assert_non_null (strstr (written, odd[i]));
        }
    }
}

static void
append_many (GString    *string,
             const char *piece)
{
  for (guint i = 0; i < DEPTH; i++)
    g_string_append (string, piece);
}

static void
test_files_that_are_made_to_harm (void **state)
{
  static const char *const cases[] = {
    "", " ", "\n", "[]", "7", "\"text\"", "null", "{}", "{\"type\": \"AnnotationCollection\"",
    "{\"type\": \"AnnotationCollection\", \"type\": \"AnnotationCollection\"}",
    "{\"type\": \"AnnotationCollection\", \"gloss:version\": 99999999999999999999999}",
    "{\"type\": \"AnnotationCollection\", \"gloss:version\": -1}",
    "{\"type\": \"AnnotationCollection\", \"gloss:deleted\": [{\"id\": 7}]}",
    "{\"type\": \"AnnotationCollection\", \"label\": \"\\u0000\"}",
    "{\"type\": \"AnnotationCollection\", \"label\": \"\\ud800\"}",
    "{\"type\": \"AnnotationCollection\", /* a comment */ \"label\": \"\"}",
    "{\"type\": \"AnnotationCollection\", \"label\": \"\xff\xfe\"}",
    "\xff\xfe{\0}\0",
    "var notes = {\"type\": \"AnnotationCollection\"}",
  };
  g_autoptr (GString) arrays = g_string_new ("{\"type\": \"AnnotationCollection\", \"x\": ");
  g_autoptr (GString) objects = g_string_new ("");
  Tally tally = { 0, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    try_file (*state, cases[i], strlen (cases[i]), &tally);

  append_many (arrays, "[");
  append_many (arrays, "]");
  g_string_append (arrays, "}");
  try_file (*state, arrays->str, arrays->len, &tally);
  append_many (objects, "{\"a\":");
  try_file (*state, objects->str, objects->len, &tally);

  assert_int_equal (tally.n_refused, tally.n_files);
}

int
main (void)
{
#define TEST(name) cmocka_unit_test_setup_teardown (name, store_set_up, store_tear_down)
  const struct CMUnitTest tests[] = {
    TEST (test_files_that_were_cut),
    TEST (test_files_with_flipped_bits),
    TEST (test_files_with_values_of_wrong_types),
    TEST (test_an_odd_annotation_stays_in_the_file),
    TEST (test_files_that_are_made_to_harm),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
