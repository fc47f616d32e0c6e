/* gloss-runs.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a difference calls the same is right letter by letter, but not always in sense: the “the”
 * of a sentence that was deleted is matched with that of one that was written anew, and of two
 * sentences that begin alike the beginning of one is matched with that of the other. A run is a
 * stretch of words that follow each other on both sides; here runs are moved to where sentences
 * part, and those are dropped that are too small for the changes around them. */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-runs.h"

/* Words in a row that do not come together by chance */
#define SOLID 7

/* The same for a sentence that is whole on both sides */
#define SOLID_SENTENCE 4

/* The same at the beginning of both texts */
#define SOLID_START 4

/* Words and marks that may be changed between two runs that support each other */
#define SMALL_CHANGE 3

/* Passes until the least of runs are gone */
#define MAX_PASSES 20

/* Words that a gap is moved by in a text that says the same again and again */
#define MAX_STEPS 400

typedef struct
{
  guint    was;       /* the first word on either side */
  guint    now;
  guint    length;
  guint    weight;    /* the words in it, without marks */
  gboolean is_whole;  /* at least one sentence */
} Run;

static gboolean
is_boundary (const GlossWords *words,
             guint             at)
{
  return at >= words->n_items || words->items[at].starts_sentence;
}

/* How well a gap that begins at @begin and ends before @end fits into the text */
static guint
fitness (const GlossWords *words,
         guint             begin,
         guint             end)
{
  guint fits = 0;

  if (end < words->n_items && words->items[begin].starts_block && words->items[end].starts_block)
    fits += 4;
  if (is_boundary (words, begin) && is_boundary (words, end))
    fits += 2;
  if (begin > 0 && !words->items[begin - 1].is_word)
    fits += 1;

  return fits;
}

/* The two directions of an alignment look alike to what slides gaps. */
typedef struct
{
  const GlossWords *words;  /* the side that has the gap */
  GlossAlignment   *alignment;
  gboolean          is_now;
} Side;

static guint
place_of (const Side *side,
          guint       at)
{
  return side->is_now ? side->alignment->to_was[at] : side->alignment->to_now[at].place;
}

static void
pair (const Side *side,
      guint       at,
      guint       place)
{
  GlossAlignment *alignment = side->alignment;

  if (side->is_now)
    {
      alignment->to_was[at] = place;
      alignment->to_now[place] = (GlossMatch) { at, 0 };
    }
  else
    {
      alignment->to_now[at] = (GlossMatch) { place, 0 };
      alignment->to_was[place] = at;
    }
}

static void
unpair (const Side *side,
        guint       at)
{
  if (side->is_now)
    side->alignment->to_was[at] = GLOSS_UNMATCHED;
  else
    side->alignment->to_now[at] = (GlossMatch) { GLOSS_UNMATCHED, 0 };
}

/* Moves the gap of @begin to @end one word to the left: what stood before it now stands behind. */
static void
slide_left (const Side *side,
            guint       begin,
            guint       end)
{
  guint place = place_of (side, begin - 1);

  unpair (side, begin - 1);
  pair (side, end - 1, place);
}

static gboolean
can_slide_left (const Side *side,
                guint       begin,
                guint       end)
{
  return begin > 0 && place_of (side, begin - 1) != GLOSS_UNMATCHED &&
         side->words->items[begin - 1].key == side->words->items[end - 1].key;
}

static void
slide_right (const Side *side,
             guint       begin,
             guint       end)
{
  guint place = place_of (side, end);

  unpair (side, end);
  pair (side, begin, place);
}

static gboolean
can_slide_right (const Side *side,
                 guint       begin,
                 guint       end)
{
  return end < side->words->n_items && place_of (side, end) != GLOSS_UNMATCHED &&
         side->words->items[begin].key == side->words->items[end].key;
}

