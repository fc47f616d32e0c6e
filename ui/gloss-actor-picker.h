/* gloss-actor-picker.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "gloss-actor.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_ACTOR_PICKER (gloss_actor_picker_get_type ())

/**
 * GlossActorPicker:
 *
 * Chooses one of the actors of an article, by typing or from the list.
 *
 * Signal `picked` (GlossActor, nullable; a name): who was chosen; without an
 * actor it is a typed name, and without that too, nobody.
 */
G_DECLARE_FINAL_TYPE (GlossActorPicker, gloss_actor_picker, GLOSS, ACTOR_PICKER, AdwBin)

void gloss_actor_picker_fill (GlossActorPicker *self,
                              GListModel       *actors,
                              GlossActor       *except,
                              gboolean          any_name);

G_END_DECLS
