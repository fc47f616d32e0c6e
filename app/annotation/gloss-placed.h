/* gloss-placed.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-annotation.h"

G_BEGIN_DECLS

/**
 * GlossPlaced:
 * @range: where the words are, in code points; empty if unplaced
 * @placement: how they were found
 * @score: how much of the words and of what stood around them is the same, 0 to 1
 */
typedef struct
{
  GlossRange     range;
  GlossPlacement placement;
  double         score;
} GlossPlaced;

#define GLOSS_PLACED_NOWHERE ((GlossPlaced) { { 0, 0 }, GLOSS_UNPLACED, 0 })

G_END_DECLS
