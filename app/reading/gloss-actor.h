/* gloss-actor.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gloss-analysis.h"

G_BEGIN_DECLS

/**
 * GlossStatus:
 * @GLOSS_SUGGESTED: the machine's word
 * @GLOSS_CONFIRMED: the reader says that it is right
 * @GLOSS_CORRECTED: the reader changed it, or added it
 * @GLOSS_REJECTED: the reader says that it is wrong; not in the lists
 */
typedef enum
{
  GLOSS_SUGGESTED,
  GLOSS_CONFIRMED,
  GLOSS_CORRECTED,
  GLOSS_REJECTED,
} GlossStatus;

/* Where an actor is mentioned; in code points */
typedef struct
{
  GlossRange        range;
  GlossMentionLevel level;
} GlossMention;

#define GLOSS_TYPE_ACTOR (gloss_actor_get_type ())

/**
 * GlossActor:
 *
 * Somebody or something in the article, after the reader's corrections.
 * Properties (all notify): key, name, kind, named, description, n-mentions, n-quotes, status.
 */
G_DECLARE_FINAL_TYPE (GlossActor, gloss_actor, GLOSS, ACTOR, GObject)

GlossActor         *gloss_actor_copy            (GlossActor *self);
/* Stable within a reading, as long as the same mention leads it; not stored */
const char         *gloss_actor_get_key         (GlossActor *self);
const char         *gloss_actor_get_name        (GlossActor *self);
GlossActorKind      gloss_actor_get_kind        (GlossActor *self);
/* FALSE: an unnamed source ("a senior official") */
gboolean            gloss_actor_get_named       (GlossActor *self);
/* "" if nothing is said about who it is */
const char         *gloss_actor_get_description (GlossActor *self);
const GlossMention *gloss_actor_get_mentions    (GlossActor *self,
                                                 guint      *n_mentions);
/* Its first mention by name, else by description, else the first; empty without any */
GlossRange          gloss_actor_get_best_range  (GlossActor *self);
guint               gloss_actor_get_n_mentions  (GlossActor *self);
guint               gloss_actor_get_n_quotes    (GlossActor *self);
GlossStatus         gloss_actor_get_status      (GlossActor *self);

G_END_DECLS
