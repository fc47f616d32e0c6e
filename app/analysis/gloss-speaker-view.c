/* gloss-speaker-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-speaker-view.h"

#include "gloss-chunks.h"
#include "gloss-hash.h"
#include "gloss-word-classes.h"
#include "gloss-word-form.h"

/* How many candidates each source gives at most. */
#define MAX_IN_PASSAGE 26
#define MAX_BEFORE     3
#define MAX_EARLIER    6

/* How far into a passage phrases are looked for. */
#define MAX_TOKENS 300

/* The first question; see gloss-content-features.c. */
#define Q_FIRST 9000
#define Q_PAIR  500

typedef struct
{
  const GlossSpeakerView *view;
  guint                   next;
  guint                   n;
  guint64                *features;
} Features;

void
gloss_speaker_view_init (GlossSpeakerView *self,
                         const GlossDraft *draft)
{
  *self = (GlossSpeakerView) { .draft = draft };
  if (draft->options != NULL && draft->options->model != NULL)
    gloss_table_init (&self->classes, draft->options->model, GLOSS_WORD_CLASSES_SECTION);
}

static const GlossDraftQuote *
get_quote (const GlossSpeakerView *self,
           guint                   quote)
{
  return &g_array_index (self->draft->quotes, GlossDraftQuote, quote);
}

static gboolean
is_same (GlossWords a,
         GlossWords b)
{
  return a.first < b.end && b.first < a.end;
}

static void
add_candidate (GlossSpeakerView   *self,
               GlossSpeakerSource  source,
               GlossPhrase         phrase,
               guint               rank)
{
  gboolean rule = source == GLOSS_SPEAKER_NOBODY ? !self->has_rule :
                                                   self->has_rule && is_same (self->rule.words, phrase.words);
  GlossCandidate candidate = { source, phrase, rank, 0, rule };

  if (self->n_candidates < GLOSS_SPEAKER_MAX_CANDIDATES)
    self->candidates[self->n_candidates++] = candidate;
}

/* Adds somebody from before the passage, unless he is there already. */
static void
add_once (GlossSpeakerView   *self,
          GlossSpeakerSource  source,
          guint               mention,
          guint               rank)
{
  const GlossDraftMention *at = &g_array_index (self->draft->mentions, GlossDraftMention, mention);

  for (guint i = 1; i < self->n_candidates; i++)
    if (is_same (self->candidates[i].phrase.words, at->words))
      {
        if (source == GLOSS_SPEAKER_BEFORE)
          self->candidates[i].spoke = rank + 1;
        return;
      }
  add_candidate (self, source, (GlossPhrase) { at->words, at->level, mention }, rank);
}

/* Noun phrases of the passage outside the quote. */
static void
add_from_passage (GlossSpeakerView *self)
{
  const GlossDraftQuote *quote = get_quote (self, self->quote);
  guint token = self->passage.first;
  guint end = MIN (self->passage.end, quote->words.first + MAX_TOKENS);
  guint n = 0;
  GlossPhrase phrase;

  if (self->anchor.first > self->passage.first + MAX_TOKENS)
    token = self->anchor.first - MAX_TOKENS;
  while (n < MAX_IN_PASSAGE && gloss_chunk_next (self->draft, &token, end, &phrase))
    if (!is_same (phrase.words, quote->words))
      add_candidate (self, GLOSS_SPEAKER_PASSAGE, phrase, n++);
}

/* The speakers of the quotes before, those of this passage left out. */
static void
add_from_quotes (GlossSpeakerView *self)
{
  guint last = GLOSS_NONE;
  guint n = 0;

  for (guint i = self->quote; i > 0 && n < MAX_BEFORE && i + 8 > self->quote; i--)
    {
      guint speaker = get_quote (self, i - 1)->speaker;

      if (speaker == GLOSS_NONE || speaker == last)
        continue;
      last = speaker;
      add_once (self, GLOSS_SPEAKER_BEFORE, speaker, n++);
    }
}

/* The names that stand before the passage. */
static void
add_from_names (GlossSpeakerView *self)
{
  guint name = gloss_phrase_name_after (self->draft, self->passage.first);

  for (guint n = 0; n < MAX_EARLIER && name > 0; n++)
    add_once (self, GLOSS_SPEAKER_EARLIER, --name, n);
}

