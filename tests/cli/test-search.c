/* test-search.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

#include <string.h>

#include "gloss-json.h"

#define ARTICLE "DIR/bridge.txt"

static void
annotate (Fixture *fixture)
{
  assert_int_equal (cli_run (fixture, NULL, "annotate", ARTICLE, "--exact", "It was cold",
                             "--note", "How cold?", "--tag", "weather", NULL), 0);
}

static void
test_the_library_is_searched (void **state)
{
  Fixture *fixture = *state;

  assert_int_equal (cli_run (fixture, NULL, "search", "hold", NULL), 0);
  assert_string_equal (fixture->out, "");

  annotate (fixture);
  assert_int_equal (cli_run (fixture, NULL, "search", "hold", NULL), 0);
  assert_string_equal (fixture->out, "The bridge is open\n  quote  “The bridge will hold,” — Mara Olin\n");
  assert_int_equal (cli_run (fixture, NULL, "search", "how", "cold", NULL), 0);
  assert_string_equal (fixture->out, "The bridge is open\n  note   How cold? — It was cold\n");
  assert_int_equal (cli_run (fixture, NULL, "search", "weather", NULL), 0);
  assert_string_equal (fixture->out, "The bridge is open\n  tag    weather — It was cold\n");
  assert_string_equal (fixture->err, "");
}

static void
test_what_was_found_is_written_as_json (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) node = NULL;
  JsonObject *hit;

  annotate (fixture);
  assert_int_equal (cli_run (fixture, NULL, "search", "hold", "--format", "json", NULL), 0);
  bytes = g_bytes_new_static (fixture->out, strlen (fixture->out));
  node = gloss_json_load (bytes, "found", NULL);
  assert_non_null (node);
  assert_int_equal (json_array_get_length (json_node_get_array (node)), 1);
  hit = json_array_get_object_element (json_node_get_array (node), 0);
  assert_string_equal (json_object_get_string_member (hit, "kind"), "quote");
  assert_string_equal (json_object_get_string_member (hit, "label"), "Mara Olin");
  assert_int_equal (json_object_get_int_member (hit, "start"), strlen ("The bridge is open\n"));
}

static void
test_a_dossier_is_written (void **state)
{
  Fixture *fixture = *state;

  annotate (fixture);
  assert_int_equal (cli_run (fixture, NULL, "dossier", "mara", "olin", NULL), 0);
  assert_string_equal (fixture->out, "The bridge is open\n  quote  “The bridge will hold,” — Mara Olin\n");
  assert_int_equal (cli_run (fixture, NULL, "dossier", "Jon Brandt", NULL), 0);
  assert_string_equal (fixture->out, "");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_the_library_is_searched, cli_set_up, cli_tear_down),
    cmocka_unit_test_setup_teardown (test_what_was_found_is_written_as_json, cli_set_up, cli_tear_down),
    cmocka_unit_test_setup_teardown (test_a_dossier_is_written, cli_set_up, cli_tear_down),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
