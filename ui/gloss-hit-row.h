/* gloss-hit-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "gloss-hit.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_HIT_ROW (gloss_hit_row_get_type ())

/**
 * GlossHitRow:
 *
 * Something that was found in the library: the words, and which article they
 * are from.
 */
G_DECLARE_FINAL_TYPE (GlossHitRow, gloss_hit_row, GLOSS, HIT_ROW, AdwBin)

void gloss_hit_row_describe (GlossHitRow      *self,
                             GlossHit         *hit,
                             const GlossRange *marks,
                             guint             n_marks);

G_END_DECLS
