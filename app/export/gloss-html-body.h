/* gloss-html-body.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-export-set.h"

G_BEGIN_DECLS

void gloss_html_append_body (GString               *out,
                             const GlossExportPart *part,
                             guint                  first_number);
void gloss_html_append_note (GString               *out,
                             GlossAnnotation       *note,
                             guint                  number,
                             gboolean               with_passage);

G_END_DECLS
