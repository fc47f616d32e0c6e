/* gloss-lookup.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-library"

#include "gloss-lookup.h"

#include <string.h>

#include "gloss-article-json.h"
#include "gloss-file-state.h"
#include "gloss-file.h"
#include "gloss-json.h"

/* How one article is found; without a digest if its file could not be read */
typedef struct
{
  GlossFileState   state;
  char           **uris;
  char           **paths;
  char            *digest;
  char           **older_digests;
  guint            seen : 1;
} Head;

struct _GlossLookup
{
  GFile      *folder;
  GHashTable *heads;  /* id: Head */
  GHashTable *uris;   /* uri: id, both borrowed */
  GHashTable *paths;
  GHashTable *digests;
  GHashTable *older_digests;
};

static void
head_free (gpointer data)
{
  Head *head = data;

  g_strfreev (head->uris);
  g_strfreev (head->paths);
  g_free (head->digest);
  g_strfreev (head->older_digests);
  g_free (head);
}

/* A file that cannot be read is not touched, and is looked at again only when it has changed. */
static Head *
head_read (GFile          *file,
           GlossFileState  state)
{
  Head *head = g_new0 (Head, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GBytes) bytes = gloss_file_read (file, GLOSS_JSON_MAX_SIZE, NULL, &error);
  g_autoptr (JsonNode) node = bytes != NULL ? gloss_json_load (bytes, name, &error) : NULL;

  head->state = state;
  if (node == NULL
      || !gloss_article_head_from_json (node, name, &head->uris, &head->paths, &head->digest,
                                        &head->older_digests, &error))
    g_debug ("Left out of the library: %s", error->message);

  return head;
}

/* Returns whether anything is known now that was not known before. */
static gboolean
look_at (GlossLookup *self,
         const char  *id)
{
  static const GlossFileState none;
  g_autoptr (GFile) file = g_file_new_build_filename (g_file_peek_path (self->folder), id, "article.json", NULL);
  GlossFileState state = gloss_file_state_get (file);
  Head *head = g_hash_table_lookup (self->heads, id);

  if (gloss_file_state_equal (&state, &none))
    return FALSE;

  if (head != NULL && gloss_file_state_equal (&state, &head->state))
    {
      head->seen = TRUE;
      return FALSE;
    }

  head = head_read (file, state);
  head->seen = TRUE;
  g_hash_table_replace (self->heads, g_strdup (id), head);

  return TRUE;
}

static gboolean
was_not_seen (gpointer key,
              gpointer value,
              gpointer user_data)
{
  Head *head = value;
  gboolean seen = head->seen;

  head->seen = FALSE;

  return !seen;
}

/* If two entries answer to one name, it is always the same that is found. */
static void
index_name (GHashTable *index,
            const char *name,
            const char *id)
{
  const char *known = g_hash_table_lookup (index, name);

  if (known == NULL || strcmp (id, known) < 0)
    g_hash_table_insert (index, (char *) name, (char *) id);
}

static void
index_names (GHashTable  *index,
             char       **names,
             const char  *id)
{
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    index_name (index, names[i], id);
}

static void
make_indexes (GlossLookup *self)
{
  GHashTableIter iter;
  gpointer id, value;

  g_hash_table_remove_all (self->uris);
  g_hash_table_remove_all (self->paths);
  g_hash_table_remove_all (self->digests);
  g_hash_table_remove_all (self->older_digests);

  g_hash_table_iter_init (&iter, self->heads);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      Head *head = value;

      index_names (self->uris, head->uris, id);
      index_names (self->paths, head->paths, id);
      if (head->digest != NULL)
        index_name (self->digests, head->digest, id);
      index_names (self->older_digests, head->older_digests, id);
    }
}

/* @folder: a local one; it need not be there */
GlossLookup *
gloss_lookup_new (GFile *folder)
{
  GlossLookup *self = g_new0 (GlossLookup, 1);

  self->folder = g_object_ref (folder);
  self->heads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, head_free);
  self->uris = g_hash_table_new (g_str_hash, g_str_equal);
  self->paths = g_hash_table_new (g_str_hash, g_str_equal);
  self->digests = g_hash_table_new (g_str_hash, g_str_equal);
  self->older_digests = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

void
gloss_lookup_free (GlossLookup *self)
{
  g_clear_pointer (&self->uris, g_hash_table_unref);
  g_clear_pointer (&self->paths, g_hash_table_unref);
  g_clear_pointer (&self->digests, g_hash_table_unref);
  g_clear_pointer (&self->older_digests, g_hash_table_unref);
  g_clear_pointer (&self->heads, g_hash_table_unref);
  g_clear_object (&self->folder);
  g_free (self);
}

void
gloss_lookup_refresh (GlossLookup *self)
{
  g_autoptr (GDir) dir = g_dir_open (g_file_peek_path (self->folder), 0, NULL);
  gboolean changed = FALSE;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (g_uuid_string_is_valid (name))
        changed |= look_at (self, name);
    }

  changed |= g_hash_table_foreach_remove (self->heads, was_not_seen, NULL) > 0;
  if (changed)
    make_indexes (self);
}

const char *
gloss_lookup_find (GlossLookup *self,
                   const char  *uri,
                   const char  *path,
                   const char  *digest)
{
  const char *id = NULL;

  if (uri != NULL)
    id = g_hash_table_lookup (self->uris, uri);
  if (id == NULL && path != NULL)
    id = g_hash_table_lookup (self->paths, path);
  if (id == NULL && digest != NULL)
    id = g_hash_table_lookup (self->digests, digest);
  if (id == NULL && digest != NULL)
    id = g_hash_table_lookup (self->older_digests, digest);

  return id;
}
