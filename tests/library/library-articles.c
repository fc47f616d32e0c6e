/* library-articles.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library-articles.h"

static void
add_block (GlossArticleBuilder *builder,
           GlossBlockKind       kind,
           guint                level,
           guint                ordinal,
           const char          *text)
{
  gloss_article_builder_begin_block (builder, kind, level, ordinal);
  gloss_article_builder_add_text (builder, text, -1);
  gloss_article_builder_end_block (builder);
}

static void
add_marked (GlossArticleBuilder *builder,
            GlossMarkKind        kind,
            const char          *target,
            const char          *text)
{
  gloss_article_builder_begin_mark (builder, kind, target);
  gloss_article_builder_add_text (builder, text, -1);
  gloss_article_builder_end_mark (builder, kind);
}

static void
add_marked_paragraph (GlossArticleBuilder *builder)
{
  gloss_article_builder_begin_block (builder, GLOSS_BLOCK_PARAGRAPH, 0, 0);
  add_marked (builder, GLOSS_MARK_BOLD, NULL, "QUELLMOUTH");
  gloss_article_builder_add_text (builder, " — The pilots, ", -1);
  gloss_article_builder_begin_mark (builder, GLOSS_MARK_LINK, "https://pilots.example/?a=1&b=“2”");
  add_marked (builder, GLOSS_MARK_ITALIC, NULL, "all");
  gloss_article_builder_add_text (builder, " of them 😀", -1);
  gloss_article_builder_end_mark (builder, GLOSS_MARK_LINK);
  gloss_article_builder_add_text (builder, ", waited.", -1);
  gloss_article_builder_end_block (builder);
}

GlossArticle *
new_full_article (void)
{
  static const char source[] = "not what is in the blocks";
  g_autoptr (GlossArticleBuilder) builder = gloss_article_builder_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (source, strlen (source));

  gloss_article_builder_set (builder, GLOSS_FIELD_URI, "https://quellmouth-courier.example/2026/03/harbour");
  gloss_article_builder_set (builder, GLOSS_FIELD_TITLE, "Pilots wait out the storm");
  gloss_article_builder_set (builder, GLOSS_FIELD_BYLINE, "Ida Marlow");
  gloss_article_builder_set (builder, GLOSS_FIELD_SITE, "Quellmouth Courier");
  gloss_article_builder_set (builder, GLOSS_FIELD_PUBLISHED, "2026-03-01");
  gloss_article_builder_set (builder, GLOSS_FIELD_LANGUAGE, "en");
  gloss_article_builder_set (builder, GLOSS_FIELD_SOURCE_TYPE, "text/markdown");
  gloss_article_builder_set (builder, GLOSS_FIELD_EXTENT, GLOSS_EXTENT_PAGE);
  gloss_article_builder_set_source (builder, bytes);

  add_block (builder, GLOSS_BLOCK_TITLE, 0, 0, "Pilots wait out the storm");
  add_block (builder, GLOSS_BLOCK_BYLINE, 0, 0, "By Ida Marlow");
  add_block (builder, GLOSS_BLOCK_DATELINE, 0, 0, "1 March 2026");
  add_marked_paragraph (builder);
  add_block (builder, GLOSS_BLOCK_HEADING, 2, 0, "“Nobody sails”");
  add_block (builder, GLOSS_BLOCK_QUOTATION, 0, 0, "Nobody sails today.");
  add_block (builder, GLOSS_BLOCK_LIST_ITEM, 1, 3, "a third thing");
  add_block (builder, GLOSS_BLOCK_LIST_ITEM, 2, 0, "below it");
  add_block (builder, GLOSS_BLOCK_CAPTION, 0, 0, "The harbour at noon");
  add_block (builder, GLOSS_BLOCK_TABLE_ROW, 0, 0, "Ship\tTons\t\tPilot");
  add_block (builder, GLOSS_BLOCK_PREFORMATTED, 0, 0, "   depth  4 m");
  add_block (builder, GLOSS_BLOCK_EMBED, 0, 0, "A post");
  add_block (builder, GLOSS_BLOCK_QUESTION, 0, 0, "When will they sail?");

  return gloss_article_builder_end (builder);
}

GlossArticle *
new_article (const char *uri,
             const char *text)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_article_builder_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  gloss_article_builder_set (builder, GLOSS_FIELD_URI, uri);
  gloss_article_builder_set (builder, GLOSS_FIELD_SOURCE_TYPE, "text/plain");
  gloss_article_builder_set_source (builder, bytes);
  add_block (builder, GLOSS_BLOCK_TITLE, 0, 0, "Storm");
  add_block (builder, GLOSS_BLOCK_PARAGRAPH, 0, 0, text);

  return gloss_article_builder_end (builder);
}
