/* gloss-train-ranker.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-train-ranker.h"

#include <math.h>

#include "gloss-train-weights.h"

/* The first step of a weight, and the pull of each step towards 0. */
#define RATE   0.05f
#define DECAY  3e-3f
#define SHRINK 1e-6f

/* Features that are met less often than this tell of single articles. */
#define LEAST_COUNT 2

/* The most places of one choice. */
#define MAX_PLACES 256

/*
 * Choice:
 * @first: index of its first place
 * @n: how many places it has
 * @right: which of them is right
 */
typedef struct
{
  guint first;
  guint n;
  guint right;
} Choice;

/*
 * GlossTrainRanker:
 * @places: (element-type guint): for each place the end of its rows
 * @rows: (element-type guint): the features of all places, one after the other
 * @sums: (element-type float): the sum of each weight over the rounds
 * @pending: how many places were added to the choice that is not ended yet
 */
struct _GlossTrainRanker
{
  GlossTrainWeights *weights;
  GlossTrainWeights *squares;
  GArray            *counts;
  GArray            *places;
  GArray            *rows;
  GArray            *choices;
  guint              pending;
  GArray            *sums;
};

GlossTrainRanker *
gloss_train_ranker_new (void)
{
  GlossTrainRanker *self = g_new0 (GlossTrainRanker, 1);
  guint zero = 0;

  self->weights = gloss_train_weights_new (1);
  self->squares = gloss_train_weights_new (1);
  self->counts = g_array_new (FALSE, TRUE, sizeof (guint));
  self->places = g_array_new (FALSE, FALSE, sizeof (guint));
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  self->choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  self->sums = g_array_new (FALSE, TRUE, sizeof (float));
  g_array_append_val (self->places, zero);
  return self;
}

void
gloss_train_ranker_free (GlossTrainRanker *self)
{
  gloss_train_weights_free (self->weights);
  gloss_train_weights_free (self->squares);
  g_array_unref (self->counts);
  g_array_unref (self->places);
  g_array_unref (self->rows);
  g_array_unref (self->choices);
  g_array_unref (self->sums);
  g_free (self);
}

/* Adds a place to the choice that the next gloss_train_ranker_end_choice() ends. */
void
gloss_train_ranker_add_place (GlossTrainRanker *self,
                              const guint64    *features,
                              guint             n_features)
{
  for (guint i = 0; i < n_features; i++)
    {
      guint row = gloss_train_weights_intern (self->weights, features[i]);

      gloss_train_weights_intern (self->squares, features[i]);
      if (row >= self->counts->len)
        g_array_set_size (self->counts, row + 1);
      g_array_index (self->counts, guint, row)++;
      g_array_append_val (self->rows, row);
    }
  g_array_append_val (self->places, self->rows->len);
  self->pending++;
}

/**
 * gloss_train_ranker_end_choice:
 * @self: a ranker
 * @right: which of the places added since the last choice is the right one
 */
void
gloss_train_ranker_end_choice (GlossTrainRanker *self,
                               guint             right)
{
  Choice choice = { self->places->len - 1 - self->pending, self->pending, right };

  g_assert (right < self->pending && self->pending <= MAX_PLACES);

  g_array_append_val (self->choices, choice);
  self->pending = 0;
}

static gboolean
is_kept (const GlossTrainRanker *self,
         guint                   row)
{
  return g_array_index (self->counts, guint, row) >= LEAST_COUNT;
}

static double
score_place (const GlossTrainRanker *self,
             guint                   place)
{
  guint first = g_array_index (self->places, guint, place);
  guint end = g_array_index (self->places, guint, place + 1);
  double score = 0;

  for (guint i = first; i < end; i++)
    {
      guint row = g_array_index (self->rows, guint, i);

      if (is_kept (self, row))
        score += *gloss_train_weights_get_row (self->weights, row);
    }
  return score;
}

