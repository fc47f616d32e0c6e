/* gloss-store.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-store.h"

#include "gloss-error.h"
#include "gloss-file.h"
#include "gloss-json.h"
#include "gloss-merge.h"
#include "gloss-save-job.h"

/* Whoever types without a pause is saved this often nevertheless. */
#define LONGEST_DELAY (5 * G_USEC_PER_SEC)

/**
 * GlossStore:
 *
 * Counts the changes of the list and knows up to which of them all is on disk;
 * the state follows from that. One job at a time writes, in a thread; what
 * changes meanwhile is written by the next one.
 */
struct _GlossStore
{
  GObject              parent_instance;

  GlossAnnotationList *list;
  GFile               *file;
  GMainContext        *context;

  /* What is known of the file */
  GlossNoteFile       *note_file;     /* NULL while a job has it */
  GHashTable          *base;
  GlossFileState       known;
  GlossFileState       known_at_load;

  GlossSaveState       state;
  GError              *error;

  guint64              n_changes;
  guint64              n_tried;       /* changes that the last job took with it */
  guint64              n_saved;       /* changes that are on disk */
  GlossSaveJob        *job;
  GQueue               flushes;       /* element-type GTask, each waits for the change in its data */

  guint                delay;
  GSource             *timer;
  gint64               waiting_since;

  guint                applying : 1;  /* the list changes because the file did */
  guint                loading : 1;
  guint                read_only : 1;
};

enum {
  PROP_0,
  PROP_STATE,
  PROP_ERROR,
  N_PROPS
};

G_DEFINE_ENUM_TYPE (GlossSaveState, gloss_save_state,
                    G_DEFINE_ENUM_VALUE (GLOSS_SAVED, "saved"),
                    G_DEFINE_ENUM_VALUE (GLOSS_SAVING, "saving"),
                    G_DEFINE_ENUM_VALUE (GLOSS_NOT_SAVED, "not-saved"),
                    G_DEFINE_ENUM_VALUE (GLOSS_READ_ONLY, "read-only"))

