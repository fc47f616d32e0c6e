/* gloss-session-ahead.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-session-ahead.h"

#include "gloss-article-load.h"
#include "gloss-session-private.h"

/* What is to be done with what was read */
typedef enum
{
  WAIT,
  ENTER,
  DROP,
} Wish;

/* Held by who asked for it and by the thread, which may never come to an end where a file does not. */
struct _GlossSessionAhead
{
  GlossLibrary     *library;
  GFile            *file;
  GCancellable     *cancellable;

  GMutex            mutex;
  GCond             changed_cond;

  /* With the mutex */
  Wish              wish;
  GlossAheadResult *result;  /* once all is done */
};

void
gloss_ahead_result_free (GlossAheadResult *self)
{
  g_clear_object (&self->article);
  g_clear_error (&self->error);
  g_clear_object (&self->entry);
  g_clear_error (&self->entry_error);
  g_free (self);
}

static void
clear (gpointer data)
{
  GlossSessionAhead *self = data;

  g_clear_object (&self->library);
  g_clear_object (&self->file);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->result, gloss_ahead_result_free);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed_cond);
}

static void
set_wish (GlossSessionAhead *self,
          Wish               wish)
{
  g_mutex_lock (&self->mutex);
  self->wish = wish;
  g_cond_broadcast (&self->changed_cond);
  g_mutex_unlock (&self->mutex);
}

static Wish
wait_for_wish (GlossSessionAhead *self)
{
  Wish wish;

  g_mutex_lock (&self->mutex);
  while (self->wish == WAIT)
    g_cond_wait (&self->changed_cond, &self->mutex);
  wish = self->wish;
  g_mutex_unlock (&self->mutex);

  return wish;
}

static void
set_result (GlossSessionAhead *self,
            GlossAheadResult  *result)
{
  g_mutex_lock (&self->mutex);
  self->result = result;
  g_cond_broadcast (&self->changed_cond);
  g_mutex_unlock (&self->mutex);
}

static gpointer
read_in_thread (gpointer data)
{
  GlossSessionAhead *self = data;
  GlossAheadResult *result = g_new0 (GlossAheadResult, 1);

  result->article = gloss_article_load_full (self->file, gloss_session_is_page (self->library, self->file), NULL,
                                             self->cancellable, &result->error);
  if (wait_for_wish (self) == ENTER && result->article != NULL)
    result->entry = gloss_library_enter (self->library, result->article, &result->entry_error);
  set_result (self, result);
  g_atomic_rc_box_release_full (self, clear);

  return NULL;
}

/**
 * gloss_session_ahead_new:
 * @library: where it is entered
 * @file: what will be asked for
 *
 * Begins to read @file. It is not entered before somebody is sure to show it:
 * a program that runs already may do that instead.
 *
 * Returns: (transfer full): to wait for it with
 */
GlossSessionAhead *
gloss_session_ahead_new (GlossLibrary *library,
                         GFile        *file)
{
  GlossSessionAhead *self;

  g_return_val_if_fail (GLOSS_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_atomic_rc_box_new0 (GlossSessionAhead);
  self->library = g_object_ref (library);
  self->file = g_object_ref (file);
  self->cancellable = g_cancellable_new ();
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed_cond);
  g_thread_unref (g_thread_new ("ahead", read_in_thread, g_atomic_rc_box_acquire (self)));

  return self;
}

/**
 * gloss_session_ahead_free:
 * @self: (transfer full): what is not wanted any more
 *
 * Gives up reading, and does not wait for that.
 */
void
gloss_session_ahead_free (GlossSessionAhead *self)
{
  g_cancellable_cancel (self->cancellable);
  set_wish (self, DROP);
  g_atomic_rc_box_release_full (self, clear);
}

gboolean
gloss_session_ahead_is_of (GlossSessionAhead *self,
                           GFile             *file)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_file_equal (self->file, file);
}

/**
 * gloss_session_ahead_enter:
 * @self: what is being read
 *
 * This program is the one to show it: as soon as it has been read it is
 * entered in the library.
 */
void
gloss_session_ahead_enter (GlossSessionAhead *self)
{
  g_return_if_fail (self != NULL);

  set_wish (self, ENTER);
}

/**
 * gloss_session_ahead_is_done:
 * @self: what is being read
 *
 * Returns: whether gloss_session_ahead_wait() would not block
 */
gboolean
gloss_session_ahead_is_done (GlossSessionAhead *self)
{
  gboolean done;

  g_return_val_if_fail (self != NULL, FALSE);

  g_mutex_lock (&self->mutex);
  done = self->result != NULL;
  g_mutex_unlock (&self->mutex);

  return done;
}

/**
 * gloss_session_ahead_wait:
 * @self: what is being read
 *
 * Blocks until it has been read and entered; to be called once.
 *
 * Returns: (transfer full): what came of it
 */
GlossAheadResult *
gloss_session_ahead_wait (GlossSessionAhead *self)
{
  GlossAheadResult *result;

  g_return_val_if_fail (self != NULL, NULL);

  gloss_session_ahead_enter (self);
  g_mutex_lock (&self->mutex);
  while (self->result == NULL)
    g_cond_wait (&self->changed_cond, &self->mutex);
  result = g_steal_pointer (&self->result);
  g_mutex_unlock (&self->mutex);

  return result;
}
