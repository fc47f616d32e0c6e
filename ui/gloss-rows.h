/* gloss-rows.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GLOSS_TYPE_ROWS (gloss_rows_get_type ())

/**
 * GlossRows:
 *
 * The rows of a list view that depend on more than their item: on the item
 * before (a heading where a group begins) or on what is selected elsewhere.
 * It makes them, and updates those that are on the screen when asked.
 */
G_DECLARE_FINAL_TYPE (GlossRows, gloss_rows, GLOSS, ROWS, GObject)

/* Brings the child of @item up to date */
typedef void (*GlossRowUpdate) (GtkListItem *item,
                                gpointer     user_data);

GlossRows *gloss_rows_new     (GtkListView    *view,
                               GType           row_type,
                               GlossRowUpdate  update,
                               gpointer        user_data);
void       gloss_rows_refresh (GlossRows      *self);

G_END_DECLS
