/* test-side-pane.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-ui-test.h"

#include "gloss-actor-list.h"
#include "gloss-actor-row.h"
#include "gloss-note-list.h"
#include "gloss-note-row.h"
#include "gloss-quote-list.h"
#include "gloss-quote-row.h"
#include "gloss-side-pane.h"

#define ARTICLE \
  "Harbour closed for the winter\n\n" \
  "“The ice came early,” said Runa Viksund, the harbour master of Tarnmouth. " \
  "“Nobody sails before the spring, and nobody should try to.”\n\n" \
  "Piet Aldgrave said: “We will wait.” The Norrstrand Engineering company did not answer.\n\n" \
  "Runa Viksund left for Osterholm.\n"

typedef struct
{
  GtkWidget     *window;
  GlossPage     *page;
  GlossSidePane *pane;
  GlossReading  *reading;
} Fixture;

static void
show_text (Fixture    *fixture,
           const char *text)
{
  fixture->reading = read_text (text);
  gloss_page_set_reading (fixture->page, fixture->reading);
  g_object_set (fixture->pane, "reading", fixture->reading, NULL);
}

static void
show_analysed (Fixture    *fixture,
               const char *text)
{
  show_text (fixture, text);
  gloss_reading_analyze_async (fixture->reading, NULL, NULL, NULL);
  wait_until (analysis_is_ready, fixture->reading);
  drain ();
}

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  fixture->page = GLOSS_PAGE (gloss_page_new ());
  fixture->pane = g_object_new (GLOSS_TYPE_SIDE_PANE, "page", fixture->page, NULL);
  gloss_side_pane_fill (fixture->pane);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (fixture->page));
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->pane));

  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_present (GTK_WINDOW (fixture->window));
  *state = fixture;

  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->reading);
  drain ();
  g_free (fixture);

  return 0;
}

static GtkWidget *
find_in_pane (Fixture *fixture,
              GType    type)
{
  return find_widget (GTK_WIDGET (fixture->pane), type);
}

/* Which page of a list is shown: busy, empty, list … */
static const char *
get_page_of (Fixture *fixture,
             GType    list_type)
{
  GtkWidget *stack = find_widget (find_in_pane (fixture, list_type), GTK_TYPE_STACK);

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

static GtkListView *
get_view (Fixture *fixture,
          GType    list_type)
{
  return GTK_LIST_VIEW (find_widget (find_in_pane (fixture, list_type), GTK_TYPE_LIST_VIEW));
}

static guint
count_rows (Fixture *fixture,
            GType    list_type)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (get_view (fixture,
                                                                                    list_type))));
}

static void
activate (Fixture *fixture,
          GType    list_type,
          guint    position)
{
  g_signal_emit_by_name (get_view (fixture, list_type), "activate", position);
}

static void
test_while_the_analysis_runs_the_lists_say_so (void **state)
{
  Fixture *fixture = *state;

  show_text (fixture, ARTICLE);
  gloss_reading_analyze_async (fixture->reading, NULL, NULL, NULL);

  assert_string_equal (get_page_of (fixture, GLOSS_TYPE_ACTOR_LIST), "busy");
  assert_string_equal (get_page_of (fixture, GLOSS_TYPE_QUOTE_LIST), "busy");
  wait_until (analysis_is_ready, fixture->reading);
  assert_string_equal (get_page_of (fixture, GLOSS_TYPE_ACTOR_LIST), "list");
  assert_string_equal (get_page_of (fixture, GLOSS_TYPE_QUOTE_LIST), "list");
}

static void
test_where_nothing_was_found_the_lists_say_so (void **state)
{
  Fixture *fixture = *state;

  show_analysed (fixture, "nothing\n\nit rained all day.\n");

  assert_string_equal (get_page_of (fixture, GLOSS_TYPE_ACTOR_LIST), "empty");
  assert_string_equal (get_page_of (fixture, GLOSS_TYPE_QUOTE_LIST), "empty");
  assert_string_equal (get_page_of (fixture, GLOSS_TYPE_NOTE_LIST), "empty");
}

static void
test_the_lists_show_what_the_reading_has (void **state)
{
  Fixture *fixture = *state;

  show_analysed (fixture, ARTICLE);

  assert_true (count_rows (fixture, GLOSS_TYPE_ACTOR_LIST) > 0);
  assert_int_equal (count_rows (fixture, GLOSS_TYPE_ACTOR_LIST),
                    g_list_model_get_n_items (gloss_reading_get_actors (fixture->reading)));
  assert_int_equal (count_rows (fixture, GLOSS_TYPE_QUOTE_LIST),
                    g_list_model_get_n_items (gloss_reading_get_quotes (fixture->reading)));
}

