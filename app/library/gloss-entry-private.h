/* gloss-entry-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-entry.h"

G_BEGIN_DECLS

/* @source: (nullable): the file of its bytes in @folder, if article.json names one */
GlossEntry *gloss_entry_new       (const char    *id,
                                   GFile         *folder,
                                   GlossArticle  *article,
                                   const char    *source,
                                   guint          n_older,
                                   gboolean       revised);
/* @library: the folder of the library. Blocks. */
GlossEntry *gloss_entry_load      (GFile         *library,
                                   const char    *id,
                                   gboolean       revised,
                                   GError       **error);
/* Of the entry in that folder. What cannot be looked at may be notes. */
gboolean    gloss_entry_has_notes (const char    *path);

G_END_DECLS
