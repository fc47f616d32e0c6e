/* window-fixture.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "window-fixture.h"

#include "gloss-settings.h"
#include "test-folder.h"

GlossWindow *
window_fixture_add_window (WindowFixture *fixture)
{
  return gloss_window_new (NULL, fixture->session, fixture->index, fixture->settings, fixture->positions);
}

int
window_fixture_set_up (void **state)
{
  WindowFixture *fixture = g_new0 (WindowFixture, 1);
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
  fixture->window = window_fixture_add_window (fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
  *state = fixture;

  return 0;
}

/* @data: the place of a weak pointer */
gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* The list of articles has it refreshed by a thread, which writes into the folder. */
static void
wait_for_the_index (WindowFixture *fixture)
{
  GlossIndex *weak = fixture->index;

  g_object_add_weak_pointer (G_OBJECT (weak), (gpointer *) &weak);
  g_clear_object (&fixture->index);
  wait_until (is_gone, &weak);
}

int
window_fixture_tear_down (void **state)
{
  WindowFixture *fixture = *state;

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
