/* gloss-library-care.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-library.h"

G_BEGIN_DECLS

/**
 * GlossLibrarySize:
 * @n_articles: how many articles there are
 * @n_with_notes: on how many of them there are notes
 * @n_bytes: what all of it takes on disk, with what was forgotten and can still come back
 */
typedef struct
{
  guint   n_articles;
  guint   n_with_notes;
  guint64 n_bytes;
} GlossLibrarySize;

/* All of them block, but those that say so; each may be called in a thread. */
GlossLibrarySize  gloss_library_measure            (GlossLibrary         *self);
void              gloss_library_measure_async      (GlossLibrary         *self,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
GlossLibrarySize  gloss_library_measure_finish     (GlossLibrary         *self,
                                                    GAsyncResult         *result);
/* Takes an article and all notes on it out of the library; until the library is tidied it can come back */
gboolean          gloss_library_forget             (GlossLibrary         *self,
                                                    const char           *id,
                                                    GError              **error);
gboolean          gloss_library_remember           (GlossLibrary         *self,
                                                    const char           *id,
                                                    GError              **error);
/* @id: (nullable): its entry, else that of @file. Returns: (transfer full) (nullable): its id; NULL
 * without an error if the library has no such article */
void              gloss_library_forget_async       (GlossLibrary         *self,
                                                    const char           *id,
                                                    GFile                *file,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
char             *gloss_library_forget_finish      (GlossLibrary         *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);
void              gloss_library_remember_async     (GlossLibrary         *self,
                                                    const char           *id,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
gboolean          gloss_library_remember_finish    (GlossLibrary         *self,
                                                    GAsyncResult         *result,
                                                    GError              **error);
/* Deletes what was forgotten over a day ago, and articles without notes that were not opened for
 * @keep_days (0: never). Returns: how many articles */
guint             gloss_library_tidy               (GlossLibrary         *self,
                                                    guint                 keep_days);
guint             gloss_library_forget_for_good    (GlossLibrary         *self);
void              gloss_library_tidy_in_background (GlossLibrary         *self,
                                                    guint                 keep_days);

G_END_DECLS
