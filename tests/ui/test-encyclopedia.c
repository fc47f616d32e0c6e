/* test-encyclopedia.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-encyclopedia.h"

#define AT ".wikipedia.org/w/index.php?search="

static void
test_a_name_is_looked_up_in_the_language_of_the_reader (void **state)
{
  static const struct { const char *languages[3]; const char *name; const char *uri; } cases[] = {
    { { "sv_SE.UTF-8", "sv" }, "Mara Olin", "https://sv" AT "Mara%20Olin" },
    { { "pt_BR", "en" }, "Olin", "https://pt" AT "Olin" },
    { { "de" }, "St Olof’s & Co", "https://de" AT "St%20Olof%E2%80%99s%20%26%20Co" },
    { { "sr@latin" }, "Olin", "https://sr" AT "Olin" },
    { { "nds_DE" }, "Olin", "https://nds" AT "Olin" },
    /* Those that name no language */
    { { "C.UTF-8", "C" }, "Olin", "https://en" AT "Olin" },
    { { "POSIX", "fi" }, "Olin", "https://fi" AT "Olin" },
    { { NULL }, "", "https://en" AT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *uri = gloss_encyclopedia_dup_uri (cases[i].languages, cases[i].name);

      assert_string_equal (uri, cases[i].uri);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_a_name_is_looked_up_in_the_language_of_the_reader),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
