/* gloss-hit-list.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "gloss-hit.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_HIT_LIST (gloss_hit_list_get_type ())

/**
 * GlossHitList:
 *
 * What was found in the library. What is activated opens in its article, by
 * the action app.open-entry.
 */
G_DECLARE_FINAL_TYPE (GlossHitList, gloss_hit_list, GLOSS, HIT_LIST, AdwBin)

/* @words: (nullable): what to compare with: words that are not in it stand out, else those that were looked for */
void gloss_hit_list_show (GlossHitList *self,
                          GPtrArray    *hits,
                          const char   *words);

/* What app.open-entry takes */
#define GLOSS_OPEN_ENTRY_TYPE "(suu)"

G_END_DECLS
