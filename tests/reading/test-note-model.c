/* test-note-model.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-note-model.h"

static GlossText *
text_new (void)
{
  return gloss_text_new ("The bridge is closed until the spring.", -1);
}

static GlossAnnotation *
put (GlossAnnotationList *list,
     guint                begin,
     gboolean             is_correction)
{
  g_autoptr (GlossText) text = text_new ();
  g_autoptr (GlossAnchor) anchor = gloss_anchor_new (text, (GlossRange) { begin, begin + 2 });
  g_autoptr (GlossAnnotation) annotation = gloss_annotation_new (anchor);
  g_autoptr (GlossCorrection) correction = NULL;

  correction = gloss_correction_new (GLOSS_CORRECTION_REJECT, GLOSS_SUBJECT_ACTOR, NULL, NULL);
  if (is_correction)
    gloss_annotation_set_correction (annotation, correction);
  gloss_annotation_list_put (list, annotation);

  return gloss_annotation_list_lookup (list, gloss_annotation_get_id (annotation));
}

/* Checks that what the model told is what it holds. */
static void
mirror_cb (GListModel *model,
           guint       position,
           guint       removed,
           guint       added,
           gpointer    user_data)
{
  GPtrArray *mirror = user_data;
  guint i;

  if (removed > 0)
    g_ptr_array_remove_range (mirror, position, removed);
  for (i = 0; i < added; i++)
    g_ptr_array_insert (mirror, (int) (position + i), g_list_model_get_item (model, position + i));

  assert_int_equal (mirror->len, g_list_model_get_n_items (model));
  for (i = 0; i < mirror->len; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      assert_ptr_equal (item, g_ptr_array_index (mirror, i));
    }
}

static void
test_corrections_are_left_out (void **state)
{
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  g_autoptr (GlossNoteModel) model = NULL;
  g_autoptr (GlossAnnotation) first = NULL;
  GlossAnnotation *note;

  put (list, 0, TRUE);
  note = put (list, 4, FALSE);
  put (list, 8, TRUE);
  model = gloss_note_model_new (list);

  assert_int_equal (g_list_model_get_n_items (G_LIST_MODEL (model)), 1);
  first = g_list_model_get_item (G_LIST_MODEL (model), 0);
  assert_ptr_equal (first, note);
  assert_null (g_list_model_get_item (G_LIST_MODEL (model), 1));
}

static void
test_what_the_model_tells_is_what_it_holds (void **state)
{
  static const struct { guint begin; gboolean is_correction; } items[] = {
    { 10, FALSE }, { 4, TRUE }, { 2, FALSE }, { 20, FALSE }, { 12, TRUE }, { 0, TRUE },
  };
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  g_autoptr (GlossNoteModel) model = gloss_note_model_new (list);
  g_autoptr (GPtrArray) mirror = g_ptr_array_new_with_free_func (g_object_unref);
  guint i;

  g_signal_connect (model, "items-changed", G_CALLBACK (mirror_cb), mirror);
  for (i = 0; i < G_N_ELEMENTS (items); i++)
    put (list, items[i].begin, items[i].is_correction);
  assert_int_equal (mirror->len, 3);

  gloss_annotation_place (g_ptr_array_index (mirror, 0), (GlossRange) { 25, 27 }, GLOSS_MOVED);
  assert_int_equal (gloss_annotation_get_range (g_ptr_array_index (mirror, 2)).begin, 25);

  while (gloss_annotation_list_get_n (list) > 0)
    gloss_annotation_list_remove (list, gloss_annotation_get_id (gloss_annotation_list_get (list, 0)),
                                  "2026-01-01T00:00:00Z");
  assert_int_equal (mirror->len, 0);
}

static void
test_a_correction_alone_is_not_told (void **state)
{
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  g_autoptr (GlossNoteModel) model = gloss_note_model_new (list);
  g_autoptr (GPtrArray) mirror = g_ptr_array_new_with_free_func (g_object_unref);

  put (list, 0, FALSE);
  g_signal_connect (model, "items-changed", G_CALLBACK (mirror_cb), mirror);
  put (list, 4, TRUE);
  assert_int_equal (mirror->len, 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_corrections_are_left_out),
    cmocka_unit_test (test_what_the_model_tells_is_what_it_holds),
    cmocka_unit_test (test_a_correction_alone_is_not_told),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
