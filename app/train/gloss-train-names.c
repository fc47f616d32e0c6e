/* gloss-train-names.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-train-names.h"

#include <string.h>

#include "gloss-name-evidence.h"
#include "gloss-name-model.h"
#include "gloss-name-scan.h"
#include "gloss-train-extract.h"

#define N     GLOSS_N_NAME_LABELS
#define WIDTH GLOSS_NAME_WIDTH

/* The second pass learns from what the first finds in articles that it was not trained on; for that it is
 * trained on all but one of so many parts. */
#define N_PARTS 4

/* Rows that are kept of the first pass, and how much they must tell. */
#define MOST_ROWS  180000
#define LEAST_SIZE 0.1f

/* Weights are multiplied by at most this; larger ones than a byte then holds are rare. */
#define MAX_SCALE 64

static const GlossCrfOptions first_options = {
  .n_rounds = 8, .rate = 0.02, .decay = 0, .dropout = 0.3, .seed = 1,
};

static const GlossCrfOptions again_options = {
  .n_rounds = 5, .rate = 0.05, .decay = 0, .dropout = 0.2, .seed = 2,
};

/* How much news counts, and nothing else as much. */
#define NEWS_WEIGHT 1.0f

/* The corpus whose folds are tested. */
#define NEWS 0

/* Documents that share more of their text than this with what is tested are not learned from. */
#define MOST_OVERLAP 0.2

static const struct
{
  const char *name;
  float       weight;
} files[] = {
  { "news/news.entities.jsonl.gz", NEWS_WEIGHT },
  { "gum_news.entities.jsonl.gz", NEWS_WEIGHT },
  { "gum_other.entities.jsonl.gz", 0.5 },
  { "wikigold.entities.jsonl.gz", 0.5 },
  { "crossner_politics_train.entities.jsonl.gz", 0.5 },
  { "crossner_politics_dev.entities.jsonl.gz", 0.5 },
  { "redocred_dev.entities.jsonl.gz", 0.5 },
  { "redocred_test.entities.jsonl.gz", 0.5 },
  { "uner_ewt_dev.entities.jsonl.gz", 0.5 },
  { "meantime_en.entities.jsonl.gz", 0.5 },
};

/**
 * gloss_train_read_names:
 * @corpora: the folder of the corpora
 *
 * Returns: (transfer full) (element-type GlossNameArticle): all articles in which names are marked; the
 *   first corpus, number 0, is that of news
 */
GPtrArray *
gloss_train_read_names (const char  *corpora,
                        GError     **error)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (gloss_name_article_free);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (files); i++)
    if (!gloss_name_articles_read (corpora, files[i].name, i, files[i].weight, articles, error))
      return NULL;

  return g_steal_pointer (&articles);
}

/**
 * gloss_train_part_names:
 * @articles: (element-type GlossNameArticle): marked articles
 * @fold: a fifth of the news, or %GLOSS_NONE
 * @tested: whether the articles of the fold are wanted, or those to learn from to test it
 *
 * Parts articles so that nothing is learned from what shares text with what is tested.
 *
 * Returns: (transfer container) (element-type GlossNameArticle): the articles
 */
GPtrArray *
gloss_train_part_names (GPtrArray *articles,
                        guint      fold,
                        gboolean   tested)
{
  g_autoptr (GHashTable) phrases = gloss_name_articles_get_phrases (articles, NEWS, fold);
  GPtrArray *chosen = g_ptr_array_new ();
  guint i;

  for (i = 0; i < articles->len; i++)
    {
      GlossNameArticle *article = g_ptr_array_index (articles, i);
      gboolean is_tested = article->corpus == NEWS && article->fold == fold;

      if (is_tested ? tested : !tested && gloss_name_article_get_overlap (article, phrases) <= MOST_OVERLAP)
        g_ptr_array_add (chosen, article);
    }

  return chosen;
}

