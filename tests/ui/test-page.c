/* test-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "page-fixture.h"

#include <adwaita.h>

#include "gloss-article-builder.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

static GlossAnnotation *
only_note (PageFixture *self)
{
  GListModel *notes = gloss_reading_get_notes (self->reading);
  g_autoptr (GlossAnnotation) note = NULL;

  assert_int_equal (g_list_model_get_n_items (notes), 1);
  note = g_list_model_get_item (notes, 0);
  return note;   /* the reading holds it */
}

static gboolean
activate (PageFixture *self,
          const char  *action)
{
  return gtk_widget_activate_action (GTK_WIDGET (self->page), action, NULL);
}

static gboolean
highlight (PageFixture *self,
           const char  *color)
{
  return gtk_widget_activate_action (GTK_WIDGET (self->page), "note.highlight", "s", color);
}

static void
assert_range_equal (GlossRange one,
                    GlossRange other)
{
  assert_int_equal (one.begin, other.begin);
  assert_int_equal (one.end, other.end);
}

/* The text */

static void
test_the_buffer_is_exactly_the_canonical_text (void **state)
{
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_article ());
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->page));
  GlossText *text = gloss_reading_get_text (self->reading);
  g_autofree char *shown = NULL;
  GtkTextIter begin;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &begin, &end);
  shown = gtk_text_buffer_get_slice (buffer, &begin, &end, TRUE);
  assert_string_equal (shown, gloss_text_get_utf8 (text));
  assert_int_equal (gtk_text_buffer_get_char_count (buffer), gloss_text_get_n_chars (text));
}

static void
look_at_tag (GtkTextTag *tag,
             gpointer    user_data)
{
  gboolean foreground;

  g_object_get (tag, "foreground-set", &foreground, NULL);
  assert_false (foreground);
  (*(guint *) user_data)++;
}

static void
test_no_tag_has_a_foreground (void **state)
{
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_article ());
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->page));
  guint n_tags = 0;

  gtk_text_tag_table_foreach (gtk_text_buffer_get_tag_table (buffer), look_at_tag, &n_tags);
  assert_true (n_tags > 10);
}

static void
test_the_text_cannot_be_changed (void **state)
{
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_article ());

  assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (self->page)));
  assert_true (gtk_text_view_get_cursor_visible (GTK_TEXT_VIEW (self->page)));
}

static void
test_a_page_without_a_reading_does_nothing (void **state)
{
  static const char *const actions[] = {
    "note.edit", "note.tag", "note.remove", "note.copy",
    "mark.next", "mark.previous", "mark.describe",
  };
  g_autoptr (PageFixture) self = page_fixture_new (NULL);
  GlossRange range;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    activate (self, actions[i]);
  highlight (self, "yellow");
  gloss_page_go_to (self->page, (GlossRange) { 3, 5 });
  assert_int_equal (gloss_page_find (self->page, "a"), 0);
  assert_int_equal (gloss_page_find_next (self->page, FALSE), 0);
  assert_false (gloss_page_get_selected_range (self->page, &range));
}

static void
test_another_reading_takes_the_place_of_the_first (void **state)
{
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_article ());
  g_autoptr (GlossArticle) article = page_fixture_long (3);
  g_autoptr (GlossReading) other = page_fixture_read (article);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->page));
  guint n_notified = 0;

  page_fixture_select (self, page_fixture_words (self, "gamble"));
  highlight (self, "red");
  g_signal_connect_swapped (self->page, "notify::reading", G_CALLBACK (count_cb), &n_notified);
  gloss_page_set_reading (self->page, other);
  gloss_page_set_reading (self->page, other);
  assert_int_equal (n_notified, 1);
  assert_int_equal (gtk_text_buffer_get_char_count (buffer),
                    gloss_text_get_n_chars (gloss_reading_get_text (other)));
  gloss_page_set_reading (self->page, NULL);
  assert_int_equal (gtk_text_buffer_get_char_count (buffer), 0);
}

/* Properties */

static void
test_a_layer_that_is_switched_notifies_once (void **state)
{
  static const char *const layers[] = { "show-actors", "show-quotes", "show-notes" };
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_article ());

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      g_autofree char *signal = g_strconcat ("notify::", layers[i], NULL);
      gboolean shown;
      guint n_notified = 0;

      g_signal_connect_swapped (self->page, signal, G_CALLBACK (count_cb), &n_notified);
      g_object_get (self->page, layers[i], &shown, NULL);
      assert_true (shown);
      g_object_set (self->page, layers[i], FALSE, NULL);
      g_object_set (self->page, layers[i], FALSE, NULL);
      g_object_get (self->page, layers[i], &shown, NULL);
      assert_false (shown);
      assert_int_equal (n_notified, 1);
    }
}

