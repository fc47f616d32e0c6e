/* test-limits.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

#include <string.h>
#include <sys/resource.h>

#define MEGABYTE (1024UL * 1024)

/* What the loader of programs ends with if there is no room for the libraries; it says so, too. */
#define NOT_LOADED 127

typedef struct
{
  int           resource;
  struct rlimit limit;
} Limit;

static void
set_limit (gpointer user_data)
{
  const Limit *limit = user_data;

  setrlimit ((__rlimit_resource_t) limit->resource, &limit->limit);
}

/* Returns: what it ended with, which no signal has done, and not without a word */
static int
run_within (Fixture           *fixture,
            int                resource,
            rlim_t             most,
            const char *const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  Limit limit = { resource, { most, most } };
  int status;

  launcher = cli_launcher_new (fixture, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_set_child_setup (launcher, set_limit, &limit, NULL);
  process = g_subprocess_launcher_spawnv (launcher, arguments, &error);
  assert_null (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &out, &err, NULL);

  if (!g_subprocess_get_if_exited (process))
    fail_msg ("With %lu at most it ended by signal %d: %s", (gulong) most, g_subprocess_get_term_sig (process), err);
  status = g_subprocess_get_exit_status (process);
  if (status != 0 && *err == '\0')
    fail_msg ("With %lu at most it ended with %d and without a word", (gulong) most, status);
  assert_true (status == 0 || status == 1 || status == NOT_LOADED);
  g_free (fixture->err);
  fixture->err = g_steal_pointer (&err);

  return status;
}

static void
test_too_little_memory_ends_in_a_sentence (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *path = cli_path (fixture, "long.txt");
  g_autoptr (GString) text = g_string_new ("Long\n\n");
  const char *analyze[] = { g_getenv ("GLOSS_CLI"), "analyze", path, NULL };
  guint n_with_status[NOT_LOADED + 1] = { 0 };

  for (guint i = 0; i < 6000; i++)
    g_string_append (text, "“The crack has grown,” said Mara Olin, the mayor of Vellby, on Friday. ");
  cli_write (fixture, "long.txt", text->str);

  for (rlim_t size = 48; size <= 400; size += size < 160 ? 4 : 80)
    n_with_status[run_within (fixture, RLIMIT_AS, size * MEGABYTE, analyze)]++;
  assert_int_not_equal (n_with_status[0], 0);
  assert_int_not_equal (n_with_status[1], 0);
}

static void
test_too_few_files_end_in_a_sentence (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *path = cli_path (fixture, "page.html");
  const char *extract[] = { g_getenv ("GLOSS_CLI"), "extract", path, NULL };
  guint n_with_status[NOT_LOADED + 1] = { 0 };

  cli_write (fixture, "page.html",
             "<html><title>Fog</title><p>Four ferries were held in Vellby on Thursday, because nobody could see the "
             "far shore, the office said, and nobody knew for how long they would be held, on the quay, or out of "
             "it, nor what it would cost the town.</p></html>");

  for (rlim_t n = 0; n <= 24; n++)
    n_with_status[run_within (fixture, RLIMIT_NOFILE, n, extract)]++;
  assert_int_not_equal (n_with_status[0], 0);
  assert_int_not_equal (n_with_status[1], 0);
}

/* Returns: whether @err is one sentence; before it there may be the one line that GLib aborts with for want of memory */
static gboolean
is_a_sentence (const char *err)
{
  return g_regex_match_simple ("\\A(.*/gprintf\\.c:\\d+: failed to allocate memory\n)?gloss-cli: .*\n\\z", err, 0, 0);
}

/* Its tree takes far more than the page does, in a process of its own: what a library says there is not
 * for the terminal. */
static void
test_too_little_memory_for_a_page_ends_in_a_sentence (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *path = cli_path (fixture, "page.html");
  g_autoptr (GString) page = g_string_new ("<html><title>Fog</title>");
  const char *extract[] = { g_getenv ("GLOSS_CLI"), "extract", path, NULL };
  guint n_with_status[NOT_LOADED + 1] = { 0 };

  for (guint i = 0; i < 60000; i++)
    g_string_append (page, "<i>a</i> ");
  cli_write (fixture, "page.html", page->str);

  for (rlim_t size = 80; size <= 144; size += 8)
    {
      int status = run_within (fixture, RLIMIT_AS, size * MEGABYTE, extract);

      n_with_status[status]++;
      if (status == 1 && !is_a_sentence (fixture->err))
        fail_msg ("With %lu MB at most it said: %s", (gulong) size, fixture->err);
    }
  assert_int_not_equal (n_with_status[1], 0);
}

static guint
count_notes (Fixture *fixture)
{
  guint n = 0;

  assert_int_equal (cli_run (fixture, NULL, "list", "DIR/bridge.txt", NULL), 0);
  for (const char *at = fixture->out; (at = strstr (at, "urn:uuid:")) != NULL; at++)
    n++;

  return n;
}

/* Takes a note within each limit: one that is said to be taken is there, one that is not is not half
 * there, and those from before are always there. */
static void
take_notes_within (Fixture *fixture,
                   int      resource,
                   rlim_t   from,
                   rlim_t   to,
                   rlim_t   step)
{
  const char *annotate[] = { g_getenv ("GLOSS_CLI"), "annotate", fixture->article, "--exact", "Mara Olin", NULL };
  guint n_before = count_notes (fixture);
  guint n_tries = 0;
  guint n_taken = 0;

  for (rlim_t most = from; most <= to; most += step, n_tries++)
    {
      n_taken += run_within (fixture, resource, most, annotate) == 0;
      assert_int_equal (count_notes (fixture), n_before + n_taken);
    }
  assert_int_not_equal (n_taken, 0);
  assert_int_not_equal (n_taken, n_tries);
}

static void
test_no_note_is_lost_within_limits (void **state)
{
  Fixture *fixture = *state;

  assert_int_equal (cli_run (fixture, NULL, "annotate", "DIR/bridge.txt", "--exact", "It was cold",
                             "--note", "From before", NULL), 0);
  take_notes_within (fixture, RLIMIT_NOFILE, 3, 24, 1);
  take_notes_within (fixture, RLIMIT_AS, 48 * MEGABYTE, 176 * MEGABYTE, 4 * MEGABYTE);

  assert_int_equal (cli_run (fixture, NULL, "list", "DIR/bridge.txt", NULL), 0);
  assert_non_null (strstr (fixture->out, "From before"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_too_little_memory_ends_in_a_sentence),
    cmocka_unit_test (test_too_little_memory_for_a_page_ends_in_a_sentence),
    cmocka_unit_test (test_too_few_files_end_in_a_sentence),
    cmocka_unit_test (test_no_note_is_lost_within_limits),
  };

  return cmocka_run_group_tests (tests, cli_set_up, cli_tear_down);
}
