/* gloss-lexicon-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-lexicon.h"

G_BEGIN_DECLS

typedef struct
{
  const char *word;
  GlossWord   entry;
} GlossLexiconSlot;

/* The table that make-lexicon.py writes: a power of two of slots, never full. */
extern const guint gloss_lexicon_n_slots;
extern const guint gloss_lexicon_longest;
extern const GlossLexiconSlot gloss_lexicon_slots[];

G_END_DECLS
