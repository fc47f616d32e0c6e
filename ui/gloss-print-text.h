/* gloss-print-text.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pango.h>

#include "gloss-reading.h"

G_BEGIN_DECLS

/* Of bylines, captions and notes, in points */
#define GLOSS_PRINT_SMALL_SIZE 9

/**
 * GlossPrintNumber:
 * @note: which of the notes
 * @end: the byte of the block's text behind the number of the note
 */
typedef struct
{
  guint note;
  guint end;
} GlossPrintNumber;

PangoLayout *gloss_print_piece_new   (PangoContext     *context,
                                      double            points,
                                      gboolean          bold,
                                      double            width);
PangoLayout *gloss_print_block_new   (PangoContext     *context,
                                      GlossReading     *reading,
                                      const GlossBlock *block,
                                      GArray           *notes,
                                      double            width);
GArray      *gloss_print_numbers_new (GlossReading     *reading,
                                      const GlossBlock *block,
                                      GArray           *notes);
PangoLayout *gloss_print_line_new    (PangoContext     *context,
                                      const char       *text,
                                      double            points,
                                      gboolean          bold,
                                      double            width);

G_END_DECLS