G_DEFINE_FINAL_TYPE (GlossStore, gloss_store, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void start_job (GlossStore *self);

/* What a thread has read, or why not */
typedef struct
{
  GFile               *file;
  GlossFileState       known;
  GlossNoteFile       *note_file;  /* NULL if there is no file */
  GlossAnnotationList *list;
} Loaded;

static void
loaded_free (gpointer data)
{
  Loaded *loaded = data;

  g_clear_object (&loaded->file);
  g_clear_pointer (&loaded->note_file, gloss_note_file_free);
  g_clear_object (&loaded->list);
  g_free (loaded);
}

static void
set_error (GlossStore   *self,
           const GError *error)
{
  if (self->error == NULL && error == NULL)
    return;

  g_clear_error (&self->error);
  self->error = error != NULL ? g_error_copy (error) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

static void
set_state (GlossStore     *self,
           GlossSaveState  state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static gboolean
is_all_saved (GlossStore *self)
{
  return self->n_saved == self->n_changes;
}

static void
update_state (GlossStore *self)
{
  if (self->read_only)
    set_state (self, GLOSS_READ_ONLY);
  else if (is_all_saved (self))
    set_state (self, GLOSS_SAVED);
  else if (self->job == NULL && self->n_tried == self->n_changes)
    set_state (self, GLOSS_NOT_SAVED);
  else
    set_state (self, GLOSS_SAVING);
}

static void
stop_timer (GlossStore *self)
{
  if (self->timer == NULL)
    return;

  g_source_destroy (self->timer);
  g_clear_pointer (&self->timer, g_source_unref);
}

static gboolean
timer_cb (gpointer data)
{
  GlossStore *self = data;

  stop_timer (self);
  start_job (self);

  return G_SOURCE_REMOVE;
}

/* A change restarts the wait, but not for ever. */
static void
start_timer (GlossStore *self)
{
  gint64 now = g_get_monotonic_time ();
  gint64 due;

  if (self->timer == NULL)
    {
      self->waiting_since = now;
      self->timer = g_timeout_source_new (0);
      g_source_set_callback (self->timer, timer_cb, self, NULL);
      g_source_attach (self->timer, self->context);
    }

  due = MIN (now + self->delay * (gint64) 1000, self->waiting_since + LONGEST_DELAY);
  g_source_set_ready_time (self->timer, due);
}

static void
schedule (GlossStore *self)
{
  if (self->job != NULL || self->loading || self->read_only || self->n_tried == self->n_changes)
    return;

  if (!g_queue_is_empty (&self->flushes))
    start_job (self);
  else
    start_timer (self);
}

static void
list_changed_cb (GlossStore *self)
{
  if (self->applying)
    return;

  self->n_changes++;
  update_state (self);
  schedule (self);
}

static guint64
get_target (GTask *flush)
{
  return *(guint64 *) g_task_get_task_data (flush);
}

/* Answers those who wait for changes up to the one that was tried last. */
static void
answer_flushes (GlossStore *self)
{
  GTask *flush;

  while ((flush = g_queue_peek_head (&self->flushes)) != NULL && get_target (flush) <= self->n_tried)
    {
      g_queue_pop_head (&self->flushes);
      if (get_target (flush) <= self->n_saved)
        g_task_return_boolean (flush, TRUE);
      else
        g_task_return_error (flush, g_error_copy (self->error));
      g_object_unref (flush);
    }
}

/* Brings what others have done into the list, which may have changed since. */
static void
apply (GlossStore          *self,
       GlossAnnotationList *theirs,
       GHashTable          *base)
{
  self->applying = TRUE;
  gloss_merge (self->list, theirs, base);
  self->applying = FALSE;
}

static void
take_results (GlossStore   *self,
              GlossSaveJob *job)
{
  self->note_file = g_steal_pointer (&job->note_file);
  if (job->written == NULL)
    return;

  self->n_saved = self->n_tried;
  self->known = job->known;
  g_clear_pointer (&self->base, g_hash_table_unref);
  self->base = g_hash_table_ref (job->base);

  if (job->merged)
    apply (self, job->written, job->snapshot);
}

/* Called when the thread is done, or earlier by who could not wait for the main loop. */
static void
finish_job (GlossStore   *self,
            GlossSaveJob *done)
{
  g_autoptr (GlossSaveJob) job = NULL;

  if (self->job != done)
    return;

  job = g_steal_pointer (&self->job);
  take_results (self, job);
  set_error (self, job->error);
  update_state (self);
  answer_flushes (self);
  schedule (self);
}

static void
job_done_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  finish_job (GLOSS_STORE (object), g_task_get_task_data (G_TASK (result)));
}

static void
run_job_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  gloss_save_job_run (task_data);
  g_task_return_boolean (task, TRUE);
}

static void
make_job (GlossStore *self)
{
  stop_timer (self);
  self->n_tried = self->n_changes;
  self->job = gloss_save_job_new (self->file, self->list, g_steal_pointer (&self->note_file),
                                  self->base, self->known);
}

static void
start_job (GlossStore *self)
{
  g_autoptr (GTask) task = NULL;

  make_job (self);
  update_state (self);
  task = g_task_new (self, NULL, job_done_cb, NULL);
  g_task_set_source_tag (task, start_job);
  g_task_set_task_data (task, gloss_save_job_ref (self->job), (GDestroyNotify) gloss_save_job_unref);
  g_task_run_in_thread (task, run_job_in_thread);
}

/* What ends may start the next one, for changes that came meanwhile. */
static void
finish_running_job (GlossStore *self)
{
  while (self->job != NULL)
    {
      g_autoptr (GlossSaveJob) job = gloss_save_job_ref (self->job);

      gloss_save_job_wait (job);
      finish_job (self, job);
    }
}

static Loaded *
load_file (GFile         *file,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = g_file_get_parse_name (file);
  Loaded *loaded = g_new0 (Loaded, 1);

  loaded->list = gloss_annotation_list_new ();
  loaded->known = gloss_file_state_get (file);
  bytes = gloss_file_read (file, GLOSS_JSON_MAX_SIZE, cancellable, &cause);

  if (bytes != NULL)
    loaded->note_file = gloss_note_file_parse (bytes, name, loaded->list, &cause);
  if (loaded->note_file != NULL || g_error_matches (cause, GLOSS_ERROR, GLOSS_ERROR_NOT_FOUND))
    return loaded;

  g_propagate_error (error, g_steal_pointer (&cause));
  loaded_free (loaded);

  return NULL;
}

static void
refuse_to_write (GlossStore   *self,
                 const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      schedule (self);
      return;
    }

  self->read_only = TRUE;
  self->n_tried = self->n_changes;
  stop_timer (self);
  set_error (self, error);
  update_state (self);
  answer_flushes (self);
}

