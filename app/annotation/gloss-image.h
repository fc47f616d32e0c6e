/* gloss-image.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-alignment.h"
#include "gloss-placed.h"

G_BEGIN_DECLS

GlossPlaced gloss_image_of_range (const GlossAlignment *alignment,
                                  GlossRange            range);

G_END_DECLS