static gboolean
column_is_narrower (gpointer user_data)
{
  gpointer *both = user_data;

  return gtk_text_view_get_left_margin (both[0]) > GPOINTER_TO_INT (both[1]);
}

static void
test_a_shorter_line_makes_a_narrower_column (void **state)
{
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_article ());
  int margin = gtk_text_view_get_left_margin (GTK_TEXT_VIEW (self->page));
  gpointer both[] = { self->page, GINT_TO_POINTER (margin) };
  int left;
  int right;

  assert_true (margin > 0);
  g_object_set (self->page, "line-width", 40, NULL);
  wait_until (column_is_narrower, both);
  left = gtk_text_view_get_left_margin (GTK_TEXT_VIEW (self->page));
  right = gtk_text_view_get_right_margin (GTK_TEXT_VIEW (self->page));
  assert_in_range (right, left, left + 1);
}

static void
test_size_and_face_notify_once (void **state)
{
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_article ());
  guint n_notified = 0;

  g_signal_connect_swapped (self->page, "notify::text-scale", G_CALLBACK (count_cb), &n_notified);
  g_signal_connect_swapped (self->page, "notify::font-family", G_CALLBACK (count_cb), &n_notified);
  g_object_set (self->page, "text-scale", 150, "font-family", "monospace", NULL);
  g_object_set (self->page, "text-scale", 150, "font-family", "monospace", NULL);
  assert_int_equal (n_notified, 2);
}

/* Notes */

static void
test_what_is_selected_has_no_white_space_around (void **state)
{
  static const struct
  {
    const char *selected;
    const char *meant;
  } rows[] = {
    { " crack, ", "crack," },
    { "May.", "May." },
    { "14 March 2026\n", "14 March 2026" },
    { "\n“We are", "“We are" },
    { " 🌉 ", "🌉" },
    { "\t", NULL },
    { " ", NULL },
  };
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_article ());

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GlossRange range;

      page_fixture_select (self, page_fixture_words (self, rows[i].selected));
      if (rows[i].meant == NULL)
        {
          assert_false (gloss_page_get_selected_range (self->page, &range));
          continue;
        }
      assert_true (gloss_page_get_selected_range (self->page, &range));
      assert_range_equal (range, page_fixture_words (self, rows[i].meant));
    }
}

static void
test_a_colour_makes_a_highlight_of_the_selection (void **state)
{
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_article ());
  GlossRange words = page_fixture_words (self, "gamble with anybody’s life");
  GlossRange range;

  page_fixture_select (self, words);
  assert_true (highlight (self, "teal"));
  assert_range_equal (gloss_annotation_get_range (only_note (self)), words);
  assert_int_equal (gloss_annotation_get_color (only_note (self)), GLOSS_COLOR_TEAL);
  assert_false (gloss_page_get_selected_range (self->page, &range));
}

static void
test_a_colour_recolours_the_note_at_the_caret (void **state)
{
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_article ());
  GlossRange words = page_fixture_words (self, "gamble");

  gloss_reading_highlight (self->reading, words, GLOSS_COLOR_YELLOW);
  page_fixture_put_caret (self, words.begin + 2);
  highlight (self, "purple");
  assert_int_equal (gloss_annotation_get_color (only_note (self)), GLOSS_COLOR_PURPLE);

  /* Right behind it still counts, one further does not. */
  page_fixture_put_caret (self, words.end);
  highlight (self, "gray");
  assert_int_equal (gloss_annotation_get_color (only_note (self)), GLOSS_COLOR_GRAY);
  page_fixture_put_caret (self, words.end + 1);
  highlight (self, "red");
  assert_int_equal (gloss_annotation_get_color (only_note (self)), GLOSS_COLOR_GRAY);
}

static void
test_a_colour_that_is_none_does_nothing (void **state)
{
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_article ());

  page_fixture_select (self, page_fixture_words (self, "gamble"));
  highlight (self, "ultraviolet");
  assert_int_equal (g_list_model_get_n_items (gloss_reading_get_notes (self->reading)), 0);
}

static void
test_removing_a_note_is_told_once (void **state)
{
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_article ());
  GlossRange words = page_fixture_words (self, "gamble");
  guint n_removed = 0;

  g_signal_connect_swapped (self->page, "removed", G_CALLBACK (count_cb), &n_removed);
  gloss_reading_highlight (self->reading, words, GLOSS_COLOR_YELLOW);
  page_fixture_put_caret (self, words.begin);
  assert_true (activate (self, "note.remove"));
  activate (self, "note.remove");
  assert_int_equal (n_removed, 1);
  assert_int_equal (g_list_model_get_n_items (gloss_reading_get_notes (self->reading)), 0);
}

