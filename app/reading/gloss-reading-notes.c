/* gloss-reading-notes.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The half of a reading that brings stored notes back to their words. */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-reading-private.h"

/* What the thread works on; it touches no object of ours. */
typedef struct
{
  GlossPlacer *placer;  /* of the reading, which the task keeps alive */
  GPtrArray   *ids;
  GPtrArray   *anchors;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_ptr_array_unref (job->ids);
  g_ptr_array_unref (job->anchors);
  g_free (job);
}

static void
anchor_free (gpointer data)
{
  gloss_anchor_free (data);
}

static Job *
job_new (GlossReading *self)
{
  guint n_annotations = gloss_annotation_list_get_n (self->annotations);
  Job *job = g_new0 (Job, 1);
  guint i;

  job->placer = self->placer;
  job->ids = g_ptr_array_new_with_free_func (g_free);
  job->anchors = g_ptr_array_new_with_free_func (anchor_free);

  for (i = 0; i < n_annotations; i++)
    {
      GlossAnnotation *annotation = gloss_annotation_list_get (self->annotations, i);
      const GlossAnchor *anchor = gloss_annotation_get_anchor (annotation);

      if (anchor == NULL)
        continue;
      g_ptr_array_add (job->ids, g_strdup (gloss_annotation_get_id (annotation)));
      g_ptr_array_add (job->anchors, gloss_anchor_copy (anchor));
    }

  return job;
}

static void
place_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Job *job = task_data;
  GArray *places = g_array_sized_new (FALSE, TRUE, sizeof (GlossPlaced), job->anchors->len);
  guint i;

  for (i = 0; i < job->anchors->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      GlossPlaced placed = gloss_placer_find (job->placer, g_ptr_array_index (job->anchors, i));

      g_array_append_val (places, placed);
    }

  g_task_return_pointer (task, places, (GDestroyNotify) g_array_unref);
}

static void
apply_places (GlossReading *self,
              Job          *job,
              GArray       *places)
{
  guint i;

  for (i = 0; i < places->len; i++)
    {
      const char *id = g_ptr_array_index (job->ids, i);
      GlossPlaced *placed = &g_array_index (places, GlossPlaced, i);
      GlossAnnotation *annotation = gloss_annotation_list_lookup (self->annotations, id);

      if (annotation != NULL)
        gloss_annotation_list_place (self->annotations, annotation, placed->range, placed->placement);
      g_hash_table_add (self->placed, g_strdup (id));
    }
}

/**
 * gloss_reading_place_new:
 * @self: a reading
 *
 * Finds the words of annotations that came since the last time, out of
 * another program's file or from an undo.
 */
void
gloss_reading_place_new (GlossReading *self)
{
  g_autoptr (GPtrArray) fresh = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_annotations = gloss_annotation_list_get_n (self->annotations);
  guint i;

  for (i = 0; i < n_annotations; i++)
    {
      GlossAnnotation *annotation = gloss_annotation_list_get (self->annotations, i);
      const char *id = gloss_annotation_get_id (annotation);

      if (g_hash_table_contains (self->placed, id))
        continue;
      g_hash_table_add (self->placed, g_strdup (id));
      if (gloss_annotation_get_anchor (annotation) != NULL)
        g_ptr_array_add (fresh, g_object_ref (annotation));
    }

  for (i = 0; i < fresh->len; i++)
    {
      GlossAnnotation *annotation = g_ptr_array_index (fresh, i);
      GlossPlaced placed = gloss_placer_find (self->placer,
                                              gloss_annotation_get_anchor (annotation));

      gloss_annotation_list_place (self->annotations, annotation, placed.range, placed.placement);
    }
}

static void
end_load (GlossReading *self,
          const GError *error)
{
  g_autoptr (GPtrArray) waiters = g_steal_pointer (&self->load_waiters);
  guint i;

  self->load_waiters = g_ptr_array_new_with_free_func (g_object_unref);
  self->loading = FALSE;
  self->loaded = error == NULL;
  gloss_reading_place_new (self);
  gloss_reading_show_corrections (self);

  for (i = 0; i < waiters->len; i++)
    {
      GTask *waiter = g_ptr_array_index (waiters, i);

      if (error != NULL)
        g_task_return_error (waiter, g_error_copy (error));
      else
        g_task_return_boolean (waiter, TRUE);
    }
}

static void
placed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  GlossReading *self = GLOSS_READING (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) places = g_task_propagate_pointer (G_TASK (result), &error);

  if (places != NULL)
    apply_places (self, g_task_get_task_data (G_TASK (result)), places);
  end_load (self, error);
}

static void
store_loaded_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GlossReading) self = user_data;
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;

  if (!gloss_store_load_finish (GLOSS_STORE (object), result, &error))
    {
      end_load (self, error);
      return;
    }

  task = g_task_new (self, NULL, placed_cb, NULL);
  g_task_set_source_tag (task, store_loaded_cb);
  g_task_set_task_data (task, job_new (self), job_free);
  g_task_run_in_thread (task, place_in_thread);
}

/**
 * gloss_reading_load_notes_async:
 * @self: a reading
 * @cancellable: (nullable): to stop waiting
 * @callback: called when the notes are there
 * @user_data: for @callback
 *
 * Reads the stored annotations and finds their words in the text. Asked again
 * while that goes on, it waits for the same; asked again later, it is done.
 */
void
gloss_reading_load_notes_async (GlossReading        *self,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GLOSS_IS_READING (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gloss_reading_load_notes_async);
  if (self->store == NULL || self->loaded)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  g_ptr_array_add (self->load_waiters, g_steal_pointer (&task));
  if (self->loading)
    return;

  self->loading = TRUE;
  /* Nobody who gives up may take the notes from others who wait. */
  gloss_store_load_async (self->store, NULL, store_loaded_cb, g_object_ref (self));
}

gboolean
gloss_reading_load_notes_finish (GlossReading  *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
