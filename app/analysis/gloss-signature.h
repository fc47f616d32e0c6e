/* gloss-signature.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-phrases.h"

G_BEGIN_DECLS

gboolean gloss_signature_find (const GlossDraft      *draft,
                               const GlossDraftQuote *quote,
                               GlossPhrase           *phrase);

G_END_DECLS
