/* gloss-database.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-search"

#include "gloss-database.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "gloss-error.h"
#include "gloss-lock.h"

/* How long to wait for another program that writes, in milliseconds */
#define PATIENCE 5000
/* How long before it is looked whether somebody still waits */
#define PAUSE 100
#define FOLDER_MODE 0700

struct _GlossDatabase
{
  sqlite3    *handle;
  char       *name;        /* for errors */
  GHashTable *statements;  /* SQL, borrowed: sqlite3_stmt */
};

/* What may pass: another program writes, the disk is full. The file itself is sound. */
static gboolean
is_passing (GlossDatabase *self)
{
  switch (sqlite3_errcode (self->handle))
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_INTERRUPT:
    case SQLITE_IOERR:
    case SQLITE_FULL:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_NOMEM:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
fail (GlossDatabase  *self,
      GError        **error)
{
  g_set_error (error, GLOSS_ERROR, is_passing (self) ? GLOSS_ERROR_UNREADABLE : GLOSS_ERROR_INVALID,
               /* Translators: the first %s is a file, the second says why */
               _("The index of the library, “%s”, cannot be used: %s"),
               self->name, sqlite3_errmsg (self->handle));

  return FALSE;
}

gboolean
gloss_database_run (GlossDatabase  *self,
                    const char     *sql,
                    GError        **error)
{
  return sqlite3_exec (self->handle, sql, NULL, NULL, NULL) == SQLITE_OK || fail (self, error);
}

/**
 * gloss_database_begin:
 * @self: a database
 * @cancellable: (nullable): to wait no longer
 * @error: why it did not work
 *
 * Begins to write. Another program may write for minutes, when it makes the index of a large library:
 * that is waited for, since it leaves less to do.
 *
 * Returns: whether it may write now, until COMMIT or ROLLBACK
 */
gboolean
gloss_database_begin (GlossDatabase  *self,
                      GCancellable   *cancellable,
                      GError        **error)
{
  int result = SQLITE_BUSY;

  sqlite3_busy_timeout (self->handle, PAUSE);
  while (result == SQLITE_BUSY && !g_cancellable_is_cancelled (cancellable))
    result = sqlite3_exec (self->handle, "BEGIN IMMEDIATE", NULL, NULL, NULL);
  sqlite3_busy_timeout (self->handle, PATIENCE);

  if (result == SQLITE_OK)
    return TRUE;

  return !g_cancellable_set_error_if_cancelled (cancellable, error) && fail (self, error);
}

static void
statement_free (gpointer statement)
{
  sqlite3_finalize (statement);
}

static GlossDatabase *
connect_to (const char  *path,
            GError     **error)
{
  g_autoptr (GlossDatabase) self = g_new0 (GlossDatabase, 1);

  self->name = g_filename_display_name (path);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, statement_free);
  if (sqlite3_open (path, &self->handle) != SQLITE_OK)
    {
      fail (self, error);
      return NULL;
    }

  sqlite3_busy_timeout (self->handle, PATIENCE);
  /* Readers do not wait for a writer; what is lost in a power cut is made again; what is deleted
   * is written over. */
  if (!gloss_database_run (self, "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;"
                                 "PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON;", error))
    return NULL;

  return g_steal_pointer (&self);
}

static gboolean
read_version (GlossDatabase  *self,
              guint          *version,
              GError        **error)
{
  sqlite3_stmt *statement = gloss_database_prepare (self, "PRAGMA user_version", "");
  gboolean found = gloss_database_step (self, statement, error);

  if (found)
    *version = (guint) sqlite3_column_int (statement, 0);
  sqlite3_reset (statement);

  return found;
}

/* Returns: whether it has the tables of this version, which are made in a new file */
static gboolean
is_usable (GlossDatabase  *self,
           guint           version,
           const char     *schema,
           GError        **error)
{
  g_autofree char *begin = g_strdup_printf ("BEGIN IMMEDIATE; %s; PRAGMA user_version = %u; COMMIT", schema, version);
  guint there = 0;

  if (!read_version (self, &there, error))
    return FALSE;
  if (there == version)
    return TRUE;
  if (there == 0)
    return gloss_database_run (self, begin, error);

  g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_INVALID, "“%s” is of version %u", self->name, there);

  return FALSE;
}

static void
throw_away (const char *path)
{
  static const char *const endings[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);

      g_unlink (file);
    }
}

