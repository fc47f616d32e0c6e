/* gloss-worker.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-config.h"

#include "gloss-worker.h"

#include <errno.h>
#include <gio/gunixinputstream.h>
#include <gio/gunixoutputstream.h>
#include <glib-unix.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "gloss-error.h"
#include "gloss-wire.h"

#define WORKER_NAME "gloss-worker"

/* One process reads so many: what one of them left behind in it is gone then. */
#define PAGES_PER_PROCESS 50

/* How long one may take. The process has a limit of its own, of less. */
#define PATIENCE_SECONDS 10

struct _GlossWorker
{
  GMutex       mutex;
  GSubprocess *process;
  guint        n_pages;

  /* Borrowed from the process */
  int          in;
  int          out;
};

/* What one transfer needs to know */
typedef struct
{
  const GlossSource *source;
  GCancellable      *cancellable;
  gint64             deadline;
} Patience;

static char *
dup_path (void)
{
  const char *named = g_getenv ("GLOSS_WORKER");
  g_autofree char *installed = g_build_filename (GLOSS_LIBEXECDIR, WORKER_NAME, NULL);

  if (named != NULL)
    return g_strdup (named);
  if (g_file_test (installed, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&installed);

  return g_build_filename (GLOSS_BUILD_WORKERDIR, WORKER_NAME, NULL);
}

static void
end_process (GlossWorker *self)
{
  if (self->process == NULL)
    return;

  g_output_stream_close (g_subprocess_get_stdin_pipe (self->process), NULL, NULL);
  g_input_stream_close (g_subprocess_get_stdout_pipe (self->process), NULL, NULL);
  g_subprocess_force_exit (self->process);
  g_subprocess_wait (self->process, NULL, NULL);
  g_clear_object (&self->process);
}

/* The ends of the pipes do not block, so that a deadline holds. */
static gboolean
take_pipes (GlossWorker  *self,
            GError      **error)
{
  GOutputStream *in = g_subprocess_get_stdin_pipe (self->process);
  GInputStream *out = g_subprocess_get_stdout_pipe (self->process);

  self->in = g_unix_output_stream_get_fd (G_UNIX_OUTPUT_STREAM (in));
  self->out = g_unix_input_stream_get_fd (G_UNIX_INPUT_STREAM (out));

  return g_unix_set_fd_nonblocking (self->in, TRUE, error) &&
         g_unix_set_fd_nonblocking (self->out, TRUE, error);
}

static gboolean
start_process (GlossWorker  *self,
               GError      **error)
{
  g_autofree char *path = dup_path ();
  g_autoptr (GError) cause = NULL;

  self->n_pages = 0;
  self->process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                                    &cause, path, NULL);
  if (self->process != NULL && take_pipes (self, &cause))
    return TRUE;

  end_process (self);
  g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_UNREADABLE,
               /* Translators: %s says why */
               _("The program that reads pages cannot be started: %s"), cause->message);

  return FALSE;
}

static gboolean
fail_to_read (const Patience  *patience,
              gboolean         was_slow,
              GError         **error)
{
  if (was_slow)
    g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_INVALID,
                 /* Translators: %s is the name of a file or an address */
                 _("“%s” takes too long to read. It may be damaged, or made to do harm."), patience->source->name);
  else
    g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_INVALID,
                 /* Translators: %s is the name of a file or an address */
                 _("“%s” is too much to read. It may be damaged, or made to do harm."), patience->source->name);

  return FALSE;
}

/* Until @fd is ready, or patience ends */
static gboolean
wait_for (int              fd,
          GIOCondition     condition,
          const Patience  *patience,
          GError         **error)
{
  for (;;)
    {
      gint64 left = patience->deadline - g_get_monotonic_time ();
      GPollFD fds[2] = { { fd, condition, 0 } };
      guint n_fds = 1;
      int n_ready;

      if (left <= 0)
        return fail_to_read (patience, TRUE, error);
      if (patience->cancellable != NULL && g_cancellable_make_pollfd (patience->cancellable, &fds[1]))
        n_fds = 2;

      n_ready = g_poll (fds, n_fds, (int) (left / 1000) + 1);
      if (n_fds == 2)
        g_cancellable_release_fd (patience->cancellable);
      if (g_cancellable_set_error_if_cancelled (patience->cancellable, error))
        return FALSE;
      if (n_ready > 0 && fds[0].revents != 0)
        return TRUE;
    }
}

