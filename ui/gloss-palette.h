/* gloss-palette.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gloss-analysis.h"
#include "gloss-color.h"

G_BEGIN_DECLS

/* The strong colour of each thing that is drawn; backgrounds are the same at a lower alpha. */
GdkRGBA gloss_palette_get_kind      (GlossActorKind kind,
                                     gboolean       dark);
GdkRGBA gloss_palette_get_quote     (gboolean       dark);
GdkRGBA gloss_palette_get_highlight (GlossColor     color,
                                     gboolean       dark);

G_END_DECLS
