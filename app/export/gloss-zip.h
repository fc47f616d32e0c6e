/* gloss-zip.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GlossZip:
 *
 * A ZIP archive that is made in memory, with the same bytes for the same
 * files: they have no time.
 */
typedef struct _GlossZip GlossZip;

GlossZip *gloss_zip_new        (void);
void      gloss_zip_free       (GlossZip    *self);
void      gloss_zip_add        (GlossZip    *self,
                                const char  *name,
                                const char  *data,
                                gsize        n_bytes);
void      gloss_zip_add_stored (GlossZip    *self,
                                const char  *name,
                                const char  *data,
                                gsize        n_bytes);
GBytes   *gloss_zip_end        (GlossZip    *self,
                                GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossZip, gloss_zip_free)

G_END_DECLS
