/* gloss-article-load.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-article-load.h"

#include <glib/gi18n.h>

#include "gloss-error.h"
#include "gloss-fetch.h"
#include "gloss-file.h"
#include "gloss-util.h"

#define FILE_ATTRIBUTES \
  G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME "," \
  G_FILE_ATTRIBUTE_STANDARD_TYPE "," \
  G_FILE_ATTRIBUTE_STANDARD_SIZE "," \
  G_FILE_ATTRIBUTE_ACCESS_CAN_READ

static GlossArticle *
load_source (const GlossSource  *source,
             GlossWorker        *worker,
             GCancellable       *cancellable,
             GError            **error)
{
  g_autoptr (GlossWorker) own = NULL;
  const GlossLoader *loader;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  loader = gloss_loader_find (source, error);
  if (loader == NULL)
    return NULL;
  if (loader->load != NULL)
    return loader->load (source, cancellable, error);

  if (worker == NULL)
    worker = own = gloss_worker_new ();

  return gloss_worker_load (worker, source, cancellable, error);
}

static gboolean
fail_to_query (GFile         *file,
               const GError  *cause,
               GError       **error)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base != NULL ? base : "");

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_error_copy (cause));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
           g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_NOT_FOUND,
                 /* Translators: %s is the name of a file */
                 _("“%s” is not there. It may have been moved, renamed or deleted."), name);
  else
    g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_UNREADABLE,
                 /* Translators: the first %s is the name of a file or an address, the second says why */
                 _("“%s” cannot be read: %s"), name, cause->message);

  return FALSE;
}

/* What can be known before the first byte is read. */
static gboolean
check_file (GFile         *file,
            char         **name,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInfo) info = NULL;

  info = g_file_query_info (file, FILE_ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, &cause);
  if (info == NULL)
    return fail_to_query (file, cause, error);

  *name = g_strdup (g_file_info_get_display_name (info));
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_UNREADABLE,
                 /* Translators: %s is the name of a folder */
                 _("“%s” is a folder, not a file."), *name);
  else if (g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_ACCESS_CAN_READ) &&
           !g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_ACCESS_CAN_READ))
    g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_UNREADABLE,
                 /* Translators: %s is the name of a file */
                 _("You are not allowed to read “%s”."), *name);
  else
    return gloss_source_check_size (g_file_info_get_size (info), *name, error);

  return FALSE;
}

/* Names the file as the file manager does, and in the same words whenever it is found out. */
static GBytes *
read_file (GFile         *file,
           const char    *name,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GError) cause = NULL;
  GBytes *bytes = gloss_file_read (file, GLOSS_MAX_SOURCE_SIZE, cancellable, &cause);

  if (bytes != NULL)
    return bytes;

  if (g_error_matches (cause, GLOSS_ERROR, GLOSS_ERROR_TOO_LARGE))
    gloss_source_check_size (G_MAXUINT64, name, error);
  else
    g_propagate_error (error, g_steal_pointer (&cause));

  return NULL;
}

static void
progress_cb (gsize    received,
             gsize    total,
             gpointer user_data)
{
  gloss_meter_set (user_data, received, total);
}

static GlossArticle *
load_address (const char    *uri,
              gboolean       whole,
              GlossWorker   *worker,
              GlossMeter    *meter,
              GCancellable  *cancellable,
              GError       **error)
{
  g_autoptr (GlossFetched) fetched = gloss_fetch (uri, meter != NULL ? progress_cb : NULL, meter, cancellable, error);
  GlossSource source;

  if (fetched == NULL)
    return NULL;

  source = (GlossSource) {
    .bytes = fetched->bytes,
    .uri = fetched->uri,
    .name = fetched->uri,
    .content_type = fetched->content_type,
    .whole = whole,
  };

  return load_source (&source, worker, cancellable, error);
}

static GlossArticle *
load_file (GFile         *file,
           gboolean       whole,
           GlossWorker   *worker,
           GlossMeter    *meter,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *name = NULL;
  GlossSource source;

  uri = g_file_get_uri (file);
  if (gloss_fetch_takes (uri))
    return load_address (uri, whole, worker, meter, cancellable, error);
  if (!check_file (file, &name, cancellable, error))
    return NULL;

  bytes = read_file (file, name, cancellable, error);
  if (bytes == NULL)
    return NULL;

  source = (GlossSource) { .bytes = bytes, .uri = uri, .name = name, .whole = whole };

  return load_source (&source, worker, cancellable, error);
}

/* What one call in a thread is told */
typedef struct
{
  GlossMeter *meter;  /* nullable */
  gboolean    whole;
} Load;

static void
load_free (gpointer data)
{
  Load *load = data;

  g_clear_pointer (&load->meter, gloss_meter_unref);
  g_free (load);
}

static void
load_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  Load *load = task_data;
  GlossArticle *article = load_file (source_object, load->whole, NULL, load->meter, cancellable, &error);

  gloss_task_return_object (task, article, error);
}

/**
 * gloss_article_load_async:
 * @file: the file to open
 * @cancellable: (nullable): cancels, at once, even where reading does not come to an end
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads and parses @file in a thread.
 */
void
gloss_article_load_async (GFile               *file,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  gloss_article_load_full_async (file, FALSE, NULL, cancellable, callback, user_data);
}

/**
 * gloss_article_load_full_async:
 * @file: the file to open
 * @whole: takes all text of a page, not only its article
 * @meter: (nullable): told the bytes that have come, of an address
 * @cancellable: (nullable): cancels, at once
 * @callback: called when it is done
 * @user_data: for @callback
 */
void
gloss_article_load_full_async (GFile               *file,
                               gboolean             whole,
                               GlossMeter          *meter,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Load *load;

  g_return_if_fail (G_IS_FILE (file));

  load = g_new0 (Load, 1);
  load->meter = meter != NULL ? gloss_meter_ref (meter) : NULL;
  load->whole = whole;
  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, gloss_article_load_async);
  g_task_set_task_data (task, load, load_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * gloss_article_load_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the article; %NULL with a %GLOSS_ERROR
 *   that names the file, or with %G_IO_ERROR_CANCELLED
 */
GlossArticle *
gloss_article_load_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, gloss_article_load_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * gloss_article_load:
 * @file: the file to open
 * @cancellable: (nullable): cancels
 * @error: return location
 *
 * Like gloss_article_load_async(), but blocks.
 *
 * Returns: (transfer full) (nullable): the article
 */
GlossArticle *
gloss_article_load (GFile         *file,
                    GCancellable  *cancellable,
                    GError       **error)
{
  return gloss_article_load_full (file, FALSE, NULL, cancellable, error);
}

/**
 * gloss_article_load_full:
 * @file: the file to open
 * @whole: takes all text of a page, not only its article
 * @worker: (nullable): reads what is read in a process of its own; %NULL starts one, if there is need
 * @cancellable: (nullable): cancels
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the article
 */
GlossArticle *
gloss_article_load_full (GFile         *file,
                         gboolean       whole,
                         GlossWorker   *worker,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return load_file (file, whole, worker, NULL, cancellable, error);
}

/**
 * gloss_article_load_source:
 * @source: bytes that were read already, as from standard input
 * @cancellable: (nullable): cancels
 * @error: return location
 *
 * What the bytes are decides what is made of them, before the name does.
 *
 * Returns: (transfer full) (nullable): the article
 */
GlossArticle *
gloss_article_load_source (const GlossSource  *source,
                           GCancellable       *cancellable,
                           GError            **error)
{
  g_return_val_if_fail (source != NULL && source->bytes != NULL && source->name != NULL, NULL);

  return load_source (source, NULL, cancellable, error);
}