/**
 * gloss_speaker_view_set_quote:
 * @self: a view
 * @quote: index of a quote; those before it have their speakers
 * @rule: (nullable): whom the rules credit
 *
 * Turns to a quote and gathers the candidates.
 */
void
gloss_speaker_view_set_quote (GlossSpeakerView  *self,
                              guint              quote,
                              const GlossPhrase *rule)
{
  const GlossDraftQuote *at = get_quote (self, quote);

  self->quote = quote;
  self->passage = gloss_draft_get_passage (self->draft, at->passage)->words;
  self->anchor = at->own_cue != GLOSS_NONE ? g_array_index (self->draft->cues, GlossCue, at->own_cue).words : at->words;
  self->has_rule = rule != NULL;
  if (rule != NULL)
    self->rule = *rule;
  self->n_candidates = 0;
  add_candidate (self, GLOSS_SPEAKER_NOBODY, (GlossPhrase) { { 0, 0 }, 0, GLOSS_NONE }, 0);
  add_from_passage (self);
  add_from_quotes (self);
  add_from_names (self);
}

static void
ask (Features *self,
     guint64   answer)
{
  guint question = Q_FIRST + self->next++;

  if (self->n < GLOSS_SPEAKER_MAX_FEATURES)
    self->features[self->n++] = gloss_feature (question, answer);
}

static void
ask_pair (Features *self,
          guint64   first,
          guint64   second)
{
  guint question = Q_FIRST + Q_PAIR + self->next++;

  if (self->n < GLOSS_SPEAKER_MAX_FEATURES)
    self->features[self->n++] = gloss_feature_pair (question, first, second);
}

static guint64
word_at (const GlossSpeakerView *view,
         gint64                  token)
{
  const GlossToken *at;

  if (token < view->passage.first || token >= view->passage.end)
    return token < view->passage.first ? 1 : 2;
  at = &view->draft->tokens[token];
  return gloss_word_form_hash_lower (view->draft->utf8 + at->begin, gloss_token_get_length (at));
}

static guint
tag_at (const GlossSpeakerView *view,
        gint64                  token)
{
  if (token < view->passage.first || token >= view->passage.end)
    return GLOSS_N_TAGS + (token < view->passage.first);
  if (view->draft->run_of[token] != GLOSS_NONE)
    return GLOSS_N_TAGS + 7;
  return view->draft->tokens[token].tag;
}

static guint
bucket (guint n)
{
  static const guint8 least[] = { 0, 1, 2, 3, 4, 5, 7, 10, 15, 25 };
  guint i = G_N_ELEMENTS (least) - 1;

  while (n < least[i])
    i--;
  return i;
}

/* How the quote stands: its kind, its cue's form, before or after its cue, alone in its paragraph. */
static guint64
state_of_quote (const GlossSpeakerView *self)
{
  const GlossDraftQuote *quote = get_quote (self, self->quote);
  const GlossCue *cue = quote->own_cue != GLOSS_NONE ? &g_array_index (self->draft->cues, GlossCue, quote->own_cue) : NULL;
  guint64 state = quote->kind;

  state = state * 4 + (cue == NULL ? 0 : quote->words.first >= cue->words.end ? 1 : 2);
  return state;
}

static guint
line_of (const GlossSpeakerView *self,
         guint                   quote)
{
  return gloss_draft_get_passage (self->draft, get_quote (self, quote)->passage)->line;
}

/* Does the next quote of the paragraph have a cue? */
static gboolean
is_credited_next (const GlossSpeakerView *self)
{
  return self->quote + 1 < self->draft->quotes->len && line_of (self, self->quote + 1) == line_of (self, self->quote) &&
         get_quote (self, self->quote + 1)->own_cue != GLOSS_NONE;
}

/* How the quote stands to the one before: in its passage, its paragraph, the next one, further down;
 * and whether it begins its paragraph or goes on with quoted words. */
