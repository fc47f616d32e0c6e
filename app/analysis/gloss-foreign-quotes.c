/* gloss-foreign-quotes.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-foreign-words.h"

/* How many tokens a subject may be away from its verb. */
#define MAX_SUBJECT 16

/* Quoted words without a cue are a quote if they are so many, or so many and end like a sentence. */
#define MIN_WORDS          7
#define MIN_SENTENCE_WORDS 3

/* How sure a speaker is. */
#define SURE_CUE       0.9
#define SURE_CONTINUED 0.8

/*
 * Finder:
 * @mention_at: for each token the index of the name that begins there, or %GLOSS_NONE
 * @passage: index of the passage at hand
 * @n_utterances: how many there are so far
 */
typedef struct
{
  GlossDraft *draft;
  guint      *mention_at;
  guint       passage;
  guint       n_utterances;
} Finder;

/* What reports a quotation and who it is credited to; all %GLOSS_NONE and empty where nothing does. */
typedef struct
{
  GlossWords         cue;
  guint              speaker;
  GlossSpeakerReason reason;
} Credit;

static const Credit no_credit = { { 0, 0 }, GLOSS_NONE, GLOSS_REASON_NONE };

static gboolean
is (const Finder *self,
    guint         token,
    guint         flags)
{
  return gloss_foreign_is (self->draft, token, flags);
}

static const GlossDraftMention *
get_mention (const Finder *self,
             guint         mention)
{
  return &g_array_index (self->draft->mentions, GlossDraftMention, mention);
}

static GlossWords
get_passage (const Finder *self)
{
  return gloss_draft_get_passage (self->draft, self->passage)->words;
}

/* May the name that begins at a token speak? Places do not. */
static guint
speaker_at (const Finder *self,
            guint         token)
{
  guint mention = self->mention_at[token];

  return mention != GLOSS_NONE && get_mention (self, mention)->kind != GLOSS_ACTOR_PLACE ? mention : GLOSS_NONE;
}

static gboolean
is_break (const Finder *self,
          guint         token)
{
  return self->draft->tokens[token].kind >= GLOSS_TOKEN_QUOTE && gloss_draft_get_sign (self->draft, token) != ',' &&
         gloss_draft_get_sign (self->draft, token) != '-';
}

/* Does what follows a noun belong to it: "ein Sprecher der Ministerin", "un portavoz de la alcaldesa"? */
static gboolean
is_link (const Finder *self,
         guint         token,
         gboolean      noun_before)
{
  return is (self, token, GLOSS_FOREIGN_LINK) && (self->draft->language != GLOSS_LANGUAGE_GERMAN || noun_before);
}

/* The name that is the subject behind a verb: the first that does not belong to a noun before it; a comma ends
 * that. */
static guint
find_subject (const Finder *self,
              guint         first,
              guint         end)
{
  gboolean inner = FALSE;
  gboolean noun_before = FALSE;

  end = MIN (end, first + MAX_SUBJECT);
  for (guint i = first; i < end && !is_break (self, i); i++)
    {
      if (gloss_draft_get_sign (self->draft, i) == ',')
        inner = noun_before = FALSE;
      else if (speaker_at (self, i) != GLOSS_NONE && !inner)
        return speaker_at (self, i);
      else if (is_link (self, i, noun_before))
        inner = TRUE;
      else if (is (self, i, GLOSS_FOREIGN_ASIDE | GLOSS_FOREIGN_THAT) || (i == first && is (self, i, GLOSS_FOREIGN_PRONOUN)))
        return GLOSS_NONE;
      else
        noun_before = !is (self, i, GLOSS_FOREIGN_NO_NAME);
    }
  return GLOSS_NONE;
}

/* The verb of saying at a token, with its auxiliary; empty if there is none. */
static GlossWords
cue_at (const Finder *self,
        guint         token,
        guint         end)
{
  if (token >= end)
    return (GlossWords) { 0, 0 };
  if (is (self, token, GLOSS_FOREIGN_AUXILIARY) && token + 1 < end && is (self, token + 1, GLOSS_FOREIGN_PARTICIPLE))
    return (GlossWords) { token, token + 2 };
  if (is (self, token, GLOSS_FOREIGN_VERB | GLOSS_FOREIGN_CREDIT))
    return (GlossWords) { token, token + 1 };
  return (GlossWords) { 0, 0 };
}

