/* gloss-export-notes.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-exporter.h"

G_BEGIN_DECLS

/**
 * GlossExportNotes:
 * @placed: (element-type GlossAnnotation): those that have their place, and
 *   those on the whole article, sorted by (begin, end, id)
 * @unplaced: (element-type GlossAnnotation): those that have lost it, by id
 *
 * What all exporters write: the notes that were asked for, in one order.
 */
typedef struct
{
  GPtrArray *placed;
  GPtrArray *unplaced;
} GlossExportNotes;

GlossExportNotes  *gloss_export_notes_new         (GlossReading             *reading,
                                                   const GlossExportOptions *options);
void               gloss_export_notes_free        (GlossExportNotes         *self);
void               gloss_export_notes_count       (const GlossExportNotes   *self,
                                                   GlossExportCount         *count);
char             **gloss_export_notes_dup_tags    (const GlossExportNotes   *self);
char              *gloss_export_notes_dup_created (const GlossExportNotes   *self);
const char        *gloss_export_kind_label        (GlossActorKind            kind);
const char        *gloss_export_speaker_label     (GlossQuote               *quote);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossExportNotes, gloss_export_notes_free)

G_END_DECLS
