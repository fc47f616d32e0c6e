/* gloss-outcome.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-placement.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_OUTCOME (gloss_outcome_get_type ())

/**
 * GlossOutcome:
 *
 * How the notes ended when their article had another text than it had before.
 * Immutable. Property: summary, such as “7 same, 2 edited, 1 moved, 1 unplaced”.
 */
G_DECLARE_FINAL_TYPE (GlossOutcome, gloss_outcome, GLOSS, OUTCOME, GObject)

GlossOutcome *gloss_outcome_new         (GlossPlacementCounts  counts);
const char   *gloss_outcome_get_summary (GlossOutcome         *self);
/* What the history calls the step, translated */
const char   *gloss_outcome_get_label   (void);

G_END_DECLS
