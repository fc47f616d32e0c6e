/* test-page-quotes.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "page-fixture.h"

#include <adwaita.h>
#include <hb.h>

#include "gloss-article-builder.h"
#include "gloss-page-private.h"
#include "gloss-quote-private.h"

/* A bar is no wider */
#define BAR_WIDTH 4

/* What is drawn for quotes, found in what the page gives to the renderer */
typedef struct
{
  GdkRGBA color;   /* of bars */
  guint   n_bars;  /* each dash is one */
  guint   n_asks;  /* texts that end in a question mark, and are not of the article */
} Drawn;

static gboolean
ends_with_question_mark (GskRenderNode *node)
{
  hb_font_t *font = pango_font_get_hb_font (gsk_text_node_get_font (node));
  const PangoGlyphInfo *glyphs = gsk_text_node_get_glyphs (node, NULL);
  guint n_glyphs = gsk_text_node_get_num_glyphs (node);
  hb_codepoint_t question_mark;

  return n_glyphs > 0 && hb_font_get_nominal_glyph (font, '?', &question_mark) &&
         glyphs[n_glyphs - 1].glyph == question_mark;
}

static gboolean
is_bar (const Drawn   *self,
        GskRenderNode *clip)
{
  GskRenderNode *child = gsk_rounded_clip_node_get_child (clip);
  graphene_rect_t bounds;

  gsk_render_node_get_bounds (clip, &bounds);
  return gsk_render_node_get_node_type (child) == GSK_COLOR_NODE &&
         gdk_rgba_equal (gsk_color_node_get_color (child), &self->color) &&
         bounds.size.width <= BAR_WIDTH;
}

static void
look_at (Drawn         *self,
         GskRenderNode *node)
{
  switch ((int) gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        look_at (self, gsk_container_node_get_child (node, i));
      break;

    case GSK_TRANSFORM_NODE:
      look_at (self, gsk_transform_node_get_child (node));
      break;

    case GSK_CLIP_NODE:
      look_at (self, gsk_clip_node_get_child (node));
      break;

    case GSK_OPACITY_NODE:
      look_at (self, gsk_opacity_node_get_child (node));
      break;

    case GSK_ROUNDED_CLIP_NODE:
      self->n_bars += is_bar (self, node);
      break;

    case GSK_TEXT_NODE:
      self->n_asks += ends_with_question_mark (node);
      break;

    default:
      break;
    }
}

static Drawn
draw (PageFixture *self)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (self->page));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  Drawn drawn = { .color = self->page->colors.quote };

  gdk_paintable_snapshot (paintable, snapshot,
                          gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_free_to_node (snapshot);
  if (node != NULL)
    look_at (&drawn, node);
  g_clear_pointer (&node, gsk_render_node_unref);
  return drawn;
}

static gboolean
has_bars (gpointer fixture)
{
  return draw (fixture).n_bars > 0;
}

static gboolean
has_one_bar (gpointer fixture)
{
  return draw (fixture).n_bars == 1;
}

static gboolean
has_dashes (gpointer fixture)
{
  return draw (fixture).n_bars > 1;
}

/* The one quote there is, in the first paragraph under the title */
static PageFixture *
fixture_with (const char *paragraph)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_article_builder_new ();

  gloss_article_builder_set (builder, GLOSS_FIELD_LANGUAGE, "en");
  gloss_article_builder_begin_block (builder, GLOSS_BLOCK_TITLE, 0, 0);
  gloss_article_builder_add_text (builder, "Vellby halts its bridge works", -1);
  gloss_article_builder_end_block (builder);
  gloss_article_builder_begin_block (builder, GLOSS_BLOCK_PARAGRAPH, 0, 0);
  gloss_article_builder_add_text (builder, paragraph, -1);
  gloss_article_builder_end_block (builder);
  return page_fixture_new (gloss_article_builder_end (builder));
}

static GlossQuote *
only_quote (PageFixture *self)
{
  GListModel *quotes = gloss_reading_get_quotes (self->reading);
  g_autoptr (GlossQuote) quote = NULL;

  assert_int_equal (g_list_model_get_n_items (quotes), 1);
  quote = g_list_model_get_item (quotes, 0);
  return quote;   /* the reading holds it */
}

