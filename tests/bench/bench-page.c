/* bench-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How long a frame takes while a megabyte of article with no, a thousand and ten thousand notes is
 * scrolled, read on from page to page and jumped about in. Fails where one frame in twenty is too
 * late. */

#include <adwaita.h>
#include <stdlib.h>

#include "gloss-article-builder.h"
#include "gloss-page.h"

#define N_BYTES 1000000
#define NOTE_LENGTH 40
#define N_FRAMES 200
#define WIDTH 1200
#define HEIGHT 860

/* What a frame may take at sixty of them in a second */
#define MOST_MILLISECONDS 16.0

typedef struct
{
  GtkWidget     *window;
  GtkWidget     *page;
  GtkAdjustment *adjustment;
  GArray        *frames;  /* of double, in milliseconds */
  gint64         begun;
  guint          n_painted;
} Bench;

static void
before_paint_cb (Bench *bench)
{
  bench->begun = g_get_monotonic_time ();
}

static void
after_paint_cb (Bench *bench)
{
  double milliseconds = (double) (g_get_monotonic_time () - bench->begun) / 1000;

  g_array_append_val (bench->frames, milliseconds);
  bench->n_painted++;
}

static void
wait_for_frame (Bench *bench)
{
  guint n_before = bench->n_painted;

  while (bench->n_painted == n_before)
    g_main_context_iteration (NULL, TRUE);
}

static GlossArticle *
make_article (const char *sample)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_article_builder_new ();
  g_auto (GStrv) lines = g_strsplit (sample, "\n", -1);
  gsize n_bytes = 0;

  for (guint i = 0; n_bytes < N_BYTES; i++)
    {
      const char *line = lines[i % g_strv_length (lines)];

      gloss_article_builder_add_block (builder, GLOSS_BLOCK_PARAGRAPH, line);
      n_bytes += strlen (line);
    }
  return gloss_article_builder_end (builder);
}

static void
add_notes (GlossReading *reading,
           guint         n_notes)
{
  GlossAnnotationList *list = gloss_reading_get_annotations (reading);
  GlossText *text = gloss_reading_get_text (reading);
  guint step = (gloss_text_get_n_chars (text) - NOTE_LENGTH) / MAX (1, n_notes);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_notes; i++)
    {
      GlossRange range = { i *step, i *step + NOTE_LENGTH };
      g_autoptr (GlossAnchor) anchor = gloss_anchor_new (text, range);
      GlossAnnotation *note = gloss_annotation_new (anchor);

      gloss_annotation_set_color (note, i % GLOSS_N_COLORS);
      if (i % 3 == 0)
        gloss_annotation_set_note (note, "A note of some words beside its line");
      g_ptr_array_add (notes, note);
    }
  gloss_annotation_list_put_all (list, notes);
}

static void
analyzed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  gloss_reading_analyze_finish (GLOSS_READING (source), result, NULL);
  *(gboolean *) user_data = TRUE;
}

static void
analyze (GlossReading *reading)
{
  gboolean done = FALSE;

  gloss_reading_analyze_async (reading, NULL, analyzed_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static void
present (Bench        *bench,
         GlossReading *reading)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GdkFrameClock *clock;

  bench->page = gloss_page_new ();
  gloss_page_set_reading (GLOSS_PAGE (bench->page), reading);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), bench->page);
  bench->adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  bench->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (bench->window), WIDTH, HEIGHT);
  adw_window_set_content (ADW_WINDOW (bench->window), scrolled);
  gtk_window_present (GTK_WINDOW (bench->window));

  clock = gtk_widget_get_frame_clock (bench->window);
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), bench);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), bench);
  wait_for_frame (bench);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

/* Returns: whether the frames were in time */
static gboolean
report (Bench      *bench,
        const char *what)
{
  guint n = bench->frames->len;
  double late;

  g_array_sort (bench->frames, compare_times);
  late = g_array_index (bench->frames, double, n * 95 / 100);
  g_print ("%-10s %4u frames, median %5.1f ms, 95%% under %5.1f ms, longest %5.1f ms\n", what, n,
           g_array_index (bench->frames, double, n / 2), late,
           g_array_index (bench->frames, double, n - 1));
  g_array_set_size (bench->frames, 0);
  return late <= MOST_MILLISECONDS;
}

/* @step: in pixels; 0 jumps about */
static gboolean
scroll (Bench      *bench,
        const char *what,
        double      step)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  g_array_set_size (bench->frames, 0);
  for (guint i = 0; i < N_FRAMES; i++)
    {
      double upper = gtk_adjustment_get_upper (bench->adjustment);
      double value = gtk_adjustment_get_value (bench->adjustment) + step;

      if (step == 0)
        value = g_rand_double_range (random, 0, upper);
      gtk_adjustment_set_value (bench->adjustment, value);
      gtk_widget_queue_draw (bench->window);
      wait_for_frame (bench);
    }
  return report (bench, what);
}

/* Returns: whether the frames were in time */
static gboolean
read_with (const char *sample,
           guint       n_notes)
{
  Bench bench = { 0 };
  g_autoptr (GlossArticle) article = make_article (sample);
  g_autoptr (GlossReading) reading = gloss_reading_new (article, NULL);
  gboolean in_time;

  g_print ("%u notes\n", n_notes);
  add_notes (reading, n_notes);
  analyze (reading);
  bench.frames = g_array_new (FALSE, FALSE, sizeof (double));
  present (&bench, reading);

  in_time = scroll (&bench, "scrolling", 40);
  in_time = scroll (&bench, "paging", HEIGHT - 60) && in_time;
  scroll (&bench, "jumping", 0);
  g_object_set (bench.page, "show-actors", FALSE, "show-quotes", FALSE, "show-notes", FALSE, NULL);
  scroll (&bench, "bare text", 40);
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (bench.window), &bench);
  gtk_window_destroy (GTK_WINDOW (bench.window));
  g_array_unref (bench.frames);
  return in_time;
}

int
main (int    argc,
      char **argv)
{
  static const guint numbers[] = { 0, 1000, 10000 };
  g_autofree char *sample = NULL;
  gboolean in_time = TRUE;

  if (!gtk_init_check ())
    return 77;
  if (argc != 2 || !g_file_get_contents (argv[1], &sample, NULL, NULL))
    return EXIT_FAILURE;

  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    in_time = read_with (sample, numbers[i]) && in_time;
  return in_time ? EXIT_SUCCESS : EXIT_FAILURE;
}
