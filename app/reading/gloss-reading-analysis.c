/* gloss-reading-analysis.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The half of a reading that knows what is in the text. */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-correction-apply.h"
#include "gloss-correction-collect.h"
#include "gloss-error.h"
#include "gloss-model-file.h"
#include "gloss-reading-private.h"

/* What the thread works on; it touches no object of ours. */
typedef struct
{
  GlossText *text;
  char      *language;
} Job;

typedef struct
{
  GlossAnalysis *analysis;
  GlossView     *found;
} Found;

/* One request: it does not keep the reading alive, unless somebody waits for the answer. */
typedef struct
{
  GWeakRef      reading;
  GCancellable *own;
  GCancellable *callers;
  gulong        callers_handler;
  GTask        *waiter;
} Request;

static void
job_free (gpointer data)
{
  Job *job = data;

  gloss_text_unref (job->text);
  g_free (job->language);
  g_free (job);
}

static void
found_free (gpointer data)
{
  Found *found = data;

  g_clear_pointer (&found->analysis, gloss_analysis_free);
  g_clear_pointer (&found->found, gloss_view_free);
  g_free (found);
}

static void
request_free (Request *request)
{
  g_cancellable_disconnect (request->callers, request->callers_handler);
  g_clear_object (&request->callers);
  g_clear_object (&request->own);
  g_clear_object (&request->waiter);
  g_weak_ref_clear (&request->reading);
  g_free (request);
}

static gboolean
is_cancelled (gpointer user_data)
{
  return g_cancellable_is_cancelled (user_data);
}

/* To build without a model is to choose so; one that is there and cannot be used is a fault. */
static void
say_without_model (const GError *error)
{
  if (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_NOT_FOUND))
    g_debug ("%s", error->message);
  else if (error != NULL)
    g_message ("%s", error->message);
}

static void
analyze_in_thread (GTask        *task,
                   gpointer      source_object,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossModel) model = gloss_model_file_open (&error);
  GlossAnalysisOptions options = {
    .language = job->language,
    .cancelled = is_cancelled,
    .user_data = cancellable,
    .model = model,
  };
  Found *found = g_new0 (Found, 1);

  say_without_model (error);
  found->analysis = gloss_analysis_new (job->text, &options);
  if (found->analysis != NULL && !g_cancellable_is_cancelled (cancellable))
    found->found = gloss_view_new_from_analysis (found->analysis);

  if (found->found != NULL)
    {
      g_task_return_pointer (task, found, found_free);
      return;
    }

  found_free (found);
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The analysis was cancelled.");
}

/* The same corrections in the same places give the same string. */
static char *
describe (GArray *corrections)
{
  GString *result = g_string_new (NULL);
  guint i;

  for (i = 0; i < corrections->len; i++)
    {
      const GlossPlacedCorrection *placed = &g_array_index (corrections, GlossPlacedCorrection, i);

      g_string_append_printf (result, "%s %" G_GINT64_FORMAT " %u-%u %u-%u %d %d %d %s\n",
                              placed->id, placed->when,
                              placed->range.begin, placed->range.end,
                              placed->other.begin, placed->other.end,
                              placed->correction->kind, placed->correction->subject,
                              placed->correction->other != NULL,
                              placed->correction->value != NULL ? placed->correction->value : "");
    }

  return g_string_free (result, FALSE);
}

/* While a thread has the placer, none is known yet. */
static GArray *
collect_corrections (GlossReading *self)
{
  if (self->loading)
    return g_array_new (FALSE, TRUE, sizeof (GlossPlacedCorrection));

  return gloss_corrections_collect (self->annotations, self->placer, self->other_places);
}

/**
 * gloss_reading_show_corrections:
 * @self: a reading
 *
 * Applies the corrections that there are now to what the machine found, if
 * they are others than those that are shown.
 */
