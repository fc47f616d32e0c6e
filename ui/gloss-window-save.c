/* gloss-window-save.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-window"

#include "gloss-window-private.h"

#include <glib/gi18n.h>

#include "gloss-dialogs.h"
#include "gloss-error.h"
#include "gloss-file.h"
#include "gloss-file-name.h"

static const GlossAnswer close_answers[] = {
  { "cancel", N_("_Cancel"), GLOSS_ANSWER_PLAIN },
  { "close", N_("Close _Without Saving"), GLOSS_ANSWER_DESTRUCTIVE },
  { "copy", N_("Save a _Copy…"), GLOSS_ANSWER_SUGGESTED },
};

static void
close_anyway (GlossWindow *self)
{
  self->close_anyway = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GlossWindow *self = GLOSS_WINDOW (source);
  g_autofree char *answer = gloss_dialogs_ask_finish (result);

  if (g_str_equal (answer, "close"))
    {
      close_anyway (self);
      return;
    }

  gtk_widget_activate_action (GTK_WIDGET (self), "app.stay", NULL);
  if (g_str_equal (answer, "copy"))
    gloss_window_save_copy (self);
}

static void
ask_before_closing (GlossWindow *self,
                    const char  *reason)
{
  const GlossQuestion question = {
    .heading = _("Close without saving your notes?"),
    .body = reason,
    .answers = close_answers,
    .n_answers = G_N_ELEMENTS (close_answers),
  };

  gtk_window_present (GTK_WINDOW (self));
  gloss_dialogs_ask_async (GTK_WINDOW (self), &question, answered_cb, NULL);
}

static void
flushed_before_closing_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  g_autoptr (GlossWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (gloss_store_flush_finish (GLOSS_STORE (source), result, &error))
    close_anyway (self);
  else
    ask_before_closing (self, error->message);
}

/* Whether the reader has done something that no file will have */
gboolean
gloss_window_has_lost_changes (GlossWindow *self)
{
  GlossStore *store = gloss_reading_get_store (self->reading);
  GlossHistory *history = gloss_reading_get_history (self->reading);

  if (store != NULL && gloss_store_get_state (store) != GLOSS_READ_ONLY)
    return FALSE;

  return gloss_history_get_undo_label (history) != NULL;
}

/**
 * gloss_window_may_close:
 * @self: the window
 *
 * Called before the window closes. If notes wait to be written, it closes
 * by itself when they are, and asks when they cannot be.
 *
 * Returns: whether it may close now
 */
gboolean
gloss_window_may_close (GlossWindow *self)
{
  GlossStore *store;

  if (self->close_anyway || self->reading == NULL)
    return TRUE;

  if (gloss_window_has_lost_changes (self))
    {
      ask_before_closing (self, _("Notes on this article cannot be kept. A copy can be saved "
                                  "to another file."));
      return FALSE;
    }

  store = gloss_reading_get_store (self->reading);
  if (store == NULL || gloss_store_get_state (store) == GLOSS_SAVED ||
      gloss_store_get_state (store) == GLOSS_READ_ONLY)
    return TRUE;

  gloss_store_flush_async (store, NULL, flushed_before_closing_cb, g_object_ref (self));
  return FALSE;
}

static void
saved_again_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GlossWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  /* A failure is what the bar tells already. */
  if (gloss_store_flush_finish (GLOSS_STORE (source), result, &error))
    gloss_window_tell (self, _("Notes saved"), FALSE);
}

void
gloss_window_save_again (GlossWindow *self)
{
  GlossStore *store = self->reading != NULL ? gloss_reading_get_store (self->reading) : NULL;

  if (store != NULL)
    gloss_store_flush_async (store, NULL, saved_again_cb, g_object_ref (self));
}

static void
copy_written_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GlossWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (gloss_file_save_finish (G_FILE (source), result, &error))
    gloss_window_tell (self, _("Copy of the notes saved"), FALSE);
  else
    gloss_window_tell (self, error->message, FALSE);
}

static void
copy_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  GlossWindow *self = GLOSS_WINDOW (source);
  g_autoptr (GFile) file = gloss_dialogs_save_file_finish (result, NULL);
  g_autoptr (GlossNoteFile) note_file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GlossArticle *article;

  if (file == NULL || self->reading == NULL)
    return;

  article = gloss_reading_get_article (self->reading);
  note_file = gloss_note_file_new (gloss_article_get_uri (article),
                                   gloss_article_get_title (article));
  bytes = gloss_note_file_write (note_file, gloss_reading_get_annotations (self->reading));
  gloss_file_save_async (file, bytes, NULL, copy_written_cb, g_object_ref (self));
}

void
gloss_window_save_copy (GlossWindow *self)
{
  GlossArticle *article;
  g_autofree char *name = NULL;

  if (self->reading == NULL)
    return;

  article = gloss_reading_get_article (self->reading);
  name = gloss_file_name_from_title (gloss_article_get_title (article), "json");
  gloss_dialogs_save_file_async (GTK_WINDOW (self), _("Save a Copy of the Notes"), name,
                                 copy_chosen_cb, NULL);
}
