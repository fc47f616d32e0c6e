/* gloss-start-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "gloss-index.h"
#include "gloss-positions.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_START_PAGE (gloss_start_page_get_type ())

/**
 * GlossStartPage:
 *
 * What a window without an article shows: the articles that were read, to
 * choose one or to search in all of them; on the very first day, what there
 * is to do. Properties: index, positions.
 */
G_DECLARE_FINAL_TYPE (GlossStartPage, gloss_start_page, GLOSS, START_PAGE, AdwBin)

/* Begins to look for something; @words: (nullable): for this */
void gloss_start_page_search  (GlossStartPage *self,
                               const char     *words);
void gloss_start_page_refresh (GlossStartPage *self);

G_END_DECLS
