/* gloss-labels.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-draft.h"

G_BEGIN_DECLS

guint      gloss_label_find    (const GlossDraft *draft,
                                guint             passage);
gboolean   gloss_label_is_sure (const GlossDraft *draft,
                                guint             passage,
                                guint             colon,
                                guint             n_labels);
guint      gloss_label_end     (const GlossDraft *draft,
                                guint             passage);
GlossWords gloss_label_speaker (const GlossDraft *draft,
                                guint             passage,
                                guint             colon);

G_END_DECLS
