/* gloss-train-trees.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gloss-sentences.h"

G_BEGIN_DECLS

/**
 * GlossTreeWord:
 * @begin: its first byte in the text
 * @end: the byte after its last
 * @tag: its Penn tag, interned
 * @relation: its dependency relation, interned
 * @head: index in the sentence of the word it hangs on, from 1; 0 for the root
 *
 * A word of a treebank.
 */
typedef struct
{
  guint32     begin;
  guint32     end;
  const char *tag;
  const char *relation;
  guint       head;
} GlossTreeWord;

/**
 * GlossTrees:
 * @text: the words as they stood in running text, a line for each paragraph
 * @words: of #GlossTreeWord
 * @sentences: of #GlossSentence, over @words
 *
 * A treebank.
 */
typedef struct
{
  GString *text;
  GArray  *words;
  GArray  *sentences;
} GlossTrees;

GlossTrees *gloss_trees_read (const char  *folder,
                              const char  *name,
                              GError     **error);
void        gloss_trees_free (GlossTrees  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossTrees, gloss_trees_free)

G_END_DECLS
