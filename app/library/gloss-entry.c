/* gloss-entry.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-library"

#include "gloss-entry-private.h"

#include <fcntl.h>

#include "gloss-article-file.h"
#include "gloss-article-json.h"
#include "gloss-article-source.h"
#include "gloss-file-state.h"
#include "gloss-file.h"
#include "gloss-json.h"
#include "gloss-left-out.h"

struct _GlossEntry
{
  GObject       parent_instance;

  char         *id;
  GFile        *folder;
  GFile        *annotations_file;
  GlossArticle *article;
  char         *source;
  GlossLeftOut *left_out;
  guint         n_older;
  guint         revised : 1;
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
  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->left_out, gloss_left_out_free);

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
                 GlossArticle *article,
                 const char   *source,
                 guint         n_older,
                 gboolean      revised)
{
  GlossEntry *self = g_object_new (GLOSS_TYPE_ENTRY, NULL);

  self->id = g_strdup (id);
  self->folder = g_object_ref (folder);
  self->annotations_file = g_file_get_child (folder, "annotations.json");
  self->article = g_object_ref (article);
  self->source = source != NULL ? g_strdup (source) : gloss_article_source_dup_default (article);
  self->left_out = gloss_left_out_new (NULL);
  self->n_older = n_older;
  self->revised = revised;

  return self;
}

GlossEntry *
gloss_entry_load (GFile       *library,
                  const char  *id,
                  gboolean     revised,
                  GError     **error)
{
  g_autoptr (GFile) folder = g_file_get_child (library, id);
  g_autofree char *folder_name = g_file_get_parse_name (folder);
  g_autofree char *name = g_build_filename (folder_name, "article.json", NULL);
  g_autoptr (JsonNode) node = gloss_article_file_load (folder, error);
  g_autoptr (GlossArticle) article = NULL;
  g_autofree char *source = NULL;
  GlossEntry *self;

  if (node != NULL)
    article = gloss_article_from_json (node, name, NULL, NULL, error);
  if (article == NULL)
    return NULL;

  source = gloss_article_source_dup_told (json_node_get_object (node));
  self = gloss_entry_new (id, folder, article, source, gloss_article_file_count_older (node), revised);
  gloss_left_out_free (self->left_out);
  self->left_out = gloss_left_out_new (json_node_get_object (node));

  return self;
}

gboolean
gloss_entry_has_notes (const char *path)
{
  g_autofree char *notes = g_build_filename (path, "annotations.json", NULL);
  GlossFileState state = gloss_file_state_get_at (AT_FDCWD, notes);

  return !gloss_file_state_is_none (&state);
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

gboolean
gloss_entry_is_revised (GlossEntry *self)
{
  g_return_val_if_fail (GLOSS_IS_ENTRY (self), FALSE);

  return self->revised;
}

guint
gloss_entry_get_n_left_out (GlossEntry *self)
{
  g_return_val_if_fail (GLOSS_IS_ENTRY (self), 0);

  return gloss_left_out_get_n (self->left_out);
}

/**
 * gloss_entry_get_left_out:
 * @self: an entry
 * @index: of what the reader has left out, from 0, in the order in which it was
 *
 * Returns: (transfer none): the text of that block
 */
const char *
gloss_entry_get_left_out (GlossEntry *self,
                          guint       index)
{
  g_return_val_if_fail (GLOSS_IS_ENTRY (self), NULL);
  g_return_val_if_fail (index < gloss_left_out_get_n (self->left_out), NULL);

  return gloss_left_out_get_text (self->left_out, index);
}

/**
 * gloss_entry_trim:
 * @self: an entry
 * @article: the article, as it was just loaded
 *
 * The text that is stored is trimmed already. An article of which nothing
 * would stay is left whole.
 *
 * Returns: (transfer full): @article without what the reader has left out;
 *   @article itself if nothing of that is in it
 */
GlossArticle *
gloss_entry_trim (GlossEntry   *self,
                  GlossArticle *article)
{
  GlossArticle *trimmed;

  g_return_val_if_fail (GLOSS_IS_ENTRY (self), NULL);
  g_return_val_if_fail (GLOSS_IS_ARTICLE (article), NULL);

  if (g_str_equal (gloss_article_get_digest (self->article), gloss_article_get_digest (article)))
    return g_object_ref (article);

  trimmed = gloss_left_out_apply (self->left_out, article);

  return trimmed != NULL ? trimmed : g_object_ref (article);
}

guint
gloss_entry_get_n_older (GlossEntry *self)
{
  g_return_val_if_fail (GLOSS_IS_ENTRY (self), 0);

  return self->n_older;
}

/**
 * gloss_entry_load_older:
 * @self: an entry
 * @index: from 0, the version before the latest, to the number of older ones
 * @error: why it cannot be read
 *
 * Blocks; any thread may call it.
 *
 * Returns: (transfer full): the article as it was; %NULL on error
 */
GlossArticle *
gloss_entry_load_older (GlossEntry  *self,
                        guint        index,
                        GError     **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (GLOSS_IS_ENTRY (self), NULL);
  g_return_val_if_fail (index < self->n_older, NULL);

  file = gloss_article_file_get_older (self->folder, self->n_older - index);
  name = g_file_get_parse_name (file);
  bytes = gloss_file_read (file, GLOSS_JSON_MAX_SIZE, NULL, error);
  if (bytes != NULL)
    node = gloss_json_load (bytes, name, error);

  return node != NULL ? gloss_article_from_json (node, name, NULL, NULL, error) : NULL;
}

/**
 * gloss_entry_dup_source_file:
 * @self: an entry
 *
 * Returns: (transfer full): the file of the bytes that the article was made from, which
 *   is there if the article came with its source
 */
GFile *
gloss_entry_dup_source_file (GlossEntry *self)
{
  g_return_val_if_fail (GLOSS_IS_ENTRY (self), NULL);

  return g_file_get_child (self->folder, self->source);
}
