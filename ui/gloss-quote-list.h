/* gloss-quote-list.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-reading-view.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_QUOTE_LIST (gloss_quote_list_get_type ())

/* Who said what, by speaker, whoever is quoted most first. Properties: reading, page. */
G_DECLARE_FINAL_TYPE (GlossQuoteList, gloss_quote_list, GLOSS, QUOTE_LIST, GlossReadingView)

G_END_DECLS
