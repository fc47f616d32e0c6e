/* gloss-session-correct.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is no part of an article is left out of it, and put back. */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-session-private.h"

#include "gloss-library-correct.h"
#include "gloss-util.h"

typedef struct
{
  GlossEntry *entry;
  GlossRange  range;  /* of its text */
  guint       first;
  guint       n;      /* of what is left out; 0: leaves @range out */
} Correction;

static void
correction_free (gpointer data)
{
  Correction *correction = data;

  g_object_unref (correction->entry);
  g_free (correction);
}

static void
correct_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  const Correction *correction = task_data;
  GError *error = NULL;
  GlossEntry *entry = correction->n == 0
                      ? gloss_library_leave_out (source, correction->entry, &correction->range, 1, &error)
                      : gloss_library_put_back (source, correction->entry, correction->first, correction->n, &error);

  gloss_task_return_object (task, entry, error);
}

static void
corrected_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) opening = user_data;
  GError *error = NULL;
  g_autoptr (GlossEntry) entry = g_task_propagate_pointer (G_TASK (result), &error);

  if (entry != NULL)
    gloss_session_open_entry (g_steal_pointer (&opening), entry);
  else
    g_task_return_error (opening, error);
}

/* Where the notes cannot be saved, the text that they are on stays. */
static void
flushed_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (gloss_store_flush_finish (GLOSS_STORE (object), result, &error))
    g_task_run_in_thread (task, correct_in_thread);
  else
    g_task_return_error (task, error);
}

/* Takes @opening. */
static void
correct (GlossReading *reading,
         Correction    how,
         GTask        *opening)
{
  GlossSession *self = g_task_get_source_object (opening);
  GTask *task = g_task_new (gloss_session_get_library (self), NULL, corrected_cb, opening);

  how.entry = g_object_ref (gloss_reading_get_entry (reading));
  g_task_set_source_tag (task, correct);
  g_task_set_task_data (task, g_memdup2 (&how, sizeof how), correction_free);
  gloss_store_flush_async (gloss_reading_get_store (reading), NULL, flushed_cb, task);
}

/**
 * gloss_session_leave_out_async:
 * @self: a session
 * @reading: of an article that has an entry
 * @range: of its text, in code points
 * @cancellable: (nullable): to give up; what is left out by then stays so
 * @callback: called when the text without that can be shown
 * @user_data: for @callback
 *
 * Leaves each block that @range touches out of the article for good. The
 * reading of what stays is another one, with the same notes.
 */
void
gloss_session_leave_out_async (GlossSession        *self,
                               GlossReading        *reading,
                               GlossRange           range,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_return_if_fail (GLOSS_IS_SESSION (self));
  g_return_if_fail (GLOSS_IS_READING (reading));
  g_return_if_fail (gloss_reading_get_entry (reading) != NULL);

  correct (reading, (Correction) { .range = range },
           gloss_session_begin_opening (self, cancellable, callback, user_data));
}

/**
 * gloss_session_put_back_async:
 * @self: a session
 * @reading: of an article that has an entry
 * @first: of what is left out, as gloss_entry_get_left_out() counts
 * @n: how many from there on, not 0
 * @cancellable: (nullable): to give up; what is put back by then stays so
 * @callback: called when the text with that can be shown
 * @user_data: for @callback
 */
void
gloss_session_put_back_async (GlossSession        *self,
                              GlossReading        *reading,
                              guint                first,
                              guint                n,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (GLOSS_IS_SESSION (self));
  g_return_if_fail (GLOSS_IS_READING (reading));
  g_return_if_fail (gloss_reading_get_entry (reading) != NULL);
  g_return_if_fail (n > 0);

  correct (reading, (Correction) { .first = first, .n = n },
           gloss_session_begin_opening (self, cancellable, callback, user_data));
}
