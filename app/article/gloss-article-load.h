/* gloss-article-load.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-loader.h"
#include "gloss-meter.h"
#include "gloss-worker.h"

G_BEGIN_DECLS

/* Reads and parses in a thread; errors are GLOSS_ERROR or G_IO_ERROR_CANCELLED. */
void          gloss_article_load_async      (GFile                *file,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
/* @whole: takes all text of a page, not only its article; @meter: (nullable): told the bytes that come */
void          gloss_article_load_full_async (GFile                *file,
                                             gboolean              whole,
                                             GlossMeter           *meter,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
GlossArticle *gloss_article_load_finish     (GAsyncResult         *result,
                                             GError              **error);
GlossArticle *gloss_article_load            (GFile                *file,
                                             GCancellable         *cancellable,
                                             GError              **error);
GlossArticle *gloss_article_load_source     (const GlossSource    *source,
                                             GCancellable         *cancellable,
                                             GError              **error);

/* @worker: (nullable): for who opens many */
GlossArticle *gloss_article_load_full       (GFile                *file,
                                             gboolean              whole,
                                             GlossWorker          *worker,
                                             GCancellable         *cancellable,
                                             GError              **error);

G_END_DECLS