static guint
state_of_line (const GlossSpeakerView *self)
{
  const GlossDraftQuote *quote = get_quote (self, self->quote);
  guint run = self->draft->run_of[quote->words.first];
  guint state = 0;

  if (self->quote > 0)
    {
      guint lines = line_of (self, self->quote) - line_of (self, self->quote - 1);

      state = get_quote (self, self->quote - 1)->passage == quote->passage ? 1 : 2 + MIN (lines, 3);
    }
  state = state * 2 + is_credited_next (self);
  state = state * 2 + (run != GLOSS_NONE && gloss_draft_get_run (self->draft, run)->continues);
  return state * 2 + ((self->draft->tokens[quote->words.first].flags & GLOSS_TOKEN_STARTS_LINE) != 0);
}

static guint64
cue_word (const GlossSpeakerView *self)
{
  return get_quote (self, self->quote)->own_cue != GLOSS_NONE ? word_at (self, self->anchor.first) : 3;
}

/* What stands between the phrase and the cue. */
static void
ask_about_path (Features          *self,
                const GlossPhrase *phrase,
                guint64            state)
{
  const GlossSpeakerView *view = self->view;
  gboolean after = phrase->words.first >= view->anchor.end;
  guint first = after ? view->anchor.end : phrase->words.end;
  guint end = after ? phrase->words.first : view->anchor.first;
  guint n_commas = 0;
  guint n_verbs = 0;
  guint n_nouns = 0;
  guint64 path = after;

  for (guint i = first; i < end && i < first + 48; i++)
    {
      guint tag = tag_at (view, i);

      if (i < first + 6)
        path = gloss_hash_add (path, tag);
      n_commas += tag == GLOSS_TAG_COMMA;
      n_verbs += tag == GLOSS_TAG_VBD || tag == GLOSS_TAG_VBZ || tag == GLOSS_TAG_VBP || tag == GLOSS_TAG_MD;
      n_nouns += tag == GLOSS_TAG_NN || tag == GLOSS_TAG_NNS || tag == GLOSS_TAG_NNP || tag == GLOSS_TAG_PRP;
    }
  if (end > first + 6)
    path = gloss_hash_add (after, MIN (n_commas, 4) * 16 + MIN (n_verbs, 3));
  ask (self, path);
  ask_pair (self, path, state);
  ask_pair (self, path, cue_word (view));
  ask_pair (self, state, after * 16 + bucket (end > first ? end - first : 0));
  ask_pair (self, state, after * 64 + MIN (n_commas, 3) * 16 + MIN (n_verbs, 3) * 4 + MIN (n_nouns, 3));
  ask_pair (self, state, gloss_hash_add (word_at (view, end > first ? end - 1 : 0), after));
  ask_pair (self, after * 4 + phrase->level, gloss_hash_add (path, tag_at (view, view->anchor.end)));
  ask_pair (self, after, cue_word (view));
}

/* About the phrase itself and what stands next to it. */
static void
ask_about_phrase (Features          *self,
                  const GlossPhrase *phrase,
                  guint64            state)
{
  const GlossSpeakerView *view = self->view;
  gint64 first = phrase->words.first;
  gint64 end = phrase->words.end;
  guint64 head = word_at (view, end - 1);
  guint kind = phrase->mention != GLOSS_NONE ?
    1 + g_array_index (view->draft->mentions, GlossDraftMention, phrase->mention).kind : 0;
  guint flags = view->draft->words[end - 1].flags & (GLOSS_WORD_PERSON_NOUN | GLOSS_WORD_GROUP_NOUN);
  guint class = gloss_table_find (&view->classes, head);

  ask_pair (self, phrase->level, kind);
  ask_pair (self, state, phrase->level * 4 + kind);
  ask_pair (self, phrase->level == GLOSS_MENTION_NAME ? kind : head, 0);
  ask_pair (self, phrase->level == GLOSS_MENTION_NAME ? kind : head, cue_word (view));
  ask_pair (self, phrase->level, flags);
  ask_pair (self, phrase->level * 4 + kind, gloss_word_class_at (class, 2));
  ask_pair (self, phrase->level * 4 + kind, gloss_word_class_at (class, 3));
  ask_pair (self, phrase->level * 4 + kind, tag_at (view, first - 1));
  ask_pair (self, phrase->level * 4 + kind, word_at (view, first - 1));
  ask_pair (self, phrase->level * 4 + kind, tag_at (view, end));
  ask_pair (self, phrase->level * 4 + kind, word_at (view, end));
  ask_pair (self, tag_at (view, first - 1), tag_at (view, end));
  ask_pair (self, tag_at (view, first), tag_at (view, end - 1));
  ask_pair (self, tag_at (view, end - 1), tag_at (view, view->anchor.first));
  ask_pair (self, first == view->passage.first, state);
  ask_pair (self, tag_at (view, first - 1), gloss_hash_add (tag_at (view, first - 2), state));
}