/* Going about */

static void
test_the_next_mark_is_the_nearest_of_all_layers (void **state)
{
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_article ());
  GlossRange quote = page_fixture_words (self, "“We are not going");
  GlossRange note = page_fixture_words (self, "found in May");

  gloss_reading_highlight (self->reading, note, GLOSS_COLOR_YELLOW);
  page_fixture_put_caret (self, 0);
  activate (self, "mark.next");
  assert_int_equal (page_fixture_get_caret (self), quote.begin);
  activate (self, "mark.next");
  assert_int_equal (page_fixture_get_caret (self), note.begin);
  activate (self, "mark.previous");
  assert_int_equal (page_fixture_get_caret (self), quote.begin);

  g_object_set (self->page, "show-quotes", FALSE, NULL);
  page_fixture_put_caret (self, 0);
  activate (self, "mark.next");
  assert_int_equal (page_fixture_get_caret (self), note.begin);
}

typedef struct
{
  PageFixture *fixture;
  guint        offset;
} Place;

static gboolean
is_in_view (gpointer user_data)
{
  const Place *place = user_data;
  GtkTextView *view = GTK_TEXT_VIEW (place->fixture->page);
  GtkTextIter iter;
  GdkRectangle seen;
  GdkRectangle line;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, (int) place->offset);
  gtk_text_view_get_iter_location (view, &iter, &line);
  gtk_text_view_get_visible_rect (view, &seen);
  return line.y >= seen.y && line.y + line.height <= seen.y + seen.height;
}

static void
test_a_place_in_a_fresh_long_text_is_reached (void **state)
{
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_long (4000));
  guint length = gloss_text_get_n_chars (gloss_reading_get_text (self->reading));

  for (guint part = 3; part > 0; part--)
    {
      Place place = { self, length / 4 * part };

      gloss_page_go_to (self->page, (GlossRange) { place.offset, place.offset + 5 });
      assert_int_equal (page_fixture_get_caret (self), place.offset);
      wait_until (is_in_view, &place);
    }
}

static gboolean
is_at_position (gpointer user_data)
{
  const Place *place = user_data;
  guint position = gloss_page_get_position (place->fixture->page);

  return is_in_view (user_data) && position <= place->offset && place->offset < position + 120;
}

static void
test_the_position_is_found_again (void **state)
{
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_long (800));
  Place place = { self, gloss_text_get_n_chars (gloss_reading_get_text (self->reading)) / 2 };

  assert_int_equal (gloss_page_get_position (self->page), 0);
  gloss_page_set_position (self->page, place.offset);
  wait_until (is_at_position, &place);
}

static gboolean
is_at_top (gpointer user_data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (user_data));

  return gloss_page_get_position (user_data) == 0 && gtk_adjustment_get_value (adjustment) == 0;
}

static void
test_another_reading_begins_at_its_top (void **state)
{
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_long (800));
  g_autoptr (GlossArticle) article = page_fixture_long (900);
  g_autoptr (GlossReading) other = page_fixture_read (article);
  Place place = { self, gloss_text_get_n_chars (gloss_reading_get_text (self->reading)) / 2 };

  gloss_page_set_position (self->page, place.offset);
  wait_until (is_at_position, &place);
  gloss_page_set_reading (self->page, other);
  wait_until (is_at_top, self->page);
}

/* Finding */

static void
test_matches_are_counted_whatever_their_case (void **state)
{
  static const struct
  {
    const char *needle;
    guint       n_matches;
  } rows[] = {
    { "crack", 3 },
    { "CRACK", 3 },
    { "ångström", 1 },
    { "angstrom", 0 },
    { "anybody's", 1 },
    { "\"we are", 1 },
    { "🌉", 1 },
    { "halts its bridge works", 1 },
    { "no such thing at all", 0 },
    { "", 0 },
    { NULL, 0 },
  };
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_article ());

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_int_equal (gloss_page_find (self->page, rows[i].needle), rows[i].n_matches);
}

