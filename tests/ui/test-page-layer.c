/* test-page-layer.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-annotation.h"
#include "gloss-page-layer.h"

/* A model, the layer that follows it, and how often it said so */
typedef struct
{
  GListStore     *store;
  GlossPageLayer *layer;
  guint           n_changed;
} Fixture;

static void
add_note (GlossPageMarks *marks,
          gpointer        item)
{
  gloss_page_marks_add (marks, gloss_annotation_get_range (item), item);
}

static void
changed_cb (gpointer user_data)
{
  ((Fixture *) user_data)->n_changed++;
}

static void
put (Fixture *self,
     guint    position,
     guint    begin,
     guint    end)
{
  g_autoptr (GlossAnnotation) note = gloss_annotation_new (NULL);

  gloss_annotation_place (note, (GlossRange) { begin, end }, GLOSS_PLACED);
  g_list_store_insert (self->store, position, note);
}

static int
set_up (void **state)
{
  Fixture *self = g_new0 (Fixture, 1);

  self->store = g_list_store_new (GLOSS_TYPE_ANNOTATION);
  self->layer = gloss_page_layer_new (add_note, changed_cb, self);
  put (self, 0, 10, 20);
  put (self, 1, 30, 40);
  gloss_page_layer_set_model (self->layer, G_LIST_MODEL (self->store));
  *state = self;
  return 0;
}

static int
tear_down (void **state)
{
  Fixture *self = *state;

  gloss_page_layer_free (self->layer);
  g_object_unref (self->store);
  g_free (self);
  return 0;
}

/* The marks of @self as "begin-end begin-end" */
static void
assert_marks (Fixture    *self,
              const char *expected)
{
  GlossPageMarks *marks = gloss_page_layer_get_marks (self->layer);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < gloss_page_marks_get_n (marks); i++)
    {
      const GlossPageMark *mark = gloss_page_marks_get (marks, i);

      g_string_append_printf (all, "%s%u-%u", i > 0 ? " " : "", mark->range.begin, mark->range.end);
    }
  assert_string_equal (all->str, expected);
}

static void
test_a_model_is_marked_as_it_is_found (void **state)
{
  Fixture *self = *state;

  assert_marks (self, "10-20 30-40");
  assert_int_equal (self->n_changed, 0);
}

static void
test_items_come_and_go (void **state)
{
  Fixture *self = *state;

  put (self, 1, 15, 35);
  assert_marks (self, "10-20 15-35 30-40");
  put (self, 0, 0, 0);
  assert_marks (self, "10-20 15-35 30-40");
  g_list_store_remove (self->store, 1);
  assert_marks (self, "15-35 30-40");
  assert_int_equal (self->n_changed, 3);
  g_list_store_remove_all (self->store);
  assert_marks (self, "");
}

static void
test_an_item_that_moves_takes_its_mark_along (void **state)
{
  Fixture *self = *state;
  g_autoptr (GlossAnnotation) note = g_list_model_get_item (G_LIST_MODEL (self->store), 0);

  gloss_annotation_place (note, (GlossRange) { 50, 60 }, GLOSS_MOVED);
  assert_marks (self, "30-40 50-60");
  assert_true (self->n_changed > 0);
  gloss_annotation_place (note, (GlossRange) { 0, 0 }, GLOSS_UNPLACED);
  assert_marks (self, "30-40");
}

static void
test_items_are_let_go_with_their_model (void **state)
{
  Fixture *self = *state;
  g_autoptr (GlossAnnotation) note = g_list_model_get_item (G_LIST_MODEL (self->store), 0);
  guint n_changed;

  gloss_page_layer_set_model (self->layer, NULL);
  assert_marks (self, "");
  n_changed = self->n_changed;
  gloss_annotation_set_note (note, "not followed any more");
  g_list_store_remove_all (self->store);
  assert_int_equal (self->n_changed, n_changed);
  assert_int_equal (G_OBJECT (note)->ref_count, 1);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_a_model_is_marked_as_it_is_found, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_items_come_and_go, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_an_item_that_moves_takes_its_mark_along, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_items_are_let_go_with_their_model, set_up, tear_down),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
