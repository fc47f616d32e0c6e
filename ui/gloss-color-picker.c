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
  AdwBin        parent_instance;

  /* Owned */
  GlossReader  *reader;
  GSignalGroup *reader_signals;

  /* Borrowed: children */
  GtkWidget    *buttons[GLOSS_N_COLORS];
  GtkWidget    *caption;

  int           chosen;  /* a GlossColor, or -1 */
  guint         captioned : 1;
};

enum {
  PROP_0,
  PROP_CAPTIONED,
  N_PROPS
};

enum {
  PICKED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GlossColorPicker, gloss_color_picker, ADW_TYPE_BIN)

static GParamSpec *properties[N_PROPS];
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
static void
name_button (GtkWidget  *button,
             GlossColor  color,
             const char *label)
{
  g_autofree char *tooltip = NULL;

  /* Translators: what a colour stands for, or its name, and the key that gives it to a selection */
  tooltip = g_strdup_printf (_("%s (%u)"), label, (guint) color + 1);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/* A name says no more than the colour itself; what it stands for does. */
static void
show_caption (GlossColorPicker *self)
{
  const char *meaning = "";

  if (self->captioned && self->reader != NULL && self->chosen >= 0)
    meaning = gloss_reader_get_meaning (self->reader, (GlossColor) self->chosen);
  gtk_label_set_label (GTK_LABEL (self->caption), meaning);
  gtk_widget_set_visible (self->caption, *meaning != '\0');
}

static void
show_names (GlossColorPicker *self)
{
  for (GlossColor color = 0; color < GLOSS_N_COLORS; color++)
    name_button (self->buttons[color], color,
                 self->reader != NULL ? gloss_reader_get_color_label (self->reader, color)
                                      : gloss_color_get_label (color));
  show_caption (self);
}

static GtkWidget *
make_button (GlossColorPicker *self,
             GlossColor        color)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), gloss_swatch_new (color));
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "swatch");
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_caption (void)
{
  GtkWidget *caption = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_ellipsize (GTK_LABEL (caption), PANGO_ELLIPSIZE_END);
  gtk_widget_set_margin_start (caption, 4);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dim-label");
  return caption;
}

static void
gloss_color_picker_dispose (GObject *object)
{
  GlossColorPicker *self = GLOSS_COLOR_PICKER (object);

  g_clear_object (&self->reader_signals);
  g_clear_object (&self->reader);

  G_OBJECT_CLASS (gloss_color_picker_parent_class)->dispose (object);
}

static void
gloss_color_picker_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CAPTIONED:
      g_value_set_boolean (value, GLOSS_COLOR_PICKER (object)->captioned);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_color_picker_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_CAPTIONED:
      GLOSS_COLOR_PICKER (object)->captioned = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_color_picker_class_init (GlossColorPickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gloss_color_picker_dispose;
  object_class->get_property = gloss_color_picker_get_property;
  object_class->set_property = gloss_color_picker_set_property;

  properties[PROP_CAPTIONED] =
    g_param_spec_boolean ("captioned", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE |
                           G_PARAM_CONSTRUCT_ONLY |
                           G_PARAM_STATIC_STRINGS));
  g_object_class_install_properties (object_class, N_PROPS, properties);

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
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->chosen = -1;
  self->reader_signals = g_signal_group_new (GLOSS_TYPE_READER);
  g_signal_group_connect_swapped (self->reader_signals, "notify::meanings",
                                  G_CALLBACK (show_names), self);
  for (GlossColor color = 0; color < GLOSS_N_COLORS; color++)
    {
      self->buttons[color] = make_button (self, color);
      gtk_box_append (GTK_BOX (row), self->buttons[color]);
    }
  self->caption = make_caption ();
  gtk_box_append (GTK_BOX (box), row);
  gtk_box_append (GTK_BOX (box), self->caption);
  show_names (self);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Colour"),
                                  -1);
}

/**
 * gloss_color_picker_set_reader:
 * @self: a picker
 * @reader: (nullable): who knows what the colours stand for
 */
void
gloss_color_picker_set_reader (GlossColorPicker *self,
                               GlossReader      *reader)
{
  g_return_if_fail (GLOSS_IS_COLOR_PICKER (self));
  g_return_if_fail (reader == NULL || GLOSS_IS_READER (reader));

  if (!g_set_object (&self->reader, reader))
    return;

  g_signal_group_set_target (self->reader_signals, reader);
  show_names (self);
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

  self->chosen = (int) color;
  show_caption (self);
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
