/* gloss-note-model.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-note-model.h"

#include "gloss-annotation.h"

#include <string.h>

/* An annotation is a correction or a note from the day it is made, so what kept its place is not
 * looked at again. */
struct _GlossNoteModel
{
  GObject              parent_instance;

  /* Owned */
  GlossAnnotationList *list;
  GByteArray          *is_note;  /* for each item of the list, 0 or 1 */
  GPtrArray           *notes;
};

static void gloss_note_model_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GlossNoteModel, gloss_note_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      gloss_note_model_list_model_init))

static guint
count_notes (GlossNoteModel *self,
             guint           begin,
             guint           end)
{
  guint n_notes = 0;
  guint i;

  for (i = begin; i < end; i++)
    n_notes += self->is_note->data[i];

  return n_notes;
}

static void
forget_items (GlossNoteModel *self,
              guint           position,
              guint           n_items)
{
  guint first = count_notes (self, 0, position);
  guint n_notes = count_notes (self, position, position + n_items);

  if (n_items > 0)
    g_byte_array_remove_range (self->is_note, position, n_items);
  if (n_notes > 0)
    g_ptr_array_remove_range (self->notes, first, n_notes);
}

/* Opens a gap of zeros for the items to come. */
static void
make_room (GlossNoteModel *self,
           guint           position,
           guint           n_items)
{
  guint old_length = self->is_note->len;

  g_byte_array_set_size (self->is_note, old_length + n_items);
  memmove (self->is_note->data + position + n_items,
           self->is_note->data + position,
           old_length - position);
  memset (self->is_note->data + position, 0, n_items);
}

static guint
take_items (GlossNoteModel *self,
            guint           position,
            guint           n_items)
{
  guint first = count_notes (self, 0, position);
  guint n_notes = 0;
  guint i;

  if (n_items > 0)
    make_room (self, position, n_items);

  for (i = position; i < position + n_items; i++)
    {
      GlossAnnotation *annotation = gloss_annotation_list_get (self->list, i);

      if (gloss_annotation_get_correction (annotation) != NULL)
        continue;
      self->is_note->data[i] = 1;
      g_ptr_array_insert (self->notes, (gint) (first + n_notes), g_object_ref (annotation));
      n_notes++;
    }

  return n_notes;
}

static void
items_changed_cb (GlossNoteModel *self,
                  guint           position,
                  guint           removed,
                  guint           added)
{
  guint first = count_notes (self, 0, position);
  guint n_removed = count_notes (self, position, position + removed);
  guint n_added;

  forget_items (self, position, removed);
  n_added = take_items (self, position, added);

  if (n_removed > 0 || n_added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), first, n_removed, n_added);
}

static GType
gloss_note_model_get_item_type (GListModel *model)
{
  return GLOSS_TYPE_ANNOTATION;
}

static guint
gloss_note_model_get_n_items (GListModel *model)
{
  return GLOSS_NOTE_MODEL (model)->notes->len;
}

static gpointer
gloss_note_model_get_item (GListModel *model,
                           guint       position)
{
  GlossNoteModel *self = GLOSS_NOTE_MODEL (model);

  if (position >= self->notes->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->notes, position));
}

static void
gloss_note_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = gloss_note_model_get_item_type;
  iface->get_n_items = gloss_note_model_get_n_items;
  iface->get_item = gloss_note_model_get_item;
}

static void
gloss_note_model_dispose (GObject *object)
{
  GlossNoteModel *self = GLOSS_NOTE_MODEL (object);

  g_clear_object (&self->list);

  G_OBJECT_CLASS (gloss_note_model_parent_class)->dispose (object);
}

static void
gloss_note_model_finalize (GObject *object)
{
  GlossNoteModel *self = GLOSS_NOTE_MODEL (object);

  g_byte_array_unref (self->is_note);
  g_ptr_array_unref (self->notes);

  G_OBJECT_CLASS (gloss_note_model_parent_class)->finalize (object);
}

static void
gloss_note_model_class_init (GlossNoteModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gloss_note_model_dispose;
  object_class->finalize = gloss_note_model_finalize;
}

static void
gloss_note_model_init (GlossNoteModel *self)
{
  self->is_note = g_byte_array_new ();
  self->notes = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * gloss_note_model_new:
 * @list: the annotations
 *
 * Returns: (transfer full): a model of those that are notes
 */
GlossNoteModel *
gloss_note_model_new (GlossAnnotationList *list)
{
  GlossNoteModel *self = g_object_new (GLOSS_TYPE_NOTE_MODEL, NULL);

  self->list = g_object_ref (list);
  take_items (self, 0, gloss_annotation_list_get_n (list));
  g_signal_connect_object (list, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}
