/* test-language.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-language.h"

#include <string.h>

static const struct
{
  const char    *text;
  GlossLanguage  language;
} rows[] = {
  { "", GLOSS_LANGUAGE_UNKNOWN },
  { "Vellby", GLOSS_LANGUAGE_UNKNOWN },
  { "“We will pay,” said Mara Olin.", GLOSS_LANGUAGE_UNKNOWN },
  { "The mayor said that the bridge was not safe, and that it would be closed for the winter.", GLOSS_LANGUAGE_ENGLISH },
  { "Die Brücke ist nicht sicher, und sie wird für den Winter gesperrt.", GLOSS_LANGUAGE_GERMAN },
  { "Le pont n’est pas sûr et il est fermé pour l’hiver par la ville.", GLOSS_LANGUAGE_FRENCH },
  { "El puente no es seguro y se cierra por el invierno según la ciudad.", GLOSS_LANGUAGE_SPANISH },
  { "DIE BRÜCKE IST NICHT SICHER, UND SIE WIRD FÜR DEN WINTER GESPERRT.", GLOSS_LANGUAGE_GERMAN },
  { "El Paso, La Paz, Los Angeles, Las Vegas, San Jose, Santa Fe, El Monte, La Jolla: all of the cities have paid.",
    GLOSS_LANGUAGE_UNKNOWN },
  { "The mayor told the paper “das ist nicht die Brücke, und es ist für uns” and left, and that was it for the day.",
    GLOSS_LANGUAGE_ENGLISH },
  { "Il sindaco ha detto che il ponte sarà chiuso per tutto l’inverno.", GLOSS_LANGUAGE_UNKNOWN },
  { "\xff\xfe die \x80 und", GLOSS_LANGUAGE_UNKNOWN },
};

static void
test_function_words_tell_the_language (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (gloss_language_guess (rows[i].text, strlen (rows[i].text)) != rows[i].language)
      fail_msg ("%s: %u", rows[i].text, gloss_language_guess (rows[i].text, strlen (rows[i].text)));
}

static void
test_a_tag_names_a_language (void **state)
{
  assert_int_equal (gloss_language_from_tag ("de"), GLOSS_LANGUAGE_GERMAN);
  assert_int_equal (gloss_language_from_tag ("fr-CA"), GLOSS_LANGUAGE_FRENCH);
  assert_int_equal (gloss_language_from_tag ("ES"), GLOSS_LANGUAGE_SPANISH);
  assert_int_equal (gloss_language_from_tag ("en-GB"), GLOSS_LANGUAGE_ENGLISH);
  assert_int_equal (gloss_language_from_tag ("est"), GLOSS_LANGUAGE_UNKNOWN);
  assert_int_equal (gloss_language_from_tag ("d"), GLOSS_LANGUAGE_UNKNOWN);
  assert_int_equal (gloss_language_from_tag (""), GLOSS_LANGUAGE_UNKNOWN);
  assert_int_equal (gloss_language_from_tag (NULL), GLOSS_LANGUAGE_UNKNOWN);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_function_words_tell_the_language),
    cmocka_unit_test (test_a_tag_names_a_language),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
