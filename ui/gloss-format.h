/* gloss-format.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-article.h"

G_BEGIN_DECLS

char *gloss_format_date   (const char   *published);
char *gloss_format_time   (const char   *iso8601);
char *gloss_format_place  (const char   *site,
                           const char   *published);
char *gloss_format_source (GlossArticle *article);

G_END_DECLS
