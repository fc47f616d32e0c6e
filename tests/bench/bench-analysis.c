/* bench-analysis.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How fast who is in a text, and who said what, are found: bytes a second on one core, and whether
 * ten times the text takes about ten times as long. Fails below the floor. */

#include <gio/gio.h>
#include <stdlib.h>

#include "gloss-analysis.h"

#define N_ROUNDS 5
#define FLOOR_BYTES_PER_SECOND 2e6
/* Ten times the text may take this many times as long: caches, and a machine that is busy */
#define MOST_TIMES_AS_LONG 25.0

/* The sample over and over, which is what many articles in one file look like */
static GlossText *
text_of (const char *sample,
         gsize       n_bytes)
{
  g_autoptr (GString) text = g_string_sized_new (n_bytes + 8192);

  while (text->len < n_bytes)
    g_string_append (text, sample);

  return gloss_text_new (text->str, (gssize) text->len);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

/* The median, in seconds */
static double
measure (GlossText *text)
{
  GlossAnalysisOptions options = { .language = "en" };
  double times[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      gint64 begin = g_get_monotonic_time ();
      g_autoptr (GlossAnalysis) analysis = gloss_analysis_new (text, &options);

      times[i] = (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC;
      g_assert (analysis != NULL);
    }
  qsort (times, N_ROUNDS, sizeof times[0], compare_times);

  return times[N_ROUNDS / 2];
}

static double
report (const char *label,
        GlossText  *text)
{
  double seconds = measure (text);

  g_print ("%-8s %8.1f ms  %6.2f MB/s\n", label, seconds * 1000,
           (double) gloss_text_get_n_bytes (text) / seconds / 1e6);

  return seconds;
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *sample = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossText) small = NULL;
  g_autoptr (GlossText) large = NULL;
  double small_time, large_time;

  if (argc != 2 || !g_file_get_contents (argv[1], &sample, NULL, &error))
    {
      g_printerr ("%s\n", error != NULL ? error->message : "usage: bench-analysis ARTICLE");
      return 2;
    }

  small = text_of (sample, 200000);
  large = text_of (sample, 2000000);
  small_time = report ("200 KB", small);
  large_time = report ("2 MB", large);

  return (double) gloss_text_get_n_bytes (large) / large_time >= FLOOR_BYTES_PER_SECOND &&
         large_time / small_time <= MOST_TIMES_AS_LONG ? 0 : 1;
}
