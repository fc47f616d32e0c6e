/* test-reading-tags.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "reading-fixture.h"

#include "gloss-reading-tags.h"

#define N_NOTES 4

/* The tags of each note, one letter each */
static const char *const tags_before[N_NOTES] = { "ab", "b", "", "cba" };

static GlossReading *
make_reading (void)
{
  g_autoptr (GlossArticle) article = article_new ();
  GlossReading *reading = gloss_reading_new (article, NULL);

  for (guint i = 0; i < N_NOTES; i++)
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) tags = NULL;

      for (const char *p = tags_before[i]; *p != '\0'; p++)
        g_strv_builder_add (builder, (char[2]) { *p, '\0' });
      tags = g_strv_builder_end (builder);
      gloss_reading_annotate (reading, (GlossRange) { i, i + 1 }, GLOSS_COLOR_RED, NULL,
                              (const char *const *) tags);
    }

  return reading;
}

static void
assert_tags (GlossReading *reading,
             const char   *expected)
{
  GListModel *notes = gloss_reading_get_notes (reading);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (GlossAnnotation) note = g_list_model_get_item (notes, i);
      g_autofree char *tags =
        g_strjoinv ("", (char **) gloss_annotation_get_tags (note));

      g_string_append_printf (found, "%s%s", i > 0 ? " " : "", tags);
    }
  assert_string_equal (found->str, expected);
}

typedef struct
{
  const char *name;
  const char *from;
  const char *to;     /* NULL: it is removed */
  const char *after;  /* the tags of each note, parted by spaces */
  guint       n_changed;
  const char *label;
} TagCase;

static const TagCase cases[] = {
  { "a new name", "b", "x", "ax x  cxa", 3, "Rename tag “b” to “x”" },
  { "a name that is a tag already", "b", "a", "a a  ca", 3, "Merge tag “b” into “a”" },
  { "gone", "b", NULL, "a   ca", 3, "Remove tag “b”" },
  { "of one note", "c", "d", "ab b  dba", 1, "Rename tag “c” to “d”" },
  { "any letters", "a", "ž 1", "ž 1b b  cbž 1", 2, "Rename tag “a” to “ž 1”" },
  { "its own name", "b", "b", "ab b  cba", 0, NULL },
  { "a tag that nobody has", "x", "y", "ab b  cba", 0, NULL },
  { "nothing to remove", "x", NULL, "ab b  cba", 0, NULL },
};

static void
test_a_tag_changes_everywhere_in_one_step_with_a_name (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const TagCase *c = &cases[i];
      g_autoptr (GlossReading) reading = make_reading ();
      GlossHistory *history = gloss_reading_get_history (reading);
      guint n_skipped = 0;
      guint n_changed;

      print_message ("%s\n", c->name);
      n_changed = c->to != NULL ? gloss_reading_rename_tag (reading, c->from, c->to)
                                : gloss_reading_remove_tag (reading, c->from);
      assert_int_equal (n_changed, c->n_changed);
      assert_tags (reading, c->after);
      if (n_changed == 0)
        {
          assert_string_equal (gloss_history_get_undo_label (history), "Tag");
          continue;
        }
      assert_string_equal (gloss_history_get_undo_label (history), c->label);
      assert_true (gloss_reading_undo (reading, &n_skipped));
      assert_int_equal (n_skipped, 0);
      assert_tags (reading, "ab b  cba");
      assert_true (gloss_reading_redo (reading, NULL));
      assert_tags (reading, c->after);
    }
}

static void
test_notes_with_a_tag_are_counted (void **state)
{
  g_autoptr (GlossReading) reading = make_reading ();

  assert_int_equal (gloss_reading_count_tag (reading, "a"), 2);
  assert_int_equal (gloss_reading_count_tag (reading, "b"), 3);
  assert_int_equal (gloss_reading_count_tag (reading, "x"), 0);
}

int
main (int    argc,
      char **argv)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_a_tag_changes_everywhere_in_one_step_with_a_name),
    cmocka_unit_test (test_notes_with_a_tag_are_counted),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
