/* gloss-correction-collect.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-annotation-list.h"
#include "gloss-correction-apply.h"
#include "gloss-placement.h"

G_BEGIN_DECLS

GArray *gloss_corrections_collect (GlossAnnotationList *annotations,
                                   GlossPlacer         *placer,
                                   GHashTable          *places);

G_END_DECLS
