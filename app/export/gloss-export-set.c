/* gloss-export-set.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-export-set.h"

#include "gloss-note-query.h"
#include "gloss-shares.h"

#include <glib/gi18n.h>
#include <string.h>

static void
part_free (gpointer data)
{
  GlossExportPart *part = data;

  g_object_unref (part->article);
  g_ptr_array_unref (part->placed);
  g_ptr_array_unref (part->unplaced);
  g_ptr_array_unref (part->quotes);
  g_ptr_array_unref (part->actors);
  g_ptr_array_unref (part->corrections);
  g_free (part);
}

/* All of it is copied: it is written in another thread, while the reader goes on. */
static void
gather_notes (GlossExportPart *part,
              GListModel      *model)
{
  guint n_items = g_list_model_get_n_items (model);
  guint i;

  for (i = 0; i < n_items; i++)
    {
      g_autoptr (GlossAnnotation) note = g_list_model_get_item (model, i);
      gboolean lost = gloss_annotation_get_placement (note) == GLOSS_UNPLACED;

      g_ptr_array_add (lost ? part->unplaced : part->placed, gloss_annotation_copy (note));
    }
  g_ptr_array_sort (part->placed, gloss_note_compare_places);
  g_ptr_array_sort (part->unplaced, gloss_note_compare_places);
}

static void
gather_actors (GPtrArray    *actors,
               GlossReading *reading,
               GHashTable   *copies)
{
  GListModel *model = gloss_reading_get_actors (reading);
  guint n_items = g_list_model_get_n_items (model);
  guint i;

  for (i = 0; i < n_items; i++)
    {
      g_autoptr (GlossActor) actor = g_list_model_get_item (model, i);
      GlossActor *copy = gloss_actor_copy (actor);

      g_hash_table_insert (copies, actor, copy);
      g_ptr_array_add (actors, copy);
    }
}

static void
gather_quotes (GPtrArray    *quotes,
               GlossReading *reading,
               GHashTable   *copies)
{
  GListModel *model = gloss_reading_get_quotes (reading);
  guint n_items = g_list_model_get_n_items (model);
  guint i;

  for (i = 0; i < n_items; i++)
    {
      g_autoptr (GlossQuote) quote = g_list_model_get_item (model, i);
      GlossActor *speaker = gloss_quote_get_speaker (quote);

      g_ptr_array_add (quotes, gloss_quote_copy (quote, speaker != NULL ? g_hash_table_lookup (copies, speaker) : NULL));
    }
}

static void
gather_found (GlossExportPart  *part,
              GlossReading     *reading,
              GlossExportFlags  flags)
{
  g_autoptr (GHashTable) copies = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) actors = g_ptr_array_new_with_free_func (g_object_unref);

  gather_actors (actors, reading, copies);
  if (flags & GLOSS_EXPORT_QUOTES)
    gather_quotes (part->quotes, reading, copies);
  if (flags & GLOSS_EXPORT_ACTORS)
    g_ptr_array_extend_and_steal (part->actors, g_steal_pointer (&actors));
}

static void
gather_corrections (GlossExportPart *part,
                    GlossReading    *reading)
{
  GlossAnnotationList *list = gloss_reading_get_annotations (reading);
  guint n_annotations = gloss_annotation_list_get_n (list);
  guint i;

  for (i = 0; i < n_annotations; i++)
    {
      GlossAnnotation *annotation = gloss_annotation_list_get (list, i);

      if (gloss_annotation_get_correction (annotation) != NULL)
        g_ptr_array_add (part->corrections, gloss_annotation_copy (annotation));
    }
  g_ptr_array_sort (part->corrections, gloss_note_compare_places);
}

