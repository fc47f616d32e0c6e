/* gloss-page-fill.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* From the article to the buffer: the text and the tags that dress it. */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-private.h"

/* So many code points tell the direction of an article. */
#define MOST_SAMPLED 8000

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

/* Tags of blocks are made when they are needed, and the last one made wins. */
static void
raise_group_tags (GlossPage     *self,
                  GtkTextBuffer *buffer)
{
  int n_tags = gtk_text_tag_table_get_size (gtk_text_buffer_get_tag_table (buffer));

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

static void
apply_block_tags (GlossPage     *self,
                  GlossArticle  *article,
                  GtkTextBuffer *buffer)
{
  guint n_blocks;
  const GlossBlock *blocks = gloss_article_get_blocks (article, &n_blocks);

  for (guint i = 0; i < n_blocks; i++)
    {
      GtkTextTag *tag = gloss_page_get_block_tag (self, &blocks[i]);

      if (tag != NULL)
        apply_tag (buffer, tag, blocks[i].range);
      apply_group_tags (self, buffer, &blocks[i]);
    }
  raise_group_tags (self, buffer);
}

static void
apply_inline_tags (GlossPage     *self,
                   GlossArticle  *article,
                   GtkTextBuffer *buffer)
{
  guint n_marks;
  const GlossMark *marks = gloss_article_get_marks (article, &n_marks);

  gloss_page_marks_clear (self->links);
  for (guint i = 0; i < n_marks; i++)
    {
      apply_tag (buffer, self->inline_tags[marks[i].kind], marks[i].range);
      if (marks[i].kind == GLOSS_MARK_LINK && marks[i].target != NULL)
        gloss_page_marks_add (self->links, marks[i].range, marks[i].target);
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
  GlossArticle *article;
  GlossText *text;
  GtkTextIter start;

  gloss_page_forget_geometry (self);
  gloss_page_marks_clear (self->links);
  gloss_page_point_at_link (self, NULL);
  g_clear_pointer (&self->about, g_free);
  if (self->reading == NULL)
    {
      gtk_text_buffer_set_text (buffer, "", 0);
      return;
    }

  article = gloss_reading_get_article (self->reading);
  text = gloss_reading_get_text (self->reading);
  gtk_text_buffer_set_text (buffer, gloss_text_get_utf8 (text),
                            (int) gloss_text_get_n_bytes (text));
  self->about = gloss_page_describe_article (article);
  set_mirrored (self, reads_from_right (text));
  apply_tag (buffer, self->body_tag, (GlossRange) { 0, gloss_text_get_n_chars (text) });
  apply_block_tags (self, article, buffer);
  apply_inline_tags (self, article, buffer);
  gloss_page_style_for_width (self);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
}
