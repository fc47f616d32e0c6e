/* gloss-library-correct.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-library.h"

G_BEGIN_DECLS

/* Corrects by hand what was taken for the article. Both block; each may be called in a thread. */

/* Leaves out each block that @range of the entry's text touches, for good */
GlossEntry *gloss_library_leave_out (GlossLibrary  *self,
                                     GlossEntry    *entry,
                                     GlossRange     range,
                                     GError       **error);
/* @n_kept: how many of those left out first stay so */
GlossEntry *gloss_library_put_back  (GlossLibrary  *self,
                                     GlossEntry    *entry,
                                     guint          n_kept,
                                     GError       **error);

G_END_DECLS
