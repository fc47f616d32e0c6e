/* gloss-color.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-config.h"

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
  const char *label;
} colors[GLOSS_N_COLORS] = {
  [GLOSS_COLOR_YELLOW] = { "yellow", N_("Yellow") },
  [GLOSS_COLOR_GREEN] = { "green", N_("Green") },
  [GLOSS_COLOR_BLUE] = { "blue", N_("Blue") },
  [GLOSS_COLOR_RED] = { "red", N_("Red") },
  [GLOSS_COLOR_PURPLE] = { "purple", N_("Purple") },
  [GLOSS_COLOR_ORANGE] = { "orange", N_("Orange") },
  [GLOSS_COLOR_TEAL] = { "teal", N_("Teal") },
  [GLOSS_COLOR_GRAY] = { "gray", N_("Gray") },
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
gloss_color_get_label (GlossColor color)
{
  g_return_val_if_fail (color < GLOSS_N_COLORS, NULL);

  return _(colors[color].label);
}
