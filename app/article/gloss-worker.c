/* gloss-worker.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-config.h"

#include "gloss-worker.h"

#include <glib/gi18n.h>

#include "gloss-error.h"
#include "gloss-helper.h"
#include "gloss-pipe.h"
#include "gloss-wire.h"

/* One process reads so many: what one of them left behind in it is gone then. */
#define PAGES_PER_PROCESS 50

/* How long one may take. The process has a limit of its own, of less. */
#define PATIENCE_SECONDS 10

const GlossHelperProgram gloss_worker_program = {
  .name = "gloss-worker",
  .variable = "GLOSS_WORKER",
  .build_folder = GLOSS_BUILD_WORKERDIR,
  .slow = { GLOSS_ERROR_INVALID,
            /* Translators: %s is the name of a file or an address; write it as %s */
            N_("“%s” takes too long to read. It may be damaged, or made to do harm.") },
  .broken = { GLOSS_ERROR_INVALID,
              /* Translators: %s is the name of a file or an address; write it as %s */
              N_("“%s” is too much to read. It may be damaged, or made to do harm.") },
};

struct _GlossWorker
{
  GMutex      mutex;
  GlossHelper helper;
  guint       n_pages;
};

static gboolean
start_process (GlossWorker  *self,
               GError      **error)
{
  g_autoptr (GError) cause = NULL;

  self->n_pages = 0;
  if (gloss_helper_start (&self->helper, &gloss_worker_program, &cause))
    return TRUE;

  g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_UNREADABLE,
               /* Translators: %s says why */
               _("The program that reads pages cannot be started: %s"), cause->message);

  return FALSE;
}

static GVariant *
ask_process (GlossWorker        *self,
             const GlossSource  *source,
             GCancellable       *cancellable,
             GError            **error)
{
  g_autoptr (GVariant) message = gloss_wire_pack_source (source);
  g_autoptr (GBytes) bytes = NULL;
  GlossPatience patience = {
    .cancellable = cancellable,
    .deadline = g_get_monotonic_time () + PATIENCE_SECONDS * GLOSS_SLOWNESS * G_USEC_PER_SEC,
  };

  if (gloss_pipe_send (self->helper.in, message, &patience, error))
    bytes = gloss_pipe_receive (self->helper.out, GLOSS_WIRE_MAX_SIZE, &patience, error);

  return bytes != NULL ? gloss_wire_message_new (GLOSS_WIRE_RESULT, bytes, FALSE) : NULL;
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
  gloss_helper_end (&self->helper);
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
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GError) cause = NULL;

  if (self->n_pages >= PAGES_PER_PROCESS)
    gloss_helper_end (&self->helper);
  if (self->helper.process == NULL && !start_process (self, error))
    return NULL;

  self->n_pages++;
  answer = ask_process (self, source, cancellable, &cause);
  if (answer == NULL)
    {
      gloss_helper_end (&self->helper);
      gloss_helper_fail (&gloss_worker_program, source->name, cause, error);
      return NULL;
    }

  return gloss_wire_unpack_result (answer, source, error);
}
