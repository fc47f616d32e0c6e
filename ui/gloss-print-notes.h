/* gloss-print-notes.h
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

GArray      *gloss_print_notes_new    (GlossReading         *reading);
PangoLayout *gloss_print_sidenote_new (PangoContext         *context,
                                       const GlossPrintNote *note,
                                       double                width);
PangoLayout *gloss_print_endnote_new  (PangoContext         *context,
                                       const GlossPrintNote *note,
                                       double                width);

G_END_DECLS
