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

/* One loading. The thread has the placer for itself until that ends, and touches nothing else of ours that
 * changes. */
typedef struct
{
  GlossReading *reading;
  GPtrArray    *annotations;  /* that were read */
  GHashTable   *placed;       /* ids of those that were looked for: by which anchor */
} Job;

static Job *
job_new (GlossReading *reading)
{
  Job *job = g_new0 (Job, 1);

  job->reading = g_object_ref (reading);
  job->annotations = g_ptr_array_new_with_free_func (g_object_unref);
  job->placed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return job;
}

static void
job_free (Job *job)
{
  g_object_unref (job->reading);
  g_ptr_array_unref (job->annotations);
  g_hash_table_unref (job->placed);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static gboolean
knows (GlossPlacer     *placer,
       GlossAnnotation *annotation)
{
  const GlossAnchor *anchor = gloss_annotation_get_anchor (annotation);
  const GlossCorrection *correction = gloss_annotation_get_correction (annotation);

  if (correction != NULL && correction->other != NULL && !gloss_placer_knows (placer, correction->other))
    return FALSE;

  return anchor == NULL || gloss_placer_knows (placer, anchor);
}

static gboolean
knows_all (Job *job)
{
  for (guint i = 0; i < job->annotations->len; i++)
    {
      if (!knows (job->reading->placer, g_ptr_array_index (job->annotations, i)))
        return FALSE;
    }

  return TRUE;
}

/* Words that were marked in a text before the last one are followed from there. */
static void
load_older_texts (Job *job)
{
  GlossEntry *entry = job->reading->entry;
  guint n_older = entry != NULL ? MIN (gloss_entry_get_n_older (entry), MAX_OLDER) : 0;

  for (guint i = 0; i < n_older; i++)
    {
      g_autoptr (GlossArticle) older = NULL;
      g_autoptr (GError) error = NULL;

      if (knows_all (job))
        return;

      older = gloss_entry_load_older (entry, i, &error);
      if (older != NULL)
        gloss_placer_add_past (job->reading->placer, gloss_article_get_text (older));
      else
        g_debug ("An older text is not known: %s", error->message);
    }
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
set_placed (GHashTable      *placed,
            GlossAnnotation *annotation)
{
  g_hash_table_replace (placed, g_strdup (gloss_annotation_get_id (annotation)),
                        key_of_anchor (annotation));
}

/* Before anybody sees them, so that no note is ever shown on the wrong words. */
static void
place_in_thread (GlossAnnotationList *list,
                 gpointer             data)
{
  Job *job = data;
  guint n_annotations = gloss_annotation_list_get_n (list);
  guint i;

  for (i = 0; i < n_annotations; i++)
    g_ptr_array_add (job->annotations, g_object_ref (gloss_annotation_list_get (list, i)));
  load_older_texts (job);

  for (i = 0; i < n_annotations; i++)
    {
      GlossAnnotation *annotation = g_ptr_array_index (job->annotations, i);
      GlossPlaced placed;

      if (gloss_annotation_get_anchor (annotation) == NULL)
        continue;
      placed = gloss_placer_find (job->reading->placer, gloss_annotation_get_anchor (annotation));
      gloss_annotation_list_place (list, annotation, placed.range, placed.placement);
      set_placed (job->placed, annotation);
    }
}

/* One that comes back, perhaps out of a file that knows nothing of this text, is looked for again. */
static void
forget_gone (GlossReading *self)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->placed);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (gloss_annotation_list_lookup (self->annotations, id) == NULL)
        g_hash_table_iter_remove (&iter);
    }
}

/* What an undo brings back without a place was looked for, or has been taken from where it was. */
static gboolean
has_to_be_placed (GlossAnnotation *annotation)
{
  return gloss_annotation_get_anchor (annotation) != NULL
         && gloss_annotation_get_placement (annotation) != GLOSS_UNPLACED;
}

/**
 * gloss_reading_place_new:
 * @self: a reading
 *
 * Finds the words of annotations that came since the last time, came back, or
 * got other ones, out of another program's file or from an undo.
 */
void
gloss_reading_place_new (GlossReading *self)
{
  g_autoptr (GPtrArray) fresh = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_annotations = gloss_annotation_list_get_n (self->annotations);
  guint i;

  forget_gone (self);
  for (i = 0; i < n_annotations; i++)
    {
      GlossAnnotation *annotation = gloss_annotation_list_get (self->annotations, i);

      if (is_placed (self, annotation))
        continue;
      set_placed (self->placed, annotation);
      if (has_to_be_placed (annotation))
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
answer_waiters (GlossReading *self,
                const GError *error)
{
  g_autoptr (GPtrArray) waiters = g_steal_pointer (&self->load_waiters);

  self->load_waiters = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < waiters->len; i++)
    {
      GTask *waiter = g_ptr_array_index (waiters, i);

      if (error != NULL)
        g_task_return_error (waiter, g_error_copy (error));
      else
        g_task_return_boolean (waiter, TRUE);
    }
}

/* Those that were placed need not be looked for again. */
static void
take_placed (GlossReading *self,
             GHashTable   *placed)
{
  GHashTableIter iter;
  gpointer id, key;

  g_hash_table_iter_init (&iter, placed);
  while (g_hash_table_iter_next (&iter, &id, &key))
    {
      g_hash_table_iter_steal (&iter);
      g_hash_table_replace (self->placed, id, key);
    }
}

static void
store_loaded_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (GError) error = NULL;
  GlossReading *self = job->reading;

  self->loaded = gloss_store_load_finish (GLOSS_STORE (object), result, &error);
  take_placed (self, job->placed);
  gloss_reading_place_new (self);
  if (self->loaded)
    tell_outcome (self);
  gloss_reading_set_loading (self, FALSE);
  gloss_reading_show_corrections (self);
  answer_waiters (self, error);
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
 * What the reader does meanwhile is kept beside what is read.
 */
void
gloss_reading_load_notes_async (GlossReading        *self,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

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

  gloss_reading_set_loading (self, TRUE);
  job = job_new (self);
  /* Nobody who gives up may take the notes from others who wait. */
  gloss_store_load_async (self->store, place_in_thread, job, NULL, store_loaded_cb, job);
}

gboolean
gloss_reading_load_notes_finish (GlossReading  *self,
                                 GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
