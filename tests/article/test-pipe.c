/* test-pipe.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include <glib-unix.h>
#include <string.h>
#include <unistd.h>

#include "gloss-pipe.h"

/* More than a pipe holds */
#define LARGE (1024 * 1024)

/* The two ends of a pipe, which do not block */
static int
set_up (void **state)
{
  int *fds = g_new (int, 2);

  assert_true (g_unix_open_pipe (fds, FD_CLOEXEC, NULL));
  for (guint i = 0; i < 2; i++)
    assert_true (g_unix_set_fd_nonblocking (fds[i], TRUE, NULL));
  *state = fds;

  return 0;
}

static int
tear_down (void **state)
{
  int *fds = *state;

  for (guint i = 0; i < 2; i++)
    if (fds[i] >= 0)
      close (fds[i]);
  g_free (fds);

  return 0;
}

static void
close_end (int *fd)
{
  close (*fd);
  *fd = -1;
}

static GlossPatience
patience_of (gint64 milliseconds)
{
  return (GlossPatience) { .deadline = g_get_monotonic_time () + milliseconds * 1000 };
}

static GVariant *
make_message (gsize size)
{
  g_autofree char *text = g_strnfill (size, 'a');

  return g_variant_ref_sink (g_variant_new_string (text));
}

static gpointer
send_thread (gpointer data)
{
  g_autoptr (GVariant) message = make_message (LARGE);
  GlossPatience patience = patience_of (60 * 1000);

  return GINT_TO_POINTER (gloss_pipe_send (*(int *) data, message, &patience, NULL));
}

static void
test_what_is_more_than_a_pipe_holds_comes_whole (void **state)
{
  int *fds = *state;
  GThread *thread = g_thread_new ("send", send_thread, &fds[1]);
  GlossPatience patience = patience_of (60 * 1000);
  g_autoptr (GBytes) bytes = gloss_pipe_receive (fds[0], LARGE + 1, &patience, NULL);

  assert_true (GPOINTER_TO_INT (g_thread_join (thread)));
  assert_int_equal (g_bytes_get_size (bytes), LARGE + 1);
}

/* Half of a length, and a length with half of what it promises */
static void
test_what_ends_half_way_is_an_error (void **state)
{
  static const char half[] = { 4, 0, 0, 0, 'a', 'b' };
  static const gsize sizes[] = { 0, 2, sizeof half };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      GlossPatience patience = patience_of (60 * 1000);
      g_autoptr (GError) error = NULL;
      void *pipe;
      int *fds;

      set_up (&pipe);
      fds = pipe;
      assert_int_equal (write (fds[1], half, sizes[i]), sizes[i]);
      close_end (&fds[1]);
      assert_null (gloss_pipe_receive (fds[0], 100, &patience, &error));
      assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE));
      tear_down (&pipe);
    }
}

/* Nothing is read, or given memory, for a length that is too much. */
static void
test_a_message_that_is_too_large_is_not_waited_for (void **state)
{
  static const guint8 length[] = { 101, 0, 0, 0 };
  GlossPatience patience = patience_of (60 * 1000);
  g_autoptr (GError) error = NULL;
  int *fds = *state;

  assert_int_equal (write (fds[1], length, sizeof length), sizeof length);
  assert_null (gloss_pipe_receive (fds[0], 100, &patience, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE));
}

static void
test_patience_ends_on_both_ends (void **state)
{
  g_autoptr (GVariant) message = make_message (LARGE);
  GlossPatience patience = patience_of (50);
  g_autoptr (GError) error = NULL;
  int *fds = *state;

  assert_null (gloss_pipe_receive (fds[0], 100, &patience, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT));

  g_clear_error (&error);
  patience = patience_of (50);
  assert_false (gloss_pipe_send (fds[1], message, &patience, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT));
}

/* A signal would end this test. */
static void
test_nobody_who_reads_is_an_error (void **state)
{
  g_autoptr (GVariant) message = make_message (LARGE);
  GlossPatience patience = patience_of (60 * 1000);
  g_autoptr (GError) error = NULL;
  int *fds = *state;

  close_end (&fds[0]);
  assert_false (gloss_pipe_send (fds[1], message, &patience, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_what_is_more_than_a_pipe_holds_comes_whole, set_up, tear_down),
    cmocka_unit_test (test_what_ends_half_way_is_an_error),
    cmocka_unit_test_setup_teardown (test_a_message_that_is_too_large_is_not_waited_for, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_patience_ends_on_both_ends, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_nobody_who_reads_is_an_error, set_up, tear_down),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
