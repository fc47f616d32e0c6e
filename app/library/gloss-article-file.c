/* gloss-article-file.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* article.json of an entry, and the texts that it had before. */

#define G_LOG_DOMAIN "gloss-library"

#include "gloss-article-file.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "gloss-article-json.h"
#include "gloss-article-source.h"
#include "gloss-file.h"
#include "gloss-json.h"

/* What somebody reads is nobody else's business. */
#define FOLDER_MODE 0700

/* The addresses that led to the article's own, and how many of them are kept */
#define ASKED "askedUris"
#define MAX_ASKED 20

/**
 * gloss_address_get:
 * @article: an article
 *
 * A path that is not UTF-8 has no place in JSON: its file's address stands for
 * it.
 *
 * Returns: (transfer full): how it is found again; clear it before @article goes
 */
GlossAddress
gloss_address_get (GlossArticle *article)
{
  const char *uri = gloss_article_get_uri (article);
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (uri == NULL || *uri == '\0')
    return (GlossAddress) { NULL, NULL };
  if (!g_str_has_prefix (uri, "file:"))
    return (GlossAddress) { uri, NULL };

  file = g_file_new_for_uri (uri);
  path = g_file_get_path (file);
  if (path == NULL || !g_utf8_validate (path, -1, NULL))
    return (GlossAddress) { NULL, g_strdup (uri) };

  return (GlossAddress) { NULL, g_steal_pointer (&path) };
}

void
gloss_address_clear (GlossAddress *self)
{
  g_clear_pointer (&self->path, g_free);
}

static JsonNode *
load_json (GFile   *file,
           GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GBytes) bytes = gloss_file_read (file, GLOSS_JSON_MAX_SIZE, NULL, error);

  return bytes != NULL ? gloss_json_load (bytes, name, error) : NULL;
}

static gboolean
save_json (GFile     *file,
           JsonNode  *node,
           GError   **error)
{
  g_autoptr (GBytes) bytes = gloss_json_write (node);

  return gloss_file_save (file, bytes, error);
}

JsonNode *
gloss_article_file_load (GFile   *folder,
                         GError **error)
{
  g_autoptr (GFile) file = g_file_get_child (folder, "article.json");

  return load_json (file, error);
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

static JsonArray *
get_array (JsonObject *object,
           const char *member)
{
  return json_object_has_member (object, member) ? json_object_get_array_member (object, member) : NULL;
}

/* A copy of @object with all its members, those too that this version does not know */
static JsonNode *
copy_object (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *copy = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    json_object_set_member (copy, name, json_node_copy (value));
  json_node_take_object (node, copy);

  return node;
}

/* Returns: (transfer full): article.json of @folder, to be changed; %NULL on error */
static JsonNode *
load_copy (GFile   *folder,
           GError **error)
{
  g_autoptr (JsonNode) node = gloss_article_file_load (folder, error);

  return node != NULL ? copy_object (json_node_get_object (node)) : NULL;
}

static gboolean
save_article (GFile     *folder,
              JsonNode  *node,
              GError   **error)
{
  g_autoptr (GFile) file = g_file_get_child (folder, "article.json");

  return save_json (file, node, error);
}

/* Returns: whether that is anything new */
static gboolean
add_to_array (JsonObject *object,
              const char *member,
              const char *value)
{
  JsonArray *array = value != NULL ? array_with (get_array (object, member), value) : NULL;

  if (array == NULL)
    return FALSE;

  json_object_set_array_member (object, member, array);

  return TRUE;
}

static gboolean
add_address (JsonObject         *object,
             const GlossAddress *address)
{
  if (address->uri != NULL)
    return add_to_array (object, "uris", address->uri);

  return add_to_array (object, "paths", address->path);
}

gboolean
gloss_article_file_add (GFile               *folder,
                        const GlossAddress  *address,
                        GError             **error)
{
  g_autoptr (JsonNode) node = load_copy (folder, error);

  return node != NULL &&
         (!add_address (json_node_get_object (node), address) || save_article (folder, node, error));
}

/* Returns: (transfer full): the strings of an array, whatever else is in it */
static GPtrArray *
dup_strings (JsonNode   *node,
             const char *member)
{
  GPtrArray *strings = g_ptr_array_new_with_free_func (g_free);
  JsonNode *value = json_object_get_member (json_node_get_object (node), member);
  JsonArray *array = value != NULL && JSON_NODE_HOLDS_ARRAY (value) ? json_node_get_array (value) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_VALUE (element) && json_node_get_value_type (element) == G_TYPE_STRING)
        g_ptr_array_add (strings, json_node_dup_string (element));
    }

  return strings;
}

