/* many-notes.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-reading.h"

G_BEGIN_DECLS

#define MANY_NOTES 500

GlossReading *many_notes_reading_new   (const char   *uri,
                                        guint32       seed);
GlossReading *many_notes_reading_empty (const char   *uri);
void          many_notes_analyze       (GlossReading *reading);

G_END_DECLS
