/* gloss-library.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-library"

#include "gloss-library-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "gloss-article-file.h"
#include "gloss-entry-doubt.h"
#include "gloss-entry-private.h"
#include "gloss-error.h"
#include "gloss-file.h"
#include "gloss-lock.h"
#include "gloss-util.h"

/* What somebody reads is nobody else's business. */
#define FOLDER_MODE 0700

G_DEFINE_FINAL_TYPE (GlossLibrary, gloss_library, G_TYPE_OBJECT)

static gboolean
make_folder (GFile   *folder,
             GError **error)
{
  g_autofree char *name = NULL;

  if (g_mkdir_with_parents (g_file_peek_path (folder), FOLDER_MODE) == 0)
    return TRUE;

  name = g_file_get_parse_name (folder);
  g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_NOT_SAVED,
               /* Translators: the first %s is a folder, the second says why */
               _("The folder “%s” could not be made: %s"), name, g_strerror (errno));

  return FALSE;
}

/* Returns: (nullable): the entry of @article among those that cannot be read, as far as that can be told */
static const char *
find_unreadable (GlossLibrary       *self,
                 GlossArticle       *article,
                 const GlossAddress *address)
{
  g_autoptr (GPtrArray) ids = gloss_lookup_list_nameless (self->lookup);

  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = g_ptr_array_index (ids, i);
      g_autoptr (GFile) folder = g_file_get_child (self->folder, id);

      if (gloss_entry_may_be_of (folder, article, address))
        return id;
    }

  return NULL;
}

/* An entry that cannot be read is found too, so that the error is told instead of notes being missed.
 *
 * @id: (out) (nullable): the entry; %NULL if there is none
 *
 * Returns: FALSE if that cannot be told */
static gboolean
find_id (GlossLibrary        *self,
         GlossArticle        *article,
         const GlossAddress  *address,
         const char         **id,
         GError             **error)
{
  const char *unreadable = NULL;

  if (!gloss_lookup_refresh (self->lookup, error))
    return FALSE;

  *id = gloss_lookup_find (self->lookup, address->uri, address->path, gloss_article_get_digest (article));
  if (*id == NULL || !gloss_lookup_answers_to (self->lookup, *id, address->uri, address->path))
    unreadable = find_unreadable (self, article, address);
  if (unreadable != NULL)
    *id = unreadable;

  return TRUE;
}

/* article.json comes last: a folder without it is no entry, so that one that
 * was never finished is never found. */
static GlossEntry *
make_entry (GlossLibrary        *self,
            GlossArticle        *article,
            const GlossAddress  *address,
            GError             **error)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (GFile) folder = g_file_get_child (self->folder, id);

  if (!make_folder (folder, error)
      || !gloss_file_sync_folder (self->folder, error)
      || !gloss_article_file_save (folder, article, address, error))
    return NULL;

  return gloss_entry_new (id, folder, article, NULL, 0, FALSE);
}

/* The text of @entry is not that of @trimmed: the entry gets another version. @article is the same
 * with what the reader has left out of it. */
static GlossEntry *
revise_entry (GlossLibrary        *self,
              GlossEntry          *entry,
              GlossArticle        *article,
              GlossArticle        *trimmed,
              const GlossAddress  *address,
              GError             **error)
{
  GFile *folder = gloss_entry_get_folder (entry);

  if (gloss_entry_get_n_left_out (entry) > 0 && !gloss_article_file_save_whole (folder, article, error))
    return NULL;
  if (!gloss_article_file_revise (folder, trimmed, address, NULL, error))
    return NULL;

  return gloss_entry_load (self->folder, gloss_entry_get_id (entry), TRUE, error);
}

static gboolean
has_text_of (GlossEntry   *entry,
             GlossArticle *article)
{
  return g_str_equal (gloss_article_get_digest (gloss_entry_get_article (entry)),
                      gloss_article_get_digest (article));
}

/* The time of the folder is when its article was opened last. */
static void
touch (GlossEntry *entry)
{
  utimensat (AT_FDCWD, g_file_peek_path (gloss_entry_get_folder (entry)), NULL, 0);
}

/* What is in the library word for word need not be read from there, which takes longer than all else where
 * the article is long. Of an address, the type may be another one, by which the file of its source is named.
 *
 * Returns: (nullable): the entry, if its text is the one of @article */
static GlossEntry *
know_entry (GlossLibrary       *self,
            const char         *id,
            GlossArticle       *article,
            const GlossAddress *address)
{
  g_autoptr (GFile) folder = g_file_get_child (self->folder, id);
  guint n_older;

  if (address->path == NULL || !gloss_lookup_answers_to (self->lookup, id, NULL, address->path)
      || !gloss_lookup_has_text (self->lookup, id, gloss_article_get_digest (article), &n_older))
    return NULL;

  return gloss_entry_new (id, folder, article, gloss_lookup_get_source (self->lookup, id), n_older, FALSE);
}

