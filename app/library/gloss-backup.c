/* gloss-backup.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-library"

#include "gloss-backup.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdlib.h>

#include "gloss-article-json.h"
#include "gloss-entry-mend.h"
#include "gloss-error.h"
#include "gloss-file-state.h"
#include "gloss-file.h"
#include "gloss-json.h"
#include "gloss-library-list.h"
#include "gloss-lookup.h"
#include "gloss-note-restore.h"
#include "gloss-tree.h"

#define FOLDER_MODE 0700
#define ARTICLE "article.json"
#define NOTES "annotations.json"

/* What one act has to know about itself; its counts are read when it is over. */
struct _GlossBackup
{
  GObject            parent_instance;

  GlossLibrary      *library;
  GFile             *folder;
  GlossBackupCounts  counts;
  GError            *trouble;  /* nullable: the first that did not keep the rest away */
  GlossFileState     seen;     /* of the folder of the library, when it was last known what is in it */

  /* Atomic, as one thread works and another looks */
  int                percent;
};

enum {
  PROP_0,
  PROP_PROGRESS,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GlossBackup, gloss_backup, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static const char *
get_library_path (GlossBackup *self)
{
  return g_file_peek_path (gloss_library_get_folder (self->library));
}

static gboolean
notify_progress_cb (gpointer self)
{
  g_object_notify_by_pspec (self, properties[PROP_PROGRESS]);

  return G_SOURCE_REMOVE;
}

static void
tell_progress (GlossBackup *self,
               guint        n_done,
               guint        n_all)
{
  int percent = (int) ((guint64) n_done * 100 / n_all);

  if (g_atomic_int_exchange (&self->percent, percent) != percent)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, notify_progress_cb, g_object_ref (self), g_object_unref);
}

/* One article, or file, that cannot be copied does not keep the others away: the first error is told
 * when all is done. */
static void
keep_trouble (const GError *trouble,
              gpointer      user_data)
{
  GlossBackup *self = user_data;

  if (self->trouble == NULL)
    self->trouble = g_error_copy (trouble);
}

static gboolean
tell_trouble (GlossBackup  *self,
              GError      **error)
{
  if (self->trouble == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->trouble));

  return FALSE;
}

/* Making one. The library is locked for one article at a time, so that others can be opened. */

static gboolean
copy_locked (GlossBackup           *self,
             const char            *from,
             const char            *to,
             const char            *id,
             GlossTreeReplaceFunc   may_replace,
             GError               **error)
{
  const GlossTreeRules rules = { ARTICLE, may_replace, keep_trouble, self };
  g_autofree char *old = g_build_filename (from, id, NULL);
  g_autofree char *new = g_build_filename (to, id, NULL);

  if (!gloss_tree_copy (old, new, &rules, error))
    return FALSE;

  self->counts.n_articles++;

  return TRUE;
}

/* What is neither an article nor its notes is as it is. */
static gboolean
is_damaged (const char  *path,
            GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);

  if (g_str_equal (name, NOTES))
    return gloss_notes_are_damaged (file, error);

  return g_str_equal (name, ARTICLE) && gloss_entry_is_damaged (folder, error);
}

/* What was copied of a file that is damaged by now is the better one. */
static gboolean
is_no_loss (const char *from,
            const char *to,
            gpointer    user_data)
{
  g_autoptr (GError) damage = NULL;

  if (!is_damaged (from, &damage) || is_damaged (to, NULL))
    return TRUE;

  keep_trouble (damage, user_data);

  return FALSE;
}

static gboolean
copy_entry (GlossBackup  *self,
            const char   *id,
            GError      **error)
{
  g_autoptr (GlossLock) lock = gloss_library_lock (self->library, error);

  return lock != NULL
         && copy_locked (self, get_library_path (self), g_file_peek_path (self->folder), id, is_no_loss, error);
}

/* Where one article cannot be written, the others cannot either. */
static gboolean
copy_what_can_be_read (GlossBackup  *self,
                       const char   *id,
                       GError      **error)
{
  g_autoptr (GError) cause = NULL;

  if (copy_entry (self, id, &cause))
    return TRUE;

  if (g_error_matches (cause, GLOSS_ERROR, GLOSS_ERROR_NOT_SAVED))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  keep_trouble (cause, self);

  return TRUE;
}