static GlossExportPart *
part_new (const GlossExportItem *item,
          GlossExportFlags       flags)
{
  GlossExportPart *part = g_new0 (GlossExportPart, 1);

  part->article = g_object_ref (gloss_reading_get_article (item->reading));
  part->placed = g_ptr_array_new_with_free_func (g_object_unref);
  part->unplaced = g_ptr_array_new_with_free_func (g_object_unref);
  part->quotes = g_ptr_array_new_with_free_func (g_object_unref);
  part->actors = g_ptr_array_new_with_free_func (g_object_unref);
  part->corrections = g_ptr_array_new_with_free_func (g_object_unref);

  if (flags & GLOSS_EXPORT_NOTES)
    gather_notes (part, item->notes != NULL ? item->notes : gloss_reading_get_notes (item->reading));
  if (flags & (GLOSS_EXPORT_QUOTES | GLOSS_EXPORT_ACTORS))
    {
      gather_found (part, item->reading, flags);
      gather_corrections (part, item->reading);
    }

  return part;
}

/**
 * gloss_export_set_new:
 * @options: what was asked for
 *
 * Returns: (transfer full): that, in the order in which it is written; a copy,
 *   which any thread may write
 */
GlossExportSet *
gloss_export_set_new (const GlossExportOptions *options)
{
  GlossExportSet *self = g_new0 (GlossExportSet, 1);
  guint i;

  self->flags = options->flags;
  self->parts = g_ptr_array_new_with_free_func (part_free);
  for (i = 0; i < options->n_items; i++)
    g_ptr_array_add (self->parts, part_new (&options->items[i], options->flags));

  return self;
}

void
gloss_export_set_free (GlossExportSet *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->parts);
  g_clear_pointer (&self->meter, gloss_meter_unref);
  g_clear_object (&self->cancellable);
  g_free (self);
}

guint
gloss_export_set_get_n (const GlossExportSet *self)
{
  return self->parts->len;
}

const GlossExportPart *
gloss_export_set_get (const GlossExportSet *self,
                      guint                 index)
{
  return g_ptr_array_index (self->parts, index);
}

/**
 * gloss_export_set_count:
 * @self: a set
 * @count: (out): how much there is to write, and that none of it is written
 */
void
gloss_export_set_count (const GlossExportSet *self,
                        GlossExportCount     *count)
{
  guint i;

  *count = (GlossExportCount) { 0 };
  for (i = 0; i < self->parts->len; i++)
    {
      const GlossExportPart *part = gloss_export_set_get (self, i);

      count->n_notes += part->placed->len + part->unplaced->len;
      count->n_unplaced += part->unplaced->len;
    }
}

typedef void (*Add) (gpointer               out,
                     const GlossExportPart *part,
                     gpointer               item);

/* Returns: how many were written */
static guint
visit_section (const GlossExportSet     *self,
               const GlossExportVisitor *visitor,
               gpointer                  out,
               const GlossExportPart    *part,
               GlossExportSection        section,
               GPtrArray                *items,
               Add                       add)
{
  guint i;

  if (items->len == 0 || add == NULL)
    return 0;

  if (visitor->begin_section != NULL)
    visitor->begin_section (out, section);
  for (i = 0; i < items->len && !g_cancellable_is_cancelled (self->cancellable); i++)
    {
      add (out, part, g_ptr_array_index (items, i));
      if (self->meter != NULL)
        gloss_meter_advance (self->meter);
    }

  return i;
}

static void
visit_part (const GlossExportSet     *self,
            const GlossExportVisitor *visitor,
            gpointer                  out,
            const GlossExportPart    *part,
            GlossExportCount         *count)
{
  if (visitor->begin_article != NULL)
    visitor->begin_article (out, part);

  count->n_written += visit_section (self, visitor, out, part, GLOSS_SECTION_NOTES, part->placed,
                                     (Add) visitor->add_note);
  count->n_quotes += visit_section (self, visitor, out, part, GLOSS_SECTION_QUOTES, part->quotes,
                                    (Add) visitor->add_quote);
  count->n_actors += visit_section (self, visitor, out, part, GLOSS_SECTION_ACTORS, part->actors,
                                    (Add) visitor->add_actor);
  count->n_written += visit_section (self, visitor, out, part, GLOSS_SECTION_UNPLACED, part->unplaced,
                                     (Add) visitor->add_note);

  if (visitor->end_article != NULL)
    visitor->end_article (out, part);
}

/**
 * gloss_export_set_watch:
 * @self: a set
 * @meter: (nullable): where to say how much is written
 * @cancellable: (nullable): what ends the writing before its time
 */
