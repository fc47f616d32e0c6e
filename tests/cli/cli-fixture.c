/* cli-fixture.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

#include <pty.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "test-folder.h"

int
cli_set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);
  g_autofree char *source = g_build_filename (g_getenv ("GLOSS_TEST_SRCDIR"),
                                              "fixtures", "cli", "bridge.txt", NULL);
  g_autofree char *text = NULL;

  fixture->folder = test_folder_new ();
  assert_true (g_file_get_contents (source, &text, NULL, NULL));
  cli_write (fixture, "bridge.txt", text);
  fixture->article = cli_path (fixture, "bridge.txt");
  *state = fixture;

  return 0;
}

int
cli_tear_down (void **state)
{
  Fixture *fixture = *state;

  test_folder_free (fixture->folder);
  g_free (fixture->article);
  g_free (fixture->out);
  g_free (fixture->err);
  g_free (fixture);

  return 0;
}

char *
cli_path (Fixture    *fixture,
          const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

void
cli_write (Fixture    *fixture,
           const char *name,
           const char *contents)
{
  g_autofree char *path = cli_path (fixture, name);

  assert_true (g_file_set_contents (path, contents, -1, NULL));
}

char *
cli_read (Fixture    *fixture,
          const char *name)
{
  g_autofree char *path = cli_path (fixture, name);
  char *contents = NULL;

  assert_true (g_file_get_contents (path, &contents, NULL, NULL));

  return contents;
}

/* Nothing of whoever runs the tests is read or written, and nobody's language is spoken. */
GSubprocessLauncher *
cli_launcher_new (Fixture          *fixture,
                  GSubprocessFlags  flags)
{
  GSubprocessLauncher *launcher = g_subprocess_launcher_new (flags);

  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", fixture->folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_CACHE_HOME", fixture->folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  g_subprocess_launcher_unsetenv (launcher, "LANGUAGE");

  return launcher;
}

static char *
replace (const char *text,
         const char *from,
         const char *to)
{
  g_auto (GStrv) parts = g_strsplit (text, from, -1);

  return g_strjoinv (to, parts);
}

/* Valgrind says of each system call that it does not know it, whatever it is told. */
static char *
without_valgrind (const char *text)
{
  g_auto (GStrv) parts = g_regex_split_simple ("^--[0-9]+-- .*\\n", text, G_REGEX_MULTILINE, 0);

  return g_strjoinv ("", parts);
}

static void
keep_output (Fixture    *fixture,
             const char *out,
             const char *err)
{
  g_autofree char *said = without_valgrind (err);

  g_free (fixture->out);
  g_free (fixture->err);
  fixture->out = replace (out, fixture->folder, "DIR");
  fixture->err = replace (said, fixture->folder, "DIR");
}

static GPtrArray *
command_line (Fixture           *fixture,
              const char *const *arguments)
{
  GPtrArray *line = g_ptr_array_new_with_free_func (g_free);
  guint i;

  g_ptr_array_add (line, g_strdup (g_getenv ("GLOSS_CLI")));
  for (i = 0; arguments[i] != NULL; i++)
    {
      if (g_str_has_prefix (arguments[i], "DIR/"))
        g_ptr_array_add (line, cli_path (fixture, arguments[i] + strlen ("DIR/")));
      else
        g_ptr_array_add (line, g_strdup (arguments[i]));
    }
  g_ptr_array_add (line, NULL);

  return line;
}

int
cli_runv (Fixture           *fixture,
          const char        *input,
          const char *const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GPtrArray) line = command_line (fixture, arguments);
  g_autoptr (GError) error = NULL;
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;

  launcher = cli_launcher_new (fixture, G_SUBPROCESS_FLAGS_STDIN_PIPE |
                               G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) line->pdata, &error);
  assert_null (error);
  g_subprocess_communicate_utf8 (process, input != NULL ? input : "", NULL, &out, &err, NULL);
  assert_true (g_subprocess_get_if_exited (process));
  keep_output (fixture, out, err);

  return g_subprocess_get_exit_status (process);
}

static GPtrArray *
collect (va_list list)
{
  GPtrArray *arguments = g_ptr_array_new ();
  const char *argument;

  do
    {
      argument = va_arg (list, const char *);
      g_ptr_array_add (arguments, (gpointer) argument);
    }
  while (argument != NULL);

  return arguments;
}

int
cli_run (Fixture    *fixture,
         const char *input,
         ...)
{
  g_autoptr (GPtrArray) arguments = NULL;
  va_list list;

  va_start (list, input);
  arguments = collect (list);
  va_end (list);

  return cli_runv (fixture, input, (const char *const *) arguments->pdata);
}

/* Returns: the end that the program gets */
static int
open_terminal (int *own_end)
{
  struct termios modes = { .c_cflag = CREAD };
  int terminal;

  cfmakeraw (&modes);
  assert_int_equal (openpty (own_end, &terminal, NULL, &modes, NULL), 0);

  return terminal;
}

/* Once the program has ended, reading fails. */
static char *
read_terminal (int own_end)
{
  GString *seen = g_string_new (NULL);
  char bytes[BUFSIZ];
  gssize n;

  while ((n = read (own_end, bytes, sizeof bytes)) > 0)
    g_string_append_len (seen, bytes, n);
  close (own_end);

  return g_string_free (seen, FALSE);
}

int
cli_run_seen (Fixture *fixture,
              ...)
{
  g_autoptr (GSubprocessLauncher) launcher = cli_launcher_new (fixture, G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GPtrArray) arguments = NULL;
  g_autoptr (GPtrArray) line = NULL;
  g_autofree char *seen = NULL;
  int own_end;
  va_list list;

  va_start (list, fixture);
  arguments = collect (list);
  va_end (list);
  line = command_line (fixture, (const char *const *) arguments->pdata);

  g_subprocess_launcher_take_stdout_fd (launcher, open_terminal (&own_end));
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) line->pdata, NULL);
  assert_non_null (process);
  g_subprocess_launcher_close (launcher);
  seen = read_terminal (own_end);
  assert_true (g_subprocess_wait (process, NULL, NULL));
  keep_output (fixture, seen, "");

  return g_subprocess_get_exit_status (process);
}

static char *
find_notes (GFile *folder)
{
  g_autoptr (GFileEnumerator) children = NULL;
  char *found = NULL;
  GFile *child = NULL;

  children = g_file_enumerate_children (folder, "standard::name", G_FILE_QUERY_INFO_NONE, NULL, NULL);
  while (found == NULL && children != NULL &&
         g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) && child != NULL)
    {
      g_autofree char *name = g_file_get_basename (child);

      found = g_str_equal (name, "annotations.json") ? g_file_get_path (child) : find_notes (child);
    }

  return found;
}

char *
cli_notes_path (Fixture *fixture)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  char *path = find_notes (folder);

  assert_non_null (path);

  return path;
}

void
cli_keep_notes (Fixture    *fixture,
                const char *name)
{
  g_autofree char *path = cli_notes_path (fixture);
  g_autofree char *contents = NULL;

  assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  cli_write (fixture, name, contents);
}
