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
