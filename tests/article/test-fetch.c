/* test-fetch.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>

#include "gloss-article-load.h"
#include "gloss-error.h"
#include "gloss-fetch-wire.h"
#include "gloss-helper.h"
#include "gloss-pipe.h"
#include "test-folder.h"
#include "test-wait.h"
#include "web-servers.h"

#define ADDRESS "http://a.example/b"

/* What is known of a page on its way */
typedef struct
{
  guint         n_told;
  gsize         received;
  gsize         total;
  GCancellable *cancels;  /* nullable */
} Told;

static void
told_cb (gsize    received,
         gsize    total,
         gpointer user_data)
{
  Told *told = user_data;

  told->n_told++;
  told->received = received;
  told->total = total;
  if (told->cancels != NULL)
    g_cancellable_cancel (told->cancels);
}

/* Neither one that runs nor one that nobody has asked how it ended */
static void
assert_no_child (void)
{
  assert_int_equal (waitpid (-1, NULL, WNOHANG), -1);
  assert_int_equal (errno, ECHILD);
}

static void
test_a_page_comes_with_its_type_and_address (void **state)
{
  WebServers *self = *state;
  g_autofree char *uri = web_address (self->port, "/moved");
  g_autofree char *moved = web_address (self->port, "/page");
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossFetched) fetched = gloss_fetch (uri, NULL, NULL, NULL, &error);

  assert_null (error);
  assert_int_equal (g_bytes_get_size (fetched->bytes), strlen (WEB_PAGE));
  assert_memory_equal (g_bytes_get_data (fetched->bytes, NULL), WEB_PAGE, strlen (WEB_PAGE));
  assert_string_equal (fetched->content_type, "text/html; charset=iso-8859-1");
  assert_string_equal (fetched->uri, moved);
  assert_no_child ();
}

static void
test_an_address_opens_as_an_article (void **state)
{
  WebServers *self = *state;
  g_autofree char *uri = web_address (self->port, "/page");
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossArticle) article = gloss_article_load (file, NULL, &error);
  gsize size;

  assert_null (error);
  assert_string_equal (gloss_article_get_title (article), "Fog");
  assert_string_equal (gloss_article_get_uri (article), uri);
  assert_non_null (strstr (gloss_text_get_utf8 (gloss_article_get_text (article)), "café"));
  g_bytes_get_data (gloss_article_get_source (article), &size);
  assert_int_equal (size, strlen (WEB_PAGE));
}

static void
test_what_has_come_is_told (void **state)
{
  WebServers *self = *state;
  g_autofree char *uri = web_address (self->port, "/page");
  Told told = { 0 };
  g_autoptr (GlossFetched) fetched = gloss_fetch (uri, told_cb, &told, NULL, NULL);

  assert_non_null (fetched);
  assert_true (told.n_told > 0);
  assert_int_equal (told.received, strlen (WEB_PAGE));
  assert_int_equal (told.total, strlen (WEB_PAGE));
}

static const struct
{
  const char *address;  /* %u is the port */
  int         code;
  const char *message;
} refused[] = {
  { "http://127.0.0.1:%u/status/404", GLOSS_ERROR_NOT_FOUND,
    "There is no such page at 127.0.0.1. The address may be wrong or too old." },
  { "http://127.0.0.1:%u/status/503", GLOSS_ERROR_UNREACHABLE, "127.0.0.1 has trouble of its own. Try again later." },
  { "http://127.0.0.1:%u/loop", GLOSS_ERROR_UNREADABLE,
    "127.0.0.1 leads from one address to the next without an end." },
  { "http://127.0.0.1:1/", GLOSS_ERROR_UNREACHABLE, "127.0.0.1 cannot be reached." },
  { "http://", GLOSS_ERROR_NOT_FOUND, "“http://” is no address of a page." },
  { "http://\xFF", GLOSS_ERROR_NOT_FOUND, "“http://\xEF\xBF\xBD” is no address of a page." },
};

static void
test_what_goes_wrong_is_told_as_it_was_said (void **state)
{
  WebServers *self = *state;
  g_autofree char *port = g_strdup_printf ("%u", self->port);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_auto (GStrv) parts = g_strsplit (refused[i].address, "%u", 2);
      g_autofree char *uri = g_strjoinv (port, parts);
      g_autoptr (GError) error = NULL;

      assert_null (gloss_fetch (uri, NULL, NULL, NULL, &error));
      assert_string_equal (error->message, refused[i].message);
      assert_true (g_error_matches (error, GLOSS_ERROR, refused[i].code));
    }
  assert_no_child ();
}

