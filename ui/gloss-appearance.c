/* gloss-appearance.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-appearance"

#include "gloss-appearance.h"

#include <glib/gi18n.h>

#include "gloss-typefaces.h"

struct _GlossAppearance
{
  GtkPopover     parent_instance;

  /* Owned */
  GSettings     *settings;

  /* Template children */
  GtkButton     *scale_button;
  GtkAdjustment *leading;
  GtkAdjustment *line_width;
};

enum {
  PROP_0,
  PROP_SETTINGS,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GlossAppearance, gloss_appearance, GTK_TYPE_POPOVER)

static GParamSpec *properties[N_PROPS];

static gboolean
map_scale_to_label (GValue   *value,
                    GVariant *variant,
                    gpointer  user_data)
{
  /* Translators: the size of the text in percent */
  g_value_take_string (value, g_strdup_printf (_("%u%%"), g_variant_get_uint32 (variant)));

  return TRUE;
}

static void
bind_settings (GlossAppearance *self)
{
  g_settings_bind_with_mapping (self->settings, "text-scale",
                                self->scale_button, "label",
                                G_SETTINGS_BIND_GET,
                                map_scale_to_label, NULL, NULL, NULL);
  g_settings_bind (self->settings, "leading",
                   self->leading, "value",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "line-width",
                   self->line_width, "value",
                   G_SETTINGS_BIND_DEFAULT);
}

static void
gloss_appearance_dispose (GObject *object)
{
  GlossAppearance *self = GLOSS_APPEARANCE (object);

  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_APPEARANCE);

  G_OBJECT_CLASS (gloss_appearance_parent_class)->dispose (object);
}

static void
gloss_appearance_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  GlossAppearance *self = GLOSS_APPEARANCE (object);

  switch (prop_id)
    {
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_appearance_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  GlossAppearance *self = GLOSS_APPEARANCE (object);

  switch (prop_id)
    {
    case PROP_SETTINGS:
      if (g_set_object (&self->settings, g_value_get_object (value)) && self->settings != NULL)
        bind_settings (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_appearance_class_init (GlossAppearanceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gloss_appearance_dispose;
  object_class->get_property = gloss_appearance_get_property;
  object_class->set_property = gloss_appearance_set_property;

  properties[PROP_SETTINGS] =
    g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                         (G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (GLOSS_TYPE_TYPEFACES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-appearance.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossAppearance, scale_button);
  gtk_widget_class_bind_template_child (widget_class, GlossAppearance, line_width);
  gtk_widget_class_bind_template_child (widget_class, GlossAppearance, leading);
}

static void
gloss_appearance_init (GlossAppearance *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
