/* gloss-preferences.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "gloss-session.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_PREFERENCES (gloss_preferences_get_type ())

/**
 * GlossPreferences:
 *
 * All that a reader can choose once and for all windows.
 */
G_DECLARE_FINAL_TYPE (GlossPreferences, gloss_preferences, GLOSS, PREFERENCES, AdwPreferencesWindow)

GtkWindow *gloss_preferences_new (GSettings    *settings,
                                  GlossSession *session);

G_END_DECLS
