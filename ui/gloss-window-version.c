/* gloss-window-version.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the window does when its article changes. */

#define G_LOG_DOMAIN "gloss-window"

#include "gloss-window-private.h"

#include <glib/gi18n.h>

#include "gloss-article-load.h"
#include "gloss-revision-window.h"

/* A look at the file, which may take longer than the window wants to know */
typedef struct
{
  GWeakRef      window;
  GCancellable *cancellable;
} Look;

static Look *
look_new (GlossWindow  *window,
          GCancellable *cancellable)
{
  Look *look = g_new0 (Look, 1);

  g_weak_ref_init (&look->window, window);
  look->cancellable = g_object_ref (cancellable);

  return look;
}

static void
look_free (Look *look)
{
  g_weak_ref_clear (&look->window);
  g_object_unref (look->cancellable);
  g_free (look);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Look, look_free)

/* The window that it was for, if it still waits for this answer */
static GlossWindow *
look_end (Look *look)
{
  g_autoptr (GlossWindow) self = g_weak_ref_get (&look->window);

  if (self == NULL || self->looking != look->cancellable)
    return NULL;

  g_clear_object (&self->looking);

  return g_steal_pointer (&self);
}

static Look *
look_start (GlossWindow *self)
{
  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();

  return look_new (self, self->looking);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Look) look = user_data;
  g_autoptr (GlossArticle) article = gloss_article_load_finish (result, NULL);
  g_autoptr (GlossWindow) self = look_end (look);

  /* What cannot be read now may be written at this moment; another change will tell. */
  if (self == NULL || article == NULL || self->reading == NULL)
    return;

  gloss_version_bar_set_newer (self->version_bar,
                               !g_str_equal (gloss_article_get_digest (article),
                                             gloss_article_get_digest (gloss_reading_get_article (self->reading))));
}

/* Only another text is worth a word, not another time. */
static void
file_changed_cb (GlossWindow *self)
{
  Look *look;

  if (self->reading == NULL || self->opening != NULL)
    return;

  look = look_start (self);
  gloss_article_load_async (self->file, self->looking, looked_cb, look);
}

/**
 * gloss_window_watch_file:
 * @self: the window, whose article is seen
 */
void
gloss_window_watch_file (GlossWindow *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->file_monitor);
  if (self->file == NULL || !g_file_is_native (self->file))
    return;

  self->file_monitor = g_file_monitor_file (self->file, G_FILE_MONITOR_NONE, NULL, &error);
  if (self->file_monitor != NULL)
    g_signal_connect_object (self->file_monitor, "changed", G_CALLBACK (file_changed_cb), self,
                             G_CONNECT_SWAPPED);
  else
    g_debug ("Not watched: %s", error->message);
}

void
gloss_window_stop_watching (GlossWindow *self)
{
  g_clear_object (&self->file_monitor);
  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
}

static void
version_opened_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (Look) look = user_data;
  g_autoptr (GError) warning = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossReading) reading = gloss_session_open_finish (GLOSS_SESSION (source), result, &warning, &error);
  g_autoptr (GlossWindow) self = look_end (look);

  if (self == NULL)
    return;

  if (reading == NULL)
    {
      gloss_window_tell (self, error->message, FALSE);
      return;
    }

  gloss_version_bar_set_newer (self->version_bar, FALSE);
  gloss_window_set_reading (self, reading, warning != NULL ? warning->message : NULL);
}

static void
open_version (GlossWindow *self)
{
  Look *look = look_start (self);

  gloss_session_open_async (self->session, self->file, self->looking, version_opened_cb, look);
}

/* With notes that are on this text and nowhere else, the text stays. */
static void
version_flushed_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (Look) look = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = gloss_store_flush_finish (GLOSS_STORE (source), result, &error);
  g_autoptr (GlossWindow) self = look_end (look);

  if (self == NULL || self->reading == NULL)
    return;

  if (saved)
    open_version (self);
  else
    gloss_window_tell (self, error->message, FALSE);
}

/* Shows the text that is on disk now; the notes are carried over. What was shown stays if that fails. */
void
gloss_window_open_version (GlossWindow *self)
{
  GlossStore *store = self->reading != NULL ? gloss_reading_get_store (self->reading) : NULL;

  if (self->file == NULL || self->reading == NULL)
    return;

  if (gloss_window_has_lost_changes (self))
    gloss_window_tell (self, _("Notes on this article cannot be kept. A copy can be saved to another file."), FALSE);
  else if (store != NULL && gloss_store_get_state (store) != GLOSS_READ_ONLY)
    gloss_store_flush_async (store, NULL, version_flushed_cb, look_start (self));
  else
    open_version (self);
}

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GlossReading *reading = GLOSS_READING (source);
  g_autoptr (GlossWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  GlossRevision *revision = gloss_reading_compare_finish (reading, result, &error);

  if (revision == NULL)
    gloss_window_tell (self, error->message, FALSE);
  else if (self->reading == reading)
    gtk_window_present (gloss_revision_window_new (GTK_WINDOW (self), reading, revision));
  else
    gloss_revision_free (revision);
}

void
gloss_window_compare (GlossWindow *self)
{
  if (self->reading != NULL)
    gloss_reading_compare_async (self->reading, NULL, compared_cb, g_object_ref (self));
}

/* Whoever turns to another window finds there what was written in this one. */
void
gloss_window_save_now (GlossWindow *self)
{
  GlossStore *store = self->reading != NULL ? gloss_reading_get_store (self->reading) : NULL;

  if (!gtk_window_is_active (GTK_WINDOW (self)) && store != NULL
      && gloss_store_get_state (store) == GLOSS_SAVING)
    gloss_store_flush_async (store, NULL, NULL, NULL);
}
