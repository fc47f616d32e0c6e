/* gloss-page-edges.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where a mark begins and ends is moved, by keys or by the pointer: shown at once, said when it
 * is done. A note is moved anywhere, a quote within its paragraph. */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-private.h"

#include <glib/gi18n.h>

/* One key */
typedef struct
{
  const char *action;
  gboolean    end;
  gboolean    left;
  gboolean    letter;
} Move;

static const Move moves[] = {
  { "edge.end-left", TRUE, TRUE, FALSE },
  { "edge.end-right", TRUE, FALSE, FALSE },
  { "edge.begin-left", FALSE, TRUE, FALSE },
  { "edge.begin-right", FALSE, FALSE, FALSE },
  { "edge.end-left-letter", TRUE, TRUE, TRUE },
  { "edge.end-right-letter", TRUE, FALSE, TRUE },
  { "edge.begin-left-letter", FALSE, TRUE, TRUE },
  { "edge.begin-right-letter", FALSE, FALSE, TRUE },
};

/* Words, and the punctuation between them */

static gboolean
is_space (const GtkTextIter *iter)
{
  return g_unichar_isspace (gtk_text_iter_get_char (iter));
}

static gboolean
is_behind_space (const GtkTextIter *iter)
{
  GtkTextIter before = *iter;

  return gtk_text_iter_backward_char (&before) && is_space (&before);
}

/* No mark begins before a space or ends behind one. */
static gboolean
is_beside_space (const GtkTextIter *iter,
                 gboolean           end)
{
  return end ? is_behind_space (iter) : is_space (iter);
}

static gboolean
step (GtkTextIter *iter,
      gboolean     back)
{
  return back ? gtk_text_iter_backward_cursor_position (iter)
              : gtk_text_iter_forward_cursor_position (iter);
}

static void
leave_space (GtkTextIter *iter,
             gboolean     end,
             gboolean     back)
{
  while (is_beside_space (iter, end) && step (iter, back))
    continue;
}

/* Over a word, or over the punctuation before or behind one */
static void
skip_word (GtkTextIter *iter)
{
  while (is_space (iter) && gtk_text_iter_forward_char (iter))
    continue;
  if (gtk_text_iter_inside_word (iter))
    gtk_text_iter_forward_word_end (iter);
  else
    while (!gtk_text_iter_is_end (iter) && !is_space (iter) && !gtk_text_iter_inside_word (iter))
      gtk_text_iter_forward_char (iter);
}

static void
skip_word_back (GtkTextIter *iter)
{
  GtkTextIter before;

  while (is_behind_space (iter))
    gtk_text_iter_backward_char (iter);
  if (gtk_text_iter_inside_word (iter) && !gtk_text_iter_starts_word (iter))
    {
      gtk_text_iter_backward_word_start (iter);
      return;
    }
  before = *iter;
  if (gtk_text_iter_backward_char (&before) && gtk_text_iter_inside_word (&before))
    {
      gtk_text_iter_backward_word_start (iter);
      return;
    }
  *iter = before;
  while (gtk_text_iter_backward_char (&before) && !is_space (&before) &&
         !gtk_text_iter_inside_word (&before))
    *iter = before;
}

/* The nearer end of the word that @iter is inside of */
static void
snap (GtkTextIter *iter)
{
  GtkTextIter begin = *iter;
  GtkTextIter end = *iter;
  int offset = gtk_text_iter_get_offset (iter);

  if (!gtk_text_iter_inside_word (iter) || gtk_text_iter_starts_word (iter))
    return;

  gtk_text_iter_backward_word_start (&begin);
  gtk_text_iter_forward_word_end (&end);
  *iter = offset - gtk_text_iter_get_offset (&begin) < gtk_text_iter_get_offset (&end) - offset
    ? begin : end;
}

/* The mark that is moved */

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

