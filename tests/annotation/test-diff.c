/* test-diff.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-diff.h"
#include "gloss-distance.h"

#include <string.h>

static guint *
random_keys (GRand *rand,
             guint  n_keys,
             guint  n_kinds)
{
  guint *keys = g_new (guint, n_keys + 1);

  for (guint i = 0; i < n_keys; i++)
    keys[i] = (guint) g_rand_int_range (rand, 0, (gint32) n_kinds);

  return keys;
}

/* The length of the longest common subsequence, by the table that everybody knows */
static guint
longest_common (const guint *a,
                guint        n_a,
                const guint *b,
                guint        n_b)
{
  g_autofree guint *row = g_new0 (guint, n_b + 1);

  for (guint i = 0; i < n_a; i++)
    {
      guint diagonal = 0;

      for (guint j = 0; j < n_b; j++)
        {
          guint above = row[j + 1];

          row[j + 1] = a[i] == b[j] ? diagonal + 1 : MAX (above, row[j]);
          diagonal = above;
        }
    }

  return row[n_b];
}

/* Returns: how many keys are matched, after checking that each match is one and that their order
 * is kept */
static guint
check_match (const guint *a,
             guint        n_a,
             const guint *b,
             guint        n_b,
             const guint *match)
{
  guint n_matched = 0;
  guint next = 0;

  for (guint i = 0; i < n_a; i++)
    {
      if (match[i] == GLOSS_UNMATCHED)
        continue;
      assert_true (match[i] >= next && match[i] < n_b);
      assert_int_equal (a[i], b[match[i]]);
      next = match[i] + 1;
      n_matched++;
    }

  return n_matched;
}

static void
test_small_texts_are_matched_as_far_as_can_be (void **state)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint round = 0; round < 4000; round++)
    {
      guint n_a = (guint) g_rand_int_range (rand, 0, 40);
      guint n_b = (guint) g_rand_int_range (rand, 0, 40);
      guint n_kinds = (guint) g_rand_int_range (rand, 1, 12);
      g_autofree guint *a = random_keys (rand, n_a, n_kinds);
      g_autofree guint *b = random_keys (rand, n_b, n_kinds);
      g_autofree guint *match = gloss_diff (a, n_a, b, n_b, n_kinds);

      assert_int_equal (check_match (a, n_a, b, n_b, match), longest_common (a, n_a, b, n_b));
    }
}

static void
test_equal_texts_are_matched_whole (void **state)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  g_autofree guint *a = random_keys (rand, 100000, 5000);
  g_autofree guint *match = gloss_diff (a, 100000, a, 100000, 5000);

  for (guint i = 0; i < 100000; i++)
    assert_int_equal (match[i], i);
}

static void
test_one_edit_in_a_large_text_costs_one_key (void **state)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autofree guint *a = random_keys (rand, 100000, 5000);
  g_autofree guint *b = g_memdup2 (a, 100000 * sizeof (guint));
  g_autofree guint *match = NULL;

  b[50000] = 5000;
  match = gloss_diff (a, 100000, b, 100000, 5001);
  assert_int_equal (check_match (a, 100000, b, 100000, match), 99999);
  assert_int_equal (match[50000], GLOSS_UNMATCHED);
}

/* Two megabytes that have nothing to do with each other must not take for ever: the tests' own
 * limit of time is the claim. */
static void
test_large_texts_without_anything_in_common_come_to_an_end (void **state)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  g_autofree guint *a = random_keys (rand, 200000, 2);
  g_autofree guint *b = random_keys (rand, 200000, 2);
  g_autofree guint *c = random_keys (rand, 200000, 30000);
  g_autofree guint *few = gloss_diff (a, 200000, b, 200000, 30000);
  g_autofree guint *many = gloss_diff (a, 200000, c, 200000, 30000);

  check_match (a, 200000, b, 200000, few);
  check_match (a, 200000, c, 200000, many);
}

static guint
distance_by_table (const char *a,
                   const char *b)
{
  gsize n_b = strlen (b);
  g_autofree guint *row = g_new (guint, n_b + 1);

  for (guint j = 0; j <= n_b; j++)
    row[j] = j;
  for (guint i = 0; a[i] != '\0'; i++)
    {
      guint diagonal = row[0]++;

      for (guint j = 0; j < n_b; j++)
        {
          guint above = row[j + 1];

          row[j + 1] = MIN (diagonal + (a[i] != b[j]), MIN (above, row[j]) + 1);
          diagonal = above;
        }
    }

  return row[n_b];
}

static char *
random_letters (GRand *rand)
{
  guint n_letters = (guint) g_rand_int_range (rand, 1, 200);
  char *letters = g_new0 (char, n_letters + 1);

  for (guint i = 0; i < n_letters; i++)
    letters[i] = (char) g_rand_int_range (rand, 'a', 'e');

  return letters;
}

static void
test_the_distance_is_that_of_the_table (void **state)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 1500; round++)
    {
      g_autofree char *a = random_letters (rand);
      g_autofree char *b = random_letters (rand);
      g_autoptr (GlossFold) first = gloss_fold_new (a);
      g_autoptr (GlossFold) second = gloss_fold_new (b);
      g_autoptr (GlossPattern) pattern = gloss_pattern_new (first->chars, first->n_chars);

      assert_int_equal (gloss_pattern_distance (pattern, second->chars, second->n_chars),
                        distance_by_table (a, b));
    }
}

static void
test_a_search_finds_the_least_errors (void **state)
{
  g_autoptr (GlossFold) words = gloss_fold_new ("the bridge is closed");
  g_autoptr (GlossFold) text = gloss_fold_new ("A tunnel. The brigde was closed; the bridge is closed.");
  g_autoptr (GlossPattern) pattern = gloss_pattern_new (words->chars, words->n_chars);
  g_autoptr (GArray) hits = gloss_pattern_search (pattern, text, 6);

  assert_int_equal (hits->len, 2);
  assert_int_equal (g_array_index (hits, GlossHit, 0).n_errors, 4);
  assert_int_equal (g_array_index (hits, GlossHit, 0).end, 31);
  assert_int_equal (g_array_index (hits, GlossHit, 1).n_errors, 0);
  assert_int_equal (g_array_index (hits, GlossHit, 1).end, 53);
}

static void
test_agreement_counts_from_the_place (void **state)
{
  g_autoptr (GlossFold) before = gloss_fold_new ("said that ");
  g_autoptr (GlossFold) text = gloss_fold_new ("she said that it was");
  g_autoptr (GlossPattern) pattern = gloss_pattern_new_backwards (before->chars, before->n_chars);

  assert_true (gloss_pattern_agreement (pattern, text, 14) == 1);
  assert_true (gloss_pattern_agreement (pattern, text, 20) < 0.5);
  assert_true (gloss_pattern_agreement (pattern, text, 0) == 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_small_texts_are_matched_as_far_as_can_be),
    cmocka_unit_test (test_equal_texts_are_matched_whole),
    cmocka_unit_test (test_one_edit_in_a_large_text_costs_one_key),
    cmocka_unit_test (test_large_texts_without_anything_in_common_come_to_an_end),
    cmocka_unit_test (test_the_distance_is_that_of_the_table),
    cmocka_unit_test (test_a_search_finds_the_least_errors),
    cmocka_unit_test (test_agreement_counts_from_the_place),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
