/* gloss-fetch.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How long a page may take to come */
#define GLOSS_FETCH_SECONDS 120

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

gboolean      gloss_fetch_takes  (const char          *uri);
GlossFetched *gloss_fetch        (const char          *uri,
                                  GlossFetchProgress   progress,
                                  gpointer             user_data,
                                  GCancellable        *cancellable,
                                  GError             **error);
void          gloss_fetched_free (GlossFetched        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossFetched, gloss_fetched_free)

G_END_DECLS
