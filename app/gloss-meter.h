/* gloss-meter.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GlossMeter:
 *
 * How far long work has come, said by one thread and read by another.
 */
typedef struct _GlossMeter GlossMeter;

GlossMeter *gloss_meter_new          (void);
GlossMeter *gloss_meter_ref          (GlossMeter *self);
void        gloss_meter_unref        (GlossMeter *self);
void        gloss_meter_begin        (GlossMeter *self,
                                      guint       n_steps);
void        gloss_meter_set          (GlossMeter *self,
                                      gsize       n_done,
                                      gsize       n_steps);
gsize       gloss_meter_get_done     (GlossMeter *self);
gsize       gloss_meter_get_steps    (GlossMeter *self);
void        gloss_meter_advance      (GlossMeter *self);
double      gloss_meter_get_fraction (GlossMeter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossMeter, gloss_meter_unref)

G_END_DECLS
