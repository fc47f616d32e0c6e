/* gloss-selectors.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finds words by what is stored with a note alone: the words, up to 64 characters on each side of
 * them, and where they stood. Which of the places it is, if any, is chosen in
 * gloss-selectors-choose.c. */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-selectors.h"
#include "gloss-selectors-private.h"

#include "gloss-alignment.h"
#include "gloss-image.h"

/* Errors that the words may have together with what stood around them, and alone */
#define MAX_ERRORS_TOGETHER 0.35
#define MAX_ERRORS_ALONE 0.25

/* Letters on both sides of where something was found that resembles the words */
#define LEEWAY 300

/* Candidates beyond which words are everywhere */
#define MAX_CANDIDATES 5000

static void
search_clear (GlossSelectorSearch *self)
{
  gloss_fold_free (self->exact);
  gloss_fold_free (self->prefix);
  gloss_fold_free (self->suffix);
  gloss_fold_free (self->joined);
  gloss_pattern_free (self->quote);
  gloss_pattern_free (self->before);
  gloss_pattern_free (self->after);
  g_array_unref (self->candidates);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GlossSelectorSearch, search_clear)

static void
search_init (GlossSelectorSearch *self,
             const GlossFold     *text,
             const GlossGrams    *grams,
             const GlossAnchor   *anchor)
{
  const char *prefix = anchor->prefix != NULL ? anchor->prefix : "";
  const char *suffix = anchor->suffix != NULL ? anchor->suffix : "";
  g_autofree char *joined = g_strconcat (prefix, anchor->exact, suffix, NULL);

  self->text = text;
  self->grams = grams;
  self->anchor = anchor;
  self->exact = gloss_fold_new (anchor->exact);
  self->prefix = gloss_fold_new (prefix);
  self->suffix = gloss_fold_new (suffix);
  self->joined = gloss_fold_new (joined);
  self->in_joined.begin = (guint) g_utf8_strlen (prefix, -1);
  self->in_joined.end = self->in_joined.begin + (guint) g_utf8_strlen (anchor->exact, -1);
  self->quote = gloss_pattern_new (self->exact->chars, self->exact->n_chars);
  self->before = gloss_pattern_new_backwards (self->prefix->chars, self->prefix->n_chars);
  self->after = gloss_pattern_new (self->suffix->chars, self->suffix->n_chars);
  self->candidates = g_array_new (FALSE, FALSE, sizeof (GlossSelectorCandidate));
}

static gboolean
is_word_at (const GlossFold *fold,
            guint            at)
{
  return at < fold->n_chars && gloss_char_is_in_word (fold->chars[at].code);
}

/* Words that were whole are whole: “art” is not found in “party”. */
static gboolean
is_cut_alike (const GlossSelectorSearch *self,
              guint                      begin,
              guint                      end)
{
  gboolean was_cut = is_word_at (self->prefix, self->prefix->n_chars - 1) &&
    is_word_at (self->exact, 0);
  gboolean is_cut = is_word_at (self->text, begin - 1) && is_word_at (self->text, begin);
  gboolean was_cut_behind = is_word_at (self->exact, self->exact->n_chars - 1) &&
    is_word_at (self->suffix, 0);
  gboolean is_cut_behind = is_word_at (self->text, end - 1) && is_word_at (self->text, end);

  return was_cut == is_cut && was_cut_behind == is_cut_behind;
}

static gboolean
stands_at (const GlossFold *text,
           guint            at,
           const GlossFold *words)
{
  if (at + words->n_chars > text->n_chars)
    return FALSE;
  for (guint i = 0; i < words->n_chars; i++)
    if (text->chars[at + i].code != words->chars[i].code)
      return FALSE;

  return TRUE;
}

/* A note at the beginning of a text has nothing before it. */
static void
score (const GlossSelectorSearch *self,
       GlossSelectorCandidate    *candidate)
{
  const GlossFolded *chars = &self->text->chars[candidate->begin];
  guint n_chars = candidate->end - candidate->begin;
  guint longest = MAX (self->exact->n_chars, n_chars);
  double mean;

  candidate->quote = 1.0 - (double) gloss_pattern_distance (self->quote, chars, n_chars) / longest;
  candidate->before = gloss_pattern_agreement (self->before, self->text, candidate->begin);
  candidate->after = gloss_pattern_agreement (self->after, self->text, candidate->end);
  if (self->prefix->n_chars == 0)
    candidate->before = candidate->after;
  if (self->suffix->n_chars == 0)
    candidate->after = candidate->before;

  mean = (candidate->before + candidate->after) / 2;
  candidate->score = 0.5 * candidate->quote + 0.3 * mean +
    0.2 * MAX (candidate->before, candidate->after);
}

