/* test-annotation.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-annotation.h"
#include "gloss-annotation-private.h"
#include "gloss-tag.h"

static GlossAnnotation *
new_annotation (void)
{
  GlossAnchor anchor = { { 4, 8 }, (char *) "tide", (char *) "The ", (char *) " rose" };

  return gloss_annotation_new (&anchor);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
count_notify (GlossAnnotation *annotation,
              const char      *property,
              guint           *n)
{
  g_autofree char *signal = g_strconcat ("notify::", property, NULL);

  *n = 0;
  g_signal_connect_swapped (annotation, signal, G_CALLBACK (count_cb), n);
}

static void
test_a_new_one_has_an_id_dates_and_no_null (void **state)
{
  g_autoptr (GlossAnnotation) annotation = new_annotation ();

  assert_true (g_str_has_prefix (gloss_annotation_get_id (annotation), "urn:uuid:"));
  assert_string_not_equal (gloss_annotation_get_created (annotation), "");
  assert_string_equal (gloss_annotation_get_created (annotation),
                       gloss_annotation_get_modified (annotation));
  assert_string_equal (gloss_annotation_get_note (annotation), "");
  assert_string_equal (gloss_annotation_get_creator (annotation), "");
  assert_null (gloss_annotation_get_tags (annotation)[0]);
  assert_string_equal (gloss_annotation_get_exact (annotation), "tide");
  assert_int_equal (gloss_annotation_get_range (annotation).begin, 4);
  assert_int_equal (gloss_annotation_get_placement (annotation), GLOSS_PLACED);
}

static void
test_a_note_on_the_article_has_no_anchor (void **state)
{
  g_autoptr (GlossAnnotation) annotation = gloss_annotation_new (NULL);

  assert_null (gloss_annotation_get_anchor (annotation));
  assert_string_equal (gloss_annotation_get_exact (annotation), "");
  assert_true (gloss_range_is_empty (gloss_annotation_get_range (annotation)));
}

static void
test_setting_notifies_once_and_only_if_it_changes (void **state)
{
  static const struct
  {
    const char *property;
    const char *value;
  } cases[] = {
    { "note", "High water" },
    { "creator", "Ada Field" },
    { "created", "2026-03-01T12:00:00Z" },
    { "modified", "2026-03-01T12:00:00Z" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossAnnotation) annotation = new_annotation ();
      g_autofree char *value = NULL;
      guint n_notified, n_changed = 0;

      count_notify (annotation, cases[i].property, &n_notified);
      g_signal_connect_swapped (annotation, "changed", G_CALLBACK (count_cb), &n_changed);
      g_object_set (annotation, cases[i].property, cases[i].value, NULL);
      g_object_set (annotation, cases[i].property, cases[i].value, NULL);
      g_object_get (annotation, cases[i].property, &value, NULL);

      assert_string_equal (value, cases[i].value);
      assert_int_equal (n_notified, 1);
      assert_int_equal (n_changed, 1);
    }
}

static void
test_colour_and_tags_notify_once (void **state)
{
  g_autoptr (GlossAnnotation) annotation = new_annotation ();
  const char *const tags[] = { "water", "été", NULL };
  guint n_color, n_tags;

  count_notify (annotation, "color", &n_color);
  count_notify (annotation, "tags", &n_tags);

  gloss_annotation_set_color (annotation, GLOSS_COLOR_YELLOW);
  gloss_annotation_set_color (annotation, GLOSS_COLOR_TEAL);
  gloss_annotation_set_tags (annotation, NULL);
  gloss_annotation_set_tags (annotation, tags);
  gloss_annotation_set_tags (annotation, tags);

  assert_int_equal (n_color, 1);
  assert_int_equal (n_tags, 1);
}

static void
test_an_anchor_is_one_change (void **state)
{
  GlossAnchor elsewhere = { { 20, 25 }, (char *) "ships", (char *) "the ", (char *) "." };
  g_autoptr (GlossAnnotation) annotation = new_annotation ();
  guint n_begin, n_end, n_exact, n_changed = 0;

  count_notify (annotation, "begin", &n_begin);
  count_notify (annotation, "end", &n_end);
  count_notify (annotation, "exact", &n_exact);
  g_signal_connect_swapped (annotation, "changed", G_CALLBACK (count_cb), &n_changed);

  gloss_annotation_set_anchor (annotation, &elsewhere);
  gloss_annotation_set_anchor (annotation, &elsewhere);

  assert_int_equal (n_begin, 1);
  assert_int_equal (n_end, 1);
  assert_int_equal (n_exact, 1);
  assert_int_equal (n_changed, 1);
}

static void
test_placing_keeps_the_words_it_was_made_on (void **state)
{
  g_autoptr (GlossAnnotation) annotation = new_annotation ();

  gloss_annotation_place (annotation, (GlossRange) { 10, 14 }, GLOSS_MOVED);
  assert_int_equal (gloss_annotation_get_range (annotation).begin, 10);
  assert_int_equal (gloss_annotation_get_anchor (annotation)->range.begin, 4);

  gloss_annotation_place (annotation, (GlossRange) { 10, 14 }, GLOSS_UNPLACED);
  assert_true (gloss_range_is_empty (gloss_annotation_get_range (annotation)));
  assert_string_equal (gloss_annotation_get_exact (annotation), "tide");
}

static void
test_a_copy_is_equal_and_apart (void **state)
{
  const char *const tags[] = { "water", NULL };
  g_autoptr (GlossAnnotation) annotation = new_annotation ();
  g_autoptr (GlossCorrection) reject =
    gloss_correction_new (GLOSS_CORRECTION_REJECT, GLOSS_SUBJECT_QUOTE, NULL, NULL);
  g_autoptr (JsonNode) extra = json_from_string ("{\"a\": 1}", NULL);
  g_autoptr (GlossAnnotation) copy = NULL;

  gloss_annotation_set_tags (annotation, tags);
  gloss_annotation_set_correction (annotation, reject);
  gloss_annotation_set_extra (annotation, extra);
  gloss_annotation_place (annotation, (GlossRange) { 6, 10 }, GLOSS_EDITED);
  copy = gloss_annotation_copy (annotation);

  assert_true (gloss_annotation_equal (annotation, copy));
  assert_string_equal (gloss_annotation_get_id (annotation), gloss_annotation_get_id (copy));
  assert_int_equal (gloss_annotation_get_range (copy).begin, 6);
  assert_int_equal (gloss_annotation_get_placement (copy), GLOSS_EDITED);
  assert_ptr_equal (gloss_annotation_get_extra (copy), extra);

  gloss_annotation_set_note (copy, "Other");
  assert_false (gloss_annotation_equal (annotation, copy));
  assert_string_equal (gloss_annotation_get_note (annotation), "");
}

static void
test_each_stored_field_makes_unequal (void **state)
{
  const char *const tags[] = { "water", NULL };
  GlossAnchor anchor = { { 4, 8 }, (char *) "tide", (char *) "A ", (char *) " rose" };
  g_autoptr (GlossCorrection) reject =
    gloss_correction_new (GLOSS_CORRECTION_REJECT, GLOSS_SUBJECT_QUOTE, NULL, NULL);
  g_autoptr (JsonNode) extra = json_from_string ("{\"a\": 1}", NULL);

  for (guint i = 0; i < 9; i++)
    {
      g_autoptr (GlossAnnotation) annotation = new_annotation ();
      g_autoptr (GlossAnnotation) copy = gloss_annotation_copy (annotation);

      switch (i)
        {
        case 0: gloss_annotation_set_anchor (copy, &anchor); break;
        case 1: gloss_annotation_set_color (copy, GLOSS_COLOR_RED); break;
        case 2: gloss_annotation_set_note (copy, "x"); break;
        case 3: gloss_annotation_set_tags (copy, tags); break;
        case 4: gloss_annotation_set_creator (copy, "x"); break;
        case 5: gloss_annotation_set_created (copy, "x"); break;
        case 6: gloss_annotation_set_correction (copy, reject); break;
        case 7: gloss_annotation_set_extra (copy, extra); break;
        default: gloss_annotation_set_modified (copy, "x"); break;
        }

      assert_int_equal (gloss_annotation_equal (annotation, copy), i == 8);
    }
}

static void
test_assigning_notifies_what_changes_and_keeps_the_place (void **state)
{
  g_autoptr (GlossAnnotation) annotation = new_annotation ();
  g_autoptr (GlossAnnotation) other = gloss_annotation_copy (annotation);
  guint n_note, n_color, n_changed = 0;

  gloss_annotation_place (annotation, (GlossRange) { 10, 14 }, GLOSS_MOVED);
  gloss_annotation_set_note (other, "High water");
  gloss_annotation_set_modified (other, "2026-03-01T12:00:00Z");
  count_notify (annotation, "note", &n_note);
  count_notify (annotation, "color", &n_color);
  g_signal_connect_swapped (annotation, "changed", G_CALLBACK (count_cb), &n_changed);

  gloss_annotation_assign (annotation, other);
  gloss_annotation_assign (annotation, other);

  assert_int_equal (n_note, 1);
  assert_int_equal (n_color, 0);
  assert_int_equal (n_changed, 1);
  assert_int_equal (gloss_annotation_get_range (annotation).begin, 10);
  assert_true (gloss_annotation_equal (annotation, other));
}

static void
test_colours_have_names_and_labels (void **state)
{
  for (guint i = 0; i < GLOSS_N_COLORS; i++)
    {
      GlossColor color = GLOSS_N_COLORS;

      assert_true (gloss_color_from_name (gloss_color_to_name (i), &color));
      assert_int_equal (color, i);
      assert_string_not_equal (gloss_color_get_label (i), "");
    }

  assert_string_equal (gloss_color_to_name (GLOSS_COLOR_GRAY), "gray");
  assert_false (gloss_color_from_name ("mauve", &(GlossColor) { 0 }));
  assert_false (gloss_color_from_name (NULL, &(GlossColor) { 0 }));
}

static void
test_a_tag_is_what_was_typed_without_hash_signs (void **state)
{
  static const struct { const char *typed; const char *tag; } cases[] = {
    { "claim", "claim" },
    { "#claim", "claim" },
    { " ## two words ", "two words" },
    { "c#", "c#" },
    { "#å", "å" },
    { "#", "" },
    { " ", "" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tag = gloss_tag_dup_typed (cases[i].typed);

      assert_string_equal (tag, cases[i].tag);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_a_new_one_has_an_id_dates_and_no_null),
    cmocka_unit_test (test_a_note_on_the_article_has_no_anchor),
    cmocka_unit_test (test_setting_notifies_once_and_only_if_it_changes),
    cmocka_unit_test (test_colour_and_tags_notify_once),
    cmocka_unit_test (test_an_anchor_is_one_change),
    cmocka_unit_test (test_placing_keeps_the_words_it_was_made_on),
    cmocka_unit_test (test_a_copy_is_equal_and_apart),
    cmocka_unit_test (test_each_stored_field_makes_unequal),
    cmocka_unit_test (test_assigning_notifies_what_changes_and_keeps_the_place),
    cmocka_unit_test (test_colours_have_names_and_labels),
    cmocka_unit_test (test_a_tag_is_what_was_typed_without_hash_signs),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
