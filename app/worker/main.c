/* main.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* gloss-worker: reads what strangers wrote, as gloss-worker.h says. */

#define G_LOG_DOMAIN "gloss-worker"

#include "gloss-config.h"

#include <unistd.h>

#include "gloss-coverage.h"
#include "gloss-language.h"
#include "gloss-parse.h"
#include "gloss-pipe.h"
#include "gloss-sandbox.h"
#include "gloss-wire.h"

/* NULL when there is no more. */
static GVariant *
receive (void)
{
  g_autoptr (GBytes) bytes = gloss_pipe_receive (STDIN_FILENO, GLOSS_WIRE_MAX_SIZE, NULL, NULL);

  return bytes != NULL ? gloss_wire_message_new (GLOSS_WIRE_SOURCE, bytes, TRUE) : NULL;
}

static GVariant *
read_page (GVariant *message)
{
  g_autoptr (GlossArticle) article = NULL;
  g_autoptr (GError) error = NULL;
  GlossSource source = { 0 };
  GVariant *result;

  if (!gloss_wire_unpack_source (message, &source))
    return NULL;

  gloss_sandbox_begin_page ();
  article = gloss_source_parse (&source, &error);
  result = gloss_wire_pack_result (article, error);
  g_bytes_unref (source.bytes);

  return result;
}

int
main (void)
{
  g_autoptr (GVariant) message = NULL;

  gloss_language_init ();
  g_set_prgname ("gloss-worker");
  /* Where the lines are counted that tests run, the process writes that down. */
  if (GLOSS_COVERED)
    gloss_sandbox_silence ();
  else
    gloss_sandbox_enter ();

  while ((message = receive ()) != NULL)
    {
      g_autoptr (GVariant) result = read_page (message);

      gloss_coverage_save ();
      if (result == NULL || !gloss_pipe_send (STDOUT_FILENO, result, NULL, NULL))
        return 1;
      g_clear_pointer (&message, g_variant_unref);
    }

  return 0;
}
