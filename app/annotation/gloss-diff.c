/* gloss-diff.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* E. W. Myers, “An O(ND) difference algorithm and its variations” (Algorithmica 1, 1986), with the
 * linear-space refinement of its section 4b. Texts that are large are cut first at keys that occur
 * once on both sides, as in patience sorting, so that the work stays near linear. */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-diff.h"

/* Keys in both halves of a box up to which the shortest script is looked for at once */
#define DIRECT 3000

/* Half of the edits after which a large box without common rare keys is taken as all different */
#define MAX_HALF 1500

typedef struct
{
  guint a0, a1;
  guint b0, b1;
} Box;

typedef struct
{
  const guint *a;
  const guint *b;
  guint       *match;

  /* How far each diagonal reaches, from either end of a box */
  int         *forward;
  int         *backward;

  /* Where a key occurs in each half of a box, while anchors are looked for */
  guint       *at_a;
  guint       *at_b;
} Diff;

/* A stretch of equal keys in the middle of a shortest script */
typedef struct
{
  guint a0, a1;
  guint b0, b1;
} Snake;

static void diff_box (Diff *self,
                      Box   box);

static int
next_reach (const int *reach,
            int        k,
            int        d)
{
  if (k == -d || (k != d && reach[k - 1] < reach[k + 1]))
    return reach[k + 1];

  return reach[k - 1] + 1;
}

