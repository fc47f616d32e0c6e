/* test-actors.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis-fixture.h"

#include <locale.h>
#include <string.h>

#include "test-folder.h"

/* Actors are written as in analysis-fixture.h. */
static const struct
{
  const char *text;
  const char *found;
} rows[] = {
  { "", "" },
  { "It rained all day.", "" },

  /* Names and what stands around them. */
  { "They met Ana Ruiz there.", "P Ana Ruiz" },
  { "They met Ursula von der Leyen there.", "P Ursula von der Leyen" },
  { "They met J. K. Rowan there.", "P J. K. Rowan" },
  { "They met Martin Luther Kinsey Jr. there.", "P Martin Luther Kinsey Jr." },
  { "They met Mr. Lee there.", "P Lee" },
  { "They met Mr Lee there.", "P Lee" },
  { "They met Dr. Ana Ruiz there.", "P Ana Ruiz" },
  { "They met President Ana Ruiz there.", "P Ana Ruiz (President)" },
  { "They met Foreign Minister Ana Ruiz there.", "P Ana Ruiz (Foreign Minister)" },
  { "They met US Secretary of State Ana Ruiz there.", "L US|P Ana Ruiz (US Secretary of State)" },
  { "They met Ana Ruiz’s brother there.", "P Ana Ruiz" },
  { "They met Ana Ruiz's brother there.", "P Ana Ruiz" },
  { "They met “Ana Ruiz” there.", "P Ana Ruiz" },
  { "They met Ana O'Neill there.", "P Ana O'Neill" },
  { "They met Ana Ruiz-Lopez there.", "P Ana Ruiz-Lopez" },

  /* Places. */
  { "They met in Norway.", "L Norway" },
  { "They met in New South Wales.", "L New South Wales" },
  { "They met in the U.S. and in France.", "L U.S.|L France" },
  { "They met in Vellby on Friday.", "L Vellby" },
  { "Norway and France met.", "L Norway|L France" },
  { "The US left. The United States came back. America stayed.", "L United States *3" },
  { "Britain left. The UK came back.", "L Britain *2" },
  { "They met at Lake Orle.", "L Lake Orle" },

  /* Organisations. */
  { "They asked the Bank of Orle.", "O Bank of Orle" },
  { "They asked the University of Orle.", "O University of Orle" },
  { "They asked the Ministry of Foreign Affairs.", "O Ministry of Foreign Affairs" },
  { "They asked Brixham Holdings about it.", "O Brixham Holdings" },
  { "They asked NATO about it.", "O NATO" },
  { "They asked the UN. The United Nations said no.", "O United Nations *2" },
  { "They asked the White House.", "O White House" },
  { "They asked the Orle Harbour Authority. The OHA said no.", "O Orle Harbour Authority *2" },
  { "They asked the International Harbour Office. The IHO said no.", "O International Harbour Office *2" },
  { "They asked the French Senate.", "O French Senate" },

  /* Not actors. */
  { "They met on Friday in May.", "" },
  { "The Russian and German boats left.", "" },
  { "However, it rained. Officials left.", "" },
  { "I think so.", "" },

  /* Parts of names. */
  { "They met Ana Ruiz. Ruiz left.", "P Ana Ruiz *2" },
  { "Ruiz to leave\nAna Ruiz left.", "P Ana Ruiz *2" },
  { "They met Ana Ruiz and Bo Ruiz. Ruiz left.", "P Ana Ruiz|P Bo Ruiz *2" },
  { "They met Ana Ruiz and Ana Olin. Olin left.", "P Ana Ruiz|P Ana Olin *2" },
  { "They met Ana Ruiz. Ana M. Ruiz left.", "P Ana M. Ruiz *2" },

  /* Who they are. */
  { "They met Mara Olin, the mayor of Vellby, there.",
    "P Mara Olin (the mayor of Vellby)|L Vellby" },
  { "They met the mayor Mara Olin there.", "P Mara Olin (mayor)" },
  { "They met the mayor of Vellby, Mara Olin, there.", "L Vellby|P Mara Olin (the mayor of Vellby)" },
  { "They met Norway’s president, Mara Olin, there.", "L Norway|P Mara Olin (Norway’s president)" },
  { "They met its chief inspector, Dr Mara Olin, there.", "P Mara Olin (chief inspector)" },
  { "They met Mara Olin, who leads the party, there.", "P Mara Olin (who leads the party)" },
  { "They met Mara Olin, who saw the officials leave, there.", "P Mara Olin" },
  { "They met Norway’s president, Mara Olin, and other officials in Vellby.",
    "L Norway|P Mara Olin (Norway’s president)|L Vellby" },
  { "They met Mara Olin, and other officials left.", "P Mara Olin" },
  { "They met Mr Lee. Bo Lee, the mayor, left.", "P Bo Lee *2 (the mayor)" },
  { "They met Mayor Lee. Bo Lee, the port director, left.", "P Bo Lee *2 (the port director)" },

  /* Words that only look like names, and houses named after saints. */
  { "Others were calmer. Forty boats left.", "" },
  { "They met for trans-Atlantic talks.", "" },
  { "They asked St Olin’s Hospital about it.", "O St Olin’s Hospital" },
  { "“It rained,” said Bo Lindt, who heads Brixham. They asked Brixham.",
    "P Bo Lindt (who heads Brixham)|O Brixham *2" },

  /* A name is one thing all through the article. */
  { "Vellby shuts its bridge\nThey met in Vellby. They slept in Vellby.", "L Vellby *3" },

  /* Who speaks without a name. */
  { "“We will pay,” a senior official said.", "p a senior official" },
  { "“We will pay,” a port official said. “We must pay,” the official said.", "p a port official *2" },
  { "“We will pay,” an official said. “We must pay,” an official said.", "p an official|p an official" },
  { "They met Mara Olin. “We will pay,” she said.", "P Mara Olin *2" },
  { "They met Mayor Mara Olin. “We will pay,” the mayor said.", "P Mara Olin *2 (Mayor)" },
  { "They asked NATO. It said the plan was dead.", "O NATO *2" },
  { "Brixham Holdings will pay, the company said.", "O Brixham Holdings *2" },
  { "“We will pay,” a person familiar with the plan said. “We must pay,” this person said.",
    "p a person familiar with the plan *2" },
  { "They met Bo Lindt, who heads Brixham. “We will pay,” he told reporters.", "P Bo Lindt *2 (who heads Brixham)|O Brixham" },
};

