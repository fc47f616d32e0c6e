/* gloss-actor-card.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "gloss-page.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_ACTOR_CARD (gloss_actor_card_get_type ())

/**
 * GlossActorCard:
 *
 * Who is named at a place of the page, what they say, and where else they are.
 */
G_DECLARE_FINAL_TYPE (GlossActorCard, gloss_actor_card, GLOSS, ACTOR_CARD, AdwBin)

GtkWidget *gloss_actor_card_new      (GlossPage      *page);
void       gloss_actor_card_describe (GlossActorCard *self,
                                      GlossActor     *actor,
                                      GlossRange      mention);

G_END_DECLS
