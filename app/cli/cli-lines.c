/* cli-lines.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-cli"

#include "cli-lines.h"

#include "gloss-error.h"

#include <gio/gunixinputstream.h>
#include <string.h>
#include <unistd.h>

struct _CliLines
{
  GInputStream *stream;
  gsize         max_length;
  guint64       number;
  char          buffer[64 * 1024];
  gsize         begin;
  gsize         end;
};

/* Errors of the system in the program's own domain */
static void
take_error (GError **error,
            GError  *cause)
{
  GlossError code = GLOSS_ERROR_UNREADABLE;

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    code = GLOSS_ERROR_NOT_FOUND;
  g_set_error_literal (error, GLOSS_ERROR, (gint) code, cause->message);
  g_error_free (cause);
}

/**
 * cli_lines_new:
 * @path: a path, an address or `-` for standard input
 * @max_length: the most bytes that a line may have
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a reader before the first line
 */
CliLines *
cli_lines_new (const char  *path,
               gsize        max_length,
               GError     **error)
{
  g_autoptr (GInputStream) stream = NULL;
  GError *cause = NULL;
  CliLines *self;

  if (g_str_equal (path, "-"))
    stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  else
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

      stream = (GInputStream *) g_file_read (file, NULL, &cause);
    }
  if (stream == NULL)
    {
      take_error (error, cause);
      return NULL;
    }

  self = g_new0 (CliLines, 1);
  self->stream = g_steal_pointer (&stream);
  self->max_length = max_length;

  return self;
}

void
cli_lines_free (CliLines *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->stream);
  g_free (self);
}

/* Returns: the number of bytes that are there; 0 at the end, -1 on failure */
static gssize
fill (CliLines  *self,
      GError   **error)
{
  GError *cause = NULL;
  gssize n_read;

  if (self->begin < self->end)
    return (gssize) (self->end - self->begin);

  n_read = g_input_stream_read (self->stream, self->buffer, sizeof self->buffer, NULL, &cause);
  if (n_read < 0)
    take_error (error, cause);
  self->begin = 0;
  self->end = (gsize) MAX (n_read, 0);

  return n_read;
}

/* Takes what is there of the line. Returns: whether that ends it */
static gboolean
take_piece (CliLines   *self,
            GByteArray *bytes)
{
  const char *piece = self->buffer + self->begin;
  const char *line_feed = memchr (piece, '\n', self->end - self->begin);
  gsize length = line_feed != NULL ? (gsize) (line_feed - piece) : self->end - self->begin;
  gsize room = self->max_length + 1 - bytes->len;

  g_byte_array_append (bytes, (const guint8 *) piece, (guint) MIN (length, room));
  self->begin += length + (line_feed != NULL ? 1 : 0);

  return line_feed != NULL;
}

/**
 * cli_lines_next:
 * @self: a reader
 * @line: (out) (transfer full): the line without its line feed, if it was read
 * @error: return location
 *
 * Reads on to the end of the line even if it is too long, so that the next
 * one can be read.
 *
 * Returns: what became of it
 */
CliLine
cli_lines_next (CliLines  *self,
                GBytes   **line,
                GError   **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gssize n_there = fill (self, error);

  if (n_there == 0)
    return CLI_LINE_END;

  self->number++;
  while (n_there > 0 && !take_piece (self, bytes))
    n_there = fill (self, error);
  if (n_there < 0)
    return CLI_LINE_FAILED;
  if (bytes->len > self->max_length)
    return CLI_LINE_TOO_LONG;

  *line = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));

  return CLI_LINE_READ;
}

/**
 * cli_lines_get_number:
 * @self: a reader
 *
 * Returns: the number of the line that was read last, from 1
 */
guint64
cli_lines_get_number (CliLines *self)
{
  return self->number;
}
