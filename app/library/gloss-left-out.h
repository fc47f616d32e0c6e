/* gloss-left-out.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "gloss-article.h"

G_BEGIN_DECLS

/**
 * GlossLeftOut:
 *
 * The blocks that a reader has left out of an article, in the order in which
 * they were: each is known by its text, and by which of the blocks with that
 * text it is, so that it is known again when the article is loaded once more.
 */
typedef struct _GlossLeftOut GlossLeftOut;

/* @object: (nullable): article.json; what it does not say right is passed over */
GlossLeftOut *gloss_left_out_new      (JsonObject         *object);
void          gloss_left_out_free     (GlossLeftOut       *self);
guint         gloss_left_out_get_n    (const GlossLeftOut *self);
/* (transfer none): of one of them, from 0 */
const char   *gloss_left_out_get_text (const GlossLeftOut *self,
                                       guint               index);
/* @n: how many from @first on, or fewer if there are fewer. Returns: how many these were */
guint         gloss_left_out_remove   (GlossLeftOut       *self,
                                       guint               first,
                                       guint               n);
/* @ranges: of the text of @whole less what is left out already; adds each block that they touch.
 * Returns: how many these are */
guint         gloss_left_out_add      (GlossLeftOut       *self,
                                       GlossArticle       *whole,
                                       const GlossRange   *ranges,
                                       guint               n_ranges);
/* Returns: (transfer full) (nullable): @whole without them, itself if none of them is in it; %NULL if nothing stays */
GlossArticle *gloss_left_out_apply    (const GlossLeftOut *self,
                                       GlossArticle       *whole);
/* Writes it into article.json */
void          gloss_left_out_save     (const GlossLeftOut *self,
                                       JsonObject         *object);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossLeftOut, gloss_left_out_free)

G_END_DECLS
