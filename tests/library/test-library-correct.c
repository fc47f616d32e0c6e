/* test-library-correct.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library-fixture.h"

#include "gloss-error.h"
#include "gloss-library-correct.h"
#include "gloss-library-list.h"

/* A file, of which a text that is known is not read again */
#define URI "file:///home/ada/page.html"

static GlossArticle *
new_page (const char *const *paragraphs)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_article_builder_new ();
  g_autofree char *text = g_strjoinv ("\n", (char **) paragraphs);
  g_autoptr (GBytes) source = g_bytes_new (text, strlen (text));

  gloss_article_builder_set (builder, GLOSS_FIELD_URI, URI);
  gloss_article_builder_set_source (builder, source);
  gloss_article_builder_add_block (builder, GLOSS_BLOCK_TITLE, "Storm");
  for (guint i = 0; paragraphs[i] != NULL; i++)
    gloss_article_builder_add_block (builder, GLOSS_BLOCK_PARAGRAPH, paragraphs[i]);

  return gloss_article_builder_end (builder);
}

static GlossEntry *
enter_page (LibraryFixture    *self,
            const char *const *paragraphs)
{
  g_autoptr (GlossArticle) article = new_page (paragraphs);
  g_autoptr (GError) error = NULL;
  GlossEntry *entry = gloss_library_enter (self->library, article, &error);

  if (entry == NULL)
    fail_msg ("%s", error->message);

  return entry;
}

static const char *
text_of (GlossEntry *entry)
{
  return gloss_text_get_utf8 (gloss_article_get_text (gloss_entry_get_article (entry)));
}

/* All of the blocks from the first to the last of these */
static GlossRange
range_of_blocks (GlossEntry *entry,
                 guint       first,
                 guint       last)
{
  guint n_blocks;
  const GlossBlock *blocks = gloss_article_get_blocks (gloss_entry_get_article (entry), &n_blocks);

  assert_true (last < n_blocks);

  return (GlossRange) { blocks[first].range.begin, blocks[last].range.end };
}

/* Takes @entry */
static GlossEntry *
leave_out (LibraryFixture *self,
           GlossEntry     *entry,
           guint           first,
           guint           last)
{
  g_autoptr (GlossEntry) before = entry;
  g_autoptr (GError) error = NULL;
  GlossRange range = range_of_blocks (before, first, last);
  GlossEntry *after = gloss_library_leave_out (self->library, before, &range, 1, &error);

  if (after == NULL)
    fail_msg ("%s", error->message);

  return after;
}

/* Takes @entry */
static GlossEntry *
put_back (LibraryFixture *self,
          GlossEntry     *entry,
          guint           first,
          guint           n)
{
  g_autoptr (GlossEntry) before = entry;
  g_autoptr (GError) error = NULL;
  GlossEntry *after = gloss_library_put_back (self->library, before, first, n, &error);

  if (after == NULL)
    fail_msg ("%s", error->message);

  return after;
}

static const char *const page[] = { "Nobody sails.", "Read more", "The pilots wait — all. 😀", "Read more", "Buy tea", NULL };

static void
test_a_block_that_is_left_out_stays_out_when_the_article_is_opened_again (void **state)
{
  LibraryFixture *self = *state;
  g_autoptr (GlossEntry) entry = leave_out (self, enter_page (self, page), 5, 5);
  g_autoptr (GlossEntry) again = enter_page (self, page);
  g_autoptr (GlossArticle) fresh = new_page (page);
  g_autoptr (GlossArticle) trimmed = gloss_entry_trim (again, fresh);

  assert_string_equal (text_of (entry), "Storm\nNobody sails.\nRead more\nThe pilots wait — all. 😀\nRead more");
  assert_int_equal (gloss_entry_get_n_left_out (entry), 1);
  assert_int_equal (gloss_entry_get_n_older (entry), 1);
  assert_false (gloss_entry_is_revised (entry));

  assert_string_equal (gloss_entry_get_id (again), gloss_entry_get_id (entry));
  assert_string_equal (text_of (again), text_of (entry));
  assert_false (gloss_entry_is_revised (again));
  assert_int_equal (gloss_entry_get_n_older (again), 1);
  assert_string_equal (gloss_text_get_utf8 (gloss_article_get_text (trimmed)), text_of (entry));
}

static void
assert_same_source (GlossEntry *entry,
                    GlossEntry *other)
{
  g_autoptr (GFile) file = gloss_entry_dup_source_file (entry);
  g_autoptr (GFile) other_file = gloss_entry_dup_source_file (other);

  assert_true (g_file_equal (file, other_file));
  assert_true (g_file_query_exists (file, NULL));
}

static void
test_what_is_left_out_of_the_text_stays_in_the_bytes (void **state)
{
  static const char *const later[] = { "Everybody sails.", "Read more", "Buy tea", NULL };
  LibraryFixture *self = *state;
  g_autoptr (GlossEntry) first = enter_page (self, page);
  g_autoptr (GlossEntry) second = enter_page (self, later);
  g_autoptr (GlossEntry) less = leave_out (self, g_object_ref (second), 3, 3);
  g_autoptr (GlossEntry) again = enter_page (self, later);
  g_autoptr (GlossEntry) whole = put_back (self, g_object_ref (again), 0, 1);

  assert_string_equal (gloss_entry_get_id (first), gloss_entry_get_id (second));
  assert_same_source (less, second);
  assert_same_source (again, second);
  assert_same_source (whole, second);
}

