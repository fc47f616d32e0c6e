/* gloss-lock.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss"

#include "gloss-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <sys/file.h>
#include <unistd.h>

#include "gloss-error.h"

/* Saving takes far less than a second; who holds a lock for so long is stopped or stuck. */
#define PATIENCE (10 * G_USEC_PER_SEC)
#define PAUSE 5000

struct _GlossLock
{
  int fd;  /* -1 where there is nothing that could be locked */
};

/* What there is too little of at the moment, as opposed to a folder in which nothing can be made */
static gboolean
is_passing (int number)
{
  return number == EINTR || number == EMFILE || number == ENFILE || number == ENOMEM;
}

static int
open_patiently (const char *path,
                gint64      deadline)
{
  for (;;)
    {
      int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

      if (fd >= 0 || !is_passing (errno) || g_get_monotonic_time () > deadline)
        return fd;
      g_usleep (PAUSE);
    }
}

static gboolean
wait_for (int    fd,
          gint64 deadline)
{
  while (flock (fd, LOCK_EX | LOCK_NB) != 0)
    {
      if (errno != EWOULDBLOCK && errno != EINTR)
        {
          /* File systems without locks: as good as it can be there */
          g_debug ("No lock: %s", g_strerror (errno));
          return TRUE;
        }

      if (g_get_monotonic_time () > deadline)
        return FALSE;
      g_usleep (PAUSE);
    }

  return TRUE;
}

/**
 * gloss_lock_new:
 * @file: the file to lock, made if it is not there; its content is of no interest
 * @error: GLOSS_ERROR_NOT_SAVED if another holds it and does not let go
 *
 * Blocks. Where no such file can be made or locked the lock is empty: whatever
 * is written there next will fail by itself and say why.
 *
 * Returns: (transfer full): the lock; %NULL on error
 */
GlossLock *
gloss_lock_new (GFile   *file,
                GError **error)
{
  g_autoptr (GlossLock) self = g_new (GlossLock, 1);
  const char *path = g_file_peek_path (file);
  gint64 deadline = g_get_monotonic_time () + PATIENCE;

  self->fd = path != NULL ? open_patiently (path, deadline) : -1;
  if (self->fd < 0 || wait_for (self->fd, deadline))
    return g_steal_pointer (&self);

  /* Translators: %s is a file */
  g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_NOT_SAVED,
               _("Another program keeps “%s” locked."), path);

  return NULL;
}

/**
 * gloss_lock_new_beside:
 * @file: a file that is replaced when it is written, so that it cannot be locked itself
 * @error: GLOSS_ERROR_NOT_SAVED if another holds it and does not let go
 *
 * Returns: (transfer full): the lock of the hidden file beside it; %NULL on error
 */
GlossLock *
gloss_lock_new_beside (GFile   *file,
                       GError **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lock_name = g_strconcat (".", name, ".lock", NULL);
  g_autoptr (GFile) lock_file = g_file_get_child (folder, lock_name);

  return gloss_lock_new (lock_file, error);
}

void
gloss_lock_free (GlossLock *self)
{
  if (self->fd >= 0)
    close (self->fd);

  g_free (self);
}
