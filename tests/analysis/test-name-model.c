/* test-name-model.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis-fixture.h"

#include <string.h>

#include "gloss-name-model.h"
#include "gloss-tagger.h"

#define HUGE_BYTES (1024 * 1024)

static int
set_up (void **state)
{
  *state = open_model ();

  return 0;
}

static int
tear_down (void **state)
{
  gloss_model_unref (*state);
  return 0;
}

/* The names of a text with the first letter of their kind, parted by bars. */
static char *
find (GlossModel *model,
      const char *text)
{
  g_autoptr (GlossTagger) tagger = gloss_tagger_new (model);
  g_autofree GlossToken *tokens = NULL;
  g_autofree GlossSentence *sentences = NULL;
  g_autoptr (GArray) names = NULL;
  GString *result = g_string_new (NULL);
  guint n_tokens = 0;
  guint n_sentences = 0;
  guint i;

  tokens = gloss_tokenize (text, strlen (text), &n_tokens);
  sentences = gloss_split_sentences (text, tokens, n_tokens, &n_sentences);
  for (i = 0; i < n_sentences; i++)
    gloss_tagger_tag (tagger, text, tokens, &sentences[i]);
  names = gloss_name_model_find (model, text, tokens, n_tokens, sentences, n_sentences);

  for (i = 0; i < names->len; i++)
    {
      const GlossModelName *name = &g_array_index (names, GlossModelName, i);
      gsize begin = tokens[name->first].begin;

      assert_true (name->first < name->end && name->end <= n_tokens);
      if (i > 0)
        g_string_append_c (result, '|');
      g_string_append_printf (result, "%c:%.*s", "POL"[name->kind], (int) (tokens[name->end - 1].end - begin),
                              text + begin);
    }

  return g_string_free (result, FALSE);
}

static const struct
{
  const char *text;
  const char *names;
} cases[] = {
  { "", "" },
  { "It rained all day.", "" },
  { "President Mara Olin said on Monday that she would go to Germany.", "P:Mara Olin|L:Germany" },
  { "The University of Vellby said it would pay.", "O:University of Vellby" },
  { "The ministry named Ana Ruiz. Later Ruiz declined.", "P:Ana Ruiz|P:Ruiz" },
  { "A quiet day\n\nShe has led the Ministry of Ports in France since last year.", "O:Ministry of Ports|L:France" },
  { "A quiet day\n\nThe talks with the National Ports Council (NPC) will go on in France.",
    "O:National Ports Council|O:NPC|L:France" },
  { "A quiet day\n\nA report by the Vellby Police Department was read.", "O:Vellby Police Department" },
};

static void
test_names_are_found_with_their_kinds (void **state)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = find (*state, cases[i].text);

      assert_string_equal (found, cases[i].names);
    }
}

static void
test_hostile_text_is_read_to_its_end (void **state)
{
  static const char *const pieces[] = { "Olin", "A ", "Ab. ", "( AB ", "\"", "of ", "\377", "A-", "\nUN" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      GString *text = g_string_new (NULL);
      g_autofree char *found = NULL;

      while (text->len < HUGE_BYTES)
        g_string_append (text, pieces[i]);
      found = find (*state, text->str);
      g_string_free (text, TRUE);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_names_are_found_with_their_kinds),
    cmocka_unit_test (test_hostile_text_is_read_to_its_end),
  };

  return cmocka_run_group_tests (tests, set_up, tear_down);
}
