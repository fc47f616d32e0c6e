/* gloss-reading-corrections.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the reader says about actors and quotes, as people say it. Here is decided which words a
 * correction is anchored at. */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-reading-private.h"

#include "gloss-kind.h"

#include <string.h>

static const GlossRange nowhere = { 0, 0 };

static gboolean
correct_actor (GlossReading        *self,
               GlossActor          *actor,
               GlossCorrectionKind  kind,
               const char          *value)
{
  GlossRange range = gloss_actor_get_best_range (actor);

  if (gloss_range_is_empty (range))
    return FALSE;

  return gloss_reading_correct (self, range, kind, GLOSS_SUBJECT_ACTOR, value, nowhere) != NULL;
}

static gboolean
correct_quote (GlossReading        *self,
               GlossQuote          *quote,
               GlossCorrectionKind  kind,
               const char          *value,
               GlossRange           other)
{
  GlossRange range = gloss_quote_get_range (quote);

  return gloss_reading_correct (self, range, kind, GLOSS_SUBJECT_QUOTE, value, other) != NULL;
}

/**
 * gloss_reading_rename_actor:
 * @self: a reading
 * @actor: one of its actors
 * @name: what the reader calls it; white space around it does not count
 *
 * Returns: whether anything was said
 */
gboolean
gloss_reading_rename_actor (GlossReading *self,
                            GlossActor   *actor,
                            const char   *name)
{
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (GLOSS_IS_READING (self), FALSE);
  g_return_val_if_fail (GLOSS_IS_ACTOR (actor), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  stripped = g_strstrip (g_strdup (name));
  if (*stripped == '\0' || g_str_equal (stripped, gloss_actor_get_name (actor)))
    return FALSE;

  return correct_actor (self, actor, GLOSS_CORRECTION_RENAME, stripped);
}

gboolean
gloss_reading_retype_actor (GlossReading   *self,
                            GlossActor     *actor,
                            GlossActorKind  kind)
{
  g_return_val_if_fail (GLOSS_IS_READING (self), FALSE);
  g_return_val_if_fail (GLOSS_IS_ACTOR (actor), FALSE);

  if (gloss_actor_get_kind (actor) == kind)
    return FALSE;

  return correct_actor (self, actor, GLOSS_CORRECTION_RETYPE, gloss_actor_kind_to_name (kind));
}

/**
 * gloss_reading_merge_actor:
 * @self: a reading
 * @actor: one of its actors, who is somebody else
 * @into: that one
 *
 * Returns: whether they are two whose words can be pointed at
 */
gboolean
gloss_reading_merge_actor (GlossReading *self,
                           GlossActor   *actor,
                           GlossActor   *into)
{
  GlossRange range;
  GlossRange other;

  g_return_val_if_fail (GLOSS_IS_READING (self), FALSE);
  g_return_val_if_fail (GLOSS_IS_ACTOR (actor) && GLOSS_IS_ACTOR (into), FALSE);

  range = gloss_actor_get_best_range (actor);
  other = gloss_actor_get_best_range (into);
  if (actor == into || gloss_range_is_empty (range) || gloss_range_is_empty (other))
    return FALSE;

  return gloss_reading_correct (self, range, GLOSS_CORRECTION_SAME_AS, GLOSS_SUBJECT_ACTOR,
                                NULL, other) != NULL;
}

/* Returns: whether @actor has a mention at @offset, and the best of its others */
static gboolean
find_two (GlossActor *actor,
          guint       offset,
          GlossRange *here,
          GlossRange *other)
{
  guint n_mentions;
  const GlossMention *mentions = gloss_actor_get_mentions (actor, &n_mentions);
  const GlossMention *mine = NULL;
  const GlossMention *best = NULL;
  guint i;

  for (i = 0; i < n_mentions; i++)
    {
      if (mentions[i].range.begin <= offset && offset < mentions[i].range.end)
        mine = &mentions[i];
      else if (best == NULL || mentions[i].level < best->level)
        best = &mentions[i];
    }
  if (mine == NULL || best == NULL)
    return FALSE;

  *here = mine->range;
  *other = best->range;

  return TRUE;
}

/**
 * gloss_reading_split_actor:
 * @self: a reading
 * @actor: one of its actors
 * @offset: a code point in one of its mentions, which is somebody else
 *
 * Returns: whether there was a mention, and it was not the only one
 */
gboolean
gloss_reading_split_actor (GlossReading *self,
                           GlossActor   *actor,
                           guint         offset)
{
  GlossRange here;
  GlossRange other;

  g_return_val_if_fail (GLOSS_IS_READING (self), FALSE);
  g_return_val_if_fail (GLOSS_IS_ACTOR (actor), FALSE);

  if (!find_two (actor, offset, &here, &other))
    return FALSE;

  return gloss_reading_correct (self, here, GLOSS_CORRECTION_DIFFERENT_FROM, GLOSS_SUBJECT_ACTOR,
                                NULL, other) != NULL;
}

/**
 * gloss_reading_judge_actor:
 * @self: a reading
 * @actor: one of its actors
 * @right: %TRUE to confirm it, %FALSE if it is no actor at all
 *
 * Returns: whether anything was said
 */
gboolean
gloss_reading_judge_actor (GlossReading *self,
                           GlossActor   *actor,
                           gboolean      right)
{
  g_return_val_if_fail (GLOSS_IS_READING (self), FALSE);
  g_return_val_if_fail (GLOSS_IS_ACTOR (actor), FALSE);

  return correct_actor (self, actor,
                        right ? GLOSS_CORRECTION_CONFIRM : GLOSS_CORRECTION_REJECT, NULL);
}

/* One run of text is in one paragraph: what is in others does not count. */
static GlossRange
within_line (GlossReading *self,
             GlossRange    range)
{
  g_autofree char *words = gloss_text_dup_range (gloss_reading_get_text (self), range);
  char *line_feed = strchr (words, '\n');

  if (line_feed != NULL)
    range.end = range.begin + (guint) g_utf8_strlen (words, line_feed - words);

  return range;
}

/**
 * gloss_reading_mark_actor:
 * @self: a reading
 * @range: words in which the machine saw nobody, or somebody else
 * @kind: what is named there
 *
 * Returns: whether anything was said
 */
gboolean
gloss_reading_mark_actor (GlossReading   *self,
                          GlossRange      range,
                          GlossActorKind  kind)
{
  g_return_val_if_fail (GLOSS_IS_READING (self), FALSE);

  range = within_line (self, range);
  if (gloss_range_is_empty (range))
    return FALSE;

  return gloss_reading_correct (self, range, GLOSS_CORRECTION_ADD, GLOSS_SUBJECT_ACTOR,
                                gloss_actor_kind_to_name (kind), nowhere) != NULL;
}

/**
 * gloss_reading_set_speaker:
 * @self: a reading
 * @quote: one of its quotes
 * @actor: (nullable): who said it
 * @name: (nullable): without @actor, what who said it is called; if that is
 *   empty too, nobody knows
 *
 * The name is stored beside the place of the actor, for the day when the
 * article has lost that place.
 *
 * Returns: whether anything was said
 */
gboolean
gloss_reading_set_speaker (GlossReading *self,
                           GlossQuote   *quote,
                           GlossActor   *actor,
                           const char   *name)
{
  g_autofree char *stripped = NULL;
  GlossRange other = nowhere;

  g_return_val_if_fail (GLOSS_IS_READING (self), FALSE);
  g_return_val_if_fail (GLOSS_IS_QUOTE (quote), FALSE);
  g_return_val_if_fail (actor == NULL || GLOSS_IS_ACTOR (actor), FALSE);

  if (actor != NULL)
    {
      other = gloss_actor_get_best_range (actor);
      name = gloss_actor_get_name (actor);
    }
  stripped = g_strstrip (g_strdup (name != NULL ? name : ""));

  return correct_quote (self, quote, GLOSS_CORRECTION_SPEAKER,
                        *stripped != '\0' ? stripped : NULL, other);
}

gboolean
gloss_reading_retype_quote (GlossReading   *self,
                            GlossQuote     *quote,
                            GlossQuoteKind  kind)
{
  g_return_val_if_fail (GLOSS_IS_READING (self), FALSE);
  g_return_val_if_fail (GLOSS_IS_QUOTE (quote), FALSE);

  if (gloss_quote_get_kind (quote) == kind)
    return FALSE;

  return correct_quote (self, quote, GLOSS_CORRECTION_RETYPE,
                        gloss_quote_kind_to_name (kind), nowhere);
}

/**
 * gloss_reading_judge_quote:
 * @self: a reading
 * @quote: one of its quotes
 * @right: %TRUE to confirm it and its speaker, %FALSE if it is no quote
 *
 * Returns: whether anything was said
 */
gboolean
gloss_reading_judge_quote (GlossReading *self,
                           GlossQuote   *quote,
                           gboolean      right)
{
  g_return_val_if_fail (GLOSS_IS_READING (self), FALSE);
  g_return_val_if_fail (GLOSS_IS_QUOTE (quote), FALSE);

  return correct_quote (self, quote,
                        right ? GLOSS_CORRECTION_CONFIRM : GLOSS_CORRECTION_REJECT, NULL, nowhere);
}

static gboolean
is_mark (gunichar character)
{
  static const gunichar marks[] = { '"', 0x00AB, 0x00BB, 0x201C, 0x201D, 0x201E, 0x2039, 0x203A };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (marks[i] == character)
        return TRUE;
    }

  return FALSE;
}

