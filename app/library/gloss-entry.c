/* gloss-entry.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-library"

#include "gloss-entry-private.h"

struct _GlossEntry
{
  GObject       parent_instance;

  char         *id;
  GFile        *folder;
  GFile        *annotations_file;
  GlossArticle *article;
};

G_DEFINE_FINAL_TYPE (GlossEntry, gloss_entry, G_TYPE_OBJECT)

static void
gloss_entry_finalize (GObject *object)
{
  GlossEntry *self = GLOSS_ENTRY (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_object (&self->folder);
  g_clear_object (&self->annotations_file);
  g_clear_object (&self->article);

  G_OBJECT_CLASS (gloss_entry_parent_class)->finalize (object);
}

static void
gloss_entry_class_init (GlossEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gloss_entry_finalize;
}

static void
gloss_entry_init (GlossEntry *self)
{
}

GlossEntry *
gloss_entry_new (const char   *id,
                 GFile        *folder,
                 GlossArticle *article)
{
  GlossEntry *self = g_object_new (GLOSS_TYPE_ENTRY, NULL);

  self->id = g_strdup (id);
  self->folder = g_object_ref (folder);
  self->annotations_file = g_file_get_child (folder, "annotations.json");
  self->article = g_object_ref (article);

  return self;
}

/**
 * gloss_entry_get_id:
 * @self: an entry
 *
 * Returns: (transfer none): a random UUID, the name of the folder
 */
const char *
gloss_entry_get_id (GlossEntry *self)
{
  g_return_val_if_fail (GLOSS_IS_ENTRY (self), NULL);

  return self->id;
}

GFile *
gloss_entry_get_folder (GlossEntry *self)
{
  g_return_val_if_fail (GLOSS_IS_ENTRY (self), NULL);

  return self->folder;
}

GFile *
gloss_entry_get_annotations_file (GlossEntry *self)
{
  g_return_val_if_fail (GLOSS_IS_ENTRY (self), NULL);

  return self->annotations_file;
}

GlossArticle *
gloss_entry_get_article (GlossEntry *self)
{
  g_return_val_if_fail (GLOSS_IS_ENTRY (self), NULL);

  return self->article;
}
