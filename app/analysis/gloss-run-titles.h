/* gloss-run-titles.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-draft.h"

G_BEGIN_DECLS

gboolean gloss_run_is_title (const GlossDraft *draft,
                             guint             run,
                             guint             passage,
                             guint             cue);

G_END_DECLS
