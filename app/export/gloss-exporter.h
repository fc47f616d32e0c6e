/* gloss-exporter.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-reading.h"

G_BEGIN_DECLS

/**
 * GlossExportOptions:
 * @notes: (nullable): the notes to export, a model of GlossAnnotation; %NULL for all
 * @with_quotes: the quotes and their speakers too
 * @with_actors: the actors too
 */
typedef struct
{
  GListModel *notes;
  gboolean    with_quotes;
  gboolean    with_actors;
} GlossExportOptions;

/**
 * GlossExportCount:
 * @n_notes: notes that were asked for
 * @n_written: notes that are in the result; anything less is a defect
 * @n_unplaced: of those, how many have lost their place
 */
typedef struct
{
  guint n_notes;
  guint n_written;
  guint n_unplaced;
} GlossExportCount;

/**
 * GlossExporter:
 * @id: what `--format` calls it
 * @label: for people; to be translated
 * @extension: of its files, without the dot
 * @content_type: its MIME type
 * @write: makes the bytes, deterministic
 *
 * One format to export to.
 */
typedef struct
{
  const char *id;
  const char *label;
  const char *extension;
  const char *content_type;
  GBytes     *(*write) (GlossReading              *reading,
                        const GlossExportOptions  *options,
                        GlossExportCount          *count,
                        GError                   **error);
} GlossExporter;

extern const GlossExporter gloss_exporter_markdown;
extern const GlossExporter gloss_exporter_text;

const GlossExporter *const *gloss_exporters_get (guint      *n_exporters);
const GlossExporter        *gloss_exporter_find (const char *id);

G_END_DECLS
