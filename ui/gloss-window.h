/* gloss-window.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "gloss-index.h"
#include "gloss-positions.h"
#include "gloss-session.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_WINDOW (gloss_window_get_type ())

G_DECLARE_FINAL_TYPE (GlossWindow, gloss_window, GLOSS, WINDOW, AdwApplicationWindow)

GlossWindow *gloss_window_new (GtkApplication *application,
                               GlossSession   *session,
                               GlossIndex     *index,
                               GSettings      *settings,
                               GlossPositions *positions);
/* What the application is told with files of which all text is wanted */
#define GLOSS_HINT_WHOLE "whole"

void          gloss_window_open_full      (GlossWindow *self,
                                           GFile       *file,
                                           gboolean     whole);
void          gloss_window_open           (GlossWindow *self,
                                           GFile       *file);
/* Shows @range, unless it is empty: then where the reader left it */
void          gloss_window_open_at        (GlossWindow *self,
                                           GFile       *file,
                                           GlossRange   range);
void          gloss_window_go_to          (GlossWindow *self,
                                           GlossRange   range);
void          gloss_window_search_library (GlossWindow *self,
                                           const char  *words);
/* (transfer none) (nullable): what is shown, or being opened */
GFile        *gloss_window_get_file       (GlossWindow *self);
GlossReading *gloss_window_get_reading    (GlossWindow *self);
gboolean      gloss_window_is_opening     (GlossWindow *self);
/* Address, width, height, maximised, pane shown, page of the pane */
#define GLOSS_WINDOW_STATE "(siibbs)"
GVariant *gloss_window_get_state (GlossWindow *self);
void      gloss_window_restore   (GlossWindow *self,
                                  GVariant    *state);
/* Keeps the size and the place in the article for the next time */
void      gloss_window_remember  (GlossWindow *self);

G_END_DECLS
