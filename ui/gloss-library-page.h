/* gloss-library-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "gloss-library.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_LIBRARY_PAGE (gloss_library_page_get_type ())

/**
 * GlossLibraryPage:
 *
 * The page of the preferences about what is kept: how large it is, for how
 * long, and its backups.
 */
G_DECLARE_FINAL_TYPE (GlossLibraryPage, gloss_library_page, GLOSS, LIBRARY_PAGE, AdwPreferencesPage)

void gloss_library_page_set_up (GlossLibraryPage *self,
                                GSettings        *settings,
                                GlossLibrary     *library);

G_END_DECLS
