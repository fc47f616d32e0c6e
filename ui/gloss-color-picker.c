/* gloss-color-picker.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-color-picker"

#include "gloss-color-picker.h"

#include <glib/gi18n.h>

#include "gloss-swatch.h"

struct _GlossColorPicker
{
  AdwBin     parent_instance;

  /* Borrowed: children */
  GtkWidget *buttons[GLOSS_N_COLORS];
};

enum {
  PICKED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GlossColorPicker, gloss_color_picker, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static void
clicked_cb (GlossColorPicker *self,
            GtkWidget        *button)
{
  for (guint color = 0; color < GLOSS_N_COLORS; color++)
    {
      if (self->buttons[color] == button)
        g_signal_emit (self, signals[PICKED], 0, (int) color);
    }
}

/* The key that does the same is told along with the name. */
static GtkWidget *
make_button (GlossColorPicker *self,
             GlossColor        color)
{
  GtkWidget *button = gtk_button_new ();
  const char *label = gloss_color_get_label (color);
  g_autofree char *tooltip = NULL;

  /* Translators: the name of a colour, and the key that gives it to a selection */
  tooltip = g_strdup_printf (_("%s (%u)"), label, (guint) color + 1);
  gtk_button_set_child (GTK_BUTTON (button), gloss_swatch_new (color));
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "swatch");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
gloss_color_picker_class_init (GlossColorPickerClass *klass)
{
  /**
   * GlossColorPicker::picked:
   * @self: a picker
   * @color: the colour
   */
  signals[PICKED] =
    g_signal_new ("picked", GLOSS_TYPE_COLOR_PICKER, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gloss_color_picker_init (GlossColorPicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  for (GlossColor color = 0; color < GLOSS_N_COLORS; color++)
    {
      self->buttons[color] = make_button (self, color);
      gtk_box_append (GTK_BOX (box), self->buttons[color]);
    }
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Colour"),
                                  -1);
}

/**
 * gloss_color_picker_set_chosen:
 * @self: a picker
 * @color: the colour that gets the tick
 */
void
gloss_color_picker_set_chosen (GlossColorPicker *self,
                               GlossColor        color)
{
  g_return_if_fail (GLOSS_IS_COLOR_PICKER (self));

  for (guint i = 0; i < GLOSS_N_COLORS; i++)
    {
      GtkWidget *swatch = gtk_button_get_child (GTK_BUTTON (self->buttons[i]));

      gloss_swatch_set_chosen (GLOSS_SWATCH (swatch), i == color);
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->buttons[i]),
                                   GTK_ACCESSIBLE_STATE_PRESSED,
                                   i == color ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                              : GTK_ACCESSIBLE_TRISTATE_FALSE,
                                   -1);
    }
}
