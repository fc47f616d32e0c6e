/* gloss-application-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-application.h"

#include "gloss-search-provider.h"
#include "gloss-window-keeper.h"
#include "gloss-window.h"

G_BEGIN_DECLS

struct _GlossApplication
{
  AdwApplication       parent_instance;

  /* Owned */
  GSettings           *settings;
  GlossSession        *session;
  GlossIndex          *index;
  GlossSearchProvider *search_provider;
  GlossPositions      *positions;
  GtkCssProvider      *sepia;
  GlossWindowKeeper   *keeper;

  /* Weak */
  GtkWindow           *preferences;

  guint                signal_sources[2];
};

/* gloss-application.c */
GlossWindow *gloss_application_add_window         (GlossApplication *self);
GlossWindow *gloss_application_ensure_free_window (GlossApplication *self);

/* gloss-application-actions.c */
void         gloss_application_add_actions        (GlossApplication *self);
void         gloss_application_set_keys           (GlossApplication *self);

G_END_DECLS