/* "a-t-il déclaré", "dit-elle": who speaks is not told. */
static GlossWords
pronoun_cue_at (const Finder *self,
                guint         token,
                guint         end)
{
  guint at = token;

  if (token >= end || !is (self, token, GLOSS_FOREIGN_AUXILIARY | GLOSS_FOREIGN_VERB))
    return (GlossWords) { 0, 0 };
  while (at + 2 < end && at < token + 4 && gloss_draft_get_sign (self->draft, at + 1) == '-' &&
         !is (self, at, GLOSS_FOREIGN_PRONOUN))
    at += 2;
  if (at == token || !is (self, at, GLOSS_FOREIGN_PRONOUN))
    return (GlossWords) { 0, 0 };
  return (GlossWords) { token, at + (at + 1 < end && is (self, at + 1, GLOSS_FOREIGN_PARTICIPLE) ? 2 : 1) };
}

static GlossSpeakerReason
reason_of (const Finder *self,
           GlossWords    cue,
           guint         speaker)
{
  if (speaker == GLOSS_NONE)
    return GLOSS_REASON_NONE;
  return is (self, cue.first, GLOSS_FOREIGN_CREDIT) ? GLOSS_REASON_ACCORDING_TO : GLOSS_REASON_CUE;
}

/* "…", sagte X; "…", a déclaré X; "…", según X; "…", X said so in another order: X a déclaré. */
static Credit
credit_after (const Finder *self,
              guint         first,
              guint         end)
{
  Credit credit = no_credit;
  guint mention;

  if (first < end && gloss_draft_get_sign (self->draft, first) == ',')
    first++;
  if (first >= end)
    return credit;
  credit.cue = pronoun_cue_at (self, first, end);
  if (credit.cue.end > 0)
    return credit;
  credit.cue = cue_at (self, first, end);
  mention = speaker_at (self, first);
  if (credit.cue.end > 0)
    credit.speaker = find_subject (self, credit.cue.end, end);
  else if (mention != GLOSS_NONE)
    {
      credit.cue = cue_at (self, get_mention (self, mention)->words.end, end);
      credit.speaker = credit.cue.end > 0 ? mention : GLOSS_NONE;
    }
  credit.reason = reason_of (self, credit.cue, credit.speaker);
  return credit;
}

/* The subject before a verb: the first name of the sentence that belongs to no noun. */
static guint
find_subject_before (const Finder *self,
                     guint         first,
                     guint         verb)
{
  gboolean inner = FALSE;
  gboolean noun_before = FALSE;

  for (guint i = first; i < verb; i++)
    {
      if (gloss_draft_get_sign (self->draft, i) == ',')
        inner = noun_before = FALSE;
      else if (speaker_at (self, i) != GLOSS_NONE && !inner)
        return speaker_at (self, i);
      else if (is_link (self, i, noun_before) || is (self, i, GLOSS_FOREIGN_ASIDE | GLOSS_FOREIGN_IN))
        inner = TRUE;
      else
        noun_before = !is (self, i, GLOSS_FOREIGN_NO_NAME);
    }
  return GLOSS_NONE;
}

/* The last verb of saying between two tokens. */
static GlossWords
last_cue (const Finder *self,
          guint         first,
          guint         end)
{
  for (guint i = end; i > first; i--)
    {
      GlossWords cue = cue_at (self, i - 1, end);

      if (cue.end > 0)
        return i - 1 > first ? (cue_at (self, i - 2, end).end == cue.end ? cue_at (self, i - 2, end) : cue) : cue;
    }
  return (GlossWords) { 0, 0 };
}

/* Where the words before a quotation begin that may credit it. */
static guint
begin_before (const Finder *self,
              guint         first,
              guint         limit)
{
  guint begin = first;

  while (begin > limit && first - begin < MAX_SUBJECT && !is_break (self, begin - 1))
    begin--;
  return begin;
}

