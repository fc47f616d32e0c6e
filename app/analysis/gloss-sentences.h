/* gloss-sentences.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-tokens.h"

G_BEGIN_DECLS

/**
 * GlossSentence:
 * @first: index of its first token
 * @end: index of the token after its last
 *
 * A sentence; it has at least one token. Every token is in exactly one.
 */
typedef struct
{
  guint first;
  guint end;
} GlossSentence;

GlossSentence *gloss_split_sentences      (const char          *text,
                                           const GlossToken    *tokens,
                                           guint                n_tokens,
                                           guint               *n_sentences);
GlossSpan      gloss_sentence_get_span    (const GlossSentence *sentence,
                                           const GlossToken    *tokens);
gboolean       gloss_sentence_starts_line (const GlossSentence *sentence,
                                           const GlossToken    *tokens);

G_END_DECLS
