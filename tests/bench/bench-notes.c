/* bench-notes.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How fast an article with ten thousand notes is: opened, saved with all syncs, undone, filtered.
 * The main loop has to go on meanwhile, since the page is to be read. Fails above the bars. */

#include <gio/gio.h>
#include <stdlib.h>
#include <time.h>

#include "gloss-article-builder.h"
#include "gloss-library.h"
#include "gloss-note-query.h"
#include "gloss-reading.h"
#include "test-folder.h"

#define N_NOTES 10000
#define N_ROUNDS 5

/* Milliseconds */
#define MOST_OPEN 600
#define MOST_SAVE 150
#define MOST_UNDO 20
#define MOST_FILTER 20

/* Milliseconds, by the clock and of the processors' time, which a busy machine changes less */
typedef struct
{
  double clock;
  double processor;
} Time;

typedef struct
{
  Time open;
  Time longest_turn;  /* of the main loop, while the notes were read */
  Time save;
  Time undo;
  Time filter;
} Times;

static GlossArticle *
article_new (void)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_article_builder_new ();

  gloss_article_builder_set (builder, GLOSS_FIELD_URI, "https://courier.example/long");
  for (guint i = 0; i < N_NOTES; i++)
    {
      g_autofree char *text = g_strdup_printf ("Pilot number %u waited for the storm to pass and for boat %u.",
                                               i, i * 7 % N_NOTES);

      gloss_article_builder_begin_block (builder, i == 0 ? GLOSS_BLOCK_TITLE : GLOSS_BLOCK_PARAGRAPH, 0, 0);
      gloss_article_builder_add_text (builder, text, -1);
      gloss_article_builder_end_block (builder);
    }

  return gloss_article_builder_end (builder);
}

static void
add_notes (GlossReading *reading)
{
  static const char *const tags[] = { "storm", "pilots", NULL };
  GlossText *text = gloss_reading_get_text (reading);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);
  const GlossBlock *blocks;
  guint n_blocks;

  blocks = gloss_article_get_blocks (gloss_reading_get_article (reading), &n_blocks);
  for (guint i = 0; i < n_blocks; i++)
    {
      GlossRange range = { blocks[i].range.begin, blocks[i].range.begin + 14 };
      g_autoptr (GlossAnchor) anchor = gloss_anchor_new (text, range);
      g_autofree char *note = g_strdup_printf ("What became of the %uth of them? Ask the harbour office.", i);
      GlossAnnotation *annotation = gloss_annotation_new (anchor);

      gloss_annotation_set_note (annotation, note);
      gloss_annotation_set_tags (annotation, tags);
      g_ptr_array_add (notes, annotation);
    }

  gloss_annotation_list_put_all (gloss_reading_get_annotations (reading), notes);
}

static Time
now (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &spent);

  return (Time) { (double) g_get_monotonic_time () / 1000, spent.tv_sec * 1e3 + spent.tv_nsec / 1e6 };
}

static Time
since (Time begin)
{
  Time end = now ();

  return (Time) { end.clock - begin.clock, end.processor - begin.processor };
}

static void
taken_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
tick_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static GlossReading *
open_article (GlossArticle *article,
              GlossEntry   *entry,
              Times        *times)
{
  GlossReading *reading = gloss_reading_new (article, entry);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint tick = g_timeout_add (1, tick_cb, NULL);
  Time begin = now ();

  times->longest_turn = (Time) { 0 };
  gloss_reading_load_notes_async (reading, NULL, taken_cb, &result);
  while (result == NULL)
    {
      Time turn = now ();

      g_main_context_iteration (NULL, TRUE);
      turn = since (turn);
      if (turn.clock > times->longest_turn.clock)
        times->longest_turn = turn;
    }
  times->open = since (begin);
  g_source_remove (tick);
  if (!gloss_reading_load_notes_finish (reading, result, &error))
    g_error ("%s", error->message);
  g_assert (gloss_annotation_list_get_n (gloss_reading_get_annotations (reading)) == N_NOTES);

  return reading;
}

/* One note is changed; until the program says that it is saved */
static void
change_and_save (GlossReading *reading,
                 Times        *times)
{
  GlossStore *store = gloss_reading_get_store (reading);
  GlossAnnotation *note = gloss_annotation_list_get (gloss_reading_get_annotations (reading), N_NOTES / 2);
  Time begin = now ();

  gloss_reading_set_color (reading, note, GLOSS_COLOR_BLUE);
  while (gloss_store_get_state (store) == GLOSS_SAVING)
    g_main_context_iteration (NULL, TRUE);
  times->save = since (begin);
  g_assert (gloss_store_get_state (store) == GLOSS_SAVED);
}

static void
undo (GlossReading *reading,
      Times        *times)
{
  Time begin = now ();

  gloss_reading_undo (reading, NULL);
  times->undo = since (begin);
  gloss_store_flush (gloss_reading_get_store (reading), NULL);
}

static void
filter (GlossReading *reading,
        Times        *times)
{
  g_autoptr (GlossNoteQuery) query = gloss_note_query_new ();
  GListModel *notes = gloss_reading_get_notes (reading);
  guint n_found = 0;
  Time begin = now ();

  gloss_note_query_set_words (query, "the 77");
  for (guint i = 0; i < N_NOTES; i++)
    {
      g_autoptr (GlossAnnotation) note = g_list_model_get_item (notes, i);

      n_found += gloss_note_query_matches (query, note);
    }
  times->filter = since (begin);
  g_assert (n_found > 0 && n_found < N_NOTES);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const Time *first = a;
  const Time *second = b;

  return (first->clock > second->clock) - (first->clock < second->clock);
}

static gboolean
report (const char *what,
        Time       *rounds,
        double      bar)
{
  Time median;

  qsort (rounds, N_ROUNDS, sizeof rounds[0], compare);
  median = rounds[N_ROUNDS / 2];
  g_print ("%-40s %8.1f ms, of the processors %8.1f ms  (bar %.0f)\n", what, median.clock, median.processor, bar);

  return median.clock <= bar;
}

int
main (void)
{
  char *folder = test_folder_new ();
  g_autoptr (GFile) library_folder = g_file_new_for_path (folder);
  g_autoptr (GlossLibrary) library = gloss_library_new (library_folder);
  g_autoptr (GlossArticle) article = article_new ();
  g_autoptr (GlossEntry) entry = gloss_library_enter (library, article, NULL);
  g_autoptr (GlossReading) first = gloss_reading_new (article, entry);
  Time opens[N_ROUNDS], saves[N_ROUNDS], undos[N_ROUNDS], filters[N_ROUNDS], turns[N_ROUNDS];
  gboolean passed = TRUE;

  add_notes (first);
  g_assert (gloss_store_flush (gloss_reading_get_store (first), NULL));

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      Times times;
      g_autoptr (GlossReading) reading = open_article (article, entry, &times);

      change_and_save (reading, &times);
      undo (reading, &times);
      filter (reading, &times);
      opens[i] = times.open;
      turns[i] = times.longest_turn;
      saves[i] = times.save;
      undos[i] = times.undo;
      filters[i] = times.filter;
    }

  passed &= report ("10,000 notes opened", opens, MOST_OPEN);
  report ("  longest turn of the main loop", turns, MOST_OPEN);
  passed &= report ("one changed, all saved and synced", saves, MOST_SAVE);
  passed &= report ("undone", undos, MOST_UNDO);
  passed &= report ("filtered by words", filters, MOST_FILTER);
  test_folder_free (folder);

  return passed ? 0 : 1;
}
