/* test-shared-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-shared-words.h"

#define MAX_NOTES 4

/* Notes in the order of the article; the shared ones are letters. */
static const struct
{
  const char *name;
  struct
  {
    GlossRange  range;
    const char *author;
  } notes[MAX_NOTES];
  const char *shared;
  const char *others_of_first;
} rows[] = {
  { "nothing", { { { 0, 0 }, NULL } }, "", "" },
  { "one person, twice on the same words", { { { 2, 9 }, "Ines" }, { { 2, 9 }, "Ines" } }, "", "" },
  { "two on the same words", { { { 2, 9 }, "Ines" }, { { 2, 9 }, "Tove" } }, "ab", "Tove" },
  { "two on some of the same words", { { { 2, 9 }, "Ines" }, { { 8, 12 }, "Tove" } }, "ab", "Tove" },
  { "two side by side", { { { 2, 9 }, "Ines" }, { { 9, 12 }, "Tove" } }, "", "" },
  { "one within the other, past a third", { { { 0, 40 }, "Ines" }, { { 5, 9 }, "Ines" },
                                            { { 20, 22 }, "Tove" } }, "ac", "Tove" },
  { "each name once", { { { 0, 40 }, "Ines" }, { { 5, 9 }, "Tove" }, { { 20, 22 }, "Per" },
                        { { 30, 31 }, "Tove" } }, "abcd", "Tove Per" },
  { "somebody unknown has no name", { { { 0, 40 }, "Ines" }, { { 5, 9 }, "" } }, "ab", "" },
  { "notes on the whole article share no words", { { { 0, 0 }, "Ines" }, { { 0, 0 }, "Tove" },
                                                   { { 0, 4 }, "Per" } }, "", "" },
};

static GListStore *
make_notes (guint row)
{
  GListStore *store = g_list_store_new (GLOSS_TYPE_ANNOTATION);

  for (guint i = 0; i < MAX_NOTES && rows[row].notes[i].author != NULL; i++)
    {
      g_autoptr (GlossAnnotation) note = gloss_annotation_new (NULL);

      gloss_annotation_set_creator (note, rows[row].notes[i].author);
      gloss_annotation_place (note, rows[row].notes[i].range, GLOSS_PLACED);
      g_list_store_append (store, note);
    }

  return store;
}

static void
test_who_marked_the_same_words_is_found (void **state)
{
  for (guint row = 0; row < G_N_ELEMENTS (rows); row++)
    {
      g_autoptr (GListStore) notes = make_notes (row);
      g_autoptr (GHashTable) shared = gloss_shared_words_find (G_LIST_MODEL (notes));
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (notes)); i++)
        {
          g_autoptr (GlossAnnotation) note = g_list_model_get_item (G_LIST_MODEL (notes), i);

          if (g_hash_table_contains (shared, note))
            g_string_append_c (found, (char) ('a' + i));
        }
      print_message ("%s\n", rows[row].name);
      assert_string_equal (found->str, rows[row].shared);
    }
}

static void
test_the_others_are_named (void **state)
{
  for (guint row = 0; row < G_N_ELEMENTS (rows); row++)
    {
      g_autoptr (GListStore) notes = make_notes (row);
      g_autoptr (GlossAnnotation) first = g_list_model_get_item (G_LIST_MODEL (notes), 0);
      g_auto (GStrv) others = NULL;
      g_autofree char *names = NULL;

      if (first == NULL)
        continue;
      others = gloss_shared_words_dup_others (G_LIST_MODEL (notes), first);
      names = g_strjoinv (" ", others);
      assert_string_equal (names, rows[row].others_of_first);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_who_marked_the_same_words_is_found),
    cmocka_unit_test (test_the_others_are_named),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
