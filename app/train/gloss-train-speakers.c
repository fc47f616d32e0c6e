/* gloss-train-speakers.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-train-speakers.h"

#include "gloss-speaker-rules.h"
#include "gloss-speaker-view.h"
#include "gloss-train-news.h"
#include "gloss-train-ranker.h"

#define N_ROUNDS   8
#define MAX_ROWS   120000
#define LEAST_SIZE 0.02f

typedef struct
{
  GlossDraft        *draft;
  GlossTrainArticle *article;
  GlossTrainRanker  *ranker;
  GlossSpeakerView   view;
} Lesson;

static gboolean
overlap (GlossSpan a,
         GlossSpan b)
{
  return a.begin < b.end && b.begin < a.end;
}

/* The first token that ends after @byte. */
static guint
token_after (const GlossDraft *draft,
             gsize             byte)
{
  guint low = 0;
  guint high = draft->n_tokens;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (draft->tokens[middle].end <= byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static GlossWords
words_of_span (const GlossDraft *draft,
               GlossSpan         span)
{
  GlossWords words = { token_after (draft, span.begin), token_after (draft, span.end - 1) + 1 };

  words.end = MIN (words.end, draft->n_tokens);
  return words;
}

static guint
passage_of (const GlossDraft *draft,
            guint             token)
{
  guint passage = 0;

  while (passage + 1 < draft->passages->len &&
         gloss_draft_get_passage (draft, passage)->words.end <= token)
    passage++;
  return passage;
}

/* The cue of the draft that a marked cue covers, if it is in the passage of the quote. */
static guint
cue_of (const GlossDraft *draft,
        GlossSpan         marked,
        guint             passage)
{
  for (guint i = 0; i < draft->cues->len; i++)
    {
      const GlossCue *cue = &g_array_index (draft->cues, GlossCue, i);

      if (cue->passage == passage && overlap (gloss_draft_get_span (draft, cue->words), marked))
        return i;
    }
  return GLOSS_NONE;
}

/* The mention of the draft that a marked speaker is; a new one unless it is a name. */
static guint
mention_of (GlossDraft *draft,
            GlossSpan   marked)
{
  GlossDraftMention mention = { .level = GLOSS_MENTION_DESCRIPTION, .actor = GLOSS_NONE };

  for (guint i = 0; i < draft->mentions->len; i++)
    if (overlap (gloss_draft_get_span (draft, g_array_index (draft->mentions, GlossDraftMention, i).words), marked))
      return i;
  mention.words = words_of_span (draft, marked);
  if (draft->tokens[mention.words.first].tag == GLOSS_TAG_PRP)
    mention.level = GLOSS_MENTION_PRONOUN;
  g_array_append_val (draft->mentions, mention);
  return draft->mentions->len - 1;
}

static GlossQuoteKind
kind_of (const GlossTrainQuote *marked)
{
  return marked->kind;
}

/* Puts the marked quotes into the draft, without their speakers. */
static void
add_quotes (Lesson *lesson)
{
  for (guint i = 0; i < lesson->article->quotes->len; i++)
    {
      const GlossTrainQuote *marked = &g_array_index (lesson->article->quotes, GlossTrainQuote, i);
      GlossDraftQuote quote = { .words = words_of_span (lesson->draft, marked->span) };

      quote.kind = kind_of (marked);
      quote.passage = passage_of (lesson->draft, quote.words.first);
      quote.own_cue = cue_of (lesson->draft, marked->cue, quote.passage);
      quote.cue = quote.own_cue;
      quote.speaker = GLOSS_NONE;
      gloss_draft_tag (lesson->draft, quote.passage);
      g_array_append_val (lesson->draft->quotes, quote);
    }
}

/* The candidate that was marked, or GLOSS_NONE if it is not among them. */
static guint
right_candidate (const Lesson *lesson,
                 GlossSpan     marked)
{
  if (gloss_span_is_empty (marked))
    return 0;
  for (guint i = 1; i < lesson->view.n_candidates; i++)
    if (overlap (gloss_draft_get_span (lesson->draft, lesson->view.candidates[i].phrase.words), marked))
      return i;
  return GLOSS_NONE;
}

static void
learn_quote (Lesson *lesson,
             guint   index)
{
  const GlossTrainQuote *marked = &g_array_index (lesson->article->quotes, GlossTrainQuote, index);
  GlossDraftQuote *quote = &g_array_index (lesson->draft->quotes, GlossDraftQuote, index);
  guint64 features[GLOSS_SPEAKER_MAX_FEATURES];
  GlossCredit credit;
  gboolean found = gloss_speaker_rule (lesson->draft, index, &credit);
  guint right;

  gloss_speaker_view_set_quote (&lesson->view, index, found ? &credit.phrase : NULL);
  right = right_candidate (lesson, marked->speaker);
  if (right != GLOSS_NONE)
    {
      for (guint i = 0; i < lesson->view.n_candidates; i++)
        gloss_train_ranker_add_place (lesson->ranker, features,
                                      gloss_speaker_view_features (&lesson->view, i, features));
      gloss_train_ranker_end_choice (lesson->ranker, right);
    }
  if (!gloss_span_is_empty (marked->speaker))
    quote->speaker = mention_of (lesson->draft, marked->speaker);
}

static void
learn_article (GlossTrainArticle *article,
               GlossModel        *base,
               GlossTrainRanker  *ranker)
{
  GlossAnalysisOptions options = { .model = base };
  g_autoptr (GlossDraft) draft = gloss_draft_new (gloss_text_get_utf8 (article->text),
                                                  gloss_text_get_n_bytes (article->text), &options);
  Lesson lesson = { .draft = draft, .article = article, .ranker = ranker };

  gloss_names_find (draft);
  gloss_cues_find (draft);
  gloss_speaker_view_init (&lesson.view, draft);
  add_quotes (&lesson);
  for (guint i = 0; i < draft->quotes->len; i++)
    learn_quote (&lesson, i);
}

/**
 * gloss_train_speakers:
 * @articles: (element-type GlossTrainArticle): marked articles
 * @held_out: the fold whose articles, and those that share text with them,
 *   are left out; %GLOSS_NONE for none
 * @base: a model with the tagger and the classes of words
 * @writer: gets the section
 *
 * Learns whom a quote is credited to.
 */
void
gloss_train_speakers (GPtrArray        *articles,
                      guint             held_out,
                      GlossModel       *base,
                      GlossModelWriter *writer)
{
  g_autoptr (GlossTrainRanker) ranker = gloss_train_ranker_new ();
  g_autoptr (GBytes) section = NULL;

  for (guint i = 0; i < articles->len; i++)
    {
      GlossTrainArticle *article = g_ptr_array_index (articles, i);

      if (held_out == GLOSS_NONE || (article->leaks & 1u << held_out) == 0)
        learn_article (article, base, ranker);
    }
  gloss_train_ranker_learn (ranker, N_ROUNDS, "speakers");
  section = gloss_train_ranker_pack (ranker, MAX_ROWS, LEAST_SIZE);
  gloss_model_writer_add (writer, GLOSS_SPEAKER_WEIGHTS, section);
}
