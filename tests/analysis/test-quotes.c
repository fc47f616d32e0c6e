/* test-quotes.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis-fixture.h"

#include <string.h>

/*
 * Each quote is written as "k speaker: words", parted by "|". k is d, m or i
 * for direct, mixed, indirect; the speaker is "?" where none is credited.
 */
typedef struct
{
  const char *text;
  const char *found;
} Row;

static const Row direct_rows[] = {
  { "“We will pay,” said Ana Ruiz.", "d Ana Ruiz: “We will pay,”" },
  { "“We will pay,” Ana Ruiz said.", "d Ana Ruiz: “We will pay,”" },
  { "Ana Ruiz said: “We will pay.”", "d Ana Ruiz: “We will pay.”" },
  { "Ana Ruiz said, \"We will pay.\"", "d Ana Ruiz: \"We will pay.\"" },
  { "Ana Ruiz says “we will pay in May”.", "d Ana Ruiz: “we will pay in May”" },
  { "Ana Ruiz said that “we will pay in May.”", "d Ana Ruiz: “we will pay in May.”" },
  { "'We will pay,' said Ana Ruiz.", "d Ana Ruiz: 'We will pay,'" },
  { "«We will pay», said Ana Ruiz.", "d Ana Ruiz: «We will pay»" },
  { "„We will pay“, said Ana Ruiz.", "d Ana Ruiz: „We will pay“" },
  { "``We will pay,'' said Ana Ruiz.", "d Ana Ruiz: ``We will pay,''" },
  { "“We will pay,” she said.", "d she: “We will pay,”" },
  { "“Will we pay?” she asked.", "d she: “Will we pay?”" },
  { "“Pay now!” shouted a man from the crowd.", "d a man from the crowd: “Pay now!”" },
  { "“We will pay,” said Mara Olin, the mayor of Vellby.", "d Mara Olin: “We will pay,”" },
  { "“We will pay,” said the mayor of Vellby, Mara Olin.", "d Mara Olin: “We will pay,”" },
  { "“We will pay,” Mara Olin, the mayor of Vellby, said.", "d Mara Olin: “We will pay,”" },
  { "“We will pay,” the mayor, Mara Olin, said.", "d Mara Olin: “We will pay,”" },
  { "“We will pay,” Mara Olin, who runs the town, said.", "d Mara Olin: “We will pay,”" },
  { "“We will pay,” said Dr. Mara Olin.", "d Mara Olin: “We will pay,”" },
  { "“We will pay,” said harbour spokesman Bo Lindt.", "d Bo Lindt: “We will pay,”" },
  { "“We will pay,” Mara Olin told reporters.", "d Mara Olin: “We will pay,”" },
  { "“We will pay,” Mara Olin said in a statement on Monday.", "d Mara Olin: “We will pay,”" },
  { "“We will pay,” Mara Olin later said.", "d Mara Olin: “We will pay,”" },
  { "“We will pay,” Mara Olin has repeatedly said.", "d Mara Olin: “We will pay,”" },
  { "“We will pay,” Mara Olin tweeted.", "d Mara Olin: “We will pay,”" },
  { "“We will pay,” according to Mara Olin.", "d Mara Olin: “We will pay,”" },
  { "“We,” she said, “will pay.”", "d she: “We,”|d she: “will pay.”" },
  { "“We will pay,” said Bo Lindt. “All of us will pay.”",
    "d Bo Lindt: “We will pay,”|d Bo Lindt: “All of us will pay.”" },
  { "“Why should we pay?” “Because we must,” Bo Lindt said.",
    "d Bo Lindt: “Why should we pay?”|d Bo Lindt: “Because we must,”" },
  { "“She told me ‘no’ twice,” Bo Lindt said.", "d Bo Lindt: “She told me ‘no’ twice,”" },
  { "“Never closed by anybody, she thought.", "d ?: “Never closed by anybody, she thought." },
};

static const Row signature_rows[] = {
  { "“We will pay.” — Mara Olin, Vellby", "d Mara Olin: “We will pay.”" },
  { "“We will pay.” - Mara Olin", "d Mara Olin: “We will pay.”" },
  { "“We will pay.”\n— Mara Olin, the mayor", "d Mara Olin: “We will pay.”" },
  { "“We will pay.” ― Mara Olin\n“We will not.” ― Bo Lindt", "d Mara Olin: “We will pay.”|d Bo Lindt: “We will not.”" },
  { "“We will pay.” — and nobody did", "d ?: “We will pay.”" },
  { "“We will pay.” —", "d ?: “We will pay.”" },
  { "“We will pay.”\n—\nMara Olin left.", "d ?: “We will pay.”" },
};

