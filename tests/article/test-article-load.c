/* test-article-load.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "canonical.h"
#include "gloss-error.h"
#include "test-folder.h"
#include "test-wait.h"

typedef struct
{
  char *folder;
} Fixture;

typedef struct
{
  GlossArticle *article;
  GError       *error;
  gboolean      done;
} Answer;

typedef struct
{
  GFile        *file;
  GCancellable *cancellable;
} Waiting;

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->folder = test_folder_new ();
  *state = fixture;

  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  test_folder_free (fixture->folder);
  g_free (fixture);

  return 0;
}

static GFile *
write_file (Fixture    *fixture,
            const char *name,
            const char *data,
            gssize      size)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  assert_true (g_file_set_contents (path, data, size, NULL));

  return g_file_new_for_path (path);
}

static void
assert_fails (GFile      *file,
              GlossError  code,
              const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossArticle) article = gloss_article_load (file, NULL, &error);

  assert_null (article);
  assert_non_null (error);
  assert_string_equal (error->message, message);
  assert_true (g_error_matches (error, GLOSS_ERROR, code));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Answer *answer = user_data;

  answer->article = gloss_article_load_finish (result, &answer->error);
  answer->done = TRUE;
}

static gboolean
is_answered (gpointer answer)
{
  return ((Answer *) answer)->done;
}

static void
test_a_file_is_loaded_in_a_thread (void **state)
{
  g_autoptr (GFile) file = write_file (*state, "harbour.txt", "Fog\n\nThe ferries wait.\n", -1);
  g_autofree char *uri = g_file_get_uri (file);
  Answer answer = { NULL, };

  gloss_article_load_async (file, NULL, loaded_cb, &answer);
  assert_false (answer.done);
  wait_until (is_answered, &answer);

  assert_null (answer.error);
  check_canonical (answer.article);
  assert_string_equal (gloss_article_get_uri (answer.article), uri);
  assert_int_equal (g_bytes_get_size (gloss_article_get_source (answer.article)), 23);
  g_object_unref (answer.article);
}

static void
test_a_failure_in_the_thread_is_told (void **state)
{
  g_autoptr (GFile) file = write_file (*state, "empty.txt", "", 0);
  Answer answer = { NULL, };

  gloss_article_load_async (file, NULL, loaded_cb, &answer);
  wait_until (is_answered, &answer);

  assert_null (answer.article);
  assert_true (g_error_matches (answer.error, GLOSS_ERROR, GLOSS_ERROR_EMPTY));
  g_error_free (answer.error);
}

static void
test_cancelled_is_no_gloss_error (void **state)
{
  g_autoptr (GFile) file = write_file (*state, "harbour.txt", "Fog", -1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  assert_null (gloss_article_load (file, cancellable, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

/* Nobody writes to it, so only cancelling ends it. */
static void
test_a_pipe_without_a_writer_can_be_cancelled (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *path = g_build_filename (fixture->folder, "pipe", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Answer answer = { NULL, };

  assert_int_equal (mkfifo (path, 0600), 0);
  gloss_article_load_async (file, cancellable, loaded_cb, &answer);
  g_cancellable_cancel (cancellable);
  wait_until (is_answered, &answer);

  assert_true (g_error_matches (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  g_error_free (answer.error);
}

static gpointer
load_cancelled (gpointer data)
{
  Waiting *waiting = data;
  GError *error = NULL;

  assert_null (gloss_article_load (waiting->file, waiting->cancellable, &error));

  return error;
}

/* Not only is the answer given up: the thread comes back, too. */
static void
test_no_thread_stays_behind_at_a_pipe (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *path = g_build_filename (fixture->folder, "pipe-2", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Waiting waiting = { file, cancellable };
  g_autoptr (GError) error = NULL;
  GThread *thread;

  assert_int_equal (mkfifo (path, 0600), 0);
  thread = g_thread_new ("load", load_cancelled, &waiting);
  g_cancellable_cancel (cancellable);
  error = g_thread_join (thread);

  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

/* As a shell makes it of `<(command)`. */
static void
test_a_pipe_with_a_writer_is_read (void **state)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GlossArticle) article = NULL;
  int ends[2];

  assert_int_equal (pipe (ends), 0);
  assert_int_equal (write (ends[1], "Fog", 3), 3);
  close (ends[1]);
  path = g_strdup_printf ("/dev/fd/%d", ends[0]);
  file = g_file_new_for_path (path);
  article = gloss_article_load (file, NULL, NULL);
  close (ends[0]);

  assert_string_equal (gloss_article_get_title (article), "Fog");
}

static void
test_an_endless_file_is_too_large (void **state)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/zero");

  assert_fails (file, GLOSS_ERROR_TOO_LARGE, "“zero” is larger than 20 MB.");
}

static void
test_20_megabytes_are_taken_and_one_byte_more_is_not (void **state)
{
  g_autofree char *text = g_strnfill (GLOSS_MAX_SOURCE_SIZE + 1, '\n');
  g_autoptr (GFile) large = NULL;
  g_autoptr (GFile) fitting = NULL;
  g_autoptr (GlossArticle) article = NULL;

  text[0] = 'x';
  large = write_file (*state, "large.txt", text, GLOSS_MAX_SOURCE_SIZE + 1);
  fitting = write_file (*state, "fitting.txt", text, GLOSS_MAX_SOURCE_SIZE);

  assert_fails (large, GLOSS_ERROR_TOO_LARGE, "“large.txt” is larger than 20 MB.");
  article = gloss_article_load (fitting, NULL, NULL);
  assert_non_null (article);
}

static void
test_what_is_not_there_is_said_so (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *path = g_build_filename (fixture->folder, "vanished.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autofree char *name = g_file_get_basename (folder);
  g_autofree char *message = g_strdup_printf ("“%s” is a folder, not a file.", name);

  assert_fails (file, GLOSS_ERROR_NOT_FOUND,
                "“vanished.txt” is not there. It may have been moved, renamed or deleted.");
  assert_fails (folder, GLOSS_ERROR_UNREADABLE, message);
}

static void
test_what_may_not_be_read_is_said_so (void **state)
{
  g_autoptr (GFile) file = NULL;

  /* The super-user may read everything. */
  if (geteuid () == 0)
    skip ();

  file = write_file (*state, "secret.txt", "Fog", -1);
  g_chmod (g_file_peek_path (file), 0);
  assert_fails (file, GLOSS_ERROR_UNREADABLE, "You are not allowed to read “secret.txt”.");
}

#define BYTES(bytes) bytes, sizeof (bytes) - 1

static const struct
{
  const char *name;
  const char *bytes;
  gsize       size;
  GlossError  code;
  const char *message;
} refused[] = {
  { "a.txt", BYTES (""), GLOSS_ERROR_EMPTY, "There is no text in “a.txt”." },
  { "a.txt", BYTES (" \n\t\xC2\xA0\r\n"), GLOSS_ERROR_EMPTY, "There is no text in “a.txt”." },
  { "a.md", BYTES ("\xEF\xBB\xBF"), GLOSS_ERROR_EMPTY, "There is no text in “a.md”." },
  { "a.txt", BYTES ("a\0b"), GLOSS_ERROR_NOT_TEXT, "“a.txt” is not a text that Gloss can read." },
  { "a.txt", BYTES ("\1\2\3\4\5abc"), GLOSS_ERROR_NOT_TEXT, "“a.txt” is not a text that Gloss can read." },
  { "a.txt", BYTES ("\xFE\xFF\0a\0\0"), GLOSS_ERROR_NOT_TEXT, "“a.txt” is not a text that Gloss can read." },
  { "50 % off.txt", BYTES ("%PDF-1.7\n"), GLOSS_ERROR_INVALID,
    "“50 % off.txt” is a damaged PDF document." },
  { "a.md", BYTES ("\x89PNG\r\n\x1A\n"), GLOSS_ERROR_NOT_TEXT, "“a.md” is a picture. Gloss reads text." },
  { "a.txt", BYTES ("PK\x03\x04\x14\0\0\0"), GLOSS_ERROR_NOT_TEXT,
    "“a.txt” is a compressed archive. Unpack it first." },
  { "a", BYTES ("\n <!-- a --> <!DocType HTML><p>fog"), GLOSS_ERROR_NO_ARTICLE,
    "There is no article on the page “a”." },
  { "a", BYTES ("<?xml version='1.0'?>\n<html xmlns='a'>"), GLOSS_ERROR_NO_ARTICLE,
    "There is no article on the page “a”." },
};

static void
test_what_is_no_text_is_named (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      assert_null (load_bytes (refused[i].bytes, refused[i].size, refused[i].name, &error));
      assert_string_equal (error->message, refused[i].message);
      assert_true (g_error_matches (error, GLOSS_ERROR, refused[i].code));
    }
}

static const char *const taken[] = {
  "12345678WEBP", "The ftyp box", "<p>Not a page", "<!-- unclosed", "PK is short", "MM*", "BZh", "{\\rt",
};

static void
test_text_that_only_resembles_those_is_read (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (taken); i++)
    {
      g_autoptr (GlossArticle) article = load_bytes (taken[i], strlen (taken[i]), "a.txt", NULL);

      assert_string_equal (gloss_text_get_utf8 (gloss_article_get_text (article)), taken[i]);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_a_file_is_loaded_in_a_thread),
    cmocka_unit_test (test_a_failure_in_the_thread_is_told),
    cmocka_unit_test (test_cancelled_is_no_gloss_error),
    cmocka_unit_test (test_a_pipe_without_a_writer_can_be_cancelled),
    cmocka_unit_test (test_no_thread_stays_behind_at_a_pipe),
    cmocka_unit_test (test_a_pipe_with_a_writer_is_read),
    cmocka_unit_test (test_an_endless_file_is_too_large),
    cmocka_unit_test (test_20_megabytes_are_taken_and_one_byte_more_is_not),
    cmocka_unit_test (test_what_is_not_there_is_said_so),
    cmocka_unit_test (test_what_may_not_be_read_is_said_so),
    cmocka_unit_test (test_what_is_no_text_is_named),
    cmocka_unit_test (test_text_that_only_resembles_those_is_read),
  };

  return cmocka_run_group_tests_name ("article-load", tests, set_up, tear_down);
}
