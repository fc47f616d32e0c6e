/* gloss-pane-lists.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-reading-view.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_PANE_LISTS (gloss_pane_lists_get_type ())

/**
 * GlossPaneLists:
 *
 * What is in the article, as lists, and the tabs to choose one by.
 * Properties: reading, page, visible-list.
 */
G_DECLARE_FINAL_TYPE (GlossPaneLists, gloss_pane_lists, GLOSS, PANE_LISTS, GlossReadingView)

GListModel *gloss_pane_lists_get_shown_notes (GlossPaneLists *self);

G_END_DECLS