static void
add_candidate (GlossSelectorSearch *self,
               guint                begin,
               guint                end)
{
  GlossSelectorCandidate candidate = { .begin = begin, .end = end };

  for (guint i = self->candidates->len; i-- > 0;)
    {
      GlossSelectorCandidate *known = &g_array_index (self->candidates, GlossSelectorCandidate, i);

      if (known->begin < end && begin < known->end)
        return;
    }
  score (self, &candidate);
  g_array_append_val (self->candidates, candidate);
}

/* Returns: whether to go on: the words are not everywhere */
static gboolean
add_if_exact (GlossSelectorSearch *self,
              guint                begin)
{
  guint end = begin + self->exact->n_chars;
  GlossSelectorCandidate candidate = { .begin = begin, .end = end };

  if (!stands_at (self->text, begin, self->exact) || !is_cut_alike (self, begin, end))
    return TRUE;
  if (self->candidates->len == MAX_CANDIDATES)
    return FALSE;

  score (self, &candidate);
  g_array_append_val (self->candidates, candidate);

  return TRUE;
}

/* Looks only where the rarest three letters of the words stand */
static gboolean
add_exact_hits_by_grams (GlossSelectorSearch *self)
{
  const guint *rarest = NULL;
  guint n_rarest = G_MAXUINT;
  guint offset = 0;

  for (guint i = 0; i + GLOSS_GRAM <= self->exact->n_chars; i++)
    {
      guint n_places = 0;
      const guint *places = gloss_grams_lookup (self->grams, &self->exact->chars[i], &n_places);

      if (n_places >= n_rarest)
        continue;
      rarest = places;
      n_rarest = n_places;
      offset = i;
    }

  for (guint i = 0; i < n_rarest; i++)
    if (rarest[i] >= offset && !add_if_exact (self, rarest[i] - offset))
      return FALSE;

  return TRUE;
}

static gboolean
add_exact_hits (GlossSelectorSearch *self)
{
  if (self->grams != NULL && self->exact->n_chars >= GLOSS_GRAM)
    return add_exact_hits_by_grams (self);

  for (guint i = 0; i + self->exact->n_chars <= self->text->n_chars; i++)
    if (!add_if_exact (self, i))
      return FALSE;

  return TRUE;
}

/* Maps the words through the difference between what is stored and a part of the text. */
static void
add_image_in (GlossSelectorSearch *self,
              guint                begin,
              guint                end)
{
  GlossFold window = { self->text->chars + begin, end - begin };
  g_autoptr (GlossAlignment) alignment = gloss_alignment_new (self->joined, &window);
  GlossPlaced placed = gloss_image_of_range (alignment, self->in_joined);

  if (placed.placement != GLOSS_UNPLACED)
    add_candidate (self, gloss_fold_index (self->text, placed.range.begin),
                   gloss_fold_index (self->text, placed.range.end));
}

/* @pattern is looked for between @begin and @end, and mapped within @margin of where it is found. */
static void
add_hits_between (GlossSelectorSearch *self,
                  GlossPattern        *pattern,
                  double               max_errors,
                  guint                margin,
                  guint                begin,
                  guint                end)
{
  GlossFold part = { self->text->chars + begin, end - begin };
  guint n_chars = gloss_pattern_get_n_chars (pattern);
  g_autoptr (GArray) hits = gloss_pattern_search (pattern, &part,
                                                  (guint) (max_errors * n_chars));

  for (guint i = 0; i < hits->len && i < MAX_CANDIDATES; i++)
    {
      GlossHit *hit = &g_array_index (hits, GlossHit, i);
      guint back = n_chars + hit->n_errors + margin;

      add_image_in (self, begin + hit->end - MIN (begin + hit->end, back),
                    MIN (begin + hit->end + margin, self->text->n_chars));
    }
}

