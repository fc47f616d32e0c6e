/* test-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include <string.h>

#include "gloss-text.h"

static const struct
{
  const char *text;
  guint       n_chars;
} cases[] = {
  { "", 0 },
  { "a", 1 },
  { "The harbour closed at noon.", 27 },
  { "“Nein”, sagte Käthe Öhrström.", 29 },
  { "港は正午に閉鎖された。", 11 },
  { "Vote 🗳 now 👩‍🚒!", 15 },
  { "e\u0301 n\u0303 o\u0308\u0304", 9 },
  { "قال الوزير: «لا».", 17 },
  { "שלום, world", 11 },
  { "\U0010FFFF", 1 },
  { "one\ntwo\tthree", 13 },
};

/* Compares every position with GLib's slow walk. */
static void
assert_like_glib (const char *utf8,
                  gsize       length)
{
  g_autoptr (GlossText) text = gloss_text_new (utf8, length);
  guint offset = 0;

  for (const char *p = utf8; p < utf8 + length; p = g_utf8_next_char (p), offset++)
    {
      assert_int_equal (gloss_text_offset_of_byte (text, p - utf8), offset);
      assert_int_equal (gloss_text_byte_of_offset (text, offset), p - utf8);
    }

  assert_int_equal (gloss_text_get_n_chars (text), offset);
  assert_int_equal (gloss_text_get_n_bytes (text), length);
  assert_int_equal (gloss_text_offset_of_byte (text, length), offset);
  assert_int_equal (gloss_text_byte_of_offset (text, offset), length);
}

/* About @size bytes of @pattern again and again. */
static char *
repeat (const char *pattern,
        gsize       size)
{
  GString *text = g_string_sized_new (size + strlen (pattern));

  while (text->len < size)
    g_string_append (text, pattern);

  return g_string_free (text, FALSE);
}

static void
test_every_position_converts_both_ways (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossText) text = gloss_text_new (cases[i].text, -1);

      assert_string_equal (gloss_text_get_utf8 (text), cases[i].text);
      assert_int_equal (gloss_text_get_n_chars (text), cases[i].n_chars);
      assert_like_glib (cases[i].text, strlen (cases[i].text));
    }
}

static void
test_positions_around_the_index_entries_convert (void **state)
{
  for (guint n = 250; n <= 520; n++)
    {
      g_autofree char *ascii = g_strnfill (n, 'x');
      g_autofree char *mixed = g_strconcat ("ü", ascii, "🗳", NULL);
      g_autofree char *wide = repeat ("ü", n);

      assert_like_glib (ascii, strlen (ascii));
      assert_like_glib (mixed, strlen (mixed));
      assert_like_glib (wide, strlen (wide));
    }
}

static void
test_a_byte_within_a_code_point_stands_for_its_beginning (void **state)
{
  g_autoptr (GlossText) text = gloss_text_new ("a🗳b", -1);

  for (gsize byte = 1; byte < 5; byte++)
    assert_int_equal (gloss_text_offset_of_byte (text, byte), 1);
  assert_int_equal (gloss_text_offset_of_byte (text, 5), 2);
}

static void
test_length_limits_what_is_taken (void **state)
{
  g_autoptr (GlossText) text = gloss_text_new ("über alles", 5);

  assert_string_equal (gloss_text_get_utf8 (text), "über");
  assert_int_equal (gloss_text_get_n_chars (text), 4);
}

static void
test_ranges_and_spans_name_the_same_words (void **state)
{
  g_autoptr (GlossText) text = gloss_text_new ("“Ja”, sagte Jörg Ståhl 🗳.", -1);
  GlossRange range = { 12, 22 };
  GlossSpan span = gloss_text_span_of_range (text, range);
  GlossRange back = gloss_text_range_of_span (text, span);
  g_autofree char *by_range = gloss_text_dup_range (text, range);
  g_autofree char *by_span = gloss_text_dup_span (text, span);
  g_autofree char *nothing = gloss_text_dup_range (text, (GlossRange) { 3, 3 });

  assert_string_equal (by_range, "Jörg Ståhl");
  assert_string_equal (by_span, "Jörg Ståhl");
  assert_string_equal (nothing, "");
  assert_int_equal (back.begin, range.begin);
  assert_int_equal (back.end, range.end);
}

static void
test_a_reference_keeps_the_text (void **state)
{
  GlossText *text = gloss_text_new ("Ålesund", -1);
  GlossText *other = gloss_text_ref (text);

  gloss_text_unref (text);
  assert_string_equal (gloss_text_get_utf8 (other), "Ålesund");
  gloss_text_unref (other);
}

/* A walk from the start for each of these would take hours. */
static void
test_ten_megabytes_convert_at_once (void **state)
{
  g_autofree char *utf8 = repeat ("Die Fähre „Ålesund“ liegt fest 🗳. ", 10 * 1000 * 1000);
  g_autoptr (GlossText) text = gloss_text_new (utf8, -1);
  guint n_chars = gloss_text_get_n_chars (text);

  for (guint offset = 0; offset <= n_chars; offset += 7)
    {
      gsize byte = gloss_text_byte_of_offset (text, offset);

      assert_int_equal (gloss_text_offset_of_byte (text, byte), offset);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_every_position_converts_both_ways),
    cmocka_unit_test (test_positions_around_the_index_entries_convert),
    cmocka_unit_test (test_a_byte_within_a_code_point_stands_for_its_beginning),
    cmocka_unit_test (test_length_limits_what_is_taken),
    cmocka_unit_test (test_ranges_and_spans_name_the_same_words),
    cmocka_unit_test (test_a_reference_keeps_the_text),
    cmocka_unit_test (test_ten_megabytes_convert_at_once),
  };

  return cmocka_run_group_tests_name ("text", tests, NULL, NULL);
}
