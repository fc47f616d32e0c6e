/* gloss-busy-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GLOSS_TYPE_BUSY_PAGE (gloss_busy_page_get_type ())

/**
 * GlossBusyPage:
 *
 * Says that an article is being opened, how far that is, and how to end it.
 */
G_DECLARE_FINAL_TYPE (GlossBusyPage, gloss_busy_page, GLOSS, BUSY_PAGE, AdwBin)

void gloss_busy_page_set_text    (GlossBusyPage *self,
                                  const char    *text);
void gloss_busy_page_set_fetched (GlossBusyPage *self,
                                  const char    *text);

G_END_DECLS
