/* bench-hostile.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* usage: bench-hostile [MODEL]
 *
 * Texts that nobody wrote: ten times as much of each may take about ten times as long, and none may crash.
 * Fails otherwise. */

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "gloss-analysis.h"

#define SMALL 1000000
#define LARGE 10000000

/* Ten times the text may take this many times as long: caches, and a machine that is busy */
#define MOST_TIMES_AS_LONG 25.0

/* Shorter times tell nothing of how they grow. */
#define LEAST_SECONDS 0.02

typedef struct
{
  const char *name;
  const char *unit;
} Hostile;

static const Hostile texts[] = {
  { "one quotation mark", "\"" },
  { "one opening mark", "“" },
  { "one apostrophe", "'" },
  { "one word", "word " },
  { "one name", "Olin " },
  { "one letter, no space", "a" },
  { "one verb of saying", "said " },
  { "unclosed quotations", "“We will pay for all that you have taken from the town of Vellby, and then we shall leave\n" },
  { "unclosed, in one line", "“a said, " },
  { "empty lines", "\n" },
  { "random bytes", NULL },
};

static char *
make_random (gsize n_bytes)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autofree char *bytes = g_malloc (n_bytes);

  for (gsize i = 0; i < n_bytes; i++)
    bytes[i] = g_rand_int_range (random, 1, 256);
  return g_utf8_make_valid (bytes, n_bytes);
}

static GlossText *
make_text (const Hostile *hostile,
           gsize          n_bytes)
{
  g_autoptr (GString) text = g_string_sized_new (n_bytes + 128);
  g_autofree char *random = NULL;

  if (hostile->unit == NULL)
    {
      /* A byte that is none becomes a mark of three. */
      random = make_random (n_bytes / 2);
      return gloss_text_new (random, -1);
    }
  while (text->len < n_bytes)
    g_string_append (text, hostile->unit);
  return gloss_text_new (text->str, text->len);
}

/* The time that this thread has had a processor, in seconds: what else the machine does is left out. */
static double
get_time (void)
{
  struct timespec time;

  return clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time) == 0 ? time.tv_sec + time.tv_nsec / 1e9 : 0;
}

static double
measure (const Hostile *hostile,
         gsize          n_bytes,
         GlossModel    *model)
{
  GlossAnalysisOptions options = { .language = "en", .model = model };
  g_autoptr (GlossText) text = make_text (hostile, n_bytes);
  double begin = get_time ();
  g_autoptr (GlossAnalysis) analysis = gloss_analysis_new (text, &options);

  g_assert (analysis != NULL);
  return get_time () - begin;
}

static GlossModel *
open_model (const char *path)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = file != NULL ? g_mapped_file_get_bytes (file) : NULL;

  return bytes != NULL ? gloss_model_new (bytes, NULL) : NULL;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GlossModel) model = argc > 1 ? open_model (argv[1]) : NULL;
  gboolean linear = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      double small = measure (&texts[i], SMALL, model);
      double large = measure (&texts[i], LARGE, model);
      gboolean same = large <= MAX (small, LEAST_SECONDS) * MOST_TIMES_AS_LONG;

      g_print ("%-24s 1 MB %8.1f ms  10 MB %8.1f ms%s\n", texts[i].name, small * 1000, large * 1000,
               same ? "" : "  NOT LINEAR");
      linear = linear && same;
    }
  return linear ? EXIT_SUCCESS : EXIT_FAILURE;
}
