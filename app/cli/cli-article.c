/* cli-article.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The verbs of the window, waited for. */

#define G_LOG_DOMAIN "gloss-cli"

#include "cli-article.h"

#include "gloss-error.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

/**
 * cli_display_name:
 * @path: a path, an address or `-`
 *
 * Returns: (transfer none): what to call it in messages
 */
const char *
cli_display_name (const char *path)
{
  return g_str_equal (path, "-") ? _("standard input") : path;
}

static gboolean
read_all (GInputStream  *stream,
          GByteArray    *bytes,
          GError       **error)
{
  guint8 buffer[64 * 1024];
  gssize n_read;

  while ((n_read = g_input_stream_read (stream, buffer, sizeof buffer, NULL, error)) > 0)
    {
      g_byte_array_append (bytes, buffer, (guint) n_read);
      /* One byte more than is taken says that it is too large; the loader has the words for it. */
      if (bytes->len > GLOSS_MAX_SOURCE_SIZE)
        return TRUE;
    }

  return n_read == 0;
}

/**
 * cli_read_input:
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what comes from standard input, up to
 *   a little more than %GLOSS_MAX_SOURCE_SIZE
 */
GBytes *
cli_read_input (GError **error)
{
  g_autoptr (GInputStream) stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GError) cause = NULL;

  if (read_all (stream, bytes, &cause))
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));

  g_set_error_literal (error, GLOSS_ERROR, GLOSS_ERROR_UNREADABLE, cause->message);

  return NULL;
}

/**
 * cli_load_article:
 * @path: a path, an address or `-`
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the article
 */
GlossArticle *
cli_load_article (const char  *path,
                  GError     **error)
{
  return cli_load_article_full (path, FALSE, NULL, error);
}

/**
 * cli_load_article_full:
 * @path: a path, an address or `-`
 * @whole: takes all text of a page, not only its article
 * @worker: (nullable): for who opens many
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the article
 */
GlossArticle *
cli_load_article_full (const char   *path,
                       gboolean      whole,
                       GlossWorker  *worker,
                       GError      **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GlossSource source;

  if (!g_str_equal (path, "-"))
    {
      file = g_file_new_for_commandline_arg (path);
      return gloss_article_load_full (file, whole, worker, NULL, error);
    }

  bytes = cli_read_input (error);
  if (bytes == NULL)
    return NULL;

  source = (GlossSource) { .bytes = bytes, .name = cli_display_name (path), .whole = whole };

  return gloss_article_load_source (&source, NULL, error);
}

static void
take_result_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  GAsyncResult **taken = user_data;

  *taken = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

static gboolean
load_notes (GlossReading  *reading,
            GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gloss_reading_load_notes_async (reading, NULL, take_result_cb, &result);

  return gloss_reading_load_notes_finish (reading, wait_for (&result), error);
}

static gboolean
analyze (GlossReading  *reading,
         GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gloss_reading_analyze_async (reading, NULL, take_result_cb, &result);

  return gloss_reading_analyze_finish (reading, wait_for (&result), error);
}

/**
 * cli_open_library:
 * @options: where the library is
 *
 * Returns: (transfer full): the library
 */
GlossLibrary *
cli_open_library (const CliOptions *options)
{
  g_autoptr (GFile) folder = NULL;

  if (options->library != NULL)
    folder = g_file_new_for_commandline_arg (options->library);

  return gloss_library_new (folder);
}

static gboolean
find_entry (const CliOptions  *options,
            GlossArticle      *article,
            CliOpen            flags,
            GlossEntry       **entry,
            GError           **error)
{
  g_autoptr (GlossLibrary) library = cli_open_library (options);
  g_autoptr (GError) trouble = NULL;

  if (flags & CLI_OPEN_ENTER)
    *entry = gloss_library_enter (library, article, &trouble);
  else
    *entry = gloss_library_find (library, article, &trouble);
  if (trouble == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&trouble));

  return FALSE;
}

static GlossReading *
read_entry (GlossArticle  *article,
            GlossEntry    *entry,
            CliOpen        flags,
            GError       **error)
{
  g_autoptr (GlossReading) reading = gloss_reading_new (article, entry);

  if (!load_notes (reading, error))
    return NULL;
  if ((flags & CLI_OPEN_ANALYZE) && !analyze (reading, error))
    return NULL;

  return g_steal_pointer (&reading);
}

static GlossReading *
read_article (const CliOptions  *options,
              GlossArticle      *article,
              CliOpen            flags,
              GError           **error)
{
  g_autoptr (GlossEntry) entry = NULL;
  g_autoptr (GlossArticle) trimmed = NULL;

  if (!find_entry (options, article, flags, &entry, error))
    return NULL;

  trimmed = entry != NULL ? gloss_entry_trim (entry, article) : g_object_ref (article);

  return read_entry (trimmed, entry, flags, error);
}

/**
 * cli_open_entry:
 * @entry: an article of a library
 * @flags: what to do besides
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a reading of its text as it is stored
 */
GlossReading *
cli_open_entry (GlossEntry  *entry,
                CliOpen      flags,
                GError     **error)
{
  return read_entry (gloss_entry_get_article (entry), entry, flags, error);
}

/**
 * cli_open_reading:
 * @options: where the library is
 * @path: a path, an address or `-`
 * @flags: what to do besides
 * @error: return location
 *
 * Loads the article and its notes, but makes no entry in the library. Notes
 * that cannot be read are an error here: a program has nobody to show half of
 * a result to.
 *
 * Returns: (transfer full) (nullable): the reading
 */
GlossReading *
cli_open_reading (const CliOptions  *options,
                  const char        *path,
                  CliOpen            flags,
                  GError           **error)
{
  g_autoptr (GlossArticle) article = cli_load_article (path, error);

  return article != NULL ? read_article (options, article, flags, error) : NULL;
}

/**
 * cli_enter_reading:
 * @options: where the library is
 * @reading: a reading
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a reading of the same article that
 *   has an entry in the library: @reading itself, if it has one
 */
GlossReading *
cli_enter_reading (const CliOptions  *options,
                   GlossReading      *reading,
                   GError           **error)
{
  if (gloss_reading_get_entry (reading) != NULL)
    return g_object_ref (reading);

  return read_article (options, gloss_reading_get_article (reading), CLI_OPEN_ENTER, error);
}
