/* test-format.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-format.h"

static const struct
{
  const char *published;
  const char *date;
} dates[] = {
  { "2026-03-14", "14 March 2026" },
  { "2026-03-04T23:30:00-08:00", "4 March 2026" },
  { "2026-12-31T00:10:00Z", "31 December 2026" },
  { "", "" },
  { NULL, "" },
  { "2026", "2026" },
  { "2026-02-30", "2026-02-30" },
  { "Saturday, or so", "Saturday, or so" },
  { "přesně dnes", "přesně dnes" },
};

static void
test_a_date_keeps_its_day_and_what_is_none_stays (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *date = gloss_format_date (dates[i].published);

      assert_string_equal (date, dates[i].date);
    }
}

int
main (int    argc,
      char **argv)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_a_date_keeps_its_day_and_what_is_none_stays),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
