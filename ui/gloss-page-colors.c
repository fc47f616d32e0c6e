/* gloss-page-colors.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-page-colors"

#include "gloss-page-colors.h"

#include <math.h>

/* Opaque colours as 0xRRGGBB; how strong the tints are is said apart. */
typedef struct
{
  guint32 paper;
  guint32 text;
  guint32 quiet;
  guint32 faint;
  guint32 accent;
  guint32 tag;
  guint32 quote_indirect;
  guint32 found;
  guint32 found_current;
  float   actor_alpha;
  guint32 note_fill[GLOSS_N_COLORS];
} Scheme;

/* Paper and text are those of libadwaita's views. */
static const Scheme schemes[] = {
  {
    .paper = 0xffffff, .text = 0x1d1d20, .quiet = 0x66666b, .faint = 0xd5d5d8,
    .accent = 0x1c71d8, .tag = 0x1a65c2,
    .quote_indirect = 0xe6cd9d,
    .found = 0xf6d9a8, .found_current = 0xf5b74a,
    .actor_alpha = 0.13f,
    .note_fill = {
      0xfbee9e, 0xc3f3cc, 0xcde2fc, 0xfcd2ce, 0xecd5f6, 0xfedfbe, 0xc2eeec, 0xe2e2e5,
    },
  },
  {
    .paper = 0x1e1e1e, .text = 0xf3f3f1, .quiet = 0xa5a5a8, .faint = 0x48484b,
    .accent = 0x78aeed, .tag = 0x8cbcf5,
    .quote_indirect = 0x705e4a,
    .found = 0x6b4d1c, .found_current = 0x8f5a05,
    .actor_alpha = 0.20f,
    .note_fill = {
      0x665110, 0x1f583c, 0x21466f, 0x6e2f2e, 0x523369, 0x6b4016, 0x15535a, 0x4b4b51,
    },
  },
};

static GdkRGBA
rgba (guint32 rgb)
{
  GdkRGBA color = {
    .red = (float) ((rgb >> 16) & 0xff) / 255.0f,
    .green = (float) ((rgb >> 8) & 0xff) / 255.0f,
    .blue = (float) (rgb & 0xff) / 255.0f,
    .alpha = 1.0f,
  };

  return color;
}

/* Nothing may stand back: text and lines take the full colours. */
static void
raise_contrast (GlossPageColors *self,
                gboolean         dark)
{
  self->text = rgba (dark ? 0xffffff : 0x000000);
  self->quiet = rgba (dark ? 0xdadadc : 0x333336);
  self->faint = rgba (dark ? 0x9a9a9d : 0x66666b);
  self->quote = rgba (dark ? 0xf0c894 : 0x7a5310);
  self->quote_indirect = rgba (dark ? 0xb1926b : 0xa87a2d);
  self->tag = rgba (dark ? 0xb0d3ff : 0x0b4a99);
  for (guint kind = 0; kind < GLOSS_N_ACTOR_KINDS; kind++)
    self->actor_line[kind] = gloss_page_colors_over (&(GdkRGBA) { dark, dark, dark, 0.3f },
                                                     &self->actor_line[kind]);
  for (guint color = 0; color < GLOSS_N_COLORS; color++)
    self->note_line[color] = gloss_page_colors_over (&(GdkRGBA) { dark, dark, dark, 0.3f },
                                                     &self->note_line[color]);
}

/**
 * gloss_page_colors_init:
 * @self: the palette to fill
 * @dark: whether the page is dark
 * @high_contrast: whether the reader asked the desktop for high contrast
 */
void
gloss_page_colors_init (GlossPageColors *self,
                        gboolean         dark,
                        gboolean         high_contrast)
{
  const Scheme *scheme = &schemes[dark ? 1 : 0];

  self->paper = rgba (scheme->paper);
  self->text = rgba (scheme->text);
  self->quiet = rgba (scheme->quiet);
  self->faint = rgba (scheme->faint);
  self->accent = rgba (scheme->accent);
  self->tag = rgba (scheme->tag);
  self->quote = gloss_palette_get_quote (dark);
  self->quote_indirect = rgba (scheme->quote_indirect);
  self->found = rgba (scheme->found);
  self->found_current = rgba (scheme->found_current);
  for (guint kind = 0; kind < GLOSS_N_ACTOR_KINDS; kind++)
    {
      self->actor_line[kind] = gloss_palette_get_kind (kind, dark);
      self->actor_tint[kind] = gloss_page_colors_with_alpha (&self->actor_line[kind],
                                                             scheme->actor_alpha);
    }
  for (guint color = 0; color < GLOSS_N_COLORS; color++)
    {
      self->note_fill[color] = rgba (scheme->note_fill[color]);
      self->note_line[color] = gloss_palette_get_highlight (color, dark);
    }
  self->outlined = !!high_contrast;
  if (high_contrast)
    raise_contrast (self, dark);
}

/**
 * gloss_page_colors_over:
 * @upper: a colour, perhaps translucent
 * @lower: an opaque colour
 *
 * Returns: what is seen where @upper is painted over @lower
 */
GdkRGBA
gloss_page_colors_over (const GdkRGBA *upper,
                        const GdkRGBA *lower)
{
  GdkRGBA seen = {
    .red = upper->red * upper->alpha + lower->red * (1.0f - upper->alpha),
    .green = upper->green * upper->alpha + lower->green * (1.0f - upper->alpha),
    .blue = upper->blue * upper->alpha + lower->blue * (1.0f - upper->alpha),
    .alpha = 1.0f,
  };

  return seen;
}

GdkRGBA
gloss_page_colors_with_alpha (const GdkRGBA *color,
                              double         alpha)
{
  GdkRGBA other = *color;

  other.alpha = color->alpha * (float) alpha;
  return other;
}

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (const GdkRGBA *color)
{
  return 0.2126 * linear (color->red)
         + 0.7152 * linear (color->green)
         + 0.0722 * linear (color->blue);
}

/**
 * gloss_page_colors_contrast:
 * @one: an opaque colour
 * @other: an opaque colour
 *
 * Contrast ratio as WCAG 2.1 defines it, from the relative luminance.
 *
 * Returns: 1 (the same) to 21 (black and white)
 */
double
gloss_page_colors_contrast (const GdkRGBA *one,
                            const GdkRGBA *other)
{
  double a = luminance (one);
  double b = luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}
