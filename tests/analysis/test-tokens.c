/* test-tokens.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-tokens.h"

#define HUGE_BYTES (4 * 1024 * 1024)

/* The tokens of a text, parted by bars. */
static char *
cut (const char *text,
     gsize       length)
{
  guint n_tokens = 0;
  g_autofree GlossToken *tokens = gloss_tokenize (text, length, &n_tokens);
  GString *result = g_string_new (NULL);
  guint i;

  for (i = 0; i < n_tokens; i++)
    {
      if (i > 0)
        g_string_append_c (result, '|');
      g_string_append_len (result, text + tokens[i].begin, gloss_token_get_length (&tokens[i]));
    }

  return g_string_free (result, FALSE);
}

static const struct
{
  const char *text;
  const char *tokens;
} cases[] = {
  { "", "" },
  { "  \t\n ", "" },
  { "Olin", "Olin" },
  { "We are ready.", "We|are|ready|." },
  { "Mr. Olin met Dr. Ana Ruiz.", "Mr.|Olin|met|Dr.|Ana|Ruiz|." },
  { "the U.S. and the U.N.", "the|U.S.|and|the|U.N." },
  { "J. K. Olin and J.K. Ruiz", "J.|K.|Olin|and|J.K.|Ruiz" },
  { "It was I. He left.", "It|was|I|.|He|left|." },
  { "a Ph.D. at 5 p.m.", "a|Ph.D.|at|5|p.m." },
  { "Vellby Inc. and Orm Corp.", "Vellby|Inc.|and|Orm|Corp." },
  { "No. 5 is no. Nothing", "No.|5|is|no|.|Nothing" },
  { "wait... what", "wait|...|what" },
  { "wait… what", "wait|…|what" },
  { "a U.S.-led force", "a|U.S.|-|led|force" },
  { "the 30-year-old", "the|30|-|year|-|old" },
  { "re-elected the co-founder by e-mail", "re-elected|the|co-founder|by|e-mail" },
  { "anti-Vellby", "anti|-|Vellby" },
  { "Olin's sons' toys", "Olin|'s|sons|'|toys" },
  { "Olin’s", "Olin|’s" },
  { "They don't, can’t and won't've", "They|do|n't|,|ca|n’t|and|won't|'ve" },
  { "I'm, we'll, you're, she'd", "I|'m|,|we|'ll|,|you|'re|,|she|'d" },
  { "Sinéad O'Brien at ten o'clock", "Sinéad|O'Brien|at|ten|o'clock" },
  { "DON'T", "DO|N'T" },
  { "l'Allemagne, d’Emmanuel, qu'il", "l'|Allemagne|,|d’|Emmanuel|,|qu'|il" },
  { "L'Oréal, L'homme, D'Angelo", "L'Oréal|,|L'|homme|,|D'Angelo" },
  { "''We go,'' he said", "''|We|go|,|''|he|said" },
  { "``We go''", "``|We|go|''" },
  { "“We go,” he said", "“|We|go|,|”|he|said" },
  { "«Oui»", "«|Oui|»" },
  { "‘No’", "‘|No|’" },
  { "\"Time\"'s", "\"|Time|\"|'s" },
  { "the '70s and '02", "the|'70s|and|'02" },
  { "$5 million, US$5, €3.50", "$|5|million|,|US$|5|,|€|3.50" },
  { "1,000.50 at 10:30 on 9/11", "1,000.50|at|10:30|on|9/11" },
  { "the 1990s, 20th, 5%", "the|1990s|,|20th|,|5|%" },
  { "see https://vellby.example/a?b=1.", "see|https://vellby.example/a?b=1|." },
  { "(www.vellby.example)", "(|www.vellby.example|)" },
  { "mail mara.olin@vellby.example, please", "mail|mara.olin@vellby.example|,|please" },
  { "by @mara_olin on #vellby", "by|@mara_olin|on|#vellby" },
  { "Orm&Co AT&T S&P", "Orm|&|Co|AT&T|S&P" },
  { "and/or", "and|/|or" },
  { "news.example said", "news.example|said" },
  { "The end.Then more", "The|end|.|Then|more" },
  { "yes!!! no?? -- ever—never", "yes|!!!|no|??|--|ever|—|never" },
  { "[...] and [sic]", "[|...|]|and|[|sic|]" },
  { "Zoë Ångström e\314\201tude", "Zoë|Ångström|e\314\201tude" },
  { "Мара сказала", "Мара|сказала" },
  { "東京都", "東|京|都" },
  { "a\302\240b", "a|b" },
  { "so\302\255ft", "so\302\255ft" },
  { "👍🏽 fine", "👍|🏽|fine" },
  { "'", "'" },
  { "''''", "''|''" },
  { "a@", "a|@" },
  { "@", "@" },
  { "http://", "http|:|/|/" },
  { ".", "." },
  { "x\377y", "x|\377|y" },
  { "\303", "\303" },
};

static void
test_text_is_cut_into_tokens (void **state)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = cut (cases[i].text, strlen (cases[i].text));

      assert_string_equal (found, cases[i].tokens);
    }
}

