/* gloss-image.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-image.h"

/* Of the words of a passage, how many must be left */
#define ENOUGH_LEFT 0.6

/* The same where what stands on both sides of the passage is unchanged */
#define ENOUGH_LEFT_BETWEEN 0.3

/* The same where words were taken out and none put in */
#define ENOUGH_LEFT_IF_SHORTENED 0.5

/* Longer passages say enough themselves. */
#define MAX_WORDS_BETWEEN 12

/* Words on one side that count as unchanged surroundings */
#define FIRM 3

/* Words that are looked at on each side */
#define REACH 8

/* Fewer words than this need their neighbours to be sure of them */
#define FEW 4

/* The words of a passage, and where they went; all half open, in words and marks */
typedef struct
{
  const GlossAlignment *alignment;
  guint                 begin;
  guint                 end;
  guint                 round;
  guint                 first;  /* that is left of it */
  guint                 last;
  guint                 n_left;
  guint                 n_words;
  guint                 image_begin;
  guint                 image_end;
  gboolean              marks_only;
} Passage;

static gboolean
counts (const Passage *passage,
        guint          at)
{
  return passage->marks_only || passage->alignment->was->items[at].is_word;
}

static gboolean
is_left (const Passage *passage,
         guint          at)
{
  GlossMatch match = passage->alignment->to_now[at];

  return match.place != GLOSS_UNMATCHED && match.round == passage->round;
}

static gboolean
find_words (Passage    *passage,
            GlossRange  range)
{
  const GlossWords *was = passage->alignment->was;

  passage->begin = passage->end = gloss_words_find (was, range.begin);
  while (passage->end < was->n_items && was->items[passage->end].begin < range.end)
    passage->end++;

  passage->marks_only = TRUE;
  for (guint i = passage->begin; i < passage->end; i++)
    passage->marks_only &= !was->items[i].is_word;
  for (guint i = passage->begin; i < passage->end; i++)
    passage->n_words += counts (passage, i);

  return passage->begin < passage->end;
}

static guint
count_left (const Passage *passage)
{
  guint n_left = 0;

  for (guint i = passage->begin; i < passage->end; i++)
    n_left += counts (passage, i) && is_left (passage, i);

  return n_left;
}

/* A passage may have been torn apart: the round that has most of it counts.
 * Returns: whether anything is left. */
static gboolean
find_round (Passage *passage)
{
  const GlossMatch *to_now = passage->alignment->to_now;
  guint best = 0;
  guint seen = GLOSS_UNMATCHED;

  for (guint i = passage->begin; i < passage->end; i++)
    {
      if (to_now[i].place == GLOSS_UNMATCHED || to_now[i].round == seen)
        continue;
      passage->round = seen = to_now[i].round;
      if (count_left (passage) > passage->n_left)
        {
          passage->n_left = count_left (passage);
          best = seen;
        }
    }
  passage->round = best;

  return passage->n_left > 0;
}

/* A “the” at the rim of what moved may have been taken for another one that stayed. */
static void
take_same_at_rims (Passage *passage)
{
  const GlossWords *was = passage->alignment->was;
  const GlossWords *now = passage->alignment->now;

  while (passage->first > passage->begin && passage->image_begin > 0 &&
         was->items[passage->first - 1].key == now->items[passage->image_begin - 1].key)
    {
      passage->n_left += counts (passage, --passage->first);
      passage->image_begin--;
    }
  while (passage->last + 1 < passage->end && passage->image_end < now->n_items &&
         was->items[passage->last + 1].key == now->items[passage->image_end].key)
    {
      passage->n_left += counts (passage, ++passage->last);
      passage->image_end++;
    }
}

static void
find_ends (Passage *passage)
{
  passage->first = passage->begin;
  while (!is_left (passage, passage->first))
    passage->first++;
  passage->last = passage->end - 1;
  while (!is_left (passage, passage->last))
    passage->last--;

  passage->image_begin = passage->alignment->to_now[passage->first].place;
  passage->image_end = passage->alignment->to_now[passage->last].place + 1;
}

static gboolean
is_free (const Passage *passage,
         guint          now)
{
  return passage->alignment->to_was[now] == GLOSS_UNMATCHED;
}

static gboolean
starts_sentence_within (const GlossWords *words,
                        guint             begin,
                        guint             end)
{
  for (guint i = begin; i < end; i++)
    if (words->items[i].starts_sentence)
      return TRUE;

  return FALSE;
}

/* How many words that were put in belong to a passage that lost @n_lost at this rim, if @n_free
 * stand there. If the change reaches out of the passage, or is far too long, as many as were lost. */
static guint
share_of_change (guint    n_lost,
                 guint    n_free,
                 gboolean ends_here)
{
  if (ends_here && n_free <= 2 * n_lost + 2)
    return n_free;

  return MIN (n_lost, n_free);
}

/* Where the first words of the passage were changed, what stands for them belongs to it, though
 * nothing from a sentence that the passage was not in. */
static void
widen_front (Passage *passage)
{
  const GlossAlignment *alignment = passage->alignment;
  guint n_lost = passage->first - passage->begin;
  guint n_free = 0;
  gboolean ends_here = passage->begin == 0 || is_left (passage, passage->begin - 1);
  gboolean many = starts_sentence_within (alignment->was, passage->begin + 1, passage->first + 1);

  if (n_lost == 0)
    return;

  while (n_free < passage->image_begin && is_free (passage, passage->image_begin - n_free - 1) &&
         (many || !alignment->now->items[passage->image_begin - n_free].starts_sentence))
    n_free++;

  passage->image_begin -= share_of_change (n_lost, n_free, ends_here);
}

