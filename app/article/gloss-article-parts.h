/* gloss-article-parts.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-article-builder.h"

G_BEGIN_DECLS

void gloss_article_parts_add (GlossArticleBuilder *builder,
                              GlossText           *text,
                              const GArray        *blocks,
                              const GArray        *marks);

G_END_DECLS
