/* gloss-hit-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-hit.h"
#include "gloss-listing-private.h"

G_BEGIN_DECLS

/* What stands around what was looked for, in the words of a row: no text of an article has them */
#define GLOSS_HIT_BEGIN "\x02"
#define GLOSS_HIT_END   "\x03"

/* What gloss_hit_new() reads of the table place; words follow, then the columns of a listing */
#define GLOSS_HIT_COLUMNS "place.kind, place.begin, place.end, place.label, place.who"

GlossHit *gloss_hit_new (sqlite3_stmt *statement);

G_END_DECLS
