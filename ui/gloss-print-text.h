/* gloss-print-text.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pango.h>

#include "gloss-reading.h"

G_BEGIN_DECLS

/**
 * GlossPrintNote:
 * @annotation: a note
 * @range: where it is; empty if it has no place in the text
 * @number: what stands at its end and before what it says; 0 for a highlight, which says nothing
 * @beside: whether it is beside the text, and not at the end
 */
typedef struct
{
  GlossAnnotation *annotation;
  GlossRange       range;
  guint            number;
  guint            beside : 1;
} GlossPrintNote;

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

GArray      *gloss_print_notes_new    (GlossReading         *reading);
PangoLayout *gloss_print_block_new    (PangoContext         *context,
                                       GlossReading         *reading,
                                       const GlossBlock     *block,
                                       GArray               *notes,
                                       double                width);
GArray      *gloss_print_numbers_new  (GlossReading         *reading,
                                       const GlossBlock     *block,
                                       GArray               *notes);
PangoLayout *gloss_print_sidenote_new (PangoContext         *context,
                                       const GlossPrintNote *note,
                                       double                width);
PangoLayout *gloss_print_endnote_new  (PangoContext         *context,
                                       const GlossPrintNote *note,
                                       double                width);
PangoLayout *gloss_print_line_new     (PangoContext         *context,
                                       const char           *text,
                                       double                points,
                                       gboolean              bold,
                                       double                width);

G_END_DECLS
