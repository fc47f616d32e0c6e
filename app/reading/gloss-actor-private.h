/* gloss-actor-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-view.h"

G_BEGIN_DECLS

GlossActor *gloss_actor_new        (const char           *key);
void        gloss_actor_update     (GlossActor           *self,
                                    const GlossViewActor *actor,
                                    const GlossMention   *mentions);
void        gloss_actor_set_status (GlossActor           *self,
                                    GlossStatus           status);

G_END_DECLS
