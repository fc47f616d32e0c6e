/* test-change.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define ARTICLE "DIR/bridge.txt"

static char *
annotate (Fixture    *fixture,
          const char *words,
          const char *note)
{
  char *id;

  assert_int_equal (cli_run (fixture, NULL, "annotate", ARTICLE, "--exact", words, "--note", note, NULL), 0);
  id = g_strdup (fixture->out);

  return g_strchomp (id);
}

static void
list (Fixture *fixture)
{
  assert_int_equal (cli_run (fixture, NULL, "list", ARTICLE, NULL), 0);
}

static void
test_a_note_is_edited (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *id = annotate (fixture, "Mara Olin", "Who?");
  const char *short_id = id + strlen ("urn:uuid:");

  assert_int_equal (cli_run (fixture, NULL, "edit", ARTICLE, id, "--note", "The mayor",
                             "--tag", "people", "--tag", "town", "--color", "green", NULL), 0);
  assert_string_equal (fixture->out, "");
  assert_string_equal (fixture->err, "");
  list (fixture);
  assert_non_null (strstr (fixture->out, "43-52 green #people #town\n"));
  assert_non_null (strstr (fixture->out, "The mayor"));
  assert_null (strstr (fixture->out, "Who?"));

  /* What is not given stays; the id may do without its beginning. */
  assert_int_equal (cli_run (fixture, NULL, "edit", ARTICLE, short_id, "--no-tags", NULL), 0);
  list (fixture);
  assert_non_null (strstr (fixture->out, "43-52 green\n"));
  assert_non_null (strstr (fixture->out, "The mayor"));

  assert_int_equal (cli_run (fixture, NULL, "edit", ARTICLE, id, "--note", "", NULL), 0);
  list (fixture);
  assert_null (strstr (fixture->out, "The mayor"));
}

static void
test_a_hash_sign_is_no_part_of_a_tag (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *id = annotate (fixture, "Mara Olin", "Who?");

  assert_int_equal (cli_run (fixture, NULL, "edit", ARTICLE, id, "--tag", "#people", NULL), 0);
  list (fixture);
  assert_non_null (strstr (fixture->out, " #people\n"));
  assert_int_equal (cli_run (fixture, NULL, "list", ARTICLE, "--tag", "#people", NULL), 0);
  assert_non_null (strstr (fixture->out, "Who?"));

  assert_int_equal (cli_run (fixture, NULL, "edit", ARTICLE, id, "--tag", "#", NULL), 2);
}

static void
test_notes_are_removed_all_or_none (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *mara = annotate (fixture, "Mara Olin", "Who?");
  g_autofree char *cold = annotate (fixture, "It was cold", "When?");

  assert_int_equal (cli_run (fixture, NULL, "remove", ARTICLE, mara, "nobody", NULL), 1);
  assert_string_equal (fixture->err, "gloss-cli: DIR/bridge.txt: There is no note “nobody” on it.\n");
  list (fixture);
  assert_non_null (strstr (fixture->out, "Who?"));

  assert_int_equal (cli_run (fixture, NULL, "remove", ARTICLE, mara, cold, NULL), 0);
  list (fixture);
  assert_string_equal (fixture->out, "");
}

static void
test_wrong_usage_is_told (void **state)
{
  static const char *const cases[][8] = {
    { "edit" },
    { "edit", ARTICLE, "x" },
    { "edit", ARTICLE, "--note", "y" },
    { "edit", ARTICLE, "x", "--color", "plaid" },
    { "edit", ARTICLE, "x", "--tag", "a", "--no-tags" },
    { "remove", ARTICLE },
    { "merge", ARTICLE },
    { "library", "--tidy", "3", "--forget", ARTICLE },
    { "library", "--tidy", "-7" },
    { "library", ARTICLE },
    { "trim" },
    { "trim", ARTICLE },
    { "trim", ARTICLE, "" },
    { "trim", ARTICLE, "tea", "--put-back" },
  };
  Fixture *fixture = *state;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_int_equal (cli_runv (fixture, NULL, cases[i]), 2);
      assert_string_equal (fixture->out, "");
      assert_non_null (strstr (fixture->err, "--help"));
    }
}

static guint
count (const char *text,
       const char *words)
{
  g_auto (GStrv) parts = g_strsplit (text, words, -1);

  return g_strv_length (parts) - 1;
}

static void
test_two_files_are_merged (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *mara = annotate (fixture, "Mara Olin", "Who?");
  g_autofree char *late = annotate (fixture, "It was late", "Gone");
  g_autofree char *cold = NULL;
  g_autofree char *merged = NULL;

  cli_keep_notes (fixture, "base.json");
  cold = annotate (fixture, "It was cold", "Mine");
  cli_keep_notes (fixture, "a.json");
  assert_int_equal (cli_run (fixture, NULL, "remove", ARTICLE, late, NULL), 0);
  cli_keep_notes (fixture, "b.json");

  assert_int_equal (cli_run (fixture, NULL, "merge", "DIR/a.json", "DIR/b.json",
                             "--base", "DIR/base.json", "-o", "DIR/c.json", NULL), 0);
  assert_string_equal (fixture->out, "");
  assert_string_equal (fixture->err, "Notes: 3 in the first file, 2 in the second, 2 together\n");
  merged = cli_read (fixture, "c.json");
  assert_int_equal (count (merged, "\"Who?\""), 1);
  assert_int_equal (count (merged, "\"Mine\""), 1);
  assert_int_equal (count (merged, "\"Gone\""), 0);
  assert_int_equal (cli_run (fixture, NULL, "check", "DIR/c.json", NULL), 0);
}

