/* test-balance.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-actor-private.h"
#include "gloss-balance.h"
#include "gloss-quote-private.h"

#define MAX_QUOTES 6

/* A quote of the text: from the begin of @words to their end, with @cue right after */
typedef struct
{
  const char     *words;
  const char     *cue;
  char            speaker;  /* 'a' has a name, 'u' has none, ' ' is nobody */
  GlossQuoteKind  kind;
} QuoteRow;

typedef struct
{
  const char *name;
  QuoteRow    quotes[MAX_QUOTES];
  /* The same as text: key quotes/words, from the first row to the last */
  const char *parts[GLOSS_N_BALANCE_PARTS];
} BalanceCase;

static const BalanceCase cases[] = {
  { "nobody is quoted", { { NULL } },
    { "", "named 0/0, unnamed 0/0, unknown 0/0", "direct 0/0, mixed 0/0, indirect 0/0", "" } },
  { "everybody once",
    { { "“It will hold”", "said", 'a', GLOSS_QUOTE_DIRECT },
      { "that it will “never” hold", "said", 'u', GLOSS_QUOTE_MIXED },
      { "it is late", "according to", ' ', GLOSS_QUOTE_INDIRECT } },
    { "official 1/5, Ana 1/3, unknown 1/3",
      "named 1/3, unnamed 1/5, unknown 1/3",
      "direct 1/3, mixed 1/5, indirect 1/3",
      "said 2/8, according to 1/3" } },
  { "cues fold their case and their breaks",
    { { "one", "According to", 'a', GLOSS_QUOTE_INDIRECT },
      { "two", "according\nto", 'a', GLOSS_QUOTE_INDIRECT },
      { "three", "", 'a', GLOSS_QUOTE_DIRECT } },
    { "Ana 3/3", "named 3/3, unnamed 0/0, unknown 0/0", "direct 1/1, mixed 0/0, indirect 2/2",
      "according to 2/2" } },
  { "equally frequent cues are in order",
    { { "one", "warned", 'a', GLOSS_QUOTE_DIRECT }, { "two", "admitted", 'a', GLOSS_QUOTE_DIRECT } },
    { "Ana 2/2", "named 2/2, unnamed 0/0, unknown 0/0", "direct 2/2, mixed 0/0, indirect 0/0",
      "admitted 1/1, warned 1/1" } },
  { "no word at all",
    { { "“…”", "řekla", 'a', GLOSS_QUOTE_DIRECT } },
    { "Ana 1/0", "named 1/0, unnamed 0/0, unknown 0/0", "direct 1/0, mixed 0/0, indirect 0/0",
      "řekla 1/0" } },
};

static GlossActor *
make_actor (const char *name,
            gboolean    named)
{
  GlossActor *actor = gloss_actor_new (name);
  GlossViewActor view = { .name = (char *) name, .description = (char *) "", .named = named };

  gloss_actor_update (actor, &view, NULL);

  return actor;
}

static GlossQuote *
make_quote (const QuoteRow *row,
            GlossActor     *speaker)
{
  g_autofree char *utf8 = g_strconcat (row->words, row->cue, NULL);
  g_autoptr (GlossText) text = gloss_text_new (utf8, -1);
  guint end = (guint) g_utf8_strlen (row->words, -1);
  GlossViewQuote view = {
    .range = { 0, end },
    .cue = { end, gloss_text_get_n_chars (text) },
    .kind = row->kind,
  };
  GlossQuote *quote = gloss_quote_new ();

  gloss_quote_update (quote, text, &view, speaker);

  return quote;
}

static GlossBalance *
make_balance (const BalanceCase *c)
{
  g_autoptr (GListStore) quotes = g_list_store_new (GLOSS_TYPE_QUOTE);
  g_autoptr (GlossActor) ana = make_actor ("Ana", TRUE);
  g_autoptr (GlossActor) official = make_actor ("official", FALSE);

  for (guint i = 0; c->quotes[i].words != NULL; i++)
    {
      char speaker = c->quotes[i].speaker;
      g_autoptr (GlossQuote) quote =
        make_quote (&c->quotes[i], speaker == 'a' ? ana : speaker == 'u' ? official : NULL);

      g_list_store_append (quotes, quote);
    }

  return gloss_balance_new (G_LIST_MODEL (quotes));
}

static void
assert_part (const GlossBalance *balance,
             GlossBalancePart    part,
             const char         *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < gloss_balance_get_n_rows (balance, part); i++)
    {
      const GlossBalanceRow *row = gloss_balance_get_row (balance, part, i);

      g_string_append_printf (found, "%s%s %u/%u", i > 0 ? ", " : "", row->key,
                              row->n_quotes, row->n_words);
    }
  assert_string_equal (found->str, expected);
}

