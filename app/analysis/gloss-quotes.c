/* gloss-quotes.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-content-mend.h"
#include "gloss-content-view.h"
#include "gloss-free-runs.h"
#include "gloss-run-titles.h"

/* How many words at most may part the quoted fragments of one sentence. */
#define MAX_BETWEEN 5

/* The most tokens of a parenthesis. */
#define MAX_PARENTHESIS 40

typedef struct
{
  GlossDraft       *draft;
  gboolean          has_learned;
  GlossWeights      weights;
  GlossContentView  view;
  gboolean          judges_runs;
  GlossWeights      run_weights;
} Finder;

static guint
count_words (const GlossDraft *draft,
             GlossWords        words)
{
  guint n = 0;

  for (guint i = words.first; i < words.end; i++)
    n += draft->tokens[i].kind <= GLOSS_TOKEN_NUMBER;
  return n;
}

/* Does a parenthesis that ends @words begin in them? */
static gboolean
closes_parenthesis (const GlossDraft *draft,
                    GlossWords        words)
{
  if (gloss_draft_get_sign (draft, words.end - 1) != ')')
    return FALSE;
  for (guint i = words.end - 1; i > words.first && i + MAX_PARENTHESIS > words.end; i--)
    if (gloss_draft_get_sign (draft, i - 1) == '(')
      return TRUE;
  return FALSE;
}

/* Without the breaks at both ends, save those inside quotation marks. */
static GlossWords
trim (const GlossDraft *draft,
      GlossWords        words)
{
  while (words.end > words.first && draft->tokens[words.end - 1].kind == GLOSS_TOKEN_PUNCTUATION &&
         draft->run_of[words.end - 1] == GLOSS_NONE && !closes_parenthesis (draft, words))
    words.end--;
  while (words.end > words.first && draft->tokens[words.first].kind == GLOSS_TOKEN_PUNCTUATION &&
         draft->run_of[words.first] == GLOSS_NONE)
    words.first++;
  return words;
}

/* "that “we will pay”" is direct, and its "that" stands outside. */
static GlossWords
drop_that (const GlossDraft *draft,
           GlossWords        words)
{
  guint run = words.first + 1 < words.end ? draft->run_of[words.first + 1] : GLOSS_NONE;

  if (run != GLOSS_NONE && gloss_draft_is (draft, words.first, "that") &&
      draft->run_words[run].first == words.first + 1 && draft->run_words[run].end == words.end)
    words.first++;
  return words;
}

/* "noting that the bridge was safe", "for a new inspection": the cue stands outside. */
static GlossWords
drop_cue (const GlossDraft *draft,
          GlossWords        words,
          guint             cue)
{
  const GlossCue *at = cue != GLOSS_NONE ? &g_array_index (draft->cues, GlossCue, cue) : NULL;

  if (words.end < words.first + 3 || draft->run_of[words.first] != GLOSS_NONE)
    return words;
  if ((draft->words[words.first].forms & GLOSS_FORM_GERUND) != 0 && gloss_draft_is (draft, words.first + 1, "that"))
    words.first++;
  else if (at != NULL && (at->frames & GLOSS_FRAME_PREPOSITION) != 0 && at->words.end <= words.first &&
           gloss_draft_is (draft, words.first, "for"))
    words.first++;
  return words;
}

static GlossQuoteKind
kind_of (const GlossDraft *draft,
         GlossWords        words)
{
  guint run = draft->run_of[words.first];

  if (run != GLOSS_NONE && draft->run_words[run].first == words.first &&
      draft->run_words[run].end >= words.end)
    return GLOSS_QUOTE_DIRECT;
  for (guint i = words.first; i < words.end; i++)
    if (draft->run_of[i] != GLOSS_NONE)
      return GLOSS_QUOTE_MIXED;
  return GLOSS_QUOTE_INDIRECT;
}

/* A paragraph behind a name and a colon stands word for word, unless it is a headline. */
static gboolean
is_transcript (const GlossDraft *draft,
               guint             cue)
{
  const GlossCue *at = cue != GLOSS_NONE ? &g_array_index (draft->cues, GlossCue, cue) : NULL;

  return at != NULL && at->frames == GLOSS_FRAME_LABEL &&
         gloss_draft_get_passage (draft, at->passage)->line > 1;
}

