/* gloss-store-load.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The half of a store that reads its file, once and whenever another program has written it. */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-store-private.h"

#include <string.h>

#include "gloss-error.h"
#include "gloss-file.h"
#include "gloss-json.h"
#include "gloss-leftovers.h"
#include "gloss-merge.h"

/* What a thread has read, or why not */
typedef struct
{
  GFile               *file;
  GlossFileState       known;
  GlossNoteFile       *note_file;  /* NULL if there is no file */
  GlossAnnotationList *list;
} Loaded;

/* What a thread is to read, and who wants to see it first */
typedef struct
{
  GFile              *file;
  GlossStoreReadFunc  read;  /* nullable */
  gpointer            read_data;
} Load;

static void
load_free (gpointer data)
{
  Load *load = data;

  g_object_unref (load->file);
  g_free (load);
}

static void
loaded_free (gpointer data)
{
  Loaded *loaded = data;

  g_clear_object (&loaded->file);
  g_clear_pointer (&loaded->note_file, gloss_note_file_free);
  g_clear_object (&loaded->list);
  g_free (loaded);
}

static Loaded *
load_file (GFile         *file,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  Loaded *loaded = g_new0 (Loaded, 1);

  gloss_leftovers_clean (folder, GLOSS_LEFTOVER_AGE);
  loaded->list = gloss_annotation_list_new ();
  loaded->known = gloss_file_state_get (file);
  bytes = gloss_file_read (file, GLOSS_JSON_MAX_SIZE, cancellable, &cause);

  if (bytes != NULL)
    loaded->note_file = gloss_note_file_parse_most (bytes, name, loaded->list, &cause);
  if (loaded->note_file != NULL || g_error_matches (cause, GLOSS_ERROR, GLOSS_ERROR_NOT_FOUND))
    return loaded;

  g_propagate_error (error, g_steal_pointer (&cause));
  loaded_free (loaded);

  return NULL;
}

static void
refuse_to_write (GlossStore   *self,
                 const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      gloss_store_schedule (self);
      return;
    }

  self->read_only = TRUE;
  self->n_tried = self->n_changes;
  gloss_store_stop_timer (self);
  gloss_store_set_error (self, error);
  gloss_store_update_state (self);
  gloss_store_answer_flushes (self);
}

static void
take_file (GlossStore *self,
           Loaded     *loaded)
{
  gloss_store_apply (self, loaded->list, self->base);
  self->known = loaded->known;
  g_clear_pointer (&self->base, g_hash_table_unref);
  self->base = gloss_merge_new_base (loaded->list);

  if (loaded->note_file == NULL)
    return;

  g_clear_pointer (&self->note_file, gloss_note_file_free);
  self->note_file = g_steal_pointer (&loaded->note_file);
  self->n_unread = gloss_note_file_get_n_unread (self->note_file);
}

/* Byte for byte: what could not be told then is the same as long as nothing was saved. */
static gboolean
has_saved_since (GlossStore *self)
{
  return memcmp (&self->known, &self->known_at_load, sizeof self->known) != 0;
}

static gboolean
take_loaded (GlossStore   *self,
             Loaded       *loaded,
             const GError *error)
{
  self->loading = FALSE;

  if (loaded == NULL)
    {
      refuse_to_write (self, error);
      return FALSE;
    }

  self->read_only = FALSE;

  /* What was written while the file could not be read waits still; a save that runs counts for itself. */
  if (self->job == NULL)
    self->n_tried = self->n_saved;

  /* Whatever was saved in the meantime has been merged with the file already, and is newer. */
  if (self->job == NULL && !has_saved_since (self))
    take_file (self, loaded);

  gloss_store_set_error (self, NULL);
  gloss_store_update_state (self);
  gloss_store_schedule (self);

  return TRUE;
}

/* What another program has left may be half of a file, or none of ours; it is said when it is in
 * the way of a save, and the notes that are here stay. */
