/* gloss-page-popups.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-private.h"

#include "gloss-note-editor.h"
#include "gloss-selection-bar.h"

#define BAR_DISTANCE 8

/* When a popover is gone, later GTK gives the keys to what carried it, even where they were given back before. */
static void
anchor_focus_cb (GlossPage *self)
{
  if (self->anchor != NULL && gtk_widget_has_focus (self->anchor))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* A popover on the text view itself floods the log when it closes: what
 * scrolls the page carries them. */
GtkWidget *
gloss_page_get_anchor (GlossPage *self)
{
  if (self->anchor != NULL)
    return self->anchor;

  self->anchor = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  if (self->anchor == NULL)
    self->anchor = gtk_widget_get_parent (GTK_WIDGET (self));
  if (self->anchor != NULL)
    g_signal_connect_object (self->anchor, "notify::has-focus", G_CALLBACK (anchor_focus_cb), self, G_CONNECT_SWAPPED);

  return self->anchor;
}

/* Points a popover at an area in buffer coordinates. */
void
gloss_page_point_at (GlossPage          *self,
                     GtkWidget          *popover,
                     const GdkRectangle *area)
{
  GdkRectangle place = { 0, 0, area->width, MAX (1, area->height) };
  double x;
  double y;

  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET,
                                         area->x, area->y, &place.x, &place.y);
  gtk_widget_translate_coordinates (GTK_WIDGET (self), self->anchor,
                                    place.x, place.y, &x, &y);
  place.x = (int) x;
  place.y = (int) y;
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &place);
}

gboolean
gloss_page_shows (GtkWidget *popover)
{
  return popover != NULL && gtk_widget_get_visible (popover);
}

/* The line at one end of a range, as far as it can be seen */
GdkRectangle
gloss_page_line_of (GlossPage  *self,
                    GlossRange  range,
                    gboolean    last)
{
  g_autoptr (GArray) rects = g_array_new (FALSE, FALSE, sizeof (GlossPageRect));

  gloss_page_add_rects (self, range, rects);
  if (rects->len == 0)
    return (GdkRectangle) { 0, 0, 0, 0 };
  return g_array_index (rects, GlossPageRect, last ? rects->len - 1 : 0).area;
}

gboolean
gloss_page_is_in_view (GlossPage          *self,
                       const GdkRectangle *area)
{
  GdkRectangle seen;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &seen);
  return area->height > 0 && gdk_rectangle_intersect (area, &seen, NULL);
}

/* The bar */

static void
show_bar (GlossPage  *self,
          GlossRange  range)
{
  gboolean at_end = gloss_page_get_caret (self) > range.begin;
  GdkRectangle line = gloss_page_line_of (self, range, at_end);

  if (!gloss_page_is_in_view (self, &line) || gloss_page_get_anchor (self) == NULL)
    {
      gloss_page_hide_bar (self);
      return;
    }
  if (self->bar == NULL)
    {
      self->bar = gloss_selection_bar_new (GTK_WIDGET (self));
      gtk_widget_set_parent (self->bar, self->anchor);
    }
  gloss_selection_bar_set_reader (GLOSS_SELECTION_BAR (self->bar), gloss_reading_get_reader (self->reading));
  gloss_selection_bar_set_in_quote (GLOSS_SELECTION_BAR (self->bar),
                                    gloss_reading_get_quote_in (self->reading, range) != NULL);
  gloss_selection_bar_set_room (GLOSS_SELECTION_BAR (self->bar), gtk_widget_get_width (self->anchor));
  gtk_popover_set_position (GTK_POPOVER (self->bar), at_end ? GTK_POS_BOTTOM : GTK_POS_TOP);
  gtk_popover_set_offset (GTK_POPOVER (self->bar), 0, at_end ? BAR_DISTANCE : -BAR_DISTANCE);
  gloss_page_point_at (self, self->bar, &line);
  gtk_popover_popup (GTK_POPOVER (self->bar));
}

/**
 * gloss_page_update_bar:
 * @self: a page
 *
 * Shows the bar where something is selected, once the pointer is released.
 */
void
gloss_page_update_bar (GlossPage *self)
{
  GlossRange range;

  if (self->reading == NULL || gloss_page_shows (self->editor) ||
      !gtk_widget_get_mapped (GTK_WIDGET (self)) ||
      !gloss_page_get_selected_range (self, &range))
    gloss_page_hide_bar (self);
  else if (!self->pressed)
    show_bar (self, range);
}

/**
 * gloss_page_hide_bar:
 * @self: a page
 *
 * Returns: whether there was one to hide
 */
gboolean
gloss_page_hide_bar (GlossPage *self)
{
  if (!gloss_page_shows (self->bar))
    return FALSE;

  gtk_popover_popdown (GTK_POPOVER (self->bar));
  return TRUE;
}

/* The editor */

