/* gloss-index-source.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-search"

#include "gloss-index-source.h"

#include "gloss-correction-collect.h"
#include "gloss-file-state.h"
#include "gloss-file.h"
#include "gloss-json.h"
#include "gloss-library-list.h"
#include "gloss-note-file.h"

static gboolean
is_cancelled (gpointer user_data)
{
  return g_cancellable_is_cancelled (user_data);
}

/* What cannot be read is reported where the article is opened; here it is not found. */
static void
read_notes (GlossIndexSource *self)
{
  GFile *file = gloss_entry_get_annotations_file (self->entry);
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GlossNoteFile) notes = NULL;

  if (!g_file_query_exists (file, NULL))
    return;

  bytes = gloss_file_read (file, GLOSS_JSON_MAX_SIZE, NULL, &error);
  if (bytes != NULL)
    notes = gloss_note_file_parse_most (bytes, name, self->annotations, &error);
  if (error != NULL)
    g_debug ("Not indexed: %s", error->message);
}

static void
append_state (GString    *string,
              GFile      *folder,
              const char *name)
{
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  GlossFileState state = gloss_file_state_get (file);

  g_string_append_printf (string, "%" G_GUINT64_FORMAT ":%" G_GINT64_FORMAT ":%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT " ",
                          (guint64) state.inode, (gint64) state.size, state.seconds, state.nanoseconds);
}

/* Returns: (transfer full): another string whenever the article's files are others */
char *
gloss_index_dup_state (GlossLibrary *library,
                       const char   *id)
{
  g_autoptr (GFile) folder = g_file_get_child (gloss_library_get_folder (library), id);
  GString *state = g_string_new (NULL);

  append_state (state, folder, "article.json");
  append_state (state, folder, "annotations.json");

  return g_string_free (state, FALSE);
}

/* Nobody takes the article away or brings it back while its files are read. */
static gboolean
read_files (GlossIndexSource  *self,
            GlossLibrary      *library,
            const char        *id,
            GError           **error)
{
  g_autoptr (GlossLock) lock = gloss_library_lock (library, error);

  if (lock == NULL)
    return FALSE;

  self->state = gloss_index_dup_state (library, id);
  self->entry = gloss_library_load (library, id, error);
  if (self->entry == NULL)
    return FALSE;

  self->annotations = gloss_annotation_list_new ();
  read_notes (self);

  return TRUE;
}

static void
place_notes (GlossIndexSource *self,
             GlossPlacer      *placer)
{
  g_autoptr (GPtrArray) annotations = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_annotations = gloss_annotation_list_get_n (self->annotations);

  /* To place one moves it in the list. */
  for (guint i = 0; i < n_annotations; i++)
    g_ptr_array_add (annotations, g_object_ref (gloss_annotation_list_get (self->annotations, i)));

  for (guint i = 0; i < annotations->len; i++)
    {
      GlossAnnotation *annotation = g_ptr_array_index (annotations, i);
      const GlossAnchor *anchor = gloss_annotation_get_anchor (annotation);
      GlossPlaced placed;

      if (anchor == NULL)
        continue;
      placed = gloss_placer_find (placer, anchor);
      gloss_annotation_list_place (self->annotations, annotation, placed.range, placed.placement);
    }
}

static void
apply_corrections (GlossIndexSource *self,
                   GlossPlacer      *placer)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GArray) corrections = gloss_corrections_collect (self->annotations, placer, places);
  g_autoptr (GlossView) found = g_steal_pointer (&self->view);

  self->view = gloss_corrections_apply (found, (const GlossPlacedCorrection *) corrections->data,
                                        corrections->len);
}

static gboolean
analyze (GlossIndexSource  *self,
         GlossModel        *model,
         GCancellable      *cancellable,
         GError           **error)
{
  GlossArticle *article = gloss_entry_get_article (self->entry);
  GlossAnalysisOptions options = {
    .language = gloss_article_get_language (article),
    .cancelled = is_cancelled,
    .user_data = cancellable,
    .model = model,
  };
  g_autoptr (GlossAnalysis) analysis = gloss_analysis_new (gloss_article_get_text (article), &options);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  self->view = gloss_view_new_from_analysis (analysis);

  return TRUE;
}

/**
 * gloss_index_source_load:
 * @library: a library
 * @id: of an article in it
 * @model: (nullable): what the analysis has learned
 * @cancellable: (nullable): to end it early
 * @error: why the article cannot be read
 *
 * Blocks; any thread may call it.
 *
 * Returns: (transfer full) (nullable): what is in it
 */
GlossIndexSource *
gloss_index_source_load (GlossLibrary  *library,
                         const char    *id,
                         GlossModel    *model,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autoptr (GlossIndexSource) self = g_new0 (GlossIndexSource, 1);
  g_autoptr (GlossPlacer) placer = NULL;

  if (!read_files (self, library, id, error) || !analyze (self, model, cancellable, error))
    return NULL;

  if (gloss_annotation_list_get_n (self->annotations) > 0)
    {
      placer = gloss_placer_new (gloss_article_get_text (gloss_entry_get_article (self->entry)), NULL);
      place_notes (self, placer);
      apply_corrections (self, placer);
    }

  return g_steal_pointer (&self);
}

void
gloss_index_source_free (GlossIndexSource *self)
{
  g_clear_object (&self->entry);
  g_clear_object (&self->annotations);
  g_clear_pointer (&self->view, gloss_view_free);
  g_free (self->state);
  g_free (self);
}
