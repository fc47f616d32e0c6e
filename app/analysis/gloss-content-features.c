/* gloss-content-features.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-content-view.h"
#include "gloss-hash.h"
#include "gloss-tagger.h"
#include "gloss-word-classes.h"

/* How many tokens a stretch is looked over. */
#define MAX_LOOK 64

/* The questions of the features: their numbers are part of the model. */
enum
{
  Q_STEP = 1000, /* times the step, so that no two steps share a feature */
  Q_PAIR = 100,
};

/*
 * Features:
 * @step: the step that they are for
 * @next: the number of the next question
 *
 * Each question has the number of its place in the code that asks, so that
 * the order of the questions is part of the model.
 */
typedef struct
{
  const GlossContentView *view;
  GlossContentStep        step;
  guint                   next;
  guint                   n;
  guint64                *features;
} Features;

static void
ask (Features *self,
     guint64   answer)
{
  guint question = Q_STEP * (self->step + 1) + self->next++;

  if (self->n < GLOSS_CONTENT_MAX_FEATURES)
    self->features[self->n++] = gloss_feature (question, answer);
}

static void
ask_pair (Features *self,
          guint64   first,
          guint64   second)
{
  guint question = Q_STEP * (self->step + 1) + Q_PAIR + self->next++;

  if (self->n < GLOSS_CONTENT_MAX_FEATURES)
    self->features[self->n++] = gloss_feature_pair (question, first, second);
}

/* The number of a word; those outside of the passage have one of their own. */
static guint64
word_at (const GlossContentView *view,
         gint64                  token)
{
  if (token < view->passage.first || token >= view->passage.end)
    return token < view->passage.first ? 1 : 2;
  return g_array_index (view->hashes, guint64, token - view->passage.first);
}

static guint
tag_at (const GlossContentView *view,
        gint64                  token)
{
  if (token < view->passage.first || token >= view->passage.end)
    return GLOSS_N_TAGS + (token < view->passage.first);
  return view->draft->tokens[token].tag;
}

static guint
class_at (const GlossContentView *view,
          gint64                  token,
          guint                   level)
{
  if (token < view->passage.first || token >= view->passage.end)
    return 0;
  return gloss_word_class_at (gloss_table_find (&view->classes, word_at (view, token)), level);
}

/* 0, 1, 2, 3, 4, 5-6, 7-9, 10-14, 15-24, 25 and more. */
static guint
bucket (guint n)
{
  static const guint8 least[] = { 0, 1, 2, 3, 4, 5, 7, 10, 15, 25 };
  guint i = G_N_ELEMENTS (least) - 1;

  while (n < least[i])
    i--;
  return i;
}

/* What is known of a stretch of tokens as a whole. */
typedef struct
{
  guint   n_tokens;
  guint   n_commas;
  guint   n_verbs;
  guint   n_cues;
  guint   n_runs;
  guint64 path;
} Stretch;

static gboolean
is_verb (guint tag)
{
  return tag == GLOSS_TAG_VBD || tag == GLOSS_TAG_VBZ || tag == GLOSS_TAG_VBP || tag == GLOSS_TAG_MD;
}

/* The path holds the tags, up to six of them; quoted words count as one. */
static Stretch
look_over (const GlossContentView *view,
           guint                   first,
           guint                   end)
{
  const GlossDraft *draft = view->draft;
  Stretch stretch = { 0 };

  for (guint i = first; i < end && stretch.n_tokens < MAX_LOOK; i++)
    {
      guint run = draft->run_of[i];
      guint tag = run != GLOSS_NONE ? GLOSS_N_TAGS + 7 : draft->tokens[i].tag;

      stretch.n_tokens++;
      stretch.path = stretch.n_tokens <= 6 ? gloss_hash_add (stretch.path, tag) : 6;
      stretch.n_commas += tag == GLOSS_TAG_COMMA;
      stretch.n_verbs += is_verb (tag);
      stretch.n_runs += run != GLOSS_NONE;
      stretch.n_cues += run == GLOSS_NONE && draft->words[i].frames != 0 && tag != GLOSS_TAG_NN && tag != GLOSS_TAG_NNS;
      if (run != GLOSS_NONE && draft->run_words[run].end <= end)
        i = draft->run_words[run].end - 1;
    }
  return stretch;
}

