/* gloss-entry-doubt.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-article-file.h"

G_BEGIN_DECLS

gboolean gloss_entry_may_be_of (GFile              *folder,
                                GlossArticle       *article,
                                const GlossAddress *address);

G_END_DECLS
