/* gloss-selectors-choose.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which of the places that words were found at is theirs, if any */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-selectors-private.h"

/* Letters that are not found twice by chance */
#define UNMISTAKABLE 60

/* A second place that is as good but for this is one too many. */
#define TOO_NEAR 0.04

/* What words that were changed need, with all around them */
#define ENOUGH_IF_EDITED 0.72

/* Letters of the note's own sentence on one side that say where a word or two belong */
#define ENOUGH_OF_SENTENCE 12

/* Letters of the note's own sentence beside its words: how many there were, and how many stand
 * beside the candidate, counted from it outwards until the first that differs */
typedef struct
{
  guint before;
  guint before_all;
  guint after;
  guint after_all;
} Evidence;

static gboolean
is_stop (guint code)
{
  return code == '.' || code == '!' || code == '?' || code == 0x2026;
}

static gboolean
is_closing (guint code)
{
  return code == '"' || code == '\'' || code == ')' || code == ']';
}

/* Whether a sentence ends before the space at @at */
static gboolean
ends_at (const GlossFold *fold,
         guint            at)
{
  if (fold->chars[at].code != ' ')
    return FALSE;
  if (fold->chars[at].is_break)
    return TRUE;
  while (at > 0 && is_closing (fold->chars[at - 1].code))
    at--;

  return at > 0 && is_stop (fold->chars[at - 1].code);
}

static Evidence
weigh_evidence (const GlossSelectorSearch    *self,
                const GlossSelectorCandidate *candidate)
{
  Evidence evidence = { 0 };
  gboolean same = TRUE;

  for (guint i = self->prefix->n_chars; i-- > 0 && !ends_at (self->prefix, i);)
    {
      guint back = ++evidence.before_all;

      same &= back <= candidate->begin &&
        self->text->chars[candidate->begin - back].code == self->prefix->chars[i].code;
      evidence.before += same;
    }

  same = TRUE;
  for (guint i = 0; i < self->suffix->n_chars && !ends_at (self->suffix, i); i++)
    {
      guint at = candidate->end + i;

      evidence.after_all++;
      same &= at < self->text->n_chars &&
        self->text->chars[at].code == self->suffix->chars[i].code;
      evidence.after += same;
    }

  return evidence;
}

/* The shorter the words, the more of what stands beside them must be the same. */
static double
needed_side (guint n_chars)
{
  if (n_chars < GLOSS_LONG_ENOUGH)
    return 0.8;

  return n_chars < UNMISTAKABLE ? 0.65 : 0.55;
}

/* Whether the note's own sentence, as far as it is known, is whole around the candidate. It may
 * stand among other sentences than before. */
static gboolean
is_in_its_sentence (const GlossSelectorSearch    *self,
                    const GlossSelectorCandidate *candidate,
                    const Evidence               *evidence)
{
  guint n_same = evidence->before + evidence->after;
  guint n_all = evidence->before_all + evidence->after_all;

  if (candidate->quote < 1 || n_same < 0.8 * n_all)
    return FALSE;

  return n_same + (candidate->end - candidate->begin) >= GLOSS_LONG_ENOUGH;
}

static gboolean
is_too_different (const GlossSelectorCandidate *candidate)
{
  return candidate->quote < 1 && candidate->score < ENOUGH_IF_EDITED &&
         MIN (candidate->before, candidate->after) < GLOSS_GOOD_SIDE;
}

/**
 * gloss_selectors_is_vetoed:
 * @self: a search
 * @candidate: where words were found that are its words, or like them
 *
 * What stands before or behind another sentence than that of the note says
 * little about a word or two.
 *
 * Returns: whether too little speaks for the place, whatever other places there are
 */
gboolean
gloss_selectors_is_vetoed (const GlossSelectorSearch    *self,
                           const GlossSelectorCandidate *candidate)
{
  double better = MAX (candidate->before, candidate->after);
  double needed = needed_side (self->exact->n_chars);
  Evidence evidence = weigh_evidence (self, candidate);

  if (candidate->quote == 1 && self->exact->n_chars >= UNMISTAKABLE)
    return FALSE;
  if (is_in_its_sentence (self, candidate, &evidence))
    return FALSE;
  if (better < needed || is_too_different (candidate))
    return TRUE;
  if (self->exact->n_chars >= GLOSS_LONG_ENOUGH || MIN (candidate->before, candidate->after) >= needed)
    return FALSE;

  return !(candidate->before >= needed && evidence.before >= ENOUGH_OF_SENTENCE) &&
         !(candidate->after >= needed && evidence.after >= ENOUGH_OF_SENTENCE);
}

static void
drop_vetoed (GlossSelectorSearch *self)
{
  guint n_kept = 0;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      GlossSelectorCandidate *candidate = &g_array_index (self->candidates, GlossSelectorCandidate, i);

      if (!gloss_selectors_is_vetoed (self, candidate))
        g_array_index (self->candidates, GlossSelectorCandidate, n_kept++) = *candidate;
    }
  g_array_set_size (self->candidates, n_kept);
}

static guint
distance_from_old (const GlossSelectorSearch    *self,
                   const GlossSelectorCandidate *candidate)
{
  guint begin = self->text->chars[candidate->begin].begin;
  guint old = self->anchor->range.begin;

  return begin > old ? begin - old : old - begin;
}

/* Of the same words in the same surroundings, those that are clearly nearer to where they were.
 * @candidates are sorted. Returns: (nullable) */
static const GlossSelectorCandidate *
choose_nearest (GlossSelectorSearch *self)
{
  const GlossSelectorCandidate *nearest = NULL;
  guint least = G_MAXUINT;
  guint second = G_MAXUINT;

  if (gloss_range_is_empty (self->anchor->range))
    return NULL;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      const GlossSelectorCandidate *candidate = &g_array_index (self->candidates, GlossSelectorCandidate, i);
      guint distance = distance_from_old (self, candidate);

      if (candidate->score < 1)
        break;
      if (distance < least)
        {
          second = least;
          least = distance;
          nearest = candidate;
        }
      else
        second = MIN (second, distance);
    }

  return least < second / 2 ? nearest : NULL;
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const GlossSelectorCandidate *first = a;
  const GlossSelectorCandidate *second = b;

  if (first->score != second->score)
    return first->score > second->score ? -1 : 1;

  return first->begin < second->begin ? -1 : first->begin > second->begin;
}

/**
 * gloss_selectors_choose:
 * @self: a search that has found all candidates
 *
 * What is not clear is left alone. Candidates are dropped and sorted.
 *
 * Returns: (transfer none) (nullable): the one place
 */
const GlossSelectorCandidate *
gloss_selectors_choose (GlossSelectorSearch *self)
{
  const GlossSelectorCandidate *best;

  drop_vetoed (self);
  if (self->candidates->len == 0)
    return NULL;

  g_array_sort (self->candidates, compare_candidates);
  best = &g_array_index (self->candidates, GlossSelectorCandidate, 0);
  if (self->candidates->len == 1 || best->score - best[1].score >= TOO_NEAR)
    return best;

  return best[1].score == 1 ? choose_nearest (self) : NULL;
}
