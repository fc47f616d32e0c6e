/* gloss-page-marks.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-page-marks"

#include "gloss-page-marks.h"

/* So many marks share one "farthest end": few enough to look through one
 * run quickly, many enough that all the runs are few. */
#define RUN 64

/* Up to so many late-comers are put in one by one; more are sorted in. */
#define MANY 32

struct _GlossPageMarks
{
  GArray *marks;  /* of GlossPageMark; the first n_sorted are in order */
  GArray *ends;   /* of guint: the farthest end in each run of marks */
  guint   n_sorted;
  guint   summed : 1;
};

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const GlossPageMark *one = a;
  const GlossPageMark *two = b;

  if (one->range.begin != two->range.begin)
    return one->range.begin < two->range.begin ? -1 : 1;
  if (one->range.end != two->range.end)
    return one->range.end > two->range.end ? -1 : 1;
  return 0;
}

static GlossPageMark *
mark_at (GlossPageMarks *self,
         guint           position)
{
  return &g_array_index (self->marks, GlossPageMark, position);
}

/* How many of the sorted marks come before @mark. */
static guint
count_before (GlossPageMarks      *self,
              const GlossPageMark *mark)
{
  guint low = 0;
  guint high = self->n_sorted;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare_marks (mark_at (self, middle), mark) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
insert_late_comers (GlossPageMarks *self)
{
  while (self->n_sorted < self->marks->len)
    {
      GlossPageMark mark = *mark_at (self, self->n_sorted);
      guint position = count_before (self, &mark);
      guint n_after = self->n_sorted - position;

      memmove (mark_at (self, position + 1), mark_at (self, position), n_after * sizeof mark);
      *mark_at (self, position) = mark;
      self->n_sorted++;
    }
}

static void
sum_up (GlossPageMarks *self)
{
  guint n = self->marks->len;

  g_array_set_size (self->ends, (n + RUN - 1) / RUN);
  for (guint run = 0; run < self->ends->len; run++)
    {
      guint farthest = 0;

      for (guint i = run * RUN; i < MIN (n, (run + 1) * RUN); i++)
        farthest = MAX (farthest, mark_at (self, i)->range.end);
      g_array_index (self->ends, guint, run) = farthest;
    }
  self->summed = TRUE;
}

/* Changes cost little; the order is restored when somebody asks. */
static void
settle (GlossPageMarks *self)
{
  if (self->summed)
    return;

  if (self->marks->len - self->n_sorted > MANY)
    g_array_sort (self->marks, compare_marks);
  else
    insert_late_comers (self);
  self->n_sorted = self->marks->len;
  sum_up (self);
}

GlossPageMarks *
gloss_page_marks_new (void)
{
  GlossPageMarks *self = g_new0 (GlossPageMarks, 1);

  self->marks = g_array_new (FALSE, FALSE, sizeof (GlossPageMark));
  self->ends = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

void
gloss_page_marks_free (GlossPageMarks *self)
{
  g_array_unref (self->marks);
  g_array_unref (self->ends);
  g_free (self);
}

void
gloss_page_marks_clear (GlossPageMarks *self)
{
  g_array_set_size (self->marks, 0);
  self->n_sorted = 0;
  self->summed = FALSE;
}

/**
 * gloss_page_marks_add:
 * @self: marks
 * @range: where, in code points; an empty one is not added
 * @item: (transfer none): what for
 */
void
gloss_page_marks_add (GlossPageMarks *self,
                      GlossRange      range,
                      gpointer        item)
{
  GlossPageMark mark = { range, item };

  if (gloss_range_is_empty (range))
    return;

  g_array_append_val (self->marks, mark);
  self->summed = FALSE;
}

/**
 * gloss_page_marks_remove:
 * @self: marks
 * @items: a set of items
 *
 * Takes out all marks of all @items, in one pass.
 */
void
gloss_page_marks_remove (GlossPageMarks *self,
                         GHashTable     *items)
{
  guint kept = 0;
  guint n_sorted = 0;

  for (guint i = 0; i < self->marks->len; i++)
    {
      if (g_hash_table_contains (items, mark_at (self, i)->item))
        continue;
      if (i < self->n_sorted)
        n_sorted++;
      *mark_at (self, kept++) = *mark_at (self, i);
    }
  g_array_set_size (self->marks, kept);
  self->n_sorted = n_sorted;
  self->summed = FALSE;
}

guint
gloss_page_marks_get_n (GlossPageMarks *self)
{
  return self->marks->len;
}

/**
 * gloss_page_marks_get:
 * @self: marks
 * @position: less than gloss_page_marks_get_n()
 *
 * Returns: (transfer none): the mark there in the order of the text, until
 *   the next change
 */
const GlossPageMark *
gloss_page_marks_get (GlossPageMarks *self,
                      guint           position)
{
  g_return_val_if_fail (position < self->marks->len, NULL);

  settle (self);
  return mark_at (self, position);
}

static void
add_from_run (GlossPageMarks *self,
              guint           first,
              guint           last,
              GlossRange      range,
              GArray         *found)
{
  for (guint i = first; i < last; i++)
    {
      GlossPageMark *mark = mark_at (self, i);

      if (mark->range.begin < range.end && mark->range.end > range.begin)
        g_array_append_val (found, *mark);
    }
}

/**
 * gloss_page_marks_in_range:
 * @self: marks
 * @range: a stretch of text, in code points
 *
 * Looks only into runs of marks that reach @range.
 *
 * Returns: (transfer full) (element-type GlossPageMark): copies of the marks
 *   that share at least one code point with @range, sorted
 */
GArray *
gloss_page_marks_in_range (GlossPageMarks *self,
                           GlossRange      range)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (GlossPageMark));
  guint n_begun;

  if (gloss_range_is_empty (range))
    return found;

  n_begun = gloss_page_marks_first_from (self, range.end);
  for (guint run = 0; run * RUN < n_begun; run++)
    {
      if (g_array_index (self->ends, guint, run) > range.begin)
        add_from_run (self, run * RUN, MIN (n_begun, (run + 1) * RUN), range, found);
    }
  return found;
}

/**
 * gloss_page_marks_innermost_at:
 * @self: marks
 * @offset: a code point
 *
 * Returns: (transfer none) (nullable): the shortest mark that holds @offset,
 *   until the next change
 */
const GlossPageMark *
gloss_page_marks_innermost_at (GlossPageMarks *self,
                               guint           offset)
{
  const GlossPageMark *best = NULL;
  guint n_begun = gloss_page_marks_first_from (self, offset + 1);

  for (guint run = 0; run * RUN < n_begun; run++)
    {
      if (g_array_index (self->ends, guint, run) <= offset)
        continue;
      for (guint i = run * RUN; i < MIN (n_begun, (run + 1) * RUN); i++)
        {
          const GlossPageMark *mark = mark_at (self, i);

          if (mark->range.end > offset &&
              (best == NULL ||
               mark->range.end - mark->range.begin <= best->range.end - best->range.begin))
            best = mark;
        }
    }
  return best;
}

/**
 * gloss_page_marks_first_from:
 * @self: marks
 * @offset: a code point
 *
 * Returns: the position of the first mark that begins at @offset or later;
 *   the number of marks if there is none
 */
guint
gloss_page_marks_first_from (GlossPageMarks *self,
                             guint           offset)
{
  GlossPageMark mark = { { offset, G_MAXUINT }, NULL };

  settle (self);
  return count_before (self, &mark);
}
