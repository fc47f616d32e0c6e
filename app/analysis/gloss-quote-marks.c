/* gloss-quote-marks.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-quote-marks.h"

#include "gloss-quote-scan.h"

/* How far down the open marks a closing mark may look: deeper nesting is noise. */
#define MAX_REACH 4

#define BIT(mark) (1u << GLOSS_MARK_##mark)

/* For each opening mark, the marks that may close it. */
static const guint closers[GLOSS_N_MARKS] = {
  [GLOSS_MARK_DOUBLE] = BIT (DOUBLE) | BIT (DOUBLE_RIGHT),
  [GLOSS_MARK_DOUBLE_LEFT] = BIT (DOUBLE_RIGHT) | BIT (DOUBLE) | BIT (DOUBLE_LEFT),
  [GLOSS_MARK_DOUBLE_RIGHT] = BIT (DOUBLE_RIGHT),
  [GLOSS_MARK_DOUBLE_LOW] = BIT (DOUBLE_LEFT) | BIT (DOUBLE_RIGHT) | BIT (DOUBLE),
  [GLOSS_MARK_TWO_GRAVES] = BIT (TWO_SINGLES) | BIT (DOUBLE),
  [GLOSS_MARK_TWO_SINGLES] = BIT (TWO_SINGLES) | BIT (DOUBLE),
  [GLOSS_MARK_GUILLEMET_LEFT] = BIT (GUILLEMET_RIGHT),
  [GLOSS_MARK_GUILLEMET_RIGHT] = BIT (GUILLEMET_LEFT) | BIT (GUILLEMET_RIGHT),
  [GLOSS_MARK_CORNER_LEFT] = BIT (CORNER_RIGHT),
  [GLOSS_MARK_WHITE_CORNER_LEFT] = BIT (WHITE_CORNER_RIGHT),
  [GLOSS_MARK_SINGLE] = BIT (SINGLE) | BIT (SINGLE_RIGHT),
  [GLOSS_MARK_SINGLE_LEFT] = BIT (SINGLE_RIGHT) | BIT (SINGLE),
  [GLOSS_MARK_SINGLE_RIGHT] = BIT (SINGLE_RIGHT),
  [GLOSS_MARK_SINGLE_LOW] = BIT (SINGLE_LEFT) | BIT (SINGLE_RIGHT),
  [GLOSS_MARK_GRAVE] = BIT (SINGLE) | BIT (SINGLE_RIGHT) | BIT (GRAVE),
  [GLOSS_MARK_ANGLE_LEFT] = BIT (ANGLE_RIGHT),
  [GLOSS_MARK_ANGLE_RIGHT] = BIT (ANGLE_LEFT) | BIT (ANGLE_RIGHT),
};

/* Marks that have one direction only and so open wherever they stand. */
static const guint always_open =
  BIT (DOUBLE_LOW) | BIT (TWO_GRAVES) | BIT (GUILLEMET_LEFT) | BIT (CORNER_LEFT) |
  BIT (WHITE_CORNER_LEFT) | BIT (ANGLE_LEFT) | BIT (SINGLE_LOW) | BIT (DOUBLE_LEFT);

/* Marks that have one direction only and so close wherever they stand. */
static const guint always_close =
  BIT (DOUBLE_RIGHT) | BIT (GUILLEMET_RIGHT) | BIT (CORNER_RIGHT) | BIT (WHITE_CORNER_RIGHT) |
  BIT (ANGLE_RIGHT);

/*
 * Open:
 * @mark: index of the opening mark among the paragraph's
 * @same_inside: where the first mark of the same kind opens inside, or 0
 */
typedef struct
{
  guint mark;
  gsize same_inside;
} Open;

/*
 * Pairing:
 * @marks: the marks of this paragraph
 * @hard: for each mark the next single mark that opens or surely closes
 * @open: the marks that wait for their end, outermost first
 * @runs: what was found
 * @carried: the kind of the double mark that the paragraph before left open
 * @begin: the first byte of this paragraph
 * @end: its end
 */
typedef struct
{
  const char    *utf8;
  gsize          n_bytes;
  GArray        *marks;
  GArray        *hard;
  GArray        *open;
  GArray        *runs;
  GlossMarkKind  carried;
  gsize          begin;
  gsize          end;
} Pairing;

static GlossMark *
nth_mark (Pairing *self,
          guint    n)
{
  return &g_array_index (self->marks, GlossMark, n);
}

static gboolean
is_single (GlossMarkKind kind)
{
  return kind >= GLOSS_MARK_SINGLE;
}

/* A single mark that opens, or that closes where no possessive can stand. */
static gboolean
is_hard (const GlossMark *mark)
{
  return is_single (mark->kind) && (mark->opens || (mark->closes && !mark->weak));
}

