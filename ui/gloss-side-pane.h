/* gloss-side-pane.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-reading-view.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_SIDE_PANE (gloss_side_pane_get_type ())

/**
 * GlossSidePane:
 *
 * What is in the article, beside its page. Properties: reading, page,
 * visible-list (“actors”, “quotes”, “notes” or “balance”).
 */
G_DECLARE_FINAL_TYPE (GlossSidePane, gloss_side_pane, GLOSS, SIDE_PANE, GlossReadingView)

void        gloss_side_pane_fill            (GlossSidePane *self);
GListModel *gloss_side_pane_get_shown_notes (GlossSidePane *self);

G_END_DECLS
