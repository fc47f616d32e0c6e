/* gloss-content-mend.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-content-mend.h"

#include "gloss-run-titles.h"

/* How far before a quoted predicate its subject may begin. */
#define MAX_SUBJECT 30

/* The most words of a subject that is a name with its title. */
#define MAX_SHORT_SUBJECT 6

/* The most tokens of a parenthesis. */
#define MAX_PARENTHESIS 40

/* How far after the start of what is reported its "that" may stand. */
#define MAX_TO_THAT 6

/* The last character inside the marks of the quoted words that end before @end, 0 if there are none. */
static char
stop_of_run (const GlossDraft *draft,
             guint             end)
{
  guint run = end > 0 ? draft->run_of[end - 1] : GLOSS_NONE;
  const GlossQuotedRun *self = run != GLOSS_NONE ? gloss_draft_get_run (draft, run) : NULL;

  if (self == NULL || draft->run_words[run].end != end || self->inner.end <= self->inner.begin)
    return 0;
  return draft->utf8[self->inner.end - 1];
}

static gboolean
is_stop (char sign)
{
  return sign != 0 && strchr (",.?!", sign) != NULL;
}

static gboolean
is_in_subject (const GlossDraft *draft,
               guint             token)
{
  switch (draft->tokens[token].tag)
    {
    case GLOSS_TAG_DT:
    case GLOSS_TAG_JJ:
    case GLOSS_TAG_NN:
    case GLOSS_TAG_NNS:
    case GLOSS_TAG_NNP:
    case GLOSS_TAG_NNPS:
    case GLOSS_TAG_POS:
    case GLOSS_TAG_PRP:
    case GLOSS_TAG_PRP_S:
      return TRUE;
    default:
      return draft->tokens[token].kind == GLOSS_TOKEN_WORD && (draft->tokens[token].flags & GLOSS_TOKEN_CAPITAL) != 0;
    }
}

/* Where a short subject right before the cue begins. */
static guint
begin_of_short_subject (const GlossDraft *draft,
                        guint             cue)
{
  guint at = cue;

  while (at > 0 && at + MAX_SHORT_SUBJECT > cue && draft->run_of[at - 1] == GLOSS_NONE && is_in_subject (draft, at - 1))
    at--;
  return at;
}

/* Do the marks of the quoted words that end before @end tell that a credit follows: by a comma, or by
 * another stop where nothing follows the cue? */
static gboolean
announces_credit (const GlossDraft *draft,
                  guint             end,
                  const GlossCue   *cue)
{
  char stop = stop_of_run (draft, end);
  char next = cue->words.end < draft->n_tokens ? gloss_draft_get_sign (draft, cue->words.end) : 0;

  return stop == ',' || ((stop == '?' || stop == '!') && (next == '.' || next == ',' || next == ':') && end < cue->words.first);
}

/* `… “for a day,” says the mayor`, `“for a day,” Mayor Olin said`: a comma inside the marks, and
 * then the cue, leave no doubt about what it reports. */
static void
find_before (const GlossDraft *draft,
             guint             cue,
             GlossContent     *content)
{
  const GlossCue *self = &g_array_index (draft->cues, GlossCue, cue);
  guint end = begin_of_short_subject (draft, self->words.first);
  GlossContent by_rule;

  if (content->before.end > content->before.first || (self->frames & GLOSS_FRAME_QUOTATION) == 0 ||
      (self->forms & GLOSS_FORM_GERUND) != 0 || !announces_credit (draft, end, self) ||
      gloss_run_is_title (draft, draft->run_of[end - 1], self->passage, cue))
    return;
  by_rule = gloss_content_of_cue (draft, cue);
  if (by_rule.before.end <= by_rule.before.first && self->reports && end < self->words.first)
    by_rule = (GlossContent) { draft->run_words[draft->run_of[end - 1]], { 0, 0 } };
  if (by_rule.before.end > by_rule.before.first)
    *content = by_rule;
}

/* Where the words before quoted ones begin, if they are a subject and no more. */
static guint
begin_of_subject (const GlossDraft *draft,
                  guint             first,
                  guint             run_first,
                  guint             cue)
{
  guint limit = run_first > first + MAX_SUBJECT ? GLOSS_NONE : first;

  for (guint i = run_first; limit != GLOSS_NONE && i > first; i--)
    {
      char sign = gloss_draft_get_sign (draft, i - 1);

      if (draft->run_of[i - 1] != GLOSS_NONE || (sign != 0 && strchr (",-'\xe2", sign) == NULL))
        return GLOSS_NONE;
    }
  for (guint i = cue; limit != GLOSS_NONE && i > 0; i--)
    {
      const GlossCue *before = &g_array_index (draft->cues, GlossCue, i - 1);

      if (before->words.first < first)
        break;
      if (before->reports)
        return GLOSS_NONE;
    }
  return limit;
}