static const Row title_rows[] = {
  { "Bo Lindt likes the novel “The Last Ferry to Orle.”", "" },
  { "Her first film, “The Last Ferry to Orle,” is long.", "" },
  { "‘A Pier Too Far’\nThe pier is long.", "" },
  { "Bo Lindt met Robert “Bobby” Sand.", "" },
  { "“A Pier Too Far!” Bo Lindt shouted.", "d Bo Lindt: “A Pier Too Far!”" },
};

static const Row continued_rows[] = {
  { "“One is enough.\n“Two are too many,” said Bo Lindt.",
    "d Bo Lindt: “One is enough.|d Bo Lindt: “Two are too many,”" },
  { "“One is enough,” said Bo Lindt.\n“Two are too many for us.”",
    "d Bo Lindt: “One is enough,”|d Bo Lindt: “Two are too many for us.”" },
  { "“One is enough,” said Bo Lindt.\nThe boats left.\n“Two are too many for us.”",
    "d Bo Lindt: “One is enough,”|d ?: “Two are too many for us.”" },
  { "“One is enough,” said Bo Lindt. The boats left. “Two are too many for us.”",
    "d Bo Lindt: “One is enough,”|d Bo Lindt: “Two are too many for us.”" },
  { "“Nobody said a word of it to us all day.”", "d ?: “Nobody said a word of it to us all day.”" },
};

static const Row indirect_rows[] = {
  { "Ana Ruiz said that the bridge was safe.", "i Ana Ruiz: that the bridge was safe" },
  { "Ana Ruiz said the bridge was safe.", "i Ana Ruiz: the bridge was safe" },
  { "Ana Ruiz said on Monday that the bridge was safe.", "i Ana Ruiz: that the bridge was safe" },
  { "Ana Ruiz said Monday the bridge was safe.", "i Ana Ruiz: the bridge was safe" },
  { "Ana Ruiz said in a statement that the bridge was safe.", "i Ana Ruiz: that the bridge was safe" },
  { "The bridge was safe, Ana Ruiz said.", "i Ana Ruiz: The bridge was safe" },
  { "The bridge was safe, said Ana Ruiz.", "i Ana Ruiz: The bridge was safe" },
  { "The bridge was safe, she said.", "i she: The bridge was safe" },
  { "According to Ana Ruiz, the bridge was safe.", "i Ana Ruiz: the bridge was safe" },
  { "The bridge was safe, according to Ana Ruiz.", "i Ana Ruiz: The bridge was safe" },
  { "The bridge was safe according to Ana Ruiz.", "i Ana Ruiz: The bridge was safe" },
  { "According to a senior official, the bridge was safe.", "i a senior official: the bridge was safe" },
  { "She denied that the city had been slow.", "i she: that the city had been slow" },
  { "Ana Ruiz denied any wrongdoing.", "i Ana Ruiz: any wrongdoing" },
  { "Ana Ruiz promised to resign.", "i Ana Ruiz: to resign" },
  { "Ana Ruiz vowed to fight the plan.", "i Ana Ruiz: to fight the plan" },
  { "Ana Ruiz called for calm in the city.", "i Ana Ruiz: calm in the city" },
  { "Ana Ruiz urged people to leave the harbour.", "i Ana Ruiz: to leave the harbour" },
  { "Ana Ruiz called on Orle to pay the bill.", "i Ana Ruiz: to pay the bill" },
  { "Ana Ruiz accused Bo Lindt of lying about the boats.", "i Ana Ruiz: lying about the boats" },
  { "Ana Ruiz described the plan as a bad joke.", "i Ana Ruiz: a bad joke" },
  { "Ana Ruiz told reporters that the bridge was safe.", "i Ana Ruiz: that the bridge was safe" },
  { "Ana Ruiz told them the bridge was safe.", "i Ana Ruiz: the bridge was safe" },
  { "Ana Ruiz has said that the bridge was safe.", "i Ana Ruiz: that the bridge was safe" },
  { "Ana Ruiz also said that the bridge was safe.", "i Ana Ruiz: that the bridge was safe" },
  { "Ana Ruiz said the bridge was safe, adding that the road was not.",
    "i Ana Ruiz: the bridge was safe|i Ana Ruiz: that the road was not" },
  { "Ana Ruiz said the bridge was safe, but Bo Lindt said it was not.",
    "i Ana Ruiz: the bridge was safe|i Bo Lindt: it was not" },
  { "Ana Ruiz, the mayor of Vellby, said the bridge was safe.", "i Ana Ruiz: the bridge was safe" },
  { "The mayor, Ana Ruiz, said the bridge was safe.", "i Ana Ruiz: the bridge was safe" },
  { "Officials said the bridge was safe.", "i Officials: the bridge was safe" },
  { "Police say the bridge was safe.", "i Police: the bridge was safe" },
  { "The company says the bridge was safe.", "i The company: the bridge was safe" },
  { "A spokesman for the port said the bridge was safe.", "i A spokesman for the port: the bridge was safe" },
  { "Three residents who live nearby said the bridge was safe.", "i Three residents: the bridge was safe" },
};

