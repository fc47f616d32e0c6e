/* gloss-review.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-reading.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_REVIEW (gloss_review_get_type ())

/**
 * GlossReview:
 *
 * A walk through what the machine suggests and the reader has not judged yet,
 * actors and quotes together in the order of the article. Properties (all
 * notify): n-left, item (GlossActor or GlossQuote, nullable).
 */
G_DECLARE_FINAL_TYPE (GlossReview, gloss_review, GLOSS, REVIEW, GObject)

GlossReview *gloss_review_new        (GlossReading *reading);
guint        gloss_review_get_n_left (GlossReview  *self);
/* (transfer none) (nullable): NULL when nothing is left */
GObject     *gloss_review_get_item   (GlossReview  *self);
/* Its words; empty without an item */
GlossRange   gloss_review_get_range  (GlossReview  *self);
/* To the next or the one before; the ends meet */
void         gloss_review_move       (GlossReview  *self,
                                      gboolean      backwards);
/* Confirms or rejects the item and goes on; one undo step */
gboolean     gloss_review_judge      (GlossReview  *self,
                                      gboolean      right);

G_END_DECLS
