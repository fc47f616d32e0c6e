/* test-note-plain.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-note-html.h"
#include "gloss-note-plain.h"

static void
test_what_means_itself_stays_as_it_is (void **state)
{
  static const char *const texts[] = {
    "",
    "High",
    "one\ntwo",
    "one\n\ntwo",
    "2 * 3, snake_case and 50 % of “it”",
    "https://example.org/a_b_c?d=e&f=g#h",
    "<script>alert (1)</script>",
    "قال *الربان",
    "🚢 & co.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *note = gloss_note_dup_plain (texts[i]);

      assert_string_equal (note, texts[i]);
    }
}

static void
test_what_would_be_markup_is_shown_as_words (void **state)
{
  static const struct { const char *text; const char *html; } cases[] = {
    { "**Who** says?", "<p>**Who** says?</p>\n" },
    { "# no head", "<p># no head</p>\n" },
    { "- a\n- b", "<p>- a<br>\n- b</p>\n" },
    { "1. a\n2) b", "<p>1. a<br>\n2) b</p>\n" },
    { "a\n---", "<p>a<br>\n---</p>\n" },
    { "a\n===", "<p>a<br>\n===</p>\n" },
    { "---", "<p>---</p>\n" },
    { "> a\n\n~~b~~", "<p>&gt; a</p>\n<p>~~b~~</p>\n" },
    { "```\n**code**\n```", "<p>```<br>\n**code**<br>\n```</p>\n" },
    { "~~~\nx", "<p>~~~<br>\nx</p>\n" },
    { "[a](b)", "<p>[a](b)</p>\n" },
    { "*see* https://example.org/a_b#c",
      "<p>*see* <a rel=\"noreferrer\" href=\"https://example.org/a_b#c\">https://example.org/a_b#c</a></p>\n" },
    { "https://example.org/*a* _b_",
      "<p><a rel=\"noreferrer\" href=\"https://example.org/*a*\">https://example.org/*a*</a> _b_</p>\n" },
    { "AT&amp;T \\*", "<p>AT&amp;amp;T \\*</p>\n" },
    { "    *far* in\r\nnot\r\n", "<p>*far* in<br>\nnot</p>\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *note = gloss_note_dup_plain (cases[i].text);
      g_autoptr (GString) out = g_string_new (NULL);

      gloss_note_html_append (out, note);
      assert_string_equal (out->str, cases[i].html);
    }
}

static void
test_what_is_too_long_to_be_formatted_stays_as_it_is (void **state)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *note = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append (text, "*a* ");
  g_string_append (text, "*b*");
  note = gloss_note_dup_plain (text->str);
  assert_string_equal (note, text->str);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_what_means_itself_stays_as_it_is),
    cmocka_unit_test (test_what_would_be_markup_is_shown_as_words),
    cmocka_unit_test (test_what_is_too_long_to_be_formatted_stays_as_it_is),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
