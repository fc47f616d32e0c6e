/* gloss-grams.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-grams.h"

/* Buckets that three characters are hashed to; chance neighbours only cost time. */
#define N_BUCKETS (1 << 16)

/* Three characters that stand at more places than this say too little about one place. */
#define MAX_PLACES 512

/* Places of a text that resemble words are told apart by so many characters. */
#define STEP 128

/* The share of all three characters that must be there for a place to resemble words */
#define ENOUGH 8

/* Places that resemble words, at most */
#define MAX_RESEMBLING 12

struct _GlossGrams
{
  guint  n_chars;
  guint *begins;  /* of each bucket in @places, and the end of the last */
  guint *places;
};

static guint
bucket_of (const GlossFolded *chars)
{
  guint hash = 0;

  for (guint i = 0; i < GLOSS_GRAM; i++)
    hash = (hash ^ chars[i].code) * 2654435761u;

  return hash >> 16;
}

/**
 * gloss_grams_new:
 * @text: a folded text
 *
 * Returns: (transfer full): where its characters stand
 */
GlossGrams *
gloss_grams_new (const GlossFold *text)
{
  GlossGrams *self = g_new0 (GlossGrams, 1);
  guint n_grams = text->n_chars >= GLOSS_GRAM ? text->n_chars - GLOSS_GRAM + 1 : 0;
  g_autofree guint *next = g_new (guint, N_BUCKETS);

  self->n_chars = text->n_chars;
  self->begins = g_new0 (guint, N_BUCKETS + 1);
  self->places = g_new (guint, n_grams + 1);

  for (guint i = 0; i < n_grams; i++)
    self->begins[bucket_of (&text->chars[i]) + 1]++;
  for (guint i = 0; i < N_BUCKETS; i++)
    {
      self->begins[i + 1] += self->begins[i];
      next[i] = self->begins[i];
    }
  for (guint i = 0; i < n_grams; i++)
    self->places[next[bucket_of (&text->chars[i])]++] = i;

  return self;
}

void
gloss_grams_free (GlossGrams *self)
{
  g_free (self->begins);
  g_free (self->places);
  g_free (self);
}

/**
 * gloss_grams_lookup:
 * @self: grams of a text
 * @chars: (array fixed-size=3): three folded characters
 * @n_places: (out): how many places there are
 *
 * Returns: (array length=n_places): all places in the text where they stand,
 *   and some where they do not, in order
 */
const guint *
gloss_grams_lookup (const GlossGrams  *self,
                    const GlossFolded *chars,
                    guint             *n_places)
{
  guint bucket = bucket_of (chars);

  *n_places = self->begins[bucket + 1] - self->begins[bucket];

  return self->places + self->begins[bucket];
}

typedef struct
{
  guint step;
  guint n_votes;
} Place;

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *first = a;
  const Place *second = b;

  if (first->n_votes != second->n_votes)
    return first->n_votes > second->n_votes ? -1 : 1;

  return first->step < second->step ? -1 : first->step > second->step;
}

/* Each three characters vote for where the words would begin. Returns: how many could vote */
static guint
vote (const GlossGrams *self,
      const GlossFold  *words,
      GHashTable       *votes)
{
  guint n_voters = 0;

  for (guint i = 0; i + GLOSS_GRAM <= words->n_chars; i++)
    {
      guint n_places = 0;
      const guint *places = gloss_grams_lookup (self, &words->chars[i], &n_places);

      if (n_places > MAX_PLACES)
        continue;
      n_voters++;
      for (guint n = 0; n < n_places; n++)
        {
          gpointer step = GUINT_TO_POINTER (places[n] > i ? (places[n] - i) / STEP : 0);
          guint known = GPOINTER_TO_UINT (g_hash_table_lookup (votes, step));

          g_hash_table_insert (votes, step, GUINT_TO_POINTER (known + 1));
        }
    }

  return n_voters;
}

/**
 * gloss_grams_resemble:
 * @self: grams of a text
 * @words: folded words
 *
 * Returns: (transfer full) (element-type guint): where in the text, give or
 *   take some hundred characters, something begins that has rare letters of
 *   @words in their order; the best first
 */
GArray *
gloss_grams_resemble (const GlossGrams *self,
                      const GlossFold  *words)
{
  GArray *begins = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_autoptr (GHashTable) votes = g_hash_table_new (NULL, NULL);
  guint n_voters = vote (self, words, votes);
  GHashTableIter iter;
  gpointer step;
  gpointer n_votes;

  g_hash_table_iter_init (&iter, votes);
  while (g_hash_table_iter_next (&iter, &step, &n_votes))
    {
      Place place = { GPOINTER_TO_UINT (step), GPOINTER_TO_UINT (n_votes) };

      /* Words that straddle two steps vote for both. */
      place.n_votes += GPOINTER_TO_UINT (g_hash_table_lookup (votes,
                                                              GUINT_TO_POINTER (place.step + 1)));
      if (place.n_votes >= 2 && place.n_votes * ENOUGH >= n_voters)
        g_array_append_val (places, place);
    }

  g_array_sort (places, compare_places);
  for (guint i = 0; i < MIN (places->len, MAX_RESEMBLING); i++)
    {
      guint begin = g_array_index (places, Place, i).step * STEP;

      g_array_append_val (begins, begin);
    }

  return begins;
}
