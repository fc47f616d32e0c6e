/* gloss-page-mode.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Modes of reading: what is hidden stays in the buffer, under one tag that makes it invisible. */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-private.h"

#include <glib/gi18n.h>

/* The last hidden range that begins at @offset or before, or NULL */
static const GlossRange *
hidden_before (GlossPage *self,
               guint      offset)
{
  guint low = 0;
  guint high = self->hidden->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->hidden, GlossRange, middle).begin <= offset)
        low = middle + 1;
      else
        high = middle;
    }

  return low > 0 ? &g_array_index (self->hidden, GlossRange, low - 1) : NULL;
}

gboolean
gloss_page_is_hidden (GlossPage *self,
                      guint      offset)
{
  const GlossRange *range = hidden_before (self, offset);

  return range != NULL && offset < range->end;
}

/**
 * gloss_page_next_shown:
 * @self: a page
 * @range: a stretch of text
 *
 * Returns: the first part of it that is not hidden; empty if there is none
 */
GlossRange
gloss_page_next_shown (GlossPage  *self,
                       GlossRange  range)
{
  const GlossRange *before = hidden_before (self, range.begin);
  const GlossRange *next;

  if (self->hidden->len == 0)
    return range;
  if (before != NULL && range.begin < before->end)
    range.begin = before->end;

  next = range.end > 0 ? hidden_before (self, range.end - 1) : NULL;
  while (next != NULL && next->begin > range.begin)
    {
      range.end = next->begin;
      next = hidden_before (self, range.end - 1);
    }

  return range;
}

/**
 * gloss_page_locate:
 * @view: a page
 * @iter: a place in its text
 * @place: (out): where it is, in buffer coordinates
 *
 * As gtk_text_view_get_iter_location(), which takes the bytes from the begin
 * of the line to @iter for those of the visible text (GTK 4.8): where some of
 * them are hidden it is asked for the place that has as many before it. Within
 * a character of several bytes that is the one before.
 */
void
gloss_page_locate (GtkTextView       *view,
                   const GtkTextIter *iter,
                   GdkRectangle      *place)
{
  GtkTextIter same = *iter;
  int visible = gtk_text_iter_get_visible_line_index (iter);
  g_autofree char *line = NULL;

  if (visible < gtk_text_iter_get_line_index (iter))
    {
      gtk_text_iter_set_line_offset (&same, 0);
      line = gtk_text_iter_get_slice (&same, iter);
      while (visible > 0 && ((guchar) line[visible] & 0xc0) == 0x80)
        visible--;
      gtk_text_iter_set_line_index (&same, visible);
    }

  gtk_text_view_get_iter_location (view, &same, place);
}

/* Marks on words that are hidden would be drawn on others. */
void
gloss_page_drop_hidden (GlossPage *self,
                        GArray    *marks)
{
  guint n_kept = 0;

  if (self->hidden->len == 0)
    return;

  for (guint i = 0; i < marks->len; i++)
    {
      const GlossPageMark *mark = &g_array_index (marks, GlossPageMark, i);

      if (!gloss_range_is_empty (gloss_page_next_shown (self, mark->range)) &&
          !gloss_page_is_hidden (self, mark->range.begin))
        g_array_index (marks, GlossPageMark, n_kept++) = *mark;
    }
  g_array_set_size (marks, n_kept);
}

/* To the words that come next, or at the end to those before: from inside hidden text the
 * toolkit cannot move the caret. */
static void
move_caret_out (GlossPage *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  guint n_chars = (guint) gtk_text_buffer_get_char_count (buffer);
  const GlossRange *range = hidden_before (self, gloss_page_get_caret (self));

  if (range == NULL || gloss_page_get_caret (self) >= range->end)
    return;

  gloss_page_set_caret (self, range->end < n_chars ? range->end : 0);
}

static void
apply_hidden (GlossPage *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter begin;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &begin, &end);
  gtk_text_buffer_remove_tag (buffer, self->hidden_tag, &begin, &end);
  move_caret_out (self);
  for (guint i = 0; i < self->hidden->len; i++)
    {
      const GlossRange *range = &g_array_index (self->hidden, GlossRange, i);

      gtk_text_buffer_get_iter_at_offset (buffer, &begin, (int) range->begin);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) range->end);
      gtk_text_buffer_apply_tag (buffer, self->hidden_tag, &begin, &end);
    }
}

