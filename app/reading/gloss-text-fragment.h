/* gloss-text-fragment.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-text.h"

G_BEGIN_DECLS

char *gloss_text_fragment_dup_link (const char      *uri,
                                    const GlossText *text,
                                    GlossRange       range);

G_END_DECLS
