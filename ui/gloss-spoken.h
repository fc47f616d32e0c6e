/* gloss-spoken.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void gloss_spoken_tell_entry (AdwEntryRow *row);
void gloss_spoken_name_keys  (GtkWidget   *widget);
void gloss_spoken_name_menus (void);

G_END_DECLS
