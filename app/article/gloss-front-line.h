/* gloss-front-line.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Lines that stand between a title and the article's first paragraph. */
char     *gloss_front_line_parse_byline (const char  *line);
gboolean  gloss_front_line_parse_date   (const char  *line,
                                         char       **iso8601);

G_END_DECLS
