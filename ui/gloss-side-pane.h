/* gloss-side-pane.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-reading-view.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_SIDE_PANE (gloss_side_pane_get_type ())

/*
 * What is in the article, as three lists. Properties: reading, page,
 * visible-list (“actors”, “quotes” or “notes”).
 */
G_DECLARE_FINAL_TYPE (GlossSidePane, gloss_side_pane, GLOSS, SIDE_PANE, GlossReadingView)

/* (transfer none): the notes that the reader's search leaves, for exports */
GListModel *gloss_side_pane_get_shown_notes (GlossSidePane *self);

G_END_DECLS
