/* gloss-placement.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A note on the wrong words is worse than one that has lost its place, so nothing here guesses:
 * the words must be there as they were, and away from their old offset the text around them must
 * be theirs on both sides, at one place only. */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-placement.h"

#include <string.h>

struct _GlossPlacer
{
  GlossText *text;
};

static const GlossPlaced unplaced = { { 0, 0 }, GLOSS_UNPLACED };

/**
 * gloss_placer_new:
 * @text: the text to find the words in
 *
 * Returns: (transfer full): a placer for it
 */
GlossPlacer *
gloss_placer_new (GlossText *text)
{
  GlossPlacer *self = g_new0 (GlossPlacer, 1);

  self->text = gloss_text_ref (text);

  return self;
}

void
gloss_placer_free (GlossPlacer *self)
{
  if (self == NULL)
    return;

  gloss_text_unref (self->text);
  g_free (self);
}

static gboolean
is_at_old_offset (const GlossPlacer *self,
                  const GlossAnchor *anchor)
{
  const char *utf8 = gloss_text_get_utf8 (self->text);
  gsize length = strlen (anchor->exact);
  GlossSpan span;

  if (gloss_range_is_empty (anchor->range) ||
      anchor->range.end > gloss_text_get_n_chars (self->text))
    return FALSE;

  span = gloss_text_span_of_range (self->text, anchor->range);

  return span.end - span.begin == length &&
         memcmp (utf8 + span.begin, anchor->exact, length) == 0;
}

/* Three quarters of the words' neighbours, counted from the words outwards, are the same. */
static gboolean
is_enough (glong n_same,
           glong n_all)
{
  return 4 * n_same >= 3 * n_all;
}

static gboolean
prefix_agrees (const char *text,
               const char *hit,
               const char *prefix)
{
  const char *wanted = prefix + strlen (prefix);
  glong n_same = 0;

  while (wanted > prefix && hit > text)
    {
      wanted = g_utf8_prev_char (wanted);
      hit = g_utf8_prev_char (hit);
      if (g_utf8_get_char (wanted) != g_utf8_get_char (hit))
        break;
      n_same++;
    }

  return is_enough (n_same, g_utf8_strlen (prefix, -1));
}

static gboolean
suffix_agrees (const char *after,
               const char *suffix)
{
  const char *wanted = suffix;
  glong n_same = 0;

  while (*wanted != '\0' && g_utf8_get_char (wanted) == g_utf8_get_char (after))
    {
      wanted = g_utf8_next_char (wanted);
      after = g_utf8_next_char (after);
      n_same++;
    }

  return is_enough (n_same, g_utf8_strlen (suffix, -1));
}

static gboolean
agrees (const GlossPlacer *self,
        const GlossAnchor *anchor,
        const char        *hit)
{
  const char *prefix = anchor->prefix != NULL ? anchor->prefix : "";
  const char *suffix = anchor->suffix != NULL ? anchor->suffix : "";

  return prefix_agrees (gloss_text_get_utf8 (self->text), hit, prefix) &&
         suffix_agrees (hit + strlen (anchor->exact), suffix);
}

/* The only place where the words stand between their old neighbours, or NULL */
static const char *
find_only_hit (const GlossPlacer *self,
               const GlossAnchor *anchor)
{
  const char *only = NULL;
  const char *hit = strstr (gloss_text_get_utf8 (self->text), anchor->exact);

  for (; hit != NULL; hit = strstr (g_utf8_next_char (hit), anchor->exact))
    {
      if (!agrees (self, anchor, hit))
        continue;
      if (only != NULL)
        return NULL;
      only = hit;
    }

  return only;
}

/**
 * gloss_placer_find:
 * @self: a placer
 * @anchor: the words, and what they stood between
 *
 * Words that are still at their old offset are placed. Words that stand
 * elsewhere are moved if there is one place only where at least three
 * quarters of what stood before them and of what stood after them is the
 * same. All others are unplaced.
 *
 * Returns: where the words are in the text
 */
GlossPlaced
gloss_placer_find (const GlossPlacer *self,
                   const GlossAnchor *anchor)
{
  GlossPlaced placed = { anchor->range, GLOSS_PLACED };
  const char *hit;
  gsize begin;

  if (anchor->exact == NULL || *anchor->exact == '\0')
    return unplaced;
  if (is_at_old_offset (self, anchor))
    return placed;

  hit = find_only_hit (self, anchor);
  if (hit == NULL)
    return unplaced;

  begin = (gsize) (hit - gloss_text_get_utf8 (self->text));
  placed.range.begin = gloss_text_offset_of_byte (self->text, begin);
  placed.range.end = placed.range.begin + (guint) g_utf8_strlen (anchor->exact, -1);
  placed.placement = GLOSS_MOVED;

  return placed;
}