/* The stretches of the articles of one part, or of all others. */
static GArray *
choose_stretches (const GlossExtract *extract,
                  guint               part,
                  gboolean            inside)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (GlossCrfStretch));
  guint i;

  for (i = 0; i < extract->crf->stretches->len; i++)
    {
      GlossCrfStretch stretch = g_array_index (extract->crf->stretches, GlossCrfStretch, i);
      guint article = g_array_index (extract->places, GlossExtractPlace, stretch.first).article;

      if ((article % N_PARTS == part) == inside)
        g_array_append_val (chosen, stretch);
    }

  return chosen;
}

/* Labels and scores each part by what is learned from all others. */
static void
guess_in_parts (const GlossExtract *extract,
                guint8             *labels,
                float              *scores)
{
  GlossCrfData data = *extract->crf;
  guint transitions[N];
  guint part;

  for (part = 0; part < N_PARTS; part++)
    {
      g_autoptr (GlossTrainWeights) weights = gloss_extract_make_weights (extract, transitions);
      g_autoptr (GArray) others = choose_stretches (extract, part, FALSE);
      g_autoptr (GArray) own = choose_stretches (extract, part, TRUE);

      data.stretches = others;
      gloss_crf_learn (&data, weights, transitions, &first_options);
      data.stretches = own;
      gloss_crf_decode (&data, weights, transitions, labels, scores);
    }
}

/* Takes what the second pass looks at out of one article, whose tokens are those from @first to @end. */
static void
add_evidence (GlossExtract           *again,
              const GlossExtract     *extract,
              const GlossNameArticle *article,
              guint                   first,
              guint                   end,
              const guint8           *labels)
{
  g_autofree GlossNameGuess *guesses = g_new (GlossNameGuess, end - first + 1);
  g_autoptr (GlossNameEvidence) evidence = NULL;
  guint64 features[GLOSS_NAME_EVIDENCE_FEATURES];
  guint i;

  for (i = first; i < end; i++)
    {
      guesses[i - first] = g_array_index (extract->guesses, GlossNameGuess, i);
      guesses[i - first].label = labels[i];
    }

  evidence = gloss_name_evidence_new (article->text, article->tokens, guesses, end - first);
  for (i = first; i < end; i++)
    {
      guint start = again->hashes->len;
      guint n = gloss_name_evidence_get_features (evidence, i - first, features);

      g_array_append_val (again->crf->starts, start);
      g_array_append_vals (again->hashes, features, n);
    }
}

/* How far the words of an article agree is learned from news alone. */
static void
add_news_stretches (GArray             *stretches,
                    const GlossExtract *extract)
{
  guint i;

  for (i = 0; i < extract->crf->stretches->len; i++)
    {
      GlossCrfStretch stretch = g_array_index (extract->crf->stretches, GlossCrfStretch, i);

      if (stretch.weight >= NEWS_WEIGHT)
        g_array_append_val (stretches, stretch);
    }
}

static GlossExtract *
make_again (const GlossExtract *extract,
            GPtrArray          *articles,
            const guint8       *labels,
            const float        *scores)
{
  GlossExtract *again = g_new0 (GlossExtract, 1);
  guint first = 0;
  guint end;

  again->crf = gloss_crf_data_new ();
  again->hashes = g_array_new (FALSE, FALSE, sizeof (guint64));
  again->places = g_array_ref (extract->places);
  again->guesses = g_array_ref (extract->guesses);
  again->crf->offsets = g_array_new (FALSE, FALSE, sizeof (float));
  g_array_append_vals (again->crf->offsets, scores, extract->places->len * WIDTH);
  g_array_append_vals (again->crf->labels, extract->crf->labels->data, extract->crf->labels->len);
  add_news_stretches (again->crf->stretches, extract);

  for (first = 0; first < extract->places->len; first = end)
    {
      guint article = g_array_index (extract->places, GlossExtractPlace, first).article;

      end = first;
      while (end < extract->places->len && g_array_index (extract->places, GlossExtractPlace, end).article == article)
        end++;
      add_evidence (again, extract, g_ptr_array_index (articles, article), first, end, labels);
    }

  return again;
}

