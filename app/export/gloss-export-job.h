/* gloss-export-job.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-exporter.h"
#include "gloss-meter.h"
#include "gloss-session.h"

G_BEGIN_DECLS

/* gloss_exporter_write() in a thread, of what is there when it is called; the count is filled in by finish */
void       gloss_export_write_async   (const GlossExporter       *exporter,
                                       const GlossExportOptions  *options,
                                       GlossMeter                *meter,
                                       GCancellable              *cancellable,
                                       GAsyncReadyCallback        callback,
                                       gpointer                   user_data);
GBytes    *gloss_export_write_finish  (GAsyncResult              *result,
                                       GlossExportCount          *count,
                                       GError                   **error);

/* The readings of all articles of a library, with their notes */
void       gloss_export_gather_async  (GlossSession              *session,
                                       GlossExportFlags           flags,
                                       GlossMeter                *meter,
                                       GCancellable              *cancellable,
                                       GAsyncReadyCallback        callback,
                                       gpointer                   user_data);
GPtrArray *gloss_export_gather_finish (GAsyncResult              *result,
                                       guint                     *n_failed,
                                       GError                   **error);

G_END_DECLS
