/* canonical.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-article-load.h"

G_BEGIN_DECLS

/* Asserts all that the canonical text, its blocks and its marks promise. */
void          check_canonical (GlossArticle  *article);
/* One line a block, for comparison: "title: Fog holds the ferries\n…". */
char         *describe        (GlossArticle  *article);
char         *describe_string (const char    *text,
                               const char    *name);
/* Compares the file with the description beside it, NAME.blocks. */
void          check_fixture   (const char    *name,
                               const char    *suffix);
GlossArticle *load_fixture    (const char    *name,
                               const char    *suffix);
/* What is loaded is checked; what is not, says why. */
GlossArticle *load_bytes      (const char    *data,
                               gsize          size,
                               const char    *name,
                               GError       **error);

G_END_DECLS
