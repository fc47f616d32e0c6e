/* gloss-markdown-walk.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-markdown-blocks.h"

G_BEGIN_DECLS

gboolean gloss_markdown_walk (GlossArticleBuilder *builder,
                              GlossMarkdownKnown   known,
                              const char          *text,
                              gsize                length,
                              GCancellable        *cancellable);

G_END_DECLS
