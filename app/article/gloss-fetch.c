/* gloss-fetch.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-config.h"

#include "gloss-fetch.h"

#include <glib/gi18n.h>

#include "gloss-error.h"
#include "gloss-fetch-wire.h"
#include "gloss-helper.h"
#include "gloss-pipe.h"
#include "gloss-wire.h"

/* How long a fetching may take. The process has a limit of its own, of less. */
#define PATIENCE_SECONDS (GLOSS_FETCH_SECONDS + 10 * GLOSS_SLOWNESS)

const GlossHelperProgram gloss_fetcher_program = {
  .name = "gloss-fetcher",
  .variable = "GLOSS_FETCHER",
  .build_folder = GLOSS_BUILD_FETCHERDIR,
  /* Translators: %s is the name of a server; write it as %s */
  .slow = { GLOSS_ERROR_UNREACHABLE, N_("%s takes too long to answer.") },
  /* Translators: %s is the address of a page; write it as %s */
  .broken = { GLOSS_ERROR_INVALID, N_("What the server sent for “%s” could not be read.") },
};

/* One fetching */
typedef struct
{
  GlossFetchProgress progress;
  gpointer           user_data;
  GlossHelper        helper;
  GlossPatience      patience;
} Fetch;

static GVariant *
receive_answer (Fetch   *self,
                GError **error)
{
  g_autoptr (GBytes) bytes = gloss_pipe_receive (self->helper.out, GLOSS_FETCH_WIRE_MAX_SIZE,
                                                 &self->patience, error);

  return bytes != NULL ? gloss_wire_message_new (GLOSS_FETCH_WIRE_ANSWER, bytes, FALSE) : NULL;
}

/* Until there is a result */
static GlossFetched *
receive_result (Fetch   *self,
                GError **error)
{
  for (;;)
    {
      g_autoptr (GVariant) answer = receive_answer (self, error);
      gsize received, total;

      if (answer == NULL)
        return NULL;
      if (!gloss_fetch_wire_unpack_progress (answer, &received, &total))
        return gloss_fetch_wire_unpack_result (answer, error);
      if (self->progress != NULL)
        self->progress (received, total, self->user_data);
    }
}

/* The address is not an argument of the program's: each user of the computer can read those. */
static GlossFetched *
ask_process (Fetch       *self,
             const char  *uri,
             GError     **error)
{
  g_autoptr (GVariant) address = gloss_fetch_wire_pack_address (uri);

  if (!gloss_pipe_send (self->helper.in, address, &self->patience, error))
    return NULL;

  return receive_result (self, error);
}

/* Slow is the server, broken is the page. */
static char *
dup_name (const char   *uri,
          const GError *cause)
{
  g_autofree char *host = NULL;

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    g_uri_split_network (uri, G_URI_FLAGS_NONE, NULL, &host, NULL, NULL);

  return g_utf8_make_valid (host != NULL ? host : uri, -1);
}

/* Whatever went wrong, the reader is told what it is about. */
static void
fail (const char    *uri,
      const GError  *cause,
      GError       **error)
{
  g_autofree char *name = dup_name (uri, cause);

  if (cause->domain == GLOSS_ERROR)
    g_propagate_error (error, g_error_copy (cause));
  else
    gloss_helper_fail (&gloss_fetcher_program, name, cause, error);
}

static gboolean
start_process (Fetch       *self,
               const char  *uri,
               GError     **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *name = g_utf8_make_valid (uri, -1);

  if (gloss_helper_start (&self->helper, &gloss_fetcher_program, &cause))
    return TRUE;

  g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_UNREADABLE,
               /* Translators: the first %s is the name of a file or an address, the second says why */
               _("“%s” cannot be read: %s"), name, cause->message);

  return FALSE;
}

/**
 * gloss_fetch_takes:
 * @uri: an address
 *
 * Returns: whether it is one of the web
 */
gboolean
gloss_fetch_takes (const char *uri)
{
  return g_ascii_strncasecmp (uri, "http://", 7) == 0 || g_ascii_strncasecmp (uri, "https://", 8) == 0;
}

/**
 * gloss_fetch:
 * @uri: an address of the web, as the reader gave it
 * @progress: (nullable): is told how much has come
 * @user_data: for @progress
 * @cancellable: (nullable): cancels, at once
 * @error: return location
 *
 * Blocks. Has a process of its own do what gloss_http_get() says.
 *
 * Returns: (transfer full) (nullable): what came; %NULL with a %GLOSS_ERROR
 *   that names the address or its server, or with %G_IO_ERROR_CANCELLED
 */
GlossFetched *
gloss_fetch (const char          *uri,
             GlossFetchProgress   progress,
             gpointer             user_data,
             GCancellable        *cancellable,
             GError             **error)
{
  g_autoptr (GError) cause = NULL;
  GlossFetched *fetched;
  Fetch self = { .progress = progress, .user_data = user_data };

  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !start_process (&self, uri, error))
    return NULL;

  self.patience.cancellable = cancellable;
  self.patience.deadline = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;
  fetched = ask_process (&self, uri, &cause);
  gloss_helper_end (&self.helper);
  if (fetched == NULL)
    fail (uri, cause, error);

  return fetched;
}

void
gloss_fetched_free (GlossFetched *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->uri);
  g_free (self->content_type);
  g_free (self);
}
