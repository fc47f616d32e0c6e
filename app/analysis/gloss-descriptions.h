/* gloss-descriptions.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-draft.h"

G_BEGIN_DECLS

GlossWords *gloss_descriptions_find (const GlossDraft *draft);

G_END_DECLS
