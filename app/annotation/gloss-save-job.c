/* gloss-save-job.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-save-job.h"

#include <string.h>

#include "gloss-file.h"
#include "gloss-json.h"
#include "gloss-lock.h"
#include "gloss-merge.h"
#include "gloss-note-query.h"

/* Merging changes the objects of the list, so that they are not those of the snapshot. */
static GlossAnnotationList *
new_list (GlossSaveJob *self)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_object_unref);
  GlossAnnotationList *list = gloss_annotation_list_new ();
  GHashTableIter iter;
  const GlossTombstone *tombstones;
  gpointer annotation;
  guint n;

  g_hash_table_iter_init (&iter, self->snapshot);
  while (g_hash_table_iter_next (&iter, NULL, &annotation))
    g_ptr_array_add (copies, gloss_annotation_copy (annotation));
  gloss_annotation_list_put_all (list, copies);

  tombstones = gloss_annotation_list_get_tombstones (self->tombstones, &n);
  for (guint i = 0; i < n; i++)
    gloss_annotation_list_add_tombstone (list, tombstones[i].id, tombstones[i].modified);

  return list;
}

/* Another program has written the file since. If what it wrote cannot be read
 * it is not for us to replace it. */
static gboolean
merge_file (GlossSaveJob         *self,
            GlossAnnotationList  *list,
            GError              **error)
{
  g_autoptr (GlossAnnotationList) theirs = gloss_annotation_list_new ();
  g_autofree char *name = g_file_get_parse_name (self->file);
  g_autoptr (GBytes) bytes = gloss_file_read (self->file, GLOSS_JSON_MAX_SIZE, NULL, error);
  GlossNoteFile *note_file;

  if (bytes == NULL)
    return FALSE;

  note_file = gloss_note_file_parse_most (bytes, name, theirs, error);
  if (note_file == NULL)
    return FALSE;

  g_clear_pointer (&self->note_file, gloss_note_file_free);
  self->note_file = note_file;
  gloss_merge (list, theirs, self->base);

  return TRUE;
}

/* What was renamed into its place and could not be synced there is what others will read. */
static gboolean
is_in_file (GFile  *file,
            GBytes *bytes)
{
  g_autoptr (GBytes) there = gloss_file_read (file, GLOSS_JSON_MAX_SIZE, NULL, NULL);

  return there != NULL && g_bytes_equal (there, bytes);
}

/* Returns: (transfer container) (element-type GlossAnnotation): in the order of a list */
static GPtrArray *
sort (GHashTable *annotations)
{
  GPtrArray *sorted = g_ptr_array_sized_new (g_hash_table_size (annotations));
  GHashTableIter iter;
  gpointer annotation;

  g_hash_table_iter_init (&iter, annotations);
  while (g_hash_table_iter_next (&iter, NULL, &annotation))
    g_ptr_array_add (sorted, annotation);
  g_ptr_array_sort (sorted, gloss_note_compare_places);

  return sorted;
}

/* Writes @annotations, from which nothing changes any more; they are what the file holds then. */
static gboolean
write_all (GlossSaveJob         *self,
           GHashTable           *annotations,
           GlossAnnotationList  *deleted,
           GError              **error)
{
  g_autoptr (GPtrArray) sorted = sort (annotations);
  g_autoptr (GBytes) bytes = gloss_note_file_write_kept (self->note_file, sorted, deleted);
  gboolean saved = gloss_file_save (self->file, bytes, error);

  if (!saved && !is_in_file (self->file, bytes))
    return FALSE;

  self->in_file = TRUE;
  self->known = gloss_file_state_get (self->file);
  g_hash_table_ref (annotations);
  g_clear_pointer (&self->base, g_hash_table_unref);
  self->base = annotations;

  return saved;
}

