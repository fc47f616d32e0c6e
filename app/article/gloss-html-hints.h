/* gloss-html-hints.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-html-tree.h"

G_BEGIN_DECLS

/**
 * GlossHtmlHint:
 * @GLOSS_HTML_HINT_GOOD: is said to hold an article, or a part of one
 * @GLOSS_HTML_HINT_BAD: is said to hold something else
 * @GLOSS_HTML_HINT_UNLIKELY: the same, and so that one need not look
 * @GLOSS_HTML_HINT_CHROME: stands in articles, but is no part of them: shares, teasers, advertisements
 * @GLOSS_HTML_HINT_CAPTION: words to a picture
 * @GLOSS_HTML_HINT_BYLINE: who wrote it
 * @GLOSS_HTML_HINT_DATE: when
 * @GLOSS_HTML_HINT_EMBED: a post from elsewhere
 * @GLOSS_HTML_HINT_SUMMARY: the words between title and text
 *
 * What the names that a page gives to its elements tell about them.
 */
typedef enum
{
  GLOSS_HTML_HINT_GOOD     = 1 << 0,
  GLOSS_HTML_HINT_BAD      = 1 << 1,
  GLOSS_HTML_HINT_UNLIKELY = 1 << 2,
  GLOSS_HTML_HINT_CHROME   = 1 << 3,
  GLOSS_HTML_HINT_CAPTION  = 1 << 4,
  GLOSS_HTML_HINT_BYLINE   = 1 << 5,
  GLOSS_HTML_HINT_DATE     = 1 << 6,
  GLOSS_HTML_HINT_EMBED    = 1 << 7,
  GLOSS_HTML_HINT_SUMMARY  = 1 << 8,
} GlossHtmlHint;

guint gloss_html_hints_of_node (const GlossHtmlTree *tree,
                                guint                node);

G_END_DECLS
