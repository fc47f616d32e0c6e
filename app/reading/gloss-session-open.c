/* gloss-session-open.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From a file or an address to its article: read ahead or now, or as it was stored. */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-session-private.h"

#include "gloss-article-load.h"
#include "gloss-error.h"
#include "gloss-fetch.h"
#include "gloss-library-list.h"
#include "gloss-pasted.h"
#include "gloss-util.h"

static void
opening_free (gpointer data)
{
  GlossSessionOpening *opening = data;

  g_free (opening->uri);
  g_free (opening->id);
  g_clear_pointer (&opening->meter, gloss_meter_unref);
  g_clear_object (&opening->article);
  g_clear_object (&opening->entry);
  g_clear_object (&opening->reading);
  g_clear_error (&opening->warning);
  g_free (opening);
}

/* The article as it was when it could be reached last; the task's data is the address. */
static void
find_stored_in_thread (GTask        *task,
                       gpointer      source,
                       gpointer      task_data,
                       GCancellable *cancellable)
{
  g_autoptr (GlossEntry) entry = gloss_library_find_uri (source, task_data, NULL);

  g_task_return_pointer (task, entry != NULL ? g_object_ref (gloss_entry_get_article (entry)) : NULL,
                         g_object_unref);
}

static void
stored_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  GTask *task = user_data;
  GlossSessionOpening *opening = g_task_get_task_data (task);

  opening->article = g_task_propagate_pointer (G_TASK (result), NULL);
  if (opening->article == NULL)
    {
      gloss_session_fail (task, g_steal_pointer (&opening->warning));
      return;
    }

  gloss_session_enter (task);
}

/* Takes @error, which is told beside the stored article, or as it is where none is stored. */
static void
look_for_stored (GTask  *task,
                 GError *error)
{
  GlossSession *self = g_task_get_source_object (task);
  GlossSessionOpening *opening = g_task_get_task_data (task);
  g_autoptr (GTask) search = g_task_new (self->library, NULL, stored_cb, task);

  gloss_session_opening_take_warning (opening, error);
  g_task_set_source_tag (search, look_for_stored);
  g_task_set_task_data (search, g_strdup (opening->uri), g_free);
  g_task_run_in_thread (search, find_stored_in_thread);
}

/* Of a page that cannot be had as it is now, it is good to have it as it was. Whoever asks for all text of it has seen
 * that there is no article on it now. */
static gboolean
may_be_stored (const GlossSessionOpening *opening,
               const GError              *error)
{
  if (error->domain != GLOSS_ERROR || !gloss_fetch_takes (opening->uri))
    return FALSE;

  return error->code != GLOSS_ERROR_NO_ARTICLE || (opening->flags & GLOSS_OPEN_WHOLE) == 0;
}

/* Takes @article, or @error where it is %NULL. */
static void
take_article (GTask        *task,
              GlossArticle *article,
              GError       *error)
{
  GlossSessionOpening *opening = g_task_get_task_data (task);

  opening->article = article;
  if (article == NULL && may_be_stored (opening, error))
    {
      look_for_stored (task, error);
      return;
    }
  if (article == NULL)
    {
      gloss_session_fail (task, error);
      return;
    }

  gloss_session_enter (task);
}

static void
article_loaded_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  GError *error = NULL;
  GlossArticle *article = gloss_article_load_finish (result, &error);

  take_article (user_data, article, error);
}

/* Consumes @task. */
static void
load (GTask *task,
      GFile *file)
{
  GlossSessionOpening *opening = g_task_get_task_data (task);

  gloss_article_load_full_async (file, (opening->flags & GLOSS_OPEN_WHOLE) != 0, opening->meter,
                                 g_task_get_cancellable (task), article_loaded_cb, task);
}

