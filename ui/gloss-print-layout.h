/* gloss-print-layout.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "gloss-reading.h"

G_BEGIN_DECLS

/**
 * GlossPrintNotes:
 * @GLOSS_PRINT_NOTES_BESIDE: in a column beside the text
 * @GLOSS_PRINT_NOTES_END: behind the article
 */
typedef enum
{
  GLOSS_PRINT_NOTES_BESIDE,
  GLOSS_PRINT_NOTES_END,
} GlossPrintNotes;

/**
 * GlossPrintLayout:
 *
 * An article with its notes, cut into pages: the same for a printer, for its
 * preview and for a PDF file. One unit is a point.
 */
typedef struct _GlossPrintLayout GlossPrintLayout;

GlossPrintLayout *gloss_print_layout_new         (GlossReading            *reading,
                                                  double                   width,
                                                  double                   height,
                                                  GlossPrintNotes          notes);
void              gloss_print_layout_free        (GlossPrintLayout        *self);
guint             gloss_print_layout_get_n_pages (const GlossPrintLayout  *self);
void              gloss_print_layout_draw        (const GlossPrintLayout  *self,
                                                  cairo_t                 *cr,
                                                  guint                    page);
GBytes           *gloss_print_layout_to_pdf      (const GlossPrintLayout  *self,
                                                  GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossPrintLayout, gloss_print_layout_free)

G_END_DECLS
