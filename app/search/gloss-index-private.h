/* gloss-index-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-index.h"

#include "gloss-database.h"
#include "gloss-index-source.h"
#include "gloss-turn.h"

G_BEGIN_DECLS

/* gloss-index.c */
GlossDatabase *gloss_index_connect        (GlossIndex              *self,
                                           GError                 **error);
/* For what is only read; to be given back with gloss_index_unlock() */
GlossDatabase *gloss_index_lock           (GlossIndex              *self,
                                           GError                 **error);
void           gloss_index_unlock         (GlossIndex              *self);
/* Only who has the turn writes; other programs are waited for at the file itself. */
GlossTurn     *gloss_index_get_turn       (GlossIndex              *self);
void           gloss_index_set_progress   (GlossIndex              *self,
                                           guint                    n_done,
                                           guint                    n_total);

/* gloss-index-write.c */
gboolean       gloss_index_write_article  (GlossDatabase           *database,
                                           const GlossIndexSource  *source,
                                           GError                 **error);
gboolean       gloss_index_remove_article (GlossDatabase           *database,
                                           const char              *id,
                                           GError                 **error);

/* gloss-index-search.c */
GPtrArray     *gloss_index_collect_hits   (GlossDatabase           *database,
                                           sqlite3_stmt            *statement,
                                           GError                 **error);
/* Ends @task with what was found, or with @error where it is %NULL; takes both */
void           gloss_index_return_hits    (GTask                   *task,
                                           GPtrArray               *hits,
                                           GError                  *error);

G_END_DECLS