static void
take_file (GlossStore *self,
           Loaded     *loaded)
{
  apply (self, loaded->list, self->base);
  self->known = loaded->known;
  g_clear_pointer (&self->base, g_hash_table_unref);
  self->base = gloss_merge_new_base (loaded->list);

  if (loaded->note_file == NULL)
    return;

  g_clear_pointer (&self->note_file, gloss_note_file_free);
  self->note_file = g_steal_pointer (&loaded->note_file);
}

static gboolean
take_loaded (GlossStore   *self,
             Loaded       *loaded,
             const GError *error)
{
  self->loading = FALSE;

  if (loaded == NULL)
    {
      refuse_to_write (self, error);
      return FALSE;
    }

  self->read_only = FALSE;

  /* Whatever was saved in the meantime has been merged with the file already, and is newer. */
  if (self->job == NULL && gloss_file_state_equal (&self->known, &self->known_at_load))
    take_file (self, loaded);

  set_error (self, NULL);
  update_state (self);
  schedule (self);

  return TRUE;
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  Loaded *loaded = load_file (task_data, cancellable, &error);

  if (loaded != NULL)
    g_task_return_pointer (task, loaded, loaded_free);
  else
    g_task_return_error (task, error);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  GlossStore *self = GLOSS_STORE (object);
  g_autoptr (GTask) outer = user_data;
  GError *error = NULL;
  Loaded *loaded = g_task_propagate_pointer (G_TASK (result), &error);

  if (take_loaded (self, loaded, error))
    g_task_return_boolean (outer, TRUE);
  else
    g_task_return_error (outer, error);

  g_clear_pointer (&loaded, loaded_free);
}

/* The last resort: who lets go of a store without flushing it loses nothing either. */
static void
gloss_store_dispose (GObject *object)
{
  GlossStore *self = GLOSS_STORE (object);
  g_autoptr (GError) error = NULL;

  if (self->list != NULL && !self->read_only && !is_all_saved (self) && !gloss_store_flush (self, &error))
    g_debug ("%s", error->message);

  stop_timer (self);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_func (self->list, list_changed_cb, self);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (gloss_store_parent_class)->dispose (object);
}

