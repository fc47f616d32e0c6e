/* gloss-revision-window.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "gloss-reading.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_REVISION_WINDOW (gloss_revision_window_get_type ())

/**
 * GlossRevisionWindow:
 *
 * What changed in an article since it was read, word by word, and which quotes
 * were altered.
 */
G_DECLARE_FINAL_TYPE (GlossRevisionWindow, gloss_revision_window, GLOSS, REVISION_WINDOW, AdwWindow)

/* @revision: (transfer full) */
GtkWindow *gloss_revision_window_new (GtkWindow     *parent,
                                      GlossReading  *reading,
                                      GlossRevision *revision);

G_END_DECLS