static void
widen_back (Passage *passage)
{
  const GlossAlignment *alignment = passage->alignment;
  guint n_lost = passage->end - 1 - passage->last;
  guint n_free = 0;
  gboolean ends_here = passage->end == alignment->was->n_items ||
    is_left (passage, passage->end);
  gboolean many = starts_sentence_within (alignment->was, passage->last + 1, passage->end);

  if (n_lost == 0)
    return;

  while (passage->image_end + n_free < alignment->now->n_items &&
         is_free (passage, passage->image_end + n_free) &&
         (many || !alignment->now->items[passage->image_end + n_free].starts_sentence))
    n_free++;

  passage->image_end += share_of_change (n_lost, n_free, ends_here);
}

/* Returns: how many words before the passage stand before its image; all of them at the
 * beginning of both texts. */
static guint
count_before (const Passage *passage)
{
  const GlossAlignment *alignment = passage->alignment;
  guint n_words = 0;

  for (guint i = 1; n_words < REACH; i++)
    {
      if (i > passage->begin)
        return i > passage->image_begin ? REACH : n_words;
      if (i > passage->image_begin || !is_left (passage, passage->begin - i) ||
          alignment->to_now[passage->begin - i].place != passage->image_begin - i)
        break;
      n_words += alignment->was->items[passage->begin - i].is_word;
    }

  return n_words;
}

static guint
count_after (const Passage *passage)
{
  const GlossAlignment *alignment = passage->alignment;
  guint n_words = 0;

  for (guint i = 0; n_words < REACH; i++)
    {
      if (passage->end + i >= alignment->was->n_items)
        return passage->image_end + i >= alignment->now->n_items ? REACH : n_words;
      if (!is_left (passage, passage->end + i) ||
          alignment->to_now[passage->end + i].place != passage->image_end + i)
        break;
      n_words += alignment->was->items[passage->end + i].is_word;
    }

  return n_words;
}

static gboolean
is_same (const Passage *passage)
{
  const GlossWord *was = passage->alignment->was->items + passage->begin;
  const GlossWord *now = passage->alignment->now->items + passage->image_begin;
  guint length = passage->end - passage->begin;

  if (passage->image_end - passage->image_begin != length)
    return FALSE;
  for (guint i = 0; i < length; i++)
    if (was[i].key != now[i].key)
      return FALSE;

  return TRUE;
}

/* Whether words were only taken out of the passage, none put in */
static gboolean
is_shortened (const Passage *passage)
{
  for (guint i = passage->image_begin; i < passage->image_end; i++)
    if (is_free (passage, i))
      return FALSE;

  return TRUE;
}

static gboolean
is_acceptable (const Passage *passage)
{
  guint before = count_before (passage);
  guint after = count_after (passage);
  guint length = passage->end - passage->begin;
  guint image = passage->image_end - passage->image_begin;
  double left = (double) passage->n_left / passage->n_words;

  if (passage->image_end <= passage->image_begin || image > 2 * length + 6)
    return FALSE;
  if (left >= ENOUGH_LEFT_IF_SHORTENED && passage->n_left >= FEW && before + after >= FIRM &&
      is_shortened (passage))
    return TRUE;
  if (left < ENOUGH_LEFT)
    return left >= ENOUGH_LEFT_BETWEEN && passage->n_words <= MAX_WORDS_BETWEEN &&
           before >= FIRM && after >= FIRM && image <= length + 2;

  return passage->n_left >= FEW || before + after + passage->n_left >= FEW;
}

/* A passage may begin within a word, or with the space before one. */
static guint
begin_of_image (const Passage *passage,
                guint          offset)
{
  const GlossWord *was = &passage->alignment->was->items[passage->begin];
  const GlossWord *now = &passage->alignment->now->items[passage->image_begin];
  guint previous = passage->image_begin > 0 ? (now - 1)->end : 0;

  if (offset <= was->begin)
    return now->begin - MIN (was->begin - offset, now->begin - previous);
  if (passage->first == passage->begin)
    return MIN (now->begin + (offset - was->begin), now->end - 1);

  return now->begin;
}

static guint
end_of_image (const Passage *passage,
              guint          offset)
{
  const GlossWords *words = passage->alignment->now;
  const GlossWord *was = &passage->alignment->was->items[passage->end - 1];
  const GlossWord *now = &words->items[passage->image_end - 1];
  guint next = passage->image_end < words->n_items ? (now + 1)->begin : now->end;

  if (offset >= was->end)
    return now->end + MIN (offset - was->end, next - now->end);
  if (passage->last == passage->end - 1)
    return MAX (now->end - MIN (was->end - offset, now->end), now->begin + 1);

  return now->end;
}

/**
 * gloss_image_of_range:
 * @alignment: what became of each word of a text
 * @range: a passage of the old text
 *
 * Accepts a passage of which enough is left, between two firm neighbours or
 * in a length that makes sense. What was changed at its rim belongs to it.
 *
 * Returns: where it is in the new text
 */
GlossPlaced
gloss_image_of_range (const GlossAlignment *alignment,
                      GlossRange            range)
{
  Passage passage = { .alignment = alignment };
  GlossPlaced placed = GLOSS_PLACED_NOWHERE;
  gboolean same;

  if (!find_words (&passage, range) || !find_round (&passage))
    return placed;

  find_ends (&passage);
  take_same_at_rims (&passage);
  widen_front (&passage);
  widen_back (&passage);
  if (!is_acceptable (&passage))
    return placed;

  same = is_same (&passage);
  placed.range.begin = begin_of_image (&passage, range.begin);
  placed.range.end = end_of_image (&passage, range.end);
  placed.score = (double) passage.n_left / passage.n_words;
  placed.placement = !same ? GLOSS_EDITED : passage.round == 0 ? GLOSS_PLACED : GLOSS_MOVED;

  return placed;
}
