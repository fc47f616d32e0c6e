/* gloss-lookup.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-library"

#include "gloss-lookup.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "gloss-entry-private.h"
#include "gloss-file.h"
#include "gloss-library-list.h"
#include "gloss-lookup-cache.h"
#include "gloss-lookup-head.h"
#include "gloss-page-address.h"

/* Reading so many articles, or so many bytes of them, takes no longer than writing what is known of ten
 * thousand. */
#define MOST_UNSAVED 50
#define MOST_UNSAVED_BYTES (512 * 1024)

/* What the system refuses for want of something it mostly grants a moment later. */
#define N_TRIES 3
#define PAUSE 5000

struct _GlossLookup
{
  GFile      *folder;
  GFile      *cache;
  GHashTable *heads;      /* id: GlossLookupHead */
  GHashTable *ids;        /* name: id, both borrowed */
  guint       n_unsaved;  /* articles that the cache does not know as they are */
  gsize       n_bytes;    /* of those */
  guint       n_unread;   /* articles that could not be read the last time */
  gboolean    is_loaded;
  gboolean    is_cached;  /* there is something in the cache */
};

static void
load_cache (GlossLookup *self)
{
  g_autoptr (GBytes) records = gloss_lookup_cache_load (self->cache);
  GlossLookupRecord record;
  gsize at = 0;

  while (records != NULL && gloss_lookup_cache_next (records, &at, &record))
    g_hash_table_replace (self->heads, g_strdup (record.id), gloss_lookup_head_new_from_record (&record));

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
      GlossLookupHead *head = value;
      GlossLookupRecord record = { id, head->state, head->names, head->size };

      if (head->names != NULL)
        gloss_lookup_cache_add (records, &record);
    }

  self->is_cached |= gloss_lookup_cache_save (records, self->cache);
  self->n_unsaved = 0;
  self->n_bytes = 0;
}

/* What cannot be read now is there all the same: it keeps the names that it had, and is read the next time.
 * Returns whether it was not known before. */
static gboolean
miss (GlossLookup  *self,
      const char   *id,
      const GError *error)
{
  GlossLookupHead *head = g_hash_table_lookup (self->heads, id);
  gboolean is_new = head == NULL;

  if (is_new)
    {
      head = g_new0 (GlossLookupHead, 1);
      g_hash_table_insert (self->heads, g_strdup (id), head);
    }

  g_debug ("Not known to the library: %s", error->message);
  memset (&head->state, 0, sizeof head->state);
  head->seen = TRUE;
  self->n_unread++;

  return is_new;
}

/* Returns whether anything is known now that was not known before. */
static gboolean
look_at (GlossLookup *self,
         int          folder,
         const char  *id)
{
  g_autofree char *path = g_strconcat (id, "/article.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  GlossFileState state = gloss_file_state_get_at (folder, path);
  GlossLookupHead *head = g_hash_table_lookup (self->heads, id);

  if (gloss_file_state_is_none (&state))
    return FALSE;

  if (head != NULL && gloss_file_state_equal (&state, &head->state))
    {
      head->seen = TRUE;
      return FALSE;
    }

  file = g_file_resolve_relative_path (self->folder, path);
  head = gloss_lookup_head_read (file, state, &error);
  if (head == NULL)
    return miss (self, id, error);

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
  GlossLookupHead *head = value;

  return !head->seen;
}

static gboolean
has_notes (GlossLookup *self,
           const char  *id)
{
  g_autofree char *path = g_build_filename (g_file_peek_path (self->folder), id, NULL);

  return gloss_entry_has_notes (path);
}

/* Notes count most: they would seem lost if an entry without any were found in their place. Of two that are
 * the same in that, it is always the same that is found. */
static gboolean
comes_first (GlossLookup *self,
             const char  *id,
             const char  *other)
{
  gboolean noted = has_notes (self, id);

  return noted != has_notes (self, other) ? noted : strcmp (id, other) < 0;
}

static void
index_name (GlossLookup *self,
            const char  *name,
            const char  *id)
{
  const char *known = g_hash_table_lookup (self->ids, name);

  if (*name == GLOSS_NAME_SOURCE)
    return;
  if (known == NULL || (known != id && comes_first (self, id, known)))
    g_hash_table_insert (self->ids, (char *) name, (char *) id);
}

static void
index_names (GlossLookup     *self,
             const char      *id,
             GlossLookupHead *head)
{
  for (const char *name = head->names; name != NULL && *name != '\0'; name += strlen (name) + 1)
    index_name (self, name, id);
}

static void
make_index (GlossLookup *self)
{
  GHashTableIter iter;
  gpointer id, value;

  g_hash_table_remove_all (self->ids);
  g_hash_table_iter_init (&iter, self->heads);
  while (g_hash_table_iter_next (&iter, &id, &value))
    index_names (self, id, value);
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
  self->heads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, gloss_lookup_head_free);
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

/* Returns: (nullable): the next one; without one errno says why, and is 0 at the end */
static struct dirent *
read_next (DIR *dir)
{
  errno = 0;

  return readdir (dir);
}

/* Returns: FALSE if the folder could not be read to its end; what was not seen may be there then */
static gboolean
look_at_all (GlossLookup  *self,
             gboolean     *changed,
             GError      **error)
{
  DIR *dir = opendir (g_file_peek_path (self->folder));
  struct dirent *entry;
  int number;

  if (dir == NULL)
    return errno == ENOENT || errno == ENOTDIR || gloss_file_fail_read (error, self->folder, errno);

  while ((entry = read_next (dir)) != NULL)
    {
      if (g_uuid_string_is_valid (entry->d_name))
        *changed |= look_at (self, dirfd (dir), entry->d_name);
    }
  number = errno;
  closedir (dir);

  return number == 0 || gloss_file_fail_read (error, self->folder, number);
}

static void
forget_what_was_seen (GlossLookup *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->heads);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      GlossLookupHead *head = value;

      head->seen = FALSE;
    }
  self->n_unread = 0;
}

