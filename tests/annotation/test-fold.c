/* test-fold.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-words.h"

typedef struct
{
  const char *claim;
  const char *text;
  const char *folded;
  guint       begins[12];  /* of each folded character, in code points; then the end of the last */
} Row;

static const Row rows[] = {
  { "nothing is nothing", "", "", { 0 } },
  { "capital letters are small", "AbÉ", "abé", { 0, 1, 2, 3 } },
  { "quotation marks are straight", "“a” «b» „c", "\"a\" \"b\" \"c", { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 } },
  { "apostrophes too", "it’s ‹x›", "it's 'x'", { 0, 1, 2, 3, 4, 5, 6, 7, 8 } },
  { "dashes are hyphens", "a–b—c", "a-b-c", { 0, 1, 2, 3, 4, 5 } },
  { "two hyphens are one dash", "a--b", "a-b", { 0, 1, 3, 4 } },
  { "three full stops are an ellipsis", "a...b", "a…b", { 0, 1, 4, 5 } },
  { "two are not", "a..b", "a..b", { 0, 1, 2, 3, 4 } },
  { "spaces are one space", "a \u00a0\u202f b", "a b", { 0, 1, 5, 6 } },
  { "a line end is a space", "a\nb", "a b", { 0, 1, 2, 3 } },
  { "soft hyphens are not there", "a\u00adb\u00ad", "ab", { 0, 2, 3 } },
  { "nor are marks of direction", "\u200fא\u200eb", "אb", { 1, 3, 4 } },
  { "an accent is part of its letter", "e\u0301x", "éx", { 0, 2, 3 } },
  { "as it is in one", "éx", "éx", { 0, 1, 2 } },
  { "an emoji is one code point", "🎻a", "🎻a", { 0, 1, 2 } },
  { "only invisible signs are nothing", "\u00ad\ufeff", "", { 0 } },
};

static char *
to_string (const GlossFold *fold)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < fold->n_chars; i++)
    g_string_append_unichar (string, fold->chars[i].code);

  return g_string_free (string, FALSE);
}

static void
test_each_row_is_folded_and_knows_its_offsets (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GlossFold) fold = gloss_fold_new (rows[i].text);
      g_autofree char *folded = to_string (fold);

      if (g_strcmp0 (folded, rows[i].folded) != 0)
        print_error ("%s\n", rows[i].claim);
      assert_string_equal (folded, rows[i].folded);
      for (guint n = 0; n < fold->n_chars; n++)
        assert_int_equal (fold->chars[n].begin, rows[i].begins[n]);
      if (fold->n_chars > 0)
        assert_int_equal (fold->chars[fold->n_chars - 1].end, rows[i].begins[fold->n_chars]);
    }
}

/* From every kind of sign that is treated in a way of its own */
static char *
random_text (GRand *rand,
             guint  n_chars)
{
  static const gunichar signs[] = {
    'a', 'B', '.', '.', ' ', '\n', '-', '-', '"', '\'', 0x00A0, 0x00AD, 0x0301, 'e', 0x201C, 0x2019,
    0x2013, 0x2026, 0x200F, 0x05D0, 0x0643, 0x1F3BB, 0x200D, 0x4E2D, 0x0E01, 0x00DF, 0x0130, '7',
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_chars; i++)
    g_string_append_unichar (text, signs[g_rand_int_range (rand, 0, G_N_ELEMENTS (signs))]);

  return g_string_free (text, FALSE);
}

static void
test_folded_characters_never_overlap_and_never_leave_the_text (void **state)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint round = 0; round < 2000; round++)
    {
      guint n_chars = (guint) g_rand_int_range (rand, 0, 40);
      g_autofree char *text = random_text (rand, n_chars);
      g_autoptr (GlossFold) fold = gloss_fold_new (text);
      guint end = 0;

      assert_true (fold->n_chars <= n_chars);
      for (guint i = 0; i < fold->n_chars; i++)
        {
          assert_true (fold->chars[i].begin >= end);
          assert_true (fold->chars[i].end > fold->chars[i].begin);
          end = fold->chars[i].end;
          assert_int_equal (gloss_fold_index (fold, fold->chars[i].begin), i);
        }
      assert_true (end <= n_chars);
    }
}

static void
test_folding_twice_changes_nothing_more (void **state)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);

  for (guint round = 0; round < 500; round++)
    {
      g_autofree char *text = random_text (rand, 30);
      g_autoptr (GlossFold) fold = gloss_fold_new (text);
      g_autofree char *once = to_string (fold);
      g_autoptr (GlossFold) again = gloss_fold_new (once);
      g_autofree char *twice = to_string (again);

      assert_string_equal (once, twice);
    }
}

static void
test_what_is_spelt_alike_has_one_key (void **state)
{
  static const char *const pairs[][2] = {
    { "Bridge", "bridge" }, { "caf\u00e9", "cafe\u0301" }, { "…", "..." }, { "“", "\"" },
    { "—", "--" }, { "Vell\u00adby", "Vellby" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (GlossWordKeys) keys = gloss_word_keys_new ();
      g_autoptr (GlossFold) first = gloss_fold_new (pairs[i][0]);
      g_autoptr (GlossFold) second = gloss_fold_new (pairs[i][1]);
      g_autoptr (GlossWords) a = gloss_words_new (first, keys);
      g_autoptr (GlossWords) b = gloss_words_new (second, keys);

      assert_int_equal (a->n_items, 1);
      assert_int_equal (b->n_items, 1);
      assert_int_equal (a->items[0].key, b->items[0].key);
    }
}

static void
test_writing_without_spaces_is_cut_into_letters (void **state)
{
  g_autoptr (GlossWordKeys) keys = gloss_word_keys_new ();
  g_autoptr (GlossFold) fold = gloss_fold_new ("橋は閉鎖");
  g_autoptr (GlossWords) words = gloss_words_new (fold, keys);

  assert_int_equal (words->n_items, 4);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_each_row_is_folded_and_knows_its_offsets),
    cmocka_unit_test (test_folded_characters_never_overlap_and_never_leave_the_text),
    cmocka_unit_test (test_folding_twice_changes_nothing_more),
    cmocka_unit_test (test_what_is_spelt_alike_has_one_key),
    cmocka_unit_test (test_writing_without_spaces_is_cut_into_letters),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
