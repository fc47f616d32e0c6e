/* test-analyze.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define FOR_PEOPLE \
  "The bridge is open\n" \
  "\n" \
  "Who said what\n" \
  "\n" \
  "  Mara Olin\n" \
  "    “The bridge will hold,”\n" \
  "\n" \
  "People\n" \
  "\n" \
  "  Mara Olin  1 mention\n"

/* How sure the machine is changes with what it learns. */
static char *
without_confidence (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("\"confidence\" ?: ?[0-9.e+-]+", 0, 0, NULL);

  return g_regex_replace_literal (regex, text, -1, 0, "\"confidence\":C", 0, NULL);
}

static void
test_people_read_who_said_what (void **state)
{
  Fixture *fixture = *state;

  assert_int_equal (cli_run (fixture, NULL, "analyze", "DIR/bridge.txt", NULL), 0);
  assert_string_equal (fixture->out, FOR_PEOPLE);
  assert_string_equal (fixture->err, "");
}

static void
test_an_article_comes_from_standard_input_too (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *article = cli_read (fixture, "bridge.txt");

  assert_int_equal (cli_run (fixture, article, "analyze", "-", NULL), 0);
  assert_string_equal (fixture->out, FOR_PEOPLE);
}

static void
test_a_result_in_a_file_is_the_same (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *written = NULL;

  assert_int_equal (cli_run (fixture, NULL, "analyze", "DIR/bridge.txt", "-o", "DIR/result", NULL), 0);
  assert_string_equal (fixture->out, "");
  written = cli_read (fixture, "result");
  assert_string_equal (written, FOR_PEOPLE);
}

static void
test_a_result_that_cannot_be_saved_is_told (void **state)
{
  Fixture *fixture = *state;

  assert_int_equal (cli_run (fixture, NULL, "analyze", "DIR/bridge.txt",
                             "-o", "DIR/bridge.txt/result", NULL), 1);
  assert_true (g_str_has_prefix (fixture->err, "gloss-cli: DIR/bridge.txt/result: "));
}

static void
test_programs_read_lines (void **state)
{
  static const char expected[] =
    "{\"id\":\"DIR/bridge.txt\",\"title\":\"The bridge is open\",\"text\":"
    "\"The bridge is open\\n“The bridge will hold,” Mara Olin said.\\nIt was late. It was cold.\","
    "\"entities\":[{\"start\":43,\"end\":52,\"type\":\"PER\",\"level\":\"NAM\",\"actor\":\"Mara Olin\"}],"
    "\"clusters\":[[0]],"
    "\"quotes\":[{\"start\":19,\"end\":42,\"kind\":\"direct\",\"speaker\":{\"start\":43,\"end\":52},"
    "\"cue\":{\"start\":53,\"end\":57},\"group\":\"g1\",\"actor\":\"Mara Olin\",\"confidence\":C}]}\n";
  Fixture *fixture = *state;
  g_autofree char *out = NULL;

  assert_int_equal (cli_run (fixture, NULL, "analyze", "--format=jsonl", "DIR/bridge.txt", NULL), 0);
  out = without_confidence (fixture->out);
  assert_string_equal (out, expected);
}

static void
test_json_is_an_object_or_an_array_of_them (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (JsonNode) one = NULL;
  g_autoptr (JsonNode) two = NULL;

  assert_int_equal (cli_run (fixture, NULL, "analyze", "--format=json", "DIR/bridge.txt", NULL), 0);
  one = json_from_string (fixture->out, NULL);
  assert_true (JSON_NODE_HOLDS_OBJECT (one));

  assert_int_equal (cli_run (fixture, NULL, "analyze", "--format=json",
                             "DIR/bridge.txt", "DIR/bridge.txt", NULL), 0);
  two = json_from_string (fixture->out, NULL);
  assert_true (JSON_NODE_HOLDS_ARRAY (two));
  assert_int_equal (json_array_get_length (json_node_get_array (two)), 2);
}

static void
test_a_missing_file_does_not_stop_the_others (void **state)
{
  Fixture *fixture = *state;

  assert_int_equal (cli_run (fixture, NULL, "analyze", "DIR/missing.txt", "DIR/bridge.txt", NULL), 1);
  assert_true (g_str_has_prefix (fixture->err, "gloss-cli: DIR/missing.txt: "));
  assert_string_equal (fixture->out, FOR_PEOPLE);
}

static void
test_what_is_no_article_is_told (void **state)
{
  Fixture *fixture = *state;

  cli_write (fixture, "empty.txt", "");
  assert_int_equal (cli_run (fixture, NULL, "analyze", "DIR/empty.txt", NULL), 1);
  assert_true (g_str_has_prefix (fixture->err, "gloss-cli: DIR/empty.txt: "));
  assert_string_equal (fixture->out, "");

  assert_int_equal (cli_run (fixture, "", "analyze", "-", NULL), 1);
  assert_true (g_str_has_prefix (fixture->err, "gloss-cli: standard input: "));
}

/* Both kinds of end of a paragraph, and an offset behind characters of more than one byte */
#define LINE_ONE "{\"id\":\"a\",\"text\":\"“Añada sings,” Mara Olin said.\\n\\n“Yes,” Bo Renn said.\"}"
#define LINE_TWO "{\"text\":\"Mara Olin said: “No.”\",\"id\":7,\"more\":[]}"

static void
assert_range (JsonObject *object,
              int         start,
              int         end)
{
  assert_int_equal (json_object_get_int_member (object, "start"), start);
  assert_int_equal (json_object_get_int_member (object, "end"), end);
}

