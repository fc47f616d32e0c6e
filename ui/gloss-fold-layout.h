/* gloss-fold-layout.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GLOSS_TYPE_FOLD_LAYOUT (gloss_fold_layout_get_type ())

/* Children beside each other where there is room for all of them, else in as many equal columns as fit
 * and leave no gap, at worst one below the other. Properties: spacing, in pixels; even, whether they
 * are equally wide in one row, too, as far as there is room for that. A widget of the class `linked` has the class `vertical` as well
 * while they are in one column. */
G_DECLARE_FINAL_TYPE (GlossFoldLayout, gloss_fold_layout, GLOSS, FOLD_LAYOUT, GtkLayoutManager)

G_END_DECLS
