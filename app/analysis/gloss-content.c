/* gloss-content.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-content.h"

#include "gloss-labels.h"
#include "gloss-phrases.h"

/* How far after the cue its "that" may stand: "said on Monday in a statement that". */
#define MAX_TO_THAT 16

/* The longest subject with its apposition between a quotation and its cue. */
#define MAX_SUBJECT 24

/* How many tokens and how many cues are looked over: no sentence is longer, and each cue may ask. */
#define MAX_LOOK 400
#define MAX_CUES 64

/* A clause needs a subject and a verb. */
#define MIN_CLAUSE 3

static const char *const time_words[] = {
  "today", "yesterday", "tomorrow", "tonight", "earlier", "later", "recently", "afterwards", "again", "too",
  "simply", "flatly", "bluntly", "repeatedly", "publicly", "here", "there", "monday", "tuesday", "wednesday",
  "thursday", "friday", "saturday", "sunday", NULL
};

static const char *const prepositions[] = {
  "in", "on", "at", "to", "during", "after", "before", "via", "by", "of", "from", "through", "following",
  "while", "when", "as", "with", "about", "outside", "late", "last", "this", "early", "for", NULL
};

static const char *const conjunctions[] = { "and", "but", "while", "although", "though", "whereas", "yet", NULL };

static gboolean
is_empty (GlossWords words)
{
  return words.end <= words.first;
}

static GlossWords
nothing (void)
{
  return (GlossWords) { 0, 0 };
}

/* The end of a passage without its full stop. */
static guint
end_of_words (const GlossDraft *draft,
              GlossWords        passage)
{
  guint end = passage.end;

  while (end > passage.first && draft->tokens[end - 1].kind == GLOSS_TOKEN_PUNCTUATION &&
         draft->run_of[end - 1] == GLOSS_NONE)
    end--;
  return end;
}

static gboolean
is_break (const GlossDraft *draft,
          guint             token)
{
  char sign = gloss_draft_get_sign (draft, token);

  return draft->run_of[token] == GLOSS_NONE && sign != 0 && strchr (",;:.!?-\xe2", sign) != NULL;
}

/* Is this the first token of quoted words? */
static gboolean
begins_run (const GlossDraft *draft,
            guint             token)
{
  guint run = draft->run_of[token];

  return run != GLOSS_NONE && draft->run_words[run].first == token;
}

/* The next token from @at on that is a break or begins quoted words, or @end. */
static guint
next_break (const GlossDraft *draft,
            guint             at,
            guint             end)
{
  guint limit = MIN (end, at + MAX_LOOK);

  while (at < limit && !is_break (draft, at) && !begins_run (draft, at))
    at++;
  return at < limit ? at : end;
}

/* The next word that the rules take for a cue, where it is before @end, or @end. */
static guint
next_cue (const GlossDraft *draft,
          guint             cue,
          guint             end)
{
  for (guint next = cue + 1; next < draft->cues->len && next < cue + MAX_CUES; next++)
    {
      const GlossCue *at = &g_array_index (draft->cues, GlossCue, next);

      if (at->words.first >= end)
        break;
      if (at->reports)
        return at->words.first;
    }
  return end;
}

/* The end of what an article's cue reports, before the next cue that goes on with "and" or ",". */
static guint
end_before_next_cue (const GlossDraft *draft,
                     guint             cue,
                     guint             begin,
                     guint             end)
{
  guint next = next_cue (draft, cue, end);

  if (next >= end || next <= begin)
    return end;
  for (guint at = next; at > begin + 1 && at + MAX_SUBJECT > next; at--)
    {
      guint last = at - 1;

      if (is_break (draft, last) || gloss_draft_is_any (draft, last, conjunctions))
        return is_break (draft, last - 1) ? last - 1 : last;
    }
  return end;
}

/* "With the office warning that …, they left": a clause that begins the passage ends at its comma. */
static guint
end_of_opening_clause (const GlossDraft *draft,
                       GlossWords        passage,
                       guint             begin,
                       guint             end)
{
  static const char *const words[] = { "with", "while", "although", "though", "after", "despite", NULL };

  if (!gloss_draft_is_any (draft, passage.first, words))
    return end;
  for (guint at = begin; at < end && at < begin + MAX_LOOK; at++)
    if (gloss_draft_get_sign (draft, at) == ',' && draft->run_of[at] == GLOSS_NONE)
      return at;
  return end;
}

