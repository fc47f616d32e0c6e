/* gloss-kind.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-actor.h"

G_BEGIN_DECLS

gboolean    gloss_actor_kind_from_name (const char     *name,
                                        GlossActorKind *kind);
const char *gloss_actor_kind_to_name   (GlossActorKind  kind);
gboolean    gloss_quote_kind_from_name (const char     *name,
                                        GlossQuoteKind *kind);
const char *gloss_quote_kind_to_name   (GlossQuoteKind  kind);
const char *gloss_status_to_name       (GlossStatus     status);

G_END_DECLS
