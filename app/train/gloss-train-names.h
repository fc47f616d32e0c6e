/* gloss-train-names.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-train-name-articles.h"
#include "gloss-train-writer.h"

G_BEGIN_DECLS

GPtrArray *gloss_train_read_names  (const char              *corpora,
                                    GError                 **error);
void       gloss_train_names       (GlossModelWriter        *writer,
                                    GPtrArray               *articles,
                                    guint                    held_out);
GPtrArray *gloss_train_part_names  (GPtrArray               *articles,
                                    guint                    fold,
                                    gboolean                 tested);
gboolean   gloss_train_score_names (const GlossModelWriter  *base,
                                    GPtrArray               *articles,
                                    GError                 **error);
gboolean   gloss_train_measure     (GlossModel              *model,
                                    const char              *path,
                                    GError                 **error);

G_END_DECLS
