/* gloss-pipe.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GlossPatience:
 * @cancellable: (nullable): ends the waiting
 * @deadline: by g_get_monotonic_time(), when it ends by itself
 *
 * How long a pipe is waited for. The pipe must not block.
 */
typedef struct
{
  GCancellable *cancellable;
  gint64        deadline;
} GlossPatience;

gboolean  gloss_pipe_send    (int                   fd,
                              GVariant             *message,
                              const GlossPatience  *patience,
                              GError              **error);
GBytes   *gloss_pipe_receive (int                   fd,
                              gsize                 max_size,
                              const GlossPatience  *patience,
                              GError              **error);

G_END_DECLS