static PageFixture *
fixture_with_speaker (void)
{
  return fixture_with ("“We are not going to gamble with anybody’s life, not on this bridge and not "
                       "on any other one,” said Mara Olin, the mayor of Vellby.");
}

/* Credited with so much confidence, however it was credited */
static void
doubt (PageFixture *self,
       double       confidence)
{
  GlossQuote *quote = only_quote (self);
  GlossActor *speaker = gloss_quote_get_speaker (quote);
  const GlossViewQuote doubted = {
    .range = gloss_quote_get_range (quote),
    .kind = gloss_quote_get_kind (quote),
    .speaker_range = gloss_quote_get_speaker_range (quote),
    .utterance = gloss_quote_get_utterance (quote),
    .confidence = confidence,
    .status = GLOSS_SUGGESTED,
  };

  gloss_quote_update (quote, gloss_reading_get_text (self->reading), &doubted, speaker);
  assert_string_equal (gloss_quote_get_speaker_name (quote), "Mara Olin");
}

static void
test_a_quote_with_a_speaker_has_one_whole_bar_and_no_question_mark (void **state)
{
  g_autoptr (PageFixture) self = fixture_with_speaker ();

  assert_false (gloss_quote_is_uncertain (only_quote (self)));
  wait_until (has_bars, self);
  assert_int_equal (draw (self).n_bars, 1);
  assert_int_equal (draw (self).n_asks, 0);
}

static void
test_a_quote_of_an_unknown_speaker_is_dashed_and_asks_who (void **state)
{
  g_autoptr (PageFixture) self = fixture_with_speaker ();

  assert_true (gloss_reading_set_speaker (self->reading, only_quote (self), NULL, NULL));
  wait_until (has_dashes, self);
  assert_int_equal (draw (self).n_asks, 1);
}

/* The name is a guess, and looks like one until the reader says that it is right. */
static void
test_a_quote_of_a_named_speaker_that_is_a_guess_is_dashed_and_asks (void **state)
{
  g_autoptr (PageFixture) self = fixture_with_speaker ();

  doubt (self, 0.49);
  wait_until (has_dashes, self);
  assert_int_equal (draw (self).n_asks, 1);

  assert_true (gloss_reading_judge_quote (self->reading, only_quote (self), TRUE));
  wait_until (has_one_bar, self);
  assert_int_equal (draw (self).n_asks, 0);
}

static void
test_a_named_speaker_who_is_likely_is_no_guess (void **state)
{
  g_autoptr (PageFixture) self = fixture_with_speaker ();

  doubt (self, 0.51);
  wait_until (has_one_bar, self);
  assert_int_equal (draw (self).n_asks, 0);
}

/* Without room for a name there is room for the question mark. */
static void
test_in_a_narrow_margin_the_question_mark_stays (void **state)
{
  g_autoptr (PageFixture) self = fixture_with_speaker ();

  g_object_set (self->page, "line-width", 100, NULL);
  assert_true (gloss_reading_set_speaker (self->reading, only_quote (self), NULL, NULL));
  wait_until (has_dashes, self);
  assert_int_equal (draw (self).n_asks, 1);
}

/* The text credits nobody at all. */
static void
test_a_quote_that_stands_alone_is_dashed_and_asks_who (void **state)
{
  g_autoptr (PageFixture) self =
    fixture_with ("Mara Olin met Tomas Reik at the harbour. “It will never hold, whatever they may "
                  "say about it in the council.” They parted.");

  assert_null (gloss_quote_get_speaker (only_quote (self)));
  wait_until (has_dashes, self);
  assert_int_equal (draw (self).n_asks, 1);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_a_quote_with_a_speaker_has_one_whole_bar_and_no_question_mark),
    cmocka_unit_test (test_a_quote_of_an_unknown_speaker_is_dashed_and_asks_who),
    cmocka_unit_test (test_a_quote_of_a_named_speaker_that_is_a_guess_is_dashed_and_asks),
    cmocka_unit_test (test_a_named_speaker_who_is_likely_is_no_guess),
    cmocka_unit_test (test_in_a_narrow_margin_the_question_mark_stays),
    cmocka_unit_test (test_a_quote_that_stands_alone_is_dashed_and_asks_who),
  };

  if (!gtk_init_check ())
    return 77;
  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
