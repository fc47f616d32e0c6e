/* gloss-speaker-rules.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-speaker-rules.h"

#include "gloss-labels.h"
#include "gloss-signature.h"

/* The longest apposition or relative clause between a speaker and the cue. */
#define MAX_APPOSITION 24

/* How sure a speaker is, by the way he was found. */
#define SURE_SUBJECT 0.95
#define SURE_NAMED_AFTER 0.95
#define SURE_SIGNATURE 0.95
#define SURE_SHARED_SUBJECT 0.75
#define SURE_CONTINUED 0.85
#define SURE_PARAGRAPH_BEFORE 0.7

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

static const GlossDraftQuote *
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

static void
set_mention (GlossCredit      *credit,
             const GlossDraft *draft,
             guint             mention)
{
  const GlossDraftMention *at = &g_array_index (draft->mentions, GlossDraftMention, mention);

  credit->phrase = (GlossPhrase) { at->words, at->level, mention };
}

/* "and said", "adding": the speaker of the cue before in the same passage. */
static gboolean
share_speaker (const GlossDraft *draft,
               guint             index,
               GlossCredit      *credit)
{
  const GlossDraftQuote *before = index > 0 ? get_quote (draft, index - 1) : NULL;

  if (before == NULL || before->passage != get_quote (draft, index)->passage ||
      before->speaker == GLOSS_NONE)
    return FALSE;
  set_mention (credit, draft, before->speaker);
  credit->reason = GLOSS_REASON_CUE;
  credit->confidence = SURE_SHARED_SUBJECT;
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

  if (gloss_phrase_after (draft, passage.first, cue, phrase) &&
      phrase->level != GLOSS_MENTION_DESCRIPTION)
    return TRUE;
  if (name >= draft->n_names ||
      g_array_index (draft->mentions, GlossDraftMention, name).words.end > cue)
    return FALSE;
  phrase->words = g_array_index (draft->mentions, GlossDraftMention, name).words;
  phrase->level = GLOSS_MENTION_NAME;
  phrase->mention = name;
  return TRUE;
}

/* The subject of a cue, wherever it stands. */
static gboolean
find_subject (const GlossDraft      *draft,
              const GlossDraftQuote *quote,
              GlossPhrase           *phrase)
{
  const GlossCue *cue = get_cue (draft, quote->own_cue);
  GlossWords passage = gloss_draft_get_passage (draft, quote->passage)->words;
  guint first = quote->words.end <= cue->words.first ? quote->words.end : passage.first;
  guint limit = quote->words.first >= cue->words.end ? quote->words.first : passage.end;

  if (is_inverted (draft, cue, passage, quote->words))
    return gloss_phrase_after (draft, cue->words.end, limit, phrase);
  if ((cue->forms & GLOSS_FORM_GERUND) != 0)
    return find_first_phrase (draft, passage, cue->words.first, phrase);
  return find_subject_before (draft, first, cue->words.first, phrase);
}

/* "With the office warning that …, they left": the subject of such a clause is the one inside it. */
static gboolean
find_absolute_subject (const GlossDraft *draft,
                       guint             index,
                       GlossPhrase      *phrase)
{
  const GlossDraftQuote *quote = get_quote (draft, index);
  const GlossCue *cue = quote->own_cue != GLOSS_NONE ? get_cue (draft, quote->own_cue) : NULL;
  guint first;
  guint before;

  if (cue == NULL || (cue->forms & GLOSS_FORM_GERUND) == 0 || quote->words.first < cue->words.end)
    return FALSE;
  first = gloss_draft_get_passage (draft, quote->passage)->words.first;
  if (!gloss_phrase_before (draft, first, cue->words.first, phrase))
    return FALSE;
  before = phrase->words.first;
  if (before > first && gloss_draft_is (draft, before - 1, "the"))
    before--;
  return before > first && gloss_draft_is (draft, before - 1, "with");
}

/* `“A,” Mayor Olin said`, `“A,” said Olin`: nothing but the subject parts the quote from its cue, or
 * stands between the cue and the end of the clause. */
static gboolean
is_bare_credit (const GlossDraft *draft,
                guint             index)
{
  const GlossDraftQuote *quote = get_quote (draft, index);
  const GlossCue *cue = quote->own_cue != GLOSS_NONE ? get_cue (draft, quote->own_cue) : NULL;
  GlossPhrase phrase;
  guint first;

  if (cue == NULL || cue->frames == 0 || !cue->reports || (cue->forms & GLOSS_FORM_GERUND) != 0 ||
      quote->words.end > cue->words.first || draft->run_of[quote->words.end - 1] == GLOSS_NONE ||
      !find_subject (draft, quote, &phrase))
    return FALSE;
  if (quote->words.end == cue->words.first)
    return phrase.level == GLOSS_MENTION_PRONOUN && phrase.words.first == cue->words.end;
  first = phrase.words.first;
  if (phrase.mention != GLOSS_NONE)
    {
      GlossWords title = g_array_index (draft->mentions, GlossDraftMention, phrase.mention).title;

      first = title.end > title.first ? MIN (first, title.first) : first;
    }
  while (first > quote->words.end && (draft->words[first - 1].flags & GLOSS_WORD_TITLE) != 0)
    first--;
  return first == quote->words.end && phrase.words.end == cue->words.first;
}

