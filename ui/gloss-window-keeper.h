/* gloss-window-keeper.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-window.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_WINDOW_KEEPER (gloss_window_keeper_get_type ())

/**
 * GlossWindowKeeper:
 *
 * Remembers which windows are open, so that the program can begin where it
 * was left.
 */
G_DECLARE_FINAL_TYPE (GlossWindowKeeper, gloss_window_keeper, GLOSS, WINDOW_KEEPER, GObject)

GlossWindowKeeper *gloss_window_keeper_new       (GtkApplication    *application,
                                                  GSettings         *settings);
/* From now on the windows are remembered as they are now, while they close one by one */
void               gloss_window_keeper_begin_end (GlossWindowKeeper *self);
/* One of them stays after all */
void               gloss_window_keeper_resume    (GlossWindowKeeper *self);
/* (transfer full): what was open last, if the reader wants that; an array of GLOSS_WINDOW_STATE */
GVariant          *gloss_window_keeper_get_last  (GlossWindowKeeper *self);

G_END_DECLS
