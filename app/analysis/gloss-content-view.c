/* gloss-content-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-content-view.h"

#include "gloss-tagger.h"
#include "gloss-word-classes.h"
#include "gloss-word-form.h"

/* A cue that is in doubt reports something: to say nothing is wrong more often by this much, in the
 * logarithm of the odds. */
#define DOUBT 0.5

/* How far from its cue what is reported may begin or end. */
#define MAX_TO_BEGIN 24
#define MAX_TO_END 32
#define MAX_LENGTH 400

void
gloss_content_view_init (GlossContentView *self,
                         const GlossDraft *draft)
{
  *self = (GlossContentView) { .draft = draft, .hashed = GLOSS_NONE };
  self->hashes = g_array_new (FALSE, FALSE, sizeof (guint64));
  if (draft->options != NULL && draft->options->model != NULL)
    gloss_table_init (&self->classes, draft->options->model, GLOSS_WORD_CLASSES_SECTION);
}

void
gloss_content_view_clear (GlossContentView *self)
{
  g_clear_pointer (&self->hashes, g_array_unref);
}

static void
hash_passage (GlossContentView *self,
              guint             passage)
{
  const GlossDraft *draft = self->draft;

  self->passage = gloss_draft_get_passage (draft, passage)->words;
  self->hashed = passage;
  g_array_set_size (self->hashes, self->passage.end - self->passage.first);
  for (guint i = self->passage.first; i < self->passage.end; i++)
    g_array_index (self->hashes, guint64, i - self->passage.first) =
      gloss_word_form_hash_lower (draft->utf8 + draft->tokens[i].begin,
                                  gloss_token_get_length (&draft->tokens[i]));
}

/**
 * gloss_content_view_set_cue:
 * @self: a view
 * @cue: index of a cue; those of one passage come one after the other
 *
 * Turns to a cue. Nothing is answered yet.
 */
void
gloss_content_view_set_cue (GlossContentView *self,
                            guint             cue)
{
  const GlossCue *at = &g_array_index (self->draft->cues, GlossCue, cue);

  if (self->hashed != at->passage)
    hash_passage (self, at->passage);
  self->cue = cue;
  self->cue_words = at->words;
  self->cue_hash = g_array_index (self->hashes, guint64, at->words.first - self->passage.first);
  self->rule = gloss_content_of_cue (self->draft, cue);
  for (guint i = 0; i < GLOSS_CONTENT_N_STEPS; i++)
    self->answers[i] = GLOSS_NONE;
}

/**
 * gloss_content_view_asks:
 *
 * Returns: whether a step has anything to ask, given the answers to those before
 */
gboolean
gloss_content_view_asks (const GlossContentView *self,
                         GlossContentStep        step)
{
  if (step == GLOSS_CONTENT_BEFORE_BEGIN || step == GLOSS_CONTENT_AFTER_END)
    return self->answers[step - 1] != GLOSS_NONE;
  return TRUE;
}

/* Inside quotation marks nothing of the article's own begins or ends. */
static gboolean
is_inside_run (const GlossContentView *self,
               guint                   place)
{
  guint run = place < self->passage.end ? self->draft->run_of[place] : GLOSS_NONE;

  return run != GLOSS_NONE && self->draft->run_words[run].first < place;
}

/* Punctuation, but not the hyphen of a compound. */
static gboolean
is_sign (const GlossContentView *self,
         guint                   token)
{
  const GlossToken *tokens = self->draft->tokens;

  if (tokens[token].kind != GLOSS_TOKEN_PUNCTUATION)
    return FALSE;
  return tokens[token].tag != GLOSS_TAG_HYPH || (tokens[token].flags & GLOSS_TOKEN_AFTER_SPACE) != 0;
}

/* A word before which a part of a sentence may end. */
static gboolean
is_joint (const GlossContentView *self,
          guint                   token)
{
  switch (self->draft->tokens[token].tag)
    {
    case GLOSS_TAG_CC:
    case GLOSS_TAG_IN:
    case GLOSS_TAG_TO:
    case GLOSS_TAG_WDT:
    case GLOSS_TAG_WP:
    case GLOSS_TAG_WRB:
    case GLOSS_TAG_VBG:
    case GLOSS_TAG_LRB:
      return TRUE;
    default:
      return is_sign (self, token) || self->draft->run_of[token] != GLOSS_NONE;
    }
}

static guint
places_before_end (const GlossContentView *self,
                   guint                  *places)
{
  guint cue = self->cue_words.first;
  guint first = self->passage.first;
  guint n = 0;

  places[n++] = GLOSS_NONE;
  if (cue > first)
    places[n++] = cue;
  for (guint at = cue; at > first + 1 && at + MAX_TO_END > cue && n < GLOSS_CONTENT_MAX_PLACES; at--)
    {
      guint run = self->draft->run_of[at - 1];
      gboolean ends_run = run != GLOSS_NONE && self->draft->run_words[run].end == at;

      if (!is_inside_run (self, at - 1) && (ends_run || is_sign (self, at - 1)))
        places[n++] = ends_run ? at : at - 1;
      else if (ends_run)
        places[n++] = at;
    }
  return n;
}

