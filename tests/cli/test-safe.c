/* test-safe.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Notes that somebody else wrote, with what a terminal would obey in them. */

#include "cli-fixture.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define ARTICLE "DIR/bridge.txt"
/* Escape, a bell, delete, a carriage return, and the one character that is escape and bracket */
#define HOSTILE "one\033]0;title\a\ntwo\x7f\rthree\xc2\x9b" "2J"
#define SHOWN_FIRST "one␛]0;title␇"
#define SHOWN_SECOND "two␡␍three�2J"

static char *
annotate (Fixture *fixture)
{
  assert_int_equal (cli_run (fixture, NULL, "annotate", ARTICLE, "--exact", "It was cold",
                             "--note", HOSTILE, "--tag", "weather\033[8m", NULL), 0);

  return g_strchomp (g_strdup (fixture->out));
}

static void
assert_safe (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    assert_true (*p == '\n' || *p == '\t' || !g_unichar_iscntrl (g_utf8_get_char (p)));
}

static void
test_listed_notes_do_not_command_the_terminal (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *id = annotate (fixture);

  assert_int_equal (cli_run (fixture, NULL, "list", ARTICLE, NULL), 0);
  assert_safe (fixture->out);
  assert_non_null (strstr (fixture->out, "#weather␛[8m\n"));
  assert_non_null (strstr (fixture->out, "\n  " SHOWN_FIRST "\n  " SHOWN_SECOND "\n"));
}

static void
test_found_notes_do_not_command_the_terminal (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *id = annotate (fixture);

  assert_int_equal (cli_run (fixture, NULL, "search", "three", NULL), 0);
  assert_safe (fixture->out);
  assert_non_null (strstr (fixture->out, "  note   " SHOWN_FIRST " " SHOWN_SECOND " — It was cold\n"));
}

static void
test_exported_notes_do_not_command_the_terminal (void **state)
{
  static const char *const formats[] = { "markdown", "text", "csv", "html", "odt", "qdpx" };
  Fixture *fixture = *state;
  g_autofree char *id = annotate (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      print_message ("%s\n", formats[i]);
      assert_int_equal (cli_run_seen (fixture, "export", ARTICLE, "--format", formats[i], NULL), 0);
      assert_true (g_utf8_validate (fixture->out, -1, NULL));
      assert_safe (fixture->out);
    }

  assert_int_equal (cli_run_seen (fixture, "export", ARTICLE, "--format", "text", NULL), 0);
  assert_non_null (strstr (fixture->out, SHOWN_FIRST));
  assert_non_null (strstr (fixture->out, SHOWN_SECOND));
}

static void
test_an_export_that_nobody_sees_is_not_changed (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *id = annotate (fixture);
  g_autofree char *file = NULL;

  assert_int_equal (cli_run (fixture, NULL, "export", ARTICLE, "--format", "csv", "--output", "DIR/notes.csv", NULL), 0);
  file = cli_read (fixture, "notes.csv");
  assert_non_null (strstr (file, HOSTILE));
  assert_int_equal (cli_run (fixture, NULL, "export", ARTICLE, "--format", "csv", NULL), 0);
  assert_non_null (strstr (fixture->out, HOSTILE));
}

static void
test_conflicting_notes_do_not_command_the_terminal (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *id = annotate (fixture);

  cli_keep_notes (fixture, "a.json");
  assert_int_equal (cli_run (fixture, NULL, "edit", ARTICLE, id, "--note", HOSTILE "!", NULL), 0);
  cli_keep_notes (fixture, "b.json");
  assert_int_equal (cli_run (fixture, NULL, "merge", "DIR/a.json", "DIR/b.json", NULL), 0);
  assert_safe (fixture->err);
  assert_non_null (strstr (fixture->err, SHOWN_FIRST "\n" SHOWN_SECOND));
}

static void
test_complaints_do_not_command_the_terminal (void **state)
{
  Fixture *fixture = *state;

  cli_write (fixture, "a.json",
             "{\"@context\": \"http://www.w3.org/ns/anno.jsonld\", \"id\": \"urn:c\", \"type\": \"AnnotationCollection\","
             " \"gloss:version\": 1, \"first\": {\"items\": [{\"id\": \"urn:1\", \"target\": \"urn:c\","
             " \"gloss:correction\": \"\\u001b[2J\"}]}}");
  assert_int_equal (cli_run (fixture, NULL, "check", "DIR/a.json", NULL), 1);
  assert_safe (fixture->err);
  assert_non_null (strstr (fixture->err, "␛[2J"));
}

static void
test_programs_get_what_was_written (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *id = annotate (fixture);
  g_autoptr (JsonNode) node = NULL;
  JsonObject *note;

  assert_int_equal (cli_run (fixture, NULL, "list", ARTICLE, "--format", "json", NULL), 0);
  node = json_from_string (fixture->out, NULL);
  note = json_array_get_object_element (json_node_get_array (node), 0);
  assert_string_equal (json_object_get_string_member (note, "note"), HOSTILE);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_listed_notes_do_not_command_the_terminal, cli_set_up, cli_tear_down),
    cmocka_unit_test_setup_teardown (test_found_notes_do_not_command_the_terminal, cli_set_up, cli_tear_down),
    cmocka_unit_test_setup_teardown (test_exported_notes_do_not_command_the_terminal, cli_set_up, cli_tear_down),
    cmocka_unit_test_setup_teardown (test_an_export_that_nobody_sees_is_not_changed, cli_set_up, cli_tear_down),
    cmocka_unit_test_setup_teardown (test_conflicting_notes_do_not_command_the_terminal, cli_set_up, cli_tear_down),
    cmocka_unit_test_setup_teardown (test_complaints_do_not_command_the_terminal, cli_set_up, cli_tear_down),
    cmocka_unit_test_setup_teardown (test_programs_get_what_was_written, cli_set_up, cli_tear_down),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
