/* reading-fixture.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "reading-fixture.h"

#include "gloss-article-builder.h"

#include <string.h>

GlossArticle *
article_new (void)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_article_builder_new ();

  gloss_article_builder_set (builder, GLOSS_FIELD_TITLE, "Añada opens a bridge");
  gloss_article_builder_set (builder, GLOSS_FIELD_SITE, "The Harbour Post");
  gloss_article_builder_set (builder, GLOSS_FIELD_PUBLISHED, "2026-03-14T08:00:00Z");
  gloss_article_builder_set (builder, GLOSS_FIELD_LANGUAGE, "en");
  gloss_article_builder_add_block (builder, GLOSS_BLOCK_TITLE, "Añada opens a bridge");
  gloss_article_builder_add_block (builder, GLOSS_BLOCK_PARAGRAPH,
                                   "“The bridge will hold,” Mara Olin said on Friday in the town hall.");
  gloss_article_builder_add_block (builder, GLOSS_BLOCK_PARAGRAPH,
                                   "Tomas Reik said: “I would rather take the ferry.” Mara Olin laughed.");

  return gloss_article_builder_end (builder);
}

GlossRange
range_of (GlossReading *reading,
          const char   *words)
{
  GlossText *text = gloss_reading_get_text (reading);
  const char *utf8 = gloss_text_get_utf8 (text);
  const char *hit = strstr (utf8, words);

  assert_non_null (hit);

  return gloss_text_range_of_span (text, (GlossSpan) { (gsize) (hit - utf8),
                                                       (gsize) (hit - utf8) + strlen (words) });
}

void
analyze (GlossReading *reading)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  gloss_reading_analyze_async (reading, NULL, take_result_cb, &result);
  wait_for_result (&result);
  assert_true (gloss_reading_analyze_finish (reading, result, &error));
  assert_null (error);
}

GlossReading *
analyzed_reading (void)
{
  g_autoptr (GlossArticle) article = article_new ();
  GlossReading *reading = gloss_reading_new (article, NULL);

  analyze (reading);

  return reading;
}