/* Words between marks are somebody's own; marks among others are a part of theirs. */
static GlossQuoteKind
kind_of_words (const char *words)
{
  const char *end = words + strlen (words);
  const char *last = g_utf8_find_prev_char (words, end);
  const char *p;

  if (last != NULL && last > words &&
      is_mark (g_utf8_get_char (words)) && is_mark (g_utf8_get_char (last)))
    return GLOSS_QUOTE_DIRECT;

  for (p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (is_mark (g_utf8_get_char (p)))
        return GLOSS_QUOTE_MIXED;
    }

  return GLOSS_QUOTE_INDIRECT;
}

/**
 * gloss_reading_get_quote_in:
 * @self: a reading
 * @range: a passage
 *
 * Returns: (transfer none) (nullable): the quote that shares words with
 *   @range, if there is exactly one
 */
GlossQuote *
gloss_reading_get_quote_in (GlossReading *self,
                            GlossRange    range)
{
  GListModel *quotes;
  GlossQuote *only = NULL;
  guint n_quotes;
  guint i;

  g_return_val_if_fail (GLOSS_IS_READING (self), NULL);

  quotes = gloss_reading_get_quotes (self);
  n_quotes = g_list_model_get_n_items (quotes);
  for (i = 0; i < n_quotes; i++)
    {
      g_autoptr (GlossQuote) quote = g_list_model_get_item (quotes, i);

      if (gloss_range_overlap (gloss_quote_get_range (quote), range) == 0)
        continue;
      if (only != NULL)
        return NULL;
      only = quote;
    }

  return only;
}

