/* gloss-page-layer.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-page-layer"

#include "gloss-page-layer.h"

struct _GlossPageLayer
{
  /* Owned */
  GListModel            *model;
  GPtrArray             *items;  /* what the model held at its last signal */
  GlossPageMarks        *marks;

  GlossPageLayerAdd      add;
  GlossPageLayerChanged  changed;
  gpointer               user_data;
};

/* An item may move or take other words: its marks are made anew. */
static void
item_notify_cb (GlossPageLayer *self,
                GParamSpec     *pspec,
                GObject        *item)
{
  g_autoptr (GHashTable) items = g_hash_table_new (NULL, NULL);

  g_hash_table_add (items, item);
  gloss_page_marks_remove (self->marks, items);
  self->add (self->marks, item);
  self->changed (self->user_data);
}

static void
remove_items (GlossPageLayer *self,
              guint           position,
              guint           n_removed)
{
  g_autoptr (GHashTable) items = g_hash_table_new (NULL, NULL);

  if (n_removed == 0)
    return;

  for (guint i = position; i < position + n_removed; i++)
    {
      GObject *item = g_ptr_array_index (self->items, i);

      g_signal_handlers_disconnect_by_func (item, item_notify_cb, self);
      g_hash_table_add (items, item);
    }
  gloss_page_marks_remove (self->marks, items);
  g_ptr_array_remove_range (self->items, position, n_removed);
}

/* Makes room for all at once: items come by the thousand. */
static void
add_items (GlossPageLayer *self,
           guint           position,
           guint           n_added)
{
  guint n_after = self->items->len - position;

  if (n_added == 0)
    return;

  g_ptr_array_set_size (self->items, (int) (self->items->len + n_added));
  memmove (self->items->pdata + position + n_added,
           self->items->pdata + position,
           n_after * sizeof (gpointer));

  for (guint i = position; i < position + n_added; i++)
    {
      GObject *item = g_list_model_get_item (self->model, i);

      self->items->pdata[i] = item;
      g_signal_connect_swapped (item, "notify", G_CALLBACK (item_notify_cb), self);
      self->add (self->marks, item);
    }
}

static void
items_changed_cb (GlossPageLayer *self,
                  guint           position,
                  guint           n_removed,
                  guint           n_added,
                  GListModel     *model)
{
  remove_items (self, position, n_removed);
  add_items (self, position, n_added);
  self->changed (self->user_data);
}

/**
 * gloss_page_layer_new:
 * @add: adds the marks of an item
 * @changed: called after each change
 * @user_data: for @changed
 *
 * Returns: (transfer full): a layer without a model
 */
GlossPageLayer *
gloss_page_layer_new (GlossPageLayerAdd     add,
                      GlossPageLayerChanged changed,
                      gpointer              user_data)
{
  GlossPageLayer *self = g_new0 (GlossPageLayer, 1);

  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->marks = gloss_page_marks_new ();
  self->add = add;
  self->changed = changed;
  self->user_data = user_data;
  return self;
}

void
gloss_page_layer_free (GlossPageLayer *self)
{
  gloss_page_layer_set_model (self, NULL);
  g_ptr_array_unref (self->items);
  gloss_page_marks_free (self->marks);
  g_free (self);
}

/**
 * gloss_page_layer_set_model:
 * @self: a layer
 * @model: (nullable): what to follow from now on
 */
void
gloss_page_layer_set_model (GlossPageLayer *self,
                            GListModel     *model)
{
  if (self->model != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->model, items_changed_cb, self);
      remove_items (self, 0, self->items->len);
      g_clear_object (&self->model);
    }
  if (model != NULL)
    {
      self->model = g_object_ref (model);
      g_signal_connect_swapped (model, "items-changed", G_CALLBACK (items_changed_cb), self);
      add_items (self, 0, g_list_model_get_n_items (model));
    }
}

GlossPageMarks *
gloss_page_layer_get_marks (GlossPageLayer *self)
{
  return self->marks;
}
