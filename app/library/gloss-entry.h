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

const char   *gloss_entry_get_id               (GlossEntry *self);
GFile        *gloss_entry_get_folder           (GlossEntry *self);
GFile        *gloss_entry_get_annotations_file (GlossEntry *self);
/* The text that the notes were made on, as it is stored; it may differ from the article just opened */
GlossArticle *gloss_entry_get_article          (GlossEntry *self);

G_END_DECLS
