/* gloss-correction-apply.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-correction.h"
#include "gloss-view.h"

G_BEGIN_DECLS

/**
 * GlossPlacedCorrection:
 * @id: of its annotation
 * @when: when the reader said so, in microseconds
 * @range: where its words stand in this text; empty: nowhere
 * @other: the same of its second mention
 * @correction: what the reader says
 *
 * A correction and where it applies.
 */
typedef struct
{
  const char            *id;
  gint64                 when;
  GlossRange             range;
  GlossRange             other;
  const GlossCorrection *correction;
} GlossPlacedCorrection;

GlossView *gloss_corrections_apply (const GlossView             *raw,
                                    const GlossPlacedCorrection *corrections,
                                    guint                        n_corrections);

G_END_DECLS
