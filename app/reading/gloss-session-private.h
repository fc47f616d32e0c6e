/* gloss-session-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-session.h"

G_BEGIN_DECLS

/* (transfer full): of one call to open, which ends with gloss_session_open_finish() */
GTask *gloss_session_begin_opening (GlossSession        *self,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data);
/* Takes @opening: goes on with the text that @entry has, and its notes */
void   gloss_session_open_entry    (GTask               *opening,
                                    GlossEntry          *entry);

G_END_DECLS
