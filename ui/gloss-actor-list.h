/* gloss-actor-list.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-reading-view.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_ACTOR_LIST (gloss_actor_list_get_type ())

/* Who is in the article, grouped by kind. Properties: reading, page. */
G_DECLARE_FINAL_TYPE (GlossActorList, gloss_actor_list, GLOSS, ACTOR_LIST, GlossReadingView)

G_END_DECLS
