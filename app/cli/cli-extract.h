/* cli-extract.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-article.h"

G_BEGIN_DECLS

char *cli_dup_block_text   (GlossArticle     *article,
                            const GlossBlock *block);
void  cli_extract_markdown (GlossArticle     *article,
                            GString          *out);

G_END_DECLS
