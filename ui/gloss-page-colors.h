/* gloss-page-colors.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-palette.h"

G_BEGIN_DECLS

#define GLOSS_N_ACTOR_KINDS (GLOSS_ACTOR_PLACE + 1)

/**
 * GlossTheme:
 * @GLOSS_THEME_LIGHT: black on white
 * @GLOSS_THEME_SEPIA: brown on the colour of old paper
 * @GLOSS_THEME_DARK: white on black
 */
typedef enum
{
  GLOSS_THEME_LIGHT,
  GLOSS_THEME_SEPIA,
  GLOSS_THEME_DARK,
} GlossTheme;

#define GLOSS_N_THEMES (GLOSS_THEME_DARK + 1)

/**
 * GlossPageColors:
 * @paper: what the page is written on
 * @text: what it is written in
 * @quiet: text that stands back
 * @faint: hairlines and bullets' like
 * @accent: what is being shown or edited
 * @tag: the tags of a note in the margin
 * @veil: over text that stands back; translucent
 * @quote: the bar beside a quote
 * @found: a match
 * @found_current: the match that was gone to
 * @actor_tint: behind a mention; translucent
 * @actor_line: under a mention
 * @note_fill: behind a highlight
 * @note_line: beside its note, around it, under overlapping ones
 * @outlined: whether fills alone are too faint to be told from the page
 *
 * The colours of the page: the strong ones of the whole window, and what is
 * derived from them or is the page's own.
 */
typedef struct
{
  GdkRGBA paper;
  GdkRGBA text;
  GdkRGBA quiet;
  GdkRGBA faint;
  GdkRGBA accent;
  GdkRGBA tag;
  GdkRGBA veil;
  GdkRGBA quote;
  GdkRGBA found;
  GdkRGBA found_current;
  GdkRGBA actor_tint[GLOSS_N_ACTOR_KINDS];
  GdkRGBA actor_line[GLOSS_N_ACTOR_KINDS];
  GdkRGBA note_fill[GLOSS_N_COLORS];
  GdkRGBA note_line[GLOSS_N_COLORS];
  guint   outlined : 1;
} GlossPageColors;

void    gloss_page_colors_init       (GlossPageColors *self,
                                      GlossTheme       theme,
                                      gboolean         high_contrast);
GdkRGBA gloss_page_colors_over       (const GdkRGBA   *upper,
                                      const GdkRGBA   *lower);
GdkRGBA gloss_page_colors_with_alpha (const GdkRGBA   *color,
                                      double           alpha);
double  gloss_page_colors_contrast   (const GdkRGBA   *one,
                                      const GdkRGBA   *other);

G_END_DECLS
