/* gloss-settings.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-config.h"

#include "gloss-settings.h"

/**
 * gloss_settings_new:
 *
 * g_settings_new() ends the program where the schema is missing, which
 * happens when it is started from the build folder without
 * GSETTINGS_SCHEMA_DIR. This lets the caller say so.
 *
 * Returns: (transfer full) (nullable): the settings, %NULL if there is no schema
 */
GSettings *
gloss_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, GLOSS_APP_ID, TRUE);

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

static gboolean
map_to_meanings (GValue   *value,
                 GVariant *variant,
                 gpointer  user_data)
{
  g_value_set_variant (value, variant);

  return TRUE;
}

static GVariant *
map_from_meanings (const GValue       *value,
                   const GVariantType *type,
                   gpointer            user_data)
{
  return g_value_dup_variant (value);
}

/**
 * gloss_settings_bind_reader:
 * @settings: the program's settings
 * @reader: who is as the settings say, and what they say when it changes
 */
void
gloss_settings_bind_reader (GSettings   *settings,
                            GlossReader *reader)
{
  g_settings_bind (settings, "former-reader-names", reader, "former-names", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "reader-name", reader, "chosen-name", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "color-meanings", reader, "meanings", G_SETTINGS_BIND_DEFAULT,
                                map_to_meanings, map_from_meanings, NULL, NULL);
}