static void
test_a_conflict_is_told_and_both_texts_are_kept (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *mara = annotate (fixture, "Mara Olin", "Who?");

  cli_keep_notes (fixture, "base.json");
  assert_int_equal (cli_run (fixture, NULL, "edit", ARTICLE, mara, "--note", "Hers", NULL), 0);
  cli_keep_notes (fixture, "a.json");
  assert_int_equal (cli_run (fixture, NULL, "edit", ARTICLE, mara, "--note", "His", NULL), 0);
  cli_keep_notes (fixture, "b.json");

  assert_int_equal (cli_run (fixture, NULL, "merge", "DIR/a.json", "DIR/b.json",
                             "--base", "DIR/base.json", NULL), 0);
  assert_int_equal (count (fixture->out, "\"Hers\""), 1);
  assert_int_equal (count (fixture->out, "\"His\""), 1);
  assert_int_equal (count (fixture->out, "\"conflict\""), 1);
  assert_non_null (strstr (fixture->err, "Conflict, both are kept: urn:uuid:"));
}

static void
test_a_broken_file_is_not_merged (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *mara = annotate (fixture, "Mara Olin", "Who?");
  g_autofree char *out = cli_path (fixture, "c.json");

  cli_keep_notes (fixture, "a.json");
  cli_write (fixture, "b.json", "{\n  half");
  assert_int_equal (cli_run (fixture, NULL, "merge", "DIR/a.json", "DIR/b.json", "-o", "DIR/c.json", NULL), 1);
  assert_true (g_str_has_prefix (fixture->err, "gloss-cli: DIR/b.json: "));
  assert_non_null (strstr (fixture->err, "line 2"));
  assert_false (g_file_test (out, G_FILE_TEST_EXISTS));
}

static void
test_the_library_is_measured_forgotten_and_restored (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *mara = annotate (fixture, "Mara Olin", "Who?");

  assert_int_equal (cli_run (fixture, NULL, "library", NULL), 0);
  assert_true (g_str_has_prefix (fixture->out, "Articles: 1, with notes: 1; "));
  assert_int_equal (cli_run (fixture, NULL, "library", "--back-up", "DIR/backup", NULL), 0);
  assert_string_equal (fixture->out, "1 article\n");

  assert_int_equal (cli_run (fixture, NULL, "library", "--forget", ARTICLE, NULL), 0);
  list (fixture);
  assert_string_equal (fixture->out, "");
  assert_int_equal (cli_run (fixture, NULL, "library", "--forget", ARTICLE, NULL), 1);
  assert_non_null (strstr (fixture->err, "is not in the library"));

  assert_int_equal (cli_run (fixture, NULL, "library", "--restore", "DIR/backup", NULL), 0);
  assert_string_equal (fixture->out, "1 article\n");
  list (fixture);
  assert_non_null (strstr (fixture->out, "Who?"));

  /* The one that was forgotten, though not a day ago */
  assert_int_equal (cli_run (fixture, NULL, "library", "--tidy", "0", NULL), 0);
  assert_string_equal (fixture->out, "1 article deleted\n");
  assert_int_equal (cli_run (fixture, NULL, "library", "--tidy", "0", NULL), 0);
  assert_string_equal (fixture->out, "0 articles deleted\n");
}

static void
test_what_is_left_out_stays_out_until_it_is_put_back (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *mara = annotate (fixture, "Mara Olin", "Who?");
  g_autofree char *before = NULL;

  list (fixture);
  before = g_strdup (fixture->out);
  assert_int_equal (cli_run (fixture, NULL, "trim", ARTICLE, "It was cold", NULL), 0);
  assert_string_equal (fixture->out, "1 paragraph left out\n");
  assert_int_equal (cli_run (fixture, NULL, "annotate", ARTICLE, "--exact", "It was late", NULL), 1);
  list (fixture);
  assert_string_equal (fixture->out, before);

  /* All or nothing */
  assert_int_equal (cli_run (fixture, NULL, "trim", ARTICLE, "bridge is open", "It was cold", NULL), 1);
  assert_non_null (strstr (fixture->err, "is not in the article"));
  assert_int_equal (cli_run (fixture, NULL, "annotate", ARTICLE, "--exact", "bridge is open", NULL), 0);

  assert_int_equal (cli_run (fixture, NULL, "trim", ARTICLE, "--put-back", NULL), 0);
  assert_string_equal (fixture->out, "0 paragraphs left out\n");

  /* Words of one paragraph */
  assert_int_equal (cli_run (fixture, NULL, "trim", ARTICLE, "It was late", "It was cold", NULL), 0);
  assert_string_equal (fixture->out, "1 paragraph left out\n");
  assert_int_equal (cli_run (fixture, NULL, "trim", ARTICLE, "--put-back", NULL), 0);
  assert_int_equal (cli_run (fixture, NULL, "annotate", ARTICLE, "--exact", "It was late", NULL), 0);
}

#define WITH_FIXTURE(test) cmocka_unit_test_setup_teardown (test, cli_set_up, cli_tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
    WITH_FIXTURE (test_a_note_is_edited),
    WITH_FIXTURE (test_a_hash_sign_is_no_part_of_a_tag),
    WITH_FIXTURE (test_notes_are_removed_all_or_none),
    WITH_FIXTURE (test_wrong_usage_is_told),
    WITH_FIXTURE (test_two_files_are_merged),
    WITH_FIXTURE (test_a_conflict_is_told_and_both_texts_are_kept),
    WITH_FIXTURE (test_a_broken_file_is_not_merged),
    WITH_FIXTURE (test_the_library_is_measured_forgotten_and_restored),
    WITH_FIXTURE (test_what_is_left_out_stays_out_until_it_is_put_back),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