/* Returns: whether @offset leaves the mark some words, all of them where they may be */
static gboolean
set_edge (GlossPage *self,
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

static guint
edge_of (GlossPage *self)
{
  return self->edged_end ? self->edged_range.end : self->edged_range.begin;
}

/* The caret goes with the edge, so that the next key is for the same. */
static void
follow_edge (GlossPage *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  self->edged_caret = edge_of (self);
  gloss_page_set_caret (self, self->edged_caret);
  self->caret_before = self->edged_caret;
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer));
}

static void
say_range (GlossPage *self)
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
    step (iter, !self->edged_end);
  else if (self->edged_end)
    skip_word (iter);
  else
    skip_word_back (iter);
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
    snap (&iter);
  leave_space (&iter, self->edged_end, self->edged_end);
  keep_some (self, &iter, letter);
  set_edge (self, (guint) gtk_text_iter_get_offset (&iter));
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
  say_range (self);
  gloss_history_seal (history);
  follow_edge (self);
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

/* That of the last key, as long as the caret is where that left it */
static gboolean
is_edged (GlossPage *self)
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

  if (is_edged (self))
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

/* Keys */

/* Right behind its last character one is still at a quote. */
static GObject *
quote_at_caret (GlossPage *self)
{
  GlossPageMarks *marks = gloss_page_layer_get_marks (self->quotes);
  guint caret = gloss_page_get_caret (self);
  const GlossPageMark *mark;

  if (!(gloss_page_get_layers (self) & GLOSS_LAYER_QUOTES))
    return NULL;
  mark = gloss_page_marks_innermost_at (marks, caret);
  if (mark == NULL && caret > 0)
    mark = gloss_page_marks_innermost_at (marks, caret - 1);
  return mark != NULL ? mark->item : NULL;
}

static GObject *
mark_at_caret (GlossPage *self)
{
  GlossAnnotation *note;

  if (is_edged (self))
    return self->edged;
  if (self->open_quote != NULL)
    return G_OBJECT (self->open_quote);

  note = gloss_page_get_note_at_caret (self);
  return note != NULL ? G_OBJECT (note) : quote_at_caret (self);
}

static void
move_iter (GtkTextIter *iter,
           const Move  *move,
           gboolean     back)
{
  if (move->letter)
    step (iter, back);
  else if (back)
    skip_word_back (iter);
  else
    skip_word (iter);
  leave_space (iter, move->end, move->letter ? back : move->end);
}

static void
tell_edge (GlossPage *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autofree char *word = NULL;
  g_autofree char *told = NULL;
  GtkTextIter begin;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (buffer, &begin, (int) edge_of (self));
  end = begin;
  if (self->edged_end)
    skip_word_back (&begin);
  else
    skip_word (&end);
  word = gtk_text_buffer_get_text (buffer, &begin, &end, FALSE);
  told = self->edged_end
    /* Translators: read to a blind reader who moves the end of a mark; %s is a word */
    ? g_strdup_printf (_("The mark ends with “%s”"), word)
    /* Translators: read to a blind reader who moves the beginning of a mark; %s is a word */
    : g_strdup_printf (_("The mark begins with “%s”"), word);
  gloss_page_describe (self, told);
}

static void
move_edge (GlossPage  *self,
           GObject    *item,
           const Move *move)
{
  GtkTextIter iter;

  gloss_page_take_edge (self, item, move->end);
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)),
                                      &iter, (int) edge_of (self));
  move_iter (&iter, move, move->left != self->mirrored);
  if (!set_edge (self, (guint) gtk_text_iter_get_offset (&iter)))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  say_range (self);
  follow_edge (self);
  tell_edge (self);
}

static void
move_edge_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  GlossPage *self = GLOSS_PAGE (widget);
  GObject *item = self->reading != NULL && !self->edge_held ? mark_at_caret (self) : NULL;

  if (item == NULL)
    {
      gtk_widget_error_bell (widget);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      if (g_str_equal (moves[i].action, action_name))
        move_edge (self, item, &moves[i]);
    }
}

/**
 * gloss_page_install_edges:
 * @widget_class: the class of the page
 */
void
gloss_page_install_edges (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    gtk_widget_class_install_action (widget_class, moves[i].action, NULL, move_edge_action);
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
