/* test-analysis.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-analysis.h"

#include <string.h>

static const char article[] =
  "Vellby harbour to close, mayor says\n"
  "“We are ready,” said Mara Olin, the mayor of Vellby. “It will be close.” She denied that the city had been slow.\n"
  "“The tide comes first.\n"
  "“The boats come second,” Olin said.\n"
  "According to the Harbour Office, 300 boats lie in the port. A senior official said it was “not the worst” year.";

static GlossAnalysis *
analyse (const char *utf8,
         gssize      length)
{
  g_autoptr (GlossText) text = gloss_text_new (utf8, length);

  return gloss_analysis_new (text, NULL);
}

static void
assert_span_is_sound (const char *utf8,
                      gsize       n_bytes,
                      GlossSpan   span)
{
  assert_true (span.begin < span.end && span.end <= n_bytes);
  assert_true ((utf8[span.begin] & 0xc0) != 0x80);
  assert_true (span.end == n_bytes || (utf8[span.end] & 0xc0) != 0x80);
  assert_null (memchr (utf8 + span.begin, '\n', span.end - span.begin));
}

static void
assert_mentions_are_sound (const GlossAnalysis *analysis,
                           const char          *utf8,
                           gsize                n_bytes)
{
  guint n_mentions;
  guint n_actors;
  const GlossFoundMention *mentions = gloss_analysis_get_mentions (analysis, &n_mentions);

  gloss_analysis_get_actors (analysis, &n_actors);
  for (guint i = 0; i < n_mentions; i++)
    {
      assert_span_is_sound (utf8, n_bytes, mentions[i].span);
      assert_in_range (mentions[i].level, GLOSS_MENTION_NAME, GLOSS_MENTION_PRONOUN);
      assert_true (mentions[i].actor < n_actors);
      if (i == 0)
        continue;
      assert_true (mentions[i - 1].span.begin <= mentions[i].span.begin);
      if (mentions[i - 1].span.begin == mentions[i].span.begin)
        assert_true (mentions[i - 1].span.end >= mentions[i].span.end);
    }
}

static void
assert_actors_are_sound (const GlossAnalysis *analysis,
                         gsize                n_bytes)
{
  guint n_mentions;
  guint n_actors;
  guint n_counted = 0;
  guint seen = 0;
  const GlossFoundMention *mentions = gloss_analysis_get_mentions (analysis, &n_mentions);
  const GlossFoundActor *actors = gloss_analysis_get_actors (analysis, &n_actors);

  for (guint i = 0; i < n_actors; i++)
    {
      assert_in_range (actors[i].kind, GLOSS_ACTOR_PERSON, GLOSS_ACTOR_PLACE);
      assert_true (actors[i].best_mention < n_mentions);
      assert_int_equal (mentions[actors[i].best_mention].actor, i);
      assert_int_equal (actors[i].named, mentions[actors[i].best_mention].level == GLOSS_MENTION_NAME);
      assert_true (actors[i].description.end <= n_bytes);
      n_counted += actors[i].n_mentions;
    }
  assert_int_equal (n_counted, n_mentions);
  for (guint i = 0; i < n_mentions; i++)
    {
      assert_true (mentions[i].actor <= seen);
      seen = MAX (seen, mentions[i].actor + 1);
    }
}

static void
assert_quotes_are_sound (const GlossAnalysis *analysis,
                         const char          *utf8,
                         gsize                n_bytes)
{
  guint n_mentions;
  guint n_quotes;
  gsize end = 0;
  const GlossFoundQuote *quotes = gloss_analysis_get_quotes (analysis, &n_quotes);

  gloss_analysis_get_mentions (analysis, &n_mentions);
  for (guint i = 0; i < n_quotes; i++)
    {
      assert_span_is_sound (utf8, n_bytes, quotes[i].span);
      assert_true (quotes[i].span.begin >= end);
      assert_in_range (quotes[i].kind, GLOSS_QUOTE_DIRECT, GLOSS_QUOTE_INDIRECT);
      assert_true (quotes[i].speaker == GLOSS_NONE || quotes[i].speaker < n_mentions);
      assert_true ((quotes[i].speaker == GLOSS_NONE) == (quotes[i].reason == GLOSS_REASON_NONE));
      assert_true (quotes[i].confidence >= 0 && quotes[i].confidence <= 1);
      assert_true (i == 0 || quotes[i].utterance == quotes[i - 1].utterance ||
                   quotes[i].utterance > quotes[i - 1].utterance);
      if (!gloss_span_is_empty (quotes[i].cue))
        assert_span_is_sound (utf8, n_bytes, quotes[i].cue);
      end = quotes[i].span.end;
    }
}

static void
assert_sound (const char *utf8,
              gsize       n_bytes)
{
  g_autoptr (GlossAnalysis) analysis = analyse (utf8, n_bytes);
  guint n_sentences;
  gsize end = 0;
  const GlossSpan *sentences = gloss_analysis_get_sentences (analysis, &n_sentences);

  for (guint i = 0; i < n_sentences; i++)
    {
      assert_true (sentences[i].begin >= end && sentences[i].end <= n_bytes);
      end = sentences[i].end;
    }
  assert_mentions_are_sound (analysis, utf8, n_bytes);
  assert_actors_are_sound (analysis, n_bytes);
  assert_quotes_are_sound (analysis, utf8, n_bytes);
}

static void
test_the_result_of_an_article_is_sound (void **state)
{
  assert_sound (article, strlen (article));
}

static void
test_an_empty_text_has_nothing_in_it (void **state)
{
  g_autoptr (GlossAnalysis) analysis = analyse ("", 0);
  guint n[4];

  gloss_analysis_get_sentences (analysis, &n[0]);
  gloss_analysis_get_mentions (analysis, &n[1]);
  gloss_analysis_get_actors (analysis, &n[2]);
  gloss_analysis_get_quotes (analysis, &n[3]);
  assert_int_equal (n[0] + n[1] + n[2] + n[3], 0);
}

/* Each piece of a real article cut anywhere, and each with one letter changed for a mark. */
static void
test_cut_and_broken_articles_are_sound (void **state)
{
  static const char *const marks[] = { "“", "”", "\"", "'", "\n", ",", " said ", "é" };
  gsize length = strlen (article);

  for (gsize cut = 0; cut < length; cut++)
    {
      g_autoptr (GString) broken = NULL;

      if ((article[cut] & 0xc0) == 0x80)
        continue;
      assert_sound (article, cut);
      broken = g_string_new (article);
      g_string_insert (broken, cut, marks[cut % G_N_ELEMENTS (marks)]);
      assert_sound (broken->str, broken->len);
    }
}

