/* gloss-session.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-session-private.h"

#include "gloss-article-ahead.h"
#include "gloss-article-load.h"
#include "gloss-error.h"
#include "gloss-library-list.h"
#include "gloss-util.h"

/* One article: its reading while somebody has it, and what saves its notes. The store outlives
 * the reading, because what was typed last may still have to be written. */
typedef struct
{
  GWeakRef    reading;
  GlossStore *store;
} Slot;

struct _GlossSession
{
  GObject            parent_instance;

  /* Owned */
  GlossLibrary      *library;
  GlossReader       *reader;
  GHashTable        *slots;  /* id of the entry: Slot */
  GlossArticleAhead *ahead;  /* nullable: what will be opened first */
};

enum {
  PROP_0,
  PROP_LIBRARY,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GlossSession, gloss_session, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

/* What one call to open has gathered */
typedef struct
{
  char           *uri;
  char           *id;  /* if it is opened out of the library */
  GlossOpenFlags  flags;
  GlossArticle   *article;
  GlossEntry     *entry;
  GlossReading   *reading;
  GError         *warning;
} Opening;

static void
slot_free (gpointer data)
{
  Slot *slot = data;

  g_weak_ref_clear (&slot->reading);
  g_clear_object (&slot->store);
  g_free (slot);
}

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_free (opening->uri);
  g_free (opening->id);
  g_clear_object (&opening->article);
  g_clear_object (&opening->entry);
  g_clear_object (&opening->reading);
  g_clear_error (&opening->warning);
  g_free (opening);
}

static void
gloss_session_finalize (GObject *object)
{
  GlossSession *self = GLOSS_SESSION (object);

  g_clear_pointer (&self->ahead, gloss_article_ahead_free);
  g_clear_pointer (&self->slots, g_hash_table_unref);
  g_clear_object (&self->reader);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (gloss_session_parent_class)->finalize (object);
}