static void
test_moving_between_matches_goes_round (void **state)
{
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_article ());

  assert_int_equal (gloss_page_find (self->page, "crack"), 3);
  page_fixture_put_caret (self, page_fixture_words (self, "CRACK").begin);
  assert_int_equal (gloss_page_find_next (self->page, FALSE), 2);
  assert_int_equal (page_fixture_get_caret (self), page_fixture_words (self, "CRACK").begin);
  assert_int_equal (gloss_page_find_next (self->page, FALSE), 3);
  assert_int_equal (gloss_page_find_next (self->page, FALSE), 1);
  assert_int_equal (gloss_page_find_next (self->page, TRUE), 3);
  gloss_page_find (self->page, "");
  assert_int_equal (gloss_page_find_next (self->page, FALSE), 0);
}

/* What a screen reader is told */

static void
test_the_description_tells_what_the_caret_is_in (void **state)
{
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_article ());
  GtkAccessible *page = GTK_ACCESSIBLE (self->page);
  GlossRange words = page_fixture_words (self, "found in May");
  GlossAnnotation *note = gloss_reading_highlight (self->reading, words, GLOSS_COLOR_GREEN);

  gloss_reading_set_note (self->reading, note, "Which year?");
  page_fixture_put_caret (self, words.begin + 1);
  gtk_test_accessible_assert_property (page, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Highlight, Green. Note: Which year?");
  page_fixture_put_caret (self, page_fixture_words (self, "gamble").begin);
  gtk_test_accessible_assert_property (page, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Quote by Mara Olin");
  page_fixture_put_caret (self, page_fixture_words (self, "Mara Olin").begin);
  gtk_test_accessible_assert_property (page, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Person: Mara Olin");
  page_fixture_put_caret (self, page_fixture_words (self, "One thing").begin);
  gtk_test_accessible_assert_property (page, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "The Harbour Post · 1 min");
}

static GlossArticle *
make_article (const char *title,
              const char *words)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_article_builder_new ();

  gloss_article_builder_add_block (builder, GLOSS_BLOCK_TITLE, title);
  gloss_article_builder_add_block (builder, GLOSS_BLOCK_PARAGRAPH, words);
  return gloss_article_builder_end (builder);
}

static void
test_a_page_has_the_direction_of_most_of_its_letters (void **state)
{
  static const struct
  {
    const char       *title;
    const char       *words;
    GtkTextDirection  direction;
  } cases[] = {
    { "The bridge", "It is shut.", GTK_TEXT_DIR_LTR },
    { "הגשר", "הוא סגור.", GTK_TEXT_DIR_RTL },
    { "الجسر", "إنه مغلق.", GTK_TEXT_DIR_RTL },
    { "Reik", "הוא לא השיב לשאלות נוספות", GTK_TEXT_DIR_RTL },
    { "הגשר", "It was called by its old name all day.", GTK_TEXT_DIR_LTR },
    { "2026", "41 52 63", GTK_TEXT_DIR_LTR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PageFixture) fixture =
        page_fixture_new (make_article (cases[i].title, cases[i].words));

      assert_int_equal (gtk_widget_get_direction (GTK_WIDGET (fixture->page)),
                        cases[i].direction);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_the_buffer_is_exactly_the_canonical_text),
    cmocka_unit_test (test_no_tag_has_a_foreground),
    cmocka_unit_test (test_the_text_cannot_be_changed),
    cmocka_unit_test (test_a_page_without_a_reading_does_nothing),
    cmocka_unit_test (test_another_reading_takes_the_place_of_the_first),
    cmocka_unit_test (test_a_layer_that_is_switched_notifies_once),
    cmocka_unit_test (test_a_shorter_line_makes_a_narrower_column),
    cmocka_unit_test (test_size_and_face_notify_once),
    cmocka_unit_test (test_what_is_selected_has_no_white_space_around),
    cmocka_unit_test (test_a_colour_makes_a_highlight_of_the_selection),
    cmocka_unit_test (test_a_colour_recolours_the_note_at_the_caret),
    cmocka_unit_test (test_a_colour_that_is_none_does_nothing),
    cmocka_unit_test (test_removing_a_note_is_told_once),
    cmocka_unit_test (test_the_next_mark_is_the_nearest_of_all_layers),
    cmocka_unit_test (test_a_place_in_a_fresh_long_text_is_reached),
    cmocka_unit_test (test_the_position_is_found_again),
    cmocka_unit_test (test_another_reading_begins_at_its_top),
    cmocka_unit_test (test_matches_are_counted_whatever_their_case),
    cmocka_unit_test (test_moving_between_matches_goes_round),
    cmocka_unit_test (test_the_description_tells_what_the_caret_is_in),
    cmocka_unit_test (test_a_page_has_the_direction_of_most_of_its_letters),
  };

  if (!gtk_init_check ())
    return 77;
  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
