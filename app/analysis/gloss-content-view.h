/* gloss-content-view.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-content.h"
#include "gloss-table.h"
#include "gloss-weights.h"

G_BEGIN_DECLS

#define GLOSS_QUOTE_WEIGHTS "quote-weights"

/* The most places that one step chooses from, and the most features of one of them. */
#define GLOSS_CONTENT_MAX_PLACES   48
#define GLOSS_CONTENT_MAX_FEATURES 64

/**
 * GlossContentStep:
 * @GLOSS_CONTENT_BEFORE_END: where what stands before the cue ends, if anything does
 * @GLOSS_CONTENT_BEFORE_BEGIN: where it begins
 * @GLOSS_CONTENT_AFTER_BEGIN: where what stands after the cue begins, if anything does
 * @GLOSS_CONTENT_AFTER_END: where it ends
 *
 * The questions that are asked about a cue, in this order.
 */
typedef enum
{
  GLOSS_CONTENT_BEFORE_END,
  GLOSS_CONTENT_BEFORE_BEGIN,
  GLOSS_CONTENT_AFTER_BEGIN,
  GLOSS_CONTENT_AFTER_END,
  GLOSS_CONTENT_N_STEPS,
} GlossContentStep;

/**
 * GlossContentView:
 * @passage: the passage of the cue
 * @cue: index of the cue
 * @rule: what the rules say
 * @answers: for each step that is done, the token that was chosen, or %GLOSS_NONE
 *
 * A cue as the steps see it.
 */
typedef struct
{
  const GlossDraft *draft;
  GlossTable        classes;
  GArray           *hashes;
  guint             hashed;
  GlossWords        passage;
  guint             cue;
  GlossWords        cue_words;
  guint64           cue_hash;
  GlossContent      rule;
  guint             answers[GLOSS_CONTENT_N_STEPS];
} GlossContentView;

void         gloss_content_view_init     (GlossContentView       *self,
                                          const GlossDraft       *draft);
void         gloss_content_view_clear    (GlossContentView       *self);
void         gloss_content_view_set_cue  (GlossContentView       *self,
                                          guint                   cue);
gboolean     gloss_content_view_asks     (const GlossContentView *self,
                                          GlossContentStep        step);
guint        gloss_content_view_places   (const GlossContentView *self,
                                          GlossContentStep        step,
                                          guint                  *places);
guint        gloss_content_view_features (const GlossContentView *self,
                                          GlossContentStep        step,
                                          guint                   place,
                                          guint64                *features);
GlossContent gloss_content_view_decide   (GlossContentView       *self,
                                          const GlossWeights     *weights);

G_END_DECLS
