/* test-snippet.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-snippet.h"
#include "many-notes.h"

#include <string.h>

static GlossAnnotation *
note_new (const GlossAnchor *anchor)
{
  static const char *const tags[] = { "to do", "<i>", NULL };
  GlossAnnotation *note = gloss_annotation_new (anchor);

  gloss_annotation_set_note (note, "<!-- Who?\nWhen?");
  gloss_annotation_set_tags (note, tags);

  return note;
}

static char *
write_note (const GlossAnchor   *anchor,
            GlossCitationFormat  format)
{
  g_autoptr (GlossReading) reading = many_notes_reading_empty ("https://courier.example/ferry");
  g_autoptr (GlossAnnotation) note = note_new (anchor);

  gloss_annotation_list_put (gloss_reading_get_annotations (reading), note);

  return gloss_snippet_dup_note (reading, note, format);
}

static void
test_a_note_says_where_its_words_are_from (void **state)
{
  g_autoptr (GlossReading) reading = many_notes_reading_empty ("https://courier.example/ferry");
  g_autoptr (GlossAnchor) anchor = gloss_anchor_new (gloss_reading_get_text (reading), (GlossRange) { 0, 5 });
  g_autofree char *plain = write_note (anchor, GLOSS_CITATION_PLAIN);
  g_autofree char *markdown = write_note (anchor, GLOSS_CITATION_MARKDOWN);
  g_autofree char *html = write_note (anchor, GLOSS_CITATION_HTML);

  assert_true (g_str_has_prefix (plain, "“Ferry” — Ferry <b>"));
  assert_true (g_str_has_suffix (plain, "\n<!-- Who?\nWhen?\n#to do #<i>"));
  assert_true (g_str_has_prefix (markdown, "> “Ferry”\n"));
  assert_true (g_str_has_suffix (markdown, "\n\n\\<!-- Who?\nWhen?\n\n#to-do #-i-\n"));
  assert_true (g_str_has_prefix (html, "<blockquote><p>“Ferry”</p></blockquote>"));
  assert_true (g_str_has_suffix (html, "<p>&lt;!-- Who?<br>\nWhen?</p>\n<p>#to do #&lt;i&gt;</p>"));
  assert_null (strstr (html, "<b>"));
}

static void
test_words_that_went_away_are_written_as_they_were (void **state)
{
  GlossAnchor lost = { { 0, 0 }, (char *) "*went* <away>", (char *) "", (char *) "" };
  g_autofree char *plain = write_note (&lost, GLOSS_CITATION_PLAIN);
  g_autofree char *markdown = write_note (&lost, GLOSS_CITATION_MARKDOWN);
  g_autofree char *html = write_note (&lost, GLOSS_CITATION_HTML);

  assert_true (g_str_has_prefix (plain, "*went* <away>\n"));
  assert_true (g_str_has_prefix (markdown, "> \\*went\\* \\<away>\n"));
  assert_true (g_str_has_prefix (html, "<blockquote>*went* &lt;away&gt;</blockquote>"));
}

static void
test_a_note_on_the_whole_article_names_it (void **state)
{
  g_autofree char *plain = write_note (NULL, GLOSS_CITATION_PLAIN);

  assert_true (g_str_has_prefix (plain, "Ferry <b>\"Aurelia\"</b> & the 3 pilots’ *long* night\n"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_a_note_says_where_its_words_are_from),
    cmocka_unit_test (test_words_that_went_away_are_written_as_they_were),
    cmocka_unit_test (test_a_note_on_the_whole_article_names_it),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