/* Of many, the newest are at the end and stay. */
static JsonArray *
make_asked (JsonNode   *node,
            const char *uri,
            gboolean    asked)
{
  g_autoptr (GPtrArray) strings = dup_strings (node, ASKED);
  JsonArray *array = json_array_new ();
  guint i;

  if (g_ptr_array_find_with_equal_func (strings, uri, g_str_equal, &i))
    g_ptr_array_remove_index (strings, i);
  if (asked)
    g_ptr_array_add (strings, g_strdup (uri));

  for (i = strings->len > MAX_ASKED ? strings->len - MAX_ASKED : 0; i < strings->len; i++)
    json_array_add_string_element (array, g_ptr_array_index (strings, i));

  return array;
}

gboolean
gloss_article_file_set_asked (GFile       *folder,
                              const char  *uri,
                              gboolean     asked,
                              GError     **error)
{
  g_autoptr (JsonNode) node = load_copy (folder, error);

  if (node == NULL)
    return FALSE;

  json_object_set_array_member (json_node_get_object (node), ASKED, make_asked (node, uri, asked));

  return save_article (folder, node, error);
}

char **
gloss_article_file_dup_asked (JsonNode *node)
{
  g_autoptr (GPtrArray) strings = dup_strings (node, ASKED);

  g_ptr_array_add (strings, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&strings), FALSE);
}

gboolean
gloss_article_file_save (GFile               *folder,
                         GlossArticle        *article,
                         const GlossAddress  *address,
                         GError             **error)
{
  const char *uris[] = { address->uri, NULL };
  const char *paths[] = { address->path, NULL };
  g_autoptr (JsonNode) node = gloss_article_to_json (article, uris, paths);
  g_autofree char *source = NULL;
  gboolean is_new;

  if (!gloss_article_source_keep (folder, article, &source, &is_new, error))
    return FALSE;

  gloss_article_source_tell (json_node_get_object (node), source);

  return save_article (folder, node, error);
}

/**
 * gloss_article_file_get_older:
 * @folder: of an entry
 * @number: of an older version, from 1, the oldest
 *
 * Returns: (transfer full): where its article.json is kept
 */
GFile *
gloss_article_file_get_older (GFile *folder,
                              guint  number)
{
  g_autofree char *name = g_strdup_printf ("%u.json", number);

  return g_file_new_build_filename (g_file_peek_path (folder), "versions", name, NULL);
}

guint
gloss_article_file_count_older (JsonNode *node)
{
  JsonArray *digests = get_array (json_node_get_object (node), "olderDigests");

  return digests != NULL ? json_array_get_length (digests) : 0;
}

/* Without how it is found */
static JsonNode *
text_to_json (GlossArticle *article)
{
  static const char *const none[] = { NULL };

  return gloss_article_to_json (article, none, none);
}

/* A version that came twice is kept twice, which does no harm; one that was being kept when the
 * power went is written again under the same number, for article.json does not count it yet. */
static gboolean
keep_older (GFile     *folder,
            JsonNode  *node,
            GError   **error)
{
  guint number = gloss_article_file_count_older (node) + 1;
  g_autoptr (GFile) file = gloss_article_file_get_older (folder, number);
  g_autoptr (GFile) versions = g_file_get_parent (file);

  /* If it cannot be made, the save says so. */
  g_mkdir_with_parents (g_file_peek_path (versions), FOLDER_MODE);

  return save_json (file, node, error) && gloss_file_sync_folder (folder, error);
}

static void
set_older_digests (JsonObject *object,
                   JsonObject *old)
{
  JsonArray *before = get_array (old, "olderDigests");
  JsonArray *digests = json_array_new ();
  guint n = before != NULL ? json_array_get_length (before) : 0;

  for (guint i = 0; i < n; i++)
    json_array_add_string_element (digests, json_array_get_string_element (before, i));
  json_array_add_string_element (digests, json_object_get_string_member_with_default (old, "digest", ""));
  json_object_set_array_member (object, "olderDigests", digests);
}