static gboolean
check_on_disk (GlossBackup  *self,
               GError      **error)
{
  if (g_file_is_native (self->folder))
    return TRUE;

  g_set_error_literal (error, GLOSS_ERROR, GLOSS_ERROR_NOT_SAVED, _("A backup is a folder on a disk."));

  return FALSE;
}

/* Without links; of what is not there yet, the folder in which it would be made */
static char *
dup_real_path (const char *path)
{
  g_autofree char *at = g_canonicalize_filename (path, NULL);
  char *real;

  while ((real = realpath (at, NULL)) == NULL && !g_str_equal (at, "/"))
    {
      char *parent = g_path_get_dirname (at);

      g_free (at);
      at = parent;
    }

  return real != NULL ? real : g_steal_pointer (&at);
}

static gboolean
check_outside_library (GlossBackup  *self,
                       GError      **error)
{
  g_autofree char *path = dup_real_path (g_file_peek_path (self->folder));
  g_autofree char *library_path = dup_real_path (get_library_path (self));
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GFile) library = g_file_new_for_path (library_path);
  g_autofree char *name = NULL;

  if (!g_file_query_exists (gloss_library_get_folder (self->library), NULL) ||
      (!g_file_equal (folder, library) && !g_file_has_prefix (folder, library)))
    return TRUE;

  name = g_file_get_parse_name (self->folder);
  g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_NOT_SAVED,
               /* Translators: %s is a folder */
               _("“%s” is in the library itself. A backup has to be elsewhere."), name);

  return FALSE;
}

/**
 * gloss_backup_make:
 * @self: a backup
 * @cancellable: (nullable): ends it between two articles
 * @error: why not all is in the folder
 *
 * Blocks. Copies each article into the folder, which is made if need be; what
 * is there and is not in the library stays, and so does what is damaged in the
 * library and is not there. An article that cannot be read keeps no other away.
 *
 * Returns: whether all of it is there
 */
gboolean
gloss_backup_make (GlossBackup   *self,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autoptr (GPtrArray) ids = NULL;

  if (!check_on_disk (self, error) || !check_outside_library (self, error)
      || !gloss_library_check (self->library, error))
    return FALSE;

  ids = gloss_library_list_ids (self->library);
  for (guint i = 0; i < ids->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !copy_what_can_be_read (self, g_ptr_array_index (ids, i), error))
        return FALSE;
      tell_progress (self, i + 1, ids->len);
    }

  return tell_trouble (self, error);
}

/* Fetching one */

/* By address or by text: a path may be that of another article on another computer. */
static const char *
find_in_library (GlossLookup  *lookup,
                 char        **uris,
                 const char   *digest)
{
  const char *id = NULL;

  for (guint i = 0; id == NULL && uris != NULL && uris[i] != NULL; i++)
    id = gloss_lookup_find (lookup, uris[i], NULL, NULL);

  return id != NULL ? id : gloss_lookup_find_text (lookup, (const char *const *) uris, digest);
}

static char *
find_copied (GlossBackup *self,
             GlossLookup *lookup,
             const char  *id)
{
  g_autoptr (GFile) file = g_file_new_build_filename (g_file_peek_path (self->folder), id, ARTICLE, NULL);
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GBytes) bytes = gloss_file_read (file, GLOSS_JSON_MAX_SIZE, NULL, NULL);
  g_autoptr (JsonNode) node = bytes != NULL ? gloss_json_load (bytes, name, NULL) : NULL;
  g_auto (GStrv) uris = NULL;
  g_auto (GStrv) paths = NULL;
  g_auto (GStrv) older = NULL;
  g_autofree char *digest = NULL;

  if (node == NULL || !gloss_article_head_from_json (node, name, &uris, &paths, &digest, &older, NULL))
    return NULL;

  return g_strdup (find_in_library (lookup, uris, digest));
}

/* To look at ten thousand entries for each of ten thousand would take minutes: it is done when another program has
 * added one. */
static gboolean
look_again (GlossBackup  *self,
            GlossLookup  *lookup,
            GError      **error)
{
  GlossFileState state = gloss_file_state_get (gloss_library_get_folder (self->library));

  if (gloss_file_state_equal (&state, &self->seen))
    return TRUE;
  if (!gloss_lookup_refresh (lookup, error))
    return FALSE;

  self->seen = state;

  return TRUE;
}

