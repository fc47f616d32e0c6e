/* gloss-tagger.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-tagger.h"

#include "gloss-hash.h"
#include "gloss-tagger-features.h"
#include "gloss-table.h"
#include "gloss-weights.h"
#include "gloss-word-classes.h"

/* Words that are remembered; news repeats so few that this many catch nine of ten. */
#define CACHE_BITS 12
#define CACHE_SIZE (1 << CACHE_BITS)

#define WIDTH GLOSS_TAGGER_WIDTH

/* A word with what it adds to the scores of its own tag and of those beside it. */
typedef struct
{
  guint64      exact;
  GlossTagWord tag_word;
  guint        only_tag;
  gboolean     is_used;
  gboolean     has_sums;
  gint16       own[WIDTH];
  gint16       as_left[WIDTH];
  gint16       as_right[WIDTH];
} CachedWord;

struct _GlossTagger
{
  GlossModel   *model;
  GlossWeights  weights;
  GlossTable    only_tags;
  GlossTable    classes;
  CachedWord    outside;
  CachedWord    spare[3];
  CachedWord   *cache;
};

static const char *const names[GLOSS_N_TAGS] = {
  "", "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP", "NNPS",
  "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN",
  "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", ",", ".", ":", "``", "''", "-LRB-", "-RRB-", "$", "HYPH",
  "ADD", "NFP", "AFX",
};

G_STATIC_ASSERT (GLOSS_N_TAGS - 1 <= GLOSS_TAGGER_WIDTH);

/**
 * gloss_tag_from_name:
 * @name: a name in the Penn treebank
 *
 * Returns: the tag; the few that have no use of their own are taken for their likes, and an unknown one
 *   for %GLOSS_TAG_NONE
 */
GlossTag
gloss_tag_from_name (const char *name)
{
  guint i;

  for (i = 1; i < GLOSS_N_TAGS; i++)
    if (strcmp (names[i], name) == 0)
      return i;

  if (strcmp (name, "GW") == 0)
    return GLOSS_TAG_NN;
  if (strcmp (name, "XX") == 0)
    return GLOSS_TAG_FW;
  if (strcmp (name, "#") == 0)
    return GLOSS_TAG_SYM;

  return GLOSS_TAG_NONE;
}

static void
add_rows (const GlossTagger *self,
          const guint64     *features,
          guint              n_features,
          gint16            *sums)
{
  guint i;
  guint j;

  gloss_weights_prefetch (&self->weights, features, n_features);
  for (i = 0; i < n_features; i++)
    {
      const gint8 *row = gloss_weights_find (&self->weights, features[i]);

      if (row == NULL)
        continue;
      for (j = 0; j < WIDTH; j++)
        sums[j] += row[j];
    }
}

static void
fill_sums (const GlossTagger *self,
           CachedWord        *cached)
{
  guint64 features[GLOSS_TAGGER_WORD_FEATURES];

  if (cached->has_sums)
    return;

  memset (cached->own, 0, sizeof cached->own);
  memset (cached->as_left, 0, sizeof cached->as_left);
  memset (cached->as_right, 0, sizeof cached->as_right);

  gloss_tagger_word_features (&cached->tag_word, features);
  add_rows (self, features, GLOSS_TAGGER_WORD_FEATURES, cached->own);
  gloss_tagger_left_features (&cached->tag_word, features);
  add_rows (self, features, GLOSS_TAGGER_SIDE_FEATURES, cached->as_left);
  gloss_tagger_right_features (&cached->tag_word, features);
  add_rows (self, features, GLOSS_TAGGER_SIDE_FEATURES, cached->as_right);
  cached->has_sums = TRUE;
}

/* Finds a word in the cache or puts it there in the place of another; never in the place of one of the
 * two before it, which are still needed. */
