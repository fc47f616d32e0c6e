/* test-positions.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-positions.h"
#include "test-folder.h"
#include "test-wait.h"

static int
set_up (void **state)
{
  return test_file_set_up (state, "new/positions");
}

/* The lookup may be asked before the file has been read: then it waits. */
static gssize
look_up (GlossPositions *positions,
         const char     *digest)
{
  g_autoptr (GAsyncResult) result = NULL;

  gloss_positions_lookup_async (positions, digest, NULL, take_result_cb, &result);
  wait_for_result (&result);

  return gloss_positions_lookup_finish (positions, result, NULL);
}

static void
test_a_position_is_found_again (void **state)
{
  TestFile *fixture = *state;
  g_autoptr (GlossPositions) before = gloss_positions_new (fixture->file);
  g_autoptr (GlossPositions) after = NULL;

  gloss_positions_set (before, "aa", 1200);
  gloss_positions_set (before, "bb", 7);
  assert_true (gloss_positions_save (before, NULL));

  after = gloss_positions_new (fixture->file);
  assert_int_equal (look_up (after, "aa"), 1200);
  assert_int_equal (look_up (after, "bb"), 7);
  assert_int_equal (look_up (after, "cc"), 0);
}

static void
test_the_beginning_needs_no_memory (void **state)
{
  TestFile *fixture = *state;
  g_autoptr (GlossPositions) positions = gloss_positions_new (fixture->file);
  g_autofree char *contents = NULL;

  gloss_positions_set (positions, "aa", 5);
  gloss_positions_set (positions, "aa", 0);
  assert_true (gloss_positions_save (positions, NULL));

  assert_int_equal (look_up (positions, "aa"), 0);
  assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &contents, NULL, NULL));
  assert_null (strstr (contents, "aa"));
}

static void
test_what_is_set_while_the_file_is_read_is_newer (void **state)
{
  TestFile *fixture = *state;
  g_autoptr (GlossPositions) before = gloss_positions_new (fixture->file);
  g_autoptr (GlossPositions) after = NULL;

  gloss_positions_set (before, "aa", 1);
  gloss_positions_set (before, "bb", 2);
  assert_true (gloss_positions_save (before, NULL));

  after = gloss_positions_new (fixture->file);
  gloss_positions_set (after, "aa", 9);
  assert_int_equal (look_up (after, "aa"), 9);
  assert_int_equal (look_up (after, "bb"), 2);
}

static void
test_what_was_read_longest_ago_is_forgotten (void **state)
{
  TestFile *fixture = *state;
  g_autoptr (GlossPositions) positions = gloss_positions_new (fixture->file);

  for (guint i = 0; i < 600; i++)
    {
      g_autofree char *digest = g_strdup_printf ("d%u", i);

      gloss_positions_set (positions, digest, i + 1);
    }
  gloss_positions_set (positions, "d0", 77);
  assert_true (gloss_positions_save (positions, NULL));

  assert_int_equal (look_up (positions, "d0"), 77);
  assert_int_equal (look_up (positions, "d1"), 0);
  assert_int_equal (look_up (positions, "d100"), 0);
  assert_int_equal (look_up (positions, "d101"), 102);
  assert_int_equal (look_up (positions, "d599"), 600);
}

static void
test_a_damaged_file_means_the_beginning (void **state)
{
  TestFile *fixture = *state;
  g_autoptr (GFile) parent = g_file_get_parent (fixture->file);
  g_autoptr (GlossPositions) positions = NULL;

  assert_true (g_file_make_directory_with_parents (parent, NULL, NULL));
  assert_true (g_file_set_contents (g_file_peek_path (fixture->file), "[posit\xff\n=", -1, NULL));

  positions = gloss_positions_new (fixture->file);
  assert_int_equal (look_up (positions, "aa"), 0);
}

static void
test_nothing_changed_writes_nothing (void **state)
{
  TestFile *fixture = *state;
  g_autoptr (GlossPositions) positions = gloss_positions_new (fixture->file);

  assert_int_equal (look_up (positions, "aa"), 0);
  assert_true (gloss_positions_save (positions, NULL));
  assert_false (g_file_query_exists (fixture->file, NULL));
}

int
main (int    argc,
      char **argv)
{
#define POSITIONS_TEST(test) cmocka_unit_test_setup_teardown (test, set_up, test_file_tear_down)
  const struct CMUnitTest tests[] = {
    POSITIONS_TEST (test_a_position_is_found_again),
    POSITIONS_TEST (test_the_beginning_needs_no_memory),
    POSITIONS_TEST (test_what_is_set_while_the_file_is_read_is_newer),
    POSITIONS_TEST (test_what_was_read_longest_ago_is_forgotten),
    POSITIONS_TEST (test_a_damaged_file_means_the_beginning),
    POSITIONS_TEST (test_nothing_changed_writes_nothing),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
