/* test-citation.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "reading-fixture.h"

#include "gloss-article-builder.h"
#include "gloss-text-fragment.h"

#include <string.h>

#define PAGE "https://post.example/bridge"

static char *
link_to (const char *uri,
         const char *utf8,
         const char *words)
{
  g_autoptr (GlossText) text = gloss_text_new (utf8, -1);
  const char *hit = strstr (utf8, words);
  gsize begin = (gsize) (hit - utf8);
  GlossSpan span = { begin, begin + strlen (words) };

  return gloss_text_fragment_dup_link (uri, text, gloss_text_range_of_span (text, span));
}

static void
test_a_link_shows_the_words_themselves (void **state)
{
  static const struct { const char *uri; const char *text; const char *words; const char *link; } cases[] = {
    { PAGE, "“The crack grew,” she said.", "“The crack grew,”", PAGE "#:~:text=The%20crack%20grew" },
    { PAGE "#top", "One crack.", "One crack.", PAGE "#top:~:text=One%20crack" },
    { PAGE, "A well-known, old & wet bridge", "well-known, old & wet",
      PAGE "#:~:text=well%2Dknown%2C%20old%20%26%20wet" },
    { PAGE, "Añada är här", "Añada", PAGE "#:~:text=A%C3%B1ada" },
    /* It is there twice: what stands before it tells which. */
    { PAGE, "The old bridge fell. The new bridge. It fell.", "bridge fell", PAGE "#:~:text=bridge%20fell" },
    { PAGE, "At noon it fell. Later on it fell", "it fell", PAGE "#:~:text=At%20noon-,it%20fell" },
    /* Long words are told by their ends, as are those of several paragraphs. */
    { PAGE, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen twenty twenty-one twenty-two",
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
      "seventeen eighteen nineteen twenty twenty-one twenty-two",
      PAGE "#:~:text=one%20two%20three%20four%20five,eighteen%20nineteen%20twenty%20twenty%2Done%20twenty%2Dtwo" },
    { PAGE, "Two lines\nof text", "lines\nof", PAGE "#:~:text=lines,of" },
    { PAGE, "What? … ?!", "… ?!", PAGE },
    { "file:///home/ada/bridge.txt", "One crack.", "One", NULL },
    { NULL, "One crack.", "One", NULL },
    { "not an address", "One crack.", "One", NULL },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *link = link_to (cases[i].uri, cases[i].text, cases[i].words);

      if (cases[i].link == NULL)
        assert_null (link);
      else
        assert_string_equal (link, cases[i].link);
    }
}

static GlossReading *
reading_of (const char *uri,
            const char *title,
            const char *body)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_article_builder_new ();
  g_autoptr (GlossArticle) article = NULL;

  if (uri != NULL)
    gloss_article_builder_set (builder, GLOSS_FIELD_URI, uri);
  gloss_article_builder_set (builder, GLOSS_FIELD_TITLE, title);
  gloss_article_builder_set (builder, GLOSS_FIELD_SITE, "The Post & Co");
  gloss_article_builder_set (builder, GLOSS_FIELD_PUBLISHED, "2026-03-14T08:00:00Z");
  gloss_article_builder_add_block (builder, GLOSS_BLOCK_TITLE, title);
  gloss_article_builder_add_block (builder, GLOSS_BLOCK_PARAGRAPH, body);
  article = gloss_article_builder_end (builder);

  return gloss_reading_new (article, NULL);
}

static void
test_a_citation_comes_in_three_formats (void **state)
{
  static const char *const expected[] = {
    "“We <are> *ready*,” — Mara Olin, Bridge [closed] (The Post & Co, 2026-03-14)\n"
    PAGE "#:~:text=We%20%3Care%3E%20%2Aready",
    "> “We \\<are\\> \\*ready\\*,”\n>\n"
    "> — Mara Olin, [Bridge \\[closed\\]](" PAGE "#:~:text=We%20%3Care%3E%20%2Aready)"
                                                 " (The Post \\& Co, 2026-03-14)\n",
    "<blockquote><p>“We &lt;are&gt; *ready*,”</p></blockquote>"
    "<p>— Mara Olin, <a href=\"" PAGE "#:~:text=We%20%3Care%3E%20%2Aready\">Bridge [closed]</a>"
                                      " (The Post &amp; Co, 2026-03-14)</p>",
  };
  g_autoptr (GlossReading) reading = NULL;
  guint format;

  reading = reading_of (PAGE, "Bridge [closed]", "“We <are> *ready*,” said Mara Olin on Friday.");
  analyze (reading);
  for (format = GLOSS_CITATION_PLAIN; format <= GLOSS_CITATION_HTML; format++)
    {
      g_autofree char *text = gloss_reading_dup_citation (reading, range_of (reading, "“We <are> *ready*,”"),
                                                          (GlossCitationFormat) format);

      assert_string_equal (text, expected[format]);
    }
}

static void
test_what_is_not_on_the_web_has_no_link (void **state)
{
  g_autoptr (GlossReading) reading = reading_of (NULL, "Bridge", "Nobody spoke.");
  GlossRange range = range_of (reading, "Nobody");
  g_autofree char *plain = gloss_reading_dup_citation (reading, range, GLOSS_CITATION_PLAIN);
  g_autofree char *markdown = gloss_reading_dup_citation (reading, range, GLOSS_CITATION_MARKDOWN);
  g_autofree char *html = gloss_reading_dup_citation (reading, range, GLOSS_CITATION_HTML);

  assert_string_equal (plain, "“Nobody” — Bridge (The Post & Co, 2026-03-14)");
  assert_string_equal (markdown, "> “Nobody”\n>\n> — Bridge (The Post \\& Co, 2026-03-14)\n");
  assert_string_equal (html, "<blockquote><p>“Nobody”</p></blockquote>"
                             "<p>— Bridge (The Post &amp; Co, 2026-03-14)</p>");
}

static void
test_no_line_of_a_citation_begins_a_list_or_a_heading (void **state)
{
  static const struct { const char *line; const char *expected; } cases[] = {
    { "- a dash", "\\- a dash" },
    { "+ a plus", "\\+ a plus" },
    { "---", "\\---" },
    { "===", "\\===" },
    { "# a hash", "\\# a hash" },
    { "> an arrow", "\\> an arrow" },
    { "1. one", "1\\. one" },
    { "22) two", "22\\) two" },
    { "2026 was dry", "2026 was dry" },
    { "— a long dash", "— a long dash" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = g_strdup_printf ("Bridge\n%s", cases[i].line);
      g_autofree char *expected = g_strdup_printf ("> “Bridge\n>\n> %s”\n", cases[i].expected);
      g_autoptr (GlossReading) reading = reading_of (NULL, "Bridge", cases[i].line);
      g_autofree char *text = gloss_reading_dup_citation (reading, range_of (reading, words),
                                                          GLOSS_CITATION_MARKDOWN);

      if (!g_str_has_prefix (text, expected))
        fail_msg ("%s: %s", cases[i].line, text);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_a_link_shows_the_words_themselves),
    cmocka_unit_test (test_a_citation_comes_in_three_formats),
    cmocka_unit_test (test_no_line_of_a_citation_begins_a_list_or_a_heading),
    cmocka_unit_test (test_what_is_not_on_the_web_has_no_link),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
