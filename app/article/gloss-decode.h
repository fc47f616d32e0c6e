/* gloss-decode.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-loader.h"

G_BEGIN_DECLS

/* Text of any encoding as valid UTF-8 without BOM and NUL; errors are GLOSS_ERROR. */
char *gloss_decode          (const GlossSource  *source,
                             gsize              *length,
                             GError            **error);
char *gloss_decode_labelled (const GlossSource  *source,
                             const char         *label,
                             gsize              *length,
                             GError            **error);

G_END_DECLS
