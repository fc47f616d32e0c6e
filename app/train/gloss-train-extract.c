/* gloss-train-extract.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-train-extract.h"

#include <string.h>

#include "gloss-hash.h"
#include "gloss-name-evidence.h"
#include "gloss-name-scan.h"
#include "gloss-tagger.h"

#define N     GLOSS_N_NAME_LABELS
#define WIDTH GLOSS_NAME_WIDTH

/* What was seen less often is not learned. */
#define LEAST_COUNT 2

#define MOST_FEATURES (GLOSS_NAME_OWN_FEATURES + 4 * GLOSS_NAME_SIDE_FEATURES + GLOSS_NAME_CONTEXT_FEATURES)

#define SMALL_BITS 4

static void
label_article (const GlossNameArticle *article,
               guint8                 *labels,
               guint                  *n_names)
{
  guint name = 0;
  guint i = 0;

  memset (labels, 0, article->n_tokens);
  for (name = 0; name < article->names->len; name++)
    {
      const GlossGoldName *gold = &g_array_index (article->names, GlossGoldName, name);
      guint first;
      guint k;

      while (i < article->n_tokens && article->tokens[i].end <= gold->span.begin)
        i++;
      first = i;
      while (i < article->n_tokens && article->tokens[i].begin < gold->span.end)
        i++;
      for (k = first; k < i; k++)
        labels[k] = 1 + 4 * gold->kind +
          (i - first == 1 ? GLOSS_NAME_PART_ONLY : k == first ? GLOSS_NAME_PART_FIRST
                     : k == i - 1 ? GLOSS_NAME_PART_LAST : GLOSS_NAME_PART_INNER);
      (*n_names)++;
    }
}

static guint
get_features (GlossNameScan *scan,
              guint          i,
              guint64       *features)
{
  GlossNameContext context;
  guint n = gloss_name_own_features (&gloss_name_scan_get_type (scan, i, 0)->word, features);
  int distance;

  for (distance = -GLOSS_NAME_REACH; distance <= GLOSS_NAME_REACH; distance++)
    if (distance != 0)
      n += gloss_name_side_features (&gloss_name_scan_get_type (scan, i, distance)->word, distance, features + n);

  gloss_name_scan_get_context (scan, i, &context);
  return n + gloss_name_context_features (&context, features + n);
}

static void
extract_stretch (GlossExtract           *self,
                 GlossNameScan          *scan,
                 const GlossNameArticle *text,
                 guint                   article,
                 guint                   first,
                 guint                   end,
                 const guint8           *labels)
{
  GlossCrfStretch stretch = { self->crf->labels->len, end - first, text->weight };
  guint64 features[MOST_FEATURES];
  guint previous = 0;
  gboolean broken = FALSE;
  guint i;

  for (i = first; i < end; i++)
    {
      GlossExtractPlace where = { article, i };
      GlossNameGuess guess = { 0 };
      guint start = self->hashes->len;
      guint n = get_features (scan, i, features);

      g_array_append_val (self->crf->starts, start);
      g_array_append_vals (self->hashes, features, n);
      gloss_name_guess_init (&guess, text->text, text->tokens, i);
      guess.place = gloss_name_scan_get_place (scan, i);
      g_array_append_val (self->guesses, guess);
      g_array_append_val (self->places, where);
      g_array_append_val (self->crf->labels, labels[i]);
      broken |= !gloss_name_label_may_follow (previous, labels[i]);
      previous = labels[i];
    }

  broken |= !gloss_name_label_may_follow (previous, 0);
  if (broken)
    {
      guint8 *all = &g_array_index (self->crf->labels, guint8, stretch.first);

      self->n_lost++;
      memset (all, 0, stretch.n);
      stretch.weight = 0;
    }

  g_array_append_val (self->crf->stretches, stretch);
}

static void
extract_article (GlossExtract           *self,
                 const GlossModel       *base,
                 GlossTagger            *tagger,
                 const GlossNameArticle *article,
                 guint                   index)
{
  g_autofree guint8 *labels = g_new0 (guint8, article->n_tokens + 1);
  g_autoptr (GlossNameScan) scan = NULL;
  guint i;

  for (i = 0; i < article->n_sentences; i++)
    gloss_tagger_tag (tagger, article->text, article->tokens, &article->sentences[i]);

  label_article (article, labels, &self->n_names);
  scan = gloss_name_scan_new (base, article->text, article->tokens, article->n_tokens);
  for (i = 0; i < article->n_sentences; i++)
    {
      GlossSentence sentence = article->sentences[i];
      guint first;
      guint end;

      sentence.end = MIN (sentence.end, sentence.first + GLOSS_NAME_MOST_TOKENS);
      gloss_name_scan_read (scan, &sentence);
      while (gloss_name_scan_next (scan, &first, &end))
        extract_stretch (self, scan, article, index, first, end, labels);
    }
}

