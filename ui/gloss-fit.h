/* gloss-fit.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void gloss_fit_height (GtkScrolledWindow *scroller,
                       int                most);

G_END_DECLS
