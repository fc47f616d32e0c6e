/* gloss-selectors.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Finds words by what is stored with a note alone: the words, up to 64 characters on each side of
 * them, and where they stood. */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-selectors.h"

#include "gloss-alignment.h"
#include "gloss-distance.h"
#include "gloss-image.h"

/* Errors that the words may have together with what stood around them, and alone */
#define MAX_ERRORS_TOGETHER 0.35
#define MAX_ERRORS_ALONE 0.25

/* Letters that words need to be looked for with errors, without what stood around them */
#define LONG_ENOUGH 24

/* Letters that are not found twice by chance */
#define UNMISTAKABLE 60

/* A second place that is as good but for this is one too many. */
#define TOO_NEAR 0.04

/* What one side must agree for the words to be where they were at once */
#define GOOD_SIDE 0.9

/* What words that were changed need, with all around them */
#define ENOUGH_IF_EDITED 0.72

/* Letters of the note's own sentence on one side that say where a word or two belong */
#define ENOUGH_OF_SENTENCE 12

/* Letters on both sides of where something was found that resembles the words */
#define LEEWAY 300

/* Candidates beyond which words are everywhere */
#define MAX_CANDIDATES 5000

typedef struct
{
  guint  begin;  /* in folded characters of the text */
  guint  end;
  double quote;
  double before;
  double after;
  double score;
} Candidate;

typedef struct
{
  const GlossFold   *text;
  const GlossGrams  *grams;
  const GlossAnchor *anchor;
  GlossFold         *exact;
  GlossFold         *prefix;
  GlossFold         *suffix;
  GlossFold         *joined;
  GlossRange         in_joined;  /* the words, in code points */
  GlossPattern      *quote;
  GlossPattern      *before;
  GlossPattern      *after;
  GArray            *candidates;
} Search;

static void
search_clear (Search *self)
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

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static void
search_init (Search            *self,
             const GlossFold   *text,
             const GlossGrams  *grams,
             const GlossAnchor *anchor)
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
  self->candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
}

static gboolean
is_word_at (const GlossFold *fold,
            guint            at)
{
  return at < fold->n_chars && gloss_char_is_in_word (fold->chars[at].code);
}

/* Words that were whole are whole: “art” is not found in “party”. */
static gboolean
is_cut_alike (const Search *self,
              guint         begin,
              guint         end)
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
score (const Search *self,
       Candidate    *candidate)
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
weigh_evidence (const Search    *self,
                const Candidate *candidate)
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

static void
add_candidate (Search *self,
               guint   begin,
               guint   end)
{
  Candidate candidate = { .begin = begin, .end = end };

  for (guint i = self->candidates->len; i-- > 0;)
    {
      Candidate *known = &g_array_index (self->candidates, Candidate, i);

      if (known->begin < end && begin < known->end)
        return;
    }
  score (self, &candidate);
  g_array_append_val (self->candidates, candidate);
}

