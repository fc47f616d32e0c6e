/* test-extract.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define PROSE \
  "Four ferries were held in Vellby on Thursday, because nobody could see the far shore, the office said, " \
  "and nobody knew for how long they would be held, nor what it would cost the town."

static const char page[] =
  "<!DOCTYPE html><html lang=en><title>Fog</title><meta name=author content='Jane Roe'>"
  "<nav><a href=/>Home</a></nav><h1>Fog</h1>"
  "<p>" PROSE "</p><p># <b>Not</b> a <i>heading</i>, but a <a href='https://a.example/b'>link</a>.</p>"
              "<ul><li>a</li><li>b</li></ul>";

static void
test_text_is_the_article_in_lines (void **state)
{
  Fixture *fixture = *state;

  assert_int_equal (cli_run (fixture, page, "extract", "-", NULL), 0);
  assert_string_equal (fixture->err, "");
  assert_string_equal (fixture->out,
                       "Fog\n\n" PROSE "\n\n# Not a heading, but a link.\n\na\n\nb\n");
}

static void
test_markdown_keeps_marks_and_escapes_the_rest (void **state)
{
  Fixture *fixture = *state;

  assert_int_equal (cli_run (fixture, page, "extract", "--format=markdown", "-", NULL), 0);
  assert_string_equal (fixture->out,
                       "---\ntitle: \"Fog\"\nauthor: \"Jane Roe\"\nlanguage: \"en\"\n---\n\n# Fog\n\n" PROSE "\n\n"
                                                                                                             "\\# **Not** a *heading*, but a [link](<https://a.example/b>).\n\n- a\n- b\n");
}

/* A page may say of a link what it likes. */
static void
test_an_address_does_not_end_before_its_end (void **state)
{
  static const char markdown[] = "# Fog\n\n" PROSE "\n\nSee [it](https://a.example/b%3E&gt;&lt;c&#10;d?e=\\\\f) there.\n";
  Fixture *fixture = *state;

  assert_int_equal (cli_run (fixture, markdown, "extract", "--format=markdown", "-", NULL), 0);
  if (strstr (fixture->out, "[it](<https://a.example/b%3E%3E%3Cc%0Ad?e=%5Cf>) there.") == NULL)
    fail_msg ("%s", fixture->out);
}

static void
test_json_is_one_line_an_article (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object;

  assert_int_equal (cli_run (fixture, page, "extract", "--format=json", "-", NULL), 0);
  assert_ptr_equal (strchr (fixture->out, '\n'), fixture->out + strlen (fixture->out) - 1);

  node = json_from_string (fixture->out, NULL);
  object = json_node_get_object (node);
  assert_string_equal (json_object_get_string_member (object, "title"), "Fog");
  assert_string_equal (json_object_get_string_member (object, "byline"), "Jane Roe");
  assert_true (json_object_get_null_member (object, "published"));
  assert_string_equal (json_object_get_string_member (object, "articleBody"),
                       PROSE "\n\n# Not a heading, but a link.\n\na\n\nb");
  assert_int_equal (json_array_get_length (json_object_get_array_member (object, "blocks")), 5);
}

static void
test_a_page_without_an_article_is_named_and_given_whole (void **state)
{
  Fixture *fixture = *state;

  assert_int_equal (cli_run (fixture, "<html><p>sea</p>", "extract", "-", NULL), 1);
  assert_string_equal (fixture->out, "");
  assert_string_equal (fixture->err, "gloss-cli: standard input: There is no article on the page “standard input”.\n");

  assert_int_equal (cli_run (fixture, "<html><p>sea</p>", "extract", "--whole", "-", NULL), 0);
  assert_string_equal (fixture->out, "sea\n");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_text_is_the_article_in_lines, cli_set_up, cli_tear_down),
    cmocka_unit_test_setup_teardown (test_markdown_keeps_marks_and_escapes_the_rest, cli_set_up, cli_tear_down),
    cmocka_unit_test_setup_teardown (test_an_address_does_not_end_before_its_end, cli_set_up, cli_tear_down),
    cmocka_unit_test_setup_teardown (test_json_is_one_line_an_article, cli_set_up, cli_tear_down),
    cmocka_unit_test_setup_teardown (test_a_page_without_an_article_is_named_and_given_whole,
                                     cli_set_up, cli_tear_down),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