static CachedWord *
look_up (GlossTagger      *self,
         const char       *text,
         const GlossToken *token,
         const CachedWord *left,
         const CachedWord *current)
{
  gsize length = gloss_token_get_length (token);
  guint64 exact = gloss_hash_bytes (text + token->begin, length);
  CachedWord *cached = &self->cache[exact >> (64 - CACHE_BITS)];

  if (cached->is_used && cached->exact == exact)
    return cached;
  if (cached == left || cached == current)
    for (cached = self->spare; cached == left || cached == current; cached++)
      ;

  gloss_word_form_init (&cached->tag_word.word, text + token->begin, length);
  cached->exact = exact;
  cached->tag_word.class = gloss_table_find (&self->classes, cached->tag_word.word.lower);
  cached->only_tag = gloss_table_find (&self->only_tags, exact);
  cached->is_used = TRUE;
  cached->has_sums = FALSE;

  return cached;
}

static GlossTag
choose (GlossTagger *self,
        CachedWord  *left,
        CachedWord  *current,
        CachedWord  *right,
        GlossTag     previous,
        GlossTag     before)
{
  guint64 features[GLOSS_TAGGER_CONTEXT_FEATURES];
  gint16 sums[WIDTH];
  guint best = 0;
  guint i;

  fill_sums (self, left);
  fill_sums (self, current);
  fill_sums (self, right);
  for (i = 0; i < WIDTH; i++)
    sums[i] = current->own[i] + left->as_left[i] + right->as_right[i];

  gloss_tagger_context_features (&current->tag_word, &left->tag_word, &right->tag_word, previous, before, features);
  add_rows (self, features, GLOSS_TAGGER_CONTEXT_FEATURES, sums);

  for (i = 1; i < GLOSS_N_TAGS - 1; i++)
    if (sums[i] > sums[best])
      best = i;

  return best + 1;
}

/**
 * gloss_tagger_tag:
 * @self: a tagger
 * @text: the text that was cut into @tokens
 * @tokens: its tokens
 * @sentence: one of its sentences
 *
 * Sets the tags of the tokens of a sentence, from left to right, each by the words around it and the two
 * tags before it: a perceptron as in Collins (2002), without a search.
 */
void
gloss_tagger_tag (GlossTagger         *self,
                  const char          *text,
                  GlossToken          *tokens,
                  const GlossSentence *sentence)
{
  CachedWord *left = &self->outside;
  CachedWord *current = look_up (self, text, &tokens[sentence->first], left, NULL);
  GlossTag previous = GLOSS_TAG_NONE;
  GlossTag before = GLOSS_TAG_NONE;
  guint i;

  for (i = sentence->first; i < sentence->end; i++)
    {
      CachedWord *right = i + 1 < sentence->end ? look_up (self, text, &tokens[i + 1], left, current)
                                                 : &self->outside;
      GlossTag tag = current->only_tag;

      if (tag == GLOSS_TAG_NONE || tag >= GLOSS_N_TAGS)
        tag = choose (self, left, current, right, previous, before);

      tokens[i].tag = tag;
      before = previous;
      previous = tag;
      left = current;
      current = right;
    }
}

/**
 * gloss_tagger_new:
 * @model: a model
 *
 * Returns: (transfer full) (nullable): a tagger, or %NULL if the model has none
 */
GlossTagger *
gloss_tagger_new (GlossModel *model)
{
  GlossTagger *self = g_new0 (GlossTagger, 1);

  if (!gloss_weights_init (&self->weights, model, GLOSS_TAGGER_WEIGHTS, WIDTH) ||
      !gloss_table_init (&self->only_tags, model, GLOSS_TAGGER_WORDS))
    {
      g_free (self);
      return NULL;
    }

  gloss_table_init (&self->classes, model, GLOSS_WORD_CLASSES_SECTION);
  self->model = gloss_model_ref (model);
  self->cache = g_new0 (CachedWord, CACHE_SIZE);
  return self;
}

void
gloss_tagger_free (GlossTagger *self)
{
  gloss_model_unref (self->model);
  g_free (self->cache);
  g_free (self);
}
