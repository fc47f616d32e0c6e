/* window-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-ui-test.h"

#include "gloss-window-private.h"

/* A window with a library of its own, and with nothing in it */
typedef struct
{
  char           *folder;
  GSettings      *settings;
  GlossSession   *session;
  GlossIndex     *index;
  GlossPositions *positions;
  GlossWindow    *window;
} WindowFixture;

int          window_fixture_set_up     (void          **state);
int          window_fixture_tear_down  (void          **state);
GlossWindow *window_fixture_add_window (WindowFixture  *self);
/* @data: the place of a weak pointer; for wait_until() */
gboolean     is_gone                   (gpointer        data);