/* Nobody says a title or a nickname. */
static gboolean
is_title (const GlossDraft *draft,
          GlossWords        words,
          guint             passage,
          guint             cue)
{
  guint run = draft->run_of[words.first];

  return run != GLOSS_NONE && draft->run_words[run].first == words.first && draft->run_words[run].end == words.end &&
         gloss_run_is_title (draft, run, passage, cue);
}

/* "disputed that": a word that points at what was said reports nothing. */
static gboolean
only_points (const GlossDraft *draft,
             GlossWords        words)
{
  static const char *const pointers[] = {
    "that", "this", "it", "so", "them", "him", "her", "these", "those", "both", "which", "what", "as", NULL
  };

  return words.end == words.first + 1 && gloss_draft_is_any (draft, words.first, pointers);
}

/* What somebody hopes or fears was not said, unless quotation marks tell that it was. */
static gboolean
only_believes (const GlossDraft      *draft,
               const GlossDraftQuote *quote)
{
  static const char *const beliefs[] = {
    "hope", "hopes", "hoped", "think", "thinks", "thought", "believe", "believes", "believed", "want", "wants",
    "wanted", "fear", "fears", "feared", "expect", "expects", "expected", NULL
  };

  return quote->kind == GLOSS_QUOTE_INDIRECT && quote->own_cue != GLOSS_NONE &&
         gloss_draft_is_any (draft, g_array_index (draft->cues, GlossCue, quote->own_cue).words.first, beliefs);
}

/* Adds what a cue reports, unless a quote before it holds it already. */
static gboolean
add_quote (GlossDraft *draft,
           GlossWords  words,
           guint       cue,
           guint       passage,
           guint       utterance)
{
  GlossDraftQuote quote = {
    .cue = cue,
    .own_cue = cue,
    .speaker = GLOSS_NONE,
    .utterance = utterance,
    .passage = passage,
  };
  guint taken = 0;

  if (draft->quotes->len > 0)
    taken = g_array_index (draft->quotes, GlossDraftQuote, draft->quotes->len - 1).words.end;
  words.first = MAX (words.first, taken);
  if (words.end <= words.first)
    return FALSE;
  quote.words = is_transcript (draft, cue) ? words : drop_that (draft, drop_cue (draft, trim (draft, words), cue));
  if (count_words (draft, quote.words) == 0 || only_points (draft, quote.words) ||
      is_title (draft, quote.words, passage, cue))
    return FALSE;
  quote.kind = is_transcript (draft, cue) ? GLOSS_QUOTE_DIRECT : kind_of (draft, quote.words);
  if (only_believes (draft, &quote))
    return FALSE;
  g_array_append_val (draft->quotes, quote);
  return TRUE;
}

/* Are quoted words without a cue a quote? By what was learned, else if they are a sentence. */
static gboolean
is_quote (Finder *self,
          guint   run,
          guint   passage)
{
  guint64 features[GLOSS_RUN_MAX_FEATURES];

  if (!self->judges_runs)
    return gloss_run_is_sentence (self->draft, run);
  gloss_draft_tag (self->draft, passage);
  return gloss_weights_sum (&self->run_weights, features,
                            gloss_run_features (self->draft, run, passage, features)) > 0;
}

/* Does nothing but a few words part quoted words from the quote before them, as in `that it was
 * “possible” they were planning “incidents”`? */
static gboolean
goes_on_to (const GlossDraft *draft,
            guint             run,
            guint             passage)
{
  const GlossDraftQuote *last;
  guint first = draft->run_words[run].first;

  if (draft->quotes->len == 0)
    return FALSE;
  last = &g_array_index (draft->quotes, GlossDraftQuote, draft->quotes->len - 1);
  if (last->passage != passage || last->kind != GLOSS_QUOTE_MIXED || last->cue == GLOSS_NONE ||
      last->words.end > first || first > last->words.end + MAX_BETWEEN)
    return FALSE;
  for (guint i = last->words.end; i < first; i++)
    if (draft->tokens[i].kind > GLOSS_TOKEN_NUMBER)
      return FALSE;
  return TRUE;
}

