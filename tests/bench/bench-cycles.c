/* bench-cycles.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* usage: bench-cycles ARTICLE
 *
 * What a reader who opens and closes all day leaves in memory: bytes for each article that is opened,
 * scrolled, selected in, noted on and closed, in one window and in a window of its own; and, as peers,
 * for a bare window of the toolkit and for one with a selection in a text. Wants G_SLICE=always-malloc.
 * Fails where an article in a window leaves more than it may; what a window leaves of itself is told
 * beside what a bare one does. */

#include <adwaita.h>
#include <malloc.h>
#include <stdlib.h>

#include "gloss-settings.h"
#include "test-folder.h"
#include "gloss-window-private.h"

#define N_FIRST 50
#define N_CYCLES 450
#define MOST_BYTES 1024

typedef struct
{
  GSettings      *settings;
  GlossSession   *session;
  GlossIndex     *index;
  GlossPositions *positions;
  GFile          *article;
  GtkWindow      *window;  /* for those who keep one */
} Bench;

static void
wait_for (gboolean (*is_so)(gpointer data),
          gpointer data)
{
  while (!is_so (data))
    g_main_context_iteration (NULL, TRUE);
}

static void
drain (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

static void
wait_for_frame (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gboolean painted = FALSE;
  gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

  gtk_widget_queue_draw (widget);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

static void
taken_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
is_analyzed (gpointer reading)
{
  return gloss_reading_get_analysis_state (reading) == GLOSS_ANALYSIS_READY;
}

static GlossReading *
open_article (Bench *bench)
{
  g_autoptr (GAsyncResult) result = NULL;

  gloss_session_open_async (bench->session, bench->article, NULL, taken_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return gloss_session_open_finish (bench->session, result, NULL, NULL);
}

static void
note_and_take_back (GlossReading *reading)
{
  GlossRange range = { 10, 30 };
  g_autoptr (GlossAnchor) anchor = gloss_anchor_new (gloss_reading_get_text (reading), range);
  g_autoptr (GlossAnnotation) note = gloss_annotation_new (anchor);

  gloss_annotation_list_put (gloss_reading_get_annotations (reading), note);
  gloss_annotation_list_remove (gloss_reading_get_annotations (reading), gloss_annotation_get_id (note), NULL);
}

/* An annotation that was deleted is remembered; so each cycle writes what the first one wrote. */
static void
forget_notes (GlossReading *reading)
{
  g_autoptr (GFile) file = g_object_ref (gloss_entry_get_annotations_file (gloss_reading_get_entry (reading)));

  gloss_store_flush (gloss_reading_get_store (reading), NULL);
  g_file_delete (file, NULL, NULL);
}

static void
select_words (GtkTextView *view,
              guint        begin)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, begin);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, begin + 20);
  gtk_text_buffer_select_range (buffer, &from, &to);
}

static void
read_in (Bench     *bench,
         GtkWindow *window)
{
  GlossWindow *self = GLOSS_WINDOW (window);
  g_autoptr (GlossReading) reading = open_article (bench);

  gloss_window_set_reading (self, reading, NULL);
  wait_for (is_analyzed, reading);
  wait_for_frame (GTK_WIDGET (self));
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->page)), 400);
  wait_for_frame (GTK_WIDGET (self));
  select_words (GTK_TEXT_VIEW (self->page), 40);
  wait_for_frame (GTK_WIDGET (self));
  note_and_take_back (reading);
  wait_for_frame (GTK_WIDGET (self));
  forget_notes (reading);
}

static GtkWindow *
new_window (Bench *bench)
{
  GlossWindow *window = gloss_window_new (NULL, bench->session, bench->index, bench->settings, bench->positions);

  gtk_window_present (GTK_WINDOW (window));

  return GTK_WINDOW (window);
}

static void
cycle_article (Bench *bench)
{
  if (bench->window == NULL)
    bench->window = new_window (bench);
  read_in (bench, bench->window);
}

static void
cycle_window (Bench *bench)
{
  GtkWindow *window = new_window (bench);

  read_in (bench, window);
  gtk_window_destroy (window);
}

static GtkWidget *
new_bare_window (GtkWidget *child)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), child);
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_frame (window);

  return window;
}

static void
cycle_bare_window (Bench *bench)
{
  gtk_window_destroy (GTK_WINDOW (new_bare_window (gtk_label_new ("Gloss"))));
}

static void
cycle_selection (Bench *bench)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *window;
  g_autofree char *text = g_strnfill (5000, 'a');

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  window = new_bare_window (view);
  select_words (GTK_TEXT_VIEW (view), 40);
  wait_for_frame (window);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gsize
measure (void)
{
  drain ();
  malloc_trim (0);

  return mallinfo2 ().uordblks;
}

/* Returns: bytes that a cycle leaves, after the first ones */
static double
run (Bench      *bench,
     const char *what,
     void (*cycle)(Bench *bench))
{
  gsize before;
  double bytes;

  for (guint i = 0; i < N_FIRST; i++)
    {
      cycle (bench);
      drain ();
    }
  before = measure ();
  for (guint i = 0; i < N_CYCLES; i++)
    {
      cycle (bench);
      drain ();
    }
  bytes = ((double) measure () - (double) before) / N_CYCLES;
  g_print ("%-44s %9.0f bytes a cycle\n", what, bytes);

  return bytes;
}

int
main (int    argc,
      char **argv)
{
  char *folder = test_folder_new ();
  g_autoptr (GFile) library_folder = g_file_new_build_filename (folder, "library", NULL);
  g_autoptr (GFile) index_file = g_file_new_build_filename (folder, "index.db", NULL);
  g_autoptr (GFile) positions_file = g_file_new_build_filename (folder, "positions", NULL);
  g_autoptr (GlossLibrary) library = gloss_library_new (library_folder);
  g_autoptr (GFile) article = argc == 2 ? g_file_new_for_commandline_arg (argv[1]) : NULL;
  Bench bench = { .article = article };
  double bytes;

  if (!gtk_init_check ())
    return 77;
  if (article == NULL)
    return EXIT_FAILURE;

  adw_init ();
  bench.settings = gloss_settings_new ();
  bench.session = gloss_session_new (library);
  bench.index = gloss_index_new (library, index_file);
  bench.positions = gloss_positions_new (positions_file);

  run (&bench, "a bare window of the toolkit", cycle_bare_window);
  run (&bench, "a bare window with a selection in a text", cycle_selection);
  run (&bench, "a window with an article", cycle_window);
  bytes = run (&bench, "an article in the same window (bar 1024)", cycle_article);

  gtk_window_destroy (bench.window);
  drain ();
  g_clear_object (&bench.session);
  g_clear_object (&bench.index);
  g_clear_object (&bench.positions);
  g_clear_object (&bench.settings);
  test_folder_free (folder);

  return bytes <= MOST_BYTES ? EXIT_SUCCESS : EXIT_FAILURE;
}
