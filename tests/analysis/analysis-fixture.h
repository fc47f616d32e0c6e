/* analysis-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-test.h"

#include "gloss-analysis.h"

/* The model that ships */
GlossModel *open_model   (void);

void        append_span  (GString             *out,
                          const GlossAnalysis *analysis,
                          GlossSpan            span);
/* The name that the actor is called by */
void        append_actor (GString             *out,
                          const GlossAnalysis *analysis,
                          guint                actor);

/* What was found as rows tell it, parted by "|". Quotes are "speaker's actor: words", where "?" is a speaker that
 * is not told. Actors are "P name", or O or L, in small letters without a name, then "*" and the number of mentions
 * if there are more than one, and the description in brackets. */
char       *write_quotes (const GlossAnalysis *analysis);
char       *write_actors (const GlossAnalysis *analysis);
