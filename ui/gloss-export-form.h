/* gloss-export-form.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "gloss-exporter.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_EXPORT_FORM (gloss_export_form_get_type ())

/* The format and what goes with the notes: asked before the file is chosen */
G_DECLARE_FINAL_TYPE (GlossExportForm, gloss_export_form, GLOSS, EXPORT_FORM, AdwBin)

GtkWidget           *gloss_export_form_new          (void);
const GlossExporter *gloss_export_form_get_exporter (GlossExportForm *self);
gboolean             gloss_export_form_with_quotes  (GlossExportForm *self);
gboolean             gloss_export_form_with_actors  (GlossExportForm *self);

G_END_DECLS