static void
copy_member (JsonObject *object,
             JsonObject *old,
             const char *member)
{
  JsonNode *value = json_object_get_member (old, member);

  if (value != NULL)
    json_object_set_member (object, member, json_node_copy (value));
}

/* What this version does not know belongs to the entry, not to its text. */
static void
copy_unknown_members (JsonObject *object,
                      JsonObject *old)
{
  JsonObjectIter iter;
  const char *name;

  json_object_iter_init_ordered (&iter, old);
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    {
      if (!gloss_article_json_knows (name))
        copy_member (object, old, name);
    }
}

/* Returns: (transfer full): article.json as it is, and with the name of its source; %NULL on error */
static JsonNode *
load_old (GFile   *folder,
          GError **error)
{
  JsonNode *old = load_copy (folder, error);

  if (old != NULL)
    gloss_article_source_settle (json_node_get_object (old), folder);

  return old;
}

/* Returns: (transfer full): article.json of the same entry with the text of @article */
static JsonNode *
make_revised (GlossArticle       *article,
              JsonObject         *old,
              const GlossAddress *address,
              const GlossLeftOut *left_out)
{
  JsonNode *node = text_to_json (article);
  JsonObject *object = json_node_get_object (node);

  copy_member (object, old, "uris");
  copy_member (object, old, "paths");
  add_address (object, address);
  set_older_digests (object, old);
  copy_unknown_members (object, old);
  if (left_out != NULL)
    gloss_left_out_save (left_out, object);

  return node;
}

/* The name of @source stands in article.json of @folder: the new version is there, whatever error came of it. */
static gboolean
tells_source (GFile      *folder,
              const char *source)
{
  g_autoptr (JsonNode) node = gloss_article_file_load (folder, NULL);
  g_autofree char *told = node != NULL ? gloss_article_source_dup_told (json_node_get_object (node)) : NULL;

  return node == NULL || g_strcmp0 (told, source) == 0;
}

/* So that a full disk gets no fuller at each try */
static void
delete_source (GFile      *folder,
               const char *source)
{
  g_autoptr (GFile) file = g_file_get_child (folder, source);

  if (!tells_source (folder, source))
    g_unlink (g_file_peek_path (file));
}

/**
 * gloss_article_file_revise:
 * @folder: of an entry
 * @article: the article with another text than the entry has
 * @address: how it was found
 * @left_out: (nullable): what the reader has left out of it, if that has changed
 * @error: why not; the entry is as it was then
 *
 * The text that is there is kept as an older version, whole, before
 * article.json changes, and its source bytes stay where they are: whatever
 * stops, no text is lost that notes stand on, and article.json names the bytes
 * of its own text. An @article without bytes is another part of the same ones.
 *
 * Returns: whether all is on disk
 */
gboolean
gloss_article_file_revise (GFile               *folder,
                           GlossArticle        *article,
                           const GlossAddress  *address,
                           const GlossLeftOut  *left_out,
                           GError             **error)
{
  g_autoptr (JsonNode) old = load_old (folder, error);
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *source = NULL;
  gboolean is_new = FALSE;
  gboolean saved;

  if (old == NULL || !keep_older (folder, old, error))
    return FALSE;

  node = make_revised (article, json_node_get_object (old), address, left_out);
  saved = gloss_article_source_keep (folder, article, &source, &is_new, error);
  gloss_article_source_tell (json_node_get_object (node), source);
  saved = saved && save_article (folder, node, error);
  if (!saved && is_new)
    delete_source (folder, source);

  return saved;
}

static GFile *
get_whole (GFile *folder)
{
  return g_file_get_child (folder, "whole.json");
}

gboolean
gloss_article_file_save_whole (GFile         *folder,
                               GlossArticle  *article,
                               GError       **error)
{
  g_autoptr (GFile) file = get_whole (folder);
  g_autoptr (JsonNode) node = text_to_json (article);

  return save_json (file, node, error);
}

GlossArticle *
gloss_article_file_load_whole (GFile   *folder,
                               GError **error)
{
  g_autoptr (GFile) file = get_whole (folder);
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (JsonNode) node = load_json (file, error);

  return node != NULL ? gloss_article_from_json (node, name, NULL, NULL, error) : NULL;
}
