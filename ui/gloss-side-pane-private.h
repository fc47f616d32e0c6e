/* gloss-side-pane-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-page.h"

G_BEGIN_DECLS

/* What the lists of the pane have in common */
const char *gloss_side_pane_get_state (GlossAnalysisState  state,
                                       guint               n_items);
void        gloss_side_pane_go_to     (GtkWidget          *list,
                                       GlossPage          *page,
                                       GlossRange          range);

G_END_DECLS
