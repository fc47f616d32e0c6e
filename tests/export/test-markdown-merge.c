/* test-markdown-merge.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-error.h"
#include "gloss-exporter.h"

#include <string.h>

#define MARKER "%% gloss %%\n"
#define BLOCK(title, id, note) MARKER "\n# " title "\n\n> words\n\n" note "\n\n^gloss-" id "\n\n" MARKER
#define EMPTY(title) MARKER "\n# " title "\n\n" MARKER

#define BRIDGE BLOCK ("Bridge", "00000001", "Old")
#define FERRY BLOCK ("Ferry", "00000002", "Old")
#define BOTH MARKER "\n# Bridge\n\n- Ines Dahl\n\n> words\n\n^gloss-00000001\n\n# Ferry\n\n> words\n\n" \
                    "^gloss-00000002\n\n" MARKER

/* Returns: (nullable): what the file shall be */
static GBytes *
merge (GBytes     *was,
       const char *block)
{
  g_autofree char *whole = g_strconcat ("---\ncreated: \"2026\"\n---\n\n", block, NULL);
  g_autoptr (GBytes) fresh = g_bytes_new (whole, strlen (whole));
  g_autoptr (GError) error = NULL;
  GBytes *merged = gloss_exporter_markdown.merge (was, fresh, "notes.md", &error);

  if (merged == NULL)
    assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_NOT_SAVED));

  return merged;
}

static char *
merge_text (const char *was,
            const char *block)
{
  g_autoptr (GBytes) old = g_bytes_new (was, strlen (was));
  g_autoptr (GBytes) merged = merge (old, block);

  return merged != NULL ? g_strndup (g_bytes_get_data (merged, NULL), g_bytes_get_size (merged)) : NULL;
}

static void
test_only_the_block_of_the_same_article_is_written_again (void **state)
{
  static const struct { const char *was; const char *fresh; const char *expected; } cases[] = {
    { "Mine\n" BRIDGE "And mine\n", BLOCK ("Bridge", "00000001", "New"),
      "Mine\n" BLOCK ("Bridge", "00000001", "New") "And mine\n" },
    { "Mine\n" BRIDGE "Between\n" FERRY "And mine\n", BLOCK ("Bridge", "00000001", "New"),
      "Mine\n" BLOCK ("Bridge", "00000001", "New") "Between\n" FERRY "And mine\n" },
    { "Mine\n" BRIDGE "Between\n" FERRY "And mine\n", BLOCK ("Ferry", "00000002", "New"),
      "Mine\n" BRIDGE "Between\n" BLOCK ("Ferry", "00000002", "New") "And mine\n" },
    /* With another title since, or the title of another */
    { BRIDGE "Between\n" FERRY, BLOCK ("Shut", "00000001", "New"),
      BLOCK ("Shut", "00000001", "New") "Between\n" FERRY },
    { BRIDGE "Between\n" BLOCK ("Bridge", "00000003", "Old"), BLOCK ("Bridge", "00000003", "New"),
      BRIDGE "Between\n" BLOCK ("Bridge", "00000003", "New") },
    /* Without notes, then or now */
    { BRIDGE "Between\n" EMPTY ("Ferry"), BLOCK ("Ferry", "00000002", "New"),
      BRIDGE "Between\n" BLOCK ("Ferry", "00000002", "New") },
    { BRIDGE "Between\n" FERRY, EMPTY ("Bridge"), EMPTY ("Bridge") "Between\n" FERRY },
    /* One block is the one to write to, whatever it holds. */
    { "Mine\n" FERRY, BRIDGE, "Mine\n" BRIDGE },
    { "Mine\n" BOTH, BRIDGE, "Mine\n" BRIDGE },
    { "%% gloss %%\r\n\r\n^gloss-00000001\r\n%% gloss %%\r\nBetween\r\n" FERRY, BRIDGE,
      "%% gloss %%\n\n# Bridge\n\n> words\n\nOld\n\n^gloss-00000001\n\n%% gloss %%\r\nBetween\r\n" FERRY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *merged = merge_text (cases[i].was, cases[i].fresh);

      assert_non_null (merged);
      assert_string_equal (merged, cases[i].expected);
    }
}

static void
test_a_file_without_one_place_for_the_article_is_left_alone (void **state)
{
  static const struct { const char *was; const char *fresh; } cases[] = {
    { "Mine\n", BRIDGE },
    { "Mine\n" MARKER, BRIDGE },
    { BRIDGE "Between\n" MARKER, BRIDGE },
    { MARKER "Between\n" BRIDGE, BRIDGE },
    { BRIDGE "Between\n%% gloss %%\rNo line\n" MARKER, BRIDGE },
    /* Two other articles, or another of the same title */
    { BRIDGE "Between\n" FERRY, BLOCK ("Lorry", "00000003", "New") },
    { BRIDGE "Between\n" FERRY, BLOCK ("Ferry", "00000003", "New") },
    { BRIDGE "Between\n" FERRY, EMPTY ("Lorry") },
    { MARKER "\nNo title\n" MARKER "Between\n" FERRY, MARKER "\nNo title\n" MARKER },
    /* Twice the same */
    { BRIDGE "Between\n" BRIDGE, BRIDGE },
    /* Another article would be gone. */
    { BOTH "Between\n" BLOCK ("Lorry", "00000003", "Old"), BRIDGE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *merged = merge_text (cases[i].was, cases[i].fresh);

      assert_null (merged);
    }
}

static void
test_what_stands_behind_a_nul_stays_too (void **state)
{
  static const char was[] = BRIDGE "Mine\0 and mine\n";
  static const char expected[] = BLOCK ("Bridge", "00000001", "New") "Mine\0 and mine\n";
  g_autoptr (GBytes) old = g_bytes_new_static (was, sizeof was - 1);
  g_autoptr (GBytes) whole = g_bytes_new_static (expected, sizeof expected - 1);
  g_autoptr (GBytes) merged = merge (old, BLOCK ("Bridge", "00000001", "New"));

  assert_non_null (merged);
  assert_true (g_bytes_equal (merged, whole));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_only_the_block_of_the_same_article_is_written_again),
    cmocka_unit_test (test_a_file_without_one_place_for_the_article_is_left_alone),
    cmocka_unit_test (test_what_stands_behind_a_nul_stays_too),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
