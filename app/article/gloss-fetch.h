/* gloss-fetch.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GlossFetchProgress:
 * @received: how many bytes have come
 * @total: how many are to come, or 0 where that is not known
 * @user_data: what was given with it
 *
 * Called in the thread that fetches.
 */
typedef void (*GlossFetchProgress) (gsize    received,
                                    gsize    total,
                                    gpointer user_data);

/**
 * GlossFetched:
 * @bytes: what came
 * @uri: where it came from in the end
 * @content_type: (nullable): what the server says it is, with its encoding
 */
typedef struct
{
  GBytes *bytes;
  char   *uri;
  char   *content_type;
} GlossFetched;

/* What is waited for, and how little may come; for tests to make shorter */
typedef struct
{
  guint connect_seconds;
  guint total_seconds;
  guint slow_seconds;
  guint slow_bytes_per_second;
  gsize max_size;
} GlossFetchLimits;

extern const GlossFetchLimits gloss_fetch_limits;

gboolean      gloss_fetch_takes      (const char              *uri);
/* @limits: (nullable): others than usual */
GlossFetched *gloss_fetch            (const char              *uri,
                                      const GlossFetchLimits  *limits,
                                      GlossFetchProgress       progress,
                                      gpointer                 user_data,
                                      GCancellable            *cancellable,
                                      GError                 **error);
void          gloss_fetched_free     (GlossFetched            *self);
/* See gloss-fetch-host.c. */
gboolean      gloss_fetch_is_private (GInetAddress            *address);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossFetched, gloss_fetched_free)

G_END_DECLS
