/* gloss-snippet.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-reading.h"

G_BEGIN_DECLS

char *gloss_snippet_dup_note (GlossReading        *reading,
                              GlossAnnotation     *note,
                              GlossCitationFormat  format);

G_END_DECLS
