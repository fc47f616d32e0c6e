/* gloss-typefaces.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-typefaces"

#include "gloss-typefaces.h"

#include <glib/gi18n.h>

#include "gloss-dialogs.h"
#include "gloss-fold-layout.h"

struct _GlossTypefaces
{
  GtkBox     parent_instance;

  /* Owned */
  GSettings *settings;

  /* Template children */
  GtkWidget *other_button;
  GtkLabel  *other_label;
};

enum {
  PROP_0,
  PROP_SETTINGS,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GlossTypefaces, gloss_typefaces, GTK_TYPE_BOX)

static GParamSpec *properties[N_PROPS];

/* The third button is the face that is neither of the first two. */
static void
typeface_cb (GlossTypefaces *self)
{
  g_autofree char *typeface = g_settings_get_string (self->settings, "typeface");
  gboolean other = !g_str_equal (typeface, "serif") && !g_str_equal (typeface, "sans");

  gtk_label_set_label (self->other_label, other ? typeface : _("Other…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->other_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  other ? typeface : _("Other typeface…"),
                                  -1);
  if (other)
    gtk_widget_set_state_flags (self->other_button, GTK_STATE_FLAG_CHECKED, FALSE);
  else
    gtk_widget_unset_state_flags (self->other_button, GTK_STATE_FLAG_CHECKED);
}

static void
face_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GSettings) settings = user_data;
  g_autofree char *family = gloss_dialogs_choose_face_finish (result, NULL);

  if (family != NULL)
    g_settings_set_string (settings, "typeface", family);
}

static void
choose_cb (GlossTypefaces *self)
{
  g_autofree char *typeface = g_settings_get_string (self->settings, "typeface");

  gloss_dialogs_choose_face_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), typeface,
                                   face_chosen_cb, g_object_ref (self->settings));
}

static void
follow_settings (GlossTypefaces *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GAction) action = g_settings_create_action (self->settings, "typeface");

  g_action_map_add_action (G_ACTION_MAP (group), action);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "look", G_ACTION_GROUP (group));
  g_signal_connect_object (self->settings, "changed::typeface",
                           G_CALLBACK (typeface_cb), self, G_CONNECT_SWAPPED);
  typeface_cb (self);
}

static void
gloss_typefaces_dispose (GObject *object)
{
  GlossTypefaces *self = GLOSS_TYPEFACES (object);

  gtk_widget_insert_action_group (GTK_WIDGET (self), "look", NULL);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_TYPEFACES);

  G_OBJECT_CLASS (gloss_typefaces_parent_class)->dispose (object);
}

static void
gloss_typefaces_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GlossTypefaces *self = GLOSS_TYPEFACES (object);

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
gloss_typefaces_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  GlossTypefaces *self = GLOSS_TYPEFACES (object);

  switch (prop_id)
    {
    case PROP_SETTINGS:
      if (g_set_object (&self->settings, g_value_get_object (value)) && self->settings != NULL)
        follow_settings (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_typefaces_class_init (GlossTypefacesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gloss_typefaces_dispose;
  object_class->get_property = gloss_typefaces_get_property;
  object_class->set_property = gloss_typefaces_set_property;

  properties[PROP_SETTINGS] =
    g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                         (G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (GLOSS_TYPE_FOLD_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-typefaces.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossTypefaces, other_button);
  gtk_widget_class_bind_template_child (widget_class, GlossTypefaces, other_label);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
}

static void
gloss_typefaces_init (GlossTypefaces *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
