/* test-window.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-ui-test.h"

#include <sys/stat.h>

#include "gloss-dossier-window.h"
#include "gloss-index-private.h"
#include "gloss-left-out-window.h"
#include "gloss-settings.h"
#include "gloss-window-private.h"
#include "test-folder.h"

#define SAMPLE_URI "resource:///org/glossreader/Gloss/sample.md"

typedef struct
{
  char           *folder;
  GSettings      *settings;
  GlossSession   *session;
  GlossIndex     *index;
  GlossPositions *positions;
  GlossWindow    *window;
} Fixture;

static GlossWindow *
add_window (Fixture *fixture)
{
  return gloss_window_new (NULL, fixture->session, fixture->index, fixture->settings, fixture->positions);
}

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);
  g_autoptr (GFile) library_folder = NULL;
  g_autoptr (GFile) positions_file = NULL;
  g_autoptr (GFile) index_file = NULL;
  g_autoptr (GlossLibrary) library = NULL;

  fixture->folder = test_folder_new ();
  library_folder = g_file_new_build_filename (fixture->folder, "library", NULL);
  positions_file = g_file_new_build_filename (fixture->folder, "positions", NULL);
  library = gloss_library_new (library_folder);
  index_file = g_file_new_build_filename (fixture->folder, "index.db", NULL);
  fixture->session = gloss_session_new (library);
  fixture->index = gloss_index_new (library, index_file);
  fixture->positions = gloss_positions_new (positions_file);
  fixture->settings = gloss_settings_new ();
  fixture->window = add_window (fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
  *state = fixture;

  return 0;
}

/* @data: the place of a weak pointer */
static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* The list of articles has it refreshed by a thread, which writes into the folder. */
static void
wait_for_the_index (Fixture *fixture)
{
  GlossIndex *weak = fixture->index;

  g_object_add_weak_pointer (G_OBJECT (weak), (gpointer *) &weak);
  g_clear_object (&fixture->index);
  wait_until (is_gone, &weak);
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  drain ();
  assert_true (gloss_session_flush (fixture->session, NULL));
  g_clear_object (&fixture->session);
  wait_for_the_index (fixture);
  g_clear_object (&fixture->positions);
  g_clear_object (&fixture->settings);
  test_folder_free (fixture->folder);
  g_free (fixture);

  return 0;
}

static GFile *
write_article (Fixture    *fixture,
               const char *name,
               const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  assert_true (g_file_set_contents (path, text, -1, NULL));

  return g_file_new_for_path (path);
}

static const char *
get_state (Fixture *fixture)
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
  Fixture *fixture = data;

  return is_article (fixture) && !gloss_reading_is_loading (gloss_window_get_reading (fixture->window));
}

static void
open_sample (Fixture *fixture)
{
  g_autoptr (GFile) sample = g_file_new_for_uri (SAMPLE_URI);

  gloss_window_open (fixture->window, sample);
  wait_until (has_notes, fixture);
}

static gboolean
is_enabled (Fixture    *fixture,
            const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action);
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action, NULL);
}

static void
test_a_window_begins_with_the_choice_of_an_article (void **state)
{
  Fixture *fixture = *state;

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
  Fixture *fixture = *state;

  open_sample (fixture);

  assert_non_null (gloss_window_get_reading (fixture->window));
  assert_true (is_enabled (fixture, "find"));
  assert_true (is_enabled (fixture, "export"));
  assert_true (gtk_widget_get_visible (fixture->window->tools));
  assert_string_not_equal (gtk_window_get_title (GTK_WINDOW (fixture->window)), "Gloss");
}

static const char *
get_reason (Fixture *fixture)
{
  GtkWidget *page = gtk_stack_get_visible_child (fixture->window->stack);

  return adw_status_page_get_description (ADW_STATUS_PAGE (adw_bin_get_child (ADW_BIN (page))));
}

static void
test_what_cannot_be_opened_says_why_and_can_be_tried_again (void **state)
{
  Fixture *fixture = *state;
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
  Fixture *fixture = *state;
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
  Fixture *fixture = *state;
  g_autoptr (GFile) file = write_article (fixture, "<b>&.txt", "");

  gloss_window_open (fixture->window, file);
  wait_until (is_error, fixture);

  assert_non_null (strstr (get_reason (fixture), "&lt;b&gt;&amp;.txt"));
}