static void
add_hits_of (GlossSelectorSearch *self,
             const GlossFold     *words,
             GlossPattern        *pattern,
             double               max_errors,
             guint                margin)
{
  g_autoptr (GArray) begins = NULL;

  if (self->grams == NULL)
    {
      add_hits_between (self, pattern, max_errors, margin, 0, self->text->n_chars);
      return;
    }

  begins = gloss_grams_resemble (self->grams, words);
  for (guint i = 0; i < begins->len; i++)
    {
      guint begin = g_array_index (begins, guint, i);
      guint around = words->n_chars / 2 + LEEWAY;

      add_hits_between (self, pattern, max_errors, margin, begin - MIN (begin, around),
                        MIN (begin + words->n_chars + around, self->text->n_chars));
    }
}

static void
add_near_hits (GlossSelectorSearch *self)
{
  g_autoptr (GlossPattern) together = gloss_pattern_new (self->joined->chars,
                                                         self->joined->n_chars);

  add_hits_of (self, self->joined, together, MAX_ERRORS_TOGETHER, 16);
  if (self->exact->n_chars >= GLOSS_LONG_ENOUGH)
    add_hits_of (self, self->exact, self->quote, MAX_ERRORS_ALONE, 80);
}

static GlossPlaced
placed_at (const GlossSelectorSearch    *self,
           const GlossSelectorCandidate *candidate)
{
  GlossPlaced placed = { { 0, 0 }, GLOSS_MOVED, candidate->score };

  placed.range.begin = self->text->chars[candidate->begin].begin;
  placed.range.end = self->text->chars[candidate->end - 1].end;
  if (candidate->quote < 1)
    placed.placement = GLOSS_EDITED;
  else if (MIN (candidate->before, candidate->after) >= 0.5)
    placed.placement = GLOSS_PLACED;

  return placed;
}

/* Returns: whether the words stand where they stood, beside what they stood beside, if that is
 * known */
static gboolean
is_where_it_was (const GlossSelectorSearch *self,
                 GlossSelectorCandidate    *candidate)
{
  guint begin = gloss_fold_index (self->text, self->anchor->range.begin);

  if (gloss_range_is_empty (self->anchor->range) || !stands_at (self->text, begin, self->exact) ||
      self->text->chars[begin].begin != self->anchor->range.begin)
    return FALSE;

  candidate->begin = begin;
  candidate->end = begin + self->exact->n_chars;
  score (self, candidate);

  if (self->prefix->n_chars + self->suffix->n_chars == 0)
    return TRUE;

  return is_cut_alike (self, candidate->begin, candidate->end) &&
         MAX (candidate->before, candidate->after) >= GLOSS_GOOD_SIDE && !gloss_selectors_is_vetoed (self, candidate);
}

/* The words as they were between good sides are better than any that are only like them. */
static gboolean
has_good_hit (const GlossSelectorSearch *self)
{
  for (guint i = 0; i < self->candidates->len; i++)
    {
      const GlossSelectorCandidate *candidate = &g_array_index (self->candidates, GlossSelectorCandidate, i);

      if (MIN (candidate->before, candidate->after) >= GLOSS_GOOD_SIDE)
        return TRUE;
    }

  return FALSE;
}

/**
 * gloss_selectors_find:
 * @text: the text, folded
 * @grams: (nullable): where its letters stand, if it is large
 * @anchor: words and what they stood between
 *
 * Returns: the one place in the text that they can be at
 */
GlossPlaced
gloss_selectors_find (const GlossFold   *text,
                      const GlossGrams  *grams,
                      const GlossAnchor *anchor)
{
  g_auto (GlossSelectorSearch) self = { 0 };
  const GlossSelectorCandidate *chosen;
  GlossSelectorCandidate here = { 0 };

  search_init (&self, text, grams, anchor);
  if (self.exact->n_chars == 0)
    return GLOSS_PLACED_NOWHERE;
  if (is_where_it_was (&self, &here))
    {
      GlossPlaced placed = placed_at (&self, &here);

      placed.placement = GLOSS_PLACED;
      return placed;
    }

  if (!add_exact_hits (&self))
    return GLOSS_PLACED_NOWHERE;
  if (!has_good_hit (&self))
    add_near_hits (&self);
  chosen = gloss_selectors_choose (&self);

  return chosen != NULL ? placed_at (&self, chosen) : GLOSS_PLACED_NOWHERE;
}
