/* gloss-page-edges.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where a mark begins and ends is moved, by keys or by the pointer: shown at once, said when it
 * is done. A note is moved anywhere, a quote within its paragraph. The keys are in
 * gloss-page-edge-keys.c, the pointer in gloss-page-handles.c. */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-private.h"

#include "gloss-page-words.h"

static GlossPageMarks *
marks_of (GlossPage *self,
          GObject   *item)
{
  return gloss_page_layer_get_marks (GLOSS_IS_QUOTE (item) ? self->quotes : self->notes);
}

/* It may have gone meanwhile, by another window or an undo. */
static gboolean
is_marked (GlossPage  *self,
           GObject    *item,
           GlossRange  range)
{
  g_autoptr (GArray) marks = gloss_page_marks_in_range (marks_of (self, item), range);

  for (guint i = 0; i < marks->len; i++)
    {
      if (g_array_index (marks, GlossPageMark, i).item == (gpointer) item)
        return TRUE;
    }
  return FALSE;
}

/* As if the mark were there already */
static void
show_range (GlossPage  *self,
            GlossRange  range)
{
  g_autoptr (GHashTable) items = g_hash_table_new (NULL, NULL);

  g_hash_table_add (items, self->edged);
  gloss_page_marks_remove (marks_of (self, self->edged), items);
  gloss_page_marks_add (marks_of (self, self->edged), range, self->edged);
  self->edged_range = range;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
get_limits (GlossPage  *self,
            GlossRange *limits)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter begin;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &begin, &end);
  if (GLOSS_IS_QUOTE (self->edged))
    {
      gtk_text_buffer_get_iter_at_offset (buffer, &begin, (int) self->edged_range.begin);
      gtk_text_iter_set_line_offset (&begin, 0);
      end = begin;
      if (!gtk_text_iter_ends_line (&end))
        gtk_text_iter_forward_to_line_end (&end);
    }
  limits->begin = (guint) gtk_text_iter_get_offset (&begin);
  limits->end = (guint) gtk_text_iter_get_offset (&end);
}

/**
 * gloss_page_set_edge:
 * @self: a page with an edge that was taken
 * @offset: where it is to be, in code points
 *
 * Returns: whether that leaves the mark some words, all of them where they may
 *   be; else nothing is changed
 */
gboolean
gloss_page_set_edge (GlossPage *self,
                     guint      offset)
{
  GlossRange range = self->edged_range;
  GlossRange limits;

  get_limits (self, &limits);
  if (self->edged_end)
    range.end = offset;
  else
    range.begin = offset;
  if (gloss_range_is_empty (range) || range.begin < limits.begin || range.end > limits.end)
    return FALSE;

  show_range (self, range);
  return TRUE;
}

static GlossRange
range_of (GObject *item)
{
  return GLOSS_IS_QUOTE (item) ? gloss_quote_get_range (GLOSS_QUOTE (item))
                               : gloss_annotation_get_range (GLOSS_ANNOTATION (item));
}

guint
gloss_page_get_edge (GlossPage *self)
{
  return self->edged_end ? self->edged_range.end : self->edged_range.begin;
}

/**
 * gloss_page_follow_edge:
 * @self: a page with an edge that was moved
 *
 * The caret goes with the edge, so that the next key is for the same.
 */
void
gloss_page_follow_edge (GlossPage *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  self->edged_caret = gloss_page_get_edge (self);
  gloss_page_set_caret (self, self->edged_caret);
  self->caret_before = self->edged_caret;
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer));
}

/**
 * gloss_page_say_edge:
 * @self: a page with an edge that was moved
 *
 * Makes it so, which may be one step with what was said before.
 */
void
gloss_page_say_edge (GlossPage *self)
{
  GlossRange range = self->edged_range;

  if (GLOSS_IS_ANNOTATION (self->edged))
    {
      gloss_reading_set_range (self->reading, GLOSS_ANNOTATION (self->edged), range);
      return;
    }
  if (gloss_reading_set_quote_range (self->reading, GLOSS_QUOTE (self->edged), range))
    g_set_object (&self->edged,
                  G_OBJECT (gloss_reading_get_quote_at (self->reading, range.begin)));
  if (self->open_quote != NULL)
    g_set_object (&self->open_quote, GLOSS_QUOTE (self->edged));
}

/**
 * gloss_page_take_edge:
 * @self: a page
 * @item: a note or a quote
 * @end: whether its end is to be moved, else its begin
 */
void
gloss_page_take_edge (GlossPage *self,
                      GObject   *item,
                      gboolean   end)
{
  if (self->edged != item)
    gloss_history_seal (gloss_reading_get_history (self->reading));
  g_set_object (&self->edged, item);
  self->edged_range = range_of (item);
  self->edged_end = end;
}

