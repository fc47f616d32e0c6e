/* gloss-window-open.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-window"

#include "gloss-window-private.h"

#include <glib/gi18n.h>

#include "gloss-busy-page.h"
#include "gloss-dialogs.h"
#include "gloss-error-page.h"
#include "gloss-library-list.h"
#include "gloss-page-private.h"
#include "gloss-recent-popover.h"

/* Opening that takes no longer than this shows no spinner: it would only flash. */
#define BUSY_DELAY_MILLISECONDS 300
#define FETCHED_INTERVAL_MILLISECONDS 150

/* A window that is closed does not wait for its article. @cancellable tells a late answer. */
typedef struct
{
  GWeakRef      window;
  GCancellable *cancellable;
} GlossOpening;

static GlossOpening *
opening_new (GlossWindow  *window,
             GCancellable *cancellable)
{
  GlossOpening *opening = g_new0 (GlossOpening, 1);

  g_weak_ref_init (&opening->window, window);
  opening->cancellable = g_object_ref (cancellable);

  return opening;
}

static void
opening_free (GlossOpening *opening)
{
  g_weak_ref_clear (&opening->window);
  g_object_unref (opening->cancellable);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossOpening, opening_free)

static char *
dup_display_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name != NULL ? name : "");
}

static char *
dup_busy_text (GFile *file)
{
  g_autofree char *id = gloss_library_dup_id (file);
  g_autofree char *name = dup_display_name (file);

  if (id != NULL)
    return g_strdup (_("Opening the Article…"));

  /* Translators: %s is the name of a file */
  return g_strdup_printf (_("Opening “%s”…"), name);
}

/* 1.2 MB of 3.4 MB; nothing of a file, which is read in one go */
static char *
dup_fetched_text (GlossMeter *meter)
{
  gsize n_done = gloss_meter_get_done (meter);
  gsize n_all = gloss_meter_get_steps (meter);
  g_autofree char *done = g_format_size (n_done);
  g_autofree char *all = g_format_size (n_all);

  if (n_done == 0)
    return g_strdup ("");
  if (n_all < n_done)
    return g_steal_pointer (&done);

  /* Translators: “1.2 MB” of “3.4 MB” that have come from the network */
  return g_strdup_printf (_("%s of %s"), done, all);
}

/* What most windows never show is made when it is to be shown. */
static GtkWidget *
ensure_stack_page (GlossWindow *self,
                   const char  *name,
                   GType        type)
{
  GtkWidget *child = gtk_stack_get_child_by_name (self->stack, name);

  if (child == NULL)
    {
      child = g_object_new (type, NULL);
      gtk_stack_add_named (self->stack, child, name);
    }

  return child;
}

static GlossBusyPage *
ensure_busy_page (GlossWindow *self)
{
  return GLOSS_BUSY_PAGE (ensure_stack_page (self, "busy", GLOSS_TYPE_BUSY_PAGE));
}

static gboolean
fetched_cb (gpointer user_data)
{
  GlossWindow *self = user_data;
  g_autofree char *text = dup_fetched_text (self->fetched);

  gloss_busy_page_set_fetched (ensure_busy_page (self), text);

  return G_SOURCE_CONTINUE;
}

static gboolean
busy_cb (gpointer user_data)
{
  GlossWindow *self = user_data;
  g_autofree char *text = dup_busy_text (self->file);

  fetched_cb (self);
  self->busy_source = g_timeout_add (FETCHED_INTERVAL_MILLISECONDS, fetched_cb, self);
  gloss_busy_page_set_text (ensure_busy_page (self), text);
  gloss_window_show (self, "busy");

  return G_SOURCE_REMOVE;
}

static void
end_opening (GlossWindow *self)
{
  g_clear_handle_id (&self->busy_source, g_source_remove);
  g_clear_object (&self->opening);
  g_clear_pointer (&self->fetched, gloss_meter_unref);
}

