/* test-window-paste.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a window makes of what is in the clipboard */

#include "window-fixture.h"

#include "test-folder.h"

static gboolean
is_told (gpointer data)
{
  WindowFixture *fixture = data;

  return fixture->window->toast != NULL;
}

static void
assert_told (WindowFixture *fixture,
             const char    *expected)
{
  GtkWidget *label;

  wait_until (is_told, fixture);
  label = adw_toast_get_custom_title (fixture->window->toast);
  assert_string_equal (gtk_label_get_label (GTK_LABEL (label)), expected);
}

/* @plain: (nullable): what is offered as plain text, too. Takes over @html. */
static void
copy (WindowFixture *fixture,
      char          *html,
      const char    *plain)
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
  WindowFixture *fixture = *state;
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
  WindowFixture *fixture = *state;

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
  WindowFixture *fixture = *state;
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
  WindowFixture *fixture = *state;
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
  WindowFixture *fixture = *state;

  copy (fixture, g_strdup (""), NULL);
  gloss_window_paste_article (fixture->window);
  assert_told (fixture, "There is no text in the clipboard");
}

int
main (int    argc,
      char **argv)
{
#define WINDOW_TEST(test) cmocka_unit_test_setup_teardown (test, window_fixture_set_up, window_fixture_tear_down)
  const struct CMUnitTest tests[] = {
    WINDOW_TEST (test_more_than_an_article_can_be_is_not_pasted),
    WINDOW_TEST (test_as_much_as_an_article_can_be_is_pasted),
    WINDOW_TEST (test_an_address_that_was_copied_as_a_link_is_opened),
    WINDOW_TEST (test_a_window_that_closes_while_pasting_goes_away),
    WINDOW_TEST (test_html_that_does_not_come_from_the_clipboard_is_told),
  };

  if (start_toolkit () != 0)
    return 77;

  return cmocka_run_group_tests (tests, NULL, NULL);
}
