/* page-fixture.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "page-fixture.h"

#include <adwaita.h>

#include "gloss-article-builder.h"

static void
add_block (GlossArticleBuilder *builder,
           GlossBlockKind       kind,
           const char          *text)
{
  guint level = kind == GLOSS_BLOCK_HEADING || kind == GLOSS_BLOCK_LIST_ITEM ? 1 : 0;

  gloss_article_builder_begin_block (builder, kind, level, 0);
  gloss_article_builder_add_text (builder, text, -1);
  gloss_article_builder_end_block (builder);
}

static void
add_link (GlossArticleBuilder *builder)
{
  gloss_article_builder_begin_block (builder, GLOSS_BLOCK_PARAGRAPH, 0, 0);
  gloss_article_builder_add_text (builder, "The log is ", -1);
  gloss_article_builder_begin_mark (builder, GLOSS_MARK_LINK, "https://example.org/log");
  gloss_article_builder_add_text (builder, "public", -1);
  gloss_article_builder_end_mark (builder, GLOSS_MARK_LINK);
  gloss_article_builder_add_text (builder, " since May.", -1);
  gloss_article_builder_end_block (builder);
}

/* One block of each kind, letters beyond ASCII and beyond the first plane */
GlossArticle *
page_fixture_article (void)
{
  static const struct
  {
    GlossBlockKind  kind;
    const char     *text;
  } blocks[] = {
    { GLOSS_BLOCK_TITLE, "Vellby halts its bridge works" },
    { GLOSS_BLOCK_BYLINE, "By Ines Dahl" },
    { GLOSS_BLOCK_DATELINE, "14 March 2026" },
    { GLOSS_BLOCK_PARAGRAPH,
      "“We are not going to gamble with anybody’s life,” said Mara Olin, the mayor of Vellby." },
    { GLOSS_BLOCK_HEADING, "Ångström and 𝔊loss" },
    { GLOSS_BLOCK_PARAGRAPH, "The crack, 🌉 or not, was found in May. The CRACK grew." },
    { GLOSS_BLOCK_QUOTATION, "A block that stands apart." },
    { GLOSS_BLOCK_LIST_ITEM, "One thing" },
    { GLOSS_BLOCK_LIST_ITEM, "Another thing" },
    { GLOSS_BLOCK_CAPTION, "The span on Friday" },
    { GLOSS_BLOCK_TABLE_ROW, "Span\tMetres\tCracks" },
    { GLOSS_BLOCK_PREFORMATTED, "a   b" },
    { GLOSS_BLOCK_EMBED, "Posted elsewhere" },
    { GLOSS_BLOCK_QUESTION, "Who knew?" },
  };
  g_autoptr (GlossArticleBuilder) builder = gloss_article_builder_new ();

  gloss_article_builder_set (builder, GLOSS_FIELD_TITLE, blocks[0].text);
  gloss_article_builder_set (builder, GLOSS_FIELD_SITE, "The Harbour Post");
  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    add_block (builder, blocks[i].kind, blocks[i].text);
  add_link (builder);
  return gloss_article_builder_end (builder);
}

GlossArticle *
page_fixture_long (guint n_paragraphs)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_article_builder_new ();

  add_block (builder, GLOSS_BLOCK_TITLE, "A long one");
  for (guint i = 0; i < n_paragraphs; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint j = 0; j < 1 + i % 9; j++)
        g_string_append_printf (text, "Sentence %u of paragraph %u is about the bridge. ", j, i);
      add_block (builder, GLOSS_BLOCK_PARAGRAPH, text->str);
    }
  return gloss_article_builder_end (builder);
}

static void
analyzed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  assert_true (gloss_reading_analyze_finish (GLOSS_READING (source), result, NULL));
}

static gboolean
is_ready (gpointer user_data)
{
  return gloss_reading_get_analysis_state (user_data) == GLOSS_ANALYSIS_READY;
}

GlossReading *
page_fixture_read (GlossArticle *article)
{
  GlossReading *reading = gloss_reading_new (article, NULL);

  gloss_reading_analyze_async (reading, NULL, analyzed_cb, NULL);
  wait_until (is_ready, reading);
  return reading;
}

static gboolean
is_laid_out (gpointer user_data)
{
  return gtk_widget_get_mapped (user_data) && gtk_widget_get_height (user_data) > 0;
}

/* @article: (transfer full) (nullable) */
PageFixture *
page_fixture_new (GlossArticle *article)
{
  PageFixture *self = g_new0 (PageFixture, 1);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  if (article != NULL)
    self->reading = page_fixture_read (article);
  g_clear_object (&article);

  self->page = GLOSS_PAGE (gloss_page_new ());
  gloss_page_set_reading (self->page, self->reading);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->page));
  self->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 600);
  adw_window_set_content (ADW_WINDOW (self->window), scrolled);
  gtk_window_present (GTK_WINDOW (self->window));
  wait_until (is_laid_out, self->page);
  return self;
}

void
page_fixture_free (PageFixture *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_object (&self->reading);
  g_free (self);
}

GlossRange
page_fixture_words (PageFixture *self,
                    const char  *words)
{
  GlossText *text = gloss_reading_get_text (self->reading);
  const char *utf8 = gloss_text_get_utf8 (text);
  const char *place = strstr (utf8, words);
  gsize begin;

  assert_non_null (place);
  begin = (gsize) (place - utf8);
  return gloss_text_range_of_span (text, (GlossSpan) { begin, begin + strlen (words) });
}

void
page_fixture_select (PageFixture *self,
                     GlossRange   range)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->page));
  GtkTextIter begin;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (buffer, &begin, (int) range.begin);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) range.end);
  gtk_text_buffer_select_range (buffer, &end, &begin);
}

void
page_fixture_put_caret (PageFixture *self,
                        guint        offset)
{
  page_fixture_select (self, (GlossRange) { offset, offset });
}

guint
page_fixture_get_caret (PageFixture *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->page));
  int caret;

  g_object_get (buffer, "cursor-position", &caret, NULL);
  return (guint) caret;
}
