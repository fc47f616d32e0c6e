/* gloss-annotation-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-annotation-list.h"

#include <string.h>

#include "gloss-util.h"

/*
 * The items live in a balanced tree (GSequence) ordered by place, and a table
 * finds an item's spot in it by id; so adding, moving, removing and looking up
 * each take logarithmic time.
 */
struct _GlossAnnotationList
{
  GObject     parent_instance;

  GSequence  *items;
  GHashTable *iters;    /* id of the item: GSequenceIter */
  GArray     *tombstones;
  GHashTable *deleted;  /* the ids of the tombstones */

  /* Changes of items while @busy are told by whoever set it. */
  guint       busy : 1;
  guint       touched : 1;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void gloss_annotation_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GlossAnnotationList, gloss_annotation_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      gloss_annotation_list_model_init))

static int
compare_items (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  GlossAnnotation *first = (GlossAnnotation *) a;
  GlossAnnotation *second = (GlossAnnotation *) b;
  GlossRange x = gloss_annotation_get_range (first);
  GlossRange y = gloss_annotation_get_range (second);
  gboolean first_whole = gloss_annotation_get_anchor (first) == NULL;
  gboolean second_whole = gloss_annotation_get_anchor (second) == NULL;

  if (first_whole != second_whole)
    return first_whole ? -1 : 1;
  if (x.begin != y.begin)
    return x.begin < y.begin ? -1 : 1;
  if (x.end != y.end)
    return x.end < y.end ? -1 : 1;

  return strcmp (gloss_annotation_get_id (first), gloss_annotation_get_id (second));
}

static void
emit_changed (GlossAnnotationList *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
is_in_order (GSequenceIter *iter)
{
  GSequenceIter *next = g_sequence_iter_next (iter);
  gpointer item = g_sequence_get (iter);

  if (!g_sequence_iter_is_begin (iter)
      && compare_items (g_sequence_get (g_sequence_iter_prev (iter)), item, NULL) > 0)
    return FALSE;

  return g_sequence_iter_is_end (next) || compare_items (item, g_sequence_get (next), NULL) < 0;
}

/* Puts one item where it belongs. It never leaves the list meanwhile: whoever
 * shows it sees the stretch between the old and the new place replaced. */
static void
restore_order (GlossAnnotationList *self,
               GSequenceIter       *iter)
{
  guint before, after, length;

  if (is_in_order (iter))
    return;

  before = g_sequence_iter_get_position (iter);
  g_sequence_sort_changed (iter, compare_items, NULL);
  after = g_sequence_iter_get_position (iter);
  length = MAX (before, after) - MIN (before, after) + 1;
  g_list_model_items_changed (G_LIST_MODEL (self), MIN (before, after), length, length);
}

static void
item_changed_cb (GlossAnnotationList *self,
                 GlossAnnotation     *item)
{
  if (self->busy)
    {
      self->touched = TRUE;
      return;
    }

  restore_order (self, g_hash_table_lookup (self->iters, gloss_annotation_get_id (item)));
  emit_changed (self);
}

static void
watch (GlossAnnotationList *self,
       GlossAnnotation     *item)
{
  g_signal_connect_swapped (item, "changed", G_CALLBACK (item_changed_cb), self);
}

static void
unwatch (gpointer item,
         gpointer self)
{
  g_signal_handlers_disconnect_by_func (item, item_changed_cb, self);
}

/* From the end, where an undo finds what was deleted last. */
static int
find_tombstone (GlossAnnotationList *self,
                const char          *id)
{
  int index = self->tombstones->len;

  if (!g_hash_table_contains (self->deleted, id))
    return -1;

  while (--index >= 0 && !g_str_equal (g_array_index (self->tombstones, GlossTombstone, index).id, id))
    continue;

  return index;
}

static void
drop_tombstone (GlossAnnotationList *self,
                const char          *id)
{
  int index = find_tombstone (self, id);

  if (index < 0)
    return;

  g_hash_table_remove (self->deleted, id);
  g_array_remove_index (self->tombstones, index);
}

static void
clear_tombstone (gpointer data)
{
  GlossTombstone *tombstone = data;

  g_free (tombstone->id);
  g_free (tombstone->modified);
}

static void
assign_quietly (GlossAnnotationList *self,
                GSequenceIter       *iter,
                GlossAnnotation     *from)
{
  g_autoptr (GlossAnnotation) item = g_object_ref (g_sequence_get (iter));

  self->busy = TRUE;
  gloss_annotation_assign (item, from);
  self->busy = FALSE;
}

static GType
gloss_annotation_list_get_item_type (GListModel *model)
{
  return GLOSS_TYPE_ANNOTATION;
}

static guint
gloss_annotation_list_get_n_items (GListModel *model)
{
  return gloss_annotation_list_get_n (GLOSS_ANNOTATION_LIST (model));
}

static gpointer
gloss_annotation_list_get_item (GListModel *model,
                                guint       position)
{
  GlossAnnotation *item = gloss_annotation_list_get (GLOSS_ANNOTATION_LIST (model), position);

  return item != NULL ? g_object_ref (item) : NULL;
}

static void
gloss_annotation_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = gloss_annotation_list_get_item_type;
  iface->get_n_items = gloss_annotation_list_get_n_items;
  iface->get_item = gloss_annotation_list_get_item;
}

