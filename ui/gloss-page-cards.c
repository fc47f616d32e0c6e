/* gloss-page-cards.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-private.h"

#include "gloss-fit.h"
#include "gloss-page-card.h"

#define DISTANCE 4

/* How long the pointer may be on its way from the words to their card, or off both */
#define WAY_MILLISECONDS 250

static const GlossPageMark *
mark_at (GlossPage      *self,
         GlossLayers     layer,
         GlossPageLayer *marks,
         guint           offset)
{
  if (!(gloss_page_get_layers (self) & layer))
    return NULL;

  return gloss_page_marks_innermost_at (gloss_page_layer_get_marks (marks), offset);
}

/**
 * gloss_page_get_item_at:
 * @self: a page
 * @offset: a code point
 * @range: (out): the words of it that are there
 *
 * Returns: (transfer none) (nullable): the actor or the quote there; who is
 *   named comes before what is said around the name
 */
GObject *
gloss_page_get_item_at (GlossPage  *self,
                        guint       offset,
                        GlossRange *range)
{
  const GlossPageMark *mark = mark_at (self, GLOSS_LAYER_ACTORS, self->actors, offset);

  if (mark == NULL)
    mark = mark_at (self, GLOSS_LAYER_QUOTES, self->quotes, offset);
  if (mark == NULL)
    return NULL;

  *range = mark->range;
  return mark->item;
}

/* The toolkit would leave the keys to the popover's parent, which does nothing with them. */
static void
closed_cb (GlossPage *self)
{
  if (self->card_has_keys)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  self->card_has_keys = FALSE;
  self->card_stays = FALSE;
  self->carded = NULL;
  self->carded_note = NULL;
}

/* Returns: (transfer container) (element-type GlossAnnotation): the notes there that say something,
 *   the innermost one first; that others are marks can be seen */
static GPtrArray *
dup_told_notes (GlossPage *self,
                guint      offset)
{
  GPtrArray *notes = gloss_page_dup_notes_at (self, offset);

  for (guint i = notes->len; i-- > 0;)
    {
      if (!gloss_page_note_has_words (g_ptr_array_index (notes, i)))
        g_ptr_array_remove_index (notes, i);
    }
  return notes;
}

static gboolean
is_told (GlossPage *self,
         GObject   *item,
         GPtrArray *notes)
{
  return gloss_page_shows (self->card) && item == self->carded &&
         (notes->len > 0 ? g_ptr_array_index (notes, 0) : NULL) == self->carded_note;
}

static gboolean
is_pointer_on_item (GlossPage *self)
{
  g_autoptr (GPtrArray) notes = NULL;
  GlossRange range;
  guint offset;

  if (!gloss_page_offset_at (self, self->pointer_x, self->pointer_y, &offset))
    return FALSE;

  notes = dup_told_notes (self, offset);
  return is_told (self, gloss_page_get_item_at (self, offset, &range), notes);
}

static gboolean
left_cb (gpointer user_data)
{
  GlossPage *self = GLOSS_PAGE (user_data);

  self->card_leave_timer = 0;
  if (gloss_page_shows (self->card) && !self->card_has_keys && !self->card_stays &&
      !gloss_page_card_has_pointer (GLOSS_PAGE_CARD (self->card)) &&
      (!self->pointer_inside || !is_pointer_on_item (self)))
    gloss_page_hide_card (self);
  return G_SOURCE_REMOVE;
}

/**
 * gloss_page_leave_card:
 * @self: a page
 *
 * Hides the card unless the pointer is on what it tells of, or soon on the
 * card itself.
 */
void
gloss_page_leave_card (GlossPage *self)
{
  if (gloss_page_shows (self->card) && self->card_leave_timer == 0)
    self->card_leave_timer = g_timeout_add (WAY_MILLISECONDS, left_cb, self);
}

static void
card_left_cb (GlossPage *self)
{
  self->card_stays = FALSE;
  gloss_page_leave_card (self);
}

static void
make_card (GlossPage *self)
{
  if (self->card != NULL)
    return;

  self->card = gloss_page_card_new (self);
  gtk_widget_set_parent (self->card, self->anchor);
  gtk_popover_set_offset (GTK_POPOVER (self->card), 0, -DISTANCE);
  g_signal_connect_object (self->card, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->card, "left",
                           G_CALLBACK (card_left_cb), self, G_CONNECT_SWAPPED);
}

