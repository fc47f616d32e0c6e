/* test-anchoring.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What holds for every note in every article, whatever its words. */

#include "gloss-test.h"

#include "gloss-annotation-list.h"
#include "gloss-placement.h"
#include "gloss-selectors.h"

#include <string.h>

/* Accents in two encodings, emoji of several code points, two directions of writing, writing
 * without spaces, words that occur again and again */
static const char article[] =
  "The bridge at Vellby 🎻\n"
  "The bridge is closed, said the mayor, because the bridge is old. Zoe\u0308 A\u030angstro\u0308m "
  "crossed it every day for the whole of her life. 👩‍👧 Nobody asked her.\n"
  "“The bridge will hold,” said the mayor. قال رئيس البلدية إن الجسر مغلق حتى الربيع. The council "
  "had met on Monday, behind closed doors.\n"
  "הגשר סגור עד האביב, אמר ראש העיר. 橋は春まで閉鎖されている。 It’s the third bridge in a hundred "
  "years — and the last…\n"
  "Tickets for the ferry cost between €8 and €25, the harbour board wrote to this newspaper.";

static GlossPlaced
place (GlossText  *was,
       GlossText  *now,
       GlossRange  range,
       gboolean    with_text)
{
  g_autoptr (GlossAnchor) anchor = gloss_anchor_new (was, range);
  g_autoptr (GlossPlacer) placer = gloss_placer_new (now, with_text ? was : NULL);

  return gloss_placer_find (placer, anchor);
}

static void
test_in_an_unchanged_text_every_note_is_where_it_was (void **state)
{
  g_autoptr (GlossText) text = gloss_text_new (article, -1);
  guint n_chars = gloss_text_get_n_chars (text);

  for (guint begin = 0; begin < n_chars; begin += 3)
    for (guint end = begin + 1; end <= n_chars; end += 7)
      for (guint with_text = 0; with_text < 2; with_text++)
        {
          GlossPlaced placed = place (text, text, (GlossRange) { begin, end }, with_text);

          assert_int_equal (placed.placement, GLOSS_PLACED);
          assert_int_equal (placed.range.begin, begin);
          assert_int_equal (placed.range.end, end);
        }
}

/* The words in it, as ranges. Returns: (transfer full) (element-type GlossRange) */
static GArray *
words_of (GlossText *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (GlossRange));
  const char *at = gloss_text_get_utf8 (text);
  GlossRange word = { 0, 0 };

  for (guint i = 0; *at != '\0'; at = g_utf8_next_char (at), i++)
    {
      if (!g_unichar_isspace (g_utf8_get_char (at)))
        {
          word.end = i + 1;
          continue;
        }
      if (word.end > word.begin)
        g_array_append_val (words, word);
      word.begin = word.end = i + 1;
    }
  if (word.end > word.begin)
    g_array_append_val (words, word);

  return words;
}

static void
test_what_is_put_in_front_moves_every_note_by_as_much (void **state)
{
  static const char front[] = "🎻 A correction ‏ was made on Monday: the bridge is older.\n";
  g_autofree char *changed = g_strconcat (front, article, NULL);
  g_autoptr (GlossText) was = gloss_text_new (article, -1);
  g_autoptr (GlossText) now = gloss_text_new (changed, -1);
  g_autoptr (GArray) words = words_of (was);
  guint shift = (guint) g_utf8_strlen (front, -1);

  for (guint i = 0; i < words->len; i++)
    for (guint n = 0; n < 12 && i + n < words->len; n += 3)
      {
        GlossRange range = { g_array_index (words, GlossRange, i).begin,
                             g_array_index (words, GlossRange, i + n).end };
        GlossPlaced placed = place (was, now, range, TRUE);

        assert_int_equal (placed.placement, GLOSS_PLACED);
        assert_int_equal (placed.range.begin, range.begin + shift);
        assert_int_equal (placed.range.end, range.end + shift);
      }
}

static GlossText *
without (GlossText  *text,
         GlossRange  gone)
{
  g_autofree char *before = gloss_text_dup_range (text, (GlossRange) { 0, gone.begin });
  g_autofree char *after = gloss_text_dup_range (text, (GlossRange) { gone.end, gloss_text_get_n_chars (text) });
  g_autofree char *rest = g_strconcat (before, after, NULL);

  return gloss_text_new (rest, -1);
}

