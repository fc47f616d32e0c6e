/* gloss-selectors.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-grams.h"
#include "gloss-placed.h"

G_BEGIN_DECLS

GlossPlaced gloss_selectors_find (const GlossFold   *text,
                                  const GlossGrams  *grams,
                                  const GlossAnchor *anchor);

G_END_DECLS
