/* test-reader.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "reading-fixture.h"

#include "gloss-label.h"

#include <string.h>

/* Someone whom the system has never heard of */
#define CHOSEN "Ada Vintner"
#define OTHER "Ada Holm"

#define TEN "aäbcdefghi"

static void
count_cb (guint *count)
{
  (*count)++;
}

static guint *
count_changes (GlossReader *reader,
               const char  *signal)
{
  guint *count = g_new0 (guint, 1);

  g_signal_connect_swapped (reader, signal, G_CALLBACK (count_cb), count);

  return count;
}

static void
test_a_name_is_one_line_and_never_empty (void **state)
{
  static const struct { const char *chosen; const char *name; } cases[] = {
    { CHOSEN, CHOSEN },
    { "  Ada\n \tVintner ", CHOSEN },
    { "\xc2\xa0" "Ada Vintner" "\xe2\x80\xa8", CHOSEN },
    { "", NULL },
    { " \n", NULL },
    { NULL, NULL },
    { TEN TEN TEN TEN TEN TEN TEN TEN "x", TEN TEN TEN TEN TEN TEN TEN TEN },
    { "<b>Ada & Co</b>", "<b>Ada & Co</b>" },
  };
  g_autoptr (GlossReader) fresh = gloss_reader_new ();
  const char *system_name = gloss_reader_get_name (fresh);

  assert_string_not_equal (system_name, "");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossReader) reader = gloss_reader_new ();

      gloss_reader_set_name (reader, OTHER);
      gloss_reader_set_name (reader, cases[i].chosen);
      assert_string_equal (gloss_reader_get_name (reader),
                           cases[i].name != NULL ? cases[i].name : system_name);
    }
}

/* So that it follows when the system knows them by another. */
static void
test_the_name_of_the_system_is_no_choice (void **state)
{
  g_autoptr (GlossReader) reader = gloss_reader_new ();
  g_autofree char *system_name = g_strdup (gloss_reader_get_name (reader));
  g_autofree guint *count = count_changes (reader, "notify::chosen-name");
  g_autofree char *chosen = NULL;

  gloss_reader_set_name (reader, system_name);
  assert_int_equal (*count, 0);
  gloss_reader_set_name (reader, CHOSEN);
  gloss_reader_set_name (reader, CHOSEN);
  assert_int_equal (*count, 1);
  gloss_reader_set_name (reader, system_name);
  g_object_get (reader, "chosen-name", &chosen, NULL);
  assert_string_equal (chosen, "");
  assert_int_equal (*count, 2);
}

static void
test_every_name_they_signed_with_is_their_own (void **state)
{
  g_autoptr (GlossReader) reader = gloss_reader_new ();
  g_autofree char *system_name = g_strdup (gloss_reader_get_name (reader));
  g_autofree guint *count = count_changes (reader, "notify::former-names");
  g_auto (GStrv) former = NULL;

  assert_false (gloss_reader_is_own (reader, CHOSEN));
  gloss_reader_set_name (reader, CHOSEN);
  gloss_reader_set_name (reader, OTHER);
  gloss_reader_set_name (reader, CHOSEN);
  gloss_reader_set_name (reader, "");

  assert_true (gloss_reader_is_own (reader, CHOSEN));
  assert_true (gloss_reader_is_own (reader, OTHER));
  assert_true (gloss_reader_is_own (reader, system_name));
  assert_false (gloss_reader_is_own (reader, "Tove"));
  assert_false (gloss_reader_is_own (reader, ""));
  assert_int_equal (*count, 2);

  /* As they are after the next start */
  g_object_get (reader, "former-names", &former, NULL);
  assert_int_equal (g_strv_length (former), 2);
  g_object_set (reader, "former-names", NULL, NULL);
  assert_false (gloss_reader_is_own (reader, OTHER));
}

static void
test_a_color_is_called_what_it_stands_for (void **state)
{
  static const struct { const char *meaning; const char *label; } cases[] = {
    { "Check this", "Check this" },
    { "  Check\nthis ", "Check this" },
    { "", "Yellow" },
    { " \t", "Yellow" },
    { "\xc2\xa0", "Yellow" },
    { "<b>&amp;", "<b>&amp;" },
    { TEN TEN TEN TEN TEN, TEN TEN TEN TEN },
    { "ثقة", "ثقة" },
  };
  g_autoptr (GlossReader) reader = gloss_reader_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gloss_reader_set_meaning (reader, GLOSS_COLOR_YELLOW, cases[i].meaning);
      assert_string_equal (gloss_reader_get_color_label (reader, GLOSS_COLOR_YELLOW), cases[i].label);
      assert_string_equal (gloss_reader_get_color_label (reader, GLOSS_COLOR_GRAY), "Gray");
    }
}

