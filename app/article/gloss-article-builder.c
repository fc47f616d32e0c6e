/* gloss-article-builder.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-article-builder-private.h"

#include <string.h>

#include "gloss-article-private.h"

/* A title that is made from the first block is cut here, in code points: it is shown in one line. */
#define MAX_MADE_TITLE 200

#define NO_POSITION G_MAXUINT

static void
clear_mark (gpointer data)
{
  GlossMark *mark = data;

  g_clear_pointer (&mark->target, g_free);
}

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const GlossMark *one = a;
  const GlossMark *two = b;

  if (one->range.begin != two->range.begin)
    return one->range.begin < two->range.begin ? -1 : 1;
  if (one->range.end != two->range.end)
    return one->range.end > two->range.end ? -1 : 1;

  return (int) one->kind - (int) two->kind;
}

/* Where the visible text ends: what is pending is not written yet. */
static void
store_mark (GlossArticleBuilder *self,
            const GlossMark     *open,
            char                *target)
{
  GlossMark mark = { { open->range.begin, self->n_chars }, open->kind, target };

  if (open->range.begin == NO_POSITION || gloss_range_is_empty (mark.range) ||
      (open->kind == GLOSS_MARK_LINK && (target == NULL || *target == '\0')))
    g_free (target);
  else
    g_array_append_val (self->marks, mark);
}

/* A mark lies within one block: what is still open goes on in the next. */
static void
split_open_marks (GlossArticleBuilder *self)
{
  for (guint i = 0; i < self->n_open; i++)
    {
      store_mark (self, &self->open[i], g_strdup (self->open[i].target));
      self->open[i].range.begin = NO_POSITION;
    }

  self->first_unset = 0;
}

/* The first block, which is the title block where there is one. */
static char *
make_title (GlossArticleBuilder *self)
{
  const GlossBlock *block = &g_array_index (self->blocks, GlossBlock, 0);
  guint length = block->range.end - block->range.begin;
  g_autofree char *line = g_utf8_substring (self->text->str, 0, MIN (length, MAX_MADE_TITLE));
  g_autofree char *folded = _gloss_article_fold_field (line);

  if (length <= MAX_MADE_TITLE || folded == NULL)
    return g_steal_pointer (&folded);

  return g_strconcat (folded, "…", NULL);
}

GlossArticleBuilder *
gloss_article_builder_new (void)
{
  GlossArticleBuilder *self = g_new0 (GlossArticleBuilder, 1);

  self->text = g_string_new (NULL);
  self->blocks = g_array_new (FALSE, FALSE, sizeof (GlossBlock));
  self->marks = g_array_new (FALSE, FALSE, sizeof (GlossMark));
  g_array_set_clear_func (self->marks, clear_mark);

  return self;
}

void
gloss_article_builder_free (GlossArticleBuilder *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < GLOSS_N_FIELDS; i++)
    g_free (self->fields[i]);
  for (guint i = 0; i < self->n_open; i++)
    clear_mark (&self->open[i]);
  g_clear_pointer (&self->source, g_bytes_unref);
  g_string_free (self->text, TRUE);
  g_clear_pointer (&self->blocks, g_array_unref);
  g_clear_pointer (&self->marks, g_array_unref);
  g_free (self);
}

/**
 * gloss_article_builder_set:
 * @self: a builder
 * @field: what is known
 * @value: (nullable): its value in valid UTF-8; white space alone counts as %NULL
 *
 * Line breaks in a value become spaces. Without a title the article takes its
 * first block for one, which is the title block where there is one.
 */
void
gloss_article_builder_set (GlossArticleBuilder *self,
                           GlossField           field,
                           const char          *value)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (field < GLOSS_N_FIELDS);
  g_return_if_fail (value == NULL || g_utf8_validate (value, -1, NULL));

  g_free (self->fields[field]);
  self->fields[field] = value != NULL ? _gloss_article_fold_field (value) : NULL;
}

void
gloss_article_builder_set_source (GlossArticleBuilder *self,
                                  GBytes              *source)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (source != NULL);

  g_bytes_ref (source);
  g_clear_pointer (&self->source, g_bytes_unref);
  self->source = source;
}

/**
 * gloss_article_builder_begin_block:
 * @self: a builder
 * @kind: what it is
 * @level: of a heading or a list item, else 0
 * @ordinal: of an item of an ordered list, else 0
 *
 * Ends the block before, if it is still open. A block without visible text
 * leaves no trace.
 */
void
gloss_article_builder_begin_block (GlossArticleBuilder *self,
                                   GlossBlockKind       kind,
                                   guint                level,
                                   guint                ordinal)
{
  g_return_if_fail (self != NULL);

  gloss_article_builder_end_block (self);
  self->block = (GlossBlock) { { 0, 0 }, kind, level, ordinal };
  self->in_block = TRUE;
}

/**
 * gloss_article_builder_begin_mark:
 * @self: a builder
 * @kind: how the text from here on is marked
 * @target: (nullable): the address of a link, valid UTF-8
 *
 * Marks may nest and overlap, and go on over the end of a block, where they
 * are split. A mark without visible text leaves no trace, nor does a link
 * without an address, or what is nested deeper than anybody writes.
 */
void
gloss_article_builder_begin_mark (GlossArticleBuilder *self,
                                  GlossMarkKind        kind,
                                  const char          *target)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (target == NULL || kind == GLOSS_MARK_LINK);
  g_return_if_fail (target == NULL || g_utf8_validate (target, -1, NULL));

  if (self->n_open == GLOSS_MAX_OPEN_MARKS)
    {
      self->n_ignored++;
      return;
    }

  self->open[self->n_open++] = (GlossMark) { { NO_POSITION, NO_POSITION }, kind, g_strdup (target) };
}

