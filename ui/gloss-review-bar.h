/* gloss-review-bar.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "gloss-page.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_REVIEW_BAR (gloss_review_bar_get_type ())

/**
 * GlossReviewBar:
 *
 * Walks through what the machine suggests, to be confirmed or rejected with a
 * key each: Enter and Delete, while the page has the keys. Property: narrow,
 * for a bar in which words and buttons stand below each other.
 */
G_DECLARE_FINAL_TYPE (GlossReviewBar, gloss_review_bar, GLOSS, REVIEW_BAR, AdwBin)

void gloss_review_bar_start (GlossReviewBar *self,
                             GlossPage      *page);
void gloss_review_bar_stop  (GlossReviewBar *self);

G_END_DECLS
