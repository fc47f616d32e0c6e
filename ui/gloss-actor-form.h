/* gloss-actor-form.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "gloss-page.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_ACTOR_FORM (gloss_actor_form_get_type ())

/**
 * GlossActorForm:
 *
 * What the reader can say about an actor: another name, another kind, the
 * same as another, somebody else in this place, no actor at all.
 *
 * Signal `done`: something was said, and the form can go.
 */
G_DECLARE_FINAL_TYPE (GlossActorForm, gloss_actor_form, GLOSS, ACTOR_FORM, AdwBin)

GtkWidget *gloss_actor_form_new  (GlossPage      *page);
void       gloss_actor_form_edit (GlossActorForm *self,
                                  GlossActor     *actor,
                                  GlossRange      mention);

G_END_DECLS
