/* gloss-html-charset.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-loader.h"

G_BEGIN_DECLS

char *gloss_html_decode (const GlossSource  *source,
                         gsize              *length,
                         GError            **error);

G_END_DECLS
