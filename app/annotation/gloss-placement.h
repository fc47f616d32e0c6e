/* gloss-placement.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-annotation.h"

G_BEGIN_DECLS

/**
 * GlossPlacer:
 *
 * Finds the words that annotations were made on in a text that may have
 * changed since. Immutable, so a thread may use it.
 */
typedef struct _GlossPlacer GlossPlacer;

/**
 * GlossPlaced:
 * @range: where the words are, in code points; empty if unplaced
 * @placement: how they were found
 */
typedef struct
{
  GlossRange     range;
  GlossPlacement placement;
} GlossPlaced;

GlossPlacer *gloss_placer_new  (GlossText         *text);
void         gloss_placer_free (GlossPlacer       *self);
GlossPlaced  gloss_placer_find (const GlossPlacer *self,
                                const GlossAnchor *anchor);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossPlacer, gloss_placer_free)

G_END_DECLS
