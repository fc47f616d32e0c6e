/* gloss-library-correct.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-library.h"

G_BEGIN_DECLS

/* Corrects by hand what was taken for the article. Both block; each may be called in a thread. */

/* Leaves out each block that one of @ranges of the entry's text touches, for good */
GlossEntry *gloss_library_leave_out (GlossLibrary      *self,
                                     GlossEntry        *entry,
                                     const GlossRange  *ranges,
                                     guint              n_ranges,
                                     GError           **error);
/* Those from @first on, as gloss_entry_get_left_out() counts them; %G_MAXUINT for all */
GlossEntry *gloss_library_put_back  (GlossLibrary      *self,
                                     GlossEntry        *entry,
                                     guint              first,
                                     guint              n,
                                     GError           **error);

G_END_DECLS
