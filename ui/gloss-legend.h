/* gloss-legend.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "gloss-page.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_LEGEND (gloss_legend_get_type ())

/**
 * GlossLegend:
 *
 * What the marks in an article mean, each drawn as its page draws it.
 */
G_DECLARE_FINAL_TYPE (GlossLegend, gloss_legend, GLOSS, LEGEND, AdwBin)

GtkWidget *gloss_legend_new (GlossPage   *page);
void       gloss_legend_fit (GlossLegend *self,
                             int          room);

G_END_DECLS
