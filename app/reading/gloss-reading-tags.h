/* gloss-reading-tags.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-reading.h"

G_BEGIN_DECLS

guint gloss_reading_count_tag  (GlossReading *self,
                                const char   *tag);
guint gloss_reading_rename_tag (GlossReading *self,
                                const char   *from,
                                const char   *to);
guint gloss_reading_remove_tag (GlossReading *self,
                                const char   *tag);

G_END_DECLS
