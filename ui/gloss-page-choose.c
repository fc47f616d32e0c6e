/* gloss-page-choose.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Notes may lie on the same words, overlap, or stand one in the other. Where there is more than
 * one, the reader says which is meant. */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-private.h"

#include "gloss-note-chooser.h"

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  const GlossPageMark *one = a;
  const GlossPageMark *two = b;
  guint length_one = one->range.end - one->range.begin;
  guint length_two = two->range.end - two->range.begin;

  return length_one < length_two ? -1 : length_one > length_two;
}

/**
 * gloss_page_dup_notes_at:
 * @self: a page
 * @offset: a code point
 *
 * Returns: (transfer container) (element-type GlossAnnotation): the notes there
 *   that can be seen, the innermost one first
 */
GPtrArray *
gloss_page_dup_notes_at (GlossPage *self,
                         guint      offset)
{
  GPtrArray *notes = g_ptr_array_new ();
  g_autoptr (GArray) marks = NULL;

  if (!(gloss_page_get_layers (self) & GLOSS_LAYER_NOTES))
    return notes;

  marks = gloss_page_marks_in_range (gloss_page_layer_get_marks (self->notes),
                                     (GlossRange) { offset, offset + 1 });
  g_array_sort (marks, compare_lengths);
  for (guint i = 0; i < marks->len; i++)
    g_ptr_array_add (notes, g_array_index (marks, GlossPageMark, i).item);
  return notes;
}

/* Right behind its last character one is still at a note. */
static GPtrArray *
dup_notes_at_caret (GlossPage *self,
                    guint     *offset)
{
  GPtrArray *notes;

  *offset = gloss_page_get_caret (self);
  notes = gloss_page_dup_notes_at (self, *offset);
  if (notes->len > 0 || *offset == 0)
    return notes;

  g_ptr_array_unref (notes);
  *offset -= 1;
  return gloss_page_dup_notes_at (self, *offset);
}

/* Returns: (transfer none) (nullable): one of the notes at the caret */
GlossAnnotation *
gloss_page_get_note_at_caret (GlossPage *self)
{
  guint offset;
  g_autoptr (GPtrArray) notes = dup_notes_at_caret (self, &offset);

  return notes->len > 0 ? g_ptr_array_index (notes, 0) : NULL;
}

