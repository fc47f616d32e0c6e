/* test-progress.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include <adwaita.h>

#include "gloss-progress.h"
#include "gloss-ui-test.h"

/* In milliseconds: longer than until a dialog is shown, and than between two looks at the meter */
#define LONG_ENOUGH 600

typedef struct
{
  GtkWindow     *window;
  GlossMeter    *meter;
  GCancellable  *cancellable;
  GlossProgress *progress;
} Fixture;

static int
set_up (void **state)
{
  Fixture *self = g_new0 (Fixture, 1);

  self->window = GTK_WINDOW (adw_window_new ());
  self->meter = gloss_meter_new ();
  self->cancellable = g_cancellable_new ();
  gtk_window_present (self->window);
  self->progress = gloss_progress_new (self->window, "Exporting", self->meter, self->cancellable);
  *state = self;

  return 0;
}

static int
tear_down (void **state)
{
  Fixture *self = *state;

  g_clear_pointer (&self->progress, gloss_progress_free);
  if (self->window != NULL)
    gtk_window_destroy (self->window);
  gloss_meter_unref (self->meter);
  g_object_unref (self->cancellable);
  g_free (self);
  drain ();

  return 0;
}

static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }

  return NULL;
}

static gboolean
is_shown (gpointer user_data)
{
  GtkWidget *dialog = find_dialog ();

  return dialog != NULL && gtk_widget_get_mapped (dialog);
}

static gboolean
is_late_cb (gpointer user_data)
{
  gboolean *late = user_data;

  *late = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
is_true (gpointer user_data)
{
  return *(gboolean *) user_data;
}

/* What has to stay away can be waited for no other way. */
static void
let_timers_run (void)
{
  gboolean late = FALSE;

  g_timeout_add (LONG_ENOUGH, is_late_cb, &late);
  wait_until (is_true, &late);
}

static void
test_long_work_is_shown_until_it_is_done (void **state)
{
  Fixture *self = *state;

  wait_until (is_shown, NULL);
  g_clear_pointer (&self->progress, gloss_progress_free);
  assert_null (find_dialog ());
  assert_false (g_cancellable_is_cancelled (self->cancellable));
}

static void
test_cancelling_ends_the_work (void **state)
{
  Fixture *self = *state;

  wait_until (is_shown, NULL);
  gtk_window_close (GTK_WINDOW (find_dialog ()));
  assert_true (g_cancellable_is_cancelled (self->cancellable));
  let_timers_run ();
}

static void
test_work_goes_on_without_its_window (void **state)
{
  Fixture *self = *state;

  wait_until (is_shown, NULL);
  gtk_window_destroy (g_steal_pointer (&self->window));
  let_timers_run ();
  assert_null (find_dialog ());
  assert_false (g_cancellable_is_cancelled (self->cancellable));
}

static void
test_a_window_that_was_closed_gets_no_dialog (void **state)
{
  Fixture *self = *state;
  g_autoptr (GtkWindow) kept = g_object_ref (self->window);

  gtk_window_destroy (g_steal_pointer (&self->window));
  let_timers_run ();
  assert_null (find_dialog ());
}

static void
test_a_window_that_is_gone_gets_no_dialog (void **state)
{
  Fixture *self = *state;

  gtk_window_destroy (g_steal_pointer (&self->window));
  let_timers_run ();
  assert_null (find_dialog ());
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_long_work_is_shown_until_it_is_done, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_cancelling_ends_the_work, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_work_goes_on_without_its_window, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_a_window_that_was_closed_gets_no_dialog, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_a_window_that_is_gone_gets_no_dialog, set_up, tear_down),
  };
  int status = start_toolkit ();

  return status != 0 ? status : cmocka_run_group_tests (tests, NULL, NULL);
}