static const Row mixed_rows[] = {
  { "Ana Ruiz said the plan was “a very bad joke” for Vellby.",
    "m Ana Ruiz: the plan was “a very bad joke” for Vellby" },
  { "Ana Ruiz said that it was “not the worst” year.", "m Ana Ruiz: that it was “not the worst” year" },
  { "The plan was “a very bad joke”, Ana Ruiz said.", "m Ana Ruiz: The plan was “a very bad joke”" },
  { "A senior official said it was “not the worst” year.",
    "m A senior official: it was “not the worst” year" },
};

static const Row label_rows[] = {
  { "Harbour minister: we will pay for the bridge", "i Harbour minister: we will pay for the bridge" },
  { "Ana Ruiz: “We will pay”", "d Ana Ruiz: “We will pay”" },
  { "Study: the sea rises faster", "i Study: the sea rises faster" },
  { "A bridge to nowhere: what went wrong", "" },
  { "Vellby\nHarbour chief Ana Ruiz: “We will pay.”", "d Ana Ruiz: “We will pay.”" },
  { "Vellby\nRUIZ: Will we pay?\nOLIN: We will. It is right.\nRUIZ: I see.",
    "d RUIZ: Will we pay?|d OLIN: We will. It is right.|d RUIZ: I see." },
  { "Vellby\nOlin: We will.", "" },
  { "Vellby\nThree boats: the big one, the old one, the blue one.", "" },
};

static const Row nothing_rows[] = {
  { "Ana Ruiz disputed that.", "" },
  { "Ana Ruiz hopes that the bridge is safe.", "" },
  { "", "" },
  { "The boats came back at noon.", "" },
  { "The so-called “quad” met in Orle.", "" },
  { "She read “The Long Winter” in May.", "" },
  { "She did not say when.", "" },
  { "The report was long and the claims were many.", "" },
  { "The United States is large.", "" },
  { "Bo Lindt, known as “Red”, left early.", "" },
  { "\"", "" },
  { "said", "" },
  { "“” said Bo Lindt.", "" },
};

static const Row seed_shapes[] = {
  { "Henrik Brandt, who leads the opposition, accused the mayor of “closing the bridge”.",
    "d Henrik Brandt: “closing the bridge”" },

  /* A clause about somebody else's words, with a comma behind it. */
  { "With the Harbour Office warning that such a flood could come “at any time”, Ana Ruiz will fly to Orle.",
    "m Harbour Office: that such a flood could come “at any time”" },
  { "Vellby was not told, a port official said, noting that the boats were in “numbers beyond what we’d expect”.",
    "i a port official: Vellby was not told|m a port official: that the boats were in “numbers beyond what we’d expect”" },
  { "On Tuesday, the Pact secretary general, Jon Stolt, echoed claims that there was a “large crowd of people” and that it was “quite possible”.",
    "m Jon Stolt: that there was a “large crowd of people” and that it was “quite possible”" },
  { "“We are at a stage where it could rain,” said the Harbour House spokeswoman, Jen Saki.",
    "d Jen Saki: “We are at a stage where it could rain,”" },
  { "“It is a wider road,” the official said, looking at the map.\n“The question is: where does it end?”",
    "d the official: “It is a wider road,”|d the official: “The question is: where does it end?”" },
};

