/* test-note-markup.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-note-markup.h"

typedef struct
{
  const char *note;
  const char *expected;
} Case;

/* Labels refuse markup that is not well formed, and show nothing then. */
static void
assert_well_formed (const char *markup)
{
  static const GMarkupParser parser = { NULL, NULL, NULL, NULL, NULL };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
  g_autofree char *document = g_strdup_printf ("<markup>%s</markup>", markup);
  g_autoptr (GError) error = NULL;

  assert_true (g_markup_parse_context_parse (context, document, -1, &error));
  assert_true (g_markup_parse_context_end_parse (context, &error));
  assert_null (error);
}

static void
assert_shown (const Case     *cases,
              guint           n_cases,
              GlossNoteStyle  style)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *markup = gloss_note_markup_dup (cases[i].note, style);

      assert_string_equal (markup, cases[i].expected);
      assert_well_formed (markup);
    }
}

static void
test_what_is_marked_is_formatted (void **state)
{
  static const Case cases[] = {
    { "", "" },
    { "   ", "" },
    { "Plain words, and Añada’s.", "Plain words, and Añada’s." },
    { "**bold** and *italic*", "<b>bold</b> and <i>italic</i>" },
    { "***both***", "<i><b>both</b></i>" },
    { "`code <b>`", "<tt>code &lt;b&gt;</tt>" },
    { "~~gone~~", "<s>gone</s>" },
    { "# Head\nwords", "<b>Head</b>\nwords" },
    { "one\ntwo", "one\ntwo" },
    { "one  \ntwo", "one\ntwo" },
    { "one\n\n\ntwo", "one\n\ntwo" },
    { "- one\n- *two*", "• one\n• <i>two</i>" },
    { "Why:\n- one\n  - deep\n- two\n\nEnd", "Why:\n• one\n    • deep\n• two\n\nEnd" },
    { "3. three\n4. four", "3. three\n4. four" },
    { "- one\n\n- two", "• one\n• two" },
    { "-\n- two", "• \n• two" },
    { "> said\n> so", "│ said\n│ so" },
    { "```\na < b\n  c\n```", "<tt>a &lt; b\n  c</tt>" },
    { "    four spaces", "four spaces" },
    { "a\n\n---\n\nb", "a\n\n―――\n\nb" },
    { "&copy; &amp; &nope;", "© &amp; &amp;nope;" },
    { "![a picture](x.png)", "a picture" },
    { "[ref]: http://example.org", "[ref]: http://example.org" },
    { "```c", "```c" },
  };

  assert_shown (cases, G_N_ELEMENTS (cases), GLOSS_NOTE_LINES);
}

static void
test_links_lead_to_the_web_or_nowhere (void **state)
{
  static const Case cases[] = {
    { "[log](https://example.org/a?b=1&c=2)",
      "<a href=\"https://example.org/a?b=1&amp;c=2\" title=\"https://example.org/a?b=1&amp;c=2\">log</a>" },
    { "see https://example.org/x.",
      "see <a href=\"https://example.org/x\" title=\"https://example.org/x\">https://example.org/x</a>." },
    { "<mara@example.org>",
      "<a href=\"mailto:mara@example.org\" title=\"mailto:mara@example.org\">mara@example.org</a>" },
    { "[**bold**](http://example.org)",
      "<a href=\"http://example.org\" title=\"http://example.org\"><b>bold</b></a>" },
    { "[run](javascript:alert(1))", "run" },
    { "[run](JavaScript&#58;alert(1))", "run" },
    { "[run](data:text/html,x)", "run" },
    { "[read](file:///etc/passwd)", "read" },
    { "[here](#part) and [there](http://example.org)",
      "here and <a href=\"http://example.org\" title=\"http://example.org\">there</a>" },
    { "[x](https://example.org/\"><b>)",
      "<a href=\"https://example.org/&quot;&gt;&lt;b&gt;\" title=\"https://example.org/&quot;&gt;&lt;b&gt;\">x</a>" },
  };

  assert_shown (cases, G_N_ELEMENTS (cases), GLOSS_NOTE_LINES);
}

static void
test_what_is_no_markup_stays_words (void **state)
{
  static const Case cases[] = {
    { "<b>no</b> & <a href=\"javascript:x\">no</a>",
      "&lt;b&gt;no&lt;/b&gt; &amp; &lt;a href=&quot;javascript:x&quot;&gt;no&lt;/a&gt;" },
    { "<script>\nalert(1)\n</script>", "&lt;script&gt;\nalert(1)\n&lt;/script&gt;" },
    { "<!-- hidden -->", "&lt;!-- hidden --&gt;" },
    { "</markup>", "&lt;/markup&gt;" },
    { "**open and *never closed", "**open and *never closed" },
    { "`open", "`open" },
    { "[open](http://example.org", "[open](<a href=\"http://example.org\" title=\"http://example.org\">http://example.org</a>" },
    { "snake_case_word 2 * 3 * 4", "snake_case_word 2 * 3 * 4" },
    { "AT&T &#0; \x01", "AT&amp;T � �" },
    { "**שלום** עולם\n- אחת", "<b>שלום</b> עולם\n• אחת" },
  };

  assert_shown (cases, G_N_ELEMENTS (cases), GLOSS_NOTE_LINES);
}

