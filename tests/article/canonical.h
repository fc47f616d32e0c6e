/* canonical.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-article.h"

G_BEGIN_DECLS

/* Asserts all that the canonical text, its blocks and its marks promise. */
void   check_canonical (GlossArticle *article);
/* One line a block, for comparison: "title: Fog holds the ferries\n…". */
char  *describe        (GlossArticle *article);

G_END_DECLS