static void
gloss_annotation_list_dispose (GObject *object)
{
  GlossAnnotationList *self = GLOSS_ANNOTATION_LIST (object);

  g_sequence_foreach (self->items, unwatch, self);

  G_OBJECT_CLASS (gloss_annotation_list_parent_class)->dispose (object);
}

static void
gloss_annotation_list_finalize (GObject *object)
{
  GlossAnnotationList *self = GLOSS_ANNOTATION_LIST (object);

  g_clear_pointer (&self->iters, g_hash_table_unref);
  g_clear_pointer (&self->items, g_sequence_free);
  g_clear_pointer (&self->deleted, g_hash_table_unref);
  g_clear_pointer (&self->tombstones, g_array_unref);

  G_OBJECT_CLASS (gloss_annotation_list_parent_class)->finalize (object);
}

static void
gloss_annotation_list_class_init (GlossAnnotationListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gloss_annotation_list_dispose;
  object_class->finalize = gloss_annotation_list_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gloss_annotation_list_init (GlossAnnotationList *self)
{
  self->items = g_sequence_new (g_object_unref);
  self->iters = g_hash_table_new (g_str_hash, g_str_equal);
  self->tombstones = g_array_new (FALSE, FALSE, sizeof (GlossTombstone));
  g_array_set_clear_func (self->tombstones, clear_tombstone);
  self->deleted = g_hash_table_new (g_str_hash, g_str_equal);
}

GlossAnnotationList *
gloss_annotation_list_new (void)
{
  return g_object_new (GLOSS_TYPE_ANNOTATION_LIST, NULL);
}

/**
 * gloss_annotation_list_lookup:
 * @self: a list
 * @id: of an annotation
 *
 * Returns: (transfer none) (nullable): it, if it is in the list
 */
GlossAnnotation *
gloss_annotation_list_lookup (GlossAnnotationList *self,
                              const char          *id)
{
  GSequenceIter *iter;

  g_return_val_if_fail (GLOSS_IS_ANNOTATION_LIST (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  iter = g_hash_table_lookup (self->iters, id);

  return iter != NULL ? g_sequence_get (iter) : NULL;
}

static void
update_item (GlossAnnotationList *self,
             GSequenceIter       *iter,
             GlossAnnotation     *annotation)
{
  self->touched = FALSE;
  assign_quietly (self, iter, annotation);

  if (!self->touched)
    return;

  restore_order (self, iter);
  emit_changed (self);
}

/**
 * gloss_annotation_list_put:
 * @self: a list
 * @annotation: (transfer none): an annotation
 *
 * Adds @annotation, or makes the one of the same id equal to it: the list keeps
 * the object it has. What was deleted under that id is no longer remembered.
 */
void
gloss_annotation_list_put (GlossAnnotationList *self,
                           GlossAnnotation     *annotation)
{
  GSequenceIter *iter;
  const char *id;

  g_return_if_fail (GLOSS_IS_ANNOTATION_LIST (self));
  g_return_if_fail (GLOSS_IS_ANNOTATION (annotation));

  id = gloss_annotation_get_id (annotation);
  iter = g_hash_table_lookup (self->iters, id);
  if (iter != NULL)
    {
      update_item (self, iter, annotation);
      return;
    }

  drop_tombstone (self, id);
  iter = g_sequence_insert_sorted (self->items, g_object_ref (annotation), compare_items, NULL);
  g_hash_table_insert (self->iters, (char *) id, iter);
  watch (self, annotation);
  g_list_model_items_changed (G_LIST_MODEL (self), g_sequence_iter_get_position (iter), 0, 1);
  emit_changed (self);
}

static void
put_unsorted (GlossAnnotationList *self,
              GlossAnnotation     *annotation)
{
  const char *id = gloss_annotation_get_id (annotation);
  GSequenceIter *iter = g_hash_table_lookup (self->iters, id);

  if (iter != NULL)
    {
      assign_quietly (self, iter, annotation);
      return;
    }

  drop_tombstone (self, id);
  iter = g_sequence_append (self->items, g_object_ref (annotation));
  g_hash_table_insert (self->iters, (char *) id, iter);
  watch (self, annotation);
  self->touched = TRUE;
}

/**
 * gloss_annotation_list_put_all:
 * @self: a list
 * @annotations: (element-type GlossAnnotation): annotations
 *
 * As gloss_annotation_list_put() for each, but everything is told at once.
 */
void
gloss_annotation_list_put_all (GlossAnnotationList *self,
                               GPtrArray           *annotations)
{
  guint n_before;

  g_return_if_fail (GLOSS_IS_ANNOTATION_LIST (self));

  n_before = gloss_annotation_list_get_n (self);
  self->touched = FALSE;

  for (guint i = 0; i < annotations->len; i++)
    put_unsorted (self, g_ptr_array_index (annotations, i));

  if (!self->touched)
    return;

  g_sequence_sort (self->items, compare_items, NULL);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, gloss_annotation_list_get_n (self));
  emit_changed (self);
}

/**
 * gloss_annotation_list_remove:
 * @self: a list
 * @id: of an annotation
 * @when: (nullable): the time of its deletion; %NULL is now
 *
 * Removes it and remembers that it was deleted.
 *
 * Returns: whether it was there
 */
gboolean
gloss_annotation_list_remove (GlossAnnotationList *self,
                              const char          *id,
                              const char          *when)
{
  g_autoptr (GlossAnnotation) item = NULL;
  g_autofree char *now = NULL;
  GSequenceIter *iter;
  guint position;

  g_return_val_if_fail (GLOSS_IS_ANNOTATION_LIST (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  iter = g_hash_table_lookup (self->iters, id);
  if (iter == NULL)
    return FALSE;

  if (when == NULL)
    when = now = gloss_now_utc ();

  item = g_object_ref (g_sequence_get (iter));
  position = g_sequence_iter_get_position (iter);
  unwatch (item, self);
  g_hash_table_remove (self->iters, id);
  g_sequence_remove (iter);
  gloss_annotation_list_add_tombstone (self, gloss_annotation_get_id (item), when);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
  emit_changed (self);

  return TRUE;
}

guint
gloss_annotation_list_get_n (GlossAnnotationList *self)
{
  g_return_val_if_fail (GLOSS_IS_ANNOTATION_LIST (self), 0);

  return g_sequence_get_length (self->items);
}

GlossAnnotation *
gloss_annotation_list_get (GlossAnnotationList *self,
                           guint                position)
{
  GSequenceIter *iter;

  g_return_val_if_fail (GLOSS_IS_ANNOTATION_LIST (self), NULL);

  if (position > G_MAXINT)
    return NULL;

  iter = g_sequence_get_iter_at_pos (self->items, position);

  return g_sequence_iter_is_end (iter) ? NULL : g_sequence_get (iter);
}

/**
 * gloss_annotation_list_place:
 * @self: a list
 * @annotation: one of its annotations
 * @range: where it is in the text that is open, in code points
 * @placement: how that was found
 *
 * As gloss_annotation_place(), but says nothing of a change: places are not
 * stored, and whoever opens an article must not rewrite its notes by that.
 */
void
gloss_annotation_list_place (GlossAnnotationList *self,
                             GlossAnnotation     *annotation,
                             GlossRange           range,
                             GlossPlacement       placement)
{
  GSequenceIter *iter;

  g_return_if_fail (GLOSS_IS_ANNOTATION_LIST (self));
  g_return_if_fail (GLOSS_IS_ANNOTATION (annotation));

  iter = g_hash_table_lookup (self->iters, gloss_annotation_get_id (annotation));
  g_return_if_fail (iter != NULL);

  self->busy = TRUE;
  gloss_annotation_place (annotation, range, placement);
  self->busy = FALSE;
  restore_order (self, iter);
}

/**
 * gloss_annotation_list_add_tombstone:
 * @self: a list
 * @id: of a deleted annotation
 * @modified: when it was deleted
 *
 * Remembers a deletion, or the later one of two. Not a change that is told.
 */
void
gloss_annotation_list_add_tombstone (GlossAnnotationList *self,
                                     const char          *id,
                                     const char          *modified)
{
  GlossTombstone tombstone;
  GlossTombstone *known;
  int index;

  g_return_if_fail (GLOSS_IS_ANNOTATION_LIST (self));
  g_return_if_fail (id != NULL);
  g_return_if_fail (modified != NULL);

  index = find_tombstone (self, id);
  if (index < 0)
    {
      tombstone = (GlossTombstone) { g_strdup (id), g_strdup (modified) };
      g_array_append_val (self->tombstones, tombstone);
      g_hash_table_add (self->deleted, tombstone.id);
      return;
    }

  known = &g_array_index (self->tombstones, GlossTombstone, index);
  if (gloss_compare_times (known->modified, modified) < 0)
    gloss_set_str (&known->modified, modified);
}

/**
 * gloss_annotation_list_get_tombstones:
 * @self: a list
 * @n_tombstones: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_tombstones): what was deleted, in
 *   that order; valid until the list changes
 */
const GlossTombstone *
gloss_annotation_list_get_tombstones (GlossAnnotationList *self,
                                      guint               *n_tombstones)
{
  g_return_val_if_fail (GLOSS_IS_ANNOTATION_LIST (self), NULL);

  *n_tombstones = self->tombstones->len;

  return (const GlossTombstone *) self->tombstones->data;
}

static int
compare_tags (gconstpointer a,
              gconstpointer b)
{
  const char *x = *(const char *const *) a;
  const char *y = *(const char *const *) b;
  int order = g_utf8_collate (x, y);

  return order != 0 ? order : strcmp (x, y);
}

char **
gloss_annotation_list_dup_tags (GlossAnnotationList *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GHashTableIter tags;
  gpointer tag;

  g_return_val_if_fail (GLOSS_IS_ANNOTATION_LIST (self), NULL);

  for (GSequenceIter *iter = g_sequence_get_begin_iter (self->items);
       !g_sequence_iter_is_end (iter);
       iter = g_sequence_iter_next (iter))
    {
      for (const char *const *at = gloss_annotation_get_tags (g_sequence_get (iter)); *at != NULL; at++)
        g_hash_table_add (seen, (char *) *at);
    }

  g_hash_table_iter_init (&tags, seen);
  while (g_hash_table_iter_next (&tags, &tag, NULL))
    g_ptr_array_add (sorted, tag);

  g_ptr_array_sort (sorted, compare_tags);
  g_ptr_array_add (sorted, NULL);

  return g_strdupv ((char **) sorted->pdata);
}
