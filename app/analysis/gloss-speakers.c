/* gloss-speakers.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-draft.h"
#include "gloss-phrases.h"

/* The longest apposition or relative clause between a speaker and the cue. */
#define MAX_APPOSITION 24

/* How sure a speaker is, by the way he was found. */
#define SURE_SUBJECT 0.95
#define SURE_NAMED_AFTER 0.95
#define SURE_SHARED_SUBJECT 0.75
#define SURE_CONTINUED 0.85
#define SURE_PARAGRAPH_BEFORE 0.7
#define SURE_NEXT_IN_PARAGRAPH 0.6

static const char *const adverbs[] = {
  "also", "has", "had", "have", "later", "then", "once", "often", "now", "still", "even", "just", "further", "all",
  "both", "previously", "reportedly", "recently", "himself", "herself", "itself", "themselves", "repeatedly",
  "publicly", "openly", "is", "was", "were", "are", "be", "been", "will", "would", "to", "did", "does", "first", NULL
};

static const GlossCue *
get_cue (const GlossDraft *draft,
         guint             cue)
{
  return &g_array_index (draft->cues, GlossCue, cue);
}

static GlossDraftQuote *
get_quote (const GlossDraft *draft,
           guint             quote)
{
  return &g_array_index (draft->quotes, GlossDraftQuote, quote);
}

/* Where the words before the cue end, adverbs and helping verbs left out. */
static guint
end_of_subject (const GlossDraft *draft,
                guint             first,
                guint             cue)
{
  while (cue > first + 1)
    {
      const GlossToken *token = &draft->tokens[cue - 1];
      gboolean manner = token->end - token->begin > 4 && memcmp (draft->utf8 + token->end - 2, "ly", 2) == 0;

      if (!gloss_draft_is_any (draft, cue - 1, adverbs) && !(manner && !(token->flags & GLOSS_TOKEN_CAPITAL)))
        break;
      cue--;
    }
  return cue;
}

static gboolean
is_comma (const GlossDraft *draft,
          guint             token)
{
  char sign = gloss_draft_get_sign (draft, token);

  return sign == ',' || sign == '-' || sign == '(' || sign == ')' || sign == '\xe2';
}

/* Over ", the mayor of Vellby," and ", who was there,": to the comma that opens it. */
static guint
skip_apposition (const GlossDraft *draft,
                 guint             first,
                 guint             comma)
{
  guint limit = comma > first + MAX_APPOSITION ? comma - MAX_APPOSITION : first;

  for (guint at = comma; at > limit; at--)
    if (is_comma (draft, at - 1) && draft->run_of[at - 1] == GLOSS_NONE)
      return at - 1;
  return GLOSS_NONE;
}

/* As gloss_phrase_before(), over a relative clause: "residents who live nearby". */
static gboolean
find_phrase_before (const GlossDraft *draft,
                    guint             first,
                    guint             end,
                    GlossPhrase      *phrase)
{
  guint begin;

  if (!gloss_phrase_before (draft, first, end, phrase))
    return FALSE;
  begin = phrase->words.first;
  if (phrase->level == GLOSS_MENTION_DESCRIPTION && begin > first + 1 && gloss_draft_is (draft, begin - 1, "who"))
    return gloss_phrase_before (draft, first, begin - 1, phrase);
  return TRUE;
}

/* The subject that stands before the cue. */
static gboolean
find_subject_before (const GlossDraft *draft,
                     guint             first,
                     guint             cue,
                     GlossPhrase      *phrase)
{
  guint end = end_of_subject (draft, first, cue);
  guint opening;

  if (end <= first)
    return FALSE;
  if (gloss_draft_is (draft, end - 1, "who") && end > first + 1)
    end -= is_comma (draft, end - 2) ? 2 : 1;
  if (!is_comma (draft, end - 1))
    return find_phrase_before (draft, first, end, phrase);

  opening = skip_apposition (draft, first, end - 1);
  if (opening != GLOSS_NONE && gloss_phrase_before (draft, first, opening, phrase))
    {
      GlossPhrase inner;

      /* "the mayor, Ana Ruiz, said": the name counts, whichever of the two it is. */
      if (phrase->level != GLOSS_MENTION_NAME && gloss_phrase_before (draft, opening + 1, end - 1, &inner) &&
          inner.level == GLOSS_MENTION_NAME && inner.words.first <= opening + 2)
        *phrase = inner;
      return TRUE;
    }
  return gloss_phrase_before (draft, first, end - 1, phrase);
}

/* The verb stands before its subject: `“A,” said X`, "according to X". */
static gboolean
is_inverted (const GlossDraft *draft,
             const GlossCue   *cue,
             GlossWords        passage,
             GlossWords        content)
{
  guint next = cue->words.end;

  if (cue->frames == 0)
    return TRUE;
  if (content.first >= cue->words.end || next >= passage.end || (cue->forms & GLOSS_FORM_GERUND) != 0)
    return FALSE;
  if (cue->words.first > passage.first && content.end < cue->words.first &&
      !is_comma (draft, cue->words.first - 1))
    return FALSE;
  return (draft->tokens[next].flags & GLOSS_TOKEN_CAPITAL) != 0 ||
         (draft->words[next].flags & (GLOSS_WORD_FUNCTION | GLOSS_WORD_PERSON_NOUN | GLOSS_WORD_TITLE | GLOSS_WORD_GROUP_NOUN)) != 0 ||
         draft->tokens[next].kind == GLOSS_TOKEN_WORD;
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
  if (draft->mentions->len > draft->n_names)
    {
      const GlossDraftMention *last = &g_array_index (draft->mentions, GlossDraftMention, draft->mentions->len - 1);

      if (last->words.first == phrase->words.first && last->words.end == phrase->words.end)
        return draft->mentions->len - 1;
    }
  mention.kind = kind_of_phrase (draft, phrase);
  g_array_append_val (draft->mentions, mention);
  return draft->mentions->len - 1;
}

