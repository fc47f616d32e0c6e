/* gloss-importer.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "gloss-reading.h"

G_BEGIN_DECLS

/**
 * GlossImport:
 *
 * The notes of a file that another program wrote, or another Gloss: read, but
 * in no article yet.
 */
typedef struct _GlossImport GlossImport;

/**
 * GlossImportCount:
 * @n_notes: notes in the file
 * @n_new: notes that came
 * @n_changed: notes that were there and are newer in the file
 * @n_known: notes that were there already
 * @n_deleted: notes that were deleted here since they were written
 * @n_elsewhere: notes on other articles, which were left alone
 * @n_unplaced: of those that came or changed, how many found no place
 * @n_corrections: what came of what somebody says about quotes and actors
 *
 * @n_notes is @n_new + @n_changed + @n_known + @n_deleted + @n_elsewhere.
 */
typedef struct
{
  guint n_notes;
  guint n_new;
  guint n_changed;
  guint n_known;
  guint n_deleted;
  guint n_elsewhere;
  guint n_unplaced;
  guint n_corrections;
} GlossImportCount;

/**
 * GlossImportFile:
 * @name: what to call the file in errors
 * @bytes: what is in it
 * @root: (nullable): that as JSON, if it is
 */
typedef struct
{
  const char *name;
  GBytes     *bytes;
  JsonNode   *root;
} GlossImportFile;

/**
 * GlossImporter:
 * @id: what `--format` calls it
 * @label: for people; to be translated
 * @cannot_say: (nullable): a sentence on what such a file has no place for; to be translated
 * @recognizes: whether a file looks like it
 * @read: adds the notes of a file
 *
 * One format to import from.
 */
typedef struct
{
  const char *id;
  const char *label;
  const char *cannot_say;
  gboolean    (*recognizes) (const GlossImportFile *file);
  gboolean    (*read)       (const GlossImportFile  *file,
                             GlossImport            *import,
                             GError                **error);
} GlossImporter;

extern const GlossImporter gloss_importer_hypothesis;
extern const GlossImporter gloss_importer_readwise;
extern const GlossImporter gloss_importer_w3c;

const GlossImporter *const *gloss_importers_get         (guint                   *n_importers);
const GlossImporter        *gloss_importer_find         (const char              *id);
GlossImport                *gloss_import_new            (const GlossImporter     *importer,
                                                         GBytes                  *bytes,
                                                         const char              *name,
                                                         GError                 **error);
void                        gloss_import_free           (GlossImport             *self);
const GlossImporter        *gloss_import_get_importer   (const GlossImport       *self);
void                        gloss_import_apply          (GlossImport             *self,
                                                         GlossReading            *reading,
                                                         GlossImportCount        *count);
/* “12 notes added, 3 already here, 1 unplaced” */
char                       *gloss_import_count_dup_text (const GlossImportCount  *count);
/* Reads and parses in a thread. */
void                        gloss_import_load_async     (GFile                   *file,
                                                         GCancellable            *cancellable,
                                                         GAsyncReadyCallback      callback,
                                                         gpointer                 user_data);
GlossImport                *gloss_import_load_finish    (GAsyncResult            *result,
                                                         GError                 **error);
/* For importers. @annotation: (transfer full); @source, @title: (nullable): of the article that it
 * is on; @units: where its words may stand, in UTF-16 units, or empty */
void                        gloss_import_add            (GlossImport             *self,
                                                         GlossAnnotation         *annotation,
                                                         const char              *source,
                                                         const char              *title,
                                                         GlossRange               units);

#define GLOSS_NO_UNITS ((GlossRange) { 0, 0 })

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossImport, gloss_import_free)

G_END_DECLS
