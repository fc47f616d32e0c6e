/* test-placement.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-placement.h"

#include <string.h>

typedef struct
{
  const char     *claim;
  const char     *before;  /* the words are between brackets */
  const char     *now;     /* and so is the place where they must be found */
  GlossPlacement  placement;
} Row;

static const Row rows[] = {
  { "an unchanged text keeps its place",
    "Añada said that [the bridge] is closed.",
    "Añada said that [the bridge] is closed.", GLOSS_PLACED },
  { "what follows may change",
    "Añada said that [the bridge] is closed.",
    "Añada said that [the bridge] was never open.", GLOSS_PLACED },
  { "what is put in front does not take the words away",
    "Añada said that [the bridge] is closed until the spring.",
    "Correction: ÄÖÜ. Añada said that [the bridge] is closed until the spring.", GLOSS_PLACED },
  { "nor does what is taken away in front",
    "Today, and not for the first time, she said that [the bridge] is closed.",
    "Not for the first time, she said that [the bridge] is closed.", GLOSS_PLACED },
  { "words that were changed where they stood are edited",
    "Añada said that [the bridge] is closed.",
    "Añada said that [a bridge] is closed.", GLOSS_EDITED },
  { "other words in the same place are not the words",
    "Añada said that [the bridge] is closed.",
    "Añada said that every tunnel is closed.", GLOSS_UNPLACED },
  { "the same words in other company are not followed",
    "Añada said that [the bridge] is closed.",
    "Everybody else but her calls the bridge a tunnel.", GLOSS_UNPLACED },
  { "one good side within the same sentence is enough",
    "Añada said that [the bridge] is closed until the spring.",
    "It is known by now: Añada said that [the bridge] will open again in summer.", GLOSS_MOVED },
  { "one good side in another sentence is not",
    "The mayor of Ostrana spoke on Monday. [The] bridge is closed until the spring.",
    "The mayor of Ostrana spoke on Monday. The council will hear of it in summer.",
    GLOSS_UNPLACED },
  { "of two equal places the nearer is taken",
    "The mayor said that [the bridge] is closed for now.",
    "!! The mayor said that [the bridge] is closed for now. "
    "The mayor said that the bridge is closed for now.", GLOSS_PLACED },
  { "two places that are as far are one too many",
    "So far. The mayor said that [the bridge] is closed for now. Other things were said after it.",
    "The mayor said that the bridge is closed for now. "
    "The mayor said that the bridge is closed for now.", GLOSS_UNPLACED },
  { "the right one of many is found by what is around it",
    "a bridge, a bridge, and far away from there [a bridge] that nobody crosses by night",
    "Lo: a bridge, a bridge, and far away from there [a bridge] that nobody crosses by night",
    GLOSS_PLACED },
  { "the start of a text has nothing before it",
    "[The bridge] is closed until further notice.",
    "[The bridge] is closed until further notice.", GLOSS_PLACED },
  { "the end of a text has nothing behind it",
    "She was the last to cross [the bridge]",
    "She was the first and the last to cross [the bridge]", GLOSS_PLACED },
  { "a text that became empty places nothing",
    "She crossed [the bridge].", "", GLOSS_UNPLACED },
  { "a text that became shorter is not read past its end",
    "The long, long way over [the bridge]", "Short", GLOSS_UNPLACED },
};

/* Takes the brackets out. Returns: (transfer full): the text; the range is empty without any */
static GlossText *
text_of (const char *marked,
         GlossRange *range)
{
  g_auto (GStrv) parts = g_strsplit_set (marked, "[]", 3);
  g_autofree char *plain = g_strjoinv (NULL, parts);

  range->begin = range->end = 0;
  if (g_strv_length (parts) == 3)
    {
      range->begin = (guint) g_utf8_strlen (parts[0], -1);
      range->end = range->begin + (guint) g_utf8_strlen (parts[1], -1);
    }

  return gloss_text_new (plain, -1);
}

static void
check_row (const Row *row)
{
  GlossRange made_on;
  GlossRange expected;
  g_autoptr (GlossText) before = text_of (row->before, &made_on);
  g_autoptr (GlossText) now = text_of (row->now, &expected);
  g_autoptr (GlossAnchor) anchor = gloss_anchor_new (before, made_on);
  g_autoptr (GlossPlacer) placer = gloss_placer_new (now, NULL);
  GlossPlaced placed = gloss_placer_find (placer, anchor);

  if (placed.placement != row->placement)
    print_error ("%s\n", row->claim);
  assert_int_equal (placed.placement, row->placement);
  if (row->placement == GLOSS_UNPLACED)
    {
      assert_true (gloss_range_is_empty (placed.range));
      return;
    }
  assert_int_equal (placed.range.begin, expected.begin);
  assert_int_equal (placed.range.end, expected.end);
}

static void
test_each_row_is_placed_as_it_says (void **state)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    check_row (&rows[i]);
}

static void
test_an_anchor_without_words_has_no_place (void **state)
{
  g_autoptr (GlossText) text = gloss_text_new ("She crossed the bridge.", -1);
  g_autoptr (GlossPlacer) placer = gloss_placer_new (text, NULL);
  GlossAnchor anchor = { { 4, 4 }, (char *) "", (char *) "She ", (char *) "crossed" };

  assert_int_equal (gloss_placer_find (placer, &anchor).placement, GLOSS_UNPLACED);
}

static void
test_words_without_an_offset_are_found_by_their_neighbours (void **state)
{
  g_autoptr (GlossText) text = gloss_text_new ("She crossed the bridge.", -1);
  g_autoptr (GlossPlacer) placer = gloss_placer_new (text, NULL);
  GlossAnchor anchor = { { 0, 0 }, (char *) "crossed", (char *) "She ", (char *) " the bridge" };
  GlossPlaced placed = gloss_placer_find (placer, &anchor);

  assert_int_equal (placed.placement, GLOSS_PLACED);
  assert_int_equal (placed.range.begin, 4);
  assert_int_equal (placed.range.end, 11);
}

static void
test_words_that_are_everywhere_have_no_place (void **state)
{
  g_autofree char *long_text = g_strnfill (20000, 'a');
  g_autoptr (GlossText) text = gloss_text_new (long_text, -1);
  g_autoptr (GlossPlacer) placer = gloss_placer_new (text, NULL);
  GlossAnchor anchor = { { 0, 1 }, (char *) "ab", (char *) "", (char *) "" };
  GlossAnchor every = { { 0, 0 }, (char *) "aa", (char *) "b", (char *) "b" };

  assert_int_equal (gloss_placer_find (placer, &anchor).placement, GLOSS_UNPLACED);
  assert_int_equal (gloss_placer_find (placer, &every).placement, GLOSS_UNPLACED);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_each_row_is_placed_as_it_says),
    cmocka_unit_test (test_an_anchor_without_words_has_no_place),
    cmocka_unit_test (test_words_without_an_offset_are_found_by_their_neighbours),
    cmocka_unit_test (test_words_that_are_everywhere_have_no_place),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
