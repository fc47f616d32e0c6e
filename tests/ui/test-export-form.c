/* test-export-form.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include <adwaita.h>
#include <string.h>

#include "gloss-export-form.h"
#include "gloss-settings.h"
#include "gloss-ui-test.h"

typedef struct
{
  GSettings       *settings;
  GlossReading    *reading;
  GListStore      *listed;
  GlossExportForm *form;
} Fixture;

static GlossExportForm *
form_new (Fixture *fixture)
{
  GtkWidget *form = gloss_export_form_new (fixture->settings, fixture->reading,
                                           G_LIST_MODEL (fixture->listed));

  return GLOSS_EXPORT_FORM (g_object_ref_sink (form));
}

static int
set_up (void **state)
{
  static const char *const keys[] = {
    "export-format", "export-scope", "export-notes", "export-quotes", "export-actors",
  };
  Fixture *fixture = g_new0 (Fixture, 1);
  GlossAnnotation *note;

  fixture->settings = gloss_settings_new ();
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (fixture->settings, keys[i]);
  fixture->reading = read_text ("The bridge is open\n\n“The bridge will hold,” Mara Olin said.\n\nIt was late.\n");
  gloss_reading_analyze_async (fixture->reading, NULL, NULL, NULL);
  wait_until (analysis_is_ready, fixture->reading);
  note = gloss_reading_annotate (fixture->reading, (GlossRange) { 4, 10 }, GLOSS_COLOR_BLUE, "First", NULL);
  gloss_reading_annotate (fixture->reading, (GlossRange) { 11, 13 }, GLOSS_COLOR_RED, "Second", NULL);
  fixture->listed = g_list_store_new (GLOSS_TYPE_ANNOTATION);
  g_list_store_append (fixture->listed, note);
  fixture->form = form_new (fixture);
  *state = fixture;

  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  g_object_unref (fixture->form);
  g_object_unref (fixture->listed);
  g_object_unref (fixture->reading);
  g_object_unref (fixture->settings);
  g_free (fixture);

  return 0;
}

static char *
dup_preview (GlossExportForm *form)
{
  GtkWidget *view = find_widget (GTK_WIDGET (form), GTK_TYPE_TEXT_VIEW);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);

  return text;
}

/* Whether a label with these words is shown in the form */
static gboolean
says (GtkWidget  *widget,
      const char *words)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget) &&
      strstr (gtk_label_get_label (GTK_LABEL (widget)), words) != NULL)
    return TRUE;

  for (GtkWidget *w = gtk_widget_get_first_child (widget); w; w = gtk_widget_get_next_sibling (w))
    {
      if (says (w, words))
        return TRUE;
    }

  return FALSE;
}

/* A preview is made in a thread: these wait for what is to be seen. */
typedef struct
{
  GlossExportForm *form;
  const char      *words;
} Expected;

static gboolean
is_previewed (gpointer data)
{
  Expected *expected = data;
  g_autofree char *preview = dup_preview (expected->form);

  return strstr (preview, expected->words) != NULL;
}

static gboolean
is_said (gpointer data)
{
  Expected *expected = data;

  return says (GTK_WIDGET (expected->form), expected->words);
}

static void
wait_for_preview (GlossExportForm *form,
                  const char      *words)
{
  Expected expected = { form, words };

  wait_until (is_previewed, &expected);
}

static void
wait_for_words (GlossExportForm *form,
                const char      *words)
{
  Expected expected = { form, words };

  wait_until (is_said, &expected);
}

static AdwComboRow *
get_combo (GlossExportForm *form,
           const char      *title)
{
  GtkWidget *list = find_widget (GTK_WIDGET (form), GTK_TYPE_LIST_BOX);

  for (GtkWidget *w = gtk_widget_get_first_child (list); w; w = gtk_widget_get_next_sibling (w))
    {
      if (ADW_IS_COMBO_ROW (w) &&
          g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (w)), title))
        return ADW_COMBO_ROW (w);
    }
  fail ();

  return NULL;
}

static void
choose_format (GlossExportForm *form,
               const char      *id)
{
  guint n_exporters = 0;
  const GlossExporter *const *exporters = gloss_exporters_get (&n_exporters);

  for (guint i = 0; i < n_exporters; i++)
    {
      if (g_str_equal (exporters[i]->id, id))
        adw_combo_row_set_selected (get_combo (form, "Format"), i);
    }
}

static void
test_the_file_is_shown_before_it_is_written (void **state)
{
  Fixture *fixture = *state;

  wait_for_preview (fixture->form, "> bridge\n\nFirst\n");
  choose_format (fixture->form, "csv");
  wait_for_preview (fixture->form, "id,article,");
  assert_string_equal (gloss_export_form_get_exporter (fixture->form)->id, "csv");
}