static guint
run_state (const GlossContentView *view,
           gint64                  token)
{
  guint run;

  if (token < view->passage.first || token >= view->passage.end)
    return 0;
  run = view->draft->run_of[token];
  if (run == GLOSS_NONE)
    return 1;
  return view->draft->run_words[run].first == token ? 2 : view->draft->run_words[run].end == token + 1 ? 3 : 4;
}

/* What was decided before the cue: nothing, words, or quoted words. */
static guint
before_state (const GlossContentView *view)
{
  guint end = view->answers[GLOSS_CONTENT_BEFORE_END];

  if (end == GLOSS_NONE)
    return 0;
  return 1 + (view->draft->run_of[end - 1] != GLOSS_NONE);
}

static guint
rule_answer (const GlossContentView *view,
             GlossContentStep        step)
{
  GlossWords words = step <= GLOSS_CONTENT_BEFORE_BEGIN ? view->rule.before : view->rule.after;

  if (words.end <= words.first)
    return GLOSS_NONE;
  return step == GLOSS_CONTENT_BEFORE_END || step == GLOSS_CONTENT_AFTER_END ? words.end : words.first;
}

/* The first line of an article has its own grammar. */
static gboolean
is_in_title (const GlossContentView *view)
{
  guint passage = g_array_index (view->draft->cues, GlossCue, view->cue).passage;

  return gloss_draft_get_passage (view->draft, passage)->line == 1;
}

/* About the cue itself, for the choice between something and nothing. */
static void
ask_about_cue (Features *self,
               guint64   kind)
{
  const GlossContentView *view = self->view;
  gint64 first = view->cue_words.first;
  gint64 end = view->cue_words.end;
  guint64 cue = gloss_hash_add (kind, view->cue_hash);
  guint next_run = run_state (view, end);
  guint is_title = is_in_title (view);

  ask (self, kind);
  ask (self, cue);
  ask_pair (self, kind, tag_at (view, first));
  ask_pair (self, cue, tag_at (view, first));
  ask_pair (self, cue, tag_at (view, end));
  ask_pair (self, cue, word_at (view, end));
  ask_pair (self, cue, tag_at (view, first - 1));
  ask_pair (self, kind, word_at (view, end));
  ask_pair (self, kind, word_at (view, first - 1));
  ask_pair (self, kind, gloss_hash_add (tag_at (view, first - 1), tag_at (view, end)));
  ask_pair (self, kind, gloss_hash_add (tag_at (view, first - 2), tag_at (view, first - 1)));
  ask_pair (self, kind, gloss_hash_add (tag_at (view, end), tag_at (view, end + 1)));
  ask_pair (self, kind, gloss_hash_add (class_at (view, first, 3), tag_at (view, first)));
  ask_pair (self, kind, gloss_hash_add (class_at (view, first, 2), tag_at (view, end)));
  ask_pair (self, kind, class_at (view, first - 1, 3));
  ask_pair (self, kind, next_run * 8 + run_state (view, first - 1));
  ask_pair (self, cue, before_state (view));
  ask_pair (self, kind, before_state (view) * 64 + tag_at (view, end));
  ask_pair (self, kind, (rule_answer (view, GLOSS_CONTENT_BEFORE_END) == GLOSS_NONE) * 2 +
            (rule_answer (view, GLOSS_CONTENT_AFTER_BEGIN) == GLOSS_NONE));
  ask_pair (self, cue, (rule_answer (view, GLOSS_CONTENT_BEFORE_END) == GLOSS_NONE) * 2 +
            (rule_answer (view, GLOSS_CONTENT_AFTER_BEGIN) == GLOSS_NONE));
  ask_pair (self, kind, g_array_index (view->draft->cues, GlossCue, view->cue).reports);
  ask_pair (self, cue, g_array_index (view->draft->cues, GlossCue, view->cue).reports);
  ask_pair (self, kind, is_title);
  ask_pair (self, cue, is_title);
  ask_pair (self, is_title * 2 + (kind != 0), tag_at (view, first));
  ask_pair (self, kind, gloss_hash_add (view->passage.first == first,
                                        (view->draft->tokens[first].flags & GLOSS_TOKEN_CAPITAL) != 0));
}

