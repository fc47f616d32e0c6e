/* gloss-alignment.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-diff.h"
#include "gloss-text.h"
#include "gloss-words.h"

G_BEGIN_DECLS

/**
 * GlossMatch:
 * @place: the word of the new text, or %GLOSS_UNMATCHED
 * @round: 0: what stayed in its order; from 1: what moved, in the order it was found
 */
typedef struct
{
  guint place;
  guint round;
} GlossMatch;

/**
 * GlossAlignment:
 * @was: the words of the old text
 * @now: the words of the new text
 * @to_now: for each word of the old text, where it went
 * @to_was: for each word of the new text, where it came from
 *
 * What became of each word of a text that was revised.
 */
typedef struct
{
  GlossWords *was;
  GlossWords *now;
  GlossMatch *to_now;
  guint      *to_was;
} GlossAlignment;

GlossAlignment *gloss_alignment_new      (const GlossFold      *was,
                                          const GlossFold      *now);
void            gloss_alignment_free     (GlossAlignment       *self);
gboolean        gloss_alignment_explains (const GlossAlignment *self,
                                          GlossRange            range);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossAlignment, gloss_alignment_free)

G_END_DECLS
