/* gloss-speaker-rules.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-phrases.h"

G_BEGIN_DECLS

/**
 * GlossCredit:
 * @phrase: the words that are credited
 * @reason: why they are
 * @confidence: how sure that is, 0 to 1
 *
 * Whom a quote is given to.
 */
typedef struct
{
  GlossPhrase        phrase;
  GlossSpeakerReason reason;
  double             confidence;
} GlossCredit;

gboolean gloss_speaker_rule         (const GlossDraft *draft,
                                     guint             quote,
                                     GlossCredit      *credit);
gboolean gloss_speaker_rule_decides (const GlossDraft *draft,
                                     guint             quote);

G_END_DECLS
