/* gloss-shared-words.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-annotation.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Where several people marked the same words. @notes: (element-type GlossAnnotation): as they are
 * in the article; notes of unknown authors are somebody's, too. */
GHashTable  *gloss_shared_words_find       (GListModel      *notes);
char       **gloss_shared_words_dup_others (GListModel      *notes,
                                            GlossAnnotation *note);

G_END_DECLS