/* Returns: (transfer full) (element-type GlossRange): with the space behind each */
static GArray *
sentences_of (GlossText *text)
{
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (GlossRange));
  const char *at = gloss_text_get_utf8 (text);
  GlossRange sentence = { 0, 0 };
  gboolean ended = FALSE;

  for (guint i = 0; *at != '\0'; at = g_utf8_next_char (at), i++)
    {
      gunichar code = g_utf8_get_char (at);

      sentence.end = i + 1;
      if ((g_unichar_isspace (code) && ended) || code == '\n')
        {
          g_array_append_val (sentences, sentence);
          sentence.begin = i + 1;
        }
      ended = code == '.' || code == 0x3002 || code == 0x2026;
    }
  g_array_append_val (sentences, sentence);

  return sentences;
}

static void
check_deleted (GlossText  *was,
               GlossRange  sentence,
               gboolean    with_text)
{
  g_autoptr (GlossText) now = without (was, sentence);
  g_autoptr (GArray) words = words_of (was);

  for (guint i = 0; i < words->len; i++)
    for (guint n = 0; n < 8 && i + n < words->len; n++)
      {
        GlossRange range = { g_array_index (words, GlossRange, i).begin,
                             g_array_index (words, GlossRange, i + n).end };
        GlossPlaced placed;

        if (range.begin < sentence.begin || range.end > sentence.end)
          continue;
        placed = place (was, now, range, with_text);
        assert_int_equal (placed.placement, GLOSS_UNPLACED);
        assert_true (gloss_range_is_empty (placed.range));
      }
}

static void
test_a_deleted_sentence_leaves_no_note_anywhere (void **state)
{
  g_autoptr (GlossText) text = gloss_text_new (article, -1);
  g_autoptr (GArray) sentences = sentences_of (text);

  assert_true (sentences->len > 8);
  for (guint i = 0; i < sentences->len; i++)
    {
      check_deleted (text, g_array_index (sentences, GlossRange, i), TRUE);
      check_deleted (text, g_array_index (sentences, GlossRange, i), FALSE);
    }
}

static void
test_another_article_takes_no_note (void **state)
{
  g_autoptr (GlossText) was = gloss_text_new (article, -1);
  g_autoptr (GlossText) now = gloss_text_new (
    "The ferry to Ostrana\nThe ferry will sail on Monday, the harbour master said, if the wind allows "
    "it. The crew had waited for the whole of a week in the harbour of Nessel.\nNobody asked them "
    "whether it is the last of the year.", -1);
  g_autoptr (GArray) words = words_of (was);

  for (guint i = 0; i < words->len; i++)
    for (guint n = 0; n < 20 && i + n < words->len; n++)
      for (guint with_text = 0; with_text < 2; with_text++)
        {
          GlossRange range = { g_array_index (words, GlossRange, i).begin,
                               g_array_index (words, GlossRange, i + n).end };

          assert_int_equal (place (was, now, range, with_text).placement, GLOSS_UNPLACED);
        }
}

/* Cuts, copies and turns pieces of the article. Returns: (transfer full): what is left of it */
static GlossText *
mangle (GRand     *rand,
        GlossText *text)
{
  guint n_chars = gloss_text_get_n_chars (text);
  g_autoptr (GString) mangled = g_string_new (NULL);

  for (guint i = 0; i < 6; i++)
    {
      guint begin = (guint) g_rand_int_range (rand, 0, (gint32) n_chars);
      guint end = (guint) g_rand_int_range (rand, (gint32) begin, (gint32) n_chars + 1);
      g_autofree char *piece = gloss_text_dup_range (text, (GlossRange) { begin, end });

      g_string_append (mangled, piece);
    }

  return gloss_text_new (mangled->str, -1);
}

static void
test_whatever_happens_each_note_is_counted_once_and_within_the_text (void **state)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);
  g_autoptr (GlossText) was = gloss_text_new (article, -1);
  guint n_chars = gloss_text_get_n_chars (was);

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (GlossText) now = mangle (rand, was);
      g_autoptr (GlossPlacer) placer = gloss_placer_new (now, round % 2 == 0 ? was : NULL);
      g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
      GlossPlacementCounts counts;

      for (guint i = 0; i < 20; i++)
        {
          guint begin = (guint) g_rand_int_range (rand, 0, (gint32) n_chars);
          guint end = (guint) g_rand_int_range (rand, (gint32) begin + 1, (gint32) n_chars + 1);
          g_autoptr (GlossAnchor) anchor = gloss_anchor_new (was, (GlossRange) { begin, end });
          g_autoptr (GlossAnnotation) note = gloss_annotation_new (anchor);
          GlossPlaced placed = gloss_placer_find (placer, anchor);

          assert_true (placed.range.end <= gloss_text_get_n_chars (now));
          assert_true (gloss_range_is_empty (placed.range) == (placed.placement == GLOSS_UNPLACED));
          assert_true (placed.score >= 0 && placed.score <= 1);
          gloss_annotation_place (note, placed.range, placed.placement);
          gloss_annotation_list_put (list, note);
        }
      counts = gloss_placement_count (G_LIST_MODEL (list));
      assert_int_equal (counts.n_same + counts.n_edited + counts.n_moved + counts.n_unplaced, 20);
    }
}

