/* test-util.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-error.h"
#include "gloss-util.h"

static void
test_set_str_says_whether_it_changed (void **state)
{
  g_autofree char *field = NULL;

  assert_false (gloss_set_str (&field, NULL));
  assert_true (gloss_set_str (&field, "harbour"));
  assert_string_equal (field, "harbour");
  assert_false (gloss_set_str (&field, "harbour"));
  assert_true (gloss_set_str (&field, field + 4));
  assert_string_equal (field, "our");
  assert_true (gloss_set_str (&field, NULL));
  assert_null (field);
}

static void
test_set_strv_takes_null_for_empty (void **state)
{
  const char *const two[] = { "a", "b", NULL };
  g_auto (GStrv) field = NULL;

  assert_true (gloss_set_strv (&field, NULL));
  assert_int_equal (g_strv_length (field), 0);
  assert_false (gloss_set_strv (&field, NULL));
  assert_true (gloss_set_strv (&field, two));
  assert_false (gloss_set_strv (&field, two));
  assert_true (gloss_set_strv (&field, (const char *const *) field + 1));
  assert_string_equal (field[0], "b");
}

static void
test_ids_are_uris_and_differ (void **state)
{
  g_autofree char *a = gloss_uuid_urn_new ();
  g_autofree char *b = gloss_uuid_urn_new ();

  assert_true (g_str_has_prefix (a, "urn:uuid:"));
  assert_true (g_uuid_string_is_valid (a + strlen ("urn:uuid:")));
  assert_string_not_equal (a, b);
}

static void
test_now_is_a_time_in_utc_with_milliseconds (void **state)
{
  g_autofree char *now = gloss_now_utc ();
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (now, NULL);

  assert_int_equal (strlen (now), strlen ("2026-03-01T12:00:00.000Z"));
  assert_true (g_str_has_suffix (now, "Z"));
  assert_non_null (time);
  assert_true (ABS (g_date_time_to_unix (time) - g_get_real_time () / G_USEC_PER_SEC) <= 2);
}

static void
test_times_compare_as_what_they_mean (void **state)
{
  static const struct
  {
    const char *a;
    const char *b;
    int         order;
  } cases[] = {
    { "2026-03-01T12:00:00Z", "2026-03-01T12:00:00Z", 0 },
    { "2026-03-01T12:00:00Z", "2026-03-01T12:00:00.000Z", 0 },
    { "2026-03-01T12:00:00Z", "2026-03-01T12:00:00.001Z", -1 },
    { "2026-03-01T12:00:00.9Z", "2026-03-01T12:00:00.123Z", 1 },
    { "2026-03-01T13:00:00+01:00", "2026-03-01T12:00:00Z", 0 },
    { "2026-03-01T12:00:00", "2026-03-01T12:00:00Z", 0 },
    { "yesterday", "2026-03-01T12:00:00Z", -1 },
    { "2026-03-01T12:00:00Z", "", 1 },
    { NULL, "", 0 },
    { NULL, "2026-03-01T12:00:00Z", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int order = gloss_compare_times (cases[i].a, cases[i].b);

      assert_int_equal ((order > 0) - (order < 0), cases[i].order);
    }
}

static void
test_errors_have_a_domain (void **state)
{
  assert_string_equal (g_quark_to_string (GLOSS_ERROR), "gloss_error");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_set_str_says_whether_it_changed),
    cmocka_unit_test (test_set_strv_takes_null_for_empty),
    cmocka_unit_test (test_ids_are_uris_and_differ),
    cmocka_unit_test (test_now_is_a_time_in_utc_with_milliseconds),
    cmocka_unit_test (test_times_compare_as_what_they_mean),
    cmocka_unit_test (test_errors_have_a_domain),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
