/* gloss-page-strokes.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gloss-analysis.h"

G_BEGIN_DECLS

/* In pixels */
#define GLOSS_NOTE_RADIUS 5
#define GLOSS_MARGIN_BAR_WIDTH 3

/* How marks look, wherever they are drawn: on the page, and in what explains it */
void gloss_page_draw_layout    (GtkSnapshot        *snapshot,
                                PangoLayout        *layout,
                                int                 x,
                                int                 y,
                                const GdkRGBA      *color);
void gloss_page_fill_area      (GtkSnapshot        *snapshot,
                                const GdkRectangle *area,
                                const GdkRGBA      *color);
void gloss_page_fill_rounded   (GtkSnapshot        *snapshot,
                                const GdkRectangle *area,
                                double              left_radius,
                                double              right_radius,
                                const GdkRGBA      *color);
void gloss_page_outline        (GtkSnapshot        *snapshot,
                                const GdkRectangle *area,
                                double              left_radius,
                                double              right_radius,
                                const GdkRGBA      *color);
void gloss_page_stroke_mention (GtkSnapshot        *snapshot,
                                const GdkRectangle *area,
                                GlossActorKind      kind,
                                const GdkRGBA      *tint,
                                const GdkRGBA      *line);
void gloss_page_stroke_quote   (GtkSnapshot        *snapshot,
                                const GdkRectangle *area,
                                GlossQuoteKind      kind,
                                gboolean            uncertain,
                                const GdkRGBA      *color);

G_END_DECLS
