/* gloss-backup.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-library.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_BACKUP (gloss_backup_get_type ())

/**
 * GlossBackup:
 *
 * A copy of a library in another folder, made or fetched once. Property:
 * progress (double, 0 to 1, notified in the main thread).
 */
G_DECLARE_FINAL_TYPE (GlossBackup, gloss_backup, GLOSS, BACKUP, GObject)

/**
 * GlossBackupCounts:
 * @n_articles: how many articles were copied
 * @n_notes: how many notes came to articles that were there
 */
typedef struct
{
  guint n_articles;
  guint n_notes;
} GlossBackupCounts;

GlossBackup       *gloss_backup_new            (GlossLibrary         *library,
                                                GFile                *folder);
gboolean           gloss_backup_make           (GlossBackup          *self,
                                                GCancellable         *cancellable,
                                                GError              **error);
void               gloss_backup_make_async     (GlossBackup          *self,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean           gloss_backup_make_finish    (GlossBackup          *self,
                                                GAsyncResult         *result,
                                                GError              **error);
gboolean           gloss_backup_restore        (GlossBackup          *self,
                                                GCancellable         *cancellable,
                                                GError              **error);
void               gloss_backup_restore_async  (GlossBackup          *self,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
gboolean           gloss_backup_restore_finish (GlossBackup          *self,
                                                GAsyncResult         *result,
                                                GError              **error);
/* What came of it, also where not all of it was done */
GlossBackupCounts  gloss_backup_get_counts     (GlossBackup          *self);

G_END_DECLS
