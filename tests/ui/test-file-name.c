/* test-file-name.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-file-name.h"

static const struct
{
  const char *title;
  const char *name;
} cases[] = {
  { "Bridge closed", "Bridge closed.md" },
  { "", "notes.md" },
  { "   ", "notes.md" },
  { "..", "notes.md" },
  { ".hidden", "hidden.md" },
  { "A/B: who? <them>", "A-B- who- -them-.md" },
  { "  spaces around ", "spaces around.md" },
  { "new\nline", "new-line.md" },
  { "Мост закрыт", "Мост закрыт.md" },
  { "Vellby shuts its bridge again, and asks who had seen the crack",
    "Vellby shuts its bridge again, and asks who had seen the.md" },
};

static void
test_any_title_makes_a_name_for_a_file (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = gloss_file_name_from_title (cases[i].title, "md");

      assert_string_equal (name, cases[i].name);
    }
}

static void
test_a_huge_title_fits_a_file_system (void **state)
{
  g_autoptr (GString) title = g_string_new (NULL);
  g_autofree char *name = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append (title, "𝔾");
  name = gloss_file_name_from_title (title->str, "markdown");

  assert_true (strlen (name) < 255);
  assert_true (g_utf8_validate (name, -1, NULL));
  assert_true (g_str_has_suffix (name, ".markdown"));
}

int
main (int    argc,
      char **argv)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_any_title_makes_a_name_for_a_file),
    cmocka_unit_test (test_a_huge_title_fits_a_file_system),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
