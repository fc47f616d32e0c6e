/* gloss-lookup.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-library"

#include "gloss-lookup.h"

#include <dirent.h>
#include <string.h>

#include "gloss-article-json.h"
#include "gloss-file-state.h"
#include "gloss-file.h"
#include "gloss-json.h"
#include "gloss-left-out.h"
#include "gloss-library-list.h"
#include "gloss-lookup-cache.h"

/* Reading so many articles, or so many bytes of them, takes no longer than writing what is known of ten
 * thousand. */
#define MOST_UNSAVED 50
#define MOST_UNSAVED_BYTES (512 * 1024)

/* Before each name stands what it is. A text that an article had counts less than one that it has, which
 * may lack what the reader has left out. */
typedef enum
{
  NAME_URI = 'u',
  NAME_PATH = 'p',
  NAME_DIGEST = 'd',
  NAME_TRIMMED_DIGEST = 't',
  NAME_OLDER_DIGEST = 'o',
} NameKind;

/* How one article is found; without names if its file could not be read */
typedef struct
{
  GlossFileState  state;
  char           *names;  /* one behind the other, of which an empty one is the last */
  gsize           size;
  guint           seen : 1;
} Head;

struct _GlossLookup
{
  GFile      *folder;
  GFile      *cache;
  GHashTable *heads;      /* id: Head */
  GHashTable *ids;        /* name: id, both borrowed */
  guint       n_unsaved;  /* articles that the cache does not know as they are */
  gsize       n_bytes;    /* of those */
  gboolean    is_loaded;
  gboolean    is_cached;  /* there is something in the cache */
};

static void
head_free (gpointer data)
{
  Head *head = data;

  g_free (head->names);
  g_free (head);
}

static void
add_name (GString    *names,
          NameKind    kind,
          const char *name)
{
  g_string_append_c (names, (char) kind);
  g_string_append_len (names, name, (gssize) strlen (name) + 1);
}

static void
add_names (GString   *names,
           NameKind   kind,
           char     **values)
{
  for (guint i = 0; values[i] != NULL; i++)
    add_name (names, kind, values[i]);
}

static gboolean
is_trimmed (JsonNode *node)
{
  g_autoptr (GlossLeftOut) left_out = gloss_left_out_new (json_node_get_object (node));

  return gloss_left_out_get_n (left_out) > 0;
}

static gboolean
head_fill (Head        *head,
           JsonNode    *node,
           const char  *file_name,
           GError     **error)
{
  g_auto (GStrv) uris = NULL;
  g_auto (GStrv) paths = NULL;
  g_auto (GStrv) older_digests = NULL;
  g_autofree char *digest = NULL;
  GString *names;

  if (!gloss_article_head_from_json (node, file_name, &uris, &paths, &digest, &older_digests, error))
    return FALSE;

  names = g_string_new (NULL);
  add_names (names, NAME_URI, uris);
  add_names (names, NAME_PATH, paths);
  add_name (names, is_trimmed (node) ? NAME_TRIMMED_DIGEST : NAME_DIGEST, digest);
  add_names (names, NAME_OLDER_DIGEST, older_digests);
  head->size = names->len + 1;
  head->names = g_string_free (names, FALSE);

  return TRUE;
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
  if (node == NULL || !head_fill (head, node, name, &error))
    g_debug ("Left out of the library: %s", error->message);

  return head;
}

static Head *
head_new_from_record (const GlossLookupRecord *record)
{
  Head *head = g_new0 (Head, 1);

  head->state = record->state;
  head->names = g_memdup2 (record->names, record->size);
  head->size = record->size;

  return head;
}

static void
load_cache (GlossLookup *self)
{
  g_autoptr (GBytes) records = gloss_lookup_cache_load (self->cache);
  GlossLookupRecord record;
  gsize at = 0;

  while (records != NULL && gloss_lookup_cache_next (records, &at, &record))
    g_hash_table_replace (self->heads, g_strdup (record.id), head_new_from_record (&record));

  self->is_cached = records != NULL;
}

/* Not what could not be read: another time, or another version of this program, may be able to. */
static void
save_cache (GlossLookup *self)
{
  g_autoptr (GByteArray) records = gloss_lookup_cache_new ();
  GHashTableIter iter;
  gpointer id, value;

  g_hash_table_iter_init (&iter, self->heads);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      Head *head = value;
      GlossLookupRecord record = { id, head->state, head->names, head->size };

      if (head->names != NULL)
        gloss_lookup_cache_add (records, &record);
    }

  self->is_cached |= gloss_lookup_cache_save (records, self->cache);
  self->n_unsaved = 0;
  self->n_bytes = 0;
}