static void
gloss_session_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  GlossSession *self = GLOSS_SESSION (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_session_class_init (GlossSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gloss_session_finalize;
  object_class->get_property = gloss_session_get_property;

  properties[PROP_LIBRARY] =
    g_param_spec_object ("library", NULL, NULL, GLOSS_TYPE_LIBRARY,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_session_init (GlossSession *self)
{
  self->reader = gloss_reader_new ();
  self->slots = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, slot_free);
}

GlossSession *
gloss_session_new (GlossLibrary *library)
{
  GlossSession *self;

  g_return_val_if_fail (GLOSS_IS_LIBRARY (library), NULL);

  self = g_object_new (GLOSS_TYPE_SESSION, NULL);
  self->library = g_object_ref (library);

  return self;
}

GlossLibrary *
gloss_session_get_library (GlossSession *self)
{
  g_return_val_if_fail (GLOSS_IS_SESSION (self), NULL);

  return self->library;
}

/**
 * gloss_session_get_reader:
 * @self: a session
 *
 * Returns: (transfer none): who reads, in all readings of the session
 */
GlossReader *
gloss_session_get_reader (GlossSession *self)
{
  g_return_val_if_fail (GLOSS_IS_SESSION (self), NULL);

  return self->reader;
}

GlossReading *
gloss_session_dup_reading (GlossSession *self,
                           GlossEntry   *entry)
{
  Slot *slot;

  g_return_val_if_fail (GLOSS_IS_SESSION (self), NULL);
  g_return_val_if_fail (GLOSS_IS_ENTRY (entry), NULL);

  slot = g_hash_table_lookup (self->slots, gloss_entry_get_id (entry));

  return slot != NULL ? g_weak_ref_get (&slot->reading) : NULL;
}

static Slot *
slot_of (GlossSession *self,
         GlossEntry   *entry)
{
  const char *id = gloss_entry_get_id (entry);
  Slot *slot = g_hash_table_lookup (self->slots, id);

  if (slot != NULL)
    return slot;

  slot = g_new0 (Slot, 1);
  g_weak_ref_init (&slot->reading, NULL);
  g_hash_table_insert (self->slots, g_strdup (id), slot);

  return slot;
}

/* The first trouble is the one to tell. */
static void
take_warning (Opening *opening,
              GError  *error)
{
  if (opening->warning == NULL)
    opening->warning = error;
  else
    g_error_free (error);
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
  Opening *opening = g_task_get_task_data (task);

  gloss_reading_load_notes_finish (GLOSS_READING (object), result, &error);
  if (is_cancelled (error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (error != NULL)
    take_warning (opening, g_steal_pointer (&error));
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
  Opening *opening = g_task_get_task_data (task);

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
dup_open_reading (Slot         *slot,
                  GlossArticle *article)
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

/* Takes the reading that is open; else makes one. Two calls for one article meet here. */
static void
find_or_make_reading (GTask *task)
{
  GlossSession *self = g_task_get_source_object (task);
  Opening *opening = g_task_get_task_data (task);
  Slot *slot = slot_of (self, opening->entry);

  opening->reading = dup_open_reading (slot, opening->article);
  if (opening->reading == NULL)
    {
      opening->reading = make_reading (self, opening->article, opening->entry);
      g_weak_ref_set (&slot->reading, opening->reading);
      g_set_object (&slot->store, gloss_reading_get_store (opening->reading));
    }
  load_notes (task);
}

static void
flushed_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  GTask *task = user_data;
  Opening *opening = g_task_get_task_data (task);

  if (!gloss_store_flush_finish (GLOSS_STORE (object), result, &error))
    take_warning (opening, g_steal_pointer (&error));
  find_or_make_reading (task);
}

/* A window that was closed a moment ago may still be saving what is to be read now, and so may one
 * that shows the text as it was. */
static void
wait_for_last_store (GTask *task)
{
  GlossSession *self = g_task_get_source_object (task);
  Opening *opening = g_task_get_task_data (task);
  Slot *slot = slot_of (self, opening->entry);
  g_autoptr (GlossReading) reading = dup_open_reading (slot, opening->article);

  if (reading != NULL || slot->store == NULL ||
      gloss_store_get_state (slot->store) != GLOSS_SAVING)
    find_or_make_reading (task);
  else
    gloss_store_flush_async (slot->store, NULL, flushed_cb, task);
}

/* What the reader has left out of the article is not shown. */
static void
take_trimmed (Opening *opening)
{
  GlossArticle *trimmed = gloss_entry_trim (opening->entry, opening->article);

  g_object_unref (opening->article);
  opening->article = trimmed;
}

static void
entered_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  GTask *task = user_data;
  Opening *opening = g_task_get_task_data (task);
  GError *error = NULL;

  opening->entry = gloss_library_enter_finish (GLOSS_LIBRARY (object), result, &error);
  if (opening->entry != NULL)
    {
      take_trimmed (opening);
      wait_for_last_store (task);
      return;
    }
  if (is_cancelled (error))
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }

  take_warning (opening, error);
  opening->reading = make_reading (g_task_get_source_object (task), opening->article, NULL);
  load_notes (task);
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
  GlossSession *self = g_task_get_source_object (task);
  Opening *opening = g_task_get_task_data (task);

  opening->article = g_task_propagate_pointer (G_TASK (result), NULL);
  if (opening->article == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&opening->warning));
      g_object_unref (task);
      return;
    }

  gloss_library_enter_async (self->library, opening->article, g_task_get_cancellable (task),
                             entered_cb, task);
}

/* Takes @error, which is told beside the stored article, or as it is where none is stored. */
static void
look_for_stored (GTask  *task,
                 GError *error)
{
  GlossSession *self = g_task_get_source_object (task);
  Opening *opening = g_task_get_task_data (task);
  g_autoptr (GTask) search = g_task_new (self->library, NULL, stored_cb, task);

  take_warning (opening, error);
  g_task_set_source_tag (search, look_for_stored);
  g_task_set_task_data (search, g_strdup (opening->uri), g_free);
  g_task_run_in_thread (search, find_stored_in_thread);
}

/* Takes @article, or @error where it is %NULL. */
static void
take_article (GTask        *task,
              GlossArticle *article,
              GError       *error)
{
  GlossSession *self = g_task_get_source_object (task);
  Opening *opening = g_task_get_task_data (task);

  opening->article = article;
  if (article == NULL && g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_UNREACHABLE))
    {
      look_for_stored (task, error);
      return;
    }
  if (article == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }

  gloss_library_enter_async (self->library, article, g_task_get_cancellable (task), entered_cb, task);
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

static void
read_ahead_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  GError *error = NULL;
  GlossArticle *article = g_task_propagate_pointer (G_TASK (result), &error);

  take_article (user_data, article, error);
}

static void
wait_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  GlossArticle *article = gloss_article_ahead_wait (task_data, &error);

  gloss_task_return_object (task, article, error);
}

