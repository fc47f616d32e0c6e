/* gloss-content-mend.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-content.h"

G_BEGIN_DECLS

void gloss_content_mend (const GlossDraft *draft,
                         guint             cue,
                         guint             taken,
                         GlossContent     *content);

G_END_DECLS
