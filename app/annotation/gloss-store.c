/* gloss-store.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-store-private.h"

#include "gloss-merge.h"

/* Whoever types without a pause is saved this often nevertheless. */
#define LONGEST_DELAY (5 * G_USEC_PER_SEC)

/* Milliseconds until what failed is tried again by itself; twice as long each time, up to a minute */
#define FIRST_RETRY 5000
#define LONGEST_RETRY 60000

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

void
gloss_store_set_error (GlossStore   *self,
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

void
gloss_store_update_state (GlossStore *self)
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

void
gloss_store_stop_timer (GlossStore *self)
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

  gloss_store_stop_timer (self);
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
stop_retry (GlossStore *self)
{
  if (self->retry == NULL)
    return;

  g_source_destroy (self->retry);
  g_clear_pointer (&self->retry, g_source_unref);
}

static gboolean
retry_cb (gpointer data)
{
  GlossStore *self = data;

  stop_retry (self);
  if (self->state == GLOSS_NOT_SAVED)
    start_job (self);

  return G_SOURCE_REMOVE;
}

/* A disk may get room again, a folder come back: nobody should have to think of saving. */
static void
start_retry (GlossStore *self)
{
  stop_retry (self);
  self->retry = g_timeout_source_new (self->next_retry);
  self->next_retry = MIN (self->next_retry * 2, LONGEST_RETRY);
  g_source_set_callback (self->retry, retry_cb, self, NULL);
  g_source_attach (self->retry, self->context);
}

static void
schedule_retry (GlossStore *self)
{
  if (self->state == GLOSS_NOT_SAVED)
    start_retry (self);
  else if (self->state == GLOSS_SAVED)
    self->next_retry = self->first_retry;
}

void
gloss_store_schedule (GlossStore *self)
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
  gloss_store_update_state (self);
  gloss_store_schedule (self);
}

static guint64
get_target (GTask *flush)
{
  return *(guint64 *) g_task_get_task_data (flush);
}

/* Answers those who wait for changes up to the one that was tried last. */
void
gloss_store_answer_flushes (GlossStore *self)
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
void
gloss_store_apply (GlossStore          *self,
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
  if (!job->in_file)
    return;

  if (job->error == NULL)
    self->n_saved = self->n_tried;
  self->known = job->known;
  g_clear_pointer (&self->base, g_hash_table_unref);
  self->base = g_hash_table_ref (job->base);

  if (job->merged != NULL)
    gloss_store_apply (self, job->merged, job->snapshot);
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
  gloss_store_set_error (self, job->error);
  gloss_store_update_state (self);
  gloss_store_answer_flushes (self);
  gloss_store_schedule (self);
  schedule_retry (self);
  if (self->look_later)
    gloss_store_look_again (self);
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
  gloss_store_stop_timer (self);
  stop_retry (self);
  self->n_tried = self->n_changes;
  self->job = gloss_save_job_new (self->file, self->list, g_steal_pointer (&self->note_file),
                                  self->base, self->known);
}

static void
start_job (GlossStore *self)
{
  g_autoptr (GTask) task = NULL;

  make_job (self);
  gloss_store_update_state (self);
  task = g_task_new (self, NULL, job_done_cb, NULL);
  g_task_set_source_tag (task, start_job);
  g_task_set_task_data (task, gloss_save_job_ref (self->job), (GDestroyNotify) gloss_save_job_unref);
  g_task_run_in_thread (task, run_job_in_thread);
}

/* What ends may start the next one, for changes that came meanwhile. */
void
gloss_store_finish_running_job (GlossStore *self)
{
  while (self->job != NULL)
    {
      g_autoptr (GlossSaveJob) job = gloss_save_job_ref (self->job);

      gloss_save_job_wait (job);
      finish_job (self, job);
    }
}

/* The last resort: who lets go of a store without flushing it loses nothing either. */
static void
gloss_store_dispose (GObject *object)
{
  GlossStore *self = GLOSS_STORE (object);
  g_autoptr (GError) error = NULL;

  if (self->list != NULL && !self->read_only && !is_all_saved (self) && !gloss_store_flush (self, &error))
    g_debug ("%s", error->message);

  gloss_store_stop_timer (self);
  stop_retry (self);
  g_clear_object (&self->monitor);
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
  self->first_retry = self->next_retry = FIRST_RETRY;
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
gloss_store_set_delay (GlossStore *self,
                       guint       milliseconds)
{
  g_return_if_fail (GLOSS_IS_STORE (self));

  self->delay = milliseconds;
  if (self->timer != NULL)
    start_timer (self);
}

/**
 * gloss_store_set_retry:
 * @self: a store
 * @milliseconds: until what could not be saved is tried again by itself; from
 *   then on it is twice as long each time, up to a minute
 */
void
gloss_store_set_retry (GlossStore *self,
                       guint       milliseconds)
{
  g_return_if_fail (GLOSS_IS_STORE (self));

  self->first_retry = self->next_retry = milliseconds;
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

  gloss_store_finish_running_job (self);

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

guint
gloss_store_get_n_unread (GlossStore *self)
{
  g_return_val_if_fail (GLOSS_IS_STORE (self), 0);

  return self->n_unread;
}
