/* test-window.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "window-fixture.h"

#include <sys/stat.h>

#include "gloss-dossier-window.h"
#include "gloss-index-private.h"
#include "gloss-left-out-window.h"

#define SAMPLE_URI "resource:///org/glossreader/Gloss/sample.md"

static GFile *
write_article (WindowFixture *fixture,
               const char    *name,
               const char    *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  assert_true (g_file_set_contents (path, text, -1, NULL));

  return g_file_new_for_path (path);
}

static const char *
get_state (WindowFixture *fixture)
{
  return gtk_stack_get_visible_child_name (fixture->window->stack);
}

static gboolean
is_article (gpointer data)
{
  return g_str_equal (get_state (data), "article");
}

static gboolean
is_error (gpointer data)
{
  return g_str_equal (get_state (data), "error");
}

static gboolean
is_busy (gpointer data)
{
  return g_str_equal (get_state (data), "busy");
}

/* The text is shown before them. */
static gboolean
has_notes (gpointer data)
{
  WindowFixture *fixture = data;

  return is_article (fixture) && !gloss_reading_is_loading (gloss_window_get_reading (fixture->window));
}

static void
open_sample (WindowFixture *fixture)
{
  g_autoptr (GFile) sample = g_file_new_for_uri (SAMPLE_URI);

  gloss_window_open (fixture->window, sample);
  wait_until (has_notes, fixture);
}

static gboolean
is_enabled (WindowFixture *fixture,
            const char    *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action);
}

static void
activate (WindowFixture *fixture,
          const char    *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action, NULL);
}

static void
test_a_window_begins_with_the_choice_of_an_article (void **state)
{
  WindowFixture *fixture = *state;

  assert_string_equal (get_state (fixture), "empty");
  assert_true (is_enabled (fixture, "open"));
  assert_true (is_enabled (fixture, "find"));
  assert_false (is_enabled (fixture, "export"));
  assert_false (is_enabled (fixture, "undo"));
  assert_false (is_enabled (fixture, "cancel-opening"));
  assert_false (gtk_widget_get_visible (fixture->window->tools));
}

static void
test_the_sample_opens (void **state)
{
  WindowFixture *fixture = *state;

  open_sample (fixture);

  assert_non_null (gloss_window_get_reading (fixture->window));
  assert_true (is_enabled (fixture, "find"));
  assert_true (is_enabled (fixture, "export"));
  assert_true (gtk_widget_get_visible (fixture->window->tools));
  assert_string_not_equal (gtk_window_get_title (GTK_WINDOW (fixture->window)), "Gloss");
}

static const char *
get_reason (WindowFixture *fixture)
{
  GtkWidget *page = gtk_stack_get_visible_child (fixture->window->stack);

  return adw_status_page_get_description (ADW_STATUS_PAGE (adw_bin_get_child (ADW_BIN (page))));
}

static void
test_what_cannot_be_opened_says_why_and_can_be_tried_again (void **state)
{
  WindowFixture *fixture = *state;
  g_autoptr (GFile) file = write_article (fixture, "late.txt", "");
  g_autoptr (GFile) written = NULL;

  gloss_window_open (fixture->window, file);
  wait_until (is_error, fixture);
  assert_non_null (strstr (get_reason (fixture), "late.txt"));
  assert_true (is_enabled (fixture, "retry"));

  written = write_article (fixture, "late.txt", "At last\n\nThere is something to read.\n");
  activate (fixture, "retry");
  wait_until (is_article, fixture);
  assert_false (is_enabled (fixture, "retry"));
}

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

static gboolean
is_set (gpointer data)
{
  return *(gboolean *) data;
}

static void
test_an_article_may_be_put_away_before_it_was_seen (void **state)
{
  WindowFixture *fixture = *state;
  g_autoptr (GFile) file = write_article (fixture, "brief.txt", "Briefly\n\nThis goes before it is seen.\n");
  GdkFrameClock *clock;
  gboolean painted = FALSE;
  gulong handler;

  gloss_window_open (fixture->window, file);
  wait_until (is_article, fixture);
  gloss_window_put_away (fixture->window);

  clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture->window));
  handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &painted);
  gtk_widget_queue_draw (GTK_WIDGET (fixture->window));
  wait_until (is_set, &painted);
  g_signal_handler_disconnect (clock, handler);
  assert_string_equal (get_state (fixture), "empty");
}

