/* gloss-name-model.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-name-model.h"

#include "gloss-hash.h"
#include "gloss-name-evidence.h"
#include "gloss-name-scan.h"
#include "gloss-weights.h"

#define N     GLOSS_N_NAME_LABELS
#define WIDTH GLOSS_NAME_WIDTH

#define NEVER (-(1 << 28))

/* Evidence is gathered over so many tokens at most, more than an article has, so that memory stays flat. */
#define BLOCK_TOKENS (1u << 16)

typedef struct
{
  gint16 labels[WIDTH];
} Scores;

typedef struct
{
  guint first;
  guint n;
} Stretch;

typedef struct
{
  const char       *text;
  const GlossToken *tokens;
  GlossNameScan    *scan;
  GlossWeights      weights;
  GlossWeights      again;
  gint32            steps[N][N];
  gint32            again_steps[N][N];

  /* The block: stretches of tokens that may be in names */
  GArray           *stretches;
  GArray           *guesses;
  GArray           *scores;

  /* The way to each label of each token of a stretch */
  GArray           *best;
  GArray           *from;
} Finder;

typedef struct
{
  gint32 labels[N];
} Best;

typedef struct
{
  guint8 labels[N];
} From;

/* Finds all rows before it adds them, so that the processor waits for many of them at once. */
static void
add_rows (const GlossWeights *weights,
          const guint64      *features,
          guint               n_features,
          gint16             *sums)
{
  const gint8 *rows[GLOSS_NAME_CONTEXT_FEATURES];
  guint n_rows = 0;
  guint i;
  guint j;

  gloss_weights_prefetch (weights, features, n_features);
  for (i = 0; i < n_features; i++)
    {
      rows[n_rows] = gloss_weights_find (weights, features[i]);
      if (rows[n_rows] != NULL)
        __builtin_prefetch (rows[n_rows++]);
    }

  for (i = 0; i < n_rows; i++)
    for (j = 0; j < WIDTH; j++)
      sums[j] += rows[i][j];
}

static void
read_steps (const GlossWeights *weights,
            gint32              steps[N][N])
{
  guint i;
  guint j;

  for (i = 0; i < N; i++)
    {
      const gint8 *row = gloss_weights_find (weights, gloss_feature (GLOSS_NAME_ASK_STEP, i));

      for (j = 0; j < N; j++)
        steps[i][j] = !gloss_name_label_may_follow (i, j) ? NEVER : row != NULL ? row[j] : 0;
    }
}

static const gint16 *
get_sums (const Finder *self,
          guint         i,
          int           distance)
{
  GlossNameType *type = gloss_name_scan_get_type (self->scan, i, distance);
  guint place = distance + GLOSS_NAME_REACH;
  guint64 features[GLOSS_NAME_OWN_FEATURES];
  guint n;

  if ((type->filled & 1u << place) == 0)
    {
      n = distance == 0 ? gloss_name_own_features (&type->word, features)
                        : gloss_name_side_features (&type->word, distance, features);
      add_rows (&self->weights, features, n, type->sums[place]);
      type->filled |= 1u << place;
    }

  return type->sums[place];
}

static void
score_token (const Finder *self,
             guint         i,
             Scores       *scores)
{
  guint64 features[GLOSS_NAME_CONTEXT_FEATURES];
  GlossNameContext context;
  int distance;
  guint n;
  guint j;

  memset (scores, 0, sizeof *scores);
  for (distance = -GLOSS_NAME_REACH; distance <= GLOSS_NAME_REACH; distance++)
    {
      const gint16 *sums = get_sums (self, i, distance);

      for (j = 0; j < WIDTH; j++)
        scores->labels[j] += sums[j];
    }

  gloss_name_scan_get_context (self->scan, i, &context);
  n = gloss_name_context_features (&context, features);
  add_rows (&self->weights, features, n, scores->labels);
}

static void
step (Finder       *self,
      gint32        steps[N][N],
      const Scores *scores,
      guint         t)
{
  const Best *before = t > 0 ? &g_array_index (self->best, Best, t - 1) : NULL;
  Best *best = &g_array_index (self->best, Best, t);
  From *from = &g_array_index (self->from, From, t);
  guint i;
  guint j;

  for (j = 0; j < N; j++)
    {
      gint32 highest = before == NULL ? steps[0][j] : 2 * NEVER;

      from->labels[j] = 0;
      for (i = 0; before != NULL && i < N; i++)
        if (before->labels[i] + steps[i][j] > highest)
          {
            highest = before->labels[i] + steps[i][j];
            from->labels[j] = i;
          }
      best->labels[j] = MAX (highest, 2 * NEVER) + scores->labels[j];
    }
}

/* Gives a stretch the labels of the highest sum (Viterbi 1967). */
static void
label_stretch (Finder        *self,
               gint32         steps[N][N],
               const Stretch *stretch)
{
  GlossNameGuess *guesses = &g_array_index (self->guesses, GlossNameGuess, stretch->first);
  const Scores *scores = &g_array_index (self->scores, Scores, stretch->first);
  const Best *last;
  guint label = 0;
  guint t;
  guint i;

  g_array_set_size (self->best, stretch->n);
  g_array_set_size (self->from, stretch->n);
  for (t = 0; t < stretch->n; t++)
    step (self, steps, &scores[t], t);

  last = &g_array_index (self->best, Best, stretch->n - 1);
  for (i = 1; i < N; i++)
    if (last->labels[i] + steps[i][0] > last->labels[label] + steps[label][0])
      label = i;

  for (t = stretch->n; t > 0; t--)
    {
      guesses[t - 1].label = label;
      label = g_array_index (self->from, From, t - 1).labels[label];
    }
}

