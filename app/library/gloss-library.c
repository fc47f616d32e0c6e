/* gloss-library.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-library"

#include "gloss-config.h"

#include "gloss-library.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "gloss-article-json.h"
#include "gloss-entry-private.h"
#include "gloss-error.h"
#include "gloss-file.h"
#include "gloss-json.h"
#include "gloss-lock.h"
#include "gloss-lookup.h"

/* What somebody reads is nobody else's business. */
#define FOLDER_MODE 0700

/**
 * GlossLibrary:
 *
 * May be used in any thread: its threads take turns by @mutex, and processes
 * by a lock in the folder while one of them makes or changes an entry.
 */
struct _GlossLibrary
{
  GObject      parent_instance;

  GFile       *folder;
  GMutex       mutex;
  GlossLookup *lookup;
};

G_DEFINE_FINAL_TYPE (GlossLibrary, gloss_library, G_TYPE_OBJECT)

/* How an article is known outside: by an address, by a path, by neither */
typedef struct
{
  const char *uri;
  char       *path;
} Address;

static void
address_clear (Address *address)
{
  g_free (address->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Address, address_clear)

/* A path that is not UTF-8 has no place in JSON: its file's address stands for it. */
static Address
get_address (GlossArticle *article)
{
  const char *uri = gloss_article_get_uri (article);
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (uri == NULL || *uri == '\0')
    return (Address) { NULL, NULL };
  if (!g_str_has_prefix (uri, "file:"))
    return (Address) { uri, NULL };

  file = g_file_new_for_uri (uri);
  path = g_file_get_path (file);
  if (path == NULL || !g_utf8_validate (path, -1, NULL))
    return (Address) { NULL, g_strdup (uri) };

  return (Address) { NULL, g_steal_pointer (&path) };
}

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

static JsonNode *
load_article_json (GFile   *file,
                   GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GBytes) bytes = gloss_file_read (file, GLOSS_JSON_MAX_SIZE, NULL, error);

  return bytes != NULL ? gloss_json_load (bytes, name, error) : NULL;
}

static GlossEntry *
load_entry (GlossLibrary  *self,
            const char    *id,
            GError       **error)
{
  g_autoptr (GFile) folder = g_file_get_child (self->folder, id);
  g_autoptr (GFile) file = g_file_get_child (folder, "article.json");
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (JsonNode) node = load_article_json (file, error);
  g_autoptr (GlossArticle) article = NULL;

  if (node == NULL)
    return NULL;

  article = gloss_article_from_json (node, name, NULL, NULL, error);

  return article != NULL ? gloss_entry_new (id, folder, article) : NULL;
}

static const char *
find_id (GlossLibrary  *self,
         GlossArticle  *article,
         const Address *address)
{
  gloss_lookup_refresh (self->lookup);

  return gloss_lookup_find (self->lookup, address->uri, address->path, gloss_article_get_digest (article));
}

/* Returns: (transfer full) (nullable): a copy of @array with @string at its end; %NULL if it is there */
static JsonArray *
array_with (JsonArray  *array,
            const char *string)
{
  JsonArray *longer = json_array_new ();
  guint n = array != NULL ? json_array_get_length (array) : 0;

  for (guint i = 0; i < n; i++)
    {
      if (g_strcmp0 (json_array_get_string_element (array, i), string) == 0)
        {
          json_array_unref (longer);
          return NULL;
        }
      json_array_add_string_element (longer, json_array_get_string_element (array, i));
    }

  json_array_add_string_element (longer, string);

  return longer;
}

/* A copy of @object with all its members, those too that this version does not know */
static JsonNode *
node_with (JsonObject *object,
           const char *member,
           JsonArray  *array)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *copy = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    json_object_set_member (copy, name, json_node_copy (value));

  json_object_set_array_member (copy, member, array);
  json_node_take_object (node, copy);

  return node;
}

/* So that it is found by this address even when its text has changed. */
static gboolean
add_address (GlossEntry     *entry,
             const Address  *address,
             GError        **error)
{
  g_autoptr (GFile) file = g_file_get_child (gloss_entry_get_folder (entry), "article.json");
  const char *member = address->uri != NULL ? "uris" : "paths";
  const char *value = address->uri != NULL ? address->uri : address->path;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (JsonNode) changed = NULL;
  g_autoptr (GBytes) bytes = NULL;
  JsonObject *object;
  JsonArray *array = NULL;

  if (value == NULL)
    return TRUE;

  node = load_article_json (file, error);
  if (node == NULL)
    return FALSE;

  object = json_node_get_object (node);
  if (json_object_has_member (object, member))
    array = json_object_get_array_member (object, member);

  array = array_with (array, value);
  if (array == NULL)
    return TRUE;

  changed = node_with (object, member, array);
  bytes = gloss_json_write (changed);

  return gloss_file_save (file, bytes, error);
}

