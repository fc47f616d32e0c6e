/* gloss-correction-apply.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The view is the machine's findings with the reader's corrections on top, always computed from
 * the start. Corrections are applied by concern (what is there; who is the same; what it is
 * called; whether it is right; who spoke) and within one concern in the order in which the reader
 * said them, so that the result does not depend on the order in which they are stored. */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-correction-apply-private.h"

#include "gloss-kind.h"

static GlossViewActor *
actor_at (GlossView  *view,
          GlossRange  range)
{
  guint mention = gloss_view_find_mention (view, range);

  if (mention == GLOSS_NONE)
    return NULL;

  return gloss_view_get_actor (view, gloss_view_get_mention (view, mention)->actor);
}

static GlossViewQuote *
quote_at (GlossView  *view,
          GlossRange  range)
{
  guint quote = gloss_view_find_quote (view, range);

  return quote == GLOSS_NONE ? NULL : gloss_view_get_quote (view, quote);
}

static gboolean
has_mention_of (GlossView  *view,
                GlossRange  range)
{
  guint mention = gloss_view_find_mention (view, range);

  return mention != GLOSS_NONE &&
         gloss_range_equal (gloss_view_get_mention (view, mention)->range, range);
}

/* Capital letters make a name; the reader can rename it. */
static GlossMentionLevel
level_of_words (const GlossView *view,
                GlossRange       range)
{
  const char *utf8 = gloss_text_get_utf8 (view->text);
  gunichar first = g_utf8_get_char (utf8 + gloss_text_byte_of_offset (view->text, range.begin));

  return g_unichar_isupper (first) ? GLOSS_MENTION_NAME : GLOSS_MENTION_DESCRIPTION;
}

/* Makes the words a mention of an actor of its own. */
guint
gloss_correction_add_actor (GlossView      *view,
                            GlossRange      range,
                            GlossActorKind  kind)
{
  guint actor = gloss_view_add_actor (view, kind);

  gloss_view_get_actor (view, actor)->touched = TRUE;
  gloss_view_add_mention (view, range, level_of_words (view, range), actor);

  return actor;
}

static void
retype_actor (GlossViewActor *actor,
              const char     *value)
{
  GlossActorKind kind;

  if (actor == NULL || !gloss_actor_kind_from_name (value, &kind))
    return;

  if (actor->kind == kind)
    actor->confirmed = TRUE;
  else
    actor->touched = TRUE;
  actor->kind = kind;
}

static void
retype_quote (GlossViewQuote *quote,
              const char     *value)
{
  GlossQuoteKind kind;

  if (quote == NULL || !gloss_quote_kind_from_name (value, &kind))
    return;

  if (quote->kind == kind)
    quote->confirmed = TRUE;
  else
    quote->touched = TRUE;
  quote->kind = kind;
}

static void
apply_add_actor (GlossView                   *view,
                 const GlossPlacedCorrection *placed)
{
  GlossActorKind kind;

  if (has_mention_of (view, placed->range))
    retype_actor (actor_at (view, placed->range), placed->correction->value);
  else if (gloss_actor_kind_from_name (placed->correction->value, &kind))
    gloss_correction_add_actor (view, placed->range, kind);
}

static void
apply_add_quote (GlossView                   *view,
                 const GlossPlacedCorrection *placed)
{
  guint found = gloss_view_find_quote (view, placed->range);
  GlossQuoteKind kind;
  guint added;

  if (found != GLOSS_NONE &&
      gloss_range_equal (gloss_view_get_quote (view, found)->range, placed->range))
    {
      retype_quote (gloss_view_get_quote (view, found), placed->correction->value);
      return;
    }
  if (!gloss_quote_kind_from_name (placed->correction->value, &kind))
    return;

  added = gloss_view_add_quote (view, placed->range, kind);
  gloss_view_get_quote (view, added)->touched = TRUE;
  gloss_view_clear_quotes (view, added);
}

static void
apply_add (GlossView                   *view,
           const GlossPlacedCorrection *placed)
{
  if (gloss_correction_is_about (placed, GLOSS_CORRECTION_ADD, GLOSS_SUBJECT_ACTOR))
    apply_add_actor (view, placed);
  else if (gloss_correction_is_about (placed, GLOSS_CORRECTION_ADD, GLOSS_SUBJECT_QUOTE))
    apply_add_quote (view, placed);
}