static void
append_random_character (GString *text,
                         GRand   *rand)
{
  static const gunichar starts[] = { 0x20, 0x22, 0x27, 0xa0, 0x400, 0x2010, 0x3000, 0x4e00, 0x1f600 };
  gunichar c = starts[g_rand_int_range (rand, 0, G_N_ELEMENTS (starts))] + g_rand_int_range (rand, 0, 64);

  g_string_append_unichar (text, g_rand_int_range (rand, 0, 40) == 0 ? '\n' : c);
}

static void
test_random_text_is_sound (void **state)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (GString) text = g_string_new (NULL);

  while (text->len < 1000 * 1000)
    append_random_character (text, rand);
  assert_sound (text->str, text->len);
}

static void
test_hostile_text_takes_linear_time (void **state)
{
  static const char *const units[] = {
    "\"", "“", "word ", "word", "Word ", "said ", ", said ", "“a ", "He said that “x ", "Ana Olin said. ",
    "the of and ", "said “a” said, ", "A, B, ", "that ", "according to ", "\n", "‘a’ s' ", "Mr. ", "- - ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      gint64 start = g_get_monotonic_time ();

      while (text->len < 500 * 1000)
        g_string_append (text, units[i]);
      assert_sound (text->str, text->len);
      /* A walk that is not linear would take minutes. */
      assert_true (g_get_monotonic_time () - start < 30 * G_USEC_PER_SEC);
    }
}

/* More than a part of a long text: its actors are met again by name, its quotes in their places. */
static void
test_a_text_longer_than_any_article_is_one_text (void **state)
{
  static const char page[] = "“We will pay,” said Mara Olin, the mayor of Vellby.\nShe denied that the town was late.\n";
  const guint n_pages = 8000;
  g_autoptr (GString) long_text = g_string_new (NULL);
  g_autoptr (GlossText) text = NULL;
  g_autoptr (GlossAnalysis) analysis = NULL;
  const GlossFoundActor *actors;
  const GlossFoundQuote *quotes;
  guint n_actors, n_quotes;

  for (guint i = 0; i < n_pages; i++)
    g_string_append (long_text, page);
  text = gloss_text_new (long_text->str, long_text->len);
  analysis = gloss_analysis_new (text, NULL);
  actors = gloss_analysis_get_actors (analysis, &n_actors);
  quotes = gloss_analysis_get_quotes (analysis, &n_quotes);

  assert_int_equal (n_actors, 2);
  assert_int_equal (actors[0].n_mentions, 2 * n_pages);
  assert_int_equal (actors[1].n_mentions, n_pages);
  assert_int_equal (n_quotes, 2 * n_pages);
  for (guint i = 2; i < n_quotes; i++)
    {
      assert_int_equal (quotes[i].span.begin, quotes[i - 2].span.begin + strlen (page));
      assert_int_equal (quotes[i].utterance, quotes[i - 2].utterance + 2);
    }
}

static gboolean
stop_at_cb (gpointer user_data)
{
  guint *left = user_data;

  return (*left)-- == 0;
}

static void
test_it_stops_when_it_is_told_to (void **state)
{
  g_autoptr (GlossText) text = gloss_text_new (article, -1);
  guint left = 2;
  GlossAnalysisOptions options = { .cancelled = stop_at_cb, .user_data = &left };

  assert_null (gloss_analysis_new (text, &options));
}

static void
test_it_keeps_its_text (void **state)
{
  g_autoptr (GlossText) text = gloss_text_new (article, -1);
  g_autoptr (GlossAnalysis) analysis = gloss_analysis_new (text, NULL);

  assert_ptr_equal (gloss_analysis_get_text (analysis), text);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_the_result_of_an_article_is_sound),
    cmocka_unit_test (test_an_empty_text_has_nothing_in_it),
    cmocka_unit_test (test_cut_and_broken_articles_are_sound),
    cmocka_unit_test (test_random_text_is_sound),
    cmocka_unit_test (test_hostile_text_takes_linear_time),
    cmocka_unit_test (test_a_text_longer_than_any_article_is_one_text),
    cmocka_unit_test (test_it_stops_when_it_is_told_to),
    cmocka_unit_test (test_it_keeps_its_text),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
