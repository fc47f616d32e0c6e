/* gloss-page-margin.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-page-private.h"

G_BEGIN_DECLS

/* In pixels */
#define GLOSS_MARGIN_EDGE 16
#define GLOSS_MARGIN_BETWEEN 8

/* How opaque words are that stand back, in percent */
#define GLOSS_MARGIN_QUIET 70

/**
 * GlossPageMargin:
 * @x: its left edge, in buffer coordinates
 * @width: of its words
 * @bottom: how far it is filled
 *
 * Where words can stand beside the text; filled from the top, so that none
 * ever cover others.
 */
typedef struct
{
  int x;
  int width;
  int bottom;
} GlossPageMargin;

GArray       *gloss_page_margin_marks         (GlossPageLayer     *layer,
                                               GlossRange          visible);
GdkRectangle  gloss_page_margin_line          (GlossPage          *self,
                                               guint               offset);
void          gloss_page_margin_append        (GString            *markup,
                                               const char         *text,
                                               double              scale,
                                               gboolean            bold,
                                               guint               alpha_percent);
void          gloss_page_margin_append_markup (GString            *markup,
                                               const char         *words,
                                               double              scale,
                                               gboolean            bold,
                                               guint               alpha_percent);
PangoLayout  *gloss_page_margin_layout        (GlossPage          *self,
                                               const char         *markup,
                                               int                 width,
                                               int                 n_lines);
void          gloss_page_margin_mirror        (GlossPage          *self,
                                               PangoLayout        *layout);
PangoLayout  *gloss_page_margin_keep          (GlossPage          *self,
                                               gpointer            item,
                                               PangoLayout        *layout);
int           gloss_page_margin_align         (PangoLayout        *layout,
                                               const GdkRectangle *line);
void          gloss_page_margin_add_hit       (GlossPage          *self,
                                               const GdkRectangle *area,
                                               GObject            *item);

G_END_DECLS