/**
 * gloss_speaker_rule_decides:
 * @draft: a draft with quotes and names
 * @quote: index of a quote
 *
 * Returns: whether gloss_speaker_rule() leaves nothing to choose: a name with
 *   a colon, a signature, the subject of a clause with "with", a subject that
 *   stands between a quotation and its cue
 */
gboolean
gloss_speaker_rule_decides (const GlossDraft *draft,
                            guint             quote)
{
  guint cue = get_quote (draft, quote)->own_cue;
  GlossPhrase phrase;

  return (cue != GLOSS_NONE && get_cue (draft, cue)->frames == GLOSS_FRAME_LABEL) ||
         gloss_signature_find (draft, get_quote (draft, quote), &phrase) ||
         find_absolute_subject (draft, quote, &phrase) || is_bare_credit (draft, quote);
}

static gboolean
credit_by_cue (const GlossDraft *draft,
               guint             index,
               GlossCredit      *credit)
{
  const GlossDraftQuote *quote = get_quote (draft, index);
  const GlossCue *cue = get_cue (draft, quote->own_cue);
  GlossWords passage = gloss_draft_get_passage (draft, quote->passage)->words;

  if (find_absolute_subject (draft, index, &credit->phrase))
    {
      credit->reason = GLOSS_REASON_CUE;
      credit->confidence = SURE_SUBJECT;
      return TRUE;
    }
  if ((cue->forms & GLOSS_FORM_GERUND) != 0 && share_speaker (draft, index, credit))
    return TRUE;
  if (!find_subject (draft, quote, &credit->phrase))
    {
      if (share_speaker (draft, index, credit))
        return TRUE;
      if (!find_first_phrase (draft, passage, cue->words.first, &credit->phrase))
        return FALSE;
    }
  credit->reason = cue->frames == 0 ? GLOSS_REASON_ACCORDING_TO : GLOSS_REASON_CUE;
  credit->confidence = cue->frames == 0 ? SURE_NAMED_AFTER : SURE_SUBJECT;
  return TRUE;
}

/* The name in front of a colon says the rest. */
static gboolean
credit_by_label (const GlossDraft *draft,
                 guint             index,
                 GlossCredit      *credit)
{
  const GlossDraftQuote *quote = get_quote (draft, index);
  guint colon = get_cue (draft, quote->own_cue)->words.first;
  GlossWords words = gloss_label_speaker (draft, quote->passage, colon);
  guint name = gloss_phrase_name_after (draft, words.first);
  const GlossDraftMention *mention = name < draft->n_names ? &g_array_index (draft->mentions, GlossDraftMention, name) : NULL;

  credit->phrase = (GlossPhrase) { words, GLOSS_MENTION_DESCRIPTION, GLOSS_NONE };
  if (mention != NULL && mention->words.first == words.first && mention->words.end == words.end)
    set_mention (credit, draft, name);
  credit->reason = gloss_draft_get_passage (draft, quote->passage)->line == 1 ? GLOSS_REASON_HEADLINE : GLOSS_REASON_CUE;
  credit->confidence = SURE_SUBJECT;
  return TRUE;
}

static guint
line_of (const GlossDraft *draft,
         guint             quote)
{
  return gloss_draft_get_passage (draft, get_quote (draft, quote)->passage)->line;
}

/* Does a quote begin its paragraph? */
static gboolean
begins_line (const GlossDraft *draft,
             guint             index)
{
  return (draft->tokens[get_quote (draft, index)->words.first].flags & GLOSS_TOKEN_STARTS_LINE) != 0;
}

/* A quote without a cue goes on from the one before it. */
static gboolean
credit_by_quote_before (const GlossDraft *draft,
                        guint             index,
                        GlossCredit      *credit)
{
  const GlossDraftQuote *before = index > 0 ? get_quote (draft, index - 1) : NULL;
  guint lines;

  if (before == NULL || before->speaker == GLOSS_NONE)
    return FALSE;
  lines = line_of (draft, index) - line_of (draft, index - 1);
  if (lines > 1 || (lines == 1 && !begins_line (draft, index)))
    return FALSE;
  set_mention (credit, draft, before->speaker);
  credit->reason = lines == 0 ? GLOSS_REASON_CONTINUED : GLOSS_REASON_PARAGRAPH_BEFORE;
  credit->confidence = lines == 0 ? SURE_CONTINUED : SURE_PARAGRAPH_BEFORE;
  return TRUE;
}

/**
 * gloss_speaker_rule:
 * @draft: a draft with quotes and names
 * @quote: index of a quote; those before it have their speakers
 * @credit: (out): whom it is credited to
 *
 * Finds the speaker of a quote by where subjects stand: before their verb,
 * after it where it is inverted, after "according to"; by the name behind a
 * dash; else by the quote before.
 *
 * Returns: whether there is one
 */
gboolean
gloss_speaker_rule (const GlossDraft *draft,
                    guint             quote,
                    GlossCredit      *credit)
{
  guint cue = get_quote (draft, quote)->own_cue;

  if (cue != GLOSS_NONE && get_cue (draft, cue)->frames == GLOSS_FRAME_LABEL)
    return credit_by_label (draft, quote, credit);
  if (cue != GLOSS_NONE)
    return credit_by_cue (draft, quote, credit);
  if (gloss_signature_find (draft, get_quote (draft, quote), &credit->phrase))
    {
      credit->reason = GLOSS_REASON_NEARBY;
      credit->confidence = SURE_SIGNATURE;
      return TRUE;
    }
  return credit_by_quote_before (draft, quote, credit);
}