static gboolean
refresh (GlossLookup  *self,
         GError      **error)
{
  gboolean is_first = !self->is_loaded;
  gboolean changed = FALSE;
  gboolean removed = FALSE;
  gboolean listed;

  if (is_first)
    load_cache (self);
  self->is_loaded = TRUE;

  forget_what_was_seen (self);
  listed = look_at_all (self, &changed, error);
  if (listed)
    removed = g_hash_table_foreach_remove (self->heads, was_not_seen, NULL) > 0;
  if (is_first || changed || removed)
    make_index (self);

  /* What was forgotten is not to be left in a file. */
  if (self->n_unsaved > MOST_UNSAVED || self->n_bytes > MOST_UNSAVED_BYTES || (removed && self->is_cached))
    save_cache (self);

  return listed;
}

/**
 * gloss_lookup_refresh:
 * @self: a lookup
 * @error: why the folder cannot be read
 *
 * Returns: FALSE if there may be articles that it does not know of
 */
gboolean
gloss_lookup_refresh (GlossLookup  *self,
                      GError      **error)
{
  for (guint i = 1; i < N_TRIES; i++)
    {
      if (refresh (self, NULL) && self->n_unread == 0)
        return TRUE;
      g_usleep (PAUSE);
    }

  return refresh (self, error);
}

/**
 * gloss_lookup_add:
 * @self: a lookup that was refreshed
 * @id: of an entry that was made since
 */