/* The other half never comes. */
static void
test_a_page_on_its_way_is_cancelled (void **state)
{
  WebServers *self = *state;
  g_autofree char *uri = web_address (self->rude_port, "/slow");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Told told = { .cancels = cancellable };

  assert_null (gloss_fetch (uri, told_cb, &told, cancellable, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  assert_int_equal (told.n_told, 1);
  assert_no_child ();
}

static gpointer
cancel_thread (gpointer data)
{
  g_cancellable_cancel (data);

  return NULL;
}

static void
test_waiting_for_a_server_is_cancelled (void **state)
{
  WebServers *self = *state;
  g_autofree char *uri = web_address (self->rude_port, "/mute");

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      GThread *thread = g_thread_new ("cancel", cancel_thread, cancellable);

      if (i == 0)
        g_thread_join (thread);
      assert_null (gloss_fetch (uri, NULL, NULL, cancellable, &error));
      assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
      if (i != 0)
        g_thread_join (thread);
      assert_no_child ();
    }
}

/* It would end by itself, too, but as one that has done its work. */
static void
test_a_fetcher_that_nobody_waits_for_ends (void **state)
{
  WebServers *self = *state;
  g_autofree char *uri = web_address (self->rude_port, "/slow");
  g_autoptr (GVariant) address = gloss_fetch_wire_pack_address (uri);
  g_autoptr (GBytes) half = NULL;
  GlossHelper helper = { 0 };
  GlossPatience patience = { .deadline = g_get_monotonic_time () + 60 * G_USEC_PER_SEC };

  assert_true (gloss_helper_start (&helper, &gloss_fetcher_program, NULL));
  assert_true (gloss_pipe_send (helper.in, address, &patience, NULL));
  half = gloss_pipe_receive (helper.out, GLOSS_FETCH_WIRE_MAX_SIZE, &patience, NULL);
  assert_non_null (half);

  assert_true (g_output_stream_close (g_subprocess_get_stdin_pipe (helper.process), NULL, NULL));
  assert_true (g_subprocess_wait (helper.process, NULL, NULL));
  assert_true (g_subprocess_get_if_exited (helper.process));
  assert_int_not_equal (g_subprocess_get_exit_status (helper.process), 0);
  gloss_helper_end (&helper);
}

/* Programs in the fetcher's place; those that stay must not be waited for. */
#define STAYS "exec 9>&1 >/dev/null; exec cat"

static const char *const broken[] = {
  "exit 0",
  "kill -9 $$",
  "printf '\\100'",
  "printf '\\100\\0\\0\\0half'",
  "printf 'no frame of ours at all'; " STAYS,
  "printf '\\377\\377\\377\\377'; " STAYS,
  "printf '\\0\\0\\0\\0'; " STAYS,
  "printf '\\010\\0\\0\\0rubbish!'; " STAYS,
  "head -c 10000000 /dev/zero; " STAYS,
};

static void
assert_broken (const char *script)
{
  g_autoptr (GError) error = NULL;

  assert_null (gloss_fetch (ADDRESS, NULL, NULL, NULL, &error));
  if (!g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_INVALID) ||
      !g_str_equal (error->message, "What the server sent for “" ADDRESS "” could not be read."))
    fail_msg ("%s: %d, %s", script, error->code, error->message);
  assert_no_child ();
}

