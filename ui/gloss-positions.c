/* gloss-positions.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-positions"

#include "gloss-positions.h"

#include "gloss-file.h"

#define GROUP "positions"
/* What was read longest ago is forgotten. */
#define MAX_POSITIONS 500

struct _GlossPositions
{
  GObject   parent_instance;

  /* Owned; the keys of the group are digests, the one that was set last at the end */
  GKeyFile *key_file;
  GFile    *file;
  GQueue    waiting;

  guint     loaded : 1;
  guint     changed : 1;
};

G_DEFINE_FINAL_TYPE (GlossPositions, gloss_positions, G_TYPE_OBJECT)

static void
return_position (GlossPositions *self,
                 GTask          *task)
{
  const char *digest = g_task_get_task_data (task);

  g_task_return_int (task, g_key_file_get_integer (self->key_file, GROUP, digest, NULL));
}

/* A position that was set while the file was being read is newer than the file. */
static void
merge_loaded (GlossPositions *self,
              GKeyFile       *loaded)
{
  g_auto (GStrv) digests = g_key_file_get_keys (self->key_file, GROUP, NULL, NULL);

  for (guint i = 0; digests != NULL && digests[i] != NULL; i++)
    {
      g_key_file_remove_key (loaded, GROUP, digests[i], NULL);
      g_key_file_set_integer (loaded, GROUP, digests[i],
                              g_key_file_get_integer (self->key_file, GROUP, digests[i], NULL));
    }

  g_key_file_unref (self->key_file);
  self->key_file = g_key_file_ref (loaded);
}

static void
load_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GlossPositions) self = user_data;
  g_autoptr (GKeyFile) loaded = g_key_file_new ();
  g_autofree char *contents = NULL;
  gsize length = 0;
  GTask *task;

  /* A file that is missing or damaged only means that nobody remembers. */
  if (g_file_load_contents_finish (G_FILE (source), result, &contents, &length, NULL, NULL) &&
      g_key_file_load_from_data (loaded, contents, length, G_KEY_FILE_NONE, NULL))
    merge_loaded (self, loaded);

  self->loaded = TRUE;
  while ((task = g_queue_pop_head (&self->waiting)) != NULL)
    {
      return_position (self, task);
      g_object_unref (task);
    }
}

static void
forget_oldest (GlossPositions *self)
{
  gsize n_digests = 0;
  g_auto (GStrv) digests = g_key_file_get_keys (self->key_file, GROUP, &n_digests, NULL);

  for (gsize i = 0; i + MAX_POSITIONS < n_digests; i++)
    g_key_file_remove_key (self->key_file, GROUP, digests[i], NULL);
}

static void
gloss_positions_finalize (GObject *object)
{
  GlossPositions *self = GLOSS_POSITIONS (object);

  g_clear_pointer (&self->key_file, g_key_file_unref);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (gloss_positions_parent_class)->finalize (object);
}

static void
gloss_positions_class_init (GlossPositionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gloss_positions_finalize;
}

static void
gloss_positions_init (GlossPositions *self)
{
  self->key_file = g_key_file_new ();
  g_queue_init (&self->waiting);
}

GlossPositions *
gloss_positions_new (GFile *file)
{
  GlossPositions *self = g_object_new (GLOSS_TYPE_POSITIONS, NULL);

  if (file != NULL)
    self->file = g_object_ref (file);
  else
    self->file = g_file_new_build_filename (g_get_user_state_dir (), "gloss", "positions", NULL);

  g_file_load_contents_async (self->file, NULL, load_cb, g_object_ref (self));

  return self;
}

void
gloss_positions_lookup_async (GlossPositions      *self,
                              const char          *digest,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (GLOSS_IS_POSITIONS (self));
  g_return_if_fail (digest != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gloss_positions_lookup_async);
  g_task_set_task_data (task, g_strdup (digest), g_free);

  if (!self->loaded)
    {
      g_queue_push_tail (&self->waiting, task);
      return;
    }

  return_position (self, task);
  g_object_unref (task);
}

/**
 * gloss_positions_lookup_finish:
 * @self: the positions
 * @result: what the callback was given
 * @error: return location for an error, which can only be %G_IO_ERROR_CANCELLED
 *
 * Returns: a code point offset, 0 if the article is not remembered, or -1
 */
gssize
gloss_positions_lookup_finish (GlossPositions  *self,
                               GAsyncResult    *result,
                               GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), -1);

  return g_task_propagate_int (G_TASK (result), error);
}

/**
 * gloss_positions_peek:
 * @self: the positions
 * @digest: of an article
 *
 * Returns: what is known now, in code points; 0 while the file is still being read
 */
guint
gloss_positions_peek (GlossPositions *self,
                      const char     *digest)
{
  g_return_val_if_fail (GLOSS_IS_POSITIONS (self), 0);

  return (guint) MAX (g_key_file_get_integer (self->key_file, GROUP, digest, NULL), 0);
}

void
gloss_positions_set (GlossPositions *self,
                     const char     *digest,
                     guint           offset)
{
  g_return_if_fail (GLOSS_IS_POSITIONS (self));
  g_return_if_fail (digest != NULL);

  g_key_file_remove_key (self->key_file, GROUP, digest, NULL);
  if (offset > 0)
    g_key_file_set_integer (self->key_file, GROUP, digest, MIN (offset, G_MAXINT));
  self->changed = TRUE;
}

/**
 * gloss_positions_save:
 * @self: the positions
 * @error: return location for an error
 *
 * Writes them, for the end of the program; blocks until they are on disk.
 *
 * Returns: %FALSE if they could not be written
 */
gboolean
gloss_positions_save (GlossPositions  *self,
                      GError         **error)
{
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) folder_error = NULL;
  char *data;
  gsize length;

  g_return_val_if_fail (GLOSS_IS_POSITIONS (self), FALSE);

  if (!self->changed)
    return TRUE;

  forget_oldest (self);
  data = g_key_file_to_data (self->key_file, &length, NULL);
  bytes = g_bytes_new_take (data, length);

  folder = g_file_get_parent (self->file);
  if (!g_file_make_directory_with_parents (folder, NULL, &folder_error) &&
      !g_error_matches (folder_error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_propagate_error (error, g_steal_pointer (&folder_error));
      return FALSE;
    }
  if (!gloss_file_save (self->file, bytes, error))
    return FALSE;

  self->changed = FALSE;
  return TRUE;
}
