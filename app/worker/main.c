/* main.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* gloss-worker: reads what strangers wrote, as gloss-worker.h says. */

#define G_LOG_DOMAIN "gloss-worker"

#include "gloss-config.h"

#include <errno.h>
#include <unistd.h>

#include "gloss-language.h"
#include "gloss-parse.h"
#include "gloss-sandbox.h"
#include "gloss-wire.h"

static gboolean
read_all (guint8 *data,
          gsize   size)
{
  while (size > 0)
    {
      gssize n = read (STDIN_FILENO, data, size);

      if (n == 0 || (n < 0 && errno != EINTR))
        return FALSE;
      if (n > 0)
        {
          data += n;
          size -= (gsize) n;
        }
    }

  return TRUE;
}

static gboolean
write_all (const guint8 *data,
           gsize         size)
{
  while (size > 0)
    {
      gssize n = write (STDOUT_FILENO, data, size);

      if (n < 0 && errno != EINTR)
        return FALSE;
      if (n > 0)
        {
          data += n;
          size -= (gsize) n;
        }
    }

  return TRUE;
}

/* NULL when there is no more. */
static GVariant *
receive (void)
{
  g_autoptr (GBytes) bytes = NULL;
  guint32 length;
  guint8 *data;

  if (!read_all ((guint8 *) &length, GLOSS_WIRE_LENGTH))
    return NULL;

  length = GUINT32_FROM_LE (length);
  if (length > GLOSS_WIRE_MAX_SIZE)
    return NULL;

  data = g_malloc (length);
  bytes = g_bytes_new_take (data, length);

  return read_all (data, length) ? gloss_wire_message_new (GLOSS_WIRE_SOURCE, bytes, TRUE) : NULL;
}

static gboolean
send (GVariant *message)
{
  gsize size = g_variant_get_size (message);
  guint32 length = GUINT32_TO_LE ((guint32) size);

  return write_all ((const guint8 *) &length, GLOSS_WIRE_LENGTH) &&
         write_all (g_variant_get_data (message), size);
}

/* Where the lines are counted that tests run, the process may write that down: it ends by being killed. */
#if GLOSS_COVERED
void __gcov_dump  (void);
void __gcov_reset (void);

static void
count_lines (void)
{
  __gcov_dump ();
  __gcov_reset ();
}
#else
static void
count_lines (void)
{
}
#endif

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
  if (!GLOSS_COVERED)
    gloss_sandbox_enter ();

  while ((message = receive ()) != NULL)
    {
      g_autoptr (GVariant) result = read_page (message);

      count_lines ();
      if (result == NULL || !send (result))
        return 1;
      g_clear_pointer (&message, g_variant_unref);
    }

  return 0;
}