void
gloss_reading_show_corrections (GlossReading *self)
{
  g_autoptr (GArray) corrections = NULL;
  g_autofree char *description = NULL;

  if (self->found == NULL)
    return;

  corrections = collect_corrections (self);
  description = describe (corrections);
  if (g_strcmp0 (description, self->applied) == 0)
    return;

  g_free (self->applied);
  self->applied = g_steal_pointer (&description);
  g_clear_pointer (&self->view, gloss_view_free);
  self->view = gloss_corrections_apply (self->found,
                                        (const GlossPlacedCorrection *) corrections->data,
                                        corrections->len);
  gloss_view_lists_show (self->lists, self->view);
}

static void
take_found (GlossReading *self,
            Found        *found)
{
  g_clear_pointer (&self->analysis, gloss_analysis_free);
  g_clear_pointer (&self->found, gloss_view_free);
  g_clear_pointer (&self->applied, g_free);
  self->analysis = g_steal_pointer (&found->analysis);
  self->found = g_steal_pointer (&found->found);
  gloss_reading_show_corrections (self);
  gloss_reading_set_analysis_state (self, GLOSS_ANALYSIS_READY);
}

/* Only the latest request may speak; what comes later than that is dropped. */
static void
apply_answer (GlossReading *self,
              Request      *request,
              Found        *found)
{
  if (self->analysis_cancellable != request->own)
    return;

  g_clear_object (&self->analysis_cancellable);
  if (found != NULL)
    take_found (self, found);
  else
    gloss_reading_set_analysis_state (self, self->found != NULL ? GLOSS_ANALYSIS_READY
                                                                : GLOSS_ANALYSIS_NONE);
}

static void
analyzed_cb (GObject      *source_object,
             GAsyncResult *result,
             gpointer      user_data)
{
  Request *request = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossReading) self = g_weak_ref_get (&request->reading);
  Found *found = g_task_propagate_pointer (G_TASK (result), &error);

  if (self != NULL)
    apply_answer (self, request, found);
  g_clear_pointer (&found, found_free);

  if (request->waiter != NULL && error != NULL)
    g_task_return_error (request->waiter, g_steal_pointer (&error));
  else if (request->waiter != NULL)
    g_task_return_boolean (request->waiter, TRUE);
  request_free (request);
}

static void
cancel_own_cb (GCancellable *callers,
               GCancellable *own)
{
  g_cancellable_cancel (own);
}

static Request *
request_new (GlossReading        *self,
             GCancellable        *cancellable,
             GAsyncReadyCallback  callback,
             gpointer             user_data)
{
  Request *request = g_new0 (Request, 1);

  g_weak_ref_init (&request->reading, self);
  request->own = g_cancellable_new ();
  if (callback != NULL)
    {
      request->waiter = g_task_new (self, NULL, callback, user_data);
      g_task_set_source_tag (request->waiter, gloss_reading_analyze_async);
    }
  if (cancellable != NULL)
    {
      request->callers = g_object_ref (cancellable);
      request->callers_handler =
        g_cancellable_connect (cancellable, G_CALLBACK (cancel_own_cb),
                               g_object_ref (request->own), g_object_unref);
    }

  return request;
}

/**
 * gloss_reading_analyze_async:
 * @self: a reading
 * @cancellable: (nullable): to end it early
 * @callback: (nullable): called when the lists are up to date
 * @user_data: for @callback
 *
 * Finds actors and quotes in a thread. An earlier request that still runs is
 * cancelled, and its answer dropped. With a @callback the reading lives until
 * that was called; without one, the request ends with the reading.
 */
void
gloss_reading_analyze_async (GlossReading        *self,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Request *request;
  Job *job;

  g_return_if_fail (GLOSS_IS_READING (self));
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  if (self->analysis_cancellable != NULL)
    g_cancellable_cancel (self->analysis_cancellable);
  request = request_new (self, cancellable, callback, user_data);
  g_set_object (&self->analysis_cancellable, request->own);
  gloss_reading_set_analysis_state (self, GLOSS_ANALYSIS_RUNNING);

  job = g_new0 (Job, 1);
  job->text = gloss_text_ref (gloss_article_get_text (self->article));
  job->language = g_strdup (gloss_article_get_language (self->article));

  task = g_task_new (NULL, request->own, analyzed_cb, request);
  g_task_set_source_tag (task, gloss_reading_analyze_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, analyze_in_thread);
}

gboolean
gloss_reading_analyze_finish (GlossReading  *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
