/* test-annotation-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-annotation-list.h"

typedef struct
{
  guint n_items_changed;
  guint n_changed;
  guint position;
  guint removed;
  guint added;
} Seen;

static GlossAnnotation *
annotation_at (const char *id,
               guint       begin,
               guint       end)
{
  GlossAnchor anchor = { { begin, end }, (char *) "x", (char *) "", (char *) "" };

  return gloss_annotation_new_with_id (id, &anchor);
}

static void
put_at (GlossAnnotationList *list,
        const char          *id,
        guint                begin,
        guint                end)
{
  g_autoptr (GlossAnnotation) annotation = annotation_at (id, begin, end);

  gloss_annotation_list_put (list, annotation);
}

static char *
dup_order (GlossAnnotationList *list)
{
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < gloss_annotation_list_get_n (list); i++)
    g_string_append (order, gloss_annotation_get_id (gloss_annotation_list_get (list, i)));

  return g_string_free (order, FALSE);
}

static void
assert_order (GlossAnnotationList *list,
              const char          *expected)
{
  g_autofree char *order = dup_order (list);

  assert_string_equal (order, expected);
}

static void
items_changed_cb (GlossAnnotationList *list,
                  guint                position,
                  guint                removed,
                  guint                added,
                  Seen                *seen)
{
  seen->n_items_changed++;
  seen->position = position;
  seen->removed = removed;
  seen->added = added;
}

static void
changed_cb (Seen *seen)
{
  seen->n_changed++;
}

static void
watch (GlossAnnotationList *list,
       Seen                *seen)
{
  memset (seen, 0, sizeof *seen);
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), seen);
  g_signal_connect_swapped (list, "changed", G_CALLBACK (changed_cb), seen);
}

static void
assert_seen (Seen  *seen,
             guint  position,
             guint  removed,
             guint  added)
{
  assert_int_equal (seen->n_items_changed, 1);
  assert_int_equal (seen->n_changed, 1);
  assert_int_equal (seen->position, position);
  assert_int_equal (seen->removed, removed);
  assert_int_equal (seen->added, added);
  memset (seen, 0, sizeof *seen);
}

static GlossAnnotationList *
new_abcd (void)
{
  GlossAnnotationList *list = gloss_annotation_list_new ();

  put_at (list, "c", 20, 30);
  put_at (list, "a", 0, 5);
  put_at (list, "d", 20, 40);
  put_at (list, "b", 20, 30);

  return list;
}

static void
test_it_is_sorted_by_begin_end_and_id (void **state)
{
  g_autoptr (GlossAnnotationList) list = new_abcd ();
  g_autoptr (GlossAnnotation) on_all = gloss_annotation_new_with_id ("z", NULL);

  gloss_annotation_list_put (list, on_all);

  assert_order (list, "zabcd");
  assert_null (gloss_annotation_list_get (list, 5));
  assert_null (gloss_annotation_list_get (list, G_MAXUINT));
  assert_null (g_list_model_get_item (G_LIST_MODEL (list), 5));
}

static void
test_putting_tells_where (void **state)
{
  g_autoptr (GlossAnnotationList) list = new_abcd ();
  Seen seen;

  watch (list, &seen);
  put_at (list, "e", 10, 11);

  assert_seen (&seen, 1, 0, 1);
  assert_order (list, "aebcd");
}

static void
test_putting_the_same_id_keeps_the_object (void **state)
{
  g_autoptr (GlossAnnotationList) list = new_abcd ();
  GlossAnnotation *before = gloss_annotation_list_lookup (list, "c");
  g_autoptr (GlossAnnotation) copy = gloss_annotation_copy (before);
  Seen seen;

  watch (list, &seen);
  gloss_annotation_list_put (list, copy);
  assert_int_equal (seen.n_changed, 0);

  gloss_annotation_set_note (copy, "n");
  gloss_annotation_list_put (list, copy);

  assert_ptr_equal (gloss_annotation_list_lookup (list, "c"), before);
  assert_string_equal (gloss_annotation_get_note (before), "n");
  assert_int_equal (seen.n_changed, 1);
  assert_int_equal (seen.n_items_changed, 0);
}

static void
test_an_annotation_that_moves_is_sorted_again (void **state)
{
  static const struct
  {
    const char *id;
    guint       begin, end;
    const char *order;
    guint       position, n;
  } cases[] = {
    { "a", 50, 60, "bcda", 0, 4 },
    { "d", 0, 1, "dabc", 0, 4 },
    { "b", 20, 35, "acbd", 1, 2 },
    { "a", 6, 7, "abcd", 0, 0 },
    { "d", 20, 31, "abcd", 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossAnnotationList) list = new_abcd ();
      Seen seen;

      watch (list, &seen);
      gloss_annotation_place (gloss_annotation_list_lookup (list, cases[i].id),
                              (GlossRange) { cases[i].begin, cases[i].end }, GLOSS_MOVED);

      assert_order (list, cases[i].order);
      assert_int_equal (seen.n_changed, 1);
      assert_int_equal (seen.n_items_changed, cases[i].n > 0);
      assert_int_equal (seen.position, cases[i].position);
      assert_int_equal (seen.removed, cases[i].n);
      assert_int_equal (seen.added, cases[i].n);
    }
}

static void
test_a_new_place_is_sorted_and_is_no_change (void **state)
{
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  Seen seen = { 0 };

  put_at (list, "a", 1, 2);
  put_at (list, "b", 3, 4);
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &seen);
  g_signal_connect_swapped (list, "changed", G_CALLBACK (changed_cb), &seen);

  gloss_annotation_list_place (list, gloss_annotation_list_lookup (list, "a"),
                               (GlossRange) { 5, 6 }, GLOSS_MOVED);

  assert_order (list, "ba");
  assert_int_equal (seen.n_items_changed, 1);
  assert_int_equal (seen.n_changed, 0);
}

static void
test_putting_it_elsewhere_sorts_it_again (void **state)
{
  g_autoptr (GlossAnnotationList) list = new_abcd ();
  Seen seen;

  watch (list, &seen);
  put_at (list, "a", 25, 26);

  assert_order (list, "bcda");
  assert_seen (&seen, 0, 4, 4);
}

static void
test_removing_tells_and_remembers (void **state)
{
  g_autoptr (GlossAnnotationList) list = new_abcd ();
  const GlossTombstone *tombstones;
  Seen seen;
  guint n;

  watch (list, &seen);
  assert_true (gloss_annotation_list_remove (list, "b", "2026-03-01T12:00:00Z"));
  assert_seen (&seen, 1, 1, 0);
  assert_false (gloss_annotation_list_remove (list, "b", "2026-03-01T12:00:00Z"));
  assert_int_equal (seen.n_changed, 0);

  tombstones = gloss_annotation_list_get_tombstones (list, &n);
  assert_int_equal (n, 1);
  assert_string_equal (tombstones[0].id, "b");
  assert_string_equal (tombstones[0].modified, "2026-03-01T12:00:00Z");
  assert_null (gloss_annotation_list_lookup (list, "b"));
}

static void
test_what_is_put_back_is_not_deleted (void **state)
{
  g_autoptr (GlossAnnotationList) list = new_abcd ();
  guint n;

  gloss_annotation_list_remove (list, "b", NULL);
  gloss_annotation_list_remove (list, "c", NULL);
  put_at (list, "b", 1, 2);

  assert_string_equal (gloss_annotation_list_get_tombstones (list, &n)[0].id, "c");
  assert_int_equal (n, 1);
}

static void
test_the_later_deletion_is_remembered (void **state)
{
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  guint n;

  gloss_annotation_list_add_tombstone (list, "x", "2026-03-02T12:00:00Z");
  gloss_annotation_list_add_tombstone (list, "x", "2026-03-01T12:00:00Z");
  assert_string_equal (gloss_annotation_list_get_tombstones (list, &n)[0].modified,
                       "2026-03-02T12:00:00Z");

  gloss_annotation_list_add_tombstone (list, "x", "2026-03-03T12:00:00Z");
  assert_string_equal (gloss_annotation_list_get_tombstones (list, &n)[0].modified,
                       "2026-03-03T12:00:00Z");
  assert_int_equal (n, 1);
}

static void
test_a_removed_annotation_is_no_longer_watched (void **state)
{
  g_autoptr (GlossAnnotationList) list = new_abcd ();
  g_autoptr (GlossAnnotation) b = g_object_ref (gloss_annotation_list_lookup (list, "b"));
  Seen seen;

  gloss_annotation_list_remove (list, "b", NULL);
  watch (list, &seen);
  gloss_annotation_set_note (b, "late");
  assert_int_equal (seen.n_changed, 0);

  g_clear_object (&list);
  gloss_annotation_set_note (b, "later");
}

static void
test_putting_many_tells_once (void **state)
{
  g_autoptr (GlossAnnotationList) list = new_abcd ();
  g_autoptr (GPtrArray) many = g_ptr_array_new_with_free_func (g_object_unref);
  Seen seen;

  watch (list, &seen);
  gloss_annotation_list_put_all (list, many);
  assert_int_equal (seen.n_changed, 0);

  g_ptr_array_add (many, annotation_at ("f", 7, 8));
  g_ptr_array_add (many, annotation_at ("a", 90, 91));
  g_ptr_array_add (many, annotation_at ("e", 60, 61));
  gloss_annotation_list_put_all (list, many);

  assert_order (list, "fbcdea");
  assert_seen (&seen, 0, 4, 6);
}

static void
test_tags_are_sorted_without_doubles (void **state)
{
  const char *const some[] = { "water", "air", NULL };
  const char *const others[] = { "fire", "water", NULL };
  g_autoptr (GlossAnnotationList) list = new_abcd ();
  g_auto (GStrv) none = gloss_annotation_list_dup_tags (list);
  g_auto (GStrv) tags = NULL;
  g_autofree char *joined = NULL;

  gloss_annotation_set_tags (gloss_annotation_list_get (list, 0), some);
  gloss_annotation_set_tags (gloss_annotation_list_get (list, 2), others);
  tags = gloss_annotation_list_dup_tags (list);
  joined = g_strjoinv (" ", tags);

  assert_null (none[0]);
  assert_string_equal (joined, "air fire water");
}

/* Ten thousand of anything that looks at all the others each time takes
 * minutes; the bound is far above what the tree needs. */