/* About a speaker or a name that stands before the passage. */
static void
ask_about_earlier (Features             *self,
                   const GlossCandidate *candidate,
                   guint64               state)
{
  const GlossSpeakerView *view = self->view;
  const GlossDraftMention *mention =
    &g_array_index (view->draft->mentions, GlossDraftMention, candidate->phrase.mention);
  guint64 who = candidate->source * 64 + candidate->rank * 8 + mention->level * 3 + mention->kind;
  guint64 line = state_of_line (view);
  guint distance = bucket ((view->passage.first - MIN (view->passage.first, mention->words.first)) / 8);

  ask (self, who);
  ask_pair (self, who, state);
  ask_pair (self, who, line);
  ask_pair (self, candidate->source * 8 + candidate->rank, gloss_hash_add (line, state));
  ask_pair (self, candidate->source * 8 + candidate->rank, gloss_hash_add (distance, state));
  ask_pair (self, candidate->source * 8 + candidate->rank, cue_word (view));
  ask_pair (self, candidate->source * 8 + candidate->rank,
            gloss_hash_add (tag_at (view, view->anchor.first), tag_at (view, (gint64) view->anchor.first - 1)));
  ask_pair (self, mention->level * 4 + mention->kind, gloss_hash_add (line, candidate->source));
}

static void
ask_about_nobody (Features *self,
                  guint64   state)
{
  const GlossSpeakerView *view = self->view;

  ask (self, state_of_line (view));
  ask_pair (self, state, state_of_line (view));
  ask_pair (self, state, cue_word (view));
  ask_pair (self, cue_word (view), word_at (view, (gint64) view->anchor.first - 1));
  ask_pair (self, cue_word (view), tag_at (view, (gint64) view->anchor.first - 1));
  ask_pair (self, state, word_at (view, (gint64) view->anchor.first - 1));
  ask_pair (self, state, gloss_hash_add (tag_at (view, (gint64) view->anchor.first - 1),
                                         tag_at (view, (gint64) view->anchor.first)));
  ask_pair (self, state, bucket (view->n_candidates));
}

/**
 * gloss_speaker_view_features:
 * @self: a view of a quote
 * @candidate: index of one of its candidates
 * @features: (out) (array length=64): what speaks for and against it
 *
 * Returns: how many features there are
 */
guint
gloss_speaker_view_features (const GlossSpeakerView *self,
                             guint                   candidate,
                             guint64                *features)
{
  const GlossCandidate *at = &self->candidates[candidate];
  Features own = { self, 0, 0, features };
  guint64 state = state_of_quote (self);

  ask_pair (&own, at->source, state);
  ask_pair (&own, at->source * 2 + at->rule, state);
  ask_pair (&own, at->source * 2 + at->rule, cue_word (self));
  ask_pair (&own, at->rule * 4 + at->phrase.level, state_of_line (self));
  ask_pair (&own, at->spoke * 4 + at->source, state);
  ask_pair (&own, at->spoke * 4 + at->source, cue_word (self));
  own.next = 40 * at->source + 10;
  if (at->source == GLOSS_SPEAKER_NOBODY)
    ask_about_nobody (&own, state);
  else if (at->source == GLOSS_SPEAKER_PASSAGE)
    {
      ask_about_path (&own, &at->phrase, state);
      ask_about_phrase (&own, &at->phrase, state);
    }
  else
    ask_about_earlier (&own, at, state);
  return own.n;
}
