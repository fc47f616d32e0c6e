/* gloss-entry.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-article.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_ENTRY (gloss_entry_get_type ())

/**
 * GlossEntry:
 *
 * One article's folder in the library. Immutable; made by #GlossLibrary.
 */
G_DECLARE_FINAL_TYPE (GlossEntry, gloss_entry, GLOSS, ENTRY, GObject)

const char   *gloss_entry_get_id               (GlossEntry    *self);
GFile        *gloss_entry_get_folder           (GlossEntry    *self);
GFile        *gloss_entry_get_annotations_file (GlossEntry    *self);
/* The bytes that the article was made from, as they were opened */
GFile        *gloss_entry_dup_source_file      (GlossEntry    *self);
/* The latest text that is stored; where the entry was found, not entered, it may differ from the article just opened */
GlossArticle *gloss_entry_get_article          (GlossEntry    *self);
/* Whether the article had another text until it was opened just now */
gboolean      gloss_entry_is_revised           (GlossEntry    *self);
/* How many blocks the reader has left out of it */
guint         gloss_entry_get_n_left_out       (GlossEntry    *self);
const char   *gloss_entry_get_left_out         (GlossEntry    *self,
                                                guint          index);
/* @article: as it was just loaded. Returns: (transfer full): it without what the reader has left out */
GlossArticle *gloss_entry_trim                 (GlossEntry    *self,
                                                GlossArticle  *article);
guint         gloss_entry_get_n_older          (GlossEntry    *self);
/* @index: from 0, the one before the latest. Blocks. */
GlossArticle *gloss_entry_load_older           (GlossEntry    *self,
                                                guint          index,
                                                GError       **error);

G_END_DECLS
