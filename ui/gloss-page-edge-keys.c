/* gloss-page-edge-keys.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The keys that move where the mark at the caret begins and ends */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-private.h"

#include <glib/gi18n.h>

#include "gloss-page-words.h"

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

  if (gloss_page_is_edged (self))
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
    gloss_page_step (iter, back);
  else if (back)
    gloss_page_skip_word_back (iter);
  else
    gloss_page_skip_word (iter);
  gloss_page_leave_space (iter, move->end, move->letter ? back : move->end);
}

static void
tell_edge (GlossPage *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  g_autofree char *word = NULL;
  g_autofree char *told = NULL;
  GtkTextIter begin;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (buffer, &begin, (int) gloss_page_get_edge (self));
  end = begin;
  if (self->edged_end)
    gloss_page_skip_word_back (&begin);
  else
    gloss_page_skip_word (&end);
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
                                      &iter, (int) gloss_page_get_edge (self));
  move_iter (&iter, move, move->left != self->mirrored);
  if (!gloss_page_set_edge (self, (guint) gtk_text_iter_get_offset (&iter)))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  gloss_page_say_edge (self);
  gloss_page_follow_edge (self);
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