static void
show_mode (GlossPage *self)
{
  g_array_unref (self->hidden);
  self->hidden = self->reading != NULL
    ? gloss_reading_mode_get_hidden (self->reading, self->mode, self->mode_speaker)
    : g_array_new (FALSE, FALSE, sizeof (GlossRange));

  gloss_page_hide_bar (self);
  gloss_page_hide_card (self);
  apply_hidden (self);
  gloss_page_forget_geometry (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Who is chosen, who speaks at the caret, or who is named there */
static GlossActor *
find_speaker (GlossPage *self)
{
  guint caret = gloss_page_get_caret (self);
  GlossQuote *quote;

  if (self->reading == NULL || self->selected_actor != NULL)
    return self->selected_actor;

  quote = gloss_reading_get_quote_at (self->reading, caret);
  if (quote != NULL && gloss_quote_get_speaker (quote) != NULL)
    return gloss_quote_get_speaker (quote);

  return gloss_reading_get_actor_at (self->reading, caret);
}

void
gloss_page_make_mode (GlossPage *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  self->hidden = g_array_new (FALSE, FALSE, sizeof (GlossRange));
  self->hidden_tag = gtk_text_buffer_create_tag (buffer, NULL, "invisible", TRUE, NULL);
}

void
gloss_page_drop_mode (GlossPage *self)
{
  g_clear_object (&self->mode_speaker);
}

/* What is said by whom may have changed. */
void
gloss_page_update_mode (GlossPage *self)
{
  if (self->mode != GLOSS_MODE_ALL)
    show_mode (self);
}

GlossReadingMode
gloss_page_get_mode (GlossPage *self)
{
  g_return_val_if_fail (GLOSS_IS_PAGE (self), GLOSS_MODE_ALL);

  return self->mode;
}

/**
 * gloss_page_set_mode:
 * @self: a page
 * @mode: what of the article is to be read
 *
 * %GLOSS_MODE_SPEAKER is about the selected actor, else the one at the caret;
 * without any the mode stays what it is.
 */
void
gloss_page_set_mode (GlossPage        *self,
                     GlossReadingMode  mode)
{
  GlossActor *speaker;

  g_return_if_fail (GLOSS_IS_PAGE (self));

  speaker = mode == GLOSS_MODE_SPEAKER ? find_speaker (self) : NULL;
  if (mode == GLOSS_MODE_SPEAKER && speaker == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  if (mode == self->mode && speaker == self->mode_speaker)
    return;

  gloss_page_fill_to (self, G_MAXUINT);
  self->mode = mode;
  g_set_object (&self->mode_speaker, speaker);
  show_mode (self);
  gloss_page_scroll_to (self, gloss_page_get_caret (self), 0.3);
  g_object_notify (G_OBJECT (self), "mode");
  g_object_notify (G_OBJECT (self), "filtered");
  g_object_notify (G_OBJECT (self), "mode-label");
}

/* Returns: (transfer full): what is shown, for people */
char *
gloss_page_dup_mode_label (GlossPage *self)
{
  switch (self->mode)
    {
    case GLOSS_MODE_SPEAKER:
      /* Translators: %s is a person, organisation or place */
      return g_strdup_printf (_("Only what %s says"), gloss_actor_get_name (self->mode_speaker));

    case GLOSS_MODE_WITHOUT_QUOTES:
      return g_strdup (_("Quotes are hidden"));

    case GLOSS_MODE_UNSOURCED:
      return g_strdup (_("Only claims without a named source"));

    case GLOSS_MODE_ALL:
    default:
      return g_strdup ("");
    }
}

/* @clean: whether to show the text without any mark */
void
gloss_page_set_clean (GlossPage *self,
                      gboolean   clean)
{
  if (self->clean == clean)
    return;

  self->clean = clean;
  g_array_set_size (self->hits, 0);
  gloss_page_hide_card (self);
  gloss_page_announce_caret (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), "clean");
}
