/* gloss-reading-notes.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The half of a reading that brings stored notes back to their words. */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-reading-private.h"

/* So many older texts are looked through at most: an address may change with every visit. */
#define MAX_OLDER 50

/* What the thread works on; it touches no object of ours that changes. */
typedef struct
{
  GlossPlacer *placer;  /* of the reading, which the task keeps alive */
  GlossEntry  *entry;   /* nullable */
  GPtrArray   *ids;
  GPtrArray   *anchors;
  GPtrArray   *others;  /* second mentions */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->entry);
  g_ptr_array_unref (job->ids);
  g_ptr_array_unref (job->anchors);
  g_ptr_array_unref (job->others);
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
  g_set_object (&job->entry, self->entry);
  job->ids = g_ptr_array_new_with_free_func (g_free);
  job->anchors = g_ptr_array_new_with_free_func (anchor_free);
  job->others = g_ptr_array_new_with_free_func (anchor_free);

  for (i = 0; i < n_annotations; i++)
    {
      GlossAnnotation *annotation = gloss_annotation_list_get (self->annotations, i);
      const GlossAnchor *anchor = gloss_annotation_get_anchor (annotation);
      const GlossCorrection *correction = gloss_annotation_get_correction (annotation);

      if (correction != NULL && correction->other != NULL)
        g_ptr_array_add (job->others, gloss_anchor_copy (correction->other));
      if (anchor == NULL)
        continue;
      g_ptr_array_add (job->ids, g_strdup (gloss_annotation_get_id (annotation)));
      g_ptr_array_add (job->anchors, gloss_anchor_copy (anchor));
    }

  return job;
}

static gboolean
knows_all (GlossPlacer *placer,
           GPtrArray   *anchors)
{
  for (guint i = 0; i < anchors->len; i++)
    {
      if (!gloss_placer_knows (placer, g_ptr_array_index (anchors, i)))
        return FALSE;
    }

  return TRUE;
}

/* Words that were marked in a text before the last one are followed from there. */
static void
load_older_texts (Job *job)
{
  guint n_older = job->entry != NULL ? MIN (gloss_entry_get_n_older (job->entry), MAX_OLDER) : 0;

  for (guint i = 0; i < n_older; i++)
    {
      g_autoptr (GlossArticle) older = NULL;
      g_autoptr (GError) error = NULL;

      if (knows_all (job->placer, job->anchors) && knows_all (job->placer, job->others))
        return;

      older = gloss_entry_load_older (job->entry, i, &error);
      if (older != NULL)
        gloss_placer_add_past (job->placer, gloss_article_get_text (older));
      else
        g_debug ("An older text is not known: %s", error->message);
    }
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

  load_older_texts (job);
  for (i = 0; i < job->anchors->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      GlossPlaced placed = gloss_placer_find (job->placer, g_ptr_array_index (job->anchors, i));

      g_array_append_val (places, placed);
    }

  g_task_return_pointer (task, places, (GDestroyNotify) g_array_unref);
}

/* Which anchor an annotation was placed by: it may get another one. */
static gpointer
key_of_anchor (GlossAnnotation *annotation)
{
  const GlossAnchor *anchor = gloss_annotation_get_anchor (annotation);

  if (anchor == NULL)
    return NULL;

  return GUINT_TO_POINTER (g_str_hash (anchor->exact) ^ (anchor->range.begin * 31 + anchor->range.end));
}

static gboolean
is_placed (GlossReading    *self,
           GlossAnnotation *annotation)
{
  gpointer key;

  return g_hash_table_lookup_extended (self->placed, gloss_annotation_get_id (annotation), NULL, &key)
         && key == key_of_anchor (annotation);
}

static void
set_placed (GlossReading    *self,
            GlossAnnotation *annotation)
{
  g_hash_table_replace (self->placed, g_strdup (gloss_annotation_get_id (annotation)),
                        key_of_anchor (annotation));
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

      if (annotation == NULL)
        continue;
      gloss_annotation_list_place (self->annotations, annotation, placed->range, placed->placement);
      set_placed (self, annotation);
    }
}

/**
 * gloss_reading_place_new:
 * @self: a reading
 *
 * Finds the words of annotations that came since the last time, or got other
 * ones, out of another program's file or from an undo.
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

      if (is_placed (self, annotation))
        continue;
      set_placed (self, annotation);
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

static gboolean
was_carried (GlossAnnotation *annotation)
{
  return gloss_annotation_get_placement (annotation) == GLOSS_EDITED
         || gloss_annotation_get_placement (annotation) == GLOSS_MOVED;
}

/* Undone, what the program has carried over has lost its place, until the reader gives it one. */
static void
record_carrying (GlossReading *self)
{
  const GlossRange nowhere = { 0, 0 };
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) gloss_change_free);
  guint n_annotations = gloss_annotation_list_get_n (self->annotations);

  for (guint i = 0; i < n_annotations; i++)
    {
      GlossAnnotation *annotation = gloss_annotation_list_get (self->annotations, i);
      GlossChange *change;

      if (!was_carried (annotation))
        continue;
      change = gloss_change_new (annotation, annotation);
      gloss_annotation_place (change->before, nowhere, GLOSS_UNPLACED);
      g_ptr_array_add (changes, change);
    }

  if (changes->len > 0)
    gloss_history_record_places (self->history, gloss_outcome_get_label (), changes);
  else
    g_ptr_array_unref (changes);
}

static void
tell_outcome (GlossReading *self)
{
  if (self->entry == NULL || !gloss_entry_is_revised (self->entry))
    return;

  record_carrying (self);
  gloss_reading_set_outcome (self, gloss_outcome_new (gloss_placement_count (self->notes)));
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
    {
      apply_places (self, g_task_get_task_data (G_TASK (result)), places);
      tell_outcome (self);
    }
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