/* Fills @hard from the right, so that each question about it takes one step. */
static void
find_hard_marks (Pairing *self)
{
  guint n = self->marks->len;
  guint next = n;

  g_array_set_size (self->hard, n);
  while (n-- > 0)
    {
      g_array_index (self->hard, guint, n) = next;
      if (is_hard (nth_mark (self, n)))
        next = n;
    }
}

/* "the players' union said no,'": a surer end is still to come. */
static gboolean
is_possessive (Pairing *self,
               guint    n)
{
  guint next = g_array_index (self->hard, guint, n);

  if (!nth_mark (self, n)->weak || next == self->marks->len)
    return FALSE;
  return nth_mark (self, next)->closes && !nth_mark (self, next)->opens;
}

/* A straight mark that stands as an opening one does while another is open: it is nested, or the
 * end of the other was forgotten; either way it ends nothing. */
static gboolean
looks_nested (Pairing *self,
              guint    n)
{
  const GlossMark *mark = nth_mark (self, n);

  return mark->opens && !mark->closes && mark->left != 0;
}

static gboolean
may_close (Pairing *self,
           guint    open,
           guint    n)
{
  const GlossMark *opener = nth_mark (self, open);
  const GlossMark *mark = nth_mark (self, n);

  if ((closers[opener->kind] & (1u << mark->kind)) == 0)
    return FALSE;
  if (opener->kind == GLOSS_MARK_DOUBLE_LOW || opener->kind == GLOSS_MARK_SINGLE_LOW)
    return TRUE;
  if (is_single (mark->kind) && (always_close & (1u << mark->kind)) == 0)
    return mark->closes && !is_possessive (self, n);
  if (mark->kind == GLOSS_MARK_DOUBLE_LEFT)
    return mark->closes && !mark->opens;
  return (always_close & (1u << mark->kind)) != 0 || !looks_nested (self, n);
}

static void
add_run (Pairing       *self,
         GlossSpan      span,
         GlossSpan      inner,
         GlossMarkKind  kind,
         gboolean       closed)
{
  GlossQuotedRun run = {
    .span = span,
    .inner = inner,
    .closed = closed,
    .single = is_single (kind),
    .continues = span.begin == self->begin && self->carried == kind,
  };

  g_array_append_val (self->runs, run);
}

/* Closes the open mark at @level of the stack; what was opened above it had no end. */
static void
close_run (Pairing *self,
           guint    level,
           guint    n)
{
  const Open *open = &g_array_index (self->open, Open, level);
  const GlossMark *first = nth_mark (self, open->mark);
  const GlossMark *last = nth_mark (self, n);

  add_run (self,
           (GlossSpan) { first->span.begin, last->span.end },
           (GlossSpan) { first->span.end, last->span.begin },
           first->kind, TRUE);
  g_array_set_size (self->open, level);
}