static void
test_a_reason_is_no_markup (void **state)
{
  WindowFixture *fixture = *state;
  g_autoptr (GFile) file = write_article (fixture, "<b>&.txt", "");

  gloss_window_open (fixture->window, file);
  wait_until (is_error, fixture);

  assert_non_null (strstr (get_reason (fixture), "&lt;b&gt;&amp;.txt"));
}

static GFile *
make_pipe (WindowFixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "slow.txt", NULL);

  assert_int_equal (mkfifo (path, 0600), 0);

  return g_file_new_for_path (path);
}

static void
test_slow_opening_can_be_cancelled (void **state)
{
  WindowFixture *fixture = *state;
  g_autoptr (GFile) slow = make_pipe (fixture);

  gloss_window_open (fixture->window, slow);
  assert_string_equal (get_state (fixture), "empty");
  wait_until (is_busy, fixture);
  activate (fixture, "cancel-opening");

  assert_string_equal (get_state (fixture), "empty");
  assert_null (gloss_window_get_file (fixture->window));
  assert_false (gloss_window_is_opening (fixture->window));
}

static void
test_a_late_answer_is_dropped (void **state)
{
  WindowFixture *fixture = *state;
  g_autoptr (GFile) slow = make_pipe (fixture);

  gloss_window_open (fixture->window, slow);
  open_sample (fixture);
  drain ();

  assert_string_equal (get_state (fixture), "article");
  assert_non_null (gloss_window_get_reading (fixture->window));
}

static void
test_a_window_that_closes_while_opening_goes_away (void **state)
{
  WindowFixture *fixture = *state;
  g_autoptr (GFile) slow = make_pipe (fixture);
  GlossWindow *window = fixture->window;
  GlossWindow *weak = window;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &weak);
  gloss_window_open (window, slow);
  fixture->window = NULL;
  gtk_window_destroy (GTK_WINDOW (window));
  wait_until (is_gone, &weak);
}

static void
test_windows_that_close_leave_nothing_behind (void **state)
{
  WindowFixture *fixture = *state;

  for (guint i = 0; i < 3; i++)
    {
      GlossWindow *weak;

      open_sample (fixture);
      weak = fixture->window;
      g_object_add_weak_pointer (G_OBJECT (weak), (gpointer *) &weak);
      gtk_window_destroy (GTK_WINDOW (fixture->window));
      drain ();
      assert_null (weak);
      fixture->window = window_fixture_add_window (fixture);
      gtk_window_present (GTK_WINDOW (fixture->window));
    }
}

static gboolean
has_left_out (gpointer data)
{
  WindowFixture *fixture = data;
  GlossReading *reading = gloss_window_get_reading (fixture->window);

  return gloss_entry_get_n_left_out (gloss_reading_get_entry (reading)) > 0;
}

static GtkWindow *
list_left_out (WindowFixture *fixture)
{
  GtkWindow *list;

  open_sample (fixture);
  gloss_window_leave_out (fixture->window);
  wait_until (has_left_out, fixture);
  list = gloss_left_out_window_new (fixture->window);
  gtk_window_present (list);

  return list;
}

static void
test_what_is_left_out_goes_with_its_window (void **state)
{
  WindowFixture *fixture = *state;
  GtkWindow *weak = list_left_out (fixture);

  g_object_add_weak_pointer (G_OBJECT (weak), (gpointer *) &weak);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = NULL;
  wait_until (is_gone, &weak);
}

static void
test_a_list_without_its_window_puts_nothing_back (void **state)
{
  WindowFixture *fixture = *state;
  GtkWindow *weak = list_left_out (fixture);

  g_object_add_weak_pointer (G_OBJECT (weak), (gpointer *) &weak);
  gtk_window_set_transient_for (weak, NULL);
  gtk_widget_activate_action (GTK_WIDGET (weak), "left-out.put-back", "(uu)", 0, 1);
  drain ();
  assert_true (has_left_out (fixture));

  gloss_window_put_away (fixture->window);
  wait_until (is_gone, &weak);
}

static gboolean
is_listed (gpointer dossier)
{
  GtkWidget *stack = find_widget (dossier, GTK_TYPE_STACK);

  return g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "empty");
}

static void
refresh (GlossIndex *index)
{
  g_autoptr (GAsyncResult) result = NULL;

  gloss_index_refresh_async (index, NULL, take_result_cb, &result);
  wait_for_result (&result);
}

