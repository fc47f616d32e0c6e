/* gloss-actor-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "gloss-actor.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_ACTOR_ROW (gloss_actor_row_get_type ())

/* An actor in the side pane, with a heading where a kind begins */
G_DECLARE_FINAL_TYPE (GlossActorRow, gloss_actor_row, GLOSS, ACTOR_ROW, AdwBin)

void gloss_actor_row_show         (GlossActorRow *self,
                                   GlossActor    *actor,
                                   guint          n_chars);
void gloss_actor_row_set_heading  (GlossActorRow *self,
                                   const char    *heading);
void gloss_actor_row_set_selected (GlossActorRow *self,
                                   gboolean       selected);

G_END_DECLS
