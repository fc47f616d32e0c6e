/* gloss-article-select.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-article-private.h"

/* What is taken of one article into another */
typedef struct
{
  GlossArticle    *article;
  const GlossMark *marks;
  guint            n_marks;
  guint            next_mark;

  /* of the new one */
  GString         *text;
  guint            n_chars;
  GArray          *blocks;
  GArray          *new_marks;
} Selection;

static void
clear_mark (gpointer data)
{
  GlossMark *mark = data;

  g_free (mark->target);
}

static void
move_range (GlossRange *range,
            guint       from,
            guint       to)
{
  range->begin = range->begin - from + to;
  range->end = range->end - from + to;
}

/* Marks are sorted and each lies in one block: those of the blocks before are passed. */
static void
add_marks (Selection        *self,
           const GlossBlock *block)
{
  for (; self->next_mark < self->n_marks; self->next_mark++)
    {
      GlossMark mark = self->marks[self->next_mark];

      if (mark.range.begin >= block->range.end)
        return;
      if (mark.range.begin < block->range.begin)
        continue;

      move_range (&mark.range, block->range.begin, self->n_chars);
      mark.target = g_strdup (mark.target);
      g_array_append_val (self->new_marks, mark);
    }
}

static void
add_block (Selection        *self,
           const GlossBlock *block)
{
  g_autofree char *line = gloss_text_dup_range (gloss_article_get_text (self->article), block->range);
  GlossBlock moved = *block;

  if (self->blocks->len > 0)
    {
      g_string_append_c (self->text, '\n');
      self->n_chars++;
    }

  g_string_append (self->text, line);
  add_marks (self, block);
  move_range (&moved.range, block->range.begin, self->n_chars);
  g_array_append_val (self->blocks, moved);
  self->n_chars = moved.range.end;
}

static GlossArticle *
selection_end (Selection *self)
{
  GlossArticle *article = self->article;
  GBytes *source = gloss_article_get_source (article);
  char *fields[GLOSS_N_FIELDS] = {
    [GLOSS_FIELD_URI] = g_strdup (gloss_article_get_uri (article)),
    [GLOSS_FIELD_TITLE] = g_strdup (gloss_article_get_title (article)),
    [GLOSS_FIELD_BYLINE] = g_strdup (gloss_article_get_byline (article)),
    [GLOSS_FIELD_SITE] = g_strdup (gloss_article_get_site (article)),
    [GLOSS_FIELD_PUBLISHED] = g_strdup (gloss_article_get_published (article)),
    [GLOSS_FIELD_LANGUAGE] = g_strdup (gloss_article_get_language (article)),
    [GLOSS_FIELD_SOURCE_TYPE] = g_strdup (gloss_article_get_source_type (article)),
    [GLOSS_FIELD_EXTENT] = g_strdup (gloss_article_get_extent (article)),
  };

  return _gloss_article_new (fields,
                             gloss_text_new (self->text->str, (gssize) self->text->len),
                             g_array_ref (self->blocks),
                             g_array_ref (self->new_marks),
                             source != NULL ? g_bytes_ref (source) : NULL);
}

/**
 * gloss_article_select:
 * @self: an article
 * @keep: for each of its blocks, whether it is kept
 *
 * What is known about the article stays, whatever is left out of its text.
 *
 * Returns: (transfer full) (nullable): the article of those blocks; %NULL if there are none
 */
GlossArticle *
gloss_article_select (GlossArticle   *self,
                      const gboolean *keep)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (GlossBlock));
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (GlossMark));
  Selection selection = { .article = self, .text = text, .blocks = blocks, .new_marks = marks };
  const GlossBlock *old_blocks;
  guint n_blocks;

  g_return_val_if_fail (GLOSS_IS_ARTICLE (self), NULL);
  g_return_val_if_fail (keep != NULL, NULL);

  g_array_set_clear_func (marks, clear_mark);
  selection.marks = gloss_article_get_marks (self, &selection.n_marks);
  old_blocks = gloss_article_get_blocks (self, &n_blocks);
  for (guint i = 0; i < n_blocks; i++)
    {
      if (keep[i])
        add_block (&selection, &old_blocks[i]);
    }

  return blocks->len > 0 ? selection_end (&selection) : NULL;
}
