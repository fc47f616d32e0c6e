/* gloss-figure-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gloss-balance.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_FIGURE_ROW (gloss_figure_row_get_type ())

/**
 * GlossFigureRow:
 *
 * A row of the balance of an article: a name, a share, and a bar.
 */
G_DECLARE_FINAL_TYPE (GlossFigureRow, gloss_figure_row, GLOSS, FIGURE_ROW, GtkListBoxRow)

GtkWidget  *gloss_figure_row_new       (const GlossBalanceRow *figures,
                                        gboolean               of_quotes);
/* NULL unless it is about a speaker who is known */
GlossActor *gloss_figure_row_get_actor (GlossFigureRow        *self);

G_END_DECLS
