/* test-correction.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-correction.h"

#define DOTS "................................................................"

static void
test_context_is_cut_at_word_edges (void **state)
{
  static const struct
  {
    const char *text;
    guint       begin;
    guint       end;
    const char *exact;
    const char *prefix;
    const char *suffix;
  } cases[] = {
    /* the whole text, its start, its end, nothing */
    { "Tide", 0, 4, "Tide", "", "" },
    { "Tide and time", 0, 4, "Tide", "", " and time" },
    { "Tide and time", 9, 13, "time", "Tide and ", "" },
    { "", 0, 0, "", "", "" },
    /* beyond the text */
    { "Tide", 2, 40, "de", "Ti", "" },
    { "Tide", 40, 50, "", "Tide", "" },
    /* a word that would be cut on each side is left out */
    { "Mariners of the northern harbour of Quellmouth, said the mayor on Tuesday, were right to wait "
      "for the pilots, who had not been seen since the storm began on Sunday evening at nine",
      86, 88, "to",
      "harbour of Quellmouth, said the mayor on Tuesday, were right ",
      " wait for the pilots, who had not been seen since the storm" },
    /* a cut between words stays where it is */
    { DOTS "ab" DOTS, 64, 66, "ab", DOTS, DOTS },
    { DOTS "!ab!" DOTS, 65, 67, "ab", "..............................................................." "!",
      "!" "..............................................................." },
    /* one word of more than 64 letters: better half of it than nothing */
    { "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaXb", 72, 73, "X",
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "b" },
    /* code points, not bytes; an accent is part of its word */
    { "Ein Übermaß an Öl", 4, 11, "Übermaß", "Ein ", " an Öl" },
    { "ééééééééééééééééééé ééééééééééééééééééé ééééééééééééééééééé ééééééééééééééééééé X", 80, 81, "X",
      "ééééééééééééééééééé ééééééééééééééééééé ééééééééééééééééééé ", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossText) text = gloss_text_new (cases[i].text, -1);
      g_autoptr (GlossAnchor) anchor =
        gloss_anchor_new (text, (GlossRange) { cases[i].begin, cases[i].end });

      assert_string_equal (anchor->exact, cases[i].exact);
      assert_string_equal (anchor->prefix, cases[i].prefix);
      assert_string_equal (anchor->suffix, cases[i].suffix);
    }
}

static void
test_anchors_are_equal_if_all_of_them_is (void **state)
{
  g_autoptr (GlossText) text = gloss_text_new ("The tide and the tide", -1);
  g_autoptr (GlossAnchor) first = gloss_anchor_new (text, (GlossRange) { 4, 8 });
  g_autoptr (GlossAnchor) second = gloss_anchor_new (text, (GlossRange) { 17, 21 });
  g_autoptr (GlossAnchor) copy = gloss_anchor_copy (first);

  assert_true (gloss_anchor_equal (first, copy));
  assert_false (gloss_anchor_equal (first, second));
  assert_false (gloss_anchor_equal (first, NULL));
  assert_true (gloss_anchor_equal (NULL, NULL));

  g_free (copy->suffix);
  copy->suffix = g_strdup ("?");
  assert_false (gloss_anchor_equal (first, copy));
}

static void
test_a_copied_correction_is_equal (void **state)
{
  g_autoptr (GlossText) text = gloss_text_new ("Anna Vale and the mayor", -1);
  g_autoptr (GlossAnchor) other = gloss_anchor_new (text, (GlossRange) { 0, 9 });
  g_autoptr (GlossCorrection) same_as =
    gloss_correction_new (GLOSS_CORRECTION_SAME_AS, GLOSS_SUBJECT_ACTOR, NULL, other);
  g_autoptr (GlossCorrection) rename =
    gloss_correction_new (GLOSS_CORRECTION_RENAME, GLOSS_SUBJECT_ACTOR, "Anna Vale", NULL);
  g_autoptr (GlossCorrection) copy = gloss_correction_copy (same_as);

  assert_true (gloss_correction_equal (same_as, copy));
  assert_false (gloss_correction_equal (same_as, rename));
  assert_false (gloss_correction_equal (same_as, NULL));

  other->range.end = 8;
  assert_true (gloss_correction_equal (same_as, copy));
}

static void
test_names_of_kinds_and_subjects_go_both_ways (void **state)
{
  GlossCorrectionKind kind;
  GlossCorrectionSubject subject;

  for (guint i = 0; i <= GLOSS_CORRECTION_CONFIRM; i++)
    {
      assert_true (gloss_correction_kind_from_name (gloss_correction_kind_to_name (i), &kind));
      assert_int_equal (kind, i);
    }

  for (guint i = 0; i <= GLOSS_SUBJECT_QUOTE; i++)
    {
      assert_true (gloss_correction_subject_from_name (gloss_correction_subject_to_name (i), &subject));
      assert_int_equal (subject, i);
    }

  assert_false (gloss_correction_kind_from_name ("guess", &kind));
  assert_false (gloss_correction_kind_from_name (NULL, &kind));
  assert_false (gloss_correction_subject_from_name ("", &subject));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_context_is_cut_at_word_edges),
    cmocka_unit_test (test_anchors_are_equal_if_all_of_them_is),
    cmocka_unit_test (test_a_copied_correction_is_equal),
    cmocka_unit_test (test_names_of_kinds_and_subjects_go_both_ways),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
