/* gloss-session-ahead.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-library.h"

G_BEGIN_DECLS

/**
 * GlossSessionAhead:
 *
 * An article that is read in a thread, and entered in the library, before
 * anybody asks for it: while the toolkit starts, which takes longer.
 */
typedef struct _GlossSessionAhead GlossSessionAhead;

/**
 * GlossAheadResult:
 * @article: (nullable): what was read
 * @error: (nullable): why there is no article
 * @entry: (nullable): its entry in the library
 * @entry_error: (nullable): why there is none, though there is an article
 */
typedef struct
{
  GlossArticle *article;
  GError       *error;
  GlossEntry   *entry;
  GError       *entry_error;
} GlossAheadResult;

GlossSessionAhead *gloss_session_ahead_new     (GlossLibrary      *library,
                                                GFile             *file);
void               gloss_session_ahead_free    (GlossSessionAhead *self);
gboolean           gloss_session_ahead_is_of   (GlossSessionAhead *self,
                                                GFile             *file);
void               gloss_session_ahead_enter   (GlossSessionAhead *self);
gboolean           gloss_session_ahead_is_done (GlossSessionAhead *self);
GlossAheadResult  *gloss_session_ahead_wait    (GlossSessionAhead *self);
void               gloss_ahead_result_free     (GlossAheadResult  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossSessionAhead, gloss_session_ahead_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossAheadResult, gloss_ahead_result_free)

G_END_DECLS