/* Returns: whether @file is being read already, so that @task goes on with that */
static gboolean
wait_for_ahead (GTask *task,
                GFile *file)
{
  GlossSession *self = g_task_get_source_object (task);
  Opening *opening = g_task_get_task_data (task);
  g_autoptr (GTask) wait = NULL;

  if (self->ahead == NULL || opening->flags & GLOSS_OPEN_WHOLE || !gloss_article_ahead_is_of (self->ahead, file))
    return FALSE;

  wait = g_task_new (self, g_task_get_cancellable (task), read_ahead_cb, task);
  g_task_set_source_tag (wait, wait_for_ahead);
  g_task_set_task_data (wait, g_steal_pointer (&self->ahead), (GDestroyNotify) gloss_article_ahead_free);
  g_task_set_return_on_cancel (wait, TRUE);
  g_task_run_in_thread (wait, wait_in_thread);

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
  Opening *opening = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GObject) found = g_task_propagate_pointer (G_TASK (result), &error);

  if (found == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  if (G_IS_FILE (found))
    {
      gloss_article_load_full_async (G_FILE (found), (opening->flags & GLOSS_OPEN_WHOLE) != 0, NULL,
                                     g_task_get_cancellable (task),
                                     article_loaded_cb, task);
      return;
    }

  opening->article = GLOSS_ARTICLE (g_steal_pointer (&found));
  gloss_library_enter_async (GLOSS_LIBRARY (object), opening->article, g_task_get_cancellable (task),
                             entered_cb, task);
}

static void
load_entry (GTask *task)
{
  GlossSession *self = g_task_get_source_object (task);
  Opening *opening = g_task_get_task_data (task);
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
  g_task_set_task_data (task, g_new0 (Opening, 1), opening_free);

  return task;
}

void
gloss_session_open_entry (GTask      *opening,
                          GlossEntry *entry)
{
  Opening *data = g_task_get_task_data (opening);

  data->entry = g_object_ref (entry);
  data->article = g_object_ref (gloss_entry_get_article (entry));
  wait_for_last_store (opening);
}

/**
 * gloss_session_read_ahead:
 * @self: a session
 * @file: what will be opened in a moment
 *
 * Begins to read a file before there is anything to show it in. Of what is not
 * a file nothing is asked before it is opened.
 */
void
gloss_session_read_ahead (GlossSession *self,
                          GFile        *file)
{
  g_autofree char *id = NULL;

  g_return_if_fail (GLOSS_IS_SESSION (self));
  g_return_if_fail (G_IS_FILE (file));

  id = gloss_library_dup_id (file);
  g_clear_pointer (&self->ahead, gloss_article_ahead_free);
  if (id == NULL && g_file_is_native (file))
    self->ahead = gloss_article_ahead_new (file);
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
 * Like gloss_session_open_async(). An address that cannot be reached opens as
 * it was when it was opened last, and so does a file of gloss_library_new_file(),
 * unless the article was a file that is still there.
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
  Opening *opening;

  g_return_if_fail (GLOSS_IS_SESSION (self));
  g_return_if_fail (G_IS_FILE (file));

  task = gloss_session_begin_opening (self, cancellable, callback, user_data);
  opening = g_task_get_task_data (task);
  opening->uri = g_file_get_uri (file);
  opening->id = gloss_library_dup_id (file);
  opening->flags = flags;
  if (opening->id != NULL)
    load_entry (task);
  else if (!wait_for_ahead (task, file))
    gloss_article_load_full_async (file, (flags & GLOSS_OPEN_WHOLE) != 0, meter, cancellable, article_loaded_cb, task);
}

/**
 * gloss_session_open_finish:
 * @self: a session
 * @result: what the callback got
 * @warning: (out) (optional) (nullable): why the library or the notes could
 *   not be used, although the article can be read
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
  Opening *opening;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  opening = g_task_get_task_data (G_TASK (result));
  if (warning != NULL)
    *warning = g_steal_pointer (&opening->warning);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * gloss_session_flush:
 * @self: a session
 * @error: the first thing that went wrong; the others are saved all the same
 *
 * Saves all that waits. Blocks until it is on disk: for SIGTERM and for the
 * last window.
 *
 * Returns: whether everything is on disk
 */
gboolean
gloss_session_flush (GlossSession  *self,
                     GError       **error)
{
  GHashTableIter iter;
  gpointer value;
  gboolean success = TRUE;

  g_return_val_if_fail (GLOSS_IS_SESSION (self), FALSE);

  g_hash_table_iter_init (&iter, self->slots);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Slot *slot = value;

      if (slot->store == NULL || gloss_store_get_state (slot->store) == GLOSS_READ_ONLY)
        continue;
      if (!gloss_store_flush (slot->store, success ? error : NULL))
        success = FALSE;
    }

  return success;
}
