/* gloss-article-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-article-builder.h"

G_BEGIN_DECLS

/* @fields: (array fixed-size=GLOSS_N_FIELDS); everything is taken over. */
GlossArticle *_gloss_article_new (char      *fields[],
                                  GlossText *text,
                                  GArray    *blocks,
                                  GArray    *marks,
                                  GBytes    *source);

G_END_DECLS
