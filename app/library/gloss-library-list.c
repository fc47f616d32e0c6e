/* gloss-library-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-library"

#include "gloss-library-list.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>

#include "gloss-article-file.h"
#include "gloss-article-json.h"
#include "gloss-entry-private.h"
#include "gloss-file.h"

GFile *
gloss_library_new_file (const char *id)
{
  g_autofree char *uri = g_strconcat (GLOSS_LIBRARY_SCHEME ":", id, NULL);

  g_return_val_if_fail (g_uuid_string_is_valid (id), NULL);

  return g_file_new_for_uri (uri);
}

char *
gloss_library_dup_id (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  const char *id = uri + strlen (GLOSS_LIBRARY_SCHEME ":");

  if (!g_str_has_prefix (uri, GLOSS_LIBRARY_SCHEME ":") || !g_uuid_string_is_valid (id))
    return NULL;

  return g_strdup (id);
}

/**
 * gloss_library_new_cache_file:
 * @folder: a library's
 * @kind: how the name begins
 * @ending: how it ends
 *
 * Returns: (transfer full): where something is kept that is made from that
 *   library and can be made again
 */
GFile *
gloss_library_new_cache_file (GFile      *folder,
                              const char *kind,
                              const char *ending)
{
  g_autofree char *uri = g_file_get_uri (folder);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);
  g_autofree char *name = g_strdup_printf ("%s-%.16s%s", kind, sum, ending);

  return g_file_new_build_filename (g_get_user_cache_dir (), "gloss", name, NULL);
}

/**
 * gloss_library_load:
 * @self: a library
 * @id: of one of its articles
 * @error: why it cannot be read
 *
 * Blocks; any thread may call it.
 *
 * Returns: (transfer full) (nullable): the entry
 */
GlossEntry *
gloss_library_load (GlossLibrary  *self,
                    const char    *id,
                    GError       **error)
{
  return gloss_entry_load (gloss_library_get_folder (self), id, FALSE, error);
}

/**
 * gloss_library_list_folder:
 * @path: a library's folder, a backup's, that of what was forgotten; it need not be there
 * @whole: leaves out those that were never finished
 *
 * Returns: (transfer full) (element-type utf8): the ids of the entries in it
 */
GPtrArray *
gloss_library_list_folder (const char *path,
                           gboolean    whole)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *article = g_build_filename (path, name, "article.json", NULL);

      if (g_uuid_string_is_valid (name) && (!whole || g_file_test (article, G_FILE_TEST_EXISTS)))
        g_ptr_array_add (ids, g_strdup (name));
    }

  return ids;
}

/**
 * gloss_library_check:
 * @self: a library
 * @error: why not
 *
 * For those who are to miss no article. Blocks; any thread may call it.
 *
 * Returns: whether its folder can be read, or is not there yet
 */
gboolean
gloss_library_check (GlossLibrary  *self,
                     GError       **error)
{
  GFile *folder = gloss_library_get_folder (self);
  DIR *dir = opendir (g_file_peek_path (folder));

  if (dir == NULL)
    return errno == ENOENT || errno == ENOTDIR || gloss_file_fail_read (error, folder, errno);

  closedir (dir);

  return TRUE;
}

/* Returns: (transfer full) (element-type utf8): the ids of all articles. Blocks; any thread may call it. */
GPtrArray *
gloss_library_list_ids (GlossLibrary *self)
{
  return gloss_library_list_folder (g_file_peek_path (gloss_library_get_folder (self)), TRUE);
}

static void
add_entry (GPtrArray    *entries,
           GPtrArray    *errors,
           GlossLibrary *library,
           const char   *id)
{
  g_autoptr (GError) error = NULL;
  GlossEntry *entry = gloss_library_load (library, id, &error);

  if (entry != NULL)
    g_ptr_array_add (entries, entry);
  else if (errors != NULL)
    g_ptr_array_add (errors, g_steal_pointer (&error));
}

/* By title, so that people find what they look for; by id where titles are the same */
static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  GlossEntry *first = *(GlossEntry *const *) a;
  GlossEntry *second = *(GlossEntry *const *) b;
  int order = g_strcmp0 (gloss_article_get_title (gloss_entry_get_article (first)),
                         gloss_article_get_title (gloss_entry_get_article (second)));

  if (order != 0)
    return order;

  return g_strcmp0 (gloss_entry_get_id (first), gloss_entry_get_id (second));
}

/**
 * gloss_library_list:
 * @self: a library
 * @errors: (nullable) (element-type GError): an error is added for each
 *   article that cannot be read, and one if the library cannot be
 *
 * Blocks while it reads.
 *
 * Returns: (transfer full) (element-type GlossEntry): all articles, by title
 */
GPtrArray *
gloss_library_list (GlossLibrary *self,
                    GPtrArray    *errors)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) ids = gloss_library_list_ids (self);
  GError *error = NULL;

  if (errors != NULL && !gloss_library_check (self, &error))
    g_ptr_array_add (errors, error);
  for (guint i = 0; i < ids->len; i++)
    add_entry (entries, errors, self, g_ptr_array_index (ids, i));
  g_ptr_array_sort (entries, compare_entries);

  return entries;
}