/**
 * gloss_reading_set_quote_range:
 * @self: a reading
 * @quote: one of its quotes
 * @range: the words that it is from now on, in one paragraph
 *
 * Calls in a row for one quote are one undo step until gloss_history_seal(),
 * as its edges are moved word by word.
 *
 * Returns: whether anything was said
 */
gboolean
gloss_reading_set_quote_range (GlossReading *self,
                               GlossQuote   *quote,
                               GlossRange    range)
{
  GlossRange before;

  g_return_val_if_fail (GLOSS_IS_READING (self), FALSE);
  g_return_val_if_fail (GLOSS_IS_QUOTE (quote), FALSE);

  before = gloss_quote_get_range (quote);
  if (gloss_range_is_empty (range) || gloss_range_equal (range, before) ||
      !gloss_range_equal (range, within_line (self, range)))
    return FALSE;

  gloss_reading_correct (self, range, GLOSS_CORRECTION_EDGES, GLOSS_SUBJECT_QUOTE, NULL, before);

  return TRUE;
}

/**
 * gloss_reading_mark_quote:
 * @self: a reading
 * @range: words that somebody said
 *
 * Returns: whether anything was said: not if they are a quote already
 */
gboolean
gloss_reading_mark_quote (GlossReading *self,
                          GlossRange    range)
{
  g_autofree char *words = NULL;
  GlossQuote *quote;

  g_return_val_if_fail (GLOSS_IS_READING (self), FALSE);

  range = within_line (self, range);
  if (gloss_range_is_empty (range))
    return FALSE;

  gloss_history_seal (self->history);
  quote = gloss_reading_get_quote_in (self, range);
  if (quote != NULL)
    return gloss_reading_set_quote_range (self, quote, range);

  words = gloss_text_dup_range (gloss_reading_get_text (self), range);

  return gloss_reading_correct (self, range, GLOSS_CORRECTION_ADD, GLOSS_SUBJECT_QUOTE,
                                gloss_quote_kind_to_name (kind_of_words (words)),
                                nowhere) != NULL;
}
