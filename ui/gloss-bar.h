/* gloss-bar.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GLOSS_TYPE_BAR (gloss_bar_get_type ())

/**
 * GlossBar:
 *
 * A share of a whole as a bar in the colour of quotes. It says nothing to a
 * screen reader: the row that it is in has the figures.
 */
G_DECLARE_FINAL_TYPE (GlossBar, gloss_bar, GLOSS, BAR, GtkWidget)

void gloss_bar_set_share (GlossBar *self,
                          double    share);

G_END_DECLS