static void
test_what_is_listed_is_exported_or_all (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *listed = NULL;

  wait_for_words (fixture->form, "1 note, 0 quotes, 0 actors");
  listed = dup_preview (fixture->form);
  assert_non_null (strstr (listed, "First"));
  assert_null (strstr (listed, "Second"));
  adw_combo_row_set_selected (get_combo (fixture->form, "Which notes"), GLOSS_EXPORT_SCOPE_ARTICLE);
  wait_for_words (fixture->form, "2 notes, 0 quotes, 0 actors");
  wait_for_preview (fixture->form, "Second");
}

static void
test_the_library_is_shown_by_this_article (void **state)
{
  Fixture *fixture = *state;

  adw_combo_row_set_selected (get_combo (fixture->form, "Which notes"), GLOSS_EXPORT_SCOPE_LIBRARY);
  wait_for_words (fixture->form, "Every article in the library");
  wait_for_preview (fixture->form, "Second");
  assert_int_equal (gloss_export_form_get_scope (fixture->form), GLOSS_EXPORT_SCOPE_LIBRARY);
}

/* Of many choices in a row the last is shown, whatever the threads end first. */
static void
test_the_last_choice_is_shown (void **state)
{
  Fixture *fixture = *state;

  for (guint i = 0; i < 20; i++)
    {
      choose_format (fixture->form, i % 2 == 0 ? "csv" : "json");
      g_settings_set_boolean (fixture->settings, "export-quotes", i % 2 == 0);
    }
  choose_format (fixture->form, "text");
  wait_for_preview (fixture->form, "“bridge”\n    First\n");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  wait_for_preview (fixture->form, "“bridge”\n    First\n");
}

static void
test_quotes_and_actors_are_counted_when_they_are_wanted (void **state)
{
  Fixture *fixture = *state;

  g_settings_set_boolean (fixture->settings, "export-quotes", TRUE);
  g_settings_set_boolean (fixture->settings, "export-actors", TRUE);
  g_settings_set_boolean (fixture->settings, "export-notes", FALSE);
  wait_for_words (fixture->form, "0 notes, 1 quote, 1 actor");
  assert_int_equal (gloss_export_form_get_flags (fixture->form), GLOSS_EXPORT_QUOTES | GLOSS_EXPORT_ACTORS);
}

static void
test_what_a_format_cannot_say_is_said (void **state)
{
  Fixture *fixture = *state;

  choose_format (fixture->form, "hypothesis");
  assert_true (says (GTK_WIDGET (fixture->form), "Hypothesis has no colours."));
  choose_format (fixture->form, "json");
  assert_false (says (GTK_WIDGET (fixture->form), "colours"));
}

/* Whether a label that is shown ends in an ellipsis */
static gboolean
cuts_off (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
    return TRUE;

  for (GtkWidget *w = gtk_widget_get_first_child (widget); w; w = gtk_widget_get_next_sibling (w))
    {
      if (cuts_off (w))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_laid_out (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0;
}

static void
test_the_name_of_no_format_is_cut_off_on_a_telephone (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *window = gtk_window_new ();
  guint n_exporters;
  const GlossExporter *const *exporters = gloss_exporters_get (&n_exporters);

  gtk_widget_set_size_request (GTK_WIDGET (fixture->form), 288, -1);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (fixture->form));
  gtk_window_present (GTK_WINDOW (window));
  wait_until (is_laid_out, fixture->form);
  for (guint i = 0; i < n_exporters; i++)
    {
      choose_format (fixture->form, exporters[i]->id);
      gtk_test_widget_wait_for_draw (window);
      assert_true (says (GTK_WIDGET (fixture->form), exporters[i]->label));
      assert_false (cuts_off (GTK_WIDGET (fixture->form)));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_an_archive_is_not_shown_as_text (void **state)
{
  Fixture *fixture = *state;

  choose_format (fixture->form, "qdpx");
  wait_for_preview (fixture->form, "This format is an archive, which cannot be shown here.");
}

static void
test_what_was_chosen_is_chosen_the_next_time (void **state)
{
  Fixture *fixture = *state;
  GlossExportForm *next;

  choose_format (fixture->form, "html");
  adw_combo_row_set_selected (get_combo (fixture->form, "Which notes"), GLOSS_EXPORT_SCOPE_LIBRARY);
  next = form_new (fixture);

  assert_string_equal (gloss_export_form_get_exporter (next)->id, "html");
  assert_int_equal (adw_combo_row_get_selected (get_combo (next, "Which notes")), GLOSS_EXPORT_SCOPE_LIBRARY);
  g_object_unref (next);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_the_file_is_shown_before_it_is_written, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_what_is_listed_is_exported_or_all, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_the_library_is_shown_by_this_article, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_the_last_choice_is_shown, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_quotes_and_actors_are_counted_when_they_are_wanted, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_what_a_format_cannot_say_is_said, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_the_name_of_no_format_is_cut_off_on_a_telephone, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_an_archive_is_not_shown_as_text, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_what_was_chosen_is_chosen_the_next_time, set_up, tear_down),
  };
  int skipped = start_toolkit ();

  return skipped != 0 ? skipped : cmocka_run_group_tests (tests, NULL, NULL);
}