/* Returns whether anything is known now that was not known before. */
static gboolean
look_at (GlossLookup *self,
         int          folder,
         const char  *id)
{
  static const GlossFileState none;
  g_autofree char *path = g_strconcat (id, "/article.json", NULL);
  g_autoptr (GFile) file = NULL;
  GlossFileState state = gloss_file_state_get_at (folder, path);
  Head *head = g_hash_table_lookup (self->heads, id);

  if (gloss_file_state_equal (&state, &none))
    return FALSE;

  if (head != NULL && gloss_file_state_equal (&state, &head->state))
    {
      head->seen = TRUE;
      return FALSE;
    }

  file = g_file_resolve_relative_path (self->folder, path);
  head = head_read (file, state);
  head->seen = TRUE;
  g_hash_table_replace (self->heads, g_strdup (id), head);
  if (head->names != NULL)
    {
      self->n_unsaved++;
      self->n_bytes += (gsize) state.size;
    }

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
make_index (GlossLookup *self)
{
  GHashTableIter iter;
  gpointer id, value;

  g_hash_table_remove_all (self->ids);
  g_hash_table_iter_init (&iter, self->heads);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      Head *head = value;

      for (const char *name = head->names; name != NULL && *name != '\0'; name += strlen (name) + 1)
        index_name (self->ids, name, id);
    }
}

/* @folder: a local one; it need not be there. @cache: (nullable): where it is kept what the articles are
 * found by, else in $XDG_CACHE_HOME/gloss; it need not be there either, and may be lost. */
GlossLookup *
gloss_lookup_new (GFile *folder,
                  GFile *cache)
{
  GlossLookup *self = g_new0 (GlossLookup, 1);

  self->folder = g_object_ref (folder);
  self->cache = cache != NULL ? g_object_ref (cache) : gloss_library_new_cache_file (folder, "lookup", "");
  self->heads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, head_free);
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

void
gloss_lookup_free (GlossLookup *self)
{
  g_clear_pointer (&self->ids, g_hash_table_unref);
  g_clear_pointer (&self->heads, g_hash_table_unref);
  g_clear_object (&self->cache);
  g_clear_object (&self->folder);
  g_free (self);
}

static gboolean
look_at_all (GlossLookup *self)
{
  DIR *dir = opendir (g_file_peek_path (self->folder));
  gboolean changed = FALSE;
  struct dirent *entry;

  if (dir == NULL)
    return FALSE;

  while ((entry = readdir (dir)) != NULL)
    {
      if (g_uuid_string_is_valid (entry->d_name))
        changed |= look_at (self, dirfd (dir), entry->d_name);
    }
  closedir (dir);

  return changed;
}

void
gloss_lookup_refresh (GlossLookup *self)
{
  gboolean is_first = !self->is_loaded;
  gboolean changed, removed;

  if (is_first)
    load_cache (self);
  self->is_loaded = TRUE;

  changed = look_at_all (self);
  removed = g_hash_table_foreach_remove (self->heads, was_not_seen, NULL) > 0;
  if (is_first || changed || removed)
    make_index (self);

  /* What was forgotten is not to be left in a file. */
  if (self->n_unsaved > MOST_UNSAVED || self->n_bytes > MOST_UNSAVED_BYTES || (removed && self->is_cached))
    save_cache (self);
}

static const char *
find_name (GlossLookup *self,
           NameKind     kind,
           const char  *value)
{
  g_autoptr (GString) name = g_string_new (NULL);

  if (value == NULL)
    return NULL;

  add_name (name, kind, value);

  return g_hash_table_lookup (self->ids, name->str);
}

const char *
gloss_lookup_find (GlossLookup *self,
                   const char  *uri,
                   const char  *path,
                   const char  *digest)
{
  const char *id = find_name (self, NAME_URI, uri);

  if (id == NULL)
    id = find_name (self, NAME_PATH, path);
  if (id == NULL)
    id = find_name (self, NAME_DIGEST, digest);
  if (id == NULL)
    id = find_name (self, NAME_TRIMMED_DIGEST, digest);
  if (id == NULL)
    id = find_name (self, NAME_OLDER_DIGEST, digest);

  return id;
}

gboolean
gloss_lookup_answers_to (GlossLookup *self,
                         const char  *id,
                         const char  *uri,
                         const char  *path)
{
  return (uri == NULL || g_strcmp0 (find_name (self, NAME_URI, uri), id) == 0)
         && (path == NULL || g_strcmp0 (find_name (self, NAME_PATH, path), id) == 0);
}

/* Whether the text of the article is the one of @digest, with nothing left out of it. @n_older: (out): how
 * many texts it had before, if so */
gboolean
gloss_lookup_has_text (GlossLookup *self,
                       const char  *id,
                       const char  *digest,
                       guint       *n_older)
{
  Head *head = g_hash_table_lookup (self->heads, id);
  gboolean has_text = FALSE;
  guint n = 0;

  for (const char *name = head->names; name != NULL && *name != '\0'; name += strlen (name) + 1)
    {
      has_text |= *name == NAME_DIGEST && g_str_equal (name + 1, digest);
      n += *name == NAME_OLDER_DIGEST;
    }
  *n_older = n;

  return has_text;
}
