/* gloss-preferences.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-preferences"

#include "gloss-preferences.h"

#include "gloss-library-page.h"
#include "gloss-notes-page.h"
#include "gloss-fold-layout.h"
#include "gloss-fold-row.h"
#include "gloss-typefaces.h"

struct _GlossPreferences
{
  AdwPreferencesWindow  parent_instance;

  /* Template children */
  GtkWidget            *color_scheme;
  GtkWidget            *typefaces;
  GtkAdjustment        *text_scale;
  GtkAdjustment        *leading;
  GtkAdjustment        *line_width;
  GtkWidget            *show_actors;
  GtkWidget            *show_quotes;
  GtkWidget            *show_notes;
  GtkWidget            *restore_windows;
  GlossNotesPage       *notes_page;
  GlossLibraryPage     *library_page;
};

G_DEFINE_FINAL_TYPE (GlossPreferences, gloss_preferences, ADW_TYPE_PREFERENCES_WINDOW)

/* In the order of the list */
static const char *const color_schemes[] = { "system", "light", "dark", "sepia", NULL };

static gboolean
map_scheme_to_position (GValue   *value,
                        GVariant *variant,
                        gpointer  user_data)
{
  const char *scheme = g_variant_get_string (variant, NULL);

  for (guint i = 0; color_schemes[i] != NULL; i++)
    if (g_str_equal (color_schemes[i], scheme))
      g_value_set_uint (value, i);

  return TRUE;
}

static GVariant *
map_position_to_scheme (const GValue       *value,
                        const GVariantType *type,
                        gpointer            user_data)
{
  guint position = g_value_get_uint (value);

  return position < G_N_ELEMENTS (color_schemes) - 1 ? g_variant_new_string (color_schemes[position]) : NULL;
}

static void
bind (GlossPreferences *self,
      GSettings        *settings)
{
  const struct { const char *key; gpointer object; const char *property; } bindings[] = {
    { "text-scale", self->text_scale, "value" },
    { "leading", self->leading, "value" },
    { "line-width", self->line_width, "value" },
    { "show-actors", self->show_actors, "active" },
    { "show-quotes", self->show_quotes, "active" },
    { "show-notes", self->show_notes, "active" },
    { "restore-windows", self->restore_windows, "active" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    g_settings_bind (settings, bindings[i].key, bindings[i].object, bindings[i].property,
                     G_SETTINGS_BIND_DEFAULT);

  g_settings_bind_with_mapping (settings, "color-scheme", self->color_scheme, "selected",
                                G_SETTINGS_BIND_DEFAULT,
                                map_scheme_to_position, map_position_to_scheme, NULL, NULL);
  g_object_set (self->typefaces, "settings", settings, NULL);
}

static void
gloss_preferences_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_PREFERENCES);

  G_OBJECT_CLASS (gloss_preferences_parent_class)->dispose (object);
}

static void
gloss_preferences_class_init (GlossPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gloss_preferences_dispose;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK,
                                       "window.close", NULL);

  g_type_ensure (GLOSS_TYPE_LIBRARY_PAGE);
  g_type_ensure (GLOSS_TYPE_NOTES_PAGE);
  g_type_ensure (GLOSS_TYPE_FOLD_LAYOUT);
  g_type_ensure (GLOSS_TYPE_TYPEFACES);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossPreferences, color_scheme);
  gtk_widget_class_bind_template_child (widget_class, GlossPreferences, typefaces);
  gtk_widget_class_bind_template_child (widget_class, GlossPreferences, text_scale);
  gtk_widget_class_bind_template_child (widget_class, GlossPreferences, leading);
  gtk_widget_class_bind_template_child (widget_class, GlossPreferences, line_width);
  gtk_widget_class_bind_template_child (widget_class, GlossPreferences, show_actors);
  gtk_widget_class_bind_template_child (widget_class, GlossPreferences, show_quotes);
  gtk_widget_class_bind_template_child (widget_class, GlossPreferences, show_notes);
  gtk_widget_class_bind_template_child (widget_class, GlossPreferences, restore_windows);
  gtk_widget_class_bind_template_child (widget_class, GlossPreferences, notes_page);
  gtk_widget_class_bind_template_child (widget_class, GlossPreferences, library_page);
}

static void
gloss_preferences_init (GlossPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gloss_fold_row (ADW_ACTION_ROW (self->color_scheme));
}

/**
 * gloss_preferences_new:
 * @settings: the program's settings
 * @session: who reads, and their library
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
gloss_preferences_new (GSettings    *settings,
                       GlossSession *session)
{
  GlossPreferences *self = g_object_new (GLOSS_TYPE_PREFERENCES, NULL);

  bind (self, settings);
  gloss_notes_page_set_reader (self->notes_page, gloss_session_get_reader (session));
  gloss_library_page_set_up (self->library_page, settings, gloss_session_get_library (session));

  return GTK_WINDOW (self);
}
