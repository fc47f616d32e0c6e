/* gloss-word-form.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-tokens.h"

G_BEGIN_DECLS

#define GLOSS_WORD_FORM_AFFIXES 4

/**
 * GlossWordForm:
 * @exact: hash of the word as it is written
 * @lower: hash of the word in small letters, each digit a 0
 * @prefixes: hashes of its first 1 to 4 characters, in small letters; 0 where it is shorter
 * @suffixes: hashes of its last 1 to 4 characters
 * @shape: which kinds of characters it has in which order
 *
 * What a model may look at in a word. A curly apostrophe is the straight one.
 */
typedef struct
{
  guint64 exact;
  guint64 lower;
  guint64 prefixes[GLOSS_WORD_FORM_AFFIXES];
  guint64 suffixes[GLOSS_WORD_FORM_AFFIXES];
  guint32 shape;
} GlossWordForm;

void    gloss_word_form_init       (GlossWordForm *self,
                                    const char    *bytes,
                                    gsize          length);
guint64 gloss_word_form_hash_lower (const char    *bytes,
                                    gsize          length);

G_END_DECLS
