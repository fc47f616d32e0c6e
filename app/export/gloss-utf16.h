/* gloss-utf16.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-text.h"

G_BEGIN_DECLS

/**
 * GlossUtf16:
 *
 * Converts between code points of a text and the UTF-16 units that browsers
 * count.
 */
typedef struct _GlossUtf16 GlossUtf16;

GlossUtf16 *gloss_utf16_new         (const GlossText  *text);
void        gloss_utf16_free        (GlossUtf16       *self);
guint       gloss_utf16_from_offset (const GlossUtf16 *self,
                                     guint             offset);
guint       gloss_utf16_to_offset   (const GlossUtf16 *self,
                                     guint             units);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossUtf16, gloss_utf16_free)

G_END_DECLS
