/* gloss-session-enter.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From an article to its reading: enter it in the library, wait for what is still being saved, read the notes. */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-session-private.h"

#include "gloss-fetch.h"

void
gloss_session_opening_take_warning (GlossSessionOpening *opening,
                                    GError              *error)
{
  if (opening->warning == NULL)
    opening->warning = error;
  else
    g_error_free (error);
}

void
gloss_session_fail (GTask  *opening,
                    GError *error)
{
  g_task_return_error (opening, error);
  g_object_unref (opening);
}

static gboolean
is_cancelled (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
watch_notes (GlossReading *reading)
{
  GlossStore *store = gloss_reading_get_store (reading);

  if (store != NULL)
    gloss_store_watch (store);
}

static void
notes_loaded_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  GlossSessionOpening *opening = g_task_get_task_data (task);

  gloss_reading_load_notes_finish (GLOSS_READING (object), result, &error);
  if (is_cancelled (error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (error != NULL)
    gloss_session_opening_take_warning (opening, g_steal_pointer (&error));
  watch_notes (opening->reading);

  g_task_return_pointer (task, g_object_ref (opening->reading), g_object_unref);
}

/* What went wrong is told by the store's own state. */
static void
notes_came_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  gloss_reading_load_notes_finish (GLOSS_READING (object), result, NULL);
  watch_notes (GLOSS_READING (object));
}

/* Consumes @task. */
static void
load_notes (GTask *task)
{
  GlossSessionOpening *opening = g_task_get_task_data (task);

  if ((opening->flags & GLOSS_OPEN_TEXT_FIRST) != 0)
    {
      gloss_reading_load_notes_async (opening->reading, NULL, notes_came_cb, NULL);
      g_task_return_pointer (task, g_object_ref (opening->reading), g_object_unref);
      g_object_unref (task);
      return;
    }

  gloss_reading_load_notes_async (opening->reading, g_task_get_cancellable (task),
                                  notes_loaded_cb, task);
}

static gboolean
is_of_article (GlossReading *reading,
               GlossArticle *article)
{
  return g_str_equal (gloss_article_get_digest (gloss_reading_get_article (reading)),
                      gloss_article_get_digest (article));
}

/* Returns: (transfer full) (nullable): the reading that is open, if the article has not changed since */
static GlossReading *
dup_open_reading (GlossSessionSlot *slot,
                  GlossArticle     *article)
{
  g_autoptr (GlossReading) reading = g_weak_ref_get (&slot->reading);

  if (reading == NULL || !is_of_article (reading, article))
    return NULL;

  return g_steal_pointer (&reading);
}

static GlossReading *
make_reading (GlossSession *self,
              GlossArticle *article,
              GlossEntry   *entry)
{
  GlossReading *reading = gloss_reading_new (article, entry);

  gloss_reading_set_reader (reading, self->reader);

  return reading;
}

/* Whether nobody has the article any more, and all that was noted on it is on disk */
static gboolean
is_done_with (gpointer key,
              gpointer value,
              gpointer user_data)
{
  GlossSessionSlot *slot = value;
  g_autoptr (GlossReading) reading = g_weak_ref_get (&slot->reading);
  GlossSaveState state = slot->store != NULL ? gloss_store_get_state (slot->store) : GLOSS_SAVED;

  return reading == NULL && (state == GLOSS_SAVED || state == GLOSS_READ_ONLY);
}

/* Takes the reading that is open; else makes one. Two calls for one article meet here. */
static void
find_or_make_reading (GTask *task)
{
  GlossSession *self = g_task_get_source_object (task);
  GlossSessionOpening *opening = g_task_get_task_data (task);
  GlossSessionSlot *slot = gloss_session_get_slot (self, opening->entry);

  opening->reading = dup_open_reading (slot, opening->article);
  if (opening->reading == NULL)
    {
      opening->reading = make_reading (self, opening->article, opening->entry);
      g_weak_ref_set (&slot->reading, opening->reading);
      g_set_object (&slot->store, gloss_reading_get_store (opening->reading));
    }
  g_hash_table_foreach_remove (self->slots, is_done_with, NULL);
  load_notes (task);
}

static void
flushed_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  GTask *task = user_data;
  GlossSessionOpening *opening = g_task_get_task_data (task);

  if (!gloss_store_flush_finish (GLOSS_STORE (object), result, &error))
    gloss_session_opening_take_warning (opening, g_steal_pointer (&error));
  find_or_make_reading (task);
}

/* A window that was closed a moment ago may still be saving what is to be read now, and so may one
 * that shows the text as it was. */
static void
wait_for_last_store (GTask *task)
{
  GlossSession *self = g_task_get_source_object (task);
  GlossSessionOpening *opening = g_task_get_task_data (task);
  GlossSessionSlot *slot = gloss_session_get_slot (self, opening->entry);
  g_autoptr (GlossReading) reading = dup_open_reading (slot, opening->article);

  if (reading != NULL || slot->store == NULL ||
      gloss_store_get_state (slot->store) != GLOSS_SAVING)
    find_or_make_reading (task);
  else
    gloss_store_flush_async (slot->store, NULL, flushed_cb, task);
}

/* What the reader has left out of the article is not shown. */
static void
take_trimmed (GlossSessionOpening *opening)
{
  GlossArticle *trimmed = gloss_entry_trim (opening->entry, opening->article);

  g_object_unref (opening->article);
  opening->article = trimmed;
}

void
gloss_session_take_entry (GTask      *opening,
                          GlossEntry *entry,
                          GError     *error)
{
  GlossSessionOpening *data = g_task_get_task_data (opening);

  if (entry != NULL)
    {
      data->entry = g_object_ref (entry);
      take_trimmed (data);
      wait_for_last_store (opening);
      return;
    }
  if (is_cancelled (error))
    {
      gloss_session_fail (opening, error);
      return;
    }

  gloss_session_opening_take_warning (data, error);
  data->reading = make_reading (g_task_get_source_object (opening), data->article, NULL);
  load_notes (opening);
}

static void
entered_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  GError *error = NULL;
  g_autoptr (GlossEntry) entry = gloss_library_enter_finish (GLOSS_LIBRARY (object), result, &error);

  gloss_session_take_entry (user_data, entry, error);
}

/* Returns: (nullable): the address of the web that was asked for, if that is not the article's own */
static const char *
get_asked (const GlossSessionOpening *opening)
{
  return gloss_fetch_takes (opening->uri) && g_strcmp0 (opening->uri, gloss_article_get_uri (opening->article)) != 0
         ? opening->uri : NULL;
}

/* Takes @opening: goes on with the article that it has found */
void
gloss_session_enter (GTask *opening)
{
  GlossSession *self = g_task_get_source_object (opening);
  GlossSessionOpening *data = g_task_get_task_data (opening);

  gloss_library_enter_async (self->library, data->article, get_asked (data), g_task_get_cancellable (opening),
                             entered_cb, opening);
}

void
gloss_session_open_entry (GTask      *opening,
                          GlossEntry *entry)
{
  GlossSessionOpening *data = g_task_get_task_data (opening);

  data->entry = g_object_ref (entry);
  data->article = g_object_ref (gloss_entry_get_article (entry));
  wait_for_last_store (opening);
}
