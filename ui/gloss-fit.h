/* gloss-fit.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void gloss_fit_height      (GtkScrolledWindow  *scroller,
                            int                 most);
int  gloss_fit_get_letters (GtkWidget          *widget,
                            int                 width);
int  gloss_fit_get_room    (GtkWidget          *widget);
void gloss_fit_width       (GtkPopover         *popover);
void gloss_fit_menu        (GtkPopover         *menu);
void gloss_fit_allocate    (GtkWidget          *child,
                            const GdkRectangle *place,
                            int                 width);

G_END_DECLS
