/* gloss-positions.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GLOSS_TYPE_POSITIONS (gloss_positions_get_type ())

/**
 * GlossPositions:
 *
 * Where the reader was in the articles that were read last, by digest. It is
 * a convenience of this machine, so it is kept apart from the notes.
 */
G_DECLARE_FINAL_TYPE (GlossPositions, gloss_positions, GLOSS, POSITIONS, GObject)

/* @file: (nullable): else $XDG_STATE_HOME/gloss/positions */
GlossPositions *gloss_positions_new           (GFile                *file);
void            gloss_positions_lookup_async  (GlossPositions       *self,
                                               const char           *digest,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
gssize          gloss_positions_lookup_finish (GlossPositions       *self,
                                               GAsyncResult         *result,
                                               GError              **error);
guint           gloss_positions_peek          (GlossPositions       *self,
                                               const char           *digest);
void            gloss_positions_set           (GlossPositions       *self,
                                               const char           *digest,
                                               guint                 offset);
gboolean        gloss_positions_save          (GlossPositions       *self,
                                               GError              **error);

G_END_DECLS