static void
test_ten_thousand_are_no_burden (void **state)
{
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  g_autoptr (GPtrArray) many = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *id = g_strdup_printf ("%05u", i);

      g_ptr_array_add (many, annotation_at (id, (i * 7919) % 10007, 20000));
    }

  gloss_annotation_list_put_all (list, many);
  assert_int_equal (gloss_annotation_list_get_n (list), 10000);

  for (guint i = 0; i < 10000; i++)
    {
      const char *id = gloss_annotation_get_id (g_ptr_array_index (many, i));

      gloss_annotation_place (gloss_annotation_list_lookup (list, id), (GlossRange) { i, i + 1 }, GLOSS_MOVED);
    }

  assert_string_equal (gloss_annotation_get_id (gloss_annotation_list_get (list, 1234)), "01234");

  for (guint i = 0; i < 10000; i++)
    gloss_annotation_list_remove (list, gloss_annotation_get_id (g_ptr_array_index (many, i)), "2026");
  gloss_annotation_list_put_all (list, many);

  assert_int_equal (gloss_annotation_list_get_n (list), 10000);
  assert_true (g_get_monotonic_time () - start < 20 * G_USEC_PER_SEC);
}

static void
test_notes_on_the_whole_article_come_before_those_without_a_place (void **state)
{
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  g_autoptr (GlossAnnotation) whole = gloss_annotation_new_with_id ("z", NULL);

  put_at (list, "b", 3, 5);
  put_at (list, "a", 0, 0);
  gloss_annotation_list_put (list, whole);
  assert_order (list, "zab");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_notes_on_the_whole_article_come_before_those_without_a_place),
    cmocka_unit_test (test_it_is_sorted_by_begin_end_and_id),
    cmocka_unit_test (test_putting_tells_where),
    cmocka_unit_test (test_putting_the_same_id_keeps_the_object),
    cmocka_unit_test (test_an_annotation_that_moves_is_sorted_again),
    cmocka_unit_test (test_a_new_place_is_sorted_and_is_no_change),
    cmocka_unit_test (test_putting_it_elsewhere_sorts_it_again),
    cmocka_unit_test (test_removing_tells_and_remembers),
    cmocka_unit_test (test_what_is_put_back_is_not_deleted),
    cmocka_unit_test (test_the_later_deletion_is_remembered),
    cmocka_unit_test (test_a_removed_annotation_is_no_longer_watched),
    cmocka_unit_test (test_putting_many_tells_once),
    cmocka_unit_test (test_tags_are_sorted_without_doubles),
    cmocka_unit_test (test_ten_thousand_are_no_burden),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