/* One word, or one letter, is left of the mark wherever the pointer is. */
static void
keep_some (GlossPage   *self,
           GtkTextIter *iter,
           gboolean     letter)
{
  GlossRange range = self->edged_range;
  guint offset = (guint) gtk_text_iter_get_offset (iter);

  if (self->edged_end ? offset > range.begin : offset < range.end)
    return;

  gtk_text_iter_set_offset (iter, (int) (self->edged_end ? range.begin : range.end));
  if (letter)
    gloss_page_step (iter, !self->edged_end);
  else if (self->edged_end)
    gloss_page_skip_word (iter);
  else
    gloss_page_skip_word_back (iter);
}

/**
 * gloss_page_drag_edge:
 * @self: a page with an edge that was taken
 * @offset: between which code points the pointer is
 * @letter: whether it may be inside a word
 *
 * Where the mark would lose its last word, or leave its paragraph, the edge
 * stays behind the pointer.
 */
void
gloss_page_drag_edge (GlossPage *self,
                      guint      offset,
                      gboolean   letter)
{
  GlossRange limits;
  GtkTextIter iter;

  if (!is_marked (self, self->edged, self->edged_range))
    return;

  get_limits (self, &limits);
  offset = CLAMP (offset, limits.begin, limits.end);
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)),
                                      &iter, (int) offset);
  if (!letter)
    gloss_page_snap_to_word (&iter);
  gloss_page_leave_space (&iter, self->edged_end, self->edged_end);
  keep_some (self, &iter, letter);
  gloss_page_set_edge (self, (guint) gtk_text_iter_get_offset (&iter));
}

/**
 * gloss_page_put_edge:
 * @self: a page with an edge that was dragged
 *
 * Makes it so, in one step.
 */
void
gloss_page_put_edge (GlossPage *self)
{
  GlossHistory *history = gloss_reading_get_history (self->reading);

  if (!is_marked (self, self->edged, self->edged_range))
    return;

  gloss_history_seal (history);
  gloss_page_say_edge (self);
  gloss_history_seal (history);
  gloss_page_follow_edge (self);
}

/**
 * gloss_page_give_edge_up:
 * @self: a page with an edge that was dragged
 */
void
gloss_page_give_edge_up (GlossPage *self)
{
  if (is_marked (self, self->edged, self->edged_range))
    show_range (self, range_of (self->edged));
}

/**
 * gloss_page_is_edged:
 * @self: a page
 *
 * Returns: whether the mark of the last key or drag is still meant, as it is
 *   while the caret is where that left it
 */
gboolean
gloss_page_is_edged (GlossPage *self)
{
  return self->edged != NULL &&
         (self->edge_held || gloss_page_get_caret (self) == self->edged_caret) &&
         is_marked (self, self->edged, self->edged_range);
}

/**
 * gloss_page_get_edged:
 * @self: a page
 * @range: (out): where it is, while it is dragged as well
 *
 * Returns: (transfer none) (nullable): the mark whose ends the reader is at
 */
GObject *
gloss_page_get_edged (GlossPage  *self,
                      GlossRange *range)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GObject *item = self->caret_item;

  if (gloss_page_is_edged (self))
    {
      *range = self->edged_range;
      return self->edged;
    }
  if (self->open_quote != NULL)
    item = G_OBJECT (self->open_quote);
  else if (self->pointed_edge != NULL)
    item = self->pointed_edge;
  else if (gtk_text_buffer_get_has_selection (buffer))
    item = NULL;

  if (item != NULL)
    *range = range_of (item);
  return item;
}

/**
 * gloss_page_open_edges:
 * @self: a page
 * @quote: (nullable): a quote of the reading
 *
 * Gives it ends that can be dragged, until the caret is elsewhere.
 */
void
gloss_page_open_edges (GlossPage  *self,
                       GlossQuote *quote)
{
  g_return_if_fail (GLOSS_IS_PAGE (self));
  g_return_if_fail (quote == NULL || GLOSS_IS_QUOTE (quote));

  if (quote != NULL)
    gloss_page_select (self, gloss_quote_get_range (quote));
  if (g_set_object (&self->open_quote, quote))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * gloss_page_leave_edges:
 * @self: a page whose caret was moved
 */
void
gloss_page_leave_edges (GlossPage *self)
{
  guint caret = gloss_page_get_caret (self);
  GlossRange range;

  if (self->open_quote == NULL || self->edge_held)
    return;

  range = gloss_quote_get_range (self->open_quote);
  if (caret < range.begin || caret > range.end)
    gloss_page_open_edges (self, NULL);
}

/**
 * gloss_page_drop_edges:
 * @self: a page that loses its marks
 */
void
gloss_page_drop_edges (GlossPage *self)
{
  self->edge_held = FALSE;
  self->pointed_edge = NULL;
  g_clear_object (&self->edged);
  g_clear_object (&self->open_quote);
}
