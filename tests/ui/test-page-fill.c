/* test-page-fill.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How the text of a long article comes into the buffer. */

#include "page-fixture.h"

#include <adwaita.h>

#include "gloss-article-builder.h"

/* More than comes at once */
#define N_BLOCKS 9000

static GlossArticle *
make_article (void)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_article_builder_new ();

  for (guint i = 0; i < N_BLOCKS; i++)
    {
      GlossBlockKind kind = i % 10 == 0 ? GLOSS_BLOCK_HEADING
                                        : i % 10 > 6 ? GLOSS_BLOCK_LIST_ITEM : GLOSS_BLOCK_PARAGRAPH;
      g_autofree char *text = g_strdup_printf ("Block %u, as 𝔊loss has it, is about the bridge and ", i);

      gloss_article_builder_begin_block (builder, kind, kind == GLOSS_BLOCK_PARAGRAPH ? 0 : 1, 0);
      gloss_article_builder_add_text (builder, text, -1);
      gloss_article_builder_begin_mark (builder, GLOSS_MARK_BOLD, NULL);
      gloss_article_builder_add_text (builder, "the water", -1);
      gloss_article_builder_end_mark (builder, GLOSS_MARK_BOLD);
      gloss_article_builder_end_block (builder);
    }
  return gloss_article_builder_end (builder);
}

static GlossReading *
make_reading (void)
{
  g_autoptr (GlossArticle) article = make_article ();

  return gloss_reading_new (article, NULL);
}

static GtkTextBuffer *
get_buffer (GlossPage *page)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (page));
}

/* Returns: (transfer full): a page that no window shows, so that it is never painted */
static GlossPage *
make_page (GlossReading *reading)
{
  GlossPage *page = g_object_ref_sink (GLOSS_PAGE (gloss_page_new ()));

  gloss_page_set_reading (page, reading);
  return page;
}

static GtkWidget *
show (GlossPage *page)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *window = adw_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (page));
  adw_window_set_content (ADW_WINDOW (window), scrolled);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static gboolean
is_filled (gpointer page)
{
  return gloss_page_is_filled (page);
}

static void
assert_whole (GlossPage    *page,
              GlossReading *reading)
{
  GtkTextIter begin;
  GtkTextIter end;
  g_autofree char *shown = NULL;

  gtk_text_buffer_get_bounds (get_buffer (page), &begin, &end);
  shown = gtk_text_buffer_get_slice (get_buffer (page), &begin, &end, TRUE);
  assert_true (gloss_page_is_filled (page));
  assert_string_equal (shown, gloss_text_get_utf8 (gloss_reading_get_text (reading)));
}

static void
assert_begun (GlossPage    *page,
              GlossReading *reading)
{
  int n_chars = gtk_text_buffer_get_char_count (get_buffer (page));

  assert_false (gloss_page_is_filled (page));
  assert_true (n_chars > 10000);
  assert_true (n_chars < (int) gloss_text_get_n_chars (gloss_reading_get_text (reading)) / 2);
}

static guint
count_tags (const GtkTextIter *iter)
{
  g_autoptr (GSList) tags = gtk_text_iter_get_tags (iter);

  return g_slist_length (tags);
}

static void
assert_dressed_alike (GlossPage *one,
                      GlossPage *other)
{
  GtkTextIter here;
  GtkTextIter there;
  guint n_toggles = 0;

  gtk_text_buffer_get_start_iter (get_buffer (one), &here);
  gtk_text_buffer_get_start_iter (get_buffer (other), &there);
  do
    {
      assert_int_equal (gtk_text_iter_get_offset (&here), gtk_text_iter_get_offset (&there));
      assert_int_equal (count_tags (&here), count_tags (&there));
      n_toggles++;
      gtk_text_iter_forward_to_tag_toggle (&there, NULL);
    }
  while (gtk_text_iter_forward_to_tag_toggle (&here, NULL));
  assert_true (n_toggles > N_BLOCKS);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_the_rest_of_a_long_text_comes_after_its_first_part (void **state)
{
  g_autoptr (GlossReading) reading = make_reading ();
  g_autoptr (GlossPage) page = make_page (reading);
  g_autoptr (GlossPage) at_once = make_page (reading);
  guint n_told = 0;
  GtkWidget *window;

  assert_begun (page, reading);
  g_signal_connect_swapped (page, "notify::filled", G_CALLBACK (count_cb), &n_told);
  window = show (page);
  wait_until (is_filled, page);
  assert_int_equal (n_told, 1);
  assert_whole (page, reading);

  gloss_page_set_position (at_once, gloss_text_get_n_chars (gloss_reading_get_text (reading)) - 1);
  assert_whole (at_once, reading);
  assert_dressed_alike (page, at_once);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_what_is_needed_is_there_at_once (void **state)
{
  g_autoptr (GlossReading) reading = make_reading ();
  g_autoptr (GlossPage) page = make_page (reading);

  gloss_page_set_position (page, 100);
  assert_begun (page, reading);
  gloss_page_set_position (page, gloss_text_get_n_chars (gloss_reading_get_text (reading)) / 2);
  assert_whole (page, reading);
}

static void
test_a_note_needs_the_whole_text (void **state)
{
  g_autoptr (GlossReading) reading = make_reading ();
  g_autoptr (GlossPage) page = make_page (reading);

  assert_begun (page, reading);
  assert_non_null (gloss_reading_highlight (reading, (GlossRange) { 6, 11 }, GLOSS_COLOR_YELLOW));
  wait_until (is_filled, page);
  assert_whole (page, reading);
}

static void
test_another_reading_takes_the_place_of_one_that_is_coming (void **state)
{
  g_autoptr (GlossReading) reading = make_reading ();
  g_autoptr (GlossArticle) article = page_fixture_long (3);
  g_autoptr (GlossReading) other = gloss_reading_new (article, NULL);
  g_autoptr (GlossPage) page = make_page (reading);
  GtkWidget *window;

  gloss_page_set_reading (page, other);
  assert_whole (page, other);
  gloss_page_set_reading (page, NULL);
  assert_true (gloss_page_is_filled (page));
  gloss_page_set_reading (page, reading);
  assert_begun (page, reading);
  window = show (page);
  wait_until (is_filled, page);
  assert_whole (page, reading);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_the_rest_of_a_long_text_comes_after_its_first_part),
    cmocka_unit_test (test_what_is_needed_is_there_at_once),
    cmocka_unit_test (test_a_note_needs_the_whole_text),
    cmocka_unit_test (test_another_reading_takes_the_place_of_one_that_is_coming),
  };

  if (!gtk_init_check ())
    return 77;
  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
