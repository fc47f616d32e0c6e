/* test-merge.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-annotation-private.h"
#include "gloss-merge.h"

#define T0 "2026-03-01T12:00:00Z"
#define T1 "2026-03-01T12:00:01Z"
#define T2 "2026-03-01T12:00:02Z"

/* One side's view of the annotation "a": a note and a time; no note, but a time: deleted then; neither: not there */
typedef struct
{
  const char *note;
  const char *modified;
} Side;

static void
fill (GlossAnnotationList *list,
      const Side          *side)
{
  g_autoptr (GlossAnnotation) annotation = NULL;

  if (side->note != NULL)
    {
      annotation = gloss_annotation_new_with_id ("a", NULL);
      gloss_annotation_set_note (annotation, side->note);
      gloss_annotation_set_modified (annotation, side->modified);
      gloss_annotation_list_put (list, annotation);
    }
  else if (side->modified != NULL)
    {
      gloss_annotation_list_add_tombstone (list, "a", side->modified);
    }
}

static void
assert_notes (GlossAnnotationList *list,
              guint                row,
              const char          *first,
              const char          *second)
{
  GlossAnnotation *a = gloss_annotation_list_lookup (list, "a");
  guint n = gloss_annotation_list_get_n (list);

  if (n != (first != NULL) + (guint) (second != NULL))
    fail_msg ("row %u: %u annotations", row, n);
  if (first != NULL && (a == NULL || strcmp (gloss_annotation_get_note (a), first) != 0))
    fail_msg ("row %u: “%s”", row, a != NULL ? gloss_annotation_get_note (a) : "none");

  for (guint i = 0; i < n && second != NULL; i++)
    {
      GlossAnnotation *other = gloss_annotation_list_get (list, i);

      if (other != a)
        assert_string_equal (gloss_annotation_get_note (other), second);
    }
}

static void
test_rules_of_merging (void **state)
{
  static const struct
  {
    Side        base, mine, theirs;
    const char *result;
    const char *copy;
  } cases[] = {
    /* nobody, one of them, both alike */
    { { "x", T0 }, { "x", T0 }, { "x", T0 }, "x", NULL },
    { { "x", T0 }, { "m", T1 }, { "x", T0 }, "m", NULL },
    { { "x", T0 }, { "x", T0 }, { "t", T1 }, "t", NULL },
    { { "x", T0 }, { "s", T1 }, { "s", T2 }, "s", NULL },
    /* one of them, with a clock that is wrong, or in a text editor */
    { { "x", T1 }, { "m", T0 }, { "x", T1 }, "m", NULL },
    { { "x", T1 }, { "x", T1 }, { "t", T0 }, "t", NULL },
    { { "x", T1 }, { "x", T1 }, { "t", T1 }, "t", NULL },
    /* both: the later one stays, the other is not lost */
    { { "x", T0 }, { "m", T1 }, { "t", T2 }, "t", "m" },
    { { "x", T0 }, { "m", T2 }, { "t", T1 }, "m", "t" },
    { { "x", T0 }, { "m", T1 }, { "t", T1 }, "m", "t" },
    { { NULL, NULL }, { "m", T1 }, { "t", T2 }, "t", "m" },
    /* new on one side */
    { { NULL, NULL }, { "m", T1 }, { NULL, NULL }, "m", NULL },
    { { NULL, NULL }, { NULL, NULL }, { "t", T1 }, "t", NULL },
    /* deleted on one side */
    { { "x", T0 }, { NULL, T1 }, { "x", T0 }, NULL, NULL },
    { { "x", T0 }, { "x", T0 }, { NULL, T1 }, NULL, NULL },
    { { "x", T0 }, { NULL, T1 }, { NULL, T2 }, NULL, NULL },
    /* deleted here, edited there: whoever deleted it has not seen the edit */
    { { "x", T0 }, { NULL, T2 }, { "t", T1 }, "t", NULL },
    { { "x", T0 }, { "m", T1 }, { NULL, T2 }, "m", NULL },
    /* deleted before and brought back by an undo */
    { { NULL, NULL }, { "m", T2 }, { NULL, T1 }, "m", NULL },
    { { NULL, NULL }, { NULL, T1 }, { "t", T2 }, "t", NULL },
    { { NULL, NULL }, { "m", T1 }, { NULL, T2 }, NULL, NULL },
    { { NULL, NULL }, { NULL, T2 }, { "t", T1 }, NULL, NULL },
    /* gone without a trace: it stays */
    { { "x", T0 }, { "x", T0 }, { NULL, NULL }, "x", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossAnnotationList) common = gloss_annotation_list_new ();
      g_autoptr (GlossAnnotationList) mine = gloss_annotation_list_new ();
      g_autoptr (GlossAnnotationList) theirs = gloss_annotation_list_new ();
      g_autoptr (GHashTable) base = NULL;
      guint n;

      fill (common, &cases[i].base);
      fill (mine, &cases[i].mine);
      fill (theirs, &cases[i].theirs);
      base = gloss_merge_new_base (common);
      gloss_merge (mine, theirs, base);

      assert_notes (mine, i, cases[i].result, cases[i].copy);
      gloss_annotation_list_get_tombstones (mine, &n);
      assert_int_equal (n, cases[i].result == NULL);
    }
}