/* A worker that has ended makes writing to it a signal, which by default ends this program, too. */
static gssize
write_quietly (int           fd,
               const guint8 *data,
               gsize         size)
{
  const struct timespec now = { 0, 0 };
  sigset_t pipe_set, old_set;
  gssize n;
  int trouble;

  sigemptyset (&pipe_set);
  sigaddset (&pipe_set, SIGPIPE);
  pthread_sigmask (SIG_BLOCK, &pipe_set, &old_set);

  n = write (fd, data, size);
  trouble = errno;
  if (n < 0 && trouble == EPIPE && !sigismember (&old_set, SIGPIPE))
    sigtimedwait (&pipe_set, NULL, &now);

  pthread_sigmask (SIG_SETMASK, &old_set, NULL);
  errno = trouble;

  return n;
}

static gboolean
send_all (int              fd,
          const guint8    *data,
          gsize            size,
          const Patience  *patience,
          GError         **error)
{
  while (size > 0)
    {
      gssize n;

      if (!wait_for (fd, G_IO_OUT, patience, error))
        return FALSE;

      n = write_quietly (fd, data, size);
      if (n < 0 && errno != EINTR && errno != EAGAIN)
        return fail_to_read (patience, FALSE, error);
      if (n > 0)
        {
          data += n;
          size -= (gsize) n;
        }
    }

  return TRUE;
}

static gboolean
receive_all (int              fd,
             guint8          *data,
             gsize            size,
             const Patience  *patience,
             GError         **error)
{
  while (size > 0)
    {
      gssize n;

      if (!wait_for (fd, G_IO_IN, patience, error))
        return FALSE;

      n = read (fd, data, size);
      if (n == 0 || (n < 0 && errno != EINTR && errno != EAGAIN))
        return fail_to_read (patience, FALSE, error);
      if (n > 0)
        {
          data += n;
          size -= (gsize) n;
        }
    }

  return TRUE;
}

static gboolean
send_message (GlossWorker     *self,
              GVariant        *message,
              const Patience  *patience,
              GError         **error)
{
  gsize size = g_variant_get_size (message);
  guint32 length = GUINT32_TO_LE ((guint32) size);

  return send_all (self->in, (const guint8 *) &length, GLOSS_WIRE_LENGTH, patience, error) &&
         send_all (self->in, g_variant_get_data (message), size, patience, error);
}

static GVariant *
receive_message (GlossWorker     *self,
                 const Patience  *patience,
                 GError         **error)
{
  g_autoptr (GBytes) bytes = NULL;
  guint32 length;
  guint8 *data;

  if (!receive_all (self->out, (guint8 *) &length, GLOSS_WIRE_LENGTH, patience, error))
    return NULL;

  length = GUINT32_FROM_LE (length);
  if (length > GLOSS_WIRE_MAX_SIZE)
    {
      fail_to_read (patience, FALSE, error);
      return NULL;
    }

  data = g_malloc (length);
  bytes = g_bytes_new_take (data, length);
  if (!receive_all (self->out, data, length, patience, error))
    return NULL;

  return gloss_wire_message_new (GLOSS_WIRE_RESULT, bytes, FALSE);
}

GlossWorker *
gloss_worker_new (void)
{
  GlossWorker *self = g_new0 (GlossWorker, 1);

  g_mutex_init (&self->mutex);

  return self;
}

void
gloss_worker_free (GlossWorker *self)
{
  end_process (self);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

/**
 * gloss_worker_load:
 * @self: a worker
 * @source: what is to become an article
 * @cancellable: (nullable): cancels
 * @error: return location
 *
 * Blocks. May be called in any thread; callers take turns.
 *
 * Returns: (transfer full) (nullable): the article
 */
GlossArticle *
gloss_worker_load (GlossWorker        *self,
                   const GlossSource  *source,
                   GCancellable       *cancellable,
                   GError            **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (GVariant) message = gloss_wire_pack_source (source);
  g_autoptr (GVariant) answer = NULL;
  Patience patience = { source, cancellable, 0 };

  if (self->process != NULL && self->n_pages >= PAGES_PER_PROCESS)
    end_process (self);
  if (self->process == NULL && !start_process (self, error))
    return NULL;

  self->n_pages++;
  patience.deadline = g_get_monotonic_time () + PATIENCE_SECONDS * GLOSS_SLOWNESS * G_USEC_PER_SEC;
  if (send_message (self, message, &patience, error))
    answer = receive_message (self, &patience, error);
  if (answer == NULL)
    {
      end_process (self);
      return NULL;
    }

  return gloss_wire_unpack_result (answer, source, error);
}
