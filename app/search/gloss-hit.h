/* gloss-hit.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-listing.h"
#include "gloss-text.h"

G_BEGIN_DECLS

typedef enum
{
  GLOSS_HIT_TITLE,
  GLOSS_HIT_TEXT,
  GLOSS_HIT_QUOTE,
  GLOSS_HIT_ACTOR,
  GLOSS_HIT_NOTE,
  GLOSS_HIT_TAG,
} GlossHitKind;

#define GLOSS_TYPE_HIT (gloss_hit_get_type ())

/**
 * GlossHit:
 *
 * Something in an article of the library that was looked for. Immutable.
 */
G_DECLARE_FINAL_TYPE (GlossHit, gloss_hit, GLOSS, HIT, GObject)

GlossListing     *gloss_hit_get_listing (GlossHit *self);
GlossHitKind      gloss_hit_get_kind    (GlossHit *self);
/* Where it is in the article's text; empty if it has no place */
GlossRange        gloss_hit_get_range   (GlossHit *self);
/* The words around what was looked for, or all of them where they are few */
const char       *gloss_hit_get_words   (GlossHit *self);
/* Of a quote, who says it; of an actor, who it is; else "" */
const char       *gloss_hit_get_label   (GlossHit *self);
/* Of a quote and an actor, whose dossier it belongs to; else "" */
const char       *gloss_hit_get_key     (GlossHit *self);
/* Where in the words that is which was looked for, in code points of them */
const GlossRange *gloss_hit_get_matches (GlossHit *self,
                                         guint    *n_matches);

G_END_DECLS