static gboolean
merge_and_write (GlossSaveJob  *self,
                 GError       **error)
{
  g_autoptr (GlossAnnotationList) list = new_list (self);
  g_autoptr (GHashTable) annotations = NULL;
  gboolean saved;

  if (!merge_file (self, list, error))
    return FALSE;

  annotations = gloss_merge_new_base (list);
  saved = write_all (self, annotations, list, error);
  if (self->in_file)
    self->merged = g_steal_pointer (&list);

  return saved;
}

static gboolean
save (GlossSaveJob  *self,
      GError       **error)
{
  g_autoptr (GlossLock) lock = gloss_lock_new_beside (self->file, error);
  GlossFileState now = gloss_file_state_get (self->file);

  if (lock == NULL)
    return FALSE;

  if (gloss_file_state_equal (&now, &self->known) || gloss_file_state_is_none (&now))
    return write_all (self, self->snapshot, self->tombstones, error);

  return merge_and_write (self, error);
}

static void
clear (gpointer data)
{
  GlossSaveJob *self = data;

  g_clear_object (&self->file);
  g_clear_object (&self->tombstones);
  g_clear_pointer (&self->base, g_hash_table_unref);
  g_clear_pointer (&self->note_file, gloss_note_file_free);
  g_clear_object (&self->merged);
  g_clear_pointer (&self->snapshot, g_hash_table_unref);
  g_clear_error (&self->error);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
}

static gboolean
is_as_before (GlossAnnotation *before,
              GlossAnnotation *now)
{
  return before != NULL
         && g_str_equal (gloss_annotation_get_modified (before), gloss_annotation_get_modified (now))
         && gloss_annotation_equal (before, now);
}

/* Copies, but of what is as it was when it was written: that does not change. */
static GHashTable *
new_snapshot (GlossAnnotationList *list,
              GHashTable          *base)
{
  GHashTable *snapshot = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  GListModel *model = G_LIST_MODEL (list);
  guint n = g_list_model_get_n_items (model);

  for (guint i = 0; i < n; i++)
    {
      GlossAnnotation *now = gloss_annotation_list_get (list, i);
      GlossAnnotation *before = g_hash_table_lookup (base, gloss_annotation_get_id (now));
      GlossAnnotation *kept = is_as_before (before, now) ? g_object_ref (before) : gloss_annotation_copy (now);

      g_hash_table_insert (snapshot, (char *) gloss_annotation_get_id (kept), kept);
    }

  return snapshot;
}

/**
 * gloss_save_job_new:
 * @file: where to
 * @list: what to save, copied
 * @note_file: (transfer full): how to write it; in the job again when it is done
 * @base: what is known to be on disk
 * @known: which version of the file that was
 *
 * Returns: (transfer full): a job that waits to be run
 */
GlossSaveJob *
gloss_save_job_new (GFile               *file,
                    GlossAnnotationList *list,
                    GlossNoteFile       *note_file,
                    GHashTable          *base,
                    GlossFileState       known)
{
  GlossSaveJob *self = g_atomic_rc_box_new0 (GlossSaveJob);
  const GlossTombstone *tombstones;
  guint n;

  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->file = g_object_ref (file);
  self->note_file = note_file;
  self->base = g_hash_table_ref (base);
  self->known = known;

  self->snapshot = new_snapshot (list, base);
  self->tombstones = gloss_annotation_list_new ();
  tombstones = gloss_annotation_list_get_tombstones (list, &n);
  for (guint i = 0; i < n; i++)
    gloss_annotation_list_add_tombstone (self->tombstones, tombstones[i].id, tombstones[i].modified);

  return self;
}

GlossSaveJob *
gloss_save_job_ref (GlossSaveJob *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
gloss_save_job_unref (GlossSaveJob *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* Blocks until all is on disk or has failed. */
void
gloss_save_job_run (GlossSaveJob *self)
{
  save (self, &self->error);

  g_mutex_lock (&self->mutex);
  self->done = TRUE;
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);
}

/* Blocks until the thread that runs it is done. */
void
gloss_save_job_wait (GlossSaveJob *self)
{
  g_mutex_lock (&self->mutex);
  while (!self->done)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);
}
