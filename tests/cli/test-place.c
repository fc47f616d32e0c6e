/* test-place.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

#include <string.h>

#define WAS "The bridge at Ostrana\n\n" \
            "The bridge is closed until the spring. Mara Olin said that 12 people use it.\n\n" \
            "The council meets on Monday. Nobody was hurt, said the harbour master.\n"

#define NOW "The bridge at Ostrana\n\nCorrection: the number of people was wrong at first.\n\n" \
            "The bridge is closed until the spring. Mara Olin said that 14 people use it every day.\n\n" \
            "Nobody was hurt, said the harbour master.\n"

#define NOTE(id, start, end, exact, prefix, suffix) \
  "{\"id\":\"urn:uuid:" id "\",\"type\":\"Annotation\",\"target\":{\"source\":\"urn:x:a\"," \
                           "\"selector\":[{\"type\":\"TextQuoteSelector\",\"exact\":\"" exact "\",\"prefix\":\"" prefix "\"," \
                                                                                                                        "\"suffix\":\"" suffix "\"},{\"type\":\"TextPositionSelector\",\"start\":" start ",\"end\":" end "}]}}"

#define A "00000000-0000-4000-8000-00000000000a"
#define B "00000000-0000-4000-8000-00000000000b"
#define C "00000000-0000-4000-8000-00000000000c"

#define NOTES \
  "{\"@context\":[\"http://www.w3.org/ns/anno.jsonld\"],\"id\":\"urn:x:n\"," \
  "\"type\":\"AnnotationCollection\",\"total\":3,\"first\":{\"type\":\"AnnotationPage\"," \
  "\"startIndex\":0,\"items\":[" \
  NOTE (A, "22", "59", "The bridge is closed until the spring", "", ". Mara Olin said") "," \
  NOTE (B, "81", "97", "12 people use it", "Mara Olin said that ", ".\\nThe council meets") "," \
  NOTE (C, "99", "126", "The council meets on Monday", "12 people use it.\\n", ". Nobody was hurt") \
  "]}}"

static void
set_up_texts (Fixture *fixture)
{
  cli_write (fixture, "was.txt", WAS);
  cli_write (fixture, "now.txt", NOW);
  cli_write (fixture, "notes.json", NOTES);
}

static void
test_each_note_is_a_line_that_says_where_it_is (void **state)
{
  Fixture *fixture = *state;

  set_up_texts (fixture);
  assert_int_equal (cli_run (fixture, NULL, "place", "--was", "DIR/was.txt", "--now",
                             "DIR/now.txt", "DIR/notes.json", NULL), 0);
  assert_string_equal (fixture->err, "");
  assert_string_equal (fixture->out,
                       "{\"id\":\"urn:uuid:" A "\",\"status\":\"placed\",\"start\":75,\"end\":112,"
                                               "\"exact\":\"The bridge is closed until the spring\",\"score\":1.0}\n"
                                               "{\"id\":\"urn:uuid:" B "\",\"status\":\"edited\",\"start\":134,\"end\":150,"
                                                                       "\"exact\":\"14 people use it\",\"score\":0.75}\n"
                                                                       "{\"id\":\"urn:uuid:" C "\",\"status\":\"unplaced\",\"score\":0.0}\n");
}

static void
test_without_the_old_text_the_selectors_must_do (void **state)
{
  Fixture *fixture = *state;

  set_up_texts (fixture);
  assert_int_equal (cli_run (fixture, NULL, "place", "--now", "DIR/now.txt", "DIR/notes.json",
                             NULL), 0);
  assert_non_null (strstr (fixture->out, A "\",\"status\":\"placed\",\"start\":75,\"end\":112"));
  assert_non_null (strstr (fixture->out, B "\",\"status\":\"edited\",\"start\":134,\"end\":150"));
  assert_non_null (strstr (fixture->out, C "\",\"status\":\"unplaced\",\"score\""));
}

static void
test_placing_changes_nothing (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *notes = NULL;

  set_up_texts (fixture);
  cli_run (fixture, NULL, "place", "--was", "DIR/was.txt", "--now", "DIR/now.txt",
           "DIR/notes.json", NULL);
  notes = cli_read (fixture, "notes.json");
  assert_string_equal (notes, NOTES);
}

static void
test_what_cannot_be_read_is_named (void **state)
{
  Fixture *fixture = *state;

  set_up_texts (fixture);
  cli_write (fixture, "half.json", "{\"type\": \"AnnotationColl");
  assert_int_equal (cli_run (fixture, NULL, "place", "--now", "DIR/gone.txt", "DIR/notes.json",
                             NULL), 1);
  assert_non_null (strstr (fixture->err, "gone.txt"));
  assert_int_equal (cli_run (fixture, NULL, "place", "--now", "DIR/now.txt", "--was",
                             "DIR/gone.txt", "DIR/notes.json", NULL), 1);
  assert_non_null (strstr (fixture->err, "gone.txt"));
  assert_int_equal (cli_run (fixture, NULL, "place", "--now", "DIR/now.txt", "DIR/half.json",
                             NULL), 1);
  assert_non_null (strstr (fixture->err, "half.json"));
  assert_string_equal (fixture->out, "");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_each_note_is_a_line_that_says_where_it_is,
                                     cli_set_up, cli_tear_down),
    cmocka_unit_test_setup_teardown (test_without_the_old_text_the_selectors_must_do,
                                     cli_set_up, cli_tear_down),
    cmocka_unit_test_setup_teardown (test_placing_changes_nothing, cli_set_up, cli_tear_down),
    cmocka_unit_test_setup_teardown (test_what_cannot_be_read_is_named,
                                     cli_set_up, cli_tear_down),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
