/* gloss-page-fill.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From the article to the buffer: the text and the tags that dress it. What a window shows at first
 * is there at once, the rest of a long text comes between the pictures, and at once when it is needed. */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-private.h"

/* So many code points tell the direction of an article. */
#define MOST_SAMPLED 8000

/* So many code points are more than any window shows at first. */
#define FIRST_PART 60000

/* So many more take less time than there is between two pictures. */
#define NEXT_PART 300000

static gboolean
stands_in_group (GlossBlockKind kind)
{
  return kind == GLOSS_BLOCK_LIST_ITEM || kind == GLOSS_BLOCK_TABLE_ROW ||
         kind == GLOSS_BLOCK_PREFORMATTED;
}

static void
apply_tag (GtkTextBuffer *buffer,
           GtkTextTag    *tag,
           GlossRange     range)
{
  GtkTextIter begin;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (buffer, &begin, (int) range.begin);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) range.end);
  gtk_text_buffer_apply_tag (buffer, tag, &begin, &end);
}

/* Tags of blocks are made when they are needed, and the last one made wins. To raise one lays the whole
 * text out again. */
static void
raise_group_tags (GlossPage     *self,
                  GtkTextBuffer *buffer)
{
  int n_tags = gtk_text_tag_table_get_size (gtk_text_buffer_get_tag_table (buffer));

  if (gtk_text_tag_get_priority (self->group_tags[1]) == n_tags - 1)
    return;

  gtk_text_tag_set_priority (self->group_tags[0], n_tags - 1);
  gtk_text_tag_set_priority (self->group_tags[1], n_tags - 1);
}

static void
apply_group_tags (GlossPage        *self,
                  GtkTextBuffer    *buffer,
                  const GlossBlock *block)
{
  if (!stands_in_group (block->kind))
    return;
  if (gloss_page_begins_group (self, block))
    apply_tag (buffer, self->group_tags[0], block->range);
  if (gloss_page_ends_group (self, block))
    apply_tag (buffer, self->group_tags[1], block->range);
}

/* Of the blocks that the buffer has come to hold */
static void
apply_block_tags (GlossPage     *self,
                  GtkTextBuffer *buffer)
{
  guint n_blocks;
  const GlossBlock *blocks = gloss_article_get_blocks (gloss_reading_get_article (self->reading), &n_blocks);

  for (; self->next_block < n_blocks && blocks[self->next_block].range.begin < self->n_filled; self->next_block++)
    {
      const GlossBlock *block = &blocks[self->next_block];
      GtkTextTag *tag = gloss_page_get_block_tag (self, block);

      if (tag != NULL)
        apply_tag (buffer, tag, block->range);
      apply_group_tags (self, buffer, block);
    }
  raise_group_tags (self, buffer);
}

static void
apply_inline_tags (GlossPage     *self,
                   GtkTextBuffer *buffer)
{
  guint n_marks;
  const GlossMark *marks = gloss_article_get_marks (gloss_reading_get_article (self->reading), &n_marks);

  for (; self->next_mark < n_marks && marks[self->next_mark].range.begin < self->n_filled; self->next_mark++)
    {
      const GlossMark *mark = &marks[self->next_mark];

      apply_tag (buffer, self->inline_tags[mark->kind], mark->range);
      if (mark->kind == GLOSS_MARK_LINK && mark->target != NULL)
        gloss_page_marks_add (self->links, mark->range, mark->target);
    }
}

static gboolean
is_written_from_right (gunichar letter)
{
  switch ((int) g_unichar_get_script (letter))
    {
    case G_UNICODE_SCRIPT_ADLAM:
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HANIFI_ROHINGYA:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_MANDAIC:
    case G_UNICODE_SCRIPT_NKO:
    case G_UNICODE_SCRIPT_SAMARITAN:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
      return TRUE;

    default:
      return FALSE;
    }
}

/* Each paragraph has the direction of its words; the page has that of most letters, as far as it
 * takes to know. */
static gboolean
reads_from_right (GlossText *text)
{
  const char *place = gloss_text_get_utf8 (text);
  guint n_chars = MIN (gloss_text_get_n_chars (text), MOST_SAMPLED);
  int balance = 0;

  for (guint i = 0; i < n_chars; i++, place = g_utf8_next_char (place))
    {
      gunichar letter = g_utf8_get_char (place);

      if (g_unichar_isalpha (letter))
        balance += is_written_from_right (letter) ? 1 : -1;
    }
  return balance > 0;
}