static guint
count_open_files (void)
{
  g_autoptr (GDir) folder = g_dir_open ("/proc/self/fd", 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;

  return n;
}

static gboolean
has_few_open_files (gpointer data)
{
  return count_open_files () <= *(guint *) data;
}

static void
test_a_fetcher_that_breaks_is_an_error_and_leaves_nothing (void **state)
{
  char *folder = test_folder_new ();
  g_autofree char *program = g_build_filename (folder, "fetcher", NULL);
  guint n_files = 0;

  g_setenv ("GLOSS_FETCHER", program, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autofree char *script = g_strdup_printf ("#!/bin/sh\n%s\n", broken[i]);

      g_file_set_contents (program, script, -1, NULL);
      g_chmod (program, 0700);
      assert_broken (broken[i]);
      /* The first one leaves what GLib needs in each program that starts others. */
      if (i == 0)
        n_files = count_open_files ();
    }
  g_unsetenv ("GLOSS_FETCHER");
  test_folder_free (folder);

  wait_until (has_few_open_files, &n_files);
}

static const struct
{
  const GlossHelperProgram *program;
  const char               *name;
  int                       cause;
  int                       code;
  const char               *message;
} failures[] = {
  { &gloss_fetcher_program, "a.example", G_IO_ERROR_TIMED_OUT, GLOSS_ERROR_UNREACHABLE,
    "a.example takes too long to answer." },
  { &gloss_fetcher_program, ADDRESS, G_IO_ERROR_PARTIAL_INPUT, GLOSS_ERROR_INVALID,
    "What the server sent for “" ADDRESS "” could not be read." },
  { &gloss_worker_program, "a%s.html", G_IO_ERROR_TIMED_OUT, GLOSS_ERROR_INVALID,
    "“a%s.html” takes too long to read. It may be damaged, or made to do harm." },
  { &gloss_worker_program, "a.html", G_IO_ERROR_PARTIAL_INPUT, GLOSS_ERROR_INVALID,
    "“a.html” is too much to read. It may be damaged, or made to do harm." },
};

static void
test_each_program_fails_in_words_of_its_own (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    {
      g_autoptr (GError) cause = g_error_new_literal (G_IO_ERROR, failures[i].cause, "of the system's");
      g_autoptr (GError) error = NULL;

      gloss_helper_fail (failures[i].program, failures[i].name, cause, &error);
      assert_string_equal (error->message, failures[i].message);
      assert_true (g_error_matches (error, GLOSS_ERROR, failures[i].code));
    }
}

static void
test_a_fetcher_that_is_not_there_is_an_error (void **state)
{
  g_autoptr (GError) error = NULL;

  g_setenv ("GLOSS_FETCHER", "/nowhere/gloss-fetcher", TRUE);
  assert_null (gloss_fetch (ADDRESS, NULL, NULL, NULL, &error));
  g_unsetenv ("GLOSS_FETCHER");

  assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_UNREADABLE));
  assert_true (g_str_has_prefix (error->message, "“" ADDRESS "” cannot be read: "));
  assert_non_null (strstr (error->message, "/nowhere/gloss-fetcher"));
}

/* Of what it is, as GVariant writes it, with what is said of it */
static const struct
{
  const char *answer;
  GQuark      (*domain) (void);
  int         code;
} odd[] = {
  { "<(uint64 1, uint64 2)>", g_io_error_quark, G_IO_ERROR_INVALID_DATA },
  { "<true>", g_io_error_quark, G_IO_ERROR_INVALID_DATA },
  { "<<(1, 'a')>>", g_io_error_quark, G_IO_ERROR_INVALID_DATA },
  { "<('file:///etc/passwd', @ms nothing, b'a')>", g_io_error_quark, G_IO_ERROR_INVALID_DATA },
  { "<('', @ms nothing, b'a')>", g_io_error_quark, G_IO_ERROR_INVALID_DATA },
  { "<(10, 'a')>", gloss_error_quark, GLOSS_ERROR_UNREACHABLE },
  { "<(11, 'a')>", gloss_error_quark, GLOSS_ERROR_INVALID },
  { "<(-1, 'a')>", gloss_error_quark, GLOSS_ERROR_INVALID },
};

/* The fetcher may be taken over by what it reads: nothing that it says is believed. */
static void
test_answers_are_checked (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr (GVariant) answer = g_variant_parse (G_VARIANT_TYPE (GLOSS_FETCH_WIRE_ANSWER), odd[i].answer,
                                                     NULL, NULL, NULL);
      g_autoptr (GError) error = NULL;

      assert_non_null (answer);
      assert_null (gloss_fetch_wire_unpack_result (answer, &error));
      if (!g_error_matches (error, odd[i].domain (), odd[i].code))
        fail_msg ("%s: %s", odd[i].answer, error->message);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_a_page_comes_with_its_type_and_address),
    cmocka_unit_test (test_an_address_opens_as_an_article),
    cmocka_unit_test (test_what_has_come_is_told),
    cmocka_unit_test (test_what_goes_wrong_is_told_as_it_was_said),
    cmocka_unit_test (test_a_page_on_its_way_is_cancelled),
    cmocka_unit_test (test_waiting_for_a_server_is_cancelled),
    cmocka_unit_test (test_a_fetcher_that_nobody_waits_for_ends),
    cmocka_unit_test (test_a_fetcher_that_breaks_is_an_error_and_leaves_nothing),
    cmocka_unit_test (test_each_program_fails_in_words_of_its_own),
    cmocka_unit_test (test_a_fetcher_that_is_not_there_is_an_error),
    cmocka_unit_test (test_answers_are_checked),
  };

  return cmocka_run_group_tests (tests, web_servers_set_up, web_servers_tear_down);
}
