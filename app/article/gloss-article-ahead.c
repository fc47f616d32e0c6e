/* gloss-article-ahead.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-article-ahead.h"

#include "gloss-article-load.h"

/* Held by who asked for it and by the thread, which may never come to an end where a file does not. */
struct _GlossArticleAhead
{
  GFile        *file;
  GCancellable *cancellable;

  GMutex        mutex;
  GCond         done_cond;

  /* With the mutex */
  gboolean      done;
  GlossArticle *article;
  GError       *error;
};

static void
clear (gpointer data)
{
  GlossArticleAhead *self = data;

  g_clear_object (&self->file);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->article);
  g_clear_error (&self->error);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->done_cond);
}

static gpointer
read_in_thread (gpointer data)
{
  GlossArticleAhead *self = data;
  GError *error = NULL;
  GlossArticle *article = gloss_article_load (self->file, self->cancellable, &error);

  g_mutex_lock (&self->mutex);
  self->article = article;
  self->error = error;
  self->done = TRUE;
  g_cond_signal (&self->done_cond);
  g_mutex_unlock (&self->mutex);
  g_atomic_rc_box_release_full (self, clear);

  return NULL;
}

/**
 * gloss_article_ahead_new:
 * @file: what will be asked for
 *
 * Begins to read @file.
 *
 * Returns: (transfer full): to wait for it with
 */
GlossArticleAhead *
gloss_article_ahead_new (GFile *file)
{
  GlossArticleAhead *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_atomic_rc_box_new0 (GlossArticleAhead);
  self->file = g_object_ref (file);
  self->cancellable = g_cancellable_new ();
  g_mutex_init (&self->mutex);
  g_cond_init (&self->done_cond);
  g_thread_unref (g_thread_new ("ahead", read_in_thread, g_atomic_rc_box_acquire (self)));

  return self;
}

/**
 * gloss_article_ahead_free:
 * @self: (transfer full): what is not wanted any more
 *
 * Gives up reading, and does not wait for that.
 */
void
gloss_article_ahead_free (GlossArticleAhead *self)
{
  g_cancellable_cancel (self->cancellable);
  g_atomic_rc_box_release_full (self, clear);
}

gboolean
gloss_article_ahead_is_of (GlossArticleAhead *self,
                           GFile             *file)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_file_equal (self->file, file);
}

/**
 * gloss_article_ahead_wait:
 * @self: what is being read
 * @error: return location
 *
 * Blocks until it has been read; to be called once.
 *
 * Returns: (transfer full) (nullable): the article; %NULL with the error of
 *   gloss_article_load()
 */
GlossArticle *
gloss_article_ahead_wait (GlossArticleAhead  *self,
                          GError            **error)
{
  GlossArticle *article;

  g_return_val_if_fail (self != NULL, NULL);

  g_mutex_lock (&self->mutex);
  while (!self->done)
    g_cond_wait (&self->done_cond, &self->mutex);
  article = g_steal_pointer (&self->article);
  if (article == NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  g_mutex_unlock (&self->mutex);

  return article;
}
