/* test-word-form.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-tagger.h"
#include "gloss-word-form.h"

static GlossWordForm
look_at (const char *text)
{
  GlossWordForm word;

  gloss_word_form_init (&word, text, strlen (text));
  return word;
}

static const struct
{
  const char *first;
  const char *second;
} same_lower[] = {
  { "Olin", "olin" },
  { "OLIN", "olin" },
  { "ÅNGSTRÖM", "ångström" },
  { "O’Brien", "o'brien" },
  { "1,234", "5,678" },
  { "", "" },
};

static void
test_case_digits_and_curls_are_put_aside (void **state)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (same_lower); i++)
    {
      assert_true (look_at (same_lower[i].first).lower == look_at (same_lower[i].second).lower);
      assert_true (look_at (same_lower[i].first).lower ==
                   gloss_word_form_hash_lower (same_lower[i].second, strlen (same_lower[i].second)));
    }

  assert_true (look_at ("Olin").exact != look_at ("olin").exact);
  assert_true (look_at ("Olin").lower != look_at ("Orlin").lower);
}

static const struct
{
  const char *first;
  const char *second;
  gboolean    same;
} shapes[] = {
  { "Olin", "Vellby", TRUE },
  { "NATO", "EU", TRUE },
  { "A", "EU", FALSE },
  { "U.S.", "U.N.", TRUE },
  { "Olin", "olin", FALSE },
  { "O'Brien", "D’Angelo", TRUE },
  { "McOrm", "MacOrm", TRUE },
  { "1990s", "20th", TRUE },
  { "Ås", "Us", TRUE },
};

static void
test_words_of_one_pattern_have_one_shape (void **state)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (shapes); i++)
    assert_int_equal (look_at (shapes[i].first).shape == look_at (shapes[i].second).shape, shapes[i].same);
}

static void
test_affixes_are_counted_in_characters (void **state)
{
  assert_true (look_at ("Zoë").suffixes[0] == look_at ("Noë").suffixes[0]);
  assert_true (look_at ("Zoë").suffixes[1] == look_at ("Noë").suffixes[1]);
  assert_true (look_at ("Zoë").suffixes[2] != look_at ("Noë").suffixes[2]);
  assert_true (look_at ("Zoë").suffixes[3] == 0);
  assert_true (look_at ("Éva").prefixes[0] == look_at ("école").prefixes[0]);
  assert_true (look_at ("").prefixes[0] == 0);
}

static void
test_huge_and_broken_words_are_looked_at (void **state)
{
  g_autofree char *huge = g_strnfill (1024 * 1024, 'a');

  assert_true (look_at (huge).lower != 0);
  assert_true (look_at ("\377\376").lower != look_at ("\377").lower);
}

static void
test_tags_have_their_names (void **state)
{
  assert_int_equal (gloss_tag_from_name ("NNP"), GLOSS_TAG_NNP);
  assert_int_equal (gloss_tag_from_name ("PRP$"), GLOSS_TAG_PRP_S);
  assert_int_equal (gloss_tag_from_name ("AFX"), GLOSS_N_TAGS - 1);
  assert_int_equal (gloss_tag_from_name ("none such"), GLOSS_TAG_NONE);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_case_digits_and_curls_are_put_aside),
    cmocka_unit_test (test_words_of_one_pattern_have_one_shape),
    cmocka_unit_test (test_affixes_are_counted_in_characters),
    cmocka_unit_test (test_huge_and_broken_words_are_looked_at),
    cmocka_unit_test (test_tags_have_their_names),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