static GFile *
make_pipe (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "slow.txt", NULL);

  assert_int_equal (mkfifo (path, 0600), 0);

  return g_file_new_for_path (path);
}

static void
test_slow_opening_can_be_cancelled (void **state)
{
  Fixture *fixture = *state;
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
  Fixture *fixture = *state;
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
  Fixture *fixture = *state;
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
  Fixture *fixture = *state;

  for (guint i = 0; i < 3; i++)
    {
      GlossWindow *weak;

      open_sample (fixture);
      weak = fixture->window;
      g_object_add_weak_pointer (G_OBJECT (weak), (gpointer *) &weak);
      gtk_window_destroy (GTK_WINDOW (fixture->window));
      drain ();
      assert_null (weak);
      fixture->window = add_window (fixture);
      gtk_window_present (GTK_WINDOW (fixture->window));
    }
}

static gboolean
has_left_out (gpointer data)
{
  Fixture *fixture = data;
  GlossReading *reading = gloss_window_get_reading (fixture->window);

  return gloss_entry_get_n_left_out (gloss_reading_get_entry (reading)) > 0;
}

static GtkWindow *
list_left_out (Fixture *fixture)
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
  Fixture *fixture = *state;
  GtkWindow *weak = list_left_out (fixture);

  g_object_add_weak_pointer (G_OBJECT (weak), (gpointer *) &weak);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = NULL;
  wait_until (is_gone, &weak);
}

static void
test_a_list_without_its_window_puts_nothing_back (void **state)
{
  Fixture *fixture = *state;
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
  Fixture *fixture = *state;
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
  Fixture *fixture = *state;
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
  Fixture *fixture = *state;

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
  Fixture *fixture = *state;
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
  Fixture *fixture = *state;
  int minimum;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_settings_set_int (fixture->settings, "window-width", 360);
  fixture->window = add_window (fixture);
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
  Fixture *fixture = *state;

  open_sample (fixture);
  assert_buttons_are_named (GTK_WIDGET (fixture->window));
}

static void
test_closing_waits_until_the_notes_are_on_disk (void **state)
{
  Fixture *fixture = *state;
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

static gboolean
is_told (gpointer data)
{
  Fixture *fixture = data;

  return fixture->window->toast != NULL;
}

static void
assert_told (Fixture    *fixture,
             const char *expected)
{
  GtkWidget *label;

  wait_until (is_told, fixture);
  label = adw_toast_get_custom_title (fixture->window->toast);
  assert_string_equal (gtk_label_get_label (GTK_LABEL (label)), expected);
}

/* @plain: (nullable): what is offered as plain text, too. Takes over @html. */
static void
copy (Fixture    *fixture,
      char       *html,
      const char *plain)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (html, strlen (html));
  GdkContentProvider *formats[] = {
    gdk_content_provider_new_for_bytes ("text/html", bytes),
    plain != NULL ? gdk_content_provider_new_typed (G_TYPE_STRING, plain) : NULL,
  };
  g_autoptr (GdkContentProvider) content = gdk_content_provider_new_union (formats, plain != NULL ? 2 : 1);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), content);
}

/* In the home that the test has to itself */
static char *
dup_pasted_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "gloss", "pasted", NULL);
}

static guint
count_pasted (void)
{
  g_autofree char *path = dup_pasted_folder ();
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    n++;

  return n;
}

static gboolean
is_pasted (gpointer data)
{
  return count_pasted () == 1;
}

static void
forget_pasted (void)
{
  g_autofree char *path = dup_pasted_folder ();

  test_folder_free (g_steal_pointer (&path));
}

static void
test_more_than_an_article_can_be_is_not_pasted (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *text = g_strnfill (GLOSS_MAX_SOURCE_SIZE + 1, 'a');

  copy (fixture, g_strdup (text), NULL);
  gloss_window_paste_article (fixture->window);
  assert_told (fixture, "“Clipboard” is larger than 20 MB.");
  assert_int_equal (count_pasted (), 0);

  adw_toast_dismiss (fixture->window->toast);
  assert_null (fixture->window->toast);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), text);
  gloss_window_paste_article (fixture->window);
  assert_told (fixture, "“Clipboard” is larger than 20 MB.");
  assert_int_equal (count_pasted (), 0);
}

