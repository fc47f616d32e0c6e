/* gloss-markdown-walk.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-article-builder.h"

G_BEGIN_DECLS

typedef enum
{
  GLOSS_MARKDOWN_TITLE = 1 << 0,
  GLOSS_MARKDOWN_BYLINE = 1 << 1,
  GLOSS_MARKDOWN_DATE = 1 << 2,
} GlossMarkdownKnown;

gboolean gloss_markdown_walk (GlossArticleBuilder *builder,
                              GlossMarkdownKnown   known,
                              const char          *text,
                              gsize                length,
                              GCancellable        *cancellable);

G_END_DECLS