static void
set_mirrored (GlossPage *self,
              gboolean   mirrored)
{
  gtk_widget_set_direction (GTK_WIDGET (self),
                            mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  if (self->mirrored == !!mirrored)
    return;

  self->mirrored = !!mirrored;
  gloss_page_update_style (self);
}

/* Returns: the begin of the first block from there on, in code points; a block is put in as a whole */
static guint
find_end_of_part (GlossPage *self,
                  guint      offset)
{
  guint n_blocks;
  const GlossBlock *blocks = gloss_article_get_blocks (gloss_reading_get_article (self->reading), &n_blocks);

  for (guint i = self->next_block; i < n_blocks; i++)
    {
      if (blocks[i].range.begin >= offset)
        return blocks[i].range.begin;
    }
  return gloss_text_get_n_chars (gloss_reading_get_text (self->reading));
}

/* @n_chars: how many code points at least */
static void
put_part (GlossPage *self,
          guint      n_chars)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GlossText *text = gloss_reading_get_text (self->reading);
  GlossRange part = { self->n_filled, find_end_of_part (self, self->n_filled + n_chars) };
  GlossSpan span = gloss_text_span_of_range (text, part);
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_insert (buffer, &end, gloss_text_get_utf8 (text) + span.begin, (int) (span.end - span.begin));
  self->n_filled = part.end;
  apply_tag (buffer, self->body_tag, part);
  apply_block_tags (self, buffer);
  apply_inline_tags (self, buffer);
}

gboolean
gloss_page_is_filled (GlossPage *self)
{
  g_return_val_if_fail (GLOSS_IS_PAGE (self), FALSE);

  return self->reading == NULL || self->n_filled == gloss_text_get_n_chars (gloss_reading_get_text (self->reading));
}

static gboolean
fill_on_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  GlossPage *self = GLOSS_PAGE (widget);

  /* The first picture is still to come. */
  if (self->fill_waits)
    {
      self->fill_waits = FALSE;
      return G_SOURCE_CONTINUE;
    }

  put_part (self, NEXT_PART);
  if (!gloss_page_is_filled (self))
    return G_SOURCE_CONTINUE;

  self->fill_tick = 0;
  g_object_notify (G_OBJECT (self), "filled");
  return G_SOURCE_REMOVE;
}

void
gloss_page_stop_filling (GlossPage *self)
{
  if (self->fill_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->fill_tick);
  self->fill_tick = 0;
}

/**
 * gloss_page_fill_to:
 * @self: a page
 * @offset: a code point
 *
 * Makes sure that what is there is in the buffer. To be called before
 * anything is asked of places that the reader need not have seen.
 */
void
gloss_page_fill_to (GlossPage *self,
                    guint      offset)
{
  if (self->fill_tick == 0 || offset < self->n_filled)
    return;

  gloss_page_stop_filling (self);
  put_part (self, gloss_text_get_n_chars (gloss_reading_get_text (self->reading)) - self->n_filled);
  g_object_notify (G_OBJECT (self), "filled");
}

static void
empty (GlossPage *self)
{
  gloss_page_stop_filling (self);
  gloss_page_forget_geometry (self);
  gloss_page_marks_clear (self->links);
  gloss_page_point_at_link (self, NULL);
  g_clear_pointer (&self->about, g_free);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), "", 0);
  self->n_filled = 0;
  self->next_block = 0;
  self->next_mark = 0;
}

/**
 * gloss_page_fill:
 * @self: a page
 *
 * Puts the canonical text of the reading into the buffer, nothing else, and
 * dresses it with tags.
 */
void
gloss_page_fill (GlossPage *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start;

  empty (self);
  if (self->reading == NULL)
    return;

  put_part (self, FIRST_PART);
  if (!gloss_page_is_filled (self))
    {
      self->fill_waits = TRUE;
      self->fill_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), fill_on_cb, NULL, NULL);
    }
  self->about = gloss_page_describe_article (gloss_reading_get_article (self->reading));
  set_mirrored (self, reads_from_right (gloss_reading_get_text (self->reading)));
  gloss_page_style_for_width (self);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
}
