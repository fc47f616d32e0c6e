/* gloss-turn.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GlossTurn:
 *
 * Whose turn it is, where only one thread at a time may do something that
 * takes long. Who waits can be called off, unlike with a mutex.
 */
typedef struct
{
  GMutex   mutex;
  GCond    changed;
  gboolean taken;
} GlossTurn;

void     gloss_turn_init  (GlossTurn     *self);
void     gloss_turn_clear (GlossTurn     *self);
/* Returns: FALSE if it was called off, with nothing to give back */
gboolean gloss_turn_take  (GlossTurn     *self,
                           GCancellable  *cancellable,
                           GError       **error);
void     gloss_turn_give  (GlossTurn     *self);

G_END_DECLS