static void
test_actors_come_by_kind_and_the_most_mentioned_first (void **state)
{
  Fixture *fixture = *state;
  GListModel *model;
  g_autoptr (GlossActor) before = NULL;

  show_analysed (fixture, ARTICLE);
  model = G_LIST_MODEL (gtk_list_view_get_model (get_view (fixture, GLOSS_TYPE_ACTOR_LIST)));

  before = g_list_model_get_item (model, 0);
  for (guint i = 1; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GlossActor) actor = g_list_model_get_item (model, i);

      assert_true (gloss_actor_get_kind (before) <= gloss_actor_get_kind (actor));
      if (gloss_actor_get_kind (before) == gloss_actor_get_kind (actor))
        assert_true (gloss_actor_get_n_mentions (before) >= gloss_actor_get_n_mentions (actor));
      g_set_object (&before, actor);
    }
}

static void
test_choosing_an_actor_selects_it_and_again_nobody (void **state)
{
  Fixture *fixture = *state;
  GListModel *model;
  g_autoptr (GlossActor) first = NULL;

  show_analysed (fixture, ARTICLE);
  model = G_LIST_MODEL (gtk_list_view_get_model (get_view (fixture, GLOSS_TYPE_ACTOR_LIST)));
  first = g_list_model_get_item (model, 0);

  activate (fixture, GLOSS_TYPE_ACTOR_LIST, 0);
  assert_ptr_equal (gloss_page_get_selected_actor (fixture->page), first);
  activate (fixture, GLOSS_TYPE_ACTOR_LIST, 0);
  assert_null (gloss_page_get_selected_actor (fixture->page));
}

static gboolean
has_actor_row (gpointer data)
{
  return find_in_pane (data, GLOSS_TYPE_ACTOR_ROW) != NULL;
}

static void
test_a_row_tells_a_listener_who_it_is (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *row;

  show_analysed (fixture, ARTICLE);
  wait_until (has_actor_row, fixture);
  row = find_in_pane (fixture, GLOSS_TYPE_ACTOR_ROW);

  assert_true (gtk_test_accessible_has_role (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_ROLE_GROUP));
  assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (row),
                                                 GTK_ACCESSIBLE_PROPERTY_LABEL));
}

static void
test_choosing_a_quote_puts_the_caret_there (void **state)
{
  Fixture *fixture = *state;
  GListModel *model;
  g_autoptr (GlossQuote) quote = NULL;
  GtkTextBuffer *buffer;
  GtkTextIter caret;

  show_analysed (fixture, ARTICLE);
  g_object_set (fixture->pane, "visible-list", "quotes", NULL);
  model = G_LIST_MODEL (gtk_list_view_get_model (get_view (fixture, GLOSS_TYPE_QUOTE_LIST)));
  quote = g_list_model_get_item (model, g_list_model_get_n_items (model) - 1);
  activate (fixture, GLOSS_TYPE_QUOTE_LIST, g_list_model_get_n_items (model) - 1);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->page));
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  assert_int_equal (gtk_text_iter_get_offset (&caret), gloss_quote_get_range (quote).begin);
}

static void
test_whoever_is_quoted_most_comes_first (void **state)
{
  Fixture *fixture = *state;
  GListModel *model;
  g_autoptr (GlossQuote) first = NULL;

  show_analysed (fixture, ARTICLE);
  model = G_LIST_MODEL (gtk_list_view_get_model (get_view (fixture, GLOSS_TYPE_QUOTE_LIST)));
  first = g_list_model_get_item (model, 0);

  assert_string_equal (gloss_quote_get_speaker_name (first), "Runa Viksund");
}

static void
search (Fixture    *fixture,
        const char *needle)
{
  GtkWidget *entry = find_widget (find_in_pane (fixture, GLOSS_TYPE_NOTE_LIST),
                                  GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), needle);
  g_signal_emit_by_name (entry, "search-changed");
}

static void
test_the_search_finds_words_notes_and_tags (void **state)
{
  Fixture *fixture = *state;
  static const struct
  {
    const char *needle;
    guint       n_shown;
  } cases[] = {
    { "", 2 }, { "HARBOUR", 1 }, { "ask", 1 }, { "#ice", 1 }, { "ice", 1 }, { "ČAJ", 1 },
    { "nowhere", 0 }, { "#harbour", 0 },
  };
  static const char *const tags[] = { "ice", NULL };

  show_text (fixture, ARTICLE);
  gloss_reading_annotate (fixture->reading, (GlossRange) { 0, 7 }, GLOSS_COLOR_GREEN,
                          "Ask them, over čaj", NULL);
  gloss_reading_annotate (fixture->reading, (GlossRange) { 8, 14 }, GLOSS_COLOR_RED, NULL, tags);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      search (fixture, cases[i].needle);
      assert_int_equal (g_list_model_get_n_items (gloss_side_pane_get_shown_notes (fixture->pane)),
                        cases[i].n_shown);
    }
}

