/* gloss-swatch.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gloss-color.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_SWATCH (gloss_swatch_get_type ())

/**
 * GlossSwatch:
 *
 * A disc in the colour of a highlight. Properties: color (GlossColor), chosen
 * (with a tick in it).
 */
G_DECLARE_FINAL_TYPE (GlossSwatch, gloss_swatch, GLOSS, SWATCH, GtkWidget)

GtkWidget *gloss_swatch_new        (GlossColor   color);
void       gloss_swatch_set_chosen (GlossSwatch *self,
                                    gboolean     chosen);

G_END_DECLS