/* Quoted words that no cue of their passage reports: whole sentences are a quote all the same. */
static void
add_free_runs (Finder     *finder,
               GlossWords  words,
               guint       passage)
{
  GlossDraft *draft = finder->draft;

  for (guint i = words.first; i < words.end; i++)
    {
      guint run = draft->run_of[i];

      if (run == GLOSS_NONE)
        continue;
      if (draft->run_words[run].first < words.first || draft->run_words[run].end > words.end)
        ;
      else if (goes_on_to (draft, run, passage))
        g_array_index (draft->quotes, GlossDraftQuote, draft->quotes->len - 1).words.end = draft->run_words[run].end;
      else if (is_quote (finder, run, passage))
        add_quote (draft, draft->run_words[run], GLOSS_NONE, passage, GLOSS_NONE);
      i = draft->run_words[run].end - 1;
    }
}

static guint
end_of_quotes (const GlossDraft *draft,
               guint             least)
{
  guint n = draft->quotes->len;

  return n > 0 ? MAX (least, g_array_index (draft->quotes, GlossDraftQuote, n - 1).words.end) : least;
}

/* What a cue reports: by what was learned, else by the rules. */
static GlossContent
find_content (Finder *self,
              guint   cue)
{
  const GlossCue *at = &g_array_index (self->draft->cues, GlossCue, cue);
  GlossContent content;

  if (!self->has_learned || at->frames == GLOSS_FRAME_LABEL)
    return gloss_content_of_cue (self->draft, cue);
  gloss_content_view_set_cue (&self->view, cue);
  content = gloss_content_view_decide (&self->view, &self->weights);
  gloss_content_mend (self->draft, cue, end_of_quotes (self->draft, 0), &content);
  return content;
}

/* Adds the quotes of one passage, whose cues are those from @cue on. Returns the next cue. */
static guint
find_in_passage (Finder *finder,
                 guint   passage,
                 guint   cue,
                 guint  *utterance)
{
  GlossDraft *draft = finder->draft;
  GlossWords words = gloss_draft_get_passage (draft, passage)->words;

  for (; cue < draft->cues->len; cue++)
    {
      const GlossCue *self = &g_array_index (draft->cues, GlossCue, cue);
      GlossContent content;
      gboolean added;

      if (self->passage != passage)
        break;
      if (self->words.first < end_of_quotes (draft, words.first))
        continue;
      content = find_content (finder, cue);
      if (content.before.end > content.before.first)
        add_free_runs (finder, (GlossWords) { end_of_quotes (draft, words.first), content.before.first }, passage);
      added = add_quote (draft, content.before, cue, passage, *utterance);
      if (content.after.end > content.after.first)
        {
          add_free_runs (finder, (GlossWords) { end_of_quotes (draft, words.first), content.after.first }, passage);
          added |= add_quote (draft, content.after, cue, passage, *utterance);
        }
      *utterance += added;
    }
  add_free_runs (finder, (GlossWords) { end_of_quotes (draft, words.first), words.end }, passage);
  return cue;
}

/**
 * gloss_quotes_find:
 * @draft: a draft with cues and quotation marks
 *
 * Finds what is reported: what each cue reports, and quoted sentences without
 * a cue. Those have no utterance yet: the stage that finds speakers says whom
 * they go on from.
 */
void
gloss_quotes_find (GlossDraft *draft)
{
  Finder self = { .draft = draft };
  guint utterance = 0;
  guint cue = 0;

  if (draft->tagger != NULL)
    {
      self.has_learned = gloss_weights_init (&self.weights, draft->options->model, GLOSS_QUOTE_WEIGHTS, 1);
      self.judges_runs = gloss_weights_init (&self.run_weights, draft->options->model, GLOSS_RUN_WEIGHTS, 1);
    }
  gloss_content_view_init (&self.view, draft);
  for (guint i = 0; i < draft->passages->len; i++)
    cue = find_in_passage (&self, i, cue, &utterance);
  gloss_content_view_clear (&self.view);
}