/**
 * gloss_article_builder_end_mark:
 * @self: a builder
 * @kind: the kind of the mark that ends: the one of this kind that was begun last
 *
 * Does nothing where no such mark is open.
 */
void
gloss_article_builder_end_mark (GlossArticleBuilder *self,
                                GlossMarkKind        kind)
{
  guint i;

  g_return_if_fail (self != NULL);

  if (self->n_ignored > 0)
    {
      self->n_ignored--;
      return;
    }

  for (i = self->n_open; i > 0 && self->open[i - 1].kind != kind; i--)
    ;
  if (i == 0)
    return;

  i--;
  store_mark (self, &self->open[i], g_steal_pointer (&self->open[i].target));
  self->n_open--;
  memmove (&self->open[i], &self->open[i + 1], (self->n_open - i) * sizeof (GlossMark));
  if (self->first_unset > i)
    self->first_unset--;
}

/**
 * gloss_article_builder_peek_block:
 * @self: a builder
 *
 * For loaders that know what a block is only when they have seen all of it.
 *
 * Returns: (transfer none): the text of the block at hand so far, valid until
 *   more is added; "" if it has none
 */
const char *
gloss_article_builder_peek_block (GlossArticleBuilder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->has_text ? self->text->str + self->block_begin : "";
}

/**
 * gloss_article_builder_set_kind:
 * @self: a builder
 * @kind: what the block at hand turned out to be, of a kind without level
 *
 * White space is treated as the block was begun, so @kind must be one that
 * folds it if the old one is, too.
 */
void
gloss_article_builder_set_kind (GlossArticleBuilder *self,
                                GlossBlockKind       kind)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->in_block);

  self->block.kind = kind;
  self->block.level = 0;
  self->block.ordinal = 0;
}

void
gloss_article_builder_end_block (GlossArticleBuilder *self)
{
  g_return_if_fail (self != NULL);

  if (self->has_text)
    {
      self->block.range.end = self->n_chars;
      g_array_append_val (self->blocks, self->block);
      split_open_marks (self);
    }

  self->n_pending_spaces = 0;
  self->n_pending_tabs = 0;
  self->has_text = FALSE;
  self->in_block = FALSE;
}

void
gloss_article_builder_add_block (GlossArticleBuilder *self,
                                 GlossBlockKind       kind,
                                 const char          *text)
{
  gloss_article_builder_begin_block (self, kind, 0, 0);
  gloss_article_builder_add_text (self, text, -1);
  gloss_article_builder_end_block (self);
}

static void
shift_range (GlossRange *range,
             guint       last_begin,
             guint       last_length)
{
  guint shift = last_length + 1;

  if (range->begin >= last_begin)
    *range = (GlossRange) { range->begin - last_begin, range->end - last_begin };
  else
    *range = (GlossRange) { range->begin + shift, range->end + shift };
}

/**
 * gloss_article_builder_move_first:
 * @self: a builder, between two blocks
 *
 * Moves the block that was ended last before all others: a title that came
 * late. Takes time for all the text so far. A title that stands there
 * already becomes a paragraph.
 */
void
gloss_article_builder_move_first (GlossArticleBuilder *self)
{
  g_autofree char *line = NULL;
  GlossBlock last;
  gsize begin;

  g_return_if_fail (self != NULL);
  g_return_if_fail (!self->in_block);

  if (self->blocks->len < 2)
    return;

  last = g_array_index (self->blocks, GlossBlock, self->blocks->len - 1);
  begin = strrchr (self->text->str, '\n') + 1 - self->text->str;
  line = g_strdup (self->text->str + begin);
  g_string_truncate (self->text, begin - 1);
  g_string_prepend_c (self->text, '\n');
  g_string_prepend (self->text, line);

  if (g_array_index (self->blocks, GlossBlock, 0).kind == GLOSS_BLOCK_TITLE)
    g_array_index (self->blocks, GlossBlock, 0).kind = GLOSS_BLOCK_PARAGRAPH;
  g_array_set_size (self->blocks, self->blocks->len - 1);
  g_array_prepend_val (self->blocks, last);

  for (guint i = 0; i < self->blocks->len; i++)
    shift_range (&g_array_index (self->blocks, GlossBlock, i).range,
                 last.range.begin, last.range.end - last.range.begin);
  for (guint i = 0; i < self->marks->len; i++)
    shift_range (&g_array_index (self->marks, GlossMark, i).range,
                 last.range.begin, last.range.end - last.range.begin);
}

/**
 * gloss_article_builder_get_n_blocks:
 * @self: a builder
 *
 * Returns: how many blocks have any text, the one at hand included
 */
guint
gloss_article_builder_get_n_blocks (GlossArticleBuilder *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->blocks->len + self->has_text;
}

/**
 * gloss_article_builder_end:
 * @self: a builder, which is good only to be freed afterwards
 *
 * Returns: (transfer full) (nullable): the article; %NULL when no block has any text
 */
GlossArticle *
gloss_article_builder_end (GlossArticleBuilder *self)
{
  GlossText *text;

  g_return_val_if_fail (self != NULL, NULL);

  gloss_article_builder_end_block (self);
  if (self->blocks->len == 0)
    return NULL;

  if (self->fields[GLOSS_FIELD_TITLE] == NULL)
    self->fields[GLOSS_FIELD_TITLE] = make_title (self);

  g_array_sort (self->marks, compare_marks);
  text = gloss_text_new (self->text->str, self->text->len);
  g_string_truncate (self->text, 0);

  return _gloss_article_new (self->fields,
                             text,
                             g_steal_pointer (&self->blocks),
                             g_steal_pointer (&self->marks),
                             g_steal_pointer (&self->source));
}
