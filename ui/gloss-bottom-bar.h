/* gloss-bottom-bar.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "gloss-page.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_BOTTOM_BAR (gloss_bottom_bar_get_type ())

/**
 * GlossBottomBar:
 *
 * The buttons for which a narrow window has no room in its header bar.
 */
G_DECLARE_FINAL_TYPE (GlossBottomBar, gloss_bottom_bar, GLOSS, BOTTOM_BAR, AdwBin)

GtkWidget *gloss_bottom_bar_new (GlossPage *page,
                                 GSettings *settings);

G_END_DECLS
