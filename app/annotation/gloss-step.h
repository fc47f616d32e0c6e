/* gloss-step.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-history.h"

G_BEGIN_DECLS

/**
 * GlossStep:
 * @label: what was done, for people, translated
 * @merge_key: (nullable): of a row of steps that are one
 * @changes: (element-type GlossChange): what was done
 * @places: what changed is where annotations stand, and nothing that is stored
 *
 * What the reader did in one go.
 */
typedef struct
{
  char      *label;
  char      *merge_key;
  GPtrArray *changes;
  guint      places : 1;
} GlossStep;

GPtrArray *gloss_changes_without_idle (GPtrArray           *changes);
void       gloss_changes_carry_out    (GPtrArray           *changes,
                                       GlossAnnotationList *list);
GlossStep *gloss_step_new             (const char          *label,
                                       const char          *merge_key,
                                       GPtrArray           *changes);
void       gloss_step_free            (GlossStep           *step);
guint      gloss_step_apply           (GlossStep           *step,
                                       GlossAnnotationList *list,
                                       gboolean             backwards);
gboolean   gloss_step_goes_on         (GlossStep           *step,
                                       const char          *merge_key,
                                       GPtrArray           *changes);
void       gloss_step_merge           (GlossStep           *step,
                                       const char          *label,
                                       GPtrArray           *changes);

G_END_DECLS
