/* test-shares.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-actor-private.h"
#include "gloss-quote-private.h"
#include "gloss-shares.h"

#define MAX_QUOTES 4

/* Speakers are 'a', 'b' or ' ' for nobody; words go to the quote of the same place. */
typedef struct
{
  const char *name;
  const char *speakers;
  const char *words[MAX_QUOTES];
  const char *ranked;
  guint       n_words[MAX_QUOTES];
  double      first_share;
} ShareCase;

static const ShareCase cases[] = {
  { "nobody is quoted", "", { NULL }, "", { 0 }, 0 },
  { "one has everything", "a", { "“We will mend it”" }, "a", { 4 }, 1 },
  { "most words come first", "ab", { "“No”", "“Not before the summer”" }, "ba", { 4, 1 }, 0.8 },
  { "equals stand as in the text", "ba", { "“One two”", "“Three four”" }, "ba", { 2, 2 }, 0.5 },
  { "quotes of one speaker add up", "aba", { "one", "two words", "three more words" }, "ab",
    { 4, 2 }, 4 / 6.0 },
  { "the unknown speaker is last", " a", { "a long sentence by nobody", "no" }, "a ", { 1, 5 },
    1 / 6.0 },
  { "dashes and dots are no words", "ab", { "well … – no", "“”" }, "ab", { 2, 0 }, 1 },
  { "no words at all", "a", { "“…”" }, "a", { 0 }, 0 },
  { "any script", "ab", { "žádný most — není", "мост закрыт" }, "ab", { 3, 2 }, 0.6 },
};

static GlossQuote *
make_quote (const char *words,
            GlossActor *speaker)
{
  GlossQuote *quote = gloss_quote_new ();
  g_autoptr (GlossText) text = gloss_text_new (words, -1);
  GlossViewQuote view = { .range = { 0, gloss_text_get_n_chars (text) } };

  gloss_quote_update (quote, text, &view, speaker);

  return quote;
}

static GListModel *
make_quotes (const ShareCase *c,
             GlossActor      *a,
             GlossActor      *b)
{
  GListStore *quotes = g_list_store_new (GLOSS_TYPE_QUOTE);

  for (guint i = 0; c->speakers[i] != '\0'; i++)
    {
      GlossActor *speaker = c->speakers[i] == 'a' ? a : c->speakers[i] == 'b' ? b : NULL;
      g_autoptr (GlossQuote) quote = make_quote (c->words[i], speaker);

      g_list_store_append (quotes, quote);
    }

  return G_LIST_MODEL (quotes);
}

static void
assert_case (const ShareCase *c)
{
  g_autoptr (GlossActor) a = gloss_actor_new ("a");
  g_autoptr (GlossActor) b = gloss_actor_new ("b");
  g_autoptr (GListModel) quotes = make_quotes (c, a, b);
  g_autoptr (GlossShares) shares = gloss_shares_new (quotes);

  print_message ("%s\n", c->name);
  assert_int_equal (gloss_shares_get_n (shares), strlen (c->ranked));
  for (guint i = 0; i < gloss_shares_get_n (shares); i++)
    {
      const GlossShare *share = gloss_shares_get (shares, i);
      GlossActor *speaker = c->ranked[i] == 'a' ? a : c->ranked[i] == 'b' ? b : NULL;

      assert_ptr_equal (share->speaker, speaker);
      assert_int_equal (share->rank, i);
      assert_int_equal (share->n_words, c->n_words[i]);
    }
  if (gloss_shares_get_n (shares) > 0)
    assert_float_equal (gloss_shares_get (shares, 0)->share, c->first_share, 1e-9);
}

static void
test_words_are_counted_by_speaker (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_case (&cases[i]);
}

static void
test_a_quote_finds_the_share_of_its_speaker (void **state)
{
  g_autoptr (GlossActor) a = gloss_actor_new ("a");
  g_autoptr (GlossQuote) known = make_quote ("one", a);
  g_autoptr (GlossQuote) unknown = make_quote ("two", NULL);
  g_autoptr (GListStore) quotes = g_list_store_new (GLOSS_TYPE_QUOTE);
  g_autoptr (GlossShares) shares = NULL;

  g_list_store_append (quotes, known);
  shares = gloss_shares_new (G_LIST_MODEL (quotes));

  assert_ptr_equal (gloss_shares_lookup (shares, known)->speaker, a);
  assert_int_equal (gloss_shares_lookup (shares, known)->n_quotes, 1);
  assert_null (gloss_shares_lookup (shares, unknown));
}

int
main (int    argc,
      char **argv)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_words_are_counted_by_speaker),
    cmocka_unit_test (test_a_quote_finds_the_share_of_its_speaker),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