/* "in a statement on Monday" between the cue and what it reports. */
static guint
skip_time (const GlossDraft *draft,
           guint             at,
           guint             end)
{
  while (at < end)
    {
      if (gloss_draft_is_any (draft, at, time_words))
        at++;
      else if (gloss_draft_is (draft, at, "on") && at + 1 < end &&
               (draft->words[at + 1].flags & GLOSS_WORD_CALENDAR) != 0)
        at += 2;
      else
        return at;
    }
  return at;
}

/* Where a "that" begins what is reported, or GLOSS_NONE. */
static guint
find_that (const GlossDraft *draft,
           const GlossCue   *cue,
           guint             end)
{
  guint at = cue->words.end;
  guint index = (guint) (cue - (const GlossCue *) draft->cues->data);
  guint limit = MIN (next_cue (draft, index, end), at + MAX_TO_THAT);

  for (; at < limit && !begins_run (draft, at); at++)
    {
      if (gloss_draft_is (draft, at, "that"))
        return at;
      if (is_break (draft, at) && gloss_draft_get_sign (draft, at) != ',')
        return GLOSS_NONE;
    }
  return GLOSS_NONE;
}

static guint
find_word (const GlossDraft *draft,
           guint             at,
           guint             end,
           const char       *word)
{
  for (guint limit = MIN (end, at + MAX_TO_THAT); at < limit && !is_break (draft, at); at++)
    if (gloss_draft_is (draft, at, word))
      return at;
  return GLOSS_NONE;
}

/* "told reporters the plan was dead": past the person who was spoken to. */
static guint
skip_object (const GlossDraft *draft,
             guint             at,
             guint             end)
{
  static const char *const pronouns[] = { "him", "her", "them", "us", "me", "you", "it", NULL };

  if (at < end && gloss_draft_is_any (draft, at, pronouns))
    return at + 1;
  for (guint i = at; i < MIN (end, at + 5); i++)
    if ((draft->words[i].flags & (GLOSS_WORD_PERSON_NOUN | GLOSS_WORD_GROUP_NOUN)) != 0)
      return i + 1;
  while (at < end && ((draft->tokens[at].flags & GLOSS_TOKEN_CAPITAL) != 0 || gloss_draft_is (draft, at, "the")))
    at++;
  return at;
}

/* After "as", "of", "for", "on … to": where what is reported begins behind a preposition. */
static guint
begin_behind_preposition (const GlossDraft *draft,
                          guint             frames,
                          guint             at,
                          guint             end)
{
  guint of = (frames & GLOSS_FRAME_OF) != 0 ? find_word (draft, at, end, "of") : GLOSS_NONE;
  guint as = (frames & GLOSS_FRAME_AS) != 0 ? find_word (draft, at, end, "as") : GLOSS_NONE;

  if (of != GLOSS_NONE || as != GLOSS_NONE)
    return MIN (of, as) + 1;
  if ((frames & GLOSS_FRAME_PREPOSITION) == 0 || at >= end)
    return GLOSS_NONE;
  if (gloss_draft_is (draft, at, "for"))
    return at + 1;
  return gloss_draft_is (draft, at, "on") ? find_word (draft, at, end, "to") : GLOSS_NONE;
}

/* "urged people to leave", "told them the bridge was safe". */
static guint
begin_behind_object (const GlossDraft *draft,
                     guint             frames,
                     guint             at,
                     guint             end)
{
  guint to = find_word (draft, at, end, "to");
  guint after = skip_object (draft, at, end);

  if ((frames & GLOSS_FRAME_CLAUSE) == 0)
    return to;
  return after > at && after < end && !is_break (draft, after) ? after : GLOSS_NONE;
}

/* The quoted words that a cue is followed by, if nothing but a time, a place or a mark comes
 * between: `said in Orle: “A”`. */
