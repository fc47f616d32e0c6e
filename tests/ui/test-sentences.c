/* test-sentences.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-sentences.h"

static void
test_texts_become_sentences (void **state)
{
  static const struct { const char *texts[4]; const char *all; } cases[] = {
    { { "Yellow: a bridge", "Which one", "#claim" }, "Yellow: a bridge. Which one. #claim" },
    { { "It will hold.", "Really?", "#claim" }, "It will hold. Really? #claim" },
    { { "“It will hold.”", "Really?!", "So…", "yes" }, "“It will hold.” Really?! So… yes" },
    { { "»Es hält.«", "ja" }, "»Es hält.« ja" },
    { { "« Tout va bien ! »", "oui" }, "« Tout va bien ! » oui" },
    { { "(as “he” said)", "yes" }, "(as “he” said). yes" },
    { { "to be done:", "all" }, "to be done: all" },
    { { "هل يصمد؟", "نعم" }, "هل يصمد؟ نعم" },
    { { "大丈夫。", "本当" }, "大丈夫。 本当" },
    { { "", "alone", NULL, "" }, "alone" },
    { { "”", "x" }, "” x" },
    { { NULL }, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) all = g_string_new (NULL);

      for (guint j = 0; j < G_N_ELEMENTS (cases[i].texts); j++)
        gloss_sentences_append (all, cases[i].texts[j]);
      assert_string_equal (all->str, cases[i].all);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_texts_become_sentences),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