/* Returns: whether to go on: the words are not everywhere */
static gboolean
add_if_exact (Search *self,
              guint   begin)
{
  guint end = begin + self->exact->n_chars;
  Candidate candidate = { .begin = begin, .end = end };

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
add_exact_hits_by_grams (Search *self)
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
add_exact_hits (Search *self)
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
add_image_in (Search *self,
              guint   begin,
              guint   end)
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
add_hits_between (Search       *self,
                  GlossPattern *pattern,
                  double        max_errors,
                  guint         margin,
                  guint         begin,
                  guint         end)
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
add_hits_of (Search          *self,
             const GlossFold *words,
             GlossPattern    *pattern,
             double           max_errors,
             guint            margin)
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
add_near_hits (Search *self)
{
  g_autoptr (GlossPattern) together = gloss_pattern_new (self->joined->chars,
                                                         self->joined->n_chars);

  add_hits_of (self, self->joined, together, MAX_ERRORS_TOGETHER, 16);
  if (self->exact->n_chars >= LONG_ENOUGH)
    add_hits_of (self, self->exact, self->quote, MAX_ERRORS_ALONE, 80);
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *first = a;
  const Candidate *second = b;

  if (first->score != second->score)
    return first->score > second->score ? -1 : 1;

  return first->begin < second->begin ? -1 : first->begin > second->begin;
}

static GlossPlaced
placed_at (const Search    *self,
           const Candidate *candidate)
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

/* The shorter the words, the more of what stands beside them must be the same. */
static double
needed_side (guint n_chars)
{
  if (n_chars < LONG_ENOUGH)
    return 0.8;

  return n_chars < UNMISTAKABLE ? 0.65 : 0.55;
}

/* Whether the note's own sentence, as far as it is known, is whole around the candidate. It may
 * stand among other sentences than before. */
static gboolean
is_in_its_sentence (const Search    *self,
                    const Candidate *candidate,
                    const Evidence  *evidence)
{
  guint n_same = evidence->before + evidence->after;
  guint n_all = evidence->before_all + evidence->after_all;

  if (candidate->quote < 1 || n_same < 0.8 * n_all)
    return FALSE;

  return n_same + (candidate->end - candidate->begin) >= LONG_ENOUGH;
}

static gboolean
is_too_different (const Candidate *candidate)
{
  return candidate->quote < 1 && candidate->score < ENOUGH_IF_EDITED &&
         MIN (candidate->before, candidate->after) < GOOD_SIDE;
}

/* What stands before or behind another sentence than that of the note says little about a word
 * or two. */
static gboolean
is_vetoed (const Search    *self,
           const Candidate *candidate)
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
  if (self->exact->n_chars >= LONG_ENOUGH || MIN (candidate->before, candidate->after) >= needed)
    return FALSE;

  return !(candidate->before >= needed && evidence.before >= ENOUGH_OF_SENTENCE) &&
         !(candidate->after >= needed && evidence.after >= ENOUGH_OF_SENTENCE);
}

static void
drop_vetoed (Search *self)
{
  guint n_kept = 0;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (self->candidates, Candidate, i);

      if (!is_vetoed (self, candidate))
        g_array_index (self->candidates, Candidate, n_kept++) = *candidate;
    }
  g_array_set_size (self->candidates, n_kept);
}

static guint
distance_from_old (const Search    *self,
                   const Candidate *candidate)
{
  guint begin = self->text->chars[candidate->begin].begin;
  guint old = self->anchor->range.begin;

  return begin > old ? begin - old : old - begin;
}

/* Of the same words in the same surroundings, those that are clearly nearer to where they were.
 * @candidates are sorted. Returns: (nullable) */
static const Candidate *
choose_nearest (Search *self)
{
  const Candidate *nearest = NULL;
  guint least = G_MAXUINT;
  guint second = G_MAXUINT;

  if (gloss_range_is_empty (self->anchor->range))
    return NULL;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (self->candidates, Candidate, i);
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

/* What is not clear is left alone. Returns: (nullable): the one place */
static const Candidate *
choose (Search *self)
{
  const Candidate *best;

  drop_vetoed (self);
  if (self->candidates->len == 0)
    return NULL;

  g_array_sort (self->candidates, compare_candidates);
  best = &g_array_index (self->candidates, Candidate, 0);
  if (self->candidates->len == 1 || best->score - best[1].score >= TOO_NEAR)
    return best;

  return best[1].score == 1 ? choose_nearest (self) : NULL;
}

/* Returns: whether the words stand where they stood, beside what they stood beside, if that is
 * known */
static gboolean
is_where_it_was (const Search *self,
                 Candidate    *candidate)
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
         MAX (candidate->before, candidate->after) >= GOOD_SIDE && !is_vetoed (self, candidate);
}

/* The words as they were between good sides are better than any that are only like them. */
static gboolean
has_good_hit (const Search *self)
{
  for (guint i = 0; i < self->candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (self->candidates, Candidate, i);

      if (MIN (candidate->before, candidate->after) >= GOOD_SIDE)
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
  g_auto (Search) self = { 0 };
  const Candidate *chosen;
  Candidate here = { 0 };

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
  chosen = choose (&self);

  return chosen != NULL ? placed_at (&self, chosen) : GLOSS_PLACED_NOWHERE;
}
