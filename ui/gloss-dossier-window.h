/* gloss-dossier-window.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "gloss-index.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_DOSSIER_WINDOW (gloss_dossier_window_get_type ())

/**
 * GlossDossierWindow:
 *
 * Quotes of all articles in the library that belong together: by who said
 * them, or by what is said.
 */
G_DECLARE_FINAL_TYPE (GlossDossierWindow, gloss_dossier_window, GLOSS, DOSSIER_WINDOW, AdwWindow)

GtkWidget *gloss_dossier_window_new_sayings (GlossIndex *index,
                                             const char *name);
/* @id: of the article that @words are quoted in, which is left out */
GtkWidget *gloss_dossier_window_new_alike   (GlossIndex *index,
                                             const char *id,
                                             const char *words);

G_END_DECLS
