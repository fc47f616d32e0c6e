/* gloss-words.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-fold.h"

G_BEGIN_DECLS

/**
 * GlossWord:
 * @key: the same for all that fold to the same characters
 * @begin: the first code point
 * @end: the code point after the last
 * @at: its first folded character
 * @n_chars: how many of them it has
 * @is_word: letters or digits, not a mark or a symbol
 * @starts_sentence: after a full stop, or first in its block
 * @starts_block: first in its block
 *
 * A run of letters and digits, or a single mark. Writing that puts no spaces
 * between its words is cut into single letters.
 */
typedef struct
{
  guint key;
  guint begin;
  guint end;
  guint at;
  guint n_chars;
  guint is_word : 1;
  guint starts_sentence : 1;
  guint starts_block : 1;
} GlossWord;

/**
 * GlossWords:
 * @items: the words and marks, in the order of the text
 * @n_items: how many
 */
typedef struct
{
  GlossWord *items;
  guint      n_items;
} GlossWords;

/* The keys of several texts that are compared with each other */
typedef struct
{
  GHashTable *keys;
} GlossWordKeys;

GlossWordKeys *gloss_word_keys_new   (void);
guint          gloss_word_keys_get_n (const GlossWordKeys *self);
void           gloss_word_keys_free  (GlossWordKeys       *self);
GlossWords    *gloss_words_new       (const GlossFold     *fold,
                                      GlossWordKeys       *keys);
void           gloss_words_free      (GlossWords          *self);
guint          gloss_words_find      (const GlossWords    *self,
                                      guint                offset);
gboolean       gloss_char_is_in_word (gunichar             code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossWordKeys, gloss_word_keys_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossWords, gloss_words_free)

G_END_DECLS
