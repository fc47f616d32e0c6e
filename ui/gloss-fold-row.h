/* gloss-fold-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void gloss_fold_row       (AdwActionRow        *row);
void gloss_fold_row_group (AdwPreferencesGroup *group);

G_END_DECLS