static void
closed_cb (GlossPage *self)
{
  gloss_page_point_out (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
offer (GlossPage *self,
       GPtrArray *notes,
       guint      offset,
       gboolean   tags_first)
{
  GdkRectangle line = gloss_page_line_of (self, (GlossRange) { offset, offset + 1 }, FALSE);

  if (gloss_page_get_anchor (self) == NULL)
    return;

  if (self->chooser == NULL)
    {
      self->chooser = gloss_note_chooser_new (self);
      gtk_widget_set_parent (self->chooser, self->anchor);
      g_signal_connect_object (self->chooser, "closed",
                               G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
    }
  if (!gloss_page_is_in_view (self, &line))
    line = gloss_page_top_of_view (self);
  gloss_page_hide_bar (self);
  gloss_page_hide_card (self);
  gloss_note_chooser_offer (GLOSS_NOTE_CHOOSER (self->chooser), notes, tags_first);
  gloss_page_point_at (self, self->chooser, &line);
  gtk_popover_popup (GTK_POPOVER (self->chooser));
  gtk_widget_grab_focus (self->chooser);
}

/* The only one of some notes; asks which is meant if there are more */
static GlossAnnotation *
only (GlossPage *self,
      GPtrArray *notes,
      guint      offset,
      gboolean   tags_first)
{
  if (notes->len == 1)
    return g_ptr_array_index (notes, 0);
  if (notes->len > 1)
    offer (self, notes, offset, tags_first);
  return NULL;
}

/**
 * gloss_page_open_note_at:
 * @self: a page
 * @offset: a code point
 *
 * Opens the note there, once the reader has said which if there are more.
 *
 * Returns: whether there is any
 */
gboolean
gloss_page_open_note_at (GlossPage *self,
                         guint      offset)
{
  g_autoptr (GPtrArray) notes = gloss_page_dup_notes_at (self, offset);
  GlossAnnotation *note = only (self, notes, offset, FALSE);

  if (note != NULL)
    gloss_page_open_editor (self, note, FALSE);
  return notes->len > 0;
}

/**
 * gloss_page_ask_at_caret:
 * @self: a page
 * @tags_first: whether the note is to be tagged, should the reader be asked
 *
 * Returns: (transfer none) (nullable): the note at the caret if there is just
 *   one. If there are more, the reader is asked which, and what to do with it:
 *   the keys for that are the same.
 */
GlossAnnotation *
gloss_page_ask_at_caret (GlossPage *self,
                         gboolean   tags_first)
{
  guint offset;
  g_autoptr (GPtrArray) notes = dup_notes_at_caret (self, &offset);

  return only (self, notes, offset, tags_first);
}

static GPtrArray *
dup_article_notes (GlossPage *self)
{
  GPtrArray *notes = g_ptr_array_new ();
  GListModel *model = G_LIST_MODEL (self->shown_notes);

  /* They come first. */
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GlossAnnotation) note = g_list_model_get_item (model, i);

      if (gloss_annotation_get_anchor (note) != NULL)
        break;
      g_ptr_array_add (notes, note);
    }
  return notes;
}

/**
 * gloss_page_note_article:
 * @self: a page
 *
 * Opens the note on the article as a whole, and makes it if there is none yet.
 */
void
gloss_page_note_article (GlossPage *self)
{
  g_autoptr (GPtrArray) notes = NULL;
  GlossAnnotation *note;

  g_return_if_fail (GLOSS_IS_PAGE (self));

  if (self->reading == NULL)
    return;

  notes = dup_article_notes (self);
  if (notes->len == 0)
    note = gloss_reading_annotate (self->reading, (GlossRange) { 0, 0 }, self->last_color,
                                   NULL, NULL);
  else
    note = only (self, notes, 0, FALSE);
  if (note != NULL)
    gloss_page_open_editor (self, note, FALSE);
}

/**
 * gloss_page_drop_idle_note:
 * @self: a page
 * @note: (nullable): what was edited
 *
 * Removes it if it is on no words and says nothing: nobody would find it.
 */
void
gloss_page_drop_idle_note (GlossPage       *self,
                           GlossAnnotation *note)
{
  if (note == NULL || self->reading == NULL ||
      gloss_annotation_get_anchor (note) != NULL ||
      *gloss_annotation_get_note (note) != '\0' || *gloss_annotation_get_tags (note) != NULL)
    return;

  if (gloss_annotation_list_lookup (gloss_reading_get_annotations (self->reading),
                                    gloss_annotation_get_id (note)) == note)
    gloss_reading_remove (self->reading, note);
}

/**
 * gloss_page_point_out:
 * @self: a page
 * @note: (nullable): what is to stand out in the text
 */
void
gloss_page_point_out (GlossPage       *self,
                      GlossAnnotation *note)
{
  self->edited = note;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Gives a note a colour, which is then the one of the next note. */
void
gloss_page_color_note (GlossPage       *self,
                       GlossAnnotation *note,
                       GlossColor       color)
{
  self->last_color = color;
  gloss_reading_set_color (self->reading, note, color);
}

/**
 * gloss_page_close_lost_chooser:
 * @self: a page
 *
 * A note may go while it can be chosen: by undo, or by another window.
 */
void
gloss_page_close_lost_chooser (GlossPage *self)
{
  if (gloss_page_shows (self->chooser) &&
      gloss_note_chooser_is_lost (GLOSS_NOTE_CHOOSER (self->chooser)))
    gtk_popover_popdown (GTK_POPOVER (self->chooser));
}
