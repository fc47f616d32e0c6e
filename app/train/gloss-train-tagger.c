/* gloss-train-tagger.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-train-tagger.h"

#include "gloss-tagger-features.h"

#define WIDTH      GLOSS_TAGGER_WIDTH
#define N_FEATURES (GLOSS_TAGGER_WORD_FEATURES + 2 * GLOSS_TAGGER_SIDE_FEATURES + GLOSS_TAGGER_CONTEXT_FEATURES)
#define N_STATIC   (N_FEATURES - GLOSS_TAGGER_CONTEXT_FEATURES)

/* A word has only one tag if it was seen this often, and with others in at most one of so many cases. */
#define ONLY_TAG_COUNT 4
#define ONLY_TAG_SHARE 400

/* What was seen less often teaches nothing: a rare word must be known by its looks, as an unknown one. */
#define LEAST_COUNT 5

/* Rows that are kept. */
#define MOST_ROWS  40000
#define LEAST_SIZE 0.0f

#define TABLE_BITS 8

typedef struct
{
  GlossTagWord tag_word;
  guint64      exact;
  GlossTag     tag;
} Word;

typedef struct
{
  GArray            *words;
  GArray            *sentences;
  GlossTrainWeights *weights;
  GlossTrainWeights *sums;
  GlossTrainWeights *counts;
  double             step;
} Trainer;

static void
add_tree_words (Trainer          *self,
                const GlossTrees *trees,
                GlossTrainTable  *classes)
{
  guint first = self->words->len;
  guint i;

  for (i = 0; i < trees->words->len; i++)
    {
      const GlossTreeWord *tree_word = &g_array_index (trees->words, GlossTreeWord, i);
      const char *bytes = trees->text->str + tree_word->begin;
      Word word = { .tag = gloss_tag_from_name (tree_word->tag) };

      gloss_word_form_init (&word.tag_word.word, bytes, tree_word->end - tree_word->begin);
      word.tag_word.class = gloss_train_table_get (classes, word.tag_word.word.lower);
      g_array_append_val (self->words, word);
    }

  for (i = 0; i < trees->sentences->len; i++)
    {
      GlossSentence sentence = g_array_index (trees->sentences, GlossSentence, i);

      sentence.first += first;
      sentence.end += first;
      g_array_append_val (self->sentences, sentence);
    }
}

static void
get_features (const Trainer       *self,
              const GlossSentence *sentence,
              guint                i,
              GlossTag             previous,
              GlossTag             before,
              guint64             *features)
{
  static const GlossTagWord outside = { 0 };
  const Word *words = (const Word *) self->words->data;
  const GlossTagWord *left = i > sentence->first ? &words[i - 1].tag_word : &outside;
  const GlossTagWord *right = i + 1 < sentence->end ? &words[i + 1].tag_word : &outside;

  gloss_tagger_word_features (&words[i].tag_word, features);
  features += GLOSS_TAGGER_WORD_FEATURES;
  gloss_tagger_left_features (left, features);
  features += GLOSS_TAGGER_SIDE_FEATURES;
  gloss_tagger_right_features (right, features);
  features += GLOSS_TAGGER_SIDE_FEATURES;
  gloss_tagger_context_features (&words[i].tag_word, left, right, previous, before, features);
}

static GlossTag
choose (const Trainer *self,
        const guint64 *features)
{
  float scores[WIDTH] = { 0 };
  guint best = 0;
  guint i;
  guint j;

  for (i = 0; i < N_FEATURES; i++)
    {
      const float *row = gloss_train_weights_peek (self->weights, features[i]);

      for (j = 0; row != NULL && j < WIDTH; j++)
        scores[j] += row[j];
    }

  for (j = 1; j < GLOSS_N_TAGS - 1; j++)
    if (scores[j] > scores[best])
      best = j;

  return best + 1;
}

