/* gloss-page-card.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-page-card"

#include "gloss-page-card.h"

#include "gloss-actor-card.h"
#include "gloss-note-row.h"
#include "gloss-page-private.h"
#include "gloss-quote-card.h"
#include "gloss-tab-ring.h"

struct _GlossPageCard
{
  GtkPopover  parent_instance;

  /* Borrowed: it owns the card */
  GlossPage  *page;

  /* Template children */
  GtkBox     *box;

  /* Children */
  GtkWidget  *actor_card;
  GtkWidget  *quote_card;
  GtkWidget  *notes;

  /* The pointer came to it by itself, and not the card below the pointer */
  guint       used : 1;
};

enum {
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GlossPageCard, gloss_page_card, GTK_TYPE_POPOVER)

/* Where the card is moved below the pointer, it is moved on and does not enter. */
static void
enter_cb (GlossPageCard *self)
{
  self->used = TRUE;
}

static void
leave_cb (GlossPageCard *self)
{
  if (!self->used)
    return;

  self->used = FALSE;
  g_signal_emit (self, signals[LEFT], 0);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  gtk_popover_popdown (GTK_POPOVER (widget));
  return GDK_EVENT_STOP;
}

/* Only what is told of is asked for: a note may be removed from elsewhere meanwhile. */
static void
note_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *id)
{
  GlossPageCard *self = GLOSS_PAGE_CARD (widget);
  GlossPage *page = self->page;
  GlossAnnotationList *list = gloss_reading_get_annotations (gloss_page_get_reading (page));
  g_autoptr (GlossAnnotation) note = NULL;

  g_set_object (&note, gloss_annotation_list_lookup (list, g_variant_get_string (id, NULL)));
  gtk_popover_popdown (GTK_POPOVER (self));
  if (note == NULL)
    return;

  if (g_str_equal (action_name, "note-list.edit"))
    gloss_page_open_editor (page, note, FALSE);
  else
    gloss_page_remove_note (page, note);
}

static void
gloss_page_card_unmap (GtkWidget *widget)
{
  GLOSS_PAGE_CARD (widget)->used = FALSE;

  GTK_WIDGET_CLASS (gloss_page_card_parent_class)->unmap (widget);
}

static gboolean
gloss_page_card_grab_focus (GtkWidget *widget)
{
  GlossPageCard *self = GLOSS_PAGE_CARD (widget);

  if (gtk_widget_get_visible (self->actor_card))
    return gtk_widget_grab_focus (self->actor_card);
  if (gtk_widget_get_visible (self->quote_card))
    return gtk_widget_grab_focus (self->quote_card);

  return gtk_widget_child_focus (self->notes, GTK_DIR_TAB_FORWARD);
}

static void
gloss_page_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_PAGE_CARD);

  G_OBJECT_CLASS (gloss_page_card_parent_class)->dispose (object);
}

static void
gloss_page_card_class_init (GlossPageCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gloss_page_card_dispose;
  widget_class->unmap = gloss_page_card_unmap;
  widget_class->grab_focus = gloss_page_card_grab_focus;

  /**
   * GlossPageCard::left:
   * @self: a card
   *
   * The pointer went off it.
   */
  signals[LEFT] = g_signal_new ("left", GLOSS_TYPE_PAGE_CARD, G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "note-list.edit", "s", note_action);
  gtk_widget_class_install_action (widget_class, "note-list.remove", "s", note_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-page-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossPageCard, box);
}

static void
gloss_page_card_init (GlossPageCard *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gloss_tab_ring_add (GTK_WIDGET (self));

  g_signal_connect_object (motion, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

/**
 * gloss_page_card_new:
 * @page: what it tells of; expected to outlive the card
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
gloss_page_card_new (GlossPage *page)
{
  GlossPageCard *self = g_object_new (GLOSS_TYPE_PAGE_CARD, NULL);

  self->page = page;
  self->actor_card = gloss_actor_card_new (page);
  self->quote_card = gloss_quote_card_new (page);
  self->notes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (self->box, self->actor_card);
  gtk_box_append (self->box, self->quote_card);
  gtk_box_append (self->box, self->notes);
  return GTK_WIDGET (self);
}

static void
show_notes (GlossPageCard *self,
            GPtrArray     *notes)
{
  GlossReading *reading = gloss_page_get_reading (self->page);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->notes)) != NULL)
    gtk_box_remove (GTK_BOX (self->notes), row);
  for (guint i = 0; i < notes->len; i++)
    gtk_box_append (GTK_BOX (self->notes),
                    g_object_new (GLOSS_TYPE_NOTE_ROW,
                                  "brief", TRUE,
                                  "reader", gloss_reading_get_reader (reading),
                                  "annotation", g_ptr_array_index (notes, i),
                                  NULL));
  gtk_widget_set_visible (self->notes, notes->len > 0);
}

/**
 * gloss_page_card_describe:
 * @self: a card
 * @item: (nullable): a GlossActor or a GlossQuote
 * @range: where it is met with, in code points
 * @notes: (element-type GlossAnnotation): what the reader has written there
 */
void
gloss_page_card_describe (GlossPageCard *self,
                          GObject       *item,
                          GlossRange     range,
                          GPtrArray     *notes)
{
  g_return_if_fail (GLOSS_IS_PAGE_CARD (self));

  gtk_widget_set_visible (self->actor_card, GLOSS_IS_ACTOR (item));
  gtk_widget_set_visible (self->quote_card, GLOSS_IS_QUOTE (item));
  if (GLOSS_IS_ACTOR (item))
    gloss_actor_card_describe (GLOSS_ACTOR_CARD (self->actor_card), GLOSS_ACTOR (item), range);
  else if (GLOSS_IS_QUOTE (item))
    gloss_quote_card_describe (GLOSS_QUOTE_CARD (self->quote_card), GLOSS_QUOTE (item));
  show_notes (self, notes);
}

/**
 * gloss_page_card_has_pointer:
 * @self: a card that is shown
 *
 * The display is asked: after a layout the toolkit takes the pointer to be on
 * the page below, until it moves.
 *
 * Returns: whether the pointer is on it, so that it had better stay
 */
gboolean
gloss_page_card_has_pointer (GlossPageCard *self)
{
  GdkSurface *surface;
  GdkSeat *seat;

  g_return_val_if_fail (GLOSS_IS_PAGE_CARD (self), FALSE);

  surface = gtk_native_get_surface (GTK_NATIVE (self));
  seat = gdk_display_get_default_seat (gtk_widget_get_display (GTK_WIDGET (self)));
  if (surface == NULL || seat == NULL || gdk_seat_get_pointer (seat) == NULL)
    return FALSE;

  return gdk_device_get_surface_at_position (gdk_seat_get_pointer (seat), NULL, NULL) == surface;
}

/**
 * gloss_page_card_forget_pointer:
 * @self: a card that has been put elsewhere
 *
 * That the pointer is off it then is not the reader's doing, and is not told.
 * From GTK 4.10 on the card hears of it.
 */
void
gloss_page_card_forget_pointer (GlossPageCard *self)
{
  g_return_if_fail (GLOSS_IS_PAGE_CARD (self));

  self->used = FALSE;
}