static void
copy_transitions (GlossTrainWeights *from,
                  const guint       *from_rows,
                  GlossTrainWeights *to,
                  const guint       *to_rows)
{
  guint i;

  for (i = 0; i < N; i++)
    memcpy (gloss_train_weights_get_row (to, to_rows[i]), gloss_train_weights_get_row (from, from_rows[i]),
            WIDTH * sizeof (float));
}

static GlossTrainWeights *
learn_again (const GlossExtract *extract,
             GPtrArray          *articles,
             GlossTrainWeights  *first_weights,
             const guint        *first_transitions)
{
  gsize n = extract->places->len;
  g_autofree guint8 *labels = g_new0 (guint8, n + 1);
  g_autofree float *scores = g_new0 (float, n * WIDTH + 1);
  g_autoptr (GlossExtract) again = NULL;
  GlossTrainWeights *weights;
  guint transitions[N];

  guess_in_parts (extract, labels, scores);
  again = make_again (extract, articles, labels, scores);
  weights = gloss_extract_make_weights (again, transitions);
  gloss_extract_number (again, weights);
  copy_transitions (first_weights, first_transitions, weights, transitions);
  gloss_crf_learn (again->crf, weights, transitions, &again_options);

  return weights;
}

/* The weights of both passes as sections of one scale, so that their sums can be added. */
static void
add_sections (GlossModelWriter        *writer,
              const GlossTrainWeights *first,
              const GlossTrainWeights *again)
{
  double scale = MIN (gloss_train_weights_get_scale (again), MAX_SCALE);
  g_autoptr (GBytes) section = gloss_train_weights_pack (first, MOST_ROWS, LEAST_SIZE, &scale);
  g_autoptr (GBytes) again_section = gloss_train_weights_pack (again, MOST_ROWS, 0, &scale);

  gloss_model_writer_add (writer, GLOSS_NAME_WEIGHTS, section);
  gloss_model_writer_add (writer, GLOSS_NAME_AGAIN_WEIGHTS, again_section);
}

/**
 * gloss_train_names:
 * @writer: has the tagger, the lists and the classes of words; gets the sections of the finder of names
 * @articles: (element-type GlossNameArticle): marked articles
 * @held_out: the fifth of the news that is left out, with what shares text with it, or %GLOSS_NONE
 *
 * Trains both passes of the finder of names.
 */
void
gloss_train_names (GlossModelWriter *writer,
                   GPtrArray        *articles,
                   guint             held_out)
{
  g_autoptr (GPtrArray) learned = gloss_train_part_names (articles, held_out, FALSE);
  g_autoptr (GBytes) small = gloss_extract_small (learned);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GlossModel) model = NULL;
  g_autoptr (GlossExtract) extract = NULL;
  g_autoptr (GlossTrainWeights) weights = NULL;
  g_autoptr (GlossTrainWeights) again = NULL;
  guint transitions[N];
  double loss;

  gloss_model_writer_add (writer, GLOSS_NAME_SMALL, small);
  file = gloss_model_writer_finish (writer);
  model = gloss_model_new (file, NULL);
  g_assert (model != NULL);

  extract = gloss_extract_new (model, learned);
  weights = gloss_extract_make_weights (extract, transitions);
  gloss_extract_number (extract, weights);
  loss = gloss_crf_learn (extract->crf, weights, transitions, &first_options);
  g_print ("names: %u of %u articles, %u names, %u stretches with a name across their end, %u features, loss %.0f\n",
           learned->len, articles->len, extract->n_names, extract->n_lost, gloss_train_weights_get_n (weights), loss);

  again = learn_again (extract, learned, weights, transitions);
  add_sections (writer, weights, again);
}