/* One of the two is closed before it has what it shows. */
static void
test_a_dossier_does_not_wait_while_the_index_is_in_use (void **state)
{
  WindowFixture *fixture = *state;
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "own.db", NULL);
  g_autoptr (GlossIndex) index = gloss_index_new (gloss_session_get_library (fixture->session), file);
  GtkWidget *closed;
  GtkWidget *dossier;

  assert_non_null (gloss_index_lock (index, NULL));
  closed = gloss_dossier_window_new_alike (index, "", "the bridge is closed");
  dossier = gloss_dossier_window_new_sayings (index, "Mara Olin");
  refresh (index);
  drain ();
  gtk_window_destroy (GTK_WINDOW (closed));
  assert_false (is_listed (dossier));

  gloss_index_unlock (index);
  wait_until (is_listed, dossier);
  gtk_window_destroy (GTK_WINDOW (dossier));
}

static char *
dup_first_label (GMenu *menu)
{
  char *label = NULL;

  g_menu_model_get_item_attribute (G_MENU_MODEL (menu), 0, "label", "s", &label);

  return label;
}

static void
test_the_menu_names_what_would_be_undone (void **state)
{
  WindowFixture *fixture = *state;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GlossReading *reading;

  open_sample (fixture);
  reading = gloss_window_get_reading (fixture->window);
  before = dup_first_label (fixture->window->history_menu);
  gloss_reading_highlight (reading, (GlossRange) { 0, 6 }, GLOSS_COLOR_GREEN);
  after = dup_first_label (fixture->window->history_menu);

  assert_string_equal (before, "Undo");
  assert_true (g_str_has_prefix (after, "Undo: "));
  assert_true (is_enabled (fixture, "undo"));

  activate (fixture, "undo");
  assert_int_equal (g_list_model_get_n_items (gloss_reading_get_notes (reading)), 0);
  assert_false (is_enabled (fixture, "undo"));
  assert_true (is_enabled (fixture, "redo"));
}

static void
test_the_text_size_stays_within_its_bounds (void **state)
{
  WindowFixture *fixture = *state;

  for (guint i = 0; i < 60; i++)
    activate (fixture, "text-larger");
  assert_int_equal (g_settings_get_uint (fixture->settings, "text-scale"), 300);
  for (guint i = 0; i < 60; i++)
    activate (fixture, "text-smaller");
  assert_int_equal (g_settings_get_uint (fixture->settings, "text-scale"), 50);
  activate (fixture, "text-normal");
  assert_int_equal (g_settings_get_uint (fixture->settings, "text-scale"), 100);
}

static void
test_a_layer_that_is_switched_off_is_off_in_the_page (void **state)
{
  WindowFixture *fixture = *state;
  gboolean shown = TRUE;

  activate (fixture, "show-quotes");
  g_object_get (fixture->window->page, "show-quotes", &shown, NULL);
  assert_false (shown);
  activate (fixture, "show-quotes");
  g_object_get (fixture->window->page, "show-quotes", &shown, NULL);
  assert_true (shown);
}

static void
test_a_phone_is_wide_enough (void **state)
{
  WindowFixture *fixture = *state;
  int minimum;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_settings_set_int (fixture->settings, "window-width", 360);
  fixture->window = window_fixture_add_window (fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
  open_sample (fixture);

  gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1,
                      &minimum, NULL, NULL, NULL);
  assert_true (fixture->window->narrow);
  assert_int_equal (minimum, 360);
  assert_false (adw_flap_get_reveal_flap (fixture->window->flap));
  g_settings_reset (fixture->settings, "window-width");
}

/* The last is one that later libraries keep in a header bar, for pages that we have none of. */
static gboolean
is_the_toolkits_own (GtkWidget *button)
{
  return gtk_widget_get_ancestor (button, GTK_TYPE_WINDOW_CONTROLS) != NULL ||
         gtk_widget_get_ancestor (button, GTK_TYPE_SEARCH_ENTRY) != NULL ||
         g_str_equal (G_OBJECT_TYPE_NAME (gtk_widget_get_parent (button)), "AdwBackButton");
}

