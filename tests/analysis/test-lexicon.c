/* test-lexicon.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-lexicon.h"

#include <string.h>

static const struct
{
  const char *word;
  guint       flags;
} rows[] = {
  { "", 0 },
  { "xyzzy", 0 },
  { "Norway", GLOSS_WORD_PLACE },
  { "NORWAY", GLOSS_WORD_PLACE },
  { "Côte d'Ivoire", GLOSS_WORD_PLACE },
  { "Côte d’Ivoire", GLOSS_WORD_PLACE },
  { "New South Wales", GLOSS_WORD_PLACE },
  { "California", GLOSS_WORD_PLACE },
  { "Bolivia", GLOSS_WORD_PLACE },
  { "U.S.", GLOSS_WORD_PLACE },
  { "Mr.", GLOSS_WORD_TITLE },
  { "White House", GLOSS_WORD_ORGANIZATION },
  { "University", GLOSS_WORD_ORGANIZATION_WORD | GLOSS_WORD_GROUP_NOUN },
  { "Northern", GLOSS_WORD_DIRECTION },
  { "Norwegian", GLOSS_WORD_DEMONYM },
  { "Friday", GLOSS_WORD_CALENDAR },
  { "however", GLOSS_WORD_FUNCTION },
  { "officials", GLOSS_WORD_PERSON_NOUN | GLOSS_WORD_FUNCTION },
  { "ministry", GLOSS_WORD_GROUP_NOUN | GLOSS_WORD_ORGANIZATION_WORD },
};

static const struct
{
  const char *word;
  guint       forms;
} verbs[] = {
  { "say", GLOSS_FORM_BASE },
  { "says", GLOSS_FORM_THIRD },
  { "said", GLOSS_FORM_PAST | GLOSS_FORM_PARTICIPLE },
  { "saying", GLOSS_FORM_GERUND },
  { "wrote", GLOSS_FORM_PAST },
  { "written", GLOSS_FORM_PARTICIPLE },
  { "denies", GLOSS_FORM_THIRD },
  { "denied", GLOSS_FORM_PAST | GLOSS_FORM_PARTICIPLE },
  { "admitted", GLOSS_FORM_PAST | GLOSS_FORM_PARTICIPLE },
  { "referring", GLOSS_FORM_GERUND },
  { "stressed", GLOSS_FORM_PAST | GLOSS_FORM_PARTICIPLE },
  { "stresses", GLOSS_FORM_THIRD },
  { "announcing", GLOSS_FORM_GERUND },
  { "house", 0 },
};

static void
test_words_are_known_for_what_they_are (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (gloss_lexicon_look_up (rows[i].word, strlen (rows[i].word)).flags != rows[i].flags)
      fail_msg ("“%s” is known as %x", rows[i].word,
                gloss_lexicon_look_up (rows[i].word, strlen (rows[i].word)).flags);
}

static void
test_verbs_are_known_in_all_their_forms (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (gloss_lexicon_look_up (verbs[i].word, strlen (verbs[i].word)).forms != verbs[i].forms)
      fail_msg ("“%s” has the forms %x", verbs[i].word,
                gloss_lexicon_look_up (verbs[i].word, strlen (verbs[i].word)).forms);
}

static void
test_words_longer_than_any_are_unknown (void **state)
{
  g_autofree char *word = g_strnfill (100000, 'a');

  assert_int_equal (gloss_lexicon_look_up (word, 100000).flags, 0);
  assert_int_equal (gloss_lexicon_look_up (word, 60).flags, 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_words_are_known_for_what_they_are),
    cmocka_unit_test (test_verbs_are_known_in_all_their_forms),
    cmocka_unit_test (test_words_longer_than_any_are_unknown),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
