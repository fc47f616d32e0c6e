/* gloss-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-view.h"

/* Words that are called alike share at least this much of their length (Dice's coefficient). */
#define MIN_AGREEMENT 0.5

static void
view_actor_clear (gpointer data)
{
  GlossViewActor *actor = data;

  g_free (actor->name);
  g_free (actor->description);
}

/**
 * gloss_view_new:
 * @text: the text that it is of
 *
 * Returns: (transfer full): a view without anything in it
 */
GlossView *
gloss_view_new (GlossText *text)
{
  GlossView *self = g_new0 (GlossView, 1);

  self->text = gloss_text_ref (text);
  self->actors = g_array_new (FALSE, TRUE, sizeof (GlossViewActor));
  self->mentions = g_array_new (FALSE, TRUE, sizeof (GlossViewMention));
  self->quotes = g_array_new (FALSE, TRUE, sizeof (GlossViewQuote));
  g_array_set_clear_func (self->actors, view_actor_clear);

  return self;
}

GlossView *
gloss_view_copy (const GlossView *self)
{
  GlossView *copy = gloss_view_new (self->text);
  guint i;

  g_array_append_vals (copy->actors, self->actors->data, self->actors->len);
  g_array_append_vals (copy->mentions, self->mentions->data, self->mentions->len);
  g_array_append_vals (copy->quotes, self->quotes->data, self->quotes->len);
  copy->longest_mention = self->longest_mention;

  for (i = 0; i < copy->actors->len; i++)
    {
      GlossViewActor *actor = gloss_view_get_actor (copy, i);

      actor->name = g_strdup (actor->name);
      actor->description = g_strdup (actor->description);
    }

  return copy;
}

void
gloss_view_free (GlossView *self)
{
  if (self == NULL)
    return;

  gloss_text_unref (self->text);
  g_array_unref (self->actors);
  g_array_unref (self->mentions);
  g_array_unref (self->quotes);
  g_free (self);
}

/**
 * gloss_view_get_actor:
 * @self: a view
 * @index: of the actor
 *
 * Returns: (transfer none): the actor, until one is added
 */
GlossViewActor *
gloss_view_get_actor (const GlossView *self,
                      guint            index)
{
  return &g_array_index (self->actors, GlossViewActor, index);
}

GlossViewMention *
gloss_view_get_mention (const GlossView *self,
                        guint            index)
{
  return &g_array_index (self->mentions, GlossViewMention, index);
}

GlossViewQuote *
gloss_view_get_quote (const GlossView *self,
                      guint            index)
{
  return &g_array_index (self->quotes, GlossViewQuote, index);
}

static GlossRange
range_at (GArray *array,
          guint   index)
{
  const char *element = array->data + (gsize) index * g_array_get_element_size (array);

  /* Mentions and quotes both start with their range. */
  return *(const GlossRange *) element;
}

