/* test-markdown.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-markdown.h"

static void
test_text_is_escaped_where_it_would_be_markup (void **state)
{
  static const struct { const char *text; const char *expected; } cases[] = {
    { "", "" },
    { "Plain words, and Añada’s.", "Plain words, and Añada’s." },
    { "# no heading", "\\# no heading" },
    { "- no item", "\\- no item" },
    { "+ no item", "\\+ no item" },
    { "> no quotation", "\\> no quotation" },
    { "1. no list", "1\\. no list" },
    { "12) no list", "12\\) no list" },
    { "1.5 million", "1\\.5 million" },
    { "2026 was dry", "2026 was dry" },
    { "===", "\\=\\==" },
    { "--- no rule", "\\--- no rule" },
    { "    no code", "no code" },
    { "a\tb", "a b" },
    { "a *b* _c_ `d`", "a \\*b\\* \\_c\\_ \\`d\\`" },
    { "[[no link]] ![no image](x)", "\\[\\[no link\\]\\] !\\[no image\\](x)" },
    { "<script>", "\\<script>" },
    { "back\\slash", "back\\\\slash" },
    { "AT&T, &amp; and &#35; R & D", "AT\\&T, \\&amp; and \\&\\#35; R & D" },
    { "50% and %%hidden%%", "50% and \\%%hidden\\%%" },
    { "a == b", "a \\== b" },
    { "#tag ^block $5", "\\#tag \\^block \\$5" },
    { "~~gone~~", "\\~\\~gone\\~\\~" },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      gloss_markdown_append_escaped (out, cases[i].text);
      assert_string_equal (out->str, cases[i].expected);
    }
}

static void
test_each_line_of_a_quotation_is_a_paragraph (void **state)
{
  g_autoptr (GString) out = g_string_new (NULL);

  gloss_markdown_append_quotation (out, "One\n- two\n\n3");
  assert_string_equal (out->str, "> One\n>\n> \\- two\n>\n> \n>\n> 3\n");
}

static void
test_a_note_ends_with_itself (void **state)
{
  static const struct { const char *note; const char *expected; } cases[] = {
    { "", "" },
    { "Says *who*?\n\n", "Says *who*?" },
    { "```\ncode", "```\ncode\n```" },
    { "```\ncode\n```\nmore", "```\ncode\n```\nmore" },
    { "```\n~~~\n", "```\n~~~\n```" },
    { "~~~~~ c\ncode\n~~~", "~~~~~ c\ncode\n~~~\n~~~~~" },
    { "``` a`b", "``` a`b" },
    { "    ```", "    ```" },
    { "<!-- open", "\\<!-- open" },
    { "  <script>\nx", "  \\<script>\nx" },
    { "a <b> c", "a <b> c" },
    { "```\n<script>\n```", "```\n<script>\n```" },
    { "One\n%% gloss %%\nTwo", "One\n\\%% gloss \\%%\nTwo" },
    { "%% gloss %% \t", "\\%% gloss \\%%" },
    { "```\n%% gloss %%\n```", "```\n%% gloss %% \n```" },
    { "%% hidden %%\n %% gloss %%", "%% hidden %%\n %% gloss %%" },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *note = gloss_markdown_dup_note (cases[i].note);

      assert_string_equal (note, cases[i].expected);
    }
}

static void
test_a_tag_is_one_that_obsidian_takes (void **state)
{
  static const struct { const char *tag; const char *expected; } cases[] = {
    { "water", "water" },
    { "#water", "water" },
    { "town hall", "town-hall" },
    { "topic/sub topic", "topic/sub-topic" },
    { "Añada", "Añada" },
    { "2026", "2026_" },
    { "a.b,c", "a-b-c" },
    { "snake_case", "snake_case" },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tag = gloss_markdown_dup_tag (cases[i].tag);

      assert_string_equal (tag, cases[i].expected);
    }
}

static void
test_a_yaml_string_is_what_it_was (void **state)
{
  static const struct { const char *text; const char *expected; } cases[] = {
    { "", "\"\"" },
    { "Mayor: “yes”", "\"Mayor: “yes”\"" },
    { "say \"no\" \\ # - {", "\"say \\\"no\\\" \\\\ # - {\"" },
    { "a\nb\tc", "\"a\\nb\\u0009c\"" },
    { "\342\200\250", "\"\\u2028\"" },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *quoted = gloss_yaml_dup_string (cases[i].text);

      assert_string_equal (quoted, cases[i].expected);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_text_is_escaped_where_it_would_be_markup),
    cmocka_unit_test (test_each_line_of_a_quotation_is_a_paragraph),
    cmocka_unit_test (test_a_note_ends_with_itself),
    cmocka_unit_test (test_a_tag_is_one_that_obsidian_takes),
    cmocka_unit_test (test_a_yaml_string_is_what_it_was),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
