/* gloss-note-address.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean gloss_note_find_address (const char  *text,
                                  const char **begin,
                                  const char **end);

G_END_DECLS