/* To ask the library takes as long as to enter an article in it, so of other texts it is not asked. */
static gboolean
may_be_page (GFile *file)
{
  static const char *const endings[] = { ".html", ".htm", ".xhtml", ".mhtml", ".mht" };
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *lower = g_ascii_strdown (uri, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;

  return gloss_fetch_takes (uri);
}

gboolean
gloss_session_is_page (GlossLibrary *library,
                       GFile        *file)
{
  return may_be_page (file) && (gloss_pasted_has (file) || gloss_library_is_page (library, file));
}

/* The task's data is the file. */
static void
look_up_page_in_thread (GTask        *task,
                        gpointer      source,
                        gpointer      task_data,
                        GCancellable *cancellable)
{
  g_task_return_boolean (task, gloss_session_is_page (source, task_data));
}

static void
page_looked_up_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  GTask *task = user_data;
  GlossSessionOpening *opening = g_task_get_task_data (task);

  if (g_task_propagate_boolean (G_TASK (result), NULL))
    opening->flags |= GLOSS_OPEN_WHOLE;
  load (task, g_task_get_task_data (G_TASK (result)));
}

/* Consumes @task. What was opened with all its text before opens so again: notes may stand on it. */
static void
load_as_before (GTask *task,
                GFile *file)
{
  GlossSession *self = g_task_get_source_object (task);
  GlossSessionOpening *opening = g_task_get_task_data (task);
  g_autoptr (GTask) look = NULL;

  if (opening->flags & GLOSS_OPEN_WHOLE || !may_be_page (file))
    {
      load (task, file);
      return;
    }

  look = g_task_new (self->library, NULL, page_looked_up_cb, task);
  g_task_set_source_tag (look, load_as_before);
  g_task_set_task_data (look, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (look, look_up_page_in_thread);
}

/* Takes @result. */
static void
take_ahead (GTask            *task,
            GlossAheadResult *result)
{
  GlossSessionOpening *opening = g_task_get_task_data (task);

  if (result->article == NULL)
    {
      take_article (task, NULL, g_steal_pointer (&result->error));
    }
  else
    {
      opening->article = g_steal_pointer (&result->article);
      gloss_session_take_entry (task, result->entry, g_steal_pointer (&result->entry_error));
    }
  gloss_ahead_result_free (result);
}

static void
read_ahead_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  GError *error = NULL;
  GlossAheadResult *ahead = g_task_propagate_pointer (G_TASK (result), &error);

  if (ahead != NULL)
    take_ahead (user_data, ahead);
  else
    gloss_session_fail (user_data, error);
}

static void
wait_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_task_return_pointer (task, gloss_session_ahead_wait (task_data), (GDestroyNotify) gloss_ahead_result_free);
}

static void
wait_for_ahead (GTask             *task,
                GlossSessionAhead *ahead)
{
  GlossSession *self = g_task_get_source_object (task);
  g_autoptr (GTask) wait = g_task_new (self, g_task_get_cancellable (task), read_ahead_cb, task);

  g_task_set_source_tag (wait, wait_for_ahead);
  g_task_set_task_data (wait, ahead, (GDestroyNotify) gloss_session_ahead_free);
  g_task_set_return_on_cancel (wait, TRUE);
  g_task_run_in_thread (wait, wait_in_thread);
}

/* Returns: whether @file is being read already, so that @task goes on with that */
static gboolean
open_ahead (GTask *task,
            GFile *file)
{
  GlossSession *self = g_task_get_source_object (task);
  GlossSessionOpening *opening = g_task_get_task_data (task);
  g_autoptr (GlossSessionAhead) ahead = NULL;

  if (self->ahead == NULL || opening->flags & GLOSS_OPEN_WHOLE || !gloss_session_ahead_is_of (self->ahead, file))
    return FALSE;

  ahead = g_steal_pointer (&self->ahead);
  if (gloss_session_ahead_is_done (ahead))
    take_ahead (task, gloss_session_ahead_wait (ahead));
  else
    wait_for_ahead (task, g_steal_pointer (&ahead));

  return TRUE;
}

/* Its own file, if that is still there: it may have changed since */
static GFile *
dup_file_of (GlossArticle *article)
{
  const char *uri = gloss_article_get_uri (article);
  g_autoptr (GFile) file = NULL;

  if (uri == NULL || !g_str_has_prefix (uri, "file:"))
    return NULL;

  file = g_file_new_for_uri (uri);

  return g_file_query_exists (file, NULL) ? g_steal_pointer (&file) : NULL;
}

