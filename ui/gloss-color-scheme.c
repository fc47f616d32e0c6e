/* gloss-color-scheme.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-application"

#include "gloss-color-scheme.h"

#include <adwaita.h>

static gboolean
map_color_scheme (GValue   *value,
                  GVariant *variant,
                  gpointer  user_data)
{
  const char *scheme = g_variant_get_string (variant, NULL);

  if (g_str_equal (scheme, "dark"))
    g_value_set_enum (value, ADW_COLOR_SCHEME_FORCE_DARK);
  else if (g_str_equal (scheme, "light") || g_str_equal (scheme, "sepia"))
    g_value_set_enum (value, ADW_COLOR_SCHEME_FORCE_LIGHT);
  else
    g_value_set_enum (value, ADW_COLOR_SCHEME_DEFAULT);

  return TRUE;
}

/* The window takes the colour of the page by other values for libadwaita's named colours. */
static void
color_scheme_cb (GtkStyleProvider *sepia,
                 const char       *key,
                 GSettings        *settings)
{
  g_autofree char *scheme = g_settings_get_string (settings, "color-scheme");
  GdkDisplay *display = gdk_display_get_default ();

  if (g_str_equal (scheme, "sepia"))
    gtk_style_context_add_provider_for_display (display, sepia,
                                                GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  else
    gtk_style_context_remove_provider_for_display (display, sepia);
}

/**
 * gloss_color_scheme_follow:
 * @settings: the program's settings
 *
 * Gives all windows the colours that the settings say, also when these change.
 *
 * Returns: (transfer full): what makes them sepia; to be kept as long as they are
 */
GtkCssProvider *
gloss_color_scheme_follow (GSettings *settings)
{
  GtkCssProvider *sepia = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (sepia, "/org/glossreader/Gloss/style-sepia.css");
  g_settings_bind_with_mapping (settings, "color-scheme",
                                adw_style_manager_get_default (), "color-scheme",
                                G_SETTINGS_BIND_GET,
                                map_color_scheme, NULL, NULL, NULL);
  g_signal_connect_object (settings, "changed::color-scheme",
                           G_CALLBACK (color_scheme_cb), sepia, G_CONNECT_SWAPPED);
  color_scheme_cb (GTK_STYLE_PROVIDER (sepia), "color-scheme", settings);

  return sepia;
}
