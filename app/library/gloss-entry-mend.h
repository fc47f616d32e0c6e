/* gloss-entry-mend.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean gloss_entry_mend (GFile   *folder,
                           GFile   *copy,
                           GError **error);

G_END_DECLS