/* `The plan “is a mistake,” she said`: the subject of the quoted verb is reported, too. */
static void
take_subject (const GlossDraft *draft,
              guint             cue,
              guint             taken,
              GlossContent     *content)
{
  const GlossCue *self = &g_array_index (draft->cues, GlossCue, cue);
  guint first = MAX (taken, gloss_draft_get_passage (draft, self->passage)->words.first);
  GlossWords before = content->before;
  guint run = before.end > before.first ? draft->run_of[before.first] : GLOSS_NONE;
  guint begin;

  if (run == GLOSS_NONE || before.first <= first || draft->run_words[run].first != before.first ||
      draft->run_words[run].end != before.end || before.end < before.first + 3 ||
      (draft->tokens[before.first + 1].flags & GLOSS_TOKEN_CAPITAL) != 0 ||
      draft->tokens[before.first - 1].kind > GLOSS_TOKEN_NUMBER)
    return;
  begin = begin_of_subject (draft, first, before.first, cue);
  if (begin != GLOSS_NONE)
    content->before.first = begin;
}

/* `“Stay here,” until it was over`: with the stop inside the marks, what follows is the
 * journalist's. */
static void
cut_behind_stop (const GlossDraft *draft,
                 GlossWords       *words)
{
  static const char *const journalists[] = {
    "when", "until", "after", "before", "while", "as", "but", "meaning", "although", "though", "during", NULL
  };

  for (guint i = words->first + 1; i < words->end; i++)
    if (is_stop (stop_of_run (draft, i)) && draft->run_of[i] == GLOSS_NONE &&
        (gloss_draft_is_any (draft, i, journalists) || draft->tokens[i].tag == GLOSS_TAG_VBG))
      {
        words->end = i;
        return;
      }
}

/* `“losers” and “sad”`: fragments that nothing parts but a conjunction. */
static void
join_fragments (const GlossDraft *draft,
                GlossWords       *words)
{
  guint limit = draft->n_tokens;

  while (words->end > words->first && words->end + 1 < limit && stop_of_run (draft, words->end) != 0 &&
         !is_stop (stop_of_run (draft, words->end)) &&
         gloss_draft_is_any (draft, words->end, (const char *const[]) { "and", "or", NULL }) &&
         draft->run_of[words->end] == GLOSS_NONE && draft->run_of[words->end + 1] != GLOSS_NONE &&
         draft->run_words[draft->run_of[words->end + 1]].first == words->end + 1)
    words->end = draft->run_words[draft->run_of[words->end + 1]].end;
}

/* `echoed claims that it was so`: what was claimed is reported, not the claims. */
static void
begin_with_that (const GlossDraft *draft,
                 guint             cue,
                 GlossWords       *words)
{
  static const char *const repeating[] = {
    "echo", "echoes", "echoed", "echoing", "repeat", "repeats", "repeated", "repeating", "reiterate", "reiterates",
    "reiterated", "reiterating", NULL
  };
  guint limit = MIN (words->end, words->first + MAX_TO_THAT);

  if (!gloss_draft_is_any (draft, g_array_index (draft->cues, GlossCue, cue).words.first, repeating))
    return;
  for (guint i = words->first; i + 1 < limit && draft->run_of[i] == GLOSS_NONE; i++)
    {
      guint tag = draft->tokens[i].tag;

      if (draft->words[i].frames != 0 && gloss_draft_is (draft, i + 1, "that"))
        {
          words->first = i + 1;
          return;
        }
      if (tag != GLOSS_TAG_NN && tag != GLOSS_TAG_NNS && tag != GLOSS_TAG_NNP && tag != GLOSS_TAG_JJ &&
          tag != GLOSS_TAG_DT && tag != GLOSS_TAG_PRP_S && tag != GLOSS_TAG_PRP)
        return;
    }
}