/* X sagte: "…"; X asegura que "…"; Sollner: "…"; Selon X, "…". */
static Credit
credit_before (const Finder *self,
               guint         first,
               guint         limit)
{
  Credit credit = no_credit;
  gboolean colon = first > limit && gloss_draft_get_sign (self->draft, first - 1) == ':';
  guint end = colon || (first > limit && gloss_draft_get_sign (self->draft, first - 1) == ',') ? first - 1 : first;
  guint begin = begin_before (self, end, limit);
  guint mention = begin < end ? speaker_at (self, begin) : GLOSS_NONE;

  if (colon && mention != GLOSS_NONE && get_mention (self, mention)->words.end == end)
    return (Credit) { { end, end + 1 }, mention, GLOSS_REASON_CUE };
  credit.cue = last_cue (self, begin, end);
  if (credit.cue.end == 0)
    return credit;
  if (is (self, credit.cue.first, GLOSS_FOREIGN_CREDIT))
    {
      if (credit.cue.first != begin || end == first)
        return no_credit;
      credit.speaker = find_subject (self, credit.cue.end, end);
    }
  else if (!colon && credit.cue.end != end && !(credit.cue.end + 1 == end && is (self, end - 1, GLOSS_FOREIGN_THAT)))
    return no_credit;
  else
    credit.speaker = find_subject_before (self, begin, credit.cue.first);
  if (credit.speaker == GLOSS_NONE)
    credit.speaker = find_subject (self, credit.cue.end, end);
  credit.reason = reason_of (self, credit.cue, credit.speaker);
  return credit;
}

/* These languages set the comma of a credit behind the mark. */
static gboolean
is_before_comma (const Finder *self,
                 guint         end)
{
  return end < self->draft->n_tokens && gloss_draft_get_sign (self->draft, end) == ',';
}

static gboolean
is_sentence (const Finder *self,
             guint         run)
{
  const GlossQuotedRun *quoted = gloss_draft_get_run (self->draft, run);
  GlossWords words = self->draft->run_words[run];
  gsize end = quoted->inner.end;
  guint n = 0;

  for (guint i = words.first; i < words.end && n < MIN_WORDS; i++)
    n += self->draft->tokens[i].kind <= GLOSS_TOKEN_NUMBER;
  while (end > quoted->inner.begin && self->draft->utf8[end - 1] == ' ')
    end--;
  return n >= MIN_WORDS ||
         (n >= MIN_SENTENCE_WORDS && end > quoted->inner.begin &&
          (strchr (".!?,", self->draft->utf8[end - 1]) != NULL || is_before_comma (self, words.end)));
}

/* Is no other person named since the last quote than its speaker? */
static gboolean
is_alone_since (const Finder          *self,
                const GlossDraftQuote *last,
                guint                  first)
{
  for (guint i = last->words.end; i < first; i++)
    if (speaker_at (self, i) != GLOSS_NONE && speaker_at (self, i) != last->speaker)
      return FALSE;
  return TRUE;
}

static GlossDraftQuote *
last_quote (const Finder *self)
{
  guint n = self->draft->quotes->len;

  return n > 0 ? &g_array_index (self->draft->quotes, GlossDraftQuote, n - 1) : NULL;
}

/* A quotation without a cue goes on from the one before in its paragraph, or from the one that was left open. */
static gboolean
continues (const Finder *self,
           guint         run,
           guint        *before)
{
  const GlossDraftQuote *last = last_quote (self);
  guint line = gloss_draft_get_passage (self->draft, self->passage)->line;

  if (last == NULL || last->speaker == GLOSS_NONE)
    return FALSE;
  *before = gloss_draft_get_passage (self->draft, last->passage)->line;
  return gloss_draft_get_run (self->draft, run)->continues ||
         (*before == line && is_alone_since (self, last, self->draft->run_words[run].first));
}

