/* gloss-database.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * GlossDatabase:
 *
 * A file of SQLite that can be made again at any time: if it is damaged, or
 * of another version, it is thrown away. Not for two threads at a time.
 */
typedef struct _GlossDatabase GlossDatabase;

GlossDatabase *gloss_database_open     (GFile          *file,
                                        guint           version,
                                        const char     *schema,
                                        GError        **error);
void           gloss_database_free     (GlossDatabase  *self);
gboolean       gloss_database_run      (GlossDatabase  *self,
                                        const char     *sql,
                                        GError        **error);
gboolean       gloss_database_begin    (GlossDatabase  *self,
                                        GCancellable   *cancellable,
                                        GError        **error);
sqlite3_stmt  *gloss_database_prepare  (GlossDatabase  *self,
                                        const char     *sql,
                                        const char     *types,
                                        ...);
gboolean       gloss_database_step     (GlossDatabase  *self,
                                        sqlite3_stmt   *statement,
                                        GError        **error);
gboolean       gloss_database_do       (GlossDatabase  *self,
                                        sqlite3_stmt   *statement,
                                        GError        **error);
gint64         gloss_database_last_row (GlossDatabase  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossDatabase, gloss_database_free)

G_END_DECLS
