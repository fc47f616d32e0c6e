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
/* Keeps the first @n of them */
void          gloss_left_out_truncate (GlossLeftOut       *self,
                                       guint               n);
/* @range: of the text of @whole less what is left out already; adds each block that it touches.
 * Returns: how many these are */
guint         gloss_left_out_add      (GlossLeftOut       *self,
                                       GlossArticle       *whole,
                                       GlossRange          range);
/* Returns: (transfer full) (nullable): @whole without them, itself if none of them is in it; %NULL if nothing stays */
GlossArticle *gloss_left_out_apply    (const GlossLeftOut *self,
                                       GlossArticle       *whole);
/* Writes it into article.json */
void          gloss_left_out_save     (const GlossLeftOut *self,
                                       JsonObject         *object);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossLeftOut, gloss_left_out_free)

G_END_DECLS
