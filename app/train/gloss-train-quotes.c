/* gloss-train-quotes.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-train-quotes.h"

#include "gloss-content-view.h"
#include "gloss-free-runs.h"
#include "gloss-train-news.h"
#include "gloss-train-ranker.h"

#define N_ROUNDS   8

/* There are few quoted words to learn from, so they are gone through more often. */
#define N_RUN_ROUNDS 8

#define MAX_ROWS   250000
#define LEAST_SIZE 0.02f

/* How far the nearest place may be from the one that was marked. */
#define MAX_MISS 3

typedef struct
{
  GlossDraft        *draft;
  GlossTrainArticle *article;
  GlossTrainRanker  *ranker;
  GlossContentView   view;
  guint              n_added;
} Lesson;

static gboolean
overlap (GlossSpan a,
         GlossSpan b)
{
  return a.begin < b.end && b.begin < a.end;
}

/* The tokens that a marked span covers. */
static GlossWords
words_of_span (const GlossDraft *draft,
               GlossWords        passage,
               GlossSpan         span)
{
  GlossWords words = { passage.end, passage.first };

  for (guint i = passage.first; i < passage.end; i++)
    if (overlap (gloss_token_get_span (&draft->tokens[i]), span))
      {
        words.first = MIN (words.first, i);
        words.end = i + 1;
      }
  return words;
}

/* Whether the cue is the first one that a marked cue covers. */
static gboolean
is_cue_of (const GlossDraft      *draft,
           guint                  cue,
           const GlossTrainQuote *quote)
{
  const GlossCue *cues = (const GlossCue *) draft->cues->data;

  if (!overlap (gloss_draft_get_span (draft, cues[cue].words), quote->cue))
    return FALSE;
  return cue == 0 || !overlap (gloss_draft_get_span (draft, cues[cue - 1].words), quote->cue);
}

/* What was marked as reported by a cue, in its own passage. */
static GlossContent
marked_content (const Lesson *lesson,
                guint         cue)
{
  const GlossCue *at = &g_array_index (lesson->draft->cues, GlossCue, cue);
  GlossWords passage = gloss_draft_get_passage (lesson->draft, at->passage)->words;
  GlossSpan around = gloss_draft_get_span (lesson->draft, passage);
  GlossContent content = { { 0, 0 }, { 0, 0 } };

  for (guint i = 0; i < lesson->article->quotes->len; i++)
    {
      const GlossTrainQuote *quote = &g_array_index (lesson->article->quotes, GlossTrainQuote, i);
      GlossWords words;

      if (!is_cue_of (lesson->draft, cue, quote) || !overlap (quote->span, around))
        continue;
      words = words_of_span (lesson->draft, passage, quote->span);
      if (words.end <= at->words.first)
        content.before = words;
      else if (words.first >= at->words.end && content.after.end == 0)
        content.after = words;
    }
  return content;
}

static guint
marked_place (GlossContent     content,
              GlossContentStep step)
{
  GlossWords words = step <= GLOSS_CONTENT_BEFORE_BEGIN ? content.before : content.after;

  if (words.end <= words.first)
    return GLOSS_NONE;
  return step == GLOSS_CONTENT_BEFORE_END || step == GLOSS_CONTENT_AFTER_END ? words.end : words.first;
}

/* The place that is nearest to the one that was marked, or GLOSS_NONE if all are too far. */
static guint
nearest_place (const guint *places,
               guint        n_places,
               guint        marked)
{
  guint best = GLOSS_NONE;
  guint best_miss = MAX_MISS + 1;

  for (guint i = 0; i < n_places; i++)
    {
      guint miss = places[i] > marked ? places[i] - marked : marked - places[i];

      if ((places[i] == GLOSS_NONE) != (marked == GLOSS_NONE) || miss >= best_miss)
        continue;
      best = i;
      best_miss = miss;
    }
  return best;
}

/* Teaches one step. Returns FALSE if none of its places is near the right one. */
static gboolean
learn_step (Lesson           *lesson,
            GlossContentStep  step,
            GlossContent      content)
{
  guint places[GLOSS_CONTENT_MAX_PLACES];
  guint64 features[GLOSS_CONTENT_MAX_FEATURES];
  guint n_places = gloss_content_view_places (&lesson->view, step, places);
  guint right = nearest_place (places, n_places, marked_place (content, step));

  if (right == GLOSS_NONE)
    return FALSE;
  for (guint i = 0; i < n_places; i++)
    gloss_train_ranker_add_place (lesson->ranker, features,
                                  gloss_content_view_features (&lesson->view, step, places[i], features));
  gloss_train_ranker_end_choice (lesson->ranker, right);
  lesson->view.answers[step] = places[right];
  return TRUE;
}

static void
learn_cue (Lesson *lesson,
           guint   cue)
{
  GlossContent content = marked_content (lesson, cue);

  if (g_array_index (lesson->draft->cues, GlossCue, cue).frames == GLOSS_FRAME_LABEL)
    return;
  gloss_content_view_set_cue (&lesson->view, cue);
  for (GlossContentStep step = 0; step < GLOSS_CONTENT_N_STEPS; step++)
    if (gloss_content_view_asks (&lesson->view, step) && !learn_step (lesson, step, content))
      return;
}

