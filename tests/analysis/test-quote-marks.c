/* test-quote-marks.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-quote-marks.h"

#include <string.h>

/*
 * What is found is written as the words between the marks, parted by "|": ">"
 * for each run around it, "+" where it goes on from the paragraph before, "~"
 * at its end where its closing mark is missing.
 */
static const struct
{
  const char *text;
  const char *found;
} rows[] = {
  { "", "" },
  { "No marks at all.", "" },
  { "\n\n\n", "" },

  /* Straight double marks. */
  { "\"Yes,\" she said.", "Yes," },
  { "She said \"yes\" and \"no\".", "yes|no" },
  { "\"One,\" he said, \"two.\"", "One,|two." },
  { "He said:\"Yes.\"", "Yes." },
  { "(\"Yes\") and [\"no\"]", "Yes|no" },
  { "Well\xe2\x80\x94\"yes\"\xe2\x80\x94she said", "yes" },
  { "\"No,\"she said.", "No," },
  { "\" Spaced out \" he said.", " Spaced out " },
  { "\"We went \"home\" today,\" he said.", "We went \"home\" today,|>home" },
  { "\"Never closed", "Never closed~" },
  { "\"Forgotten, she said. \"It is good,\" he said.", "Forgotten, she said.~|It is good," },
  { "\"", "" },
  { "\"\"", "" },
  { "She is 6'2\" tall.", "" },
  { "\"He is 6'2\" tall,\" she said.", "He is 6'2\" tall," },
  { "A 5\" pipe and a 4\"x6\" card.", "" },

  /* Curly double marks. */
  { "“Yes,” she said.", "Yes," },
  { "“One,” he said. “Two.”", "One,|Two." },
  { "“Mixed closing,\" he said.", "Mixed closing," },
  { "\"Mixed opening,” he said.", "Mixed opening," },
  { "“Wrong way,“ she said.", "Wrong way," },
  { "”Both right,” she said.", "Both right," },
  { "“The so-called “quad” meets,” he said.", "The so-called “quad” meets,|>quad" },
  { "“Left open", "Left open~" },
  { "“Left open, he said. “Closed,” he said.", "Left open, he said.~|Closed," },
  { "Stray ” in the middle.", "" },
  { "A mark at the end “", "" },

  /* Paragraphs. */
  { "“One.\n“Two.”", "One.~|+Two." },
  { "“One.\n\n“Two.\n\n“Three,” she said.", "One.~|+Two.~|+Three," },
  { "\"One.\n\"Two,\" she said.", "One.~|+Two," },
  { "“One.”\n“Two.”", "One.|Two." },
  { "“One.\nTwo ends here,” she said.", "One.~|+Two ends here," },
  { "“One.\nNothing here.\nThree.” Yes.", "One.~" },
  { "“A “B” c.\n“D.”", "A “B” c.~|>B|+D." },
  { "«Un.\n«Deux.»", "Un.~|+Deux." },
  { "‘One.\n‘Two,’ she said.", "One.~|+Two," },

  /* Single marks and apostrophes. */
  { "‘Yes,’ she said.", "Yes," },
  { "'Yes,' she said.", "Yes," },
  { "‘I can’t go,’ she said.", "I can’t go," },
  { "'I can't go,' she said.", "I can't go," },
  { "The players' union met.", "" },
  { "‘The players’ union said no,’ she said.", "The players’ union said no," },
  { "'The players' union said no,' she said.", "The players' union said no," },
  { "Rock 'n' roll in the '90s.", "" },
  { "Back in the ’90s and the ‘80s.", "" },
  { "Get 'em while 'tis warm.", "" },
  { "James' and Ines' cars.", "" },
  { "A ‘quad’ of states.", "quad" },
  { "It was 'odd', he said.", "odd" },
  { "“He said ‘no’ to me,” she said.", "He said ‘no’ to me,|>no" },
  { "\"He said 'no' to me,\" she said.", "He said 'no' to me,|>no" },
  { "‘He said “no” to me,’ she said.", "He said “no” to me,|>no" },
  { "“It’s the dogs’ dinner,” he said.", "It’s the dogs’ dinner," },
  { "'Half open and no more.", "" },
  { "‚Ja‘, sagte er.", "Ja" },
  { "`Old style,' she wrote.", "Old style," },

  /* The marks of other languages and of old typescripts. */
  { "« Oui », dit-elle.", " Oui " },
  { "«Oui», dit-elle. «Non.»", "Oui|Non." },
  { "»Ja«, sagte sie.", "Ja" },
  { "»Ja», sade hon.", "Ja" },
  { "„Ja“, sagte sie.", "Ja" },
  { "„Tak”, powiedziała.", "Tak" },
  { "„Er sagte ‚nein‘ dazu“, sagte sie.", "Er sagte ‚nein‘ dazu|>nein" },
  { "«Il dit ‹ non ›», dit-elle.", "Il dit ‹ non ›|> non " },
  { "「はい」と言った。", "はい" },
  { "「彼は『いいえ』と」言った。", "彼は『いいえ』と|>いいえ" },
  { "``Yes,'' she said.", "Yes," },
  { "''Yes,'' she said.", "Yes," },
  { "``Yes,\" she said.", "Yes," },

  /* Noise. */
  { "“““", "" },
  { "'''''", "" },
  { "« “ » ” «", " “ " },
  { "\xc2\xa0\"é\"\xc2\xa0", "é" },
};