static void
read_stretch (Finder *self,
              guint   first,
              guint   end)
{
  Stretch stretch = { self->guesses->len, end - first };
  guint i;

  for (i = first; i < end; i++)
    {
      GlossNameGuess guess = { 0 };
      Scores scores;

      gloss_name_guess_init (&guess, self->text, self->tokens, i);
      guess.place = gloss_name_scan_get_place (self->scan, i);
      score_token (self, i, &scores);
      g_array_append_val (self->guesses, guess);
      g_array_append_val (self->scores, scores);
    }

  g_array_append_val (self->stretches, stretch);
  label_stretch (self, self->steps, &stretch);
}

static void
read_sentence (Finder              *self,
               const GlossSentence *sentence)
{
  GlossSentence part = *sentence;
  guint first;
  guint end;

  for (; part.first < sentence->end; part.first = part.end)
    {
      part.end = MIN (sentence->end, part.first + GLOSS_NAME_MOST_TOKENS);
      gloss_name_scan_read (self->scan, &part);
      while (gloss_name_scan_next (self->scan, &first, &end))
        read_stretch (self, first, end);
    }
}

static void
decide_again (Finder *self)
{
  g_autoptr (GlossNameEvidence) evidence = NULL;
  g_autofree GlossNameGuess *first_guesses = NULL;
  guint64 features[GLOSS_NAME_EVIDENCE_FEATURES];
  guint i;

  first_guesses = g_memdup2 (self->guesses->data, self->guesses->len * sizeof (GlossNameGuess));
  evidence = gloss_name_evidence_new (self->text, self->tokens, first_guesses, self->guesses->len);
  for (i = 0; i < self->guesses->len; i++)
    {
      guint n = gloss_name_evidence_get_features (evidence, i, features);

      add_rows (&self->again, features, n, g_array_index (self->scores, Scores, i).labels);
    }

  for (i = 0; i < self->stretches->len; i++)
    label_stretch (self, self->again_steps, &g_array_index (self->stretches, Stretch, i));
}

static void
take_names (const Finder *self,
            GArray       *names)
{
  guint first = 0;
  guint i;

  for (i = 0; i < self->guesses->len; i++)
    {
      const GlossNameGuess *guess = &g_array_index (self->guesses, GlossNameGuess, i);
      GlossNamePart part;

      if (guess->label == GLOSS_NAME_LABEL_OUTSIDE)
        continue;
      part = gloss_name_label_get_part (guess->label);
      if (part == GLOSS_NAME_PART_FIRST || part == GLOSS_NAME_PART_ONLY)
        first = guess->token;
      if (part == GLOSS_NAME_PART_LAST || part == GLOSS_NAME_PART_ONLY)
        {
          GlossModelName name = { first, guess->token + 1, gloss_name_label_get_kind (guess->label) };

          g_array_append_val (names, name);
        }
    }
}

static void
find_in_block (Finder              *self,
               const GlossSentence *sentences,
               guint                n_sentences,
               GArray              *names)
{
  guint i;

  g_array_set_size (self->stretches, 0);
  g_array_set_size (self->guesses, 0);
  g_array_set_size (self->scores, 0);
  for (i = 0; i < n_sentences; i++)
    read_sentence (self, &sentences[i]);

  if (self->again.rows != NULL)
    decide_again (self);
  take_names (self, names);
}

static void
find_in_blocks (Finder              *self,
                const GlossSentence *sentences,
                guint                n_sentences,
                GArray              *names)
{
  guint first = 0;
  guint end;

  while (first < n_sentences)
    {
      for (end = first + 1; end < n_sentences; end++)
        if (sentences[end].end - sentences[first].first > BLOCK_TOKENS)
          break;
      find_in_block (self, sentences + first, end - first, names);
      first = end;
    }
}

/**
 * gloss_name_model_find:
 * @model: a model
 * @text: a text
 * @tokens: (array length=n_tokens): its tokens, tagged
 * @sentences: (array length=n_sentences): its sentences
 *
 * Finds names of persons, organizations and places: a conditional random field over the tokens that may
 * be in names, and another over what the first found for the same words elsewhere in the text.
 *
 * Returns: (transfer full) (nullable) (element-type GlossModelName): the names in order, or %NULL if the
 *   model cannot find any
 */
GArray *
gloss_name_model_find (const GlossModel    *model,
                       const char          *text,
                       const GlossToken    *tokens,
                       guint                n_tokens,
                       const GlossSentence *sentences,
                       guint                n_sentences)
{
  Finder self = { .text = text, .tokens = tokens };
  GArray *names;

  if (!gloss_weights_init (&self.weights, model, GLOSS_NAME_WEIGHTS, WIDTH))
    return NULL;
  if (!gloss_weights_init (&self.again, model, GLOSS_NAME_AGAIN_WEIGHTS, WIDTH))
    self.again = (GlossWeights) { 0 };

  read_steps (&self.weights, self.steps);
  if (self.again.rows != NULL)
    read_steps (&self.again, self.again_steps);

  self.scan = gloss_name_scan_new (model, text, tokens, n_tokens);
  self.stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  self.guesses = g_array_new (FALSE, FALSE, sizeof (GlossNameGuess));
  self.scores = g_array_new (FALSE, FALSE, sizeof (Scores));
  self.best = g_array_new (FALSE, FALSE, sizeof (Best));
  self.from = g_array_new (FALSE, FALSE, sizeof (From));
  names = g_array_new (FALSE, FALSE, sizeof (GlossModelName));

  find_in_blocks (&self, sentences, n_sentences, names);

  gloss_name_scan_free (self.scan);
  g_array_unref (self.stretches);
  g_array_unref (self.guesses);
  g_array_unref (self.scores);
  g_array_unref (self.best);
  g_array_unref (self.from);
  return names;
}
