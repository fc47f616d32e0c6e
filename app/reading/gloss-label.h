/* gloss-label.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-annotation.h"
#include "gloss-quote.h"
#include "gloss-reader.h"

G_BEGIN_DECLS

/* What things are called for people, in the window and in every export alike; translated. */
const char *gloss_label_of_actor_kind   (GlossActorKind   kind);
const char *gloss_label_of_description  (GlossActor      *actor);
const char *gloss_label_of_speaker      (GlossQuote      *quote);
const char *gloss_label_of_actor_status (GlossStatus      status);
const char *gloss_label_of_quote_status (GlossStatus      status);
const char *gloss_label_of_author       (const char      *creator);
const char *gloss_label_of_stranger     (GlossReader     *reader,
                                         GlossAnnotation *annotation);
char       *gloss_label_dup_people      (GlossReader     *reader,
                                         GlossAnnotation *annotation,
                                         GListModel      *notes);
char       *gloss_label_dup_quote       (GlossQuote      *quote);
char       *gloss_label_dup_tags        (GlossAnnotation *annotation,
                                         const char      *before,
                                         const char      *between);

G_END_DECLS
