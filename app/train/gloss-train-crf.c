/* gloss-train-crf.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-train-crf.h"

#include <math.h>
#include <string.h>

#include "gloss-hash.h"

#define N     GLOSS_N_NAME_LABELS
#define WIDTH GLOSS_NAME_WIDTH

#define NEVER (-1e30)

/* The squares of all slopes so far, that AdaGrad divides by, begin at this. */
#define FIRST_SQUARE 1e-4f

typedef struct
{
  const GlossCrfData    *data;
  GlossTrainWeights     *weights;
  const guint           *transitions;
  const GlossCrfOptions *options;
  GRand                 *random;
  guint64                dice;
  float                 *squares;
  float                 *sums;
  guint                  n_sums;
  double                 steps[N][N];
  guint                  capacity;
  double (*scores)[N];
  double (*forward)[N];
  double (*backward)[N];
} Learner;

GlossCrfData *
gloss_crf_data_new (void)
{
  GlossCrfData *self = g_new0 (GlossCrfData, 1);

  self->stretches = g_array_new (FALSE, FALSE, sizeof (GlossCrfStretch));
  self->labels = g_array_new (FALSE, FALSE, sizeof (guint8));
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->features = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

void
gloss_crf_data_free (GlossCrfData *self)
{
  g_array_unref (self->stretches);
  g_array_unref (self->labels);
  g_array_unref (self->starts);
  g_array_unref (self->features);
  g_clear_pointer (&self->offsets, g_array_unref);
  g_free (self);
}

static guint
features_end (const GlossCrfData *data,
              guint               token)
{
  return token + 1 < data->starts->len ? g_array_index (data->starts, guint, token + 1) : data->features->len;
}

static void
score_token (const GlossCrfData *data,
             GlossTrainWeights  *weights,
             guint               token,
             const guint        *kept,
             guint               n_kept,
             double             *scores)
{
  float sums[WIDTH] = { 0 };
  guint i;
  guint j;

  if (data->offsets != NULL)
    memcpy (sums, &g_array_index (data->offsets, float, (gsize) token * WIDTH), sizeof sums);

  for (i = 0; i < n_kept; i++)
    {
      const float *row = gloss_train_weights_get_row (weights, kept[i]);

      for (j = 0; j < WIDTH; j++)
        sums[j] += row[j];
    }

  for (j = 0; j < N; j++)
    scores[j] = sums[j];
}

static void
read_steps (GlossTrainWeights *weights,
            const guint       *transitions,
            double             steps[N][N])
{
  guint i;
  guint j;

  for (i = 0; i < N; i++)
    for (j = 0; j < N; j++)
      steps[i][j] = gloss_name_label_may_follow (i, j) ? gloss_train_weights_get_row (weights, transitions[i])[j]
                                                      : NEVER;
}

static double
log_sum (const double *values)
{
  double highest = values[0];
  double sum = 0;
  guint i;

  for (i = 1; i < N; i++)
    highest = MAX (highest, values[i]);
  for (i = 0; i < N; i++)
    sum += exp (values[i] - highest);

  return highest + log (sum);
}

/* Fills the forward and backward sums; returns the logarithm of the sum over all labelings. */
static double
sum_up (Learner *self,
        guint    n)
{
  double values[N];
  guint t;
  guint i;
  guint j;

  for (j = 0; j < N; j++)
    self->forward[0][j] = self->scores[0][j] + self->steps[0][j];
  for (t = 1; t < n; t++)
    for (j = 0; j < N; j++)
      {
        for (i = 0; i < N; i++)
          values[i] = self->forward[t - 1][i] + self->steps[i][j];
        self->forward[t][j] = self->scores[t][j] + log_sum (values);
      }

  for (i = 0; i < N; i++)
    self->backward[n - 1][i] = self->steps[i][0];
  for (t = n - 1; t > 0; t--)
    for (i = 0; i < N; i++)
      {
        for (j = 0; j < N; j++)
          values[j] = self->backward[t][j] + self->scores[t][j] + self->steps[i][j];
        self->backward[t - 1][i] = log_sum (values);
      }

  for (i = 0; i < N; i++)
    values[i] = self->forward[n - 1][i] + self->backward[n - 1][i];
  return log_sum (values);
}

static void
change_row (Learner     *self,
            guint        row,
            const float *slopes)
{
  float *weights = gloss_train_weights_get_row (self->weights, row);
  float *squares = self->squares + (gsize) row * WIDTH;
  float rate = self->options->rate;
  float decay = self->options->decay;
  guint j;

  for (j = 0; j < WIDTH; j++)
    {
      float slope = slopes[j] + decay * weights[j];

      squares[j] += slope * slope;
      weights[j] -= rate * slope / sqrtf (squares[j]);
    }
}

static void
change_transitions (Learner      *self,
                    guint         n,
                    const guint8 *labels,
                    double        all,
                    float         weight)
{
  guint t;
  guint i;
  guint j;

  for (i = 0; i < N; i++)
    {
      float slopes[WIDTH] = { 0 };

      for (t = 0; t <= n; t++)
        {
          if (t == 0 && i != 0)
            continue;
          for (j = 0; j < N; j++)
            {
              double log_share;

              if (self->steps[i][j] <= NEVER / 2 || (t == n && j != 0))
                continue;
              log_share = (t > 0 ? self->forward[t - 1][i] : 0) + self->steps[i][j] +
                (t < n ? self->scores[t][j] + self->backward[t][j] : 0) - all;
              slopes[j] += weight * exp (log_share);
            }
          if ((t > 0 ? labels[t - 1] : 0) == i)
            slopes[t < n ? labels[t] : 0] -= weight;
        }

      change_row (self, self->transitions[i], slopes);
    }
}

/* Leaves some features out at random, so that none is relied on alone. */
static guint
choose_features (Learner *self,
                 guint    token,
                 guint   *kept)
{
  guint begin = g_array_index (self->data->starts, guint, token);
  guint end = features_end (self->data, token);
  guint limit = self->options->dropout * (1 << 24);
  guint n = 0;
  guint i;

  for (i = begin; i < end; i++)
    if ((gloss_hash_mix (self->dice++) >> 40) >= limit)
      kept[n++] = g_array_index (self->data->features, guint, i);

  return n;
}

static void
reserve (Learner *self,
         guint    n)
{
  if (n <= self->capacity)
    return;

  self->capacity = n * 2;
  self->scores = g_realloc (self->scores, self->capacity * sizeof *self->scores);
  self->forward = g_realloc (self->forward, self->capacity * sizeof *self->forward);
  self->backward = g_realloc (self->backward, self->capacity * sizeof *self->backward);
}

#define MOST_FEATURES 256

static double
learn_stretch (Learner               *self,
               const GlossCrfStretch *stretch)
{
  const guint8 *labels = &g_array_index (self->data->labels, guint8, stretch->first);
  g_autofree guint *kept = g_new (guint, (gsize) stretch->n * MOST_FEATURES);
  g_autofree guint *n_kept = g_new (guint, stretch->n);
  double gold = 0;
  double all;
  guint t;
  guint i;

  reserve (self, stretch->n);
  read_steps (self->weights, self->transitions, self->steps);
  for (t = 0; t < stretch->n; t++)
    {
      n_kept[t] = choose_features (self, stretch->first + t, kept + (gsize) t * MOST_FEATURES);
      score_token (self->data, self->weights, stretch->first + t, kept + (gsize) t * MOST_FEATURES, n_kept[t],
                   self->scores[t]);
      gold += self->scores[t][labels[t]] + self->steps[t > 0 ? labels[t - 1] : 0][labels[t]];
    }
  gold += self->steps[labels[stretch->n - 1]][0];

  all = sum_up (self, stretch->n);
  change_transitions (self, stretch->n, labels, all, stretch->weight);
  for (t = 0; t < stretch->n; t++)
    {
      float slopes[WIDTH] = { 0 };

      for (i = 0; i < N; i++)
        slopes[i] = stretch->weight * exp (self->forward[t][i] + self->backward[t][i] - all);
      slopes[labels[t]] -= stretch->weight;
      for (i = 0; i < n_kept[t]; i++)
        change_row (self, kept[(gsize) t * MOST_FEATURES + i], slopes);
    }

  return stretch->weight * (all - gold);
}

static void
add_to_sums (Learner *self)
{
  const float *weights = gloss_train_weights_get_row (self->weights, 0);
  gsize n = (gsize) gloss_train_weights_get_n (self->weights) * WIDTH;
  gsize i;

  self->n_sums++;
  for (i = 0; i < n; i++)
    self->sums[i] += weights[i];
}

/* The mean of the weights after each of the later rounds generalizes better than the last. */
static void
take_means (Learner *self)
{
  float *weights = gloss_train_weights_get_row (self->weights, 0);
  gsize n = (gsize) gloss_train_weights_get_n (self->weights) * WIDTH;
  gsize i;

  for (i = 0; i < n && self->n_sums > 0; i++)
    weights[i] = self->sums[i] / self->n_sums;
}

static void
shuffle (GArray *order,
         GRand  *random)
{
  for (guint i = order->len; i > 1; i--)
    {
      guint j = g_rand_int_range (random, 0, i);
      guint swapped = g_array_index (order, guint, i - 1);

      g_array_index (order, guint, i - 1) = g_array_index (order, guint, j);
      g_array_index (order, guint, j) = swapped;
    }
}

/**
 * gloss_crf_learn:
 * @data: what to learn from
 * @weights: learns; has a row for each feature of @data
 * @transitions: the row of each label that stands before
 * @options: how to learn
 *
 * Learns a conditional random field (Lafferty, McCallum and Pereira 2001) by AdaGrad (Duchi, Hazan and
 * Singer 2011), one stretch of tokens at a time in random order.
 *
 * Returns: the loss of the last round
 */
double
gloss_crf_learn (const GlossCrfData    *data,
                 GlossTrainWeights     *weights,
                 const guint           *transitions,
                 const GlossCrfOptions *options)
{
  Learner self = { .data = data, .weights = weights, .transitions = transitions, .options = options };
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  gsize n_cells = (gsize) gloss_train_weights_get_n (weights) * WIDTH;
  double loss = 0;
  guint round;
  guint i;
  gsize k;

  self.random = g_rand_new_with_seed (options->seed);
  self.dice = (guint64) options->seed << 40;
  self.squares = g_new (float, n_cells);
  self.sums = g_new0 (float, n_cells);
  for (k = 0; k < n_cells; k++)
    self.squares[k] = FIRST_SQUARE;
  for (i = 0; i < data->stretches->len; i++)
    g_array_append_val (order, i);

  for (round = 0; round < options->n_rounds; round++)
    {
      loss = 0;
      shuffle (order, self.random);
      for (i = 0; i < order->len; i++)
        loss += learn_stretch (&self, &g_array_index (data->stretches, GlossCrfStretch, g_array_index (order, guint, i)));
      if (2 * round >= options->n_rounds)
        add_to_sums (&self);
    }

  take_means (&self);
  g_rand_free (self.random);
  g_free (self.squares);
  g_free (self.sums);
  g_free (self.scores);
  g_free (self.forward);
  g_free (self.backward);
  return loss;
}

static void
decode_stretch (const GlossCrfData    *data,
                GlossTrainWeights     *weights,
                double                 steps[N][N],
                const GlossCrfStretch *stretch,
                guint8                *labels,
                float                 *all_scores)
{
  g_autofree double (*best)[N] = g_malloc0 (stretch->n * sizeof *best);
  g_autofree guint8 (*from)[N] = g_malloc0 (stretch->n * sizeof *from);
  double highest = NEVER * 2;
  guint t;
  guint i;
  guint j;

  for (t = 0; t < stretch->n; t++)
    {
      guint token = stretch->first + t;
      guint begin = g_array_index (data->starts, guint, token);
      double scores[N];

      score_token (data, weights, token, &g_array_index (data->features, guint, begin),
                   features_end (data, token) - begin, scores);
      for (j = 0; j < N; j++)
        {
          if (all_scores != NULL)
            all_scores[(gsize) token * WIDTH + j] = scores[j];
          best[t][j] = t == 0 ? steps[0][j] : NEVER * 2;
          for (i = 0; t > 0 && i < N; i++)
            if (best[t - 1][i] + steps[i][j] > best[t][j])
              {
                best[t][j] = best[t - 1][i] + steps[i][j];
                from[t][j] = i;
              }
          best[t][j] += scores[j];
        }
    }

  for (i = 0; i < N; i++)
    if (best[stretch->n - 1][i] + steps[i][0] > highest)
      {
        highest = best[stretch->n - 1][i] + steps[i][0];
        labels[stretch->first + stretch->n - 1] = i;
      }
  for (t = stretch->n - 1; t > 0; t--)
    labels[stretch->first + t - 1] = from[t][labels[stretch->first + t]];
}

/**
 * gloss_crf_decode:
 * @data: tokens with features
 * @weights: what was learned
 * @transitions: the row of each label that stands before
 * @labels: (out): the most likely labels
 * @scores: (nullable) (out): a row of scores for each token
 */
void
gloss_crf_decode (const GlossCrfData *data,
                  GlossTrainWeights  *weights,
                  const guint        *transitions,
                  guint8             *labels,
                  float              *scores)
{
  double steps[N][N];
  guint i;

  read_steps (weights, transitions, steps);
  for (i = 0; i < data->stretches->len; i++)
    decode_stretch (data, weights, steps, &g_array_index (data->stretches, GlossCrfStretch, i), labels, scores);
}
