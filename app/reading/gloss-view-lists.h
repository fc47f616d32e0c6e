/* gloss-view-lists.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-quote.h"
#include "gloss-view.h"

G_BEGIN_DECLS

/**
 * GlossViewLists:
 *
 * A view as two list models of objects that people see: the actors and the
 * quotes that were not rejected. The models live as long as this does; their
 * objects are kept where another view has the same actor or quote.
 */
typedef struct _GlossViewLists GlossViewLists;

GlossViewLists *gloss_view_lists_new        (void);
void            gloss_view_lists_free       (GlossViewLists  *self);
void            gloss_view_lists_show       (GlossViewLists  *self,
                                             const GlossView *view);
GListModel     *gloss_view_lists_get_actors (GlossViewLists  *self);
GListModel     *gloss_view_lists_get_quotes (GlossViewLists  *self);
GlossActor     *gloss_view_lists_get_actor  (GlossViewLists  *self,
                                             guint            view_index);
GlossQuote     *gloss_view_lists_get_quote  (GlossViewLists  *self,
                                             guint            view_index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossViewLists, gloss_view_lists_free)

G_END_DECLS