static GlossDatabase *
open_once (const char  *path,
           guint        version,
           const char  *schema,
           GError     **error)
{
  g_autoptr (GlossDatabase) self = connect_to (path, error);

  return self != NULL && is_usable (self, version, schema, error) ? g_steal_pointer (&self) : NULL;
}

static GlossDatabase *
open_or_make_anew (const char  *path,
                   guint        version,
                   const char  *schema,
                   GError     **error)
{
  g_autoptr (GError) trouble = NULL;
  GlossDatabase *self = open_once (path, version, schema, &trouble);

  if (self != NULL)
    return self;
  if (!g_error_matches (trouble, GLOSS_ERROR, GLOSS_ERROR_INVALID))
    {
      g_propagate_error (error, g_steal_pointer (&trouble));
      return NULL;
    }

  g_debug ("The index is made anew: %s", trouble->message);
  throw_away (path);

  return open_once (path, version, schema, error);
}

/**
 * gloss_database_open:
 * @file: where it is; its folder is made if need be
 * @version: from 1; a file of another version is made anew
 * @schema: the SQL that makes its tables
 * @error: %GLOSS_ERROR_UNREADABLE: not at this time; %GLOSS_ERROR_INVALID: not at all
 *
 * One program at a time: whoever finds a file without its tables, or of another version, would take
 * one for damaged that another has begun to make.
 *
 * Returns: (transfer full) (nullable): it
 */
GlossDatabase *
gloss_database_open (GFile       *file,
                     guint        version,
                     const char  *schema,
                     GError     **error)
{
  const char *path = g_file_peek_path (file);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GlossLock) lock = NULL;

  g_mkdir_with_parents (folder, FOLDER_MODE);
  lock = gloss_lock_new_beside (file, error);

  return lock != NULL ? open_or_make_anew (path, version, schema, error) : NULL;
}

void
gloss_database_free (GlossDatabase *self)
{
  g_clear_pointer (&self->statements, g_hash_table_unref);
  sqlite3_close (self->handle);
  g_free (self->name);
  g_free (self);
}

static void
bind (sqlite3_stmt *statement,
      int           place,
      char          type,
      va_list      *arguments)
{
  switch (type)
    {
    case 's':
      sqlite3_bind_text (statement, place, va_arg (*arguments, const char *), -1, SQLITE_TRANSIENT);
      break;
    case 'u':
      sqlite3_bind_int64 (statement, place, va_arg (*arguments, guint));
      break;
    case 'i':
      sqlite3_bind_int64 (statement, place, va_arg (*arguments, gint64));
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * gloss_database_prepare:
 * @self: a database
 * @sql: a statement; a literal, which is kept
 * @types: a letter for each of its parameters: s for a string, u for a guint, i for a gint64
 * @...: the parameters
 *
 * Where the statement itself is wrong, the tables are others than expected.
 *
 * Returns: (transfer none) (nullable): it, to be stepped through; in use until it has ended
 *   or is reset
 */
sqlite3_stmt *
gloss_database_prepare (GlossDatabase *self,
                        const char    *sql,
                        const char    *types,
                        ...)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);
  va_list arguments;

  if (statement == NULL)
    {
      if (sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
        return NULL;
      g_hash_table_insert (self->statements, (char *) sql, statement);
    }

  sqlite3_reset (statement);
  va_start (arguments, types);
  for (int i = 0; types[i] != '\0'; i++)
    bind (statement, i + 1, types[i], &arguments);
  va_end (arguments);

  return statement;
}

/**
 * gloss_database_step:
 * @self: a database
 * @statement: (nullable): of gloss_database_prepare(), as it came
 * @error: set if it failed, not if it has ended
 *
 * Returns: whether there is another row
 */
gboolean
gloss_database_step (GlossDatabase  *self,
                     sqlite3_stmt   *statement,
                     GError        **error)
{
  int result = statement != NULL ? sqlite3_step (statement) : SQLITE_ERROR;

  if (result == SQLITE_ROW)
    return TRUE;
  if (result != SQLITE_DONE)
    fail (self, error);
  if (statement != NULL)
    sqlite3_reset (statement);

  return FALSE;
}

/* A statement that gives no rows. Returns: whether it worked */
gboolean
gloss_database_do (GlossDatabase  *self,
                   sqlite3_stmt   *statement,
                   GError        **error)
{
  g_autoptr (GError) trouble = NULL;

  while (gloss_database_step (self, statement, &trouble))
    ;
  if (trouble == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&trouble));

  return FALSE;
}

gint64
gloss_database_last_row (GlossDatabase *self)
{
  return sqlite3_last_insert_rowid (self->handle);
}
