/* test-page-colors.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-ui-test.h"

#include "gloss-page-margin.h"

/* WCAG 2.1, level AA, for text of this size */
#define LEAST_CONTRAST 4.5

/* Five of 255 steps, which nobody sees: so much bluer is the text of views since libadwaita 1.6. */
#define NEAR 0.02

static const struct
{
  GlossTheme theme;
  gboolean   high_contrast;
} looks[] = {
  { GLOSS_THEME_LIGHT, FALSE }, { GLOSS_THEME_SEPIA, FALSE }, { GLOSS_THEME_DARK, FALSE },
  { GLOSS_THEME_LIGHT, TRUE }, { GLOSS_THEME_SEPIA, TRUE }, { GLOSS_THEME_DARK, TRUE },
};

static void
assert_readable (const GdkRGBA *text,
                 const GdkRGBA *below)
{
  assert_true (gloss_page_colors_contrast (text, below) >= LEAST_CONTRAST);
}

static void
test_contrast_is_that_of_the_standard (void **state)
{
  GdkRGBA black = { 0, 0, 0, 1 };
  GdkRGBA white = { 1, 1, 1, 1 };
  GdkRGBA gray = { 119 / 255.0f, 119 / 255.0f, 119 / 255.0f, 1 };

  assert_true (ABS (gloss_page_colors_contrast (&black, &white) - 21) < 0.001);
  assert_true (ABS (gloss_page_colors_contrast (&white, &white) - 1) < 0.001);
  assert_true (ABS (gloss_page_colors_contrast (&gray, &white) - 4.478) < 0.01);
}

static void
test_text_is_readable_on_every_highlight (void **state)
{
  for (guint look = 0; look < G_N_ELEMENTS (looks); look++)
    {
      GlossPageColors colors;

      gloss_page_colors_init (&colors, looks[look].theme, looks[look].high_contrast);
      for (guint color = 0; color < GLOSS_N_COLORS; color++)
        assert_readable (&colors.text, &colors.note_fill[color]);
    }
}

static void
test_text_is_readable_on_a_mention_inside_a_highlight (void **state)
{
  for (guint look = 0; look < G_N_ELEMENTS (looks); look++)
    {
      GlossPageColors colors;

      gloss_page_colors_init (&colors, looks[look].theme, looks[look].high_contrast);
      for (guint color = 0; color < GLOSS_N_COLORS; color++)
        {
          for (guint kind = 0; kind < GLOSS_N_ACTOR_KINDS; kind++)
            {
              GdkRGBA seen = gloss_page_colors_over (&colors.actor_tint[kind],
                                                     &colors.note_fill[color]);

              assert_readable (&colors.text, &seen);
            }
        }
    }
}

static void
test_quiet_text_tags_and_matches_are_readable (void **state)
{
  for (guint look = 0; look < G_N_ELEMENTS (looks); look++)
    {
      GlossPageColors colors;

      gloss_page_colors_init (&colors, looks[look].theme, looks[look].high_contrast);
      assert_readable (&colors.quiet, &colors.paper);
      assert_readable (&colors.tag, &colors.paper);
      assert_readable (&colors.text, &colors.found);
      assert_readable (&colors.text, &colors.found_current);
    }
}

static void
test_what_a_veil_leaves_is_readable_even_on_a_mark (void **state)
{
  for (guint look = 0; look < G_N_ELEMENTS (looks); look++)
    {
      GlossPageColors colors;
      GdkRGBA text;

      gloss_page_colors_init (&colors, looks[look].theme, looks[look].high_contrast);
      text = gloss_page_colors_over (&colors.veil, &colors.text);
      assert_readable (&text, &colors.paper);
      for (guint kind = 0; kind < GLOSS_N_ACTOR_KINDS; kind++)
        {
          GdkRGBA tinted = gloss_page_colors_over (&colors.actor_tint[kind], &colors.paper);
          GdkRGBA seen = gloss_page_colors_over (&colors.veil, &tinted);

          assert_readable (&text, &seen);
        }
      for (guint color = 0; color < GLOSS_N_COLORS; color++)
        {
          GdkRGBA seen = gloss_page_colors_over (&colors.veil, &colors.note_fill[color]);

          assert_readable (&text, &seen);
        }
    }
}

