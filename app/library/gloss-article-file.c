/* gloss-article-file.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* article.json of an entry, the source bytes beside it, and the texts that it had before. */

#define G_LOG_DOMAIN "gloss-library"

#include "gloss-article-file.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "gloss-article-json.h"
#include "gloss-file.h"
#include "gloss-json.h"

/* What somebody reads is nobody else's business. */
#define FOLDER_MODE 0700

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
static JsonObject *
copy_object (JsonObject *object)
{
  JsonObject *copy = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    json_object_set_member (copy, name, json_node_copy (value));

  return copy;
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
  g_autoptr (GFile) file = g_file_get_child (folder, "article.json");
  g_autoptr (JsonNode) node = load_json (file, error);
  g_autoptr (JsonNode) changed = json_node_new (JSON_NODE_OBJECT);
  JsonObject *copy;

  if (node == NULL)
    return FALSE;

  copy = copy_object (json_node_get_object (node));
  json_node_take_object (changed, copy);

  return !add_address (copy, address) || save_json (file, changed, error);
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
    { "application/xml", "xml" },
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

GFile *
gloss_article_file_get_source (GFile        *folder,
                               GlossArticle *article)
{
  g_autofree char *name = g_strconcat ("source.", get_extension (article), NULL);

  return g_file_get_child (folder, name);
}

static gboolean
save_source (GFile         *folder,
             GlossArticle  *article,
             GError       **error)
{
  GBytes *source = gloss_article_get_source (article);
  g_autoptr (GFile) file = gloss_article_file_get_source (folder, article);

  return source == NULL || gloss_file_save (file, source, error);
}

gboolean
gloss_article_file_save (GFile               *folder,
                         GlossArticle        *article,
                         const GlossAddress  *address,
                         GError             **error)
{
  const char *uris[] = { address->uri, NULL };
  const char *paths[] = { address->path, NULL };
  g_autoptr (GFile) file = g_file_get_child (folder, "article.json");
  g_autoptr (JsonNode) node = gloss_article_to_json (article, uris, paths);

  return save_source (folder, article, error) && save_json (file, node, error);
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

/**
 * gloss_article_file_revise:
 * @folder: of an entry
 * @article: the article with another text than the entry has
 * @address: how it was found
 * @left_out: (nullable): what the reader has left out of it, if that has changed
 * @error: why not; the entry is as it was then
 *
 * The text that is there is kept as an older version, whole, before
 * article.json changes: whatever stops, no text is lost that notes stand on.
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
  g_autoptr (GFile) file = g_file_get_child (folder, "article.json");
  g_autoptr (JsonNode) old = load_json (file, error);
  g_autoptr (JsonNode) node = NULL;
  JsonObject *object;

  if (old == NULL || !keep_older (folder, old, error) || !save_source (folder, article, error))
    return FALSE;

  node = text_to_json (article);
  object = json_node_get_object (node);
  copy_member (object, json_node_get_object (old), "uris");
  copy_member (object, json_node_get_object (old), "paths");
  add_address (object, address);
  set_older_digests (object, json_node_get_object (old));
  copy_unknown_members (object, json_node_get_object (old));
  if (left_out != NULL)
    gloss_left_out_save (left_out, object);

  return save_json (file, node, error);
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
