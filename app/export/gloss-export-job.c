/* gloss-export-job.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Exports that nobody waits for with a window that stands still. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-export-job.h"

#include "gloss-export-set.h"
#include "gloss-library-list.h"

typedef struct
{
  const GlossExporter *exporter;
  GlossExportSet      *set;
  GlossExportCount     count;
} Write;

/* What gathering has come to */
typedef struct
{
  GlossExportFlags  flags;
  GlossMeter       *meter;
  GPtrArray        *entries;
  GPtrArray        *readings;
  guint             n_failed;
  guint             next;  /* of the entries */
} Gather;

static void
write_free (gpointer data)
{
  Write *write = data;

  gloss_export_set_free (write->set);
  g_free (write);
}

static void
free_bytes (gpointer data)
{
  g_bytes_unref (data);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source_object,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Write *write = task_data;
  GError *error = NULL;
  GBytes *bytes = write->exporter->write (write->set, &write->count, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, free_bytes);
  else
    g_task_return_error (task, error);
}

/**
 * gloss_export_write_async:
 * @exporter: a format
 * @options: what to write
 * @meter: (nullable): told how much of it is written
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 */
void
gloss_export_write_async (const GlossExporter      *exporter,
                          const GlossExportOptions *options,
                          GlossMeter               *meter,
                          GCancellable             *cancellable,
                          GAsyncReadyCallback       callback,
                          gpointer                  user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Write *write = g_new0 (Write, 1);

  write->exporter = exporter;
  write->set = gloss_export_set_new (options);
  gloss_export_set_count (write->set, &write->count);
  gloss_export_set_watch (write->set, meter, cancellable);
  g_task_set_source_tag (task, gloss_export_write_async);
  g_task_set_task_data (task, write, write_free);
  g_task_run_in_thread (task, write_in_thread);
}

/**
 * gloss_export_write_finish:
 * @result: what the callback was given
 * @count: (out): how much was written
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
gloss_export_write_finish (GAsyncResult      *result,
                           GlossExportCount  *count,
                           GError           **error)
{
  Write *write = g_task_get_task_data (G_TASK (result));

  *count = write->count;

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
gather_free (gpointer data)
{
  Gather *gather = data;

  g_clear_pointer (&gather->meter, gloss_meter_unref);
  g_clear_pointer (&gather->entries, g_ptr_array_unref);
  g_ptr_array_unref (gather->readings);
  g_free (gather);
}

static void gather_next (GTask *task);

/* One article that cannot be read does not keep the others from being exported. */
static void
end_article (GTask        *task,
             GlossReading *reading,
             gboolean      whole)
{
  Gather *gather = g_task_get_task_data (task);

  if (whole)
    g_ptr_array_add (gather->readings, g_object_ref (reading));
  else
    gather->n_failed++;
  if (gather->meter != NULL)
    gloss_meter_advance (gather->meter);
  gather_next (task);
}

static void
analyzed_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  GlossReading *reading = GLOSS_READING (object);

  end_article (user_data, reading, gloss_reading_analyze_finish (reading, result, NULL));
}

static void
notes_loaded_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  GlossReading *reading = GLOSS_READING (object);
  GTask *task = user_data;
  Gather *gather = g_task_get_task_data (task);
  gboolean whole = gloss_reading_load_notes_finish (reading, result, NULL);

  if (!whole || (gather->flags & (GLOSS_EXPORT_QUOTES | GLOSS_EXPORT_ACTORS)) == 0)
    end_article (task, reading, whole);
  else
    gloss_reading_analyze_async (reading, g_task_get_cancellable (task), analyzed_cb, task);
}

/* Takes the reading of a window where there is one: what was noted just now is in it. */
static void
gather_next (GTask *task)
{
  Gather *gather = g_task_get_task_data (task);
  g_autoptr (GlossReading) reading = NULL;
  GlossEntry *entry;

  if (gather->next == gather->entries->len || g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    {
      g_task_return_pointer (task, g_ptr_array_ref (gather->readings), (GDestroyNotify) g_ptr_array_unref);
      g_object_unref (task);
      return;
    }

  entry = g_ptr_array_index (gather->entries, gather->next++);
  reading = gloss_session_dup_reading (g_task_get_source_object (task), entry);
  if (reading == NULL)
    {
      reading = gloss_reading_new (gloss_entry_get_article (entry), entry);
      gloss_reading_set_reader (reading, gloss_session_get_reader (g_task_get_source_object (task)));
    }
  gloss_reading_load_notes_async (reading, g_task_get_cancellable (task), notes_loaded_cb, task);
}

static void
list_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_autoptr (GPtrArray) errors = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  Gather *gather = task_data;

  gather->entries = gloss_library_list (source_object, errors);
  gather->n_failed = errors->len;
  g_task_return_boolean (task, TRUE);
}

static void
listed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  GTask *task = user_data;
  Gather *gather = g_task_get_task_data (task);

  if (gather->meter != NULL)
    gloss_meter_begin (gather->meter, gather->entries->len);
  gather_next (task);
}

/**
 * gloss_export_gather_async:
 * @session: whose library, and whose readings where an article is open
 * @flags: what will be written of the articles
 * @meter: (nullable): told how many have been read
 * @cancellable: (nullable): a cancellable
 * @callback: called when all are there
 * @user_data: for @callback
 */
void
gloss_export_gather_async (GlossSession        *session,
                           GlossExportFlags     flags,
                           GlossMeter          *meter,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task = g_task_new (session, cancellable, callback, user_data);
  g_autoptr (GTask) listing = NULL;
  Gather *gather = g_new0 (Gather, 1);

  gather->flags = flags;
  gather->meter = meter != NULL ? gloss_meter_ref (meter) : NULL;
  gather->readings = g_ptr_array_new_with_free_func (g_object_unref);
  g_task_set_source_tag (task, gloss_export_gather_async);
  g_task_set_task_data (task, gather, gather_free);

  listing = g_task_new (gloss_session_get_library (session), NULL, listed_cb, task);
  g_task_set_task_data (listing, gather, NULL);
  g_task_run_in_thread (listing, list_in_thread);
}

/**
 * gloss_export_gather_finish:
 * @result: what the callback was given
 * @n_failed: (out): how many articles could not be read
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type GlossReading): the others
 */
GPtrArray *
gloss_export_gather_finish (GAsyncResult  *result,
                            guint         *n_failed,
                            GError       **error)
{
  Gather *gather = g_task_get_task_data (G_TASK (result));

  *n_failed = gather->n_failed;

  return g_task_propagate_pointer (G_TASK (result), error);
}
