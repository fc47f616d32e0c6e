/* gloss-pipe.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What goes between processes: frames, each a length of four bytes, the lowest first, and so many bytes. */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-pipe.h"

#include <errno.h>
#include <signal.h>
#include <unistd.h>

/* Until @fd is ready, or patience ends; without patience, whoever reads or writes waits. */
static gboolean
wait_for (int                   fd,
          GIOCondition          condition,
          const GlossPatience  *patience,
          GError              **error)
{
  while (patience != NULL)
    {
      gint64 left = patience->deadline - g_get_monotonic_time ();
      GPollFD fds[2] = { { fd, condition, 0 } };
      guint n_fds = 1;
      int n_ready;

      if (left <= 0)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "nothing came in time");
          return FALSE;
        }
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

  return TRUE;
}

/* A process that has ended makes writing to it a signal, which by default ends this one, too. */
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
fail_to_transfer (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE, "the other process has ended");

  return FALSE;
}

static gboolean
send_all (int                   fd,
          const guint8         *data,
          gsize                 size,
          const GlossPatience  *patience,
          GError              **error)
{
  while (size > 0)
    {
      gssize n;

      if (!wait_for (fd, G_IO_OUT, patience, error))
        return FALSE;

      n = write_quietly (fd, data, size);
      if (n < 0 && errno != EINTR && errno != EAGAIN)
        return fail_to_transfer (error);
      if (n > 0)
        {
          data += n;
          size -= (gsize) n;
        }
    }

  return TRUE;
}

static gboolean
receive_all (int                   fd,
             guint8               *data,
             gsize                 size,
             const GlossPatience  *patience,
             GError              **error)
{
  while (size > 0)
    {
      gssize n;

      if (!wait_for (fd, G_IO_IN, patience, error))
        return FALSE;

      n = read (fd, data, size);
      if (n == 0 || (n < 0 && errno != EINTR && errno != EAGAIN))
        return fail_to_transfer (error);
      if (n > 0)
        {
          data += n;
          size -= (gsize) n;
        }
    }

  return TRUE;
}

/**
 * gloss_pipe_send:
 * @fd: the end of a pipe
 * @message: what the other process is told
 * @patience: (nullable): how long this may take; %NULL for as long as it takes
 * @error: return location, for a %G_IO_ERROR
 *
 * Returns: whether it was sent; %FALSE, and no signal, where nobody reads
 */
gboolean
gloss_pipe_send (int                   fd,
                 GVariant             *message,
                 const GlossPatience  *patience,
                 GError              **error)
{
  gsize size = g_variant_get_size (message);
  guint32 length = GUINT32_TO_LE ((guint32) size);

  return send_all (fd, (const guint8 *) &length, sizeof length, patience, error) &&
         send_all (fd, g_variant_get_data (message), size, patience, error);
}

/**
 * gloss_pipe_receive:
 * @fd: the end of a pipe
 * @max_size: of a message, in bytes
 * @patience: (nullable): how long this may take; %NULL for as long as it takes
 * @error: return location, for a %G_IO_ERROR
 *
 * Returns: (transfer full) (nullable): the bytes of one message
 */
GBytes *
gloss_pipe_receive (int                   fd,
                    gsize                 max_size,
                    const GlossPatience  *patience,
                    GError              **error)
{
  g_autoptr (GBytes) bytes = NULL;
  guint32 length;
  guint8 *data;

  if (!receive_all (fd, (guint8 *) &length, sizeof length, patience, error))
    return NULL;

  length = GUINT32_FROM_LE (length);
  if (length > max_size)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE, "the other process says too much");
      return NULL;
    }

  data = g_malloc (length);
  bytes = g_bytes_new_take (data, length);

  return receive_all (fd, data, length, patience, error) ? g_steal_pointer (&bytes) : NULL;
}