static void
test_of_blocks_with_the_same_words_only_the_one_meant_is_left_out (void **state)
{
  LibraryFixture *self = *state;
  g_autoptr (GlossEntry) entry = leave_out (self, enter_page (self, page), 2, 2);
  g_autoptr (GlossEntry) stored = NULL;

  assert_string_equal (text_of (entry), "Storm\nNobody sails.\nThe pilots wait — all. 😀\nRead more\nBuy tea");

  /* As it is opened out of the library, where it is trimmed already */
  stored = gloss_library_enter (self->library, gloss_entry_get_article (entry), NULL);
  assert_string_equal (text_of (stored), text_of (entry));
  assert_int_equal (gloss_entry_get_n_left_out (stored), 1);
  assert_false (gloss_entry_is_revised (stored));

  entry = leave_out (self, g_steal_pointer (&entry), 3, 3);
  assert_string_equal (text_of (entry), "Storm\nNobody sails.\nThe pilots wait — all. 😀\nBuy tea");
}

static void
test_what_was_left_out_is_put_back_in_its_place (void **state)
{
  LibraryFixture *self = *state;
  g_autoptr (GlossEntry) whole = enter_page (self, page);
  g_autoptr (GlossEntry) entry = leave_out (self, g_object_ref (whole), 1, 2);
  g_autoptr (GlossEntry) again = NULL;

  assert_int_equal (gloss_entry_get_n_left_out (entry), 2);
  entry = leave_out (self, g_steal_pointer (&entry), 3, 3);
  assert_string_equal (text_of (entry), "Storm\nThe pilots wait — all. 😀\nRead more");

  assert_string_equal (gloss_entry_get_left_out (entry, 1), "Read more");
  assert_string_equal (gloss_entry_get_left_out (entry, 2), "Buy tea");

  entry = put_back (self, g_steal_pointer (&entry), 3, 1);
  assert_int_equal (gloss_entry_get_n_left_out (entry), 3);
  entry = put_back (self, g_steal_pointer (&entry), 2, 5);
  assert_string_equal (text_of (entry), "Storm\nThe pilots wait — all. 😀\nRead more\nBuy tea");
  entry = put_back (self, g_steal_pointer (&entry), 0, 1);
  assert_string_equal (text_of (entry), "Storm\nNobody sails.\nThe pilots wait — all. 😀\nRead more\nBuy tea");
  entry = put_back (self, g_steal_pointer (&entry), 0, G_MAXUINT);
  assert_string_equal (text_of (entry), text_of (whole));
  assert_int_equal (gloss_entry_get_n_left_out (entry), 0);

  again = enter_page (self, page);
  assert_false (gloss_entry_is_revised (again));
}

static void
test_several_ranges_are_one_correction (void **state)
{
  LibraryFixture *self = *state;
  g_autoptr (GlossEntry) before = enter_page (self, page);
  GlossRange ranges[] = {
    range_of_blocks (before, 5, 5), range_of_blocks (before, 1, 1), range_of_blocks (before, 1, 1),
  };
  g_autoptr (GlossEntry) entry = NULL;

  /* Two of them are in one paragraph. */
  ranges[2].end -= 3;
  ranges[1].begin = ranges[2].end;
  entry = gloss_library_leave_out (self->library, before, ranges, G_N_ELEMENTS (ranges), NULL);
  assert_string_equal (text_of (entry), "Storm\nRead more\nThe pilots wait — all. 😀\nRead more");
  assert_int_equal (gloss_entry_get_n_left_out (entry), 2);
  assert_int_equal (gloss_entry_get_n_older (entry), 1);
}

static void
test_a_revision_is_told_and_trimmed_and_can_be_put_back (void **state)
{
  static const char *const later[] = { "Everybody sails.", "Buy tea", NULL };
  LibraryFixture *self = *state;
  g_autoptr (GlossEntry) before = leave_out (self, enter_page (self, page), 5, 5);
  g_autoptr (GlossEntry) entry = enter_page (self, later);

  assert_true (gloss_entry_is_revised (entry));
  assert_string_equal (text_of (entry), "Storm\nEverybody sails.");

  entry = put_back (self, g_steal_pointer (&entry), 0, G_MAXUINT);
  assert_string_equal (text_of (entry), "Storm\nEverybody sails.\nBuy tea");
}

static void
test_an_article_is_never_left_out_altogether (void **state)
{
  static const char *const left[] = { "Buy tea", NULL };
  LibraryFixture *self = *state;
  g_autoptr (GlossEntry) entry = enter_page (self, left);
  GlossRange range = range_of_blocks (entry, 0, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossEntry) after = gloss_library_leave_out (self->library, entry, &range, 1, &error);

  assert_null (after);
  assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_EMPTY));

  after = gloss_library_load (self->library, gloss_entry_get_id (entry), NULL);
  assert_string_equal (text_of (after), "Storm\nBuy tea");
  assert_int_equal (gloss_entry_get_n_older (after), 0);
}

