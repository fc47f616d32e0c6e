/* gloss-meter.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss"

#include "gloss-meter.h"

struct _GlossMeter
{
  int n_done;
  int n_steps;
};

GlossMeter *
gloss_meter_new (void)
{
  return g_atomic_rc_box_new0 (GlossMeter);
}

GlossMeter *
gloss_meter_ref (GlossMeter *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
gloss_meter_unref (GlossMeter *self)
{
  g_atomic_rc_box_release (self);
}

/**
 * gloss_meter_begin:
 * @self: a meter
 * @n_steps: of the work that begins
 */
void
gloss_meter_begin (GlossMeter *self,
                   guint       n_steps)
{
  g_atomic_int_set (&self->n_done, 0);
  g_atomic_int_set (&self->n_steps, (int) MIN (n_steps, G_MAXINT));
}

void
gloss_meter_advance (GlossMeter *self)
{
  g_atomic_int_inc (&self->n_done);
}

/**
 * gloss_meter_set:
 * @self: a meter
 * @n_done: how much is done, as of the bytes of a file
 * @n_steps: how much there is to do; 0 where nobody knows
 */
void
gloss_meter_set (GlossMeter *self,
                 gsize       n_done,
                 gsize       n_steps)
{
  g_atomic_int_set (&self->n_done, (int) MIN (n_done, G_MAXINT));
  g_atomic_int_set (&self->n_steps, (int) MIN (n_steps, G_MAXINT));
}

gsize
gloss_meter_get_done (GlossMeter *self)
{
  return (gsize) g_atomic_int_get (&self->n_done);
}

gsize
gloss_meter_get_steps (GlossMeter *self)
{
  return (gsize) g_atomic_int_get (&self->n_steps);
}

/**
 * gloss_meter_get_fraction:
 * @self: a meter
 *
 * Returns: how much is done, from 0 to 1
 */
double
gloss_meter_get_fraction (GlossMeter *self)
{
  int n_steps = g_atomic_int_get (&self->n_steps);

  return n_steps > 0 ? MIN (1.0, (double) g_atomic_int_get (&self->n_done) / n_steps) : 0;
}
