/* gloss-notes-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "gloss-reader.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_NOTES_PAGE (gloss_notes_page_get_type ())

/**
 * GlossNotesPage:
 *
 * The page of the preferences about notes: who signs them, and what their
 * colours stand for.
 */
G_DECLARE_FINAL_TYPE (GlossNotesPage, gloss_notes_page, GLOSS, NOTES_PAGE, AdwPreferencesPage)

void gloss_notes_page_set_reader (GlossNotesPage *self,
                                  GlossReader    *reader);

G_END_DECLS
