/* gloss-library-list.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-library.h"

G_BEGIN_DECLS

GPtrArray  *gloss_library_list        (GlossLibrary  *self,
                                       GPtrArray     *errors);
GPtrArray  *gloss_library_list_ids    (GlossLibrary  *self);
GPtrArray  *gloss_library_list_folder (const char    *path,
                                       gboolean       whole);
GlossEntry *gloss_library_load        (GlossLibrary  *self,
                                       const char    *id,
                                       GError       **error);

G_END_DECLS
