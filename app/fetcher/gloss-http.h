/* gloss-http.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-fetch.h"

G_BEGIN_DECLS

/* What is waited for, and how little may come; for tests to make shorter */
typedef struct
{
  guint connect_seconds;
  guint total_seconds;
  guint slow_seconds;
  guint slow_bytes_per_second;
  gsize max_size;
} GlossHttpLimits;

extern const GlossHttpLimits gloss_http_limits;

/* @limits: (nullable): others than usual */
GlossFetched *gloss_http_get           (const char             *uri,
                                        const GlossHttpLimits  *limits,
                                        GlossFetchProgress      progress,
                                        gpointer                user_data,
                                        GCancellable           *cancellable,
                                        GError                **error);
/* See gloss-http-host.c. */
gboolean      gloss_http_is_private    (GInetAddress           *address);
gboolean      gloss_http_names_private (const char             *host);

G_END_DECLS
