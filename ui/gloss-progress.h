/* gloss-progress.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gloss-meter.h"

G_BEGIN_DECLS

/**
 * GlossProgress:
 *
 * A dialog on long work, with a button that ends it. Work that is done in a
 * moment never shows one.
 */
typedef struct _GlossProgress GlossProgress;

GlossProgress *gloss_progress_new  (GtkWindow     *parent,
                                    const char    *heading,
                                    GlossMeter    *meter,
                                    GCancellable  *cancellable);
void           gloss_progress_free (GlossProgress *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossProgress, gloss_progress_free)

G_END_DECLS
