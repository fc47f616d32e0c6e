/* gloss-clipboard.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What other programs offer is read up to a limit: they may offer as much as they like. */

#define G_LOG_DOMAIN "gloss-clipboard"

#include "gloss-clipboard.h"

#include "gloss-error.h"

#define CHUNK (64 * 1024)

typedef struct
{
  GInputStream *stream;
  GByteArray   *bytes;
  gsize         max_size;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  /* Whoever writes sees that nobody reads any more. */
  if (reading->stream != NULL)
    g_input_stream_close_async (reading->stream, G_PRIORITY_DEFAULT, NULL, NULL, NULL);
  g_clear_object (&reading->stream);
  g_clear_pointer (&reading->bytes, g_byte_array_unref);
  g_free (reading);
}

/* Takes over @task. */
static void
read_chunk (GTask               *task,
            GAsyncReadyCallback  callback)
{
  Reading *reading = g_task_get_task_data (task);

  g_input_stream_read_bytes_async (reading->stream, CHUNK, G_PRIORITY_DEFAULT, g_task_get_cancellable (task),
                                   callback, task);
}

static void
chunk_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Reading *reading = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GBytes) chunk = g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, &error);
  gsize size = chunk != NULL ? g_bytes_get_size (chunk) : 0;

  if (chunk == NULL)
    g_task_return_error (task, error);
  else if (size == 0)
    g_task_return_pointer (task, g_byte_array_free_to_bytes (g_steal_pointer (&reading->bytes)),
                           (GDestroyNotify) g_bytes_unref);
  else if (size > reading->max_size - reading->bytes->len)
    g_task_return_new_error (task, GLOSS_ERROR, GLOSS_ERROR_TOO_LARGE, "more is offered than is taken");
  else
    {
      g_byte_array_append (reading->bytes, g_bytes_get_data (chunk, NULL), (guint) size);
      read_chunk (g_steal_pointer (&task), chunk_read_cb);
    }
}

static void
offered_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Reading *reading = g_task_get_task_data (task);
  GError *error = NULL;

  reading->stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  if (reading->stream == NULL)
    g_task_return_error (task, error);
  else
    read_chunk (g_steal_pointer (&task), chunk_read_cb);
}

/**
 * gloss_clipboard_offers:
 * @clipboard: a clipboard
 * @mime_type: of bytes
 *
 * Returns: whether they can be read there; what this program has put there
 *   itself may have to be made from a value then
 */
gboolean
gloss_clipboard_offers (GdkClipboard *clipboard,
                        const char   *mime_type)
{
  GdkContentFormats *formats = gdk_content_formats_ref (gdk_clipboard_get_formats (clipboard));
  gboolean offered;

  if (gdk_clipboard_is_local (clipboard))
    formats = gdk_content_formats_union_serialize_mime_types (formats);
  offered = gdk_content_formats_contain_mime_type (formats, mime_type);
  gdk_content_formats_unref (formats);

  return offered;
}

/**
 * gloss_clipboard_read_async:
 * @clipboard: a clipboard
 * @mime_type: one that it offers
 * @max_size: in bytes, less than 4 GB
 * @cancellable: (nullable): to stop it
 * @callback: called with @clipboard when all is there
 * @user_data: for @callback
 *
 * Reads no more than @max_size. What is larger is an error,
 * %GLOSS_ERROR_TOO_LARGE.
 */
void
gloss_clipboard_read_async (GdkClipboard        *clipboard,
                            const char          *mime_type,
                            gsize                max_size,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  const char *mime_types[] = { mime_type, NULL };
  GTask *task = g_task_new (clipboard, cancellable, callback, user_data);
  Reading *reading = g_new0 (Reading, 1);

  reading->bytes = g_byte_array_new ();
  reading->max_size = max_size;
  g_task_set_source_tag (task, gloss_clipboard_read_async);
  g_task_set_task_data (task, reading, reading_free);
  gdk_clipboard_read_async (clipboard, mime_types, G_PRIORITY_DEFAULT, cancellable, offered_cb, task);
}

GBytes *
gloss_clipboard_read_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, gloss_clipboard_read_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
