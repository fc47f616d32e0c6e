/* gloss-color.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-color.h"

#include <glib/gi18n.h>

G_DEFINE_ENUM_TYPE (GlossColor, gloss_color,
                    G_DEFINE_ENUM_VALUE (GLOSS_COLOR_YELLOW, "yellow"),
                    G_DEFINE_ENUM_VALUE (GLOSS_COLOR_GREEN, "green"),
                    G_DEFINE_ENUM_VALUE (GLOSS_COLOR_BLUE, "blue"),
                    G_DEFINE_ENUM_VALUE (GLOSS_COLOR_RED, "red"),
                    G_DEFINE_ENUM_VALUE (GLOSS_COLOR_PURPLE, "purple"),
                    G_DEFINE_ENUM_VALUE (GLOSS_COLOR_ORANGE, "orange"),
                    G_DEFINE_ENUM_VALUE (GLOSS_COLOR_TEAL, "teal"),
                    G_DEFINE_ENUM_VALUE (GLOSS_COLOR_GRAY, "gray"))

static const struct
{
  const char *name;
  const char *css;
  const char *label;
} colors[GLOSS_N_COLORS] = {
  [GLOSS_COLOR_YELLOW] = { "yellow", "#fbe98d", N_("Yellow") },
  [GLOSS_COLOR_GREEN] = { "green", "#b9e8a6", N_("Green") },
  [GLOSS_COLOR_BLUE] = { "blue", "#b3d7ff", N_("Blue") },
  [GLOSS_COLOR_RED] = { "red", "#ffbcb5", N_("Red") },
  [GLOSS_COLOR_PURPLE] = { "purple", "#dfc8f7", N_("Purple") },
  [GLOSS_COLOR_ORANGE] = { "orange", "#ffd2a1", N_("Orange") },
  [GLOSS_COLOR_TEAL] = { "teal", "#a8e6df", N_("Teal") },
  [GLOSS_COLOR_GRAY] = { "gray", "#dcdcdc", N_("Gray") },
};

const char *
gloss_color_to_name (GlossColor color)
{
  g_return_val_if_fail (color < GLOSS_N_COLORS, NULL);

  return colors[color].name;
}

gboolean
gloss_color_from_name (const char *name,
                       GlossColor *color)
{
  for (guint i = 0; i < GLOSS_N_COLORS; i++)
    {
      if (g_strcmp0 (colors[i].name, name) == 0)
        {
          *color = i;
          return TRUE;
        }
    }

  return FALSE;
}

const char *
gloss_color_to_css (GlossColor color)
{
  g_return_val_if_fail (color < GLOSS_N_COLORS, NULL);

  return colors[color].css;
}

const char *
gloss_color_get_label (GlossColor color)
{
  g_return_val_if_fail (color < GLOSS_N_COLORS, NULL);

  return _(colors[color].label);
}