void
gloss_export_set_watch (GlossExportSet *self,
                        GlossMeter     *meter,
                        GCancellable   *cancellable)
{
  GlossExportCount count;
  guint n_items;
  guint i;

  g_set_object (&self->cancellable, cancellable);
  if (meter == NULL)
    return;

  gloss_export_set_count (self, &count);
  n_items = count.n_notes;
  for (i = 0; i < self->parts->len; i++)
    n_items += gloss_export_set_get (self, i)->quotes->len + gloss_export_set_get (self, i)->actors->len;
  self->meter = gloss_meter_ref (meter);
  gloss_meter_begin (meter, n_items);
}

/**
 * gloss_export_set_visit:
 * @self: a set
 * @visitor: how to write each of it
 * @out: where to, for @visitor
 * @count: (inout): what is written is added
 *
 * Goes through all of @self in the order in which it is written.
 */
void
gloss_export_set_visit (const GlossExportSet     *self,
                        const GlossExportVisitor *visitor,
                        gpointer                  out,
                        GlossExportCount         *count)
{
  guint i;

  for (i = 0; i < self->parts->len && !g_cancellable_is_cancelled (self->cancellable); i++)
    visit_part (self, visitor, out, gloss_export_set_get (self, i), count);
}

/**
 * gloss_export_part_list_by_speaker:
 * @part: a part of a set
 *
 * Returns: (transfer full) (element-type GlossQuote): its quotes, those of
 *   whoever is quoted most first
 */
GPtrArray *
gloss_export_part_list_by_speaker (const GlossExportPart *part)
{
  GPtrArray *sorted = g_ptr_array_new_full (part->quotes->len, g_object_unref);
  g_autoptr (GListStore) quotes = g_list_store_new (GLOSS_TYPE_QUOTE);
  g_autoptr (GlossShares) shares = NULL;
  guint rank;
  guint i;

  g_list_store_splice (quotes, 0, 0, part->quotes->pdata, part->quotes->len);
  shares = gloss_shares_new (G_LIST_MODEL (quotes));

  for (rank = 0; rank < gloss_shares_get_n (shares); rank++)
    for (i = 0; i < part->quotes->len; i++)
      {
        GlossQuote *quote = g_ptr_array_index (part->quotes, i);
        const GlossShare *share = gloss_shares_lookup (shares, quote);

        if (share != NULL && share->rank == rank)
          g_ptr_array_add (sorted, g_object_ref (quote));
      }

  return sorted;
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
 * gloss_export_set_dup_tags:
 * @self: a set
 *
 * Returns: (transfer full): the tags of its notes, each once, in the order of
 *   their bytes
 */
char **
gloss_export_set_dup_tags (const GlossExportSet *self)
{
  g_autoptr (GHashTable) tags = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer tag;
  guint i;

  for (i = 0; i < self->parts->len; i++)
    {
      add_tags (tags, gloss_export_set_get (self, i)->placed);
      add_tags (tags, gloss_export_set_get (self, i)->unplaced);
    }

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
 * gloss_export_set_get_created:
 * @self: a set
 *
 * The day of the export would make each export another file.
 *
 * Returns: (transfer none) (nullable): when the first of its notes was made
 */
const char *
gloss_export_set_get_created (const GlossExportSet *self)
{
  const char *created = NULL;
  guint i;

  for (i = 0; i < self->parts->len; i++)
    {
      created = earlier (created, gloss_export_set_get (self, i)->placed);
      created = earlier (created, gloss_export_set_get (self, i)->unplaced);
    }

  return created;
}

const char *
gloss_export_section_label (GlossExportSection section)
{
  switch (section)
    {
    case GLOSS_SECTION_QUOTES:
      return _("Quotes");
    case GLOSS_SECTION_ACTORS:
      return _("Actors");
    case GLOSS_SECTION_UNPLACED:
      return _("Notes without a place");
    case GLOSS_SECTION_NOTES:
    default:
      return _("Notes");
    }
}

/**
 * gloss_export_is_on_article:
 * @note: a note
 *
 * Returns: whether it is on the whole article and not on some of its words
 */
gboolean
gloss_export_is_on_article (GlossAnnotation *note)
{
  return gloss_annotation_get_anchor (note) == NULL;
}
