/* test-sentences.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-sentences.h"

/* The sentences of a text, parted by bars. */
static char *
split (const char *text,
       gsize       length)
{
  guint n_tokens = 0;
  guint n_sentences = 0;
  g_autofree GlossToken *tokens = gloss_tokenize (text, length, &n_tokens);
  g_autofree GlossSentence *sentences = gloss_split_sentences (text, tokens, n_tokens, &n_sentences);
  GString *result = g_string_new (NULL);
  guint i;

  for (i = 0; i < n_sentences; i++)
    {
      GlossSpan span = gloss_sentence_get_span (&sentences[i], tokens);

      if (i > 0)
        g_string_append_c (result, '|');
      g_string_append_len (result, text + span.begin, span.end - span.begin);
    }

  return g_string_free (result, FALSE);
}

static const struct
{
  const char *text;
  const char *sentences;
} cases[] = {
  { "", "" },
  { "\n\n", "" },
  { "We go", "We go" },
  { "We go. They stay.", "We go.|They stay." },
  { "We go! They stay? Yes.", "We go!|They stay?|Yes." },
  { "A headline\nMr. Olin left", "A headline|Mr. Olin left" },
  { "one\n\ntwo", "one|two" },
  { "Mr. Olin met Gen. Ruiz. She left.", "Mr. Olin met Gen. Ruiz.|She left." },
  { "It is in the U.S. Senate. Now.", "It is in the U.S. Senate.|Now." },
  { "It is in the U.S. The rest is not.", "It is in the U.S.|The rest is not." },
  { "They met at 5 p.m. Olin spoke.", "They met at 5 p.m.|Olin spoke." },
  { "They met at 5 p.m. on Monday.", "They met at 5 p.m. on Monday." },
  { "Orm Inc. Chairman Olin left.", "Orm Inc. Chairman Olin left." },
  { "She works for Orm Inc. The firm is old.", "She works for Orm Inc.|The firm is old." },
  { "J. K. Olin wrote it.", "J. K. Olin wrote it." },
  { "It rose 3.5 percent. Then it fell.", "It rose 3.5 percent.|Then it fell." },
  { "“We go.” She left.", "“We go.”|She left." },
  { "“We go,” Olin said. “They stay.”", "“We go,” Olin said.|“They stay.”" },
  { "“Why?” she asked. No one knew.", "“Why?” she asked.|No one knew." },
  { "“Why?” Mara Olin asked. No one knew.", "“Why?” Mara Olin asked.|No one knew." },
  { "''We go.'' She left.", "''We go.''|She left." },
  { "He left. (She did not.) They slept.", "He left.|(She did not.)|They slept." },
  { "He waited... and left.", "He waited... and left." },
  { "He waited... Then he left.", "He waited...|Then he left." },
  { "He waited … Then he left.", "He waited …|Then he left." },
  { "Am 3. Oktober kam er. Dann ging er.", "Am 3. Oktober kam er.|Dann ging er." },
  { "Вот. Она ушла.", "Вот.|Она ушла." },
  { "他走了。她也走了。", "他走了。|她也走了。" },
  { ". . .", ". . ." },
  { "Go.and see", "Go.and see" },
};

static void
test_text_is_split_into_sentences (void **state)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = split (cases[i].text, strlen (cases[i].text));

      assert_string_equal (found, cases[i].sentences);
    }
}

static void
test_every_token_is_in_one_sentence (void **state)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  char text[80];
  guint round;
  guint i;

  for (round = 0; round < 20000; round++)
    {
      guint length = g_rand_int_range (random, 0, sizeof text);
      g_autofree GlossToken *tokens = NULL;
      g_autofree GlossSentence *sentences = NULL;
      guint n_tokens = 0;
      guint n_sentences = 0;
      guint end = 0;

      for (i = 0; i < length; i++)
        text[i] = "aA .'?\n\"I)U.\377"[g_rand_int_range (random, 0, 13)];

      tokens = gloss_tokenize (text, length, &n_tokens);
      sentences = gloss_split_sentences (text, tokens, n_tokens, &n_sentences);
      for (i = 0; i < n_sentences; i++)
        {
          assert_int_equal (sentences[i].first, end);
          assert_true (sentences[i].end > end);
          end = sentences[i].end;
        }
      assert_int_equal (end, n_tokens);
    }
}

static void
test_a_line_end_ends_a_sentence (void **state)
{
  const char *text = "one,\ntwo and\nMr.\nOlin";
  guint n_tokens = 0;
  guint n_sentences = 0;
  g_autofree GlossToken *tokens = gloss_tokenize (text, strlen (text), &n_tokens);
  g_autofree GlossSentence *sentences = gloss_split_sentences (text, tokens, n_tokens, &n_sentences);
  guint i;

  assert_int_equal (n_sentences, 4);
  for (i = 0; i < n_sentences; i++)
    assert_true (gloss_sentence_starts_line (&sentences[i], tokens));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_text_is_split_into_sentences),
    cmocka_unit_test (test_every_token_is_in_one_sentence),
    cmocka_unit_test (test_a_line_end_ends_a_sentence),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
