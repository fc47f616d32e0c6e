/* gloss-news.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-loader.h"
#include "gloss-xml.h"

G_BEGIN_DECLS

/* What the loaders of XML share */
GlossXml *gloss_news_parse     (const GlossSource    *source,
                                GError              **error);
void      gloss_news_add_block (GlossArticleBuilder  *builder,
                                GlossBlockKind        kind,
                                const char           *text);

gboolean  gloss_news_is_type   (const char           *type,
                                const char           *name);

G_END_DECLS
