/* cli-output.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-cli"

#include "cli-output.h"

#include "gloss-error.h"
#include "gloss-file.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

struct _CliOutput
{
  char       *path;     /* NULL: standard output */
  GByteArray *pending;  /* of a file */
  int         failure;  /* errno of the first failed write */
};

/**
 * cli_output_new:
 * @options: what was asked for
 *
 * Returns: (transfer full): where the result goes
 */
CliOutput *
cli_output_new (const CliOptions *options)
{
  CliOutput *self = g_new0 (CliOutput, 1);

  if (g_strcmp0 (options->output, "-") != 0)
    self->path = g_strdup (options->output);
  self->pending = g_byte_array_new ();

  return self;
}

void
cli_output_free (CliOutput *self)
{
  if (self == NULL)
    return;

  g_free (self->path);
  g_byte_array_unref (self->pending);
  g_free (self);
}

/**
 * cli_output_write:
 * @self: an output
 * @text: a piece of the result
 * @length: in bytes, or -1
 *
 * Returns: whether to go on; %FALSE once nobody can take more
 */
gboolean
cli_output_write (CliOutput  *self,
                  const char *text,
                  gssize      length)
{
  gsize n_bytes = length < 0 ? strlen (text) : (gsize) length;

  if (self->failure != 0)
    return FALSE;

  if (self->path != NULL)
    g_byte_array_append (self->pending, (const guint8 *) text, (guint) n_bytes);
  else if (fwrite (text, 1, n_bytes, stdout) < n_bytes || fflush (stdout) != 0)
    self->failure = errno;

  return self->failure == 0;
}

/* Returns: whether somebody sees it on a terminal, which obeys what others may have written */
gboolean
cli_output_is_terminal (const CliOutput *self)
{
  return self->path == NULL && isatty (STDOUT_FILENO);
}

/**
 * cli_output_is_colored:
 * @self: an output
 *
 * Returns: whether to use colours: on a terminal that knows them, unless
 *   `NO_COLOR` is set (see no-color.org)
 */
gboolean
cli_output_is_colored (const CliOutput *self)
{
  const char *no_color = g_getenv ("NO_COLOR");

  if (!cli_output_is_terminal (self) || (no_color != NULL && *no_color != '\0'))
    return FALSE;

  return g_strcmp0 (g_getenv ("TERM"), "dumb") != 0;
}

static gboolean
save (CliOutput *self)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (self->path);
  g_autoptr (GBytes) bytes = g_bytes_new (self->pending->data, self->pending->len);
  g_autoptr (GError) error = NULL;

  if (gloss_file_save (file, bytes, &error))
    return TRUE;

  cli_complain (self->path, error);

  return FALSE;
}

/**
 * cli_output_end:
 * @self: an output
 *
 * Returns: whether all of the result is where it shall be; says why not
 */
gboolean
cli_output_end (CliOutput *self)
{
  g_autoptr (GError) error = NULL;

  if (self->path != NULL)
    return save (self);
  if (self->failure == 0)
    return TRUE;

  if (self->failure != EPIPE)
    {
      g_set_error_literal (&error, GLOSS_ERROR, GLOSS_ERROR_NOT_SAVED,
                           g_strerror (self->failure));
      cli_complain (_("standard output"), error);
    }

  return FALSE;
}
