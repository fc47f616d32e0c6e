/* gloss-version-bar.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-reading-view.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_VERSION_BAR (gloss_version_bar_get_type ())

/**
 * GlossVersionBar:
 *
 * Tells that the article has changed: since it was read, with what became of
 * the notes; or on disk just now. Leads through notes that lost their place.
 * Properties: reading (nullable), page. Uses win.open-version, win.compare,
 * win.undo and win.show-list.
 */
G_DECLARE_FINAL_TYPE (GlossVersionBar, gloss_version_bar, GLOSS, VERSION_BAR, GlossReadingView)

/* Another text than the one that is shown is on disk, or is no more */
void gloss_version_bar_set_newer (GlossVersionBar *self,
                                  gboolean         newer);

G_END_DECLS