/* Walks the whole window, open or not. */
static void
assert_buttons_are_named (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_visible (widget) &&
      gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL && !is_the_toolkits_own (widget))
    {
      assert_non_null (gtk_widget_get_tooltip_text (widget));
      assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                                     GTK_ACCESSIBLE_PROPERTY_LABEL));
    }

  for (GtkWidget *w = gtk_widget_get_first_child (widget); w; w = gtk_widget_get_next_sibling (w))
    assert_buttons_are_named (w);
}

static void
test_buttons_with_an_icon_alone_have_names (void **state)
{
  WindowFixture *fixture = *state;

  open_sample (fixture);
  assert_buttons_are_named (GTK_WIDGET (fixture->window));
}

static void
test_closing_waits_until_the_notes_are_on_disk (void **state)
{
  WindowFixture *fixture = *state;
  GlossWindow *weak = fixture->window;
  g_autoptr (GlossEntry) entry = NULL;
  g_autofree char *contents = NULL;

  open_sample (fixture);
  entry = g_object_ref (gloss_reading_get_entry (fixture->window->reading));
  g_object_add_weak_pointer (G_OBJECT (weak), (gpointer *) &weak);
  gloss_reading_annotate (fixture->window->reading, (GlossRange) { 0, 6 },
                          GLOSS_COLOR_YELLOW, "Is it open again?", NULL);
  gtk_window_close (GTK_WINDOW (fixture->window));
  fixture->window = NULL;
  wait_until (is_gone, &weak);

  assert_true (g_file_get_contents (g_file_peek_path (gloss_entry_get_annotations_file (entry)),
                                    &contents, NULL, NULL));
  assert_non_null (strstr (contents, "Is it open again?"));
}

static void
assert_placeholder (GtkWidget  *entry,
                    const char *expected)
{
  g_autofree char *placeholder = NULL;

  g_object_get (entry, "placeholder-text", &placeholder, NULL);
  assert_string_equal (placeholder, expected);
}

static void
test_a_narrow_library_does_not_tell_all_that_can_be_found (void **state)
{
  WindowFixture *fixture = *state;
  GtkWidget *page = find_widget (GTK_WIDGET (fixture->window), GLOSS_TYPE_START_PAGE);
  GtkWidget *entry = find_widget (page, GTK_TYPE_SEARCH_ENTRY);

  assert_placeholder (entry, "Search articles, quotes, people and notes");
  g_object_set (page, "narrow", TRUE, NULL);
  assert_placeholder (entry, "Search the library");
  g_object_set (page, "narrow", FALSE, NULL);
  assert_placeholder (entry, "Search articles, quotes, people and notes");
}

int
main (int    argc,
      char **argv)
{
#define WINDOW_TEST(test) cmocka_unit_test_setup_teardown (test, window_fixture_set_up, window_fixture_tear_down)
  const struct CMUnitTest tests[] = {
    WINDOW_TEST (test_a_window_begins_with_the_choice_of_an_article),
    WINDOW_TEST (test_the_sample_opens),
    WINDOW_TEST (test_what_cannot_be_opened_says_why_and_can_be_tried_again),
    WINDOW_TEST (test_an_article_may_be_put_away_before_it_was_seen),
    WINDOW_TEST (test_a_reason_is_no_markup),
    WINDOW_TEST (test_slow_opening_can_be_cancelled),
    WINDOW_TEST (test_a_late_answer_is_dropped),
    WINDOW_TEST (test_a_window_that_closes_while_opening_goes_away),
    WINDOW_TEST (test_windows_that_close_leave_nothing_behind),
    WINDOW_TEST (test_a_dossier_does_not_wait_while_the_index_is_in_use),
    WINDOW_TEST (test_what_is_left_out_goes_with_its_window),
    WINDOW_TEST (test_a_list_without_its_window_puts_nothing_back),
    WINDOW_TEST (test_the_menu_names_what_would_be_undone),
    WINDOW_TEST (test_the_text_size_stays_within_its_bounds),
    WINDOW_TEST (test_a_layer_that_is_switched_off_is_off_in_the_page),
    WINDOW_TEST (test_a_phone_is_wide_enough),
    WINDOW_TEST (test_buttons_with_an_icon_alone_have_names),
    WINDOW_TEST (test_closing_waits_until_the_notes_are_on_disk),
    WINDOW_TEST (test_a_narrow_library_does_not_tell_all_that_can_be_found),
  };

  if (start_toolkit () != 0)
    return 77;

  return cmocka_run_group_tests (tests, NULL, NULL);
}