/* What was copied just now, or entered by another program, may be the same article.
 *
 * @library_id: (out) (transfer full) (nullable): its entry in the library */
static gboolean
find_same_article (GlossBackup  *self,
                   GlossLookup  *lookup,
                   const char   *id,
                   char        **library_id,
                   GError      **error)
{
  g_autofree char *same = g_build_filename (get_library_path (self), id, ARTICLE, NULL);

  if (g_file_test (same, G_FILE_TEST_EXISTS))
    {
      *library_id = g_strdup (id);
      return TRUE;
    }
  if (!look_again (self, lookup, error))
    return FALSE;

  *library_id = find_copied (self, lookup, id);

  return TRUE;
}

/* An entry of another id is another copy of the article, and as sound as the lookup could read it. */
static gboolean
mend_entry (GlossBackup  *self,
            const char   *id,
            const char   *library_id,
            GError      **error)
{
  g_autoptr (GFile) copy = g_file_get_child (self->folder, id);
  g_autoptr (GFile) folder = g_file_get_child (gloss_library_get_folder (self->library), library_id);

  return !g_str_equal (id, library_id) || gloss_entry_mend (folder, copy, error);
}

static gboolean
restore_notes (GlossBackup  *self,
               const char   *id,
               const char   *library_id,
               GError      **error)
{
  g_autoptr (GFile) copy = g_file_new_build_filename (g_file_peek_path (self->folder), id, NOTES, NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (get_library_path (self), library_id, NOTES, NULL);
  guint n_notes = 0;
  gboolean restored;

  if (!g_file_query_exists (copy, NULL))
    return TRUE;

  restored = gloss_note_restore (file, copy, &n_notes, error);
  self->counts.n_notes += restored ? n_notes : 0;

  return restored;
}

static gboolean
is_not_of_notes (const char *from,
                 const char *to,
                 gpointer    user_data)
{
  g_autofree char *name = g_path_get_basename (to);

  return !g_str_equal (name, NOTES);
}

/* Notes may be there though their article was lost, and be written meanwhile: they are not replaced.
 *
 * @library_id: (out) (transfer full) (nullable): @id if there are any, to which those of the backup are to come */
static gboolean
copy_back (GlossBackup  *self,
           const char   *id,
           char        **library_id,
           GError      **error)
{
  g_autoptr (GFile) notes = g_file_new_build_filename (get_library_path (self), id, NOTES, NULL);
  g_autoptr (GlossLock) lock = gloss_lock_new_beside (notes, error);

  if (lock == NULL)
    return FALSE;

  if (g_file_query_exists (notes, NULL))
    *library_id = g_strdup (id);

  return copy_locked (self, g_file_peek_path (self->folder), get_library_path (self), id, is_not_of_notes, error);
}

/* @library_id: (out) (transfer full) (nullable): the entry that the notes are to come to; %NULL if they are there */
static gboolean
restore_article (GlossBackup  *self,
                 GlossLookup  *lookup,
                 const char   *id,
                 char        **library_id,
                 GError      **error)
{
  g_autoptr (GlossLock) lock = gloss_library_lock (self->library, error);

  if (lock == NULL || !find_same_article (self, lookup, id, library_id, error))
    return FALSE;

  if (*library_id != NULL)
    return mend_entry (self, id, *library_id, error);
  if (!copy_back (self, id, library_id, error))
    return FALSE;

  gloss_lookup_add (lookup, id);
  self->seen = gloss_file_state_get (gloss_library_get_folder (self->library));

  return TRUE;
}

static gboolean
restore_entry (GlossBackup  *self,
               GlossLookup  *lookup,
               const char   *id,
               GError      **error)
{
  g_autofree char *library_id = NULL;

  return restore_article (self, lookup, id, &library_id, error)
         && (library_id == NULL || restore_notes (self, id, library_id, error));
}

static gboolean
make_library_folder (GlossBackup  *self,
                     GError      **error)
{
  const char *path = get_library_path (self);
  g_autofree char *name = NULL;

  if (g_mkdir_with_parents (path, FOLDER_MODE) == 0)
    return TRUE;

  name = g_filename_display_name (path);
  g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_NOT_SAVED,
               /* Translators: the first %s is a folder, the second says why */
               _("The folder “%s” could not be made: %s"), name, g_strerror (errno));

  return FALSE;
}