/* The task's data is the id; it returns the file to open, or the article. */
static void
load_entry_in_thread (GTask        *task,
                      gpointer      source,
                      gpointer      task_data,
                      GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (GlossEntry) entry = gloss_library_load (source, task_data, &error);
  GFile *file;

  if (entry == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  file = dup_file_of (gloss_entry_get_article (entry));
  g_task_return_pointer (task, file != NULL ? (gpointer) file : g_object_ref (gloss_entry_get_article (entry)),
                         g_object_unref);
}

static void
entry_loaded_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  GTask *task = user_data;
  GlossSessionOpening *opening = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GObject) found = g_task_propagate_pointer (G_TASK (result), &error);

  if (found == NULL)
    {
      gloss_session_fail (task, error);
      return;
    }
  if (G_IS_FILE (found))
    {
      load_as_before (task, G_FILE (found));
      return;
    }

  opening->article = GLOSS_ARTICLE (g_steal_pointer (&found));
  gloss_session_enter (task);
}

static void
load_entry (GTask *task)
{
  GlossSession *self = g_task_get_source_object (task);
  GlossSessionOpening *opening = g_task_get_task_data (task);
  g_autoptr (GTask) load = g_task_new (self->library, g_task_get_cancellable (task), entry_loaded_cb, task);

  g_task_set_source_tag (load, load_entry);
  g_task_set_task_data (load, g_strdup (opening->id), g_free);
  g_task_run_in_thread (load, load_entry_in_thread);
}

GTask *
gloss_session_begin_opening (GlossSession        *self,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, gloss_session_begin_opening);
  g_task_set_task_data (task, g_new0 (GlossSessionOpening, 1), opening_free);

  return task;
}

/**
 * gloss_session_open_async:
 * @self: a session
 * @file: the article
 * @cancellable: (nullable): to give up
 * @callback: called when the page can be shown
 * @user_data: for @callback
 *
 * Loads the article, enters it in the library and reads its notes. The
 * analysis is left to the caller, who may have something to show first. An
 * article that is open already gives the same reading, even if both calls are
 * under way at the same time.
 */
void
gloss_session_open_async (GlossSession        *self,
                          GFile               *file,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  gloss_session_open_full_async (self, file, 0, NULL, cancellable, callback, user_data);
}

/**
 * gloss_session_open_full_async:
 * @self: a session
 * @file: the article
 * @flags: how
 * @meter: (nullable): told the bytes that have come, of an address
 * @cancellable: (nullable): to give up
 * @callback: called when the page can be shown
 * @user_data: for @callback
 *
 * Like gloss_session_open_async(). A page of which all text was taken before
 * opens so again. An address that cannot be read now opens as it was when it
 * was opened last, with a warning that says why. A file of
 * gloss_library_new_file() opens as it was, unless the article was a file that
 * is still there.
 */
void
gloss_session_open_full_async (GlossSession        *self,
                               GFile               *file,
                               GlossOpenFlags       flags,
                               GlossMeter          *meter,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task;
  GlossSessionOpening *opening;

  g_return_if_fail (GLOSS_IS_SESSION (self));
  g_return_if_fail (G_IS_FILE (file));

  task = gloss_session_begin_opening (self, cancellable, callback, user_data);
  opening = g_task_get_task_data (task);
  opening->uri = g_file_get_uri (file);
  opening->id = gloss_library_dup_id (file);
  opening->meter = meter != NULL ? gloss_meter_ref (meter) : NULL;
  opening->flags = flags;
  if (opening->id != NULL)
    load_entry (task);
  else if (!open_ahead (task, file))
    load_as_before (task, file);
}

/**
 * gloss_session_open_finish:
 * @self: a session
 * @result: what the callback got
 * @warning: (out) (optional) (nullable): why the library or the notes could
 *   not be used, although the article can be read; or, where the reading has a
 *   store, why it is the article as it was kept
 * @error: why there is no reading
 *
 * Returns: (transfer full) (nullable): the reading
 */
GlossReading *
gloss_session_open_finish (GlossSession  *self,
                           GAsyncResult  *result,
                           GError       **warning,
                           GError       **error)
{
  GlossSessionOpening *opening;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  opening = g_task_get_task_data (G_TASK (result));
  if (warning != NULL)
    *warning = g_steal_pointer (&opening->warning);

  return g_task_propagate_pointer (G_TASK (result), error);
}
