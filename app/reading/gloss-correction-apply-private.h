/* gloss-correction-apply-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-correction-apply.h"

G_BEGIN_DECLS

guint gloss_correction_add_actor      (GlossView      *view,
                                       GlossRange      range,
                                       GlossActorKind  kind);
void  gloss_correction_rename_actor   (GlossViewActor *actor,
                                       const char     *value);
void  gloss_correction_apply_speakers (GlossView      *view,
                                       GPtrArray      *corrections);

static inline gboolean
gloss_correction_is_about (const GlossPlacedCorrection *placed,
                           GlossCorrectionKind          kind,
                           GlossCorrectionSubject       subject)
{
  return placed->correction->kind == kind && placed->correction->subject == subject;
}

/* Its second mention was given, and has no place in this text. */
static inline gboolean
gloss_correction_lost_its_other (const GlossPlacedCorrection *placed)
{
  return placed->correction->other != NULL && gloss_range_is_empty (placed->other);
}

G_END_DECLS