static void
test_meanings_are_told_once_and_kept_without_those_that_are_empty (void **state)
{
  g_autoptr (GlossReader) reader = gloss_reader_new ();
  g_autofree guint *count = count_changes (reader, "notify::meanings");
  g_autoptr (GVariant) meanings = NULL;
  g_autoptr (GVariant) expected = g_variant_ref_sink (g_variant_new_parsed ("{'red': 'Wrong'}"));

  gloss_reader_set_meaning (reader, GLOSS_COLOR_RED, "Wrong");
  gloss_reader_set_meaning (reader, GLOSS_COLOR_RED, " Wrong");
  gloss_reader_set_meaning (reader, GLOSS_COLOR_BLUE, " ");
  assert_int_equal (*count, 1);
  g_object_get (reader, "meanings", &meanings, NULL);
  assert_true (g_variant_equal (meanings, expected));
}

/* Settings are written by hand, too, and by programs that know more colours. */
static void
test_what_is_no_color_means_nothing (void **state)
{
  g_autoptr (GlossReader) reader = gloss_reader_new ();
  g_autofree guint *count = count_changes (reader, "notify::meanings");

  gloss_reader_set_meaning (reader, GLOSS_COLOR_RED, "Wrong");
  g_object_set (reader, "meanings",
                g_variant_new_parsed ("{'pink': 'x', 'blue': ' My\\nview ', '': 'y', 'green': ''}"), NULL);
  assert_int_equal (*count, 2);
  assert_string_equal (gloss_reader_get_meaning (reader, GLOSS_COLOR_BLUE), "My view");
  assert_string_equal (gloss_reader_get_meaning (reader, GLOSS_COLOR_RED), "");
  assert_string_equal (gloss_reader_get_color_label (reader, GLOSS_COLOR_GREEN), "Green");
}

static void
test_only_new_notes_are_signed_with_a_new_name (void **state)
{
  g_autoptr (GlossReading) reading = analyzed_reading ();
  GlossReader *reader = gloss_reading_get_reader (reading);
  g_autofree char *system_name = g_strdup (gloss_reader_get_name (reader));
  GlossAnnotation *first = gloss_reading_highlight (reading, range_of (reading, "bridge"), GLOSS_COLOR_RED);
  GlossAnnotation *second;

  gloss_reader_set_name (reader, CHOSEN);
  second = gloss_reading_highlight (reading, range_of (reading, "a bridge"), GLOSS_COLOR_RED);
  gloss_reading_set_note (reading, first, "Which one?");

  assert_string_equal (gloss_annotation_get_creator (first), system_name);
  assert_string_equal (gloss_annotation_get_creator (second), CHOSEN);
  assert_null (gloss_label_of_stranger (reader, first));
  assert_null (gloss_label_of_stranger (reader, second));
}

/* A reader who goes by another name now does not agree with themselves. */
static void
test_others_are_told_and_oneself_is_not (void **state)
{
  g_autoptr (GlossReading) reading = analyzed_reading ();
  GlossReader *reader = gloss_reading_get_reader (reading);
  GListModel *notes = gloss_reading_get_notes (reading);
  GlossAnnotation *own = gloss_reading_highlight (reading, range_of (reading, "bridge"), GLOSS_COLOR_RED);
  g_autofree char *alone = NULL;
  g_autofree char *of_own = NULL;
  g_autofree char *of_other = NULL;
  GlossAnnotation *other;

  gloss_reader_set_name (reader, CHOSEN);
  gloss_reading_highlight (reading, range_of (reading, "a bridge"), GLOSS_COLOR_RED);
  alone = gloss_label_dup_people (reader, own, notes);
  assert_string_equal (alone, "");

  other = gloss_reading_highlight (reading, range_of (reading, "opens a bridge"), GLOSS_COLOR_RED);
  gloss_annotation_set_creator (other, "Tove");
  of_own = gloss_label_dup_people (reader, own, notes);
  assert_string_equal (of_own, "Also marked by Tove");
  of_other = gloss_label_dup_people (reader, other, notes);
  assert_true (g_str_has_prefix (of_other, "By Tove; also marked by "));
  assert_non_null (strstr (of_other, CHOSEN));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_a_name_is_one_line_and_never_empty),
    cmocka_unit_test (test_the_name_of_the_system_is_no_choice),
    cmocka_unit_test (test_every_name_they_signed_with_is_their_own),
    cmocka_unit_test (test_a_color_is_called_what_it_stands_for),
    cmocka_unit_test (test_meanings_are_told_once_and_kept_without_those_that_are_empty),
    cmocka_unit_test (test_what_is_no_color_means_nothing),
    cmocka_unit_test (test_only_new_notes_are_signed_with_a_new_name),
    cmocka_unit_test (test_others_are_told_and_oneself_is_not),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
