/* gloss-importer.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-import-private.h"

#include "gloss-error.h"
#include "gloss-file.h"
#include "gloss-json.h"

#include <glib/gi18n.h>

static const GlossImporter *const importers[] = {
  &gloss_importer_w3c,
  &gloss_importer_hypothesis,
  &gloss_importer_readwise,
};

static void
note_free (gpointer data)
{
  GlossImportNote *note = data;

  g_object_unref (note->annotation);
  g_free (note->source);
  g_free (note->title);
  g_free (note);
}

/**
 * gloss_importers_get:
 * @n_importers: (out): how many
 *
 * Returns: (transfer none) (array length=n_importers): all formats
 */
const GlossImporter *const *
gloss_importers_get (guint *n_importers)
{
  *n_importers = G_N_ELEMENTS (importers);

  return importers;
}

/**
 * gloss_importer_find:
 * @id: the name of a format
 *
 * Returns: (transfer none) (nullable): the format
 */
const GlossImporter *
gloss_importer_find (const char *id)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (importers); i++)
    {
      if (g_strcmp0 (importers[i]->id, id) == 0)
        return importers[i];
    }

  return NULL;
}

static gboolean
looks_like_json (GBytes *bytes)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  gsize i = 0;

  while (i < size && g_ascii_isspace (data[i]))
    i++;

  return i < size && (data[i] == '{' || data[i] == '[');
}

static const GlossImporter *
recognize (const GlossImportFile  *file,
           GError                **error)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (importers); i++)
    {
      if (importers[i]->recognizes (file))
        return importers[i];
    }

  g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_INVALID,
               /* Translators: %s is a file */
               _("“%s” is no file of notes that Gloss knows."), file->name);

  return NULL;
}

/**
 * gloss_import_new:
 * @importer: (nullable): the format of the file; %NULL to see for oneself
 * @bytes: what is in the file
 * @name: what to call it in errors
 * @error: return location; names the place in the file
 *
 * Returns: (transfer full) (nullable): all the notes of the file, or none if
 *   one of them cannot be read
 */
GlossImport *
gloss_import_new (const GlossImporter  *importer,
                  GBytes               *bytes,
                  const char           *name,
                  GError              **error)
{
  g_autoptr (GlossImport) self = g_new0 (GlossImport, 1);
  g_autoptr (JsonNode) root = NULL;
  GlossImportFile file = { name, bytes, NULL };

  self->notes = g_ptr_array_new_with_free_func (note_free);
  if (looks_like_json (bytes))
    {
      file.root = root = gloss_json_load (bytes, name, error);
      if (root == NULL)
        return NULL;
    }

  self->importer = importer != NULL ? importer : recognize (&file, error);
  if (self->importer == NULL || !self->importer->read (&file, self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
gloss_import_free (GlossImport *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->notes);
  g_free (self);
}

static void
load_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GFile *file = task_data;
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = gloss_file_read (file, GLOSS_JSON_MAX_SIZE, cancellable, &error);
  g_autoptr (GlossImport) import = NULL;

  if (bytes != NULL)
    import = gloss_import_new (NULL, bytes, name, &error);

  if (import != NULL)
    g_task_return_pointer (task, g_steal_pointer (&import), (GDestroyNotify) gloss_import_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * gloss_import_load_async:
 * @file: a file of notes of any kind
 * @cancellable: (nullable): to stop it
 * @callback: called when it is read
 * @user_data: for @callback
 */
void
gloss_import_load_async (GFile               *file,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, gloss_import_load_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, load_thread);
}

/**
 * gloss_import_load_finish:
 * @result: what the callback was given
 * @error: as of gloss_file_read() or gloss_import_new()
 *
 * Returns: (transfer full) (nullable): the notes of the file
 */
GlossImport *
gloss_import_load_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, gloss_import_load_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

const GlossImporter *
gloss_import_get_importer (const GlossImport *self)
{
  return self->importer;
}

void
gloss_import_add (GlossImport     *self,
                  GlossAnnotation *annotation,
                  const char      *source,
                  const char      *title,
                  GlossRange       units)
{
  GlossImportNote *note = g_new0 (GlossImportNote, 1);

  note->annotation = annotation;
  note->source = g_strdup (source);
  note->title = g_strdup (title);
  note->units = units;
  g_ptr_array_add (self->notes, note);
}
