/* gloss-tagger-features.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-tagger.h"
#include "gloss-word-form.h"

G_BEGIN_DECLS

/* The features of the tagger. They are grouped by what they look at, so that the sum of the weights of
 * a group can be kept for a word that comes again. */

#define GLOSS_TAGGER_WORD_FEATURES    15
#define GLOSS_TAGGER_SIDE_FEATURES    3
#define GLOSS_TAGGER_CONTEXT_FEATURES 7

/**
 * GlossTagWord:
 * @word: what it looks like
 * @class: its class, or 0
 *
 * A word as the tagger sees it. All 0, it stands for a place outside of the
 * sentence.
 */
typedef struct
{
  GlossWordForm word;
  guint         class;
} GlossTagWord;

void gloss_tagger_word_features    (const GlossTagWord *self,
                                    guint64            *features);
void gloss_tagger_left_features    (const GlossTagWord *self,
                                    guint64            *features);
void gloss_tagger_right_features   (const GlossTagWord *self,
                                    guint64            *features);
void gloss_tagger_context_features (const GlossTagWord *self,
                                    const GlossTagWord *left,
                                    const GlossTagWord *right,
                                    GlossTag            previous,
                                    GlossTag            before,
                                    guint64            *features);

G_END_DECLS