static void
test_words_in_the_margin_are_readable (void **state)
{
  for (guint look = 0; look < G_N_ELEMENTS (looks); look++)
    {
      GlossPageColors colors;
      GdkRGBA text;

      gloss_page_colors_init (&colors, looks[look].theme, looks[look].high_contrast);
      text = gloss_page_colors_with_alpha (&colors.text, GLOSS_MARGIN_QUIET / 100.0);
      text = gloss_page_colors_over (&text, &colors.paper);
      assert_readable (&text, &colors.paper);
    }
}

static void
assert_text_of_views (GlossTheme     theme,
                      AdwColorScheme scheme)
{
  g_autoptr (GtkWidget) view = g_object_ref_sink (gtk_text_view_new ());
  GlossPageColors colors;
  GdkRGBA text;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
  assert_true (gtk_style_context_lookup_color (gtk_widget_get_style_context (view), "view_fg_color", &text));
  gloss_page_colors_init (&colors, theme, FALSE);
  text = gloss_page_colors_over (&text, &colors.paper);
  assert_float_equal (text.red, colors.text.red, NEAR);
  assert_float_equal (text.green, colors.text.green, NEAR);
  assert_float_equal (text.blue, colors.text.blue, NEAR);
}

/* What is drawn beside the article's text is as dark as the text, and measured here for both. */
static void
test_text_is_that_of_the_toolkit (void **state)
{
  assert_text_of_views (GLOSS_THEME_LIGHT, ADW_COLOR_SCHEME_FORCE_LIGHT);
  assert_text_of_views (GLOSS_THEME_DARK, ADW_COLOR_SCHEME_FORCE_DARK);
}

/* Underlines, bars and dots tell something by themselves. */
static void
test_the_lines_of_marks_are_as_easy_to_see_as_text (void **state)
{
  for (guint look = 0; look < G_N_ELEMENTS (looks); look++)
    {
      GlossPageColors colors;

      gloss_page_colors_init (&colors, looks[look].theme, looks[look].high_contrast);
      assert_readable (&colors.quote, &colors.paper);
      for (guint kind = 0; kind < GLOSS_N_ACTOR_KINDS; kind++)
        assert_readable (&colors.actor_line[kind], &colors.paper);
      for (guint color = 0; color < GLOSS_N_COLORS; color++)
        assert_readable (&colors.note_line[color], &colors.paper);
    }
}

static void
test_every_highlight_differs_from_the_page_and_from_the_others (void **state)
{
  for (guint look = 0; look < G_N_ELEMENTS (looks); look++)
    {
      GlossPageColors colors;

      gloss_page_colors_init (&colors, looks[look].theme, looks[look].high_contrast);
      for (guint one = 0; one < GLOSS_N_COLORS; one++)
        {
          assert_false (gdk_rgba_equal (&colors.note_fill[one], &colors.paper));
          for (guint other = one + 1; other < GLOSS_N_COLORS; other++)
            assert_false (gdk_rgba_equal (&colors.note_fill[one], &colors.note_fill[other]));
        }
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_contrast_is_that_of_the_standard),
    cmocka_unit_test (test_text_is_readable_on_every_highlight),
    cmocka_unit_test (test_text_is_readable_on_a_mention_inside_a_highlight),
    cmocka_unit_test (test_quiet_text_tags_and_matches_are_readable),
    cmocka_unit_test (test_what_a_veil_leaves_is_readable_even_on_a_mark),
    cmocka_unit_test (test_words_in_the_margin_are_readable),
    cmocka_unit_test (test_text_is_that_of_the_toolkit),
    cmocka_unit_test (test_the_lines_of_marks_are_as_easy_to_see_as_text),
    cmocka_unit_test (test_every_highlight_differs_from_the_page_and_from_the_others),
  };

  if (start_toolkit () != 0)
    return 77;

  return cmocka_run_group_tests (tests, NULL, NULL);
}
