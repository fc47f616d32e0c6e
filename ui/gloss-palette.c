/* gloss-palette.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-palette.h"

/* One colour on a light and on a dark page, as 0xRRGGBB */
typedef struct
{
  guint32 light;
  guint32 dark;
} GlossInk;

static const GlossInk kind_inks[] = {
  [GLOSS_ACTOR_PERSON]       = { 0x1c71d8, 0x62a0ea },
  [GLOSS_ACTOR_ORGANIZATION] = { 0x9141ac, 0xc977d6 },
  [GLOSS_ACTOR_PLACE]        = { 0x1b8553, 0x4fd08f },
};

static const GlossInk quote_ink = { 0xc4923a, 0xcdab8f };

static const GlossInk highlight_inks[GLOSS_N_COLORS] = {
  [GLOSS_COLOR_YELLOW] = { 0xe5b407, 0xf0c72c },
  [GLOSS_COLOR_GREEN]  = { 0x2eb872, 0x40c983 },
  [GLOSS_COLOR_BLUE]   = { 0x3584e4, 0x62a0ea },
  [GLOSS_COLOR_RED]    = { 0xe0424f, 0xf0626c },
  [GLOSS_COLOR_PURPLE] = { 0x9a4fc0, 0xbf7ee0 },
  [GLOSS_COLOR_ORANGE] = { 0xe8730c, 0xf5923f },
  [GLOSS_COLOR_TEAL]   = { 0x139a9b, 0x3fc0bf },
  [GLOSS_COLOR_GRAY]   = { 0x85817d, 0xa9a5a1 },
};

static GdkRGBA
mix (const GlossInk *ink,
     gboolean        dark)
{
  guint32 rgb = dark ? ink->dark : ink->light;

  return (GdkRGBA) {
    .red = (rgb >> 16) / 255.0f,
    .green = ((rgb >> 8) & 0xff) / 255.0f,
    .blue = (rgb & 0xff) / 255.0f,
    .alpha = 1.0f,
  };
}

GdkRGBA
gloss_palette_get_kind (GlossActorKind kind,
                        gboolean       dark)
{
  g_assert ((guint) kind < G_N_ELEMENTS (kind_inks));

  return mix (&kind_inks[kind], dark);
}

GdkRGBA
gloss_palette_get_quote (gboolean dark)
{
  return mix (&quote_ink, dark);
}

GdkRGBA
gloss_palette_get_highlight (GlossColor color,
                             gboolean   dark)
{
  g_assert ((guint) color < G_N_ELEMENTS (highlight_inks));

  return mix (&highlight_inks[color], dark);
}
