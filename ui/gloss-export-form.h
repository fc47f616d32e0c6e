/* gloss-export-form.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "gloss-exporter.h"

G_BEGIN_DECLS

typedef enum
{
  GLOSS_EXPORT_SCOPE_LISTED,
  GLOSS_EXPORT_SCOPE_ARTICLE,
  GLOSS_EXPORT_SCOPE_LIBRARY,
} GlossExportScope;

#define GLOSS_TYPE_EXPORT_FORM (gloss_export_form_get_type ())

/*
 * What is exported and how, asked before the file is chosen: with a preview of
 * the file and what is counted in it. The settings remember what was chosen.
 */
G_DECLARE_FINAL_TYPE (GlossExportForm, gloss_export_form, GLOSS, EXPORT_FORM, AdwBin)

/* @listed: the notes that the reader's search leaves */
GtkWidget           *gloss_export_form_new          (GSettings       *settings,
                                                     GlossReading    *reading,
                                                     GListModel      *listed);
const GlossExporter *gloss_export_form_get_exporter (GlossExportForm *self);
GlossExportFlags     gloss_export_form_get_flags    (GlossExportForm *self);
GlossExportScope     gloss_export_form_get_scope    (GlossExportForm *self);
GListModel          *gloss_export_form_get_listed   (GlossExportForm *self);

G_END_DECLS