/* The stop inside the marks of quoted words that end before @place, as in `“A,” but`. */
static guint
stop_of_run (const GlossContentView *view,
             gint64                  place)
{
  guint run;
  char last;

  if (run_state (view, place - 1) != 3)
    return 0;
  run = view->draft->run_of[place - 1];
  last = view->draft->utf8[MAX (gloss_draft_get_run (view->draft, run)->inner.end, 1) - 1];
  return last == ',' || last == '.' || last == '?' || last == '!' ? (guchar) last : 1;
}

/* How quoted words begin: with a capital, and with which part of speech. */
static guint
begin_of_run (const GlossContentView *view,
              gint64                  token)
{
  if (run_state (view, token) != 2 || token + 1 >= view->passage.end)
    return 0;
  return 1 + view->draft->tokens[token + 1].tag * 2 +
         ((view->draft->tokens[token + 1].flags & GLOSS_TOKEN_CAPITAL) != 0);
}

/* About a place: the words on both its sides. */
static void
ask_about_place (Features *self,
                 guint     place)
{
  const GlossContentView *view = self->view;
  gint64 at = place;
  guint64 sides = gloss_hash_add (tag_at (view, at - 1), tag_at (view, at));

  ask (self, word_at (view, at));
  ask (self, word_at (view, at - 1));
  ask (self, tag_at (view, at));
  ask (self, tag_at (view, at - 1));
  ask (self, sides);
  ask_pair (self, sides, tag_at (view, at + 1));
  ask_pair (self, sides, tag_at (view, at - 2));
  ask_pair (self, word_at (view, at - 1), tag_at (view, at));
  ask_pair (self, word_at (view, at), tag_at (view, at - 1));
  ask_pair (self, word_at (view, at), word_at (view, at - 1));
  ask_pair (self, word_at (view, at), tag_at (view, at + 1));
  ask_pair (self, view->cue_hash, tag_at (view, at));
  ask_pair (self, view->cue_hash, word_at (view, at));
  ask_pair (self, view->cue_hash, tag_at (view, at - 1));
  ask_pair (self, run_state (view, at) * 8 + run_state (view, at - 1), 0);
  ask_pair (self, run_state (view, at) * 8 + run_state (view, at - 1), view->cue_hash);
  ask_pair (self, class_at (view, at, 2), tag_at (view, at - 1));
  ask_pair (self, class_at (view, at - 1, 2), tag_at (view, at));
}

static void
ask_about_rule (Features *self,
                guint     place)
{
  gboolean same = place == rule_answer (self->view, self->step);

  ask (self, same);
  ask_pair (self, same, self->view->cue_hash);
  ask_pair (self, same, before_state (self->view) * 8 + run_state (self->view, place));
}

static void
ask_about_stretch (Features *self,
                   Stretch   stretch)
{
  const GlossContentView *view = self->view;

  ask (self, bucket (stretch.n_tokens));
  ask (self, stretch.path);
  ask_pair (self, stretch.path, view->cue_hash);
  ask_pair (self, bucket (stretch.n_tokens), view->cue_hash);
  ask (self, MIN (stretch.n_commas, 3) * 64 + MIN (stretch.n_verbs, 3) * 16 + MIN (stretch.n_cues, 3) * 4 + MIN (stretch.n_runs, 2));
  ask_pair (self, MIN (stretch.n_commas, 2) * 4 + MIN (stretch.n_verbs, 2), bucket (stretch.n_tokens));
}

/* Something that ends before the cue, and how the cue goes on. */
static void
ask_before_end (Features *self,
                guint     place)
{
  const GlossContentView *view = self->view;
  guint end = view->cue_words.end;
  Stretch between = look_over (view, place, view->cue_words.first);
  Stretch rest = look_over (view, end, view->passage.end);
  guint rest_state = bucket (rest.n_tokens) * 16 + MIN (rest.n_verbs, 2) * 4 + MIN (rest.n_runs, 2);

  ask_about_cue (self, 1 + (run_state (view, (gint64) place - 1) == 3));
  ask_about_place (self, place);
  ask_about_stretch (self, between);
  ask_about_rule (self, place);
  ask_pair (self, stop_of_run (view, place), tag_at (view, place));
  ask_pair (self, stop_of_run (view, place), rest_state);
  ask_pair (self, rest_state, between.n_verbs == 0);
  ask_pair (self, rest_state, run_state (view, (gint64) place - 1));
  ask_pair (self, between.path, tag_at (view, end));
  ask_pair (self, between.path, rest.path);
}