static void
credit (GlossDraftQuote    *quote,
        guint               speaker,
        GlossSpeakerReason  reason,
        double              confidence)
{
  quote->speaker = speaker;
  quote->reason = reason;
  quote->confidence = confidence;
}

/* "and said", "adding": the speaker of the cue before in the same passage. */
static gboolean
share_speaker (GlossDraft *draft,
               guint       index)
{
  GlossDraftQuote *quote = get_quote (draft, index);
  const GlossDraftQuote *before = index > 0 ? get_quote (draft, index - 1) : NULL;

  if (before == NULL || before->passage != quote->passage || before->speaker == GLOSS_NONE)
    return FALSE;
  credit (quote, before->speaker, GLOSS_REASON_CUE, SURE_SHARED_SUBJECT);
  return TRUE;
}

/* A cue without a subject of its own takes the one that begins the passage. */
static gboolean
find_first_phrase (const GlossDraft *draft,
                   GlossWords        passage,
                   guint             cue,
                   GlossPhrase      *phrase)
{
  guint name = gloss_phrase_name_after (draft, passage.first);

  if (gloss_phrase_after (draft, passage.first, cue, phrase) && phrase->level != GLOSS_MENTION_DESCRIPTION)
    return TRUE;
  if (name >= draft->n_names || g_array_index (draft->mentions, GlossDraftMention, name).words.end > cue)
    return FALSE;
  phrase->words = g_array_index (draft->mentions, GlossDraftMention, name).words;
  phrase->level = GLOSS_MENTION_NAME;
  phrase->mention = name;
  return TRUE;
}

static void
credit_cue (GlossDraft *draft,
            guint       index)
{
  GlossDraftQuote *quote = get_quote (draft, index);
  const GlossCue *cue = get_cue (draft, quote->cue);
  GlossWords passage = gloss_draft_get_passage (draft, quote->passage)->words;
  gboolean inverted = is_inverted (draft, cue, passage, quote->words);
  guint first = quote->words.end <= cue->words.first ? quote->words.end : passage.first;
  guint limit = quote->words.first >= cue->words.end ? quote->words.first : passage.end;
  GlossPhrase phrase;
  gboolean found;

  if ((cue->forms & GLOSS_FORM_GERUND) != 0 && share_speaker (draft, index))
    return;
  if (inverted)
    found = gloss_phrase_after (draft, cue->words.end, limit, &phrase);
  else if ((cue->forms & GLOSS_FORM_GERUND) != 0)
    found = find_first_phrase (draft, passage, cue->words.first, &phrase);
  else
    found = find_subject_before (draft, first, cue->words.first, &phrase);
  if (!found && share_speaker (draft, index))
    return;
  if (!found)
    found = find_first_phrase (draft, passage, cue->words.first, &phrase);
  if (found)
    credit (quote, mention_of_phrase (draft, &phrase),
            cue->frames == 0 ? GLOSS_REASON_ACCORDING_TO : phrase.level == GLOSS_MENTION_PRONOUN ? GLOSS_REASON_PRONOUN : GLOSS_REASON_CUE,
            cue->frames == 0 ? SURE_NAMED_AFTER : SURE_SUBJECT);
}

static guint
line_of (const GlossDraft *draft,
         guint             quote)
{
  return gloss_draft_get_passage (draft, get_quote (draft, quote)->passage)->line;
}

/* Does a quote take all its paragraph? */
static gboolean
is_whole_line (const GlossDraft *draft,
               guint             index)
{
  const GlossDraftQuote *quote = get_quote (draft, index);
  GlossWords passage = gloss_draft_get_passage (draft, quote->passage)->words;

  return quote->words.first == passage.first &&
         (draft->tokens[passage.first].flags & GLOSS_TOKEN_STARTS_LINE) != 0;
}

/* A quote without a cue goes on from the one before it. */
static void
credit_free (GlossDraft *draft,
             guint       index)
{
  GlossDraftQuote *quote = get_quote (draft, index);
  const GlossDraftQuote *before = index > 0 ? get_quote (draft, index - 1) : NULL;
  guint line = line_of (draft, index);

  if (before == NULL || before->speaker == GLOSS_NONE || line_of (draft, index - 1) + 1 < line)
    return;
  if (line_of (draft, index - 1) == line)
    credit (quote, before->speaker, GLOSS_REASON_CONTINUED, SURE_CONTINUED);
  else if (is_whole_line (draft, index))
    credit (quote, before->speaker, GLOSS_REASON_PARAGRAPH_BEFORE, SURE_PARAGRAPH_BEFORE);
  else
    return;
  quote->cue = before->cue;
  quote->utterance = before->utterance;
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
  credit (quote, next->speaker, next->speaker != GLOSS_NONE ? GLOSS_REASON_NEARBY : GLOSS_REASON_NONE,
          next->speaker != GLOSS_NONE ? SURE_NEXT_IN_PARAGRAPH : 0);
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
 * Finds whom the text credits each quote to. Descriptions and pronouns that
 * are credited are added to the mentions. A quote whose speaker the text does
 * not tell has none.
 */
void
gloss_speakers_find (GlossDraft *draft)
{
  for (guint i = 0; i < draft->quotes->len; i++)
    if (get_quote (draft, i)->cue != GLOSS_NONE)
      credit_cue (draft, i);
    else
      credit_free (draft, i);
  for (guint i = draft->quotes->len; i > 0; i--)
    credit_from_next (draft, i - 1);
  number_utterances (draft);
}
