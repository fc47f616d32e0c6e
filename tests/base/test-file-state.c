/* test-file-state.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include <unistd.h>

#include "gloss-file-state.h"
#include "test-folder.h"

static int
set_up (void **state)
{
  return test_file_set_up (state, "notes.json");
}

static void
write_file (TestFile   *self,
            const char *contents)
{
  assert_true (g_file_set_contents (g_file_peek_path (self->file), contents, -1, NULL));
}

static void
test_another_version_has_another_state (void **state)
{
  TestFile *self = *state;
  GlossFileState first, again, second;

  write_file (self, "one");
  first = gloss_file_state_get (self->file);
  again = gloss_file_state_get (self->file);
  write_file (self, "another");
  second = gloss_file_state_get (self->file);

  assert_true (gloss_file_state_equal (&first, &again));
  assert_false (gloss_file_state_equal (&first, &second));
  assert_false (gloss_file_state_is_none (&first));
}

static void
test_a_file_that_is_not_there_has_the_state_of_none (void **state)
{
  TestFile *self = *state;
  g_autoptr (GFile) below = g_file_get_child (self->file, "below");
  GlossFileState missing = gloss_file_state_get (self->file);
  GlossFileState impossible;

  write_file (self, "no folder");
  impossible = gloss_file_state_get (below);

  assert_true (gloss_file_state_is_none (&missing));
  assert_true (gloss_file_state_is_none (&impossible));
  assert_true (gloss_file_state_equal (&missing, &impossible));
}

/* A link that leads to itself */
static void
test_what_could_not_be_told_is_neither_none_nor_the_same (void **state)
{
  TestFile *self = *state;
  GlossFileState first, second;

  assert_int_equal (symlink ("notes.json", g_file_peek_path (self->file)), 0);
  first = gloss_file_state_get (self->file);
  second = gloss_file_state_get (self->file);

  assert_false (gloss_file_state_is_none (&first));
  assert_false (gloss_file_state_equal (&first, &second));
}

#define TEST(name) cmocka_unit_test_setup_teardown (name, set_up, test_file_tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
    TEST (test_another_version_has_another_state),
    TEST (test_a_file_that_is_not_there_has_the_state_of_none),
    TEST (test_what_could_not_be_told_is_neither_none_nor_the_same),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