static void
show_error (GlossWindow  *self,
            const GError *error)
{
  gloss_error_page_set_error (GLOSS_ERROR_PAGE (ensure_stack_page (self, "error", GLOSS_TYPE_ERROR_PAGE)), error);
  gloss_window_show (self, "error");
}

/* The same article may be reached by another path: then it is open already. */
static GlossWindow *
find_other_window (GlossWindow  *self,
                   GlossReading *reading)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (application == NULL)
    return NULL;

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (l->data != self && GLOSS_IS_WINDOW (l->data) &&
        gloss_window_get_reading (l->data) == reading)
      return l->data;

  return NULL;
}

static void
located_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GlossWindow) self = user_data;
  gssize offset = gloss_positions_lookup_finish (GLOSS_POSITIONS (source), result, NULL);

  if (offset <= 0)
    return;

  g_clear_object (&self->locating);
  gloss_page_scroll_to (self->page, offset, 0);
}

static void
locate (GlossWindow  *self,
        GlossReading *reading)
{
  GlossArticle *article = gloss_reading_get_article (reading);

  if (self->locating != NULL)
    g_cancellable_cancel (self->locating);
  g_clear_object (&self->locating);
  self->locating = g_cancellable_new ();
  gloss_positions_lookup_async (self->positions, gloss_article_get_digest (article),
                                self->locating, located_cb, g_object_ref (self));
}

/* From now on the article is known by its own file or address, if it has one, and not by what led there. An article
 * that was kept may have been read from several: what could not be read now is the one to try again. */
static void
take_own_file (GlossWindow  *self,
               GlossReading *reading,
               const GError *warning)
{
  g_autofree char *id = gloss_library_dup_id (self->file);
  const char *uri = gloss_article_get_uri (gloss_reading_get_article (reading));

  if (uri == NULL || *uri == '\0' || g_file_is_native (self->file) || (id == NULL && warning != NULL))
    return;

  g_object_unref (self->file);
  self->file = g_file_new_for_uri (uri);
}

static void
show_reading (GlossWindow  *self,
              GlossReading *reading,
              const GError *warning)
{
  GlossWindow *other = find_other_window (self, reading);

  if (other != NULL)
    {
      gloss_window_go_to (other, self->goal);
      gtk_window_present (GTK_WINDOW (other));
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  take_own_file (self, reading, warning);
  gloss_window_set_reading (self, reading, warning != NULL ? warning->message : NULL);
  gloss_recent_add (self->file, gloss_article_get_title (gloss_reading_get_article (reading)));
  if (gloss_range_is_empty (self->goal))
    locate (self, reading);
  else
    gloss_window_go_to (self, self->goal);
}

static gboolean
is_alone (GlossWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GList *windows = application != NULL ? gtk_application_get_windows (application) : NULL;

  return windows == NULL || windows->next == NULL;
}

/* Nobody has asked for this article now, so nobody is told that it has gone. */
static void
give_up (GlossWindow *self)
{
  g_clear_object (&self->file);
  if (is_alone (self))
    gloss_window_show (self, "empty");
  else
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GlossOpening) opening = user_data;
  g_autoptr (GlossWindow) self = g_weak_ref_get (&opening->window);
  g_autoptr (GError) warning = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossReading) reading = NULL;
  gboolean restoring;

  reading = gloss_session_open_finish (GLOSS_SESSION (source), result, &warning, &error);
  if (self == NULL || self->opening != opening->cancellable)
    return;

  end_opening (self);
  restoring = self->restoring;
  self->restoring = FALSE;
  if (reading != NULL)
    show_reading (self, reading, warning);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gloss_window_show (self, "empty");
  else if (restoring)
    give_up (self);
  else
    show_error (self, error);
}

static void
open_files (GlossWindow  *self,
            GFile       **files,
            int           n_files)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (application != NULL && n_files > 0)
    g_application_open (G_APPLICATION (application), files, n_files, "");
}