/* One step of @d edits from the front. Returns: whether it met what came from behind. */
static gboolean
step_forward (Diff      *self,
              const Box *box,
              int        d,
              Snake     *snake)
{
  int n = (int) (box->a1 - box->a0);
  int m = (int) (box->b1 - box->b0);
  int delta = n - m;

  for (int k = -d + 2 * MAX (0, d - m); k <= d - 2 * MAX (0, d - n); k += 2)
    {
      int x = next_reach (self->forward, k, d);
      int start = x;

      while (x < n && x - k < m &&
             self->a[box->a0 + (guint) x] == self->b[box->b0 + (guint) (x - k)])
        x++;
      self->forward[k] = x;

      if (delta % 2 != 0 && ABS (delta - k) < d && x + self->backward[delta - k] >= n)
        {
          *snake = (Snake) { box->a0 + (guint) start, box->a0 + (guint) x,
                             box->b0 + (guint) (start - k), box->b0 + (guint) (x - k) };
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
step_backward (Diff      *self,
               const Box *box,
               int        d,
               Snake     *snake)
{
  int n = (int) (box->a1 - box->a0);
  int m = (int) (box->b1 - box->b0);
  int delta = n - m;

  for (int k = -d + 2 * MAX (0, d - m); k <= d - 2 * MAX (0, d - n); k += 2)
    {
      int x = next_reach (self->backward, k, d);
      int start = x;

      while (x < n && x - k < m &&
             self->a[box->a1 - 1 - (guint) x] == self->b[box->b1 - 1 - (guint) (x - k)])
        x++;
      self->backward[k] = x;

      if (delta % 2 == 0 && ABS (delta - k) <= d && x + self->forward[delta - k] >= n)
        {
          *snake = (Snake) { box->a1 - (guint) x, box->a1 - (guint) start,
                             box->b1 - (guint) (x - k), box->b1 - (guint) (start - k) };
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
find_middle (Diff      *self,
             const Box *box,
             Snake     *snake)
{
  guint size = (box->a1 - box->a0) + (box->b1 - box->b0);
  int max = (int) MIN ((size + 1) / 2, MAX_HALF);

  self->forward[1] = 0;
  self->backward[1] = 0;

  for (int d = 0; d <= max; d++)
    if (step_forward (self, box, d, snake) || step_backward (self, box, d, snake))
      return TRUE;

  return FALSE;
}

/* Takes off what is equal at both ends. Two boxes that begin alike have a shortest script that
 * matches those beginnings. */
static void
trim (Diff *self,
      Box  *box)
{
  while (box->a0 < box->a1 && box->b0 < box->b1 && self->a[box->a0] == self->b[box->b0])
    self->match[box->a0++] = box->b0++;

  while (box->a0 < box->a1 && box->b0 < box->b1 && self->a[box->a1 - 1] == self->b[box->b1 - 1])
    self->match[--box->a1] = --box->b1;
}

static void
note_position (guint *at,
               guint  key,
               guint  position)
{
  /* 0: nowhere; 1: at more than one place; else the position, and two */
  at[key] = at[key] == 0 ? position + 2 : 1;
}

/* Returns: (element-type Snake): the keys that occur once on both sides, in the order of a */
static GArray *
find_rare_keys (Diff      *self,
                const Box *box)
{
  GArray *rare = g_array_new (FALSE, FALSE, sizeof (Snake));

  for (guint i = box->a0; i < box->a1; i++)
    note_position (self->at_a, self->a[i], i);
  for (guint i = box->b0; i < box->b1; i++)
    note_position (self->at_b, self->b[i], i);

  for (guint i = box->a0; i < box->a1; i++)
    {
      guint at_b = self->at_b[self->a[i]];
      Snake pair = { i, i + 1, at_b - 2, at_b - 1 };

      if (self->at_a[self->a[i]] > 1 && at_b > 1)
        g_array_append_val (rare, pair);
    }

  for (guint i = box->a0; i < box->a1; i++)
    self->at_a[self->a[i]] = 0;
  for (guint i = box->b0; i < box->b1; i++)
    self->at_b[self->b[i]] = 0;

  return rare;
}

/* The first pile whose top is not before @at */
static guint
find_pile (const GArray *piles,
           const GArray *pairs,
           guint         at)
{
  guint low = 0;
  guint high = piles->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      guint top = g_array_index (piles, guint, middle);

      if (g_array_index (pairs, Snake, top).b0 < at)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* The longest chain of pairs that keeps the order on both sides. Returns: (element-type guint):
 * indexes into @pairs. */
static GArray *
find_chain (const GArray *pairs)
{
  g_autoptr (GArray) piles = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *before = g_new (guint, pairs->len + 1);
  GArray *chain = g_array_new (FALSE, FALSE, sizeof (guint));
  guint at;

  for (guint i = 0; i < pairs->len; i++)
    {
      guint pile = find_pile (piles, pairs, g_array_index (pairs, Snake, i).b0);

      before[i] = pile > 0 ? g_array_index (piles, guint, pile - 1) : GLOSS_UNMATCHED;
      if (pile == piles->len)
        g_array_append_val (piles, i);
      else
        g_array_index (piles, guint, pile) = i;
    }

  at = piles->len > 0 ? g_array_index (piles, guint, piles->len - 1) : GLOSS_UNMATCHED;
  g_array_set_size (chain, piles->len);
  for (guint i = piles->len; i-- > 0; at = before[at])
    g_array_index (chain, guint, i) = at;

  return chain;
}

/* Returns: whether there was a key to cut at */
static gboolean
diff_between_rare_keys (Diff      *self,
                        const Box *box)
{
  g_autoptr (GArray) pairs = find_rare_keys (self, box);
  g_autoptr (GArray) chain = find_chain (pairs);
  Box part = *box;

  if (chain->len == 0)
    return FALSE;

  for (guint i = 0; i < chain->len; i++)
    {
      Snake *pair = &g_array_index (pairs, Snake, g_array_index (chain, guint, i));

      self->match[pair->a0] = pair->b0;
      part.a1 = pair->a0;
      part.b1 = pair->b0;
      diff_box (self, part);
      part.a0 = pair->a1;
      part.b0 = pair->b1;
    }
  part.a1 = box->a1;
  part.b1 = box->b1;
  diff_box (self, part);

  return TRUE;
}

static void
diff_box (Diff *self,
          Box   box)
{
  Snake snake;

  trim (self, &box);
  if (box.a0 == box.a1 || box.b0 == box.b1)
    return;
  if ((box.a1 - box.a0) + (box.b1 - box.b0) > DIRECT && diff_between_rare_keys (self, &box))
    return;
  if (!find_middle (self, &box, &snake))
    return;

  diff_box (self, (Box) { box.a0, snake.a0, box.b0, snake.b0 });
  for (guint i = 0; i < snake.a1 - snake.a0; i++)
    self->match[snake.a0 + i] = snake.b0 + i;
  diff_box (self, (Box) { snake.a1, box.a1, snake.b1, box.b1 });
}

/**
 * gloss_diff:
 * @a: (array length=n_a): keys of the old text
 * @n_a: how many
 * @b: (array length=n_b): keys of the new one
 * @n_b: how many
 * @n_keys: all keys are smaller
 *
 * Finds what is the same in two texts, in the same order. The answer is the
 * longest for texts of up to some thousand keys; for larger ones it is as
 * good as their rare keys make it.
 *
 * Returns: (transfer full): for each key of @a its place in @b, or
 *   %GLOSS_UNMATCHED
 */
guint *
gloss_diff (const guint *a,
            guint        n_a,
            const guint *b,
            guint        n_b,
            guint        n_keys)
{
  gsize n_diagonals = (gsize) n_a + n_b + 3;
  g_autofree int *forward = g_new (int, n_diagonals);
  g_autofree int *backward = g_new (int, n_diagonals);
  g_autofree guint *at_a = g_new0 (guint, n_keys + 1);
  g_autofree guint *at_b = g_new0 (guint, n_keys + 1);
  guint *match = g_new (guint, n_a + 1);
  Diff self = { a, b, match, forward + n_b + 1, backward + n_b + 1, at_a, at_b };

  for (guint i = 0; i < n_a; i++)
    match[i] = GLOSS_UNMATCHED;
  diff_box (&self, (Box) { 0, n_a, 0, n_b });

  return match;
}
