/* bench-extract.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Pages a second through one worker, by the clock and by what the processor worked, and its memory. Takes the pages' files; without any, a page of its own. */

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

#include "gloss-worker.h"

#define PASSES 5
#define N_MADE 90
#define N_PARAGRAPHS 60

static GPtrArray *
read_pages (char **paths,
            int    n_paths)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (int i = 0; i < n_paths; i++)
    {
      char *contents;
      gsize size;

      if (g_file_get_contents (paths[i], &contents, &size, NULL))
        g_ptr_array_add (pages, g_bytes_new_take (contents, size));
    }

  return pages;
}

/* About as long as a page of a newspaper, most of which is not the article */
static void
make_pages (GPtrArray *pages)
{
  g_autoptr (GString) page = g_string_new ("<html><title>Fog</title><nav>");

  for (guint i = 0; i < 900; i++)
    g_string_append_printf (page, "<div class='item-%u'><a href='/%u'><span>Story</span></a></div>\n", i, i);
  g_string_append (page, "</nav><article><h1>Fog</h1>");
  for (guint i = 0; i < N_PARAGRAPHS; i++)
    g_string_append (page, "<p>Four ferries were held in <b>Vellby</b> on Thursday, because nobody could see, "
                           "the harbour office said, and nobody knew for how long.</p>\n");

  for (guint i = 0; i < N_MADE; i++)
    g_ptr_array_add (pages, g_bytes_new (page->str, page->len));
}

static int
compare_doubles (const void *a,
                 const void *b)
{
  double one = *(const double *) a;
  double two = *(const double *) b;

  return one < two ? -1 : one > two;
}

/* A page that cannot be read is quickly done with: it would be measured as a fast one. */
static void
read_page (GlossWorker *worker,
           GBytes      *bytes)
{
  GlossSource source = { .bytes = bytes, .name = "page.html" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossArticle) article = gloss_worker_load (worker, &source, NULL, &error);

  if (article != NULL)
    return;

  fprintf (stderr, "%s\n", error->message);
  exit (1);
}

static double
read_all (GlossWorker *worker,
          GPtrArray   *pages)
{
  gint64 begin = g_get_monotonic_time ();

  for (guint i = 0; i < pages->len; i++)
    read_page (worker, g_ptr_array_index (pages, i));

  return pages->len / ((g_get_monotonic_time () - begin) / (double) G_USEC_PER_SEC);
}

static double
seconds_of (const struct rusage *usage)
{
  return (double) (usage->ru_utime.tv_sec + usage->ru_stime.tv_sec) +
         (double) (usage->ru_utime.tv_usec + usage->ru_stime.tv_usec) / G_USEC_PER_SEC;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GPtrArray) pages = read_pages (argv + 1, argc - 1);
  GlossWorker *worker = gloss_worker_new ();
  double rates[PASSES];
  struct rusage usage, own;

  if (pages->len == 0)
    make_pages (pages);
  for (guint i = 0; i < PASSES; i++)
    rates[i] = read_all (worker, pages);
  qsort (rates, PASSES, sizeof (double), compare_doubles);
  gloss_worker_free (worker);

  getrusage (RUSAGE_CHILDREN, &usage);
  getrusage (RUSAGE_SELF, &own);
  printf ("%u pages: %.0f pages/s (median of %d; %.0f to %.0f), worker at most %.0f MB\n", pages->len,
          rates[PASSES / 2], PASSES, rates[0], rates[PASSES - 1], (double) usage.ru_maxrss / 1024);
  printf ("%.0f pages for each second of processor time\n",
          pages->len * PASSES / (seconds_of (&usage) + seconds_of (&own)));

  return 0;
}