static void
test_removing_a_note_from_the_list_can_be_undone (void **state)
{
  Fixture *fixture = *state;
  GListModel *notes;
  GlossAnnotation *note;

  show_text (fixture, ARTICLE);
  notes = gloss_reading_get_notes (fixture->reading);
  note = gloss_reading_highlight (fixture->reading, (GlossRange) { 0, 7 }, GLOSS_COLOR_BLUE);
  assert_string_equal (get_page_of (fixture, GLOSS_TYPE_NOTE_LIST), "notes");

  gtk_widget_activate_action (find_in_pane (fixture, GLOSS_TYPE_NOTE_LIST), "note-list.remove",
                              "s", gloss_annotation_get_id (note));
  assert_int_equal (g_list_model_get_n_items (notes), 0);
  assert_string_equal (get_page_of (fixture, GLOSS_TYPE_NOTE_LIST), "empty");

  assert_true (gloss_reading_undo (fixture->reading, NULL));
  assert_int_equal (g_list_model_get_n_items (notes), 1);
}

static void
test_a_pane_that_is_gone_leaves_nothing_behind (void **state)
{
  Fixture *fixture = *state;
  GlossSidePane *pane = fixture->pane;

  show_analysed (fixture, ARTICLE);
  g_object_add_weak_pointer (G_OBJECT (pane), (gpointer *) &pane);
  gtk_box_remove (GTK_BOX (gtk_window_get_child (GTK_WINDOW (fixture->window))),
                  GTK_WIDGET (fixture->pane));
  drain ();

  assert_null (pane);
}

/* What a row gives to another program that it is dragged to */
static GdkContentProvider *
drag_row (GtkWidget *list,
          GtkWidget *row)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (list);
  GdkContentProvider *content = NULL;
  double x = 0;
  double y = 0;

  gtk_widget_translate_coordinates (row, list, 20, 20, &x, &y);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DRAG_SOURCE (controller))
        g_signal_emit_by_name (controller, "prepare", x, y, &content);
    }

  return content;
}

static char *
dup_plain (GdkContentProvider *content)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  assert_true (gdk_content_provider_get_value (content, &value, NULL));

  return g_value_dup_string (&value);
}

static void
assert_carries (GtkWidget  *list,
                GType       row_type,
                const char *words)
{
  GtkWidget *row = find_widget (list, row_type);
  g_autoptr (GdkContentProvider) content = NULL;
  g_autoptr (GdkContentFormats) formats = NULL;
  g_autofree char *plain = NULL;

  assert_non_null (row);
  content = drag_row (list, row);
  assert_non_null (content);
  formats = gdk_content_provider_ref_formats (content);
  plain = dup_plain (content);
  assert_true (gdk_content_formats_contain_mime_type (formats, "text/html"));
  assert_true (gdk_content_formats_contain_mime_type (formats, "text/markdown"));
  assert_non_null (strstr (plain, words));
}

static gboolean
is_laid_out (gpointer list)
{
  GtkWidget *row = find_widget (list, GLOSS_TYPE_QUOTE_ROW);

  if (row == NULL)
    row = find_widget (list, GLOSS_TYPE_NOTE_ROW);

  return row != NULL && gtk_widget_get_mapped (row) && gtk_widget_get_height (row) > 40;
}

static void
test_rows_can_be_dragged_into_another_program (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *quotes = find_widget (GTK_WIDGET (fixture->pane), GLOSS_TYPE_QUOTE_LIST);
  GtkWidget *notes = find_widget (GTK_WIDGET (fixture->pane), GLOSS_TYPE_NOTE_LIST);

  show_analysed (fixture, ARTICLE);
  g_object_set (fixture->pane, "visible-list", "quotes", NULL);
  wait_until (is_laid_out, quotes);
  assert_carries (quotes, GLOSS_TYPE_QUOTE_ROW, "Runa Viksund, Harbour closed for the winter");

  gloss_reading_annotate (fixture->reading, (GlossRange) { 0, 7 }, GLOSS_COLOR_BLUE, "Which one?", NULL);
  g_object_set (fixture->pane, "visible-list", "notes", NULL);
  wait_until (is_laid_out, notes);
  assert_carries (notes, GLOSS_TYPE_NOTE_ROW, "Which one?");
}

