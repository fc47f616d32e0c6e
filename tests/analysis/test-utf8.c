/* test-utf8.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include <string.h>

#include "gloss-utf8.h"

static void
assert_like_glib (const char *utf8,
                  gsize       length)
{
  const char *end, *expected_end;
  gboolean expected = g_utf8_validate_len (utf8, length, &expected_end);

  assert_int_equal (gloss_utf8_validate (utf8, length, &end), expected);
  assert_ptr_equal (end, expected_end);
  assert_int_equal (gloss_utf8_validate (utf8, length, NULL), expected);
}

static void
test_texts_are_valid (void **state)
{
  static const char *const texts[] = {
    "", "a", "1234567", "12345678", "123456789", "“Nein”, sagte Käthe Öhrström.", "港は正午に閉鎖された。",
    "Vote 🗳 now 👩‍🚒!", "1234567é", "123456é89abcdef", "éééé", "\x01\x7f\x01\x7f\x01\x7f\x01\x7f",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      assert_true (gloss_utf8_validate (texts[i], strlen (texts[i]), NULL));
      assert_like_glib (texts[i], strlen (texts[i]));
    }
}

/* Wherever it stands: a NUL, half a character, one that is too long, a surrogate, a byte that is none */
static void
test_one_defect_is_found_anywhere (void **state)
{
  static const struct { const char *bytes; gsize n; } defects[] = {
    { "\0", 1 }, { "\xC3", 1 }, { "\xE2\x80", 2 }, { "\xC0\x80", 2 }, { "\xED\xA0\x80", 3 }, { "\xFF", 1 }, { "\x80", 1 },
    { "\xF4\x90\x80\x80", 4 },
  };
  char text[40];

  for (guint i = 0; i < G_N_ELEMENTS (defects); i++)
    {
      for (gsize at = 0; at + defects[i].n <= sizeof text; at++)
        {
          memset (text, 'a', sizeof text);
          memcpy (text + at, defects[i].bytes, defects[i].n);
          assert_false (gloss_utf8_validate (text, sizeof text, NULL));
          assert_like_glib (text, sizeof text);
        }
    }
}

static void
test_bytes_at_random_are_judged_as_glib_does (void **state)
{
  static const char *const pieces[] = { "a", "bcdefgh", "12345678", "é", "“", "🗳", "\xC3", "\x80", "\xE2\x80" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 20000; i++)
    {
      gint n_good = g_rand_boolean (rand) ? 6 : (gint) G_N_ELEMENTS (pieces);

      g_string_truncate (text, 0);
      for (gint n = g_rand_int_range (rand, 0, 12); n > 0; n--)
        g_string_append (text, pieces[g_rand_int_range (rand, 0, n_good)]);
      assert_like_glib (text->str, text->len);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_texts_are_valid),
    cmocka_unit_test (test_one_defect_is_found_anywhere),
    cmocka_unit_test (test_bytes_at_random_are_judged_as_glib_does),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
