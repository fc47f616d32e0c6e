/* gloss-content.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-draft.h"

G_BEGIN_DECLS

/**
 * GlossContent:
 * @before: what is reported before the cue; may be empty
 * @after: what is reported after it; may be empty
 *
 * What a cue reports: `“A,” she said, “B”` has both.
 */
typedef struct
{
  GlossWords before;
  GlossWords after;
} GlossContent;

GlossContent gloss_content_of_cue (const GlossDraft *draft,
                                   guint             cue);

G_END_DECLS
