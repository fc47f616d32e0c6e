/* gloss-presence.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gloss-actor.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_PRESENCE (gloss_presence_get_type ())

/* A strip that is the article from start to end, with a tick where the actor is mentioned. */
G_DECLARE_FINAL_TYPE (GlossPresence, gloss_presence, GLOSS, PRESENCE, GtkWidget)

void gloss_presence_show (GlossPresence *self,
                          GlossActor    *actor,
                          guint          n_chars);

G_END_DECLS