static void
count_features (Trainer *self)
{
  guint64 features[N_FEATURES];
  guint i;
  guint j;
  guint k;

  for (i = 0; i < self->sentences->len; i++)
    {
      const GlossSentence *sentence = &g_array_index (self->sentences, GlossSentence, i);
      GlossTag before = GLOSS_TAG_NONE;
      GlossTag previous = GLOSS_TAG_NONE;

      for (j = sentence->first; j < sentence->end; j++)
        {
          get_features (self, sentence, j, previous, before, features);
          before = previous;
          previous = g_array_index (self->words, Word, j).tag;
          for (k = 0; k < N_FEATURES; k++)
            {
              guint row = gloss_train_weights_intern (self->counts, features[k]);

              *gloss_train_weights_get_row (self->counts, row) += 1;
            }
        }
    }
}

static void
change (Trainer  *self,
        guint64   feature,
        GlossTag  tag,
        float     amount)
{
  const float *count = gloss_train_weights_peek (self->counts, feature);
  guint row;

  if (count == NULL || *count < LEAST_COUNT)
    return;

  row = gloss_train_weights_intern (self->weights, feature);
  gloss_train_weights_get_row (self->weights, row)[tag - 1] += amount;
  row = gloss_train_weights_intern (self->sums, feature);
  gloss_train_weights_get_row (self->sums, row)[tag - 1] += amount * self->step;
}

static guint
learn_sentence (Trainer             *self,
                const GlossSentence *sentence)
{
  GlossTag previous = GLOSS_TAG_NONE;
  GlossTag before = GLOSS_TAG_NONE;
  guint n_right = 0;
  guint i;
  guint j;

  for (i = sentence->first; i < sentence->end; i++)
    {
      GlossTag gold = g_array_index (self->words, Word, i).tag;
      guint64 features[N_FEATURES];
      GlossTag tag;

      get_features (self, sentence, i, previous, before, features);
      tag = choose (self, features);
      n_right += tag == gold;
      for (j = 0; tag != gold && gold != GLOSS_TAG_NONE && j < N_FEATURES; j++)
        {
          change (self, features[j], gold, 1);
          change (self, features[j], tag, -1);
        }

      self->step += 1e-6;
      before = previous;
      previous = tag;
    }

  return n_right;
}

/* The mean of the weights over all steps: what they are, less what came late times how late it came. */
static void
average (Trainer *self)
{
  guint n = gloss_train_weights_get_n (self->weights);
  guint i;
  guint j;

  for (i = 0; i < n; i++)
    {
      float *row = gloss_train_weights_get_row (self->weights, i);
      const float *sums = gloss_train_weights_get_row (self->sums, i);

      for (j = 0; j < WIDTH; j++)
        row[j] -= sums[j] / self->step;
    }
}

static void
shuffle (GArray *sentences,
         GRand  *random)
{
  guint i;

  for (i = sentences->len; i > 1; i--)
    {
      guint j = g_rand_int_range (random, 0, i);
      GlossSentence swapped = g_array_index (sentences, GlossSentence, i - 1);

      g_array_index (sentences, GlossSentence, i - 1) = g_array_index (sentences, GlossSentence, j);
      g_array_index (sentences, GlossSentence, j) = swapped;
    }
}

static void
add_only_tags (const Trainer    *self,
               GlossModelWriter *writer)
{
  g_autoptr (GlossTrainWeights) counts = gloss_train_weights_new (WIDTH);
  g_autoptr (GlossTrainTable) table = gloss_train_table_new (TABLE_BITS);
  g_autoptr (GBytes) section = NULL;
  guint i;
  guint j;

  for (i = 0; i < self->words->len; i++)
    {
      const Word *word = &g_array_index (self->words, Word, i);
      guint row = gloss_train_weights_intern (counts, word->tag_word.word.exact);

      if (word->tag != GLOSS_TAG_NONE)
        gloss_train_weights_get_row (counts, row)[word->tag - 1]++;
    }

  for (i = 0; i < self->words->len; i++)
    {
      guint64 exact = g_array_index (self->words, Word, i).tag_word.word.exact;
      const float *row = gloss_train_weights_peek (counts, exact);
      double all = 0;
      guint best = 0;

      for (j = 0; j < WIDTH; j++)
        {
          all += row[j];
          best = row[j] > row[best] ? j : best;
        }

      if (all >= ONLY_TAG_COUNT && (all - row[best]) * ONLY_TAG_SHARE <= all &&
          gloss_train_table_get (table, exact) == 0)
        gloss_train_table_add (table, exact, best + 1);
    }

  section = gloss_train_table_pack (table);
  gloss_model_writer_add (writer, GLOSS_TAGGER_WORDS, section);
}