/* Somebody is quoted first, and somebody else much more */
static char *
dup_long_talk (void)
{
  GString *text = g_string_new ("Harbour closed for the winter\n\n“We will wait,” said Piet Aldgrave.\n\n");

  for (guint i = 0; i < 30; i++)
    g_string_append_printf (text, "“Nobody sails before the spring of year %u,” said Runa Viksund.\n\n", i);

  return g_string_free (text, FALSE);
}

static gboolean
can_be_scrolled (gpointer height)
{
  return gtk_adjustment_get_upper (height) > 2 * gtk_adjustment_get_page_size (height);
}

static void
test_a_list_of_what_was_found_before_begins_at_its_top (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *scrolled = gtk_widget_get_parent (GTK_WIDGET (get_view (fixture, GLOSS_TYPE_QUOTE_LIST)));
  g_autofree char *text = dup_long_talk ();
  GtkAdjustment *height = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));

  g_object_set (fixture->pane, "visible-list", "quotes", NULL);
  show_analysed (fixture, text);
  g_object_set (fixture->pane, "reading", NULL, NULL);
  drain ();
  g_object_set (fixture->pane, "reading", fixture->reading, NULL);
  wait_until (can_be_scrolled, height);
  drain ();

  assert_float_equal (gtk_adjustment_get_value (height), 0, 0.5);
}

/* Of a window of 400 pixels, at twice the usual size of letters */
static void
test_large_letters_leave_the_pane_narrower_than_a_telephone (void **state)
{
  Fixture *fixture = *state;
  GtkSettings *settings = gtk_settings_get_default ();
  int least;

  show_analysed (fixture, ARTICLE);
  gloss_reading_annotate (fixture->reading, (GlossRange) { 0, 7 }, GLOSS_COLOR_BLUE, "Which one?", NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  drain ();
  gtk_widget_measure (GTK_WIDGET (fixture->pane), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_settings_reset_property (settings, "gtk-xft-dpi");

  assert_in_range (least, 100, 400);
}

static gboolean
press_copy (GtkWidget *list)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (list);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_c, 0, GDK_CONTROL_MASK, &handled);
    }

  return handled;
}

static void
test_the_row_with_the_focus_is_copied (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *quotes = find_widget (GTK_WIDGET (fixture->pane), GLOSS_TYPE_QUOTE_LIST);
  GdkContentProvider *content;
  g_autofree char *plain = NULL;

  show_analysed (fixture, ARTICLE);
  g_object_set (fixture->pane, "visible-list", "quotes", NULL);
  wait_until (is_laid_out, quotes);
  assert_false (press_copy (quotes));

  gtk_widget_grab_focus (gtk_widget_get_parent (find_widget (quotes, GLOSS_TYPE_QUOTE_ROW)));
  assert_true (press_copy (quotes));
  content = gdk_clipboard_get_content (gtk_widget_get_clipboard (quotes));
  assert_non_null (content);
  plain = dup_plain (content);
  assert_non_null (strstr (plain, "Runa Viksund, Harbour closed for the winter"));
}

int
main (int    argc,
      char **argv)
{
#define PANE_TEST(test) cmocka_unit_test_setup_teardown (test, set_up, tear_down)
  const struct CMUnitTest tests[] = {
    PANE_TEST (test_while_the_analysis_runs_the_lists_say_so),
    PANE_TEST (test_where_nothing_was_found_the_lists_say_so),
    PANE_TEST (test_the_lists_show_what_the_reading_has),
    PANE_TEST (test_actors_come_by_kind_and_the_most_mentioned_first),
    PANE_TEST (test_choosing_an_actor_selects_it_and_again_nobody),
    PANE_TEST (test_a_row_tells_a_listener_who_it_is),
    PANE_TEST (test_choosing_a_quote_puts_the_caret_there),
    PANE_TEST (test_whoever_is_quoted_most_comes_first),
    PANE_TEST (test_the_search_finds_words_notes_and_tags),
    PANE_TEST (test_removing_a_note_from_the_list_can_be_undone),
    PANE_TEST (test_a_pane_that_is_gone_leaves_nothing_behind),
    PANE_TEST (test_rows_can_be_dragged_into_another_program),
    PANE_TEST (test_a_list_of_what_was_found_before_begins_at_its_top),
    PANE_TEST (test_large_letters_leave_the_pane_narrower_than_a_telephone),
    PANE_TEST (test_the_row_with_the_focus_is_copied),
  };

  if (start_toolkit () != 0)
    return 77;

  return cmocka_run_group_tests (tests, NULL, NULL);
}
