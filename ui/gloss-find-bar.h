/* gloss-find-bar.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "gloss-page.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_FIND_BAR (gloss_find_bar_get_type ())

/* Finds words in the article. Property: page. */
G_DECLARE_FINAL_TYPE (GlossFindBar, gloss_find_bar, GLOSS, FIND_BAR, AdwBin)

void gloss_find_bar_open (GlossFindBar *self,
                          const char   *needle);
void gloss_find_bar_move (GlossFindBar *self,
                          gboolean      backwards);

G_END_DECLS