/**
 * gloss_extract_new:
 * @base: a model with the tagger, the lists and classes of words
 * @articles: (element-type GlossNameArticle): marked articles
 *
 * Tags articles and takes out what the finder of names looks at.
 */
GlossExtract *
gloss_extract_new (GlossModel *base,
                   GPtrArray  *articles)
{
  g_autoptr (GlossTagger) tagger = gloss_tagger_new (base);
  GlossExtract *self = g_new0 (GlossExtract, 1);
  guint i;

  self->crf = gloss_crf_data_new ();
  self->hashes = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->places = g_array_new (FALSE, FALSE, sizeof (GlossExtractPlace));
  self->guesses = g_array_new (FALSE, FALSE, sizeof (GlossNameGuess));

  for (i = 0; i < articles->len; i++)
    extract_article (self, base, tagger, g_ptr_array_index (articles, i), i);

  return self;
}

void
gloss_extract_free (GlossExtract *self)
{
  gloss_crf_data_free (self->crf);
  g_array_unref (self->hashes);
  g_array_unref (self->places);
  g_array_unref (self->guesses);
  g_free (self);
}

/**
 * gloss_extract_number:
 * @self: what is learned from
 * @weights: rows of features
 *
 * Keeps the features that have a row and gives them as numbers.
 */
void
gloss_extract_number (GlossExtract      *self,
                      GlossTrainWeights *weights)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (guint));
  guint i;
  guint k;

  for (i = 0; i < self->crf->starts->len; i++)
    {
      guint begin = g_array_index (self->crf->starts, guint, i);
      guint end = i + 1 < self->crf->starts->len ? g_array_index (self->crf->starts, guint, i + 1)
                                                 : self->hashes->len;
      guint start = self->crf->features->len;

      g_array_append_val (starts, start);
      for (k = begin; k < end; k++)
        {
          guint64 hash = g_array_index (self->hashes, guint64, k);
          guint row;

          if (gloss_train_weights_peek (weights, hash) == NULL)
            continue;
          row = gloss_train_weights_intern (weights, hash);
          g_array_append_val (self->crf->features, row);
        }
    }

  g_array_unref (self->crf->starts);
  self->crf->starts = starts;
}

/**
 * gloss_extract_make_weights:
 * @self: what is learned from
 * @transitions: (out): the row of each label that others follow
 *
 * Returns: (transfer full): rows of zeros for all features that are seen often enough
 */
GlossTrainWeights *
gloss_extract_make_weights (const GlossExtract *self,
                            guint              *transitions)
{
  g_autoptr (GlossTrainWeights) counts = gloss_train_weights_new (1);
  GlossTrainWeights *weights = gloss_train_weights_new (WIDTH);
  guint i;

  for (i = 0; i < N; i++)
    transitions[i] = gloss_train_weights_intern (weights, gloss_feature (GLOSS_NAME_ASK_STEP, i));

  for (i = 0; i < self->hashes->len; i++)
    {
      guint64 hash = g_array_index (self->hashes, guint64, i);
      float *count = gloss_train_weights_get_row (counts, gloss_train_weights_intern (counts, hash));

      if (++*count == LEAST_COUNT)
        gloss_train_weights_intern (weights, hash);
    }

  return weights;
}

/**
 * gloss_extract_small:
 * @articles: (element-type GlossNameArticle): marked articles
 *
 * Returns: (transfer full): a table of what small words do in their names
 */
GBytes *
gloss_extract_small (GPtrArray *articles)
{
  g_autoptr (GlossTrainWeights) counts = gloss_train_weights_new (3);
  g_autoptr (GlossTrainTable) table = gloss_train_table_new (SMALL_BITS);
  guint a;
  guint i;

  for (a = 0; a < articles->len; a++)
    {
      const GlossNameArticle *article = g_ptr_array_index (articles, a);
      g_autofree guint8 *labels = g_new0 (guint8, article->n_tokens + 1);
      guint n = 0;

      label_article (article, labels, &n);
      for (i = 0; i < article->n_tokens; i++)
        {
          const GlossToken *token = &article->tokens[i];
          GlossNamePart part;
          guint64 lower;
          float *row;
          guint k;

          if (labels[i] == 0 || (token->flags & GLOSS_TOKEN_CAPITAL))
            continue;
          lower = gloss_word_form_hash_lower (article->text + token->begin, gloss_token_get_length (token));
          row = gloss_train_weights_get_row (counts, gloss_train_weights_intern (counts, lower));
          part = gloss_name_label_get_part (labels[i]);
          row[0]++;
          row[1] += part == GLOSS_NAME_PART_FIRST || part == GLOSS_NAME_PART_ONLY;
          row[2] += part == GLOSS_NAME_PART_LAST || part == GLOSS_NAME_PART_ONLY;
          for (k = 0; k < 3; k++)
            if (row[k] >= LEAST_COUNT)
              gloss_train_table_add (table, lower, GLOSS_NAME_SMALL_INSIDE | 1u << k);
        }
    }

  return gloss_train_table_pack (table);
}