void
gloss_lookup_add (GlossLookup *self,
                  const char  *id)
{
  int folder = open (g_file_peek_path (self->folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean was_known = g_hash_table_contains (self->heads, id);
  gpointer key, value;

  if (folder < 0)
    return;

  look_at (self, folder, id);
  close (folder);
  /* What it was found by before is no longer in memory. */
  if (was_known)
    make_index (self);
  else if (g_hash_table_lookup_extended (self->heads, id, &key, &value))
    index_names (self, key, value);
}

/**
 * gloss_lookup_list_nameless:
 * @self: a lookup
 *
 * Returns: (transfer full) (element-type utf8): the ids, borrowed, of the entries of which nothing is known,
 *   since their article.json is damaged, of another version, or cannot be read
 */
GPtrArray *
gloss_lookup_list_nameless (GlossLookup *self)
{
  GPtrArray *ids = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer id, value;

  g_hash_table_iter_init (&iter, self->heads);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      GlossLookupHead *head = value;

      if (head->names == NULL)
        g_ptr_array_add (ids, id);
    }

  return ids;
}

static const char *
find_name (GlossLookup   *self,
           GlossNameKind  kind,
           const char    *value)
{
  g_autoptr (GString) name = g_string_new (NULL);

  if (value == NULL)
    return NULL;

  gloss_lookup_add_name (name, kind, value);

  return g_hash_table_lookup (self->ids, name->str);
}

static gboolean
has_page (const char *const *uris)
{
  for (; uris != NULL && *uris != NULL; uris++)
    {
      if (gloss_page_address_is (*uris))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_same_as_any (const char        *uri,
                const char *const *uris)
{
  for (; *uris != NULL; uris++)
    {
      if (gloss_page_address_equal (uri, *uris))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_name (GlossLookupHead *head,
          const char      *wanted)
{
  for (const char *name = head->names; name != NULL && *name != '\0'; name += strlen (name) + 1)
    {
      if (g_str_equal (name, wanted))
        return TRUE;
    }

  return FALSE;
}

/* Whether it was opened from the web, and from none of @uris */
static gboolean
is_of_other_pages (GlossLookupHead   *head,
                   const char *const *uris)
{
  gboolean is_page = FALSE;

  for (const char *name = head->names; name != NULL && *name != '\0'; name += strlen (name) + 1)
    {
      if (*name == GLOSS_NAME_URI && is_same_as_any (name + 1, uris))
        return FALSE;
      is_page |= *name == GLOSS_NAME_URI && gloss_page_address_is (name + 1);
    }

  return is_page;
}

/* Of all with that text, since the one that the index knows may be another page */
static const char *
find_among_pages (GlossLookup       *self,
                  const char *const *uris,
                  const char        *name)
{
  const char *found = NULL;
  GHashTableIter iter;
  gpointer id, head;

  g_hash_table_iter_init (&iter, self->heads);
  while (g_hash_table_iter_next (&iter, &id, &head))
    {
      if (has_name (head, name) && !is_of_other_pages (head, uris)
          && (found == NULL || comes_first (self, id, found)))
        found = id;
    }

  return found;
}

static const char *
find_digest (GlossLookup       *self,
             const char *const *uris,
             GlossNameKind      kind,
             const char        *digest)
{
  const char *id = find_name (self, kind, digest);
  g_autoptr (GString) name = NULL;

  if (id == NULL || !has_page (uris))
    return id;

  name = g_string_new (NULL);
  gloss_lookup_add_name (name, kind, digest);

  return find_among_pages (self, uris, name->str);
}

/**
 * gloss_lookup_find_text:
 * @self: a lookup
 * @uris: (nullable) (array zero-terminated=1): addresses of an article
 * @digest: (nullable): of its text
 *
 * An article is found by its text where it was moved or copied, or where it is
 * a file and the page that it was saved from. Two pages of the web with the
 * same text, as one that asks for consent, are two articles: of those, @digest
 * finds the one alone that has an address of the same page.
 *
 * Returns: (nullable): the id of an entry that has, or had, that text
 */
const char *
gloss_lookup_find_text (GlossLookup       *self,
                        const char *const *uris,
                        const char        *digest)
{
  static const GlossNameKind kinds[] = {
    GLOSS_NAME_DIGEST, GLOSS_NAME_TRIMMED_DIGEST, GLOSS_NAME_OLDER_DIGEST,
  };
  const char *id = NULL;

  for (guint i = 0; id == NULL && i < G_N_ELEMENTS (kinds); i++)
    id = find_digest (self, uris, kinds[i], digest);

  return id;
}

/**
 * gloss_lookup_find:
 * @self: a lookup
 * @uri: (nullable): the address of an article
 * @path: (nullable): the path of its file
 * @digest: (nullable): of its text
 *
 * By address, then by path, then as gloss_lookup_find_text() does.
 *
 * Returns: (nullable): the id of an entry
 */
const char *
gloss_lookup_find (GlossLookup *self,
                   const char  *uri,
                   const char  *path,
                   const char  *digest)
{
  const char *uris[] = { uri, NULL };
  const char *id = find_name (self, GLOSS_NAME_URI, uri);

  if (id == NULL)
    id = find_name (self, GLOSS_NAME_PATH, path);

  return id != NULL ? id : gloss_lookup_find_text (self, uris, digest);
}

const char *
gloss_lookup_find_asked (GlossLookup *self,
                         const char  *uri)
{
  return find_name (self, GLOSS_NAME_ASKED, uri);
}

gboolean
gloss_lookup_answers_to (GlossLookup *self,
                         const char  *id,
                         const char  *uri,
                         const char  *path)
{
  return (uri == NULL || g_strcmp0 (find_name (self, GLOSS_NAME_URI, uri), id) == 0)
         && (path == NULL || g_strcmp0 (find_name (self, GLOSS_NAME_PATH, path), id) == 0);
}

gboolean
gloss_lookup_is_page (GlossLookup *self,
                      const char  *uri,
                      const char  *path)
{
  return find_name (self, GLOSS_NAME_PAGE, uri) != NULL || find_name (self, GLOSS_NAME_PAGE, path) != NULL;
}

/* Whether the text of the article is the one of @digest, with nothing left out of it. @n_older: (out): how
 * many texts it had before, if so */
gboolean
gloss_lookup_has_text (GlossLookup *self,
                       const char  *id,
                       const char  *digest,
                       guint       *n_older)
{
  GlossLookupHead *head = g_hash_table_lookup (self->heads, id);
  gboolean has_text = FALSE;
  guint n = 0;

  for (const char *name = head->names; name != NULL && *name != '\0'; name += strlen (name) + 1)
    {
      has_text |= *name == GLOSS_NAME_DIGEST && g_str_equal (name + 1, digest);
      n += *name == GLOSS_NAME_OLDER_DIGEST;
    }
  *n_older = n;

  return has_text;
}

/* Returns: (transfer none) (nullable): the file of its bytes, where its article.json names one */
const char *
gloss_lookup_get_source (GlossLookup *self,
                         const char  *id)
{
  GlossLookupHead *head = g_hash_table_lookup (self->heads, id);

  for (const char *name = head->names; name != NULL && *name != '\0'; name += strlen (name) + 1)
    {
      if (*name == GLOSS_NAME_SOURCE)
        return name + 1;
    }

  return NULL;
}
