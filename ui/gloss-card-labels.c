/* gloss-card-labels.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-card-labels"

#include "gloss-card-labels.h"

#include <glib/gi18n.h>

static const char *
card_of_actor_kind (GlossActorKind kind)
{
  switch (kind)
    {
    case GLOSS_ACTOR_ORGANIZATION:
      /* Translators: a kind of actor */
      return _("Organisation");

    case GLOSS_ACTOR_PLACE:
      /* Translators: a kind of actor: a town, a country */
      return _("Place");

    case GLOSS_ACTOR_PERSON:
    default:
      /* Translators: a kind of actor */
      return _("Person");
    }
}

const char *
gloss_card_of_actor (GlossActor *actor)
{
  GlossActorKind kind = gloss_actor_get_kind (actor);

  return kind == GLOSS_ACTOR_PERSON && !gloss_actor_get_named (actor)
         ? _("Unnamed source")
         : card_of_actor_kind (kind);
}

const char *
gloss_card_of_quote_kind (GlossQuoteKind kind)
{
  switch (kind)
    {
    case GLOSS_QUOTE_MIXED:
      return _("Partly in their own words");

    case GLOSS_QUOTE_INDIRECT:
      return _("Reported, not in their own words");

    case GLOSS_QUOTE_DIRECT:
    default:
      /* Translators: how words are quoted: as the speaker said them */
      return _("In their own words");
    }
}

const char *
gloss_card_of_quote_status (GlossStatus status)
{
  switch (status)
    {
    case GLOSS_CONFIRMED:
      return C_("quote", "Confirmed");

    case GLOSS_CORRECTED:
      return C_("quote", "Corrected");

    case GLOSS_REJECTED:
      return C_("quote", "Rejected");

    case GLOSS_SUGGESTED:
    default:
      return C_("quote", "Suggested");
    }
}

/* Who is credited, with a question mark where that is little more than a guess */
char *
gloss_card_dup_speaker (GlossQuote *quote)
{
  const char *name = gloss_quote_get_speaker_name (quote);

  if (*name == '\0')
    return g_strdup (_("Unknown speaker"));
  if (gloss_quote_is_uncertain (quote))
    /* Translators: %s is the name of who perhaps said something */
    return g_strdup_printf (_("%s?"), name);

  return g_strdup (name);
}