static void
reloaded_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  GlossStore *self = GLOSS_STORE (object);
  g_autoptr (GError) error = NULL;
  Loaded *loaded = g_task_propagate_pointer (G_TASK (result), &error);

  if (loaded != NULL)
    {
      take_loaded (self, loaded, NULL);
      loaded_free (loaded);
    }
  else
    {
      g_debug ("Not read again: %s", error->message);
      self->loading = FALSE;
      gloss_store_schedule (self);
    }

  if (self->look_later)
    gloss_store_look_again (self);
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Load *load = task_data;
  GError *error = NULL;
  Loaded *loaded = load_file (load->file, cancellable, &error);

  if (loaded != NULL && load->read != NULL)
    load->read (loaded->list, load->read_data);

  if (loaded != NULL)
    g_task_return_pointer (task, loaded, loaded_free);
  else
    g_task_return_error (task, error);
}

static void
start_loading (GlossStore          *self,
               GlossStoreReadFunc   read,
               gpointer             read_data,
               GCancellable        *cancellable,
               GAsyncReadyCallback  callback,
               gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Load *load = g_new0 (Load, 1);

  load->file = g_object_ref (self->file);
  load->read = read;
  load->read_data = read_data;
  self->loading = TRUE;
  self->known_at_load = self->known;
  gloss_store_stop_timer (self);
  g_task_set_source_tag (task, load_in_thread);
  g_task_set_task_data (task, load, load_free);
  g_task_run_in_thread (task, load_in_thread);
}

/* Reads the file again if it is not as this store left it. */
void
gloss_store_look_again (GlossStore *self)
{
  GlossFileState now;

  self->look_later = self->job != NULL || self->loading;
  if (self->look_later)
    return;

  now = gloss_file_state_get (self->file);
  if (!gloss_file_state_equal (&now, &self->known) && !gloss_file_state_is_none (&now))
    start_loading (self, NULL, NULL, NULL, reloaded_cb, NULL);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  GlossStore *self = GLOSS_STORE (object);
  g_autoptr (GTask) outer = user_data;
  GError *error = NULL;
  Loaded *loaded = g_task_propagate_pointer (G_TASK (result), &error);

  if (take_loaded (self, loaded, error))
    g_task_return_boolean (outer, TRUE);
  else
    g_task_return_error (outer, error);

  g_clear_pointer (&loaded, loaded_free);
}

/**
 * gloss_store_load_async:
 * @self: a store
 * @read: (nullable) (scope async): sees what was read, in the thread that has read it
 * @read_data: for @read; has to stay until @callback is called
 * @cancellable: (nullable): to stop reading
 * @callback: called when what is in the file is in the list
 * @user_data: for @callback
 *
 * The list may change meanwhile: that is kept, and saved afterwards.
 */
void
gloss_store_load_async (GlossStore          *self,
                        GlossStoreReadFunc   read,
                        gpointer             read_data,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GTask *outer;

  g_return_if_fail (GLOSS_IS_STORE (self));

  outer = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (outer, gloss_store_load_async);
  start_loading (self, read, read_data, cancellable, loaded_cb, outer);
}

gboolean
gloss_store_load_finish (GlossStore    *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * gloss_store_watch:
 * @self: a store that has been loaded
 *
 * From now on what other programs write to the file comes into the list, merged
 * with what is here. Where the file system cannot tell of changes, they come
 * with the next save.
 */
void
gloss_store_watch (GlossStore *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (GLOSS_IS_STORE (self));

  if (self->monitor != NULL)
    return;

  self->monitor = g_file_monitor_file (self->file, G_FILE_MONITOR_NONE, NULL, &error);
  if (self->monitor == NULL)
    {
      g_debug ("Not watched: %s", error->message);
      return;
    }

  g_signal_connect_object (self->monitor, "changed", G_CALLBACK (gloss_store_look_again), self, G_CONNECT_SWAPPED);
  gloss_store_look_again (self);
}