static void
test_a_stream_is_answered_line_by_line (void **state)
{
  Fixture *fixture = *state;
  g_auto (GStrv) lines = NULL;
  g_autoptr (JsonNode) first = NULL;
  g_autoptr (JsonNode) second = NULL;
  JsonArray *quotes;

  assert_int_equal (cli_run (fixture, LINE_ONE "\n\n" LINE_TWO, "analyze", "--input=jsonl", NULL), 0);
  lines = g_strsplit (fixture->out, "\n", -1);
  assert_int_equal (g_strv_length (lines), 3);
  assert_string_equal (lines[2], "");

  first = json_from_string (lines[0], NULL);
  quotes = json_object_get_array_member (json_node_get_object (first), "quotes");
  assert_int_equal (json_array_get_length (quotes), 2);
  assert_range (json_array_get_object_element (quotes, 0), 0, 14);
  assert_range (json_array_get_object_element (quotes, 1), 32, 38);
  assert_range (json_object_get_object_member (json_array_get_object_element (quotes, 1), "speaker"),
                39, 46);

  second = json_from_string (lines[1], NULL);
  assert_int_equal (json_object_get_int_member (json_node_get_object (second), "id"), 7);
}

static void
test_a_bad_line_is_told_by_its_number_and_the_stream_goes_on (void **state)
{
  static const struct { const char *line; const char *reason; } cases[] = {
    { "{\"id\":\"half\",\"text\":\"cut", NULL },
    { "{\"id\":1}", "there is no “text” in it" },
    { "{\"id\":1,\"text\":5}", "there is no “text” in it" },
    { "[1,2]", "there is no “text” in it" },
    { "{\"text\":\"a\\u0000b\"}", NULL },
    { "\001", NULL },
  };
  Fixture *fixture = *state;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *input = g_strdup_printf ("%s\n%s\n%s\n", LINE_ONE, cases[i].line, LINE_TWO);
      g_auto (GStrv) lines = NULL;

      assert_int_equal (cli_run (fixture, input, "analyze", "--input=jsonl", "-", NULL), 1);
      assert_true (g_str_has_prefix (fixture->err, "gloss-cli: standard input: line 2: "));
      if (cases[i].reason != NULL)
        assert_non_null (strstr (fixture->err, cases[i].reason));
      lines = g_strsplit (fixture->out, "\n", -1);
      assert_int_equal (g_strv_length (lines), 3);
    }
}

static void
test_a_stream_comes_from_files_too (void **state)
{
  Fixture *fixture = *state;

  cli_write (fixture, "in.jsonl", LINE_TWO "\n");
  assert_int_equal (cli_run (fixture, NULL, "analyze", "--input=jsonl",
                             "DIR/missing.jsonl", "DIR/in.jsonl", NULL), 1);
  assert_true (g_str_has_prefix (fixture->err, "gloss-cli: DIR/missing.jsonl: "));
  assert_true (g_str_has_prefix (fixture->out, "{\"id\":7,"));
}

/* The other end of the pipe reads one line and goes. */
static void
test_a_broken_pipe_is_no_noise (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GSubprocessLauncher) launcher = cli_launcher_new (fixture, G_SUBPROCESS_FLAGS_STDERR_PIPE |
                                                               G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GString) input = g_string_new (NULL);
  g_autoptr (GDataInputStream) out = NULL;
  g_autofree char *path = cli_path (fixture, "many.jsonl");
  g_autofree char *line = NULL;
  char err[16];
  guint i;

  for (i = 0; i < 5000; i++)
    g_string_append (input, LINE_ONE "\n");
  cli_write (fixture, "many.jsonl", input->str);

  process = g_subprocess_launcher_spawn (launcher, NULL, g_getenv ("GLOSS_CLI"), "analyze",
                                         "--input=jsonl", path, NULL);
  out = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  line = g_data_input_stream_read_line (out, NULL, NULL, NULL);
  assert_non_null (line);
  g_input_stream_close (G_INPUT_STREAM (out), NULL, NULL);

  assert_true (g_subprocess_wait (process, NULL, NULL));
  assert_true (g_subprocess_get_if_exited (process));
  assert_int_equal (g_subprocess_get_exit_status (process), 1);
  assert_int_equal (g_input_stream_read (g_subprocess_get_stderr_pipe (process),
                                         err, sizeof err, NULL, NULL), 0);
}

static void
test_an_analysis_leaves_no_trace_in_the_library (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *library = cli_path (fixture, "gloss");

  assert_int_equal (cli_run (fixture, NULL, "analyze", "DIR/bridge.txt", NULL), 0);
  assert_false (g_file_test (library, G_FILE_TEST_EXISTS));
}

#define WITH_FIXTURE(test) cmocka_unit_test_setup_teardown (test, cli_set_up, cli_tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
    WITH_FIXTURE (test_people_read_who_said_what),
    WITH_FIXTURE (test_an_article_comes_from_standard_input_too),
    WITH_FIXTURE (test_a_result_in_a_file_is_the_same),
    WITH_FIXTURE (test_a_result_that_cannot_be_saved_is_told),
    WITH_FIXTURE (test_programs_read_lines),
    WITH_FIXTURE (test_json_is_an_object_or_an_array_of_them),
    WITH_FIXTURE (test_a_missing_file_does_not_stop_the_others),
    WITH_FIXTURE (test_what_is_no_article_is_told),
    WITH_FIXTURE (test_a_stream_is_answered_line_by_line),
    WITH_FIXTURE (test_a_bad_line_is_told_by_its_number_and_the_stream_goes_on),
    WITH_FIXTURE (test_a_stream_comes_from_files_too),
    WITH_FIXTURE (test_a_broken_pipe_is_no_noise),
    WITH_FIXTURE (test_an_analysis_leaves_no_trace_in_the_library),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
