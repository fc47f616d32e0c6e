/* gloss-name-repeats.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-draft.h"

G_BEGIN_DECLS

void gloss_names_add_repeats (GlossDraft *draft);

G_END_DECLS
