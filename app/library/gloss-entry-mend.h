/* gloss-entry-mend.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Whether the article of that folder is there and is none; @error says how then */
gboolean gloss_entry_is_damaged (GFile   *folder,
                                 GError **error);
gboolean gloss_entry_mend       (GFile   *folder,
                                 GFile   *copy,
                                 GError **error);

G_END_DECLS
