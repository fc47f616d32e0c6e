/* gloss-view-settle.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What follows from the mentions and quotes of a view: names, counts, order. */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-view.h"

typedef struct
{
  GlossRange longest;
  guint      has_name : 1;
  guint      best_is_there : 1;
} Found;

static void
look_at_mention (Found                  *found,
                 GlossViewActor         *actor,
                 const GlossViewMention *mention)
{
  gboolean is_name = mention->level == GLOSS_MENTION_NAME;
  guint length = mention->range.end - mention->range.begin;

  if (actor->n_mentions++ == 0)
    actor->lead = mention->range;
  if (gloss_range_equal (mention->range, actor->best))
    found->best_is_there = TRUE;
  if (is_name < found->has_name)
    return;

  if (is_name > found->has_name || length > found->longest.end - found->longest.begin)
    found->longest = mention->range;
  found->has_name = is_name;
}

static void
name_actor (const GlossView *self,
            GlossViewActor  *actor,
            const Found     *found)
{
  if (actor->renamed || actor->n_mentions == 0)
    return;

  actor->named = found->has_name;
  if (found->best_is_there)
    return;

  actor->best = found->longest;
  g_free (actor->name);
  actor->name = gloss_text_dup_range (self->text, actor->best);
}

/**
 * gloss_view_settle_actors:
 * @self: a view
 *
 * Counts the mentions of each actor and names it: by the mention that it was
 * named by if it still has that, else by its longest name, else by its
 * longest description. What the reader calls it stays.
 */
void
gloss_view_settle_actors (GlossView *self)
{
  g_autofree Found *found = g_new0 (Found, self->actors->len + 1);
  guint i;

  for (i = 0; i < self->actors->len; i++)
    {
      gloss_view_get_actor (self, i)->n_mentions = 0;
      gloss_view_get_actor (self, i)->lead = (GlossRange) { 0, 0 };
    }

  for (i = 0; i < self->mentions->len; i++)
    {
      const GlossViewMention *mention = gloss_view_get_mention (self, i);

      self->longest_mention = MAX (self->longest_mention, mention->range.end - mention->range.begin);
      look_at_mention (&found[mention->actor],
                       gloss_view_get_actor (self, mention->actor),
                       mention);
    }

  for (i = 0; i < self->actors->len; i++)
    name_actor (self, gloss_view_get_actor (self, i), &found[i]);
}

static void
forget_speaker (GlossViewQuote *quote)
{
  quote->speaker = GLOSS_NONE;
  quote->speaker_range = (GlossRange) { 0, 0 };
  quote->confidence = 0;
  quote->reason = GLOSS_REASON_NONE;
}

/* The mention that is credited says who the speaker is, whatever actor it has become part of. */
static void
settle_speaker (GlossView      *self,
                GlossViewQuote *quote)
{
  GlossViewActor *actor;
  guint mention = gloss_view_find_mention (self, quote->speaker_range);

  if (mention != GLOSS_NONE)
    quote->speaker = gloss_view_get_mention (self, mention)->actor;
  if (quote->speaker == GLOSS_NONE)
    return;

  actor = gloss_view_get_actor (self, quote->speaker);
  if (actor->rejected)
    forget_speaker (quote);
  else if (!quote->rejected && actor->n_quotes++ == 0 && actor->n_mentions == 0)
    actor->lead.begin = actor->lead.end = quote->range.begin;
}

static GlossStatus
status_of (gboolean rejected,
           gboolean touched,
           gboolean confirmed)
{
  if (rejected)
    return GLOSS_REJECTED;
  if (touched)
    return GLOSS_CORRECTED;

  return confirmed ? GLOSS_CONFIRMED : GLOSS_SUGGESTED;
}

static void
settle_quotes (GlossView *self)
{
  guint i;

  for (i = 0; i < self->actors->len; i++)
    gloss_view_get_actor (self, i)->n_quotes = 0;

  for (i = 0; i < self->quotes->len; i++)
    {
      GlossViewQuote *quote = gloss_view_get_quote (self, i);

      settle_speaker (self, quote);
      quote->status = status_of (quote->rejected, quote->touched, quote->confirmed);
    }
}

static int
compare_actors (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const GlossView *self = user_data;
  guint index_a = *(const guint *) a;
  guint index_b = *(const guint *) b;
  GlossRange lead_a = gloss_view_get_actor (self, index_a)->lead;
  GlossRange lead_b = gloss_view_get_actor (self, index_b)->lead;

  if (lead_a.begin != lead_b.begin)
    return lead_a.begin < lead_b.begin ? -1 : 1;
  if (lead_a.end != lead_b.end)
    return lead_a.end > lead_b.end ? -1 : 1;

  return index_a < index_b ? -1 : index_a > index_b;
}

/* Indexes of the actors that somebody speaks of, in document order */
static GArray *
order_of_actors (GlossView *self)
{
  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (guint), self->actors->len);
  guint i;

  for (i = 0; i < self->actors->len; i++)
    {
      GlossViewActor *actor = gloss_view_get_actor (self, i);

      actor->status = status_of (actor->rejected, actor->touched, actor->confirmed);
      if (actor->n_mentions > 0 || actor->n_quotes > 0)
        g_array_append_val (order, i);
    }
  g_array_sort_with_data (order, compare_actors, self);

  return order;
}

static void
renumber (GlossView   *self,
          const guint *number)
{
  guint i;

  for (i = 0; i < self->mentions->len; i++)
    gloss_view_get_mention (self, i)->actor = number[gloss_view_get_mention (self, i)->actor];

  for (i = 0; i < self->quotes->len; i++)
    {
      GlossViewQuote *quote = gloss_view_get_quote (self, i);

      if (quote->speaker != GLOSS_NONE)
        quote->speaker = number[quote->speaker];
    }
}

static void
sort_actors (GlossView *self)
{
  g_autoptr (GArray) order = order_of_actors (self);
  g_autofree guint *number = g_new (guint, self->actors->len + 1);
  GArray *sorted = g_array_sized_new (FALSE, TRUE, sizeof (GlossViewActor), order->len);
  guint i;

  for (i = 0; i < self->actors->len; i++)
    number[i] = GLOSS_NONE;

  for (i = 0; i < order->len; i++)
    {
      guint old = g_array_index (order, guint, i);
      GlossViewActor *actor = gloss_view_get_actor (self, old);

      number[old] = i;
      g_array_append_val (sorted, *actor);
      actor->name = NULL;
      actor->description = NULL;
    }

  renumber (self, number);
  /* Takes the clear function over with the strings. */
  g_array_set_size (self->actors, 0);
  g_array_append_vals (self->actors, sorted->data, sorted->len);
  g_array_unref (sorted);
}

/**
 * gloss_view_settle:
 * @self: a view
 *
 * Brings everything that follows from mentions and quotes up to date: names,
 * speakers, counts, statuses, the order of the actors; drops the actors that
 * have nothing left. A quote whose speaker is rejected is by nobody.
 */
void
gloss_view_settle (GlossView *self)
{
  gloss_view_settle_actors (self);
  settle_quotes (self);
  sort_actors (self);
}