/* `asked for one thing: that nobody leave`: the clause behind the colon is what was asked for. */
static void
take_clause_behind_colon (const GlossDraft *draft,
                          guint             passage,
                          GlossWords       *words)
{
  guint end = gloss_draft_get_passage (draft, passage)->words.end;

  for (guint i = words->first; i + 2 < words->end && i < words->first + MAX_TO_THAT; i++)
    if (gloss_draft_get_sign (draft, i) == ':' && gloss_draft_is (draft, i + 1, "that"))
      {
        words->first = i + 1;
        return;
      }
  if (words->end <= words->first || words->end + 2 >= end || gloss_draft_get_sign (draft, words->end) != ':' ||
      !gloss_draft_is (draft, words->end + 1, "that"))
    return;
  *words = (GlossWords) { words->end + 1, end };
}

/* `…, questioning how much she knew`: the clause that a gerund at the end of a credit asks. */
static void
find_asked (const GlossDraft *draft,
            guint             cue,
            GlossContent     *content)
{
  static const char *const words[] = {
    "how", "whether", "why", "what", "who", "when", "where", "if", "which", NULL
  };
  static const char *const asking[] = { "asking", "questioning", "wondering", NULL };
  const GlossCue *self = &g_array_index (draft->cues, GlossCue, cue);
  GlossWords passage = gloss_draft_get_passage (draft, self->passage)->words;
  guint at = self->words.end;

  if (content->before.end > content->before.first || content->after.end > content->after.first ||
      self->words.first <= passage.first || gloss_draft_get_sign (draft, self->words.first - 1) != ',' || at + 1 >= passage.end ||
      !gloss_draft_is_any (draft, self->words.first, asking) || !gloss_draft_is_any (draft, at, words))
    return;
  content->after = (GlossWords) { at, passage.end };
}

static gboolean
is_finite (guint tag)
{
  return tag == GLOSS_TAG_VBD || tag == GLOSS_TAG_VBZ || tag == GLOSS_TAG_VBP || tag == GLOSS_TAG_MD;
}

/* Has a stretch a verb of its own, outside of relative clauses? */
static gboolean
is_clause (const GlossDraft *draft,
           guint             first,
           guint             end)
{
  for (guint i = first + 1; i < end; i++)
    if (is_finite (draft->tokens[i].tag) && draft->run_of[i] == GLOSS_NONE &&
        draft->tokens[i - 1].tag != GLOSS_TAG_WDT && draft->tokens[i - 1].tag != GLOSS_TAG_WP &&
        !gloss_draft_is (draft, i - 1, "that"))
      return TRUE;
  return FALSE;
}

/* `stressed his support and said that …`: another verb of the same subject begins something new. */
static void
cut_before_next_verb (const GlossDraft *draft,
                      guint             cue,
                      GlossWords       *words)
{
  const GlossCue *self = &g_array_index (draft->cues, GlossCue, cue);
  guint tag = draft->tokens[self->words.first].tag;

  for (guint i = cue + 1; i < draft->cues->len && (tag == GLOSS_TAG_VBD || tag == GLOSS_TAG_VBZ); i++)
    {
      const GlossCue *next = &g_array_index (draft->cues, GlossCue, i);
      guint at = next->words.first;

      if (at >= words->end)
        return;
      if (at < words->first + 2 || !next->reports || draft->tokens[at].tag != tag || draft->run_of[at] != GLOSS_NONE ||
          !gloss_draft_is (draft, at - 1, "and") || is_clause (draft, words->first, at - 1))
        continue;
      words->end = gloss_draft_get_sign (draft, at - 2) == ',' ? at - 2 : at - 1;
      return;
    }
}

/* `admitted “an error” but refused to leave`: behind quoted words a verb like the cue has the same
 * subject. */
static void
cut_behind_run (const GlossDraft *draft,
                guint             cue,
                GlossWords       *words)
{
  static const char *const helping[] = { "had", "has", "was", "is", "were", "did", "does", NULL };
  guint tag = draft->tokens[g_array_index (draft->cues, GlossCue, cue).words.first].tag;

  if (tag != GLOSS_TAG_VBD && tag != GLOSS_TAG_VBZ)
    return;
  for (guint i = words->first + 1; i + 1 < words->end; i++)
    if (draft->run_of[i] == GLOSS_NONE && stop_of_run (draft, i) != 0 && draft->tokens[i + 1].tag == tag &&
        gloss_draft_is_any (draft, i, (const char *const[]) { "and", "but", NULL }) &&
        !gloss_draft_is_any (draft, i + 1, helping))
      {
        words->end = i;
        return;
      }
}

