/* gloss-correction-speaker.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-correction-apply-private.h"

#include <string.h>

static guint
actor_of_name (GlossView  *view,
               const char *name)
{
  g_autofree char *wanted = g_utf8_casefold (name, -1);
  guint actor;
  guint i;

  for (i = 0; i < view->actors->len; i++)
    {
      const GlossViewActor *candidate = gloss_view_get_actor (view, i);
      g_autofree char *folded = g_utf8_casefold (candidate->name, -1);

      if (!candidate->rejected && strcmp (folded, wanted) == 0)
        return i;
    }

  actor = gloss_view_add_actor (view, GLOSS_ACTOR_PERSON);
  gloss_correction_rename_actor (gloss_view_get_actor (view, actor), name);

  return actor;
}

/* Who the reader says spoke: the mention pointed at, a typed name, or nobody. */
static guint
speaker_of (GlossView                   *view,
            const GlossPlacedCorrection *placed,
            GlossRange                  *range)
{
  const char *value = placed->correction->value;
  guint mention = gloss_view_find_mention (view, placed->other);

  *range = placed->other;
  if (mention != GLOSS_NONE)
    {
      *range = gloss_view_get_mention (view, mention)->range;
      return gloss_view_get_mention (view, mention)->actor;
    }
  if (!gloss_range_is_empty (placed->other))
    return gloss_correction_add_actor (view, placed->other, GLOSS_ACTOR_PERSON);

  return value != NULL && *value != '\0' ? actor_of_name (view, value) : GLOSS_NONE;
}

static void
credit (GlossViewQuote *quote,
        guint           speaker,
        GlossRange      range)
{
  quote->speaker = speaker;
  quote->speaker_range = range;
  quote->confidence = 1;
  quote->reason = GLOSS_REASON_NONE;
  quote->touched = TRUE;
}

/* Neither words nor a name are left to say who it is. */
static gboolean
is_lost (const GlossPlacedCorrection *placed)
{
  const char *value = placed->correction->value;

  return gloss_correction_lost_its_other (placed) && (value == NULL || *value == '\0');
}

/* All parts of an utterance have one speaker, unless the reader spoke of a part by itself. */
static void
apply_speaker (GlossView                   *view,
               const GlossPlacedCorrection *placed)
{
  guint target = gloss_view_find_quote (view, placed->range);
  guint utterance;
  GlossRange range;
  guint speaker;
  guint i;

  if (target == GLOSS_NONE)
    return;

  utterance = gloss_view_get_quote (view, target)->utterance;
  speaker = speaker_of (view, placed, &range);
  for (i = 0; i < view->quotes->len; i++)
    {
      GlossViewQuote *quote = gloss_view_get_quote (view, i);

      if (i == target || (quote->utterance == utterance && !quote->reader_speaker))
        credit (quote, speaker, range);
    }
}

static void
note_speaker (GlossView                   *view,
              const GlossPlacedCorrection *placed)
{
  guint target = gloss_view_find_quote (view, placed->range);

  if (target != GLOSS_NONE)
    gloss_view_get_quote (view, target)->reader_speaker = TRUE;
}

/**
 * gloss_correction_apply_speakers:
 * @view: a view whose actors have their names
 * @corrections: (element-type GlossPlacedCorrection): in order; others than
 *   those of speakers are passed over
 *
 * Credits the quotes with those whom the reader says.
 */
void
gloss_correction_apply_speakers (GlossView *view,
                                 GPtrArray *corrections)
{
  g_autoptr (GPtrArray) speakers = g_ptr_array_new ();
  guint i;

  for (i = 0; i < corrections->len; i++)
    {
      GlossPlacedCorrection *placed = g_ptr_array_index (corrections, i);

      if (gloss_correction_is_about (placed, GLOSS_CORRECTION_SPEAKER, GLOSS_SUBJECT_QUOTE) &&
          !is_lost (placed))
        g_ptr_array_add (speakers, placed);
    }

  for (i = 0; i < speakers->len; i++)
    note_speaker (view, g_ptr_array_index (speakers, i));
  for (i = 0; i < speakers->len; i++)
    apply_speaker (view, g_ptr_array_index (speakers, i));
}