static void
test_as_much_as_an_article_can_be_is_pasted (void **state)
{
  Fixture *fixture = *state;

  copy (fixture, g_strnfill (GLOSS_MAX_SOURCE_SIZE, 'a'), NULL);
  gloss_window_paste_article (fixture->window);
  wait_until (is_pasted, NULL);
  forget_pasted ();
}

static void
opened_cb (GApplication  *application,
           GFile        **files,
           int            n_files,
           const char    *hint,
           gpointer       user_data)
{
  char **uri = user_data;

  *uri = g_file_get_uri (files[0]);
}

static gboolean
is_opened (gpointer data)
{
  return *(char **) data != NULL;
}

/* What was copied with the words as a link, or as a passage, in HTML; and what is opened, NULL for the HTML */
static const struct { const char *plain, *opened; } copied[] = {
  { "http://a.example/page", "http://a.example/page" },
  { "\n https://a.example/page?q=1 \n", "https://a.example/page?q=1" },
  { "http://a.example/ http://b.example/", NULL },
  { "See http://a.example/", NULL },
  { "No.1", NULL },
  { NULL, NULL },
};

static void
test_an_address_that_was_copied_as_a_link_is_opened (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GtkApplication) application = gtk_application_new ("org.glossreader.Test",
                                                                G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  char *uri = NULL;

  g_signal_connect (application, "open", G_CALLBACK (opened_cb), &uri);
  assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  gtk_window_set_application (GTK_WINDOW (fixture->window), application);
  for (guint i = 0; i < G_N_ELEMENTS (copied); i++)
    {
      copy (fixture, g_strdup ("<p>Fog held the ferries.</p>"), copied[i].plain);
      gloss_window_paste_article (fixture->window);
      wait_until (is_opened, &uri);
      if (copied[i].opened != NULL ? !g_str_equal (uri, copied[i].opened) : !g_str_has_suffix (uri, ".html"))
        fail_msg ("%s: %s", copied[i].plain, uri);
      g_clear_pointer (&uri, g_free);
    }
  gtk_window_set_application (GTK_WINDOW (fixture->window), NULL);
  forget_pasted ();
}

static void
test_a_window_that_closes_while_pasting_goes_away (void **state)
{
  Fixture *fixture = *state;
  GlossWindow *weak = fixture->window;

  copy (fixture, g_strdup ("<p>Fog held the ferries.</p>"), "Fog held the ferries.");
  g_object_add_weak_pointer (G_OBJECT (weak), (gpointer *) &weak);
  gloss_window_paste_article (fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = NULL;
  wait_until (is_gone, &weak);
  drain ();
  assert_int_equal (count_pasted (), 0);
}

/* An application does not always hand over what it offers. */
static void
test_html_that_does_not_come_from_the_clipboard_is_told (void **state)
{
  Fixture *fixture = *state;

  copy (fixture, g_strdup (""), NULL);
  gloss_window_paste_article (fixture->window);
  assert_told (fixture, "There is no text in the clipboard");
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
  Fixture *fixture = *state;
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
#define WINDOW_TEST(test) cmocka_unit_test_setup_teardown (test, set_up, tear_down)
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
    WINDOW_TEST (test_more_than_an_article_can_be_is_not_pasted),
    WINDOW_TEST (test_as_much_as_an_article_can_be_is_pasted),
    WINDOW_TEST (test_an_address_that_was_copied_as_a_link_is_opened),
    WINDOW_TEST (test_a_window_that_closes_while_pasting_goes_away),
    WINDOW_TEST (test_html_that_does_not_come_from_the_clipboard_is_told),
    WINDOW_TEST (test_a_narrow_library_does_not_tell_all_that_can_be_found),
  };

  if (start_toolkit () != 0)
    return 77;

  return cmocka_run_group_tests (tests, NULL, NULL);
}