/* `According to A, she left; B stayed`: the second sentence is the journalist's. */
static void
cut_at_semicolon (const GlossDraft *draft,
                  GlossWords       *words)
{
  static const char *const going_on[] = { "that", "and", "or", "but", "to", NULL };

  for (guint i = words->first + 1; i + 1 < words->end; i++)
    if (gloss_draft_get_sign (draft, i) == ';' && draft->run_of[i] == GLOSS_NONE &&
        !gloss_draft_is_any (draft, i + 1, going_on))
      {
        words->end = i;
        return;
      }
}

/* `According to the agency, the mayor said that …`: the innermost source counts. */
static void
leave_to_inner (const GlossDraft *draft,
                guint             cue,
                GlossContent     *content)
{
  if (g_array_index (draft->cues, GlossCue, cue).frames != 0)
    return;
  for (guint i = cue + 1; i < draft->cues->len; i++)
    {
      const GlossCue *next = &g_array_index (draft->cues, GlossCue, i);

      if (next->words.first >= content->after.end)
        return;
      if (!next->reports || next->words.first < content->after.first || (next->frames & GLOSS_FRAME_CLAUSE) == 0 ||
          draft->tokens[next->words.first].tag != GLOSS_TAG_VBD)
        continue;
      content->after = (GlossWords) { 0, 0 };
      return;
    }
}

/* What ends before the end of a parenthesis that begins in it goes on to there. */
static void
close_parenthesis (const GlossDraft *draft,
                   GlossWords       *words)
{
  if (words->end <= words->first || words->end >= draft->n_tokens || gloss_draft_get_sign (draft, words->end) != ')')
    return;
  for (guint i = words->end; i > words->first && i + MAX_PARENTHESIS > words->end; i--)
    if (gloss_draft_get_sign (draft, i - 1) == ')')
      return;
    else if (gloss_draft_get_sign (draft, i - 1) == '(')
      {
        words->end++;
        return;
      }
}

/* `After saying that it was so, she left`, `With the port warning that …, she left`: what a clause with
 * a gerund reports ends at its comma. */
static void
cut_at_main_clause (const GlossDraft *draft,
                    guint             cue,
                    GlossWords       *words)
{
  static const char *const before[] = { "after", "before", "despite", "without", "while", NULL };
  const GlossCue *self = &g_array_index (draft->cues, GlossCue, cue);

  guint first = gloss_draft_get_passage (draft, self->passage)->words.first;

  if ((self->forms & GLOSS_FORM_GERUND) == 0 || self->words.first == 0 ||
      (!gloss_draft_is (draft, first, "with") && !gloss_draft_is_any (draft, self->words.first - 1, before)))
    return;
  for (guint i = words->first + 1; i < words->end; i++)
    {
      gboolean comma = gloss_draft_get_sign (draft, i - 1) == ',' && draft->run_of[i - 1] == GLOSS_NONE;
      guint tag = draft->tokens[i].tag;

      if ((comma || stop_of_run (draft, i) == ',') && draft->run_of[i] == GLOSS_NONE &&
          (tag == GLOSS_TAG_PRP || tag == GLOSS_TAG_DT || tag == GLOSS_TAG_NNP))
        {
          words->end = comma ? i - 1 : i;
          return;
        }
    }
}

/**
 * gloss_content_mend:
 * @draft: a draft with cues
 * @cue: index of a cue
 * @taken: the token up to which other quotes reach
 * @content: (inout): what it reports by what was learned
 *
 * Mends what the marks leave no doubt about.
 */
void
gloss_content_mend (const GlossDraft *draft,
                    guint             cue,
                    guint             taken,
                    GlossContent     *content)
{
  const GlossCue *self = &g_array_index (draft->cues, GlossCue, cue);

  find_before (draft, cue, content);
  take_subject (draft, cue, taken, content);
  find_asked (draft, cue, content);
  begin_with_that (draft, cue, &content->after);
  take_clause_behind_colon (draft, self->passage, &content->after);
  cut_before_next_verb (draft, cue, &content->after);
  cut_at_main_clause (draft, cue, &content->after);
  cut_behind_run (draft, cue, &content->after);
  cut_at_semicolon (draft, &content->after);
  leave_to_inner (draft, cue, content);
  cut_behind_stop (draft, &content->after);
  join_fragments (draft, &content->after);
  close_parenthesis (draft, &content->before);
  close_parenthesis (draft, &content->after);
}
