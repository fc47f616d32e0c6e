/* gloss-note-parse.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <md4c.h>

G_BEGIN_DECLS

/**
 * GlossNoteWalker:
 * @enter_block: a block begins; @detail is the parser's
 * @leave_block: it ends
 * @enter_span: bold, italic, struck or code begins
 * @leave_span: it ends
 * @enter_link: a link begins; @address is where it leads
 * @leave_link: it ends
 * @add_break: a line ends
 * @add_words: what is said
 *
 * What is told of a note, in the order of its text; @self is the user's. What
 * begins ends, in its block and within what it began in. Spans in too many
 * others, links in links, and links that are not to be followed, are not told.
 */
typedef struct
{
  void (*enter_block) (gpointer     self,
                       MD_BLOCKTYPE type,
                       gpointer     detail);
  void (*leave_block) (gpointer     self,
                       MD_BLOCKTYPE type);
  void (*enter_span)  (gpointer    self,
                       MD_SPANTYPE type);
  void (*leave_span)  (gpointer    self,
                       MD_SPANTYPE type);
  void (*enter_link)  (gpointer    self,
                       const char *address);
  void (*leave_link)  (gpointer    self,
                       const char *address);
  void (*add_break)   (gpointer self);
  void (*add_words)   (gpointer    self,
                       const char *words);
} GlossNoteWalker;

gboolean gloss_note_parse (const char            *note,
                           const GlossNoteWalker *walker,
                           gpointer               self);

G_END_DECLS
