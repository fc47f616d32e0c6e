/* gloss-word-classes.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-table.h"

G_BEGIN_DECLS

/* Words that stand in the same places have the same class. Classes are the leaves of a tree of three
 * levels; a class is a number from 1, whose high bits are the class on the levels above. */
#define GLOSS_WORD_CLASSES_SECTION "word-classes"
#define GLOSS_WORD_CLASSES_BRANCH  4
#define GLOSS_WORD_CLASSES_LEVELS  3
#define GLOSS_N_WORD_CLASSES       (1 << (GLOSS_WORD_CLASSES_BRANCH * GLOSS_WORD_CLASSES_LEVELS))

/* The class of a word on the first, the second or the third level; 0 for an unknown word. */
static inline guint
gloss_word_class_at (guint class,
                     guint level)
{
  return class == 0 ? 0 : ((class - 1) >> (GLOSS_WORD_CLASSES_BRANCH * (GLOSS_WORD_CLASSES_LEVELS - level))) + 1;
}

G_END_DECLS
