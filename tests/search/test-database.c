/* test-database.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-database.h"
#include "test-folder.h"

#define SCHEMA "CREATE TABLE word (body TEXT NOT NULL)"
#define N_THREADS 8
#define N_ROUNDS 20

static int
set_up (void **state)
{
  return test_file_set_up (state, "index.db");
}

static GlossDatabase *
open_database (GFile *file,
               guint  version)
{
  g_autoptr (GError) error = NULL;
  GlossDatabase *database = gloss_database_open (file, version, SCHEMA, &error);

  if (error != NULL)
    print_error ("%s\n", error->message);

  return database;
}

static guint
count_words (TestFile *self,
             guint     version)
{
  g_autoptr (GlossDatabase) database = open_database (self->file, version);
  sqlite3_stmt *statement = gloss_database_prepare (database, "SELECT count (*) FROM word", "");
  guint n;

  assert_true (gloss_database_step (database, statement, NULL));
  n = (guint) sqlite3_column_int (statement, 0);
  sqlite3_reset (statement);

  return n;
}

/* One of several that come at the same time, each with a connection of its own, as programs have */
typedef struct
{
  GFile *file;
  guint  version;
} Comer;

static gpointer
write_word (gpointer data)
{
  Comer *comer = data;
  g_autoptr (GlossDatabase) database = open_database (comer->file, comer->version);

  return GINT_TO_POINTER (database != NULL &&
                          gloss_database_run (database, "BEGIN IMMEDIATE; INSERT INTO word VALUES ('ferry'); COMMIT", NULL));
}

static void
come_together (TestFile *self,
               guint     version)
{
  Comer comer = { self->file, version };
  GThread *threads[N_THREADS];

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("comer", write_word, &comer);
  for (guint i = 0; i < N_THREADS; i++)
    assert_true (GPOINTER_TO_INT (g_thread_join (threads[i])));
}

static void
test_whoever_comes_first_makes_the_file_for_all (void **state)
{
  TestFile *self = *state;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      come_together (self, 1);
      assert_int_equal (count_words (self, 1), N_THREADS);
      assert_true (g_file_delete (self->file, NULL, NULL));
    }
}

static void
test_a_file_of_another_version_is_made_anew_once (void **state)
{
  TestFile *self = *state;

  for (guint version = 1; version <= N_ROUNDS; version++)
    {
      come_together (self, version);
      assert_int_equal (count_words (self, version), N_THREADS);
    }
}

typedef struct
{
  GlossDatabase *database;
  GCancellable  *cancellable;
  GError        *error;
} Writer;

static gpointer
begin_in_thread (gpointer data)
{
  Writer *writer = data;

  return GINT_TO_POINTER (gloss_database_begin (writer->database, writer->cancellable, &writer->error));
}

static void
test_who_waits_to_write_can_be_called_off (void **state)
{
  TestFile *self = *state;
  g_autoptr (GlossDatabase) other = open_database (self->file, 1);
  g_autoptr (GlossDatabase) own = open_database (self->file, 1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Writer called_off = { .database = own, .cancellable = cancellable };
  Writer patient = { .database = own };
  GThread *thread;

  assert_true (gloss_database_begin (other, NULL, NULL));
  thread = g_thread_new ("called off", begin_in_thread, &called_off);
  g_cancellable_cancel (cancellable);
  assert_false (GPOINTER_TO_INT (g_thread_join (thread)));
  assert_true (g_error_matches (called_off.error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  g_clear_error (&called_off.error);

  thread = g_thread_new ("patient", begin_in_thread, &patient);
  assert_true (gloss_database_run (other, "INSERT INTO word VALUES ('ferry'); COMMIT", NULL));
  assert_true (GPOINTER_TO_INT (g_thread_join (thread)));
  assert_true (gloss_database_run (own, "INSERT INTO word VALUES ('bridge'); COMMIT", NULL));
  assert_int_equal (count_words (self, 1), 2);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_whoever_comes_first_makes_the_file_for_all, set_up, test_file_tear_down),
    cmocka_unit_test_setup_teardown (test_a_file_of_another_version_is_made_anew_once, set_up, test_file_tear_down),
    cmocka_unit_test_setup_teardown (test_who_waits_to_write_can_be_called_off, set_up, test_file_tear_down),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