/* A cue inside what another reports is not asked. */
static gboolean
is_reported (const Lesson *lesson,
             guint         cue)
{
  GlossSpan span = gloss_draft_get_span (lesson->draft, g_array_index (lesson->draft->cues, GlossCue, cue).words);

  for (guint i = 0; i < lesson->article->quotes->len; i++)
    if (overlap (span, g_array_index (lesson->article->quotes, GlossTrainQuote, i).span))
      return TRUE;
  return FALSE;
}

static gboolean
is_marked (const Lesson *lesson,
           GlossSpan     span)
{
  for (guint i = 0; i < lesson->article->quotes->len; i++)
    {
      GlossSpan marked = g_array_index (lesson->article->quotes, GlossTrainQuote, i).span;
      gsize begin = MAX (marked.begin, span.begin);
      gsize end = MIN (marked.end, span.end);
      gsize all = MAX (marked.end, span.end) - MIN (marked.begin, span.begin);

      if (end > begin && (end - begin) * 2 >= all)
        return TRUE;
    }
  return FALSE;
}

/* Puts the marked quotes that end before @byte into the draft, as far as the features look at them. */
static void
add_quotes_before (Lesson *lesson,
                   guint   passage,
                   gsize   byte)
{
  while (lesson->n_added < lesson->article->quotes->len)
    {
      GlossSpan span = g_array_index (lesson->article->quotes, GlossTrainQuote, lesson->n_added).span;
      GlossDraftQuote quote = { .passage = passage };

      if (span.end > byte)
        return;
      while (quote.passage > 0 &&
             lesson->draft->tokens[gloss_draft_get_passage (lesson->draft, quote.passage)->words.first].begin >= span.end)
        quote.passage--;
      g_array_append_val (lesson->draft->quotes, quote);
      lesson->n_added++;
    }
}

/* Teaches which quoted words are quotes. */
static void
learn_runs (Lesson           *lesson,
            GlossTrainRanker *ranker)
{
  guint passage = 0;

  for (guint run = 0; run < lesson->draft->runs->len; run++)
    {
      GlossSpan span = gloss_draft_get_run (lesson->draft, run)->span;
      guint64 features[GLOSS_RUN_MAX_FEATURES];
      guint n;

      if (gloss_draft_get_run (lesson->draft, run)->depth > 0)
        continue;
      while (gloss_draft_get_passage (lesson->draft, passage)->words.end <= lesson->draft->run_words[run].first)
        passage++;
      gloss_draft_tag (lesson->draft, passage);
      add_quotes_before (lesson, passage, span.begin);
      n = gloss_run_features (lesson->draft, run, passage, features);
      gloss_train_ranker_add_place (ranker, features, n);
      gloss_train_ranker_add_place (ranker, NULL, 0);
      gloss_train_ranker_end_choice (ranker, is_marked (lesson, span) ? 0 : 1);
    }
}

static void
learn_article (GlossTrainArticle *article,
               GlossModel        *base,
               GlossTrainRanker  *ranker,
               GlossTrainRanker  *run_ranker)
{
  GlossAnalysisOptions options = { .model = base };
  g_autoptr (GlossDraft) draft = gloss_draft_new (gloss_text_get_utf8 (article->text),
                                                  gloss_text_get_n_bytes (article->text), &options);
  Lesson lesson = { .draft = draft, .article = article, .ranker = ranker };

  gloss_names_find (draft);
  gloss_cues_find (draft);
  gloss_content_view_init (&lesson.view, draft);
  for (guint i = 0; i < draft->cues->len; i++)
    if (!is_reported (&lesson, i))
      learn_cue (&lesson, i);
  gloss_content_view_clear (&lesson.view);
  learn_runs (&lesson, run_ranker);
}

/**
 * gloss_train_quotes:
 * @articles: (element-type GlossTrainArticle): marked articles
 * @held_out: the fold whose articles, and those that share text with them,
 *   are left out; %GLOSS_NONE for none
 * @base: a model with the tagger and the classes of words
 * @writer: gets the section
 *
 * Learns what cues report: where it begins and ends, if there is anything; and
 * which quoted words are quotes without a cue.
 */
void
gloss_train_quotes (GPtrArray        *articles,
                    guint             held_out,
                    GlossModel       *base,
                    GlossModelWriter *writer)
{
  g_autoptr (GlossTrainRanker) ranker = gloss_train_ranker_new ();
  g_autoptr (GlossTrainRanker) run_ranker = gloss_train_ranker_new ();
  g_autoptr (GBytes) section = NULL;
  g_autoptr (GBytes) run_section = NULL;

  for (guint i = 0; i < articles->len; i++)
    {
      GlossTrainArticle *article = g_ptr_array_index (articles, i);

      if (held_out == GLOSS_NONE || (article->leaks & 1u << held_out) == 0)
        learn_article (article, base, ranker, run_ranker);
    }
  gloss_train_ranker_learn (ranker, N_ROUNDS, "quotes");
  section = gloss_train_ranker_pack (ranker, MAX_ROWS, LEAST_SIZE);
  gloss_model_writer_add (writer, GLOSS_QUOTE_WEIGHTS, section);
  gloss_train_ranker_learn (run_ranker, N_RUN_ROUNDS, "quoted words");
  run_section = gloss_train_ranker_pack (run_ranker, MAX_ROWS, LEAST_SIZE);
  gloss_model_writer_add (writer, GLOSS_RUN_WEIGHTS, run_section);
}
