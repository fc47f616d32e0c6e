/* gloss-selection-bar.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-selection-bar"

#include "gloss-selection-bar.h"

#include <glib/gi18n.h>

#include "gloss-color-picker.h"

/* What the style puts around the contents, on both sides */
#define FRAME 10

struct _GlossSelectionBar
{
  GtkPopover        parent_instance;

  /* Borrowed: it owns the bar */
  GtkWidget        *target;

  /* Template children */
  GlossColorPicker *picker;
  GtkWidget        *separator;
  GtkWidget        *buttons;
  GtkWidget        *quote;
};

G_DEFINE_FINAL_TYPE (GlossSelectionBar, gloss_selection_bar, GTK_TYPE_POPOVER)

/* The bar is no child of the target, so its actions are handed on. */
static void
forward_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  GlossSelectionBar *self = GLOSS_SELECTION_BAR (widget);

  gtk_widget_activate_action_variant (self->target, action_name, parameter);
}

static void
picked_cb (GlossColorPicker  *picker,
           int                color,
           GlossSelectionBar *self)
{
  gtk_widget_activate_action (self->target, "note.highlight", "s",
                              gloss_color_to_name ((GlossColor) color));
}

static void
gloss_selection_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_SELECTION_BAR);

  G_OBJECT_CLASS (gloss_selection_bar_parent_class)->dispose (object);
}

static void
gloss_selection_bar_class_init (GlossSelectionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gloss_selection_bar_dispose;

  g_type_ensure (GLOSS_TYPE_COLOR_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-selection-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossSelectionBar, picker);
  gtk_widget_class_bind_template_child (widget_class, GlossSelectionBar, separator);
  gtk_widget_class_bind_template_child (widget_class, GlossSelectionBar, buttons);
  gtk_widget_class_bind_template_child (widget_class, GlossSelectionBar, quote);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_install_action (widget_class, "note.edit", NULL, forward_action);
  gtk_widget_class_install_action (widget_class, "note.tag", NULL, forward_action);
  gtk_widget_class_install_action (widget_class, "note.copy", NULL, forward_action);
  gtk_widget_class_install_action (widget_class, "mark.actor", NULL, forward_action);
  gtk_widget_class_install_action (widget_class, "mark.quote", NULL, forward_action);
}

static void
gloss_selection_bar_init (GlossSelectionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_selection_bar_new:
 * @target: whose actions the bar offers
 *
 * Returns: (transfer floating): a bar; @target is expected to outlive it
 */
GtkWidget *
gloss_selection_bar_new (GtkWidget *target)
{
  GlossSelectionBar *self = g_object_new (GLOSS_TYPE_SELECTION_BAR, NULL);

  self->target = target;
  return GTK_WIDGET (self);
}

/* @reader: who knows what the colours stand for */
void
gloss_selection_bar_set_reader (GlossSelectionBar *self,
                                GlossReader       *reader)
{
  g_return_if_fail (GLOSS_IS_SELECTION_BAR (self));

  gloss_color_picker_set_reader (self->picker, reader);
}

/**
 * gloss_selection_bar_set_in_quote:
 * @self: a bar
 * @in_quote: whether what is selected touches a quote
 *
 * A quote that is there already is not made, its edges are moved.
 */
void
gloss_selection_bar_set_in_quote (GlossSelectionBar *self,
                                  gboolean           in_quote)
{
  g_return_if_fail (GLOSS_IS_SELECTION_BAR (self));

  /* Translators: a button, a verb: the quote shall begin and end where the selection does; short, for the bar is narrow.
   * “Quote” is a button that marks the selection as one */
  gtk_button_set_label (GTK_BUTTON (self->quote), in_quote ? _("Set Quote") : _("Quote"));
  gtk_widget_set_tooltip_text (self->quote,
                               in_quote ? _("The quote begins and ends here (Q)")
                                        : _("Mark as a quote (Q)"));
}

/* @colors: how the colours stand to the buttons; @buttons: how these stand to each other */
static void
lay_out (GlossSelectionBar *self,
         GtkOrientation     colors,
         GtkOrientation     buttons)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_popover_get_child (GTK_POPOVER (self))), colors);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->buttons), buttons);
  gtk_widget_set_visible (self->separator, colors == GTK_ORIENTATION_HORIZONTAL);
}

static gboolean
fits (GlossSelectionBar *self,
      int                room)
{
  int width;

  /* The bar itself is measured as nothing while it is hidden. */
  gtk_widget_measure (gtk_popover_get_child (GTK_POPOVER (self)), GTK_ORIENTATION_HORIZONTAL, -1,
                      NULL, &width, NULL, NULL);

  return width + FRAME <= room;
}

/**
 * gloss_selection_bar_set_room:
 * @self: a bar
 * @room: how wide it can be
 *
 * Puts everything side by side, or the colours above the buttons, or these into two rows as well: how much
 * room they need depends on the language.
 */
void
gloss_selection_bar_set_room (GlossSelectionBar *self,
                              int                room)
{
  g_return_if_fail (GLOSS_IS_SELECTION_BAR (self));

  lay_out (self, GTK_ORIENTATION_HORIZONTAL, GTK_ORIENTATION_HORIZONTAL);
  if (fits (self, room))
    return;

  lay_out (self, GTK_ORIENTATION_VERTICAL, GTK_ORIENTATION_HORIZONTAL);
  if (!fits (self, room))
    lay_out (self, GTK_ORIENTATION_VERTICAL, GTK_ORIENTATION_VERTICAL);
}
