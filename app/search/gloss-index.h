/* gloss-index.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-hit.h"
#include "gloss-library.h"

G_BEGIN_DECLS

/* One bit a #GlossHitKind */
#define GLOSS_HIT_ANY G_MAXUINT

#define GLOSS_TYPE_INDEX (gloss_index_get_type ())

/**
 * GlossIndex:
 *
 * What is in the articles of a library, to be found at once. It is made from
 * the library's files and can be made again from them at any time; nothing
 * is in it alone. Properties, which notify in the thread that made it:
 * n-done and n-total, of the refreshing that goes on.
 */
G_DECLARE_FINAL_TYPE (GlossIndex, gloss_index, GLOSS, INDEX, GObject)

/* @file: (nullable): else one in $XDG_CACHE_HOME/gloss for each library */
GlossIndex   *gloss_index_new                (GlossLibrary         *library,
                                              GFile                *file);
GlossLibrary *gloss_index_get_library        (GlossIndex           *self);
guint         gloss_index_get_n_done         (GlossIndex           *self);
guint         gloss_index_get_n_total        (GlossIndex           *self);

/* Looks at what has changed in the library. Blocks; any thread may call these. */
gboolean      gloss_index_refresh            (GlossIndex           *self,
                                              GCancellable         *cancellable,
                                              GError              **error);
void          gloss_index_refresh_async      (GlossIndex           *self,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean      gloss_index_refresh_finish     (GlossIndex           *self,
                                              GAsyncResult         *result,
                                              GError              **error);

/* (element-type GlossListing): the one that was opened last comes first */
GPtrArray    *gloss_index_list               (GlossIndex           *self,
                                              GError              **error);
/* (element-type GlossHit): the best come first */
GPtrArray    *gloss_index_search             (GlossIndex           *self,
                                              const char           *words,
                                              guint                 kinds,
                                              guint                 n_most,
                                              GError              **error);
void          gloss_index_search_async       (GlossIndex           *self,
                                              const char           *words,
                                              guint                 kinds,
                                              guint                 n_most,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);

/* What a name is known by in all articles, however it is written */
char         *gloss_index_dup_key            (const char           *name);
/* (element-type GlossHit): everything that somebody said, the newest article first */
GPtrArray    *gloss_index_list_sayings       (GlossIndex           *self,
                                              const char           *key,
                                              GError              **error);
/* (element-type GlossHit): where else these words are quoted, maybe a little different */
GPtrArray    *gloss_index_list_alike         (GlossIndex           *self,
                                              const char           *id,
                                              const char           *words,
                                              GError              **error);
/* The two in a thread */
void          gloss_index_list_sayings_async (GlossIndex           *self,
                                              const char           *key,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
void          gloss_index_list_alike_async   (GlossIndex           *self,
                                              const char           *id,
                                              const char           *words,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
/* Returns: (transfer full) (element-type GlossHit): what any of the three found that ask in a thread */
GPtrArray    *gloss_index_hits_finish        (GlossIndex           *self,
                                              GAsyncResult         *result,
                                              GError              **error);

G_END_DECLS