static gboolean
try_close (Pairing *self,
           guint    n)
{
  guint reach = MIN (self->open->len, MAX_REACH);

  for (guint i = 1; i <= reach; i++)
    {
      guint level = self->open->len - i;

      if (may_close (self, g_array_index (self->open, Open, level).mark, n))
        {
          close_run (self, level, n);
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
may_open (Pairing *self,
          guint    n)
{
  const GlossMark *mark = nth_mark (self, n);

  if (closers[mark->kind] == 0)
    return FALSE;
  if ((always_open & (1u << mark->kind)) != 0)
    return mark->right != 0;
  if (mark->kind == GLOSS_MARK_DOUBLE || mark->kind == GLOSS_MARK_TWO_SINGLES)
    return mark->right != 0 && (mark->opens || mark->left == 0 || g_unichar_isspace (mark->left));
  return mark->opens;
}

static void
open_run (Pairing *self,
          guint    n)
{
  const GlossMark *mark = nth_mark (self, n);
  Open open = { .mark = n };

  if (self->open->len > 0)
    {
      Open *outer = &g_array_index (self->open, Open, self->open->len - 1);
      gboolean same = nth_mark (self, outer->mark)->kind == mark->kind;

      if (same && is_single (mark->kind))
        g_array_set_size (self->open, self->open->len - 1);
      else if (same && outer->same_inside == 0)
        outer->same_inside = mark->span.begin;
    }
  g_array_append_val (self->open, open);
}

/* A quotation that was left open in the paragraph before ends here without being re-opened. */
static void
close_carried (Pairing *self,
               guint    n)
{
  const GlossMark *mark = nth_mark (self, n);

  if (n > 0 || self->carried == GLOSS_MARK_NOTHING || (always_close & (1u << mark->kind)) == 0 ||
      (closers[self->carried] & (1u << mark->kind)) == 0)
    return;
  add_run (self,
           (GlossSpan) { self->begin, mark->span.end },
           (GlossSpan) { self->begin, mark->span.begin },
           self->carried, TRUE);
}

/* The mark that the next paragraph that is not empty begins with. */
static GlossMarkKind
next_first_mark (Pairing *self)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, TRUE, sizeof (GlossMark));
  gsize at = self->end;
  gsize stop;

  while (at < self->n_bytes && (self->utf8[at] == '\n' || self->utf8[at] == ' '))
    at++;
  if (at >= self->n_bytes)
    return GLOSS_MARK_NOTHING;

  /* Only the mark at the start counts: a few bytes tell it. */
  stop = MIN (self->n_bytes, at + g_utf8_skip[(guchar) self->utf8[at]] + 1);
  gloss_quote_scan_paragraph (self->utf8, stop, at, marks);
  if (marks->len == 0 || g_array_index (marks, GlossMark, 0).span.begin != at)
    return GLOSS_MARK_NOTHING;
  return g_array_index (marks, GlossMark, 0).kind;
}

/* Ends what is still open, down to the first that takes all the rest of the paragraph: what is
 * left open inside that is noise. Returns the kind of the mark that stays open over the line end. */
static GlossMarkKind
end_paragraph (Pairing *self)
{
  GlossMarkKind carried = GLOSS_MARK_NOTHING;
  GlossMarkKind next = self->open->len > 0 ? next_first_mark (self) : GLOSS_MARK_NOTHING;

  for (guint i = 0; i < self->open->len; i++)
    {
      const Open *open = &g_array_index (self->open, Open, i);
      const GlossMark *mark = nth_mark (self, open->mark);
      gboolean reopened = carried == GLOSS_MARK_NOTHING && next == mark->kind;
      gsize end = open->same_inside != 0 && !reopened ? open->same_inside : self->end;

      if (is_single (mark->kind) && !(reopened && mark->left == 0))
        continue;
      while (end > mark->span.end && g_ascii_isspace (self->utf8[end - 1]))
        end--;
      if (end > mark->span.end)
        add_run (self, (GlossSpan) { mark->span.begin, end },
                 (GlossSpan) { mark->span.end, end }, mark->kind, FALSE);
      if (open->same_inside != 0 && !reopened)
        continue;
      carried = mark->kind;
      break;
    }
  g_array_set_size (self->open, 0);
  return carried;
}

static void
pair_paragraph (Pairing *self)
{
  GlossMarkKind carried;

  find_hard_marks (self);
  for (guint n = 0; n < self->marks->len; n++)
    {
      if (try_close (self, n))
        continue;
      if (may_open (self, n))
        open_run (self, n);
      else
        close_carried (self, n);
    }
  carried = end_paragraph (self);
  if (self->end > self->begin)
    self->carried = carried;
}

static int
compare_runs (gconstpointer a,
              gconstpointer b)
{
  const GlossQuotedRun *x = a;
  const GlossQuotedRun *y = b;

  if (x->span.begin != y->span.begin)
    return x->span.begin < y->span.begin ? -1 : 1;
  return x->span.end > y->span.end ? -1 : x->span.end < y->span.end;
}

/* Counts for each run those around it. */
static void
find_depths (GArray *runs)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (guint i = 0; i < runs->len; i++)
    {
      GlossQuotedRun *run = &g_array_index (runs, GlossQuotedRun, i);

      while (ends->len > 0 && g_array_index (ends, gsize, ends->len - 1) <= run->span.begin)
        g_array_set_size (ends, ends->len - 1);
      run->depth = ends->len;
      g_array_append_val (ends, run->span.end);
    }
}

/**
 * gloss_quote_marks_pair:
 * @utf8: a text whose paragraphs are its lines
 * @n_bytes: its length in bytes
 *
 * Pairs the quotation marks of a whole text. A mark without its end ends with
 * its paragraph; a paragraph that begins with the mark that the one before
 * left open goes on with it. Takes time that is linear in @n_bytes.
 *
 * Returns: (transfer full) (element-type GlossQuotedRun): sorted by begin,
 *   the outer before the inner
 */
GArray *
gloss_quote_marks_pair (const char *utf8,
                        gsize       n_bytes)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, TRUE, sizeof (GlossMark));
  g_autoptr (GArray) hard = g_array_new (FALSE, TRUE, sizeof (guint));
  g_autoptr (GArray) open = g_array_new (FALSE, TRUE, sizeof (Open));
  GArray *runs = g_array_new (FALSE, TRUE, sizeof (GlossQuotedRun));
  Pairing self = { utf8, n_bytes, marks, hard, open, runs, GLOSS_MARK_NOTHING, 0, 0 };

  while (self.begin < n_bytes)
    {
      g_array_set_size (marks, 0);
      self.end = gloss_quote_scan_paragraph (utf8, n_bytes, self.begin, marks);
      pair_paragraph (&self);
      self.begin = self.end + 1;
    }
  g_array_sort (runs, compare_runs);
  find_depths (runs);
  return runs;
}
