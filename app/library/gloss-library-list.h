/* gloss-library-list.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-library.h"

G_BEGIN_DECLS

/* What articles of the library are opened by, without their file or address */
#define GLOSS_LIBRARY_SCHEME "gloss-library"

/* It names the article to whoever opens it, and has no contents */
GFile      *gloss_library_new_file       (const char    *id);
GFile      *gloss_library_new_cache_file (GFile         *folder,
                                          const char    *kind,
                                          const char    *ending);
/* (transfer full) (nullable): the id of such a file, or %NULL for any other */
char       *gloss_library_dup_id         (GFile         *file);
GPtrArray  *gloss_library_list           (GlossLibrary  *self,
                                          GPtrArray     *errors);
gboolean    gloss_library_check          (GlossLibrary  *self,
                                          GError       **error);
GPtrArray  *gloss_library_list_ids       (GlossLibrary  *self);
GPtrArray  *gloss_library_list_folder    (const char    *path,
                                          gboolean       whole);
GlossEntry *gloss_library_load           (GlossLibrary  *self,
                                          const char    *id,
                                          GError       **error);

G_END_DECLS