static void
gloss_store_finalize (GObject *object)
{
  GlossStore *self = GLOSS_STORE (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_pointer (&self->note_file, gloss_note_file_free);
  g_clear_pointer (&self->base, g_hash_table_unref);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (gloss_store_parent_class)->finalize (object);
}

static void
gloss_store_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  GlossStore *self = GLOSS_STORE (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;

    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_store_class_init (GlossStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = gloss_store_dispose;
  object_class->finalize = gloss_store_finalize;
  object_class->get_property = gloss_store_get_property;

  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL, GLOSS_TYPE_SAVE_STATE, GLOSS_SAVED, flags);
  properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_store_init (GlossStore *self)
{
  self->context = g_main_context_ref_thread_default ();
  self->base = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  g_queue_init (&self->flushes);
}

/**
 * gloss_store_new:
 * @list: the annotations; what is in it already counts as a change
 * @file: where they are kept; its folder has to be there
 * @source_uri: (nullable): the article's address, for a new file
 * @label: (nullable): the article's title, for a new file
 *
 * Lives in the thread-default main context of its maker.
 *
 * Returns: (transfer full): a store that has not loaded anything yet
 */
GlossStore *
gloss_store_new (GlossAnnotationList *list,
                 GFile               *file,
                 const char          *source_uri,
                 const char          *label)
{
  GlossStore *self;

  g_return_val_if_fail (GLOSS_IS_ANNOTATION_LIST (list), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (GLOSS_TYPE_STORE, NULL);
  self->list = g_object_ref (list);
  self->file = g_object_ref (file);
  self->note_file = gloss_note_file_new (source_uri, label);
  g_signal_connect_swapped (list, "changed", G_CALLBACK (list_changed_cb), self);

  if (gloss_annotation_list_get_n (list) > 0)
    list_changed_cb (self);

  return self;
}

void
gloss_store_load_async (GlossStore          *self,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  GTask *outer;

  g_return_if_fail (GLOSS_IS_STORE (self));

  self->loading = TRUE;
  self->known_at_load = self->known;
  stop_timer (self);
  outer = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (outer, gloss_store_load_async);
  task = g_task_new (self, cancellable, loaded_cb, outer);
  g_task_set_source_tag (task, load_in_thread);
  g_task_set_task_data (task, g_object_ref (self->file), g_object_unref);
  g_task_run_in_thread (task, load_in_thread);
}

gboolean
gloss_store_load_finish (GlossStore    *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
gloss_store_load (GlossStore  *self,
                  GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  Loaded *loaded;
  gboolean taken;

  g_return_val_if_fail (GLOSS_IS_STORE (self), FALSE);

  finish_running_job (self);
  self->known_at_load = self->known;
  loaded = load_file (self->file, NULL, &local_error);
  taken = take_loaded (self, loaded, local_error);
  g_clear_pointer (&loaded, loaded_free);
  if (!taken)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return taken;
}

void
gloss_store_set_delay (GlossStore *self,
                       guint       milliseconds)
{
  g_return_if_fail (GLOSS_IS_STORE (self));

  self->delay = milliseconds;
  if (self->timer != NULL)
    start_timer (self);
}

/**
 * gloss_store_flush_async:
 * @self: a store
 * @cancellable: (nullable): makes the answer an error; what is being written is written
 * @callback: called when all that has changed until now is on disk or has failed
 * @user_data: for @callback
 *
 * After a failure this tries again.
 */
void
gloss_store_flush_async (GlossStore          *self,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GLOSS_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gloss_store_flush_async);
  g_task_set_task_data (task, g_memdup2 (&self->n_changes, sizeof self->n_changes), g_free);

  if (self->read_only)
    {
      g_task_return_error (task, g_error_copy (self->error));
      return;
    }

  if (is_all_saved (self))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  g_queue_push_tail (&self->flushes, g_steal_pointer (&task));
  if (self->job == NULL && !self->loading)
    start_job (self);
}

gboolean
gloss_store_flush_finish (GlossStore    *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * gloss_store_flush:
 * @self: a store
 * @error: why not
 *
 * Blocks until all is on disk or has failed; for programs without a window and
 * for the end of those with one. After a failure this tries again.
 *
 * Returns: whether all is on disk
 */
gboolean
gloss_store_flush (GlossStore  *self,
                   GError     **error)
{
  g_return_val_if_fail (GLOSS_IS_STORE (self), FALSE);

  finish_running_job (self);

  if (!self->read_only && !is_all_saved (self))
    {
      g_autoptr (GlossSaveJob) job = NULL;

      make_job (self);
      job = gloss_save_job_ref (self->job);
      gloss_save_job_run (job);
      finish_job (self, job);
    }

  if (!self->read_only && is_all_saved (self))
    return TRUE;

  if (error != NULL && self->error != NULL)
    *error = g_error_copy (self->error);

  return FALSE;
}

GlossSaveState
gloss_store_get_state (GlossStore *self)
{
  g_return_val_if_fail (GLOSS_IS_STORE (self), GLOSS_NOT_SAVED);

  return self->state;
}

/**
 * gloss_store_get_error:
 * @self: a store
 *
 * Returns: (transfer none) (nullable): why the last reading or writing failed
 */
const GError *
gloss_store_get_error (GlossStore *self)
{
  g_return_val_if_fail (GLOSS_IS_STORE (self), NULL);

  return self->error;
}

GFile *
gloss_store_get_file (GlossStore *self)
{
  g_return_val_if_fail (GLOSS_IS_STORE (self), NULL);

  return self->file;
}