static const char *
get_extension (GlossArticle *article)
{
  static const struct
  {
    const char *type;
    const char *extension;
  } known[] = {
    { "text/plain", "txt" },
    { "text/markdown", "md" },
    { "text/html", "html" },
    { "application/xhtml+xml", "xhtml" },
    { "application/pdf", "pdf" },
    { "application/epub+zip", "epub" },
    { "application/json", "json" },
    { "message/rfc822", "eml" },
    { "multipart/related", "mhtml" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      if (g_strcmp0 (gloss_article_get_source_type (article), known[i].type) == 0)
        return known[i].extension;
    }

  return "bin";
}

static gboolean
save_source (GFile         *folder,
             GlossArticle  *article,
             GError       **error)
{
  GBytes *source = gloss_article_get_source (article);
  g_autofree char *name = g_strconcat ("source.", get_extension (article), NULL);
  g_autoptr (GFile) file = g_file_get_child (folder, name);

  return source == NULL || gloss_file_save (file, source, error);
}

static gboolean
save_article (GFile          *folder,
              GlossArticle   *article,
              const Address  *address,
              GError        **error)
{
  const char *uris[] = { address->uri, NULL };
  const char *paths[] = { address->path, NULL };
  g_autoptr (GFile) file = g_file_get_child (folder, "article.json");
  g_autoptr (JsonNode) node = gloss_article_to_json (article, uris, paths);
  g_autoptr (GBytes) bytes = gloss_json_write (node);

  return gloss_file_save (file, bytes, error);
}

/* article.json comes last: a folder without it is no entry, so that one that
 * was never finished is never found. */
static GlossEntry *
make_entry (GlossLibrary   *self,
            GlossArticle   *article,
            const Address  *address,
            GError        **error)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (GFile) folder = g_file_get_child (self->folder, id);

  if (!make_folder (folder, error)
      || !gloss_file_sync_folder (self->folder, error)
      || !save_source (folder, article, error)
      || !save_article (folder, article, address, error))
    return NULL;

  return gloss_entry_new (id, folder, article);
}

static GlossEntry *
enter_locked (GlossLibrary  *self,
              GlossArticle  *article,
              GError       **error)
{
  g_auto (Address) address = get_address (article);
  const char *id = find_id (self, article, &address);
  g_autoptr (GlossEntry) entry = NULL;

  if (id == NULL)
    return make_entry (self, article, &address, error);

  entry = load_entry (self, id, error);
  if (entry == NULL || !add_address (entry, &address, error))
    return NULL;

  return g_steal_pointer (&entry);
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
    entry = gloss_library_enter (source, task_data, &error);

  if (entry != NULL)
    g_task_return_pointer (task, entry, g_object_unref);
  else
    g_task_return_error (task, error);
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
  self->lookup = gloss_lookup_new (self->folder);

  return self;
}

GFile *
gloss_library_get_folder (GlossLibrary *self)
{
  g_return_val_if_fail (GLOSS_IS_LIBRARY (self), NULL);

  return self->folder;
}

/**
 * gloss_library_find:
 * @self: a library
 * @article: an article that was opened
 * @error: why the entry that is there cannot be read
 *
 * Blocks. By address, then by path, then by digest; makes nothing.
 *
 * Returns: (transfer full) (nullable): its entry; %NULL without an error if there is none
 */
GlossEntry *
gloss_library_find (GlossLibrary  *self,
                    GlossArticle  *article,
                    GError       **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_auto (Address) address = { NULL, NULL };
  const char *id;

  g_return_val_if_fail (GLOSS_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (GLOSS_IS_ARTICLE (article), NULL);

  address = get_address (article);
  locker = g_mutex_locker_new (&self->mutex);
  id = find_id (self, article, &address);

  return id != NULL ? load_entry (self, id, error) : NULL;
}

/**
 * gloss_library_enter:
 * @self: a library
 * @article: an article that was opened
 * @error: GLOSS_ERROR_NOT_SAVED, or why the entry that is there cannot be read
 *
 * Blocks. Finds the article's entry or makes it; all of it is on disk then. The
 * entry of an article that has changed since keeps the text it was made on.
 *
 * Returns: (transfer full): its entry; %NULL on error
 */
GlossEntry *
gloss_library_enter (GlossLibrary  *self,
                     GlossArticle  *article,
                     GError       **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (GFile) lock_file = NULL;
  g_autoptr (GlossLock) lock = NULL;

  g_return_val_if_fail (GLOSS_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (GLOSS_IS_ARTICLE (article), NULL);

  locker = g_mutex_locker_new (&self->mutex);
  if (!make_folder (self->folder, error))
    return NULL;

  lock_file = g_file_get_child (self->folder, ".lock");
  lock = gloss_lock_new (lock_file, error);

  return lock != NULL ? enter_locked (self, article, error) : NULL;
}

void
gloss_library_enter_async (GlossLibrary        *self,
                           GlossArticle        *article,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GLOSS_IS_LIBRARY (self));
  g_return_if_fail (GLOSS_IS_ARTICLE (article));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gloss_library_enter_async);
  g_task_set_task_data (task, g_object_ref (article), g_object_unref);
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