static void
files_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GListModel) model = gloss_dialogs_open_files_finish (result, NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (files, g_list_model_get_item (model, i));

  open_files (GLOSS_WINDOW (source), (GFile **) files->pdata, files->len);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         GlossWindow   *self)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  GSList *list = g_value_get_boxed (value);

  for (GSList *l = list; l != NULL; l = l->next)
    g_ptr_array_add (files, l->data);

  open_files (self, (GFile **) files->pdata, files->len);

  return files->len > 0;
}

static GdkDragAction
drop_enter_cb (GtkDropTarget *target,
               double         x,
               double         y,
               GlossWindow   *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self->stack), "drop-here");

  return GDK_ACTION_COPY;
}

static void
drop_leave_cb (GtkDropTarget *target,
               GlossWindow   *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->stack), "drop-here");
}

/* Files may be dropped anywhere in the window. */
void
gloss_window_add_drop_target (GlossWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  g_signal_connect_object (target, "enter", G_CALLBACK (drop_enter_cb), self, 0);
  g_signal_connect_object (target, "leave", G_CALLBACK (drop_leave_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->toast_overlay), GTK_EVENT_CONTROLLER (target));
}

void
gloss_window_choose_files (GlossWindow *self)
{
  static const char *const types[] = { "text/plain", "text/markdown", NULL };
  const GlossFileChoice choice = { _("Open Article"), _("_Open"), _("Articles"), types, TRUE };

  gloss_dialogs_open_files_async (GTK_WINDOW (self), &choice, files_chosen_cb, NULL);
}

void
gloss_window_open_uri (GlossWindow *self,
                       const char  *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);

  open_files (self, &file, 1);
}

/* Goes back to where the reader can choose another; the answer, if it comes, is late. */
void
gloss_window_cancel_opening (GlossWindow *self)
{
  if (self->opening == NULL)
    return;

  g_cancellable_cancel (self->opening);
  end_opening (self);
  g_clear_object (&self->file);
  gloss_window_show (self, "empty");
}

/**
 * gloss_window_open:
 * @self: a window without an article
 * @file: the article to show in it
 *
 * Opens the article. What is being opened already is cancelled.
 */
void
gloss_window_open (GlossWindow *self,
                   GFile       *file)
{
  gloss_window_open_full (self, file, FALSE);
}

/**
 * gloss_window_open_full:
 * @self: a window without an article
 * @file: the article to show in it
 * @whole: takes all text of a page, not only its article
 */
void
gloss_window_open_full (GlossWindow *self,
                        GFile       *file,
                        gboolean     whole)
{
  g_return_if_fail (GLOSS_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (self->reading == NULL);

  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  end_opening (self);

  g_set_object (&self->file, file);
  self->opening = g_cancellable_new ();
  self->fetched = gloss_meter_new ();
  self->busy_source = g_timeout_add (BUSY_DELAY_MILLISECONDS, busy_cb, self);
  self->goal = (GlossRange) { 0, 0 };
  gloss_window_update_actions (self);
  gloss_session_open_full_async (self->session, file, GLOSS_OPEN_TEXT_FIRST | (whole ? GLOSS_OPEN_WHOLE : 0),
                                 self->fetched, self->opening, opened_cb, opening_new (self, self->opening));
}

void
gloss_window_open_at (GlossWindow *self,
                      GFile       *file,
                      GlossRange   range)
{
  gloss_window_open (self, file);
  self->goal = range;
}

/* The page is laid out as far as that first. */
void
gloss_window_go_to (GlossWindow *self,
                    GlossRange   range)
{
  g_return_if_fail (GLOSS_IS_WINDOW (self));

  if (self->reading == NULL || gloss_range_is_empty (range)
      || range.end > gloss_text_get_n_chars (gloss_reading_get_text (self->reading)))
    return;

  gloss_page_go_to (self->page, range);
}