/* The toolkit would leave the keys to the popover's parent, which does nothing with them. */
static void
editor_closed_cb (GlossPage *self)
{
  gloss_page_drop_idle_note (self, gloss_note_editor_get_note (GLOSS_NOTE_EDITOR (self->editor)));
  gloss_page_point_out (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
editor_remove_cb (GlossPage       *self,
                  GlossAnnotation *annotation)
{
  g_autoptr (GlossAnnotation) kept = g_object_ref (annotation);

  gtk_popover_popdown (GTK_POPOVER (self->editor));
  if (gloss_annotation_list_lookup (gloss_reading_get_annotations (self->reading),
                                    gloss_annotation_get_id (kept)) == kept)
    gloss_page_remove_note (self, kept);
}

static void
make_editor (GlossPage *self)
{
  if (self->editor != NULL)
    return;

  self->editor = gloss_note_editor_new ();
  gtk_widget_set_parent (self->editor, self->anchor);
  g_signal_connect_object (self->editor, "closed",
                           G_CALLBACK (editor_closed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->editor, "remove",
                           G_CALLBACK (editor_remove_cb), self, G_CONNECT_SWAPPED);
}

static void
pop_up_editor (GlossPage          *self,
               GlossAnnotation    *annotation,
               const GdkRectangle *area,
               gboolean            tags_first)
{
  if (gloss_page_get_anchor (self) == NULL)
    return;

  gloss_page_hide_bar (self);
  gloss_page_hide_card (self);
  make_editor (self);
  gloss_note_editor_edit (GLOSS_NOTE_EDITOR (self->editor), self->reading, annotation);
  gloss_page_point_at (self, self->editor, area);
  gtk_popover_popup (GTK_POPOVER (self->editor));
  gloss_note_editor_start_in (GLOSS_NOTE_EDITOR (self->editor), tags_first);
  gloss_page_point_out (self, annotation);
}

/* A note on the whole article, or one whose words are lost, has no line. */
GdkRectangle
gloss_page_top_of_view (GlossPage *self)
{
  GdkRectangle seen;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &seen);
  return (GdkRectangle) { self->column_x, seen.y + 1, self->column_width, 1 };
}

/**
 * gloss_page_open_editor:
 * @self: a page
 * @annotation: a note of the reading
 * @tags_first: whether typing starts in the tags
 *
 * Opens the editor at the note, scrolling there first if it is out of view.
 */
void
gloss_page_open_editor (GlossPage       *self,
                        GlossAnnotation *annotation,
                        gboolean         tags_first)
{
  GlossRange range = gloss_annotation_get_range (annotation);
  GdkRectangle line = gloss_page_line_of (self, range, TRUE);

  g_clear_object (&self->pending_edit);
  if (gloss_range_is_empty (range))
    line = gloss_page_top_of_view (self);

  if (gloss_page_is_in_view (self, &line))
    {
      pop_up_editor (self, annotation, &line, tags_first);
      return;
    }
  gloss_page_go_to (self, range);
  self->pending_edit = g_object_ref (annotation);
  self->pending_in_tags = tags_first;
}

/**
 * gloss_page_arrived:
 * @self: a page
 *
 * Called when scrolling to a place has ended there.
 */
void
gloss_page_arrived (GlossPage *self)
{
  g_autoptr (GlossAnnotation) annotation = g_steal_pointer (&self->pending_edit);
  GdkRectangle line;

  gloss_page_bring_card (self);
  if (annotation == NULL)
    return;

  line = gloss_page_line_of (self, gloss_annotation_get_range (annotation), FALSE);
  if (line.height == 0)
    line = gloss_page_top_of_view (self);
  pop_up_editor (self, annotation, &line, self->pending_in_tags);
}

/**
 * gloss_page_edit_note:
 * @self: a page
 * @annotation: a note of the reading
 */
void
gloss_page_edit_note (GlossPage       *self,
                      GlossAnnotation *annotation)
{
  g_return_if_fail (GLOSS_IS_PAGE (self));
  g_return_if_fail (GLOSS_IS_ANNOTATION (annotation));

  gloss_page_open_editor (self, annotation, FALSE);
}

/**
 * gloss_page_close_lost_editor:
 * @self: a page
 *
 * A note may go while it is open: by undo, or by another window.
 */
void
gloss_page_close_lost_editor (GlossPage *self)
{
  GlossAnnotation *note = gloss_page_shows (self->editor)
    ? gloss_note_editor_get_note (GLOSS_NOTE_EDITOR (self->editor))
    : NULL;

  if (note != NULL &&
      (self->reading == NULL ||
       gloss_annotation_list_lookup (gloss_reading_get_annotations (self->reading),
                                     gloss_annotation_get_id (note)) != note))
    {
      gloss_note_editor_edit (GLOSS_NOTE_EDITOR (self->editor), NULL, NULL);
      gtk_popover_popdown (GTK_POPOVER (self->editor));
    }
}

/**
 * gloss_page_drop_popups:
 * @self: a page that is leaving its anchor
 */
void
gloss_page_drop_popups (GlossPage *self)
{
  g_clear_object (&self->pending_edit);
  gloss_page_drop_card (self);
  gloss_page_drop_corrector (self);
  g_clear_pointer (&self->bar, gtk_widget_unparent);
  g_clear_pointer (&self->editor, gtk_widget_unparent);
  g_clear_pointer (&self->chooser, gtk_widget_unparent);
  self->anchor = NULL;
}
