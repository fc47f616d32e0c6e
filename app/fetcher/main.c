/* main.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* gloss-fetcher: fetches the page at one address, which it reads from standard input, as gloss-fetch-wire.h says. */

#define G_LOG_DOMAIN "gloss-fetcher"

#include "gloss-config.h"

#include <errno.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "gloss-coverage.h"
#include "gloss-fetch-wire.h"
#include "gloss-http.h"
#include "gloss-language.h"
#include "gloss-pipe.h"
#include "gloss-wire.h"

/* What it has seen of the reader's is not left in a file, and no program that it could start gets more rights than
 * it has. It may write files, since the settings of the desktop, where the proxy stands, are shared through one. */
static void
give_up_rights (void)
{
  const struct rlimit nothing = { 0, 0 };

  setrlimit (RLIMIT_CORE, &nothing);
  prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

static char *
receive_address (void)
{
  g_autoptr (GBytes) bytes = gloss_pipe_receive (STDIN_FILENO, GLOSS_FETCH_WIRE_MAX_SIZE, NULL, NULL);
  g_autoptr (GVariant) message = NULL;

  if (bytes == NULL)
    return NULL;

  message = gloss_wire_message_new (GLOSS_FETCH_WIRE_ADDRESS, bytes, TRUE);

  return gloss_fetch_wire_unpack_address (message);
}

/* Nothing more is said there until it is closed, because whoever wanted the page has ended. */
static gpointer
watch_input (gpointer data)
{
  guint8 byte;

  while (read (STDIN_FILENO, &byte, 1) < 0 && errno == EINTR)
    ;

  _exit (1);
}

static void
progress_cb (gsize    received,
             gsize    total,
             gpointer user_data)
{
  g_autoptr (GVariant) message = gloss_fetch_wire_pack_progress (received, total);

  if (!gloss_pipe_send (STDOUT_FILENO, message, NULL, NULL))
    _exit (1);
}

int
main (void)
{
  g_autofree char *uri = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossFetched) fetched = NULL;
  g_autoptr (GVariant) result = NULL;

  gloss_language_init ();
  g_set_prgname ("gloss-fetcher");
  give_up_rights ();

  uri = receive_address ();
  if (uri == NULL)
    return 1;

  g_thread_unref (g_thread_new ("input", watch_input, NULL));
  fetched = gloss_http_get (uri, NULL, progress_cb, NULL, NULL, &error);
  result = gloss_fetch_wire_pack_result (fetched, error);
  gloss_coverage_save ();

  /* Whoever has the result kills this process. */
  _exit (gloss_pipe_send (STDOUT_FILENO, result, NULL, NULL) ? 0 : 1);
}
