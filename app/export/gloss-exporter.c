/* gloss-exporter.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-exporter.h"

#include "gloss-error.h"
#include "gloss-export-set.h"
#include "gloss-file.h"

/* Of a file that a person may have written into */
#define MAX_MERGED_SIZE (64 * 1024 * 1024)

static const GlossExporter *const exporters[] = {
  &gloss_exporter_markdown,
  &gloss_exporter_html,
  &gloss_exporter_odt,
  &gloss_exporter_text,
  &gloss_exporter_csv,
  &gloss_exporter_w3c,
  &gloss_exporter_hypothesis,
  &gloss_exporter_qdpx,
};

/**
 * gloss_exporters_get:
 * @n_exporters: (out): how many
 *
 * Returns: (transfer none) (array length=n_exporters): all formats, in the
 *   order in which people are to be offered them
 */
const GlossExporter *const *
gloss_exporters_get (guint *n_exporters)
{
  *n_exporters = G_N_ELEMENTS (exporters);

  return exporters;
}

/**
 * gloss_exporter_find:
 * @id: the name of a format
 *
 * Returns: (transfer none) (nullable): the format
 */
const GlossExporter *
gloss_exporter_find (const char *id)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (exporters); i++)
    {
      if (g_strcmp0 (exporters[i]->id, id) == 0)
        return exporters[i];
    }

  return NULL;
}

/**
 * gloss_exporter_write:
 * @self: a format
 * @options: what to write
 * @count: (out): how much of it was written
 * @error: return location
 *
 * The same readings give the same bytes.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
gloss_exporter_write (const GlossExporter       *self,
                      const GlossExportOptions  *options,
                      GlossExportCount          *count,
                      GError                   **error)
{
  g_autoptr (GlossExportSet) set = gloss_export_set_new (options);

  gloss_export_set_count (set, count);

  return self->write (set, count, error);
}

/**
 * gloss_exporter_merge:
 * @self: a format
 * @file: where to write, perhaps not there yet
 * @fresh: what was made
 * @error: return location
 *
 * A person may go on writing in a file that was exported once. What is theirs
 * in @file stays; a file that has no room for an export is an error.
 *
 * Returns: (transfer full) (nullable): what @file shall be
 */
GBytes *
gloss_exporter_merge (const GlossExporter  *self,
                      GFile                *file,
                      GBytes               *fresh,
                      GError              **error)
{
  g_autoptr (GError) trouble = NULL;
  g_autoptr (GBytes) old = NULL;
  g_autofree char *name = g_file_get_parse_name (file);

  if (self->merge == NULL)
    return g_bytes_ref (fresh);

  old = gloss_file_read (file, MAX_MERGED_SIZE, NULL, &trouble);
  if (g_error_matches (trouble, GLOSS_ERROR, GLOSS_ERROR_NOT_FOUND) ||
      (old != NULL && g_bytes_get_size (old) == 0))
    return g_bytes_ref (fresh);
  if (old != NULL)
    return self->merge (old, fresh, name, error);

  g_propagate_error (error, g_steal_pointer (&trouble));

  return NULL;
}

typedef struct
{
  const GlossExporter *exporter;
  GBytes              *fresh;
} Merge;

static void
merge_free (gpointer data)
{
  Merge *merge = data;

  g_bytes_unref (merge->fresh);
  g_free (merge);
}

static void
free_bytes (gpointer data)
{
  g_bytes_unref (data);
}

static void
merge_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Merge *merge = task_data;
  GError *error = NULL;
  GBytes *merged = gloss_exporter_merge (merge->exporter, source_object, merge->fresh, &error);

  if (merged != NULL)
    g_task_return_pointer (task, merged, free_bytes);
  else
    g_task_return_error (task, error);
}

void
gloss_exporter_merge_async (const GlossExporter *self,
                            GFile               *file,
                            GBytes              *fresh,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (file, NULL, callback, user_data);
  Merge *merge = g_new0 (Merge, 1);

  merge->exporter = self;
  merge->fresh = g_bytes_ref (fresh);
  g_task_set_source_tag (task, gloss_exporter_merge_async);
  g_task_set_task_data (task, merge, merge_free);
  g_task_run_in_thread (task, merge_in_thread);
}

GBytes *
gloss_exporter_merge_finish (GFile         *file,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