static char *
write_kinds_and_quotes (const char *utf8)
{
  g_autoptr (GlossText) text = gloss_text_new (utf8, -1);
  g_autoptr (GlossAnalysis) analysis = gloss_analysis_new (text, NULL);
  GString *out = g_string_new (NULL);
  guint n;
  const GlossFoundMention *mentions = gloss_analysis_get_mentions (analysis, &n);
  const GlossFoundQuote *quotes = gloss_analysis_get_quotes (analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (out, "%s%c ", i > 0 ? "|" : "", "dmi"[quotes[i].kind]);
      if (quotes[i].speaker == GLOSS_NONE)
        g_string_append_c (out, '?');
      else
        append_span (out, analysis, mentions[quotes[i].speaker].span);
      g_string_append (out, ": ");
      append_span (out, analysis, quotes[i].span);
    }
  return g_string_free (out, FALSE);
}

static void
assert_rows (const Row *rows,
             guint      n_rows)
{
  guint n_wrong = 0;

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *found = write_kinds_and_quotes (rows[i].text);

      if (g_ascii_strcasecmp (found, rows[i].found) == 0)
        continue;
      print_error ("%s\n  wanted: %s\n  found:  %s\n", rows[i].text, rows[i].found, found);
      n_wrong++;
    }
  assert_int_equal (n_wrong, 0);
}

static void
test_direct_quotes_have_their_speakers (void **state)
{
  assert_rows (direct_rows, G_N_ELEMENTS (direct_rows));
}

static void
test_a_name_behind_a_dash_signs_the_quotation (void **state)
{
  assert_rows (signature_rows, G_N_ELEMENTS (signature_rows));
}

static void
test_nobody_says_a_title_or_a_nickname (void **state)
{
  assert_rows (title_rows, G_N_ELEMENTS (title_rows));
}

static void
test_quotes_that_go_on_keep_their_speaker (void **state)
{
  assert_rows (continued_rows, G_N_ELEMENTS (continued_rows));
}

static void
test_reported_clauses_are_quotes (void **state)
{
  assert_rows (indirect_rows, G_N_ELEMENTS (indirect_rows));
}

static void
test_quoted_fragments_make_mixed_quotes (void **state)
{
  assert_rows (mixed_rows, G_N_ELEMENTS (mixed_rows));
}

static void
test_names_with_a_colon_say_the_rest (void **state)
{
  assert_rows (label_rows, G_N_ELEMENTS (label_rows));
}

static void
test_what_nobody_said_is_no_quote (void **state)
{
  assert_rows (nothing_rows, G_N_ELEMENTS (nothing_rows));
}

static void
test_long_sentences_of_the_news_are_taken_apart (void **state)
{
  assert_rows (seed_shapes, G_N_ELEMENTS (seed_shapes));
}

static void
test_parts_of_one_utterance_share_it (void **state)
{
  g_autoptr (GlossText) text = gloss_text_new ("“A,” she said, “B.” “It is so.” He said: “C is far away.”", -1);
  g_autoptr (GlossAnalysis) analysis = gloss_analysis_new (text, NULL);
  guint n;
  const GlossFoundQuote *quotes = gloss_analysis_get_quotes (analysis, &n);

  assert_int_equal (n, 4);
  assert_int_equal (quotes[0].utterance, quotes[1].utterance);
  assert_int_equal (quotes[1].utterance, quotes[2].utterance);
  assert_int_not_equal (quotes[2].utterance, quotes[3].utterance);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_direct_quotes_have_their_speakers),
    cmocka_unit_test (test_a_name_behind_a_dash_signs_the_quotation),
    cmocka_unit_test (test_nobody_says_a_title_or_a_nickname),
    cmocka_unit_test (test_quotes_that_go_on_keep_their_speaker),
    cmocka_unit_test (test_reported_clauses_are_quotes),
    cmocka_unit_test (test_quoted_fragments_make_mixed_quotes),
    cmocka_unit_test (test_names_with_a_colon_say_the_rest),
    cmocka_unit_test (test_what_nobody_said_is_no_quote),
    cmocka_unit_test (test_long_sentences_of_the_news_are_taken_apart),
    cmocka_unit_test (test_parts_of_one_utterance_share_it),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