/* The first element that begins at or after the offset */
static guint
lower_bound (GArray *array,
             guint   begin)
{
  guint low = 0;
  guint high = array->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (range_at (array, middle).begin < begin)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static double
agreement (GlossRange a,
           GlossRange b)
{
  double lengths = (double) (a.end - a.begin) + (double) (b.end - b.begin);

  return lengths > 0 ? 2.0 * gloss_range_overlap (a, b) / lengths : 0;
}

/* What agrees with half of a range is at most three times as long, so it begins not further before. */
static guint
find_best (GArray     *array,
           GlossRange  range)
{
  guint64 reach = 3 * (guint64) (range.end - range.begin);
  guint best = GLOSS_NONE;
  double best_agreement = 0;
  guint i;

  for (i = lower_bound (array, range.begin > reach ? range.begin - (guint) reach : 0);
       i < array->len && range_at (array, i).begin < range.end;
       i++)
    {
      double a = agreement (range_at (array, i), range);

      if (a < MIN_AGREEMENT || a <= best_agreement)
        continue;
      best = i;
      best_agreement = a;
    }

  return best;
}

/**
 * gloss_view_find_mention:
 * @self: a view
 * @range: where to look
 *
 * Finds the mention of exactly these words, else the one that agrees best
 * with them and at least by half: a later analysis may draw it differently.
 *
 * Returns: its index, or %GLOSS_NONE
 */
guint
gloss_view_find_mention (const GlossView *self,
                         GlossRange       range)
{
  return gloss_range_is_empty (range) ? GLOSS_NONE : find_best (self->mentions, range);
}

/**
 * gloss_view_find_quote:
 * @self: a view
 * @range: where to look
 *
 * Finds a quote as gloss_view_find_mention() does a mention.
 *
 * Returns: its index, or %GLOSS_NONE
 */
guint
gloss_view_find_quote (const GlossView *self,
                       GlossRange       range)
{
  return gloss_range_is_empty (range) ? GLOSS_NONE : find_best (self->quotes, range);
}

/**
 * gloss_view_mention_at:
 * @self: a settled view
 * @offset: a code point
 *
 * Returns: the index of the shortest mention there of an actor that was not
 *   rejected, or %GLOSS_NONE
 */
guint
gloss_view_mention_at (const GlossView *self,
                       guint            offset)
{
  guint i = lower_bound (self->mentions, offset + 1);
  guint innermost = GLOSS_NONE;
  guint shortest = G_MAXUINT;

  while (i-- > 0)
    {
      const GlossViewMention *mention = gloss_view_get_mention (self, i);
      guint length = mention->range.end - mention->range.begin;

      if (offset - mention->range.begin >= self->longest_mention)
        break;
      if (offset >= mention->range.end || length >= shortest ||
          gloss_view_get_actor (self, mention->actor)->rejected)
        continue;
      innermost = i;
      shortest = length;
    }

  return innermost;
}

/**
 * gloss_view_quote_at:
 * @self: a settled view
 * @offset: a code point
 *
 * Returns: the index of the quote there, or %GLOSS_NONE
 */
guint
gloss_view_quote_at (const GlossView *self,
                     guint            offset)
{
  guint after = lower_bound (self->quotes, offset + 1);
  const GlossViewQuote *quote;

  if (after == 0)
    return GLOSS_NONE;

  quote = gloss_view_get_quote (self, after - 1);

  return offset < quote->range.end && !quote->rejected ? after - 1 : GLOSS_NONE;
}

/**
 * gloss_view_add_actor:
 * @self: a view
 * @kind: what it is
 *
 * Adds an actor without mentions; one that never gets any, nor a quote, is
 * dropped by gloss_view_settle().
 *
 * Returns: its index
 */
guint
gloss_view_add_actor (GlossView      *self,
                      GlossActorKind  kind)
{
  GlossViewActor actor = { .kind = kind, .name = g_strdup (""), .description = g_strdup ("") };

  g_array_append_val (self->actors, actor);

  return self->actors->len - 1;
}

/**
 * gloss_view_add_mention:
 * @self: a view
 * @range: its words
 * @level: name, description or pronoun
 * @actor: index of its actor
 *
 * Returns: its index; those of the mentions behind it move up
 */
guint
gloss_view_add_mention (GlossView         *self,
                        GlossRange         range,
                        GlossMentionLevel  level,
                        guint              actor)
{
  GlossViewMention mention = { .range = range, .level = level, .actor = actor };
  guint i = lower_bound (self->mentions, range.begin);

  while (i < self->mentions->len &&
         range_at (self->mentions, i).begin == range.begin &&
         range_at (self->mentions, i).end > range.end)
    i++;

  g_array_insert_val (self->mentions, i, mention);

  return i;
}

static guint
next_utterance (const GlossView *self)
{
  guint next = 0;
  guint i;

  for (i = 0; i < self->quotes->len; i++)
    next = MAX (next, gloss_view_get_quote (self, i)->utterance + 1);

  return next;
}

/**
 * gloss_view_add_quote:
 * @self: a view
 * @range: its words
 * @kind: what it is
 *
 * Adds a quote by nobody, an utterance of its own. It may overlap others
 * until gloss_view_clear_quotes() is called for it.
 *
 * Returns: its index; those of the quotes behind it move up
 */
guint
gloss_view_add_quote (GlossView      *self,
                      GlossRange      range,
                      GlossQuoteKind  kind)
{
  GlossViewQuote quote = { .range = range, .kind = kind, .speaker = GLOSS_NONE };
  guint i = lower_bound (self->quotes, range.begin);

  quote.utterance = next_utterance (self);
  g_array_insert_val (self->quotes, i, quote);

  return i;
}

/**
 * gloss_view_clear_quotes:
 * @self: a view
 * @keep: index of a quote
 *
 * Removes all other quotes that overlap this one.
 */
void
gloss_view_clear_quotes (GlossView *self,
                         guint      keep)
{
  GlossRange range = gloss_view_get_quote (self, keep)->range;
  guint i = self->quotes->len;

  while (i-- > 0)
    {
      if (i != keep && gloss_range_overlap (gloss_view_get_quote (self, i)->range, range) > 0)
        {
          g_array_remove_index (self->quotes, i);
          keep -= i < keep ? 1 : 0;
        }
    }
}
