/* bench-library.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A library of ten thousand articles: how long it takes to index, to list and to search. Fails above
 * the bars. */

#include <stdlib.h>

#include "gloss-article-builder.h"
#include "gloss-article-json.h"
#include "gloss-index.h"
#include "gloss-json.h"
#include "gloss-lookup.h"
#include "test-folder.h"

#define N_ARTICLES 10000
#define N_PARAGRAPHS 12
#define N_ROUNDS 5

/* Milliseconds */
#define MOST_LIST 300
#define MOST_FIND 50
#define MOST_SEARCH 50
#define NO_BAR 0

static const char *const first_names[] = { "Mara", "Jon", "Ines", "Tove", "Ragna", "Emil", "Sanna", "Lars" };
static const char *const last_names[] = { "Olin", "Brandt", "Dahl", "Marlow", "Hedin", "Quist", "Varga", "Tamm" };
static const char *const towns[] = { "Vellby", "Quellmouth", "Norrstrand", "Alderby", "Hexholm", "Tarnwick" };
static const char *const things[] = {
  "bridge", "ferry", "harbour", "school", "budget", "railway", "hospital", "river", "council", "library", "theatre",
  "market", "lighthouse", "stadium", "archive", "bakery", "quarry", "station", "orchard", "tramway",
};
static const char *const deeds[] = {
  "was closed on Friday", "will be rebuilt", "cost more than planned", "opens in the spring", "has no roof yet",
  "was flooded twice", "found a new owner", "is to be sold", "was praised by all", "needs repairs",
};

#define PICK(array, random) array[g_rand_int_range (random, 0, G_N_ELEMENTS (array))]

static GlossArticle *
article_new (guint  number,
             GRand *random)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_article_builder_new ();
  g_autofree char *uri = g_strdup_printf ("https://courier.example/%u", number);
  g_autofree char *title = g_strdup_printf ("The %s of %s %s (%u)", PICK (things, random), PICK (towns, random),
                                            PICK (deeds, random), number);

  gloss_article_builder_set (builder, GLOSS_FIELD_URI, uri);
  gloss_article_builder_set (builder, GLOSS_FIELD_TITLE, title);
  gloss_article_builder_set (builder, GLOSS_FIELD_SITE, "The Courier");
  gloss_article_builder_set (builder, GLOSS_FIELD_PUBLISHED, "2026-03-01");
  gloss_article_builder_set (builder, GLOSS_FIELD_LANGUAGE, "en");
  gloss_article_builder_add_block (builder, GLOSS_BLOCK_TITLE, title);
  for (guint i = 0; i < N_PARAGRAPHS; i++)
    {
      g_autofree char *text =
        g_strdup_printf ("“The %s %s, and the %s %s,” said %s %s of %s. In %s the %s %s, while the %s %s. Number %u.",
                         PICK (things, random), PICK (deeds, random), PICK (things, random), PICK (deeds, random),
                         PICK (first_names, random), PICK (last_names, random), PICK (towns, random),
                         PICK (towns, random), PICK (things, random), PICK (deeds, random), PICK (things, random),
                         PICK (deeds, random), number * N_PARAGRAPHS + i);

      gloss_article_builder_add_block (builder, GLOSS_BLOCK_PARAGRAPH, text);
    }

  return gloss_article_builder_end (builder);
}

/* As gloss_library_enter() makes it, without waiting for the disk */
static void
fill (const char *folder)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  const char *none[] = { NULL };

  for (guint i = 0; i < N_ARTICLES; i++)
    {
      g_autoptr (GlossArticle) article = article_new (i, random);
      const char *uris[] = { gloss_article_get_uri (article), NULL };
      g_autoptr (JsonNode) node = gloss_article_to_json (article, uris, none);
      g_autoptr (GBytes) bytes = gloss_json_write (node);
      g_autofree char *id = g_uuid_string_random ();
      g_autofree char *entry = g_build_filename (folder, id, NULL);
      g_autofree char *file = g_build_filename (entry, "article.json", NULL);

      g_assert_cmpint (g_mkdir_with_parents (entry, 0700), ==, 0);
      g_assert_true (g_file_set_contents_full (file, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                                               G_FILE_SET_CONTENTS_NONE, 0600, NULL));
    }
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