static guint
begin_of_run (const GlossDraft *draft,
              guint             frames,
              guint             at,
              guint             end)
{
  guint stop = next_break (draft, at, end);
  gboolean marked = stop + 1 < end && is_break (draft, stop) && begins_run (draft, stop + 1);

  if (marked)
    return stop + 1;
  if (stop >= end || !begins_run (draft, stop))
    return GLOSS_NONE;
  if (stop == at || gloss_draft_is_any (draft, at, prepositions))
    return (frames & (GLOSS_FRAME_CLAUSE | GLOSS_FRAME_AS | GLOSS_FRAME_NOUN)) != 0 ? stop : GLOSS_NONE;
  return (frames & (GLOSS_FRAME_AS | GLOSS_FRAME_OBJECT)) != 0 ? stop : GLOSS_NONE;
}

/* Where what a verb reports begins after it, or GLOSS_NONE. */
static guint
begin_of_content (const GlossDraft *draft,
                  const GlossCue   *cue,
                  guint             end)
{
  guint frames = cue->frames;
  guint at = skip_time (draft, cue->words.end, end);
  guint begin = find_that (draft, cue, end);

  if (begin == GLOSS_NONE)
    begin = begin_of_run (draft, frames, at, end);
  if (begin == GLOSS_NONE)
    begin = begin_behind_preposition (draft, frames, at, end);
  if (begin != GLOSS_NONE)
    return begin;
  if (at >= end || is_break (draft, at))
    return GLOSS_NONE;
  if ((frames & GLOSS_FRAME_INFINITIVE) != 0 && gloss_draft_is (draft, at, "to"))
    return at;
  if ((frames & GLOSS_FRAME_OBJECT) != 0)
    return begin_behind_object (draft, frames, at, end);
  if (gloss_draft_is_any (draft, at, prepositions))
    return GLOSS_NONE;
  return (frames & (GLOSS_FRAME_CLAUSE | GLOSS_FRAME_NOUN)) != 0 ? at : GLOSS_NONE;
}

/* The comma or the quoted words before the subject of the cue: where what came before ends. */
static guint
end_of_content_before (const GlossDraft *draft,
                       GlossWords        passage,
                       guint             cue)
{
  guint limit = cue > passage.first + MAX_SUBJECT ? cue - MAX_SUBJECT : passage.first;

  for (guint at = cue; at > limit; at--)
    if (draft->run_of[at - 1] != GLOSS_NONE &&
        draft->run_words[draft->run_of[at - 1]].end == at)
      return at;
  for (guint at = cue; at > limit; at--)
    if (is_break (draft, at - 1))
      return at - 1;
  return passage.first;
}

static GlossWords
clause_before (const GlossDraft *draft,
               GlossWords        passage,
               guint             cue)
{
  GlossWords words = { passage.first, end_of_content_before (draft, passage, cue) };

  if (!is_empty (words) && gloss_draft_is_any (draft, words.first, conjunctions))
    words.first++;
  return words.end >= words.first + MIN_CLAUSE || (!is_empty (words) && draft->run_of[words.end - 1] != GLOSS_NONE)
         ? words : nothing ();
}

/* "said Ana Ruiz", "said a port official": a subject and no more stands there. */
static gboolean
is_subject_behind (const GlossDraft *draft,
                   guint             at,
                   guint             stop)
{
  GlossPhrase phrase;

  if (!gloss_phrase_after (draft, at, stop, &phrase))
    return FALSE;
  if (phrase.level == GLOSS_MENTION_NAME)
    return phrase.words.end == stop || gloss_draft_is_any (draft, phrase.words.end, prepositions);
  for (guint i = phrase.words.first; i < phrase.words.end; i++)
    if ((draft->words[i].flags & (GLOSS_WORD_PERSON_NOUN | GLOSS_WORD_GROUP_NOUN)) != 0)
      return phrase.words.end == stop || gloss_draft_is_any (draft, phrase.words.end, prepositions);
  return phrase.level == GLOSS_MENTION_PRONOUN && phrase.words.end == stop;
}

