/* gloss-exporter.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-reading.h"

G_BEGIN_DECLS

/**
 * GlossExportFlags:
 * @GLOSS_EXPORT_NOTES: the notes, highlights and tags
 * @GLOSS_EXPORT_QUOTES: the quotes and their speakers
 * @GLOSS_EXPORT_ACTORS: the actors
 * @GLOSS_EXPORT_BOM: a byte order mark first, where the format is one that
 *   spreadsheets guess the encoding of
 */
typedef enum
{
  GLOSS_EXPORT_NOTES  = 1 << 0,
  GLOSS_EXPORT_QUOTES = 1 << 1,
  GLOSS_EXPORT_ACTORS = 1 << 2,
  GLOSS_EXPORT_BOM    = 1 << 3,
} GlossExportFlags;

/**
 * GlossExportItem:
 * @reading: an article with its notes
 * @notes: (nullable): which of the notes, a model of GlossAnnotation; %NULL for all
 */
typedef struct
{
  GlossReading *reading;
  GListModel   *notes;
} GlossExportItem;

/**
 * GlossExportOptions:
 * @items: the articles: one, or all of a library
 * @n_items: how many
 * @flags: what of them
 */
typedef struct
{
  const GlossExportItem *items;
  guint                  n_items;
  GlossExportFlags       flags;
} GlossExportOptions;

/**
 * GlossExportCount:
 * @n_notes: notes that were asked for
 * @n_written: notes that are in the result; anything less is a defect
 * @n_unplaced: of those, how many have lost their place
 * @n_quotes: quotes that are in the result
 * @n_actors: actors that are in the result
 */
typedef struct
{
  guint n_notes;
  guint n_written;
  guint n_unplaced;
  guint n_quotes;
  guint n_actors;
} GlossExportCount;

typedef struct _GlossExportSet GlossExportSet;

/**
 * GlossExporter:
 * @id: what `--format` calls it
 * @label: for people; to be translated
 * @extension: of its files, without the dot
 * @content_type: its MIME type
 * @cannot_say: (nullable): a sentence on what is lost, because the format
 *   has no place for it; to be translated
 * @write: makes the bytes, deterministic
 * @merge: (nullable): makes an older file of a person's new without touching
 *   what they wrote into it
 *
 * One format to export to.
 */
typedef struct
{
  const char *id;
  const char *label;
  const char *extension;
  const char *content_type;
  const char *cannot_say;
  GBytes     *(*write) (const GlossExportSet  *set,
                        GlossExportCount      *count,
                        GError               **error);
  GBytes     *(*merge) (GBytes      *old,
                        GBytes      *fresh,
                        const char  *name,
                        GError     **error);
} GlossExporter;

extern const GlossExporter gloss_exporter_csv;
extern const GlossExporter gloss_exporter_html;
extern const GlossExporter gloss_exporter_hypothesis;
extern const GlossExporter gloss_exporter_markdown;
extern const GlossExporter gloss_exporter_odt;
extern const GlossExporter gloss_exporter_qdpx;
extern const GlossExporter gloss_exporter_text;
extern const GlossExporter gloss_exporter_w3c;

const GlossExporter *const *gloss_exporters_get         (guint                     *n_exporters);
const GlossExporter        *gloss_exporter_find         (const char                *id);
GBytes                     *gloss_exporter_write        (const GlossExporter       *self,
                                                         const GlossExportOptions  *options,
                                                         GlossExportCount          *count,
                                                         GError                   **error);
GBytes                     *gloss_exporter_merge        (const GlossExporter       *self,
                                                         GFile                     *file,
                                                         GBytes                    *fresh,
                                                         GError                   **error);

/* The same in a thread; @fresh is what gloss_exporter_write() made */
void                        gloss_exporter_merge_async  (const GlossExporter       *self,
                                                         GFile                     *file,
                                                         GBytes                    *fresh,
                                                         GAsyncReadyCallback        callback,
                                                         gpointer                   user_data);
GBytes                     *gloss_exporter_merge_finish (GFile                     *file,
                                                         GAsyncResult              *result,
                                                         GError                   **error);

G_END_DECLS
