/* gloss-odt-body.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-export-set.h"

G_BEGIN_DECLS

void gloss_odt_append_body       (GString               *out,
                                  const GlossExportPart *part,
                                  guint                  first_number);
void gloss_odt_append_note_begin (GString               *out,
                                  GlossAnnotation       *note,
                                  guint                  number);
void gloss_odt_append_note_end   (GString               *out,
                                  GlossAnnotation       *note,
                                  guint                  number);

G_END_DECLS