static guint
places_before_begin (const GlossContentView *self,
                     guint                  *places)
{
  guint end = self->answers[GLOSS_CONTENT_BEFORE_END];
  guint n = 0;

  places[n++] = self->passage.first;
  for (guint at = end; at > self->passage.first + 1 && at + MAX_LENGTH > end && n < GLOSS_CONTENT_MAX_PLACES; at--)
    {
      guint place = at - 1;

      if (is_inside_run (self, place))
        continue;
      if (self->draft->run_of[place] != GLOSS_NONE || is_sign (self, place - 1) || is_joint (self, place - 1) ||
          is_joint (self, place))
        places[n++] = place;
    }
  return n;
}

static guint
places_after_begin (const GlossContentView *self,
                    guint                  *places)
{
  guint end = MIN (self->passage.end, self->cue_words.end + MAX_TO_BEGIN);
  guint n = 0;

  places[n++] = GLOSS_NONE;
  for (guint at = self->cue_words.end; at < end && n < GLOSS_CONTENT_MAX_PLACES; at++)
    if (!is_inside_run (self, at) && (!is_sign (self, at) || self->draft->run_of[at] != GLOSS_NONE))
      places[n++] = at;
  return n;
}

static guint
places_after_end (const GlossContentView *self,
                  guint                  *places)
{
  guint begin = self->answers[GLOSS_CONTENT_AFTER_BEGIN];
  guint n = 0;

  places[n++] = self->passage.end;
  for (guint at = begin + 1; at < MIN (self->passage.end, begin + MAX_LENGTH) && n < GLOSS_CONTENT_MAX_PLACES; at++)
    if (!is_inside_run (self, at) &&
        (is_joint (self, at) || is_sign (self, at) || self->draft->run_of[at - 1] != GLOSS_NONE))
      places[n++] = at;
  return n;
}

/**
 * gloss_content_view_places:
 * @self: a view with the answers to the steps before
 * @step: a step
 * @places: (out) (array length=48): the tokens to choose from; an end is the
 *   token after the last
 *
 * Returns: how many places there are
 */
guint
gloss_content_view_places (const GlossContentView *self,
                           GlossContentStep        step,
                           guint                  *places)
{
  switch (step)
    {
    case GLOSS_CONTENT_BEFORE_END:
      return places_before_end (self, places);
    case GLOSS_CONTENT_BEFORE_BEGIN:
      return places_before_begin (self, places);
    case GLOSS_CONTENT_AFTER_BEGIN:
      return places_after_begin (self, places);
    case GLOSS_CONTENT_AFTER_END:
    default:
      return places_after_end (self, places);
    }
}

static guint
choose (const GlossContentView *self,
        GlossContentStep        step,
        const GlossWeights     *weights)
{
  guint places[GLOSS_CONTENT_MAX_PLACES];
  guint64 features[GLOSS_CONTENT_MAX_FEATURES];
  guint n_places = gloss_content_view_places (self, step, places);
  int doubt = DOUBT * weights->scale / GLOSS_WEIGHTS_SCALE_UNIT;
  guint best = 0;
  int best_score = G_MININT;

  for (guint i = 0; i < n_places; i++)
    {
      guint n = gloss_content_view_features (self, step, places[i], features);
      int score = gloss_weights_sum (weights, features, n) - (places[i] == GLOSS_NONE ? doubt : 0);

      if (score > best_score)
        {
          best_score = score;
          best = i;
        }
    }
  return places[best];
}

/* Without the stops at its end. */
static GlossWords
make_words (const GlossContentView *self,
            guint                   first,
            guint                   end)
{
  if (first == GLOSS_NONE || end == GLOSS_NONE)
    return (GlossWords) { 0, 0 };
  while (end > first && is_sign (self, end - 1) && self->draft->run_of[end - 1] == GLOSS_NONE)
    end--;
  return (GlossWords) { first, end };
}

/**
 * gloss_content_view_decide:
 * @self: a view of a cue
 * @weights: what was learned about the steps
 *
 * Answers all steps and so finds what the cue reports.
 *
 * Returns: the words before and after it; both empty if it reports nothing
 */
GlossContent
gloss_content_view_decide (GlossContentView   *self,
                           const GlossWeights *weights)
{
  GlossContent content;

  for (GlossContentStep step = 0; step < GLOSS_CONTENT_N_STEPS; step++)
    self->answers[step] = gloss_content_view_asks (self, step) ? choose (self, step, weights) : GLOSS_NONE;

  content.before = make_words (self, self->answers[GLOSS_CONTENT_BEFORE_BEGIN],
                               self->answers[GLOSS_CONTENT_BEFORE_END]);
  content.after = make_words (self, self->answers[GLOSS_CONTENT_AFTER_BEGIN],
                              self->answers[GLOSS_CONTENT_AFTER_END]);
  return content;
}