/* Puts one gap that has nothing opposite where it fits best. Returns: the end of it. */
static guint
settle_gap (const Side *side,
            guint       begin,
            guint       end)
{
  guint best;
  guint best_begin;
  int n_steps = 0;

  while (n_steps++ < MAX_STEPS && can_slide_right (side, begin, end))
    slide_right (side, begin++, end++);

  best_begin = begin;
  best = fitness (side->words, begin, end);
  while (n_steps-- > -MAX_STEPS && can_slide_left (side, begin, end))
    {
      guint fits;

      slide_left (side, begin--, end--);
      fits = fitness (side->words, begin, end);
      if (fits > best)
        {
          best = fits;
          best_begin = begin;
        }
    }
  while (begin < best_begin)
    slide_right (side, begin++, end++);

  return end;
}

static gboolean
has_nothing_opposite (const Side *side,
                      guint       begin,
                      guint       end)
{
  guint before = begin > 0 ? place_of (side, begin - 1) : GLOSS_UNMATCHED;
  guint after = end < side->words->n_items ? place_of (side, end) : GLOSS_UNMATCHED;
  guint n_opposite = side->is_now ? side->alignment->was->n_items : side->alignment->now->n_items;

  if (begin == 0)
    return after == 0;
  if (end == side->words->n_items)
    return before == n_opposite - 1;

  return after == before + 1;
}

static void
slide_gaps (const Side *side)
{
  guint n_words = side->words->n_items;
  guint begin = 0;

  while (begin < n_words)
    {
      guint end = begin;

      while (end < n_words && place_of (side, end) == GLOSS_UNMATCHED)
        end++;
      if (end > begin && has_nothing_opposite (side, begin, end))
        end = settle_gap (side, begin, end);
      begin = end + 1;
    }
}

/**
 * gloss_runs_slide:
 * @alignment: an alignment of what stayed in its order, and nothing else
 *
 * Where words were only put in or only taken out, and the text around them
 * allows for several readings of which ones, takes the reading that follows
 * the sentences.
 */
void
gloss_runs_slide (GlossAlignment *alignment)
{
  Side was = { alignment->was, alignment, FALSE };
  Side now = { alignment->now, alignment, TRUE };

  slide_gaps (&was);
  slide_gaps (&now);
}

static gboolean
continues (const GlossAlignment *alignment,
           const Run            *run,
           guint                 round)
{
  guint was = run->was + run->length;
  guint now = run->now + run->length;

  return was < alignment->was->n_items && alignment->to_now[was].place == now &&
         alignment->to_now[was].round == round;
}

/* Whether the run holds a sentence from its first word to its last */
static gboolean
holds_sentence (const GlossAlignment *alignment,
                const Run            *run)
{
  const GlossWords *was = alignment->was;
  const GlossWords *now = alignment->now;
  guint begun = GLOSS_UNMATCHED;
  guint n_words = 0;

  for (guint i = 0; i <= run->length; i++)
    {
      if (is_boundary (was, run->was + i) && is_boundary (now, run->now + i))
        {
          if (begun != GLOSS_UNMATCHED && n_words >= SOLID_SENTENCE)
            return TRUE;
          begun = i;
          n_words = 0;
        }
      if (i < run->length)
        n_words += was->items[run->was + i].is_word;
    }

  return FALSE;
}

/* Returns: (element-type Run): the runs of a round, in the order of the old text */
static GArray *
find_runs (const GlossAlignment *alignment,
           guint                 round)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (Run));
  guint at = 0;

  while (at < alignment->was->n_items)
    {
      GlossMatch match = alignment->to_now[at];
      Run run = { at, match.place, 0, 0, FALSE };

      if (match.place == GLOSS_UNMATCHED || match.round != round)
        {
          at++;
          continue;
        }
      while (continues (alignment, &run, round))
        run.weight += alignment->was->items[run.was + run.length++].is_word;
      run.is_whole = holds_sentence (alignment, &run);
      g_array_append_val (runs, run);
      at += run.length;
    }

  return runs;
}

