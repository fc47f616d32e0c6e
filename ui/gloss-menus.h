/* gloss-menus.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gloss-page.h"

G_BEGIN_DECLS

void gloss_menus_add_marks      (GtkMenuButton *button,
                                 GlossPage     *page);
void gloss_menus_add_appearance (GtkMenuButton *button,
                                 GSettings     *settings);
void gloss_menus_add_primary    (GtkMenuButton *button,
                                 GMenu         *history);
void gloss_menus_update_history (GMenu         *history,
                                 const char    *undo_label,
                                 const char    *redo_label);

G_END_DECLS
