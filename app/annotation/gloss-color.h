/* gloss-color.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GlossColor:
 *
 * The colours of highlights. Their names (`yellow` …) are what is stored.
 */
typedef enum
{
  GLOSS_COLOR_YELLOW,
  GLOSS_COLOR_GREEN,
  GLOSS_COLOR_BLUE,
  GLOSS_COLOR_RED,
  GLOSS_COLOR_PURPLE,
  GLOSS_COLOR_ORANGE,
  GLOSS_COLOR_TEAL,
  GLOSS_COLOR_GRAY,
  GLOSS_N_COLORS,
} GlossColor;

#define GLOSS_TYPE_COLOR (gloss_color_get_type ())
GType       gloss_color_get_type  (void);

const char *gloss_color_to_name   (GlossColor  color);
gboolean    gloss_color_from_name (const char *name,
                                   GlossColor *color);
/* A light tint of it, for style sheets that other programs read */
const char *gloss_color_to_css    (GlossColor  color);
/* Translated, for people */
const char *gloss_color_get_label (GlossColor  color);

G_END_DECLS
