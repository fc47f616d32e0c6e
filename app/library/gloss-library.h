/* gloss-library.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-entry.h"
#include "gloss-lock.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_LIBRARY (gloss_library_get_type ())

/**
 * GlossLibrary:
 *
 * The articles that a reader has opened: a folder with one folder an article.
 */
G_DECLARE_FINAL_TYPE (GlossLibrary, gloss_library, GLOSS, LIBRARY, GObject)

/* @folder: (nullable): the folder, else $XDG_DATA_HOME/gloss/library */
GlossLibrary *gloss_library_new          (GFile                *folder);
GFile        *gloss_library_get_folder   (GlossLibrary         *self);
GlossLock    *gloss_library_lock         (GlossLibrary         *self,
                                          GError              **error);
/* Finds the entry of @article, by address, then path, then digest, by which no page of the web is found for another;
 * makes none. NULL without an error: there is none. */
GlossEntry   *gloss_library_find         (GlossLibrary         *self,
                                          GlossArticle         *article,
                                          GError              **error);
/* Finds what was opened from this address before; makes none. */
GlossEntry   *gloss_library_find_uri     (GlossLibrary         *self,
                                          const char           *uri,
                                          GError              **error);
/* The id of the entry of what was opened from there, whatever its text is */
char         *gloss_library_find_id      (GlossLibrary         *self,
                                          GFile                *file);
/* Finds it by the address that was asked for, too, which led to its own */
gboolean      gloss_library_add_asked    (GlossLibrary         *self,
                                          GlossEntry           *entry,
                                          const char           *uri,
                                          GError              **error);
/* Whether of what was opened from there all text of the page was taken */
gboolean      gloss_library_is_page      (GlossLibrary         *self,
                                          GFile                *file);
/* Finds or makes it: article.json and the source bytes are on disk when it returns. */
GlossEntry   *gloss_library_enter        (GlossLibrary         *self,
                                          GlossArticle         *article,
                                          GError              **error);
void          gloss_library_enter_async  (GlossLibrary         *self,
                                          GlossArticle         *article,
                                          const char           *asked,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
GlossEntry   *gloss_library_enter_finish (GlossLibrary         *self,
                                          GAsyncResult         *result,
                                          GError              **error);

G_END_DECLS