static const struct
{
  const char     *text;
  GlossTokenKind  kind;
  guint           flags;
} kinds[] = {
  { "olin", GLOSS_TOKEN_WORD, GLOSS_TOKEN_HAS_LOWER },
  { "Olin", GLOSS_TOKEN_WORD, GLOSS_TOKEN_CAPITAL | GLOSS_TOKEN_HAS_LOWER },
  { "NATO", GLOSS_TOKEN_WORD, GLOSS_TOKEN_CAPITAL },
  { "Ås", GLOSS_TOKEN_WORD, GLOSS_TOKEN_CAPITAL | GLOSS_TOKEN_HAS_LOWER },
  { "iOrm", GLOSS_TOKEN_WORD, GLOSS_TOKEN_HAS_LOWER },
  { "Mr.", GLOSS_TOKEN_WORD, GLOSS_TOKEN_CAPITAL | GLOSS_TOKEN_HAS_LOWER | GLOSS_TOKEN_ABBREVIATED },
  { "U.S.", GLOSS_TOKEN_WORD, GLOSS_TOKEN_CAPITAL | GLOSS_TOKEN_ABBREVIATED },
  { "1990s", GLOSS_TOKEN_NUMBER, GLOSS_TOKEN_HAS_LOWER },
  { "“", GLOSS_TOKEN_QUOTE, 0 },
  { ",", GLOSS_TOKEN_PUNCTUATION, 0 },
  { "$", GLOSS_TOKEN_SYMBOL, 0 },
  { "@olin", GLOSS_TOKEN_ADDRESS, 0 },
};

static void
test_tokens_know_their_kind_and_case (void **state)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      guint n_tokens = 0;
      g_autofree GlossToken *tokens = gloss_tokenize (kinds[i].text, strlen (kinds[i].text), &n_tokens);

      assert_int_equal (n_tokens, 1);
      assert_int_equal (tokens[0].kind, kinds[i].kind);
      assert_int_equal (tokens[0].flags, kinds[i].flags | GLOSS_TOKEN_AFTER_SPACE | GLOSS_TOKEN_STARTS_LINE);
    }
}

static void
test_space_and_lines_are_remembered (void **state)
{
  guint n_tokens = 0;
  g_autofree GlossToken *tokens = gloss_tokenize ("Go on.\n\nIt's", 12, &n_tokens);

  assert_int_equal (n_tokens, 5);
  assert_true (tokens[1].flags & GLOSS_TOKEN_AFTER_SPACE);
  assert_false (tokens[1].flags & GLOSS_TOKEN_STARTS_LINE);
  assert_false (tokens[2].flags & GLOSS_TOKEN_AFTER_SPACE);
  assert_true (tokens[3].flags & GLOSS_TOKEN_STARTS_LINE);
  assert_true (tokens[4].flags & GLOSS_TOKEN_CLITIC);
  assert_false (tokens[4].flags & GLOSS_TOKEN_AFTER_SPACE);
}

/* Whether tokens follow each other and leave out white space alone. */
static void
check_cover (const char *text,
             gsize       length)
{
  guint n_tokens = 0;
  g_autofree GlossToken *tokens = gloss_tokenize (text, length, &n_tokens);
  gsize covered = 0;
  gsize last = 0;
  gsize dense = 0;
  gsize i;

  for (i = 0; i < n_tokens; i++)
    {
      assert_true (tokens[i].begin >= last);
      assert_true (tokens[i].end > tokens[i].begin);
      assert_true (tokens[i].end <= length);
      covered += gloss_token_get_length (&tokens[i]);
      last = tokens[i].end;
    }

  for (i = 0; i < length; i++)
    dense += (guchar) text[i] > ' ' && (guchar) text[i] < 127;

  assert_true (covered >= dense);
}

static void
test_hostile_text_is_cut_in_one_pass (void **state)
{
  static const char *const pieces[] = { "\"", "'", "a", "a.", "a'", "a@", "A.A", "1,", "&", "-", "\n", "’s", "www.", "\377", "e\314\201", "東", "@a_", "a-" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      GString *text = g_string_new (NULL);

      while (text->len < HUGE_BYTES)
        g_string_append (text, pieces[i]);
      check_cover (text->str, text->len);
      g_string_free (text, TRUE);
    }
}

static void
test_random_bytes_are_cut (void **state)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  char bytes[64];
  guint round;
  guint i;

  for (round = 0; round < 20000; round++)
    {
      guint length = g_rand_int_range (random, 0, sizeof bytes);

      for (i = 0; i < length; i++)
        bytes[i] = g_rand_boolean (random) ? "aA1.'@&-_ \n\"$s/:"[g_rand_int_range (random, 0, 16)]
                                           : g_rand_int_range (random, 0, 256);
      check_cover (bytes, length);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_text_is_cut_into_tokens),
    cmocka_unit_test (test_tokens_know_their_kind_and_case),
    cmocka_unit_test (test_space_and_lines_are_remembered),
    cmocka_unit_test (test_hostile_text_is_cut_in_one_pass),
    cmocka_unit_test (test_random_bytes_are_cut),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