static GlossEntry *
enter_locked (GlossLibrary  *self,
              GlossArticle  *article,
              GError       **error)
{
  g_auto (GlossAddress) address = gloss_address_get (article);
  const char *id = NULL;
  g_autoptr (GlossEntry) entry = NULL;
  g_autoptr (GlossArticle) trimmed = NULL;

  if (!find_id (self, article, &address, &id, error))
    return NULL;
  if (id == NULL)
    return make_entry (self, article, &address, error);

  entry = know_entry (self, id, article, &address);
  if (entry == NULL)
    entry = gloss_entry_load (self->folder, id, FALSE, error);
  if (entry == NULL)
    return NULL;

  trimmed = gloss_entry_trim (entry, article);
  if (!has_text_of (entry, trimmed))
    return revise_entry (self, entry, article, trimmed, &address, error);
  if (!gloss_lookup_answers_to (self->lookup, id, address.uri, address.path)
      && !gloss_article_file_add (gloss_entry_get_folder (entry), &address, error))
    return NULL;
  touch (entry);

  return g_steal_pointer (&entry);
}

/* What is to be entered, and the address by which it was asked for */
typedef struct
{
  GlossArticle *article;
  char         *asked;  /* nullable */
} Entering;

static void
entering_free (gpointer data)
{
  Entering *entering = data;

  g_object_unref (entering->article);
  g_free (entering->asked);
  g_free (entering);
}

/* That it cannot be found by another address than its own is no reason not to have it. */
static GlossEntry *
enter_as_asked (GlossLibrary    *self,
                const Entering  *entering,
                GError         **error)
{
  GlossEntry *entry = gloss_library_enter (self, entering->article, error);
  g_autoptr (GError) cause = NULL;

  if (entry != NULL && entering->asked != NULL && !gloss_library_add_asked (self, entry, entering->asked, &cause))
    g_debug ("Not found by the address that was asked for: %s", cause->message);

  return entry;
}

static void
enter_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  GError *error = NULL;
  GlossEntry *entry = NULL;

  if (!g_cancellable_set_error_if_cancelled (cancellable, &error))
    entry = enter_as_asked (source, task_data, &error);

  gloss_task_return_object (task, entry, error);
}

static void
gloss_library_finalize (GObject *object)
{
  GlossLibrary *self = GLOSS_LIBRARY (object);

  g_clear_pointer (&self->lookup, gloss_lookup_free);
  g_clear_object (&self->folder);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (gloss_library_parent_class)->finalize (object);
}

static void
gloss_library_class_init (GlossLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gloss_library_finalize;
}

static void
gloss_library_init (GlossLibrary *self)
{
  g_mutex_init (&self->mutex);
}

/**
 * gloss_library_new:
 * @folder: (nullable): a local folder, which need not be there yet; %NULL is
 *   `gloss/library` in the folder for the data of the user's programs
 *
 * Returns: (transfer full): the library in that folder
 */
GlossLibrary *
gloss_library_new (GFile *folder)
{
  GlossLibrary *self;

  g_return_val_if_fail (folder == NULL || g_file_is_native (folder), NULL);

  self = g_object_new (GLOSS_TYPE_LIBRARY, NULL);
  self->folder = folder != NULL
                 ? g_object_ref (folder)
                 : g_file_new_build_filename (g_get_user_data_dir (), "gloss", "library", NULL);
  self->lookup = gloss_lookup_new (self->folder, NULL);

  return self;
}

GFile *
gloss_library_get_folder (GlossLibrary *self)
{
  g_return_val_if_fail (GLOSS_IS_LIBRARY (self), NULL);

  return self->folder;
}

/**
 * gloss_library_lock:
 * @self: a library
 * @error: GLOSS_ERROR_NOT_SAVED if another program does not let go
 *
 * Blocks. Whoever makes, moves or deletes entries holds this meanwhile.
 *
 * Returns: (transfer full): the lock; %NULL on error
 */
GlossLock *
gloss_library_lock (GlossLibrary  *self,
                    GError       **error)
{
  g_autoptr (GFile) file = g_file_get_child (self->folder, ".lock");

  return gloss_lock_new (file, error);
}

/**
 * gloss_library_find:
 * @self: a library
 * @article: an article that was opened
 * @error: why the entry that is there, or the library, cannot be read
 *
 * Blocks. By address, then by path, then by digest, which does not make one
 * article of two pages of the web; makes nothing.
 *
 * Returns: (transfer full) (nullable): its entry; %NULL without an error if there is none
 */
