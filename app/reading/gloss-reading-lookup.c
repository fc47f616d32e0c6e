/* gloss-reading-lookup.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is at a place of the text. */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-reading-private.h"

/**
 * gloss_reading_get_actor_at:
 * @self: a reading
 * @offset: a code point
 *
 * Returns: (transfer none) (nullable): the actor of the innermost mention there
 */
GlossActor *
gloss_reading_get_actor_at (GlossReading *self,
                            guint         offset)
{
  guint mention;

  g_return_val_if_fail (GLOSS_IS_READING (self), NULL);

  if (self->view == NULL)
    return NULL;

  mention = gloss_view_mention_at (self->view, offset);
  if (mention == GLOSS_NONE)
    return NULL;

  return gloss_view_lists_get_actor (self->lists,
                                     gloss_view_get_mention (self->view, mention)->actor);
}

/**
 * gloss_reading_get_quote_at:
 * @self: a reading
 * @offset: a code point
 *
 * Returns: (transfer none) (nullable): the quote there
 */
GlossQuote *
gloss_reading_get_quote_at (GlossReading *self,
                            guint         offset)
{
  guint quote;

  g_return_val_if_fail (GLOSS_IS_READING (self), NULL);

  if (self->view == NULL)
    return NULL;

  quote = gloss_view_quote_at (self->view, offset);

  return quote != GLOSS_NONE ? gloss_view_lists_get_quote (self->lists, quote) : NULL;
}