/* `“It is so.” He said: “Not yet.”`: the first quotation ended its sentence, and the cue has one
 * of its own. */
static gboolean
is_new_sentence (const GlossDraft *draft,
                 GlossWords        before,
                 guint             stop,
                 guint             end)
{
  guint run = draft->run_of[before.end - 1];

  return run != GLOSS_NONE && stop + 1 < end && begins_run (draft, stop + 1) &&
         draft->utf8[gloss_draft_get_run (draft, run)->inner.end - 1] == '.' &&
         (draft->tokens[before.end].flags & GLOSS_TOKEN_CAPITAL) != 0;
}

/* Nothing but the subject and a time follows the cue before the next break. */
static gboolean
is_credit (const GlossDraft *draft,
           const GlossCue   *cue,
           GlossWords        passage,
           guint             end,
           GlossWords        before)
{
  guint stop = next_break (draft, cue->words.end, end);
  guint at = skip_time (draft, cue->words.end, end);

  if (is_empty (before) || (cue->forms & GLOSS_FORM_GERUND) != 0)
    return FALSE;
  if (is_new_sentence (draft, before, stop, end))
    return FALSE;
  /* "accused the mayor of": what follows is what is reported, and of whom. */
  if ((cue->frames & GLOSS_FRAME_OF) != 0 && find_word (draft, cue->words.end, end, "of") != GLOSS_NONE)
    return FALSE;
  if (draft->run_of[before.end - 1] != GLOSS_NONE)
    return stop <= cue->words.end + MAX_SUBJECT && find_that (draft, cue, end) == GLOSS_NONE;
  if (stop == at)
    return TRUE;
  if (before.end + 1 == cue->words.first)
    return is_subject_behind (draft, cue->words.end, stop);
  return gloss_draft_is_any (draft, at, prepositions) && find_that (draft, cue, end) == GLOSS_NONE && stop == end;
}

static GlossContent
content_of_according_to (const GlossDraft *draft,
                         const GlossCue   *cue,
                         GlossWords        passage,
                         guint             end)
{
  GlossContent content = { nothing (), nothing () };
  guint comma = next_break (draft, cue->words.end, end);

  if (cue->words.first > passage.first + MIN_CLAUSE)
    {
      content.before = (GlossWords) { passage.first, cue->words.first };
      while (content.before.end > passage.first && is_break (draft, content.before.end - 1))
        content.before.end--;
    }
  else if (comma < end)
    content.after = (GlossWords) { begins_run (draft, comma) ? comma : comma + 1, end };
  return content;
}

/**
 * gloss_content_of_cue:
 * @draft: a draft with cues
 * @cue: index of a cue
 *
 * Finds what a cue reports, by what may follow its verb and by the marks
 * around it.
 *
 * Returns: the words before and after it; both empty if it reports nothing
 */
GlossContent
gloss_content_of_cue (const GlossDraft *draft,
                      guint             cue)
{
  const GlossCue *self = &g_array_index (draft->cues, GlossCue, cue);
  GlossWords passage = gloss_draft_get_passage (draft, self->passage)->words;
  guint end = end_of_words (draft, passage);
  GlossContent content = { nothing (), nothing () };
  guint begin;

  if (self->frames == GLOSS_FRAME_LABEL)
    {
      content.after = (GlossWords) { self->words.end, gloss_label_end (draft, self->passage) };
      return content;
    }
  if (self->frames == 0)
    return content_of_according_to (draft, self, passage, end);

  content.before = clause_before (draft, passage, self->words.first);
  if (!is_credit (draft, self, passage, end, content.before))
    {
      content.before = nothing ();
      begin = begin_of_content (draft, self, end);
    }
  else
    {
      begin = next_break (draft, self->words.end, end);
      if (begin < end && !begins_run (draft, begin))
        begin++;
      if (begin >= end || !begins_run (draft, begin))
        begin = GLOSS_NONE;
    }
  if (begin != GLOSS_NONE && begin < end)
    {
      end = end_of_opening_clause (draft, passage, begin, end);
      content.after = (GlossWords) { begin, end_before_next_cue (draft, cue, begin, end) };
    }
  return content;
}
