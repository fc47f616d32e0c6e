/* gloss-export-id.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-reading.h"

G_BEGIN_DECLS

char *gloss_export_dup_uuid       (const char   *first,
                                   ...) G_GNUC_NULL_TERMINATED;
char *gloss_export_dup_quote_id   (GlossArticle *article,
                                   GlossRange    range);
char *gloss_export_dup_actor_id   (GlossArticle *article,
                                   GlossActor   *actor);
char *gloss_export_dup_mention_id (GlossArticle *article,
                                   GlossRange    range);
char *gloss_export_dup_source     (GlossArticle *article);
char *gloss_export_dup_time       (const char   *time);

G_END_DECLS
