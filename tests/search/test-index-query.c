/* test-index-query.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-index-query.h"

static const struct
{
  const char *words;
  const char *query;
} cases[] = {
  { "", NULL },
  { "   ", NULL },
  { "river", "\"river\"*" },
  { "river ", "\"river\"" },
  { "  the river", "\"the\" \"river\"*" },
  { "\"the river\"", "\"the river\"" },
  { "\"the river\" is ri", "\"the river\" \"is\" \"ri\"*" },
  { "“the river”", "\"the river\"" },
  { "„der Fluss“ ist", "\"der Fluss\" \"ist\"*" },
  { "\"not yet closed", "\"not yet closed\"" },
  { "\"", NULL },
  { "\"\"", NULL },
  { "— …", NULL },
  { "tag:x AND NOT (y*", "\"tag:x\" \"AND\" \"NOT\" \"(y*\"*" },
  { "it's", "\"it's\"*" },
  { "a\tb\nc", "\"a\" \"b\" \"c\"*" },
};

static void
test_what_is_typed_becomes_a_query (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *query = gloss_index_query_new (cases[i].words);

      if (cases[i].query == NULL)
        assert_null (query);
      else
        assert_string_equal (query, cases[i].query);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_what_is_typed_becomes_a_query),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
