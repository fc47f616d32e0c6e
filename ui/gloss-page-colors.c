/* gloss-page-colors.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-page-colors"

#include "gloss-page-colors.h"

#include <math.h>

/* What WCAG 2.1 asks for between text of this size and what it is on (level AA) */
#define READABLE 4.5

/* And at its level AAA, for those who asked for high contrast */
#define HIGH 7.0

/* In so many steps a colour goes over into the one that it is made stronger with */
#define STEPS 32

/* Opaque colours as 0xRRGGBB; how strong the tints are is said apart. */
typedef struct
{
  gboolean dark;
  guint32  paper;
  guint32  text;
  guint32  quiet;
  guint32  faint;
  guint32  accent;
  guint32  found;
  guint32  found_current;
  float    actor_alpha;
  float    veil_alpha;
  guint32  note_fill[GLOSS_N_COLORS];
} Scheme;

/* Paper and text of the first and the last are those of libadwaita's views. */
static const Scheme schemes[] = {
  [GLOSS_THEME_LIGHT] = {
    .paper = 0xffffff, .text = 0x333333, .quiet = 0x66666b, .faint = 0xd5d5d8,
    .accent = 0x1c71d8,
    .found = 0xf6d9a8, .found_current = 0xf5b74a,
    .actor_alpha = 0.13f, .veil_alpha = 0.24f,
    .note_fill = {
      0xfbee9e, 0xc3f3cc, 0xcde2fc, 0xfcd2ce, 0xecd5f6, 0xfedfbe, 0xc2eeec, 0xe2e2e5,
    },
  },
  [GLOSS_THEME_SEPIA] = {
    .paper = 0xf8f0e0, .text = 0x33291c, .quiet = 0x6b5d49, .faint = 0xd9cdb6,
    .accent = 0x1a65c2,
    .found = 0xf3cf94, .found_current = 0xf0ad3a,
    .actor_alpha = 0.13f, .veil_alpha = 0.24f,
    .note_fill = {
      0xf6e283, 0xc4e6b9, 0xcbdbe8, 0xf7cbbb, 0xe6cee0, 0xf9d3a5, 0xbfe2d6, 0xded7cb,
    },
  },
  [GLOSS_THEME_DARK] = {
    .dark = TRUE,
    .paper = 0x1e1e1e, .text = 0xffffff, .quiet = 0xa5a5a8, .faint = 0x48484b,
    .accent = 0x78aeed,
    .found = 0x6b4d1c, .found_current = 0x8f5a05,
    .actor_alpha = 0.20f, .veil_alpha = 0.32f,
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

/* Lines and bars tell something, so they are as easy to see as text: a colour
 * takes on as much of the text's as that needs. */
static GdkRGBA
strengthen (const GlossPageColors *self,
            GdkRGBA                color,
            double                 least)
{
  GdkRGBA seen = color;

  for (guint step = 1; step <= STEPS; step++)
    {
      GdkRGBA part = gloss_page_colors_with_alpha (&self->text, (double) step / STEPS);

      if (gloss_page_colors_contrast (&seen, &self->paper) >= least)
        break;
      seen = gloss_page_colors_over (&part, &color);
    }
  return seen;
}

static void
mix_lines (GlossPageColors *self,
           gboolean         dark,
           double           least)
{
  self->tag = strengthen (self, self->accent, least);
  self->quote = strengthen (self, gloss_palette_get_quote (dark), least);
  for (guint kind = 0; kind < GLOSS_N_ACTOR_KINDS; kind++)
    self->actor_line[kind] = strengthen (self, gloss_palette_get_kind (kind, dark), least);
  for (guint color = 0; color < GLOSS_N_COLORS; color++)
    self->note_line[color] = strengthen (self, gloss_palette_get_highlight (color, dark), least);
}

static void
mix_fills (GlossPageColors *self,
           const Scheme    *scheme)
{
  for (guint kind = 0; kind < GLOSS_N_ACTOR_KINDS; kind++)
    {
      GdkRGBA ink = gloss_palette_get_kind (kind, scheme->dark);

      self->actor_tint[kind] = gloss_page_colors_with_alpha (&ink, scheme->actor_alpha);
    }
  for (guint color = 0; color < GLOSS_N_COLORS; color++)
    self->note_fill[color] = rgba (scheme->note_fill[color]);
}

/* Nothing may stand back: text and lines take the full colours. */
static void
raise_contrast (GlossPageColors *self,
                gboolean         dark)
{
  self->text = rgba (dark ? 0xffffff : 0x000000);
  self->quiet = rgba (dark ? 0xdadadc : 0x333336);
  self->faint = rgba (dark ? 0x9a9a9d : 0x66666b);
  self->veil.alpha = 0;
}

/**
 * gloss_page_colors_init:
 * @self: the palette to fill
 * @theme: the paper of the page
 * @high_contrast: whether the reader asked the desktop for high contrast
 */
void
gloss_page_colors_init (GlossPageColors *self,
                        GlossTheme       theme,
                        gboolean         high_contrast)
{
  const Scheme *scheme = &schemes[theme];

  self->paper = rgba (scheme->paper);
  self->text = rgba (scheme->text);
  self->quiet = rgba (scheme->quiet);
  self->faint = rgba (scheme->faint);
  self->accent = rgba (scheme->accent);
  self->found = rgba (scheme->found);
  self->found_current = rgba (scheme->found_current);
  self->veil = gloss_page_colors_with_alpha (&self->paper, scheme->veil_alpha);
  self->outlined = !!high_contrast;
  if (high_contrast)
    raise_contrast (self, scheme->dark);
  mix_lines (self, scheme->dark, high_contrast ? HIGH : READABLE);
  mix_fills (self, scheme);
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
