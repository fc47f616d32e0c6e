/* gloss-export-notes.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-config.h"

#include "gloss-export-notes.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static int
compare_notes (gconstpointer a,
               gconstpointer b)
{
  GlossAnnotation *first = *(GlossAnnotation *const *) a;
  GlossAnnotation *second = *(GlossAnnotation *const *) b;
  GlossRange x = gloss_annotation_get_range (first);
  GlossRange y = gloss_annotation_get_range (second);

  if (x.begin != y.begin)
    return x.begin < y.begin ? -1 : 1;
  if (x.end != y.end)
    return x.end < y.end ? -1 : 1;

  return strcmp (gloss_annotation_get_id (first), gloss_annotation_get_id (second));
}

/**
 * gloss_export_notes_new:
 * @reading: a reading
 * @options: (nullable): which of its notes; all without it
 *
 * Returns: (transfer full): the notes in the order in which they are written
 */
GlossExportNotes *
gloss_export_notes_new (GlossReading             *reading,
                        const GlossExportOptions *options)
{
  GListModel *model = options != NULL && options->notes != NULL ? options->notes
                                                                : gloss_reading_get_notes (reading);
  GlossExportNotes *self = g_new0 (GlossExportNotes, 1);
  guint n_items = g_list_model_get_n_items (model);
  guint i;

  self->placed = g_ptr_array_new_with_free_func (g_object_unref);
  self->unplaced = g_ptr_array_new_with_free_func (g_object_unref);

  for (i = 0; i < n_items; i++)
    {
      GlossAnnotation *annotation = g_list_model_get_item (model, i);

      if (gloss_annotation_get_placement (annotation) == GLOSS_UNPLACED)
        g_ptr_array_add (self->unplaced, annotation);
      else
        g_ptr_array_add (self->placed, annotation);
    }
  g_ptr_array_sort (self->placed, compare_notes);
  g_ptr_array_sort (self->unplaced, compare_notes);

  return self;
}

void
gloss_export_notes_free (GlossExportNotes *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->placed);
  g_ptr_array_unref (self->unplaced);
  g_free (self);
}

/**
 * gloss_export_notes_count:
 * @self: the notes
 * @count: (out) (optional): how many there are; the exporter counts itself
 *   what it has written
 */
void
gloss_export_notes_count (const GlossExportNotes *self,
                          GlossExportCount       *count)
{
  count->n_notes = self->placed->len + self->unplaced->len;
  count->n_unplaced = self->unplaced->len;
  count->n_written = 0;
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
add_tags (GHashTable *tags,
          GPtrArray  *notes)
{
  guint i;

  for (i = 0; i < notes->len; i++)
    {
      const char *const *tag = gloss_annotation_get_tags (g_ptr_array_index (notes, i));

      for (; tag != NULL && *tag != NULL; tag++)
        g_hash_table_add (tags, (gpointer) *tag);
    }
}

/**
 * gloss_export_notes_dup_tags:
 * @self: the notes
 *
 * Returns: (transfer full): their tags, each once, in the order of their bytes
 */
char **
gloss_export_notes_dup_tags (const GlossExportNotes *self)
{
  g_autoptr (GHashTable) tags = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer tag;

  add_tags (tags, self->placed);
  add_tags (tags, self->unplaced);

  g_hash_table_iter_init (&iter, tags);
  while (g_hash_table_iter_next (&iter, &tag, NULL))
    g_ptr_array_add (sorted, tag);
  g_ptr_array_sort (sorted, compare_strings);
  g_ptr_array_add (sorted, NULL);

  return g_strdupv ((char **) sorted->pdata);
}

static const char *
earlier (const char *created,
         GPtrArray  *notes)
{
  guint i;

  for (i = 0; i < notes->len; i++)
    {
      const char *other = gloss_annotation_get_created (g_ptr_array_index (notes, i));

      if (other != NULL && *other != '\0' && (created == NULL || strcmp (other, created) < 0))
        created = other;
    }

  return created;
}

/**
 * gloss_export_notes_dup_created:
 * @self: the notes
 *
 * The day of the export would make each export another file.
 *
 * Returns: (transfer full) (nullable): when the first of them was made
 */
char *
gloss_export_notes_dup_created (const GlossExportNotes *self)
{
  return g_strdup (earlier (earlier (NULL, self->placed), self->unplaced));
}

const char *
gloss_export_kind_label (GlossActorKind kind)
{
  switch (kind)
    {
    case GLOSS_ACTOR_ORGANIZATION:
      return _("organisation");
    case GLOSS_ACTOR_PLACE:
      return _("place");
    case GLOSS_ACTOR_PERSON:
    default:
      return _("person");
    }
}

const char *
gloss_export_speaker_label (GlossQuote *quote)
{
  const char *name = gloss_quote_get_speaker_name (quote);

  return *name != '\0' ? name : _("Unknown speaker");
}