static void
test_a_run_has_no_lines_and_no_links_to_follow (void **state)
{
  static const Case cases[] = {
    { "one\ntwo\n\nthree", "one two three" },
    { "Why:\n- one\n- two", "Why: •\u00a0one •\u00a0two" },
    { "1. one\n2. two", "1.\u00a0one 2.\u00a0two" },
    { "> said\n> so", "said so" },
    { "```\na\nb\n```", "<tt>a b</tt>" },
    { "**b** [log](https://example.org) [no](javascript:x)", "<b>b</b> <u>log</u> no" },
  };

  assert_shown (cases, G_N_ELEMENTS (cases), GLOSS_NOTE_RUN);
}

static void
test_on_paper_a_link_says_where_it_leads (void **state)
{
  static const Case cases[] = {
    { "one\ntwo\n\n- three", "one\ntwo\n• three" },
    { "> said\n\n1. one\n   - deep", "│ said\n1. one\n    • deep" },
    { "[the *log*](https://example.org/?a&b), [no](javascript:x)",
      "<u>the <i>log</i></u> (https://example.org/?a&amp;b), no" },
    { "https://example.org and <mara@example.org>",
      "<u>https://example.org</u> and <u>mara@example.org</u>" },
    { "[<b>](https://example.org)", "<u>&lt;b&gt;</u> (https://example.org)" },
  };

  assert_shown (cases, G_N_ELEMENTS (cases), GLOSS_NOTE_PAPER);
}

/* md4c 0.4.8 says where this one begins and not where it ends; 0.5 says both. */
static void
test_a_span_that_the_parser_leaves_open_ends_with_its_block (void **state)
{
  static const char note[] = "**a [*b*](https://example.org)**; c\n\nd";
  static const char begin[] = "<b>a <a href=\"https://example.org\" title=\"https://example.org\"><i>b</i></a>";
  g_autofree char *markup = gloss_note_markup_dup (note, GLOSS_NOTE_LINES);
  const char *end = NULL;

  assert_true (g_str_has_prefix (markup, begin));
  end = markup + strlen (begin);
  if (!g_str_equal (end, "</b>; c\n\nd"))
    assert_string_equal (end, "**; c</b>\n\nd");
  assert_well_formed (markup);
}

/* Of all short notes of these signs, none is markup that a label would refuse. */
static void
test_no_note_makes_markup_that_is_refused (void **state)
{
  static const char *const signs[] = { "*", "**", "_", "~~", "`", "[", "](http://a.b)", "x", " ", "\n" };
  guint n_notes = 1;

  for (guint i = 0; i < 5; i++)
    n_notes *= G_N_ELEMENTS (signs);
  for (guint i = 0; i < n_notes; i++)
    {
      g_autoptr (GString) note = g_string_new (NULL);
      g_autofree char *markup = NULL;

      for (guint rest = i, n = 0; n < 5; n++, rest /= G_N_ELEMENTS (signs))
        g_string_append (note, signs[rest % G_N_ELEMENTS (signs)]);
      markup = gloss_note_markup_dup (note->str, GLOSS_NOTE_LINES);
      assert_well_formed (markup);
    }
}

static void
test_a_link_in_a_link_is_words (void **state)
{
  static const Case lines[] = {
    { "[see http://example.org/x now](http://example.org)",
      "<a href=\"http://example.org\" title=\"http://example.org\">see http://example.org/x now</a>" },
  };
  static const Case run[] = { { "[see http://example.org/x now](javascript:x)", "see http://example.org/x now" } };

  assert_shown (lines, G_N_ELEMENTS (lines), GLOSS_NOTE_LINES);
  assert_shown (run, G_N_ELEMENTS (run), GLOSS_NOTE_RUN);
}

/* As long as it is, the bound is on the time that a note takes to show. */
static void
test_long_and_deep_notes_are_shown_too (void **state)
{
  static const char *const pieces[] = { "*a **b ", "[", "- ", "> ", "`", "http://a.b ", "<", "&" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    for (guint n = 1000; n <= 100000; n *= 10)
      {
        GString *note = g_string_new (NULL);
        g_autofree char *text = NULL;
        g_autofree char *markup = NULL;

        while (note->len < n)
          g_string_append (note, pieces[i]);
        g_string_append (note, "end");
        text = g_string_free (note, FALSE);
        markup = gloss_note_markup_dup (text, GLOSS_NOTE_LINES);
        assert_well_formed (markup);
        assert_non_null (strstr (markup, "end"));
      }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_what_is_marked_is_formatted),
    cmocka_unit_test (test_links_lead_to_the_web_or_nowhere),
    cmocka_unit_test (test_what_is_no_markup_stays_words),
    cmocka_unit_test (test_a_run_has_no_lines_and_no_links_to_follow),
    cmocka_unit_test (test_on_paper_a_link_says_where_it_leads),
    cmocka_unit_test (test_a_span_that_the_parser_leaves_open_ends_with_its_block),
    cmocka_unit_test (test_no_note_makes_markup_that_is_refused),
    cmocka_unit_test (test_a_link_in_a_link_is_words),
    cmocka_unit_test (test_long_and_deep_notes_are_shown_too),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