static GPtrArray *
list_backup (GlossBackup  *self,
             GError      **error)
{
  g_autoptr (GPtrArray) ids = gloss_library_list_folder (g_file_peek_path (self->folder), TRUE);
  g_autofree char *name = NULL;

  if (ids->len > 0)
    return g_steal_pointer (&ids);

  name = g_file_get_parse_name (self->folder);
  /* Translators: %s is a folder */
  g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_NOT_FOUND, _("There is no backup in “%s”."), name);

  return NULL;
}

static gboolean
restore_all (GlossBackup   *self,
             GPtrArray     *ids,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (GlossLookup) lookup = gloss_lookup_new (gloss_library_get_folder (self->library), NULL);

  if (!gloss_lookup_refresh (lookup, error))
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GError) cause = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!restore_entry (self, lookup, g_ptr_array_index (ids, i), &cause))
        keep_trouble (cause, self);
      tell_progress (self, i + 1, ids->len);
    }

  return tell_trouble (self, error);
}

/**
 * gloss_backup_restore:
 * @self: a backup
 * @cancellable: (nullable): ends it between two articles
 * @error: why not all of it came
 *
 * Blocks. Brings back the articles that the library has not. To those that it
 * has, found by their address or their text as gloss_lookup_find_text() does, it brings the notes that are not
 * there or are older there; nothing that was written since is lost. One that is
 * damaged there is mended.
 *
 * Returns: whether all of it came
 */
gboolean
gloss_backup_restore (GlossBackup   *self,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autoptr (GPtrArray) ids = check_on_disk (self, error) ? list_backup (self, error) : NULL;

  return ids != NULL
         && make_library_folder (self, error)
         && restore_all (self, ids, cancellable, error);
}

/* In a thread */

typedef gboolean (*Work) (GlossBackup   *self,
                          GCancellable  *cancellable,
                          GError       **error);

static void
work_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Work work = g_task_get_source_tag (task);
  GError *error = NULL;

  if (work (source, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
start (GlossBackup         *self,
       Work                 work,
       GCancellable        *cancellable,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, work);
  /* What was done before it was cancelled is told. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, work_in_thread);
}

static void
gloss_backup_finalize (GObject *object)
{
  GlossBackup *self = GLOSS_BACKUP (object);

  g_clear_object (&self->library);
  g_clear_object (&self->folder);
  g_clear_error (&self->trouble);

  G_OBJECT_CLASS (gloss_backup_parent_class)->finalize (object);
}

static void
gloss_backup_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GlossBackup *self = GLOSS_BACKUP (object);

  switch (prop_id)
    {
    case PROP_PROGRESS:
      g_value_set_double (value, g_atomic_int_get (&self->percent) / 100.0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_backup_class_init (GlossBackupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gloss_backup_finalize;
  object_class->get_property = gloss_backup_get_property;

  properties[PROP_PROGRESS] =
    g_param_spec_double ("progress", NULL, NULL, 0, 1, 0,
                         (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_backup_init (GlossBackup *self)
{
}

/**
 * gloss_backup_new:
 * @library: a library
 * @folder: a folder on a disk, which need not be there yet
 *
 * Returns: (transfer full): the backup in that folder
 */
GlossBackup *
gloss_backup_new (GlossLibrary *library,
                  GFile        *folder)
{
  GlossBackup *self;

  g_return_val_if_fail (GLOSS_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  self = g_object_new (GLOSS_TYPE_BACKUP, NULL);
  self->library = g_object_ref (library);
  self->folder = g_object_ref (folder);

  return self;
}

void
gloss_backup_make_async (GlossBackup         *self,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (GLOSS_IS_BACKUP (self));

  start (self, gloss_backup_make, cancellable, callback, user_data);
}

gboolean
gloss_backup_make_finish (GlossBackup   *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
gloss_backup_restore_async (GlossBackup         *self,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_return_if_fail (GLOSS_IS_BACKUP (self));

  start (self, gloss_backup_restore, cancellable, callback, user_data);
}

gboolean
gloss_backup_restore_finish (GlossBackup   *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

GlossBackupCounts
gloss_backup_get_counts (GlossBackup *self)
{
  g_return_val_if_fail (GLOSS_IS_BACKUP (self), ((GlossBackupCounts) { 0, 0 }));

  return self->counts;
}
