/* gloss-turn.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-search"

#include "gloss-turn.h"

void
gloss_turn_init (GlossTurn *self)
{
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  self->taken = FALSE;
}

void
gloss_turn_clear (GlossTurn *self)
{
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
}

static void
wake_cb (GCancellable *cancellable,
         gpointer      user_data)
{
  GlossTurn *self = user_data;

  g_mutex_lock (&self->mutex);
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
}

gboolean
gloss_turn_take (GlossTurn     *self,
                 GCancellable  *cancellable,
                 GError       **error)
{
  gulong id = cancellable != NULL ? g_cancellable_connect (cancellable, G_CALLBACK (wake_cb), self, NULL) : 0;
  gboolean called_off;

  g_mutex_lock (&self->mutex);
  while (self->taken && !g_cancellable_is_cancelled (cancellable))
    g_cond_wait (&self->changed, &self->mutex);
  called_off = g_cancellable_is_cancelled (cancellable);
  if (!called_off)
    self->taken = TRUE;
  g_mutex_unlock (&self->mutex);

  /* It waits for wake_cb(), which wants the mutex. */
  g_cancellable_disconnect (cancellable, id);
  if (called_off)
    g_cancellable_set_error_if_cancelled (cancellable, error);

  return !called_off;
}

void
gloss_turn_give (GlossTurn *self)
{
  g_mutex_lock (&self->mutex);
  self->taken = FALSE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
}
