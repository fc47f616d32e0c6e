/* gloss-merge.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-annotation-list.h"

G_BEGIN_DECLS

/* Private to the store */
GHashTable *gloss_merge_new_base (GlossAnnotationList *list);
void        gloss_merge          (GlossAnnotationList *mine,
                                  GlossAnnotationList *theirs,
                                  GHashTable          *base);

G_END_DECLS
