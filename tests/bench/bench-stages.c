/* bench-stages.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* usage: bench-stages TEXT [MODEL]
 *
 * What each stage of the analysis takes: megabytes a second on one core for 1 MB and for 10 MB of TEXT,
 * over and over, and the memory that the whole takes beyond the text, the mapped model among it. Fails
 * where that is more than it may be. */

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "gloss-analysis.h"
#include "gloss-name-model.h"
#include "gloss-tagger.h"

#define N_ROUNDS 3

#define MOST_KILOBYTES 40000

typedef struct
{
  const char    *text;
  gsize          n_bytes;
  GlossModel    *model;
  GlossToken    *tokens;
  guint          n_tokens;
  GlossSentence *sentences;
  guint          n_sentences;
} Work;

typedef void (*Stage) (Work *work);

static void
find_tokens (Work *work)
{
  g_free (work->tokens);
  work->tokens = gloss_tokenize (work->text, work->n_bytes, &work->n_tokens);
}

static void
find_sentences (Work *work)
{
  g_free (work->sentences);
  work->sentences = gloss_split_sentences (work->text, work->tokens, work->n_tokens, &work->n_sentences);
}

static void
find_tags (Work *work)
{
  g_autoptr (GlossTagger) tagger = work->model != NULL ? gloss_tagger_new (work->model) : NULL;
  guint i;

  for (i = 0; tagger != NULL && i < work->n_sentences; i++)
    gloss_tagger_tag (tagger, work->text, work->tokens, &work->sentences[i]);
}

static void
find_names (Work *work)
{
  g_autoptr (GArray) names = NULL;

  if (work->model != NULL)
    names = gloss_name_model_find (work->model, work->text, work->tokens, work->n_tokens,
                                   work->sentences, work->n_sentences);
}

static void
find_all (Work *work)
{
  GlossAnalysisOptions options = { .language = "en", .model = work->model };
  g_autoptr (GlossText) text = gloss_text_new (work->text, work->n_bytes);
  g_autoptr (GlossAnalysis) analysis = gloss_analysis_new (text, &options);

  g_assert (analysis != NULL);
}

static const struct
{
  const char *name;
  Stage       run;
} stages[] = {
  { "tokens", find_tokens },
  { "sentences", find_sentences },
  { "tags", find_tags },
  { "names", find_names },
  { "all, with quotes and speakers", find_all },
};

/* The time that this thread has had a processor, in seconds: what else the machine does is left out. */
static double
get_time (void)
{
  struct timespec time;

  return clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time) == 0 ? time.tv_sec + time.tv_nsec / 1e9 : 0;
}

/* The least of some rounds, in seconds. */
static double
measure (Stage  run,
         Work  *work)
{
  double least = G_MAXDOUBLE;
  guint i;

  for (i = 0; i < N_ROUNDS; i++)
    {
      double begin = get_time ();

      run (work);
      least = MIN (least, get_time () - begin);
    }

  return least;
}

/* The most memory that a process of its own has, which copies the text and finds all in it if it is told to. */
static glong
get_peak_kilobytes (Work     *work,
                    gboolean  finds)
{
  pid_t child = fork ();
  struct rusage usage = { 0 };
  int status = 0;

  if (child == 0)
    {
      g_autoptr (GlossText) copy = gloss_text_new (work->text, work->n_bytes);

      if (finds)
        find_all (work);
      _exit (EXIT_SUCCESS);
    }
  g_assert (child > 0 && wait4 (child, &status, 0, &usage) == child && status == 0);
  return usage.ru_maxrss;
}

/* Memory beyond the text itself, and beyond the copy of it that is analysed. */
static glong
measure_kilobytes (Work *work)
{
  return get_peak_kilobytes (work, TRUE) - get_peak_kilobytes (work, FALSE) - work->n_bytes / 1024;
}

static GString *
make_text (const char *sample,
           gsize       n_bytes)
{
  GString *text = g_string_sized_new (n_bytes + strlen (sample));

  while (text->len < n_bytes)
    g_string_append (text, sample);
  return text;
}

/* To be asked before this process has any memory to give back, which the other would take. */
static gboolean
is_small (const char *sample,
          gsize       n_bytes,
          GlossModel *model)
{
  g_autoptr (GString) text = make_text (sample, n_bytes);
  Work work = { .model = model, .text = text->str, .n_bytes = text->len };
  glong kilobytes = measure_kilobytes (&work);

  g_print ("%6.2f MB  peak of memory beyond the text %ld kB\n", work.n_bytes / 1e6, kilobytes);
  return kilobytes <= MOST_KILOBYTES;
}

static void
bench (const char *sample,
       gsize       n_bytes,
       GlossModel *model)
{
  g_autoptr (GString) text = make_text (sample, n_bytes);
  Work work = { .model = model, .text = text->str, .n_bytes = text->len };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      double seconds = measure (stages[i].run, &work);

      g_print ("%6.2f MB  %-30s %8.2f MB/s  %9.0f tokens/s\n", work.n_bytes / 1e6, stages[i].name,
               work.n_bytes / 1e6 / seconds, work.n_tokens / seconds);
    }

  g_free (work.tokens);
  g_free (work.sentences);
}

static GlossModel *
open_model (const char  *path,
            GError     **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);
  g_autoptr (GBytes) bytes = file != NULL ? g_mapped_file_get_bytes (file) : NULL;

  return bytes != NULL ? gloss_model_new (bytes, error) : NULL;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossModel) model = NULL;
  g_autofree char *sample = NULL;
  gboolean small;

  if (argc < 2 || !g_file_get_contents (argv[1], &sample, NULL, &error) || *sample == '\0')
    {
      g_printerr ("usage: bench-stages TEXT [MODEL]\n");
      return EXIT_FAILURE;
    }

  if (argc > 2)
    model = open_model (argv[2], &error);
  if (error != NULL)
    g_printerr ("bench-stages: without a model, since %s\n", error->message);

  small = is_small (sample, 10000000, model);
  bench (sample, 1000000, model);
  bench (sample, 10000000, model);
  return small ? EXIT_SUCCESS : EXIT_FAILURE;
}
