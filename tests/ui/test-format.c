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

/* Of the last and the first moment there is, the other day is none in some zone. */
static void
test_a_time_that_no_clock_shows_is_not_known (void **state)
{
  static const char *const times[] = { NULL, "", "yesterday", "9999-12-31T23:59:59-23:00", "0001-01-01T00:00:00+23:00" };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *time = gloss_format_time (times[i]);

      assert_string_equal (time, "");
    }
}

static void
test_a_time_of_today_has_no_date (void **state)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *iso8601 = g_date_time_format_iso8601 (now);
  g_autofree char *today = gloss_format_time (iso8601);
  g_autofree char *then = gloss_format_time ("2019-05-12T12:05:00Z");

  assert_true (g_str_has_prefix (today, "today, "));
  assert_true (g_str_has_prefix (then, "12 May 2019, "));
}

int
main (int    argc,
      char **argv)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_a_date_keeps_its_day_and_what_is_none_stays),
    cmocka_unit_test (test_a_time_that_no_clock_shows_is_not_known),
    cmocka_unit_test (test_a_time_of_today_has_no_date),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