static gboolean
report (const char *what,
        double      milliseconds,
        double      bar)
{
  if (bar == NO_BAR)
    g_print ("%-40s %8.1f ms\n", what, milliseconds);
  else
    g_print ("%-40s %8.1f ms  (bar %.0f)\n", what, milliseconds, bar);

  return bar == NO_BAR || milliseconds <= bar;
}

/* What is measured; @data is its own */
typedef void (*Act) (GlossIndex *index,
                     const char *data);

static void
act_refresh (GlossIndex *index,
             const char *data)
{
  g_assert_true (gloss_index_refresh (index, NULL, NULL));
}

static void
act_list (GlossIndex *index,
          const char *data)
{
  g_autoptr (GPtrArray) listings = gloss_index_list (index, NULL);

  g_assert_cmpuint (listings->len, ==, N_ARTICLES);
}

static void
act_search (GlossIndex *index,
            const char *data)
{
  g_autoptr (GPtrArray) hits = gloss_index_search (index, data, GLOSS_HIT_ANY, 100, NULL);

  g_assert_cmpuint (hits->len, >, 0);
}

static void
act_dossier (GlossIndex *index,
             const char *data)
{
  g_autoptr (GPtrArray) hits = gloss_index_list_sayings (index, data, NULL);

  g_assert_cmpuint (hits->len, >, 0);
}

static gboolean
measure (GlossIndex *index,
         const char *what,
         Act         act,
         const char *data,
         guint       n_rounds,
         double      bar)
{
  double rounds[N_ROUNDS];

  for (guint i = 0; i < n_rounds; i++)
    {
      gint64 begin = g_get_monotonic_time ();

      act (index, data);
      rounds[i] = (double) (g_get_monotonic_time () - begin) / 1000;
    }
  qsort (rounds, n_rounds, sizeof rounds[0], compare);

  return report (what, rounds[n_rounds / 2], bar);
}

/* As a program does that was just started; @data is the cache */
static void
act_find (GlossIndex *index,
          const char *data)
{
  g_autoptr (GFile) cache = g_file_new_for_path (data);
  g_autoptr (GlossLookup) lookup = gloss_lookup_new (gloss_library_get_folder (gloss_index_get_library (index)), cache);

  g_assert_true (gloss_lookup_refresh (lookup, NULL));
  g_assert_nonnull (gloss_lookup_find (lookup, "https://courier.example/0", NULL, NULL));
}

int
main (void)
{
  char *top = test_folder_new ();
  g_autofree char *path = g_build_filename (top, "library", NULL);
  g_autofree char *file = g_build_filename (top, "index.db", NULL);
  g_autofree char *cache = g_build_filename (top, "lookup", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GFile) index_file = g_file_new_for_path (file);
  g_autoptr (GlossLibrary) library = gloss_library_new (folder);
  g_autoptr (GlossIndex) index = gloss_index_new (library, index_file);
  gboolean good = TRUE;

  fill (path);
  measure (index, "10,000 articles: find one, all read", act_find, cache, 1, NO_BAR);
  good &= measure (index, "10,000 articles: find one", act_find, cache, N_ROUNDS, MOST_FIND);
  measure (index, "10,000 articles: index all", act_refresh, NULL, 1, NO_BAR);
  measure (index, "10,000 articles: index what changed", act_refresh, NULL, N_ROUNDS, NO_BAR);
  good &= measure (index, "10,000 articles: list", act_list, NULL, N_ROUNDS, MOST_LIST);
  good &= measure (index, "10,000 articles: search, one number", act_search, "777 ", N_ROUNDS, MOST_SEARCH);
  good &= measure (index, "10,000 articles: search, two words", act_search, "lighthouse Hexholm ", N_ROUNDS, MOST_SEARCH);
  good &= measure (index, "10,000 articles: search, phrase", act_search, "\"the quarry needs repairs\"", N_ROUNDS,
                   MOST_SEARCH);
  good &= measure (index, "10,000 articles: search, two letters", act_search, "ha", N_ROUNDS, MOST_SEARCH);
  good &= measure (index, "10,000 articles: search, in all of them", act_search, "the", N_ROUNDS, MOST_SEARCH);
  measure (index, "10,000 articles: dossier", act_dossier, "mara olin", N_ROUNDS, NO_BAR);
  test_folder_free (top);

  return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