static void
move_quote (GlossView  *view,
            guint       index,
            GlossRange  range)
{
  GlossViewQuote quote = *gloss_view_get_quote (view, index);
  guint utterance = quote.utterance;
  guint moved;

  g_array_remove_index (view->quotes, index);
  moved = gloss_view_add_quote (view, range, quote.kind);
  quote.range = range;
  quote.utterance = utterance;
  quote.touched = TRUE;
  *gloss_view_get_quote (view, moved) = quote;
  gloss_view_clear_quotes (view, moved);
}

/* The quote is what was there before, else what has the new edges already. */
static void
apply_edges (GlossView                   *view,
             const GlossPlacedCorrection *placed)
{
  guint quote = gloss_view_find_quote (view, placed->other);

  if (!gloss_correction_is_about (placed, GLOSS_CORRECTION_EDGES, GLOSS_SUBJECT_QUOTE))
    return;
  if (quote == GLOSS_NONE)
    quote = gloss_view_find_quote (view, placed->range);
  if (quote == GLOSS_NONE)
    return;

  if (gloss_range_equal (gloss_view_get_quote (view, quote)->range, placed->range))
    gloss_view_get_quote (view, quote)->confirmed = TRUE;
  else
    move_quote (view, quote, placed->range);
}

static void
give_mentions (GlossView *view,
               guint      from,
               guint      to)
{
  guint i;

  for (i = 0; i < view->mentions->len; i++)
    {
      if (gloss_view_get_mention (view, i)->actor == from)
        gloss_view_get_mention (view, i)->actor = to;
    }
}

static void
merge_actors (GlossView *view,
              guint      from,
              guint      into)
{
  GlossViewActor *source = gloss_view_get_actor (view, from);
  GlossViewActor *target = gloss_view_get_actor (view, into);

  if (from == into)
    {
      target->confirmed = TRUE;
      return;
    }

  /* A person's name is better than any description of it. */
  if (!target->named && source->named)
    target->best = (GlossRange) { 0, 0 };
  if (*target->description == '\0')
    {
      g_free (target->description);
      target->description = g_steal_pointer (&source->description);
      source->description = g_strdup ("");
    }
  target->touched = TRUE;
  give_mentions (view, from, into);
}

/* One of both may be words that the machine did not see: they are a mention from now on. */
static void
apply_same_as (GlossView                   *view,
               const GlossPlacedCorrection *placed)
{
  GlossActorKind kind = GLOSS_ACTOR_PERSON;
  GlossViewActor *first = actor_at (view, placed->range);
  GlossViewActor *second = actor_at (view, placed->other);
  guint from;
  guint into;

  if (gloss_range_is_empty (placed->other) || (first == NULL && second == NULL))
    return;

  kind = second != NULL ? second->kind : first->kind;
  if (first == NULL)
    gloss_correction_add_actor (view, placed->range, kind);
  else if (second == NULL)
    gloss_correction_add_actor (view, placed->other, kind);

  from = gloss_view_get_mention (view, gloss_view_find_mention (view, placed->range))->actor;
  into = gloss_view_get_mention (view, gloss_view_find_mention (view, placed->other))->actor;
  merge_actors (view, from, into);
}

static void
apply_different_from (GlossView                   *view,
                      const GlossPlacedCorrection *placed)
{
  guint first = gloss_view_find_mention (view, placed->range);
  guint second = gloss_view_find_mention (view, placed->other);
  GlossViewMention *mention;
  guint own;

  if (first == GLOSS_NONE || gloss_correction_lost_its_other (placed))
    return;

  mention = gloss_view_get_mention (view, first);
  if (second != GLOSS_NONE && gloss_view_get_mention (view, second)->actor != mention->actor)
    {
      gloss_view_get_actor (view, mention->actor)->confirmed = TRUE;
      return;
    }

  own = gloss_view_add_actor (view, gloss_view_get_actor (view, mention->actor)->kind);
  gloss_view_get_actor (view, own)->touched = TRUE;
  mention->actor = own;
}

static void
apply_identity (GlossView                   *view,
                const GlossPlacedCorrection *placed)
{
  if (gloss_correction_is_about (placed, GLOSS_CORRECTION_SAME_AS, GLOSS_SUBJECT_ACTOR))
    apply_same_as (view, placed);
  else if (gloss_correction_is_about (placed, GLOSS_CORRECTION_DIFFERENT_FROM, GLOSS_SUBJECT_ACTOR))
    apply_different_from (view, placed);
}

void
gloss_correction_rename_actor (GlossViewActor *actor,
                               const char     *value)
{
  if (actor == NULL || value == NULL || *value == '\0')
    return;

  actor->touched = TRUE;
  actor->renamed = TRUE;
  actor->named = TRUE;
  g_free (actor->name);
  actor->name = g_strdup (value);
}

