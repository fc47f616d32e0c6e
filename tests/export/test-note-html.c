/* test-note-html.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include <string.h>

#include "gloss-note-html.h"

typedef struct
{
  const char *note;
  const char *expected;
} Case;

/* Tags that close what is open, in the order in which they should */
static void
assert_well_formed (const char *html)
{
  static const GMarkupParser parser = { NULL, NULL, NULL, NULL, NULL };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
  g_auto (GStrv) breaks = g_strsplit (html, "<br>", -1);
  g_autofree char *words = g_strjoinv ("", breaks);
  g_auto (GStrv) rules = g_strsplit (words, "<hr>", -1);
  g_autofree char *closed = g_strjoinv ("", rules);
  g_autofree char *document = g_strdup_printf ("<div>%s</div>", closed);
  g_autoptr (GError) error = NULL;

  assert_true (g_markup_parse_context_parse (context, document, -1, &error));
  assert_true (g_markup_parse_context_end_parse (context, &error));
  assert_null (error);
}

static void
assert_written (const Case *cases,
                guint       n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autoptr (GString) out = g_string_new ("before ");

      gloss_note_html_append (out, cases[i].note);
      assert_true (g_str_has_prefix (out->str, "before "));
      assert_string_equal (out->str + strlen ("before "), cases[i].expected);
      assert_well_formed (out->str);
    }
}

static void
test_what_is_marked_is_an_element (void **state)
{
  static const Case cases[] = {
    { "Plain words, and Añada’s.", "<p>Plain words, and Añada’s.</p>\n" },
    { "**bold** and *italic*", "<p><b>bold</b> and <i>italic</i></p>\n" },
    { "`code <b>` ~~gone~~", "<p><code>code &lt;b&gt;</code> <s>gone</s></p>\n" },
    { "# Head\nwords", "<p><b>Head</b></p>\n<p>words</p>\n" },
    { "one\ntwo  \nthree", "<p>one<br>\ntwo<br>\nthree</p>\n" },
    { "one\n\n\ntwo", "<p>one</p>\n<p>two</p>\n" },
    { "- one\n- *two*", "<ul>\n<li>one</li>\n<li><i>two</i></li>\n</ul>\n" },
    { "3. three\n4. four", "<ol start=\"3\">\n<li>three</li>\n<li>four</li>\n</ol>\n" },
    { "> said\n> so", "<blockquote>\n<p>said<br>\nso</p>\n</blockquote>\n" },
    { "```\na < b\n  c\n```", "<pre><code>a &lt; b\n  c\n</code></pre>\n" },
    { "    four spaces", "<p>four spaces</p>\n" },
    { "---", "<hr>\n" },
    { "&copy; &amp; &nope;", "<p>© &amp; &amp;nope;</p>\n" },
    { "![a *picture*](x.png)", "<p>a <i>picture</i></p>\n" },
    { "**שלום** עולם", "<p><b>שלום</b> עולם</p>\n" },
  };

  assert_written (cases, G_N_ELEMENTS (cases));
}

static void
test_links_lead_to_the_web_or_nowhere (void **state)
{
  static const Case cases[] = {
    { "[log](https://example.org/a?b=1&c=2)",
      "<p><a rel=\"noreferrer\" href=\"https://example.org/a?b=1&amp;c=2\">log</a></p>\n" },
    { "see https://example.org/x.",
      "<p>see <a rel=\"noreferrer\" href=\"https://example.org/x\">https://example.org/x</a>.</p>\n" },
    { "https://example.org/a&amp;b=\\_c, `https://example.org`",
      "<p><a rel=\"noreferrer\" href=\"https://example.org/a&amp;b=_c\">https://example.org/a&amp;b=_c</a>, "
      "<code>https://example.org</code></p>\n" },
    { "**https://example.org/wiki/Foo_(bar)**",
      "<p><b><a rel=\"noreferrer\" href=\"https://example.org/wiki/Foo_(bar)\">https://example.org/wiki/Foo_(bar)</a></b></p>\n" },
    { "[see http://example.org/x now](http://example.org)",
      "<p><a rel=\"noreferrer\" href=\"http://example.org\">see http://example.org/x now</a></p>\n" },
    { "[run](javascript:alert(1))", "<p>run</p>\n" },
    { "[run](JavaScript&#58;alert(1)) <javascript:alert(2)>", "<p>run javascript:alert(2)</p>\n" },
    { "[run](data:text/html,x) [read](file:///etc/passwd) [here](#part)", "<p>run read here</p>\n" },
    { "[x](https://example.org/\"><b>)",
      "<p><a rel=\"noreferrer\" href=\"https://example.org/&quot;&gt;&lt;b&gt;\">x</a></p>\n" },
  };

  assert_written (cases, G_N_ELEMENTS (cases));
}

static void
test_what_looks_like_html_is_words (void **state)
{
  static const Case cases[] = {
    { "<script>\nalert(1)\n</script>", "<p>&lt;script&gt;<br>\nalert(1)<br>\n&lt;/script&gt;</p>\n" },
    { "\"><img src=x onerror=alert(1)>", "<p>&quot;&gt;&lt;img src=x onerror=alert(1)&gt;</p>\n" },
    { "</div></aside> & <!-- open", "<p>&lt;/div&gt;&lt;/aside&gt; &amp; &lt;!-- open</p>\n" },
    { "**open and *never closed", "<p>**open and *never closed</p>\n" },
    { "AT&T &#0; \x01", "<p>AT&amp;T � �</p>\n" },
  };

  assert_written (cases, G_N_ELEMENTS (cases));
}

static void
test_what_markdown_would_not_show_is_words (void **state)
{
  static const Case cases[] = {
    { "", "<p></p>\n" },
    { "[ref]: http://example.org", "<p>[ref]: http://example.org</p>\n" },
    { "```c", "<p>```c</p>\n" },
    { "-\n-", "<p>-<br>\n-</p>\n" },
  };

  assert_written (cases, G_N_ELEMENTS (cases));
}

static void
test_long_and_deep_notes_are_written_too (void **state)
{
  static const char *const pieces[] = { "*a **b ", "[", "- ", "> ", "1. ", "`", "http://a.b ", "<", "&" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    for (guint n = 1000; n <= 100000; n *= 10)
      {
        g_autoptr (GString) note = g_string_new (NULL);
        g_autoptr (GString) out = g_string_new (NULL);

        while (note->len < n)
          g_string_append (note, pieces[i]);
        g_string_append (note, "end");
        gloss_note_html_append (out, note->str);
        assert_well_formed (out->str);
        assert_non_null (strstr (out->str, "end"));
      }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_what_is_marked_is_an_element),
    cmocka_unit_test (test_links_lead_to_the_web_or_nowhere),
    cmocka_unit_test (test_what_looks_like_html_is_words),
    cmocka_unit_test (test_what_markdown_would_not_show_is_words),
    cmocka_unit_test (test_long_and_deep_notes_are_written_too),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