/* The words and marks that were changed between two runs; none: the end of the text. */
static guint
change_between (const GlossAlignment *alignment,
                const Run            *before,
                const Run            *after)
{
  guint was_begin = before != NULL ? before->was + before->length : 0;
  guint now_begin = before != NULL ? before->now + before->length : 0;
  guint was_end = after != NULL ? after->was : alignment->was->n_items;
  guint now_end = after != NULL ? after->now : alignment->now->n_items;
  guint was = was_end - was_begin;
  guint now = now_end > now_begin ? now_end - now_begin : now_begin - now_end;

  return MAX (was, now);
}

static void
drop_run (GlossAlignment *alignment,
          const Run      *run)
{
  for (guint i = 0; i < run->length; i++)
    {
      alignment->to_now[run->was + i] = (GlossMatch) { GLOSS_UNMATCHED, 0 };
      alignment->to_was[run->now + i] = GLOSS_UNMATCHED;
    }
}

/* A run that both texts begin with */
static gboolean
is_firm_start (const Run *run,
               guint      right)
{
  return run->was == 0 && run->now == 0 && (right <= SMALL_CHANGE || run->weight >= SOLID_START);
}

/* Too small for the changes around it. At an end of the text only one side counts. */
static gboolean
is_chance (const GlossAlignment *alignment,
           const Run            *before,
           const Run            *run,
           const Run            *after)
{
  guint left = change_between (alignment, before, run);
  guint right = change_between (alignment, run, after);
  guint change = MIN (left, right);

  if (run->weight >= SOLID || run->is_whole || is_firm_start (run, right))
    return FALSE;
  if (before == NULL)
    change = right;
  else if (after == NULL)
    change = left;

  return 2 * run->weight <= change;
}

/* Returns: whether one was dropped */
static gboolean
drop_chance_once (GlossAlignment *alignment,
                  GArray         *runs)
{
  guint n_kept = 0;
  guint n_runs = runs->len;

  for (guint i = 0; i < n_runs; i++)
    {
      Run *run = &g_array_index (runs, Run, i);
      Run *before = n_kept > 0 ? &g_array_index (runs, Run, n_kept - 1) : NULL;
      Run *after = i + 1 < n_runs ? &g_array_index (runs, Run, i + 1) : NULL;

      if (is_chance (alignment, before, run, after))
        drop_run (alignment, run);
      else
        g_array_index (runs, Run, n_kept++) = *run;
    }
  g_array_set_size (runs, n_kept);

  return n_kept < n_runs;
}

/* Runs with only small changes between them stand or fall together.
 * Returns: whether one cluster stood. */
static gboolean
drop_small_clusters (GlossAlignment *alignment,
                     GArray         *runs)
{
  gboolean stood = FALSE;
  guint begin = 0;

  while (begin < runs->len)
    {
      Run *first = &g_array_index (runs, Run, begin);
      guint weight = first->weight;
      gboolean is_whole = first->is_whole;
      guint end = begin + 1;

      for (; end < runs->len; end++)
        {
          Run *next = &g_array_index (runs, Run, end);

          if (change_between (alignment, next - 1, next) > SMALL_CHANGE)
            break;
          weight += next->weight;
          is_whole |= next->is_whole;
        }
      if (weight >= SOLID || is_whole)
        stood = TRUE;
      else
        for (guint i = begin; i < end; i++)
          drop_run (alignment, &g_array_index (runs, Run, i));
      begin = end;
    }

  return stood;
}

/**
 * gloss_runs_drop_chance:
 * @alignment: an alignment
 * @round: the round to judge
 *
 * Takes back what is the same by chance. Among what moved, that is all that
 * is not long enough, or a whole sentence.
 *
 * Returns: whether anything remains of the round
 */
gboolean
gloss_runs_drop_chance (GlossAlignment *alignment,
                        guint           round)
{
  g_autoptr (GArray) runs = find_runs (alignment, round);
  guint n_passes = 0;

  if (round > 0)
    return drop_small_clusters (alignment, runs);

  while (n_passes < MAX_PASSES && drop_chance_once (alignment, runs))
    n_passes++;

  return runs->len > 0;
}
