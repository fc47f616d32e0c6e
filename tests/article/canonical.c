/* canonical.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include <string.h>

#include "canonical.h"

static const char *const kind_names[] = {
  [GLOSS_BLOCK_TITLE] = "title",
  [GLOSS_BLOCK_BYLINE] = "byline",
  [GLOSS_BLOCK_DATELINE] = "dateline",
  [GLOSS_BLOCK_PARAGRAPH] = "paragraph",
  [GLOSS_BLOCK_HEADING] = "heading",
  [GLOSS_BLOCK_QUOTATION] = "quotation",
  [GLOSS_BLOCK_LIST_ITEM] = "item",
  [GLOSS_BLOCK_CAPTION] = "caption",
  [GLOSS_BLOCK_TABLE_ROW] = "row",
  [GLOSS_BLOCK_PREFORMATTED] = "preformatted",
  [GLOSS_BLOCK_EMBED] = "embed",
  [GLOSS_BLOCK_QUESTION] = "question",
};

static gboolean
is_forbidden (gunichar c)
{
  return c == 0xFFFC || c == 0xFEFF || c == 0x2028 || c == 0x2029 ||
         (g_unichar_iscntrl (c) && c != '\n' && c != '\t');
}

static void
check_characters (const char *line,
                  const char *end,
                  gboolean    tabs_allowed,
                  gboolean    runs_allowed)
{
  for (const char *p = line; p < end; p = g_utf8_next_char (p))
    {
      assert_false (is_forbidden (g_utf8_get_char (p)));
      assert_true (*p != '\t' || tabs_allowed);
      assert_true (*p != ' ' || p[1] != ' ' || runs_allowed);
    }
}

static void
check_block (const GlossBlock *block,
             const char       *line,
             const char       *end)
{
  gboolean row = block->kind == GLOSS_BLOCK_TABLE_ROW;
  gboolean preformatted = block->kind == GLOSS_BLOCK_PREFORMATTED;

  assert_true (end > line);
  assert_true (*line != ' ' || preformatted);
  assert_false (g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))));
  assert_true (block->kind != GLOSS_BLOCK_HEADING || (block->level >= 1 && block->level <= 6));
  assert_true (block->kind != GLOSS_BLOCK_LIST_ITEM || block->level >= 1);
  check_characters (line, end, row, preformatted);
}

/* Returns the text behind the last block: the end of the text. */
static const char *
check_blocks (GlossArticle     *article,
              const GlossBlock *blocks,
              guint             n_blocks)
{
  const char *place = gloss_text_get_utf8 (gloss_article_get_text (article));
  guint offset = 0;

  for (guint i = 0; i < n_blocks; i++)
    {
      const char *end = place + strcspn (place, "\n");

      assert_int_equal (blocks[i].range.begin, offset);
      offset += g_utf8_strlen (place, end - place);
      assert_int_equal (blocks[i].range.end, offset);
      check_block (&blocks[i], place, end);

      if (i + 1 == n_blocks)
        return end;
      assert_int_equal (*end, '\n');
      place = end + 1;
      offset++;
    }

  return place;
}

static void
check_marks (GlossArticle     *article,
             const GlossBlock *blocks)
{
  guint n_marks, block = 0;
  const GlossMark *marks = gloss_article_get_marks (article, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    {
      while (blocks[block].range.end < marks[i].range.begin)
        block++;
      assert_false (gloss_range_is_empty (marks[i].range));
      assert_in_range (marks[i].range.begin, blocks[block].range.begin, blocks[block].range.end);
      assert_in_range (marks[i].range.end, blocks[block].range.begin, blocks[block].range.end);
      assert_true (marks[i].target == NULL || marks[i].kind == GLOSS_MARK_LINK);
      if (i > 0)
        assert_true (marks[i - 1].range.begin <= marks[i].range.begin);
    }
}

void
check_canonical (GlossArticle *article)
{
  GlossText *text = gloss_article_get_text (article);
  const char *utf8 = gloss_text_get_utf8 (text);
  guint n_blocks;
  const GlossBlock *blocks = gloss_article_get_blocks (article, &n_blocks);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, utf8, -1);

  assert_true (n_blocks > 0);
  assert_true (g_utf8_validate (utf8, -1, NULL));
  assert_int_equal (strlen (utf8), gloss_text_get_n_bytes (text));
  assert_int_equal (*check_blocks (article, blocks, n_blocks), '\0');
  check_marks (article, blocks);
  assert_string_equal (gloss_article_get_digest (article), digest);
  assert_non_null (gloss_article_get_title (article));
  assert_string_not_equal (gloss_article_get_title (article), "");
  assert_null (strchr (gloss_article_get_title (article), '\n'));
}

char *
describe (GlossArticle *article)
{
  GlossText *text = gloss_article_get_text (article);
  GString *description = g_string_new (NULL);
  guint n_blocks;
  const GlossBlock *blocks = gloss_article_get_blocks (article, &n_blocks);

  for (guint i = 0; i < n_blocks; i++)
    {
      g_autofree char *line = gloss_text_dup_range (text, blocks[i].range);

      g_string_append (description, kind_names[blocks[i].kind]);
      if (blocks[i].level > 0)
        g_string_append_printf (description, " %u", blocks[i].level);
      if (blocks[i].ordinal > 0)
        g_string_append_printf (description, " #%u", blocks[i].ordinal);
      g_string_append_printf (description, ": %s\n", line);
    }

  return g_string_free (description, FALSE);
}

static char *
dup_fixture_path (const char *name,
                  const char *suffix)
{
  g_autofree char *base = g_strconcat (name, suffix, NULL);

  return g_build_filename (g_getenv ("GLOSS_TEST_SRCDIR"), "fixtures", "article", base, NULL);
}

GlossArticle *
load_fixture (const char *name,
              const char *suffix)
{
  g_autofree char *path = dup_fixture_path (name, suffix);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GlossArticle *article = gloss_article_load (file, NULL, &error);

  if (error != NULL)
    fail_msg ("%s", error->message);
  check_canonical (article);

  return article;
}

void
check_fixture (const char *name,
               const char *suffix)
{
  g_autoptr (GlossArticle) article = load_fixture (name, suffix);
  g_autofree char *description = describe (article);
  g_autofree char *path = dup_fixture_path (name, ".blocks");
  g_autofree char *expected = NULL;

  assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  if (!g_str_equal (description, expected))
    fail_msg ("%s%s became:\n%s", name, suffix, description);
}

GlossArticle *
load_bytes (const char  *data,
            gsize        size,
            const char  *name,
            GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  GlossSource source = { .bytes = bytes, .name = name };
  GlossArticle *article = gloss_article_load_source (&source, NULL, error);

  if (article != NULL)
    check_canonical (article);

  return article;
}

char *
describe_string (const char *text,
                 const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossArticle) article = load_bytes (text, strlen (text), name, &error);

  if (error != NULL)
    fail_msg ("%s", error->message);

  return describe (article);
}