static void
test_a_range_of_a_text_that_is_not_stored_any_more_leaves_nothing_out (void **state)
{
  LibraryFixture *self = *state;
  g_autoptr (GlossEntry) entry = enter_page (self, page);
  g_autoptr (GlossEntry) after = leave_out (self, g_object_ref (entry), 5, 5);
  const GlossRange nowhere = { 900, 901 };
  GlossRange range = range_of_blocks (entry, 1, 1);
  g_autoptr (GError) error = NULL;

  assert_null (gloss_library_leave_out (self->library, entry, &range, 1, &error));
  assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_NOT_SAVED));
  assert_true (gloss_library_leave_out (self->library, after, &nowhere, 1, NULL) == after);
  g_object_unref (after);
}

static void
test_members_that_are_not_known_outlive_a_correction (void **state)
{
  LibraryFixture *self = *state;
  g_autoptr (GlossEntry) entry = enter_page (self, page);
  g_autofree char *path = g_build_filename (self->path, gloss_entry_get_id (entry), "article.json", NULL);
  g_autofree char *before = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *after = NULL;

  assert_true (g_file_get_contents (path, &before, NULL, NULL));
  changed = g_strconcat ("{\"shelf\": 7, \"leftOut\": [3, {\"text\": 4}], ", before + 1, NULL);
  assert_true (g_file_set_contents (path, changed, -1, NULL));

  entry = leave_out (self, g_steal_pointer (&entry), 5, 5);
  assert_int_equal (gloss_entry_get_n_left_out (entry), 1);
  assert_true (g_file_get_contents (path, &after, NULL, NULL));
  assert_non_null (strstr (after, "\"shelf\": 7"));
  assert_non_null (strstr (after, "\"Buy tea\""));
}

/* Its place in the text moves with it. */
static void
assert_same_mark (GlossArticle    *article,
                  const GlossMark *mark,
                  GlossArticle    *other,
                  const GlossMark *other_mark)
{
  g_autofree char *words = gloss_text_dup_range (gloss_article_get_text (article), mark->range);
  g_autofree char *other_words = gloss_text_dup_range (gloss_article_get_text (other), other_mark->range);

  assert_string_equal (words, other_words);
  assert_int_equal (mark->kind, other_mark->kind);
  assert_true (g_strcmp0 (mark->target, other_mark->target) == 0);
}

static void
test_what_stays_keeps_its_marks_and_all_that_is_known (void **state)
{
  g_autoptr (GlossArticle) article = new_full_article ();
  gboolean keep[] = { TRUE, FALSE, FALSE, TRUE, TRUE, FALSE, TRUE, TRUE, TRUE, TRUE, TRUE, TRUE, FALSE };
  g_autoptr (GlossArticle) trimmed = gloss_article_select (article, keep);
  const GlossMark *marks, *all_marks;
  const GlossBlock *blocks;
  guint n_marks, n_all_marks, n_blocks;

  all_marks = gloss_article_get_marks (article, &n_all_marks);
  marks = gloss_article_get_marks (trimmed, &n_marks);
  assert_int_equal (n_marks, n_all_marks);
  for (guint i = 0; i < n_marks; i++)
    assert_same_mark (article, &all_marks[i], trimmed, &marks[i]);

  blocks = gloss_article_get_blocks (trimmed, &n_blocks);
  assert_int_equal (n_blocks, 9);
  assert_int_equal (blocks[2].kind, GLOSS_BLOCK_HEADING);
  assert_int_equal (blocks[3].ordinal, 3);
  assert_string_equal (gloss_article_get_byline (trimmed), "Ida Marlow");
  assert_ptr_equal (gloss_article_get_source (trimmed), gloss_article_get_source (article));

  memset (keep, 0, sizeof keep);
  assert_null (gloss_article_select (article, keep));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
#define WITH_FIXTURE(test) \
  cmocka_unit_test_setup_teardown (test, library_fixture_set_up, library_fixture_tear_down)
    WITH_FIXTURE (test_a_block_that_is_left_out_stays_out_when_the_article_is_opened_again),
    WITH_FIXTURE (test_what_is_left_out_of_the_text_stays_in_the_bytes),
    WITH_FIXTURE (test_of_blocks_with_the_same_words_only_the_one_meant_is_left_out),
    WITH_FIXTURE (test_what_was_left_out_is_put_back_in_its_place),
    WITH_FIXTURE (test_several_ranges_are_one_correction),
    WITH_FIXTURE (test_a_revision_is_told_and_trimmed_and_can_be_put_back),
    WITH_FIXTURE (test_an_article_is_never_left_out_altogether),
    WITH_FIXTURE (test_a_range_of_a_text_that_is_not_stored_any_more_leaves_nothing_out),
    WITH_FIXTURE (test_members_that_are_not_known_outlive_a_correction),
    cmocka_unit_test (test_what_stays_keeps_its_marks_and_all_that_is_known),
#undef WITH_FIXTURE
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
