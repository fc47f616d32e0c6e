/* gloss-worker.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-loader.h"

G_BEGIN_DECLS

/**
 * GlossWorker:
 *
 * A process that reads what strangers wrote: bytes in, article out. It has a
 * limit of time and memory, and may open no connection, start no program and
 * write no file. It is started when it is needed first, and again after some
 * pages, or when a page was too much for it.
 */
typedef struct _GlossWorker GlossWorker;

GlossWorker  *gloss_worker_new  (void);
void          gloss_worker_free (GlossWorker        *self);
GlossArticle *gloss_worker_load (GlossWorker        *self,
                                 const GlossSource  *source,
                                 GCancellable       *cancellable,
                                 GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossWorker, gloss_worker_free)

G_END_DECLS
