/* test-page-marks.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-page-marks.h"

static char items[8];

static GlossPageMarks *
make_marks (const GlossRange *ranges,
            guint             n_ranges)
{
  GlossPageMarks *marks = gloss_page_marks_new ();

  for (guint i = 0; i < n_ranges; i++)
    gloss_page_marks_add (marks, ranges[i], &items[i]);
  return marks;
}

/* Which items are in a range, as digits */
static char *
found_in (GlossPageMarks *marks,
          guint           begin,
          guint           end)
{
  g_autoptr (GArray) found = gloss_page_marks_in_range (marks, (GlossRange) { begin, end });
  GString *digits = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const char *item = g_array_index (found, GlossPageMark, i).item;

      g_string_append_printf (digits, "%d", (int) (item - items));
    }
  return g_string_free (digits, FALSE);
}

static void
test_a_range_holds_what_shares_a_character_with_it (void **state)
{
  static const GlossRange ranges[] = {
    { 10, 20 }, { 0, 100 }, { 10, 12 }, { 20, 30 }, { 40, 40 }, { 15, 50 },
  };
  static const struct
  {
    guint       begin;
    guint       end;
    const char *items;
  } rows[] = {
    { 0, 1, "1" },
    { 0, 10, "1" },
    { 0, 11, "102" },
    { 12, 13, "10" },
    { 19, 21, "1053" },
    { 20, 21, "153" },
    { 30, 50, "15" },
    { 99, 100, "1" },
    { 100, 200, "" },
    { 40, 40, "" },
    { 0, G_MAXUINT, "10253" },
  };
  g_autoptr (GlossPageMarks) marks = make_marks (ranges, G_N_ELEMENTS (ranges));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *found = found_in (marks, rows[i].begin, rows[i].end);

      assert_string_equal (found, rows[i].items);
    }
}

static void
test_the_innermost_mark_is_the_shortest (void **state)
{
  static const GlossRange ranges[] = { { 0, 100 }, { 10, 30 }, { 20, 25 }, { 22, 60 } };
  static const struct
  {
    guint offset;
    int   item;
  } rows[] = { { 0, 0 }, { 10, 1 }, { 20, 2 }, { 24, 2 }, { 25, 1 }, { 30, 3 }, { 60, 0 } };
  g_autoptr (GlossPageMarks) marks = make_marks (ranges, G_N_ELEMENTS (ranges));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_ptr_equal (gloss_page_marks_innermost_at (marks, rows[i].offset)->item,
                      &items[rows[i].item]);
  assert_null (gloss_page_marks_innermost_at (marks, 100));
}

static void
test_no_marks_are_found_where_there_are_none (void **state)
{
  g_autoptr (GlossPageMarks) marks = gloss_page_marks_new ();
  g_autofree char *found = found_in (marks, 0, G_MAXUINT);

  assert_string_equal (found, "");
  assert_null (gloss_page_marks_innermost_at (marks, 0));
  assert_int_equal (gloss_page_marks_first_from (marks, 0), 0);
  gloss_page_marks_add (marks, (GlossRange) { 3, 3 }, items);
  assert_int_equal (gloss_page_marks_get_n (marks), 0);
}

static void
test_the_first_mark_from_an_offset_begins_there_or_later (void **state)
{
  static const GlossRange ranges[] = { { 30, 31 }, { 10, 20 }, { 10, 30 }, { 50, 60 } };
  g_autoptr (GlossPageMarks) marks = make_marks (ranges, G_N_ELEMENTS (ranges));

  assert_int_equal (gloss_page_marks_first_from (marks, 0), 0);
  assert_int_equal (gloss_page_marks_first_from (marks, 10), 0);
  assert_int_equal (gloss_page_marks_first_from (marks, 11), 2);
  assert_int_equal (gloss_page_marks_first_from (marks, 51), 4);
  assert_int_equal (gloss_page_marks_get (marks, 0)->range.end, 30);
}

#define N_MANY 3000
#define LENGTH 20000

/* Everything that a plain loop over all marks finds, the index finds too. */
static void
assert_same_as_a_plain_loop (GlossPageMarks *marks,
                             GArray         *all,
                             GlossRange      range)
{
  g_autoptr (GArray) found = gloss_page_marks_in_range (marks, range);
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const GlossRange *one = &g_array_index (all, GlossRange, i);

      n += one->begin < range.end && one->end > range.begin;
    }
  assert_int_equal (found->len, n);
  for (guint i = 1; i < found->len; i++)
    assert_true (g_array_index (found, GlossPageMark, i - 1).range.begin <=
                 g_array_index (found, GlossPageMark, i).range.begin);
}

static void
test_many_marks_are_found_while_they_come_and_go (void **state)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (GlossPageMarks) marks = gloss_page_marks_new ();
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (GlossRange));

  for (guint i = 0; i < N_MANY; i++)
    {
      guint begin = (guint) g_rand_int_range (random, 0, LENGTH);
      guint length = (guint) g_rand_int_range (random, 1, i % 50 == 0 ? LENGTH : 40);
      GlossRange range = { begin, begin + length };

      gloss_page_marks_add (marks, range, GUINT_TO_POINTER (i + 1));
      g_array_append_val (all, range);
      if (i % 7 == 0)
        assert_same_as_a_plain_loop (marks, all, (GlossRange) { begin / 2, begin / 2 + 300 });
    }

  for (guint i = N_MANY; i > 0; i -= 3)
    {
      g_autoptr (GHashTable) gone = g_hash_table_new (NULL, NULL);

      g_hash_table_add (gone, GUINT_TO_POINTER (i));
      gloss_page_marks_remove (marks, gone);
      g_array_remove_index (all, i - 1);
      if (i % 4 == 0)
        assert_same_as_a_plain_loop (marks, all, (GlossRange) { i, i + 500 });
    }
  assert_int_equal (gloss_page_marks_get_n (marks), all->len);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_a_range_holds_what_shares_a_character_with_it),
    cmocka_unit_test (test_the_innermost_mark_is_the_shortest),
    cmocka_unit_test (test_no_marks_are_found_where_there_are_none),
    cmocka_unit_test (test_the_first_mark_from_an_offset_begins_there_or_later),
    cmocka_unit_test (test_many_marks_are_found_while_they_come_and_go),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
