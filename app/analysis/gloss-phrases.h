/* gloss-phrases.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-draft.h"

G_BEGIN_DECLS

/**
 * GlossPhrase:
 * @words: the tokens of the mention in it: the name, else all of it
 * @level: name, description or pronoun
 * @mention: index of the name among the mentions, or %GLOSS_NONE
 *
 * A noun phrase that may be credited.
 */
typedef struct
{
  GlossWords        words;
  GlossMentionLevel level;
  guint             mention;
} GlossPhrase;

gboolean gloss_phrase_before     (const GlossDraft *draft,
                                  guint             first,
                                  guint             end,
                                  GlossPhrase      *phrase);
gboolean gloss_phrase_after      (const GlossDraft *draft,
                                  guint             first,
                                  guint             end,
                                  GlossPhrase      *phrase);
guint    gloss_phrase_name_after (const GlossDraft *draft,
                                  guint             token);

G_END_DECLS
