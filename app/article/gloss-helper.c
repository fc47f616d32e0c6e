/* gloss-helper.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-config.h"

#include "gloss-helper.h"

#include <gio/gunixinputstream.h>
#include <gio/gunixoutputstream.h>
#include <glib-unix.h>
#include <glib/gi18n.h>

#include "gloss-error.h"

static char *
dup_path (const GlossHelperProgram *program)
{
  const char *named = g_getenv (program->variable);
  g_autofree char *installed = g_build_filename (GLOSS_LIBEXECDIR, program->name, NULL);

  if (named != NULL)
    return g_strdup (named);
  if (g_file_test (installed, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&installed);

  return g_build_filename (program->build_folder, program->name, NULL);
}

/* The ends of the pipes do not block, so that a deadline holds. */
static gboolean
take_pipes (GlossHelper  *self,
            GError      **error)
{
  GOutputStream *in = g_subprocess_get_stdin_pipe (self->process);
  GInputStream *out = g_subprocess_get_stdout_pipe (self->process);

  self->in = g_unix_output_stream_get_fd (G_UNIX_OUTPUT_STREAM (in));
  self->out = g_unix_input_stream_get_fd (G_UNIX_INPUT_STREAM (out));

  return g_unix_set_fd_nonblocking (self->in, TRUE, error) &&
         g_unix_set_fd_nonblocking (self->out, TRUE, error);
}

/**
 * gloss_helper_start:
 * @self: a helper that does not run
 * @program: what to start
 * @error: return location, for an error of the system's
 *
 * Returns: whether it runs
 */
gboolean
gloss_helper_start (GlossHelper               *self,
                    const GlossHelperProgram  *program,
                    GError                   **error)
{
  g_autofree char *path = dup_path (program);

  self->process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                                    error, path, NULL);
  if (self->process != NULL && take_pipes (self, error))
    return TRUE;

  gloss_helper_end (self);

  return FALSE;
}

/**
 * gloss_helper_end:
 * @self: a helper, perhaps one that does not run
 *
 * Ends the process at once, and leaves nothing of it.
 */
void
gloss_helper_end (GlossHelper *self)
{
  if (self->process == NULL)
    return;

  /* Before it could see that its pipes are closed, and end by itself: under a sanitizer it would look for leaks then,
   * which has it traced, and GLib takes a traced process for gone but leaves it as a zombie. */
  g_subprocess_force_exit (self->process);
  g_output_stream_close (g_subprocess_get_stdin_pipe (self->process), NULL, NULL);
  g_input_stream_close (g_subprocess_get_stdout_pipe (self->process), NULL, NULL);
  g_subprocess_wait (self->process, NULL, NULL);
  g_clear_object (&self->process);
}

/**
 * gloss_helper_fail:
 * @program: which of them
 * @name: what its sentences are about
 * @cause: what gloss_pipe_send() or gloss_pipe_receive() said
 * @error: return location
 *
 * Says it of @name in words, unless it was cancelled.
 */
void
gloss_helper_fail (const GlossHelperProgram  *program,
                   const char                *name,
                   const GError              *cause,
                   GError                   **error)
{
  gboolean is_slow = g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
  const GlossHelperFailure *failure = is_slow ? &program->slow : &program->broken;
  g_auto (GStrv) halves = NULL;
  g_autofree char *message = NULL;

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_error_copy (cause));
      return;
    }

  halves = g_strsplit (_(failure->sentence), "%s", 2);
  message = g_strjoinv (name, halves);
  g_set_error_literal (error, GLOSS_ERROR, failure->code, message);
}