/**
 * gloss_train_tagger:
 * @trees: (array length=n_trees): treebanks
 * @n_trees: how many
 * @classes: the classes of words
 * @n_rounds: how often to go through them
 * @writer: gets the sections of the tagger
 *
 * Trains the tagger: an averaged perceptron (Collins 2002) that learns from its own tags.
 */
void
gloss_train_tagger (GlossTrees       **trees,
                    guint              n_trees,
                    GlossTrainTable   *classes,
                    guint              n_rounds,
                    GlossModelWriter  *writer)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GBytes) section = NULL;
  Trainer self = { .step = 1e-6 };
  double scale = 0;
  guint round;
  guint i;

  self.words = g_array_new (FALSE, FALSE, sizeof (Word));
  self.sentences = g_array_new (FALSE, FALSE, sizeof (GlossSentence));
  self.weights = gloss_train_weights_new (WIDTH);
  self.sums = gloss_train_weights_new (WIDTH);

  for (i = 0; i < n_trees; i++)
    add_tree_words (&self, trees[i], classes);

  self.counts = gloss_train_weights_new (1);
  count_features (&self);

  for (round = 0; round < n_rounds; round++)
    {
      guint n_right = 0;

      shuffle (self.sentences, random);
      for (i = 0; i < self.sentences->len; i++)
        n_right += learn_sentence (&self, &g_array_index (self.sentences, GlossSentence, i));
      g_print ("tagger, round %u: %.2f %% right while learning, %u features\n", round + 1,
               100.0 * n_right / self.words->len, gloss_train_weights_get_n (self.weights));
    }

  average (&self);
  section = gloss_train_weights_pack (self.weights, MOST_ROWS, LEAST_SIZE, &scale);
  gloss_model_writer_add (writer, GLOSS_TAGGER_WEIGHTS, section);
  add_only_tags (&self, writer);

  g_array_unref (self.words);
  g_array_unref (self.sentences);
  gloss_train_weights_free (self.weights);
  gloss_train_weights_free (self.sums);
  gloss_train_weights_free (self.counts);
}

/**
 * gloss_train_score_tagger:
 * @model: a model
 * @trees: a treebank
 *
 * Returns: the share of the treebank's words that get the right tag
 */
double
gloss_train_score_tagger (GlossModel       *model,
                          const GlossTrees *trees)
{
  g_autoptr (GlossTagger) tagger = gloss_tagger_new (model);
  g_autofree GlossToken *tokens = g_new0 (GlossToken, trees->words->len + 1);
  guint n_right = 0;
  guint i;

  for (i = 0; i < trees->words->len; i++)
    {
      const GlossTreeWord *word = &g_array_index (trees->words, GlossTreeWord, i);

      tokens[i].begin = word->begin;
      tokens[i].end = word->end;
    }

  for (i = 0; i < trees->sentences->len; i++)
    gloss_tagger_tag (tagger, trees->text->str, tokens, &g_array_index (trees->sentences, GlossSentence, i));

  for (i = 0; i < trees->words->len; i++)
    n_right += tokens[i].tag == gloss_tag_from_name (g_array_index (trees->words, GlossTreeWord, i).tag);

  return (double) n_right / MAX (trees->words->len, 1);
}
