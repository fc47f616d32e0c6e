/* gloss-reading-compare.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The half of a reading that compares its article with what it was before. */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-reading-private.h"

#include <glib/gi18n.h>

#include "gloss-error.h"

/* What the thread works on: neither changes. */
typedef struct
{
  GlossEntry *entry;
  GlossText  *now;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->entry);
  gloss_text_unref (job->now);
  g_free (job);
}

static void
revision_free (gpointer data)
{
  gloss_revision_free (data);
}

static void
compare_in_thread (GTask        *task,
                   gpointer      source_object,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  g_autoptr (GlossArticle) older = gloss_entry_load_older (job->entry, 0, &error);

  if (older == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, gloss_revision_new (gloss_article_get_text (older), job->now),
                           revision_free);
}

gboolean
gloss_reading_has_older (GlossReading *self)
{
  g_return_val_if_fail (GLOSS_IS_READING (self), FALSE);

  return self->entry != NULL && gloss_entry_get_n_older (self->entry) > 0;
}

/**
 * gloss_reading_compare_async:
 * @self: a reading
 * @cancellable: (nullable): to give up
 * @callback: called when it is known what changed
 * @user_data: for @callback
 *
 * Compares the article with the text that it had before this one, in a thread.
 */
void
gloss_reading_compare_async (GlossReading        *self,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (GLOSS_IS_READING (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gloss_reading_compare_async);
  if (!gloss_reading_has_older (self))
    {
      g_task_return_new_error (task, GLOSS_ERROR, GLOSS_ERROR_NOT_FOUND,
                               _("The article has had no other text since it was opened first."));
      return;
    }

  job = g_new0 (Job, 1);
  job->entry = g_object_ref (self->entry);
  job->now = gloss_text_ref (gloss_reading_get_text (self));
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, compare_in_thread);
}

/* Returns: (transfer full): what changed; %NULL on error */
GlossRevision *
gloss_reading_compare_finish (GlossReading  *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