static void
ask_before_begin (Features *self,
                  guint     place)
{
  const GlossContentView *view = self->view;

  ask_about_place (self, place);
  ask_about_stretch (self, look_over (view, place, view->answers[GLOSS_CONTENT_BEFORE_END]));
  ask_about_rule (self, place);
  ask_pair (self, place == view->passage.first, bucket (place - view->passage.first));
  ask_pair (self, place == view->passage.first, tag_at (view, place));
  ask_pair (self, place == view->passage.first, word_at (view, place));
  ask_pair (self, place == view->passage.first, begin_of_run (view, place));
  ask_pair (self, tag_at (view, (gint64) place - 1), begin_of_run (view, place));
}

static void
ask_after_begin (Features *self,
                 guint     place)
{
  const GlossContentView *view = self->view;
  guint end = view->cue_words.end;
  Stretch between = look_over (view, end, place);
  Stretch rest = look_over (view, place, view->passage.end);

  ask_about_cue (self, 1 + (place == end));
  ask_about_place (self, place);
  ask_about_stretch (self, between);
  ask_about_rule (self, place);
  ask_pair (self, bucket (rest.n_tokens), MIN (rest.n_verbs, 2));
  ask_pair (self, between.path, word_at (view, place));
  ask_pair (self, tag_at (view, (gint64) place - 1), begin_of_run (view, place));
  ask_pair (self, view->cue_hash, begin_of_run (view, place));
  ask_pair (self, between.path, gloss_hash_add (tag_at (view, place), tag_at (view, (gint64) place + 1)));
}

static void
ask_after_end (Features *self,
               guint     place)
{
  const GlossContentView *view = self->view;
  guint begin = view->answers[GLOSS_CONTENT_AFTER_BEGIN];
  Stretch inside = look_over (view, begin, place);
  Stretch rest = look_over (view, place, view->passage.end);
  guint start = run_state (view, begin);

  ask_about_place (self, place);
  ask_about_stretch (self, inside);
  ask_about_rule (self, place);
  ask_pair (self, bucket (rest.n_tokens), tag_at (view, place));
  ask_pair (self, bucket (rest.n_tokens) * 4 + MIN (rest.n_verbs, 2), bucket (inside.n_tokens) * 4 + MIN (inside.n_verbs, 2));
  ask_pair (self, stop_of_run (view, place), tag_at (view, place));
  ask_pair (self, stop_of_run (view, place), gloss_hash_add (start, word_at (view, place)));
  ask_pair (self, stop_of_run (view, place), start * 8 + MIN (rest.n_verbs, 2));
  ask_pair (self, rest.path, start);
  ask_pair (self, MIN (rest.n_cues, 2) * 4 + MIN (inside.n_cues, 2), tag_at (view, place));
  ask_pair (self, MIN (rest.n_cues, 2) * 4 + MIN (rest.n_verbs, 2), word_at (view, place));
  ask_pair (self, start * 8 + run_state (view, (gint64) place - 1), tag_at (view, place));
  ask_pair (self, word_at (view, begin), tag_at (view, place));
  ask_pair (self, place == view->passage.end, bucket (inside.n_tokens));
}

/**
 * gloss_content_view_features:
 * @self: a view with the answers to the steps before
 * @step: a step
 * @place: one of its places
 * @features: (out) (array length=64): what speaks for and against the place
 *
 * Returns: how many features there are
 */
guint
gloss_content_view_features (const GlossContentView *self,
                             GlossContentStep        step,
                             guint                   place,
                             guint64                *features)
{
  Features own = { self, step, 0, 0, features };

  if (place == GLOSS_NONE)
    ask_about_cue (&own, 0);
  else if (step == GLOSS_CONTENT_BEFORE_END)
    ask_before_end (&own, place);
  else if (step == GLOSS_CONTENT_BEFORE_BEGIN)
    ask_before_begin (&own, place);
  else if (step == GLOSS_CONTENT_AFTER_BEGIN)
    ask_after_begin (&own, place);
  else
    ask_after_end (&own, place);
  return own.n;
}