static void
test_quotes_are_counted_in_four_ways (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossBalance) balance = make_balance (&cases[i]);

      print_message ("%s\n", cases[i].name);
      for (guint part = 0; part < GLOSS_N_BALANCE_PARTS; part++)
        assert_part (balance, part, cases[i].parts[part]);
    }
}

static void
test_the_shares_of_a_part_make_a_whole (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossBalance) balance = make_balance (&cases[i]);

      for (guint part = 0; part < GLOSS_N_BALANCE_PARTS; part++)
        {
          double sum = 0;

          for (guint j = 0; j < gloss_balance_get_n_rows (balance, part); j++)
            sum += gloss_balance_get_row (balance, part, j)->share;
          assert_true (sum == 0 || ABS (sum - 1) < 1e-9);
          if (part != GLOSS_BALANCE_CUES)
            assert_true ((sum > 0) == (gloss_balance_get_n_words (balance) > 0));
        }
    }
}

static void
test_a_share_is_of_words_and_of_cues_one_of_quotes (void **state)
{
  g_autoptr (GlossBalance) balance = make_balance (&cases[1]);

  assert_int_equal (gloss_balance_get_n_quotes (balance), 3);
  assert_int_equal (gloss_balance_get_n_words (balance), 11);
  assert_float_equal (gloss_balance_get_row (balance, GLOSS_BALANCE_SPEAKERS, 0)->share,
                      5 / 11.0, 1e-9);
  assert_float_equal (gloss_balance_get_row (balance, GLOSS_BALANCE_CUES, 0)->share,
                      2 / 3.0, 1e-9);
  assert_string_equal (gloss_actor_get_name (gloss_balance_get_row (balance,
                                                                    GLOSS_BALANCE_SPEAKERS,
                                                                    1)->actor),
                       "Ana");
  assert_null (gloss_balance_get_row (balance, GLOSS_BALANCE_SPEAKERS, 2)->actor);
}

static void
test_all_rows_are_in_the_csv (void **state)
{
  g_autoptr (GlossBalance) balance = make_balance (&cases[1]);
  g_autofree char *csv = gloss_balance_to_csv (balance);

  assert_string_equal (csv,
                       "part,name,quotes,words,share\r\n"
                       "speaker,\"official\",1,5,0.4545\r\n"
                       "speaker,\"Ana\",1,3,0.2727\r\n"
                       "speaker,\"unknown\",1,3,0.2727\r\n"
                       "source,\"named\",1,3,0.2727\r\n"
                       "source,\"unnamed\",1,5,0.4545\r\n"
                       "source,\"unknown\",1,3,0.2727\r\n"
                       "kind,\"direct\",1,3,0.2727\r\n"
                       "kind,\"mixed\",1,5,0.4545\r\n"
                       "kind,\"indirect\",1,3,0.2727\r\n"
                       "cue,\"said\",2,8,0.6667\r\n"
                       "cue,\"according to\",1,3,0.3333\r\n");
}

static const struct
{
  const char *name;
  const char *cell;
} names[] = {
  { "Ana \"the\" Ilves", "\"Ana \"\"the\"\" Ilves\"" },
  { "Ilves, Ana", "\"Ilves, Ana\"" },
  { "=SUM(1)", "\"'=SUM(1)\"" },
  { "-1", "\"'-1\"" },
  { "@ana", "\"'@ana\"" },
};

static void
test_no_name_breaks_the_csv_nor_is_a_formula (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GListStore) quotes = g_list_store_new (GLOSS_TYPE_QUOTE);
      g_autoptr (GlossActor) actor = make_actor (names[i].name, TRUE);
      g_autoptr (GlossQuote) quote = make_quote (&cases[2].quotes[0], actor);
      g_autoptr (GlossBalance) balance = NULL;
      g_autofree char *csv = NULL;

      g_list_store_append (quotes, quote);
      balance = gloss_balance_new (G_LIST_MODEL (quotes));
      csv = gloss_balance_to_csv (balance);
      assert_non_null (strstr (csv, names[i].cell));
    }
}

int
main (int    argc,
      char **argv)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_quotes_are_counted_in_four_ways),
    cmocka_unit_test (test_the_shares_of_a_part_make_a_whole),
    cmocka_unit_test (test_a_share_is_of_words_and_of_cues_one_of_quotes),
    cmocka_unit_test (test_all_rows_are_in_the_csv),
    cmocka_unit_test (test_no_name_breaks_the_csv_nor_is_a_formula),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