static void
test_a_note_on_the_whole_article_is_not_counted (void **state)
{
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  g_autoptr (GlossAnnotation) note = gloss_annotation_new (NULL);
  GlossPlacementCounts counts;

  gloss_annotation_list_put (list, note);
  counts = gloss_placement_count (G_LIST_MODEL (list));
  assert_int_equal (counts.n_same + counts.n_edited + counts.n_moved + counts.n_unplaced, 0);
}

/* Sentences of words that are none, with the article in their midst */
static GlossText *
large_text (GRand *rand)
{
  g_autoptr (GString) text = g_string_new (NULL);

  while (text->len < 60000)
    {
      guint n_letters = (guint) g_rand_int_range (rand, 2, 9);

      if (text->len > 30000 && strstr (text->str, article) == NULL)
        g_string_append (text, article);
      for (guint i = 0; i < n_letters; i++)
        g_string_append_c (text, (char) g_rand_int_range (rand, 'a', 'z' + 1));
      g_string_append (text, g_rand_int_range (rand, 0, 12) == 0 ? ". The bridge " : " ");
    }

  return gloss_text_new (text->str, -1);
}

static void
test_a_large_text_is_searched_as_well_as_a_small_one (void **state)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);
  g_autoptr (GlossText) was = gloss_text_new (article, -1);
  g_autoptr (GlossText) large = large_text (rand);
  g_autoptr (GlossFold) fold = gloss_fold_new (gloss_text_get_utf8 (large));
  g_autoptr (GlossGrams) grams = gloss_grams_new (fold);
  g_autoptr (GArray) words = words_of (was);
  guint n_placed = 0;

  for (guint i = 0; i + 9 < words->len; i++)
    {
      GlossRange range = { g_array_index (words, GlossRange, i).begin,
                           g_array_index (words, GlossRange, i + i % 10).end };
      g_autoptr (GlossAnchor) anchor = gloss_anchor_new (was, range);
      GlossPlaced slow = gloss_selectors_find (fold, NULL, anchor);
      GlossPlaced fast = gloss_selectors_find (fold, grams, anchor);

      assert_int_equal (slow.placement, fast.placement);
      assert_int_equal (slow.range.begin, fast.range.begin);
      assert_int_equal (slow.range.end, fast.range.end);
      n_placed += fast.placement == GLOSS_PLACED;
    }
  assert_true (n_placed > words->len / 2);
}

static gpointer
place_all_words (gpointer data)
{
  GlossPlacer *placer = data;
  g_autoptr (GlossText) was = gloss_text_new (article, -1);
  g_autoptr (GArray) words = words_of (was);
  guint n_placed = 0;

  for (guint i = 0; i < words->len; i++)
    {
      g_autoptr (GlossAnchor) anchor = gloss_anchor_new (was, g_array_index (words, GlossRange, i));

      n_placed += gloss_placer_find (placer, anchor).placement != GLOSS_UNPLACED;
    }

  return GUINT_TO_POINTER (n_placed);
}

static void
test_threads_may_share_a_placer (void **state)
{
  g_autofree char *changed = g_strconcat ("A correction.\n", article, NULL);
  g_autoptr (GlossText) was = gloss_text_new (article, -1);
  g_autoptr (GlossText) now = gloss_text_new (changed, -1);
  g_autoptr (GlossPlacer) placer = gloss_placer_new (now, was);
  g_autoptr (GlossPlacer) own = gloss_placer_new (now, was);
  GThread *threads[4];
  guint n_placed = GPOINTER_TO_UINT (place_all_words (own));

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("placer", place_all_words, placer);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    assert_int_equal (GPOINTER_TO_UINT (g_thread_join (threads[i])), n_placed);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_in_an_unchanged_text_every_note_is_where_it_was),
    cmocka_unit_test (test_what_is_put_in_front_moves_every_note_by_as_much),
    cmocka_unit_test (test_a_deleted_sentence_leaves_no_note_anywhere),
    cmocka_unit_test (test_another_article_takes_no_note),
    cmocka_unit_test (test_whatever_happens_each_note_is_counted_once_and_within_the_text),
    cmocka_unit_test (test_a_note_on_the_whole_article_is_not_counted),
    cmocka_unit_test (test_a_large_text_is_searched_as_well_as_a_small_one),
    cmocka_unit_test (test_threads_may_share_a_placer),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