static void
check_rows (void)
{
  guint n_wrong = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GlossText) text = gloss_text_new (rows[i].text, -1);
      g_autoptr (GlossAnalysis) analysis = gloss_analysis_new (text, NULL);
      g_autofree char *found = write_actors (analysis);

      if (strcmp (found, rows[i].found) == 0)
        continue;
      print_error ("%s\n  wanted: %s\n  found:  %s\n", rows[i].text, rows[i].found, found);
      n_wrong++;
    }
  assert_int_equal (n_wrong, 0);
}

static void
test_actors_are_found_as_the_rows_say (void **state)
{
  check_rows ();
}

/* Makes the locale, which few systems have, and turns to it. */
static gboolean
go_to_turkey (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "tr_TR.UTF-8", NULL);
  const char *const make[] = { "localedef", "-i", "tr_TR", "-f", "UTF-8", path, NULL };

  g_setenv ("LOCPATH", folder, TRUE);
  g_spawn_sync (NULL, (char **) make, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL,
                NULL, NULL, NULL, NULL, NULL, NULL);

  return setlocale (LC_CTYPE, "tr_TR.UTF-8") != NULL;
}

static void
test_they_are_the_same_in_turkey (void **state)
{
  char *folder = test_folder_new ();
  gboolean arrived = go_to_turkey (folder);

  if (arrived)
    check_rows ();

  setlocale (LC_CTYPE, "C.UTF-8");
  g_unsetenv ("LOCPATH");
  test_folder_free (folder);
  if (!arrived)
    skip ();
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_actors_are_found_as_the_rows_say),
    cmocka_unit_test (test_they_are_the_same_in_turkey),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