static void
move_weights (GlossTrainRanker *self,
              guint             place,
              float             slope)
{
  guint first = g_array_index (self->places, guint, place);
  guint end = g_array_index (self->places, guint, place + 1);

  for (guint i = first; i < end; i++)
    {
      guint row = g_array_index (self->rows, guint, i);
      float *weight;
      float *square;
      float full;

      if (!is_kept (self, row))
        continue;
      weight = gloss_train_weights_get_row (self->weights, row);
      square = gloss_train_weights_get_row (self->squares, row);
      full = slope - DECAY * *weight;
      *square += full * full;
      *weight += RATE * full / (sqrtf (*square) + SHRINK);
    }
}

/* One step for one choice. Returns whether it was right before. */
static gboolean
learn_choice (GlossTrainRanker *self,
              const Choice     *choice)
{
  double chances[MAX_PLACES];
  double highest = -HUGE_VAL;
  double sum = 0;
  guint best = 0;

  for (guint i = 0; i < choice->n; i++)
    {
      chances[i] = score_place (self, choice->first + i);
      best = chances[i] > highest ? i : best;
      highest = MAX (highest, chances[i]);
    }
  for (guint i = 0; i < choice->n; i++)
    sum += chances[i] = exp (chances[i] - highest);
  for (guint i = 0; i < choice->n; i++)
    {
      double slope = (i == choice->right) - chances[i] / sum;

      if (fabs (slope) > 1e-4)
        move_weights (self, choice->first + i, slope);
    }
  return best == choice->right;
}

static void
add_to_sums (GlossTrainRanker *self)
{
  guint n = gloss_train_weights_get_n (self->weights);

  g_array_set_size (self->sums, n);
  for (guint i = 0; i < n; i++)
    g_array_index (self->sums, float, i) += *gloss_train_weights_get_row (self->weights, i);
}

static void
take_means (GlossTrainRanker *self,
            guint             n_sums)
{
  for (guint i = 0; i < self->sums->len; i++)
    *gloss_train_weights_get_row (self->weights, i) = g_array_index (self->sums, float, i) / n_sums;
}

static void
shuffle (GArray *choices,
         GRand  *random)
{
  for (guint i = choices->len; i > 1; i--)
    {
      guint j = g_rand_int_range (random, 0, i);
      Choice swapped = g_array_index (choices, Choice, i - 1);

      g_array_index (choices, Choice, i - 1) = g_array_index (choices, Choice, j);
      g_array_index (choices, Choice, j) = swapped;
    }
}

/**
 * gloss_train_ranker_learn:
 * @self: a ranker
 * @n_rounds: how often to go through the choices; the weights are the means of
 *   those after each round but the first
 * @label: what is learned, for the progress that is printed
 */
void
gloss_train_ranker_learn (GlossTrainRanker *self,
                          guint             n_rounds,
                          const char       *label)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint round = 0; round < n_rounds; round++)
    {
      guint n_right = 0;

      shuffle (self->choices, random);
      for (guint i = 0; i < self->choices->len; i++)
        n_right += learn_choice (self, &g_array_index (self->choices, Choice, i));
      g_print ("%s, round %u: %.2f %% of %u right while learning, %u features\n", label, round + 1,
               100.0 * n_right / MAX (self->choices->len, 1), self->choices->len,
               gloss_train_weights_get_n (self->weights));
      if (round > 0)
        add_to_sums (self);
    }
  take_means (self, n_rounds - 1);
}

/**
 * gloss_train_ranker_pack:
 * @self: a ranker that has learned
 * @max_rows: how many features to keep at most
 * @least: weights smaller than this are dropped
 *
 * Returns: (transfer full): a section that #GlossWeights reads, one weight a row
 */
GBytes *
gloss_train_ranker_pack (GlossTrainRanker *self,
                         guint             max_rows,
                         float             least)
{
  double scale = 0;

  return gloss_train_weights_pack (self->weights, max_rows, least, &scale);
}