static char *
write_runs (const char *text)
{
  g_autoptr (GArray) runs = gloss_quote_marks_pair (text, strlen (text));
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const GlossQuotedRun *run = &g_array_index (runs, GlossQuotedRun, i);

      g_string_append (out, i > 0 ? "|" : "");
      for (guint depth = 0; depth < run->depth; depth++)
        g_string_append_c (out, '>');
      g_string_append (out, run->continues ? "+" : "");
      g_string_append_len (out, text + run->inner.begin, run->inner.end - run->inner.begin);
      g_string_append (out, run->closed ? "" : "~");
    }
  return g_string_free (out, FALSE);
}

static void
test_marks_are_paired_as_the_rows_say (void **state)
{
  guint n_wrong = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *found = write_runs (rows[i].text);

      if (strcmp (found, rows[i].found) == 0)
        continue;
      print_error ("row %u: %s\n  wanted: %s\n  found:  %s\n", i, rows[i].text, rows[i].found, found);
      n_wrong++;
    }
  assert_int_equal (n_wrong, 0);
}

/* Every run lies inside one paragraph, holds its marks and crosses no other. */
static void
assert_sound (const char *text,
              gsize       length)
{
  g_autoptr (GArray) runs = gloss_quote_marks_pair (text, length);
  gsize last_begin = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      const GlossQuotedRun *run = &g_array_index (runs, GlossQuotedRun, i);

      assert_true (run->span.begin >= last_begin && run->span.end <= length);
      assert_true (run->span.begin <= run->inner.begin && run->inner.begin <= run->inner.end);
      assert_true (run->inner.end <= run->span.end && run->span.begin < run->span.end);
      assert_null (memchr (text + run->span.begin, '\n', run->span.end - run->span.begin));
      assert_true (g_utf8_validate (text + run->span.begin, run->span.end - run->span.begin, NULL));
      last_begin = run->span.begin;
    }
}

static void
test_hostile_texts_take_linear_time (void **state)
{
  static const char *const units[] = {
    "\"", "'", "“", "”", "‘", "«", "„", "''", "“a ", "\"a ", "'a ", "‘s’ ", "“\n", "\"a\n", "“‘«",
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      gint64 start = g_get_monotonic_time ();

      while (text->len < 1000 * 1000)
        g_string_append (text, units[i]);
      assert_sound (text->str, text->len);
      /* A quadratic walk over these would take minutes. */
      assert_true (g_get_monotonic_time () - start < 20 * G_USEC_PER_SEC);
    }
}

static void
test_random_marks_are_sound (void **state)
{
  static const char *const units[] = {
    "\"", "'", "“", "”", "‘", "’", "«", "»", "„", "a", "s", " ", ". ", "\n", "é", "9", "`", "‹", "›",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 400; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint i = 0; i < 120; i++)
        g_string_append (text, units[g_rand_int_range (rand, 0, G_N_ELEMENTS (units))]);
      assert_sound (text->str, text->len);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_marks_are_paired_as_the_rows_say),
    cmocka_unit_test (test_hostile_texts_take_linear_time),
    cmocka_unit_test (test_random_marks_are_sound),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
