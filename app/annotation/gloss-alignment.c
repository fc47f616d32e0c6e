/* gloss-alignment.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-alignment.h"

#include "gloss-distance.h"
#include "gloss-runs.h"

/* Of its letters, what a word may have in another way and be the same word spelt otherwise */
#define OTHER_SPELLING 0.34

/* Words and marks in a row that are compared one by one */
#define MAX_RESPELT 12

/* How often what is left over is compared with what is left over */
#define MAX_ROUNDS 12

static guint *
keys_of (const GlossWords *words,
         const GArray     *left)
{
  guint *keys = g_new (guint, left->len + 1);

  for (guint i = 0; i < left->len; i++)
    keys[i] = words->items[g_array_index (left, guint, i)].key;

  return keys;
}

/* Returns: (element-type guint): the words that nothing explains yet */
static GArray *
left_of_was (const GlossAlignment *self)
{
  GArray *left = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->was->n_items; i++)
    if (self->to_now[i].place == GLOSS_UNMATCHED)
      g_array_append_val (left, i);

  return left;
}

static GArray *
left_of_now (const GlossAlignment *self)
{
  GArray *left = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->now->n_items; i++)
    if (self->to_was[i] == GLOSS_UNMATCHED)
      g_array_append_val (left, i);

  return left;
}

/* Compares what is left of both texts, and keeps what cannot be chance.
 * Returns: whether anything was found. */
static gboolean
compare_left (GlossAlignment *self,
              guint           round,
              guint           n_keys)
{
  g_autoptr (GArray) was = left_of_was (self);
  g_autoptr (GArray) now = left_of_now (self);
  g_autofree guint *was_keys = keys_of (self->was, was);
  g_autofree guint *now_keys = keys_of (self->now, now);
  g_autofree guint *match = NULL;
  gboolean found = FALSE;

  if (was->len == 0 || now->len == 0)
    return FALSE;

  match = gloss_diff (was_keys, was->len, now_keys, now->len, n_keys);
  for (guint i = 0; i < was->len; i++)
    if (match[i] != GLOSS_UNMATCHED)
      {
        guint from = g_array_index (was, guint, i);
        guint to = g_array_index (now, guint, match[i]);

        self->to_now[from] = (GlossMatch) { to, round };
        self->to_was[to] = from;
      }

  if (round == 0)
    gloss_runs_slide (self);
  found = gloss_runs_drop_chance (self, round);

  return found;
}

static gboolean
is_respelt (const GlossFold *was,
            const GlossWord *old,
            const GlossFold *now,
            const GlossWord *new)
{
  g_autoptr (GlossPattern) pattern = NULL;
  guint n_chars = MAX (old->n_chars, new->n_chars);

  if (!old->is_word || !new->is_word || n_chars - MIN (old->n_chars, new->n_chars) > 3)
    return FALSE;

  pattern = gloss_pattern_new (&was->chars[old->at], old->n_chars);

  return gloss_pattern_distance (pattern, &now->chars[new->at], new->n_chars) <=
         OTHER_SPELLING * n_chars;
}

/* Pairs words that were put in the place of as many others where they are spelt nearly alike. */
static void
pair_respelt (GlossAlignment  *self,
              const GlossFold *was,
              const GlossFold *now,
              guint            begin,
              guint            end)
{
  guint place = begin > 0 ? self->to_now[begin - 1].place + 1 : 0;
  guint after = end < self->was->n_items ? self->to_now[end].place : self->now->n_items;

  if (end - begin > MAX_RESPELT || after < place || after - place != end - begin)
    return;

  for (guint i = 0; i < end - begin; i++)
    if (self->to_was[place + i] == GLOSS_UNMATCHED &&
        is_respelt (was, &self->was->items[begin + i], now, &self->now->items[place + i]))
      {
        self->to_now[begin + i] = (GlossMatch) { place + i, 0 };
        self->to_was[place + i] = begin + i;
      }
}

static void
find_respelt (GlossAlignment  *self,
              const GlossFold *was,
              const GlossFold *now)
{
  guint begin = 0;

  while (begin < self->was->n_items)
    {
      guint end = begin;

      while (end < self->was->n_items && self->to_now[end].place == GLOSS_UNMATCHED)
        end++;
      if (end > begin && (begin == 0 || self->to_now[begin - 1].round == 0) &&
          (end == self->was->n_items || self->to_now[end].round == 0))
        pair_respelt (self, was, now, begin, end);
      begin = end + 1;
    }
}

/**
 * gloss_alignment_new:
 * @was: the old text
 * @now: the new one
 *
 * What stayed in its order is found first, as the difference of the two. The
 * difference of what is then left is what moved, and so on.
 *
 * Returns: (transfer full): what became of each word
 */
GlossAlignment *
gloss_alignment_new (const GlossFold *was,
                     const GlossFold *now)
{
  g_autoptr (GlossWordKeys) keys = gloss_word_keys_new ();
  GlossAlignment *self = g_new0 (GlossAlignment, 1);
  guint round = 0;

  self->was = gloss_words_new (was, keys);
  self->now = gloss_words_new (now, keys);
  self->to_now = g_new (GlossMatch, self->was->n_items + 1);
  self->to_was = g_new (guint, self->now->n_items + 1);

  for (guint i = 0; i < self->was->n_items; i++)
    self->to_now[i] = (GlossMatch) { GLOSS_UNMATCHED, 0 };
  for (guint i = 0; i < self->now->n_items; i++)
    self->to_was[i] = GLOSS_UNMATCHED;

  while (round < MAX_ROUNDS && compare_left (self, round, gloss_word_keys_get_n (keys)))
    round++;
  /* Nothing may have stayed although something moved. */
  if (round == 0)
    compare_left (self, 1, gloss_word_keys_get_n (keys));
  find_respelt (self, was, now);

  return self;
}

void
gloss_alignment_free (GlossAlignment *self)
{
  gloss_words_free (self->was);
  gloss_words_free (self->now);
  g_free (self->to_now);
  g_free (self->to_was);
  g_free (self);
}

/**
 * gloss_alignment_explains:
 * @self: an alignment
 * @range: a stretch of the new text
 *
 * Returns: whether any word in it comes from the old text
 */
gboolean
gloss_alignment_explains (const GlossAlignment *self,
                          GlossRange            range)
{
  for (guint i = gloss_words_find (self->now, range.begin);
       i < self->now->n_items && self->now->items[i].begin < range.end; i++)
    if (self->to_was[i] != GLOSS_UNMATCHED)
      return TRUE;

  return FALSE;
}
