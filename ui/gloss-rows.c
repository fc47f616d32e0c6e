/* gloss-rows.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-rows"

#include "gloss-rows.h"

struct _GlossRows
{
  GObject         parent_instance;

  /* Owned; the items are borrowed, from bind to unbind */
  GPtrArray      *bound;
  GSignalGroup   *model_signals;

  /* Borrowed: whoever owns this */
  GlossRowUpdate  update;
  gpointer        user_data;
  GType           row_type;
};

G_DEFINE_FINAL_TYPE (GlossRows, gloss_rows, G_TYPE_OBJECT)

static void
setup_cb (GlossRows   *self,
          GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (self->row_type, NULL));
}

static void
bind_cb (GlossRows   *self,
         GtkListItem *item)
{
  g_ptr_array_add (self->bound, item);
  self->update (item, self->user_data);
}

static void
unbind_cb (GlossRows   *self,
           GtkListItem *item)
{
  g_ptr_array_remove_fast (self->bound, item);
}

static void
gloss_rows_dispose (GObject *object)
{
  g_clear_object (&GLOSS_ROWS (object)->model_signals);

  G_OBJECT_CLASS (gloss_rows_parent_class)->dispose (object);
}

static void
gloss_rows_finalize (GObject *object)
{
  g_clear_pointer (&GLOSS_ROWS (object)->bound, g_ptr_array_unref);

  G_OBJECT_CLASS (gloss_rows_parent_class)->finalize (object);
}

static void
gloss_rows_class_init (GlossRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gloss_rows_dispose;
  object_class->finalize = gloss_rows_finalize;
}

static void
gloss_rows_init (GlossRows *self)
{
  self->bound = g_ptr_array_new ();
  self->model_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_object (self->model_signals, "items-changed",
                                 G_CALLBACK (gloss_rows_refresh), self,
                                 G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/**
 * gloss_rows_new:
 * @view: a list view with its model
 * @row_type: the widget to show an item with
 * @update: called when an item is bound, and by gloss_rows_refresh()
 * @user_data: for @update; must outlive the result
 *
 * Returns: (transfer full): the rows of @view
 */
GlossRows *
gloss_rows_new (GtkListView    *view,
                GType           row_type,
                GlossRowUpdate  update,
                gpointer        user_data)
{
  GlossRows *self = g_object_new (GLOSS_TYPE_ROWS, NULL);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->row_type = row_type;
  self->update = update;
  self->user_data = user_data;

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (view, factory);
  g_signal_group_set_target (self->model_signals, gtk_list_view_get_model (view));

  return self;
}

void
gloss_rows_refresh (GlossRows *self)
{
  g_return_if_fail (GLOSS_IS_ROWS (self));

  for (guint i = 0; i < self->bound->len; i++)
    self->update (g_ptr_array_index (self->bound, i), self->user_data);
}