static void
test_merging_again_changes_nothing (void **state)
{
  g_autoptr (GlossAnnotationList) common = gloss_annotation_list_new ();
  g_autoptr (GlossAnnotationList) mine = gloss_annotation_list_new ();
  g_autoptr (GlossAnnotationList) theirs = gloss_annotation_list_new ();
  g_autoptr (GHashTable) base = gloss_merge_new_base (common);
  g_autoptr (GHashTable) now = NULL;

  fill (mine, &(Side) { "m", T1 });
  fill (theirs, &(Side) { "t", T2 });
  gloss_merge (mine, theirs, base);
  assert_int_equal (gloss_annotation_list_get_n (mine), 2);

  now = gloss_merge_new_base (mine);
  gloss_merge (theirs, mine, base);
  gloss_merge (mine, theirs, now);
  assert_int_equal (gloss_annotation_list_get_n (mine), 2);
  assert_int_equal (gloss_annotation_list_get_n (theirs), 2);
}

/* @member: (nullable): what another program wrote beside it */
static GlossAnnotation *
add (GlossAnnotationList *list,
     const Side          *side,
     const char          *creator,
     const char          *member)
{
  GlossAnnotation *annotation;
  JsonObject *object;
  g_autoptr (JsonNode) extra = NULL;

  fill (list, side);
  annotation = gloss_annotation_list_lookup (list, "a");
  gloss_annotation_set_creator (annotation, creator);
  if (member == NULL)
    return annotation;

  object = json_object_new ();
  json_object_set_string_member (object, member, "kept");
  extra = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (extra, object);
  gloss_annotation_set_extra (annotation, extra);

  return annotation;
}

static void
test_what_another_program_wrote_beside_a_note_stays (void **state)
{
  g_autoptr (GlossAnnotationList) common = gloss_annotation_list_new ();
  g_autoptr (GlossAnnotationList) mine = gloss_annotation_list_new ();
  g_autoptr (GlossAnnotationList) theirs = gloss_annotation_list_new ();
  g_autoptr (GHashTable) base = NULL;
  GlossAnnotation *merged;

  add (common, &(Side) { "x", T0 }, "Ada", NULL);
  base = gloss_merge_new_base (common);
  merged = add (mine, &(Side) { "m", T2 }, "Ada", NULL);
  add (theirs, &(Side) { "x", T1 }, "Ada Lane", "rating");
  gloss_merge (mine, theirs, base);

  assert_int_equal (gloss_annotation_list_get_n (mine), 1);
  assert_string_equal (gloss_annotation_get_note (merged), "m");
  assert_string_equal (gloss_annotation_get_creator (merged), "Ada Lane");
  assert_non_null (gloss_annotation_get_extra (merged));
  assert_true (json_object_has_member (json_node_get_object (gloss_annotation_get_extra (merged)), "rating"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_rules_of_merging),
    cmocka_unit_test (test_merging_again_changes_nothing),
    cmocka_unit_test (test_what_another_program_wrote_beside_a_note_stays),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
