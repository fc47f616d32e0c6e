/* library-articles.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-test.h"

#include "gloss-article-builder.h"

/* With blocks and marks of every kind; the same every time */
GlossArticle *new_full_article (void);
/* One title and one paragraph */
GlossArticle *new_article      (const char *uri,
                                const char *text);
