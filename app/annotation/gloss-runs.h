/* gloss-runs.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-alignment.h"

G_BEGIN_DECLS

void     gloss_runs_slide       (GlossAlignment *alignment);
gboolean gloss_runs_drop_chance (GlossAlignment *alignment,
                                 guint           round);

G_END_DECLS