static gboolean
pop_up_card (GlossPage  *self,
             GObject    *item,
             GlossRange  range,
             GlossRange  place)
{
  GdkRectangle area = gloss_page_line_of (self, place, FALSE);
  g_autoptr (GPtrArray) notes = dup_told_notes (self, place.begin);

  if (gloss_page_shows (self->bar) || gloss_page_shows (self->editor) ||
      gloss_page_shows (self->chooser) || gloss_page_shows (self->corrector) ||
      !gloss_page_is_in_view (self, &area) || gloss_page_get_anchor (self) == NULL)
    return FALSE;

  make_card (self);
  gloss_page_card_describe (GLOSS_PAGE_CARD (self->card), item, range, notes);
  self->carded = item;
  self->carded_note = notes->len > 0 ? g_ptr_array_index (notes, 0) : NULL;
  gloss_page_point_at (self, self->card, &area);
  gloss_fit_width (GTK_POPOVER (self->card));
  gtk_popover_popup (GTK_POPOVER (self->card));
  return TRUE;
}

/**
 * gloss_page_show_card:
 * @self: a page
 * @offset: a code point
 *
 * Tells what is there, if it is anything: beside the name, or at this word of
 * a quote or a note.
 *
 * Returns: whether it is anything
 */
gboolean
gloss_page_show_card (GlossPage *self,
                      guint      offset)
{
  GlossRange range = { 0, 0 };
  GObject *item = gloss_page_get_item_at (self, offset, &range);
  g_autoptr (GPtrArray) notes = dup_told_notes (self, offset);

  if (item == NULL && notes->len == 0)
    return FALSE;
  if (is_told (self, item, notes))
    return TRUE;

  return pop_up_card (self, item, range,
                      GLOSS_IS_ACTOR (item) ? range : (GlossRange) { offset, offset + 1 });
}

/**
 * gloss_page_show_card_at_caret:
 * @self: a page
 *
 * For who reads by keyboard and has come to a name, or to the begin of a
 * quote.
 */
void
gloss_page_show_card_at_caret (GlossPage *self)
{
  guint caret = gloss_page_get_caret (self);
  GlossRange range = { 0, 0 };
  GObject *item = gloss_page_get_item_at (self, caret, &range);

  if (item != NULL && (GLOSS_IS_ACTOR (item) || range.begin == caret))
    gloss_page_show_card (self, caret);
}

/**
 * gloss_page_enter_card:
 * @self: a page
 *
 * Shows the card of what is at the caret and gives it the keys.
 */
void
gloss_page_enter_card (GlossPage *self)
{
  if (!gloss_page_show_card (self, gloss_page_get_caret (self)))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  /* The key that came here moved no caret. A mention that the card goes to does, and shall not bring
   * the card back once it is closed. */
  gloss_page_stop_resting (self);
  self->card_has_keys = gtk_widget_grab_focus (self->card);
}

/**
 * gloss_page_move_card:
 * @self: a page
 * @item: what the card tells of
 * @range: another place of it
 *
 * Goes there and takes the card along.
 */
void
gloss_page_move_card (GlossPage  *self,
                      GObject    *item,
                      GlossRange  range)
{
  g_set_object (&self->pending_card, item);
  self->pending_range = range;
  self->pending_keys = self->card_has_keys;
  gloss_page_go_to (self, range);
}

/**
 * gloss_page_bring_card:
 * @self: a page that has come to where it was going
 */
void
gloss_page_bring_card (GlossPage *self)
{
  g_autoptr (GObject) item = g_steal_pointer (&self->pending_card);

  if (item == NULL || !pop_up_card (self, item, self->pending_range, self->pending_range))
    return;

  /* The pointer is still where the card was before. */
  self->card_stays = TRUE;
  gloss_page_card_forget_pointer (GLOSS_PAGE_CARD (self->card));
  if (self->pending_keys)
    self->card_has_keys = gtk_widget_grab_focus (self->card);
}

void
gloss_page_hide_card (GlossPage *self)
{
  if (gloss_page_shows (self->card))
    gtk_popover_popdown (GTK_POPOVER (self->card));
}

/**
 * gloss_page_drop_card:
 * @self: a page that is leaving its anchor
 */
void
gloss_page_drop_card (GlossPage *self)
{
  g_clear_handle_id (&self->card_leave_timer, g_source_remove);
  g_clear_object (&self->pending_card);
  g_clear_pointer (&self->card, gtk_widget_unparent);
  self->carded = NULL;
  self->carded_note = NULL;
}
