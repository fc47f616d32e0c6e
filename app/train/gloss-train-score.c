/* gloss-train-score.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-train-score.h"

static double
get_f1 (const GlossScore *self)
{
  guint both = self->n_gold + self->n_found;

  return both > 0 ? 2.0 * self->n_right / both : 0.0;
}

void
gloss_score_print (const GlossScore *self,
                   const char       *label)
{
  double precision = self->n_found > 0 ? (double) self->n_right / self->n_found : 0.0;
  double recall = self->n_gold > 0 ? (double) self->n_right / self->n_gold : 0.0;

  g_print ("%-36s precision %6.2f  recall %6.2f  F1 %6.2f  (%u of %u, found %u)\n",
           label, 100 * precision, 100 * recall, 100 * get_f1 (self),
           self->n_right, self->n_gold, self->n_found);
}

/**
 * gloss_score_spans:
 * @self: counts to add to
 * @gold: (array length=n_gold): sorted spans
 * @found: (array length=n_found): sorted spans
 *
 * Counts the spans that are in both lists.
 */
void
gloss_score_spans (GlossScore      *self,
                   const GlossSpan *gold,
                   guint            n_gold,
                   const GlossSpan *found,
                   guint            n_found)
{
  guint i = 0;
  guint j = 0;

  self->n_gold += n_gold;
  self->n_found += n_found;

  while (i < n_gold && j < n_found)
    {
      if (gold[i].begin == found[j].begin && gold[i].end == found[j].end)
        self->n_right++;
      if (gold[i].begin < found[j].begin || (gold[i].begin == found[j].begin && gold[i].end <= found[j].end))
        i++;
      else
        j++;
    }
}

static GArray *
spans_of_words (const GlossTrees *trees)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (GlossSpan));
  guint i;

  for (i = 0; i < trees->words->len; i++)
    {
      GlossTreeWord *word = &g_array_index (trees->words, GlossTreeWord, i);
      GlossSpan span = { word->begin, word->end };

      g_array_append_val (spans, span);
    }

  return spans;
}

static GArray *
spans_of_gold_sentences (const GlossTrees *trees)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (GlossSpan));
  guint i;

  for (i = 0; i < trees->sentences->len; i++)
    {
      GlossSentence *sentence = &g_array_index (trees->sentences, GlossSentence, i);
      GlossSpan span = {
        g_array_index (trees->words, GlossTreeWord, sentence->first).begin,
        g_array_index (trees->words, GlossTreeWord, sentence->end - 1).end,
      };

      g_array_append_val (spans, span);
    }

  return spans;
}

/**
 * gloss_score_tokens:
 * @trees: a treebank
 * @label: what to call it
 *
 * Prints how well tokens and sentences agree with the treebank, both exactly by their ends.
 */
void
gloss_score_tokens (const GlossTrees *trees,
                    const char       *label)
{
  guint n_tokens = 0;
  guint n_sentences = 0;
  g_autofree GlossToken *tokens = gloss_tokenize (trees->text->str, trees->text->len, &n_tokens);
  g_autofree GlossSentence *sentences = gloss_split_sentences (trees->text->str, tokens, n_tokens, &n_sentences);
  g_autofree GlossSpan *found = g_new (GlossSpan, n_tokens);
  g_autoptr (GArray) words = spans_of_words (trees);
  g_autoptr (GArray) gold = spans_of_gold_sentences (trees);
  g_autofree char *token_label = g_strdup_printf ("%s tokens", label);
  g_autofree char *sentence_label = g_strdup_printf ("%s sentences", label);
  GlossScore score = { 0 };
  guint i;

  for (i = 0; i < n_tokens; i++)
    found[i] = gloss_token_get_span (&tokens[i]);
  gloss_score_spans (&score, (GlossSpan *) words->data, words->len, found, n_tokens);
  gloss_score_print (&score, token_label);

  score = (GlossScore) { 0 };
  for (i = 0; i < n_sentences; i++)
    found[i] = gloss_sentence_get_span (&sentences[i], tokens);
  gloss_score_spans (&score, (GlossSpan *) gold->data, gold->len, found, n_sentences);
  gloss_score_print (&score, sentence_label);
}
