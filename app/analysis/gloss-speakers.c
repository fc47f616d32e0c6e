/* gloss-speakers.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "gloss-speaker-rules.h"
#include "gloss-speaker-view.h"
#include "gloss-weights.h"

/* How sure it is that the first quote of a paragraph is by the speaker of the next. */
#define SURE_NEXT_IN_PARAGRAPH 0.6

/* What a candidate loses that the grammar rules out. */
#define FAR_OFF 100000

/* How many of the last descriptions are looked at for one that is credited again. */
#define MAX_BACK 8

typedef struct
{
  GlossDraft       *draft;
  gboolean          has_learned;
  GlossWeights      weights;
  GlossSpeakerView  view;
} Finder;

static GlossDraftQuote *
get_quote (const GlossDraft *draft,
           guint             quote)
{
  return &g_array_index (draft->quotes, GlossDraftQuote, quote);
}

static guint
line_of (const GlossDraft *draft,
         guint             quote)
{
  return gloss_draft_get_passage (draft, get_quote (draft, quote)->passage)->line;
}

static guint
kind_of_phrase (const GlossDraft  *draft,
                const GlossPhrase *phrase)
{
  for (guint i = phrase->words.first; i < phrase->words.end; i++)
    if ((draft->words[i].flags & GLOSS_WORD_PERSON_NOUN) != 0)
      return GLOSS_ACTOR_PERSON;
  for (guint i = phrase->words.first; i < phrase->words.end; i++)
    if ((draft->words[i].flags & GLOSS_WORD_GROUP_NOUN) != 0 || gloss_draft_is (draft, i, "it"))
      return GLOSS_ACTOR_ORGANIZATION;
  return GLOSS_ACTOR_PERSON;
}

/* The index of the mention that a phrase stands for; a new one unless it is a name. */
static guint
mention_of_phrase (GlossDraft        *draft,
                   const GlossPhrase *phrase)
{
  GlossDraftMention mention = { .words = phrase->words, .level = phrase->level, .actor = GLOSS_NONE };

  if (phrase->mention != GLOSS_NONE)
    return phrase->mention;
  for (guint i = draft->mentions->len; i > draft->n_names && i + MAX_BACK > draft->mentions->len; i--)
    {
      const GlossDraftMention *last = &g_array_index (draft->mentions, GlossDraftMention, i - 1);

      if (last->words.first == phrase->words.first && last->words.end == phrase->words.end)
        return i - 1;
    }
  mention.kind = kind_of_phrase (draft, phrase);
  g_array_append_val (draft->mentions, mention);
  return draft->mentions->len - 1;
}

/* Why a candidate is credited, in the terms of the result. */
static GlossSpeakerReason
reason_of (const Finder         *self,
           const GlossCandidate *candidate)
{
  const GlossDraftQuote *quote = get_quote (self->draft, self->view.quote);

  if (candidate->source == GLOSS_SPEAKER_NOBODY)
    return GLOSS_REASON_NONE;
  if (candidate->source == GLOSS_SPEAKER_EARLIER)
    return GLOSS_REASON_NEARBY;
  if (candidate->source == GLOSS_SPEAKER_BEFORE)
    return line_of (self->draft, self->view.quote) == line_of (self->draft, self->view.quote - 1)
           ? GLOSS_REASON_CONTINUED : GLOSS_REASON_PARAGRAPH_BEFORE;
  if (quote->own_cue == GLOSS_NONE)
    return candidate->spoke != 0 ? GLOSS_REASON_CONTINUED : GLOSS_REASON_NEARBY;
  return g_array_index (self->draft->cues, GlossCue, quote->own_cue).frames == 0
         ? GLOSS_REASON_ACCORDING_TO : GLOSS_REASON_CUE;
}

/* "The contract, which the paper has seen, promised": the subject of a relative clause that ends
 * before the cue is not that of the cue. */
static gboolean
is_in_relative (const Finder         *self,
                const GlossCandidate *candidate)
{
  guint first = candidate->phrase.words.first;

  if (candidate->source != GLOSS_SPEAKER_PASSAGE || candidate->phrase.words.end >= self->view.anchor.first)
    return FALSE;
  if (first > self->view.passage.first && gloss_draft_is (self->draft, first - 1, "the"))
    first--;
  if (first <= self->view.passage.first ||
      !gloss_draft_is_any (self->draft, first - 1, (const char *const[]) { "which", "whom", NULL }))
    return FALSE;
  for (guint i = candidate->phrase.words.end; i < self->view.anchor.first; i++)
    if (gloss_draft_get_sign (self->draft, i) == ',')
      return TRUE;
  return FALSE;
}

/* "According to the port, …": nobody is credited who does not stand behind it. */
static gboolean
is_not_named_after (const Finder         *self,
                    const GlossCandidate *candidate)
{
  const GlossDraftQuote *quote = get_quote (self->draft, self->view.quote);
  guint end = self->view.passage.end;
  GlossWords words = candidate->phrase.words;

  if (quote->own_cue == GLOSS_NONE || g_array_index (self->draft->cues, GlossCue, quote->own_cue).frames != 0 ||
      candidate->source == GLOSS_SPEAKER_NOBODY)
    return FALSE;
  if (quote->words.first >= self->view.anchor.end)
    end = quote->words.first;
  return candidate->source != GLOSS_SPEAKER_PASSAGE || words.first < self->view.anchor.end || words.first >= end;
}

