/* gloss-lock.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GlossLock:
 *
 * Keeps other processes, and other threads, out while it lives. It binds only
 * those who ask for it, and ends with the process.
 */
typedef struct _GlossLock GlossLock;

GlossLock *gloss_lock_new        (GFile      *file,
                                  GError    **error);
GlossLock *gloss_lock_new_beside (GFile      *file,
                                  GError    **error);
void       gloss_lock_free       (GlossLock  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossLock, gloss_lock_free)

G_END_DECLS
