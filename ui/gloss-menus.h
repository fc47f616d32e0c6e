/* gloss-menus.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GMenuModel *gloss_menus_get_marks      (void);
GMenuModel *gloss_menus_new_primary    (GMenu      *history);
void        gloss_menus_update_history (GMenu      *history,
                                        const char *undo_label,
                                        const char *redo_label);

G_END_DECLS