static void
apply_attribute (GlossView                   *view,
                 const GlossPlacedCorrection *placed)
{
  if (gloss_correction_is_about (placed, GLOSS_CORRECTION_RENAME, GLOSS_SUBJECT_ACTOR))
    gloss_correction_rename_actor (actor_at (view, placed->range), placed->correction->value);
  else if (gloss_correction_is_about (placed, GLOSS_CORRECTION_RETYPE, GLOSS_SUBJECT_ACTOR))
    retype_actor (actor_at (view, placed->range), placed->correction->value);
  else if (gloss_correction_is_about (placed, GLOSS_CORRECTION_RETYPE, GLOSS_SUBJECT_QUOTE))
    retype_quote (quote_at (view, placed->range), placed->correction->value);
}

/* The last word counts: what is added or confirmed after it was rejected is there again. */
static void
apply_verdict (GlossView                   *view,
               const GlossPlacedCorrection *placed)
{
  GlossCorrectionKind kind = placed->correction->kind;
  GlossViewActor *actor = NULL;
  GlossViewQuote *quote = NULL;

  if (placed->correction->subject == GLOSS_SUBJECT_ACTOR)
    actor = actor_at (view, placed->range);
  else
    quote = quote_at (view, placed->range);

  if (actor != NULL)
    {
      actor->rejected = kind == GLOSS_CORRECTION_REJECT;
      actor->confirmed |= kind == GLOSS_CORRECTION_CONFIRM;
    }
  if (quote != NULL)
    {
      quote->rejected = kind == GLOSS_CORRECTION_REJECT;
      quote->confirmed |= kind == GLOSS_CORRECTION_CONFIRM;
    }
}

static int
compare_corrections (gconstpointer a,
                     gconstpointer b)
{
  const GlossPlacedCorrection *first = *(const GlossPlacedCorrection *const *) a;
  const GlossPlacedCorrection *second = *(const GlossPlacedCorrection *const *) b;

  if (first->when != second->when)
    return first->when < second->when ? -1 : 1;

  return g_strcmp0 (first->id, second->id);
}

/* Those that have a place, as the reader said them one after the other */
static GPtrArray *
in_order (const GlossPlacedCorrection *corrections,
          guint                        n_corrections)
{
  GPtrArray *sorted = g_ptr_array_sized_new (n_corrections);
  guint i;

  for (i = 0; i < n_corrections; i++)
    {
      if (!gloss_range_is_empty (corrections[i].range))
        g_ptr_array_add (sorted, (gpointer) &corrections[i]);
    }
  g_ptr_array_sort (sorted, compare_corrections);

  return sorted;
}

typedef void (*Apply) (GlossView                   *view,
                       const GlossPlacedCorrection *placed);

static void
apply_each (GlossView *view,
            GPtrArray *corrections,
            Apply      apply)
{
  guint i;

  for (i = 0; i < corrections->len; i++)
    apply (view, g_ptr_array_index (corrections, i));
}

static void
apply_verdicts (GlossView *view,
                GPtrArray *corrections)
{
  guint i;

  for (i = 0; i < corrections->len; i++)
    {
      const GlossPlacedCorrection *placed = g_ptr_array_index (corrections, i);

      if (placed->correction->kind == GLOSS_CORRECTION_ADD ||
          placed->correction->kind == GLOSS_CORRECTION_CONFIRM ||
          placed->correction->kind == GLOSS_CORRECTION_REJECT)
        apply_verdict (view, placed);
    }
}

/**
 * gloss_corrections_apply:
 * @raw: what the machine found
 * @corrections: (array length=n_corrections): what the reader says, in any order
 * @n_corrections: how many
 *
 * A correction whose words have no place, or whose actor or quote is not
 * there, changes nothing. @raw stays as it is.
 *
 * Returns: (transfer full): what the reader is to see; what was rejected is
 *   in it and says so
 */
GlossView *
gloss_corrections_apply (const GlossView             *raw,
                         const GlossPlacedCorrection *corrections,
                         guint                        n_corrections)
{
  g_autoptr (GPtrArray) sorted = in_order (corrections, n_corrections);
  GlossView *view = gloss_view_copy (raw);

  if (sorted->len == 0)
    return view;

  apply_each (view, sorted, apply_add);
  apply_each (view, sorted, apply_edges);
  apply_each (view, sorted, apply_identity);
  apply_each (view, sorted, apply_attribute);
  gloss_view_settle_actors (view);
  apply_verdicts (view, sorted);
  gloss_correction_apply_speakers (view, sorted);
  gloss_view_settle (view);

  return view;
}
