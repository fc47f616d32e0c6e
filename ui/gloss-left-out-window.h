/* gloss-left-out-window.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-window.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_LEFT_OUT_WINDOW (gloss_left_out_window_get_type ())

/**
 * GlossLeftOutWindow:
 *
 * What the reader has left out of the article of a window, to be put back.
 */
G_DECLARE_FINAL_TYPE (GlossLeftOutWindow, gloss_left_out_window, GLOSS, LEFT_OUT_WINDOW, AdwWindow)

/* @parent: shows the article */
GtkWindow *gloss_left_out_window_new (GlossWindow *parent);

G_END_DECLS
