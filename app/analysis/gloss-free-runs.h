/* gloss-free-runs.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-draft.h"

G_BEGIN_DECLS

#define GLOSS_RUN_WEIGHTS      "run-weights"
#define GLOSS_RUN_MAX_FEATURES 40

/* Whether quoted words are a quote, or a term, a title, a name. */
gboolean gloss_run_is_sentence (const GlossDraft *draft,
                                guint             run);
guint    gloss_run_features    (const GlossDraft *draft,
                                guint             run,
                                guint             passage,
                                guint64          *features);

G_END_DECLS