static void
add_quote (Finder       *self,
           guint         run,
           const Credit *credit)
{
  guint line = gloss_draft_get_passage (self->draft, self->passage)->line;
  GlossDraftQuote quote = {
    .words = self->draft->run_words[run],
    .kind = GLOSS_QUOTE_DIRECT,
    .cue = GLOSS_NONE,
    .own_cue = GLOSS_NONE,
    .speaker = credit->speaker,
    .passage = self->passage,
    .confidence = credit->speaker != GLOSS_NONE ? SURE_CUE : 0,
    .reason = credit->reason,
  };
  guint before = 0;

  if (credit->cue.end > 0)
    {
      GlossCue cue = { credit->cue, GLOSS_FRAME_QUOTATION, 0, TRUE, self->passage };

      quote.cue = quote.own_cue = self->draft->cues->len;
      g_array_append_val (self->draft->cues, cue);
    }
  else if (continues (self, run, &before))
    {
      quote.speaker = last_quote (self)->speaker;
      quote.cue = last_quote (self)->cue;
      quote.confidence = SURE_CONTINUED;
      quote.reason = before == line ? GLOSS_REASON_CONTINUED : GLOSS_REASON_PARAGRAPH_BEFORE;
      self->n_utterances--;
    }
  quote.utterance = self->n_utterances++;
  g_array_append_val (self->draft->quotes, quote);
}

/* A quotation that the next paragraph goes on with is credited by what stands behind the last of its parts. */
static void
credit_open_ones (Finder *self)
{
  for (guint i = self->draft->quotes->len; i > 1; i--)
    {
      const GlossDraftQuote *next = &g_array_index (self->draft->quotes, GlossDraftQuote, i - 1);
      GlossDraftQuote *quote = &g_array_index (self->draft->quotes, GlossDraftQuote, i - 2);
      guint run = self->draft->run_of[next->words.first];

      if (quote->speaker != GLOSS_NONE || quote->own_cue != GLOSS_NONE || next->speaker == GLOSS_NONE ||
          (quote->words.end != next->words.first && !gloss_draft_get_run (self->draft, run)->continues))
        continue;
      quote->speaker = next->speaker;
      quote->cue = next->cue;
      quote->confidence = SURE_CONTINUED;
      quote->reason = GLOSS_REASON_NEARBY;
    }
}

/* Does the next paragraph go on with words that are left open here? */
static gboolean
is_left_open (const Finder *self,
              guint         run)
{
  return !gloss_draft_get_run (self->draft, run)->closed && run + 1 < self->draft->runs->len &&
         gloss_draft_get_run (self->draft, run + 1)->continues;
}

/* Judges one run of quoted words; those before and after it end where the next ones begin. */
static void
find_run (Finder *self,
          guint   run,
          guint   limit,
          guint   next)
{
  GlossWords words = self->draft->run_words[run];
  GlossWords passage = get_passage (self);
  Credit credit = credit_after (self, words.end, MIN (passage.end, next));

  if (credit.cue.end == 0)
    credit = credit_before (self, words.first, MAX (passage.first, limit));
  if (credit.cue.end == 0 && !is_sentence (self, run) && !is_left_open (self, run))
    return;
  add_quote (self, run, &credit);
}

static guint
next_run (const GlossDraft *draft,
          guint             run)
{
  while (run < draft->runs->len &&
         (gloss_draft_get_run (draft, run)->depth > 0 || draft->run_words[run].end <= draft->run_words[run].first))
    run++;
  return run;
}

static guint *
index_names (const GlossDraft *draft)
{
  guint *mention_at = g_new (guint, draft->n_tokens + 1);

  for (guint i = 0; i <= draft->n_tokens; i++)
    mention_at[i] = GLOSS_NONE;
  for (guint i = 0; i < draft->n_names; i++)
    mention_at[g_array_index (draft->mentions, GlossDraftMention, i).words.first] = i;
  return mention_at;
}

/**
 * gloss_foreign_quotes_find:
 * @draft: a draft whose names are found
 *
 * Finds what stands in quotation marks and is said: by a verb of saying beside
 * it, or because it is a sentence. Its speaker is the name that is the subject
 * of that verb, or that of the quote it goes on from; else it has none.
 */
void
gloss_foreign_quotes_find (GlossDraft *draft)
{
  g_autofree guint *mention_at = index_names (draft);
  Finder self = { draft, mention_at, 0, 0 };
  guint limit = 0;

  for (guint run = next_run (draft, 0); run < draft->runs->len;)
    {
      GlossWords words = draft->run_words[run];
      guint following = next_run (draft, run + 1);

      while (self.passage + 1 < draft->passages->len && get_passage (&self).end <= words.first)
        self.passage++;
      find_run (&self, run, limit, following < draft->runs->len ? draft->run_words[following].first : draft->n_tokens);
      limit = words.end;
      run = following;
    }
  credit_open_ones (&self);
}