GlossEntry *
gloss_library_find (GlossLibrary  *self,
                    GlossArticle  *article,
                    GError       **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_auto (GlossAddress) address = { NULL, NULL };
  const char *id = NULL;

  g_return_val_if_fail (GLOSS_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (GLOSS_IS_ARTICLE (article), NULL);

  address = gloss_address_get (article);
  locker = g_mutex_locker_new (&self->mutex);

  return find_id (self, article, &address, &id, error) && id != NULL
         ? gloss_entry_load (self->folder, id, FALSE, error) : NULL;
}

static const char *
find_by (GlossLibrary *self,
         const char   *uri,
         const char   *path)
{
  const char *id = gloss_lookup_find (self->lookup, uri, path, NULL);

  return id != NULL ? id : gloss_lookup_find_asked (self->lookup, uri);
}

/**
 * gloss_library_find_uri:
 * @self: a library
 * @uri: an address
 * @error: why the entry that is there, or the library, cannot be read
 *
 * Blocks.
 *
 * Returns: (transfer full) (nullable): the entry of what was opened from
 *   there; %NULL without an error if there is none
 */
GlossEntry *
gloss_library_find_uri (GlossLibrary  *self,
                        const char    *uri,
                        GError       **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  const char *id;

  g_return_val_if_fail (GLOSS_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (uri != NULL, NULL);

  locker = g_mutex_locker_new (&self->mutex);
  if (!gloss_lookup_refresh (self->lookup, error))
    return NULL;

  id = find_by (self, uri, NULL);

  return id != NULL ? gloss_entry_load (self->folder, id, FALSE, error) : NULL;
}

/**
 * gloss_library_find_id:
 * @self: a library
 * @file: a file or an address
 *
 * Blocks.
 *
 * Returns: (transfer full) (nullable): the id of the entry of what was opened from there
 */
char *
gloss_library_find_id (GlossLibrary *self,
                       GFile        *file)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autofree char *uri = g_file_get_uri (file);

  g_return_val_if_fail (GLOSS_IS_LIBRARY (self), NULL);

  locker = g_mutex_locker_new (&self->mutex);
  gloss_lookup_refresh (self->lookup, NULL);

  return g_strdup (find_by (self, uri, g_file_peek_path (file)));
}

/**
 * gloss_library_is_page:
 * @self: a library
 * @file: a file or an address
 *
 * Blocks.
 *
 * Returns: whether of what was opened from there all text of the page was taken, not only the article on it
 */
gboolean
gloss_library_is_page (GlossLibrary *self,
                       GFile        *file)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autofree char *uri = g_file_get_uri (file);

  g_return_val_if_fail (GLOSS_IS_LIBRARY (self), FALSE);

  locker = g_mutex_locker_new (&self->mutex);
  gloss_lookup_refresh (self->lookup, NULL);

  return gloss_lookup_is_page (self->lookup, uri, g_file_peek_path (file));
}

/**
 * gloss_library_enter:
 * @self: a library
 * @article: an article that was opened
 * @error: GLOSS_ERROR_NOT_SAVED, or why the entry that is there, or the library, cannot be read
 *
 * Blocks. Finds the article's entry or makes it; all of it is on disk then. The
 * entry of an article that has changed since gets its text as a new version and
 * keeps the older ones, which notes may stand on. What the reader has left out
 * of the article is left out again. The entry is the one that
 * gloss_library_find() finds.
 *
 * Returns: (transfer full): its entry; %NULL on error
 */
GlossEntry *
gloss_library_enter (GlossLibrary  *self,
                     GlossArticle  *article,
                     GError       **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (GlossLock) lock = NULL;

  g_return_val_if_fail (GLOSS_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (GLOSS_IS_ARTICLE (article), NULL);

  locker = g_mutex_locker_new (&self->mutex);
  if (!make_folder (self->folder, error))
    return NULL;

  lock = gloss_library_lock (self, error);

  return lock != NULL ? enter_locked (self, article, error) : NULL;
}

/**
 * gloss_library_enter_async:
 * @self: a library
 * @article: an article that was opened
 * @asked: (nullable): the address that the reader asked for, if that led to the article's own
 * @cancellable: (nullable): cancels
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * As gloss_library_enter() and then gloss_library_add_asked().
 */
void
gloss_library_enter_async (GlossLibrary        *self,
                           GlossArticle        *article,
                           const char          *asked,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Entering *entering;

  g_return_if_fail (GLOSS_IS_LIBRARY (self));
  g_return_if_fail (GLOSS_IS_ARTICLE (article));

  entering = g_new0 (Entering, 1);
  entering->article = g_object_ref (article);
  entering->asked = g_strdup (asked);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gloss_library_enter_async);
  g_task_set_task_data (task, entering, entering_free);
  g_task_run_in_thread (task, enter_in_thread);
}

GlossEntry *
gloss_library_enter_finish (GlossLibrary  *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