/* The best candidate by what was learned; its chance is the confidence. */
static gboolean
choose (Finder      *self,
        GlossCredit *credit)
{
  double scale = (double) GLOSS_WEIGHTS_SCALE_UNIT / self->weights.scale;
  int scores[GLOSS_SPEAKER_MAX_CANDIDATES];
  guint64 features[GLOSS_SPEAKER_MAX_FEATURES];
  double sum = 0;
  guint best = 0;

  for (guint i = 0; i < self->view.n_candidates; i++)
    {
      guint n = gloss_speaker_view_features (&self->view, i, features);

      scores[i] = gloss_weights_sum (&self->weights, features, n);
      if (is_in_relative (self, &self->view.candidates[i]) || is_not_named_after (self, &self->view.candidates[i]))
        scores[i] = MIN (scores[i], 0) - FAR_OFF;
      best = scores[i] > scores[best] ? i : best;
    }
  for (guint i = 0; i < self->view.n_candidates; i++)
    sum += exp ((scores[i] - scores[best]) * scale);

  credit->phrase = self->view.candidates[best].phrase;
  credit->reason = reason_of (self, &self->view.candidates[best]);
  credit->confidence = 1 / sum;
  return self->view.candidates[best].source != GLOSS_SPEAKER_NOBODY;
}

/* A quote without a cue of its own has that of the one it goes on from. */
static void
inherit (GlossDraft *draft,
         guint       index)
{
  GlossDraftQuote *quote = get_quote (draft, index);
  const GlossDraftQuote *before = index > 0 ? get_quote (draft, index - 1) : NULL;

  if (quote->own_cue != GLOSS_NONE || before == NULL || before->speaker != quote->speaker)
    return;
  quote->cue = before->cue;
  quote->utterance = before->utterance;
}

/* A document that is quoted is nobody. */
static gboolean
is_document (const GlossDraft  *draft,
             const GlossPhrase *phrase)
{
  static const char *const documents[] = {
    "complaint", "study", "poll", "law", "filing", "ruling", "lawsuit", "tender", "contract", "bill", "review",
    "indictment", NULL
  };
  static const char *const links[] = { "of", "for", "from", "by", "in", "on", "about", NULL };
  guint head = phrase->words.first;

  if (phrase->level != GLOSS_MENTION_DESCRIPTION)
    return FALSE;
  while (head + 1 < phrase->words.end && !gloss_draft_is_any (draft, head + 1, links))
    head++;
  return gloss_draft_is_any (draft, head, documents);
}

static void
credit_quote (Finder *self,
              guint   index)
{
  GlossDraftQuote *quote = get_quote (self->draft, index);
  GlossCredit credit;
  gboolean found = gloss_speaker_rule (self->draft, index, &credit);

  if (self->has_learned && !gloss_speaker_rule_decides (self->draft, index))
    {
      gloss_draft_tag (self->draft, quote->passage);
      gloss_speaker_view_set_quote (&self->view, index, found ? &credit.phrase : NULL);
      found = choose (self, &credit);
    }
  if (!found || is_document (self->draft, &credit.phrase))
    return;
  quote->speaker = mention_of_phrase (self->draft, &credit.phrase);
  quote->confidence = credit.confidence;
  quote->reason = credit.phrase.level == GLOSS_MENTION_PRONOUN && credit.reason == GLOSS_REASON_CUE
                  ? GLOSS_REASON_PRONOUN : credit.reason;
  inherit (self->draft, index);
}

/* Does a quote go on with quoted words that the paragraph before left open? */
static gboolean
goes_on (const GlossDraft      *draft,
         const GlossDraftQuote *quote)
{
  guint run = draft->run_of[quote->words.first];

  return run != GLOSS_NONE && gloss_draft_get_run (draft, run)->continues;
}

/* The first quote of a paragraph may be credited by the next: `“A?” “B,” she said.` */
static void
credit_from_next (GlossDraft *draft,
                  guint       index)
{
  GlossDraftQuote *quote = get_quote (draft, index);
  const GlossDraftQuote *next = index + 1 < draft->quotes->len ? get_quote (draft, index + 1) : NULL;

  if (quote->speaker != GLOSS_NONE || next == NULL || quote->cue != GLOSS_NONE ||
      (line_of (draft, index) != line_of (draft, index + 1) && !goes_on (draft, next)))
    return;
  quote->speaker = next->speaker;
  quote->reason = next->speaker != GLOSS_NONE ? GLOSS_REASON_NEARBY : GLOSS_REASON_NONE;
  quote->confidence = next->speaker != GLOSS_NONE ? SURE_NEXT_IN_PARAGRAPH : 0;
  quote->cue = next->cue;
  quote->utterance = next->utterance;
}

/* Gives a number to each utterance in the order of the text. */
static void
number_utterances (GlossDraft *draft)
{
  guint n = 0;
  guint last = GLOSS_NONE;

  for (guint i = 0; i < draft->quotes->len; i++)
    {
      GlossDraftQuote *quote = get_quote (draft, i);
      guint own = quote->utterance;

      if (i > 0 && (own == GLOSS_NONE || own != last))
        n++;
      last = own;
      quote->utterance = n;
    }
}

/**
 * gloss_speakers_find:
 * @draft: a draft with quotes and names
 *
 * Finds whom the text credits each quote to: by what was learned, else by the
 * rules. Descriptions and pronouns that are credited are added to the
 * mentions. A quote whose speaker the text does not tell has none.
 */
void
gloss_speakers_find (GlossDraft *draft)
{
  Finder self = { .draft = draft };

  if (draft->tagger != NULL)
    self.has_learned = gloss_weights_init (&self.weights, draft->options->model, GLOSS_SPEAKER_WEIGHTS, 1);
  gloss_speaker_view_init (&self.view, draft);
  for (guint i = 0; i < draft->quotes->len; i++)
    credit_quote (&self, i);
  for (guint i = draft->quotes->len; i > 0; i--)
    credit_from_next (draft, i - 1);
  number_utterances (draft);
}
